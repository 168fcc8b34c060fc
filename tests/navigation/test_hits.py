"""Everything in a briefing is found, in reading order, and one hit leads to the next."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.entries.marking import marked
from briefing.entries.wrapping import rows_of
from briefing.finding import Query
from briefing.model import Relations
from briefing.navigation import Place, Shown, View, jumps
from briefing.navigation.hits import Finder, go_to
from briefing.navigation.spots import Spot
from briefing.parsing import parse

TEXT = """\
---
title: Talks on the crossing
date: 2031-05-14
---

## Summary

They met at the ferry.

## Actors

### Norland

- Also known as: Northshire

#### Ana Ruiz

- Role: Foreign minister

She came by boat.

### Sudmark

## Quotes

> We have never closed the ferry.
>
> — [Ana Ruiz](#ana-ruiz), on [Upper Veld](#upper-veld)

## Territory

### Upper Veld

- Code: UV
- [Norland](#norland): **claims** it under a charter

## Ferry rules

### Fares

- [Sudmark](#sudmark): **refuses** to lower them

## Sources

### Veld Courier

- File: ferry.txt
"""


def relations() -> Relations:
    return Relations(parse(TEXT))


def found(words: str) -> list[str]:
    return [spot.item for spot in Finder(relations()).find(Query.of(words))]


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("Talks on the crossing", ["details"]),
        ("met ferry", ["summary/1"]),
        ("northshire", ["norland"]),
        ("also known as northshire", ["norland"]),
        ("foreign minister", ["ana-ruiz", "we-have-never-closed-the-ferry"]),
        ("boat", ["ana-ruiz"]),
        ("never closed", ["we-have-never-closed-the-ferry"]),
        ("Ana Ruiz, on Upper Veld", ["we-have-never-closed-the-ferry"]),
        ("charter", ["upper-veld|norland"]),
        ("code: UV", ["upper-veld"]),
        ("lower them", ["fares|sudmark"]),
        ("ferry rules", ["fares"]),
        ("ferry.txt", ["veld-courier"]),
        ("nowhere", []),
    ],
)
def test_it_is_found_where_it_stands(words: str, items: list[str]) -> None:
    assert found(words) == items


def spans(text: str) -> set[str]:
    """Every two to five words of a briefing that stand together: without front matter keys,
    comments, signs of Markdown and addresses."""
    text = re.sub(r"<!--.*?-->|```\w*", "", text.partition("\n---\n")[2], flags=re.DOTALL)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    found: set[str] = set()
    for part in re.split(r"\n\s*>?\s*\n|\n(?=\s*(?:[-*#|]|> [—-]))|\|", text):
        words = re.sub(r"^\s*(?:>|#+|[-*])\s|[\[\]*~`]", "", part, flags=re.MULTILINE).split()
        for size in (2, 3, 4, 5):
            found |= {" ".join(words[at : at + size]) for at in range(len(words) - size + 1)}
    return found


@pytest.mark.parametrize("name", ["abu-dhabi-talks.md", "tour.md"])
def test_every_two_to_five_words_of_the_bundled_briefings_are_found(root: Path, name: str) -> None:
    text = (root / "content" / name).read_text(encoding="utf-8")
    finder = Finder(Relations(parse(text)))
    some = sorted(spans(text))
    assert len(some) > 1000
    queries = {words: query for words in some if (query := Query.of(words))}
    assert [words for words, query in queries.items() if not len(finder.find(query))] == []


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_what_is_found_is_marked_across_line_ends_at_any_width(root: Path, width: int) -> None:
    text = (root / "content" / "tour.md").read_text(encoding="utf-8")
    shown = Shown(Relations(parse(text)))
    for entry in shown.at(Place(), "quotes"):
        if entry.kind != "quote":
            continue
        words = entry.lines[0].runs[0].words.split()
        for at in range(len(words) - 2):
            query = Query.of(f'"{" ".join(words[at : at + 3])}"')
            rows = rows_of(marked(entry, query, {entry.id}), width)
            hits = [run.words for row in rows for run in row if run.role.startswith("hit")]
            assert Query.of(" ".join(hits)).terms == Query.of(query.terms[0]).terms


def test_next_goes_round_and_previous_back() -> None:
    known = relations()
    findings = Finder(known).find(Query.of("ferry"))
    panes = [spot.pane for spot in [*findings]]
    assert panes == ["summary", "summary", "quotes", "issues"]
    place = Place()
    seen = []
    for _ in range(5):
        spot = findings.next(place, 1)
        assert spot is not None
        place = go_to(place, spot, known)
        seen.append(findings.number(place))
    assert seen == [1, 2, 3, 4, 1]
    back = findings.next(place, -1)
    assert back == [*findings][-1]


def test_from_what_is_not_found_the_next_is_the_one_after_it() -> None:
    known = relations()
    findings = Finder(known).find(Query.of("ferry"))
    place = Place(pane="actors").with_view("actors", View("ana-ruiz"))
    assert findings.number(place) == 0
    assert findings.next(place, 1) == [*findings][2]
    assert findings.next(place, -1) == [*findings][1]


def test_a_hit_opens_what_hides_it() -> None:
    known = relations()
    place = Place(filter="sudmark", folded=frozenset({"norland"}), issue="territory")
    actor = go_to(place, Spot("actors", "ana-ruiz"), known)
    assert (actor.filter, actor.folded, actor.item) == ("", frozenset(), "ana-ruiz")
    fares = go_to(place, Spot("issues", "fares|sudmark", "ferry-rules"), known)
    assert (fares.filter, fares.issue, fares.item) == ("sudmark", "ferry-rules", "fares|sudmark")


def test_a_hit_on_a_card_only_marks_its_line_whole() -> None:
    known = relations()
    query = Query.of("northshire")
    listed = Shown(known).at(jumps.first_place(known), "actors")
    norland = next(entry for entry in listed if entry.id == "norland")
    runs = marked(norland, query, {"norland"}).lines[0].runs
    assert {run.role.split()[0] for run in runs} == {"hit"}


@given(st.lists(st.text('ferynov "', max_size=6), max_size=30))
def test_what_was_looked_for_before_makes_no_difference(typed: list[str]) -> None:
    known = relations()
    finder = Finder(known)
    for words in typed:
        query = Query.of(words)
        assert [*finder.find(query)] == [*Finder(known).find(query)]
