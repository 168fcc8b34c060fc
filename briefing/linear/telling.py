"""An entry in plain words: what it is, its number, and all that it says; no sign, no column, and
nothing that stands only by its place.

Each paragraph is a line that can be broken anywhere between words.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from briefing.counts import counted
from briefing.entries import Entry, Line, Run, Runs
from briefing.entries.issues import split_cell
from briefing.entries.signs import NOT_STATED
from briefing.entries.told import claim_runs
from briefing.model import Actor, Issue, IssueItem, Position, Quote, Relations

_NAMES: Mapping[str, str] = {
    "actor": "Actor",
    "briefing": "Briefing",
    "bullet": "Point",
    "change": "Change",
    "code": "Code",
    "event": "Event",
    "fact": "Count",
    "heading": "Heading",
    "help": "Key",
    "hit": "Hit",
    "item": "Place",
    "kept": "Item",
    "line": "Paragraph",
    "map": "Map",
    "note": "Note",
    "paragraph": "Paragraph",
    "position": "Position",
    "problem": "Problem",
    "quote": "Quote",
    "quoted": "Quotation",
    "said": "Said",
    "source": "Source",
    "subheading": "Heading",
    "table": "Table",
    "visit": "Briefing",
    "who": "Card",
}
"""What an entry is called before its number, by its kind; others say themselves what they are."""

_UNNUMBERED = ("heading", "subheading")
_LINKED = (
    *("bullet", "code", "details", "event", "field", "footnote", "note", "paragraph", "quoted"),
    *("source", "table", "who"),
)
"""The kinds whose links are counted: of others one knows that they lead on."""


def told(entry: Entry, relations: Relations | None, number: tuple[int, int] = (0, 0)) -> list[str]:
    """The paragraphs of an entry; `number` is its number among those of its kind, and how many
    there are, 0 where nobody knows yet."""
    paragraphs = [each for each in _paragraphs(entry, relations) if each]
    if entry.kind != "code":
        paragraphs = [_ended(each) for each in paragraphs]
    label = _label(entry, number, relations)
    if label:
        first = paragraphs[0] if paragraphs else ""
        paragraphs[:1] = [f"{label}{':' if entry.kind in _UNNUMBERED else '.'} {first}".rstrip()]
    links = len(entry.links) if entry.kind in _LINKED else 0
    if links:
        paragraphs.append(f"{counted(links, 'link')}.")
    return paragraphs


def _ended(words: str) -> str:
    """A paragraph that a voice does not read on from into the next one."""
    return f"{words}." if words[-1].isalnum() or words[-1] in ")’%" else words


def own_words(choice: Entry) -> list[str]:
    """The paragraphs of something to choose, without the number that stands before it."""
    first, *others = choice.lines
    unnumbered = tuple(run for run in first.lead if run.role != "key")
    return list(lines_told([replace(first, lead=unnumbered), *others]))


def heading_words(entry: Entry) -> str:
    """A heading that is told before what stands below it."""
    return " ".join(_spoken(line) for line in entry.lines)


def lines_told(lines: Sequence[Line]) -> Iterator[str]:
    """Lines in plain words, a paragraph each; the rows of a table as one after the other."""
    for is_table, group in groupby(lines, key=lambda line: bool(line.cells)):
        if is_table:
            yield from _table(list(group))
        else:
            yield from (_as_it_is(line) if line.as_is else _spoken(line) for line in group)


def _label(entry: Entry, number: tuple[int, int], relations: Relations | None) -> str:
    name = _NAMES.get(entry.kind, "")
    if entry.kind == "item" and relations is not None:
        issue = relations.issue_of(entry.id)
        name = name if issue and issue.kind == "territory" else "Question"
    at, of = number
    if not name or at == 0 or of == 1 or entry.kind in _UNNUMBERED:
        return name
    return f"{name} {at} of {of}" if of else f"{name} {at}"


def _paragraphs(entry: Entry, relations: Relations | None) -> Iterator[str]:
    thing = relations.things.get(entry.id) if relations is not None else None
    special = _SPECIAL.get(entry.kind)
    if relations is None or special is None:
        yield from lines_told(entry.lines)
    else:
        yield from special(entry, thing, relations)


# Lines


def _spoken(line: Line) -> str:
    parts = (said((*line.lead, *line.runs)), said(line.aside), said(line.right))
    return "; ".join(part for part in parts if part)


def said(runs: Runs) -> str:
    """Runs as a voice says them."""
    return " ".join("".join(_word(run) for run in runs).split())


def _word(run: Run) -> str:
    words, roles = run.spoken, run.role.split()
    if not words.strip():
        return words
    if "footnote" in roles:
        return f" (footnote {words.strip('[]')})"
    return f"(struck out: {words})" if "strike" in roles else words


def _as_it_is(line: Line) -> str:
    """Code keeps its spaces."""
    return "".join(run.words for run in (*line.lead, *line.runs)).rstrip()


def _table(rows: list[Line]) -> Iterator[str]:
    """Each row with the names of its columns, where the first row has them."""
    cells = [[" ".join(said(each) for each in cell.lines) for cell in line.cells] for line in rows]
    lead = said(rows[0].lead)
    names: list[str] = []
    if any("heading" in run.role for cell in rows[0].cells for each in cell.lines for run in each):
        names, *cells = cells
        yield f"{lead} Columns: {', '.join(name or 'no name' for name in names)}.".strip()
    for number, row in enumerate(cells, 1):
        parts = []
        for at, words in enumerate(row):
            name = names[at] if at < len(names) else ""
            parts.append(": ".join(filter(None, (name, words or "empty"))))
        yield f"Row {number}. {'; '.join(parts)}"


# What has more to say than its lines

_Special = Callable[[Entry, object, Relations], Iterator[str]]


def _quote(entry: Entry, thing: object, relations: Relations) -> Iterator[str]:
    """The words, who said them and how far they can be trusted; and what of them is the editor's."""
    del relations
    notes = [line for line in entry.lines if _is_own_note(line)]
    for line in entry.lines:
        where = _where(thing) if isinstance(thing, Quote) and line.right else ""
        if line not in notes:
            yield f"{_spoken(line)}{where}"
    inserted, left_out = _inserted(entry)
    if inserted:
        yield f"In brackets, by the editor: {', '.join(inserted)}."
    if left_out:
        yield "The editor has left words out."
    yield from map(_spoken, notes)


