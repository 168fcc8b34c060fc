"""Where an item stands in the file."""

from briefing.entries.issues import split_cell
from briefing.model import IssueItem, Relations
from briefing.model.block import ListBlock


def line_of(slug: str, relations: Relations) -> int:
    """The line of the file that an item begins at; 1 for what the front matter says."""
    cell = split_cell(slug)
    if cell is not None:
        item, party = relations.things.get(cell[0]), relations.actor(cell[1])
        if isinstance(item, IssueItem) and party is not None:
            return next((each.line for each in relations.cell(item, party)), item.line)
    thing = relations.things.get(slug)
    if thing is not None:
        return thing.line
    return _line_of_block(slug, relations)


def _line_of_block(slug: str, relations: Relations) -> int:
    """Blocks of prose are called by their section and their number, items of a list by theirs
    behind it: `summary/2.1`."""
    home, _, number = slug.rpartition("/")
    section = relations.sections.get(home)
    block, _, item = number.partition(".")
    if section is None:
        return 1
    if not block.isdigit() or int(block) > len(section.blocks):
        return section.line
    found = section.blocks[int(block) - 1]
    if isinstance(found, ListBlock) and item.isdigit() and int(item) <= len(found.items):
        return found.items[int(item) - 1].line
    return getattr(found, "line", section.line)
