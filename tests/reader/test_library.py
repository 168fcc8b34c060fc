"""The library as a person uses it."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from briefing.folders import NOWHERE, Folders
from briefing.memory import Memory
from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from briefing.reader.screens import library_search
from briefing.reader.screens.library import Library
from briefing.reader.screens.panes import Panes
from briefing.readings import Opening
from tests.library.making import briefing, index, write
from tests.reader.seeing import SIZES, Act, Size, act, loaded, press, settle, words_in

Compare = Callable[..., bool]
PATIENCE = 30.0  # seconds that a busy machine may take

TALKS = {
    "veld.md": briefing(also="A. Ruiz"),
    "ferry.md": briefing(
        "Ferry talks", date="2031-06-02", tags="ferry, veld", quotes=["It runs on time.", "Nobody signed."]
    ),
    "customs.md": briefing("Customs", date="2031-05-30", tags="customs", speaker="Bo Lind", role="Envoy"),
    "2030/old.md": briefing("The first round", date="2030-11-02", speaker="A. Ruiz", role=""),
    "2030/harbour.md": briefing(
        "Harbour news", date="2030-12-24", tags="", role="Harbour master", quotes=["The quay is full."]
    ),
    "broken.md": "---\nbriefing: 1\ntitle: [open\n---\n\n## Quotes\n",
    "README.md": "# No briefing\n",
}  # fmt: skip


def own(folder: Path) -> Folders:
    return Folders(folder / "config", folder / "state", folder / "cache")


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """A folder with a small library, which is indexed."""
    folder = tmp_path / "talks"
    write(folder, dict(TALKS))
    index(folder, own(tmp_path).cache)
    Memory(own(tmp_path).memory).greet()
    return folder


def library(folder: Path, theme: str | None = "ink") -> Reader:
    return Reader(str(folder), theme, own(folder.parent))


async def until(app: Reader, pilot: Pilot[None], so: Callable[[], bool]) -> None:
    """Waits until something is so; it fails in the end, with what the screen shows."""
    end = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < end, told(app)
        await asyncio.sleep(0.02)
        await pilot.pause()
    await settle(pilot)


def told(app: Reader) -> list[str]:
    """The rows of the list."""
    return [row for row in words_in(app.screen.query_one("#briefings", ItemList)) if row]


def listed(app: Reader) -> list[str]:
    """The titles in the list, those out of view too."""
    entries = app.screen.query_one("#briefings", ItemList).entries
    rows = (entry.words.split("\n")[0] for entry in entries if entry.kind == "briefing")
    return [row[12:].removesuffix(" new") for row in rows]


async def ready(app: Reader, pilot: Pilot[None], number: int = 6) -> None:
    """Waits until the files have been looked at, and what was read before is known."""

    def so() -> bool:
        shown = app.screen
        assert isinstance(shown, Library)
        known = (
            shown._catalogue._versions is not None or not app.folders.remember
        ) and shown._following._swept.folders != {}
        return known and f"{number} briefing" in str(shown.query_one("#title", Static).content)

    await until(app, pilot, so)
    await loaded(app, pilot)


def using(folder: Path, done: Act, size: Size = (120, 40), number: int = 6) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await ready(app, pilot, number)
        await done(app, pilot)

    act(library(folder), going, size)


def selected(app: Reader) -> str:
    """The first row of what is selected."""
    return next((row for row in told(app) if row.startswith("▌")), "")


async def typed(app: Reader, pilot: Pilot[None], key: str, words: str) -> None:
    await press(pilot, key, *(" " if each == " " else each for each in words))
    await loaded(app, pilot)


# What one sees


def pictured(folder: Path, *keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def going(pilot: Pilot[None]) -> None:
        app = pilot.app
        assert isinstance(app, Reader)
        await ready(app, pilot)
        await press(pilot, *keys)
        await loaded(app, pilot)

    return going


@pytest.mark.parametrize("size", SIZES)
def test_opening_a_library(snap_compare: Compare, talks: Path, size: Size) -> None:
    """You see the briefings by month, newest first, with what is new; wide, a summary beside."""
    assert snap_compare(library(talks), terminal_size=size, run_before=pictured(talks))


@pytest.mark.parametrize("size", SIZES)
def test_searching_all(snap_compare: Compare, talks: Path, size: Size) -> None:
    """You see hits with the words around, below their briefings; wide, the whole item beside."""
    going = pictured(talks, "S", *"signed", "enter")
    assert snap_compare(library(talks), terminal_size=size, run_before=going)


@pytest.mark.parametrize("size", SIZES)
def test_filtering_by_tag(snap_compare: Compare, talks: Path, size: Size) -> None:
    """You see the groups of tags, and the line in which the filter is written."""
    going = pictured(talks, "#", "slash", *"veld")
    assert snap_compare(library(talks, "paper"), terminal_size=size, run_before=going)


def test_an_empty_folder(snap_compare: Compare, tmp_path: Path) -> None:
    """You see what a library would hold."""
    (tmp_path / "empty").mkdir()
    Memory(own(tmp_path).memory).greet()

    async def going(pilot: Pilot[None]) -> None:
        app = pilot.app
        assert isinstance(app, Reader)
        await ready(app, pilot, 0)

    app = library(tmp_path / "empty")
    assert snap_compare(app, terminal_size=(80, 24), run_before=going)


@pytest.mark.parametrize("size", SIZES)
def test_an_actor_in_other_briefings(snap_compare: Compare, talks: Path, size: Size) -> None:
    """You see what Ana Ruiz says and holds elsewhere, and, apart, her namesake."""

    async def going(pilot: Pilot[None]) -> None:
        app = pilot.app
        assert isinstance(app, Reader)
        await ready(app, pilot)
        await across_of_ana(app, pilot)

    assert snap_compare(library(talks), terminal_size=size, run_before=going)


# Moving about


def test_the_newest_is_first_and_selected(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        heads = [row for row in told(app) if " · 1" in row and row.endswith("1") and "20" in row]
        assert [row.split(" · ")[0].strip() for row in heads] == [
            "June 2031", "December 2030", "November 2030",
        ]  # fmt: skip
        assert "Ferry talks" in selected(app)
        await press(pilot, "j")
        assert "Customs" in selected(app)
        await press(pilot, "G")
        assert "broken" in selected(app)
        await press(pilot, "k", "g")
        assert "Ferry talks" in selected(app)

    using(talks, going)


def test_from_month_to_month(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        seen = []
        for key in ("}", "}", "{", "j", "{", "{", "{"):
            await press(pilot, key)
            seen.append(selected(app)[2:12])
        assert seen == [
            "2031-05-30", "2030-12-24", "2031-05-30", "2031-05-14", "2031-05-30", "2031-06-02",
            "2031-06-02",
        ]  # fmt: skip

    using(talks, going)


def test_the_summary_stands_beside(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "j")
        await loaded(app, pilot)
        beside = "\n".join(words_in(app.screen.query_one("#preview", ItemList)))
        assert "Customs went on in Tarnholm." in beside
        assert "customs.md" in beside
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert not app.screen.query_one("#preview").display
        assert "Customs" in selected(app)

    using(talks, going)


# Filtering


def test_what_is_typed_filters_at_once(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await typed(app, pilot, "slash", "lind")
        assert "Customs" in selected(app)
        assert len([row for row in told(app) if "2031-" in row]) == 1
        await press(pilot, "enter", "j")
        assert "Customs" in selected(app)
        await press(pilot, "escape")
        assert len([row for row in told(app) if "203" in row and "-" in row]) == 5

    using(talks, going)


@pytest.mark.parametrize("words", ["FERRY", "ruiz master", "customs", "norland first"])
def test_titles_tags_and_actors_are_filtered_by(talks: Path, words: str) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await typed(app, pilot, "slash", words)
        assert len([row for row in told(app) if row[2:6].isdigit()]) == (
            0 if "master" in words else 1
        )
        await press(pilot, "escape")
        assert len([row for row in told(app) if row[2:6].isdigit()]) == 5

    using(talks, going)


def test_what_fits_nothing_says_so(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await typed(app, pilot, "slash", "qqq")
        assert told(app) == ["  No briefing fits. esc shows all."]
        await press(pilot, "enter", "enter", "left_square_bracket")
        assert len(told(app)) > 5

    using(talks, going)


def test_by_tag_and_back(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "j", "#")
        entries = app.screen.query_one("#briefings", ItemList).entries
        assert [entry.words for entry in entries if entry.kind == "heading"] == [
            "customs · 1", "ferry · 1", "talks · 2", "veld · 3", "No tag · 2",
        ]  # fmt: skip
        assert "Customs" in selected(app)
        await press(pilot, "#")
        assert "Customs" in selected(app)

    using(talks, going)


def test_only_those_with_problems(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "exclamation_mark")
        assert "broken" in selected(app)
        assert any("the front matter can't be read" in row for row in told(app))
        await press(pilot, "exclamation_mark")
        assert len([row for row in told(app) if row[2:6].isdigit()]) == 5

    using(talks, going)


def test_escape_takes_back_what_came_last(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "exclamation_mark")
        few = listed(app)
        await typed(app, pilot, "slash", "zzz")
        assert listed(app) != few
        await press(pilot, "escape")
        assert listed(app) == few
        await press(pilot, "escape")
        assert len(listed(app)) > len(few)

    using(talks, going)


# Opening, and the way back


@pytest.mark.parametrize("back", ["left_square_bracket", "q", "backspace"])
def test_a_briefing_is_opened_and_left(talks: Path, back: str) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "j", "enter")
        await until(app, pilot, lambda: isinstance(app.screen, Panes))
        assert app.briefing.title == "Customs"
        await press(pilot, back)
        assert isinstance(app.screen, Library)
        await until(app, pilot, lambda: "Customs" in selected(app) and "new" not in selected(app))
        assert sum(row.endswith("new") for row in told(app)) == 5

    using(talks, going)


def test_what_was_read_behind_a_link_is_not_new(talks: Path) -> None:
    elsewhere = talks.parent / "elsewhere.md"
    elsewhere.write_text(briefing("Linked", date="2031-09-01"), encoding="utf-8")
    (talks / "linked.md").symlink_to(elsewhere)

    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await until(app, pilot, lambda: selected(app).endswith("new"))
        await press(pilot, "enter")
        await until(app, pilot, lambda: isinstance(app.screen, Panes))
        await press(pilot, "q")
        await until(app, pilot, lambda: "Linked" in selected(app) and "new" not in selected(app))

    using(talks, going, number=7)


def test_a_briefing_that_has_changed_since_it_was_read_says_so(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "enter")
        await until(app, pilot, lambda: isinstance(app.screen, Panes))
        await press(pilot, "q")
        await until(app, pilot, lambda: "new" not in selected(app))
        write(talks, {"ferry.md": briefing("Ferry talks", date="2031-06-02", quotes=["Changed."])})
        await until(app, pilot, lambda: selected(app).endswith("changed"))

    using(talks, going)


def test_all_hits_are_counted_and_come_as_one_goes_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, number in (("_FIRST", 4), ("_MORE", 8), ("_NEAR", 2)):
        monkeypatch.setattr(library_search, name, number)
    folder = tmp_path / "in"
    write(folder, {"one.md": briefing(quotes=[f"It runs {at} times." for at in range(30)])})
    index(folder, own(tmp_path).cache)

    async def going(app: Reader, pilot: Pilot[None]) -> None:
        library, found = app.screen, app.screen.query_one("#briefings", ItemList)
        assert isinstance(library, Library)
        await typed(app, pilot, "S", "runs times")
        await until(app, pilot, lambda: "30 found" in library._search.told)
        await press(pilot, "enter")
        seen = {len(library._search.hits)}
        while library._search.hits[-1].item.words.find("29 times") < 0:
            seen.add(len(library._search.hits))
            await press(pilot, "G")
            await loaded(app, pilot)
        await press(pilot, "G")

        assert seen >= {12, 24}
        assert found.item == "hit/29"
        assert found.labels[1] == "30/30"
        assert "come as you go" not in found.entries[-1].words

    using(folder, going, number=1)


def test_what_was_found_follows_the_files_and_keeps_the_hit(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await typed(app, pilot, "S", "never closed")
        await press(pilot, "enter", "j")
        before, hit = len(told(app)), selected(app)
        write(talks, {"later.md": briefing("Later", date="2031-07-01")})
        await until(app, pilot, lambda: len(told(app)) > before)
        assert told(app)[0].endswith("Later")
        assert selected(app) == hit
        (talks / "later.md").unlink()
        await until(app, pilot, lambda: len(told(app)) == before)
        assert selected(app) == hit

    using(talks, going)


def test_words_are_found_in_all_and_lead_to_their_item(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await typed(app, pilot, "S", "nobody signed")
        assert told(app)[0].endswith("Ferry talks")
        assert "quote of Ana Ruiz: “Nobody signed.”" in selected(app)
        await press(pilot, "enter", "enter")
        await until(app, pilot, lambda: isinstance(app.screen, Panes))
        assert app.panes.place.item == "nobody-signed"
        await press(pilot, "left_square_bracket")
        assert "quote of Ana Ruiz" in selected(app)
        await press(pilot, "escape")
        assert "Ferry talks" in selected(app)

    using(talks, going)


def test_an_item_without_a_name_is_opened_where_it_stands(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await typed(app, pilot, "S", "customs went tarnholm")
        await press(pilot, "enter", "enter")
        await until(app, pilot, lambda: isinstance(app.screen, Panes))
        assert (app.panes.place.pane, app.panes.place.item) == ("summary", "summary/1.1")

    using(talks, going)


def test_forward_leads_again_to_the_briefing_that_one_came_back_from(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "]")
        assert isinstance(app.screen, Library)
        assert "Nothing lies ahead." in "".join(each.message for each in app._notifications)
        await press(pilot, "j", "enter")
        await until(app, pilot, lambda: isinstance(app.screen, Panes))
        title = app.briefing.title
        await press(pilot, "G", "[", "G", "]")
        await until(app, pilot, lambda: isinstance(app.screen, Panes))
        assert app.briefing.title == title

    using(talks, going)


def test_what_stands_nowhere_is_not_found(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await typed(app, pilot, "S", "qqq")
        assert told(app) == ["  “qqq” stands in no briefing."]
        await press(pilot, "enter", "enter", "escape")
        assert "Ferry talks" in selected(app)

    using(talks, going)


def test_without_an_index_everything_works(talks: Path) -> None:
    app = Reader(str(talks), "ink", NOWHERE)

    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await ready(app, pilot)
        await until(app, pilot, lambda: "still to be counted" not in "".join(told(app)))
        await typed(app, pilot, "S", "quay")
        await until(app, pilot, lambda: "The quay is full" in selected(app))
        await press(pilot, "enter", "enter")
        await until(app, pilot, lambda: isinstance(app.screen, Panes))
        assert app.briefing.title == "Harbour news"
        await press(pilot, "[", "escape")
        assert "new" not in " ".join(told(app)).split()  # what was read before is not known

    act(app, going)


def test_the_list_follows_its_folder_and_keeps_the_place(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "j")
        write(talks, {"later.md": briefing("Later", date="2031-07-01")})
        (talks / "veld.md").unlink()
        await until(app, pilot, lambda: "Later" in listed(app))
        assert "Customs" in selected(app)
        assert "Talks on the Veld crossing" not in listed(app)
        (talks / "customs.md").unlink()
        await until(app, pilot, lambda: "Customs" not in listed(app))
        assert "Harbour news" in selected(app)  # which stands in its place now

    using(talks, going)


# From a briefing


def reading(folder: Path, path: str) -> Reader:
    file, folders = folder / path, own(folder.parent)
    opening = Opening(file.read_bytes(), str(file), folders.cache)
    return Reader(opening.reading(), "ink", folders)


def test_the_library_of_a_briefing_and_back(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "L")
        await ready(app, pilot, 6)
        assert "Veld crossing" in selected(app)
        await press(pilot, "g", "enter")
        await until(app, pilot, lambda: isinstance(app.screen, Panes))
        assert app.briefing.title == "Ferry talks"
        await press(pilot, "L")
        assert isinstance(app.screen, Library)
        await press(pilot, "q")
        assert app.briefing.title == "Talks on the Veld crossing"
        assert app.screen.query("#summary")

    act(reading(talks, "veld.md"), going)


async def across_of_ana(app: Reader, pilot: Pilot[None]) -> None:
    """Opens the talks on the crossing, the card of Ana Ruiz, and what she says elsewhere."""
    await press(pilot, "j", "j", "enter")
    await until(app, pilot, lambda: isinstance(app.screen, Panes))
    await press(pilot, "2", "g", "j", "enter", "G")
    card = app.screen.query_one("#listing", ItemList)
    await until(app, pilot, lambda: any("In other briefings: 3" in row for row in words_in(card)))
    await press(pilot, "G", "enter")
    listed = app.screen.query_one("#listing", ItemList)
    assert listed is not card
    await until(app, pilot, lambda: any("Ferry talks" in row for row in words_in(listed)))


def test_an_actor_is_followed_into_another_briefing_and_back(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await across_of_ana(app, pilot)
        rows = [row for row in words_in(app.screen.query_one("#listing", ItemList)) if row]
        told = "\n".join(rows)
        apart = told.index("The same name in another role, perhaps somebody else: Harbour master")
        assert told.index("Ferry talks") < told.index("The first round") < apart
        assert apart < told.index("Harbour news")
        assert "Customs" not in told
        assert "as A. Ruiz, Norland" in told
        await press(pilot, "j", "enter")
        await until(app, pilot, lambda: app.briefing.title == "Ferry talks")
        assert app.panes.place.item == "it-runs-on-time"
        await press(pilot, "left_square_bracket")
        assert "Ferry talks" in "".join(words_in(app.screen.query_one("#listing", ItemList)))
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, Panes)
        assert app.briefing.title == "Talks on the Veld crossing"

    using(talks, going)


# Around it


def test_help_and_the_palette_tell_the_keys_of_the_library(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "question_mark")
        rows = "\n".join(words_in(app.screen.query_one("#listing", ItemList)))
        for words in ("find words in all briefings", "grouped by tag", "only briefings with these"):
            assert words in rows
        await press(pilot, "escape", "ctrl+p")
        assert app.screen.id == "--command-palette"
        await press(pilot, "escape")
        assert isinstance(app.screen, Library)

    using(talks, going)


def test_q_leaves_the_program_from_the_library(talks: Path) -> None:
    async def going(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "left_square_bracket", "q")
        assert app.return_code == 0

    using(talks, going)
