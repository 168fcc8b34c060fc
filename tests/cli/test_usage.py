"""What one may write after `briefing`, and what comes back when it is wrong."""

from pathlib import Path

import pytest

from briefing import __version__
from briefing.cli import main
from briefing.cli.commands import COMMANDS
from tests.cli.conftest import Run


def test_the_version_is_one_line(run: Run) -> None:
    done = run("--version")

    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        f"briefing {__version__}\n".encode(),
        b"",
    )


def test_the_version_is_told_after_other_words_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--linear", "--version"]) == 0
    assert capsys.readouterr().out == f"briefing {__version__}\n"


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0

    told = capsys.readouterr().out
    assert [name for name in COMMANDS if f"briefing {name}" not in told] == []


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0

    told = capsys.readouterr()
    assert told.out.startswith(f"usage: briefing {command}")
    assert "exit codes" in told.out
    assert told.err == ""
    assert max(map(len, told.out.split("\n"))) <= 82


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (["chekc"], "did you mean briefing check?"),
        (["shwo", "x.md"], "did you mean briefing show?"),
        (["check", "--fromat", "json", "x.md"], "did you mean --format?"),
        (["check", "--format", "jsn", "x.md"], "did you mean json?"),
        (["check", "--format", "yaml", "x.md"], "there are text, json, github"),
        (["show", "--format", "markdwon", "x.md"], "did you mean markdown?"),
        (["--thme", "ink"], "did you mean --theme?"),
        (["--theme", "inkk"], "did you mean ink?"),
        (["--theme", "gruvbx"], "did you mean gruvbox?"),
        (["show"], "see briefing show --help"),
        (["show", "a.md", "b.md"], "see briefing show --help"),
        (["check"], "see briefing check --help"),
        (["schema", "extra"], "see briefing schema --help"),
    ],
)
def test_bad_usage_is_told_with_its_mend(
    words: list[str], mend: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("briefing: ")
    assert f"  = hint: {mend}\n" in told.err


def test_an_option_is_not_taken_for_a_longer_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--form", "json", "x.md"]) == 2
    assert "--form" in capsys.readouterr().err


def test_a_file_that_has_nearly_a_commands_name_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], good: Path
) -> None:
    good.rename(tmp_path / "shows")
    monkeypatch.chdir(tmp_path)

    assert main(["shows"]) == 0
    assert "Talks on the Veld crossing" in capsys.readouterr().out


def test_a_file_named_like_a_command_is_read_with_its_folder(run: Run, good: Path) -> None:
    good.rename(good.with_name("check"))

    done = run("./check")

    assert done.returncode == 0
    assert "Talks on the Veld crossing" in done.stdout.decode()


def test_after_two_hyphens_a_word_is_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], good: Path
) -> None:
    good.rename(tmp_path / "--linear")
    monkeypatch.chdir(tmp_path)

    assert main(["--", "--linear"]) == 0
    assert "Talks on the Veld crossing" in capsys.readouterr().out


def test_a_word_with_control_characters_reaches_the_terminal_harmless(run: Run) -> None:
    done = run("show", "no\x1b[31m\nfile.md")

    assert done.returncode == 2
    assert b"\x1b" not in done.stderr
    assert done.stderr.count(b"\n") == 1
