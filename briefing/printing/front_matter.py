"""What a briefing says of itself → the YAML at the top of its file."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from briefing.model.briefing import Briefing

if TYPE_CHECKING:
    import yaml

_WIDE = 1 << 30  # columns: no line is folded


def front_matter(briefing: Briefing) -> str:
    """The front matter with its dashes. Every scalar is text, quoted only where YAML needs it."""
    values: dict[str, object] = {"briefing": str(briefing.briefing), "title": briefing.title}
    for key in ("date", "updated", "lang", "tags", "handling", "authors"):
        value = getattr(briefing, key)
        if value:
            values[key] = value
    values.update((key, value) for key, value in briefing.extra.items() if key != "title")
    return f"---\n{_yaml(values)}---\n"


def _yaml(values: Mapping[str, object]) -> str:
    import yaml

    events = [
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=False),
        *_events(values, inside=False),
        yaml.DocumentEndEvent(explicit=False),
        yaml.StreamEndEvent(),
    ]
    written: str = yaml.emit(events, width=_WIDE, allow_unicode=True)
    return written.removesuffix("...\n")


def _events(value: object, inside: bool) -> "Iterator[yaml.events.Event]":
    """YAML's events for a value. Lists are written on one line, but for those of mappings."""
    import yaml

    if isinstance(value, Mapping):
        yield yaml.MappingStartEvent(None, None, implicit=True, flow_style=inside or not value)
        for key, each in value.items():
            yield from _events(str(key), inside)
            yield from _events(each, inside)
        yield yaml.MappingEndEvent()
    elif isinstance(value, (list, tuple)):
        yield yaml.SequenceStartEvent(None, None, implicit=True, flow_style=True)
        for each in value:
            yield from _events(each, inside=True)
        yield yaml.SequenceEndEvent()
    else:
        words = _words(value)
        # In other styles YAML folds line ends, and takes an empty value for none.
        style = '"' if "\n" in words else "'" if not words else None
        yield yaml.ScalarEvent(None, None, implicit=(True, True), value=words, style=style)


def _words(value: object) -> str:
    """A scalar as YAML writes it: data from a program can hold numbers and truth values."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
