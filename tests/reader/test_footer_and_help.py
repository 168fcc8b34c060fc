"""What the reader says of itself: its keys, its title, its themes."""

import re
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from briefing.entries import Entry
from briefing.folders import Folders
from briefing.reader.app import Reader
from briefing.reader.keys import live_keys
from briefing.reader.screens.listing import Listing
from tests.reader.seeing import act, bundled_reader, press, reader, settle, title


def footer(app: Reader) -> str:
    return str(app.panes.query_one("#keys", Static).content)


def listed(app: Reader) -> tuple[Entry, ...]:
    assert isinstance(app.screen, Listing)
    return app.screen.list.entries


def test_help_tells_of_every_key_that_acts() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        live = [key for each in live_keys(app.screen) for key in each.keys]
        assert {"enter", "s", "a", "[", "]", "j", "k", "G", "z", "+", "!", "?", "q"} <= {*live}
        await press(pilot, "question_mark")
        told = "\n".join(entry.words for entry in listed(app))
        assert [key for key in live if key not in told] == []

    act(bundled_reader(), done)


def test_help_on_a_card_tells_of_the_cards_keys() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "enter", "question_mark")
        told = "\n".join(entry.words for entry in listed(app))
        assert "esc" in told
        assert "narrower" not in told

    act(bundled_reader(), done)


def test_the_footer_says_what_enter_does_in_each_pane() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        found = []
        for key in "1234":
            await press(pilot, key)
            found.append(footer(app).split("  ")[0])
        assert found == ["enter follow", "enter card", "enter speaker", "enter position"]

    act(bundled_reader(), done)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_the_footer_keeps_help_and_cuts_no_word(width: int) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        words = footer(app)
        assert "? help" in words
        assert len(words.rstrip()) <= width - 2

    act(bundled_reader(), done, (width, 24))


def test_too_small_a_terminal_says_what_it_needs() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        assert footer(app).startswith("needs 40 × 12")
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "needs" not in footer(app)

    act(bundled_reader(), done, (38, 11))


def test_the_title_shows_date_handling_and_sources_and_of_these_handling_always() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        assert "2031-05-14 · TLP:CLEAR · 2 sources" in title(app)
        await pilot.resize_terminal(40, 24)
        await settle(pilot)
        assert "…" in title(app)
        assert title(app).rstrip().endswith("  TLP:CLEAR")

    act(bundled_reader(), done)


def test_problems_are_counted_in_the_footer() -> None:
    text = "# T\n\n## Quotes\n\n> Yes.\n> — [Nobody](#nobody)\n"

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        assert footer(app).startswith("⚠ ")

    act(reader(text), done)


def test_a_filter_keeps_the_headings_of_what_it_keeps() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "a")
        kinds = [entry.kind for entry in app.panes.pane("quotes").entries]
        assert kinds[:2] == ["heading", "quote"]
        assert kinds.count("heading") == 1

    act(bundled_reader(), done)


def test_a_broken_theme_of_ones_own_is_named_with_its_key(tmp_path: Path) -> None:
    own = Folders(tmp_path, tmp_path, tmp_path / "cache")
    own.themes.mkdir()
    path = own.themes / "mine.toml"
    path.write_text('title = "Mine"\ndark = true\n[base]\naccent = "blau"\n')
    app = bundled_reader("tour.md", "mine", own)

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        assert app.theme == "ink"
        await press(pilot, "t")
        told = "\n".join(str(each.message) for each in app._notifications)
        assert f"{path}:4: base.accent" in told
        assert "mine" not in {entry.id for entry in listed(app)}

    act(app, done)


def test_a_theme_of_ones_own_and_textuals_are_in_the_picker(tmp_path: Path) -> None:
    own = Folders(tmp_path, tmp_path, tmp_path / "cache")
    own.themes.mkdir()
    (own.themes / "mine.toml").write_text(
        'title = "Mine"\ndark = true\n[base]\n'
        'background = "#101418"\nforeground = "#e0e0e0"\naccent = "#d8b26e"\n'
    )
    app = bundled_reader("tour.md", None, own)

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "t")
        assert {"mine", "ink", "paper", "nord"} <= {entry.id for entry in listed(app)}
        assert list((tmp_path / "cache" / "themes").glob("*.json"))

    act(app, done)


def test_the_focused_pane_is_told_by_its_border_without_colour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        quotes, actors = app.panes.pane("quotes"), app.panes.pane("actors")
        assert quotes.render_line(0).text[0] != actors.render_line(0).text[0]

    act(bundled_reader(), done)


def test_the_readme_tells_of_every_key(root: Path) -> None:
    table = (root / "README.md").read_text(encoding="utf-8").partition("## Keys")[2]
    written = set(re.findall(r"`([^`]+)`", table.partition("\n## ")[0]))
    same = {"pgdn": "space", "pgup": "b", "home": "g", "end": "G"}  # what else acts the same

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        live = {same.get(key, key) for each in live_keys(app.screen) for key in each.keys}
        assert live - written == set()

    act(bundled_reader(), done)
