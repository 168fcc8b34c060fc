"""Keys, clicks and sizes at random: nothing breaks, and everything can still be done after it."""

import asyncio
import os
import random
from collections.abc import Awaitable, Callable

import pytest
from textual.app import App
from textual.pilot import Pilot

from briefing.desk import browser
from briefing.reader.app import Reader
from tests.reader.seeing import bundled_reader, reader, settle
from tests.terminal.every_field import MARKUP, briefing_of, harmless, hostile

KEYS = int(os.environ.get("STORM_KEYS", "100"))
RESIZES = int(os.environ.get("STORM_RESIZES", "40"))
SMALLEST, LARGEST = (1, 1), (500, 200)
Act = Callable[[Reader, Pilot[None]], Awaitable[None]]


@pytest.fixture(autouse=True)
def nothing_leads_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """No browser is started and the app is not left, whatever is pressed."""
    monkeypatch.setattr(browser, "opened", lambda _: True)
    monkeypatch.setattr(Reader, "exit", lambda *_, **__: None)


def through(app: Reader, act: Act, size: tuple[int, int] = (120, 40)) -> None:
    """Runs `act` in the app, which is to live through it and then show every pane."""

    async def going() -> None:
        async with app.run_test(size=size, notifications=True) as pilot:
            await settle(pilot)
            await act(app, pilot)
            await pilot.resize_terminal(120, 40)
            while app.screen is not app.panes:
                await pilot.press("escape")
            await pilot.press("escape", "1", "2", "3", "4", "g")
            await settle(pilot)
            assert app.is_running
            assert (app.panes.place.pane, app.return_code) == ("issues", None)

    asyncio.run(asyncio.wait_for(going(), 60 + KEYS / 10))


def bound_keys(app: App[None]) -> list[str]:
    """Every key that does something where the app stands."""
    return sorted({*app.screen.active_bindings, "escape", "enter", "tab", "up", "down"})


TYPED = list("abe 1[]/\\é日")


async def press_at_random(app: Reader, pilot: Pilot[None], rolls: random.Random) -> int:
    """Presses some keys, faster than they are answered; returns how many."""
    keys = bound_keys(app)
    if rolls.random() < 0.2:
        width, height = app.size
        at = (rolls.randrange(width), rolls.randrange(height))
        await pilot.click(offset=at, times=rolls.choice((1, 1, 2)))
    if app.screen is not app.panes and rolls.random() < 0.5:
        await pilot.press("escape")
    some = rolls.choices((*keys, *TYPED), k=10)
    for key in some:
        app.simulate_key(key)
    await pilot.pause()
    return len(some)


@pytest.mark.parametrize(
    ("text", "size", "seed"),
    [(harmless(), (120, 40), 1), (hostile(), (40, 12), 2), ("", (80, 24), 3)],
    ids=["wide", "hostile", "empty"],
)
def test_keys_and_clicks(text: str, size: tuple[int, int], seed: int) -> None:
    rolls = random.Random(seed)  # noqa: S311 - no secret

    async def act(app: Reader, pilot: Pilot[None]) -> None:
        pressed = 0
        while pressed < KEYS:
            pressed += await press_at_random(app, pilot, rolls)

    through(reader(text), act, size)


@pytest.mark.parametrize("open_first", ["", "2,enter", "ctrl+p"])
def test_resizes(open_first: str) -> None:
    """With nothing, or something, open above the panes."""
    rolls = random.Random(open_first)  # noqa: S311 - no secret

    async def act(app: Reader, pilot: Pilot[None]) -> None:
        await pilot.press(*filter(None, open_first.split(",")))
        await pilot.resize_terminal(*SMALLEST)
        await pilot.resize_terminal(*LARGEST)
        for _ in range(RESIZES // 3):
            width = int(500 ** rolls.random())  # small ones as often as large ones
            height = int(200 ** rolls.random())
            await pilot.resize_terminal(width, height)
            await pilot.press(rolls.choice("jkGgzbas"))

    through(bundled_reader(), act)


def test_the_palette_in_a_terminal_of_few_columns() -> None:
    """Textual's list of hits breaks where it has no room at all."""

    async def act(app: Reader, pilot: Pilot[None]) -> None:
        for width in (1, 7, 10):
            await pilot.resize_terminal(width, width % 5 + 1)
            await pilot.press("ctrl+p", "a")
            await pilot.resize_terminal(width, 5)
            await pilot.press("down", "escape")

    through(reader(briefing_of(lambda name: name + MARKUP[1])), act)


def test_a_terminal_of_one_cell_from_the_start() -> None:
    async def act(app: Reader, pilot: Pilot[None]) -> None:
        await pilot.press("1", "j", "2", "enter", "escape", "question_mark", "escape", "ctrl+p")
        await pilot.press("a", "escape", "t", "j", "escape")

    through(bundled_reader(), act, (1, 1))
