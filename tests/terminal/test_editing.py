"""`e`: the person's own editor has the terminal, and what it writes is read afterwards."""

from pathlib import Path

from tests.cli.conftest import GOOD
from tests.terminal.conftest import Open
from tests.terminal.test_leaving import SOON, WORDS, given_back

NEW = "We have opened it again"


def editor(tmp_path: Path, does: str) -> str:
    """A program that notes its arguments, then does something and waits for a line."""
    path = tmp_path / "vi"
    path.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {path}.words\n{does}\n', encoding="utf-8")
    path.chmod(0o700)
    return str(path)


def test_the_editor_opens_at_the_line_and_the_reader_shows_what_it_wrote(
    terminal: Open, file: Path, tmp_path: Path
) -> None:
    does = f"echo editing; read line; sed -i 's/We have never closed[^.]*/{NEW}/' {file}"
    shown = terminal(file, EDITOR=editor(tmp_path, does))
    shown.wait_for(*WORDS)
    shown.press("e")
    shown.wait_for("editing")
    assert given_back(shown)
    shown.press("\n")
    shown.wait_for(NEW)
    line = GOOD.splitlines().index(next(each for each in GOOD.splitlines() if each[:6] == "> We h"))
    assert (tmp_path / "vi.words").read_text().split("\n")[:3] == [f"+{line + 1}", "--", str(file)]
    shown.press("q")

    assert shown.end(SOON) == 0
    assert given_back(shown)


def test_ctrl_c_in_the_editor_is_not_meant_for_the_reader(
    terminal: Open, file: Path, tmp_path: Path
) -> None:
    shown = terminal(
        file, EDITOR=editor(tmp_path, "trap 'echo caught' INT; echo editing; read a; read b")
    )
    shown.wait_for(*WORDS)
    shown.press("e")
    shown.wait_for("editing")
    shown.press("\x03")
    shown.wait_for("caught")
    shown.forget()
    shown.press("\n")
    shown.press("\n")
    shown.wait_for(*WORDS)
    shown.press("q")

    assert shown.end(SOON) == 0
    assert given_back(shown)


def test_an_editor_that_is_not_there_is_told(terminal: Open, file: Path) -> None:
    shown = terminal(file, EDITOR="/nowhere/vi")
    shown.wait_for(*WORDS)
    shown.press("e")
    shown.wait_for("EDITOR names a program that is not there")
    shown.press("q")

    assert shown.end(SOON) == 0


def test_standard_input_has_no_file_to_edit(terminal: Open, file: Path) -> None:
    shown = terminal("-", before=f"sys.stdin = open({str(file)!r})", EDITOR="vi")
    shown.wait_for(*WORDS)
    shown.press("e")
    shown.wait_for("What comes from standard input")
    shown.press("q")

    assert shown.end(SOON) == 0
