"""What has changed, seen from the briefing that is read."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from tests.reader.seeing import SIZES, Size, loaded, press
from tests.reader.test_reloading import FIRST, LATE, SIGN, text
from tests.reader.test_remembering import Desk, known, listed

Snap = Callable[..., bool]
OTHER = text((SIGN.replace("nothing", "no paper"), "Bo Lind"), (LATE, "Ana Ruiz")).replace(
    "**claims** it", "**offers** it"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


async def read_once(app: Reader, pilot: Pilot[None]) -> None:
    await known(app, pilot)


def title_of(app: Reader) -> str:
    return app.screen.query_one("#listing", ItemList).labels[0]


async def compared(app: Reader, pilot: Pilot[None]) -> None:
    await press(pilot, "D")
    await loaded(app, pilot)


def test_against_the_version_that_was_read_before(desk: Desk) -> None:
    desk.open(read_once)
    desk.path.write_text(OTHER, encoding="utf-8")

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        await compared(app, pilot)
        told = listed(app)
        assert "Quotes" in told
        assert "gone" in told
        assert "We met at noon" in told
        assert "was  claims it" in told
        assert "now  offers it" in told
        await press(pilot, "enter")
        assert app.panes.place.pane == "quotes"
        await press(pilot, "[")

    desk.open(look)


def test_the_version_before_is_still_known_when_it_is_opened_again(desk: Desk) -> None:
    desk.open(read_once)
    desk.path.write_text(OTHER, encoding="utf-8")
    desk.open(read_once)

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        await compared(app, pilot)
        assert "We met at noon" in listed(app)

    desk.open(look)


def test_against_an_earlier_briefing_with_one_of_its_tags(desk: Desk) -> None:
    tagged = "title: Talks\ntags: [veld]"
    desk.path.write_text(OTHER.replace("title: Talks", tagged), encoding="utf-8")
    earlier = FIRST.replace("title: Talks", tagged).replace("2031-05-14", "2031-05-01")
    desk.path.with_name("earlier.md").write_text(earlier, encoding="utf-8")

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        await compared(app, pilot)
        assert "We met at noon" in listed(app)
        assert title_of(app) == "Changed since: Talks, 2031-05-01"

    desk.open(look)


def test_where_there_are_several_it_asks_which(desk: Desk) -> None:
    tagged = "title: Talks\ntags: [veld]"
    for day in ("01", "02"):
        earlier = FIRST.replace("title: Talks", tagged).replace("2031-05-14", f"2031-05-{day}")
        desk.path.with_name(f"earlier-{day}.md").write_text(earlier, encoding="utf-8")
    desk.path.write_text(OTHER.replace("title: Talks", tagged), encoding="utf-8")

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        await compared(app, pilot)
        told = listed(app)
        assert told.index("2031-05-02") < told.index("2031-05-01")
        await press(pilot, "2")
        await loaded(app, pilot)
        assert "date: 2031-05-01 → 2031-05-14" in listed(app)

    desk.open(look)


def test_where_nothing_can_be_compared_it_says_so(desk: Desk) -> None:
    async def look(app: Reader, pilot: Pilot[None]) -> None:
        await compared(app, pilot)
        told = [each.title for each in app._notifications]
        assert told == ["There is nothing to compare it with"]

    desk.open(look)


def test_where_only_the_order_is_another_nothing_has_changed(desk: Desk) -> None:
    desk.path.write_text(text((SIGN, "Bo Lind"), (LATE, "Bo Lind")), encoding="utf-8")
    desk.open(read_once)
    desk.path.write_text(text((LATE, "Bo Lind"), (SIGN, "Bo Lind")), encoding="utf-8")

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        await compared(app, pilot)
        assert "Nothing has changed" in str(next(iter(app._notifications)).message)

    desk.open(look)


def comparing() -> Callable[[Pilot[None]], Awaitable[None]]:
    async def going(pilot: Pilot[None]) -> None:
        app = pilot.app
        assert isinstance(app, Reader)
        await known(app, pilot)
        await compared(app, pilot)

    return going


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_has_changed(desk: Desk, snap_compare: Snap, size: Size) -> None:
    """You see what is new, gone and moved, under headings, each with a sign and a word."""
    desk.open(read_once)
    desk.path.write_text(OTHER, encoding="utf-8")
    app = desk.reader()
    assert snap_compare(app, run_before=comparing(), terminal_size=size)
    app.memory.finish()
