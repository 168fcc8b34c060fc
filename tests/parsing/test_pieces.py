"""A text cut into pieces is read as it would be in one."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.parsing import nodes, parse
from briefing.parsing.look import first_look
from briefing.parsing.pieces import pieces
from tests import generated

_LINES = st.sampled_from(
    [
        "# a", "## b", "### c", " ## d", "    ## e", "```", "````", "~~~", " ```", "   ~~~", "``` x`",
        "```py", "- item", "  ```", "  more", "> said", "> ```", "<!-- c", "-->", "<div>", "<pre>",
        "</pre>", "---", "a: 1", "text", "", "", "===", "1. one", "   ## f", "| a | b |", "|---|---|",
        "\t## g", "- ```", "#", "#h", "[x]: #y", "[^1]: n", "<?php", "?>",
    ]
)  # fmt: skip
texts = st.lists(_LINES, max_size=24).map("\n".join) | generated.sections


def whole(text: str, monkeypatch: pytest.MonkeyPatch, least: int) -> nodes.Tree:
    monkeypatch.setattr(nodes, "_PIECE", least)
    return nodes.read_nodes(text)


@given(texts, st.integers(0, 40))
@example("<div>\n# a", 0)
@example("</pre>\n# a\n\n# b", 0)
def test_pieces_are_read_as_the_whole_is(text: str, least: int) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        cut, one = whole(text, monkeypatch, least), whole(text, monkeypatch, 10**9)
    assert cut.nodes == one.nodes
    assert cut.front_matter == one.front_matter
    assert sorted(d.line for d in cut.diagnostics) == sorted(d.line for d in one.diagnostics)


@given(texts, st.integers(0, 40))
def test_pieces_put_together_are_the_text_and_know_their_lines(text: str, least: int) -> None:
    found = pieces(text, least)
    assert "".join(piece.text for piece in found) == text
    assert [piece.line for piece in found] == [
        1 + "".join(piece.text for piece in found[:at]).count("\n") for at in range(len(found))
    ]


@pytest.mark.parametrize("name", ["abu-dhabi-talks.md", "tour.md"])
def test_the_bundled_briefings_are_cut_at_every_heading(content: Path, name: str) -> None:
    text = (content / name).read_text(encoding="utf-8")
    lines = text.partition("\n---\n")[2].split("\n")
    headings = sum(line.startswith("#") for line in lines)
    assert len(pieces(text, 1)) in (headings, headings + 1, 1)


def test_a_first_look_has_the_beginning_of_every_section() -> None:
    long = "".join(f"> Word {number}.\n>\n> — [Norland](#norland)\n\n" for number in range(900))
    text = (
        f"# Talks\n\n## Actors\n\n### Norland\n\n## Quotes\n\n{long}## Territory\n\n### Veld\n\n"
        "- [Norland](#norland): **claims** it\n"
    )
    look, all_of_it = first_look(text), parse(text)
    assert look.diagnostics == ()
    assert 0 < len(look.quotes) < len(all_of_it.quotes) == 900
    assert look.quotes == all_of_it.quotes[: len(look.quotes)]
    assert look.issues == all_of_it.issues
    assert [section.id for section in look.sections] == [s.id for s in all_of_it.sections]
