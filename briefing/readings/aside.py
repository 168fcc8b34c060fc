"""The process that reads a briefing aside, so that neither the start nor a key waits for it."""

import os
import sys
from pathlib import Path
from typing import IO

from briefing.sources import Text, Where

LARGE = 128 * 1024
"""Bytes from which a file is first looked at: less is read whole in the same time."""

_LENGTH = 8  # bytes of the number that tells how long a part is

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
    names = (path, str(where.folder or ""), str(where.shelf or ""))
    texts = (text.data for text in where.given)
    for part in (data, *(os.fsencode(name) for name in names), *texts):
        write_part(part, file)


def read_task(file: IO[bytes]) -> tuple[bytes, str, Where]:
    """What `_write_task` has written."""
    data, path, folder, shelf, *texts = iter(lambda: read_part(file), None)
    where = Where(
        folder=Path(os.fsdecode(folder)) if folder else None,
        given=tuple(map(Text, texts)),
        shelf=Path(os.fsdecode(shelf)) if shelf else None,
    )
    return data, os.fsdecode(path), where


def write_part(part: bytes, file: IO[bytes]) -> None:
    """Writes bytes after their length, so that they are found again in what goes to and fro."""
    file.write(len(part).to_bytes(_LENGTH, "big"))
    file.write(part)


def read_part(file: IO[bytes]) -> bytes | None:
    """What was written so; `None` where no more was."""
    length = file.read(_LENGTH)
    return file.read(int.from_bytes(length, "big")) if length else None
