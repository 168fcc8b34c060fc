"""A block quote with an attribution → a quote, with every part of its attribution."""

import re
from dataclasses import dataclass, field

from briefing.model.quote import Quote
from briefing.parsing.dates import is_day
from briefing.parsing.fields import JOINER, opening_links
from briefing.parsing.inline import Rich, join
from briefing.parsing.nodes import Node
from briefing.parsing.page import Page, Place

_DASH = re.compile(r"(?:—|–|―|--)\s*")
_ABOUT = re.compile(r"(?:on|about)\s+", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_MOST_SPEAKERS = 1000  # of one quote; more of them are context
_MOST_PARTS = 1000  # of one attribution; what follows is one more
_TOPICS = ("actor", "item", "territory", "issue")


@dataclass(slots=True)
class Attribution:
    """The parts of an attribution as they are read, from left to right."""

    speakers: list[str] = field(default_factory=list)
    caveat: str | None = None
    about: list[str] = field(default_factory=list)
    day: str | None = None
    source: str | None = None
    context: list[str] = field(default_factory=list)


def read_quote(node: Node, place: Place, page: Page, only_source: str | None) -> Quote | None:
    """The quote that a block quote holds, `None` if it is prose. `only_source` is the id of the
    briefing's source where it has just one."""
    last = node.children[-1] if node.children else None
    start = _attribution_start(last.rich, page) if last and last.kind == "paragraph" else None
    body = _body(node, start)
    other = _no_words(node)
    if last is None or start is None or not body.text or other:
        if start is not None:
            _say_no_words(node, other, page)
        elif place.in_quotes:
            _say_unattributed(node, page)
        return None
    whole = last.rich.cut(start)
    dash = _DASH.match(whole.text)
    line = page.keep(whole.cut(dash.end() if dash else 0))
    parts = read_attribution(line, page)
    original = join([each.rich for each in _paragraphs(_nested(node))])
    return Quote(
        id=page.give_quote_slug(body.plain),
        text=body.plain,
        marks=page.keep(body).marks,
        original=page.keep(original).plain or None,
        original_marks=original.marks,
        attribution=line.plain,
        attribution_marks=line.marks,
        speakers=tuple(dict.fromkeys(parts.speakers)),
        about=tuple(dict.fromkeys([*parts.about, *place.about])),
        date=parts.day,
        source=parts.source or only_source,
        context=", ".join(parts.context) or None,
        caveat=parts.caveat,
        line=node.line,
        end_line=node.end_line,
    )


_NO_WORDS = {"heading": "a heading", "alert": "an editor’s note", "footnote": "a footnote"}


def _no_words(node: Node) -> str | None:
    """What a block quote holds that nobody can have said: then all of it is prose."""
    for child in node.children:
        found = _NO_WORDS.get(child.kind) or _no_words(child)
        if found:
            return found
    return None


def _attribution_start(rich: Rich, page: Page) -> int | None:
    """Where the last line begins that opens with a dash and then a link or an actor's name."""
    found = None
    at = 0
    for line in rich.text.split("\n"):
        dash = _DASH.match(line)
        if dash and (rich.link_at(at + dash.end()) or name_at(rich, at + dash.end(), page)):
            found = at
        at += len(line) + 1
    return found


def name_at(rich: Rich, offset: int, page: Page) -> tuple[str, int] | None:
    """The actor whose name, without a link, stands at `offset`, and where the name ends."""
    words = rich.part(offset, offset + page.longest_name + 1)
    folded = ""
    best: tuple[str, int] | None = None
    for end in range(1, len(words) + 1):
        folded += words[end - 1].casefold()
        if len(folded) > page.longest_name:
            break
        if folded in page.names and not words[end : end + 1].isalnum():
            best = page.names[folded], offset + end
    return best


def _body(node: Node, attribution: int | None) -> Rich:
    parts = list(_paragraphs([child for child in node.children if child.kind != "quoted"]))
    texts = [part.rich for part in parts]
    if attribution is not None and texts:
        texts[-1] = texts[-1].cut(0, attribution)
    return join([text for text in texts if text.text])


def _nested(node: Node) -> list[Node]:
    return [child for child in node.children if child.kind == "quoted"]


def _paragraphs(nodes: list[Node]) -> list[Node]:
    """The paragraphs below `nodes`, whatever holds them; a quote's text is words, no structure."""
    found: list[Node] = []
    for node in nodes:
        if node.kind == "code":
            lines = (" ".join(line.split()) for line in node.text.split("\n"))
            rich = Rich("\n".join(line for line in lines if line), line=node.line)
            found.append(Node("paragraph", node.line, node.end_line, rich))
        elif node.children:
            found.extend(_paragraphs(node.children))
        elif node.rich.text:
            found.append(node)
    return found


def read_attribution(line: Rich, page: Page) -> Attribution:
    """The parts of an attribution line, without its dash."""
    parts = Attribution()
    at = _read_speakers(line, parts, page)
    end = _read_caveat(line, at, parts)
    for part in line.cuts(_split(line, at, end)):
        if part.text:
            _read_part(part, parts, page)
    return parts


def _read_speakers(line: Rich, parts: Attribution, page: Page) -> int:
    at = end = 0
    while len(parts.speakers) < _MOST_SPEAKERS:
        mark = line.link_at(at)
        named = None if mark else name_at(line, at, page)
        if mark and page.is_actor((mark.target or "")[1:]) and (mark.target or "")[:1] == "#":
            parts.speakers.append((mark.target or "")[1:])
            end = mark.end
        elif named:
            parts.speakers.append(named[0])
            _say_unlinked(line, at, named, page)
            end = named[1]
        else:
            if not parts.speakers and mark:
                _say_no_actor(line, mark.start, mark.end, mark.target or "", page)
            return end
        joiner = JOINER.match(line.text, end)
        if joiner is None:
            return end
        at = joiner.end()
    return end


def _read_caveat(line: Rich, at: int, parts: Attribution) -> int:
    """Takes a closing `( … )`; returns where the rest ends."""
    caveat, end = closing_caveat(line, at)
    if caveat is not None:
        parts.caveat = caveat.plain
    return end


def closing_caveat(line: Rich, at: int = 0) -> tuple[Rich | None, int]:
    """The closing `( … )` of a text after `at`, without its brackets, and where it starts; the
    text's end if there is none."""
    text = line.text.rstrip()
    inside = line.within("link", "code", "image", "footnote")
    if not text.endswith(")") or len(text) - 1 in inside:
        return None, len(line.text)
    depth = 0
    for offset in range(len(text) - 1, at - 1, -1):
        if offset in inside:
            continue
        depth += (text[offset] == ")") - (text[offset] == "(")
        if depth == 0:
            caveat = line.cut(offset + 1, len(text) - 1)
            return (caveat, offset) if caveat.text else (None, len(line.text))
    return None, len(line.text)


def _split(line: Rich, at: int, end: int) -> list[tuple[int, int]]:
    """The parts between commas that stand outside brackets and links."""
    inside = line.within("link", "code", "image", "footnote")
    parts: list[tuple[int, int]] = []
    depth, start = 0, at
    for offset in range(at, end):
        char = line.text[offset]
        if offset in inside:
            continue
        depth = max(0, depth + (char in "([") - (char in ")]"))
        if char == "," and depth == 0 and len(parts) < _MOST_PARTS:
            parts.append((start, offset))
            start = offset + 1
    return [*parts, (start, end)]


def _read_part(part: Rich, parts: Attribution, page: Page) -> None:
    about = _ABOUT.match(part.text)
    slugs, end = opening_links(part, about.end() if about else 0)
    kinds = [page.kinds.get(slug) for slug in slugs]
    if slugs and end == len(part.text):
        if all(kind in _TOPICS for kind in kinds):
            parts.about += slugs
            return
        if not about and kinds == ["source"]:
            parts.source = slugs[0]
            return
    if _DAY.fullmatch(part.text):
        if is_day(part.text):
            parts.day = part.text
            return
        hint = "write the day as YYYY-MM-DD"
        page.say("B003", f"“{part.text}” is no date", part.line, hint=hint, at=part.text)
    parts.context.append(part.plain)


def _say_no_actor(line: Rich, start: int, end: int, target: str, page: Page) -> None:
    words = line.plain[start:end]
    if not target.startswith("#"):
        what = "leads out of the briefing"
    elif target[1:] in page.kinds:
        what = "points at something that is no actor"
    else:
        what = "points at nothing"
    hint = page.near_actor(words) or "give the speaker a heading in Actors and link to that"
    message = f"the speaker “{words}” {what}"
    page.say("B102", message, line.line_at(start), hint=hint, at=(f"]({target})", f"[{words}]"))


def _say_unlinked(line: Rich, at: int, named: tuple[str, int], page: Page) -> None:
    slug, end = named
    words = line.part(at, end)
    message = f"the speaker “{words}” is given by name"
    page.say("B303", message, line.line_at(at), hint=f"write [{words}](#{slug})", at=words)


def _say_no_words(node: Node, what: str | None, page: Page) -> None:
    if what:
        message = f"a quote with {what} in it is shown as prose"
        hint = "let the block quote hold the words and their attribution alone"
    else:
        message = "an attribution without words is shown as prose"
        hint = "write the words above it, in the same block quote"
    page.say("B301", message, node.line, end_line=node.end_line, hint=hint)


def _say_unattributed(node: Node, page: Page) -> None:
    last = node.children[-1] if node.children else None
    if last and last.kind == "list" and _opens_with_link(last):
        hint = "begin the last line with — instead of -"
        message = "an attribution that is a list item is no attribution"
        page.say("B302", message, last.line, end_line=last.end_line, hint=hint, at=("- ", "* "))
        return
    near = None
    if last and last.kind == "paragraph":
        final = last.rich.text.split("\n")[-1]
        dash = _DASH.match(final)
        near = page.near_actor(final[dash.end() :].split(",")[0]) if dash else None
    hint = near or "end it with a line “— [Name](#name)”"
    message = "a quote in Quotes has no attribution"
    page.say("B301", message, node.line, end_line=node.end_line, hint=hint)


def _opens_with_link(node: Node) -> bool:
    first = node.children[0].children[0] if node.children and node.children[0].children else None
    return first is not None and first.rich.link_at(0) is not None
