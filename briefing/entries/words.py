"""Text with marks → runs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.entries.entry import Run, Runs
from briefing.model.text import Mark, Marks

COLON: Runs = (Run("  ", aloud=": "),)
"""Parts what something is called from what is said of it."""

DOT: Runs = (Run(" · ", "muted", aloud="; "),)
"""Parts what is said in one line."""

_EDITORIAL = re.compile(r"\[[^\[\]]*\]|…|\.\.\.")


def numbered(number: int) -> Runs:
    """The key of one of several things to choose from, before its words."""
    return (Run(f"{number} ", "key", aloud=f"{number}. "),)


def capital(words: str) -> str:
    """The words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def runs(text: str, marks: Marks, role: str = "") -> Runs:
    """The words of `text` with what its marks add to `role`."""
    return tuple(_cut(text, marks, role))


def quoted_runs(text: str, marks: Marks) -> Runs:
    """The words of a quote; what its editor put in or left out is told from what was said."""
    found: list[Run] = []
    for run in _cut(text, marks, "quote"):
        at = 0
        for match in _EDITORIAL.finditer(run.words):
            found.append(Run(run.words[at : match.start()], run.role, run.target))
            found.append(Run(match[0], f"{run.role} inserted", run.target))
            at = match.end()
        found.append(Run(run.words[at:], run.role, run.target))
    return tuple(run for run in found if run.words)


def plain(text: str, role: str = "", target: str | None = None) -> Runs:
    return (Run(text, role, target),) if text else ()


def joined(parts: list[Runs], between: Runs) -> Runs:
    """The parts with `between` them, empty ones left out."""
    found: list[Run] = []
    for part in parts:
        if part:
            found.extend(between if found else ())
            found.extend(part)
    return tuple(found)


def _cut(text: str, marks: Marks, role: str) -> Iterator[Run]:
    if text and not marks:
        yield Run(text, role)
        return
    edges = {0, len(text)}
    for mark in marks:
        edges |= {mark.start, mark.end}
    coming = list(reversed(marks))
    over: list[Mark] = []
    for start, end in pairwise(sorted(edges)):
        over = [mark for mark in over if mark.end > start]
        while coming and coming[-1].start <= start:
            mark = coming.pop()
            # Emphasis within emphasis looks no different, however deep a file goes.
            if mark.end > start and not any(_says_the_same(each, mark) for each in over):
                over.append(mark)
        yield Run(text[start:end], _role(role, over), _target(over))


def _says_the_same(outer: Mark, inner: Mark) -> bool:
    same = (outer.kind, outer.target) == (inner.kind, inner.target)
    return same and outer.end >= inner.end


def _role(role: str, over: list[Mark]) -> str:
    return " ".join([role, *(mark.kind for mark in over)]).strip()


def _target(over: list[Mark]) -> str | None:
    for mark in over:
        if mark.kind in ("link", "image") and mark.target:
            return mark.target.removeprefix("#")
        if mark.kind == "footnote":
            return f"footnote:{mark.target}"
    return None
