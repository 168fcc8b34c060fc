"""The reader remembers: where one was, bookmarks, notes, the theme and the width of the prose."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from briefing.folders import Folders
from briefing.memory import Memory
from briefing.reader import recalling
from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from briefing.readings import Opening
from tests.reader.seeing import SIZES, Act, act, press, seen, settle, words_in
from tests.reader.test_reloading import FIRST, LATE, MET, SIGN, text, until

Snap = Callable[..., bool]


class Desk:
    """A person's folders, and a briefing."""

    def __init__(self, folder: Path) -> None:
        self.own = Folders(folder / "config", folder / "state", folder / "cache")
        self.path = folder / "talks.md"
        self.path.write_text(FIRST, encoding="utf-8")

    def reader(self) -> Reader:
        data, path = self.path.read_bytes(), str(self.path)
        return Reader(Opening(data, path, self.own.cache).reading(), folders=self.own)

    def left_at(self) -> str | None:
        """The item at which it was left, as it is remembered now."""
        kept = Memory(self.own.memory).of(str(self.path)).kept
        return kept.at[0].item if kept else None

    def open(self, done: Act, size: tuple[int, int] = (120, 40)) -> None:
        """Opens the briefing, does something, and leaves the reader."""
        app = self.reader()

        async def going(app: Reader, pilot: Pilot[None]) -> None:
            await known(app, pilot)
            await done(app, pilot)
            app.exit()

        act(app, going, size)
        app.memory.finish()


async def known(app: Reader, pilot: Pilot[None]) -> None:
    """Waits until what is remembered has been read and what is new been written."""

    def settled() -> bool:
        panes = app.panes
        recalling = panes.recalling
        return panes.following is not None and recalling is not None and not recalling._writing

    await until(pilot, lambda: bool(app.panes.following and app.panes.following.watch))
    await until(pilot, settled)


def listed(app: Reader) -> str:
    return "\n".join(words_in(app.screen.query_one("#listing", ItemList)))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def pressing(*keys: str) -> Act:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, *keys)
        await known(app, pilot)

    return done


async def write_note(app: Reader, pilot: Pilot[None], words: str) -> None:
    await press(pilot, "i")
    app.screen.query_one(TextArea).insert(words)
    await press(pilot, "escape")
    await known(app, pilot)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_opened_again_it_shows_the_screen_that_was_left(desk: Desk, size: tuple[int, int]) -> None:
    screens: list[list[str]] = []

    async def leave(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "j", "4", "a", "2", "j")
        screens.append(seen(app)[1:])

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        await settle(pilot)
        screens.append(seen(app)[1:])

    desk.open(leave, size)
    desk.open(look, size)
    assert screens[0] == screens[1]


def test_in_another_version_it_is_at_the_same_item(desk: Desk) -> None:
    desk.open(pressing("j"))
    desk.path.write_text(
        text(("Before all else", "Ana Ruiz"), (LATE, "Bo Lind"), (SIGN, "Bo Lind")),
        encoding="utf-8",
    )

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        assert app.panes.place.item == "we-will-sign-nothing-that-floats"

    desk.open(look)


def test_under_another_name_it_is_as_it_was_left(desk: Desk) -> None:
    desk.open(pressing("j", "m"))
    desk.path = desk.path.rename(desk.path.with_name("talks-in-may.md"))

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        assert app.panes.place.item == "we-will-sign-nothing-that-floats"
        await press(pilot, "'")
        assert SIGN in listed(app)

    desk.open(look)


def test_a_run_that_is_never_left_is_remembered_too(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recalling, "_LATER", 0.05)

    async def go(app: Reader, pilot: Pilot[None]) -> None:
        await known(app, pilot)
        await press(pilot, "j")
        await until(pilot, lambda: desk.left_at() == "we-will-sign-nothing-that-floats")

    act(desk.reader(), go)


def test_who_does_not_move_leaves_the_disk_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recalling, "_LATER", 0.01)

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        await known(app, pilot)
        await press(pilot, "-")  # all is shown anew, at the same place
        await until(pilot, lambda: not app.panes.recalling or not app.panes.recalling._looks)
        app.memory.finish()
        assert desk.left_at() is None

    act(desk.reader(), look)


def test_a_briefing_that_was_opened_over_another_is_remembered_too(desk: Desk) -> None:
    other = desk.path.with_name("other.md")
    other.write_text(FIRST, encoding="utf-8")

    async def there(app: Reader, pilot: Pilot[None]) -> None:
        app.open(str(other))
        await until(pilot, lambda: app.panes.reading.path == str(other))
        await known(app, pilot)
        await press(pilot, "G", "[")
        assert app.panes.reading.path == str(desk.path)

    desk.open(there)
    desk.path = other

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        assert app.panes.place.item == "it-grows-late"

    desk.open(look)


