"""A file's text → a briefing: the one way in.

First the outline (which heading is what, and every slug), then the sections in order, then the
links, which can be judged only when all slugs are given.
"""

from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePath

from briefing.model.actor import Actor
from briefing.model.block import Block, Code, Paragraph
from briefing.model.briefing import Briefing
from briefing.model.diagnostic import Diagnostic, diagnose
from briefing.model.event import Event
from briefing.model.issue import Issue
from briefing.model.section import Section, walk
from briefing.model.source import Source
from briefing.parsing.actors import read_actor
from briefing.parsing.front_matter import FrontMatter, misplaced, read_front_matter
from briefing.parsing.issues import IssueReader
from briefing.parsing.links import check_links
from briefing.parsing.nodes import Node, read_nodes
from briefing.parsing.outline import Heading, read_outline
from briefing.parsing.page import Page, Place, leave, read_blocks, read_claiming
from briefing.parsing.positions import claim_positions
from briefing.parsing.quotes import read_quote
from briefing.parsing.sources import read_source
from briefing.parsing.timeline import claim_events
from briefing.parsing.unsafe import say_unsafe
from briefing.safe_text import decode, is_harmless, one_line


def parse_bytes(data: bytes, path: str | None = None) -> Briefing:
    """A file's bytes → its briefing; `path` names it and is the last resort for a title."""
    text, wrong = decode(data)
    faults = [_not_utf8(data, offset) for offset in wrong[:10]]
    return parse(text, path, faults)


