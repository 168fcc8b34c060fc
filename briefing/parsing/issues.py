"""Territory and every other issue: items, positions and the tile-grid map."""

from dataclasses import replace

from briefing.model.block import Block, Pointer
from briefing.model.issue import Issue, IssueItem, Position
from briefing.parsing.fields import read_fields
from briefing.parsing.nodes import Node
from briefing.parsing.page import Below, Claim, Page, Place, read_claiming
from briefing.parsing.positions import claim_positions

KEYS = ("code",)
Map = tuple[tuple[str | None, ...], ...]


class IssueReader:
    """Reads the sections of one issue, heading by heading."""

    def __init__(self, page: Page, slug: str, territory: bool) -> None:
        self._page = page
        self._slug = slug
        self._territory = territory
        self._title = ""
        self._lines = (1, 1)
        self._positions: list[Position] = []
        self._items: list[IssueItem] = []
        self._codes: dict[str, str] = {}
        self._map: Map | None = None
        self._map_lines = (1, 1)

    def read_whole(self, heading: Node, nodes: list[Node]) -> tuple[Block, ...]:
        """What stands under the H2 itself."""
        self._title = heading.rich.plain
        self._lines = (heading.line, nodes[-1].end_line if nodes else heading.end_line)
        return self._blocks(nodes, Place(self._slug), self._slug, self._positions)

    def read_item(self, heading: Node, slug: str, nodes: list[Node]) -> tuple[Block, ...]:
        """An H3: a territory or a sub-question."""
        fields = read_fields(nodes, self._page, KEYS)
        code = fields.take("code")
        if code:
            fields.keep(code, code.text)
        positions: list[Position] = []
        blocks = self._blocks(fields.rest, Place(slug, (slug,)), slug, positions)
        item = IssueItem(
            id=slug,
            title=heading.rich.plain,
            code=code.text or None if code else None,
            fields=fields.others(),
            positions=tuple(positions),
            line=heading.line,
            end_line=nodes[-1].end_line if nodes else heading.end_line,
        )
        self._say_same_code(item, code.line if code else heading.line)
        self._items.append(item)
        return blocks

    def read_below(self, section: str, nodes: list[Node]) -> tuple[Block, ...]:
        """A heading below an item: its positions are on the item above it."""
        if not self._items:
            return self._blocks(nodes, Place(section), self._slug, self._positions)
        item = self._items.pop()
        positions = list(item.positions)
        blocks = self._blocks(nodes, Place(section, (item.id,)), item.id, positions)
        self._items.append(_with_positions(item, positions, nodes))
        return blocks

    def issue(self) -> Issue:
        self._check_map()
        return Issue(
            id=self._slug,
            title=self._title,
            kind="territory" if self._territory else "issue",
            items=tuple(self._items),
            positions=tuple(self._positions),
            map=self._map,
            line=self._lines[0],
            end_line=max([self._lines[1], *(item.end_line for item in self._items)]),
        )

    def _blocks(
        self, nodes: list[Node], place: Place, owner: str, positions: list[Position]
    ) -> tuple[Block, ...]:
        def make(below: Below) -> Claim:
            take = claim_positions(self._page, owner, positions, below, any_link=self._territory)
            return lambda node: self._claim_map(node) if node.kind == "code" else take(node)

        return read_claiming(nodes, self._page, place, make)

    def _claim_map(self, node: Node) -> Pointer | None:
        if node.info != "map":
            return None
        rows = [line.split() for line in node.text.split("\n") if line.strip()]
        if self._map is not None:
            hint = "keep one map in a section; this one is shown as it is written"
            message = f"a second map in {self._title}"
            self._page.say("B404", message, node.line, end_line=node.end_line, hint=hint)
            return None
        self._map = tuple(tuple(None if code == "." else code for code in row) for row in rows)
        self._map_lines = (node.line, node.end_line)
        return Pointer(id=f"{self._slug}/map")

    def _say_same_code(self, item: IssueItem, line: int) -> None:
        if item.code is None:
            return
        if item.code in self._codes:
            message = f"{self._codes[item.code]} and {item.title} both have the code {item.code}"
            self._page.say("B402", message, line, hint="give each its own", at=item.code)
        self._codes.setdefault(item.code, item.title)

    def _check_map(self) -> None:
        lines = self._lines_of_codes() if self._map else {}
        for code in {code: None for row in self._map or () for code in row if code}:
            if code not in self._codes:
                message = f"the map has the code {code}, which nothing in {self._title} has"
                hint = "give the code to a heading (- Code: …), or write . for an empty tile"
                line = lines.get(code, self._map_lines[0])
                self._page.say("B401", message, line, hint=hint, at=code)

    def _lines_of_codes(self) -> dict[str, int]:
        """The first line of the map that each code stands in."""
        found: dict[str, int] = {}
        start, end = self._map_lines
        for line, words in enumerate(self._page.lines[start - 1 : end], start):
            for code in words.split():
                found.setdefault(code, line)
        return found


def _with_positions(item: IssueItem, positions: list[Position], nodes: list[Node]) -> IssueItem:
    end_line = nodes[-1].end_line if nodes else item.end_line
    return replace(item, positions=tuple(positions), end_line=end_line)
