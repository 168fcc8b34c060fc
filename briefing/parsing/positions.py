"""List items that say where actors stand, or what they are reported to have said."""

import re
from collections.abc import Callable

from briefing.model.block import Pointer
from briefing.model.issue import Position
from briefing.parsing.fields import opening_links
from briefing.parsing.inline import Rich
from briefing.parsing.nodes import Node
from briefing.parsing.page import Below, Page
from briefing.parsing.quotes import closing_caveat

_COLON = re.compile(r"\s*:")


def read_position(
    node: Node,
    page: Page,
    owner: str,
    blocks: Below,
    any_link: bool,
) -> Position | None:
    """The position that a list item holds, `None` if it holds none. Where `any_link`, an item
    that opens with links to no actors is a position all the same, so that the wrong link is
    found; elsewhere it is prose."""
    if node.kind != "item" or not node.children or node.children[0].kind != "paragraph":
        return None
    rich = node.children[0].rich
    found = _holders(rich)
    if found is None:
        return None
    slugs, end, start = found
    wrong = [slug for slug in slugs if not page.is_actor(slug)]
    if wrong and not any_link:
        return None
    for slug in dict.fromkeys(wrong):
        _say_no_actor(slug, rich, page)
    page.keep(rich)
    by = rich.cut(0, end)
    stance, rest = _stance(rich.cut(start))
    caveat, stop = closing_caveat(rest)
    text = rest.cut(0, stop)
    return Position(
        id=page.number("position", owner),
        actors=tuple(dict.fromkeys(slug for slug in slugs if slug not in wrong)),
        by=by.plain,
        by_marks=by.marks,
        stance=stance,
        text=text.plain,
        marks=text.marks,
        caveat=caveat.plain if caveat else None,
        caveat_marks=caveat.marks if caveat else (),
        blocks=blocks(node.children[1:]),
        line=node.line,
        end_line=node.end_line,
    )


def has_stance(node: Node, page: Page) -> bool:
    """Whether a list item, or one below it, is a position with a stance: what makes a section
    an issue."""
    if node.kind == "item" and node.children and node.children[0].kind == "paragraph":
        rich = node.children[0].rich
        found = _holders(rich)
        if found and all(page.is_actor(slug) for slug in found[0]):
            stance, _ = _stance(rich.cut(found[2]))
            if stance is not None:
                return True
    if node.kind in ("quoted", "footnote"):  # nothing is claimed in these
        return False
    return any(has_stance(child, page) for child in node.children)


def _holders(rich: Rich) -> tuple[list[str], int, int] | None:
    """The slugs that open an item, where their names end, and where what follows the colon
    starts."""
    slugs, end = opening_links(rich)
    colon = _COLON.match(rich.text, end)
    return (slugs, end, colon.end()) if slugs and colon else None


def _stance(rest: Rich) -> tuple[str | None, Rich]:
    for mark in rest.marks:
        if mark.kind == "strong" and mark.start == 0:
            links = any(other.kind == "link" and other.start < mark.end for other in rest.marks)
            if links:
                return None, rest
            return rest.plain[: mark.end], rest.cut(mark.end)
    return None, rest


def claim_positions(
    page: Page,
    owner: str,
    found: list[Position],
    blocks: Below,
    any_link: bool,
) -> Callable[[Node], Pointer | None]:
    """Takes the items of a section that are positions, and adds them to `found`."""

    def claim(node: Node) -> Pointer | None:
        at = len(found)  # before those that stand below it in its own list item
        position = read_position(node, page, owner, blocks, any_link)
        if position is None:
            return None
        found.insert(at, position)
        return Pointer(id=position.id)

    return claim


def _say_no_actor(slug: str, rich: Rich, page: Page) -> None:
    mark = next(mark for mark in rich.links() if mark.target == f"#{slug}")
    words = rich.words(mark)
    what = "points at something that is no actor" if slug in page.kinds else "points at nothing"
    page.say(
        "B103",
        f"a position of “{words}”, which {what}",
        rich.line_at(mark.start),
        hint=page.near_actor(words) or "link to a heading in Actors",
        at=(f"](#{slug})", f"[{words}]"),
    )
