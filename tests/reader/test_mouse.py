"""What the mouse does in the panes."""

from pathlib import Path

from textual.events import MouseScrollDown
from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.reader.app import Reader
from tests.reader.seeing import act, reader, settle

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

    act(reader(TOUR), done, (120, 40))
