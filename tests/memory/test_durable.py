"""Memory outlives processes that die, disks that fail, and others who write at the same time."""

import errno
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing.memory import Anchor, Memory, Note, Remembered
from briefing.memory import changes as to

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from briefing.memory import Anchor, Memory
from briefing.memory import changes as to

memory = Memory(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    at = Anchor(f"{sys.argv[2]}-{number}", "quotes", "", "word " * 400)
    memory.change("talks.md", to.bookmarked(at))
    print(number, flush=True)
"""
ROOT = Path(__file__).parents[2]


def items(memory: Remembered) -> list[str]:
    return [each.at.item for each in memory.bookmarks]


def anchor(number: int) -> Anchor:
    return Anchor(f"item-{number}", "quotes", "", "words")


def started(folder: Path, name: str, number: int) -> "subprocess.Popen[str]":
    words = [sys.executable, "-c", WRITER, str(folder), name, str(number)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment)


def test_a_killed_process_never_leaves_it_damaged(tmp_path: Path) -> None:
    """Each is killed a little later than the one before, so that all moments of a write are met;
    what it has said to be written is there."""
    told: list[str] = []
    written = 0
    for round_ in range(int(os.environ.get("MEMORY_KILLS", "12"))):
        process = started(tmp_path, str(round_), 10_000)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.0007 * (round_ % 40))  # anywhere in a write; nothing depends on where
        os.kill(process.pid, signal.SIGKILL)
        said = [line for line in process.stdout.read().split("\n") if line.strip()]
        process.wait()
        process.stdout.close()
        last = int(said[-1]) if said else 0
        found = items(Memory(tmp_path, told.append).of("talks.md"))
        assert len(found) >= written + last + 1
        assert f"{round_}-{last}" in found
        written = len(found)
    assert told == []


def test_two_at_once_lose_nothing(tmp_path: Path) -> None:
    both = [started(tmp_path, name, 60) for name in ("one", "other")]
    for each in both:
        each.communicate()
        assert each.returncode == 0
    wanted = {f"{name}-{number}" for name in ("one", "other") for number in range(60)}
    assert set(items(Memory(tmp_path).of("talks.md"))) == wanted


def test_another_who_holds_the_lock_is_waited_for_and_then_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    Memory(tmp_path).change("talks.md", to.bookmarked(anchor(0)))
    code = (
        "import fcntl, sys; file = open(sys.argv[1], 'w'); fcntl.flock(file, fcntl.LOCK_EX);"
        "print('held', flush=True); sys.stdin.read()"
    )
    words = [sys.executable, "-c", code, str(tmp_path / "lock")]
    holder = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    holder.stdout.readline()
    monkeypatch.setattr("briefing.memory.store._PATIENCE", 0.05)
    memory = Memory(tmp_path, told.append)
    memory.change("talks.md", to.bookmarked(anchor(1)))
    assert items(memory.of("talks.md")) == ["item-0", "item-1"]
    assert items(Memory(tmp_path).of("talks.md")) == ["item-0"]
    assert "another reader is writing there" in told[0]
    holder.communicate()
    memory.change("talks.md", to.bookmarked(anchor(2)))
    assert items(Memory(tmp_path).of("talks.md")) == ["item-0", "item-1", "item-2"]
    assert len(told) == 1


class Failing:
    """Makes the n-th operation on the disk fail, counting from 0, and counts them all."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at: int | None = None
        self.number = 0
        self.code = errno.EIO
        for name in ("open", "write", "fsync", "replace", "mkdir", "close"):
            monkeypatch.setattr(os, name, self._made(getattr(os, name), closes=name == "close"))

    def _made(self, real: Any, *, closes: bool) -> Any:
        def operation(*arguments: Any, **named: Any) -> Any:
            fails = self.at is not None and self.number == self.at
            self.number += 1
            if not fails:
                return real(*arguments, **named)
            if closes:
                real(*arguments)
            raise OSError(self.code, os.strerror(self.code))

        return operation


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Failing:
    return Failing(monkeypatch)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS], ids=errno.errorcode.get)
