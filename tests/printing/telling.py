"""All that a briefing tells, to be found again in what is printed of it."""

import re
from collections.abc import Iterator

from briefing.model import Block, Briefing, Code, Footnote, Paragraph, Subheading, Table
from briefing.model.section import walk


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def told(briefing: Briefing) -> Iterator[str]:
    """Every text that a briefing tells, wherever it stands; the plain summary repeats others."""
    for actor in briefing.actors:
        yield from (*actor.names, actor.role or "", actor.link or "")
    for quote in briefing.quotes:
        yield from (quote.text, quote.original or "", quote.context or "", quote.caveat or "")
    for position in briefing.positions:
        yield from (position.stance or "", position.text, position.caveat or "")
        yield from blocks_told(position.blocks)
    for event in briefing.timeline:
        yield from (event.start, event.end or "", event.text, event.caveat or "")
        yield from blocks_told(event.blocks)
    for note in briefing.notes:
        yield from blocks_told(note.blocks)
    for section in briefing.sections:
        yield section.title
        yield from blocks_told(section.blocks)
    items = [item for issue in briefing.issues for item in issue.items]
    fields = [each.fields for each in briefing.actors] + [each.fields for each in items]
    for held in (*fields, *(each.fields for each in briefing.sources)):
        yield from (f"{each.name} {each.text}" for each in held)


def blocks_told(blocks: tuple[Block, ...]) -> Iterator[str]:
    for _, block in walk(blocks, ""):
        match block:
            case Paragraph(text=text) | Subheading(text=text) | Code(text=text):
                yield text
            case Footnote(label=label):
                yield label
            case Table(rows=rows):
                yield from (cell.text for row in rows for cell in row.cells)
