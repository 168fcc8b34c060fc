"""What a person sees, as pictures. Look at one before you accept it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reader.seeing import ROOMY, SIZES, bundled_reader, pressing, settle, waiting

Compare = Callable[..., bool]


@pytest.mark.parametrize("theme", ["ink", "paper"])
@pytest.mark.parametrize("size", SIZES)
def test_opening_the_tour(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    """You see the first quote selected; wide, its speaker and its issue are lit beside it."""
    assert snap_compare(bundled_reader(theme=theme), terminal_size=size, run_before=settle)


@pytest.mark.parametrize("size", [(60, 20), ROOMY])
def test_opening_the_talks(snap_compare: Compare, size: tuple[int, int]) -> None:
    """You see the first quote selected; with room for five panes, its speaker's card beside."""
    app = bundled_reader("abu-dhabi-talks.md", "paper")
    assert snap_compare(app, terminal_size=size, run_before=waiting)


@pytest.mark.parametrize("size", SIZES)
def test_the_speaker_of_a_quote(snap_compare: Compare, size: tuple[int, int]) -> None:
    """You see the Actors pane in focus, on Ada Rehn, with her quote lit."""
    assert snap_compare(bundled_reader(theme="ink"), terminal_size=size, run_before=pressing("s"))


@pytest.mark.parametrize("size", SIZES)
def test_an_actors_card(snap_compare: Compare, size: tuple[int, int]) -> None:
    """You see Norland's card: who it is, what it said, its positions."""
    assert snap_compare(
        bundled_reader(theme="ink"),
        terminal_size=size,
        run_before=pressing("2", "g", "j", "enter"),
    )


@pytest.mark.parametrize("size", [*SIZES, (60, 20)])
def test_the_territorial_issue(snap_compare: Compare, size: tuple[int, int]) -> None:
    """You see Territory in focus: a matrix, or the same words as a list where it is narrow."""
    assert snap_compare(bundled_reader(theme="paper"), terminal_size=size, run_before=pressing("4"))


def test_the_talks(snap_compare: Compare) -> None:
    """You see the Abu Dhabi briefing: four panes, parties of equal weight, gaps in words."""
    app = bundled_reader("abu-dhabi-talks.md", "ink")
    assert snap_compare(app, terminal_size=(120, 40), run_before=settle)


def test_the_picture_of_the_readme_is_the_talks_as_they_look() -> None:
    """You see in the README what test_the_talks sees."""
    root = Path(__file__).parents[2]
    folder = Path(__file__).parent / "__snapshots__" / "test_screens"
    taken = next(folder.glob("test_the_talks.*"))
    assert (root / ".pictures" / "reader.svg").read_bytes() == taken.read_bytes()
