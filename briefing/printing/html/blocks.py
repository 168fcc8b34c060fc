"""Blocks and things → HTML. The structure is the model's, the words are those of the entries."""

from collections.abc import Collection, Iterator

from briefing.entries.prose import note_entry
from briefing.entries.signs import badge, badge_words
from briefing.entries.told import attribution_runs, event_entry, position_entry, quote_entry
from briefing.entries.words import runs
from briefing.model import (
    Block,
    Code,
    Event,
    Footnote,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Pointer,
    Position,
    Quote,
    Quoted,
    Relations,
    Rule,
    Subheading,
    Table,
    TableRow,
)
from briefing.printing.html.element import Element, Node, element, link
from briefing.printing.html.words import date, footnote_id, lead, words

Nodes = Iterator[Node]


def prose(
    blocks: tuple[Block, ...], at: str, relations: Relations, told: Collection[str] = ()
) -> Nodes:
    """The blocks that stand at `at`, each with its id, without the things in `told`."""
    for number, block in enumerate(blocks, 1):
        yield from _block(block, f"{at}/{number}", relations, told)


def heading(level: int, *inside: Node, id: str | None = None) -> Element:  # noqa: A002
    """A heading below the page's own and its parts'."""
    return element(f"h{min(max(level, 3), 6)}", *inside, id=id)


def _block(block: Block, here: str, relations: Relations, told: Collection[str]) -> Nodes:
    match block:
        case Paragraph(text=text, marks=marks):
            yield element("p", *words(runs(text, marks)), id=here)
        case Subheading(id=slug, level=level, text=text, marks=marks):
            yield heading(level, *words(runs(text, marks)), id=slug)
        case ListBlock():
            yield from _list(block, here, relations, told)
        case Quoted(blocks=blocks):
            yield element("blockquote", *prose(blocks, here, relations, told), id=here)
        case Footnote(label=label, blocks=blocks):
            inside = prose(blocks, here, relations, told)
            name = element("span", f"[{label}]", class_="label")
            yield element(
                "div", name, *inside, id=footnote_id(label), class_="footnote", role="note"
            )
        case Code(text=text):
            yield _wide("pre", element("code", text), id=here)
        case Table():
            yield _table(block, here)
        case Rule():
            yield element("hr")
        case Pointer(id=slug) if slug not in told:
            yield from thing(slug, relations)
        case _:
            pass


def _wide(name: str, *inside: Node, id: str) -> Element:  # noqa: A002
    """What may be wider than the page is scrolled by itself, by keys too."""
    return element(name, *inside, id=id, class_="wide", tabindex="0")


def _list(block: ListBlock, here: str, relations: Relations, told: Collection[str]) -> Nodes:
    items = [
        _item(item, f"{here}.{count}", relations, told)
        for count, item in enumerate(block.items, 1)
        if not _is_told(item, told)
    ]
    if not items:
        return
    things = {type(relations.things.get(slug)) for item in block.items for slug in _only(item)}
    kind = "events" if things == {Event} else "positions" if things == {Position} else None
    start = None if block.start in (None, 1) else str(block.start)
    name = "ul" if block.start is None else "ol"
    yield element(name, *items, start=start, class_=kind)


def _only(item: ListItem) -> Iterator[str]:
    """The id of the thing that is all that stands in a list item."""
    if len(item.blocks) == 1 and isinstance(item.blocks[0], Pointer):
        yield item.blocks[0].id


def _is_told(item: ListItem, told: Collection[str]) -> bool:
    return any(slug in told for slug in _only(item))


def _item(item: ListItem, here: str, relations: Relations, told: Collection[str]) -> Element:
    for slug in _only(item):
        found = relations.things.get(slug)
        if isinstance(found, Position):
            return element("li", *position(found, relations), id=slug)
        if isinstance(found, Event):
            return element("li", *event(found, relations), id=slug)
    first, *rest = item.blocks or (None,)
    if isinstance(first, Paragraph):
        below = prose(tuple(rest), here, relations, told)
        return element("li", *words(runs(first.text, first.marks)), *below, id=here)
    return element("li", *prose(item.blocks, here, relations, told), id=here)


def _table(table: Table, here: str) -> Element:
    head, *rows = table.rows
    shown = element(
        "table",
        element("thead", _row(head, table, "th")),
        element("tbody", *(_row(row, table, "td") for row in rows)),
    )
    return _wide("div", shown, id=here)


def _row(row: TableRow, table: Table, name: str) -> Element:
    cells = []
    for at, cell in enumerate(row.cells):
        side = table.align[at] if at < len(table.align) else None
        scope = "col" if name == "th" else None
        cells.append(element(name, *words(runs(cell.text, cell.marks)), scope=scope, class_=side))
    return element("tr", *cells)


def thing(slug: str, relations: Relations) -> Nodes:
    """What a pointer points at, with its id."""
    match relations.things.get(slug):
        case Quote() as found:
            yield quote(found, relations)
        case Note() as found:
            yield note(found, relations)
        case Position() as found:
            yield element("div", *position(found, relations), id=slug, class_="position")
        case Event() as found:
            yield element("div", *event(found, relations), id=slug, class_="event")
        case _:
            pass


def quote(found: Quote, relations: Relations) -> Element:
    """The words, who said them, and how far they can be trusted, in sign and words."""
    lines = quote_entry(found, relations).lines
    at = next(number for number, line in enumerate(lines) if line.right)
    spoken = [line for line in lines[:at] if not line.lead]
    original = [line for line in lines[:at] if line.lead]
    told: list[Node] = [
        element("blockquote", *(element("p", *words(line.runs)) for line in spoken)),
    ]
    if original:
        inside = (element("p", *words(line.runs)) for line in original)
        told += [
            element("p", "Original words", class_="label"),
            element("blockquote", *inside, class_="original"),
        ]
    verdict = f"badge badge-{found.verification.replace('_', '-')}"
    trusted: list[Node] = [element("p", *_verdict(found, relations), class_=verdict)]
    for line in lines[at + 1 :]:
        trusted.append(element("p", *words((*line.lead, *line.runs)), class_="difference"))
    caption = element("figcaption", element("p", *words(lines[at].runs)), *trusted)
    return element("figure", *told, caption, id=found.id, class_="quote")


def _verdict(found: Quote, relations: Relations) -> Nodes:
    signs = "".join(run.words for run in badge(found))
    yield element("span", signs, class_="sign", aria_hidden="true")
    yield f" {badge_words(found)}"
    told = {run.target for run in attribution_runs(found, relations)}
    if found.source is not None and found.source not in told:
        yield " · "
        yield link(f"#{found.source}", element("cite", relations.title(found.source)))


def position(found: Position, relations: Relations) -> Nodes:
    """Who holds it, the stance, and the words."""
    for line in position_entry(found, relations).lines:
        yield from (*lead(line.lead), *words(line.runs))
    yield from prose(found.blocks, found.id, relations)


def event(found: Event, relations: Relations) -> Nodes:
    """The date, then what happened."""
    yield element("span", *date(found.start, found.end), class_="date")
    yield " "
    for line in event_entry(found, ()).lines:
        yield from words(line.runs)
    yield from prose(found.blocks, found.id, relations)


def note(found: Note, relations: Relations) -> Element:
    """The editor's own word, told from everybody else's by its label."""
    label, *_ = note_entry(found, relations).lines
    inside = (element("p", *words(label.runs), class_="label"),)
    below = prose(found.blocks, found.id, relations)
    return element("aside", *inside, *below, id=found.id, class_=f"note note-{found.kind}")
