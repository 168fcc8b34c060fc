"""Territory and every other issue: who stands where, side by side with equal weight."""

from collections.abc import Iterator
from dataclasses import replace

from rich.cells import cell_len

from briefing.entries.entry import Cell, Entry, Line, Run, Runs, heading
from briefing.entries.prose import prose_entries
from briefing.entries.signs import NOT_STATED, shape, stance_runs
from briefing.entries.told import position_entry
from briefing.entries.words import COLON, joined, plain, runs
from briefing.model import Actor, Block, Issue, IssueItem, Pointer, Relations, Section

_LABEL_LIMIT = 24  # cells; longer names wrap
_COLUMN_LEAST = 12  # cells: "· not stated" in one row
_LABEL_LEAST = 12  # cells for the names of the rows
_GAP = 2


def cell_id(item: IssueItem, party: Actor) -> str:
    """The id of a party's cell; a slug never holds a `|`."""
    return f"{item.id}|{party.id}"


def split_cell(slug: str) -> tuple[str, str] | None:
    """The item and the party of a cell's id; `None` for any other id."""
    item, bar, party = slug.partition("|")
    return (item, party) if bar else None


def fits_matrix(issue: Issue, relations: Relations, width: int) -> bool:
    """Whether every column has room for its words at this width."""
    columns = len(relations.holders(issue))
    return columns > 0 and width - _LABEL_LEAST >= columns * (_COLUMN_LEAST + _GAP)


def issue_head(issue: Issue, relations: Relations, matrix: bool) -> tuple[Entry, ...]:
    """What stays at the top of the pane: the names of all issues, and the matrix's columns."""
    names: list[Runs] = []
    for each in relations.briefing.issues:
        role = "tab tab-on" if each.id == issue.id else "tab"
        names.append((Run(each.title, role, each.id),))
    found = []
    if len(names) > 1:
        line = Line(joined(names, plain("  ")))
        found.append(Entry("issues", "tabs", (line,), selectable=False))
    if matrix and issue.items:
        cells = [Cell("", ((),))]
        for party in relations.holders(issue):
            cells.append(Cell("", ((shape(party, relations), Run(" "), Run(party.name, "name")),)))
        line = Line(cells=tuple(cells), widths=_widths(issue, relations))
        found.append(Entry("columns", "columns", (line,), selectable=False, space=len(found)))
    return tuple(found)


def issue_entries(issue: Issue, relations: Relations, matrix: bool) -> Iterator[Entry]:
    """The positions on each item, as a matrix or as a list with the same words; then the
    positions on the whole, the map, and what else the section says."""
    if matrix:
        yield from _matrix(issue, relations)
    else:
        yield from _list(issue, relations)
    yield from _whole(issue, relations)
    yield from map_entries(issue, relations)
    yield from _silent(issue, relations)
    for number, entry in enumerate(_rest(issue, relations)):
        yield entry if number else replace(entry, space=1)


def _widths(issue: Issue, relations: Relations) -> tuple[int, ...]:
    holders = relations.holders(issue)
    label = max((cell_len(item.title) for item in issue.items), default=0)
    words = [cell_len(party.name) + 2 for party in holders]
    for item in issue.items:
        for party in holders:
            words += [_length(line) for line in _cell(item, party, relations).lines]
    column = max([_COLUMN_LEAST, *words])
    return (min(label, _LABEL_LIMIT), *([column] * len(holders)))


def _length(told: Runs) -> int:
    return sum(cell_len(run.words) for run in told)


def _cell(item: IssueItem, party: Actor, relations: Relations) -> Cell:
    positions = relations.cell(item, party)
    if not positions:
        return Cell(cell_id(item, party), ((Run(f"· {NOT_STATED}", "gap", aloud=NOT_STATED),),))
    lines: list[Runs] = []
    for position in positions:
        lines.append(stance_runs(position))
        names = [
            actor.name
            for slug in position.actors
            if (actor := relations.actor(slug)) and actor.id != party.id
            if actor.party == party.id
        ]
        if names:
            lines.append(plain(", ".join(names), "muted"))
    return Cell(cell_id(item, party), tuple(lines))


def _matrix(issue: Issue, relations: Relations) -> Iterator[Entry]:
    widths = _widths(issue, relations)
    for item in issue.items:
        cells = [Cell("", ((Run(item.title, "", item.id),),))]
        cells += [_cell(item, party, relations) for party in relations.holders(issue)]
        ids = tuple(cell.id for cell in cells if cell.id)
        yield Entry(item.id, "row", (Line(cells=tuple(cells), widths=widths),), cells=ids)


def _list(issue: Issue, relations: Relations) -> Iterator[Entry]:
    for number, item in enumerate(issue.items):
        space = 1 if number else 0
        yield heading(item.id, item.title, 3, space=space, kind="item")
        for party in relations.holders(issue):
            cell = _cell(item, party, relations)
            sign = (shape(party, relations), Run(" "))
            first, *below = cell.lines
            name = (Run(party.name, "name"), *COLON)
            lines = [Line((*name, *first), lead=sign)]
            lines += [Line(line, lead=(Run("  "),)) for line in below]
            yield Entry(cell.id, "cell", tuple(lines))


