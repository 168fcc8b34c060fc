"""Whole articles in the styles of the trade: each quote, who speaks it, and what else is drafted.

Beside each article stands what is expected, written by a reader: `->` and the speaker for a quote
that is attributed surely, `~>` for one that is to be marked, and what actors, places and events
must be there.
"""

from datetime import date
from pathlib import Path

import pytest

from briefing.checking.verifying import verifier
from briefing.drafting import Draft, draft

ARTICLES = sorted(Path(__file__).with_name("articles").glob("*.txt"))


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem)
def article(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def text_of(article: Path) -> str:
    return article.read_text(encoding="utf-8")


def expected(article: Path, *kinds: str) -> list[str]:
    """The lines of some kinds that are expected of an article, without their kind."""
    lines = article.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    return [line.partition(" ")[2] for line in lines if line.partition(" ")[0] in kinds]


def test_each_quote_is_found_and_attributed(article: Path) -> None:
    quotes = draft(text_of(article)).quotes

    assert [f"{q.speaker}: {q.text}" for q in quotes] == expected(article, "->", "~>")


def test_what_is_doubtful_is_marked_and_nothing_else(article: Path) -> None:
    quotes = draft(text_of(article)).quotes

    marked = [f"{q.speaker}: {q.text}" for q in quotes if not q.certain]
    assert marked == expected(article, "~>"), [q.doubt for q in quotes if q.doubt]


def test_each_quote_stands_in_the_article_word_for_word(article: Path) -> None:
    text = text_of(article)
    source = verifier(text)
    for quote in draft(text).quotes:
        assert quote.text == text[quote.start : quote.end]
        assert source.verify(quote.text).verification == "verbatim"


def test_the_actors_have_what_the_article_says_of_them(article: Path) -> None:
    held = {actor.name: actor for actor in draft(text_of(article)).actors}

    for line in expected(article, "actor:"):
        name, kind, *rest = line.split(", ", 3)
        assert name in held, sorted(held)
        actor = held[name]
        assert actor.kind == kind
        for told in filter(None, rest):
            if told == "unnamed":
                assert actor.unnamed
            elif told.startswith("of "):
                assert actor.party == told.removeprefix("of ")
            else:
                assert actor.role == told


def test_the_places_beside_claims_are_suggested(article: Path) -> None:
    assert [place.name for place in draft(text_of(article)).territories] == expected(
        article, "place:"
    )


def test_days_are_resolved_where_the_article_tells_its_own(article: Path) -> None:
    drafted = draft(text_of(article))
    told = [event.start for event in drafted.events if event.start]

    assert all(day in told for day in expected(article, "event:")), told
    if drafted.day is None:
        assert all(len(start) < len("2031-05-14") for start in told)


def test_a_given_day_resolves_the_weekdays() -> None:
    text = text_of(ARTICLES[0].with_name("wire.txt"))

    def starts(drafted: Draft) -> list[str | None]:
        return [event.start for event in drafted.events]

    assert starts(draft(text)).count(None) > 0
    resolved = starts(draft(text, date(2031, 5, 14)))
    assert resolved.count(None) == 1  # “last week” is no day
    assert {"2031-05-14", "2031-05-06", "2031-05-09"} <= set(resolved)
