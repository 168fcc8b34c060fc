"""What changed from one briefing to another: under headings, an entry for each change."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from briefing import days
from briefing.comparing import Changes, Difference, Fact, Leaf, Part
from briefing.comparing.parts import Kind
from briefing.entries.actors import who_words
from briefing.entries.altered import altered_lines
from briefing.entries.entry import Entry, Line, Lines, Run, Runs, heading
from briefing.entries.prose import block_lines
from briefing.entries.signs import BADGES, badge_words
from briefing.entries.summary import extra_words
from briefing.entries.told import attribution_runs, claim_runs, quote_entry, tell
from briefing.entries.words import COLON, DOT, joined, plain, runs
from briefing.model import (
    Actor,
    Event,
    Issue,
    IssueItem,
    Note,
    Position,
    Quote,
    Relations,
    Section,
    Source,
)
from briefing.values import value

_SIGNS = {
    "new": ("+", "change-added"),
    "gone": ("-", "change-dropped"),
    "moved": ("~", "label change-altered"),
    "renamed": ("~", "label change-altered"),
    "altered": ("~", "label change-altered"),
    "verdict": ("~", "label change-altered"),
}
_COLUMN = 11  # cells for the sign and the word of a change
_MARGIN: Runs = (Run(" " * _COLUMN, aloud=""),)
_RANKS: Mapping[Kind, int] = {
    "quote": 0, "actor": 1, "position": 2, "issue": 4, "item": 4, "words": 5, "section": 5,
    "event": 6, "note": 7, "source": 8, "fact": 9,
}  # fmt: skip
_TITLES: Mapping[Kind, str] = {
    "quote": "Quotes",
    "actor": "Actors",
    "issue": "Territories and issues",
    "item": "Territories and issues",
    "event": "Timeline",
    "note": "Editor’s notes",
    "source": "Sources",
    "fact": "About this briefing",
}
_COUNTED: Mapping[str, str] = {"quote": "quotes", "actor": "actors", "position": "positions"}
_VERDICTS = (3, "Verdicts")


@value(frozen=True, slots=True)
class Sides:
    """The two briefings that are compared. With `names`, as files are called, each place is told
    as `file:line`."""

    before: Relations
    after: Relations
    names: tuple[str, str] | None = None


def change_entries(changes: Changes, sides: Sides) -> list[Entry]:
    """Quotes first, then actors, positions by what they are on, verdicts, and the rest. The
    entry of a change has the id `change/` and its number; `changed_item` tells where it leads."""
    groups: dict[tuple[int, str], list[Entry]] = {}
    for group, number, each in _grouped(changes, sides):
        groups.setdefault(group, []).append(_entry(number, each, group == _VERDICTS, sides))
    entries: list[Entry] = []
    for (rank, title), members in groups.items():
        top = heading(f"changes/{rank}/{title}", title, 2, space=1 if entries else 0)
        entries += [replace(top, selectable=False), *members]
    return entries


def changed_item(slug: str, changes: Changes) -> str:
    """The id in the new briefing of what an entry tells of; empty for what is gone or is no item
    of its own."""
    kind, _, number = slug.partition("/")
    if kind not in ("change", "verdict") or not number.isdigit():
        return ""
    part = changes.told[int(number)].new if int(number) < len(changes.told) else None
    if part is None or part.kind == "fact":
        return ""
    if part.kind == "words":  # a list's item is one entry, whatever stands in it
        way = part.id.split("/")
        return next(
            ("/".join(way[: at + 1]) for at, step in enumerate(way) if at and "." in step), part.id
        )
    return part.id


def change_word(each: Difference) -> str:
    """What happened, in a word: `new`, `gone`, `moved` (a position), `renamed` or `altered`."""
    if each.kind != "altered":
        return each.kind
    if each.of == "position" and {"stance", "text", "home"} & {*each.fields}:
        return "moved"
    return "renamed" if {"name", "title"} & {*each.fields} else "altered"


def count_changes(changes: Changes) -> str:
    """How much of what changed: `quotes: 1 new, 2 altered · actors: 1 gone`."""
    counts: dict[str, Counter[str]] = {}
    for each in changes.told:
        if each.fields != ("verification",):
            counts.setdefault(_COUNTED.get(each.of, "other"), Counter())[change_word(each)] += 1
        if each.verdict_changed:
            counts.setdefault("verdicts", Counter())["altered"] += 1
    told = []
    for name in (*_COUNTED.values(), "verdicts", "other"):
        parts = [f"{counts[name][w]} {w}" for w in _SIGNS if name in counts and counts[name][w]]
        told += [f"{name}: {', '.join(parts)}"] if parts else []
    return " · ".join(told)


# Groups


def _grouped(changes: Changes, sides: Sides) -> Iterator[tuple[tuple[int, str], int, Difference]]:
    """Every change with its group, a rank and a title; a quote whose verdict is not all that
    changed has two."""
    found: list[tuple[tuple[int, str], int, Difference]] = []
    for number, each in enumerate(changes.told):
        if each.fields != ("verification",):
            found.append(((_RANKS[each.of], _title(each, sides)), number, each))
        if each.verdict_changed:
            found.append((_VERDICTS, number, each))
    yield from sorted(found, key=lambda told: told[0][0])


def _title(each: Difference, sides: Sides) -> str:
    match each.of:
        case "position":
            return _on_what(each, sides)
        case "words" | "section":
            return _section_of(each, sides)
        case of:
            return _TITLES[of]


def _on_what(each: Difference, sides: Sides) -> str:
    part, relations = _latest(each, sides)
    if part.home is None:
        return "Reported speech"
    return f"Positions on {relations.title(part.home)}"


def _section_of(each: Difference, sides: Sides) -> str:
    part, relations = _latest(each, sides)
    slug = part.id if part.kind == "section" else part.place
    section = relations.sections.get(slug) if slug is not None else None
    if section is None or section.kind == "summary":
        return "Summary"
    return f"Under “{section.title}”" if section.title else "Before the first heading"


def _latest(each: Difference, sides: Sides) -> tuple[Part, Relations]:
    """A changed part as it is now, or was, with its briefing."""
    return (each.part, sides.after if each.new is not None else sides.before)


# One change


def _entry(number: int, each: Difference, verdict: bool, sides: Sides) -> Entry:
    slug = f"{'verdict' if verdict else 'change'}/{number}"
    return Entry(slug, "change", partial(_lines, each, verdict, sides), space=1)


def _lines(each: Difference, verdict: bool, sides: Sides) -> Lines:
    word = "verdict" if verdict else change_word(each)
    sign, role = _SIGNS[word]
    told = _verdict(each, sides) if verdict else _told(each, sides)
    lead = Run(f"{sign} {word}".ljust(_COLUMN), role, aloud=f"{word}: ")
    lines = [replace(line, lead=(*_MARGIN, *line.lead)) for line in told]
    if lines:
        lines[0] = replace(lines[0], lead=(lead, *lines[0].lead[1:]))
    else:
        lines = [Line(lead=(lead,))]
    places = _places(each, sides)
    where = Run(places, "muted place", aloud=places.replace(" → ", ", now "))
    return (*lines, Line((where,), lead=_MARGIN))


def _places(each: Difference, sides: Sides) -> str:
    """`old.md:4 → new.md:6`; `line 4 → 6` where the files have no names."""
    old = each.old.line if each.old else 0
    new = each.new.line if each.new else 0
    if sides.names is None:
        return f"line {' → '.join(str(line) for line in (old, new) if line)}"
    named = zip(sides.names, (each.old, each.new), strict=True)
    return " → ".join(f"{name}:{part.line}" for name, part in named if part is not None)


def _told(each: Difference, sides: Sides) -> list[Line]:
    if each.old is not None and each.new is not None:
        return [*_known_by(each, sides), *altered_lines(each, sides.before, sides.after)]
    part, relations = _latest(each, sides)
    return list(_whole(part, relations))


def _whole(part: Part, relations: Relations) -> Iterable[Line]:
    """All of a part that only one of the briefings has."""
    match part.own:
        case Quote():
            return _quote(relations.quote(part.id), relations)
        case Leaf(block=block):
            return block_lines(block, relations)
        case Actor() | Issue() | IssueItem() | Section():
            return [Line(_name(part, relations))]
        case Fact(value=held):
            return [Line((*plain(f"{part.text}: ", "muted"), *plain(extra_words(held))))]
        case Note():
            found = relations.things.get(part.id)
            blocks = found.blocks if isinstance(found, Note) else ()
            return [
                Line(_name(part, relations)),
                *(line for each in blocks for line in block_lines(each, relations)),
            ]
        case Position():
            return [Line((*_holders(part, relations), *COLON, *claim_runs(part.own)))]
        case _:
            entry = tell(part.id, relations)
            return entry.lines if entry else ()


def _quote(quote: Quote | None, relations: Relations) -> Iterator[Line]:
    """A quote with its attribution, the badge in words; not what its source has instead."""
    for line in quote_entry(quote, relations).lines if quote else ():
        if quote and line.right:
            words = plain(badge_words(quote), "muted")
            yield replace(line, runs=(*line.runs, *DOT, *words), right=())
            return
        yield line


def _known_by(each: Difference, sides: Sides) -> Iterator[Line]:
    """What an altered thing is known by, where its fields do not tell that anyway."""
    part, relations = _latest(each, sides)
    match part.own:
        case Quote(text=text, marks=marks):
            if "text" not in each.fields:
                words = (Run("“", "quote"), *runs(text, marks, "quote"), Run("”", "quote"))
                yield Line(words)
        case Event(start=start, text=text, marks=marks):
            if "text" not in each.fields:
                yield Line((*plain(days.told(start), "date"), *COLON, *runs(text, marks)))
        case Position():
            yield Line(_holders(part, relations))
        case Leaf():
            if "text" not in each.fields:
                yield from block_lines(part.own.block, relations)
        case Actor() | Issue() | IssueItem() | Source() | Section():
            if not {"name", "title"} & {*each.fields}:
                yield Line(_name(part, relations))
        case Note():
            yield Line(_name(part, relations))


def _name(part: Part, relations: Relations) -> Runs:
    match part.own:
        case Actor(name=name):
            actor = relations.actor(part.id) or part.own
            party = relations.party_of(actor)
            told = [who_words(actor), party.name if party.id != actor.id else ""]
            return joined([plain(name, "name"), *(plain(each, "muted") for each in told)], DOT)
        case Section(level=level):
            sign, title = "#" * level, relations.title(part.id)
            return (Run(f"{sign} {title}".strip(), "heading", aloud=f"the heading {title}"),)
        case Note(kind=kind, about=about):
            title = relations.title(about)
            return (Run(kind.capitalize(), "note-label"), *plain(f" under {title}", "muted"))
        case _:
            return (Run(part.text, "name"),)


def _holders(part: Part, relations: Relations) -> Runs:
    own = part.own
    if not isinstance(own, Position):
        return ()
    names: list[Runs] = [(Run(relations.title(slug), "name"),) for slug in own.actors]
    return joined(names, plain(", ")) or plain(own.by or "nobody known", "caveat")


def _verdict(each: Difference, sides: Sides) -> list[Line]:
    """The words and who said them; the verdict as it was, and as it is."""
    told: list[Runs] = []
    for part, role in ((each.old, "change-dropped"), (each.new, "change-added")):
        if part is not None and isinstance(part.own, Quote):
            sign, words = BADGES[part.own.verification]
            told.append((Run(f"{sign} {words}", role, aloud=words),))
    part, relations = _latest(each, sides)
    quote = relations.quote(part.id)
    if quote is None:
        return []
    first = Line((Run(f"“{quote.text}”", "quote"),))
    return [
        first,
        Line(attribution_runs(quote, relations)),
        Line(joined(told, (Run(" → ", aloud=", now "),))),
    ]
