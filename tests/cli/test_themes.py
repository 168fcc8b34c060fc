"""`briefing themes`."""

from pathlib import Path

import pytest
from textual.theme import BUILTIN_THEMES

from briefing.cli import main
from briefing.cli.themes import TEXTUALS
from briefing.folders import own_folders
from briefing.themes import DEFAULT

MINE = """\
title = "Mine"
dark = true

[base]
background = "#101418"
foreground = "#e0e0e0"
accent = "#d8b26e"
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a person's own themes."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = own_folders().themes
    folder.mkdir(parents=True)
    return folder


def test_textuals_own_themes_are_all_named() -> None:
    assert list(TEXTUALS) == sorted(BUILTIN_THEMES)


def test_every_bundled_theme_is_listed_with_what_it_is(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["themes"]) == 0

    listed = {line.split("  ")[0] for line in capsys.readouterr().out.split("\n")}
    assert {path.stem for path in (root / "themes").glob("*.toml")} <= listed


def test_the_default_and_the_folder_for_ones_own_are_told(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["themes"]) == 0

    told = capsys.readouterr().out
    (chosen,) = [line for line in told.split("\n") if "used if you name none" in line]
    assert chosen.split()[0] == DEFAULT
    assert str(own) in told


def test_ones_own_theme_is_listed(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "mine.toml").write_text(MINE, encoding="utf-8")

    assert main(["themes"]) == 0
    assert any(line.startswith("mine ") for line in capsys.readouterr().out.split("\n"))


def test_a_broken_theme_is_named_with_its_line_and_reason(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = own / "mine.toml"
    broken.write_text(MINE.replace("#d8b26e", "gold"), encoding="utf-8")

    assert main(["themes"]) == 0

    told = capsys.readouterr()
    assert f"{broken}:7: base.accent:" in told.err
    assert DEFAULT in told.out


def test_a_broken_theme_cant_be_chosen(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "mine.toml").write_text(MINE.replace("#d8b26e", "gold"), encoding="utf-8")

    assert main(["--theme", "mine"]) == 2
    assert "base.accent" in capsys.readouterr().err


@pytest.mark.parametrize("name", [DEFAULT, "nord"], ids=["ours", "Textual's"])
def test_a_known_theme_can_be_chosen(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--theme", name]) == 0
    assert capsys.readouterr().err == ""
