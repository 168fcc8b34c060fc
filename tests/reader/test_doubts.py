"""One key walks through all that a briefing is not sure of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from briefing.drafting import draft
from briefing.drafting.writing import to_briefing
from briefing.navigation.doubts import Doubts
from briefing.printing.markdown import to_markdown
from briefing.reader.app import Reader
from tests.reader.seeing import SIZES, Size, act, bundled_reader, press, pressing, reader

Snap = Callable[..., bool]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_u_meets_every_one_and_says_its_number(size: Size) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        wanted = [spot.item for spot in Doubts(app.panes.relations).spots]
        assert len(wanted) > 5
        met = []
        for _ in wanted:
            await press(pilot, "u")
            met.append(app.panes.place.item)
            number = wanted.index(met[-1]) + 1
            bar = str(app.panes.query_one("#keys", Static).content)
            assert f"{number}/{len(wanted)} to look at" in bar
            assert app.panes.pane(app.panes.place.pane).item == met[-1]
        assert sorted(met) == sorted(wanted)
        await press(pilot, "U")
        assert app.panes.place.item == met[-2]
        while app.panes.place.item == met[-2]:  # through all its rows
            await press(pilot, "k")
        assert "to look at" not in str(app.panes.query_one("#keys", Static).content)

    act(bundled_reader(), done, size)


def test_where_there_is_none_it_says_so() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        before = app.panes.place
        await press(pilot, "u")
        assert app.panes.place == before
        assert "Nothing here is uncertain" in str(next(iter(app._notifications)).message)

    act(reader("## Quotes\n\n> Yes\n>\n> — [N](#n)\n\n## Actors\n\n### N\n"), done)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_first_doubt(snap_compare: Snap, size: Size) -> None:
    """You see what is uncertain selected, and its number among all below, at the left."""
    app = bundled_reader()
    assert snap_compare(app, run_before=pressing("g", "u", "u"), terminal_size=size)


@pytest.mark.parametrize("article", ["council", "dispute", "sports"])
def test_all_that_a_draft_marks_is_met(root: Path, article: str) -> None:
    """A person works through a draft with one key."""
    text = (root / f"tests/drafting/articles/{article}.txt").read_text(encoding="utf-8")
    written = to_markdown(to_briefing(draft(text), "0" * 64))
    app = reader(written)
    briefing = app.briefing
    wanted = {quote.id for quote in briefing.quotes if quote.uncertain}
    wanted |= {note.id for note in briefing.notes}
    wanted |= {event.id for event in briefing.timeline if event.caveat}
    assert len(wanted) >= 4

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        met = set()
        for _ in Doubts(app.panes.relations).spots:
            await press(pilot, "u")
            met.add(app.panes.place.item)
        assert wanted <= met

    act(app, done)
