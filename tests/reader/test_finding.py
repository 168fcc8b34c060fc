"""Finding: as one types, in all panes at once, and from hit to hit."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.navigation import PANES, Pane
from briefing.reader.app import Reader
from tests.reader.seeing import (
    act,
    bundled_reader,
    loaded,
    looks_of,
    press,
    seen,
    words_in,
)

Size = tuple[int, int]
Compare = Callable[..., bool]
SIZES = [(120, 40), (80, 24), (40, 12)]


async def find(app: Reader, pilot: Pilot[None], words: str) -> None:
    """Types words to find, and waits until they are known."""
    await press(pilot, "slash")
    await loaded(app, pilot)
    await press(pilot, *("space" if char == " " else char for char in words))


def footer(app: Reader) -> str:
    return str(app.panes.query_one("#keys").render())


def told(app: Reader) -> str:
    return str(app.panes.query_one("#find-count").render())


def marked(app: Reader, pane: Pane) -> list[str]:
    """The rows of a pane in which something is shown in reverse."""
    shown = app.panes.pane(pane)
    rows = words_in(shown)
    looks = looks_of(shown)[1:-1]
    return [row for row, look in zip(rows, looks, strict=True) if "reverse" in look]


def test_typing_marks_hits_in_all_panes_and_each_border_counts_its_own() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await find(app, pilot, "ferry")
        notes = {name: app.panes.pane(name).found_note for name in ("summary", "actors", "quotes")}
        assert notes == {"summary": "5 found", "actors": "1 found", "quotes": "2 found"}
        assert app.panes.pane("issues").labels[1] == "4 found"
        assert told(app).endswith("/12 · enter goes to the first")
        assert any("ferry between them" in row for row in marked(app, "summary"))
        assert any("Ferry passengers" in row for row in marked(app, "actors"))
        assert any("what the ferry costs" in row for row in marked(app, "quotes"))
        assert any("Ferry House" in row for row in marked(app, "issues"))
        await press(pilot, "x")
        assert told(app) == "nothing found"
        assert [marked(app, name) for name in PANES] == [[]] * 4

    act(bundled_reader("tour.md"), done)


@pytest.mark.parametrize("size", SIZES)
def test_enter_goes_to_the_first_hit_n_through_all_and_round(size: Size) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await find(app, pilot, "ferry")
        await press(pilot, "enter")
        assert app.focused is None
        numbers = []
        panes = []
        for _ in range(13):
            assert marked(app, app.panes.place.pane)
            numbers.append(footer(app).split("/")[0].strip())
            panes.append(app.panes.place.pane)
            await press(pilot, "n")
        assert numbers == [*map(str, range(1, 13)), "1"]
        assert list(dict.fromkeys(panes)) == ["summary", "actors", "quotes", "issues"]
        await press(pilot, "N", "N", "N")
        assert footer(app).split("/")[0].strip() == "11"

    act(bundled_reader("tour.md"), done, size)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("keys", [(), ("enter",), ("enter", "n", "n", "s")])
def test_esc_clears_and_returns_to_the_screen_that_was_left(
    size: Size, keys: tuple[str, ...]
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "j", "j")
        before = seen(app)
        await find(app, pilot, "veld")
        await press(pilot, *keys)
        await press(pilot, "escape")
        assert seen(app) == before
        await press(pilot, "j")  # the keys are the panes' again
        assert seen(app) != before

    act(bundled_reader("tour.md"), done, size)


def test_back_leads_to_the_screen_without_marks_and_forward_to_the_hits() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "4")
        before = seen(app)
        await find(app, pilot, "ferry")
        await press(pilot, "enter")
        found = seen(app)
        await press(pilot, "[")
        assert seen(app) == before
        await press(pilot, "]")
        assert seen(app) == found

    act(bundled_reader("tour.md"), done)


def test_a_hit_that_another_issue_or_a_card_holds_is_reached() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await find(app, pilot, "the pontoon bridge")
        await press(pilot, "enter", "N")
        assert app.panes.place.issue == "the-ferry"
        await press(pilot, "escape")
        await find(app, pilot, "norhaven")
        await press(pilot, "enter")
        assert app.panes.place.item == "norland"
        assert any("Norland" in row for row in marked(app, "actors"))

    act(bundled_reader("tour.md"), done)


def test_with_nothing_found_enter_stays_and_the_words_can_be_changed() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await find(app, pilot, "zzz")
        before = app.panes.place
        await press(pilot, "enter")
        assert app.focused is app.panes.query_one(Input)
        assert app.panes.place == before
        await press(pilot, "backspace", "backspace", "backspace", *"veld", "enter")
        assert app.panes.place.find == "veld"
        assert app.focused is None

    act(bundled_reader("tour.md"), done)


def test_slash_again_goes_on_with_the_same_words() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "3")
        before = seen(app)
        await find(app, pilot, "fer")
        await press(pilot, "enter", "slash")
        assert app.panes.query_one(Input).value == "fer"
        await press(pilot, "end", "r", "y", "enter")
        assert app.panes.place.find == "ferry"
        await press(pilot, "escape")
        assert seen(app) == before

    act(bundled_reader("tour.md"), done)


def test_n_is_for_passages_in_a_source_and_for_nothing_where_nothing_is_looked_for() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        before = seen(app)
        await press(pilot, "n")
        assert seen(app) == before
        await find(app, pilot, "ferry")
        await press(pilot, "enter", "n", "n", "n", "n", "n", "n")
        quote = app.panes.place.item
        assert app.panes.relations.quote(quote)
        await press(pilot, "o", "n")
        assert app.panes.place.pane == "source"

    act(bundled_reader("tour.md"), done)


@pytest.mark.parametrize("size", SIZES)
def test_the_first_hit(snap_compare: Compare, size: Size) -> None:
    """You see every hit in reverse, how many each pane has, and 1/12 beside the keys."""

    async def found(pilot: Pilot[None]) -> None:
        app = pilot.app
        assert isinstance(app, Reader)
        await find(app, pilot, "ferry")
        await press(pilot, "enter")

    app = bundled_reader("tour.md", theme="ink")
    assert snap_compare(app, terminal_size=size, run_before=found)


def test_typing(snap_compare: Compare) -> None:
    """You see the words being typed at the bottom and, at the right, that nothing is found."""

    async def found(pilot: Pilot[None]) -> None:
        app = pilot.app
        assert isinstance(app, Reader)
        await find(app, pilot, "ferris wheel")

    app = bundled_reader("tour.md", theme="terminal")
    assert snap_compare(app, terminal_size=(80, 24), run_before=found)
