"""A line of Markdown → words with marks, still knowing where its lines end."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote

from markdown_it.token import Token

from briefing.model.text import NO_ALT, OUTER_FIRST, Mark, MarkKind, Marks
from briefing.safe_text import one_line, safe

_SPACES = re.compile("  +")
_KINDS: dict[str, MarkKind] = {"em": "emphasis", "strong": "strong", "s": "strike", "link": "link"}
_RANKS = {kind: rank for rank, kind in enumerate(OUTER_FIRST)}


@dataclass(frozen=True, slots=True)
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
        end = len(self.text) if end is None else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start == 0 and end == len(self.text):
            return self
        marks = _in_order(
            _moved(mark, max(mark.start, start) - start, min(mark.end, end) - start)
            for mark in self.marks
            if mark.start < end and mark.end > start
        )
        soft = frozenset(at - start for at in self.soft if start <= at < end)
        return Rich(self.text[start:end], marks, soft, self.line_at(start))

    def line_at(self, offset: int) -> int:
        return self.line + self.text.count("\n", 0, offset)

    @property
    def plain(self) -> str:
        """The words with soft line ends as spaces."""
        if not self.soft:
            return self.text
        chars = list(self.text)
        for at in self.soft:
            chars[at] = " "
        return "".join(chars)

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


def _moved(mark: Mark, start: int, end: int) -> Mark:
    return Mark(start=start, end=end, kind=mark.kind, target=mark.target, title=mark.title)


def _in_order(marks: Iterable[Mark]) -> Marks:
    """Outer before inner; of those with one range, links first and code last. Emphasis inside
    emphasis is no more than emphasis, and a link in a link leads where the outer one does."""
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

    def add(self, words: str) -> None:
        if words:
            self.parts.append(words)
            self.length += len(words)
            self.last = words[-1]

    def safe(self, words: str) -> str:
        """`words` made safe to stand after what is there: marks stacked on one character count
        across tokens."""
        if not unicodedata.category(words[:1] or " ").startswith("M"):
            return safe(words)
        before = "".join(self.parts[-4:])[-16:]
        tail = len(before)
        while tail and unicodedata.category(before[tail - 1]).startswith("M"):
            tail -= 1
        return safe(before[tail:] + words)[len(before) - tail :]

    def add_prose(self, words: str) -> None:
        words = self.safe(words).replace("\t", " ").replace("\n", " ")
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


def read_inline(token: Token, line: int) -> Rich:
    """An `inline` token of markdown-it-py, which starts on `line` of the file."""
    writer = _Writer()
    open_marks: list[tuple[int, Token]] = []
    for child in token.children or ():
        if child.nesting == 1:
            open_marks.append((writer.length, child))
        elif child.nesting == -1:
            start, opener = open_marks.pop()
            _close(writer, start, opener)
        else:
            _READERS.get(child.type, _read_text)(writer, child)
    return _trimmed(writer, line)


def _read_text(writer: _Writer, token: Token) -> None:
    writer.add_prose(token.content)


def _read_html(writer: _Writer, token: Token) -> None:
    if not token.content.startswith("<!--"):
        writer.add_prose(token.content)


def _read_code(writer: _Writer, token: Token) -> None:
    """White space at the ends of a code span stands outside it: inside it can't be written."""
    words = writer.safe(token.content.replace("\n", " "))
    bare = words.strip()
    if words[:1].isspace():
        writer.add_prose(" ")
    start = writer.length
    writer.add(bare)
    writer.mark("code", start)
    if bare and words[-1:].isspace():
        writer.add_prose(" ")


def _read_image(writer: _Writer, token: Token) -> None:
    start = writer.length
    words = "".join(_alt_words(token))
    writer.add_prose(words if words.strip() else NO_ALT)
    target, title = _target(token.attrs.get("src", "")), _title(token.attrs.get("title"))
    writer.mark("image", start, target=target, title=title)


def _alt_words(token: Token) -> list[str]:
    words = []
    for child in token.children or ():
        if child.type == "image":
            words.extend(_alt_words(child))
        else:
            words.append(" " if child.type in ("softbreak", "hardbreak") else child.content)
    return words


def _read_footnote(writer: _Writer, token: Token) -> None:
    start = writer.length
    label = safe(token.meta["label"])
    writer.add(f"[{label}]")
    writer.mark("footnote", start, target=label)


def _read_break(writer: _Writer, token: Token) -> None:
    writer.end_line(soft=token.type == "softbreak")


_READERS: dict[str, Callable[[_Writer, Token], None]] = {
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
    target, title = _target(opener.attrs.get("href", "")), _title(opener.attrs.get("title"))
    writer.mark("link", start, target=target, title=title)


def _target(address: object) -> str:
    """Where a link leads; one within the briefing as its heading's slug is spelt."""
    words = str(address)
    return safe(unquote(words) if words.startswith("#") else words)


def _title(title: object) -> str | None:
    return one_line(str(title)) or None if title else None


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
