"""`briefing diff`: what changed from one briefing to another."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from tests.cli.conftest import GOOD, Run

OLD = """\
---
title: Talks
date: 2031-05-14
handling: TLP:CLEAR
---

## Summary

- The ferry runs again, from noon.

## Actors

### Norland

- Kind: state

#### Ana Ruiz

- Role: Foreign minister

### Sudmark

- Kind: state

## Quotes

> We have never closed the crossing to anybody.
>
> — [Ana Ruiz](#ana-ruiz), 2031-05-13, [Veld Courier](#veld-courier)

> very useful
>
> — [Sudmark](#sudmark) (unclear: who spoke)

> We shall see.
>
> — [Norland](#norland)

## Territory

### Upper Veld

- [Norland](#norland): **claims** it (by a charter)
- [Sudmark](#sudmark): **controls** it

## Timeline

- 2031-06: Third round

## Sources

### Veld Courier

- File: courier.txt
"""

NEW = """\
---
title: Talks
date: 2031-05-15
---

## Summary

- The ferry runs again, from two o’clock.

## Actors

### Sudmark

- Kind: state

#### Ivo Lund

- Role: Chair

### Norland

- Kind: state

#### Ana Ruiz

- Role: Prime minister

## Quotes

> very useful
>
> — [Ivo Lund](#ivo-lund)

> We never closed that crossing to anybody.
>
> — [Ana Ruiz](#ana-ruiz), 2031-05-13, [Veld Courier](#veld-courier)

> Nobody asked us.
>
> — [Sudmark](#sudmark)

## Territory

### Upper Veld

- [Sudmark](#sudmark): **controls** it
- [Norland](#norland): **offers** a lease

## Timeline

- 2031-06-12: Third round

## Sources

### Veld Courier

- File: courier.txt
"""

TOLD = """\
quotes: 1 new, 1 gone, 2 altered · actors: 1 new, 1 altered · positions: 1 moved · verdicts: 1 altered · other: 1 gone, 3 altered

Quotes
~ altered  “very useful”
           speaker: Sudmark → Ivo Lund
           caveat: unclear: who spoke → none
           Ivo Lund · Sudmark, Chair · reported 2031-05-15
           old.md:31 → new.md:30
~ altered  “We [-have-] never closed [-the-] {+that+} crossing to anybody.”
           Ana Ruiz · Norland, Prime minister · 2031-05-13, Veld Courier
           old.md:27 → new.md:34
+ new      “Nobody asked us.”
           Sudmark · reported 2031-05-15 · not found in its source
           new.md:38
- gone     “We shall see.”
           Norland · reported 2031-05-14 · altered: it differs from its source
           old.md:35

Actors
+ new      Ivo Lund · Chair · Sudmark
           new.md:16
~ altered  Ana Ruiz · Prime minister · Norland
           role: Foreign minister → Prime minister
           old.md:17 → new.md:24

Positions on Upper Veld
~ moved    Norland
           was  claims it (by a charter)
           now  offers a lease
           old.md:43 → new.md:47

Verdicts
~ verdict  “We never closed that crossing to anybody.”
           Ana Ruiz · Norland, Prime minister · 2031-05-13, Veld Courier
           ✓ word for word in its source → ≈ altered: it differs from its source
           old.md:27 → new.md:34

Summary
~ altered  The ferry runs again, from [-noon.-] {+two o’clock.+}
           old.md:9 → new.md:8

Timeline
~ altered  2031-06-12  Third round
           date: 2031-06 → 2031-06-12
           old.md:48 → new.md:51

About this briefing
~ altered  date: 2031-05-14 → 2031-05-15
           old.md:1 → new.md:1
- gone     handling: TLP:CLEAR
           old.md:1
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two versions of a briefing, and the text of their source."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.md").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.md").write_text(NEW, encoding="utf-8")
    source = "“We have never closed the crossing to anybody,” Ana Ruiz said.\n"
    (tmp_path / "courier.txt").write_text(source, encoding="utf-8")
    return tmp_path


def in_json(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["diff", "old.md", "new.md", "--format", "json"]) == 1
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_what_changed_is_told_with_the_lines_of_both(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "old.md", "new.md"]) == 1

    told = capsys.readouterr()
    assert told.out == TOLD
    assert told.err == ""


def test_nothing_is_printed_where_nothing_but_the_order_differs(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, rest = OLD.split("> We have never")
    quotes, tail = rest.split("## Territory")
    first, second, third = f"> We have never{quotes}".strip().split("\n\n> ")
    turned = f"{head}> {third}\n\n{first}\n\n> {second}\n\n## Territory{tail}"
    (folder / "turned.md").write_text(turned, encoding="utf-8")

    assert turned != OLD
    assert main(["diff", "old.md", "turned.md"]) == 0
    assert main(["diff", "old.md", "old.md"]) == 0
    assert capsys.readouterr().out == ""


def test_json_has_a_list_for_each_kind_of_thing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = in_json(capsys)

    assert (told["old"], told["new"]) == ("old.md", "new.md")
    assert {name: len(held) for name, held in told.items() if isinstance(held, list)} == {
        "quotes": 4, "actors": 2, "positions": 1, "issues": 0, "items": 0, "prose": 1,
        "sections": 0, "timeline": 1, "sources": 0, "notes": 0, "front_matter": 2, "verdicts": 1,
    }  # fmt: skip
    assert [each["change"] for each in told["quotes"]] == ["altered", "altered", "new", "gone"]
    assert told["front_matter"][1]["old"] == {"key": "handling", "value": "TLP:CLEAR", "line": 1}


def test_json_has_each_altered_field_old_beside_new(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = in_json(capsys)

    speaker, caveat = told["quotes"][0]["fields"]
    assert speaker == {"field": "speakers", "old": ["sudmark"], "new": ["ivo-lund"]}
    assert caveat == {"field": "caveat", "old": "unclear: who spoke", "new": None}
    words = told["quotes"][1]["fields"][0]
    assert words["new"] == "We never closed that crossing to anybody."
    assert words["difference"][:2] == [
        {"kind": "kept", "words": "We"},
        {"kind": "dropped", "words": "have"},
    ]
    (moved,) = told["positions"]
    assert (moved["change"], moved["new"]["about"]) == ("moved", "upper-veld")
    assert (moved["old"]["stance"], moved["new"]["stance"]) == ("claims", "offers")
    (verdict,) = told["verdicts"]
    assert (verdict["old"], verdict["new"]) == ("verbatim", "altered")
    assert (verdict["old_line"], verdict["new_line"]) == (27, 34)


def test_json_is_whole_where_there_is_no_difference(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "old.md", "old.md", "--format", "json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert [held for held in told.values() if isinstance(held, list) and held] == []
    assert len(told) == 15


@pytest.mark.parametrize("words", [["none.md", "new.md"], ["old.md", "none.md"]])
def test_a_file_that_can_not_be_read_is_named(
    words: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *words]) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert "there is no file none.md" in told.err


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (["old.md"], "see briefing diff --help"),
        (["old.md", "new.md", "old.md"], "see briefing diff --help"),
        (["-", "-"], "name a file for one"),
        (["old.md", "new.md", "--format", "jsn"], "did you mean json?"),
        (["old.md", "."], "name one file, like new.md, old.md"),
    ],
)
def test_bad_usage_is_told_with_its_mend(
    words: list[str], mend: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *words]) == 2
    assert mend in capsys.readouterr().err


def test_one_of_the_two_may_come_from_standard_input(run: Run, good: Path) -> None:
    other = GOOD.replace("very useful", "very, very useful")

    done = run("diff", good, "-", stdin=other.encode())

    assert done.returncode == 1
    assert "“very [-useful-] {+very useful+}”" in done.stdout.decode() or (
        "{+very,+} very useful" in done.stdout.decode()
    )
    assert run("diff", good, "-", stdin=GOOD.encode()).returncode == 0


def test_a_text_that_is_given_is_held_against_both(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("old.md", "new.md"):
        path = folder / name
        path.write_text(path.read_text().replace("- File: courier.txt\n", ""), encoding="utf-8")

    assert main(["diff", "old.md", "new.md"]) == 1
    assert "Verdicts" not in capsys.readouterr().out
    assert main(["diff", "old.md", "new.md", "--source", "courier.txt"]) == 1
    assert "✓ word for word in its source → ≈ altered" in capsys.readouterr().out


def test_a_text_of_neither_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "other.txt").write_text("Something else.\n", encoding="utf-8")

    assert main(["diff", "old.md", "new.md", "--source", "other.txt"]) == 2
    told = capsys.readouterr()
    assert "other.txt is the text of no source of these briefings" in told.err
    assert told.out == TOLD


def test_hostile_words_and_names_are_printed_harmless(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evil = NEW.replace("Nobody asked", "Nobody &#27;]0;x&#7; [red]asked")
    (folder / "e\x1b[31m.md").write_text(evil, encoding="utf-8")

    assert main(["diff", "old.md", "e\x1b[31m.md"]) == 1
    told = capsys.readouterr().out
    assert "[red]asked" in told
    assert all(char.isprintable() for char in told.replace("\n", ""))
