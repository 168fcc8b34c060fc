"""The YAML between the dashes at the top of a file.

Read from YAML's events, not by its loader: every scalar stays text (`lang: no` is Norwegian),
each fault knows its line, and what can make a loader hang or crash (aliases, tags, merge keys,
depth) is refused before any value is built.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.model.diagnostic import Diagnostic, diagnose, nearest
from briefing.parsing.common_keys import read_common_keys
from briefing.parsing.dates import is_day, is_moment
from briefing.parsing.unsafe import by_escapes
from briefing.safe_text import clean, one_line

if TYPE_CHECKING:
    import yaml

_SIZE_LIMIT = 64 * 1024  # bytes of UTF-8
_DEPTH_LIMIT = 20
VERSION = 1
KEYS = ("briefing", "title", "date", "updated", "lang", "tags", "handling", "authors")
_MEANT = re.compile(rf"(\n*)---[ \t]*\n+(?:{'|'.join(KEYS)})[ \t]*:")


@dataclass(slots=True)
class FrontMatter:
    """What the front matter says. `extra` has the keys that the format does not know, and values
    that their key can't have; `raw` is the text of one that could not be read at all."""

    title: str | None = None
    date: str | None = None
    updated: str | None = None
    lang: str | None = None
    tags: tuple[str, ...] = ()
    handling: str | None = None
    authors: tuple[str, ...] = ()
    extra: dict[str, object] = field(default_factory=dict)
    raw: str | None = None
    date_given: bool = False
    diagnostics: list[Diagnostic] = field(default_factory=list)


class _Refused(Exception):
    """A front matter that is not read, with the line of what is wrong."""

    def __init__(self, message: str, line: int, hint: str, column: int = 1) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.hint = hint


def read_front_matter(text: str | None) -> FrontMatter:
    """`text` is what stands between the dashes, its first line the file's second."""
    found = FrontMatter()
    if text is None:
        return found
    shown = clean(text).text
    try:
        values, lines, unsafe = _read_mapping(shown)
    except _Refused as refused:
        made = diagnose(
            "B002", str(refused), line=refused.line, column=refused.column, hint=refused.hint
        )
        found.diagnostics.append(made)
        found.raw = shown
        return found
    found.diagnostics += unsafe
    _Checker(found, lines).check(values)
    return found


def misplaced(text: str) -> Iterator[Diagnostic]:
    """What is wrong where a file without a front matter begins as one that has it."""
    meant = _MEANT.match(text)
    if meant is None:
        return
    line = meant[1].count("\n") + 1
    if line > 1:
        message, hint = "the front matter begins on line 1 or is none", "take the empty lines away"
    else:
        message = "the front matter is not closed, and so is read as words"
        hint = "write --- on a line of its own below its last key"
    yield diagnose("B002", message, line=line, column=1, hint=hint)


class _Checker:
    """Takes each value for its key, or keeps it as it is and says why."""

    def __init__(self, found: FrontMatter, lines: Mapping[str, int]) -> None:
        self._found = found
        self._lines = lines

    def check(self, values: Mapping[str, object]) -> None:
        for key, value in values.items():
            if key == "briefing":
                self._version(value)
            elif key == "title":
                self._title(value)
            elif key in ("lang", "handling"):
                self._words(key, value)
            elif key in ("date", "updated"):
                self._date(key, value)
            elif key in ("tags", "authors"):
                self._list(key, value)
            else:
                self._found.extra[key] = value
                self._guess(key)

    def _version(self, value: object) -> None:
        if value != str(VERSION):
            self._found.extra["briefing"] = value
            hint = f"write briefing: {VERSION}, or use a newer reader"
            self._say("B012", "briefing", f"format version “{value}” is not known", hint)

    def _title(self, value: object) -> None:
        """A title that is no line of text is made one: a briefing has always a title."""
        words = ", ".join(each for each in _scalars(value) if each.strip())
        self._found.title = " ".join(words.split()) or None
        if not isinstance(value, str):
            self._say("B004", "title", "title is not a line of text", "write a line of text")

    def _words(self, key: str, value: object) -> None:
        if isinstance(value, str) and value.strip():
            setattr(self._found, key, " ".join(value.split()))
        elif value != "":
            self._keep(key, value, "a line of text")

    def _date(self, key: str, value: object) -> None:
        self._found.date_given |= key == "date"
        good = isinstance(value, str) and (is_day if key == "date" else is_moment)(value)
        if good:
            setattr(self._found, key, value)
        else:
            self._found.extra[key] = value
            self._say("B003", key, f"“{value}” is no date", "write it as YYYY-MM-DD")

    def _list(self, key: str, value: object) -> None:
        if isinstance(value, str):
            value = [value] if value.strip() else []
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            words = (" ".join(each.split()) for each in value)
            setattr(self._found, key, tuple(each for each in words if each))
        else:
            self._keep(key, value, "a list, like [one, two]")

    def _keep(self, key: str, value: object, wanted: str) -> None:
        self._found.extra[key] = value
        self._say("B004", key, f"{key} is not {wanted}", f"write {wanted}")

    def _guess(self, key: str) -> None:
        near = nearest(key.casefold(), KEYS)
        if near and near not in self._found.extra:
            message = f"the key “{key}” is not known, and kept as it is"
            self._say("B013", key, message, f"did you mean {near}?")

    def _say(self, code: str, key: str, message: str, hint: str) -> None:
        line = self._lines.get(key, 1)
        made = diagnose(code, message, line=line, column=1, hint=hint)
        self._found.diagnostics.append(made)


