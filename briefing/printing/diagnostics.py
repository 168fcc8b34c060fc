"""What is wrong, or worth knowing, about briefings: for people, programs and GitHub."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from briefing.counts import any_counted
from briefing.model.briefing import Briefing
from briefing.model.diagnostic import Diagnostic
from briefing.model.relations import Relations
from briefing.printing import interface, provenance
from briefing.safe_text import safe
from briefing.values import value

_TAB = 4  # cells that a tab takes
_LEAST = 20  # cells of a line that are shown even where there is less room
_FAR = 200  # characters before and after a column that are looked at: a file can be one line
_BEFORE = 3  # one part in so many of the room stands before the marked column


@value(frozen=True, slots=True)
class Checked:
    """A briefing that was checked: the file's name, safe to show, and its text as read."""

    name: str
    text: str
    briefing: Briefing


Runs = Iterator[tuple[str, str]]
"""Words, each with its role: a severity, `message`, `gutter`, `marker`, `hint` or nothing."""


def to_runs(checked: Sequence[Checked], others: int, width: int = 0) -> Runs:
    """Diagnostics as a good compiler prints them, what each briefing rests on, and a line that
    sums up.

    `others` counts the Markdown files that are no briefings; lines of the file are cut to `width`
    cells, 0 for no limit.
    """
    for one in checked:
        lines = one.text.split("\n")
        for each in one.briefing.diagnostics:
            yield from _runs_of(each, one.name, lines, width)
            yield "\n", ""
        facts = list(provenance.told(Relations(one.briefing)))
        if facts:
            yield f"{one.name}\n", "message"
            yield "".join(f"  {fact}\n" for fact in facts) + "\n", ""
    yield f"{_sum(checked, others)}\n", ""


def _runs_of(each: Diagnostic, name: str, lines: list[str], width: int) -> Runs:
    place = f"{name}:{each.line}" + (f":{each.column}" if each.column else "")
    yield f"{place}: ", ""
    yield f"{each.severity}[{each.code}]", each.severity
    yield f": {each.message}\n", "message"
    number = str(each.line)
    gutter = " " * len(number)
    if each.line <= len(lines) and lines[each.line - 1].strip():
        room = max(width - len(number) - 3, _LEAST) if width else 0
        line, marker = _marked(*_near(lines[each.line - 1], each.column), room)
        yield f"{gutter} |\n{number} | ", "gutter"
        yield f"{line}\n", ""
        if marker is not None:
            yield f"{gutter} | ", "gutter"
            yield f"{' ' * marker}^\n", each.severity
    if each.hint:
        yield f"{gutter} = ", "gutter"
        yield "hint", "hint"
        yield f": {each.hint}\n", ""


def _near(line: str, column: int | None) -> tuple[str, int | None]:
    """A line and the column to mark; of a very long line what stands near the column."""
    if len(line) <= 2 * _FAR:
        return line, column
    start = max((column or 1) - 1 - _FAR, 0)
    head, tail = "…" if start else "", "…" if start + 2 * _FAR < len(line) else ""
    cut = f"{head}{line[start : start + 2 * _FAR]}{tail}"
    return cut, column and column - start + len(head)


def _marked(line: str, column: int | None, room: int) -> tuple[str, int | None]:
    """A line of the file, safe to show, and the cell that its marker goes to. A line wider than
    `room` is cut, so that the column stays in view."""
    from rich.cells import cell_len

    at = len(_shown(line[: column - 1])) if column else 0
    shown = _shown(line)
    start = 0
    if room and cell_len(shown) > room:
        while cell_len(shown[start:at]) > room // _BEFORE:
            start += 1
        start += start > 0  # the mark of omission takes a cell
        end = len(shown)
        while cell_len(shown[start:end]) > room - 2:
            end -= 1
        head, tail = "…" if start else "", "…" if end < len(shown) else ""
        return f"{head}{shown[start:end]}{tail}", _cell(head + shown[start:at], column)
    return shown, _cell(shown[:at], column)


def _cell(before: str, column: int | None) -> int | None:
    from rich.cells import cell_len

    return cell_len(before) if column else None


def _shown(line: str) -> str:
    return safe(line).expandtabs(_TAB)


def _sum(checked: Sequence[Checked], others: int) -> str:
    counts = Counter(each.severity for one in checked for each in one.briefing.diagnostics)
    told = [
        any_counted(counts[severity], severity)
        for severity in ("error", "warning", "note")
        if counts[severity] or (severity == "error" and counts)
    ]
    briefings = f"{any_counted(len(checked), 'briefing')} checked"
    passed = f"; {any_counted(others, 'other Markdown file')} passed over" if others else ""
    return f"{briefings}: {', '.join(told) or 'nothing found'}{passed}"


def to_json(checked: Sequence[Checked]) -> str:
    """The same as data: `{"files": [{"path", "diagnostics": […], "provenance": […]}],
    "errors", "warnings", "notes"}`, diagnostics as in `show --format json`."""
    counts = Counter(each.severity for one in checked for each in one.briefing.diagnostics)
    files = [
        {
            "path": one.name,
            "diagnostics": [asdict(each) for each in one.briefing.diagnostics],
            "provenance": provenance.as_data(Relations(one.briefing)),
        }
        for one in checked
    ]
    data = {
        "files": files,
        "errors": counts["error"],
        "warnings": counts["warning"],
        "notes": counts["note"],
    }
    return interface.to_json(data)


def to_github(checked: Sequence[Checked]) -> str:
    """Workflow commands by which GitHub Actions annotates a change, a line each.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions; the escapes
    are those of actions/toolkit, packages/core/src/command.ts.
    """
    return "".join(
        f"{_command(each, one.name)}\n" for one in checked for each in one.briefing.diagnostics
    )


def _command(each: Diagnostic, name: str) -> str:
    level = "notice" if each.severity == "note" else each.severity
    where = {"file": name, "line": str(each.line), "endLine": str(each.end_line)}
    if each.column:
        where["col"] = str(each.column)
    where["title"] = each.code
    properties = ",".join(f"{key}={_property(value)}" for key, value in where.items())
    message = f"{each.message} ({each.hint})" if each.hint else each.message
    return f"::{level} {properties}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
