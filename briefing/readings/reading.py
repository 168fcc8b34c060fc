"""What a file says, read once and kept; of a long file first what the first screen needs."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import briefing
from briefing.model.briefing import Briefing
from briefing.readings import store

if TYPE_CHECKING:
    import subprocess

_HOME = Path(briefing.__file__).parents[1]
LARGE = 128 * 1024
"""Bytes from which a file is first looked at and read whole aside: less takes no longer than
starting another process."""


class Rest:
    """All of a file of which there is only a look: kept, or still to be read by another process
    (in a thread of this one, keys would wait for it)."""

    def __init__(self, data: bytes, path: str, folder: Path | None, name: str) -> None:
        self._data, self._path, self._folder, self._name = data, path, folder, name
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def wait(self) -> Briefing | None:
        """The whole, when it has been read; `None` if it was stopped, or failed."""
        known = None if self._folder is None else known_briefing(self._folder, self._name)
        if known is not None:
            return known
        import subprocess

        # -P: what lies in the folder one works in is never imported.
        command = [sys.executable, "-P", "-m", "briefing.readings.aside", self._path]
        paths = filter(None, (str(_HOME), os.environ.get("PYTHONPATH")))
        own = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, env=own) as self._process:  # noqa: S603 - no word of it is a stranger's but a name
            if self._stopped:
                self._process.kill()
            content, _ = self._process.communicate(self._data)
        return None if self._process.returncode else self._unpacked(content)

    def stop(self) -> None:
        """Ends the waiting: nobody wants the rest any more."""
        self._stopped = True
        if self._process is not None:
            self._process.kill()

    def _unpacked(self, content: bytes) -> Briefing | None:
        try:
            whole = store.unpacked(content)
        except store.Damaged:
            return None
        if self._folder is not None:
            store.keep(self._folder, self._name, content)
        return whole if isinstance(whole, Briefing) else None


def _nothing() -> None:
    """Nothing has to be kept that is kept."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A briefing with every diagnostic; or, where there is a `rest`, the first look at one. `keep`
    puts it into the cache, which can wait until it is on the screen."""

    briefing: Briefing
    keep: Callable[[], None] = _nothing
    rest: Rest | None = None


def read(data: bytes, path: str, cache: Path | None = None) -> Reading:
    """The reading of a file's bytes: the one kept in the folder `cache`, or a new one."""
    folder = None if cache is None else cache / "readings"
    name = "" if folder is None else store.key(data, path)
    known = None if folder is None else known_briefing(folder, name)
    if known is not None:
        return Reading(known)
    made = checked(data, path)
    return Reading(made, lambda: _keep(folder, name, made))


def look(data: bytes, path: str, cache: Path | None = None) -> Reading:
    """The same for the reader, which shows a long file's beginnings before all of it is read."""
    if len(data) < LARGE:
        return read(data, path, cache)
    folder = None if cache is None else cache / "readings"
    name = store.key(data, path)
    seen = None if folder is None else known_briefing(folder, f"{name}-look")

    rest = Rest(data, path, folder, name)
    if seen is not None:
        return Reading(seen, _nothing, rest)
    from briefing.parsing.look import first_look
    from briefing.safe_text import decode

    first = replace(first_look(decode(data)[0], path), diagnostics=())
    return Reading(first, lambda: _keep(folder, f"{name}-look", first), rest)


def checked(data: bytes, path: str) -> Briefing:
    """A briefing parsed and checked."""
    from briefing.checking import check
    from briefing.parsing import parse_bytes

    parsed = parse_bytes(data, path)
    return replace(parsed, diagnostics=check(parsed))


def known_briefing(folder: Path, name: str) -> Briefing | None:
    """The briefing that is kept under a name, if it is kept whole."""
    try:
        found = store.load(folder, name)
    except (OSError, store.Damaged):
        return None
    return found if isinstance(found, Briefing) else None


def _keep(folder: Path | None, name: str, made: Briefing) -> None:
    if folder is not None:
        store.keep(folder, name, store.packed(made))
