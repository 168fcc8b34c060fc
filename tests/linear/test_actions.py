"""Everything that the panes do can be done in linear mode, with the same keys."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.binding import Binding, BindingType

from briefing.folders import Folders
from briefing.linear.keys import ACTIONS, MEANINGLESS, Context, acting
from briefing.reader.app import Reader
from briefing.reader.screens.card import Card
from briefing.reader.screens.library_keys import LIBRARY_KEYS
from briefing.reader.screens.listing import Listing
from briefing.reader.screens.pane_keys import PANE_KEYS
from tests.linear.conversation import Conversation

THE_TERMINALS = ("interrupt", "stop")
"""ctrl+c and ctrl+z, which a terminal makes signals of."""

ELSEWHERE = {
    "clear": "close",
    "close-back": "back",
    "card-help": "help",
    "card-speaker": "speaker",
    "card-source": "source",
    "card-hints": "hints",
}
"""Actions of the panes that are called by another name there."""


def bound() -> Iterator[tuple[str, str]]:
    """The names of all actions of the panes, with a key of each."""
    lists: list[list[BindingType]] = [PANE_KEYS, LIBRARY_KEYS]
    lists += [[*each.BINDINGS] for each in (Reader, Listing, Card)]
    for each in (binding for some in lists for binding in some):
        assert isinstance(each, Binding)
        assert each.id is not None
        for key in each.key.split(","):
            if each.id not in THE_TERMINALS:
                yield ELSEWHERE.get(each.id, each.id), key


def test_every_action_of_the_panes_has_its_equal_with_the_same_keys() -> None:
    found = {name for name, _ in bound()}
    assert found - {*ACTIONS} == set()
    spelt = {"plus": "+", "minus": "-"}
    others = [(n, k) for n, k in bound() if spelt.get(k, k) not in ACTIONS[n].keys]
    assert others == [("close", "q")]  # a list is closed by quit, whose key it is


@pytest.mark.parametrize("context", ["panes", "card", "list", "library"])
def test_every_action_is_answered_where_it_can_be_asked_for(
    context: Context, talk: Conversation, tour: Path
) -> None:
    match context:
        case "card":
            talk.press_all(["s", "enter"])
        case "list":
            talk.press("!")
        case "library":
            talk.press("L")
    session = talk.session
    assert session.top.context == context
    names = {name for names in acting(context).values() for name in names}
    answered = {*session.top.does, *session._everywhere, *MEANINGLESS}
    assert names - answered == set()


def test_a_key_does_one_thing_at_a_time() -> None:
    for context in ("panes", "card", "list", "library"):
        for names in acting(context).values():
            whens = [ACTIONS[name].when for name in names]
            assert len(names) == 1 or ("" not in whens and len(set(whens)) == len(whens))


# The library, and several briefings


@pytest.fixture
def shelf(tour: Path, content: Path) -> Path:
    shutil.copy(content / "abu-dhabi-talks.md", tour.parent)
    (tour.parent / "broken.md").write_text(
        "---\nbriefing: 1\n---\n\n## Quotes\n\n> Yes.\n> — [N](#n)\n"
    )
    return tour.parent


def test_the_library(shelf: Path, folders: Folders) -> None:
    talk = Conversation(folders)
    said = talk.open_library(shelf)
    assert said.startswith(
        "Library briefings.\n3 briefings, by month.\nUnder the heading: May 2031: 1.\n"
        "Briefing 1 of 3. 2031-05-14: Talks on the Veld ferry resume.\n"
    )
    assert talk.press("j").startswith("Under the heading: February 2026: 1.\nBriefing 2 of 3.")
    assert talk.press("#").startswith("3 briefings, by tag.\n")
    assert talk.press("/", "veld").startswith(
        "Only briefings with: 1 briefing with “veld”, by tag.\n"
    )
    assert talk.press("escape").startswith("3 briefings, by tag.\n")
    assert talk.press("[") == "This is where you began.\n"
    assert talk.press(":", "ferry").startswith(
        "Go to: Talks on the Veld ferry resume.\n2031-05-14;"
    )
    assert talk.press("q").startswith("In the library.\n")
    hits = talk.press("S", "pontoon")
    assert "“pontoon” in all briefings.\n" in hits
    assert "Hit 1 of" in hits
    assert "pontoon" in talk.press("enter")
    assert talk.press("L").startswith("In the library.\n")
    talk.close()


def test_what_was_read_lately_and_an_actor_elsewhere(
    talk: Conversation, shelf: Path, tour: Path
) -> None:
    (shelf / "later.md").write_text(
        tour.read_text("utf-8").replace("2031-05-14\nupdated", "2031-06-14\nupdated"), "utf-8"
    )
    talk.waiting()
    assert talk.press("H").startswith("Read lately.\nBriefing. Talks on the Veld ferry resume; ")
    talk.press("q")
    talk.press_all(["s", "enter"])
    assert talk.press("G") == "In other briefings.\n"
    said = talk.press("enter")
    assert said.startswith(
        "Looking …\nAda Rehn in other briefings.\nBriefing. 2031-06-14: Talks on"
    )
    assert talk.press_all(["j", "enter"]).startswith("Talks on the Veld ferry resume.\n2031-06-14;")
    assert talk.press("q").startswith("In the list: Ada Rehn in other briefings.\n")
