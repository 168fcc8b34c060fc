"""Everything knows its lines in the file."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.model.block import Block, Footnote, ListBlock, Pointer, Quoted, Table
from briefing.model.briefing import Briefing
from briefing.model.event import Event
from briefing.model.issue import Position
from briefing.model.note import Note
from briefing.model.relations import Relations
from briefing.parsing import parse
from tests import generated

CONTENT = sorted((Path(__file__).parents[2] / "content").glob("*.md"))
law = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])

Span = tuple[int, int]


def spans(value: object) -> Iterator[Span]:
    if isinstance(value, tuple):
        for each in value:
            yield from spans(each)
    elif is_dataclass(value):
        found = {field.name: getattr(value, field.name) for field in fields(value)}
        if "line" in found:
            yield found["line"], found["end_line"]
        for each in found.values():
            yield from spans(each)


def check_inside(blocks: tuple[Block, ...], outer: Span) -> None:
    """Blocks stand within what holds them, in order."""
    at = outer[0]
    for block in blocks:
        if isinstance(block, Pointer):
            continue
        assert at <= block.line <= block.end_line <= outer[1]
        at = block.line
        here = (block.line, block.end_line)
        match block:
            case ListBlock(items=items):
                for item in items:
                    assert here[0] <= item.line <= item.end_line <= here[1]
                    check_inside(item.blocks, (item.line, item.end_line))
            case Quoted(blocks=inner) | Footnote(blocks=inner):
                check_inside(inner, here)
            case Table(rows=rows):
                assert all(here[0] <= row.line <= here[1] for row in rows)


def check_sections(briefing: Briefing) -> None:
    at = 0
    for section in briefing.sections:
        assert at <= section.line
        check_inside(section.blocks, (section.line, section.end_line))
        at = section.end_line + (section.level > 0)
    holders: tuple[Note | Event | Position, ...]
    holders = (*briefing.notes, *briefing.timeline, *briefing.reported)
    for holder in holders:
        check_inside(holder.blocks, (holder.line, holder.end_line))


@law
@given(generated.texts)
def test_lines_are_lines_of_the_file(text: str) -> None:
    lines = len(re.split("\r\n|\r|\n", text))
    briefing = parse(text)
    assert all(1 <= line <= end_line <= lines for line, end_line in spans(briefing))
    check_sections(briefing)


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_lines_of_a_file(path: Path) -> None:
    check_sections(parse(path.read_text(encoding="utf-8")))


_words = st.lists(st.sampled_from(["we", "*never*", "closed", "[it]", "[…]", "`x`"]), min_size=1)
_between = st.sampled_from([" ", "\n> ", "\n>\n> ", "\n> - ", "\\\n> ", "\n>\n> > "])


@law
@given(st.lists(st.tuples(_words, _between), min_size=1))
def test_a_quotes_lines_hold_its_words_and_nothing_elses(
    parts: list[tuple[list[str], str]],
) -> None:
    body = "".join(" ".join(words) + between for words, between in parts)
    text = f"## Actors\n\n### A\n\n## Quotes\n\nbefore\n\n> {body}end\n>\n> — [A](#a)\n\nafter\n"
    quote = parse(text).quotes[0]
    held = text.split("\n")[quote.line - 1 : quote.end_line]
    assert held[0].startswith("> ")
    assert held[-1] == "> — [A](#a)"
    words = re.findall(r"\w+", f"{quote.text} {quote.original or ''}")
    assert sorted(words) == sorted(re.findall(r"\w+", "\n".join(held[:-1])))


def test_the_last_line_is_not_a_blank_one() -> None:
    text = "## Actors\n\n### A\n\n- Kind: state\n\n\n## Quotes\n\n> a\n>\n> — [A](#a)\n>\n\n\n- b\n\n\n"
    briefing = parse(text)
    actor, quote = briefing.actors[0], briefing.quotes[0]
    assert (actor.line, actor.end_line) == (3, 5)
    assert (quote.line, quote.end_line) == (10, 12)
    assert briefing.sections[-1].end_line == 16


def test_an_issue_ends_where_its_last_section_does() -> None:
    text = "## Territory\n\n### A\n\nwords\n\n#### B\n\nmore\n\n## Other\n"
    briefing = parse(text)
    assert (briefing.issues[0].line, briefing.issues[0].end_line) == (1, 9)
    assert Relations(briefing).issue_of("a") == briefing.issues[0]
