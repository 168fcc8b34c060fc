"""The reader on a terminal of its own, started as a person starts it."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import GOOD

_PATIENCE = 60  # seconds, for a machine that is busy


# Makes the terminal on its output the one that the program belongs to, as a shell does; then
# becomes the program, with a file on standard input if one is named.
_BECOME = """
import fcntl, os, sys, termios
fcntl.ioctl(1, termios.TIOCSCTTY, 0)
stdin, *words = sys.argv[1:]
if stdin:
    os.dup2(os.open(stdin, os.O_RDONLY), 0)
os.execv(sys.executable, [sys.executable, "-m", "briefing", *words])
"""


class Terminal:
    """A terminal of 120 × 40 with the program in it; `output` is all that it has shown."""

    def __init__(self, words: list[str], stdin: Path | None) -> None:
        self.output = b""
        self._descriptor, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-c", _BECOME, str(stdin or ""), *words],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)

    def wait_for(self, words: bytes) -> None:
        """Reads on until `words` have been shown."""
        while words not in self.output:
            assert self._read(), f"{words!r} is not in {self.output!r}"

    def press(self, keys: bytes) -> None:
        os.write(self._descriptor, keys)

    def end(self) -> int:
        """Reads until the program ends; returns its exit code."""
        while self._read():
            pass
        return self.process.wait(_PATIENCE)

    def close(self) -> None:
        self.process.kill()
        self.process.wait(_PATIENCE)
        os.close(self._descriptor)

    def _read(self) -> bool:
        """Whether anything more was shown before the program ended."""
        ready, _, _ = select.select([self._descriptor], [], [], _PATIENCE)
        assert ready, f"nothing more came after {self.output!r}"
        try:
            found = os.read(self._descriptor, 65536)
        except OSError:  # how Linux tells that the other side is closed
            return False
        self.output += found
        return bool(found)


@pytest.fixture
def opened(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Terminal]]:
    """The terminals of a test, closed after it; what was read in them is remembered in them."""
    monkeypatch.setenv("PYTHONPATH", str(root))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    terminals: list[Terminal] = []
    yield terminals
    for terminal in terminals:
        terminal.close()


def start(opened: list[Terminal], *words: str | Path, stdin: Path | None = None) -> Terminal:
    opened.append(Terminal([*map(str, words)], stdin))
    return opened[-1]


@pytest.mark.parametrize("key", [b"q", b"\x03"], ids=["q", "ctrl+c"])
def test_a_file_opens_in_the_reader_and_a_key_leaves_it(
    opened: list[Terminal], good: Path, key: bytes
) -> None:
    terminal = start(opened, good)
    terminal.wait_for(b"We have never closed")
    terminal.press(key)

    assert terminal.end() == 0
    assert b"\x1b[?1049l" in terminal.output  # the screen from before is back
    assert b"Traceback" not in terminal.output


def test_from_standard_input_keys_still_come_from_the_terminal(
    opened: list[Terminal], good: Path
) -> None:
    terminal = start(opened, "-", stdin=good)
    terminal.wait_for(b"We have never closed")
    terminal.press(b"q")

    assert terminal.end() == 0


def test_linear_from_standard_input_is_answered_from_the_terminal(
    opened: list[Terminal], good: Path
) -> None:
    terminal = start(opened, "-", "--linear", stdin=good)
    terminal.wait_for(b"We have never closed")
    terminal.press(b"1\n")
    terminal.wait_for(b"They met.")
    terminal.press(b"q\n")

    assert terminal.end() == 0
    assert b"\x1b[?1049h" not in terminal.output


def test_a_briefing_typed_in_is_ended_with_ctrl_d(opened: list[Terminal]) -> None:
    terminal = start(opened, "show", "-")
    terminal.wait_for(b"ctrl+d")
    terminal.press(GOOD.encode() + b"\x04")

    assert terminal.end() == 0
    assert "“very useful”".encode() in terminal.output