def parse(text: str, path: str | None = None, faults: list[Diagnostic] | None = None) -> Briefing:
    """A briefing from text. Never fails: what is wrong becomes diagnostics,
    to which `faults`, found while decoding, are added."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    tree = read_nodes(text)
    page = Page(text.split("\n"))
    front = read_front_matter(tree.front_matter)
    end_line = 2 + tree.front_matter.count("\n") if tree.front_matter is not None else 0
    page.add([*(faults or []), *tree.diagnostics, *front.diagnostics])
    if tree.front_matter is None:
        page.add(misplaced(text))
    if tree.decoded or not is_harmless(text):
        page.add(say_unsafe(page.lines, tree.nodes, end_line, tree.decoded))
    nodes = tree.nodes
    if front.raw is not None:
        nodes = [Node("code", 2, end_line, text=front.raw, info="yaml"), *nodes]
    outline = read_outline(nodes, page)
    return _Reader(page, front, outline, path).read()


@dataclass(slots=True)
class _Reader:
    """Reads the sections of one file into the lists of its briefing."""

    page: Page
    front: FrontMatter
    outline: list[Heading]
    path: str | None
    sections: list[Section] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    issues: list[IssueReader] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    rests: dict[str, list[Node]] = field(default_factory=dict)
    issue: IssueReader | None = None

    def read(self) -> Briefing:
        self._read_actors()
        slugs = [heading.slug for heading in self.outline if heading.kind == "source"]
        only_source = slugs[0] if len(slugs) == 1 else None
        self.page.read_quote = partial(read_quote, page=self.page, only_source=only_source)
        for heading in self.outline:
            blocks = self._read_section(heading)
            self.sections.append(_section(heading, blocks))
        check_links(self.page, {each.id for each in self.sections})
        return self._briefing()

    def _read_actors(self) -> None:
        """Actors come first: names and links in every other section mean them."""
        above: list[tuple[int, Actor]] = []
        for at, heading in enumerate(self.outline):
            if heading.kind == "actors":
                above.clear()
            if heading.kind != "actor":
                continue
            after = self.outline[at + 1] if at + 1 < len(self.outline) else None
            while above and above[-1][0] >= heading.level:
                above.pop()
            actor, rest = read_actor(
                heading.node,
                heading.nodes,
                self.page,
                slug=heading.slug,
                above=above[-1][1] if above else None,
                members=bool(after and after.kind == "actor" and after.level > heading.level),
            )
            self.actors.append(actor)
            self.rests[heading.slug] = rest
            above.append((heading.level, actor))

    def _read_section(self, heading: Heading) -> tuple[Block, ...]:
        place = Place(heading.slug, in_quotes=heading.kind in ("quotes", "group"))
        match heading.kind:
            case "actor":
                return self._prose(self.rests[heading.slug], place)
            case "source":
                source, rest = read_source(heading.node, heading.slug, heading.nodes, self.page)
                self.sources.append(source)
                return self._prose(rest, place)
            case "quotes" | "group":
                return self._with_reported(heading.nodes, place)
            case "timeline":
                return self._with_events(heading.nodes, place)
            case "territory" | "issue":
                territory = heading.kind == "territory"
                self.issue = IssueReader(self.page, heading.slug, territory)
                self.issues.append(self.issue)
                return self.issue.read_whole(heading.node, heading.nodes)
            case "item" if self.issue is not None:
                return self.issue.read_item(heading.node, heading.slug, heading.nodes)
            case "prose" if heading.home == "timeline":
                return self._with_events(heading.nodes, place)
            case "prose" if heading.home in ("territory", "issue") and self.issue is not None:
                return self.issue.read_below(heading.slug, heading.nodes)
            case _:
                return self._prose(heading.nodes, place)

    def _prose(self, nodes: list[Node], place: Place) -> tuple[Block, ...]:
        return read_blocks(nodes, self.page, place, leave)

    def _with_reported(self, nodes: list[Node], place: Place) -> tuple[Block, ...]:
        page = self.page
        return read_claiming(
            nodes,
            page,
            place,
            lambda below: claim_positions(
                page, place.section, page.reported, below, any_link=False
            ),
        )

    def _with_events(self, nodes: list[Node], place: Place) -> tuple[Block, ...]:
        return read_claiming(
            nodes,
            self.page,
            place,
            lambda below: claim_events(self.page, place.section, self.events, below),
        )

    def _briefing(self) -> Briefing:
        front, page = self.front, self.page
        issues = tuple(reader.issue() for reader in self.issues)
        self._say_what_is_missing(issues)
        page.say_how_many_more()
        return Briefing(
            title=front.title or self._heading_title() or _file_title(self.path),
            date=front.date,
            updated=front.updated,
            lang=front.lang,
            tags=front.tags,
            handling=front.handling,
            authors=front.authors,
            path=one_line(self.path) if self.path else None,
            summary=tuple(self._summary()),
            actors=tuple(self.actors),
            quotes=tuple(page.quotes),
            reported=tuple(page.reported),
            issues=issues,
            timeline=tuple(self.events),
            sources=tuple(self.sources),
            notes=tuple(page.notes),
            sections=tuple(self.sections),
            extra=front.extra,
            diagnostics=tuple(sorted(page.diagnostics, key=lambda each: (each.line, each.code))),
        )

    def _heading_title(self) -> str | None:
        for section in self.sections:
            if section.level == 1 and section.title:
                return " ".join(section.title.split())
        return None

    def _summary(self) -> list[str]:
        within = False
        found = []
        for heading, section in zip(self.outline, self.sections, strict=True):
            if heading.level <= 2:
                within = heading.kind == "summary"
            if within:
                found += _plain_blocks(section)
        return found

    def _say_what_is_missing(self, issues: tuple[Issue, ...]) -> None:
        page, front = self.page, self.front
        if front.title is None and self._heading_title() is None:
            page.say("B005", "the briefing has no title", 1, hint="add title: … at the top")
        if not front.date_given:
            page.say("B006", "the briefing has no date", 1, hint="add date: YYYY-MM-DD at the top")
        present = {heading.kind for heading in self.outline}
        for kind, name in (("summary", "Summary"), ("actors", "Actors"), ("quotes", "Quotes")):
            if kind not in present:
                hint = f"add a heading “## {name}”"
                page.say("B007", f"the briefing has no {name}", 1, hint=hint)
        taking = {slug for issue in issues for each in issue.all_positions for slug in each.actors}
        for actor in self.actors:
            if actor.is_party and actor.id in page.without_kind and actor.id in taking:
                message = f"{actor.name} takes positions and has no Kind"
                hint = "add “- Kind: state” (or organisation, group, person)"
                page.say("B202", message, actor.line, hint=hint)


def _section(heading: Heading, blocks: tuple[Block, ...]) -> Section:
    rich = heading.node.rich
    return Section(
        id=heading.slug,
        title=rich.plain,
        marks=rich.marks,
        level=heading.level,
        kind=heading.kind,
        blocks=blocks,
        line=heading.node.line,
        end_line=heading.nodes[-1].end_line if heading.nodes else heading.node.end_line,
    )


def _plain_blocks(section: Section) -> list[str]:
    """The words of the paragraphs and bullets of a section, one string each."""
    blocks = (block for _, block in walk(section.blocks, section.id))
    return [block.text for block in blocks if isinstance(block, (Paragraph, Code))]


def _file_title(path: str | None) -> str:
    stem = PurePath(path).stem if path and path != "-" else ""
    return one_line(stem.replace("-", " ").replace("_", " ")) or "Untitled briefing"


def _not_utf8(data: bytes, offset: int) -> Diagnostic:
    line = data.count(b"\n", 0, offset) + 1
    column = offset - (data.rfind(b"\n", 0, offset) + 1) + 1
    message = f"byte 0x{data[offset]:02x} at offset {offset} is not UTF-8; it is shown as �"
    hint = "save the file as UTF-8"
    return diagnose("B001", message, line=line, column=column, hint=hint)
