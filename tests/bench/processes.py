"""What a running program costs: the processor's time and memory, helpers included. Linux only."""

import re
import time
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from types import TracebackType

_SAMPLE = 0.02  # seconds between two looks at the memory
_PROC = Path("/proc")


def members(leader: int) -> list[int]:
    """The processes of the session that `leader` began, itself included."""
    found = []
    for folder in _PROC.iterdir():
        if folder.name.isdigit():
            with suppress(OSError):  # it ended while we looked
                # proc(5): after the name in brackets come state, parent, group and session.
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
                if int(fields[3]) == leader:
                    found.append(int(folder.name))
    return found


def works(process: int) -> bool:
    """Whether a thread of a process runs, or waits for a processor or a disk."""
    with suppress(OSError):  # it has ended
        for thread in (_PROC / str(process) / "task").iterdir():
            state = (thread / "stat").read_text().rpartition(")")[2].split()[0]
            if state in "RD":
                return True
    return False


def processor_seconds(leader: int) -> float:
    """Seconds of processor time that the session's living processes have used, all threads."""
    spent = 0.0
    for process in members(leader):
        with suppress(OSError):
            # The number of another process's clock, as clock_getcpuclockid(3) makes it.
            spent += time.clock_gettime((~process << 3) | 2)
    return spent


def memory(leader: int) -> int:
    """KiB that the session's processes hold now; what they share is counted once (PSS)."""
    return sum(_kib(process, "smaps_rollup", "Pss") for process in members(leader))


def _kib(process: int, name: str, key: str) -> int:
    with suppress(OSError):
        told = (_PROC / str(process) / name).read_text()
        found = re.search(rf"(?m)^{key}:\s+(\d+)", told)
        return int(found[1]) if found else 0
    return 0


class Peak:
    """The most memory a session holds at one time while the `with` block runs, in KiB.

    The first process's own peak is the kernel's figure, so none of it is missed between samples;
    helpers beside it are sampled.
    """

    def __init__(self, leader: int) -> None:
        self.kib = 0
        self._leader = leader
        self._done = Event()
        self._thread = Thread(target=self._look)

    def __enter__(self) -> "Peak":
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()
        self.kib = max(self.kib, _kib(self._leader, "status", "VmHWM"))

    def _look(self) -> None:
        while not self._done.wait(_SAMPLE):
            self.kib = max(self.kib, memory(self._leader))
