"""The briefings that ship with the program."""

import hashlib
import re
from pathlib import Path

import pytest

from briefing.model.briefing import Briefing
from briefing.model.relations import Relations
from briefing.parsing import parse_bytes

ROOT = Path(__file__).parents[2]
CONTENT = sorted((ROOT / "content").glob("*.md"))
SOURCES = ROOT.parent / "shared" / "sources"


def read(name: str) -> Briefing:
    path = ROOT / "content" / name
    return parse_bytes(path.read_bytes(), str(path))


def test_both_are_there() -> None:
    assert [path.name for path in CONTENT] == ["abu-dhabi-talks.md", "tour.md"]


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_nothing_is_wrong_with_them(path: Path) -> None:
    assert [each for each in read(path.name).diagnostics if each.severity != "note"] == []


def test_the_talks_have_their_ten_quotes_with_the_right_speakers() -> None:
    assert [(quote.text, quote.speakers) for quote in read("abu-dhabi-talks.md").quotes] == [
        ("very constructive", ("russia", "ukraine", "united-states")),
        ("positive", ("kirill-dmitriev",)),
        ("working toward securing peace", ("steve-witkoff",)),
        ("critical leadership", ("steve-witkoff",)),
        ("the main question", ("yury-ushakov",)),
        ("it’s still a bridge we haven’t crossed", ("marco-rubio",)),
        ("always ready", ("igor-kostyukov",)),
        ("in a gloomy mood", ("igor-kostyukov",)),
        ("kept his word", ("russia",)),
        ("went from Sunday to Sunday", ("donald-trump",)),
    ]


def test_only_the_quote_whose_speaker_is_unclear_is_uncertain() -> None:
    uncertain = [quote.text for quote in read("abu-dhabi-talks.md").quotes if quote.uncertain]
    assert uncertain == ["kept his word"]


def test_the_talks_have_the_territories_and_the_disputes() -> None:
    issues = {issue.title: issue for issue in read("abu-dhabi-talks.md").issues}
    assert list(issues) == ["Territory", "Strikes and the pause", "NATO and troop deployments"]
    territory = issues["Territory"]
    assert [item.title for item in territory.items] == [
        "Donetsk",
        "Luhansk",
        "Kherson",
        "Zaporizhzhia",
        "Zaporizhzhia Nuclear Power Plant",
    ]
    codes = {code for row in territory.map or () for code in row if code}
    assert codes == {item.code for item in territory.items}


def test_both_sides_positions_are_where_the_report_states_them() -> None:
    briefing = read("abu-dhabi-talks.md")
    relations = Relations(briefing)
    held = {
        item.id: [party.id for party in relations.parties if relations.cell(item, party)]
        for item in briefing.issues[0].items
    }
    assert held == {
        "donetsk": ["russia", "ukraine"],
        "luhansk": ["russia", "ukraine"],
        "kherson": ["russia"],
        "zaporizhzhia": ["russia"],
        "zaporizhzhia-nuclear-power-plant": ["ukraine"],
    }


def test_the_tours_source_is_beside_it_unchanged() -> None:
    source = read("tour.md").sources[0]
    data = (ROOT / "content" / str(source.file)).read_bytes()
    assert hashlib.sha256(data).hexdigest() == source.sha256


def test_the_tour_uses_every_construct() -> None:
    tour = read("tour.md")
    assert len(tour.issues) == 2
    assert tour.timeline
    assert tour.reported
    assert tour.handling
    assert any(quote.original for quote in tour.quotes)
    assert any(quote.uncertain for quote in tour.quotes)
    assert any(len(quote.speakers) > 1 for quote in tour.quotes)
    assert any(actor.unnamed for actor in tour.actors)
    assert {note.kind for note in tour.notes} == {"note", "tip", "important", "warning", "caution"}
    stances = {p.stance for issue in tour.issues for item in issue.items for p in item.positions}
    assert {"claims", "controls", "refuses", "offers", "recognises", "open"} <= stances


def test_every_quote_of_the_talks_stands_word_for_word_in_the_report() -> None:
    """Where the report is beside the repository; it is not ours to ship."""
    briefing = read("abu-dhabi-talks.md")
    wanted = briefing.sources[0].sha256
    reports = [path.read_bytes() for path in SOURCES.glob("*.txt")]
    reports = [data for data in reports if hashlib.sha256(data).hexdigest() == wanted]
    assert bool(reports) == SOURCES.is_dir()
    for data in reports:
        report = " ".join(data.decode("utf-8").split())
        for quote in briefing.quotes:
            assert re.search(rf"(?<!\w){re.escape(quote.text)}(?!\w)", report), quote.text
