"""Readings kept in the cache folder: safe to delete, found by a hash, never trusted without one."""

import gc
import io
import os
import pickle
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing import kept
from briefing.bundled import made_by

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

_MAGIC = b"briefing reading 2\n"
_DIGEST = 32  # bytes of a SHA-256
_MADE_BY = ("model", "parsing", "sources", "checking")  # the rooms that make a reading
_LONG = 1 << 20  # bytes of a packed reading, which make some 50,000 objects
_KEPT = 200  # readings; the oldest go first

Evidence = tuple[str, ...]
"""The texts that verdicts rest on, as `briefing.sources.Found` tells them."""


class _Unpickler(pickle.Unpickler):
    """Makes nothing but a briefing, so that no kept file can make the program do anything else
    (docs.python.org/3/library/pickle.html#restricting-globals)."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith("briefing.model.") else None
        # Not what a module of the model only imports: `slug.re` would lead to everything.
        if isinstance(found, type) and (found.__module__, found.__name__) == (module, name):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a briefing")


def folder(cache: Path) -> Path:
    """Where readings are, in the cache folder."""
    return cache / "readings"


def key(data: bytes, path: str) -> str:
    """The name under which the reading of a file is kept: by its bytes, its path (the last
    resort for a title), and the code that reads it."""
    return kept.key(made_by(*_MADE_BY), path.encode(errors="replace"), data)


def packed(briefing: "Briefing", evidence: Evidence = ()) -> bytes:
    """A briefing, and what its verdicts rest on, as bytes that can be told from any others."""
    payload = pickle.dumps((briefing, evidence), protocol=5)
    return _MAGIC + sha256(payload).digest() + payload


def unpacked(content: bytes) -> "tuple[Briefing, Evidence] | None":
    """What was packed; `None` if that can't be what these bytes are."""
    from briefing.model.briefing import Briefing

    start = len(_MAGIC) + _DIGEST
    payload = memoryview(content)[start:]
    if content[:start] != _MAGIC + sha256(payload).digest():
        return None
    try:
        with _uncollected(len(payload)):
            found = _Unpickler(io.BytesIO(payload)).load()
    except (pickle.UnpicklingError, EOFError, ValueError, TypeError, AttributeError):
        return None
    match found:
        case (Briefing() as briefing, tuple() as evidence):
            return briefing, evidence
    return None


@contextmanager
def _uncollected(size: int) -> Iterator[None]:
    """While so many bytes of a long reading become objects, and ever after, the collector does not
    look through them: none of them is garbage, and a look takes half a second, in which no key
    acts (docs.python.org/3/library/gc.html#gc.freeze)."""
    if size < _LONG or not gc.isenabled():
        yield
        return
    gc.unfreeze()
    gc.collect()  # what is garbage now, such as a briefing that was closed, would stay for good
    gc.disable()
    try:
        yield
    except BaseException:
        gc.enable()
        raise
    gc.freeze()
    gc.enable()


def load(folder: Path, name: str) -> "tuple[Briefing, Evidence] | None":
    """What is kept under a name; `None` if there is nothing, or it is damaged."""
    try:
        return unpacked((folder / name).read_bytes())
    except OSError:
        return None


def keep(folder: Path, name: str, content: bytes) -> None:
    """Keeps what was packed under a name, and forgets what has been kept longest."""
    if kept.keep(folder / name, content):
        _forget(folder)


def _forget(folder: Path) -> None:
    """Deletes the oldest readings above a number of them."""
    with suppress(OSError):
        found = [each for each in os.scandir(folder) if each.is_file(follow_symlinks=False)]
        if len(found) > _KEPT:
            for each in sorted(found, key=lambda each: each.stat().st_mtime)[: len(found) - _KEPT]:
                Path(each.path).unlink(missing_ok=True)
