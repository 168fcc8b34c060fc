"""The themes that ship: valid, legible in colour and in grey, and with parties that stay apart."""

import itertools
import math
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import themes
from briefing.reader.theme import to_textual
from briefing.themes import Theme, contrast
from briefing.themes.colour import Rgb, lab, rgb

PLAIN = (4.5, ["clear-sight", "dusk", "ink", "mist", "moss", "paper"])
ENHANCED = (7.0, ["contrast"])


def bundled(name: str) -> Theme:
    theme = themes.find(name)
    assert isinstance(theme, Theme)
    return theme


def test_all_that_ships_is_known_here(root: Path) -> None:
    names = sorted(path.stem for path in (root / "themes").iterdir())
    assert names == sorted([*PLAIN[1], *ENHANCED[1], "terminal"])
    assert themes.names() == names
    assert themes.DEFAULT in names


@pytest.mark.parametrize("name", themes.names())
def test_a_bundled_file_passes_the_check_that_it_is_spared_at_start(
    root: Path, tmp_path: Path, name: str
) -> None:
    copy = Path(shutil.copy(root / "themes" / f"{name}.toml", tmp_path))
    assert themes.load(copy) == bundled(name)


def shades(theme: Theme) -> dict[str, Rgb]:
    named = {**theme.base, **theme.variables}
    return {name: rgb(value) for name, value in named.items() if value.startswith("#")}


def in_grey(colour: Rgb) -> Rgb:
    """Textual's monochrome filter, told anew: the weights of Rec. 709 on the coded channels."""
    level = round(0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2])
    return level, level, level


def as_it_is(colour: Rgb) -> Rgb:
    return colour


@pytest.mark.parametrize("seen", [as_it_is, in_grey])
@pytest.mark.parametrize(
    ("name", "least"), [(name, least) for least, names in (PLAIN, ENHANCED) for name in names]
)
def test_every_word_can_be_read_on_every_ground_that_the_reader_puts_it_on(
    name: str, least: float, seen: Callable[[Rgb], Rgb]
) -> None:
    colours = shades(bundled(name))
    unread = [
        (words, ground)
        for words, ground in contrast.pairs()
        if contrast.ratio(seen(colours[words]), seen(colours[ground])) < least
    ]
    assert unread == []


@pytest.mark.parametrize("name", PLAIN[1] + ENHANCED[1])
def test_the_focused_pane_is_seen(name: str) -> None:
    colours = shades(bundled(name))
    for line, ground in contrast.lines():
        assert contrast.ratio(colours[line], colours[ground]) >= 3


def test_the_pairs_name_every_word_and_every_ground() -> None:
    words, grounds = (set(column) for column in zip(*contrast.pairs(), strict=True))
    drawn = {"pane-border", "pane-border-focused", "quote-bar"}
    styles = {name for name in themes.VARIABLES if name.endswith("-style")}
    assert words | grounds == (set(themes.VARIABLES) | {"background"}) - drawn - styles


# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
# Vision Deficiency" (2009), severity 1.0; the matrices apply to linear light.
DEFICIENCIES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def as_seen_with(deficiency: str, colour: Rgb) -> Rgb:
    light = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in colour)
    ]
    mixed = [
        min(max(sum(share * part for share, part in zip(row, light, strict=True)), 0.0), 1.0)
        for row in DEFICIENCIES[deficiency]
    ]
    coded = [12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in mixed]
    return round(coded[0] * 255), round(coded[1] * 255), round(coded[2] * 255)


def closest(colours: list[Rgb]) -> float:
    """The distance in OKLab of the two colours that are hardest to tell apart."""
    return min(math.dist(lab(a), lab(b)) for a, b in itertools.combinations(colours, 2))


def parties(name: str) -> list[Rgb]:
    colours = shades(bundled(name))
    return [colours[f"party-{n}"] for n in range(1, themes.PARTIES + 1)]


@pytest.mark.parametrize("name", PLAIN[1] + ENHANCED[1])
def test_no_two_parties_look_alike(name: str) -> None:
    assert closest(parties(name)) >= 0.06


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_in_clear_sight_they_stay_apart_for_colour_blind_readers(deficiency: str) -> None:
    seen = [as_seen_with(deficiency, colour) for colour in parties("clear-sight")]
    assert closest(seen) >= 0.1


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_in_clear_sight_badges_stay_apart_too(deficiency: str) -> None:
    colours = shades(bundled("clear-sight"))
    verdicts = [colours[f"badge-{name}"] for name in ("verbatim", "altered", "not-found")]
    assert closest([as_seen_with(deficiency, colour) for colour in verdicts]) >= 0.1


# The sixteen colours of four terminals, 0 to 15, and the two they start with. xterm: its
# XTerm-col defaults. Linux console: drivers/tty/vt/vt.c. Tango: GNOME Terminal's palette
# of that name. Solarized: https://ethanschoonover.com/solarized/, dark.
PALETTES = {
    "xterm": (
        (
            "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 "
            "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
        ),
        "000000",
        "ffffff",
    ),
    "linux": (
        (
            "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa "
            "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
        ),
        "aaaaaa",
        "000000",
    ),
    "tango": (
        (
            "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf "
            "555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec"
        ),
        "d3d7cf",
        "2e3436",
    ),
    "solarized": (
        (
            "073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 "
            "002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3"
        ),
        "839496",
        "002b36",
    ),
}


def on_palette(palette: str, colour: str, *, ground: bool) -> Rgb:
    """What the terminal shows for `ansi_red` and the like; its default depends on the use."""
    sixteen, foreground, background = PALETTES[palette]
    if colour == "ansi_default":
        return rgb(f"#{background if ground else foreground}")
    return rgb("#" + sixteen.split()[ANSI_NUMBERS[colour]])


ANSI_NUMBERS = {
    f"ansi_{bright}{hue}": number
    for number, (bright, hue) in enumerate(
        itertools.product(
            ("", "bright_"),
            ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"),
        )
    )
}


@pytest.mark.parametrize("palette", PALETTES)
def test_the_terminal_theme_can_be_read_on_four_palettes(palette: str) -> None:
    theme = bundled("terminal")
    colours = {**theme.base, **theme.variables}
    unread = [
        (words, ground)
        for words, ground in contrast.pairs()
        if contrast.ratio(
            on_palette(palette, colours[words], ground=False),
            on_palette(palette, colours[ground], ground=True),
        )
        < 4.5
    ]
    assert unread == []


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("selection", ["input-selection", "screen-selection"])
def test_selected_text_can_be_read_on_them_too(palette: str, selection: str) -> None:
    variables = to_textual(bundled("terminal")).variables
    words = on_palette(palette, variables[f"{selection}-foreground"], ground=False)
    ground = on_palette(palette, variables[f"{selection}-background"], ground=True)
    assert contrast.ratio(words, ground) >= 4.5


def test_in_the_terminal_theme_no_meaning_hangs_on_colour() -> None:
    variables = bundled("terminal").variables
    assert {value for name, value in variables.items() if not name.endswith("-style")} == {
        "ansi_default"
    }
    styles = [variables[name] for name in themes.VARIABLES if name.endswith("-style")]
    assert len({*styles, "none"}) == len(styles) + 1
