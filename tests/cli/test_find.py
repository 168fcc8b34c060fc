"""`briefing find`: a line a hit."""

import json
from pathlib import Path

import pytest

from briefing.cli import main

TEXT = """\
---
title: Talks
date: 2031-05-14
---

## Summary

- The ferry runs again.

## Actors

### Ana Ruiz

- Role: Foreign minister

## Quotes

> We have never closed the Fähre.
>
> — [Ana Ruiz](#ana-ruiz)

## Territory

### Upper Veld

- [Ana Ruiz](#ana-ruiz): **claims** it, ferry and all
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "talks.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_line_tells_file_line_place_and_the_words_around(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", "fahre", "talks.md"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("talks.md:18: quote of Ana Ruiz: “We have never closed the Fähre.”")


def test_hits_come_in_reading_order_with_their_lines(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", "ferry", "talks.md"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[0] for line in told] == ["talks.md:8", "talks.md:26"]
    assert "Upper Veld, Ana Ruiz: " in told[1]


def test_what_stands_apart_is_told_and_found_apart_and_a_count_not_at_all(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", '"ruiz foreign"', "talks.md"]) == 0
    assert capsys.readouterr().out.startswith("talks.md:12: actor: ■ Ana Ruiz Foreign minister")
    for nothing in ("ruizforeign", '"minister 1"'):  # the number of her quotes
        assert main(["find", nothing, "talks.md"]) == 1
    assert capsys.readouterr().out == ""


def test_a_path_can_stand_behind_a_flag(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "ferry", "--format", "json", "talks.md"]) == 0
    assert '"talks.md"' in capsys.readouterr().out
    assert main(["find", "ferry", "--format", "json", "talks.md", "other.md"]) == 2
    assert "other.md is one word too many" in capsys.readouterr().err


def test_several_words_must_stand_in_one_item(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", "all ferry claims", "talks.md"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert main(["find", "fahre ferry", "talks.md"]) == 1
    assert capsys.readouterr().out == ""


def test_a_folder_is_searched_whole_and_json_tells_the_same(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file.parent / "more").mkdir()
    (file.parent / "more" / "other.md").write_text(TEXT, encoding="utf-8")
    (file.parent / "notes.md").write_text("# a ferry, but no briefing\n", encoding="utf-8")
    assert main(["find", "ferry", ".", "--format", "json"]) == 0
    hits = json.loads(capsys.readouterr().out)["hits"]
    assert [Path(hit["path"]).name for hit in hits] == ["talks.md"] * 2 + ["other.md"] * 2
    assert [hit["line"] for hit in hits] == [8, 26, 8, 26]
    assert {hit["id"] for hit in hits} == {"summary/1.1", "upper-veld|ana-ruiz"}
    assert all("ferry" in hit["text"] for hit in hits)


def test_without_a_path_the_bundled_talks_are_searched(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "“the main question”"]) == 0
    assert "quote of Yury Ushakov" in capsys.readouterr().out


def test_nothing_to_look_for_and_no_such_file_are_told(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", "…", "talks.md"]) == 2
    assert "there is nothing to look for in …" in capsys.readouterr().err
    assert main(["find", "ferry", "none.md"]) == 2
    assert "there is no file" in capsys.readouterr().err


def test_hostile_words_are_printed_harmless(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(TEXT.replace("The ferry", "The &#27;]0;x&#7; [red]ferry"), encoding="utf-8")
    assert main(["find", "ferry again", "talks.md"]) == 0
    told = capsys.readouterr().out
    assert "[red]ferry" in told
    assert all(char.isprintable() for char in told.rstrip("\n"))
