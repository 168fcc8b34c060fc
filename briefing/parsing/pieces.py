"""A long text cut where nothing can reach across: at headings that stand for themselves.

CommonMark lets a heading at the beginning of a line end every paragraph, list and block quote
(spec 0.31, 4.2); a blank line before it ends most HTML blocks too (4.6). Only fenced code, the
other HTML blocks and the front matter run on over it, and link definitions and footnotes mean
something everywhere. Where a text leaves that in doubt, it is not cut.
"""

import re

from briefing.values import value

_MARK = re.compile(
    r"^(?:(?P<heading>(?<=\n\n)\#{1,6}(?=[ \t\n]))"
    r"|(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)"
    r"|(?P<doubt>\ {1,3}(?:`{3}|~{3})|\ {0,3}<(?:script|pre|style|textarea|[!?])))",
    re.MULTILINE | re.IGNORECASE | re.VERBOSE,
)
_FRONT_MATTER = re.compile(r"---[ \t]*\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)


@value(frozen=True, slots=True)
class Piece:
    """A part of a text, and the number of its first line in the whole, from 1."""

    text: str
    line: int = 1


def pieces(text: str, least: int) -> list[Piece]:
    """The text in pieces of at least `least` characters, each from a heading to a heading; in one
    piece where it can't be cut for sure."""
    if len(text) <= least or "]:" in text or "[^" in text:
        return [Piece(text)]
    cuts = _cuts(text, least)
    found = []
    line = 1
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        found.append(Piece(text[start:end], line))
        line += text.count("\n", start, end)
    return found


def _cuts(text: str, least: int) -> list[int]:
    """Where pieces begin, but the first; none where there is a doubt."""
    at = 0
    if text.startswith("---"):
        front = _FRONT_MATTER.match(text)
        if front is None:
            return []
        at = front.end()
    cuts: list[int] = []
    fence = ""
    last = 0
    for mark in _MARK.finditer(text, at):
        if mark["doubt"] and (not fence or mark[0].strip() == fence[0] * 3):
            return []
        if fence:
            if _closes(mark, fence):
                fence = ""
        elif mark["fence"]:
            # Backticks after a fence of backticks make it a line of words.
            fence = mark["fence"] if mark["fence"][0] == "~" or "`" not in mark["info"] else ""
        elif mark.start() - last >= least:
            last = mark.start()
            cuts.append(last)
    return cuts


def _closes(mark: re.Match[str], fence: str) -> bool:
    line = mark[0].strip() if mark["fence"] else ""
    return line.startswith(fence) and not line.strip(fence[0])
