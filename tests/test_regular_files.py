"""The bytes of a file, whatever becomes of it meanwhile."""

import os
import stat
from pathlib import Path

import pytest

from briefing.regular_files import Unreadable, read

DATA = bytes(range(256)) * 100


@pytest.fixture(params=[0, 10, len(DATA), 10 * len(DATA)])
def file(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file whose size was another when it was looked at."""
    path = tmp_path / "talks.md"
    path.write_bytes(DATA)
    look = os.fstat

    def before(handle: int) -> os.stat_result:
        found = list(look(handle))
        found[stat.ST_SIZE] = request.param
        return os.stat_result(found)

    monkeypatch.setattr(os, "fstat", before)
    return path


def test_all_of_a_file_is_read_that_grows_or_shrinks(file: Path) -> None:
    assert read(file) == DATA
    assert read(file, most=len(DATA) * 10) == DATA


def test_no_more_is_read_than_is_wanted(file: Path) -> None:
    with pytest.raises(Unreadable, match="larger than"):
        read(file, most=len(DATA) - 1)


def test_an_empty_file_has_no_bytes(tmp_path: Path) -> None:
    (tmp_path / "empty.md").touch()
    assert read(tmp_path / "empty.md") == b""
