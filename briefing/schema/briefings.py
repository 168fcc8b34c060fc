"""Briefings as JSON, in both directions, and its JSON Schema.

The shape is that of the model's own classes, which pydantic wraps: nothing is written down twice.
What comes from outside passes the door of `safe_text` here.
"""

import json
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import Annotated, Any

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails
from pydantic_core import from_json as read_json

from briefing.model import block
from briefing.model.actor import Actor
from briefing.model.briefing import Briefing
from briefing.model.diagnostic import Diagnostic, nearest
from briefing.model.event import Event
from briefing.model.field import Field as ActorField
from briefing.model.issue import Issue, IssueItem, Position
from briefing.model.note import Note
from briefing.model.quote import Quote
from briefing.model.section import Section
from briefing.model.source import Source
from briefing.model.text import Mark
from briefing.safe_text import one_line, safe
from briefing.schema.references import faults_in_references

VERSION = 1
"""Raised when a key goes or means something else; with a new key it stays."""

_NAME = f"urn:briefing:schema:{VERSION}"
_SHOWN = 10  # faults that a message lists

Blocks = tuple[Annotated[block.Block, Field(discriminator="type")], ...]


class NotABriefing(ValueError):
    """Data that is no briefing. The message is safe to show: a line for each fault, with the path
    to it and the mend."""


@cache
def _adapter() -> TypeAdapter[Briefing]:
    """Made once; nested classes follow the configuration of the outermost."""
    for holder in (block.ListItem, block.Quoted, block.Footnote, Event, Note, Position, Section):
        for each in fields(holder):
            if each.name == "blocks":
                each.type = Blocks
    config = ConfigDict(extra="forbid", strict=True)
    Briefing.__pydantic_config__ = config  # type: ignore[attr-defined]
    return TypeAdapter(Briefing)


def to_json(briefing: Briefing) -> str:
    """The briefing as indented JSON that ends with a line end."""
    told = _adapter().dump_json(briefing, indent=2).decode()
    return f'{{\n  "$schema": "{_NAME}",{told.removeprefix("{")}\n'


def from_json(data: bytes | str) -> Briefing:
    """The briefing that JSON holds. Raises NotABriefing."""
    try:
        found = read_json(data)
    except ValueError as error:
        raise NotABriefing(f"it is not JSON: {one_line(str(error))}") from None
    if isinstance(found, dict) and found.pop("$schema", _NAME) != _NAME:
        raise NotABriefing(f"$schema: it is of another schema than {_NAME}, which is read here")
    try:
        briefing = _adapter().validate_json(json.dumps(_safe(found)))
    except ValidationError as error:
        faults = [_told(each) for each in error.errors(include_url=False, include_input=False)]
        raise NotABriefing(_listed(faults)) from None
    faults = list(faults_in_references(briefing))
    if faults:
        raise NotABriefing(_listed(faults))
    return briefing


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `to_json` writes and `from_json` reads."""
    made = _adapter().json_schema()
    made["properties"] = {"$schema": {"const": _NAME}, **made["properties"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _NAME,
        **made,
        "title": f"Briefing, version {VERSION}",
    }


def _safe(data: object) -> object:
    match data:
        case str():
            return safe(data)
        case list():
            return [_safe(each) for each in data]
        case dict():
            return {safe(key): _safe(each) for key, each in data.items()}
        case _:
            return data


# Faults, in words


def _listed(faults: list[str]) -> str:
    more = len(faults) - _SHOWN
    return "\n".join([*faults[:_SHOWN], *([f"and {more} more"] if more > 0 else [])])


_TYPES = {
    "string_type": "text between quotation marks",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "an object",
    "mapping_type": "an object",
    "dataclass_type": "an object",
    "dataclass_exact_type": "an object",
}

_CLASSES: dict[str, type] = {
    "actors": Actor,
    "diagnostics": Diagnostic,
    "fields": ActorField,
    "issues": Issue,
    "items": IssueItem,
    "notes": Note,
    "positions": Position,
    "quotes": Quote,
    "reported": Position,
    "sections": Section,
    "sources": Source,
    "timeline": Event,
    "rows": block.TableRow,
    "cells": block.Paragraph,
    "paragraph": block.Paragraph,
    "subheading": block.Subheading,
    "list": block.ListBlock,
    "table": block.Table,
    "code": block.Code,
    "quoted": block.Quoted,
    "footnote": block.Footnote,
    "rule": block.Rule,
    "pointer": block.Pointer,
}


def _told(detail: ErrorDetails) -> str:
    """A fault that pydantic found, in the words of this project."""
    way = _path(detail["loc"])
    context = detail.get("ctx", {})
    match detail["type"]:
        case "missing":
            return f"{way}: it is missing; add it"
        case "unexpected_keyword_argument" | "extra_forbidden":
            return f"{way}: there is no such key{_nearest_key(detail['loc'])}"
        case "literal_error":
            return f"{way}: it has another value than it can have; write {context['expected']}"
        case "union_tag_invalid":
            return f"{way}.type: it is no kind of block; write {context['expected_tags']}"
        case "union_tag_not_found":
            return f"{way}.type: it is missing; add it, as “paragraph”"
        case "int_from_float":
            return f"{way}: it is no whole number; write one"
        case kind if kind in _TYPES:
            return f"{way}: it has another type; write {_TYPES[kind]}"
        case _:
            return f"{way}: it can't be read; see the JSON Schema"


def _path(way: tuple[int | str, ...]) -> str:
    """`("quotes", 3, "speakers")` as `quotes[3].speakers`."""
    path = "".join(f"[{e}]" if isinstance(e, int) else f".{one_line(e)}" for e in _keys(way))
    return path.removeprefix(".") or "the whole"


def _keys(way: tuple[int | str, ...]) -> Iterator[int | str]:
    """The way without pydantic's words for which kind of block it followed."""
    for at, each in enumerate(way):
        if at < 2 or way[at - 2] != "blocks" or isinstance(each, int):
            yield each


def _nearest_key(way: tuple[int | str, ...]) -> str:
    words = [each for each in way[:-1] if isinstance(each, str)]
    owner = _CLASSES.get(words[-1], Briefing) if words else Briefing
    if words and words[-1].endswith("marks"):
        owner = Mark
    near = nearest(str(way[-1]), [each.name for each in fields(owner)])
    return f"; did you mean {near}?" if near else "; leave it out"
