"""Markdown as GitHub reads it, and no more."""

import pytest

from briefing.model.block import Paragraph
from briefing.parsing import parse
from briefing.parsing.limits import Limits
from briefing.parsing.markdown import parser


def paragraph(text: str) -> Paragraph:
    (block,) = parse(text).sections[0].blocks
    assert isinstance(block, Paragraph)
    return block


def targets(text: str) -> list[str | None]:
    return [mark.target for mark in paragraph(text).marks]


@pytest.mark.parametrize(
    "words",
    ["\"said\" and 'said'", "it's", "a -- b --- c", "wait...", "(c) (tm) +-", "a?????", ",,"],
)
def test_no_typography_is_put_in(words: str) -> None:
    """What somebody is quoted as saying stays as it was written."""
    assert paragraph(words).text == words


@pytest.mark.parametrize(
    "words", ["courier.example", "see courier.example/veld", "//a.b", "ftp://a.b/c"]
)
def test_words_that_are_only_like_addresses_are_no_links(words: str) -> None:
    assert paragraph(words).marks == ()


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("see https://a.example/b?c=d.", "https://a.example/b?c=d"),
        ("http://a.example", "http://a.example"),
        ("(www.a.example/b)", "http://www.a.example/b"),
        ("write to desk@a.example now", "mailto:desk@a.example"),
        ("mailto:desk@a.example", "mailto:desk@a.example"),
        ("*https://a.example*", "https://a.example"),
        ("many words before it, and then https://a.example/b", "https://a.example/b"),
    ],
)
def test_bare_addresses_are_links(words: str, target: str) -> None:
    assert target in targets(words)


@pytest.mark.parametrize(
    "words", ["xhttps://a.example", "awww.a.example", "https:/a", "@a.example"]
)
def test_an_address_inside_a_word_is_none(words: str) -> None:
    assert paragraph(words).marks == ()


def test_an_address_longer_than_any_browser_takes_is_text() -> None:
    words = f"https://a.example/{'b' * 3000} and www.a.example"
    assert targets(words) == ["http://www.a.example"]


def test_emphasis_reaches_over_an_address() -> None:
    found = {(mark.kind, mark.start, mark.end) for mark in paragraph("**a http://b.c d**").marks}
    assert found == {("strong", 0, 14), ("link", 2, 12)}


def test_the_parsers_own_extras_are_off() -> None:
    made = parser()
    assert not made.options.get("typographer")
    assert not made.options.get("linkify")
    assert not {"replacements", "smartquotes", "linkify"} & set(made.get_active_rules()["core"])


def test_footnotes_with_long_labels_are_text() -> None:
    label = "a" * 300
    assert paragraph(f"see [^{label}]").text == f"see [^{label}]"


def test_a_document_is_read_without_its_words() -> None:
    """Tokens of words are made one paragraph at a time."""
    tokens = parser().parse("some *words*\n\nmore\n", {"limits": Limits()})
    assert [token.children for token in tokens if token.type == "inline"] == [[], []]
