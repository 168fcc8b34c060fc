"""What is found in briefings: a line a hit, with where it stands and the words around."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefing.entries.issues import split_cell
from briefing.entries.standing import line_of
from briefing.finding import Query
from briefing.model import Actor, Event, Note, Position, Quote, Relations, Source
from briefing.printing import interface
from briefing.values import value

_AROUND = 36  # characters of the words on each side of a hit

Runs = Iterator[tuple[str, str]]
"""Words, each with its role: `place`, `where`, `hit` or nothing."""


@value(frozen=True, slots=True)
class Hit:
    """One hit: the file's name, safe to show, the line, where that is, and the words around in
    three parts, of which the second is what was looked for."""

    path: str
    line: int
    id: str
    where: str
    around: tuple[str, str, str]


def hit_of(name: str, item: str, words: str, query: Query, relations: Relations) -> Hit:
    """The hit of a query in an item, by its id, whose words are `words`; `name` is the file's."""
    line, where = line_of(item, relations), where_of(item, relations)
    return Hit(name, line, item, where, around(words, query))


def to_runs(found: Iterable[Hit]) -> Runs:
    """`talks.md:24: quote of Ana Ruiz: … the words around …`, a line each."""
    for hit in found:
        before, words, after = hit.around
        yield f"{hit.path}:{hit.line}: ", "place"
        yield f"{hit.where}: ", "where"
        yield before, ""
        yield words, "hit"
        yield f"{after}\n", ""


def to_json(found: Iterable[Hit]) -> str:
    told: list[dict[str, Any]] = [
        {
            "path": hit.path,
            "line": hit.line,
            "id": hit.id,
            "where": hit.where,
            "text": "".join(hit.around),
        }
        for hit in found
    ]
    return interface.to_json({"hits": told})


def around(text: str, query: Query) -> tuple[str, str, str]:
    """The words of an item around the first that is looked for, in three parts."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    words = " · ".join(filter(None, lines))
    ranges = query.ranges(words)
    if not ranges:
        return words[: 2 * _AROUND], "", ""
    start, end = ranges[0]
    first, last = max(start - _AROUND, 0), end + _AROUND
    before = words[first:start] if first == 0 else f"…{words[first:start]}"
    after = words[end:last] if last >= len(words) else f"{words[end:last]}…"
    return before, words[start:end], after


def where_of(slug: str, relations: Relations) -> str:
    """Where an item stands, in words: whose quote it is, or the section's title."""
    cell = split_cell(slug)
    if cell is not None:
        return f"{relations.title(cell[0])}, {relations.title(cell[1])}"
    match relations.things.get(slug):
        case Quote(speakers=speakers):
            names = ", ".join(relations.title(slug) for slug in speakers)
            return f"quote of {names}" if names else "quote"
        case Actor():
            return "actor"
        case Position(actors=actors):
            return f"position of {', '.join(relations.title(slug) for slug in actors)}"
        case Event():
            return "timeline"
        case Source():
            return "source"
        case Note():
            return "editor’s note"
    section = relations.sections.get(slug.partition("/")[0])
    return section.title if section is not None and section.title else "about this briefing"
