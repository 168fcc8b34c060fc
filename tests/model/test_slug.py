"""Slugs, as GitHub gives them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.slug import Slugs, slug


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Ana Ruiz", "ana-ruiz"),
        ("  Upper  Veld ", "upper--veld"),
        ("Trump’s request for a pause", "trumps-request-for-a-pause"),
        ("U.S. officials", "us-officials"),
        ("What's new? (2031/05)", "whats-new-203105"),
        ("snake_case-word", "snake_case-word"),
        ("Zoë Falk", "zoë-falk"),
        ("नमस्ते दुनिया", "नमस्ते-दुनिया"),  # marks are kept
        ("ٱلسَّلَامُ", "ٱلسَّلَامُ"),
        ("שָׁלוֹם", "שָׁלוֹם"),
        ("上维尔德", "上维尔德"),
        ("Hey 👋 you", "hey--you"),
        ("ẞtraße", "ßtraße"),
        ("a—b", "ab"),
        ("½ ² ① Ⅷ", "---ⅷ"),  # Roman numerals are letters, fractions and rings are not
        ("!?", ""),
    ],
)
def test_a_heading_gets_the_slug_that_github_gives_it(heading: str, expected: str) -> None:
    assert slug(heading) == expected


def test_repeats_are_numbered() -> None:
    slugs = Slugs()
    assert [slugs.give(each) for each in ("A", "A", "A", "a 1", "A-1", "A")] == [
        "a", "a-1", "a-2", "a-1-1", "a-1-2", "a-3"
    ]  # fmt: skip


@given(st.lists(st.sampled_from(["a", "A", "a-1", "a 1", "a-1-1", "", "?", "-1", "b"])))
def test_all_slugs_of_a_file_differ(headings: list[str]) -> None:
    slugs = Slugs()
    given_ = [slugs.give(each) for each in headings]
    given_ += [slugs.give_quote(each) for each in headings]
    assert len(set(given_)) == len(given_)


def test_a_slug_of_a_slug_is_itself() -> None:
    assert slug(slug("Trump’s request: “pause” (2)")) == "trumps-request-pause-2"


def test_a_quotes_slug_comes_from_its_first_eight_words() -> None:
    slugs = Slugs()
    words = "We have never closed the crossing. [Our partners] know […] what that costs."
    assert slugs.give_quote(words) == "we-have-never-closed-the-crossing-our-partners"
    assert slugs.give_quote("… […] — one ... two") == "one-two"
    assert slugs.give_quote("…") == "quote"
