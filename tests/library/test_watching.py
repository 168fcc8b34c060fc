"""A change under a folder is seen, whichever file it is in."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.library import watching
from briefing.library.files import sweep
from briefing.library.watching import Watch
from tests.library.making import write

NUMBER = 30


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Thirty files, each a second older than the one before, of which few are looked at at once."""
    monkeypatch.setattr(watching, "_LATEST", 5)
    monkeypatch.setattr(watching, "_IN_TURN", 10)
    write(tmp_path, {f"{at % 3}/{at:02}.md": "# One\n" for at in range(NUMBER)})
    for at in range(NUMBER):
        os.utime(tmp_path / f"{at % 3}" / f"{at:02}.md", (2_000_000_000 - at,) * 2)
    return tmp_path


def watched(folder: Path) -> Watch:
    return Watch(str(folder), sweep(str(folder)))


def test_where_nothing_changes_nothing_is_seen(folder: Path) -> None:
    watch = watched(folder)

    assert not any(watch.sees_change() for _ in range(10))


@pytest.mark.parametrize("at", range(5))
def test_an_edit_in_place_of_a_late_file_is_seen_at_the_next_look(folder: Path, at: int) -> None:
    watch = watched(folder)
    (folder / f"{at % 3}" / f"{at:02}.md").write_text("# Another\n")

    assert watch.sees_change()


@pytest.mark.parametrize("at", [5, 17, 29])
def test_an_edit_of_any_other_is_seen_before_all_have_had_their_turn(folder: Path, at: int) -> None:
    watch = watched(folder)
    (folder / f"{at % 3}" / f"{at:02}.md").write_text("# Another\n")

    assert any(watch.sees_change() for _ in range(3))


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "1" / "new.md").write_text("# New\n"),
        lambda folder: (folder / "2" / "29.md").unlink(),
        lambda folder: (folder / "0" / "27.md").rename(folder / "0" / "other.md"),
        lambda folder: (folder / "new").mkdir(),
    ],
)
def test_what_comes_or_goes_is_seen_at_the_next_look(
    folder: Path, change: Callable[[Path], object]
) -> None:
    for each in (folder, *(folder / f"{at}" for at in range(3))):
        os.utime(each, (1_000_000_000,) * 2)
    watch = watched(folder)
    change(folder)

    assert watch.sees_change()


def test_an_empty_folder_is_watched_too(tmp_path: Path) -> None:
    watch = watched(tmp_path)

    assert not watch.sees_change()
