"""`briefing bookmarks`, and what opens when nothing is named."""

from pathlib import Path

import pytest

from briefing.cli.reading import last_read, talks
from briefing.folders import own_folders
from briefing.memory import Anchor, Memory
from briefing.memory import changes as to
from tests.cli.conftest import Run

TALKS = """\
---
title: Talks *at* noon
date: 2031-05-14
---

## Actors

### Norland

- Kind: state

#### Ana Ruiz

- Role: Foreign minister

## Quotes

> It grows late, and # nothing is signed
>
> — [Ana Ruiz](#ana-ruiz), on [Upper Veld](#upper-veld) (unclear: heard from afar)

## Territory

### Upper Veld

- [Norland](#norland): **claims** it
"""
QUOTE = Anchor(
    "it-grows-late-and-nothing-is-signed",
    "quotes",
    "",
    "It grows late, and # nothing is signed",
    "Ana Ruiz",
)
CELL = Anchor("upper-veld|norland", "issues", "territory", "claims it", "Norland")
GONE = Anchor("very-useful", "quotes", "", "very *useful*", "Ana Ruiz")


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Memory:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return Memory(own_folders().memory)


@pytest.fixture
def briefing(tmp_path: Path) -> Path:
    path = tmp_path / "talks.md"
    path.write_text(TALKS, encoding="utf-8")
    return path


def test_a_quote_comes_with_its_attribution_its_caveat_and_its_verdict(
    run: Run, memory: Memory, briefing: Path
) -> None:
    memory.change(str(briefing), to.bookmarked(QUOTE))
    done = run("bookmarks", str(briefing))
    assert done.returncode == 0
    told = done.stdout.decode()
    assert told.startswith("# Talks \\*at\\* noon\n\n")
    assert (
        "\n> “It grows late, and # nothing is signed”\n>\n> — Ana Ruiz · Norland, Foreign minister"
        in told
    )
    assert "heard from afar" in told
    assert "no source text to check against" in told


def test_a_note_stands_below_what_it_is_about(run: Run, memory: Memory, briefing: Path) -> None:
    memory.change(str(briefing), to.noted(CELL, "A note on *nothing*\nwith # two lines"))
    done = run("bookmarks", str(briefing))
    assert "> Upper Veld, Norland:\n>\n" in done.stdout.decode()
    assert "\n\nA note on \\*nothing\\*\n\nwith # two lines\n" in done.stdout.decode()


def test_what_is_gone_comes_last_under_a_heading(run: Run, memory: Memory, briefing: Path) -> None:
    for at in (GONE, QUOTE):
        memory.change(str(briefing), to.bookmarked(at))
    done = run("bookmarks", str(briefing))
    before, _, after = done.stdout.decode().partition("\n## No longer in the briefing\n")
    assert "It grows late" in before
    assert after == "\n> very \\*useful\\*\n>\n> Ana Ruiz\n"


def test_without_any_it_says_so_and_exits_with_1(run: Run, memory: Memory, briefing: Path) -> None:
    done = run("bookmarks", str(briefing))
    assert (done.returncode, done.stdout) == (1, b"")
    assert "no bookmarks and no notes" in done.stderr.decode()
    assert memory.of(str(briefing)).bookmarks == ()


def test_a_file_that_is_not_there_is_bad_usage(run: Run, memory: Memory, tmp_path: Path) -> None:
    done = run("bookmarks", str(tmp_path / "no.md"))
    assert done.returncode == 2
    assert "there is no file" in done.stderr.decode()
    assert not memory.visits()


def test_of_a_file_that_is_gone_what_was_kept_is_told(
    run: Run, memory: Memory, briefing: Path
) -> None:
    memory.change(str(briefing), to.noted(QUOTE, "Ask her again"))
    briefing.rename(briefing.with_name("other.md"))
    done = run("bookmarks", str(briefing))
    assert done.returncode == 0
    assert "talks.md is not there any more" in done.stderr.decode()
    told = done.stdout.decode()
    assert "## No longer in the briefing" in told
    assert "It grows late" in told
    assert "Ask her again" in told


def test_without_a_path_it_is_what_was_read_last(memory: Memory, briefing: Path) -> None:
    assert last_read() == talks()
    memory.read(str(briefing), "Talks", briefing.read_bytes())
    assert last_read() == str(briefing)
    briefing.unlink()
    assert last_read() == talks()