def _scalars(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _scalars(each)
        case dict():
            for key, each in value.items():
                yield from (key, *_scalars(each))


_Read = tuple[dict[str, object], dict[str, int], list[Diagnostic]]
"""The values, the line of each key, and the warnings for what escapes made."""


def _read_mapping(text: str) -> _Read:
    if len(text.encode()) > _SIZE_LIMIT:
        raise _Refused("the front matter is longer than 64 KiB", 1, "shorten it")
    if not text.strip():
        return {}, {}, []
    common = read_common_keys(text)
    return (*common, []) if common else read_yaml(text)


def read_yaml(text: str) -> _Read:
    """Any front matter. Raises _Refused."""
    import yaml

    loader = yaml.SafeLoader(text)
    try:
        return _Builder(_events(loader)).build()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 2, mark.column + 1) if mark else (loader.line + 2, 1)
        problem = one_line(error.problem or "it is no YAML")
        message = f"the front matter can't be read: {problem}"
        raise _Refused(message, line, _YAML_HINT, column) from None
    except _BESIDE_ITS_OWN:
        message = "the front matter can't be read: a number or an escape is out of range"
        hint = "write numbers and characters as they are, without \\U, \\x or %"
        raise _Refused(message, loader.line + 2, hint, loader.column + 1) from None
    finally:
        loader.dispose()


# What PyYAML raises beside its own errors: `chr` of a code beyond Unicode, `int` of thousands of
# digits, a directive without a handle.
_BESIDE_ITS_OWN = (
    *(ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError),
)


def _events(loader: "yaml.SafeLoader") -> "Iterator[yaml.events.Event]":
    while loader.check_event():
        event: yaml.events.Event = loader.get_event()  # type: ignore[no-untyped-call]
        yield event


_YAML_HINT = "put quotation marks round values that hold a colon, a # or a bracket"


def _line(event: "yaml.events.Event") -> int:
    """The file's line on which an event starts: the front matter's first is 2."""
    return (event.start_mark.line if event.start_mark else 0) + 2


class _Builder:
    """Plain values from YAML's events: text, lists and mappings."""

    def __init__(self, events: "Iterator[yaml.events.Event]") -> None:
        self._events = events
        self._lines: dict[str, int] = {}
        self._unsafe: list[Diagnostic] = []
        self._key_now = ""
        self._depth = 0

    def build(self) -> _Read:
        import yaml

        for event in self._events:
            if isinstance(event, yaml.MappingStartEvent):
                self._refuse_marked(event)
                values = self._mapping()
                self._refuse_more()
                return values, self._lines, self._unsafe
            if isinstance(event, (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.AliasEvent)):
                line = _line(event)
                raise _Refused("the front matter has no keys", line, "write key: value lines")
        return {}, {}, []

    def _refuse_more(self) -> None:
        import yaml

        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                hint = "keep keys and values in one part"
                raise _Refused("a second part begins here", _line(event), hint)

    def _value(self, event: "yaml.events.Event") -> object:
        import yaml

        self._refuse_marked(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event, f"{self._key_now} in the front matter")
        self._depth += 1
        if self._depth > _DEPTH_LIMIT:
            line = _line(event)
            raise _Refused(f"values deeper than {_DEPTH_LIMIT} levels", line, "make it flatter")
        value: object = (
            self._mapping() if isinstance(event, yaml.MappingStartEvent) else self._sequence()
        )
        self._depth -= 1
        return value

    def _sequence(self) -> list[object]:
        import yaml

        values: list[object] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self._value(event))
        return values

    def _mapping(self) -> dict[str, object]:
        import yaml

        values: dict[str, object] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, values)
            if self._depth == 0:
                self._lines[key] = _line(event)
                self._key_now = one_line(key)
            values[key] = self._value(next(self._events))
        return values

    def _key(self, event: "yaml.events.Event", values: Mapping[str, object]) -> str:
        import yaml

        self._refuse_marked(event)
        line = _line(event)
        if not isinstance(event, yaml.ScalarEvent):
            raise _Refused("a key that is no text", line, "write key: value")
        key = self._text(event, "a key of the front matter")
        if key == "<<":
            raise _Refused("merge keys (<<) are not read", line, "write the keys out")
        if key in values:
            raise _Refused(f"the key “{key}” stands twice", line, "keep one of them")
        return key

    def _text(self, event: "yaml.events.ScalarEvent", where: str) -> str:
        """A scalar's text, safe to show: escapes make characters that the file does not hold."""
        cleaned = clean(event.value)
        if cleaned.found:
            self._unsafe.append(by_escapes(where, cleaned.found, _line(event)))
        return cleaned.text

    def _refuse_marked(self, event: "yaml.events.Event") -> None:
        import yaml

        line = _line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused("anchors and aliases are not read", line, "write the value out")
        if getattr(event, "tag", None):
            raise _Refused("tags (!…) are not read", line, "write the value without it")
