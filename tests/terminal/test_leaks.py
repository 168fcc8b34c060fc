"""Nothing in a briefing reaches the terminal as control, whatever is done with it."""

import os
import re
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.conftest import Open
from tests.terminal.every_field import SEQUENCES, harmless, hostile

SIZES = [(120, 40), (80, 24), (40, 12)]
ESCAPE = "\x1b[27u"  # as kitty's protocol has it: a lone one is waited for
# What is pressed, and what stands on the screen then.
WALK = (
    ("1", "They met."), ("j\r", ""), (ESCAPE, ""), ("jjj", ""), ("G", ""), ("g", ""),
    ("z", ""), ("z", ""), ("2", "2 Actors"), ("\r", ""), ("jj", ""), (ESCAPE, ""), ("j\r", ""),
    (ESCAPE, ""), ("h", ""), ("l", ""), ("3", ""), ("jj", ""), ("s", ""), (ESCAPE, ""), ("a", ""),
    ("a", ""), ("4", ""), ("}", ""), ("{", ""), ("j\r", ""), (ESCAPE, ""), ("[", ""), ("?", "Help"),
    ("G", ""), (ESCAPE, ""), ("!", "Problems"), ("jj", ""), ("\r", ""), ("t", "Themes"), ("j", ""),
    (ESCAPE, ""), ("\x10", ""), ("end", ""), (ESCAPE, ""), ("1g", ""), ("j\r", ""), ("2", ""),
    ("3Gk", ""), ("o", "Give the path"), (ESCAPE, ""),
)  # fmt: skip
_SEQUENCE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_k][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])|[\x00-\x1f\x7f]"
)
_NUMBERS = re.compile(r"[0-9;:]*(?=[mHABCDJK]$)")


def kinds(written: bytes) -> set[str]:
    """Every control that was written: colours and places without their numbers, all else, what
    an OSC carries too, to the letter."""
    text = written.decode()  # which finds bytes that are no UTF-8
    return {_NUMBERS.sub("", each, count=1) for each in _SEQUENCE.findall(text)}


