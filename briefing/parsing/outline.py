"""Which heading is what: the first look over a file, before anything below it is read."""

from dataclasses import dataclass, field

from briefing.model.section import SectionKind, kind_of
from briefing.parsing.nodes import Node
from briefing.parsing.page import LONGEST_NAME, Page
from briefing.parsing.positions import has_stance


@dataclass(slots=True)
class Heading:
    """A heading with the nodes below it, up to the next. `level` is 0 for what stands before the
    first. `home` is the kind of the H2 it belongs to."""

    node: Node
    slug: str
    level: int
    kind: SectionKind
    nodes: list[Node] = field(default_factory=list)
    home: SectionKind = "prose"


def read_outline(nodes: list[Node], page: Page) -> list[Heading]:
    """The headings of a file, each with its slug and its kind; both are noted on the page."""
    headings = _split(nodes, page)
    _name_known(headings, page)
    for heading in headings:
        page.kinds[heading.slug] = heading.kind
        page.titles[heading.slug] = heading.node.rich.plain
    for start, heading in enumerate(headings):
        if heading.level == 2 and heading.kind == "prose":
            below = _below(headings, start)
            if any(has_stance(node, page) for each in below for node in each.nodes):
                _make_issue(below, page)
    return headings


def _split(nodes: list[Node], page: Page) -> list[Heading]:
    first = Node("heading", 1, 1)
    current = Heading(first, page.give_slug(""), 0, "title")
    found: list[Heading] = []
    seen: dict[str, str] = {}
    for node in nodes:
        if node.kind == "heading":
            if current.level or current.nodes:
                found.append(current)
            slug = page.give_slug(node.rich.plain)
            current = Heading(node, slug, node.level, "prose")
            _say_repeated(node, slug, seen, page)
        else:
            _give_nested_slugs(node, page)
            current.nodes.append(node)
    if current.level or current.nodes:
        found.append(current)
    return found


def _say_repeated(node: Node, slug: str, seen: dict[str, str], page: Page) -> None:
    words = " ".join(node.rich.plain.casefold().split())
    if words and words in seen:
        message = f"the heading “{node.rich.plain}” stands twice"
        hint = f"links to #{seen[words]} lead to the first; this one is #{slug}"
        page.say("B011", message, node.line, hint=hint)
    seen.setdefault(words, slug)


def _give_nested_slugs(node: Node, page: Page) -> None:
    """Headings inside lists and block quotes have slugs too, in the file's order."""
    for child in node.children:
        if child.kind == "heading":
            child.info = page.give_slug(child.rich.plain)
            page.kinds[child.info] = "prose"
        _give_nested_slugs(child, page)


def _name_known(headings: list[Heading], page: Page) -> None:
    home: SectionKind = "prose"
    titled = False
    for heading in headings:
        if heading.level == 0:
            continue
        if heading.level == 1:
            heading.kind, titled = ("prose" if titled else "title"), True
            home = "prose"
        elif heading.level == 2:
            heading.kind = home = kind_of(heading.node.rich.plain)
        else:
            _place_below(heading, home, page)


def _place_below(heading: Heading, home: SectionKind, page: Page) -> None:
    """Gives a heading the kind that it has in its section."""
    heading.kind = _kind_below(home, heading.level)
    heading.home = home
    if heading.kind != "prose" and len(heading.node.rich.plain) > LONGEST_NAME:
        heading.kind = "prose"
        message = f"a name of more than {LONGEST_NAME} characters is shown as prose"
        page.say("B014", message, heading.node.line, hint="write a short heading")


def _kind_below(home: SectionKind, level: int) -> SectionKind:
    match home:
        case "actors":
            return "actor"
        case "quotes":
            return "group"
        case "territory" | "issue" if level == 3:
            return "item"
        case "sources" if level == 3:
            return "source"
        case _:
            return "prose"


def _below(headings: list[Heading], start: int) -> list[Heading]:
    """A section and those that its heading holds."""
    end = start + 1
    while end < len(headings) and headings[end].level > headings[start].level:
        end += 1
    return headings[start:end]


def _make_issue(sections: list[Heading], page: Page) -> None:
    sections[0].kind = "issue"
    for heading in sections[1:]:
        _place_below(heading, "issue", page)
    for heading in sections:
        page.kinds[heading.slug] = heading.kind
