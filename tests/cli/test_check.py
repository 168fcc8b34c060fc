"""`briefing check`."""

import json
import re
from pathlib import Path

import pytest

from briefing.cli import main
from tests.cli.conftest import BAD, BAD_LINE, GOOD, Run


def test_a_briefing_without_errors_is_done(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(good)]) == 0
    told = capsys.readouterr().out
    assert told.endswith("\n\n1 briefing checked: nothing found\n")
    assert "quotes by party: Norland 1, Sudmark 1\n" in told


def test_an_error_is_shown_as_a_good_compiler_does(run: Run, bad: Path) -> None:
    done = run("check", "bad.md")

    lines = done.stdout.decode().split("\n")
    at = next(n for n, line in enumerate(lines) if "error[" in line)
    place, _, message = lines[at].partition(": error[B102]: ")
    column = int(place.removeprefix(f"bad.md:{BAD_LINE}:"))
    source = BAD.split("\n")[BAD_LINE - 1]
    assert done.returncode == 1
    assert message == "the speaker “Ana Ruis” points at nothing"
    assert lines[at + 1 : at + 5] == [
        "   |",
        f"{BAD_LINE} | {source}",
        f"   | {' ' * (column - 1)}^",
        "   = hint: did you mean [Ana Ruiz](#ana-ruiz)?",
    ]
    assert lines[-2] == "1 briefing checked: 1 error, 1 warning"


def test_the_bundled_briefings_have_no_errors_and_no_warnings(run: Run, content: Path) -> None:
    done = run("check", content)

    assert done.returncode == 0, done.stdout.decode()
    assert re.search(rb"2 briefings checked: no errors, \d+ notes\n$", done.stdout)


def test_several_files_are_checked_and_the_worst_decides(run: Run, good: Path, bad: Path) -> None:
    done = run("check", good, bad, good)

    assert done.returncode == 1
    assert b"2 briefings checked: 1 error" in done.stdout


def test_a_file_that_cant_be_opened_does_not_hide_the_others(run: Run, bad: Path) -> None:
    done = run("check", "missing.md", bad)

    assert done.returncode == 2
    assert b"there is no file missing.md" in done.stderr
    assert b"error[B102]" in done.stdout


def test_a_folder_stands_for_the_briefings_in_it_and_below(run: Run, tmp_path: Path) -> None:
    below = tmp_path / "below" / "further"
    below.mkdir(parents=True)
    (below / "bad.markdown").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "README.md").write_text("# About\n\nNo briefing.\n", encoding="utf-8")
    (tmp_path / "list.txt").write_text(BAD, encoding="utf-8")
    hidden = tmp_path / ".git"
    hidden.mkdir()
    (hidden / "bad.md").write_text(BAD, encoding="utf-8")

    done = run("check", ".")

    assert done.returncode == 1
    assert f"below/further/bad.markdown:{BAD_LINE}:".encode() in done.stdout
    assert done.stdout.endswith(b"; 1 other Markdown file passed over\n")
    assert b"2 briefings checked" in done.stdout


@pytest.mark.parametrize(
    "text",
    [
        "---\nbriefing: 1\n---\nNothing else.\n",
        "---\nbriefing: 1\nbroken: [\n---\nNothing else.\n",
        "## Who\n\n### Norland\n",
        "## What they said\n",
    ],
    ids=["front matter", "broken front matter", "actors", "quotes"],
)
def test_what_counts_as_a_briefing_in_a_folder(run: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "found.md").write_text(text, encoding="utf-8")

    assert b"1 briefing checked" in run("check", ".").stdout


def test_a_folder_without_a_briefing_is_not_passed_off_as_checked(run: Run) -> None:
    done = run("check", ".")

    assert done.returncode == 2
    assert b"there is no briefing in ." in done.stderr


def test_json_has_every_diagnostic_with_its_place(run: Run, bad: Path) -> None:
    done = run("check", "bad.md", "--format", "json")

    data = json.loads(done.stdout)
    (file,) = data["files"]
    error = next(each for each in file["diagnostics"] if each["severity"] == "error")
    assert done.returncode == 1
    assert file["path"] == "bad.md"
    assert error == {
        "code": "B102",
        "severity": "error",
        "message": "the speaker “Ana Ruis” points at nothing",
        "hint": "did you mean [Ana Ruiz](#ana-ruiz)?",
        "line": BAD_LINE,
        "end_line": BAD_LINE,
        "column": error["column"],
    }
    assert BAD.split("\n")[BAD_LINE - 1][error["column"] - 1 :].startswith(("[", "]", "Ana"))
    counts = [each["severity"] for each in file["diagnostics"]]
    assert data["errors"] == counts.count("error") == 1
    assert data["warnings"] == counts.count("warning")
    assert data["notes"] == counts.count("note")


def test_github_gets_a_command_a_line(run: Run, tmp_path: Path) -> None:
    odd = tmp_path / "50%, of: it.md"
    odd.write_text(BAD, encoding="utf-8")

    done = run("check", odd.name, "--format", "github")

    lines = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert all(re.match(r"::(error|warning|notice) file=", line) for line in lines)
    (error,) = [line for line in lines if line.startswith("::error ")]
    assert re.match(
        rf"::error file=50%25%2C of%3A it\.md,line={BAD_LINE},endLine={BAD_LINE},col=\d+,"
        "title=B102::the speaker “Ana Ruis” points at nothing",
        error,
    )
    assert "did you mean [Ana Ruiz](#ana-ruiz)?" in error


def test_standard_input_can_be_checked(run: Run) -> None:
    done = run("check", "-", stdin=BAD.encode())

    assert done.returncode == 1
    assert done.stdout.startswith(b"-:")
