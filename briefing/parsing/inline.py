"""A line of Markdown → words with marks, still knowing where its lines end."""

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from urllib.parse import unquote

from markdown_it.token import Token

from briefing.model.text import NO_ALT, OUTER_FIRST, Mark, MarkKind, Marks
from briefing.safe_text import Cleaned, clean
from briefing.values import value

_SPACES = re.compile("  +")
_KINDS: dict[str, MarkKind] = {"em": "emphasis", "strong": "strong", "s": "strike", "link": "link"}
Unsafe = tuple[str, int, tuple[str, ...]]
"""What characters not fit to be shown stand in beside the words, "" for the words themselves; the
lines above them in the paragraph; and their names."""

_RANKS = {kind: rank for rank, kind in enumerate(OUTER_FIRST)}


@value(frozen=True, slots=True)
class Rich:
    """Words with marks as the parser's rooms hand them on.

    `text` has `\\n` for every line end of the file; those in `soft` are only wraps, which the
    model shows as spaces. `line` is the file's line of the first character, from 1.
    """

    text: str
    marks: Marks = ()
    soft: frozenset[int] = frozenset()
    line: int = 1

    def cut(self, start: int, end: int | None = None) -> "Rich":
        """The part from `start` to `end` without the white space at its ends; marks are cut to
        fit."""
        start, end = self._bare(start, len(self.text) if end is None else end)
        if start == 0 and end == len(self.text):
            return self
        return self._part(start, end, self.marks, self.soft, self.line_at(start))

    def cuts(self, spans: Iterable[tuple[int, int]]) -> "list[Rich]":
        """Such parts for `spans`, which come in order and apart. Of the marks and line ends, of
        which there can be thousands, each part looks only at those that are near."""
        marks, soft = deque(self.marks), deque(sorted(self.soft))
        near: list[Mark] = []
        at, line = 0, self.line
        parts = []
        for span in spans:
            start, end = self._bare(*span)
            line += self.text.count("\n", at, start)
            at = start
            near = [mark for mark in near if mark.end > start]
            while marks and marks[0].start < end:
                near.append(marks.popleft())
            ends = []
            while soft and soft[0] < end:
                ends.append(soft.popleft())
            parts.append(self._part(start, end, near, ends, line))
        return parts

    def _part(
        self, start: int, end: int, marks: Iterable[Mark], soft: Iterable[int], line: int
    ) -> "Rich":
        moved = _in_order(
            _moved(mark, max(mark.start, start) - start, min(mark.end, end) - start)
            for mark in marks
            if mark.start < end and mark.end > start
        )
        ends = frozenset(at - start for at in soft if start <= at < end)
        return Rich(self.text[start:end], moved, ends, line)

    def _bare(self, start: int, end: int) -> tuple[int, int]:
        """The range without the white space at its ends."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end

    def line_at(self, offset: int) -> int:
        return self.line + self.text.count("\n", 0, offset)

    @property
    def plain(self) -> str:
        """The words with soft line ends as spaces."""
        return self.part(0, len(self.text))

    def part(self, start: int, end: int) -> str:
        """The plain words from `start` to `end`."""
        text = self.text[start:end]
        if not self.soft or "\n" not in text:
            return text
        parts = []
        for line in text.split("\n"):
            start += len(line) + 1
            parts += [line, " " if start - 1 in self.soft else "\n"]
        return "".join(parts[:-1])

    def words(self, mark: Mark) -> str:
        """The words that a mark lies over, on one line."""
        return " ".join(self.text[mark.start : mark.end].split())

    def within(self, *kinds: MarkKind) -> set[int]:
        """The offsets that marks of these kinds cover."""
        covering = (mark for mark in self.marks if mark.kind in kinds)
        return {offset for mark in covering for offset in range(mark.start, mark.end)}

    def links(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.kind == "link"]

    def link_at(self, offset: int) -> Mark | None:
        """The link that starts at `offset`."""
        at = bisect_left(self.marks, offset, key=lambda mark: mark.start)
        while at < len(self.marks) and self.marks[at].start == offset:
            if self.marks[at].kind == "link":
                return self.marks[at]
            at += 1
        return None


def line_ends(text: str) -> frozenset[int]:
    """Where the lines of a text end."""
    found = []
    at = text.find("\n")
    while at >= 0:
        found.append(at)
        at = text.find("\n", at + 1)
    return frozenset(found)


def _moved(mark: Mark, start: int, end: int) -> Mark:
    if (mark.start, mark.end) == (start, end):
        return mark
    return Mark(start=start, end=end, kind=mark.kind, target=mark.target, title=mark.title)


def _in_order(marks: Iterable[Mark]) -> Marks:
    """Outer before inner; of those with one range, links first and code last. Emphasis inside
    emphasis is no more than emphasis, and a link in a link leads where the outer one does."""
    marks = tuple(marks)
    if len(marks) < 2:
        return marks
    found = []
    ends: dict[MarkKind, int] = {}
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end, _RANKS[mark.kind])):
        if mark.kind in ("strong", "emphasis", "strike", "link"):
            if mark.start < ends.get(mark.kind, 0):
                continue
            ends[mark.kind] = mark.end
        found.append(mark)
    return tuple(found)


@dataclass(slots=True)
class _Writer:
    """Collects the words of one inline token. Runs of white space are one space, as a page
    shows them; a code span keeps its own."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    soft: set[int] = field(default_factory=set)
    last: str = "\n"
    unsafe: list[Unsafe] = field(default_factory=list)

    def add(self, words: str) -> None:
        if words:
            self.parts.append(words)
            self.length += len(words)
            self.last = words[-1]

    def add_prose(self, words: str) -> None:
        words = words.replace("\t", " ").replace("\n", " ")
        if "  " in words:
            words = _SPACES.sub(" ", words)
        if self.last in " \n" and words.startswith(" "):
            words = words[1:]
        self.add(words)

    def end_line(self, soft: bool) -> None:
        if self.last == " ":
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
        if self.last == "\n":  # a line of which nothing is shown
            if not soft:
                self.soft.discard(self.length - 1)
            return
        if soft:
            self.soft.add(self.length)
        self.add("\n")

    def mark(
        self, kind: MarkKind, start: int, target: str | None = None, title: str | None = None
    ) -> None:
        if self.length > start:
            end = self.length
            self.marks.append(Mark(kind=kind, start=start, end=end, target=target, title=title))