def test_a_save_that_fails_anywhere_loses_nothing(
    tmp_path: Path, failing: Failing, code: int
) -> None:
    """Whatever operation of a save fails: what was there is there, what is new is known while the
    reader runs, it is said once, and the next save that works has it all."""
    Memory(tmp_path).change("talks.md", to.bookmarked(anchor(0)))
    before = failing.number
    Memory(tmp_path).change("talks.md", to.bookmarked(anchor(1)))
    operations = failing.number - before
    assert operations > 6
    failing.code = code
    note = Note("note", anchor(0), "a note", to.now())
    for at in range(operations):
        told: list[str] = []
        memory = Memory(tmp_path, told.append)
        failing.number, failing.at = 0, at
        memory.change("talks.md", to.bookmarked(anchor(100 + at)))
        failing.at = None
        on_disk = items(Memory(tmp_path, told.append).of("talks.md"))
        assert on_disk[:2] == ["item-0", "item-1"]
        assert items(memory.of("talks.md"))[-1] == f"item-{100 + at}"
        assert len(told) <= 1
        memory.change("talks.md", to.noted(anchor(0), "a note", note))
        known = Memory(tmp_path, told.append).of("talks.md")
        assert items(known)[-1] == f"item-{100 + at}"
        assert [each.text for each in known.notes] == ["a note"]
        assert not [*tmp_path.rglob("*.damaged-*")]


def test_where_nothing_can_be_written_it_is_said_once_and_known_while_the_reader_runs(
    tmp_path: Path,
) -> None:
    told: list[str] = []
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    memory = Memory(blocked / "memory", told.append)
    for number in range(4):
        memory.change("talks.md", to.bookmarked(anchor(number)))
    memory.read("talks.md", "Talks", b"# Talks\n")
    assert items(memory.of("talks.md")) == [f"item-{number}" for number in range(4)]
    assert len(told) == 1
    assert "Nothing can be remembered" in told[0]


def test_two_readers_that_write_one_note_on_lose_neithers_words(tmp_path: Path) -> None:
    one, other = Memory(tmp_path), Memory(tmp_path)
    one.change("talks.md", to.noted(anchor(0), "a note"))
    (held,) = other.of("talks.md").notes

    one.change("talks.md", to.noted(anchor(0), "a note, and more", held))
    other.change("talks.md", to.noted(anchor(0), "a note, and others", held))
    known = Memory(tmp_path).of("talks.md")
    assert [each.text for each in known.notes] == ["a note, and more", "a note, and others"]

    other.change("talks.md", to.noted(anchor(0), "", held))  # not what it is now
    assert Memory(tmp_path).of("talks.md") == known
    one.change("talks.md", to.noted(anchor(0), "", known.notes[0]))
    assert [each.text for each in one.of("talks.md").notes] == ["a note, and others"]


def test_a_change_of_a_note_may_be_made_twice(tmp_path: Path) -> None:
    held = Note("note", anchor(0), "a note", to.now())
    theirs = replace(held, text="another")
    for there in ((), (held,), (theirs,)):
        change = to.noted(anchor(0), "mine", held)
        once = change(replace(Memory(tmp_path).of("talks.md"), notes=there))
        assert change(once) == once


def test_it_is_for_nobody_else_to_read(tmp_path: Path) -> None:
    folder = tmp_path / "memory"
    memory = Memory(folder)
    memory.read("talks.md", "Talks", b"# Talks\n")
    memory.change("talks.md", to.noted(anchor(0), "a note"))
    for path in folder.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path
    assert folder.stat().st_mode & 0o077 == 0


def test_what_is_written_is_plain_json(tmp_path: Path) -> None:
    Memory(tmp_path).change("talks.md", to.noted(anchor(0), "“a note”"))
    [path] = (tmp_path / "briefings").glob("*.json")
    assert json.loads(path.read_bytes())["notes"][0]["text"] == "“a note”"
