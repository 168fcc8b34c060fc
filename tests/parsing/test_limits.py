"""What is beyond the limits is kept as it is written, and said with its line."""

import time
from collections.abc import Callable

import pytest

from briefing.parsing import limits, nodes, parse
from briefing.printing.text import to_text
from tests.words import held_words, lost_words

MARKUP = "**bold** [it](#summary) "
FILES: list[tuple[str, str, int, Callable[[int], str], int]] = [
    # limit, its name in the message, how much is let through, a file with n of it, the line said
    ("BLOCKS", "blocks, headings counted twice", 5, lambda n: "".join(f"Word{at}\n\n" for at in range(n)), 11),
    ("BLOCKS", "blocks, headings counted twice", 5, lambda n: "".join(f"# Word{at}\n" for at in range(n)), 3),
    ("BLOCKS", "blocks, headings counted twice", 5, lambda n: "".join(f"> Word{at}\n\n" for at in range(n)), 5),
    ("ITEMS", "list items", 5, lambda n: "".join(f"- Word{at}\n" for at in range(n)), 6),
    ("ITEMS", "list items", 5, lambda n: "".join(f"{at}. Word{at}\n" for at in range(n)), 6),
    ("ITEMS", "list items", 5, lambda n: "".join(f"> - Word{at}\n" for at in range(n)), 6),
    ("CELLS", "table cells", 9, lambda n: "|a|b|\n|-|-|\n" + "".join(f"|Word{at}|x|\n" for at in range(n)), 6),
    ("CELLS", "table cells", 9, lambda n: "|a|b|c|\n|-|-|-|\n" + "".join(f"|Word{at}\n" for at in range(n)), 5),
    ("CELLS", "table cells", 9, lambda n: "".join(f"|Word{at}|\n|-|\n\n" for at in range(n)), 28),
    ("LINES", "lines", 5, lambda n: "".join(f"Word{at}\n" for at in range(n)), 6),
]  # fmt: skip


@pytest.mark.parametrize(("limit", "name", "most", "make", "line"), FILES)
def test_what_is_beyond_a_limit_is_said_once_and_kept(  # noqa: PLR0917 - a row of the table
    limit: str,
    name: str,
    most: int,
    make: Callable[[int], str],
    line: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(nodes if limit == "LINES" else limits, limit, most)
    briefing = parse(make(40))
    said = [each for each in briefing.diagnostics if each.code == "B014"]
    assert [(each.line, each.message.partition(";")[0]) for each in said] == [
        (line, f"more than {most} {name}")
    ]
    held = held_words(briefing)
    assert {f"word{at}" for at in range(40)} <= set(held)
    assert "Word39" in to_text(briefing)


@pytest.mark.parametrize(("limit", "name", "most", "make", "line"), FILES)
def test_up_to_a_limit_nothing_is_said(
    limit: str, name: str, most: int, make: Callable[[int], str], line: int
) -> None:
    assert "B014" not in {each.code for each in parse(make(40)).diagnostics}


def test_the_rest_keeps_its_order_and_its_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "LINES", 3)
    briefing = parse("one\n\ntwo\nthree *four*\n\nfive\n")
    kept = briefing.sections[-1].blocks[-1]
    assert kept.type == "code"
    assert (kept.text, kept.line, kept.end_line) == ("three *four*\n\nfive", 4, 6)


@pytest.mark.parametrize(("limit", "most"), [("MARKUP_AT_ONCE", 30), ("MARKUP", 30)])
def test_too_much_markup_is_shown_as_it_is_written(
    limit: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"## Summary\n\nFirst {MARKUP}\n\nlast\n{MARKUP * 9}\n"
    monkeypatch.setattr(limits, limit, most)
    briefing = parse(text)
    said = [each for each in briefing.diagnostics if each.code == "B015"]
    assert [each.line for each in said] == [5]
    first, last = briefing.summary
    assert first == "First bold it"
    assert last == f"last {MARKUP * 9}".strip()
    assert lost_words(text, briefing) == set()


def test_links_to_a_long_address_are_not_written_out_for_ever() -> None:
    text = f"[a]: #{'b' * 100_000}\n\n" + "[a] " * 500 + "\n\n[a] end\n"
    briefing = parse(text)
    assert "B015" in {each.code for each in briefing.diagnostics}
    targets = [
        mark.target or ""
        for section in briefing.sections
        for block in section.blocks
        if block.type == "paragraph"
        for mark in block.marks
    ]
    assert sum(map(len, targets)) < 2_000_000
    assert "end" in held_words(briefing)


def test_a_long_name_is_prose_and_its_slug_is_cut() -> None:
    name = "a" * 2000
    briefing = parse(f"## Actors\n\n### {name}\n\n- Kind: state\n\n> said\n> — [x](#{'a' * 500})\n")
    assert briefing.actors == ()
    assert [section.id for section in briefing.sections] == ["actors", "a" * 500]
    assert briefing.sections[1].title == name


def test_a_long_role_is_kept_as_a_field() -> None:
    briefing = parse(f"## Actors\n\n### Ana Ruiz\n\n- Role: {'word ' * 200}\n")
    (ana,) = briefing.actors
    assert ana.role is None
    assert ana.fields[0].text == ("word " * 200).strip()


def test_a_briefing_of_many_quotes_is_far_from_every_limit() -> None:
    quotes = 2_000  # 20,000 make 5 MB; the limits are ten times as wide as these
    text = "## Actors\n\n### Ana\n\n## Quotes\n\n" + "".join(
        f"> We *said* number {at}, [and] they know […] what that costs\n> everybody here.\n>\n"
        f"> — [Ana](#ana), on [Veld](#veld), 2031-05-13, in the hall\n\n"
        for at in range(quotes)
    )
    read = nodes.read_nodes(text)
    assert read.diagnostics == []
    assert len(parse(text).quotes) == quotes
    found = limits.Limits()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nodes, "Limits", lambda _: found)
        nodes.read_nodes(text)
    assert found.blocks * 10 < limits.BLOCKS
    assert found.markup * 10 < limits.MARKUP
    assert text.count("\n") * 10 < limits.LINES


@pytest.mark.parametrize(
    "unit",
    [
        "[", "![", "[a](", "[^a", "[^a]", "*a ", "*_", "a**b*c_", "~~a ", "`a``b```", "&amp;", "<a ", "<!--",
        "<http:", "http:", "mailto:", ":", "www.", "www.a.b", "a@b.", "xmpp:a@b/", "[]", "[](", "> ", "- ",
        "> - ", "1. ", "|", "a|", "|a|\n|-|\n", "a|b\n-|-\n", "[a]: <", "[a]: ", "[\n", "#\n", "***\n", "```\n",
        "> a\n\n", "- a\n", "-\n", "\\", "\t", "\x1b\n", "\x00", "e\u0301\u0301\u0301\u0301\u0301", "\u2066", "\u202ea",
    ],
)  # fmt: skip
def test_a_piece_of_markup_over_and_over_takes_time_in_proportion(unit: str) -> None:
    """Four times as much may take eight times as long, not sixteen; short times are not judged."""

    def took(size: int) -> float:
        text = "[^a]: x\n\n[a]: #b\n\n" + unit * (size // len(unit))
        start = time.process_time()
        parse(text)
        return time.process_time() - start

    assert took(16 * 1024) < max(8 * took(4 * 1024), 0.5)
