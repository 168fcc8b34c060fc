"""The reader knows nothing of one conflict: a conference about water, four parties, four scripts,
and no Territory."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.checking import check
from briefing.entries.actors import actor_entries
from briefing.entries.issues import issue_entries
from briefing.entries.quotes import quote_entries
from briefing.entries.summary import summary_entries
from briefing.model import Relations
from briefing.parsing import parse_bytes
from briefing.reader.app import Reader
from briefing.reader.screens.listing import Listing
from briefing.readings import Reading
from tests.reader.seeing import SIZES, Size, act, press, pressing, seen, settle, words_in

Compare = Callable[..., bool]
FILE = Path(__file__).parent / "four-parties.md"
BRIEFING = parse_bytes(FILE.read_bytes(), FILE.name)
PARTIES = ["Lowmark", "河上国", "Велдия", "أرض النهر"]
MEMBERS = ["Tessa Brook", "林小河", "Марина Плёс", "سلمى الوادي"]


def read(theme: str = "ink") -> Reader:
    return Reader(Reading(BRIEFING), theme)


def test_it_checks_without_an_error_or_a_warning() -> None:
    found = check(BRIEFING)
    assert [each for each in found if each.severity != "note"] == []
    assert {each.code for each in found} == {"B304", "B403", "B504"}


def test_it_has_four_parties_and_no_territory() -> None:
    relations = Relations(BRIEFING)
    (issue,) = BRIEFING.issues
    assert issue.kind == "issue"
    assert [party.name for party in relations.holders(issue)] == PARTIES
    assert len(BRIEFING.quotes) == 7


@pytest.mark.parametrize("size", SIZES)
def test_every_speaker_is_reached_and_back_shows_the_screen_that_was_left(size: Size) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for quote in app.briefing.quotes:
            for number, speaker in enumerate(quote.speakers, 1):
                app.panes.select("quotes", quote.id)
                await settle(pilot)
                before = seen(app)
                await press(pilot, "s")
                if isinstance(app.screen, Listing):
                    await press(pilot, str(number))
                assert (app.panes.place.pane, app.panes.place.item) == ("actors", speaker)
                name = app.panes.relations.title(speaker)
                selected = [r for r in words_in(app.panes.pane("actors")) if r.startswith("▌")]
                assert name in selected[0]
                await press(pilot, "[")
                assert seen(app) == before

    act(read(), done, size)


@pytest.mark.parametrize("width", [120, 80, 40])
def test_no_script_breaks_a_row(width: int) -> None:
    """Every row of every pane is as wide as its pane, in cells, whatever its letters."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for number in "1234":
            await press(pilot, number)
            pane = app.panes.pane(app.panes.place.pane)
            for y in range(pane.size.height):
                strip = pane.render_line(y)
                assert strip.cell_length == pane.size.width, strip.text

    act(read(), done, (width, 40))


def test_every_name_and_quote_stands_in_its_pane() -> None:
    relations = Relations(BRIEFING)
    (issue,) = BRIEFING.issues
    actors = "\n".join(entry.words for entry in actor_entries(relations))
    quotes = "\n".join(entry.words for entry in quote_entries(relations))
    matrix = "\n".join(entry.words for entry in issue_entries(issue, relations, True))
    summary = "\n".join(entry.words for entry in summary_entries(relations))
    assert [name for name in PARTIES + MEMBERS if name not in actors] == []
    assert [q.text for q in BRIEFING.quotes if q.text not in quotes] == []
    assert "Наши водомеры открыты для всех" in quotes
    assert "按比例" in matrix
    assert "Tarn Bulletin" in summary


def test_the_pane_of_issues_is_named_by_the_issue_that_it_shows() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        title = app.panes.pane("issues").labels[0]
        assert "Sharing the water" in str(title)
        assert "Territory" not in str(title)

    act(read(), done)


def test_its_four_columns_show_as_soon_as_they_have_room() -> None:
    """Beside three other panes its positions are a list; alone, a matrix."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        forms = []
        for key in ("4", "z", "z"):
            await press(pilot, key)
            kinds = {entry.kind for entry in app.panes.pane("issues").entries}
            forms.append(kinds & {"row", "cell"})
        assert forms == [{"cell"}, {"row"}, {"cell"}]

    act(read(), done)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
def test_opening_it(snap_compare: Compare, size: Size) -> None:
    """You see a quote of Tessa Brook selected; wide, four parties with names in four scripts, each
    with a shape of its own in Actors and in the issue, and every border straight."""
    assert snap_compare(read(), terminal_size=size, run_before=pressing())


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
def test_its_issue(snap_compare: Compare, size: Size) -> None:
    """You see Sharing the water alone, a matrix of four columns that stand straight below their
    names, “not stated” in the gaps, and the second cell of the second row selected."""
    keys = ("4", "z", "j", "l")
    assert snap_compare(read("paper"), terminal_size=size, run_before=pressing(*keys))


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
def test_the_card_of_an_actor(snap_compare: Compare, size: Size) -> None:
    """You see 林小河’s card: role, party, both quotes, the uncertain one marked."""
    keys = ("2", "g", "j", "j", "j", "j", "enter")
    assert snap_compare(read(), terminal_size=size, run_before=pressing(*keys))
