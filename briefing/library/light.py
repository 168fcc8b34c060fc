"""The first look at a file, without a full parse: what the list needs to be shown.

It takes a hundredth of the time of a reading, and says the same of files as people write them.
What it can't be sure of it leaves out; the reading, when it comes, corrects it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from briefing.library.files import Stamp, is_briefing
from briefing.library.row import Row, day_of, failed, searched, shared, title_of
from briefing.model.section import SectionKind, kind_of
from briefing.regular_files import Unreadable, read
from briefing.safe_text import decode, one_line, safe

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(
    r"^(title|date|tags)[ \t]*:(?:[ \t]+|$)(.*(?:\n(?:[ \t]*-[ \t]|[ \t]+).*)*)", re.MULTILINE
)
_FENCED = re.compile(
    r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
_HEADING = re.compile(r"\n(#{1,6})[ \t]+([^\n]*)")
_LIST_ITEM = re.compile(r"^[ \t]*-[ \t]+(.*)$", re.MULTILINE)
_MARKED = re.compile(r"[\[*`\\]")
_MARKUP = re.compile(r"\[([^\]\[]*)\]\([^)]*\)|[*`\\]")


def look(folder: str, path: str, stamp: Stamp) -> Row | None:
    """The row of a file, by its path from the library's folder; `None` if it is no briefing."""
    try:
        data = read(f"{folder}/{path}")
    except FileNotFoundError:
        return None
    except Unreadable as error:
        return failed(path, stamp, f"{error}")
    return first_look(path, stamp, data)


def first_look(path: str, stamp: Stamp, data: bytes) -> Row | None:
    """The row of a file's bytes; `None` if they are no briefing."""
    text, wrong = decode(data)
    front = _FRONT_MATTER.match(text)
    outline = _outline(text[front.end() :] if front else text)
    if not is_briefing(text, outline.kinds):
        return None
    said = dict(_said(front[1])) if front else {}
    title = one_line(_plain(said.get("title", ""))) or outline.title or title_of(path)
    date = _plain(said.get("date", ""))
    tags = tuple(filter(None, map(one_line, _list(said.get("tags", "")))))
    return Row(
        path,
        stamp,
        title,
        date=date if len(date) == 10 and day_of(date) else "",
        tags=shared(tags),
        parties=shared(tuple(name for level, name in outline.actors if level == 3)),
        problem="it has bytes that are not UTF-8" if wrong else "",
        searched=searched(title, tags, (name for _, name in outline.actors)),
    )


@dataclass(slots=True)
class _Outline:
    """The headings that begin at the left edge: the first of level 1, what those of level 2 mean,
    and those below Actors with their levels."""

    title: str = ""
    kinds: list[SectionKind] = field(default_factory=list)
    actors: list[tuple[int, str]] = field(default_factory=list)


def _outline(body: str) -> _Outline:
    found = _Outline()
    names: list[str] = []
    levels: list[int] = []
    inside = False  # the section of the actors
    for signs, words in _HEADING.findall(_without_code(body)):
        level = len(signs)
        if level > 2:
            if inside:
                levels.append(level)
                names.append(_bare(words))
            continue
        inside = False
        if level == 2:
            found.kinds.append(kind := _kind(words))
            inside = kind == "actors"
        elif not found.title:
            found.title = one_line(_bare(words))
    if names:
        shown = safe("\n".join(names)).split("\n")
        found.actors = [(level, name) for level, name in zip(levels, shown, strict=True) if name]
    return found


@lru_cache(maxsize=256)  # most briefings have the same
def _kind(heading: str) -> SectionKind:
    return kind_of(_bare(heading))


def _without_code(body: str) -> str:
    """A text without its fenced code, in which a # is no heading, after a line end."""
    if "~~~" in body or "````" in body:
        return _FENCED.sub("", f"\n{body}")
    return "\n".join(f"\n{body}".split("\n```")[::2])


def _said(front: str) -> Iterator[tuple[str, str]]:
    """The keys that the list needs, with what stands after the colon."""
    return ((match[1], match[2].strip()) for match in _KEY.finditer(front))


def _plain(written: str) -> str:
    """A scalar of YAML that means what it says; empty for any other."""
    for mark in "\"'":
        if written[:1] == mark:
            inner = written[1:-1]
            whole = len(written) > 1 and written[-1] == mark
            return inner if whole and mark not in inner and "\\" not in inner else ""
    if written[:1] in tuple("[]{}>|&*!%@`#,?-") or ": " in written or " #" in written:
        return ""
    return " ".join(written.split())


def _list(written: str) -> list[str]:
    if written.startswith("[") and written.endswith("]"):
        return [_plain(each.strip()) for each in written[1:-1].split(",")]
    if written.startswith("-"):
        return [_plain(each.strip()) for each in _LIST_ITEM.findall(written)]
    return [_plain(written)]


def _bare(heading: str) -> str:
    """The words of a heading without the commonest marks."""
    words = heading.rstrip(" \t#")
    if "  " in words or "\t" in words or not words.isascii():
        words = " ".join(words.split())
    return _MARKUP.sub(lambda match: match[1] or "", words) if _MARKED.search(words) else words
