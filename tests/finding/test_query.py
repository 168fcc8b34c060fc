"""What a search takes for the same, and what for another word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.finding import Query
from briefing.finding.folding import folded


def finds(query: str, text: str) -> bool:
    return Query.of(query).finds(folded(text))


def marked(query: str, text: str) -> list[str]:
    return [text[start:end] for start, end in Query.of(query).ranges(text)]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("resume", "his Résumé"),
        ("RÉSUMÉ", "a resume"),
        ("resume", unicodedata.normalize("NFD", "résumé")),
        ("23-24", "January 23–24"),
        ("don't", "we don’t know"),
        ("dont", "we don’t know"),
        ("closed the crossing our", "closed the crossing. [Our partners]"),
        ("strasse", "Straße"),
        ("lodz", "Łódź"),
        ("fine", "ﬁne"),
        ("שלום", "שָׁלוֹם"),
        ("kept  his\nword", "kept his word"),
        ("word kept", "kept his word"),
        ('"kept his word"', "“kept his\nword”"),
        ("«kept his", "he kept his word"),
        ("5 million", "€5 million"),
        ("€5", "€5 million"),
        ("vel", "Upper Veld"),
        ("中文", "讀中文報"),
    ],
)
def test_these_are_found(query: str, text: str) -> None:
    assert finds(query, text)
    assert marked(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("zelensky", "Zelenskiy"),
        ("zelenskiy", "Zelensky"),
        ('"kept word"', "kept his word"),
        ("kept sword", "kept his word"),
        ('"his word kept"', "kept his word"),
        ("か", "が"),
        ("कि", "की"),
        ("24", "23"),
    ],
)
def test_these_are_not(query: str, text: str) -> None:
    assert not finds(query, text)


@pytest.mark.parametrize("query", ["", " ", '""', "…", "[]", "“ ”"])
def test_a_query_without_a_letter_or_a_digit_is_none(query: str) -> None:
    assert not Query.of(query)
    assert Query.of(query).ranges("anything … [] “ ”") == []


def test_what_is_marked_is_what_was_looked_for_with_its_accents() -> None:
    text = "The Résumé (23–24) re\u0301sume\u0301s"
    assert marked("resume 23-24", text) == ["Résumé", "23–24", "re\u0301sume\u0301"]


def test_a_letter_that_is_compared_as_two_is_marked_whole() -> None:
    assert marked("s", "Straße") == ["S", "ß"]


TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)


@given(TEXTS, st.data())
def test_any_part_of_a_text_finds_it_and_is_marked_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = text[start:end].translate(dict.fromkeys(map(ord, '"“”„‟«»'), " "))
    query = Query.of(f'"{part}"')
    if query:
        assert query.finds(folded(text))
        assert query.ranges(text)


@given(TEXTS, TEXTS)
def test_ranges_are_in_order_and_apart(query: str, text: str) -> None:
    ranges = Query.of(query).ranges(text)
    ends = [0, *(place for each in ranges for place in each), len(text)]
    assert ends == sorted(ends)
    assert all(start < end for start, end in ranges)
