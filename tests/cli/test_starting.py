"""What starting costs: heavy libraries are imported only by what needs them."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "pydantic", "rich.console", "markdown_it", "yaml", "argparse", "platformdirs")


def imported(root: Path, words: list[str]) -> set[str]:
    """The heavy modules that a command has imported when it ends."""
    command = (
        "import sys, io, contextlib\n"
        f"sys.path.insert(0, {str(root)!r})\n"
        "from briefing.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        f"    code = main({words!r})\n"
        "assert code in (0, 1), code\n"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", command], capture_output=True, check=True, timeout=60
    )
    return set(done.stdout.decode().split())


def test_the_version_is_answered_before_anything_is_imported(root: Path) -> None:
    assert imported(root, ["--version"]) == set()


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["check", "--format", "json"],
        ["check", "--format", "github"],
        ["show"],
        ["show", "--format", "markdown"],
    ],
    ids=" ".join,
)
def test_check_and_show_need_neither_textual_nor_pydantic(root: Path, words: list[str]) -> None:
    needed = imported(root, [*words, str(root / "content" / "tour.md")])

    assert needed.isdisjoint({"textual", "pydantic", "rich.console"})


@pytest.mark.parametrize("form", ["text", "json"])
def test_two_are_compared_without_either(root: Path, form: str) -> None:
    files = [str(root / "content" / name) for name in ("tour.md", "abu-dhabi-talks.md")]

    needed = imported(root, ["diff", *files, "--format", form])

    assert needed.isdisjoint({"textual", "pydantic", "rich.console"})


@pytest.mark.parametrize("words", [["show", "--format", "json"], ["schema"]], ids=" ".join)
def test_json_needs_pydantic_and_no_textual(root: Path, words: list[str]) -> None:
    files = [str(root / "content" / "tour.md")] if words[0] == "show" else []

    needed = imported(root, [*words, *files])

    assert "pydantic" in needed
    assert "textual" not in needed


def test_reading_as_text_needs_neither(root: Path) -> None:
    assert imported(root, ["tour"]).isdisjoint({"textual", "pydantic"})


def test_the_themes_are_listed_without_either(root: Path) -> None:
    assert imported(root, ["themes"]).isdisjoint({"textual", "pydantic"})
