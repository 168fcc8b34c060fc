"""Thousands of altered quotes, none of which passes; and honest ones, all of which do."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.checking.verifying import verifier
from tests.checking.altering import ALTERINGS, FREEDOMS, altered
from tests.checking.reports import REPORT

STEP = 6  # of the altered forms one in so many is tried; all are some 29,000
NEWS = verifier(REPORT)
WORDS = REPORT.split()


def stretches(shortest: int = 1, longest: int = 16) -> st.SearchStrategy[str]:
    """Words in a row, as the report has them."""
    places = st.tuples(st.integers(0, len(WORDS) - shortest), st.integers(shortest, longest))
    return places.map(lambda place: " ".join(WORDS[place[0] : sum(place)]))


def all_stretches(size: int) -> list[str]:
    return [" ".join(WORDS[at : at + size]) for at in range(len(WORDS) - size + 1)]


HONEST = {
    size: [each for each in all_stretches(size) if NEWS.verify(each).verification == "verbatim"]
    for size in (3, 5, 8, 13)
}


@pytest.mark.parametrize("size", [3, 5, 8, 13])
def test_most_stretches_of_a_text_are_quotes_of_it(size: int) -> None:
    # The others begin or end beside a negation or within a number.
    assert len(HONEST[size]) > 0.8 * len(all_stretches(size))


@pytest.mark.parametrize("way", ALTERINGS)
def test_no_altered_quote_is_verbatim(way: str) -> None:
    random = Random(way)  # noqa: S311
    tried = 0
    for size, quotes in HONEST.items():
        for quote in quotes:
            for other in altered(quote, way, REPORT, random, STEP):
                verdict = NEWS.verify(other)
                assert verdict.verification != "verbatim", (quote, other)
                assert size < 5 or verdict.difference, (quote, other)
                tried += 1
    assert tried > 20


@pytest.mark.parametrize("freedom", FREEDOMS)
def test_every_honest_variant_is_verbatim(freedom: str) -> None:
    for quotes in HONEST.values():
        for quote in quotes:
            variant = FREEDOMS[freedom](quote)
            verdict = NEWS.verify(variant)
            assert verdict.verification == "verbatim", (variant, verdict.difference)


# What stands around a quote is free around all of it only.
AROUND = ("full stop", "comma", "in quotation marks")
INNER = [freedom for name, freedom in FREEDOMS.items() if name not in AROUND]


@given(stretches(), st.sampled_from([*FREEDOMS.values()]), st.sampled_from(INNER))
def test_freedoms_never_change_a_verdict(
    quote: str, one: Callable[[str], str], other: Callable[[str], str]
) -> None:
    if NEWS.verify(quote).verification == "verbatim":
        assert NEWS.verify(one(other(quote))).verification == "verbatim"


@given(stretches())
def test_what_is_verbatim_stands_at_its_place(quote: str) -> None:
    verdict = NEWS.verify(quote)

    if verdict.verification == "verbatim":
        passage = REPORT[verdict.start : verdict.end]
        around = "\u201c\u201d\u2018\u2019., "
        spoken = " ".join(passage.split()).strip(around)
        assert spoken.casefold() == quote.strip(around).casefold()
        assert verdict.start is not None
        assert verdict.line == REPORT.count("\n", 0, verdict.start) + 1


@given(st.text(max_size=80), st.text(max_size=30), st.text(max_size=10))
def test_whatever_stands_there_gets_a_verdict(text: str, quote: str, name: str) -> None:
    verdict = verifier(text).verify(quote, (name,))

    assert (verdict.verification == "altered") <= bool(verdict.difference)
    if verdict.start is not None and verdict.end is not None:
        assert 0 <= verdict.start < verdict.end <= len(text)


@given(
    st.lists(
        st.sampled_from([*"ab5-'.\u201c\u201d", "no", "[…]", "[b]", "[5]", "[A]b"]), max_size=12
    )
)
def test_marks_in_any_order_get_a_verdict(parts: list[str]) -> None:
    source = verifier("\u201ca b a 5-b no\u201d 'b a' \u201ca […] b. 5 5 no b\u201d")

    for joint in (" ", ""):
        verdict = source.verify(joint.join(parts), ("a",))
        assert verdict.verification in {"verbatim", "altered", "not_found"}
        assert (verdict.verification == "altered") <= bool(verdict.difference)
