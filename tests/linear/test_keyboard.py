"""Keys from what a terminal sends, and from lines."""

import io
import os
import signal
from collections.abc import Iterator
from contextlib import suppress

import pytest

from briefing.linear import console, keyboard
from briefing.linear.keyboard import WOKEN, Ended, Keyboard, Lines

SENT = {
    b"j": "j",
    b"G": "G",
    b" ": "space",
    b"\r": "enter",
    b"\n": "enter",
    b"\t": "tab",
    b"\x1b[Z": "shift+tab",
    b"\x7f": "backspace",
    b"\x04": "ctrl+d",
    b"\x10": "ctrl+p",
    b"\x1d": "ctrl+]",
    b"\x1b": "escape",
    b"\x1b[A": "up",
    b"\x1bOB": "down",
    b"\x1b[1;3D": "alt+left",
    b"\x1b\x1b[C": "alt+right",
    b"\x1bx": "alt+x",
    b"\x1b[5~": "pageup",
    b"\x1b[6~": "pagedown",
    b"\x1b[H": "home",
    b"\x1b[4~": "end",
    b"\x1bOP": "f1",
    b"\x1b[15~": "f5",
    b"\x1b[1;5A": "ctrl+up",
    b"\x1b[?1;2c": "?unknown",
    b"\x1b[200~": "?unknown",
    "é".encode(): "é",
    "語".encode(): "語",
    b"\xff": "\ufffd",
}


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Where one writes what a terminal would send."""
    read, write = os.pipe()
    monkeypatch.setattr(keyboard, "KEYBOARD", read)
    yield write
    os.close(read)
    os.close(write)


@pytest.mark.parametrize(("sent", "name"), SENT.items(), ids=map(repr, SENT.values()))
def test_a_key_has_one_name_however_it_is_sent(typed: int, sent: bytes, name: str) -> None:
    os.write(typed, sent)
    assert Keyboard().key() == name


def test_keys_that_come_together_are_told_apart(typed: int) -> None:
    keys = Keyboard()
    os.write(typed, b"jk\x1b[Bq")
    assert [keys.key() for _ in range(4)] == ["j", "k", "down", "q"]
    keys.wake()
    assert keys.key() == WOKEN


def test_words_that_were_typed_ahead_are_the_answer(
    typed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = Keyboard()
    os.write(typed, "/fähre\nn".encode())
    assert keys.key() == "/"
    assert keys.line() == "fähre"
    assert capsys.readouterr().out == "fähre\n"
    assert keys.key() == "n"


def test_an_end_that_python_dropped_comes_again_with_the_next_key(typed: int) -> None:
    """It drops what is raised while it cleans up, as after an import."""
    os.write(typed, b"j")
    with Keyboard() as keys:
        with suppress(Ended):
            signal.raise_signal(signal.SIGTERM)
        with pytest.raises(Ended) as ended:
            keys.key()
    assert ended.value.number == signal.SIGTERM


def test_from_a_pipe_each_line_is_a_key_or_a_sign_with_its_words() -> None:
    lines = Lines(io.StringIO("j\n\n \n/ferry\nctrl+d\n:\nMirel\n"))
    assert [lines.key() for _ in range(4)] == ["j", "enter", "space", "/"]
    assert lines.line() == "ferry"
    assert [lines.key(), lines.key(), lines.line(), lines.key()] == ["ctrl+d", ":", "Mirel", None]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("esc", "escape"),
        ("pgdn", "pagedown"),
        ("PgUp", "pageup"),
        ("ctrl-d", "ctrl+d"),
        ("zz", "zz"),
    ],
)
def test_a_key_that_is_written_has_the_name_that_help_tells(written: str, name: str) -> None:
    assert Lines(io.StringIO(f"{written}\n")).key() == name


def test_a_terminal_that_does_not_know_its_size_has_the_usual_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((0, 0)))
    assert console.size() == (80, 24)
