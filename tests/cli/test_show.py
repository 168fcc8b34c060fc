"""`briefing show`, and the reader where there is no terminal."""

import json
from pathlib import Path

import pytest

from briefing.cli import main
from tests.cli.conftest import GOOD, Run


def test_text_is_the_default(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(good)]) == 0
    default = capsys.readouterr().out
    assert main(["show", str(good), "--format", "text"]) == 0

    assert default == capsys.readouterr().out
    assert default.startswith("Talks on the Veld crossing\n═")


def test_the_reader_prints_text_where_there_is_no_terminal(run: Run, good: Path) -> None:
    read, linear, shown = run(good), run(good, "--linear"), run("show", good)

    assert read.returncode == linear.returncode == 0
    assert read.stdout == linear.stdout == shown.stdout


def test_without_a_path_the_talks_in_abu_dhabi_are_read(run: Run, tmp_path: Path) -> None:
    done = run(environment={"XDG_STATE_HOME": str(tmp_path)})  # where nothing was read before

    assert done.returncode == 0
    assert "Abu Dhabi" in done.stdout.decode().split("\n")[0]


def test_the_tour_is_the_bundled_one(run: Run, content: Path) -> None:
    assert run("tour").stdout == run("show", content / "tour.md").stdout


def test_json_has_the_fields_of_the_interface(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(good), "--format", "json"]) == 0

    data = json.loads(capsys.readouterr().out)
    assert data["title"] == "Talks on the Veld crossing"
    assert [quote["speakers"] for quote in data["quotes"]] == [["ana-ruiz"], ["sudmark"]]
    assert data["quotes"][0]["about"] == ["upper-veld"]
    assert data["quotes"][0]["verification"] == "unchecked"
    assert data["path"] == str(good)


def test_markdown_is_canonical(run: Run, good: Path) -> None:
    once = run("show", good, "--format", "markdown")
    twice = run("show", "-", "--format", "markdown", stdin=once.stdout)

    assert once.returncode == twice.returncode == 0
    assert once.stdout == twice.stdout
    assert "— [Ana Ruiz](#ana-ruiz)" in once.stdout.decode()


def test_only_prints_a_part_in_every_format(run: Run, good: Path) -> None:
    text = run("show", good, "--only", "quotes").stdout.decode()
    markdown = run("show", good, "--only", "quotes", "--format", "markdown").stdout.decode()
    data = json.loads(run("show", good, "--only", "quotes", "--format", "json").stdout)

    for words in (text, markdown):
        assert "very useful" in words
        assert "They met" not in words
        assert "First round" not in words
    assert len(data["quotes"]) == 2
    assert (data["actors"], data["timeline"], data["issues"], data["summary"]) == ([], [], [], [])


def test_by_prints_what_one_actor_says_and_holds(run: Run, good: Path) -> None:
    for name in ("norland", "Norland", "norhaven", "NORHAVEN"):
        data = json.loads(run("show", good, "--by", name, "--format", "json").stdout)
        (issue,) = data["issues"]
        (item,) = issue["items"]

        assert [quote["speakers"] for quote in data["quotes"]] == [["ana-ruiz"]]
        assert [position["actors"] for position in item["positions"]] == [["norland"]]


def test_by_in_markdown_reads_back_as_that_part(run: Run, good: Path) -> None:
    done = run("show", good, "--by", "sudmark", "--format", "markdown").stdout.decode()

    assert "> very useful" in done
    assert "**refuses** any change" in done
    assert "never closed" not in done
    assert "**claims**" not in done


def test_a_section_is_named_by_its_heading(run: Run, good: Path) -> None:
    good.write_text(f"{GOOD}\n## What comes next\n\nA third round.\n", encoding="utf-8")

    for name in ("What comes next", "what-comes-next", "WHAT COMES NEXT"):
        assert run("show", good, "--only", name).stdout.decode().endswith("\nA third round.\n")


def test_a_part_that_this_briefing_lacks_is_told_and_no_fault(run: Run, good: Path) -> None:
    done = run("show", good, "--only", "sources")

    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr == b"briefing: this briefing has no sources\n"


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (["--only", "quots"], "did you mean quotes?"),
        (["--only", "sumary"], "did you mean summary?"),
        (["--only", "xyzzy"], "there are summary, actors, quotes, territory"),
        (["--by", "Ana Riuz"], "did you mean Ana Ruiz?"),
        (["--by", "xyzzy"], "--only actors lists them"),
    ],
)
def test_a_mistyped_part_or_actor_gets_the_nearest(
    good: Path, words: list[str], mend: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(good), *words]) == 2
    assert f"  = hint: {mend}" in capsys.readouterr().err


def test_the_schema_is_the_schema_of_what_show_prints(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["schema"]) == 0

    schema = json.loads(capsys.readouterr().out)
    assert {"title", "actors", "quotes", "issues", "diagnostics"} <= set(schema["properties"])
