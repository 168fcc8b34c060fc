"""What a theme file leaves out is legible, whatever colours it starts from."""

from hypothesis import given
from hypothesis import strategies as st

from briefing import themes
from briefing.themes import contrast
from briefing.themes.colour import Rgb, difference, from_lch, lch, rgb, text_of

colours = st.tuples(*[st.integers(0, 255)] * 3)
dark = st.tuples(*[st.integers(0, 60)] * 3)
light = st.tuples(*[st.integers(215, 255)] * 3)


def made(background: Rgb, foreground: Rgb, accent: Rgb, contrast: float) -> themes.Theme:
    base = {"background": background, "foreground": foreground, "accent": accent}
    written = themes.Written(
        title="Law",
        dark=sum(background) < 384,
        base={name: text_of(colour) for name, colour in base.items()},
        variables={},
        contrast=contrast,
    )
    return themes.complete("law", written)


@given(background=dark | light, foreground=colours, accent=colours)
def test_words_are_legible_whatever_the_colours_given(
    background: Rgb, foreground: Rgb, accent: Rgb
) -> None:
    theme = made(background, foreground, accent, themes.CONTRAST)
    words = [short for short in contrast.shortfalls(theme) if short.foreground in themes.VARIABLES]
    assert words == []


@given(background=colours, foreground=colours, accent=colours, contrast=st.floats(4.5, 12))
def test_any_colours_make_a_whole_theme(
    background: Rgb, foreground: Rgb, accent: Rgb, contrast: float
) -> None:
    theme = made(background, foreground, accent, contrast)
    assert theme.base["background"] == text_of(background)
    assert theme.base["accent"] == text_of(accent)
    assert theme.variables.keys() == themes.VARIABLES.keys()


def test_the_ratio_is_that_of_the_standard() -> None:
    assert contrast.ratio((0, 0, 0), (255, 255, 255)) == 21
    assert contrast.ratio((255, 255, 255), (255, 255, 255)) == 1
    assert round(contrast.ratio(rgb("#777777"), (255, 255, 255)), 2) == 4.48
    assert round(contrast.ratio(rgb("#ff0000"), (255, 255, 255)), 2) == 4.0


@given(colour=colours)
def test_a_colour_comes_back_from_oklch(colour: Rgb) -> None:
    assert difference(from_lch(lch(colour)), colour) < 0.01
