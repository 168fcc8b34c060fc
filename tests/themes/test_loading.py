"""A person's own theme files: picked up, checked once, and told what is wrong with them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import themes
from briefing.themes import Failure, Theme, contrast

MINE = """\
title = "Mine"
dark = true

[base]
background = "#101418"
foreground = "#e0e0e0"
accent = "#d8b26e"
"""


def written(folder: Path, text: str, name: str = "mine") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def opened(path: Path, cache: Path | None = None) -> Theme:
    theme = themes.load(path, cache)
    assert isinstance(theme, Theme), theme.lines()
    return theme


def told(path: Path) -> str:
    """All that is told of a broken file, without the folder's name."""
    failure = themes.load(path)
    assert isinstance(failure, Failure)
    return "\n".join(failure.lines()).replace(f"{path.parent}{os.sep}", "")


def test_seven_lines_make_a_whole_theme(tmp_path: Path) -> None:
    theme = opened(written(tmp_path, MINE))
    assert (theme.name, theme.title, theme.dark) == ("mine", "Mine", True)
    assert theme.base["background"] == "#101418"
    assert list(theme.base) == list(themes.BASE)
    assert list(theme.variables) == list(themes.VARIABLES)
    assert contrast.shortfalls(theme) == []


def test_a_colour_that_is_given_is_kept_even_where_it_is_hard_to_read(tmp_path: Path) -> None:
    theme = opened(written(tmp_path, MINE + '[reader]\nmuted = "#202428"\n'))
    assert theme.variables["muted"] == "#202428"
    short = contrast.shortfalls(theme)
    assert {shortfall.foreground for shortfall in short} == {"muted"}
    assert short == sorted(short, key=lambda shortfall: shortfall.ratio)


def test_parties_are_given_as_one_list(tmp_path: Path) -> None:
    colours = [f"#c0c0{n}0" for n in range(8)]
    theme = opened(written(tmp_path, MINE + f"[reader]\nparties = {colours}\n"))
    assert [theme.variables[f"party-{n}"] for n in range(1, 9)] == colours


def test_more_contrast_can_be_asked_for(tmp_path: Path) -> None:
    theme = opened(written(tmp_path, "contrast = 7\n" + MINE))
    assert theme.contrast == 7
    assert contrast.shortfalls(theme) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title = ", "mine.toml:1: it is not TOML: Invalid value"),
        (MINE.replace('"Mine"', "7"), "mine.toml:1: title: it is not a text"),
        (MINE.replace('"Mine"', '"\\u001b[2J"'), "mine.toml:1: title: it holds a character"),
        (MINE.replace("true", '"yes"'), "mine.toml:2: dark: it is not true or false"),
        (MINE.replace("dark = true", ""), "mine.toml: dark: it is missing; add dark = true"),
        ("contrast = 30\n" + MINE, "mine.toml:1: contrast: it is not a number from 4.5 to 12"),
        ("titel = 1\n" + MINE, "mine.toml:1: titel: there is no such key; did you mean title?"),
        (MINE.replace("accent", "acent"), "mine.toml:7: base.acent: there is no such key; did"),
        (MINE.replace("accent", "acent"), "mine.toml:4: base.accent: it is missing; add accent"),
        (MINE.replace("#d8b26e", "gold"), "mine.toml:7: base.accent: 'gold' is no colour; write"),
        (MINE.replace("#d8b26e", "#fa0"), "base.accent: '#fa0' is no colour; write #ffaa00"),
        (MINE.replace("#d8b26e", "ansi_red"), "is the terminal's; write #rrggbb, or set ansi"),
        ("base = 3\n", "mine.toml:1: base: it is not a table; write [base]"),
        (MINE + '[reader]\nqoute = "#ffffff"\n', "mine.toml:9: reader.qoute: there is no such"),
        (MINE + '[reader]\nparties = ["#ffffff"]\n', "reader.parties: it has 1 colours; write 8"),
        (MINE + f"[reader]\nparties = {['red'] * 8}\n", "reader.parties.8: 'red' is no colour"),
        (MINE + '[reader]\nlit-style = "blink"\n', "'blink' is no text style; write none, or"),
        ("ansi = true\n" + MINE, "'#101418' is no colour of the terminal; write"),
    ],
)
def test_what_is_wrong_is_told_with_file_key_reason_and_mend(
    tmp_path: Path, text: str, says: str
) -> None:
    assert says in told(written(tmp_path, text))


def test_every_fault_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    text = MINE.replace("#101418", "black").replace("#e0e0e0", "white")
    assert len(told(written(tmp_path, text)).splitlines()) == 2


