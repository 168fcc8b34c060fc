"""Folding takes away the freedoms of a quote and nothing else, and finds the way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.checking.folding import fold

TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            " \n\t\u00a0'\"\u2019\u201c\u00bb-\u2013\u2014\u2212ae\u00e9\u0301\u0308\u0323\u212b\u1100\u1161\u11a8\uac00\u0958\u09c7\u09be\u1fefA."
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("not one metre", "not  one\nmetre"),
        ("not one metre", "not\u00a0one\r\n\tmetre"),
        ("\u201cit\u2019s\u201d", '"it\'s"'),
        ("\u00abit`s\u00bb", "\u201eit\u02bcs\u201c"),
        ("Zo\u00eb", "Zoe\u0308"),
        ("old \u2014 new", "old -- new"),
        ("old\u2014new", "old\u2013new"),
        ("\ud55c\uae00", unicodedata.normalize("NFD", "\ud55c\uae00")),
    ],
)
def test_what_a_quote_is_free_in_folds_away(text: str, same: str) -> None:
    assert fold(text).text == fold(same).text


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("We", "we"),
        ("metre", "metres"),
        ("1,500", "1.500"),
        ("5", "\u2075"),
        ("\ufb01nal", "final"),
        ("Zo\u00eb", "Zoe"),
        ("well-known", "well known"),
        ("know\u00adn", "known"),
        ("well-\nknown", "well-known"),
        ("it's", "its"),
        ("stop", "stop!"),
    ],
)
def test_anything_else_stays(text: str, other: str) -> None:
    assert fold(text).text != fold(other).text


@given(TEXTS)
def test_composition_never_counts(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)

    assert fold(text).text == fold(composed).text
    assert fold(unicodedata.normalize("NFD", text)).text == fold(composed).text


@given(TEXTS)
def test_every_sign_is_found_where_it_stood(text: str) -> None:
    folded = fold(text)

    places = [folded.original(at, at + 1) for at in range(len(folded.text))]

    assert [text[start:end] for start, end in places if end - start == 1] == [
        text[start] for start, end in places if end - start == 1
    ]
    for sign, (start, end) in zip(folded.text, places, strict=True):
        assert sign in fold(text[start:end]).text
    # Signs stand in order, and what is not a sign's alone is shared by its neighbours.
    covered = [at for start, end in dict.fromkeys(places) for at in range(start, end)]
    assert covered == list(range(len(text)))


@given(TEXTS, TEXTS)
def test_a_stretch_leads_back_to_its_words(before: str, after: str) -> None:
    text = f"{before}|Ana Ruiz|{after}"
    folded = fold(text)
    at = folded.text.index("|Ana Ruiz|") + 1

    start, end = folded.original(at, at + len("Ana Ruiz"))

    assert text[start:end] == "Ana Ruiz"
