"""In the smallest terminal every word of a file can be reached with the keys."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.navigation import PANES, Pane, View
from briefing.navigation.jumps import has_card
from briefing.navigation.spots import everything
from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from tests.reader.seeing import act, reader, settle, words_in
from tests.words import NAMES, visible_words, words_of

SMALLEST = (40, 12)
LONG = "\n".join(f"> word{number} and more words that fill some rows" for number in range(60))
LONG_QUOTE = f"## Actors\n\n### Norland\n\n## Quotes\n\n{LONG}\n> — [Norland](#norland)\n\n> Short.\n> — [Norland](#norland)\n"
BUNDLED = ("tour.md", "abu-dhabi-talks.md")


def texts() -> Iterator[object]:
    for name in BUNDLED:
        yield pytest.param((bundled("content") / name).read_text(encoding="utf-8"), id=name)
    yield pytest.param(LONG_QUOTE, id="a quote of many screens")


@pytest.mark.parametrize("text", texts())
def test_every_word_can_be_reached_in_the_smallest_terminal(text: str) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        panes = app.panes
        seen: list[str] = []
        for name in PANES:
            panes.action_pane(name)
            await settle(pilot)
            for issue in app.briefing.issues if name == "issues" else (None,):
                if issue is not None:
                    panes.jump(issue.id)
                seen += [panes.pane(name).labels[0], *walked(panes.pane(name))]
        panes.action_pane("companion")
        await settle(pilot)
        for name in PANES:
            for slug in cards(app, name):
                place = replace(panes.place, beside=name).with_view(name, View(slug))
                panes.stand(place)
                seen += walked(panes.pane("companion"))
        told = {word for row in seen for word in words_of(row)}
        joined = re.sub(r"[\s▌▎]+", "", "".join(seen)).casefold()  # a long word takes several rows
        missing = set(visible_words(text)) - NAMES - {"unclear"} - told  # it says “uncertain”
        assert {word for word in missing if word not in joined} == set()

    act(reader(text), done, SMALLEST)


def cards(app: Reader, name: Pane) -> list[str]:
    """What has a card in a pane; of all issues."""
    if name == "issues":
        spots = everything(app.panes.relations)
        return [spot.item for spot, _ in spots if spot.issue and has(app, spot.item)]
    entries = app.panes.pane(name).entries
    return [entry.id for entry in entries if has(app, entry.id)]


def has(app: Reader, slug: str) -> bool:
    return has_card(slug, app.panes.relations)


def walked(shown: ItemList) -> list[str]:
    """All rows that are seen on the way from the top to the bottom of a list, item by item."""
    shown.act("end", -1)
    rows = words_in(shown)
    while True:
        before = shown.view
        shown.act("move", 1)
        if shown.view == before:
            return rows
        rows += words_in(shown)
