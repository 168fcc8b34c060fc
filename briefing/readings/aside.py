"""The process that reads a briefing aside, so that neither the start nor a key waits for it."""

import os
import sys
from pathlib import Path
from typing import IO

from briefing.sources import Text, Where

LARGE = 128 * 1024
"""Bytes from which a file is first looked at: less is read whole in the same time."""

LENGTH = 8
"""Bytes of the number that tells how long a part is."""

_HOME = Path(__file__).parents[2]


class Aside:
    """The other process, as the one that waits for it sees it."""

    def __init__(self, data: bytes, path: str, where: Where) -> None:
        """Starts it. Raises OSError where none can be started."""
        import subprocess
        import tempfile

        # -P: what lies in the folder one works in is never imported.
        command = [sys.executable, "-P", "-m", "briefing.readings"]
        paths = filter(None, (str(_HOME), os.environ.get("PYTHONPATH")))
        own = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
        with tempfile.TemporaryFile() as file:  # a pipe would have to be waited for
            _write_task(file, data, path, where)
            file.seek(0)
            self._process: subprocess.Popen[bytes] = subprocess.Popen(  # noqa: S603 - no shell
                command, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=own
            )

    def next(self) -> bytes:
        """The next reading, packed; nothing if there is none, or it was stopped."""
        pipe = self._process.stdout
        if pipe is None:
            return b""
        try:
            return read_part(pipe) or b""
        except ValueError:  # the pipe has been closed
            return b""

    def stop(self) -> None:
        """Ends it, if it is still at work; a `next` that waits for it gives nothing."""
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


def _write_task(file: IO[bytes], data: bytes, path: str, where: Where) -> None:
    """What the other process is to read: bytes, their name, and where texts are looked for."""
    write_part(data, file)
    write_part(os.fsencode(path), file)
    write_where(where, file)


def read_task(file: IO[bytes]) -> tuple[bytes, str, Where]:
    """What `_write_task` has written."""
    data, path = (read_part(file) or b"" for _ in range(2))
    return data, os.fsdecode(path), read_where(file)


def write_where(where: Where, file: IO[bytes]) -> None:
    """Writes where texts are looked for, as the last there is to write."""
    for folder in (where.folder, where.shelf):
        write_part(os.fsencode(folder or ""), file)
    write_part(b"by hash" if where.by_hash else b"", file)
    write_part(b"\0".join(map(os.fsencode, where.others)), file)
    for text in where.given:
        write_part(text.data, file)


def read_where(file: IO[bytes]) -> Where:
    """What `write_where` has written."""
    folder, shelf, by_hash, others, *texts = iter(lambda: read_part(file), None)
    return Where(
        folder=_path(folder),
        given=tuple(map(Text, texts)),
        shelf=_path(shelf),
        by_hash=bool(by_hash),
        others=tuple(Path(os.fsdecode(each)) for each in others.split(b"\0") if each),
    )


def _path(written: bytes) -> Path | None:
    return Path(os.fsdecode(written)) if written else None


def write_part(part: bytes, file: IO[bytes]) -> None:
    """Writes bytes after their length, so that they are found again in what goes to and fro."""
    file.write(len(part).to_bytes(LENGTH, "big"))
    file.write(part)


def read_part(file: IO[bytes]) -> bytes | None:
    """What was written so; `None` where no more was, or not all of it."""
    length = _exactly(LENGTH, file)
    return None if length is None else _exactly(int.from_bytes(length, "big"), file)


def _exactly(length: int, file: IO[bytes]) -> bytes | None:
    """So many bytes, though a pipe without a buffer gives fewer at a time."""
    found = file.read(length)
    while len(found) < length and (more := file.read(length - len(found))):
        found += more
    return found if len(found) == length else None
