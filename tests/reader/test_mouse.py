"""What the mouse does in the panes."""

from pathlib import Path

import pytest
from textual.events import MouseMove, MouseScrollDown
from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.navigation import Pane
from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from tests.reader.seeing import ROOMY, Size, act, press, reader, seen, settle, words_in

TOUR = (Path(bundled("content")) / "tour.md").read_text(encoding="utf-8")


def row_of(app: Reader, words: str) -> int:
    """The row of the Actors pane, its border the first, in which `words` stand."""
    pane = app.panes.pane("actors")
    rows = (pane.render_line(y).text for y in range(pane.size.height))
    return next(y for y, row in enumerate(rows) if words in row)


def test_a_click_selects_what_is_under_it_and_its_pane() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await pilot.click("#actors", offset=(8, row_of(app, "Mirel Toth")))
        await settle(pilot)
        assert (app.panes.place.pane, app.panes.place.item) == ("actors", "mirel-toth")

    act(reader(TOUR), done, (120, 40))


def test_a_double_click_follows() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await pilot.click("#actors", offset=(8, row_of(app, "Mirel Toth")), times=2)
        await settle(pilot)
        assert app.screen is not app.panes
        assert app.panes._place.card == "mirel-toth"

    act(reader(TOUR), done, (120, 40))


def test_the_wheel_scrolls_what_is_under_it_and_selects_nothing_else() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        pane = app.panes.pane("summary")
        before, item = pane.render_line(1).text, app.panes.place.item
        await pilot._post_mouse_events([MouseScrollDown], "#summary", offset=(5, 5))
        await settle(pilot)
        assert pane.render_line(1).text != before
        assert app.panes.place.item == item
        assert app.panes.place.pane == "quotes"

    act(reader(TOUR), done, (120, 40))


# The borders between panes


async def drag(pilot: Pilot[None], start: Size, end: Size) -> None:
    """Presses the button at one spot of the screen, moves, and lets it go at another."""
    middle = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
    await pilot.mouse_down(offset=start)
    for spot in (middle, end):
        await pilot._post_mouse_events([MouseMove], offset=spot, button=1)
    await pilot.mouse_up(offset=end)
    await settle(pilot)


def sizes(app: Reader) -> dict[str, tuple[int, int]]:
    """The columns and rows of the panes that stand on the screen."""
    lists = app.panes.query(ItemList)
    return {str(each.id): (each.size.width, each.size.height) for each in lists if each.size}


async def resize(pilot: Pilot[None], size: Size) -> None:
    await pilot.resize_terminal(*size)
    await settle(pilot)


@pytest.mark.parametrize("start", [59, 60])
def test_the_border_between_columns_is_dragged_and_keeps_its_share(start: int) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        before = seen(app)
        await drag(pilot, (start, 9), (start + 20, 15))
        assert [sizes(app)[name][0] for name in ("summary", "actors", "quotes")] == [80, 80, 40]
        assert app.panes.place.pane == "quotes"
        assert not app.panes.selections
        await resize(pilot, (180, 40))
        assert sizes(app)["summary"][0] == 120
        await resize(pilot, (80, 24))
        assert sizes(app)["quotes"][0] == 80
        await resize(pilot, (120, 40))
        assert sizes(app)["summary"][0] == 80
        await drag(pilot, (79, 9), (1, 9))
        assert sizes(app)["summary"][0] == 24
        await pilot.click(offset=(24, 9), times=2)
        await settle(pilot)
        assert seen(app) == before

    act(reader(TOUR), done, (120, 40))


def test_the_border_between_an_upper_and_a_lower_pane_is_dragged_too() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        before = sizes(app)
        await drag(pilot, (30, 20), (40, 10))
        now = sizes(app)
        assert (now["summary"][1], now["actors"][1]) == (9, 29)
        assert now["quotes"] == before["quotes"]
        await drag(pilot, (90, 19), (90, 39))
        assert sizes(app)["issues"][1] == 4
        await resize(pilot, (120, 78))
        assert sizes(app)["summary"][1] == 18
        await resize(pilot, (120, 40))
        await pilot.click(offset=(30, 10), times=2)
        await pilot.click(offset=(90, 35), times=2)
        await settle(pilot)
        assert sizes(app) == before

    act(reader(TOUR), done, (120, 40))


def test_between_three_columns_each_border_is_moved_alone() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await drag(pilot, (132, 9), (150, 9))
        widths = [sizes(app)[name][0] for name in ("summary", "quotes", "companion")]
        assert widths == [66, 84, 50]
        await drag(pilot, (65, 9), (199, 9))
        widths = [sizes(app)[name][0] for name in ("summary", "quotes", "companion")]
        assert widths == [126, 24, 50]

    act(reader(TOUR), done, ROOMY)


