"""TOML that a person writes: what is wrong in it is told with its line and the way to mend it."""

import re
from collections.abc import Sequence
from typing import Any

from briefing.values import value


@value(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a file."""

    key: str | None
    """The key as one would look for it, `reader.muted`; None when it is the whole file."""
    line: int | None
    """Counted from 1; None where it can't be told."""
    reason: str
    mend: str

    def told(self, path: str) -> str:
        """In one line: the file, the line, the key, what is wrong and how to mend it."""
        place = path if self.line is None else f"{path}:{self.line}"
        key = "" if self.key is None else f"{self.key}: "
        return f"{place}: {key}{self.reason}; {self.mend}"


class NotToml(Exception):
    """Bytes that can't be read as TOML, and why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.reason)
        self.fault = fault


def parse(content: bytes) -> tuple[dict[str, Any], str]:
    """What a file says, and its text, in which `line_of` finds a key. Raises NotToml."""
    import tomllib  # takes a few ms, and many files are never there

    try:
        text = content.decode("utf-8")
        return tomllib.loads(text), text
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise NotToml(Fault(None, line, "it is not UTF-8", "save it as UTF-8")) from None
    except tomllib.TOMLDecodeError as error:
        raise NotToml(_syntax_fault(str(error), text)) from None
    except RecursionError:
        fault = Fault(None, None, "it is nested too deep", "keep to its own tables and keys")
        raise NotToml(fault) from None


def _syntax_fault(message: str, text: str) -> Fault:
    """A fault of what tomllib says: `Invalid value (at line 3, column 5)`."""
    place = re.search(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$", message)
    line = None if place is None else int(place[1] or text.count("\n") + 1)
    reason = message if place is None else message[: place.start()]
    return Fault(None, line, f"it is not TOML: {reason}", 'write key = "value", one a line')


def line_of(text: str, at: Sequence[str | int]) -> int | None:
    """The line, from 1, on which a key stands; its table's, if it isn't there; else None."""
    table, found = "", None
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\s*[\"']?([\w-]+)", line):
            table = header[1]
            if table == at[0]:
                found = number
        elif key := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*(?:=|\.\s*[\"']?([\w-]+))", line):
            way = [each for each in (table, key[1], key[2]) if each]
            if [*at[: len(way)]] == way:
                return number
    return found
