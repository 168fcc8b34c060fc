"""The list follows its folder, whatever becomes of the files, of the index, and of the processes."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing.library.catalogue import Catalogue
from briefing.library.collection import Collection
from briefing.library.damage import Damaged
from briefing.library.following import Change, Following
from briefing.library.index import Index, is_sound
from briefing.library.indexing import Indexing, Task
from briefing.library.row import Row
from briefing.library.writing import locked
from tests.library.making import a_library, briefing, index, write

PATIENCE = 30.0  # seconds that a busy machine may take


class Seen:
    """A library that is followed, as whoever has opened it sees it."""

    def __init__(self) -> None:
        self.catalogue = Catalogue("")
        self.change = Change()

    def take(self, change: Change) -> None:
        self.change = change
        self.catalogue.take(change)

    @property
    def rows(self) -> dict[str, Row]:
        return {row.path: row for row in self.catalogue.found()}

    def until(self, so: Callable[[dict[str, Row]], bool]) -> dict[str, Row]:
        """Waits until the list is so; it fails in the end, with what the list is."""
        end = time.monotonic() + PATIENCE
        while not so(self.rows):
            assert time.monotonic() < end, self.rows
            time.sleep(0.02)
        return self.rows


@contextmanager
def followed(folder: Path, cache: Path) -> Iterator[Seen]:
    seen = Seen()
    following = Following(Collection(str(folder), cache), seen.take)
    following.start()
    try:
        yield seen
    finally:
        following.stop()


def all_read(rows: dict[str, Row]) -> bool:
    return bool(rows) and all(row.counts or row.problem for row in rows.values())


@pytest.fixture
def library(tmp_path: Path) -> tuple[Path, Path]:
    """A folder with a library, and a cache that is still empty."""
    folder = tmp_path / "in"
    a_library(folder)
    return folder, tmp_path / "cache"


SIX = {
    "bytes.md",
    "front.md",
    "may.md",
    "undated.md",
    "2031/june.md",
    "2031/tarn/july.markdown",
}


def test_what_is_there_is_listed_and_read_to_its_end(library: tuple[Path, Path]) -> None:
    with followed(*library) as seen:
        rows = seen.until(lambda rows: all_read(rows) and len(rows) == 6)

        assert set(rows) == SIX
        assert seen.change.others == 2
        assert rows["may.md"].counts is not None
        assert rows["may.md"].counts.quotes == 1
        assert "0xff" in rows["bytes.md"].problem


def test_files_appear_change_break_and_vanish(library: tuple[Path, Path]) -> None:
    folder, _ = library
    with followed(*library) as seen:
        seen.until(all_read)
        write(folder, {"new/one.md": briefing("One")})
        seen.until(lambda rows: "new/one.md" in rows)
        replaced = folder / "may.md.partial"
        replaced.write_text(briefing("Another title"), encoding="utf-8")
        replaced.replace(folder / "may.md")
        seen.until(lambda rows: rows["may.md"].title == "Another title" and all_read(rows))
        write(folder, {"2031/june.md": b"---\nbriefing: 1\n---\n\xff"})
        seen.until(lambda rows: "0xff" in rows["2031/june.md"].problem)
        (folder / "undated.md").unlink()
        seen.until(lambda rows: "undated.md" not in rows)
        write(folder, {"may.md": "no briefing any more"})
        seen.until(lambda rows: "may.md" not in rows)

        assert set(seen.rows) == SIX - {"undated.md", "may.md"} | {"new/one.md"}


def test_the_second_time_it_is_all_known_at_once(library: tuple[Path, Path]) -> None:
    folder, cache = library
    index(folder, cache)

    with followed(*library) as seen:
        rows = seen.until(bool)

        assert set(rows) == SIX
        assert all_read(rows)


def test_an_index_that_is_made_is_sealed(library: tuple[Path, Path]) -> None:
    folder, cache = library
    made = Indexing(Task(Collection(str(folder), cache)))

    assert list(made.progress(0.1))[-1] == (8, 8)
    assert made.done()
    path = Collection(str(folder), cache).index
    assert path.with_suffix(".sum").is_file()
    assert is_sound(path)


@pytest.mark.parametrize("part", [0.0, 0.3, 0.6, 0.9])
def test_a_damaged_index_is_made_anew_by_itself(library: tuple[Path, Path], part: float) -> None:
    folder, cache = library
    assert Indexing(Task(Collection(str(folder), cache))).done()
    path = Collection(str(folder), cache).index
    whole = bytearray(path.read_bytes())
    at = int(len(whole) * part)
    whole[at : at + 512] = b"\xa5" * 512
    path.write_bytes(whole)

    with followed(*library) as seen:
        seen.until(lambda rows: all_read(rows) and set(rows) == SIX and sound(folder, cache))


def sound(folder: Path, cache: Path) -> bool:
    """Whether the index is whole and knows everything."""
    try:
        found = Index.of(Collection(str(folder), cache))
        path = Collection(str(folder), cache).index
        if found is None or not path.with_suffix(".sum").exists():
            return False
        return len(found.rows()) == 6 and is_sound(path)
    except Damaged:
        return False


def test_without_a_place_for_an_index_everything_is_read_all_the_same(
    library: tuple[Path, Path],
) -> None:
    folder, _ = library

    with followed(folder, Path(os.devnull)) as seen:
        rows = seen.until(lambda rows: all_read(rows) and len(rows) == 6)

        assert rows["may.md"].counts is not None
        write(folder, {"one.md": briefing("One")})
        seen.until(lambda rows: "one.md" in rows and all_read(rows))


def test_a_second_reader_waits_for_the_first_and_both_see_everything(
    library: tuple[Path, Path],
) -> None:
    with followed(*library) as first, followed(*library) as second:
        assert set(first.until(lambda rows: all_read(rows) and len(rows) == 6)) == SIX
        assert set(second.until(lambda rows: all_read(rows) and len(rows) == 6)) == SIX


def test_an_index_that_another_program_holds_does_not_keep_the_list_from_being_shown(
    library: tuple[Path, Path],
) -> None:
    folder, cache = library
    path = index(folder, cache)
    held = sqlite3.connect(path, isolation_level=None)
    held.execute("BEGIN EXCLUSIVE")

    with followed(*library) as seen:
        seen.until(lambda rows: set(rows) == SIX)
        held.execute("ROLLBACK")
        held.close()
        seen.until(all_read)


def test_what_becomes_of_files_is_seen_while_the_index_is_still_being_made(
    library: tuple[Path, Path],
) -> None:
    folder, cache = library
    with followed(*library) as seen:
        with locked(
            Collection(str(folder), cache).index, lambda: None
        ):  # it has to wait for another one
            seen.until(lambda rows: set(rows) == SIX)
            write(folder, {"new.md": briefing("New"), "may.md": briefing("Edited in place")})
            (folder / "undated.md").unlink()
            rows = seen.until(lambda rows: set(rows) == SIX - {"undated.md"} | {"new.md"})
            assert rows["may.md"].title == "Edited in place"
            assert rows["may.md"].counts is None
        rows = seen.until(all_read)

        assert rows["may.md"].title == "Edited in place"
        assert set(rows) == SIX - {"undated.md"} | {"new.md"}


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """More briefings than are read in a moment."""
    folder = tmp_path / "many"
    write(folder, {f"{at}.md": briefing(f"Round {at}") for at in range(400)})
    return folder


def running(process: int) -> bool:
    """Whether any process of a group is there, ended ones that nobody has asked for left out."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == process and fields[0] != "Z":
            return True
    return False


