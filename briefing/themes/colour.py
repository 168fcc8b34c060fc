"""Colours as numbers: sRGB, its luminance, and OKLCH, in which lightness alone can be moved.

OKLab and its polar form OKLCH: Björn Ottosson, "A perceptual color space for image
processing" (2020), https://bottosson.github.io/posts/oklab/.
"""

import math
import re

Rgb = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

Lch = tuple[float, float, float]
"""Lightness 0 to 1, chroma from 0 (0.1 is restrained, 0.2 vivid), hue in degrees."""

_HUES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")

ANSI_NAMES = (
    "ansi_default",
    *(f"ansi_{hue}" for hue in _HUES),
    *(f"ansi_bright_{hue}" for hue in _HUES),
)
"""The terminal's own colours: its default and the sixteen it can be asked for by number."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def is_hex(text: str) -> bool:
    """Whether `text` is a colour written `#rrggbb`."""
    return _HEX.fullmatch(text) is not None


def rgb(text: str) -> Rgb:
    """`"#rrggbb"` as numbers. Raises ValueError for anything else."""
    if not is_hex(text):
        raise ValueError(f"{text!r} is not a colour written #rrggbb")
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def text_of(colour: Rgb) -> str:
    """The colour written `#rrggbb`, in lower case."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _to_linear(channel: int) -> float:
    """An sRGB channel, 0 to 255, as light, 0 to 1 (IEC 61966-2-1, as WCAG 2.2 cites it)."""
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


_LINEAR = tuple(_to_linear(channel) for channel in range(256))


def luminance(colour: Rgb) -> float:
    """Relative luminance, 0 (black) to 1 (white).

    WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.
    """
    red, green, blue = colour
    return 0.2126 * _LINEAR[red] + 0.7152 * _LINEAR[green] + 0.0722 * _LINEAR[blue]


def grey(colour: Rgb) -> Rgb:
    """What Textual's monochrome filter makes of a colour where `NO_COLOR` is set.

    It weighs the coded channels, not the light, so that saturated colours come out darker
    than they were (`textual.color.Color.monochrome`).
    """
    red, green, blue = colour
    level = round(red * 0.2126 + green * 0.7152 + blue * 0.0722)
    return level, level, level


def lab(colour: Rgb) -> tuple[float, float, float]:
    """The colour in OKLab: lightness, green to red, blue to yellow."""
    red, green, blue = (_LINEAR[channel] for channel in colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def lch(colour: Rgb) -> Lch:
    """The colour in OKLCH."""
    lightness, a, b = lab(colour)
    return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def from_lch(colour: Lch) -> Rgb:
    """The nearest colour a screen can show: chroma gives way, lightness and hue are kept."""
    lightness, chroma, hue = colour
    lightness = min(max(lightness, 0.0), 1.0)
    for step in range(20, -1, -1):
        a, b = (f(math.radians(hue)) * chroma * step / 20 for f in (math.cos, math.sin))
        light = _light(lightness, a, b)
        if all(-0.0005 <= channel <= 1.0005 for channel in light):
            break
    return _coded(light[0]), _coded(light[1]), _coded(light[2])


def _light(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    """OKLab to linear red, green and blue, which may lie outside 0 to 1."""
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _coded(light: float) -> int:
    light = min(max(light, 0.0), 1.0)
    value = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(value * 255)


def mixed(ground: Rgb, colour: Rgb, share: float) -> Rgb:
    """`ground` with so much (0 to 1) of `colour` in it, mixed as coded channels."""
    red, green, blue = (
        round(below + (above - below) * share) for below, above in zip(ground, colour, strict=True)
    )
    return red, green, blue


def difference(one: Rgb, other: Rgb) -> float:
    """How far apart two colours look: their distance in OKLab; 0.02 is just noticeable."""
    return math.dist(lab(one), lab(other))