def test_a_bookmark_is_put_taken_away_and_found_again(desk: Desk) -> None:
    signed = "⚑"

    async def put(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "j", "m")
        assert any(signed in row and SIGN in row for row in words_in(app.panes.pane("quotes")))
        await known(app, pilot)

    async def go(app: Reader, pilot: Pilot[None]) -> None:
        assert any(signed in row and SIGN in row for row in words_in(app.panes.pane("quotes")))
        await press(pilot, "1", "'")
        assert SIGN in listed(app)
        assert "Bo Lind" in listed(app)
        await press(pilot, "enter")
        assert app.panes.place.item == "we-will-sign-nothing-that-floats"
        await press(pilot, "[")
        assert app.panes.place.pane == "summary"
        await press(pilot, "]", "m")
        await known(app, pilot)

    async def gone(app: Reader, pilot: Pilot[None]) -> None:
        assert not any(signed in row for row in words_in(app.panes.pane("quotes")))
        await press(pilot, "'")
        assert "No bookmarks and no notes" in listed(app)

    desk.open(put)
    desk.open(go)
    desk.open(gone)


def test_pressed_twice_at_once_there_is_no_bookmark(desk: Desk) -> None:
    desk.open(pressing("m", "m"))

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "'")
        assert "No bookmarks" in listed(app)

    desk.open(look)


def test_a_note_stands_below_its_item_and_is_changed_and_taken_away(desk: Desk) -> None:
    async def write(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "j")
        await write_note(app, pilot, "Ask [red]him[/red] who floats")
        assert "✎ Ask [red]him[/red] who floats" in "\n".join(words_in(app.panes.pane("quotes")))

    async def change(app: Reader, pilot: Pilot[None]) -> None:
        rows = words_in(app.panes.pane("quotes"))
        at = next(y for y, row in enumerate(rows) if "✎ Ask [red]him" in row)
        assert SIGN in rows[at - 2]
        await write_note(app, pilot, ", and why")
        assert "who floats, and why" in "\n".join(words_in(app.panes.pane("quotes")))

    async def take_away(app: Reader, pilot: Pilot[None]) -> None:
        assert "who floats, and why" in "\n".join(words_in(app.panes.pane("quotes")))
        await press(pilot, "i")
        app.screen.query_one(TextArea).clear()
        await press(pilot, "escape")
        await known(app, pilot)
        assert "✎" not in "\n".join(words_in(app.panes.pane("quotes")))

    for step in (write, change, take_away):
        desk.open(step)


def test_what_is_written_in_a_note_moves_nothing_in_the_panes(desk: Desk) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        before = app.panes.place
        await press(pilot, "i", *"jk1q[?", "escape")
        await known(app, pilot)
        assert app.panes.place.pane == before.pane
        assert "✎ jk1q[?" in "\n".join(words_in(app.panes.pane("quotes")))

    desk.open(done)


