"""Nothing of a briefing is only to be seen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from briefing.entries import Entry, Run
from briefing.entries.card import card_entries
from briefing.linear.telling import told
from briefing.model import Relations
from briefing.navigation import PANES, Place, Shown
from briefing.navigation.jumps import has_card
from briefing.navigation.spots import everything
from briefing.parsing import parse
from tests import generated
from tests.linear.conversation import Conversation
from tests.words import NAMES, visible_words, words_of

CONTENT = sorted((Path(__file__).parents[2] / "content").glob("*.md"))
WIDE = 10_000  # cells, in which every table is one
REWORDED = {"unclear"}  # as which a caveat begins; “uncertain” is said, as in the panes


def walked(conversation: Conversation) -> str:
    """All that is said on the way through all panes, all issues, and every card."""
    for pane in ("1", "2", "3", "4"):
        conversation.press(pane)
        conversation.press("g")
        more = True
        while more:
            if pane in ("2", "4"):
                through_card(conversation)
            more = "This is the last" not in conversation.press("j")
            if not more and pane == "4":
                more = "No heading" not in conversation.press("}")
    return conversation.said


def through_card(conversation: Conversation) -> None:
    """Opens the card of an item, if it has one, reads it to its end, and closes it."""
    reading = conversation.reading
    if has_card(reading.place.item, reading.relations):
        conversation.press("enter")
        while "This is the last" not in conversation.press("j"):
            pass
        conversation.press("escape")


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_every_word_of_a_file_can_be_reached_by_keys(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    conversation = Conversation()
    conversation.open(copy)

    said = {*words_of(walked(conversation))}

    seen = {*visible_words(path.read_text(encoding="utf-8"))}
    assert seen - said - NAMES - REWORDED == set()


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(generated.texts)
def test_every_word_that_a_pane_or_a_card_shows_is_told(text: str) -> None:
    relations = Relations(parse(text))
    shown = Shown(relations)
    entries = [entry for _, entry in everything(relations)]
    entries += [entry for pane in PANES for entry in shown.at(Place(), pane, WIDE)]
    slugs = {slug for entry in entries for slug in (entry.id, *entry.cells)}
    entries += [each for slug in slugs for each in card_entries(slug, relations)]

    said = {word for entry in entries for each in told(entry, relations) for word in words_of(each)}

    assert {*shown_words(entries)} - said == set()


def shown_words(entries: list[Entry]) -> Iterator[str]:
    for line in (line for entry in entries for line in entry.lines):
        cells = (each for cell in line.cells for each in cell.lines)
        for runs in (line.lead, line.runs, line.aside, line.right, *cells):
            yield from words_of("".join(_parted(run) for run in runs))


def _parted(run: Run) -> str:
    """What is said to be struck out, or a footnote, is a word of its own."""
    return f" {run.words} " if {"strike", "footnote"} & {*run.role.split()} else run.words
