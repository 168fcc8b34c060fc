"""The problems of a briefing, and the way to what it rests on."""

from collections.abc import Sequence

from briefing.entries.entry import Entry, Line, Run
from briefing.model import Diagnostic

PROVENANCE = "provenance"
"""The id of the entry that leads to the provenance."""
UNREADABLE = "The file can’t be read now; this is what it said before"


def problem_entries(told: Sequence[Diagnostic], unreadable: str = "") -> list[Entry]:
    """The diagnostics, by their numbers: `problem/0`; before them the way to the provenance, and
    why the file is `unreadable` now."""
    more = Line((Run("What this briefing rests on, in counts", "link"),))
    entries = [Entry(PROVENANCE, "more", (more,))]
    if unreadable:
        lines = Line((Run(UNREADABLE, "severity-error"),)), Line((Run(unreadable),))
        entries.append(Entry("", "fault", lines, space=1, selectable=False))
    entries += [_told(number, each) for number, each in enumerate(told)]
    if not told:
        line = Line((Run("No problems found.", "muted"),))
        entries.append(Entry("", "empty", (line,), space=1, selectable=False))
    return entries


def line_of_problem(slug: str, told: Sequence[Diagnostic]) -> int:
    """The line of the file that an entry tells of."""
    return told[int(slug.removeprefix("problem/"))].line


def _told(number: int, each: Diagnostic) -> Entry:
    head = (
        Run(f"{each.severity} {each.code}", f"severity-{each.severity}"),
        Run(f"  line {each.line}", "muted", aloud=f", line {each.line}"),
    )
    lines = [Line(head), Line((Run(each.message),))]
    if each.hint:
        sign = Run("→ ", "muted", aloud="hint: ")
        lines.append(Line((Run(each.hint, "muted"),), lead=(sign,)))
    return Entry(f"problem/{number}", "problem", tuple(lines), space=1)
