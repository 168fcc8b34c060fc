"""A file's bytes → a briefing with every diagnostic."""

from dataclasses import replace

from briefing.checking.rules import check
from briefing.model.briefing import Briefing
from briefing.parsing import parse_bytes


def checked(data: bytes, path: str) -> Briefing:
    """A file's bytes, parsed and checked; `path` names it and is the last resort for a title."""
    parsed = parse_bytes(data, path)
    return replace(parsed, diagnostics=check(parsed))
