"""What a person sees, as pictures. Look at one before you accept it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.cli.files import open_briefing
from briefing.reader.app import Reader
from briefing.readings import Reading

SIZES = [(120, 40), (80, 24), (40, 12)]
Compare = Callable[..., bool]


def read(theme: str = "ink", name: str = "tour.md") -> Reader:
    path = Path(bundled("content")) / name
    return Reader(Reading(open_briefing(str(path)).briefing), theme)


@pytest.mark.parametrize("theme", ["ink", "paper"])
@pytest.mark.parametrize("size", SIZES)
def test_opening_the_tour(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    """You see the first quote selected; wide, its speaker and its issue are lit beside it."""
    assert snap_compare(read(theme), terminal_size=size, run_before=_settle)


@pytest.mark.parametrize("size", SIZES)
def test_the_speaker_of_a_quote(snap_compare: Compare, size: tuple[int, int]) -> None:
    """You see the Actors pane in focus, on Ada Rehn, with her quote lit."""
    assert snap_compare(read(), terminal_size=size, run_before=_pressing("s"))


@pytest.mark.parametrize("size", SIZES)
def test_an_actors_card(snap_compare: Compare, size: tuple[int, int]) -> None:
    """You see Norland's card: who it is, what it said, its positions."""
    assert snap_compare(read(), terminal_size=size, run_before=_pressing("2", "g", "j", "enter"))


@pytest.mark.parametrize("size", SIZES)
def test_the_territorial_issue(snap_compare: Compare, size: tuple[int, int]) -> None:
    """You see Territory in focus: a matrix, or the same words as a list where it is narrow."""
    assert snap_compare(read("paper"), terminal_size=size, run_before=_pressing("4"))


def test_the_talks(snap_compare: Compare) -> None:
    """You see the Abu Dhabi briefing: four panes, parties of equal weight, gaps in words."""
    app = read("ink", "abu-dhabi-talks.md")
    assert snap_compare(app, terminal_size=(120, 40), run_before=_settle)


async def _settle(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.pause()


def _pressing(*keys: str) -> Callable[[Pilot[None]], object]:
    async def going(pilot: Pilot[None]) -> None:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause()

    return going


def test_the_picture_of_the_readme_is_the_talks_as_they_look() -> None:
    """You see in the README what test_the_talks sees."""
    root = Path(__file__).parents[2]
    folder = Path(__file__).parent / "__snapshots__" / "test_screens"
    taken = next(folder.glob("test_the_talks.*"))
    assert (root / ".pictures" / "reader.svg").read_bytes() == taken.read_bytes()
