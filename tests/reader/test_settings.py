"""The reader follows what the person has set, and greets once."""

import shutil
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.folders import Folders
from briefing.keys import PRESETS, Keymap
from briefing.memory import Chosen, Memory
from briefing.reader.app import Reader
from briefing.reader.greeting import Greeting
from briefing.reader.screens.library import Library
from briefing.reader.screens.listing import Listing
from briefing.readings import Opening
from briefing.settings import MEASURES, NONE, Settings
from briefing.sources import Where
from tests.reader.seeing import act, bundled_reader, loaded, press, words_in


@pytest.fixture
def own(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "state", tmp_path / "cache")


def tour(own: Folders, settings: Settings = NONE) -> Reader:
    folder = own.state.parent
    shutil.copy(bundled("content") / "tour.md", folder)
    path = folder / "tour.md"
    opened = Opening(path.read_bytes(), str(path), own.cache, Where(folder)).reading()
    return Reader(opened, None, own, settings)


def said(app: Reader) -> str:
    return "\n".join(str(each.message) for each in app._notifications)


def test_what_is_set_goes_before_what_was_chosen(own: Folders) -> None:
    Memory(own.memory).choose(lambda _: Chosen("moss", 1))
    found = Settings(theme="paper", measure=MEASURES.index(64), lines=(("theme", 3),))

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        assert app.theme == "paper"
        assert app.panes.pane("quotes").measure == 64

    act(tour(own, found), done)


def test_a_choice_against_the_settings_lasts_for_the_run_and_says_so(own: Folders) -> None:
    found = Settings(theme="paper", measure=0, lines=(("theme", 3), ("widths.prose", 5)))

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "t", "up", "enter")
        assert app.theme != "paper"
        assert "line 3, has the theme paper at every start" in said(app)
        await press(pilot, "minus", "minus")
        assert said(app).count("line 5, has prose of full width") == 1

    act(tour(own, found), done)


def test_without_settings_a_choice_says_nothing(own: Folders) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "t", "up", "enter", "minus")
        assert said(app) == ""

    act(tour(own), done)


def test_animations_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        assert app.animation_level == "none"

    reading = bundled_reader().panes.reading
    act(Reader(reading, settings=Settings(animation=False)), done)


def test_the_library_that_is_set_opens_from_any_briefing(own: Folders, tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    (shelf / "2031").mkdir(parents=True)
    shutil.copy(bundled("content") / "tour.md", shelf / "2031")

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "L")
        assert isinstance(app.screen, Library)
        assert app.screen.folder == str(shelf)

    act(tour(own, Settings(library=shelf)), done)


def test_sentences_name_the_keys_that_are_in_force(own: Folders) -> None:
    """Every place that names a key, with all of them moved."""
    found = Settings(keymap=Keymap({**PRESETS["arrows"], "close": ("f12",)}))

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        app.panes.select("actors", "norland")
        await press(pilot, "f5")
        assert "f12 shows all." in "\n".join(words_in(app.panes.pane("actors")))
        await press(pilot, "f12", "f8")
        assert isinstance(app.screen, Listing)
        assert "f7 makes one, ins writes the other." in app.screen.list.entries[0].words
        assert "f12 close" in app.screen.list.labels[1]
        await press(pilot, "f12", "insert")
        told = [str(each.content) for each in app.screen.query("Static")]  # type: ignore[attr-defined]
        assert any(words.startswith("f12 keeps it") for words in told)
        await press(pilot, "f12", "f1")
        words = "\n".join(entry.words for entry in app.screen.query_one("#listing").entries)  # type: ignore[attr-defined]
        assert "again, or f12, shows all" in words
        assert "esc" not in words

    act(tour(own, found), done)


# The first start


def test_the_first_start_says_where_help_is_and_any_key_puts_it_away(own: Folders) -> None:
    async def first(app: Reader, pilot: Pilot[None]) -> None:
        (line,) = app.screen.query(Greeting)
        assert line.render_line(0).text.strip().startswith("New here? Press ? for help.")
        before = app.panes.place.item
        await press(pilot, "j")
        assert not app.screen.query(Greeting)
        assert app.panes.place.item != before
        await loaded(app, pilot)
        app.memory.finish()

    async def second(app: Reader, pilot: Pilot[None]) -> None:
        assert not app.screen.query(Greeting)

    act(tour(own), first, (80, 24))
    act(tour(own), second, (80, 24))


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_the_greeting_cuts_no_word_and_hides_nothing(own: Folders, size: tuple[int, int]) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        line = app.screen.query_one(Greeting)
        assert line.region.y == size[1] - 2
        assert app.panes.pane(app.panes.place.pane).region.bottom == line.region.y
        told = line.render_line(0).text.rstrip()
        assert told.endswith("." if size[0] < 60 else "minutes.")

    act(tour(own), done, size)


def test_the_greeting_can_be_clicked_away(own: Folders) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await pilot.click(Greeting)
        assert not app.screen.query(Greeting)

    act(tour(own), done)


def test_nobody_is_greeted_whose_state_is_not_kept() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        assert not app.screen.query(Greeting)

    act(bundled_reader(), done)
