"""Whatever the reader draws can be read, in every theme and however many colours there are.

What stands on what is found once, in a theme whose colours are all different. That each of these
pairs can be read is a matter of the theme alone (tests/themes)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rich.style import Style
from textual.pilot import Pilot
from textual.widgets import Input

from briefing import themes
from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from briefing.reader.palette import Palette
from briefing.reader.theme import to_textual
from briefing.themes import contrast
from briefing.themes.fewer import SIXTEEN, shades
from briefing.themes.theme import STYLES, Theme
from tests.reader.seeing import act, bundled_reader, loaded, press, pressing, settle
from tests.reader.test_library import library, talks

__all__ = ["talks"]
Compare = Callable[..., bool]
# What is drawn and not read: borders, bars, scrollbars.
LINES = frozenset("╭─╮╰╯│┍━┑▌▎▁▔▕┃█▊▍▋▉▇▆▅▄▃▂▀▏▐ ")
# Keys that lead from screen to screen, and on each of them.
BRIEFING = (
    ("1", "j"), ("2", "j", "enter"), ("escape", "3", "j", "j", "m", "a"), ("a", "4", "j", "l"),
    ("}", "enter"), ("escape", "slash"), ("v", "e", "l", "d"), ("enter",), ("escape", "f"),
    ("escape", "question_mark"), ("escape", "exclamation_mark"), ("escape", "t"), ("escape", "3", "o"),
    ("escape", "G", "u", "u", "i"), ("x", "shift+left"), ("ctrl+p",), ("v", "e"), ("escape", "escape"),
    ("H",), ("escape", "Y"), ("D",), ("escape", "z"), ("z", "1", "g", "j", "j", "enter"),
)  # fmt: skip
LIBRARY = (("j",), ("slash", "f", "e"), ("escape", "S", "q", "u", "a"), ("escape", "number_sign"))


def names() -> list[str]:
    """All colours of a theme."""
    return [*themes.BASE, *(name for name in themes.VARIABLES if name not in STYLES)]


def marked() -> Theme:
    """A theme whose every colour tells its name."""
    colours = {
        name: f"#{0x20 + 3 * at:02x}{0xE0 - 2 * at:02x}80" for at, name in enumerate(names())
    }
    return Theme(
        name="marked",
        title="Marked",
        dark=True,
        ansi=False,
        contrast=4.5,
        base={name: colours[name] for name in themes.BASE},
        variables={name: colours.get(name, "none") for name in themes.VARIABLES},
    )


CALLED = {value: name for name, value in {**marked().base, **marked().variables}.items()}


def drawn(app: Reader) -> Iterator[tuple[str, Style]]:
    """All that stands on the screen."""
    for strip in app.screen._compositor.render_strips(app.size):
        for words, style, _ in strip:
            if words.strip():
                assert style is not None
                yield words, style


def pairs_on(app: Reader) -> Iterator[tuple[bool, str, str]]:
    """Whether it is read, its colour, and that of its ground, by the names of the marked theme."""
    for words, style in drawn(app):
        assert style.color is not None
        assert style.bgcolor is not None
        one, ground = (
            CALLED.get(colour.get_truecolor().hex, f"{colour.name} of {words}")
            for colour in (style.color, style.bgcolor)
        )
        if not isinstance(app.screen, Palette) or ground in ("card", "cursor", "cursor-blurred"):
            yield not set(words) <= LINES, one, ground  # what lies behind the palette is dimmed


def walked(app: Reader, walk: tuple[tuple[str, ...], ...]) -> set[tuple[bool, str, str]]:
    """The pairs on all screens that the keys lead to."""
    seen: set[tuple[bool, str, str]] = set()

    async def walking(app: Reader, pilot: Pilot[None]) -> None:
        await loaded(app, pilot)
        app.register_theme(to_textual(marked()))
        app.theme = "marked"
        await settle(pilot)
        for keys in ((), *walk):
            await press(pilot, *keys)
            seen.update(pairs_on(app))

    act(app, walking)
    return seen


def test_every_pair_that_is_drawn_is_one_that_is_measured(talks: Path) -> None:
    """As `briefing.themes.contrast` names them: each with the contrast that it needs."""
    seen = walked(bundled_reader(), BRIEFING) | walked(library(talks), LIBRARY)

    words = {frozenset(pair) for pair in contrast.pairs()}  # a hit is the other way round
    lines = {frozenset(pair) for pair in contrast.lines()}
    decoration = {
        frozenset((line, ground))
        for line in ("pane-border", "quote-bar")
        for ground in ("background", "card", "bar")
    }
    unmeasured = [
        pair
        for pair in seen
        if frozenset(pair[1:]) not in (words if pair[0] else words | lines | decoration)
    ]
    assert unmeasured == []
    read = {pair[1:] for pair in seen if pair[0]}
    assert len(read) > 40
    assert {("heading", "background"), ("muted", "lit"), ("muted", "card")} < read


# With fewer colours


@pytest.fixture
def sixteen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM")


@pytest.mark.parametrize("theme", ["ink", "paper", "nord"])
def test_in_sixteen_colours_no_other_is_asked_for(sixteen: None, theme: str) -> None:
    app = bundled_reader(theme=theme)
    asked: set[tuple[int, ...]] = set()

    async def looking(app: Reader, pilot: Pilot[None]) -> None:
        for keys in (("3", "j"), ("question_mark",), ("escape", "slash", "v")):
            await press(pilot, *keys)
            for _, style in drawn(app):
                assert style.color is not None
                assert style.bgcolor is not None
                asked.update(
                    (tuple(style.color.get_truecolor()), tuple(style.bgcolor.get_truecolor()))
                )

    act(app, looking)

    assert asked <= {shade for _, shade in shades(SIXTEEN)}
    assert len(asked) > 5


def test_in_sixteen_colours_shapes_tell_what_is_selected_and_where_the_keys_go(
    sixteen: None,
) -> None:
    app = bundled_reader(theme="ink")

    async def looking(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "3", "j")
        frames = [
            shown.render_line(0).text[0] for shown in app.screen.query(ItemList) if shown.display
        ]
        assert sorted(frames) == ["┍", "╭", "╭", "╭"]
        selected = app.panes.query_one("#quotes", ItemList).entry
        assert selected is not None
        chosen = [words.strip() for words, style in drawn(app) if style.reverse]
        assert selected.lines[0].runs[0].words in chosen[0]
        lit = [words for words, style in drawn(app) if style.bold and not style.reverse]
        assert any("Ada Rehn" in words for words in lit)

    act(app, looking)


def test_without_colour_there_is_none_and_nothing_is_dim(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = bundled_reader(theme="paper")

    async def looking(app: Reader, pilot: Pilot[None]) -> None:
        for keys in ((), *BRIEFING[2:13]):
            await press(pilot, *keys)
            for words, style in drawn(app):
                assert style.color is None or style.color.is_default, words
                assert style.bgcolor is None or style.bgcolor.is_default, words
                assert not style.dim, words

    act(app, looking)


def picture(theme: str, monkeypatch: pytest.MonkeyPatch, **around: str) -> Reader:
    monkeypatch.delenv("COLORTERM")
    for name, value in around.items():
        monkeypatch.setenv(name, value)
    return bundled_reader(theme=theme)


def test_sixteen_dark(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    """You see white words on black, headings and links in yellow, each party in a colour of its own,
    the selected quote black on white, and a heavy line above the quotes."""
    app = picture("ink", monkeypatch, TERM="xterm")
    assert snap_compare(app, terminal_size=(120, 40), run_before=pressing("3", "j", "j"))


def test_sixteen_light(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    """You see black words on white, headings and links in red, the selected quote white on black."""
    app = picture("paper", monkeypatch, TERM="xterm")
    assert snap_compare(app, terminal_size=(120, 40), run_before=pressing("3", "j", "j"))


def test_sixteen_small(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    """You see the actors alone, their tab and the selected one reversed."""
    app = picture("ink", monkeypatch, TERM="xterm")
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing("2", "j", "j"))


def test_sixteen_palette(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    """You see the palette with its names in white, what they are in grey, the first underlined."""
    app = picture("ink", monkeypatch, TERM="xterm")
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing("ctrl+p", "v", "e"))


def test_many_light(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    """You see paper in 256 colours: white, the bars and what is selected in steps of grey."""
    app = picture("paper", monkeypatch, TERM="xterm-256color")
    assert snap_compare(app, terminal_size=(120, 40), run_before=pressing("3", "j", "j"))


def test_no_colour(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    """You see two colours only: bold names and headings, links underlined, the selected quote
    reversed."""
    app = picture("ink", monkeypatch, NO_COLOR="1")
    assert snap_compare(app, terminal_size=(120, 40), run_before=pressing("3", "j", "j"))


def test_without_colour_one_sees_where_one_types(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = bundled_reader(theme="paper")

    async def looking(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "slash", "v", "e", "l", "d", "shift+left", "shift+left")
        app.screen.query_one(Input).cursor_blink = False
        await settle(pilot)
        assert "ld" in "".join(words for words, style in drawn(app) if style.reverse)

    act(app, looking)
