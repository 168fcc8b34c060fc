"""A briefing as plain text: what the reader shows, one thing below the other."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from rich.cells import cell_len

from briefing import days
from briefing.counts import counted
from briefing.entries import Entry, Line, Run, Runs
from briefing.entries.actors import who_words
from briefing.entries.entry import heading
from briefing.entries.issues import map_entries, sections_of
from briefing.entries.prose import pointed, prose_entries
from briefing.entries.signs import BADGES, NOT_STATED, shape
from briefing.entries.summary import details
from briefing.entries.timeline import timeline_entries
from briefing.entries.told import source_entry
from briefing.entries.words import plain, runs
from briefing.entries.wrapping import rows_of
from briefing.model import Actor, Briefing, Issue, IssueItem, Relations, Section, Source
from briefing.printing.selecting import select

_UNDERLINES = {1: "═", 2: "─"}
_SET_APART = ("facts", "quote", "note", "silent")


def to_text(
    briefing: Briefing, width: int = 80, only: Collection[str] = (), by: Actor | None = None
) -> str:
    """A briefing in lines of at most `width` cells; `only` names parts of it as `select` does,
    `by` an actor. It has no markup and no escape codes, and ends with a line end."""
    shown = select(briefing, only, by)
    # Everybody keeps the name, the shape and the party that the whole briefing gives.
    shown = replace(shown, actors=briefing.actors, sources=briefing.sources)
    relations = Relations(shown)
    whole = not only and by is None
    entries = [*(_head(briefing) if whole else ()), *_entries(relations, whole, by)]
    return "\n".join(_rows(entries, width)).strip("\n") + "\n"


def _rows(entries: list[Entry], width: int) -> Iterator[str]:
    before = None
    for entry in entries:
        yield from [""] * _space(before, entry)
        rows = ["".join(run.words for run in row).rstrip() for row in rows_of(entry, width)]
        yield from rows
        if entry.kind == "heading" and entry.level in _UNDERLINES:
            yield _UNDERLINES[entry.level] * max(map(cell_len, rows), default=0)
        before = entry


def _space(before: Entry | None, entry: Entry) -> int:
    """How many blank lines stand above an entry."""
    if before is None:
        return 0
    if entry.kind == "heading":
        return 1
    if before.kind == "heading":
        return 0
    parted = before.kind in _SET_APART and before.kind != entry.kind
    return max(entry.space, 1 if parted else 0)


def _head(briefing: Briefing) -> Iterator[Entry]:
    yield heading("", briefing.title, 1)
    sources = len(briefing.sources)
    told = [
        days.told(briefing.date or "no date"),
        briefing.handling or "",
        counted(sources, "source") if sources else "",
    ]
    yield Entry("", "facts", (Line(plain(" · ".join(each for each in told if each))),))


def _entries(relations: Relations, whole: bool, by: Actor | None) -> Iterator[Entry]:
    """Every section in the file's order, ready to print."""
    for entry in _sections(relations, whole):
        if not (by and entry.kind == "silent"):
            yield with_words(entry, relations)


def _sections(relations: Relations, whole: bool) -> Iterator[Entry]:
    briefing = relations.briefing
    drawn = timeline_entries(briefing.timeline)
    sources = {source.id: source for source in briefing.sources}
    issues = {issue.id: issue for issue in briefing.issues}
    within: Issue | None = None
    told_actors = False
    for section in briefing.sections:
        if section.level <= 2:
            within = issues.get(section.id)
            is_title = section.kind == "title" and section.title == briefing.title
            if section.title and not is_title:
                yield heading(section.id, section.title, 2)
        if within is not None:
            if section.id == within.id:
                yield from _issue(within, relations)
        elif section.kind in ("actors", "actor"):
            if not told_actors:
                yield from _actors(relations)
                told_actors = True
        else:
            yield from _section(section, sources.get(section.id), drawn, relations)
    if whole:
        yield from details(relations)


def _section(
    section: Section, source: Source | None, drawn: Mapping[str, Entry], relations: Relations
) -> Iterator[Entry]:
    if source is not None:
        yield source_entry(source)
    elif section.level > 2:
        yield heading(section.id, section.title, section.level)
    for entry in prose_entries(section.blocks, section.id, relations):
        yield drawn.get(entry.id, entry)


