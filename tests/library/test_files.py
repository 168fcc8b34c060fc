"""Which files a library lists, and what it knows of them at the first look."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.collection import Collection
from briefing.library.digest import actors_in, digest, items_in, packed, said_in, summary_in
from briefing.library.files import Stamp, markdown_in, sweep
from briefing.library.light import first_look, look
from briefing.library.row import Row
from tests.library.making import NO_CACHE, a_library, briefing, write

HERE = Stamp(0, 0)


def paths(folder: Path) -> list[str]:
    return list(sweep(str(folder)).stamps)


def test_markdown_files_are_found_by_name_and_hidden_ones_passed_over(tmp_path: Path) -> None:
    a_library(tmp_path)

    assert paths(tmp_path) == [
        "README.md", "bytes.md", "empty.md", "front.md", "may.md", "undated.md",
        "2031/june.md", "2031/tarn/july.markdown",
    ]  # fmt: skip
    told = markdown_in(str(tmp_path), lambda _: None)
    assert [os.path.relpath(each, tmp_path) for each in told] == paths(tmp_path)


def test_links_in_a_circle_lead_nowhere(tmp_path: Path) -> None:
    write(tmp_path, {"a/b/one.md": briefing()})
    (tmp_path / "a/b/again").symlink_to(tmp_path)
    (tmp_path / "a/circle.md").symlink_to(tmp_path / "a/circle.md")
    (tmp_path / "lost.md").symlink_to(tmp_path / "nowhere.md")

    assert paths(tmp_path) == ["a/b/one.md"]


def test_a_folder_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shut by a stand-in: its rights would not keep an administrator out."""
    write(tmp_path, {"one.md": briefing(), "shut/two.md": briefing()})
    shut, scandir = str(tmp_path / "shut"), os.scandir

    def refusing(path: str) -> "os._ScandirIterator[str]":
        if path == shut:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = sweep(str(tmp_path))

    assert list(found.stamps) == ["one.md"]
    assert found.unreadable == (shut,)


def test_the_first_look_says_what_the_reading_says(tmp_path: Path) -> None:
    a_library(tmp_path)
    for path in ("may.md", "2031/june.md", "undated.md", "2031/tarn/july.markdown"):
        light, whole = rows(tmp_path, path)
        assert light is not None
        assert whole is not None
        assert (light.title, light.date, light.tags) == (whole.title, whole.date, whole.tags)
        assert light.parties == whole.parties
        assert set(light.searched.split()) <= set(whole.searched.split())
        assert light.counts is None
        assert whole.counts is not None


def rows(folder: Path, path: str) -> tuple[Row | None, Row | None]:
    """What the first look and the reading say of a file."""
    now = sweep(str(folder)).stamps[path]
    return look(str(folder), path, now), digest(Collection(str(folder), NO_CACHE), path, now).row


@pytest.mark.parametrize("path", ["README.md", "empty.md"])
def test_what_is_no_briefing_is_none_at_both_looks(tmp_path: Path, path: str) -> None:
    a_library(tmp_path)

    assert rows(tmp_path, path) == (None, None)


@pytest.mark.parametrize(
    ("top", "title", "date", "tags"),
    [
        ("title: 'Quoted: once'\ndate: '2031-05-14'", "Quoted: once", "2031-05-14", ()),
        ('title: "Doubly"\ntags:\n  - one\n  - "two"', "Doubly", "", ("one", "two")),
        ("title: >\n  folded\n  lines", "x", "", ()),
        ("title: Plain # a comment", "x", "", ()),
        ("date: soon\ntags: one", "x", "", ("one",)),
        ("date: 2031-02-30", "x", "", ()),
        ('title: "\\u0041"', "x", "", ()),
    ],
)
def test_what_the_first_look_cannot_be_sure_of_it_leaves_out(
    top: str, title: str, date: str, tags: tuple[str, ...]
) -> None:
    row = first_look("x.md", HERE, f"---\nbriefing: 1\n{top}\n---\n".encode())

    assert row is not None
    assert (row.title, row.date, row.tags) == (title, date, tags)


def test_a_heading_in_code_is_none() -> None:
    row = first_look(
        "x.md", HERE, b"# The title\n\n```\n## Quotes\n```\n\n## Actors\n\n### *Nor*land #\n"
    )

    assert row is not None
    assert (row.title, row.parties) == ("The title", ("Norland",))
    assert first_look("x.md", HERE, b"```\n## Quotes\n```\n") is None


@given(st.binary(max_size=200))
def test_no_bytes_are_too_bad_to_be_looked_at(data: bytes) -> None:
    row = first_look("x.md", HERE, b"---\nbriefing: 1\n---\n# " + data)

    assert row is not None
    assert row.title


def test_a_bad_file_is_listed_with_its_problem(tmp_path: Path) -> None:
    a_library(tmp_path)
    (tmp_path / "large.md").touch()
    os.truncate(tmp_path / "large.md", 9 * 1024 * 1024)
    os.mkfifo(tmp_path / "pipe.md")

    told = {path: rows(tmp_path, path) for path in ("bytes.md", "front.md", "large.md", "pipe.md")}

    problems = {path: whole.problem for path, (_, whole) in told.items() if whole is not None}
    assert "0xff" in problems["bytes.md"]
    assert problems["front.md"].startswith("line 3: the front matter can't be read")
    assert problems["large.md"] == "it is larger than 8 MiB"
    assert problems["pipe.md"] == "it is not a regular file"
    light = {path: row.problem for path, (row, _) in told.items() if row is not None}
    assert light["large.md"] == problems["large.md"]
    assert light["bytes.md"]


def test_what_is_packed_is_unpacked(tmp_path: Path) -> None:
    a_library(tmp_path)
    for path, now in sweep(str(tmp_path)).stamps.items():
        made = digest(Collection(str(tmp_path), NO_CACHE), path, now)
        content = packed(made)
        assert summary_in(content) == made.summary
        assert tuple(items_in(content)) == made.items
        assert tuple(said_in(content)) == made.said
        assert tuple(actors_in(content)) == made.actors
