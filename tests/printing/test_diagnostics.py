"""How diagnostics look as text."""

import pytest
from rich.cells import cell_len

from briefing.model.briefing import Briefing
from briefing.model.diagnostic import Diagnostic, diagnose
from briefing.printing.diagnostics import Checked, to_github, to_runs


def shown(line: str, column: int | None, width: int = 0) -> list[str]:
    """The rows printed for one error in a file of this one line."""
    fault = diagnose("B101", "wrong", line=1, column=column)
    runs = to_runs([checked(line, fault)], 0, width)
    return "".join(words for words, _ in runs).split("\n")


def checked(text: str, *faults: Diagnostic) -> Checked:
    return Checked("it.md", text, Briefing(title="x", diagnostics=faults))


@pytest.mark.parametrize(
    ("line", "column", "cells"),
    [("see [x](#y)", 5, 4), ("談判 [x](#y)", 4, 5), ("\t[x](#y)", 2, 4), ("e\u0301 [x]", 4, 2)],
    ids=["latin", "wide", "tab", "combining"],
)
def test_the_marker_stands_below_the_column(line: str, column: int, cells: int) -> None:
    _, _, source, marker, *_ = shown(line, column)

    assert marker.index("^") - len("  | ") == cells
    assert "\t" not in source


def test_without_a_column_there_is_no_marker() -> None:
    assert not [row for row in shown("see [x](#y)", None) if "^" in row]


def test_a_line_of_the_file_is_shown_without_its_control_characters() -> None:
    rows = shown("a\x1b[31mred\u202e [x]", 12)

    assert "\x1b" not in "".join(rows)
    assert "\u202e" not in "".join(rows)


@pytest.mark.parametrize("column", [1, 60, 150, 200])
def test_a_long_line_is_cut_round_its_column(column: int) -> None:
    line = "".join(chr(ord("a") + at % 26) for at in range(200))

    _, _, source, marker, *_ = shown(line, column, 60)

    assert cell_len(source) <= 60
    assert source[marker.index("^")] == line[column - 1]


def test_a_line_that_is_not_in_the_file_is_not_shown() -> None:
    fault = diagnose("B005", "no title", line=9, hint="add one")

    rows = "".join(words for words, _ in to_runs([checked("", fault)], 0)).split("\n")

    assert rows[:2] == ["it.md:9: warning[B005]: no title", "  = hint: add one"]


@pytest.mark.parametrize(
    ("codes", "others", "told"),
    [
        ((), 0, "1 briefing checked: nothing found"),
        (("B403",), 0, "1 briefing checked: no errors, 1 note"),
        (
            ("B101", "B101", "B201"),
            1,
            "1 briefing checked: 2 errors, 1 warning; 1 other Markdown file passed over",
        ),
    ],
)
def test_the_last_line_sums_up(codes: tuple[str, ...], others: int, told: str) -> None:
    faults = [diagnose(code, "x", line=1) for code in codes]

    rows = "".join(words for words, _ in to_runs([checked("a", *faults)], others)).split("\n")

    assert rows[-2:] == [told, ""]


def test_a_message_to_github_stays_in_its_line() -> None:
    fault = diagnose("B403", "100%\nsure", line=3, hint="a, b: c")

    told = to_github([checked("", fault)])

    assert told == "::notice file=it.md,line=3,endLine=3,title=B403::100%25%0Asure (a, b: c)\n"