def read_inline(tokens: list[Token], line: int) -> tuple[Rich, list[Unsafe]]:
    """The tokens of a paragraph's words, which start on `line` of the file."""
    writer = _Writer()
    open_marks: list[tuple[int, Token]] = []
    for child, words in zip(tokens, _safe_words(tokens, writer.unsafe), strict=True):
        if child.nesting == 1:
            open_marks.append((writer.length, child))
        elif child.nesting == -1:
            start, opener = open_marks.pop()
            _close(writer, start, opener)
        else:
            _READERS.get(child.type, _read_text)(writer, child, words)
    return _trimmed(writer, line), writer.unsafe


def _safe_words(tokens: list[Token], unsafe: list[Unsafe]) -> list[str]:
    """The words of each token, safe to show; adds what was found to `unsafe`. They are cleaned as
    one: a mark can stack on, and an isolate be closed in, another token."""
    parts = [_words(token) for token in tokens]
    whole = "".join(parts)
    if not clean(whole).found:
        return parts
    lines = [clean(line) for line in whole.split("\n")]
    unsafe += [("", number, each.found) for number, each in enumerate(lines) if each.found]
    at, starts = 0, []
    for cleaned in lines:
        starts.append(at)
        at += len(cleaned.text) + len(cleaned.removed) + 1
    return [
        "\n".join(_between(start, end, lines, starts))
        for start, end in pairwise(accumulate(map(len, parts), initial=0))
    ]


def _between(start: int, end: int, lines: list[Cleaned], starts: list[int]) -> Iterator[str]:
    """What is shown, line by line, for the characters from `start` to `end` of the whole."""
    at = bisect_right(starts, start) - 1
    while at < len(lines) and starts[at] <= end:
        cleaned = lines[at]
        length = len(cleaned.text) + len(cleaned.removed)
        first, last = max(start - starts[at], 0), min(end - starts[at], length)
        yield cleaned.text[cleaned.shown(first) : cleaned.shown(last)]
        at += 1


