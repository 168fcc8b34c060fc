"""Words without markup are read another way, and come out the same."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.parsing import nodes
from briefing.parsing.inline import read_plain
from tests import generated

_BITS = st.sampled_from(
    [
        *"\\*_~`<&[]!:@^(){}#$%+-=>|\"'.,;\t\n ", "  ", "\n\n", "a", "w", "ww", "www.", "b.example",
        "[x]", "[…]", "](", "[^1]", "]:", "](#y)", "http://", "&amp;", "\xa0", "\u3000", "\u200b",
        "\u202e", "\u0301", "\x07", "\x0b", "ä", "中", "2031-05-14", "“said”", "—",
    ]
)  # fmt: skip
texts = st.lists(_BITS, max_size=12).map("".join) | generated.texts


def all_marked_up(text: str) -> nodes.Tree:
    """The nodes, all of their words read for markup."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(nodes, "read_plain", lambda *_: None)
        return nodes.read_nodes(text)


@settings(max_examples=400)
@given(texts, st.sampled_from(["", "\n\n[x]: #y\n", "\n\n[…]: #y\n\n[^1]: z\n"]))
@example("see [x] there", "\n\n[x]: #y\n")
@example("w www.b.example", "")
@example("a \nb", "")
def test_plain_words_come_out_as_others_do(text: str, below: str) -> None:
    assert nodes.read_nodes(text + below).nodes == all_marked_up(text + below).nodes


@pytest.mark.parametrize(
    "words", ["We have never closed it [the crossing].", "one\ntwo (2031-05-14)", "50 % > 40 %!"]
)
def test_what_people_say_is_mostly_plain(words: str) -> None:
    rich = read_plain(words, 7)
    assert rich is not None
    assert (rich.text, rich.line, rich.marks) == (words, 7, ())
