"""The process that reads a briefing aside, so that neither the start nor a key waits for it."""

import os
import sys
from pathlib import Path

LARGE = 128 * 1024
"""Bytes from which a file is first looked at: less is read whole in the same time."""

LENGTH = 8
"""Bytes of the number that stands before each reading and tells how long it is."""

_HOME = Path(__file__).parents[2]


class Aside:
    """The other process, as the one that waits for it sees it."""

    def __init__(self, data: bytes, path: str) -> None:
        """Starts it. Raises OSError where none can be started."""
        import subprocess
        import tempfile

        # -P: what lies in the folder one works in is never imported.
        command = [sys.executable, "-P", "-m", "briefing.readings", path]
        paths = filter(None, (str(_HOME), os.environ.get("PYTHONPATH")))
        own = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
        with tempfile.TemporaryFile() as file:  # a pipe would have to be waited for
            file.write(data)
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
            return pipe.read(int.from_bytes(pipe.read(LENGTH), "big"))
        except ValueError:  # the pipe has been closed
            return b""

    def stop(self) -> None:
        """Ends it, if it is still at work; a `next` that waits for it gives nothing."""
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
