"""What Textual would read as markup is shown as it was written, on every screen."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.checking.checked import checked
from briefing.folders import Folders
from briefing.reader.app import Reader
from briefing.readings import Reading
from tests.reader.seeing import bundled_reader, press, settle
from tests.terminal.every_field import FIELDS, MARKUP, briefing_of

WIDE = (160, 50)
Go = Callable[[Reader, Pilot[None]], Awaitable[None]]


def act(app: Reader, done: Go) -> None:
    """Runs the app with its toasts, and `done` in it."""

    async def going() -> None:
        async with app.run_test(size=WIDE, notifications=True) as pilot:
            await settle(pilot)
            await done(app, pilot)

    asyncio.run(going())


def shown(app: Reader) -> str:
    """All the words that stand on the screen, list by list, so that what is wrapped can be read
    on; spaces and line ends left out."""
    strips = app.screen._compositor.render_strips()
    half = app.size.width // 2
    rows = ["".join(part.text for part in strip) for strip in strips]
    sides = (*(row[:half] for row in rows), *(row[half:] for row in rows))
    framed = "".join(row.strip().strip("│▌▎ ") for row in (*rows, *sides))
    return framed.replace(" ", "")


async def find_by_name(app: Reader, pilot: Pilot[None]) -> None:
    """The palette, with the hits for a few letters."""
    await press(pilot, "ctrl+p")
    app.screen.query_one(Input).value = "f:"
    for _ in range(100):
        await settle(pilot)
        if "f:details" in shown(app):
            return


def pressing(*keys: str) -> Go:
    async def go(app: Reader, pilot: Pilot[None]) -> None:
        await pilot.press(*keys)
        await settle(pilot)

    return go


async def toasted(pilot: Pilot[None]) -> None:
    """Waits until what is told stands on the screen."""
    for _ in range(4):
        await settle(pilot)


async def to_the_harmful_link(app: Reader, pilot: Pilot[None]) -> None:
    """Which is only told of, in a toast."""
    app.follow_address("--flag" + app.briefing.title)
    await toasted(pilot)


SCREENS: dict[str, tuple[Go, tuple[str, ...]]] = {
    "summary": (pressing("1", "z"), ("summary", "link", "picture", "alert", "code", "footnote",
                                     "cell", "event", "title", "handling")),
    "the rest of summary": (pressing("1", "z", "G"), ("source", "publisher", "details", "author")),
    "actors": (pressing("2", "z"), ("party", "person", "role")),
    "card": (pressing("2", "enter"), ("party", "alias", "field", "person")),
    "quotes": (pressing("3", "z"), ("group", "words", "context", "caveat", "item", "nobody")),
    "territory": (pressing("4", "z"), ("stance",)),
    "position": (pressing("4", "j", "enter"), ()),
    "another issue": (pressing("4", "z", "}"), ("issue",)),
    "problems": (pressing("!"), ("party", "person", "words", "caveat", "source")),
    "help": (pressing("?"), ()),
    "themes": (pressing("t"), ()),
    "palette": (find_by_name, ("party", "group", "issue", "details", "source")),
    "choice": (pressing("3", "j", "j", "s"), ()),
    "what to follow": (pressing("1", "j", "enter"), ()),
    "toast": (to_the_harmful_link, ("title",)),
}  # fmt: skip


# The first breaks what reads it as markup; the others vanish in it.
@pytest.mark.parametrize("markup", [MARKUP[0], "".join(MARKUP[1:])])
def test_markup_is_shown_as_it_was_written(markup: str) -> None:
    """Each field has its own, and is found where it is shown."""
    text = briefing_of(lambda name: f"f:{name}{markup}")
    seen: set[str] = set()

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for name, (go, fields) in SCREENS.items():
            await go(app, pilot)
            words = shown(app)
            for field in fields:
                assert f"f:{field}{markup}" in words, f"{field} in {name}:\n{words}"
            seen.update(fields)
            while app.screen is not app.panes:
                await pilot.press("escape")
            await pilot.press("escape", "g")
        assert app.is_running
        assert app.return_code is None

    act(Reader(Reading(checked(text.encode(), "x.md"))), done)
    assert {*FIELDS} - seen <= {"position"}


@pytest.mark.parametrize("name", ["[red]x", "[@click=app.quit]x", "[x"])
def test_a_theme_file_named_so_and_broken(tmp_path: Path, name: str) -> None:
    """It is told in a toast, beside the list of the others."""
    own = Folders(tmp_path, tmp_path, tmp_path)
    own.themes.mkdir()
    (own.themes / f"{name}.toml").write_text("[", encoding="utf-8")

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "t")
        await toasted(pilot)
        assert f"{name}.toml" in shown(app)

    act(bundled_reader(folders=own), done)
