"""What is asked before an address is handed on: the true host stands first."""

from briefing.addresses import Address
from briefing.entries import Entry, Line, Run
from briefing.entries.words import numbered

OPEN, COPY = "open", "copy"
"""The ids of the choices."""


def choices(address: Address, *, browser: bool) -> list[Entry]:
    """To open the address, where there is a browser for it, or to copy it."""
    where = Line((Run(address.host, "strong"),))
    lines = [where, *_warnings(address), Line((Run(address.url, "muted"),))]
    program = "mail program" if address.kind == "mail" else "browser"
    if not browser:
        told = (Line((Run(f"There is no {program} to open it with.", "muted"),)),)
        return [_choice(1, COPY, "Copy", lines), Entry("", "text", told, 0, 1, selectable=False)]
    return [
        _choice(1, OPEN, f"Open in the {program}", lines),
        _choice(2, COPY, "Copy the address", []),
    ]


def _choice(number: int, slug: str, words: str, below: list[Line]) -> Entry:
    indented = (Line(each.runs, lead=(Run("  "),)) for each in below)
    return Entry(
        slug, "choice", (Line((Run(words),), lead=numbered(number)), *indented), space=number - 1
    )


def _warnings(address: Address) -> list[Line]:
    found = []
    if address.spoken:
        found.append(f"shown as {address.spoken}: letters of any alphabet, written in punycode")
    if address.kind == "web" and not address.encrypted:
        found.append("not encrypted")
    return [Line((Run(words, "caveat"),)) for words in found]
