"""Which characters of a file are not shown as they are, and where: `safe_text` takes out or
replaces them, here it is said."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import takewhile

from briefing.model.diagnostic import Diagnostic, diagnose
from briefing.parsing.limits import LINES
from briefing.parsing.nodes import Decoded, Node
from briefing.parsing.page import MOST_ALIKE
from briefing.safe_text import clean

_LONGEST_OPENING = 200  # characters of a line that tell what it is
_LISTED = 3  # characters that a message names
_KEY = re.compile(r"([^\W\d_][\w-]*)[ \t]*:")
_FIELD = re.compile(r"[-*+][ \t]+([^\W\d_][^:\n]{0,39}):")
_ATTRIBUTION = re.compile(r"[>\s]*(?:—|–|―|--)")
_WORDS = {
    "heading": "a heading",
    "cell": "a table cell",
    "code": "code",
    "footnote": "a footnote",
    "alert": "an editor’s note",
    "quoted": "a quote",
    "item": "a list item",
    "paragraph": "a paragraph",
}
"""What is said of a line, the most telling first."""


def say_unsafe(
    lines: list[str], nodes: list[Node], front_end: int, decoded: Iterable[Decoded]
) -> Iterator[Diagnostic]:
    """A warning for each line with such characters, and for each text in which references make
    some that no line holds. `front_end` is the front matter's last line, 0 for none."""
    told: dict[int, tuple[str, ...]] = {}
    # What stands below the lines that are read is one text, and has one warning.
    for number, line in enumerate([*lines[:LINES], "\n".join(lines[LINES:])], 1):
        cleaned = clean(line)
        if cleaned.found:
            told[number] = cleaned.found
            if len(told) > MOST_ALIKE:
                yield diagnose("B008", "", line=number)  # it is only counted
                continue
            same = takewhile(lambda pair: pair[0] == pair[1], zip(line, cleaned.text, strict=False))
            column = len(list(same)) + 1
            where = _where(number, lines, nodes, front_end)
            yield _made(where, cleaned.found, number, column, "delete them")
    known: dict[tuple[int, int], set[str]] = {}  # of each paragraph
    for each in decoded:
        if each.lines not in known:
            first, last = each.lines
            here = (told.get(number, ()) for number in range(first, last + 1))
            known[each.lines] = {name for names in here for name in names}
        names = tuple(name for name in each.names if name not in known[each.lines])
        if names:
            where = _where(min(each.line, each.lines[1]), lines, nodes, front_end)
            where = f"{each.within} in {where}" if each.within else where
            yield _made(where, names, each.line, None, "delete the references that make them")


def by_escapes(where: str, names: tuple[str, ...], line: int) -> Diagnostic:
    """The warning for a value of the front matter."""
    return _made(where, names, line, 1, "delete the escapes that make them")


def _made(
    where: str, names: tuple[str, ...], line: int, column: int | None, hint: str
) -> Diagnostic:
    listed = ", ".join(names[:_LISTED]) + (", …" if len(names) > _LISTED else "")
    message = f"{where} holds characters that are not shown as they are: {listed}"
    return diagnose("B008", message, line=line, column=column, hint=hint)


def _where(number: int, lines: list[str], nodes: list[Node], front_end: int) -> str:
    """What a line is: the front matter's key, the field of an actor, a heading, a quote …"""
    line = clean(lines[number - 1][:_LONGEST_OPENING]).text
    if number <= front_end:
        above = (
            _KEY.match(clean(each[:_LONGEST_OPENING]).text) for each in reversed(lines[1:number])
        )
        key = next((match[1] for match in above if match), None)
        return f"{key} in the front matter" if key else "the front matter"
    if found := _FIELD.match(line.lstrip()):
        return f"the field {found[1].strip()}"
    kinds = _kinds(number, nodes)
    if "quoted" in kinds and _ATTRIBUTION.match(line):
        return "an attribution"
    return next((words for kind, words in _WORDS.items() if kind in kinds), "the line")


def _kinds(number: int, nodes: list[Node]) -> set[str]:
    """The kinds of the nodes that a line stands in."""
    found: set[str] = set()
    while nodes:
        at = bisect_right(nodes, number, key=lambda node: node.line) - 1
        if at < 0 or number > nodes[at].end_line:
            break
        found.add(nodes[at].kind)
        nodes = nodes[at].children
    return found
