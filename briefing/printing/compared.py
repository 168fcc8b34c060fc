"""`briefing diff`: what changed, as text and as JSON."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from briefing.comparing import Changes, Difference, Fact, Leaf, Part
from briefing.comparing.parts import FOUND, Kind, form_of, marks_in, words_in
from briefing.comparing.wording import difference
from briefing.entries import Entry, Line, Run
from briefing.entries.changes import Sides, change_entries, change_word, count_changes
from briefing.entries.wrapping import rows_of
from briefing.model import Quote, Relations, Section
from briefing.printing import interface

Runs = Iterator[tuple[str, str]]
"""Words, each with the names of its roles."""

_WORDED = ("text", "original", "attribution")
_UNWRAPPED = 1_000_000  # cells
_LISTS: dict[Kind, str] = {
    "quote": "quotes",
    "actor": "actors",
    "position": "positions",
    "issue": "issues",
    "item": "items",
    "words": "prose",
    "section": "sections",
    "event": "timeline",
    "source": "sources",
    "note": "notes",
    "fact": "front_matter",
}
"""The names of the lists in JSON."""


def to_runs(changes: Changes, sides: Sides, width: int = 0) -> Runs:
    """How many changes there are, and each under its heading, in lines of at most `width` cells, or, for 0, as long as
    they are; nothing where there is none."""
    if not changes:
        return
    counts = Entry("", "facts", (Line((Run(count_changes(changes)),)),))
    for entry in (counts, *change_entries(changes, sides)):
        if entry.kind == "heading":
            yield "\n", ""
        for row in rows_of(entry, width or _UNWRAPPED):
            for at, run in enumerate(row):
                last = at == len(row) - 1
                yield (run.words.rstrip() if last else run.words), run.role
            yield "\n", ""


def to_json(changes: Changes, sides: Sides) -> str:
    """The changes as data: a list for each kind of thing, and the quotes with another verdict."""
    told: dict[str, Any] = dict(zip(("old", "new"), sides.names or (None, None), strict=True))
    told |= {name: [] for name in _LISTS.values()}
    told["verdicts"] = []
    for each in changes.told:
        told[_LISTS[each.of]].append(_data(each, sides))
        if each.verdict_changed and each.old and each.new:
            told["verdicts"].append(_verdict(each.old, each.new))
    return interface.to_json(told)


def _data(each: Difference, sides: Sides) -> dict[str, Any]:
    told: dict[str, Any] = {
        "change": change_word(each),
        "old": each.old and _thing(each.old, sides.before),
        "new": each.new and _thing(each.new, sides.after),
    }
    if each.old is not None and each.new is not None:
        told["fields"] = [_field(name, told["old"], told["new"], each.of) for name in each.fields]
    return told


def _thing(part: Part, relations: Relations) -> dict[str, Any]:
    """A thing as `show --format json` has it, without what it holds; words with their section."""
    data: dict[str, Any]
    if isinstance(part.own, Leaf):
        marks = [asdict(mark) for _, marks in marks_in(part.own) for mark in marks]
        data = {"id": part.id, "text": part.text, "marks": marks, "form": form_of(part.own)}
        data["way"] = part.own.way
    elif isinstance(part.own, Fact):
        return {"key": part.own.key, "value": part.own.value, "line": part.line}
    else:
        left_out = {*FOUND, *("blocks", "items", "positions")}
        data = {key: held for key, held in asdict(part.own).items() if key not in left_out}
        data["id"] = part.id
    if part.heading is not None:
        marks = [asdict(mark) for mark in part.heading.marks]
        data["heading"] = {"level": part.heading.level, "marks": marks}
    if isinstance(part.own, Section):
        data["title"] = relations.title(part.id)
    if part.kind in ("position", "item"):
        data["issue" if part.kind == "item" else "about"] = part.home
    if part.kind in ("quote", "position", "event", "words"):
        data["section"] = part.home if part.place is None else part.place
    if part.kind in ("position", "event", "note"):
        data["below"] = [words_in(leaf) for leaf in part.below]
    return data | {"line": part.line}


def _field(name: str, old: dict[str, Any], new: dict[str, Any], of: Kind) -> dict[str, Any]:
    if name == "home":
        name = "issue" if of == "item" else "about"
    name = "section" if name == "place" else name
    told = {"field": name, "old": old.get(name), "new": new.get(name)}
    if name in _WORDED and told["old"] and told["new"]:
        changes = difference(told["old"], told["new"])
        told["difference"] = [asdict(change) for change in changes]
    return told


def _verdict(old: Part, new: Part) -> dict[str, Any]:
    verdicts = (each.own.verification for each in (old, new) if isinstance(each.own, Quote))
    was, now = verdicts
    ids = {"old_id": old.id, "new_id": new.id, "old_line": old.line, "new_line": new.line}
    return {"old": was, "new": now, "text": new.text, **ids}
