"""Blocks of prose → entries and lines."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from rich.cells import cell_len

from briefing.entries.entry import Cell, Entry, Line, Lines, Run, Runs
from briefing.entries.told import tell
from briefing.entries.words import plain, runs
from briefing.model import (
    Block,
    Code,
    Footnote,
    ListBlock,
    Note,
    Paragraph,
    Pointer,
    Quoted,
    Relations,
    Rule,
    Subheading,
    Table,
)

_BULLET = "• "
_INDENT = Run("  ", aloud="under it: ")


def prose_entries(blocks: tuple[Block, ...], at: str, relations: Relations) -> Iterator[Entry]:
    """An entry for each block, for each item of a list, and for each thing pointed at."""
    for number, block in enumerate(blocks, 1):
        here = f"{at}/{number}"
        if isinstance(block, ListBlock):
            yield from _items(block, here, relations, space=1 if number > 1 else 0)
        elif isinstance(block, Pointer):
            yield from pointed(block.id, relations)
        else:
            told = partial(_told_block, block, relations)
            yield Entry(here, block.type, told, space=1 if number > 1 else 0)


def _told_block(block: Block, relations: Relations) -> Lines:
    return tuple(block_lines(block, relations))


def _told_item(blocks: tuple[Block, ...], mark: Runs, relations: Relations) -> Lines:
    return tuple(_item_lines(blocks, mark, relations))


def pointed(slug: str, relations: Relations) -> Iterator[Entry]:
    """The entries of the thing that a pointer points at."""
    thing = relations.things.get(slug)
    if isinstance(thing, Note):
        yield note_entry(thing, relations)
        return
    told = tell(slug, relations)
    if told is not None:
        yield told
        blocks = getattr(thing, "blocks", ())
        for below in prose_entries(blocks, slug, relations):
            yield replace(below, told=partial(_indented, below), space=0)


def _items(block: ListBlock, here: str, relations: Relations, space: int) -> Iterator[Entry]:
    for count, item in enumerate(block.items, 1):
        mark = _bullet(block, count)
        if len(item.blocks) == 1 and isinstance(item.blocks[0], Pointer):
            for at, entry in enumerate(pointed(item.blocks[0].id, relations)):
                first = count == 1 and at == 0
                yield replace(entry, space=space) if first else entry
            continue
        told = partial(_told_item, item.blocks, mark, relations)
        yield Entry(f"{here}.{count}", "bullet", told, space=space if count == 1 else 0)


def _bullet(block: ListBlock, count: int) -> Runs:
    if block.start is None:
        return (Run(_BULLET, "muted", aloud=""),)
    return (Run(f"{block.start + count - 1}. ", "muted"),)


def _item_lines(blocks: tuple[Block, ...], mark: Runs, relations: Relations) -> Iterator[Line]:
    width = " " * sum(len(run.words) for run in mark)
    first = True
    for block in blocks:
        below = Run(width, aloud="under it: " if isinstance(block, ListBlock) else "")
        for line in block_lines(block, relations):
            yield replace(line, lead=(mark if first else (below,)) + line.lead)
            first = False
    if first:
        yield Line(lead=mark)


def block_lines(block: Block, relations: Relations) -> Iterator[Line]:
    """The lines of one block, lists and tables inside it too."""
    match block:
        case Paragraph() | Subheading():
            role = "heading" if isinstance(block, Subheading) else ""
            yield Line(runs(block.text, block.marks, role))
        case ListBlock():
            for count, item in enumerate(block.items, 1):
                yield from _item_lines(item.blocks, _bullet(block, count), relations)
        case Quoted():
            for each in block.blocks:
                for line in block_lines(each, relations):
                    yield replace(line, lead=(Run("│ ", "muted", aloud="quoted: "), *line.lead))
        case Footnote():
            yield from _item_lines(block.blocks, (_footnote(block.label),), relations)
        case Code():
            for words in block.text.split("\n"):
                yield Line(plain(words, "code"), as_is=True)
        case Table():
            yield from _table(block)
        case Rule():
            yield Line((Run("· · ·", "muted", aloud="a break"),))
        case Pointer():
            for entry in pointed(block.id, relations):
                yield from entry.lines


def _footnote(label: str) -> Run:
    return Run(f"[{label}] ", "muted", aloud=f"footnote {label}: ")


def _table(table: Table) -> Iterator[Line]:
    columns = max(len(row.cells) for row in table.rows)
    widths = [0] * columns
    for row in table.rows:
        for at, cell in enumerate(row.cells):
            widths[at] = max(widths[at], cell_len(cell.text))
    for number, row in enumerate(table.rows):
        role = "heading" if number == 0 else ""
        cells = [Cell("", (runs(cell.text, cell.marks, role),)) for cell in row.cells]
        cells += [Cell("", ((),))] * (columns - len(cells))
        yield Line(cells=tuple(cells), widths=tuple(widths))


def note_entry(note: Note, relations: Relations) -> Entry:
    """The editor's own word, told from everybody else's by its mark and its label."""
    return Entry(note.id, "note", partial(_note_lines, note, relations), space=1)


def _note_lines(note: Note, relations: Relations) -> Lines:
    label = Run(note.kind.capitalize(), "note-label")
    bar = Run("┃ ", f"note-{note.kind}", aloud="")
    lines = [Line((label, Run(" by the editor", "muted")), lead=(bar,))]
    for block in note.blocks:
        for line in block_lines(block, relations):
            lines.append(replace(line, lead=(bar, *line.lead)))
    return tuple(lines)


def _indented(entry: Entry) -> Lines:
    return tuple(replace(line, lead=(_INDENT, *line.lead)) for line in entry.lines)
