"""The file changes on disk: what it says now is shown at the place that one had."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.navigation import View
from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from briefing.readings import Opening
from tests.reader.seeing import act, press, seen, settle, title, words_in

HEAD = """\
---
title: Talks
date: 2031-05-14
---

## Summary

- They met.

## Actors

### Ana Ruiz

### Bo Lind

## Quotes

"""
FOOT = """
## Territory

### Upper Veld

- [Ana Ruiz](#ana-ruiz): **claims** it
"""
MET, SIGN, LATE = "We met at noon, all of us", "We will sign nothing that floats", "It grows late"
Replace = Callable[[Path, str], None]


def text(*quotes: tuple[str, str]) -> str:
    told = (
        f"> {words}\n>\n> — [{name}](#{name.lower().replace(' ', '-')})\n" for words, name in quotes
    )
    return HEAD + "\n".join(told) + FOOT


FIRST = text((MET, "Ana Ruiz"), (SIGN, "Bo Lind"), (LATE, "Bo Lind"))


def in_place(path: Path, words: str) -> None:
    path.write_text(words, encoding="utf-8")


def by_rename(path: Path, words: str) -> None:
    """As VS Code's atomic saves and `git checkout` do."""
    other = path.with_suffix(".tmp")
    other.write_text(words, encoding="utf-8")
    other.replace(path)


def with_a_backup(path: Path, words: str) -> None:
    """As vim does: the old file goes away under another name, and a new one is written."""
    path.replace(path.with_suffix(".md~"))
    path.write_text(words, encoding="utf-8")


def unlinked_first(path: Path, words: str) -> None:
    path.unlink()
    path.write_text(words, encoding="utf-8")


def with_the_old_time(path: Path, words: str) -> None:
    """The same time stamp, and often the same size."""
    before = path.stat()
    path.write_text(words, encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def broken_now(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def taken_away(path: Path) -> None:
    path.unlink()


WAYS: list[Replace] = [in_place, by_rename, with_a_backup, unlinked_first, with_the_old_time]


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    for _ in range(400):
        if holds():
            break
        await asyncio.sleep(0.02)
        await pilot.pause()
    assert holds()
    await settle(pilot)


def following(tmp_path: Path, done: Callable[[Reader, Pilot[None], Path], Awaitable[None]]) -> None:
    path = tmp_path / "talks.md"
    path.write_text(FIRST, encoding="utf-8")
    app = Reader(Opening(path.read_bytes(), str(path), tmp_path / "cache").reading())

    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await until(pilot, lambda: bool(app.panes.following and app.panes.following.watch))
        await done(app, pilot, path)

    act(app, going)


def toasts(app: Reader) -> list[str]:
    return [f"{each.title}: {each.message}" for each in app._notifications]


@pytest.mark.parametrize("replace", WAYS)
def test_what_is_new_is_shown_and_the_selection_stays_on_its_item(
    tmp_path: Path, replace: Replace
) -> None:
    async def done(app: Reader, pilot: Pilot[None], path: Path) -> None:
        await press(pilot, "j")
        item = app.panes.place.item
        assert item == "we-will-sign-nothing-that-floats"
        for number in range(3):
            new = (f"A word {number} before all others", "Ana Ruiz")
            replace(path, text(new, (MET, "Ana Ruiz"), (SIGN, "Bo Lind"), (LATE, "Bo Lind")))
            await until(pilot, lambda new=new: app.briefing.quotes[0].text == new[0])  # type: ignore[misc]
            assert app.panes.place.item == item

    following(tmp_path, done)


def test_a_rewritten_quote_is_found_by_its_speaker_and_its_words(tmp_path: Path) -> None:
    async def done(app: Reader, pilot: Pilot[None], path: Path) -> None:
        await press(pilot, "j")
        by_rename(path, text((LATE, "Bo Lind"), (MET, "Ana Ruiz"), (f"{SIGN} or flies", "Bo Lind")))
        await until(pilot, lambda: app.briefing.quotes[0].text == LATE)
        assert app.panes.place.item == "we-will-sign-nothing-that-floats-or-flies"

    following(tmp_path, done)


def test_where_an_item_is_gone_its_neighbour_is_selected(tmp_path: Path) -> None:
    async def done(app: Reader, pilot: Pilot[None], path: Path) -> None:
        await press(pilot, "j")
        in_place(path, text((MET, "Ana Ruiz"), (LATE, "Bo Lind")))
        await until(pilot, lambda: len(app.briefing.quotes) == 2)
        assert app.panes.place.item == "we-met-at-noon-all-of-us"

    following(tmp_path, done)


def test_filter_find_and_the_other_panes_stay(tmp_path: Path) -> None:
    async def done(app: Reader, pilot: Pilot[None], path: Path) -> None:
        await press(pilot, "2", "j", "a")
        in_place(path, FIRST.replace("They met", "They met again"))
        await until(pilot, lambda: "They met again" in app.briefing.summary[0])
        place = app.panes.place
        assert (place.pane, place.item, place.filter) == ("actors", "bo-lind", "bo-lind")

    following(tmp_path, done)


@pytest.mark.parametrize(
    ("broken", "named"),
    [
        (b"\xfa\xfb broken", "Line 1"),
        (b"---\ntitle: [\n---\n\n## Summary\n", "Line"),
        (b"", "It is empty"),
        (b"---\nbriefing: 1\ntitle: Talks\n---\n", "It has nothing but its front matter"),
    ],
)
def test_while_it_is_broken_the_last_good_reading_stays_and_the_problem_is_named(
    tmp_path: Path, broken: bytes, named: str
) -> None:
    async def done(app: Reader, pilot: Pilot[None], path: Path) -> None:
        before = seen(app)
        broken_now(path, broken)
        await until(pilot, lambda: bool(toasts(app)))
        assert toasts(app)[0].startswith("The file can’t be read now; this is what it said before")
        assert named in toasts(app)[0]
        assert seen(app) == before
        assert "⚠ unreadable now" in title(app)  # longer than any toast
        await press(pilot, "!")
        assert named in "\n".join(words_in(app.screen.query_one("#listing", ItemList)))
        await press(pilot, "q")
        in_place(path, text((LATE, "Bo Lind")))
        await until(pilot, lambda: len(app.briefing.quotes) == 1)
        assert "unreadable" not in title(app)
        assert toasts(app) == []  # what it said is not true any more

    following(tmp_path, done)


def test_a_file_that_is_gone_is_told_once_and_comes_back(tmp_path: Path) -> None:
    async def done(app: Reader, pilot: Pilot[None], path: Path) -> None:
        before = app.panes.place.with_view("quotes", View())
        taken_away(path)
        await until(pilot, lambda: bool(toasts(app)))
        assert "It is not there any more" in toasts(app)[0]
        assert app.panes.place.with_view("quotes", View()) == before
        assert "⚠ unreadable now" in title(app)
        assert len(toasts(app)) == 1
        in_place(path, FIRST)  # the same as it was
        await until(pilot, lambda: "unreadable" not in title(app))
        in_place(path, text((LATE, "Bo Lind")))
        await until(pilot, lambda: len(app.briefing.quotes) == 1)

    following(tmp_path, done)


def test_what_was_changed_between_reading_and_watching_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "talks.md"
    path.write_text(FIRST, encoding="utf-8")
    app = Reader(Opening(path.read_bytes(), str(path), tmp_path / "cache").reading())
    in_place(path, text((LATE, "Bo Lind")))

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await until(pilot, lambda: len(app.briefing.quotes) == 1)

    act(app, done)


def test_what_comes_while_the_reader_is_being_left_comes_too_late(tmp_path: Path) -> None:
    """Textual has taken the panes away by then, which could not show it."""
    told: list[str] = []

    async def done(app: Reader, pilot: Pilot[None], path: Path) -> None:
        app.exit()
        await asyncio.to_thread(app.call_from_thread, told.append, "late")

    following(tmp_path, done)
    assert told == []
