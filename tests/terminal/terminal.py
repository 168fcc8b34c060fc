"""A terminal with a program in it: what it is sent, the state that leaves it in, and signals.

The program belongs to the terminal as it does under a shell, so that closing the terminal and
its signals act as they do there.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyte

from tests.bench.processes import members, works
from tests.bench.terminal import NOT_FOR_PYTE

PATIENCE = 60.0  # seconds, for a machine that is busy
_GLANCE = 0.01  # seconds between two looks at what the program does

# Makes the terminal on descriptor 2 the one that the program belongs to, as a shell does; then
# becomes the program. With `controlled` it stands between, as a shell with jobs does: it
# stops where the program stops, says so, and lets it go on when it is told to itself.
_BECOME = """
import fcntl, os, signal, sys, termios
kind, *command = sys.argv[1:]
for each in signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGUSR1:
    signal.signal(each, signal.SIG_DFL)  # whoever runs the tests may ignore them, as under nohup
fcntl.ioctl(2, termios.TIOCSCTTY, 0)
if kind == "shell":
    shell, before = os.getpgrp(), termios.tcgetattr(2)
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    job = os.fork()
    if job == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(2, os.getpgrp())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        os.execv(command[0], command)
    while True:
        status = os.waitpid(job, os.WUNTRACED)[1]
        os.tcsetpgrp(2, shell)
        if not os.WIFSTOPPED(status):
            sys.exit(os.waitstatus_to_exitcode(status) % 256)
        termios.tcsetattr(2, termios.TCSADRAIN, before)
        print("stopped", flush=True)
        sys.stdin.readline()
        os.tcsetpgrp(2, job)
        os.killpg(job, signal.SIGCONT)
os.execv(command[0], command)
"""

# What a current terminal answers when it is asked.
ANSWERS = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[?2048$p": b"\x1b[?2048;2$y",
    b"\x1b]11;?\x1b\\": b"\x1b]11;rgb:0000/0000/0000\x1b\\",
    b"\x1b[c": b"\x1b[?62;22c",
}
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])|\x1b\[([<>])[0-9;]*u")
_ON_AT_FIRST = frozenset(("7", "25"))  # lines wrap, and the cursor shows


def modes(written: bytes) -> set[str]:
    """The modes of the terminal that are other than at first, after all that was written."""
    on = set(_ON_AT_FIRST)
    pushed = 0
    for match in _MODE.finditer(written):
        if match[3]:
            pushed = pushed + 1 if match[3] == b">" else max(0, pushed - 1)
        for mode in (match[1] or b"").decode().split(";"):
            on = on | {mode} if match[2] == b"h" else on - {mode}
    return {mode for mode in on ^ _ON_AT_FIRST if mode} | ({"kitty"} if pushed else set())


class Terminal:
    """Runs `command` in a terminal of `size` columns and rows, which answers what it is asked by
    `answers`; `written` is all that it was sent."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        folder: Path,
        *,
        size: tuple[int, int] = (120, 40),
        kind: str = "program",
        answers: Mapping[bytes, bytes] = ANSWERS,
    ) -> None:
        self.written = b""
        self._answers = answers
        self._master, self._slave = pty.openpty()
        self._size(size)
        self.before = self.attributes()
        self.process = subprocess.Popen(
            [sys.executable, "-c", _BECOME, kind, *command],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            env=dict(environment),
            cwd=folder,
            start_new_session=True,
        )
        self._closed = False
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._drawn = 0

    def put_away(self) -> None:
        """Ends what is still there, and closes the terminal."""
        for left in members(self.process.pid):  # a shell's job too
            with suppress(ProcessLookupError):
                os.kill(left, signal.SIGKILL)
        self.process.wait()
        self.close()

    def attributes(self) -> list[Any]:
        """How the terminal treats what is typed (termios)."""
        return termios.tcgetattr(self._slave)

    def close(self) -> None:
        """Takes the terminal away, as closing its window does."""
        if not self._closed:
            os.close(self._master)
            os.close(self._slave)
        self._closed = True

    def _size(self, size: tuple[int, int]) -> None:
        columns, rows = size
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, patience: float) -> bool:
        """Takes what is written next, waiting at most so many seconds; whether there was any."""
        if not select.select([self._master], [], [], max(0.0, patience))[0]:
            return False
        found = os.read(self._master, 1 << 16)
        self.written += found
        for question, answer in self._answers.items():
            if question in found:
                os.write(self._master, answer)
        return True

    def wait_for(self, *words: str) -> None:
        """Reads until all these words stand on the screen together."""
        end = time.monotonic() + PATIENCE
        while not all(word in self.screen() for word in words):
            left = end - time.monotonic()
            if not self.read(left):
                raise TimeoutError(f"{words} never stood on the screen; it shows {self.screen()}")

    def wait_until(self, written: bytes) -> None:
        """Reads until the program has written this."""
        end = time.monotonic() + PATIENCE
        while written not in self.written:
            if not self.read(end - time.monotonic()):
                raise TimeoutError(f"{written!r} was never written; the screen: {self.screen()}")

    def settle(self, quiet: float = 0.1) -> None:
        """Reads until for a while nothing has been written, and the program has nothing to do. That
        it is silent says little on a busy machine: it may be waiting for a processor."""
        still = 0.0
        while still < quiet:
            still = 0.0 if self.read(_GLANCE) or self._works() else still + _GLANCE

    def _works(self) -> bool:
        """Whether the program runs or would, or has not read yet what was typed."""
        if self._closed or self.process.poll() is not None:
            return False
        if any(fcntl.ioctl(self._slave, termios.FIONREAD, bytes(4))):
            return True
        return any(works(each) for each in members(self.process.pid))

    def forget(self) -> None:
        """Clears the screen as it is drawn here, so that what stands on it later is newer."""
        self.screen()
        self._screen.reset()

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def end(self, patience: float = PATIENCE) -> int:
        """Reads until the program ends; returns its exit code. Raises `TimeoutError` where it
        doesn't in time."""
        end = time.monotonic() + patience
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise TimeoutError(f"it goes on; the screen shows {self.screen()}")
            if not self._closed:
                self.read(0.02)
        while not self._closed and self.read(0):
            pass
        return self.process.wait()

    def screen(self) -> str:
        """What stands on the screen now."""
        new = self.written[self._drawn :]
        cut = new.rfind(b"\x1b")  # a sequence may be there by half
        new = new[:cut] if cut >= 0 and len(new) - cut < 16 and not self._closed else new
        self._stream.feed(NOT_FOR_PYTE.sub(b"", new))
        self._drawn += len(new)
        return "\n".join(line.rstrip() for line in self._screen.display)

    def ground(self) -> str:
        """The colour behind the first sign of the screen, as pyte names it."""
        self.screen()
        return str(self._screen.buffer[0][0].bg)
