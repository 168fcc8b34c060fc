"""The tour and its source in a folder of their own, read a line at a time."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.folders import Folders
from tests.linear.conversation import Conversation


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "state", tmp_path / "cache")


@pytest.fixture
def tour(content: Path, tmp_path: Path) -> Path:
    home = tmp_path / "briefings"
    home.mkdir()
    for name in ("tour.md", "tour-source.txt"):
        shutil.copy(content / name, home)
    return home / "tour.md"


@pytest.fixture
def talk(tour: Path, folders: Folders) -> Iterator[Conversation]:
    """The tour, opened for the first time."""
    conversation = Conversation(folders)
    conversation.open(tour)
    yield conversation
    conversation.close()
