"""A file that is moved, or gets another name, takes along what is remembered of it."""

from pathlib import Path

import pytest

from briefing.memory import Anchor, Memory, Visit
from briefing.memory import changes as to

DATA = b"# Talks\n"
AT = Anchor("it-grows-late", "quotes", "", "It grows late", "Bo Lind")


class Shelf:
    """A file that was read before, with a bookmark and a note."""

    def __init__(self, folder: Path) -> None:
        self.memory = Memory(folder / "memory")
        self.old, self.new = folder / "talks.md", folder / "sorted" / "talks-in-may.md"
        self.new.parent.mkdir()
        self.old.write_bytes(DATA)
        self.read(self.old, b"# Talks, before\n")
        self.read(self.old)
        self.memory.change(str(self.old), to.bookmarked(AT))
        self.memory.change(str(self.old), to.noted(AT, "Ask her."))

    def read(self, path: Path, data: bytes = DATA) -> None:
        self.memory.read(str(path), "Talks", data)

    def known(self, path: Path, data: bytes = DATA) -> list[str]:
        found = self.memory.of(str(path), lambda: data)
        return [*(each.at.item for each in found.bookmarks), *(each.text for each in found.notes)]

    def visits(self) -> dict[str, Visit]:
        return dict(self.memory.visits())


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_what_was_remembered_is_there_before_and_after_it_is_read(shelf: Shelf) -> None:
    shelf.old.rename(shelf.new)
    assert shelf.known(shelf.new) == ["it-grows-late", "Ask her."]
    shelf.read(shelf.new)
    assert shelf.known(shelf.new, b"# Another version\n") == ["it-grows-late", "Ask her."]
    assert [*shelf.visits()] == [str(shelf.new)]


def test_the_version_that_was_read_before_comes_along(shelf: Shelf) -> None:
    shelf.old.rename(shelf.new)
    shelf.read(shelf.new)
    before, now = shelf.memory.of(str(shelf.new)).read
    assert shelf.memory.version(str(shelf.new), before) == b"# Talks, before\n"
    assert shelf.memory.version(str(shelf.new), now) == DATA


def test_a_copy_begins_anew(shelf: Shelf) -> None:
    shelf.new.write_bytes(DATA)
    shelf.read(shelf.new)
    assert shelf.known(shelf.new) == []
    assert shelf.known(shelf.old) == ["it-grows-late", "Ask her."]


def test_other_bytes_are_another_briefing(shelf: Shelf) -> None:
    shelf.old.unlink()
    shelf.new.write_bytes(b"# Other talks\n")
    shelf.read(shelf.new, b"# Other talks\n")
    assert shelf.known(shelf.new, b"# Other talks\n") == []


def test_what_is_remembered_of_the_new_name_already_stays(shelf: Shelf) -> None:
    shelf.memory.change(str(shelf.new), to.noted(AT, "Mine."))
    shelf.old.rename(shelf.new)
    shelf.read(shelf.new)
    assert shelf.known(shelf.new) == ["Mine."]


def test_nothing_of_the_old_name_is_thrown_away(shelf: Shelf) -> None:
    shelf.old.rename(shelf.new)
    shelf.read(shelf.new)
    assert shelf.known(shelf.old) == ["it-grows-late", "Ask her."]


def test_what_is_not_there_any_more_is_known(shelf: Shelf) -> None:
    assert shelf.memory.gone(shelf.visits()) == frozenset()
    shelf.old.unlink()
    assert shelf.memory.gone(shelf.visits()) == {str(shelf.old)}
