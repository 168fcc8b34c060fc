"""`briefing settings`: what is in force, and where each value comes from."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.cli.ending import CANNOT, DONE, say
from briefing.cli.output import put
from briefing.cli.settings import asked_theme, know_theme
from briefing.folders import own_folders
from briefing.printing import interface
from briefing.safe_text import one_line
from briefing.settings import MEASURES, NONE, Settings
from briefing.settings.reading import Faulty, read
from briefing.values import value

_ANIMATIONS = "TEXTUAL_ANIMATIONS"


@value(frozen=True, slots=True)
class InForce:
    """A setting's name, what it is as TOML has it, where that comes from, and what else there is
    to say."""

    key: str
    value: Any
    origin: str
    line: int | None = None
    note: str = ""


def list_settings(form: str, *, theme: str | None, linear: bool | None) -> int:
    """Prints the settings in force, with the flags that are given. Every fault of the file is told
    on standard error."""
    path = own_folders().settings
    try:
        found = read(path)
    except Faulty as faulty:
        for line in faulty.lines():
            say(f"briefing: {one_line(line)}")
        return CANNOT
    know_theme(found)
    theme = asked_theme(theme)
    rows = [*_in_force(found, theme, linear)]
    put(_as_json(path, found, rows) if form == "json" else _as_text(path, found, rows))
    return DONE


def _in_force(found: Settings, theme: str | None, linear: bool | None) -> Iterator[InForce]:
    from briefing.memory import Memory
    from briefing.themes import DEFAULT

    chosen = Memory(own_folders().memory).chosen()
    kept = f"{chosen.theme} was chosen in the reader" if chosen.theme else ""
    if theme is not None:
        yield InForce("theme", theme, "flag")
    elif found.theme is not None:
        yield _set("theme", found.theme, found, kept)
    else:
        remembered = chosen.theme is not None
        yield InForce("theme", chosen.theme or DEFAULT, "remembered" if remembered else "default")
    if linear is None and found.linear is None and chosen.linear:
        yield InForce("linear", True, "remembered")
    else:
        yield _one("linear", found.linear, found, flag=linear, default=False)
    yield _animation(found)
    note = f"as {_today()}" if found.dates == "locale" else ""
    yield _one("dates", found.dates, found, default="iso", note=note)
    yield _prose(found, chosen.measure)
    library = str(found.library) if found.library else None
    yield _one("folders.library", library, found, note="" if library else "the briefing’s own")
    yield _one("folders.texts", [str(each) for each in found.texts] or None, found, default=[])
    yield _one("keys.preset", found.preset, found, note="" if found.preset else "none")
    for name in found.keymap.changed:
        if found.line(f"keys.{name}") is not None:
            yield _set(f"keys.{name}", [*found.keymap.of(name)], found)


def _set(key: str, held: Any, found: Settings, note: str = "") -> InForce:
    return InForce(key, held, "settings.toml", found.line(key), note)


def _one(
    key: str, held: Any, found: Settings, *, flag: Any = None, default: Any = None, note: str = ""
) -> InForce:
    if flag is not None:
        return InForce(key, flag, "flag")
    if held is not None:
        return _set(key, held, found, note)
    return InForce(key, default, "default", note=note)


def _animation(found: Settings) -> InForce:
    """Textual's own variable goes before the file, as a flag does."""
    level = os.environ.get(_ANIMATIONS, "")
    if level:
        return InForce("animation", level != "none", "environment", note=_ANIMATIONS)
    return _one("animation", found.animation, found, default=True)


def _prose(found: Settings, remembered: int) -> InForce:
    kept = f"{MEASURES[remembered]} was chosen in the reader" if remembered else ""
    if found.measure is not None:
        return _set("widths.prose", MEASURES[found.measure], found, kept)
    origin = "remembered" if remembered else "default"
    return InForce("widths.prose", MEASURES[remembered], origin)


def _today() -> str:
    import time

    from briefing import days

    days.follow("locale")
    return days.told(time.strftime("%Y-%m-%d"))


def _as_text(path: Path, found: Settings, rows: list[InForce]) -> str:
    told = [(row.key, _toml(row.value), _origin(row)) for row in rows]
    wide = [max(len(row[at]) for row in told) for at in (0, 1)]
    lines = [f"{key:{wide[0]}}  {held:{wide[1]}}  {origin}" for key, held, origin in told]
    there = "" if found is not NONE else ", which is not there yet"
    lines += ["", f"Yours go into {one_line(str(path))}{there}."]
    lines.append("A flag goes before that file, and the file before what the reader remembers.")
    return "\n".join(line.rstrip() for line in lines)


def _origin(row: InForce) -> str:
    where = {"remembered": "remembered from the reader", "flag": "a flag"}
    told = where.get(row.origin, row.origin)
    if row.line is not None:
        told = f"{told}, line {row.line}"
    return f"{told} ({one_line(row.note)})" if row.note else told


def _toml(held: Any) -> str:
    if held is None:
        return "–"
    if isinstance(held, bool):
        return str(held).lower()
    if isinstance(held, list):
        return f"[{', '.join(map(_toml, held))}]"
    return f'"{one_line(held)}"' if isinstance(held, str) else str(held)


def _as_json(path: Path, found: Settings, rows: list[InForce]) -> str:
    settings = {row.key: {"value": row.value, "from": row.origin, "line": row.line} for row in rows}
    told = {"path": str(path), "exists": found is not NONE, "settings": settings}
    return interface.to_json(told)
