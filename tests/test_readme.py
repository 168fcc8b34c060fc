"""The README says what is so."""

import re
import tomllib
from pathlib import Path

import pytest

from briefing.checking import check
from briefing.cli import main
from briefing.cli.commands import COMMANDS
from briefing.model.diagnostic import CODES
from briefing.parsing import parse
from briefing.settings.reading import read


@pytest.fixture
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def example(readme: str, language: str) -> str:
    """The first fenced example in this language."""
    found = re.search(rf"^(`{{3,}}){language}\n(.*?)^\1$", readme, re.DOTALL | re.MULTILINE)
    assert found is not None
    return found[2]


def test_the_table_of_diagnostics_is_that_of_the_code(readme: str) -> None:
    rows = re.findall(r"^\| `(B\d+)` \| (\w+) \| (.*) \|$", readme, re.MULTILINE)

    assert rows == [(code, severity, meaning) for code, (severity, meaning) in CODES.items()]


def test_every_command_is_in_the_table(readme: str) -> None:
    assert [name for name in COMMANDS if f"| `briefing {name}" not in readme] == []


def test_the_example_is_a_briefing_without_errors_and_warnings(readme: str) -> None:
    briefing = parse(example(readme, "markdown"))

    assert [each for each in check(briefing) if each.severity != "note"] == []
    assert [quote.speakers for quote in briefing.quotes] == [("ada-rehn",), ("sudmark",)]
    assert len(briefing.reported) == 1


def test_the_example_theme_can_be_chosen(
    readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "briefing" / "themes"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(example(readme, "toml"), encoding="utf-8")

    assert main(["--theme", "mine"]) == 0
    assert capsys.readouterr().err == ""


def test_its_two_commands_use_the_lock_and_the_extra_of_the_project(
    readme: str, root: Path
) -> None:
    commands = re.findall(r"^python3 -m venv .*$", readme, re.MULTILINE)
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert [command.split(" && ")[1] for command in commands] == [
        ".venv/bin/pip install -c requirements.lock .",
        ".venv/bin/pip install -c requirements.lock -e '.[dev]'",
    ]
    assert "dev" in project["optional-dependencies"]
    assert (root / "requirements.lock").is_file()


def test_the_version_has_its_entry_in_the_changelog(root: Path) -> None:
    from briefing import __version__

    changes = (root / "CHANGELOG.md").read_text(encoding="utf-8")

    assert f"\n## {__version__} " in changes


def test_the_example_settings_are_without_fault(readme: str, tmp_path: Path) -> None:
    section = readme.partition("## Settings and keys")[2]
    path = tmp_path / "settings.toml"
    path.write_text(example(section, "toml"), encoding="utf-8")

    found = read(path)
    assert (found.theme, found.preset) == ("paper", "vim")
    assert found.keymap.of("speaker") == ("s", "f2")
