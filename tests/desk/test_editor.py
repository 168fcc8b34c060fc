"""How an editor is called."""

from pathlib import Path

import pytest

from briefing.desk.editor import command


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder with editors that do nothing."""
    for name in ("vim", "nano", "code", "ed it", "notes"):
        path = tmp_path / name
        path.write_text("#!/bin/sh\n", encoding="utf-8")
        path.chmod(0o700)
    return tmp_path


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("vim", ["vim", "+7", "--", "-x.md"]),
        ("nano -w", ["nano", "-w", "+7", "--", "-x.md"]),
        ("code --wait", ["code", "--wait", "--goto", "--", "-x.md:7"]),
        ("notes", ["notes", "--", "-x.md"]),
        ("'ed it' \"a b\" $(id) ; rm", ["ed it", "a b", "$(id)", ";", "rm", "--", "-x.md"]),
    ],
)
def test_it_is_split_as_a_shell_does_and_run_without_one(
    programs: Path, line: str, words: list[str]
) -> None:
    found = command(Path("-x.md"), 7, {"PATH": str(programs), "EDITOR": line})

    assert found == [str(programs / words[0]), *words[1:]]


def test_visual_comes_first(programs: Path) -> None:
    found = command(Path("x.md"), 1, {"PATH": str(programs), "VISUAL": "vim", "EDITOR": "nano"})

    assert found == [str(programs / "vim"), "+1", "--", "x.md"]


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({}, "No editor is named: set VISUAL or EDITOR."),
        ({"EDITOR": " "}, "No editor is named: set VISUAL or EDITOR."),
        (
            {"EDITOR": "vim '"},
            "EDITOR can’t be read: a quotation mark, or what a backslash stands before, is missing.",
        ),
        ({"VISUAL": "nobody"}, "VISUAL names a program that is not there."),
    ],
)
def test_why_there_is_none(programs: Path, environment: dict[str, str], reason: str) -> None:
    assert command(Path("x.md"), 1, {"PATH": str(programs), **environment}) == reason