def _where(quote: Quote) -> str:
    """Where in the source it stands, if it does."""
    if quote.passage is None or quote.difference:
        return ""
    more = f", one of {quote.places} places" if quote.places > 1 else ""
    return f", line {quote.passage.line} of the source{more}"


def _inserted(entry: Entry) -> tuple[list[str], bool]:
    """What the editor has put in, and whether words have been left out."""
    runs = [run for line in entry.lines for run in line.runs if "inserted" in run.role.split()]
    words = [run.words.strip("[]") for run in runs]
    gaps = ("…", "...", "")
    return [each for each in words if each not in gaps], any(each in gaps for each in words)


def _actor(entry: Entry, thing: object, relations: Relations) -> Iterator[str]:
    """Below whom an actor stands, which a tree shows by its place."""
    parent = relations.actor(thing.parent or "") if isinstance(thing, Actor) else None
    first, *others = lines_told(entry.lines)
    yield f"{first}; below {parent.name}" if parent else first
    yield from others


def _item(entry: Entry, thing: object, relations: Relations) -> Iterator[str]:
    """A row of the table: what each party says of a territory or a question."""
    issue = relations.issue_of(entry.id)
    if not isinstance(thing, IssueItem) or issue is None:
        yield from lines_told(entry.lines)
        return
    code = f", code {thing.code}" if thing.code else ""
    words = row_words(thing, issue, relations)
    yield f"{thing.title}{code}: {words}." if words else f"{thing.title}{code}."
    yield from lines_told(entry.lines[1:])  # a note of one's own


def row_words(item: IssueItem, issue: Issue, relations: Relations) -> str:
    """`Norland claims; Sudmark refuses; not stated: Veld River Commission`."""
    parts: list[str] = []
    silent: list[str] = []
    for party in relations.holders(issue):
        held = relations.cell(item, party)
        parts += [_stance(position, party, relations) for position in held]
        silent += [] if held else [party.name]
    if silent:
        parts.append(f"{NOT_STATED}: {', '.join(silent)}")
    return "; ".join(parts)


def _stance(position: Position, party: Actor, relations: Relations) -> str:
    """Who of a party holds a position, and the position in a word or a few."""
    own = [relations.actor(slug) for slug in position.actors]
    names = [each.name for each in own if each and each != party and each.party == party.id]
    who = f"{party.name}, by {' and '.join(names)}," if names else party.name
    words = f" {position.stance}" if position.stance else f": {position.text}"
    return f"{who}{words}{' (uncertain)' if position.uncertain else ''}"


def _cell(entry: Entry, _: object, relations: Relations) -> Iterator[str]:
    """A party's positions on one thing in full, which a table shows in a word."""
    item, party = (relations.things.get(slug) for slug in split_cell(entry.id) or ("", ""))
    if not isinstance(item, IssueItem) or not isinstance(party, Actor):
        yield from lines_told(entry.lines)
        return
    held = relations.cell(item, party)
    words = "; ".join(_claim(each, party, relations) for each in held) or NOT_STATED
    yield f"{party.name} on {item.title}: {words}"
    yield from (_spoken(line) for line in entry.lines if _is_own_note(line))


def _claim(position: Position, party: Actor, relations: Relations) -> str:
    names = [relations.title(slug) for slug in position.actors if slug != party.id]
    return f"{' and '.join(names)}: {_full(position)}" if names else _full(position)


def _full(position: Position) -> str:
    return said(claim_runs(position))


def _is_own_note(line: Line) -> bool:
    return any("own-note" in run.role for run in line.lead)


def _map(entry: Entry, _: object, relations: Relations) -> Iterator[str]:
    """Row by row which tiles lie beside each other, and who claims and who controls them."""
    issue = relations.issue_of(entry.id.rpartition("/")[0])
    if issue is None or issue.map is None:
        return
    by_code = {item.code: item for item in issue.items if item.code}
    yield "Schematic, not to scale; each row from left to right."
    for number, row in enumerate(issue.map, 1):
        tiles = ("empty" if code is None else _tile(code, by_code, relations) for code in row)
        yield f"Row {number}. {'; '.join(tiles)}"
    yield from (_spoken(line) for line in entry.lines if _is_own_note(line))


def _tile(code: str, by_code: Mapping[str, IssueItem], relations: Relations) -> str:
    item = by_code.get(code)
    if item is None:
        return f"{code}, which no place has as its code"
    parts = [f"{item.title}, {code}"]
    for stance, done in (("claims", "claimed by"), ("controls", "controlled by")):
        slugs = tuple(
            slug
            for position in item.positions
            if (position.stance or "").casefold() == stance
            for slug in position.actors
        )
        parties = [party.name for party in relations.parties_in(slugs)]
        parts += [f"{done} {' and '.join(parties)}"] if parties else []
    return ", ".join(parts)


_SPECIAL: Mapping[str, _Special] = {
    "quote": _quote,
    "actor": _actor,
    "item": _item,
    "cell": _cell,
    "map": _map,
}
