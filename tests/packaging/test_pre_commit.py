"""The hook that pre-commit runs on the briefings of another repository."""

from pathlib import Path

import pytest
import yaml

from briefing.cli import main
from tests.cli.conftest import BAD, GOOD

NAME = ".pre-commit-hooks.yaml"


@pytest.fixture
def hook(root: Path) -> dict[str, object]:
    (found,) = yaml.safe_load((root / NAME).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_it_runs_the_check_on_markdown(hook: dict[str, object]) -> None:
    assert hook["id"] == "briefing-check"
    assert hook["language"] == "python"
    assert hook["types"] == ["markdown"]


@pytest.mark.parametrize(("text", "code"), [(GOOD, 0), (BAD, 1)], ids=["good", "bad"])
def test_errors_stop_the_commit(
    text: str, code: int, hook: dict[str, object], tmp_path: Path
) -> None:
    path = tmp_path / "talks.md"
    path.write_text(text, encoding="utf-8")
    program, *words = str(hook["entry"]).split()

    assert program == "briefing"
    assert main([*words, str(path)]) == code