def test_a_file_that_is_no_text_or_no_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b'title = "Mine"\n# \xff\n')
    assert told(path) == "mine.toml:2: it is not UTF-8; save it as UTF-8"
    path.write_bytes(b"a = " + b"[" * 20_000)
    assert "it is nested too deep" in told(path)
    path.write_bytes(b"#" * 100_000)
    assert "it is larger than 65536 bytes" in told(path)
    path.unlink()
    path.mkdir()
    assert "it is not a file" in told(path)


@pytest.mark.parametrize("name", ["[/]", "two words", "-x", "ü", "a--b"])
def test_a_name_that_could_be_taken_for_something_else_is_refused(
    tmp_path: Path, name: str
) -> None:
    failure = themes.load(tmp_path / f"{name}.toml")
    assert isinstance(failure, Failure)
    assert "can't be a theme's name" in failure.lines()[0]


def test_one_s_own_themes_stand_beside_the_bundled_and_before_those_of_the_same_name(
    tmp_path: Path,
) -> None:
    own, cache = tmp_path / "themes", tmp_path / "cache"
    written(own, MINE)
    written(own, MINE, name="paper")
    written(own, "title = 1", name="broken")
    shelf = themes.shelf(own, cache)
    assert {theme.name: theme.title for theme in shelf.themes}["paper"] == "Mine"
    assert {theme.name for theme in shelf.themes} >= {"ink", "mine", "paper", "terminal"}
    assert [failure.name for failure in shelf.failures] == ["broken"]
    assert set(themes.names(own)) == {
        *(theme.name for theme in shelf.themes),
        "broken",
    }
    assert isinstance(themes.find("broken", own, cache), Failure)
    assert themes.find("nowhere", own, cache) is None


def test_a_folder_that_is_not_there_holds_no_themes(tmp_path: Path) -> None:
    assert themes.names(tmp_path / "none") == themes.names()


def test_a_checked_file_is_known_again_by_its_bytes(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    path = written(tmp_path, MINE)
    first = opened(path, cache)
    assert len(list((cache / "themes").iterdir())) == 1
    assert opened(path, cache) == first
    written(tmp_path, MINE.replace("Mine", "Other"))
    assert opened(path, cache).title == "Other"
    assert len(list((cache / "themes").iterdir())) == 2


def kept_by(cache: Path) -> Path:
    (kept,) = (cache / "themes").iterdir()
    return kept


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[]",
        "null",
        "[" * 100_000,
        '{"title": "Mine"}',
        json.dumps({"title": "Mine", "dark": True, "base": {}, "variables": {}}),
        json.dumps({"title": "Mine", "dark": True, "base": [], "variables": 3}),
    ],
)
def test_a_damaged_cache_counts_as_none_and_is_mended(tmp_path: Path, damage: str) -> None:
    cache = tmp_path / "cache"
    path = written(tmp_path, MINE)
    theme = opened(path, cache)
    whole = kept_by(cache).read_text()
    kept_by(cache).write_text(damage)
    assert opened(path, cache) == theme
    assert kept_by(cache).read_text() == whole


@given(
    key=st.sampled_from(["title", "dark", "ansi", "contrast", "base", "variables", "more"]),
    value=st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner, min_size=1),
        max_leaves=5,
    ),
)
def test_whatever_the_cache_holds_a_theme_comes_out(
    tmp_path_factory: pytest.TempPathFactory, key: str, value: object
) -> None:
    folder = tmp_path_factory.mktemp("law")
    path = written(folder, MINE)
    opened(path, folder / "cache")
    kept = kept_by(folder / "cache")
    kept.write_text(json.dumps({**json.loads(kept.read_text()), key: value}))
    assert opened(path, folder / "cache").base["background"] == "#101418"


def test_a_cache_that_can_t_be_written_is_no_failure(tmp_path: Path) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("a file where the folder should be")
    assert opened(written(tmp_path, MINE), blocked).title == "Mine"


def modules_after(code: str) -> set[str]:
    """The names of all that is imported once `code` has run in a fresh interpreter."""
    script = f"{code}\nimport sys\nprint(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    return set(run.stdout.split())


def test_starting_with_a_bundled_or_a_known_theme_does_without_pydantic_and_textual(
    tmp_path: Path,
) -> None:
    written(tmp_path / "own", MINE)
    find = (
        "from pathlib import Path; from briefing import themes;"
        f"folder = Path({str(tmp_path)!r});"
        "assert isinstance(themes.find({!r}, folder / 'own', folder / 'cache'), themes.Theme)"
    )
    heavy = {"pydantic", "textual"}
    assert modules_after(find.format("mine")) & heavy == {"pydantic"}
    assert modules_after(find.format("mine")) & heavy == set()
    assert modules_after(find.format("ink")) & heavy == set()
