"""Everything that the panes do can be done in linear mode, with the same keys."""

import shutil
import time
from pathlib import Path

import pytest

from briefing.folders import Folders
from briefing.keys import ACTIONS, Context, Keymap
from briefing.linear.keys import MEANINGLESS
from briefing.settings import Settings
from tests.linear.conversation import Conversation

CONTEXTS: tuple[Context, ...] = ("panes", "card", "list", "library")
COMMON = ("left", "right")
"""What a table has and a tree: in a list there is nothing to do for them, which is said."""


@pytest.mark.parametrize("context", CONTEXTS)
def test_every_action_of_the_panes_is_answered(context: Context, talk: Conversation) -> None:
    match context:
        case "card":
            talk.press_all(["s", "enter"])
        case "list":
            talk.press("!")
        case "library":
            talk.press("L")
    session = talk.session
    assert session.top.context == context
    names = {name for name, each in ACTIONS.items() if {context, "linear"} & {*each.contexts}}
    answered = {*session.top.does, *session._everywhere, *MEANINGLESS}
    assert names - answered - ({*COMMON} if context != "panes" else set()) == set()


def test_keys_are_those_of_the_person(tour: Path) -> None:
    talk = Conversation(settings=Settings(keymap=Keymap({"speaker": ("f2",)})))
    talk.open(tour)
    assert talk.press("f2").startswith("Actors.\nActor 3 of 9. Ada Rehn")
    assert talk.press("s") == "s does nothing here. ? question mark tells every key.\n"
    talk.press("?")
    pages = [talk.press("space") for _ in range(2)]
    assert ". f2: " in "".join(pages)
    talk.close()


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
    assert talk.press("#").startswith("3 briefings, by tag, some under several.\n")
    assert talk.press("/", "veld").startswith(
        "Only briefings with: 1 briefing with “veld”, by tag, some under several.\n"
    )
    assert talk.press("escape").startswith("3 briefings, by tag, some under several.\n")
    assert talk.press("[") == "This is where you began.\n"
    assert talk.press("]") == "Nothing lies ahead.\n"
    assert "enter: open the briefing" in talk.press("?")
    talk.press("q")
    assert talk.press("/", "nobody").startswith("Only briefings with: 0 briefings with “nobody”")
    assert talk.press("enter") == "This leads nowhere.\n"
    talk.press("escape")
    assert talk.press(":", "ferry").startswith(
        "Go to: Talks on the Veld ferry resume.\n2031-05-14;"
    )
    assert talk.press("q").startswith("In the library.\n")
    title = talk.press("enter").partition("\n")[0]
    talk.press_all(["q", "G"])
    assert talk.press("]").startswith(f"{title}\n")
    talk.press("q")
    hits = talk.press("S", "pontoon")
    assert "“pontoon” in all briefings.\n" in hits
    assert "Hit 1 of" in hits
    assert "pontoon" in talk.press("enter")
    assert talk.press("L").startswith("In the library.\n")
    talk.close()


def test_a_folder_that_can_not_be_read_is_said(tmp_path: Path) -> None:
    talk = Conversation(Folders(tmp_path, tmp_path, tmp_path))
    said = talk.open_library(tmp_path / "nowhere")
    assert said.startswith("Library nowhere.\n0 briefings, by month.\n")
    end = time.monotonic() + 30
    while "nowhere: this folder can’t be read.\n" not in talk.said:
        assert time.monotonic() < end, talk.said
        talk.press(".")
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