def gone(process: int) -> bool:
    end = time.monotonic() + PATIENCE
    while running(process) and time.monotonic() < end:
        time.sleep(0.02)
    return not running(process)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="it looks at Linux’ /proc")
def test_what_is_stopped_leaves_no_process_behind(many: Path, tmp_path: Path) -> None:
    made = Indexing(Task(Collection(str(many), tmp_path / "cache")))
    told = made.progress(0.1)
    while next(told)[0] == 0:
        pass
    made.stop()

    assert gone(made.group)
    assert list(told) == []
    again = Indexing(Task(Collection(str(many), tmp_path / "cache")))
    done = [done for done, _ in again.progress(0.1)]
    assert again.done()
    assert done[-1] < 400  # what was kept is not read again


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="it looks at Linux’ /proc")
def test_when_the_reader_is_killed_the_processes_end(
    many: Path, tmp_path: Path, root: Path
) -> None:
    words = (
        "import sys; from pathlib import Path\n"
        "from briefing.library.collection import Collection\n"
        "from briefing.library.indexing import Indexing, Task\n"
        "made = Indexing(Task(Collection(sys.argv[1], Path(sys.argv[2]))))\n"
        "print(made.group, flush=True)\n"
        "for each in made.progress(0.1): print(each, flush=True)\n"
    )
    reader = subprocess.Popen(
        [sys.executable, "-c", words, many, tmp_path / "cache"],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert reader.stdout is not None
    group = int(reader.stdout.readline())
    reader.stdout.readline()
    reader.kill()
    reader.wait()
    reader.stdout.close()

    assert gone(group)
