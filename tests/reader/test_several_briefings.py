"""One briefing is opened over another, and left again."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot

from briefing.folders import Folders
from briefing.reader.app import Reader
from briefing.readings import Opening
from tests.reader.seeing import SIZES, Size, act, loaded, press, seen, settle, title

FIRST = """\
---
title: {title}
date: 2031-05-14
---

## Actors

### Ana Ruiz

### Bo Lind

## Quotes

> {words}
>
> — [Ana Ruiz](#ana-ruiz)

> It grows late
>
> — [Bo Lind](#bo-lind)
"""


def over_another(
    folder: Path,
    done: Callable[[Reader, Pilot[None], Path], Awaitable[None]],
    size: Size = (120, 40),
) -> None:
    """The reader with one briefing; `done` is given the path of the other."""
    one, other = folder / "one.md", folder / "other.md"
    one.write_text(FIRST.format(title="One", words="We sign in May"), encoding="utf-8")
    other.write_text(FIRST.format(title="The other", words="We never sign"), encoding="utf-8")
    own = Folders(folder / "config", folder / "state", folder / "cache")
    app = Reader(Opening(one.read_bytes(), str(one), own.cache).reading(), folders=own)

    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await done(app, pilot, other)

    act(app, going, size)


async def opened(app: Reader, pilot: Pilot[None], path: Path, item: str = "") -> None:
    app.open(str(path), item)
    await loaded(app, pilot)


def test_back_at_the_first_place_leads_to_the_screen_that_was_left(tmp_path: Path) -> None:
    async def done(app: Reader, pilot: Pilot[None], other: Path) -> None:
        await press(pilot, "j")
        before = seen(app)
        await opened(app, pilot, other)
        assert title(app).startswith("The other")
        await press(pilot, "s", "[")
        assert title(app).startswith("The other")
        await press(pilot, "[")
        await settle(pilot)
        assert seen(app) == before

    for size in SIZES:
        over_another(tmp_path, done, size)


def test_it_opens_at_the_item_that_was_asked_for(tmp_path: Path) -> None:
    async def done(app: Reader, pilot: Pilot[None], other: Path) -> None:
        await opened(app, pilot, other, "bo-lind")
        assert app.panes.place.pane == "actors"
        assert app.panes.place.item == "bo-lind"

    over_another(tmp_path, done)


def test_q_closes_the_other_before_it_quits(tmp_path: Path) -> None:
    async def done(app: Reader, pilot: Pilot[None], other: Path) -> None:
        await opened(app, pilot, other)
        await press(pilot, "q")
        assert title(app).startswith("One")
        assert app.is_running
        await press(pilot, "q")
        assert app._exit

    over_another(tmp_path, done)


def test_both_follow_their_own_files(tmp_path: Path) -> None:
    async def done(app: Reader, pilot: Pilot[None], other: Path) -> None:
        first = app.panes
        await opened(app, pilot, other)
        assert app.panes is not first
        assert app.panes.reading.path == str(other)
        assert first.following is not None
        watch = app.panes.following
        await press(pilot, "[")
        assert app.panes is first
        assert watch is not None
        assert watch.watch is None or watch.watch._ended.is_set()

    over_another(tmp_path, done)


def test_a_file_that_is_gone_is_said_and_reading_goes_on(tmp_path: Path) -> None:
    async def done(app: Reader, pilot: Pilot[None], other: Path) -> None:
        before = seen(app)
        await opened(app, pilot, other.with_name("gone.md"))
        assert "gone.md: it is not there any more." in str(next(iter(app._notifications)).message)
        assert seen(app) == before

    over_another(tmp_path, done)
