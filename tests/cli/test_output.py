"""What reaches standard output: data, in UTF-8, and no escape codes in a pipe."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import GOOD, Run

COMMANDS = [
    [],
    ["--version"],
    ["--help"],
    ["tour"],
    ["themes"],
    ["schema"],
    ["check", "it.md"],
    ["check", "it.md", "--format", "json"],
    ["check", "it.md", "--format", "github"],
    ["check", "--help"],
    ["show", "it.md"],
    ["show", "it.md", "--format", "markdown"],
    ["show", "it.md", "--format", "json"],
    ["show", "missing.md"],
    ["diff", "it.md", "other.md"],
    ["diff", "it.md", "other.md", "--format", "json"],
    ["it.md", "--linear"],
    ["chekc"],
]
HOSTILE = GOOD.replace("very useful", "very \x1b[31m\x9b31m\x1b]0;title\x07 useful")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_escape_byte_is_piped(run: Run, tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "it.md").write_text(HOSTILE, encoding="utf-8")
    (tmp_path / "other.md").write_text(HOSTILE.replace("useful", "\x1b[32museful"), "utf-8")
    insisting = {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "TTY_COMPATIBLE": "1"}

    done = run(*words, environment=insisting)

    assert done.returncode in (0, 1, 2)
    assert done.stdout or done.stderr
    for stream in (done.stdout, done.stderr):
        assert b"\x1b" not in stream
        assert b"\x07" not in stream
        assert "\x9b" not in stream.decode()


@pytest.mark.parametrize("name", ["C", "POSIX", "en_US.ISO-8859-1", "nonsense"])
def test_what_is_piped_is_utf_8_in_any_locale(run: Run, good: Path, name: str) -> None:
    there = {"LC_ALL": name, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    done = run("show", good, environment=there)

    assert done.returncode == 0
    assert "“very useful”" in done.stdout.decode("utf-8")


def on_a_terminal(
    root: Path, *words: str | Path, environment: dict[str, str] | None = None
) -> tuple[int, bytes]:
    """Runs the program with a terminal for its output; returns its exit code and that output."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", *map(str, words)],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "PYTHONPATH": str(root), **(environment or {})},
    )
    os.close(theirs)
    found = b""
    try:
        while part := os.read(ours, 65536):
            found += part
    except OSError:  # how Linux tells that the other side is closed
        pass
    finally:
        os.close(ours)
    return process.wait(60), found


def test_diagnostics_have_colour_on_a_terminal(root: Path, bad: Path) -> None:
    code, output = on_a_terminal(root, "check", bad)

    assert code == 1
    assert b"\x1b[1;31merror[B102]" in output


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_colour_can_be_refused(root: Path, bad: Path, environment: dict[str, str]) -> None:
    code, output = on_a_terminal(root, "check", bad, environment=environment)

    assert code == 1
    assert b"error[B102]" in output
    assert b"\x1b" not in output


def test_an_empty_no_color_refuses_nothing(root: Path, bad: Path) -> None:
    _, output = on_a_terminal(root, "check", bad, environment={"NO_COLOR": ""})

    assert b"\x1b[1;31merror[B102]" in output


def test_words_of_a_briefing_are_never_markup(root: Path, bad: Path) -> None:
    marked = bad.read_text(encoding="utf-8").replace("on [Upper", "[bold red]:boom:[/] on [Upper")
    bad.write_text(marked, encoding="utf-8")

    _, output = on_a_terminal(root, "check", bad)

    assert b"[bold red]:boom:[/]" in output


def test_a_terminal_that_lacks_characters_gets_question_marks(root: Path, good: Path) -> None:
    poor = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }

    code, output = on_a_terminal(root, "show", good, environment=poor)

    assert code == 0
    assert b"?very useful?" in output


def test_a_terminal_that_can_draw_nothing_gets_text(root: Path, good: Path) -> None:
    code, output = on_a_terminal(root, good, environment={"TERM": "dumb"})

    assert code == 0
    assert b"very useful" in output
    assert b"\x1b" not in output
