"""Every theme in 256 colours and in sixteen, as Rich and a terminal make it."""

import math

import pytest
from rich._palettes import EIGHT_BIT_PALETTE, STANDARD_PALETTE
from rich.color import Color, ColorSystem
from rich.color_triplet import ColorTriplet
from textual.theme import BUILTIN_THEMES

from briefing import themes
from briefing.reader.theme import from_textual
from briefing.themes import contrast
from briefing.themes.colour import Rgb, lab, rgb
from briefing.themes.fewer import MANY, SIXTEEN, in_fewer, shades
from briefing.themes.theme import STYLES, Theme

OURS = [each for each in themes.shelf().themes if not each.ansi]
THEIRS = [from_textual(each) for each in BUILTIN_THEMES.values() if not each.ansi]
SYSTEMS = {
    MANY: (ColorSystem.EIGHT_BIT, EIGHT_BIT_PALETTE),
    SIXTEEN: (ColorSystem.STANDARD, STANDARD_PALETTE),
}


def shown(colour: Rgb, colours: int) -> Rgb:
    """What a terminal of so many colours shows, when Rich is asked for a colour."""
    system, palette = SYSTEMS[colours]
    number = Color.from_triplet(ColorTriplet(*colour)).downgrade(system).number
    assert number is not None
    red, green, blue = palette[number]
    return red, green, blue


def seen(theme: Theme, colours: int) -> dict[str, Rgb]:
    fewer = in_fewer(theme, colours)
    named = {**fewer.base, **fewer.variables}
    return {name: shown(rgb(value), colours) for name, value in named.items() if name not in STYLES}


@pytest.mark.parametrize("colours", SYSTEMS)
def test_rich_finds_each_shade_as_it_is_meant(colours: int) -> None:
    assert [(asked, shown(asked, colours)) for asked, _ in shades(colours)] == [*shades(colours)]


@pytest.mark.parametrize("colours", SYSTEMS)
@pytest.mark.parametrize("theme", OURS + THEIRS, ids=lambda theme: theme.name)
def test_all_that_is_drawn_can_be_read(theme: Theme, colours: int) -> None:
    """4.5 for words, 7 where the theme promises it, 3 for the border of the focused pane."""
    found = seen(theme, colours)
    measured = [(pair, theme.contrast) for pair in contrast.pairs()]
    measured += [(pair, contrast.DRAWN) for pair in contrast.lines()]
    short = [
        (pair, contrast.ratio(found[pair[0]], found[pair[1]]))
        for pair, least in measured
        if contrast.ratio(found[pair[0]], found[pair[1]]) < least
    ]
    assert short == []


@pytest.mark.parametrize("theme", OURS + THEIRS, ids=lambda theme: theme.name)
def test_in_256_colours_what_is_selected_and_lit_has_a_ground_of_its_own(theme: Theme) -> None:
    found = seen(theme, MANY)
    plain = {found["background"], found["card"]}
    assert plain.isdisjoint({found[name] for name in ("cursor", "cursor-blurred", "lit")})
    assert found["cursor"] not in (found["lit"], found["cursor-blurred"])


@pytest.mark.parametrize("theme", OURS + THEIRS, ids=lambda theme: theme.name)
def test_in_sixteen_colours_text_style_tells_it(theme: Theme) -> None:
    styles = [in_fewer(theme, SIXTEEN).variables[name] for name in STYLES]
    assert len({*styles, "none"}) == len(styles) + 1


@pytest.mark.parametrize("colours", SYSTEMS)
@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_the_first_parties_stay_apart_from_each_other_and_from_headings(
    theme: Theme, colours: int
) -> None:
    found = seen(theme, colours)
    first = [found["heading"], *(found[f"party-{number}"] for number in (1, 2, 3))]
    assert len({*first}) == len(first)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_256_colours_are_near_to_those_of_the_theme(theme: Theme) -> None:
    """In OKLab, where 0.02 is a difference that one sees side by side."""
    found = seen(theme, MANY)
    for name in ("background", "body", "muted", "heading", "party-1", "party-2", "party-3"):
        wanted = rgb({**theme.base, **theme.variables}[name])
        assert math.dist(lab(found[name]), lab(wanted)) < 0.12, name


@pytest.mark.parametrize("colours", SYSTEMS)
def test_the_terminal_s_own_colours_stay_as_they_are(colours: int) -> None:
    terminal = themes.find("terminal")
    assert isinstance(terminal, Theme)
    assert in_fewer(terminal, colours) == terminal
