"""Linear mode on a real terminal: single keys, lines that are only added, and all given back."""

import os
import signal
from pathlib import Path

import pytest

from tests.terminal.conftest import Open
from tests.terminal.terminal import Terminal
from tests.terminal.test_leaving import SOON, given_back, job, stopped

FIRST = "“We have never closed the crossing.”"
SECOND = "“very useful”"


def only_lines(shown: Terminal) -> bool:
    """Whether nothing but words and line ends was written."""
    return all(byte >= 0x20 or byte in b"\r\n" for byte in shown.written)


def test_keys_act_without_enter_and_nothing_moves(terminal: Open, file: Path) -> None:
    shown = terminal(file, "--linear", size=(60, 60))
    shown.wait_for(FIRST, "briefing --no-linear brings the")
    shown.press("j")
    shown.wait_for("Quote 2 of 2. “very useful”")
    shown.press("\x1b[A")  # up
    shown.press("/use")
    shown.press("ful\r")
    shown.wait_for("Find: useful", "Hit 1 of 1.")
    shown.press("\x1b")
    shown.wait_for("No longer looking.")
    before = [line for line in shown.screen().split("\n") if line]
    shown.press("4")
    shown.wait_for("Upper Veld: Norland claims; Sudmark refuses.")
    assert shown.screen().split("\n")[: len(before)] == before
    shown.forget()
    shown.press("/")
    shown.wait_for("Find:")
    shown.press("\x03")  # gives up the question, and nothing else
    shown.wait_for("Nothing looked for.")
    shown.press("q")

    assert shown.end(SOON) == 0
    assert given_back(shown)
    assert only_lines(shown)


def test_stopped_and_going_on(terminal: Open, file: Path) -> None:
    """By ctrl+z, by a signal that nobody can prepare for, and ended in the background."""
    shown = terminal(file, "--linear", kind="shell")
    shown.wait_for(FIRST)
    shown.settle()
    raw = shown.attributes()
    for times, by_key in enumerate((True, False), 1):
        if by_key:
            shown.press("\x1a")
        else:
            os.kill(job(shown), signal.SIGSTOP)
        stopped(shown, times)
        assert shown.attributes() == shown.before
        shown.forget()
        shown.press("\n")
        shown.wait_for(FIRST)  # told again
        shown.settle()
        assert shown.attributes() == raw
    shown.press("j")
    shown.wait_for(SECOND)
    shown.press("\x1a")
    stopped(shown, 3)
    os.kill(job(shown), signal.SIGTERM)
    os.kill(job(shown), signal.SIGCONT)
    shown.press("\n")

    assert shown.end(SOON) == -signal.SIGTERM % 256  # as the shell here tells it
    assert given_back(shown)
    assert only_lines(shown)


def test_it_is_remembered_until_the_panes_are_asked_for(terminal: Open, file: Path) -> None:
    """And where one was, whatever ended it."""
    shown = terminal(file, "--linear")
    shown.wait_for(FIRST)
    shown.press("j")
    shown.wait_for(SECOND)
    shown.process.send_signal(signal.SIGHUP)
    assert shown.end(SOON) == -signal.SIGHUP
    assert given_back(shown)

    again = terminal(file)
    again.wait_for("Quote 2 of 2. “very useful”")
    assert "--no-linear" not in again.screen()
    again.press("q")
    assert again.end(SOON) == 0
    assert only_lines(again)

    panes = terminal(file, "--no-linear")
    panes.wait_for("They met.")
    panes.press("q")
    assert panes.end(SOON) == 0
    later = terminal(file)
    later.wait_for("They met.")
    assert b"\x1b[?1049h" in later.written


def test_an_editor_has_the_terminal_as_it_was(terminal: Open, file: Path, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nstty -a > seen\nsed -i s/useful/new/ "$2"\n')
    editor.chmod(0o755)
    shown = terminal(file, "--linear", EDITOR=str(editor))
    shown.wait_for(FIRST)
    raw = shown.attributes()
    shown.press("je")
    shown.wait_for("The file has changed, and has been read again.", "“very new”")
    assert " icanon" in (tmp_path / "seen").read_text()
    assert shown.attributes() == raw
    shown.press("q")

    assert shown.end(SOON) == 0
    assert given_back(shown)
    assert only_lines(shown)


def test_after_a_fault(terminal: Open, file: Path) -> None:
    before = """
from briefing.linear.reading import Reading
def fail(self, *_): raise ValueError("secret")
Reading._turn_to = fail
"""
    shown = terminal(file, "--linear", before=before)
    shown.wait_for(FIRST)
    shown.press("1")

    assert shown.end(SOON) == 70
    assert given_back(shown)
    assert b"secret" not in shown.written


def test_ctrl_q_and_ctrl_s_are_keys(terminal: Open, file: Path, tmp_path: Path) -> None:
    """A terminal takes them for itself otherwise: one would hold all that is written."""
    settings = tmp_path / "config" / "briefing" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('[keys]\ndown = "ctrl+s"\nquit = "ctrl+q"\n', "utf-8")
    shown = terminal(file, "--linear", XDG_CONFIG_HOME=str(tmp_path / "config"))
    shown.wait_for(FIRST)
    shown.press("\x13")
    shown.wait_for(SECOND)
    shown.press("\x11")

    assert shown.end(SOON) == 0
    assert given_back(shown)


@pytest.mark.parametrize("kind", ["dumb", "unknown", ""])
def test_a_terminal_that_sends_lines(terminal: Open, file: Path, kind: str) -> None:
    """As the shell of an editor does."""
    shown = terminal(file, "--linear", TERM=kind)
    shown.wait_for("Press enter after each.", FIRST)
    assert shown.attributes() == shown.before
    shown.press("j\n")
    shown.wait_for(SECOND)
    shown.press("/never\n")
    shown.wait_for("Hit 1 of 1.")
    shown.press("q\n")

    assert shown.end(SOON) == 0
    assert only_lines(shown)
