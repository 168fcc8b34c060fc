"""The parts of a briefing → sections of a page, in the file's order."""

from collections.abc import Iterator

from briefing.entries import Line, Run
from briefing.entries.card import own_entries
from briefing.entries.issues import cell_id, issue_entries, issue_head, map_entries, sections_of
from briefing.entries.signs import NOT_STATED, shape, stance_runs
from briefing.entries.summary import details
from briefing.entries.told import source_entry
from briefing.entries.words import plain, runs
from briefing.model import Actor, Issue, IssueItem, Position, Quote, Relations, Section, Source
from briefing.printing.html.blocks import heading, position, prose
from briefing.printing.html.element import Element, Node, element, link
from briefing.printing.html.words import fields, lead, sign, words

Nodes = Iterator[Node]

_LONGEST = 90  # characters of a quote where it is only named


def parts(relations: Relations, whole: bool, by: Actor | None) -> Iterator[Element]:
    """A section for each H2 and all that is below it, and, of a `whole` briefing, one for what
    the front matter says. Where only the words of `by` are shown, nobody else is silent."""
    issues = {issue.id: issue for issue in relations.briefing.issues}
    for group in _groups(relations.briefing.sections):
        first = group[0]
        if first.id in issues:
            inside = _issue(issues[first.id], relations, silent=by is None)
        elif any(section.kind in ("actors", "actor") for section in group):
            inside = _actors(group, relations)
        else:
            inside = (node for section in group for node in _section(section, relations))
        yield _part(first, *inside, relations=relations)
    if whole:
        for entry in details(relations):
            title, *lines = entry.lines
            name = element("h2", *words(title.runs))
            yield element("section", name, fields(lines), id=entry.id)


def _groups(sections: tuple[Section, ...]) -> Iterator[list[Section]]:
    group: list[Section] = []
    for section in sections:
        if section.level <= 2 and group:
            yield group
            group = []
        group.append(section)
    if group:
        yield group


def _part(section: Section, *inside: Node, relations: Relations) -> Element:
    is_title = section.kind == "title" and section.title == relations.briefing.title
    if not section.title or is_title or section.level > 2:
        return element("section", *inside)
    name = element("h2", *words(runs(section.title, section.marks)))
    return element("section", name, *inside, id=section.id, class_=section.kind)


def _section(section: Section, relations: Relations) -> Nodes:
    source = relations.things.get(section.id)
    if isinstance(source, Source):
        yield _source(source, section, relations)
        return
    if section.level > 2:
        yield _heading(section, section.id)
    yield from prose(section.blocks, section.id, relations)


def _heading(section: Section, slug: str | None) -> Element:
    return heading(section.level, *words(runs(section.title, section.marks)), id=slug)


# Actors and sources, each with what leads back to it


def _actors(group: list[Section], relations: Relations) -> Nodes:
    """The section's own words, then the tree, with what each said and holds."""
    actors = [section for section in group if relations.actor(section.id) is not None]
    for section in group:
        if section not in actors:
            yield from _section(section, relations)
    for section in actors:
        actor = relations.actor(section.id)
        if actor is not None:
            yield _actor(actor, section, relations)


def _actor(actor: Actor, section: Section, relations: Relations) -> Element:
    depth = len(relations.above(actor))
    who = next(entry for entry in own_entries(actor.id, relations) if entry.kind == "who")
    signs = (sign(shape(actor, relations)), " ") if actor.is_party else ()
    name = heading(3 + depth, *signs, *words(runs(section.title, section.marks)))
    said = [each for each in relations.quotes_by(actor) if actor.id in each.speakers]
    held = [each for each in relations.positions_by(actor) if actor.id in each.actors]
    return element(
        "section",
        name,
        fields(who.lines[1:]),
        *prose(section.blocks, actor.id, relations),
        *_back("Said", [_named(quote) for quote in said]),
        *_back("Positions", [_claim(each, relations) for each in held]),
        id=actor.id,
        class_=f"actor depth-{min(depth, 3)}",
    )


def _source(source: Source, section: Section, relations: Relations) -> Element:
    cited = [quote for quote in relations.briefing.quotes if quote.source == source.id]
    return element(
        "section",
        heading(section.level, element("cite", *words(runs(section.title, section.marks)))),
        fields(source_entry(source).lines[1:]),
        *prose(section.blocks, source.id, relations),
        *_back("Quoted from it", [_named(quote) for quote in cited]),
        id=source.id,
    )


