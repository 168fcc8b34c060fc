"""A file's bytes → a briefing with every verdict and every diagnostic."""

from dataclasses import replace

from briefing.checking.quotes import verified
from briefing.checking.rules import check
from briefing.model.briefing import Briefing
from briefing.parsing import parse_bytes
from briefing.sources import NOWHERE, Found, Where, find


def checked(data: bytes, path: str, where: Where = NOWHERE) -> Briefing:
    """A file's bytes, parsed and checked; `path` names it and is the last resort for a title,
    `where` tells where the texts of its sources are looked for."""
    return checked_with(data, path, where)[0]


def checked_with(data: bytes, path: str, where: Where) -> tuple[Briefing, Found]:
    """The same, and the texts that the verdicts rest on."""
    parsed = parse_bytes(data, path)
    found = find(parsed.sources, where)
    held = verified(parsed, found.texts)
    held = replace(held, diagnostics=(*held.diagnostics, *found.faults))
    return replace(held, diagnostics=check(held)), found
