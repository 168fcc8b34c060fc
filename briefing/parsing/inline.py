"""A line of Markdown → words with marks, still knowing where its lines end."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from markdown_it.token import Token

from briefing.model.text import Mark, MarkKind, Marks
from briefing.safe_text import safe

_SPACES = re.compile("  +")
_KINDS: dict[str, MarkKind] = {"em": "emphasis", "strong": "strong", "s": "strike", "link": "link"}


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
        marks = tuple(
            replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
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

    def links(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.kind == "link"]

    def link_from(self, offset: int) -> Mark | None:
        """The link within the briefing that starts at `offset`."""
        for mark in self.marks:
            if mark.start == offset and mark.kind == "link" and (mark.target or "")[:1] == "#":
                return mark
        return None


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

    def add_prose(self, words: str) -> None:
        words = safe(words).replace("\t", " ").replace("\n", " ")
        if "  " in words:
            words = _SPACES.sub(" ", words)
        if self.last in " \n" and words.startswith(" "):
            words = words[1:]
        self.add(words)

    def end_line(self, soft: bool) -> None:
        if self.last == " ":
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
        if soft:
            self.soft.add(self.length)
        self.add("\n")

    def mark(self, kind: MarkKind, start: int, **more: str | None) -> None:
        if self.length > start:
            self.marks.append(Mark(kind=kind, start=start, end=self.length, **more))  # type: ignore[arg-type]


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
    start = writer.length
    writer.add(safe(token.content).replace("\n", " "))
    writer.mark("code", start)


def _read_image(writer: _Writer, token: Token) -> None:
    start = writer.length
    writer.add_prose("".join(_alt_words(token)) or "image")
    target, title = token.attrs.get("src", ""), token.attrs.get("title")
    writer.mark("image", start, target=safe(str(target)), title=_title(title))


def _alt_words(token: Token) -> list[str]:
    words = []
    for child in token.children or ():
        words.append(" " if child.type in ("softbreak", "hardbreak") else child.content)
        if child.type == "image":
            words.extend(_alt_words(child))
    return words


def _read_footnote(writer: _Writer, token: Token) -> None:
    start = writer.length
    label = safe(token.meta["label"])
    writer.add(f"[{label}]")
    writer.mark("footnote", start, target=label)


_READERS: dict[str, Callable[[_Writer, Token], None]] = {
    "text": _read_text,
    "html_inline": _read_html,
    "code_inline": _read_code,
    "image": _read_image,
    "footnote_ref": _read_footnote,
    "softbreak": lambda writer, token: writer.end_line(soft=True),
    "hardbreak": lambda writer, token: writer.end_line(soft=False),
}


def _close(writer: _Writer, start: int, opener: Token) -> None:
    kind = _KINDS.get(opener.type.removesuffix("_open"))
    if kind is None:
        return
    if kind != "link":
        writer.mark(kind, start)
        return
    target = str(opener.attrs.get("href", ""))
    if target.startswith("#"):
        target = unquote(target)
    writer.mark("link", start, target=safe(target), title=_title(opener.attrs.get("title")))


def _title(title: object) -> str | None:
    return safe(str(title)) if title else None


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
            marks.append(replace(mark, start=start, end=end))
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    rich = Rich(text, tuple(marks), frozenset(writer.soft), line)
    return rich.cut(0)


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
        marks += [replace(mark, start=mark.start + at, end=mark.end + at) for mark in part.marks]
        soft |= {offset + at for offset in part.soft}
        text += part.text
    return Rich(text, tuple(marks), frozenset(soft), parts[0].line)
