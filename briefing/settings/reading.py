"""From the file to settings, or to all that is wrong in it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefing.regular_files import Unreadable
from briefing.regular_files import read as read_bytes
from briefing.settings.keys import Tell, keymap_of, meant
from briefing.settings.settings import DATES, MEASURES, NONE, Settings
from briefing.toml_files import Fault, NotToml, line_of, parse

_LARGEST = 64 * 1024  # bytes; an honest file has under two thousand


class Faulty(Exception):
    """A file of settings that can't be used, and all that is wrong with it."""

    def __init__(self, path: Path, faults: tuple[Fault, ...]) -> None:
        super().__init__(str(path))
        self.path, self.faults = path, faults

    def lines(self) -> list[str]:
        """One line a fault."""
        return [fault.told(str(self.path)) for fault in self.faults]


def read(path: Path) -> Settings:
    """What a person has set; nothing where there is no file. Raises Faulty."""
    try:
        content = read_bytes(path, _LARGEST)
    except FileNotFoundError:
        return NONE
    except Unreadable as error:
        fault = Fault(None, None, str(error), "put a TOML file there, or take it away")
        raise Faulty(path, (fault,)) from None
    try:
        data, text = parse(content)
    except NotToml as error:
        raise Faulty(path, (error.fault,)) from None
    faults: list[Fault] = []

    def tell(key: str, reason: str, mend: str) -> None:
        faults.append(Fault(key, line_of(text, key.split(".")), reason, mend))

    found = _settings(path, data, text, tell)
    if faults:
        raise Faulty(path, tuple(sorted(faults, key=lambda fault: fault.line or 0)))
    return found


_TABLES: Mapping[str, tuple[str, ...]] = {
    "": ("theme", "linear", "animation", "dates", "widths", "folders", "keys"),
    "widths": ("prose",),
    "folders": ("library", "texts"),
}
"""Every key that there is, by its table; those of `keys` are names of actions."""


def _settings(path: Path, data: Mapping[str, Any], text: str, tell: Tell) -> Settings:
    _refuse_unknown(data, "", tell)
    widths, folders = (_table(data, name, tell) for name in ("widths", "folders"))
    preset, keymap = keymap_of(_table(data, "keys", tell), text, tell)
    return Settings(
        path=path,
        theme=_text(data, "theme", tell),
        linear=_flag(data, "linear", tell),
        animation=_flag(data, "animation", tell),
        dates=_one_of(data, "dates", DATES, tell),
        measure=_measure(widths, tell),
        library=_folder(folders.get("library"), "folders.library", tell),
        texts=_folders(folders.get("texts"), "folders.texts", tell),
        preset=preset,
        keymap=keymap,
        lines=tuple((way, line_of(text, way.split("."))) for way in _ways(data)),
    )


def _ways(data: Mapping[str, Any]) -> list[str]:
    found = []
    for key, value in data.items():
        inner = [f"{key}.{each}" for each in value] if isinstance(value, dict) else [key]
        found += inner
    return found


def _refuse_unknown(data: Mapping[str, Any], table: str, tell: Tell) -> None:
    known = _TABLES[table]
    for key in data:
        if key not in known:
            way = f"{table}.{key}" if table else key
            tell(
                way, "there is no such setting", meant(key, known, f"there are {', '.join(known)}")
            )


def _table(data: Mapping[str, Any], name: str, tell: Tell) -> Mapping[str, Any]:
    table = data.get(name, {})
    if not isinstance(table, dict):
        tell(name, "it is a table of settings", f"write [{name}] and a setting a line below it")
        return {}
    if name in _TABLES:
        _refuse_unknown(table, name, tell)
    return table


def _text(data: Mapping[str, Any], key: str, tell: Tell) -> str | None:
    found = data.get(key)
    if found is not None and not isinstance(found, str):
        tell(key, "it is not a text", f'write {key} = "…"')
        return None
    return found


def _flag(data: Mapping[str, Any], key: str, tell: Tell) -> bool | None:
    found = data.get(key)
    if found is not None and not isinstance(found, bool):
        tell(key, "it is neither true nor false", f"write {key} = true or {key} = false")
        return None
    return found


def _one_of(data: Mapping[str, Any], key: str, allowed: tuple[str, ...], tell: Tell) -> str | None:
    found = data.get(key)
    if found is None or found in allowed:
        return found
    either = " or ".join(f'"{each}"' for each in allowed)
    tell(key, f"it is none of {either}", f"write {key} = {either}")
    return None


def _measure(widths: Mapping[str, Any], tell: Tell) -> int | None:
    found = widths.get("prose")
    if found is None:
        return None
    if isinstance(found, bool) or found not in MEASURES:
        allowed = ", ".join(str(each) for each in sorted(MEASURES[1:], key=str))
        tell("widths.prose", "it is no width that there is", f'write {allowed} cells, or "full"')
        return None
    return MEASURES.index(found)


def _folder(found: Any, way: str, tell: Tell) -> Path | None:
    """A whole path: what it stood beside would depend on where one is."""
    if found is None:
        return None
    try:
        path = Path(found).expanduser() if isinstance(found, str) and "\0" not in found else None
    except RuntimeError:  # there is no home of that name
        path = None
    if path is None or not path.is_absolute():
        tell(way, "it is not the whole path of a folder", 'write it from the root or from "~"')
        return None
    return path


def _folders(found: Any, way: str, tell: Tell) -> tuple[Path, ...]:
    several = found if isinstance(found, list) else [] if found is None else [found]
    paths = [_folder(each, way, tell) for each in several]
    return tuple(path for path in paths if path is not None)