def test_a_private_note_is_not_copied(desk: Desk) -> None:
    """With `y`, beside the quote that it is about: whoever gets the words has no part in it."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await write_note(app, pilot, "Ask her again")
        assert "Ask her again" in "\n".join(words_in(app.panes.pane("quotes")))
        await press(pilot, "y")
        await until(pilot, lambda: bool(app.clipboard))
        assert app.clipboard.startswith("“")
        assert "— " in app.clipboard
        assert "Ask her again" not in app.clipboard

    desk.open(done)


def test_the_file_is_never_written_to(desk: Desk) -> None:
    before = desk.path.read_bytes(), desk.path.stat().st_mtime_ns

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "m")
        await write_note(app, pilot, "a note")

    desk.open(done)
    assert (desk.path.read_bytes(), desk.path.stat().st_mtime_ns) == before


def test_a_note_moves_with_its_item_while_the_reader_is_open(desk: Desk) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "j")
        await write_note(app, pilot, "a note")
        other = "We would sign nothing that floats"
        desk.path.write_text(text((LATE, "Bo Lind"), (other, "Bo Lind")), encoding="utf-8")
        await until(pilot, lambda: "We would" in "\n".join(words_in(app.panes.pane("quotes"))))
        await known(app, pilot)
        rows = words_in(app.panes.pane("quotes"))
        at = next(y for y, row in enumerate(rows) if "✎ a note" in row)
        assert other in rows[at - 2]

    desk.open(done)


def test_a_note_on_what_is_gone_is_listed_and_leads_nowhere(desk: Desk) -> None:
    async def write(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "j", "m")
        await write_note(app, pilot, "a note")

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        assert "✎" not in "\n".join(words_in(app.panes.pane("quotes")))
        await press(pilot, "'")
        told = listed(app)
        assert told.index("No longer in the briefing") < told.index(SIGN)
        assert "✎ a note" in told
        await press(pilot, "enter")
        assert app.screen is not app.panes

    async def back(app: Reader, pilot: Pilot[None]) -> None:
        assert "✎ a note" in "\n".join(words_in(app.panes.pane("quotes")))

    desk.open(write)
    desk.path.write_text(text((MET, "Ana Ruiz")), encoding="utf-8")
    desk.open(look)
    desk.path.write_text(FIRST, encoding="utf-8")
    desk.open(back)


def test_the_theme_and_the_width_of_the_prose_are_as_they_were(desk: Desk) -> None:
    chosen: list[tuple[str, int]] = []

    async def choose(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "t", "j", "enter", "minus", "minus")
        chosen.append((app.theme, app.panes.pane("quotes").measure))

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        chosen.append((app.theme, app.panes.pane("quotes").measure))

    desk.open(choose)
    desk.open(look)
    assert chosen[0] == chosen[1]
    assert chosen[0][0] != "ink"
    assert chosen[0][1] > 0


def test_a_theme_that_was_only_looked_at_is_not_remembered(desk: Desk) -> None:
    desk.open(pressing("t", "j", "escape"))

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        assert app.theme == "ink"

    desk.open(look)


def test_what_was_read_lately_leads_to_it(desk: Desk) -> None:
    desk.open(pressing("j"))
    first, desk.path = desk.path, desk.path.with_name("other.md")
    desk.path.write_text(FIRST.replace("title: Talks", "title: The others"), encoding="utf-8")

    async def go(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "H")
        told = listed(app)
        assert told.index("The others") < told.index("talks.md")
        await press(pilot, "j", "enter")
        await until(pilot, lambda: app.panes.reading.path == str(first))

    desk.open(go)


def test_what_was_read_lately_and_is_gone_is_told_as_gone(desk: Desk) -> None:
    desk.open(pressing("j"))
    desk.path.unlink()
    desk.path = desk.path.with_name("other.md")
    desk.path.write_text(FIRST.replace("title: Talks", "title: The others"), encoding="utf-8")

    async def look(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "H")
        there, _, gone = listed(app).partition("other.md")
        assert "not there any more" not in there
        assert gone.count("not there any more") == 1

    desk.open(look)


def test_what_comes_from_standard_input_is_not_remembered_and_says_so(tmp_path: Path) -> None:
    own = Folders(tmp_path / "config", tmp_path / "state", tmp_path / "cache")
    app = Reader(Opening(FIRST.encode(), "-", own.cache).reading(), folders=own)

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "m", "i", "'")
        assert [each.message for each in app._notifications] == [
            "What comes from standard input is not remembered."
        ] * 3

    act(app, done)
    assert not own.memory.exists()


def test_where_nothing_can_be_remembered_it_is_said_once_and_reading_goes_on(
    tmp_path: Path, desk: Desk
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder", encoding="utf-8")
    desk.own = Folders(desk.own.config, blocked, desk.own.cache)

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "m", "j", "m")
        await known(app, pilot)
        told = [each for each in app._notifications if each.title == "Memory"]
        assert len(told) == 1
        assert "Nothing can be remembered" in str(told[0].message)
        assert sum("⚑" in row for row in words_in(app.panes.pane("quotes"))) == 2

    desk.open(done)


def remembering(desk: Desk, *keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def going(pilot: Pilot[None]) -> None:
        app = pilot.app
        assert isinstance(app, Reader)
        await known(app, pilot)
        await press(pilot, "j", "m")
        await write_note(app, pilot, "Who is meant by “nothing that floats”?")
        await press(pilot, *keys)
        await asyncio.sleep(0)

    return going


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_items_with_a_bookmark_and_a_note(
    desk: Desk, snap_compare: Snap, size: tuple[int, int]
) -> None:
    """You see a flag before the second quote, and the note below it."""
    app = desk.reader()
    assert snap_compare(app, run_before=remembering(desk), terminal_size=size)
    app.memory.finish()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_list_of_bookmarks(desk: Desk, snap_compare: Snap, size: tuple[int, int]) -> None:
    """You see the bookmarked quote with its speaker, and below it the note on the same quote."""
    app = desk.reader()
    assert snap_compare(app, run_before=remembering(desk, "'"), terminal_size=size)
    app.memory.finish()


def test_writing_a_note(desk: Desk, snap_compare: Snap) -> None:
    """You see what the note is about, its words, and that esc keeps it."""
    app = desk.reader()
    assert snap_compare(app, run_before=remembering(desk, "i"), terminal_size=(80, 24))
    app.memory.finish()