def _whole(issue: Issue, relations: Relations) -> Iterator[Entry]:
    if issue.positions and issue.items:
        yield heading(f"{issue.id}/whole", "On the issue as a whole", 4)
    for position in issue.positions:
        yield position_entry(position, relations)


def map_entries(issue: Issue, relations: Relations) -> Iterator[Entry]:
    """The tile-grid map: each tile with its code and the shapes of those who claim it; who
    controls it stands in brackets."""
    if not issue.map:
        return
    by_code = {item.code: item for item in issue.items if item.code}
    tiles = [[_tile(by_code.get(code or ""), code, relations) for code in row] for row in issue.map]
    width = max((_length(tile) for row in tiles for tile in row), default=0)
    lines = []
    for row in tiles:
        drawn: list[Run] = []
        for tile in row:
            drawn += [Run(" " * (width - _length(tile))), *tile, Run("  ")]
        lines.append(Line(tuple(drawn), as_is=True))
    lines.append(Line(_legend(issue, relations)))
    yield Entry(f"{issue.id}/map", "map", tuple(lines), space=1)


def _tile(item: IssueItem | None, code: str | None, relations: Relations) -> Runs:
    if code is None:
        return ()
    if item is None:
        return plain(code, "gap")
    claims = _parties_with("claims", item, relations)
    controls = _parties_with("controls", item, relations)
    signs = tuple(shape(party, relations) for party in claims)
    for party in controls:
        sign = shape(party, relations)
        signs += (Run(f"({sign.words})", sign.role),)
    role = "tile-contested" if len({p.id for p in (*claims, *controls)}) > 1 else "tile"
    return (*signs, Run(" " if signs else "· "), Run(code, role, item.id))


def _parties_with(stance: str, item: IssueItem, relations: Relations) -> tuple[Actor, ...]:
    slugs = tuple(
        slug
        for position in item.positions
        if (position.stance or "").casefold() == stance
        for slug in position.actors
    )
    among = {party.id for party in relations.parties_in(slugs)}
    return tuple(party for party in relations.parties if party.id in among)


def _legend(issue: Issue, relations: Relations) -> Runs:
    parts: list[Runs] = []
    controlled = False
    for party in relations.holders(issue):
        claims = any(party in _parties_with("claims", item, relations) for item in issue.items)
        holds = any(party in _parties_with("controls", item, relations) for item in issue.items)
        controlled |= holds
        if claims or holds:
            parts.append((shape(party, relations), Run(f" {party.name}", "muted")))
    what = "claims, (controls)" if controlled else "claims"
    if parts:
        parts.append(plain(what, "muted"))
    parts.append(plain("schematic, not to scale", "muted"))
    return joined(parts, plain("  "))


def _silent(issue: Issue, relations: Relations) -> Iterator[Entry]:
    silent = relations.silent(issue)
    if silent:
        names: list[Runs] = [(Run(party.name, "muted", party.id),) for party in silent]
        words = (*plain("no position given: ", "muted"), *joined(names, plain(", ", "muted")))
        yield Entry(f"{issue.id}/silent", "silent", (Line(words),), space=1)


def _rest(issue: Issue, relations: Relations) -> Iterator[Entry]:
    """Prose, notes and quotes of the issue's sections, without what is shown above."""
    shown = {position.id for position in issue.all_positions} | {f"{issue.id}/map"}
    items = {item.id: item for item in issue.items}
    for section in sections_of(issue, relations):
        entries = [
            entry
            for entry in prose_entries(_without(section, shown), section.id, relations)
            if entry.id not in shown
        ]
        fields = items[section.id].fields if section.id in items else ()
        if section.id != issue.id and (entries or fields):
            yield heading(f"{section.id}/more", section.title, section.level)
        for held in fields:
            line = Line(runs(held.text, held.marks), lead=plain(f"{held.name}: ", "muted"))
            yield Entry(f"{section.id}/{held.name}", "field", (line,))
        yield from entries


def _without(section: Section, shown: set[str]) -> tuple[Block, ...]:
    return tuple(
        block for block in section.blocks if not (isinstance(block, Pointer) and block.id in shown)
    )


def sections_of(issue: Issue, relations: Relations) -> Iterator[Section]:
    """The sections of an issue: its own, its items', and those below them."""
    inside = False
    for section in relations.briefing.sections:
        if section.level <= 2:
            inside = section.id == issue.id
        if inside:
            yield section


def no_issues() -> Entry:
    """What an empty pane says."""
    words = (
        "No territory and no other issue. Write a heading “## Territory”, “### Place” for each "
        "place, and “- [Name](#name): **claims** it” for each position."
    )
    return Entry("", "empty", (Line(plain(words, "muted")),), selectable=False)


__all__ = [
    "cell_id",
    "fits_matrix",
    "issue_entries",
    "issue_head",
    "map_entries",
    "no_issues",
    "sections_of",
    "split_cell",
]
