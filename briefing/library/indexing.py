"""The processes that index a library aside, as the one that waits for them sees them."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from select import select
from typing import IO

from briefing.library.collection import Collection
from briefing.readings.aside import read_part, read_where, write_part, write_where
from briefing.values import value

_READ = 4096  # bytes: some hundred lines
_HOME = Path(__file__).parents[2]


@value(frozen=True, slots=True)
class Task:
    """What is to be indexed, and whether all is to be made anew."""

    collection: Collection
    anew: bool = False


class Indexing:
    """Indexes what is not indexed as it is now."""

    def __init__(self, task: Task) -> None:
        """Starts it. Raises OSError where no process can be started."""
        import subprocess
        import tempfile

        # -P: what lies in the folder one works in is never imported.
        command = [sys.executable, "-P", "-m", "briefing.library"]
        paths = filter(None, (str(_HOME), os.environ.get("PYTHONPATH")))
        own = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
        with tempfile.TemporaryFile() as file:  # a pipe would have to be waited for
            _write_task(file, task)
            file.seek(0)
            self._process: subprocess.Popen[bytes] = subprocess.Popen(  # noqa: S603 - no shell
                command,
                stdin=file,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=own,
                process_group=0,  # so that all of them are ended together
            )

    @property
    def group(self) -> int:
        """The number of the group that its processes make up."""
        return self._process.pid

    def progress(self, often: float) -> Iterator[tuple[int, int]]:
        """How many files of how many are kept, whenever there are more, and every so `often`
        seconds; until all are, or it was stopped."""
        pipe, told, last = self._process.stdout, b"", (0, 0)
        assert pipe is not None  # noqa: S101 - it was asked for
        with suppress(ValueError, OSError):  # the pipe has been closed
            while True:
                if select([pipe], [], [], often)[0]:
                    if not (more := os.read(pipe.fileno(), _READ)):
                        return
                    *lines, told = (told + more).split(b"\n")
                    if lines:
                        done, of = lines[-1].split()
                        last = int(done), int(of)
                yield last

    def done(self) -> bool:
        """Waits for its end; whether the index stands now."""
        good = self._process.wait() == 0
        self._close()
        return good

    def stop(self) -> None:
        """Ends all of its processes, if they are still at work."""
        # When it has been waited for its number may be another's.
        with suppress(ProcessLookupError, PermissionError):
            if self._process.returncode is None:
                os.killpg(self.group, signal.SIGKILL)
        self._process.wait()
        self._close()

    def _close(self) -> None:
        if self._process.stdout is not None:
            self._process.stdout.close()


def _write_task(file: IO[bytes], task: Task) -> None:
    write_part(b"anew" if task.anew else b"", file)
    write_part(os.fsencode(task.collection.folder), file)
    write_part(os.fsencode(task.collection.cache), file)
    write_where(task.collection.texts, file)


def read_task(file: IO[bytes]) -> Task:
    """What `_write_task` has written."""
    anew, folder, cache = (read_part(file) or b"" for _ in range(3))
    collection = Collection(os.fsdecode(folder), Path(os.fsdecode(cache)), read_where(file))
    return Task(collection, bool(anew))
