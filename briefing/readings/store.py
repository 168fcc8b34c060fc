"""Readings kept in the cache folder: safe to delete, found by a hash, never trusted without one."""

import io
import os
import pickle
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.bundled import made_by

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

_MAGIC = b"briefing reading 1\n"
_DIGEST = 32  # bytes of a SHA-256
_MADE_BY = ("model", "parsing", "checking")  # the rooms that make a reading
_KEPT = 200  # readings; the oldest go first


class Damaged(Exception):
    """What is kept can't be what was written."""


class _Unpickler(pickle.Unpickler):
    """Makes nothing but a briefing, so that no kept file can make the program do anything else
    (docs.python.org/3/library/pickle.html#restricting-globals)."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith("briefing.model.") else None
        # Not what a module of the model only imports: `slug.re` would lead to everything.
        if isinstance(found, type) and (found.__module__, found.__name__) == (module, name):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a briefing")


def key(data: bytes, path: str) -> str:
    """The name under which the reading of a file is kept: by its bytes, its path (the last
    resort for a title), and the code that reads it."""
    return sha256(b"\0".join((made_by(*_MADE_BY), path.encode(errors="replace"), data))).hexdigest()


def packed(briefing: "Briefing") -> bytes:
    """A briefing as bytes that can be told from any others."""
    payload = pickle.dumps(briefing, protocol=5)
    return _MAGIC + sha256(payload).digest() + payload


def briefing_in(content: bytes) -> "Briefing":
    """The briefing that was packed. Raises Damaged."""
    from briefing.model.briefing import Briefing

    start = len(_MAGIC) + _DIGEST
    payload = memoryview(content)[start:]
    if content[:start] != _MAGIC + sha256(payload).digest():
        raise Damaged("it is not what was packed")
    try:
        found = _Unpickler(io.BytesIO(payload)).load()
    except (pickle.UnpicklingError, EOFError, ValueError, TypeError, AttributeError) as error:
        raise Damaged(str(error)) from error
    if not isinstance(found, Briefing):
        raise Damaged("it is no briefing")
    return found


def load(folder: Path, name: str) -> "Briefing | None":
    """The briefing that is kept under a name; `None` if there is none, or it is damaged."""
    try:
        return briefing_in((folder / name).read_bytes())
    except (OSError, Damaged):
        return None


def keep(folder: Path, name: str, content: bytes) -> None:
    """Keeps what was packed under a name, whole or not at all, for nobody else to read. A folder
    that can't be written is no failure: the next start works it out again."""
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial = folder / f"{name}.{os.getpid()}.partial"
        try:
            with open(partial, "wb", opener=_private) as file:
                file.write(content)
            partial.replace(folder / name)
        except OSError:
            partial.unlink(missing_ok=True)
            raise
        _forget(folder)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _forget(folder: Path) -> None:
    """Deletes the readings that have been kept longest, above a number of them."""
    kept = [each for each in os.scandir(folder) if each.is_file(follow_symlinks=False)]
    if len(kept) > _KEPT:
        for each in sorted(kept, key=lambda each: each.stat().st_mtime)[: len(kept) - _KEPT]:
            Path(each.path).unlink(missing_ok=True)