def _back(title: str, links: list[Node]) -> Nodes:
    """What leads from a thing to all that belongs to it."""
    if links:
        yield element("p", title, class_="label")
        yield element("ul", *(element("li", each) for each in links), class_="back")


def _named(quote: Quote) -> Node:
    text = " ".join(quote.text.split())
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
    return link(f"#{quote.id}", f"“{short}”")


def _claim(held: Position, relations: Relations) -> Node:
    home = relations.home(held)
    where = f"{home.title}: " if home else "reported: "
    return link(f"#{held.id}", where, *words(stance_runs(held)))


# Issues


def _issue(issue: Issue, relations: Relations, silent: bool) -> Nodes:
    """The positions side by side, then each in full below what it is about."""
    items = {item.id: item for item in issue.items}
    told = {each.id for each in issue.all_positions}
    own, *below = sections_of(issue, relations)
    yield from prose(own.blocks, own.id, relations, told)
    if issue.positions:
        if items:
            yield element("p", "On the issue as a whole", class_="label")
        full = (element("li", *position(each, relations), id=each.id) for each in issue.positions)
        yield element("ul", *full, class_="positions")
    if items and relations.holders(issue):
        yield _matrix(issue, relations)
    yield from _map(issue, relations)
    for section in below:
        inside = (_heading(section, None), *_item(issue, items.get(section.id), relations))
        yield element(
            "section", *inside, *prose(section.blocks, section.id, relations, told), id=section.id
        )
    names = ", ".join(party.name for party in relations.silent(issue))
    if names and silent:
        yield element("p", f"no position given: {names}", class_="silent")


def _matrix(issue: Issue, relations: Relations) -> Element:
    """Every party's stance on every item; each leads to the position in full."""
    parties = relations.holders(issue)
    names = [
        element("th", *(node for line in cell.lines for node in words(line)), scope="col")
        for entry in issue_head(issue, relations, matrix=True)
        if entry.kind == "columns"
        for cell in entry.lines[0].cells[1:]
    ]
    rows = []
    for entry in issue_entries(issue, relations, matrix=True):
        if entry.kind != "row":
            continue
        first, *cells = entry.lines[0].cells
        name = element("th", *(node for line in first.lines for node in words(line)), scope="row")
        told = [
            element("td", link(f"#{cell.id}", *_stacked(cell.lines)), data_party=party.name)
            for party, cell in zip(parties, cells, strict=True)
        ]
        rows.append(element("tr", name, *told))
    head = element("thead", element("tr", element("td"), *names))
    caption = element("caption", "Who stands where")
    return element("table", caption, head, element("tbody", *rows), class_="matrix")


def _stacked(lines: tuple[tuple[Run, ...], ...]) -> Nodes:
    for number, line in enumerate(lines):
        if number:
            yield element("br")
        yield from words(line)


def _map(issue: Issue, relations: Relations) -> Nodes:
    for entry in map_entries(issue, relations):
        *tiles, legend = entry.lines
        drawn: list[Node] = []
        for line in tiles:
            drawn += [*words(line.runs), "\n"]
        caption = element("figcaption", *words(legend.runs))
        grid = element("pre", *drawn, class_="wide", tabindex="0")
        yield element("figure", grid, caption, id=entry.id, class_="map")


def _item(issue: Issue, item: IssueItem | None, relations: Relations) -> Nodes:
    """What is known of an item, and every position on it, party by party, gaps too."""
    if item is None:
        return
    yield fields(_line(held.name, *runs(held.text, held.marks)) for held in item.fields) or ""
    left = {each.id: each for each in item.positions}
    shown: list[Node] = []
    for party in relations.holders(issue):
        held = relations.cell(item, party)
        inside: list[Node] = [
            element("div", *position(each, relations), id=each.id, class_="position")
            for each in held
        ]
        for each in held:
            left.pop(each.id, None)
        if not held:
            inside = [*lead((shape(party, relations), Run(" "))), *_gap(party)]
        shown.append(element("li", *inside, id=cell_id(item, party)))
    for each in left.values():  # those of nobody known
        shown.append(element("li", *position(each, relations), id=each.id))
    if shown:
        yield element("ul", *shown, class_="positions")


def _gap(party: Actor) -> Nodes:
    yield link(f"#{party.id}", element("span", party.name, class_="name"))
    yield from words(plain(f" {NOT_STATED}", "gap"))


def _line(label: str, *told: Run) -> Line:
    return Line(told, lead=plain(label))
