"""What is wrong, or worth knowing, about a briefing: one value, shown the same everywhere."""

from typing import Literal

from briefing.values import value

Severity = Literal["error", "warning", "note"]

CODES: dict[str, tuple[Severity, str]] = {
    # The file and its front matter
    "B001": ("error", "bytes that are not UTF-8"),
    "B002": ("error", "a front matter that can't be read"),
    "B003": ("error", "a date that is no date"),
    "B004": ("error", "a value in the front matter that its key can't have"),
    "B005": ("warning", "no title"),
    "B006": ("warning", "no date"),
    "B007": ("warning", "no Summary, no Actors or no Quotes"),
    "B008": ("warning", "control, direction-changing or invisible characters"),
    "B009": ("warning", "text nested too deep to be read"),
    "B010": ("warning", "a link definition that swallows text"),
    "B011": ("warning", "a repeated heading"),
    "B012": ("error", "a format version this reader does not know"),
    "B013": ("warning", "an unknown key that is written nearly like a known one"),
    "B014": ("error", "more of something than is read: lines, blocks, list items, table cells"),
    "B015": ("warning", "more markup than is read, shown as it is written"),
    "B016": ("note", "more faults of one kind than are listed"),
    # Links
    "B101": ("error", "a link that points at nothing"),
    "B102": ("error", "a speaker that is no actor"),
    "B103": ("error", "a position whose holder is no actor"),
    # Actors
    "B201": ("warning", "an actor nobody quotes or mentions"),
    "B202": ("warning", "a party without Kind that takes positions"),
    "B203": ("warning", "a field that is given twice"),
    "B204": ("warning", "a field whose value is not one of those it can have"),
    "B205": ("note", "a speaker who is unnamed"),
    # Quotes
    "B301": ("warning", "a quote without attribution"),
    "B302": ("warning", "an attribution that ends in a list item"),
    "B303": ("warning", "a speaker given by a name instead of a link"),
    "B304": ("note", "an uncertain attribution"),
    # Issues and their map
    "B401": ("error", "a map code that no territory has"),
    "B402": ("error", "two territories with one code"),
    "B403": ("note", "a gap: a party's position that the briefing does not state"),
    "B404": ("warning", "a second map in one section"),
    # Sources
    "B501": ("error", "a quote that is not found in its source"),
    "B502": ("error", "a quote that is altered"),
    "B503": ("error", "a source text that is another than the briefing names"),
    "B504": ("note", "a source with no text to check against"),
    "B505": ("note", "a quote that stands in its source more than once"),
    "B506": ("error", "a source text that can't be used"),
}
"""Every code with its severity and what it is about; a code never changes its meaning."""


@value(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """A fault or a fact with its place: `line` and `column` count from 1. `hint` is the mend."""

    code: str
    severity: Severity
    message: str
    hint: str | None = None
    line: int = 1
    end_line: int = 1
    column: int | None = None


def diagnose(
    code: str,
    message: str,
    *,
    line: int,
    end_line: int | None = None,
    column: int | None = None,
    hint: str | None = None,
) -> Diagnostic:
    """A diagnostic with the severity that its code has. Raises KeyError for an unknown code."""
    severity, _ = CODES[code]
    return Diagnostic(
        code=code,
        severity=severity,
        message=message,
        hint=hint,
        line=line,
        end_line=line if end_line is None else end_line,
        column=column,
    )


def nearest(word: str, among: list[str] | tuple[str, ...]) -> str | None:
    """The one of `among` that is written most like `word`, or `None` if none is near."""
    from difflib import get_close_matches  # only for what is wrong

    found = get_close_matches(word, among, n=1, cutoff=0.6)
    return found[0] if found else None
