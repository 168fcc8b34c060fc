"""A draft of the report behind the bundled briefing: what a person would start from."""

from pathlib import Path

import pytest

from briefing.cli import main
from briefing.drafting import Draft, draft
from briefing.model.briefing import Briefing
from briefing.parsing import parse
from briefing.safe_text import decode

SOURCES = Path(__file__).parents[3] / "shared" / "sources"


@pytest.fixture(scope="module")
def report() -> Path:
    (found,) = SOURCES.glob("000_*.txt")
    return found


@pytest.fixture(scope="module")
def drafted(report: Path) -> Draft:
    return draft(decode(report.read_bytes())[0])


@pytest.fixture
def bundled(content: Path) -> Briefing:
    return parse((content / "abu-dhabi-talks.md").read_text(encoding="utf-8"))


def test_it_has_the_quotes_of_the_bundled_briefing(drafted: Draft, bundled: Briefing) -> None:
    assert [quote.text.removesuffix(".") for quote in drafted.quotes] == [
        quote.text for quote in bundled.quotes
    ]


def test_it_finds_every_speaker_of_the_bundled_briefing(drafted: Draft, bundled: Briefing) -> None:
    names = {actor.id: actor.name for actor in bundled.actors}

    assert [quote.by for quote in drafted.quotes] == [
        tuple(names[slug] for slug in quote.speakers) for quote in bundled.quotes
    ]


def test_it_marks_the_one_passage_whose_speaker_is_unclear(
    drafted: Draft, bundled: Briefing
) -> None:
    (marked,) = [quote for quote in drafted.quotes if not quote.certain]
    (unclear,) = [quote for quote in bundled.quotes if quote.uncertain]

    assert marked.text.removesuffix(".") == unclear.text
    assert marked.doubt == "“his” does not fit Moscow; perhaps somebody else’s words"


def test_it_suggests_the_places_in_dispute(drafted: Draft, bundled: Briefing) -> None:
    (territory,) = [issue for issue in bundled.issues if issue.kind == "territory"]

    assert {item.title for item in territory.items} == {place.name for place in drafted.territories}


def test_the_draft_passes_check_with_ten_of_ten_verbatim(
    report: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "report.txt").write_bytes(report.read_bytes())

    assert main(["draft", "report.txt", "-o", "talks.md", "--date", "2026-02-04"]) == 0
    capsys.readouterr()
    assert main(["check", "talks.md"]) == 0
    told = capsys.readouterr().out
    assert "10 of 10 verbatim" in told
    assert "no errors" in told
