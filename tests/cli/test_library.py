"""`briefing FOLDER` and `briefing find WORDS FOLDER`, with an index and without one."""

import os
from pathlib import Path

from tests.cli.conftest import Run
from tests.library.making import a_library, briefing, index, write


def home(folder: Path) -> dict[str, str]:
    return {"XDG_CACHE_HOME": str(folder / "cache"), "XDG_STATE_HOME": str(folder / "state")}


def test_a_folder_is_listed_newest_first_by_month(run: Run, tmp_path: Path) -> None:
    a_library(tmp_path / "in")

    done = run("in", environment=home(tmp_path))

    assert done.stderr == b""
    assert done.returncode == 0
    told = done.stdout.decode()
    heads = [line for line in told.splitlines() if line and line[-4:].isdigit()]
    assert heads == ["July 2031", "June 2031", "May 2031"]
    assert "No date" in told
    assert (
        "2031-05-14  Talks on the Veld crossing\n"
        "            Norland, Sudmark · 1 quote, 2 positions\n"
        "            may.md\n"
    ) in told
    assert "line 3: the front matter can't be read" in told
    assert "Hidden" not in told


def test_the_list_is_the_same_with_an_index(run: Run, tmp_path: Path) -> None:
    a_library(tmp_path / "in")
    without = run("in", environment=home(tmp_path))
    index(tmp_path / "in", tmp_path / "cache" / "briefing")

    assert run("in", environment=home(tmp_path)).stdout == without.stdout
    write(tmp_path / "in", {"may.md": briefing("May, changed")})
    assert b"May, changed" in run("in", environment=home(tmp_path)).stdout


def test_words_are_found_the_same_with_an_index(run: Run, tmp_path: Path) -> None:
    a_library(tmp_path / "in")
    (tmp_path / "in" / "large.md").touch()
    os.truncate(tmp_path / "in" / "large.md", 9 * 1024 * 1024)

    def found(words: str, form: str = "text") -> tuple[bytes, bytes, int]:
        done = run("find", words, "in", "--format", form, environment=home(tmp_path))
        return done.stdout, done.stderr, done.returncode

    asked = [(w, f) for w in ("crossing", "ferry 23-24", "nowhere") for f in ("text", "json")]
    without = [found(*each) for each in asked]
    index(tmp_path / "in", tmp_path / "cache" / "briefing")

    assert [found(*each) for each in asked] == without
    assert without[0][0].count(b"\n") > 1
    write(tmp_path / "in", {"may.md": briefing("The crossing, the crossing")})
    assert b"in/may.md:10: Summary: \xe2\x80\xa2 The crossing, the crossing" in found("crossing")[0]


def test_a_folder_without_briefings_says_what_one_is(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in", {"README.md": "# Nothing"})

    done = run("in", environment=home(tmp_path))

    assert done.returncode == 2
    assert b"there is no briefing in in" in done.stderr
    assert b"a section Actors or Quotes" in done.stderr


def test_nothing_is_written_by_listing_and_finding(run: Run, tmp_path: Path) -> None:
    a_library(tmp_path / "in")
    before = sorted(tmp_path.rglob("*"))

    run("in", environment=home(tmp_path))
    run("find", "crossing", "in", environment=home(tmp_path))

    assert sorted(tmp_path.rglob("*")) == before


def test_reading_line_by_line_begins_with_a_choice(run: Run, tmp_path: Path) -> None:
    """Without a terminal the list is printed; with one it is numbered (tests/terminal)."""
    a_library(tmp_path / "in")

    listed, linear = (run("in", *words, environment=home(tmp_path)) for words in ([], ["--linear"]))

    assert linear.stdout == listed.stdout
