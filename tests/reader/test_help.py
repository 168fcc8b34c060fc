"""Help tells the truth: every key that it shows acts, in every screen that has help."""

import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.entries.listed import Listed
from briefing.folders import Folders
from briefing.navigation import Pane, View
from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from briefing.reader.keys import live_keys
from briefing.reader.screens.library import Library
from briefing.readings import Opening
from briefing.sources import Where
from tests.library.making import index, write
from tests.reader.seeing import act, bundled_reader, loaded, press
from tests.reader.test_library import TALKS

Base = Callable[[Reader, Pilot[None]], Awaitable[None]]
"""Goes to where one stands before a key is pressed."""


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have ended or stopped the app."""
    found: list[str] = []
    monkeypatch.setattr(Reader, "exit", lambda *_, **__: found.append("exit"))
    monkeypatch.setattr(Reader, "action_suspend_process", lambda _: found.append("stop"))
    return found


def reading(folder: Path) -> Reader:
    """The tour, which is a file of the person's own."""
    for name in ("tour.md", "tour-source.txt"):
        shutil.copy(bundled("content") / name, folder)
    own = Folders(folder / "config", folder / "state", folder / "cache")
    path = folder / "tour.md"
    opened = Opening(path.read_bytes(), str(path), own.cache, Where(folder)).reading()
    return Reader(opened, "ink", own)


async def alone(app: Reader, pilot: Pilot[None]) -> None:
    """Nothing but the first screen, and nothing said."""
    while True:
        while len(app.screen_stack) > 1:
            app.pop_screen()
            await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        if len(app.screen_stack) == 1:  # none of them has opened a briefing meanwhile
            break
    app.clear_notifications()
    app.theme = "ink"


def told(app: Reader, ended: list[str]) -> list[Any]:
    """All that a key can change."""
    screens = [type(each).__name__ for each in app.screen_stack]
    said = [str(each.message) for each in app._notifications]
    shown = [
        each.render_line(y).text
        for each in app.screen.query(ItemList)
        if each.display
        for y in range(each.outer_size.height)
    ]
    place = app.panes.place if app.reads else None
    return [screens, said, shown, place, app.theme, str(app.focused), [*ended]]


async def idle(app: Reader, pilot: Pilot[None], ended: list[str], bases: list[Base]) -> list[str]:
    """The keys in the help of a screen that do nothing at any of the places."""
    await bases[0](app, pilot)
    keys = [each.binding.key for key in live_keys(app.screen) for each in key.bindings]
    assert len(keys) > 8
    found = []
    for key in keys:
        for base in bases:
            await base(app, pilot)
            before = told(app, ended)
            await press(pilot, key)
            if told(app, ended) == before:
                await loaded(app, pilot)
            if told(app, ended) != before:
                break
        else:
            found.append(key)
    await alone(app, pilot)
    return found


def test_every_key_that_help_shows_acts_in_the_panes(tmp_path: Path, ended: list[str]) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "/", *"ferry")
        await loaded(app, pilot)
        await press(pilot, "enter", "minus")
        found = app.panes.place

        async def at_a_quote(app: Reader, pilot: Pilot[None]) -> None:
            await alone(app, pilot)
            app.panes.stand(found)
            for item in ("mirel-toth", "not-one-metre", "norland"):
                app.panes.jump(item)
            app.panes.action_back()
            await pilot.pause()

        async def at_a_cell(app: Reader, pilot: Pilot[None]) -> None:
            await alone(app, pilot)
            app.panes.stand(found)
            entries = [each for each in app.panes.pane("issues").entries if each.cells]
            app.panes.select("issues", entries[1].cells[1])
            await pilot.pause()

        assert await idle(app, pilot, ended, [at_a_quote, at_a_cell]) == []

    act(reading(tmp_path), done)


def test_every_key_that_help_shows_acts_in_a_source(tmp_path: Path, ended: list[str]) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "minus")

        async def at_a_passage(app: Reader, pilot: Pilot[None]) -> None:
            await alone(app, pilot)
            app.panes.action_pane("quotes")
            app.panes.jump("not-one-metre")
            app.panes.action_source()
            await app.workers.wait_for_complete()
            await pilot.pause()
            app.panes.jump("norland")
            app.panes.action_back()
            await pilot.pause()

        assert await idle(app, pilot, ended, [at_a_passage]) == []

    act(reading(tmp_path), done)


@pytest.mark.parametrize(
    ("pane", "sideways", "headings"),
    [
        ("summary", False, True),
        ("actors", True, False),
        ("quotes", False, True),
        ("issues", True, True),
        ("source", False, False),
    ],
)
def test_help_tells_of_columns_and_headings_only_where_there_are_some(
    pane: Pane, sideways: bool, headings: bool
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        app.panes.select("quotes", "not-one-metre")
        if pane == "source":
            await press(pilot, "o")
            await loaded(app, pilot)
        else:
            app.panes.action_pane(pane)
        acting = {each.binding.id for key in live_keys(app.screen) for each in key.bindings}
        assert {"left" in acting, "right" in acting} == {sideways}
        assert {"heading-up" in acting, "heading-down" in acting} == {headings}

    act(bundled_reader(), done)


def test_every_key_that_help_shows_acts_on_a_card(tmp_path: Path, ended: list[str]) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        async def on_a_card(app: Reader, pilot: Pilot[None]) -> None:
            await alone(app, pilot)
            app.panes.select("actors", "sudmark")
            app.panes.action_list("follow")
            await pilot.pause()
            shown = app.screen.query_one(ItemList)
            quotes = [each.id for each in shown.entries if each.kind == "quote"]
            shown.show(Listed(shown.entries), View(quotes[1]))
            await pilot.pause()

        assert await idle(app, pilot, ended, [on_a_card]) == []

    act(reading(tmp_path), done)


def test_every_key_that_help_shows_acts_in_a_list(tmp_path: Path, ended: list[str]) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        async def in_the_help(app: Reader, pilot: Pilot[None]) -> None:
            await alone(app, pilot)
            app.action_help()
            await pilot.pause()
            app.screen.query_one(ItemList).act("page", 1)
            await pilot.pause()

        assert await idle(app, pilot, ended, [in_the_help]) == []

    act(reading(tmp_path), done, (80, 24))


def test_every_key_that_help_shows_acts_in_the_library(tmp_path: Path, ended: list[str]) -> None:
    folder = tmp_path / "talks"
    write(folder, dict(TALKS))
    own = Folders(tmp_path / "config", tmp_path / "state", tmp_path / "cache")
    index(folder, own.cache)

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        async def in_the_middle(app: Reader, pilot: Pilot[None]) -> None:
            await alone(app, pilot)
            assert isinstance(app.screen, Library)
            app.screen.action_clear()
            for what, by in (("end", -1), ("move", 1), ("move", 1)):
                app.screen.action_list(what, by)
            await pilot.pause()

        async def among_the_faulty(app: Reader, pilot: Pilot[None]) -> None:
            await in_the_middle(app, pilot)
            if isinstance(app.screen, Library):
                app.screen.action_faulty()
            await pilot.pause()

        assert await idle(app, pilot, ended, [in_the_middle, among_the_faulty]) == []

    act(Reader(str(folder), "ink", own), done)