@pytest.mark.parametrize(
    ("pane", "size"), [("summary", (120, 40)), ("issues", (120, 40)), ("companion", ROOMY)]
)
def test_keys_make_the_pane_in_focus_wider_taller_and_all_as_before(pane: Pane, size: Size) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        app.panes.action_pane(pane)
        await settle(pilot)
        before, first = sizes(app), seen(app)
        for key, wider, taller in ((">", 4, 0), ("<", 0, 0), (")", 0, 2), ("(", 0, 0)):
            await press(pilot, key)
            width, height = sizes(app)[pane]
            assert width - before[pane][0] == wider, key
            assert height - before[pane][1] == (taller if pane != "companion" else 0), key
        await press(pilot, ">", ")", "0")
        assert seen(app) == first

    act(reader(TOUR), done, size)


def test_a_border_is_moved_before_the_panes_beside_it_are_drawn() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "1")
        before = sizes(app)["summary"]
        await press(pilot, "4", "5")
        assert not app.panes.pane("summary").display
        app.panes.action_pane("summary")
        app.panes.action_border(0, 1)  # no frame was drawn between the two
        await settle(pilot)
        assert sizes(app)["summary"] == (before[0], before[1] + 2)

    act(reader(TOUR), done)


def test_a_drag_draws_only_the_panes_that_change() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        drawn: list[str] = []
        for pane in app.panes.query(ItemList):
            pane.render_lines = _noting(pane, drawn)  # type: ignore[method-assign]
        await pilot.mouse_down(offset=(30, 20))
        await settle(pilot)
        drawn.clear()
        await pilot._post_mouse_events([MouseMove], offset=(30, 12), button=1)
        await settle(pilot)
        assert {*drawn} == {"summary", "actors"}

    act(reader(TOUR), done, (120, 40))


def _noting(pane: ItemList, drawn: list[str]):  # type: ignore[no-untyped-def]
    """Draws as before, and notes it."""
    before = pane.render_lines

    def noted(crop):  # type: ignore[no-untyped-def]
        drawn.append(str(pane.id))
        return before(crop)

    return noted


# Words that are marked and copied


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was copied."""
    found: list[str] = []

    def copy(text: str) -> str:
        found.append(text)
        return "a clipboard"

    monkeypatch.setattr("briefing.desk.clipboard.copied", copy)
    return found


def spot_of(app: Reader, pane: Pane, words: str) -> Size:
    """Where words stand on the screen."""
    shown = app.panes.pane(pane)
    rows = enumerate(words_in(shown), 1)
    y, row = next((y, row) for y, row in rows if words in row)
    return shown.region.x + 1 + row.index(words), shown.region.y + y


def test_marked_words_are_copied_as_they_were_written(copied: list[str]) -> None:
    """Without the border, the signs and the badge; what is one line is one again."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        item = app.panes.place.item
        start = spot_of(app, "quotes", "what the ferry costs")
        end = spot_of(app, "quotes", "tied up")
        await drag(pilot, start, (end[0] + 3, end[1]))
        assert app.panes.place.item == item
        await press(pilot, "ctrl+c")
        await app.workers.wait_for_complete()
        (words,) = copied
        assert words.split("\n") == [
            "what the ferry costs.”",
            "Ada Rehn · Norland, Foreign minister · on the ferry, 2031-05-13, Veld Courier, beside the ferry, which was tied",
        ]
        assert app.return_code is None
        marked = [each for each in app.panes.pane("quotes").render_line(end[1] - 1) if each.style]
        assert any(each.style.reverse for each in marked if each.style)
        await press(pilot, "escape")
        assert not app.panes.selections
        await press(pilot, "ctrl+c")
        assert app.return_code == 0

    act(reader(TOUR), done, (120, 40))


@pytest.mark.parametrize("end", [(10, 30), (119, 39), (80, 0)])
def test_words_are_marked_in_the_pane_where_one_began(end: Size) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await drag(pilot, spot_of(app, "quotes", "what the ferry costs"), end)
        words = app.panes.get_selected_text()
        assert words is not None
        assert "what the ferry costs" in words or "We have never closed" in words
        for other in ("Foreign Ministry", "Timeline", "not stated", "quit", "TLP"):
            assert other not in words

    act(reader(TOUR), done, (120, 40))


def test_what_is_marked_goes_when_other_words_stand_there(copied: list[str]) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        x, y = spot_of(app, "quotes", "know")
        await drag(pilot, (x, y), (x + 3, y))
        assert app.panes.get_selected_text() == "know"
        await press(pilot, "4")
        assert app.panes.get_selected_text() == "know"
        await press(pilot, "3", "G")
        assert not app.panes.selections
        await pilot.click("#quotes", offset=(8, 4), times=3)
        await settle(pilot)
        assert not app.panes.selections

    act(reader(TOUR), done, (120, 40))
