"""The reader run without a terminal, and what a person would see of its lists."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from textual.pilot import Pilot
from textual.widgets import Static

from briefing.bundled import bundled
from briefing.cli.files import open_briefing
from briefing.cli.texts import where
from briefing.folders import NOWHERE, Folders
from briefing.navigation import View
from briefing.navigation.place import More
from briefing.parsing import parse_bytes
from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from briefing.readings import Reading

Act = Callable[[Reader, Pilot[None]], Awaitable[None]]
Size = tuple[int, int]
SIZES: list[Size] = [(120, 40), (80, 24), (40, 12)]
ROOMY: Size = (200, 50)
"""With room for the fifth pane."""


def reader(text: str) -> Reader:
    return Reader(Reading(parse_bytes(text.encode(), "x.md")))


def bundled_reader(
    name: str = "tour.md", theme: str | None = None, folders: Folders = NOWHERE
) -> Reader:
    """The reader with a bundled briefing, checked as when it is opened."""
    path = str(bundled("content") / name)
    reading = Reading(open_briefing(path).briefing, where=where(path))
    return Reader(reading, theme, folders)


def act(app: Reader, done: Act, size: Size = (120, 40)) -> None:
    """Runs the app at a size, and `done` in it."""

    async def going() -> None:
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            await done(app, pilot)

    asyncio.run(going())


async def settle(pilot: Pilot[None]) -> None:
    """Waits until all that a key or a resize brings about has been shown."""
    for _ in range(2):  # what is shown after a refresh may ask for another
        await pilot.pause()


async def loaded(app: Reader, pilot: Pilot[None]) -> None:
    """Waits for what is read aside."""
    await app.workers.wait_for_complete()
    await settle(pilot)


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def pressing(*keys: str) -> Callable[[Pilot[None]], object]:
    """What is done before a picture is taken: these keys are pressed."""

    async def going(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await press(pilot, *keys)

    return going


async def waiting(pilot: Pilot[None]) -> None:
    """What is done before a picture is taken where texts are looked for."""
    await settle(pilot)
    await pilot.app.workers.wait_for_complete()
    await settle(pilot)


def title(app: Reader) -> str:
    """The words in the bar at the top."""
    return str(app.panes.query_one("#title", Static).content)


def words_in(shown: ItemList) -> list[str]:
    """The rows of a list as they stand on the screen, between its borders."""
    return [shown.render_line(y).text[1:-1].rstrip() for y in range(1, shown.size.height - 1)]


def looks_of(shown: ItemList) -> list[str]:
    """The rows of a list, every word with its colours."""
    lines = [shown.render_line(y).simplify() for y in range(shown.size.height)]
    return [" ".join(f"{part.text!r} {part.style}" for part in line) for line in lines]


def seen(app: Reader) -> list[str]:
    """All that the lists on the screen show: borders, words, colours, line by line."""
    place = replace(app.panes.place, card_view=View())  # a card shows its own view
    if not app.panes.companion.stands:
        place = replace(place.with_view("companion", View()), companion=More())
    found = [f"place: {place}"]
    for shown in app.screen.query(ItemList):
        if shown.display and shown.parent is not None and shown.parent.display:
            found.append(f"{shown.id}: {shown.labels}")
            found.append(f"focus: {shown.active}, at {shown.region}")
            found += looks_of(shown)
    return found