def _words(token: Token) -> str:
    match token.type:
        case "softbreak" | "hardbreak":
            return "\n"
        case "image":
            return "".join(_alt_words(token))
        case "footnote_ref":
            return str(token.meta["label"])
        case "html_inline" if token.content.startswith("<!--"):
            return "\n" * token.content.count("\n")  # not shown, but it has lines
        case _:
            return token.content


def _read_text(writer: _Writer, _: Token, words: str) -> None:
    writer.add_prose(words)


def _read_html(writer: _Writer, token: Token, words: str) -> None:
    if not token.content.startswith("<!--"):
        writer.add_prose(words)


def _read_code(writer: _Writer, _: Token, words: str) -> None:
    """White space at the ends of a code span stands outside it: inside it can't be written."""
    words = words.replace("\n", " ")
    bare = words.strip()
    if words[:1].isspace():
        writer.add_prose(" ")
    start = writer.length
    writer.add(bare)
    writer.mark("code", start)
    if bare and words[-1:].isspace():
        writer.add_prose(" ")


def _read_image(writer: _Writer, token: Token, words: str) -> None:
    start = writer.length
    writer.add_prose(words if words.strip() else NO_ALT)
    target, title = _target(writer, token.attrs.get("src")), _title(writer, token)
    writer.mark("image", start, target=target, title=title)


def _alt_words(token: Token) -> list[str]:
    words = []
    for child in token.children or ():
        if child.type == "image":
            words.extend(_alt_words(child))
        else:
            words.append(" " if child.type in ("softbreak", "hardbreak") else child.content)
    return words


def _read_footnote(writer: _Writer, _: Token, label: str) -> None:
    start = writer.length
    writer.add(f"[{label}]")
    writer.mark("footnote", start, target=label)


def _read_break(writer: _Writer, token: Token, _: str) -> None:
    writer.end_line(soft=token.type == "softbreak")


_READERS: dict[str, Callable[[_Writer, Token, str], None]] = {
    "text": _read_text,
    "html_inline": _read_html,
    "code_inline": _read_code,
    "image": _read_image,
    "footnote_ref": _read_footnote,
    "softbreak": _read_break,
    "hardbreak": _read_break,
}


def _close(writer: _Writer, start: int, opener: Token) -> None:
    kind = _KINDS.get(opener.type.removesuffix("_open"))
    if kind is None:
        return
    if kind != "link":
        writer.mark(kind, start)
        return
    target, title = _target(writer, opener.attrs.get("href")), _title(writer, opener)
    writer.mark("link", start, target=target, title=title)


def _target(writer: _Writer, address: object) -> str:
    """Where a link leads; one within the briefing as its heading's slug is spelt."""
    words = str(address or "")
    if words.startswith("#") and "%" in words:
        words = unquote(words)
    return _cleaned(words, "a link’s address", writer)


def _title(writer: _Writer, token: Token) -> str | None:
    words = str(token.attrs.get("title") or "")
    return " ".join(_cleaned(words, "a link’s title", writer).split()) or None


def _cleaned(words: str, within: str, writer: _Writer) -> str:
    cleaned = clean(words)
    if cleaned.found:
        writer.unsafe.append((within, "".join(writer.parts).count("\n"), cleaned.found))
    return cleaned.text


def _trimmed(writer: _Writer, line: int) -> Rich:
    """A mark never begins or ends in a space: `** a**` can't be written in Markdown."""
    text = "".join(writer.parts)
    marks = []
    for mark in writer.marks:
        start, end = mark.start, mark.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            marks.append(_moved(mark, start, end))
    return Rich(text, _in_order(marks), frozenset(writer.soft), line).cut(0)


def join(parts: list[Rich], between: str = "\n\n") -> Rich:
    """Several texts as one, with `between` them."""
    if not parts:
        return Rich("")
    text = ""
    marks: list[Mark] = []
    soft: set[int] = set()
    for part in parts:
        text += between if text else ""
        at = len(text)
        marks += [_moved(mark, mark.start + at, mark.end + at) for mark in part.marks]
        soft |= {offset + at for offset in part.soft}
        text += part.text
    return Rich(text, tuple(marks), frozenset(soft), parts[0].line)
