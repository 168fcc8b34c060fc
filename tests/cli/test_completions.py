"""What a shell offers when one presses tab, asked of the shells themselves."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.commands import COMMANDS
from briefing.themes import names

_BASH = """\
source "$1"
COMP_LINE=$2 COMP_POINT=${#2} COMP_TYPE=9
_python_argcomplete briefing
printf '%s\\n' "${COMPREPLY[@]}"
"""

_ZSH = """\
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1='> '; fpath=(${(q)1} \\$fpath); autoload -U compinit; compinit -u -D; print re''ady"
zpty -r shell seen '*ready*'
zpty -w -n shell "$2"$'\\t'
zpty -r shell seen "*$3*"
print -r -- "$seen"
"""

_FISH = """\
source $argv[1]
complete -C $argv[2]
"""


@pytest.fixture
def program(root: Path, tmp_path: Path) -> dict[str, str]:
    """An environment in which the shell finds the program that is tested."""
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "briefing"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(root)}


@pytest.fixture
def place(tmp_path: Path, good: Path) -> Path:
    """A folder with a briefing, a file that is none, and a folder."""
    folder = tmp_path / "place"
    (folder / "more talks").mkdir(parents=True)
    shutil.copy(good, folder / "my talks.md")
    shutil.copy(good, folder / "talks.md")
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    (folder / ".hidden.md").write_text("x", encoding="utf-8")
    return folder


def told(shell: list[str], place: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(
        shell, capture_output=True, cwd=place, env=environment, check=True, timeout=60
    )
    return done.stdout.decode()


def in_bash(root: Path, line: str, place: Path, environment: dict[str, str]) -> list[str]:
    script = root / "briefing/cli/completions" / "briefing.bash"
    words = ["bash", "--norc", "-c", _BASH, "bash", str(script), line]
    return [word.rstrip() for word in told(words, place, environment).split("\n") if word]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("sh", ["show"]),
        ("show talks.md --format ", ["text", "markdown", "html", "svg", "json", "json-ld"]),
        ("check --format g", ["github"]),
        ("check --f", ["--format"]),
        ("show talks.md --by ", ["norland", "ana-ruiz", "sudmark"]),
        ("show talks.md --by=s", ["sudmark"]),
        ("show talks.md --only te", ["territory"]),
        ("show talks.md --only", ["--only"]),
        ("talks.md --theme pap", ["paper"]),
        ("show ta", ["talks.md"]),
        ("show my", ["my\\ talks.md"]),
        ("check mo", ["more\\ talks/"]),
        ("check --source n", ["notes.txt"]),
        ("diff talks.md ta", ["talks.md"]),
        ("completions ", ["bash", "zsh", "fish"]),
    ],
)
def test_bash_offers_what_can_stand_there(
    line: str, offered: list[str], root: Path, place: Path, program: dict[str, str]
) -> None:
    assert in_bash(root, f"briefing {line}", place, program) == offered


def test_the_first_word_is_a_command_or_a_briefing(
    root: Path, place: Path, program: dict[str, str]
) -> None:
    offered = in_bash(root, "briefing ", place, program)

    assert offered == [*COMMANDS, "more\\ talks/", "my\\ talks.md", "talks.md"]


def test_every_theme_is_offered_ones_own_too(
    root: Path, place: Path, program: dict[str, str], tmp_path: Path
) -> None:
    own = tmp_path / "config" / "briefing" / "themes"
    own.mkdir(parents=True)
    (own / "mine.toml").touch()
    environment = {**program, "XDG_CONFIG_HOME": str(tmp_path / "config")}
    offered = in_bash(root, "briefing --theme ", place, environment)

    assert {"mine", "nord", *names()} <= set(offered)


@pytest.mark.parametrize("path", ["nowhere.md", "notes.txt", ".", "-", "/dev/zero"])
def test_a_file_that_is_no_briefing_has_no_actors(
    path: str, root: Path, place: Path, program: dict[str, str]
) -> None:
    assert in_bash(root, f"briefing show {path} --by ", place, program) == []


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed")
def test_zsh_completes_at_the_first_tab(root: Path, place: Path, program: dict[str, str]) -> None:
    words = ["briefing show talks.md --by sud", "sudmark"]
    shell = ["zsh", "-f", "-c", _ZSH, "zsh", str(root / "briefing/cli/completions"), *words]

    assert "--by sudmark" in told(shell, place, {**program, "TERM": "dumb"})


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("briefing sh", ["show"]),
        ("briefing show talks.md --by s", ["sudmark"]),
        ("briefing check --format g", ["github"]),
        ("briefing show my", ["my talks.md"]),
    ],
)
def test_fish_offers_what_can_stand_there(
    line: str, offered: list[str], root: Path, place: Path, program: dict[str, str]
) -> None:
    script = place / "script.fish"
    script.write_text(_FISH, encoding="utf-8")
    stub = root / "briefing/cli/completions" / "briefing.fish"
    shell = ["fish", "--no-config", str(script), str(stub), line]

    found = [each.partition("\t")[0] for each in told(shell, place, program).split("\n")[:-1]]

    assert found == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_printed_for_each_shell(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completions", shell]) == 0
    assert "briefing" in capsys.readouterr().out


def test_another_shell_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completions", "fihs"]) == 2
    assert "did you mean fish?" in capsys.readouterr().err


def test_a_call_that_no_shell_makes_is_a_call_like_any_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_ARGCOMPLETE", "1")

    assert main(["themes"]) == 0
    assert "paper" in capsys.readouterr().out
