"""What a theme file may say, checked by pydantic.

It knows the shape of the file; the names of the variables are told it by the themes' room.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Annotated

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)
from pydantic_core import ErrorDetails, PydanticCustomError


@dataclass(frozen=True, slots=True)
class ThemeNames:
    """The words that a theme file may use."""

    required: Collection[str]
    """Base colours that must be there."""
    base: Collection[str]
    """All base colours."""
    colours: Collection[str]
    """The reader's own variables that are colours."""
    styles: Collection[str]
    """The reader's own variables that are text styles."""
    style_words: Collection[str]
    ansi: Collection[str]
    """Names of the terminal's own colours."""
    parties: int
    """How many party colours there are."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A value or key that can't stand."""

    at: tuple[str | int, ...]
    """The way to it: `("reader", "muted")`."""
    reason: str
    mend: str


def _printable(text: object) -> object:
    if isinstance(text, str) and not text.isprintable():
        raise PydanticCustomError("title", "it holds a character that can't be shown")
    return text


Title = Annotated[
    str,
    BeforeValidator(_printable),
    StringConstraints(strip_whitespace=True, min_length=1, max_length=60),
]


class _ThemeFile(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    title: Title
    dark: bool
    ansi: bool = False
    contrast: Annotated[float, Field(ge=4.5, le=12, strict=False)] = 4.5
    base: dict[str, str] = {}
    reader: dict[str, str | list[str]] = {}


def flaws_of(data: Mapping[str, object], names: ThemeNames) -> list[Flaw]:
    """All that is wrong with what a theme file says; nothing wrong, an empty list."""
    try:
        file = _ThemeFile.model_validate(data)
    except ValidationError as error:
        return [_told(detail) for detail in error.errors(include_url=False)]
    flaws = _base_flaws(file, names)
    for key, value in file.reader.items():
        flaws += _reader_flaws(key, value, file.ansi, names)
    return flaws


def _base_flaws(file: _ThemeFile, names: ThemeNames) -> list[Flaw]:
    flaws = []
    for key, value in file.base.items():
        if key in names.base:
            flaws += _colour_flaws(("base", key), value, file.ansi, names)
        else:
            flaws.append(_unknown(("base", key), names.base))
    if not file.ansi:
        flaws += [
            Flaw(("base", key), "it is missing", f'add {key} = "#rrggbb" under [base]')
            for key in names.required
            if key not in file.base
        ]
    return flaws


def _reader_flaws(key: str, value: str | list[str], ansi: bool, names: ThemeNames) -> list[Flaw]:
    at = ("reader", key)
    if key == "parties":
        return _party_flaws(at, value, ansi, names)
    if key not in names.colours and key not in names.styles:
        return [_unknown(at, ("parties", *names.colours, *names.styles))]
    if not isinstance(value, str):
        return [Flaw(at, "it is a list", "write one value between quotation marks")]
    if key in names.styles:
        return _style_flaws(at, value, names)
    return _colour_flaws(at, value, ansi, names)


def _party_flaws(
    at: tuple[str, str], value: str | list[str], ansi: bool, names: ThemeNames
) -> list[Flaw]:
    if isinstance(value, str):
        return [Flaw(at, "it is one colour", f"write a list of {names.parties} colours")]
    if len(value) != names.parties:
        reason = f"it has {len(value)} colours"
        return [Flaw(at, reason, f"write {names.parties}, or leave parties out")]
    return [
        flaw
        for number, colour in enumerate(value, 1)
        for flaw in _colour_flaws((*at, number), colour, ansi, names)
    ]


def _style_flaws(at: tuple[str, str], value: str, names: ThemeNames) -> list[Flaw]:
    words = value.split(" ")
    if value == "none" or (set(words) <= set(names.style_words) and len(words) == len(set(words))):
        return []
    known = ", ".join(names.style_words)
    return [Flaw(at, f"{value!r} is no text style", f"write none, or some of {known}")]


def _colour_flaws(
    at: tuple[str | int, ...], value: str, ansi: bool, names: ThemeNames
) -> list[Flaw]:
    reason = f"{value!r} is no colour"
    if ansi:
        if value in names.ansi:
            return []
        near = get_close_matches(value, names.ansi, 1, 0.5)
        return [Flaw(at, f"{reason} of the terminal", f"write {near[0] if near else 'ansi_red'}")]
    if re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        return []
    if value in names.ansi:
        return [Flaw(at, f"{value!r} is the terminal's", "write #rrggbb, or set ansi = true")]
    if re.fullmatch(r"#[0-9a-fA-F]{3}", value):
        return [Flaw(at, reason, "write #" + "".join(digit * 2 for digit in value[1:]))]
    return [Flaw(at, reason, "write it #rrggbb, as #d8b26e")]


def _unknown(at: tuple[str | int, ...], known: Collection[str]) -> Flaw:
    near = get_close_matches(str(at[-1]), known, 1)
    mend = f"did you mean {near[0]}?" if near else "known are " + ", ".join(known)
    return Flaw(at, "there is no such key", mend)


def _told(detail: ErrorDetails) -> Flaw:
    """A flaw in the words of this project, of one that pydantic found."""
    at = tuple(detail["loc"])[:2]
    match detail["type"]:
        case "extra_forbidden":
            return _unknown(at, _ThemeFile.model_fields)
        case "missing":
            example = {"title": 'title = "My theme"', "dark": "dark = true"}[str(at[0])]
            return Flaw(at, "it is missing", f"add {example} at the top")
        case "bool_type":
            return Flaw(at, "it is not true or false", "write true or false, without marks")
        case "dict_type":
            return Flaw(at, "it is not a table", f"write [{at[0]}] and the colours below it")
        case "string_type" | "list_type":
            return Flaw(at, "it is not a text", "write it between quotation marks")
        case "float_type" | "float_parsing" | "greater_than_equal" | "less_than_equal":
            return Flaw(at, "it is not a number from 4.5 to 12", "write 4.5, or 7 for more")
    return Flaw(at, _shortened(detail["msg"]), "write a short text")


def _shortened(message: str) -> str:
    return message[:1].lower() + message[1:]
