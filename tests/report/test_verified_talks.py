"""The bundled briefing's quotes of the talks, held against the report word for word."""

from pathlib import Path

import pytest

from briefing.checking.verifying import Verifier, verifier
from briefing.model.quote import Quote
from briefing.model.relations import Relations
from briefing.parsing import parse
from briefing.safe_text import decode


@pytest.fixture(scope="module")
def report() -> Verifier:
    (source,) = (Path(__file__).parents[3] / "shared" / "sources").glob("000_*.txt")
    return verifier(decode(source.read_bytes())[0])


@pytest.fixture
def said(content: Path) -> list[tuple[Quote, list[str]]]:
    """Every quote of the briefing, and the names of its speakers."""
    briefing = parse((content / "abu-dhabi-talks.md").read_text(encoding="utf-8"))
    relations = Relations(briefing)
    return [
        (
            quote,
            [
                name
                for actor in map(relations.actor, quote.speakers)
                if actor
                for name in actor.names
            ],
        )
        for quote in briefing.quotes
    ]


def test_ten_of_ten_are_verbatim_and_stand_once(
    report: Verifier, said: list[tuple[Quote, list[str]]]
) -> None:
    verdicts = [report.verify(quote.text, names) for quote, names in said]

    assert [each.verification for each in verdicts] == ["verbatim"] * 10
    assert not any(each.several for each in verdicts)


def test_with_any_word_changed_a_quote_does_not_hold_and_the_word_is_named(
    report: Verifier, said: list[tuple[Quote, list[str]]]
) -> None:
    for quote, names in said:
        words = quote.text.split()
        for at in range(len(words)):
            verdict = report.verify(" ".join([*words[:at], "zebra", *words[at + 1 :]]), names)
            changed = [each for each in verdict.difference if each.kind != "kept"]
            assert verdict.verification in {"altered", "not_found"}
            assert [each.kind for each in changed] == ["dropped", "added"], (quote.text, at)
            assert [each.words.strip(".,”") for each in changed] == [words[at], "zebra"]
            assert verdict.line == report.verify(quote.text).line
