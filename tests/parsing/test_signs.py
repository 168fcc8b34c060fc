"""Lines are read alike, whether all rules are asked or only those that their first sign allows."""

from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.parsing import markdown
from briefing.parsing.limits import Limits
from briefing.parsing.signs import ask_by_sign
from tests import generated

_LINES = st.sampled_from(
    [
        *("", " ", "    ", "\t", "- ", "* ", "+", "1. ", "2) ", "> ", "# ", "#", "```", "~~~"),
        *("---", "***", "___", "===", "- - -", "| a | b |", "|---|---|", ":-", "a | b", "-|-"),
        *(
            "[a]: #b",
            "[^1]: c",
            "[^1]",
            "<div>",
            "<!--",
            "-->",
            "a",
            "b c",
            "—",
            "\\#",
            "> [!NOTE]",
        ),
    ]
)
texts = (
    st.lists(st.lists(_LINES, max_size=3).map("".join), max_size=9).map("\n".join) | generated.texts
)


@cache
def asking_all() -> MarkdownIt:
    """The parser as markdown-it-py asks its rules."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(markdown, "ask_by_sign", lambda _: None)
        return markdown.parser.__wrapped__()


def tokens(parser: MarkdownIt, text: str) -> tuple[list[object], Limits]:
    limits = Limits(len(text))
    return [each.as_dict() for each in parser.parse(text, {"limits": limits})], limits


@settings(max_examples=500)
@given(texts)
@example("---\ntitle: a\n---\n\n# b")
@example("a\n| b |\n|---|\n- c\n  > d\n<div>")
@example("- a\n\n    b\n1. c\n***\n[d]: #e\n> f\ng")
def test_rules_asked_by_sign_say_the_same(text: str) -> None:
    assert tokens(markdown.parser(), text) == tokens(asking_all(), text)


def test_most_rules_are_not_asked() -> None:
    asked = []

    def heard(*_: object) -> bool:
        asked.append("heading")
        return False

    plain = MarkdownIt("commonmark")
    plain.block.ruler.at("heading", heard)
    ask_by_sign(plain)
    plain.parse("a\n\n- b\n\n> c")
    assert not asked
    plain.parse("# d")
    assert asked
