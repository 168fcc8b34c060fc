"""A terminal of 120 × 40 with a program in it, and a clock on everything the program writes.

While a time is taken nothing is drawn: what the program writes is kept with its time, and pyte
draws it afterwards to find when words stood on the screen.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import pyte

from tests.bench.processes import processor_seconds

COLUMNS, ROWS = 120, 40
NEVER = float("inf")
_QUIET = 0.06  # seconds without a byte and without work: the answer to a key is complete
_STILL = _QUIET / 30  # seconds of work in that time that still count as none
_SELECTED = "▌"  # stands before every line of what is selected

# What a current terminal answers when it is asked. Textual waits for none of these.
_ANSWERS = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # synchronised output: known, and off
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",  # resizes told in the stream: not known
    b"\x1b]11;?": b"\x1b]11;rgb:0000/0000/0000\x1b\\",
    b"\x1b[c": b"\x1b[?62;22c",  # after the one before, as it is asked after it
}
_SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()].|[=>78c])")
# pyte prints a part of these; none of them moves or draws anything.
NOT_FOR_PYTE = re.compile(rb"\x1b\[[?<=>][0-9;]*(?:\$p|u)|\x1b\[\?2026[hl]")


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes and when they were read, in seconds from the program's start."""

    when: float
    data: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """What a key brought: seconds to the last changed frame, and bytes to the terminal."""

    seconds: float
    size: int


class Terminal:
    """Runs `command` with `environment` in `folder`; the clock starts just before exec."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], folder: Path
    ) -> None:
        self._master, slave = pty.openpty()
        size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
        fcntl.ioctl(slave, termios.TIOCSWINSZ, size)
        self.written: list[Written] = []
        self.ended = False
        self._start = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=dict(environment),
            cwd=folder,
            start_new_session=True,  # its processes are found by their session
        )
        os.close(slave)
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._drawn = 0

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)

    @property
    def leader(self) -> int:
        """The number of the program's first process, and of its session."""
        return self._process.pid

    def now(self) -> float:
        """Seconds since the program's start."""
        return time.perf_counter() - self._start

    # Reading

    def read(self, patience: float) -> bool:
        """Takes what the program writes next, waiting at most `patience` seconds; whether any."""
        if self.ended or not select.select([self._master], [], [], max(0.0, patience))[0]:
            return False
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:  # the last process has closed the terminal
            data = b""
        if not data:
            self.ended = True
            return False
        self.written.append(Written(self.now(), data))
        for question, answer in _ANSWERS.items():
            if question in data:
                os.write(self._master, answer)
        return True

    def settle(self, patience: float) -> bool:
        """Reads until the program neither writes nor works; False after `patience` seconds."""
        end = self.now() + patience
        while not self.ended and self.now() < end:
            spent = processor_seconds(self.leader)
            if not self.read(_QUIET) and processor_seconds(self.leader) - spent < _STILL:
                return True
        return self.ended

    def quit(self, key: str, patience: float) -> bool:
        """Presses the key that ends the program; whether it ended in time."""
        self.send(key)
        end = self.now() + patience
        while not self.ended and self.now() < end:
            self.read(end - self.now())
        return self.ended

    # The screen

    def times(self, stages: Sequence[Sequence[str]], patience: float) -> list[float]:
        """For each stage, when all its words first stood on the screen together, in seconds from
        exec. A stage follows the last. Raises `TimeoutError`, with what the screen shows, where
        they did not within `patience` seconds."""
        found: list[float] = []
        end = self.now() + patience
        wanted = [word.encode() for words in stages for word in words]
        while True:
            more = self.read(end - self.now())
            if more and not self._wrote(wanted):
                continue
            while len(found) < len(stages) and self._stands(stages[len(found)]):
                found.append(self.written[self._drawn - 1].when)
            if len(found) == len(stages):
                return found
            if not more:
                words = ", ".join(map(repr, stages[len(found)]))
                raise TimeoutError(f"{words} never stood on the screen; it shows:\n{self.screen()}")

    def _wrote(self, wanted: Sequence[bytes]) -> bool:
        """Whether all words were written at some time: far cheaper than to draw them."""
        plain = _SEQUENCE.sub(b"", b"".join(each.data for each in self.written))
        return all(word in plain for word in wanted)

    def _stands(self, words: Sequence[str]) -> bool:
        """Draws what was written until all words stand on the screen; whether they ever did."""
        while not self._shows(words):
            if self._drawn == len(self.written):
                return False
            self._draw()
        return True

    def _shows(self, words: Sequence[str]) -> bool:
        text = "\n".join(self._screen.display)
        return all(word in text for word in words)

    def _draw(self) -> None:
        self._stream.feed(NOT_FOR_PYTE.sub(b"", self.written[self._drawn].data))
        self._drawn += 1

    def screen(self) -> str:
        """What stands on the screen now."""
        while self._drawn < len(self.written):
            self._draw()
        return "\n".join(line.rstrip() for line in self._screen.display)

    # Keys

    def send(self, key: str) -> None:
        os.write(self._master, key.encode())

    def press(self, key: str, patience: float) -> Answer:
        """Presses a key while the program is still, and waits until its answer is complete."""
        before, sent = len(self.written), self.now()
        self.send(key)
        calm = self.settle(patience)
        answer = self.written[before:]
        last = answer[-1].when - sent if answer and calm else NEVER
        return Answer(last, sum(len(each.data) for each in answer))

    def moved(self, key: str, patience: float) -> float:
        """Presses a key that moves the selection; seconds to the first frame that shows it moved,
        whatever else changes meanwhile."""
        before = self._selected()
        sent = self.now()
        self.send(key)
        while self.read(sent + patience - self.now()):
            while self.read(0):
                pass
            while self._drawn < len(self.written):
                self._draw()
                if self._selected() != before:
                    return self.written[self._drawn - 1].when - sent
        return NEVER

    def _selected(self) -> list[tuple[int, int, str]]:
        """Row, column and words of what is selected; other panes in those rows don't count."""
        found = []
        for row, line in enumerate(self.screen().splitlines()):
            column = line.find(_SELECTED)
            if column >= 0:
                found.append((row, column, line[column : column + COLUMNS // 3]))
        return found
