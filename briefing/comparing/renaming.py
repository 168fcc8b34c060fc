"""Ids are numbered by what stands before, and made of words: what is the same in two briefings may
have another id in each. A part with the other's ids can be compared."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from briefing.comparing.parts import Part
from briefing.model.text import Mark

_IDS = ("home", "place", "party", "parent", "speakers", "about", "source", "actors")
_HOLDERS = ("own", "heading", "below", "fields", "block", "rows", "cells")

Thing = TypeVar("Thing")


def renamed(thing: Thing, names: Mapping[str, str]) -> Thing:
    """A part, or a value in it, with other ids: its own, and those that it speaks of, in links
    too. The thing itself where nothing has another name."""
    if not names:
        return thing
    changed: dict[str, Any] = {}
    for name in _looked_at(type(thing)):  # type: ignore[arg-type]  # a class can be a key
        held = getattr(thing, name)
        made = _other(held, names)
        if made is not held:
            changed[name] = made
    return replace(thing, **changed) if changed else thing  # type: ignore[type-var]


@cache
def _looked_at(of: type[Any]) -> tuple[str, ...]:
    """The fields of a class that hold ids, or things that do."""
    names = (field.name for field in fields(of))
    found = (n for n in names if n in _IDS or n in _HOLDERS or n.endswith("marks"))
    return ("id", *found) if of is Part else tuple(found)  # what a part holds has none


def _other(held: Any, names: Mapping[str, str]) -> Any:
    match held:
        case str():
            return names.get(held, held)
        case Mark(kind="link", target=str(target)) if target[:1] == "#" and target[1:] in names:
            return replace(held, target=f"#{names[target[1:]]}")
        case Mark() | None:
            return held
        case tuple():
            made = tuple(_other(each, names) for each in held)
            same = all(one is other for one, other in zip(made, held, strict=True))
            return held if same else made
        case _ if is_dataclass(held) and not isinstance(held, type):
            return renamed(held, names)
        case _:
            return held