def _actors(relations: Relations) -> Iterator[Entry]:
    """The tree, with what the briefing says of each; then the section's own words."""
    sections = {section.id: section for section in relations.briefing.sections}
    for actor in relations.briefing.actors:
        if actor.id in sections:
            depth = len(relations.above(actor))
            yield _actor(actor, depth, relations)
            margin = Run("  " * (depth + 1))
            for entry in prose_entries(sections[actor.id].blocks, actor.id, relations):
                yield _indented(entry, margin)
    for section in sections.values():
        if section.kind == "actors":
            for entry in prose_entries(section.blocks, section.id, relations):
                yield replace(entry, space=1)


def _actor(actor: Actor, depth: int, relations: Relations) -> Entry:
    count = len(relations.quotes_by(actor))
    told = [who_words(actor), counted(count, "quote") if count else ""]
    rest = "".join(f" · {words}" for words in told if words)
    lead: Runs = (shape(actor, relations), Run(" ")) if actor.is_party else (Run("  " * depth),)
    lines = [Line((Run(actor.name), Run(rest)), lead=lead)]
    margin = Run("  " * (depth + 1))
    fields = [("also", ", ".join(actor.also_known_as)), ("link", actor.link or "")]
    for label, words in fields:
        if words:
            lines.append(Line(plain(words), lead=(margin, Run(f"{label}: "))))
    lines += [
        Line(runs(held.text, held.marks), lead=(margin, Run(f"{held.name}: ")))
        for held in actor.fields
    ]
    return Entry(actor.id, "actor", tuple(lines), space=1 if actor.is_party else 0)


def _indented(entry: Entry, margin: Run) -> Entry:
    lines = tuple(replace(line, lead=(margin, *line.lead)) for line in entry.lines)
    return replace(entry, told=lines, space=0)


def _issue(issue: Issue, relations: Relations) -> Iterator[Entry]:
    """Each item with every position in full, and what else is said below its heading; then the
    positions on the whole, and the map."""
    items = {item.id: item for item in issue.items}
    told: set[str] = {f"{issue.id}/map"}
    whole = [entry for each in issue.positions for entry in pointed(each.id, relations)]
    told.update(entry.id for entry in whole)
    for section in sections_of(issue, relations):
        if section.id != issue.id:
            yield heading(section.id, section.title, section.level)
        if section.id in items:
            for entry in _item(issue, items[section.id], relations):
                told.add(entry.id)
                yield entry
        for entry in prose_entries(section.blocks, section.id, relations):
            if entry.id not in told:
                yield entry
    if whole and items:
        yield heading(f"{issue.id}/whole", "On the issue as a whole", 3)
    yield from whole
    yield from map_entries(issue, relations)
    names = ", ".join(party.name for party in relations.silent(issue))
    if names:
        yield Entry("", "silent", (Line(plain(f"no position given: {names}")),), space=1)


def _item(issue: Issue, item: IssueItem, relations: Relations) -> Iterator[Entry]:
    for held in item.fields:
        line = Line(runs(held.text, held.marks), lead=(Run(f"{held.name}: "),))
        yield Entry(f"{item.id}/{held.name}", "field", (line,))
    positions = [*item.positions]
    for party in relations.holders(issue):
        held_here = relations.cell(item, party)
        for position in held_here:
            if position in positions:
                positions.remove(position)
                yield from pointed(position.id, relations)
        if not held_here:
            sign = (shape(party, relations), Run(" "))
            line = Line((Run(party.name), Run(f"  {NOT_STATED}")), lead=sign)
            yield Entry("", "gap", (line,))
    for position in positions:  # those of nobody known
        yield from pointed(position.id, relations)


def with_words(entry: Entry, relations: Relations) -> Entry:
    """The entry with what plain text can't show by sign or by following: how far a quote can be
    trusted, and the addresses of links."""
    lines = [replace(line, runs=_with_addresses(line.runs)) for line in entry.lines]
    quote = relations.quote(entry.id)
    if quote is not None:
        _, verdict = BADGES[quote.verification]
        # A diff may stand below the attribution, which alone has a badge at its right.
        at = next(number for number, line in enumerate(lines) if line.right)
        told = (*lines[at].runs, Run(f" · {verdict}"))
        lines[at] = replace(lines[at], runs=told, lead=(*lines[at].lead, Run("— ")), right=())
    return replace(entry, told=tuple(lines))


def _with_addresses(line: Runs) -> Runs:
    """Runs with the address of each link behind its words, unless the words are the address."""
    found: list[Run] = []
    for run, after in zip(line, (*line[1:], None), strict=False):
        found.append(run)
        target = run.target or ""
        is_address = ":" in target and not target.startswith("footnote:")
        ends = after is None or after.target != target
        if is_address and ends and not target.endswith(run.words):
            found.append(Run(f" ({target})"))
    return tuple(found)
