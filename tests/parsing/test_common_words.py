"""Words with no markup or the commonest are read another way, and come out the same."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.model.text import Mark
from briefing.parsing import nodes
from briefing.parsing.common_words import read_common
from tests import generated

_BITS = st.sampled_from(
    [
        *"\\*_~`<&[]!:@^(){}#$%+-=>|\"'.,;\t\n ", "  ", "\n\n", "a", "w", "ww", "www.", "b.example",
        "[x]", "[…]", "](", "[^1]", "]:", "](#y)", "http://", "&amp;", "\xa0", "\u3000", "\u200b",
        "\u202e", "\u0301", "\x07", "\x0b", "ä", "中", "2031-05-14", "“said”", "—",
    ]
)  # fmt: skip
_COMMON = st.sampled_from(
    [
        *" \n*[]()“”.,é中!_:", "**", "a", "b c", "*d*", "**e f**", "**g*", "[h](#h)", "[i j](#i-j)",
        "[k\nl](#kl)", "[é](#é-ö)", "**[m](#m)**", "[**n**](#n)", "[o](#)", "[](#p)", "[ q](#q)",
        "[[r](#r)]", "![s](#s)", "[t](#t 'u')", "[v](# v)", "[w](#w_x)", "\u0301\u0301\u0301",
    ]
)  # fmt: skip
texts = (
    st.lists(_BITS, max_size=12).map("".join)
    | st.lists(_COMMON, max_size=9).map("".join)
    | generated.texts
)


def all_marked_up(text: str) -> nodes.Tree:
    """The nodes, all of their words read for markup."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(nodes, "read_common", lambda *_: None)
        return nodes.read_nodes(text)


@settings(max_examples=600)
@given(texts, st.sampled_from(["", "\n\n[x]: #y\n", "\n\n[…]: #y\n\n[^1]: z\n"]))
@example("see [x] there", "\n\n[x]: #y\n")
@example("w www.b.example", "")
@example("a \nb", "")
@example("[a\u0301\u0301\u0301](#b)\u0301\u0301", "")
@example("**a**b", "")
@example("a**“b”**", "")
def test_common_words_come_out_as_others_do(text: str, below: str) -> None:
    assert nodes.read_nodes(text + below).nodes == all_marked_up(text + below).nodes


@pytest.mark.parametrize(
    "words", ["We have never closed it [the crossing].", "one\ntwo (2031-05-14)", "50 % > 40 %!"]
)
def test_what_people_say_is_mostly_plain(words: str) -> None:
    rich = read_common(words, 7)
    assert rich is not None
    assert (rich.text, rich.line, rich.marks) == (words, 7, ())


def test_attributions_and_positions_are_common() -> None:
    attribution = read_common("— [Ana Ruiz](#ana-ruiz), on\n[the ferry](#the-ferry)", 7)
    position = read_common("[Norland](#norland): **refuses** any *change*", 8)
    assert attribution is not None
    assert position is not None
    assert attribution.text == "— Ana Ruiz, on\nthe ferry"
    assert attribution.soft == {14}
    assert attribution.marks == (
        Mark(kind="link", start=2, end=10, target="#ana-ruiz"),
        Mark(kind="link", start=15, end=24, target="#the-ferry"),
    )
    assert position.text == "Norland: refuses any change"
    assert [(each.kind, each.start, each.end) for each in position.marks] == [
        ("link", 0, 7),
        ("strong", 9, 16),
        ("emphasis", 21, 27),
    ]


@pytest.mark.parametrize("words", ["a `b` c", "![a](#b)", "[a](b.md)", "**a** *b", "a  b"])
def test_other_markup_is_left_to_the_parser(words: str) -> None:
    assert read_common(words, 7) is None
