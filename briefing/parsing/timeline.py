"""The Timeline section: dated events."""

from collections.abc import Callable

from briefing.model.block import Pointer
from briefing.model.event import Event
from briefing.parsing.dates import is_span, opening_date
from briefing.parsing.nodes import Node
from briefing.parsing.page import Below, Page
from briefing.parsing.quotes import closing_caveat


def claim_events(
    page: Page,
    section: str,
    found: list[Event],
    blocks: Below,
) -> Callable[[Node], Pointer | None]:
    """Takes the items that open with a date and a colon, and adds their events to `found`."""

    def claim(node: Node) -> Pointer | None:
        at = len(found)  # before those that stand below it in its own list item
        event = _read_event(node, page, section, blocks)
        if event is None:
            return None
        found.insert(at, event)
        return Pointer(id=event.id)

    return claim


def _read_event(node: Node, page: Page, section: str, blocks: Below) -> Event | None:
    if node.kind != "item" or not node.children or node.children[0].kind != "paragraph":
        return None
    rich = node.children[0].rich
    found = opening_date(rich.text)
    if found is None:
        return None
    start, end, after = found
    if not is_span(start, end):
        written = rich.text[: after - 1].strip()
        hint = "write YYYY-MM-DD, YYYY-MM, YYYY, or two of them with a / between, in order"
        page.say("B003", f"“{written}” is no date", node.line, hint=hint, at=written)
        return None
    page.keep(rich)
    rest = rich.cut(after)
    caveat, stop = closing_caveat(rest)
    text = rest.cut(0, stop)
    return Event(
        id=page.number("event", section),
        start=start,
        end=end,
        text=text.plain,
        marks=text.marks,
        caveat=caveat.plain if caveat else None,
        caveat_marks=caveat.marks if caveat else (),
        blocks=blocks(node.children[1:]),
        line=node.line,
        end_line=node.end_line,
    )