def unfit(written: bytes) -> set[str]:
    """The characters that no terminal should get, but for the sequences themselves."""
    text = _SEQUENCE.sub("", written.decode())
    hidden = {char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Cn")}
    return {f"U+{ord(char):04X}" for char in hidden | ({"\x1b"} & {*text})}


def walked(terminal: Open, text: str, size: tuple[int, int], name: str, folder: Path) -> bytes:
    """All that is written while every screen is visited."""
    path = folder / name
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    shown = terminal(path, size=size)
    shown.wait_for("1 " if size[0] < 100 else "They met.")
    for keys, words in WALK:
        shown.press(keys)
        if words:
            shown.wait_for(words)
        shown.settle(0.03)
    shown.press("q")
    assert shown.end() == 0
    return shown.written


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """What the reader itself sends, by what was done; filled by the first who asks."""
    return {}


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_sequence_but_the_readers_own(
    terminal: Open, tmp_path: Path, size: tuple[int, int], sent: dict[str, set[str]]
) -> None:
    if "walk" not in sent:
        sent["walk"] = kinds(walked(terminal, harmless(), (80, 24), "x.md", tmp_path))
    name = "a\x1b]0;T\x07\x9b31m\u202e[red]b.md"

    written = walked(terminal, hostile(), size, name, tmp_path)

    assert kinds(written) - sent["walk"] == set()
    assert unfit(written) == set()
    assert b"Themes" in written


def test_every_sequence_is_in_a_field() -> None:
    assert len({*SEQUENCES}) >= 53
    body, yaml = hostile(), hostile().encode("unicode_escape").decode()
    assert [each for each in SEQUENCES if each not in body and repr(each)[1:-1] not in yaml] == []


def test_a_crash_with_a_hostile_briefing(terminal: Open, tmp_path: Path) -> None:
    path = tmp_path / "\x1b]0;T\x07x.md"
    path.write_text(hostile(), encoding="utf-8")
    state = f"{tmp_path}/\x1b]0;T\x07[red]x"
    before = """
from briefing.reader.screens.panes import Panes
def fail(self, *_): raise ValueError(self.relations.briefing.title)
Panes.action_pane = fail
"""
    shown = terminal(path, before=before, XDG_STATE_HOME=state)
    shown.wait_for("They met.")
    shown.press("1")

    assert shown.end() == 70
    told = shown.written.rpartition(b"\x1b[?1016l")[2]
    assert kinds(told) <= {"\r", "\n"}
    assert unfit(told) == set()


def commands() -> Iterator[list[str]]:
    """What else is printed on a terminal."""
    yield ["FILE"]
    yield ["FILE", "--linear"]
    yield ["check", "FILE"]
    yield ["show", "FILE"]
    yield ["check", "FILE\x1b]0;T\x07\x9b31m"]
    yield ["\x1b]0;T\x07\x9b31m\u202e"]
    yield ["FILE", "--theme", "\x1b]0;T\x07\x9b31m[/]"]
    yield ["--\x1b]0;T\x07\x9b31m"]
    yield ["show", "FILE", "--by", "\x1b]0;T\x07\x9b31m"]
    yield ["show", "FILE", "--only", "\x1b]0;T\x07\x9b31m"]
    yield ["check", "FILE", "--source", "\x1b]0;T\x07\x9b31m"]


@pytest.mark.parametrize("words", [*commands()][1:], ids=range(len([*commands()]) - 1))
def test_what_is_printed_on_a_terminal(terminal: Open, tmp_path: Path, words: list[str]) -> None:
    path = tmp_path / "x\x1b]0;T\x07.md"
    path.write_text(hostile(), encoding="utf-8")

    shown = terminal(*(word.replace("FILE", str(path)) for word in words))
    if "--linear" in words:
        shown.wait_for("Linear mode", "Quote")
        for key in ("1", " ", "2", "\r", "\x1b", "3", "s", "4", "}", "!", "q", "?", "q", "a", "q"):
            shown.press(key)
            shown.settle(0.1 if key == "\x1b" else 0.02)

    assert shown.end() in (0, 1, 2)
    assert kinds(shown.written) <= {"\r", "\n", "\x1b[m"}
    assert unfit(shown.written) == set()


@pytest.mark.parametrize("words", commands(), ids=range(len([*commands()])))
def test_not_one_escape_where_there_is_no_terminal(
    environment: dict[str, str], tmp_path: Path, words: list[str]
) -> None:
    path = tmp_path / "x\x1b]0;T\x07.md"
    path.write_text(hostile(), encoding="utf-8")
    command = [sys.executable, "-m", "briefing"]

    done = subprocess.run(
        [*command, *(word.replace("FILE", str(path)) for word in words)],
        capture_output=True,
        input=b"",
        env=environment,
        check=False,
        timeout=60,
    )

    assert done.returncode in (0, 1, 2)
    for written in (done.stdout, done.stderr):
        assert kinds(written) <= {"\n"}
        assert unfit(written) == set()


def test_not_one_escape_on_a_terminal_that_knows_none(terminal: Open, tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text(hostile(), encoding="utf-8")

    for words in ([path], [path, "--linear"], ["check", path], ["show", path]):
        shown = terminal(*words, TERM="dumb")
        if "--linear" in words:
            shown.press("q\n")
        assert shown.end() in (0, 1)
        assert b"title" in shown.written
        assert kinds(shown.written) <= {"\r", "\n"}
        shown.close()


def test_a_signal_leaves_nothing_of_the_briefing(terminal: Open, tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text(hostile(), encoding="utf-8")
    shown = terminal(path)
    shown.wait_for("They met.")
    shown.process.send_signal(signal.SIGTERM)

    assert shown.end() == 143
    assert unfit(shown.written) == set()
    assert os.fsencode(path) not in shown.written
