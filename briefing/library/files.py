"""The Markdown files under a folder, and which of them are meant as briefings."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from briefing.model.section import SectionKind
from briefing.values import value

SUFFIXES = (".md", ".markdown")
"""Of Markdown files, in lower case."""

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_VERSION_KEY = re.compile(r"^[\"']?briefing[\"']?[ \t]*:", re.MULTILINE)


@value(frozen=True, slots=True)
class Stamp:
    """What differs when a file has been changed: its size in bytes, and its time in nanoseconds."""

    size: int
    time: int


Stamps = dict[str, Stamp]
"""The files under a folder by their paths from there, in the order of `markdown_in`."""


def markdown_in(folder: str, unreadable: Callable[[OSError], None]) -> Iterator[str]:
    """The Markdown files in a folder and below, by name; hidden ones are passed over, and so are
    folders that a symbolic link leads to. `unreadable` is told of a folder that can't be read."""
    for here, names in _walk(folder, unreadable):
        for name in names:
            yield str(Path(here) / name)


def _walk(folder: str, unreadable: Callable[[OSError], None]) -> Iterator[tuple[str, list[str]]]:
    """Each folder with the names of its Markdown files."""
    for here, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield here, [name for name in sorted(names) if is_markdown(name)]


def is_markdown(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


@value(frozen=True, slots=True)
class Sweep:
    """What stands under a folder now: its files, the times of the folders, which change when a
    file comes or goes, and the folders that can't be read."""

    stamps: Stamps
    folders: dict[str, int]
    unreadable: tuple[str, ...] = ()


def sweep(folder: str) -> Sweep:
    """Looks at every file under a folder, and reads none."""
    stamps: Stamps = {}
    folders: dict[str, int] = {}
    unreadable: list[str] = []
    for here, names in _walk(folder, lambda error: unreadable.append(str(error.filename))):
        folders[here] = folder_time(here)
        under = os.path.relpath(here, folder)
        for name in names:
            found = stamp(os.path.join(here, name))  # noqa: PTH118 - a Path takes ten times as long
            if found is not None:
                stamps[name if under == "." else os.path.join(under, name)] = found  # noqa: PTH118
    return Sweep(stamps, folders, tuple(unreadable))


def stamp(path: str) -> Stamp | None:
    """`None` where nothing stands, or only what leads nowhere."""
    try:
        status = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return Stamp(status.st_size, status.st_mtime_ns)


def is_still(path: str, was: Stamp) -> bool:
    """Whether `stamp` would say the same again, in half of the time."""
    try:
        now = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return False
    return now.st_size == was.size and now.st_mtime_ns == was.time


def folder_time(path: str) -> int:
    """When a file came into a folder or went from it, in nanoseconds; 0 where there is none."""
    found = stamp(path)
    return found.time if found else 0


def is_briefing(text: str, kinds: Iterable[SectionKind]) -> bool:
    """Whether a Markdown file found in a folder is meant as a briefing: its front matter has the
    key `briefing`, or one of the `kinds` of its sections is Actors or Quotes."""
    front_matter = _FRONT_MATTER.match(text)
    if front_matter and _VERSION_KEY.search(front_matter[1]):
        return True
    return any(kind in ("actors", "quotes") for kind in kinds)
