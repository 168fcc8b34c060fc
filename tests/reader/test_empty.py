"""Where a briefing has nothing to show, each pane says what it would hold and how to write it."""

import pytest
from textual.binding import Binding
from textual.pilot import Pilot

from briefing.navigation import PANES, Pane
from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from briefing.reader.screens.panes import Panes
from tests.reader.seeing import Size, act, press, reader, seen, words_in

SUMMARY = "## Summary\n\nThey met, and agreed to meet again.\n\n"
ACTORS = "## Actors\n\n### Norland\n\n- Kind: state\n\n### Ana Ruiz\n\n"
QUOTES = "## Quotes\n\n> We met.\n> — [Ana Ruiz](#ana-ruiz)\n\n"
TERRITORY = "## Territory\n\n### Upper Veld\n\n- [Norland](#norland): **claims** it\n\n"

HOW: dict[Pane, tuple[str, str]] = {
    "summary": ("No summary.", "“## Summary”"),
    "actors": ("No actors.", "“### Name”"),
    "quotes": ("No quotes.", "“> — [Name](#name)”"),
    "issues": ("No territory and no other issue.", "“- [Name](#name): **claims** it”"),
}
"""What a pane without anything says: what is missing, and the mark-up that would mend it."""

EMPTY: dict[str, tuple[str, set[Pane]]] = {
    "an empty file": ("", {*PANES}),
    "blank lines": ("\n \n\n", {*PANES}),
    "only a title": ("# Talks on the Veld\n", {"actors", "quotes", "issues"}),
    "only a title above": ("---\ntitle: Talks\n---\n", {*PANES}),
    "no quotes": (SUMMARY + ACTORS + TERRITORY, {"quotes"}),
    "no actors": (SUMMARY + "## Quotes\n\n> We met.\n> — Somebody\n", {"actors", "issues"}),
    "no territory": (SUMMARY + ACTORS + QUOTES, {"issues"}),
    "no summary": (ACTORS + QUOTES + TERRITORY, {"summary"}),
    "empty sections": (
        "## Summary\n\n## Actors\n\n## Quotes\n\n## Territory\n\n## Timeline\n\n## Sources\n",
        {"actors", "quotes", "issues"},
    ),
}
NAMES = [*EMPTY]


def told(shown: ItemList) -> str:
    """The words of a pane, as if it were wide enough for one row."""
    return " ".join(" ".join(row[1:] for row in words_in(shown)).split())


def every_key() -> list[str]:
    """The first key of everything that is bound, without those that quit."""
    bound = [*Panes.BINDINGS, *Reader.BINDINGS]
    ours = [each for each in bound if isinstance(each, Binding)]
    keys = [each.key.split(",")[0] for each in ours if "quit" not in each.action]
    assert len(keys) > 25
    return keys


@pytest.mark.parametrize("size", [(120, 40), (40, 12)])
@pytest.mark.parametrize("name", NAMES)
def test_each_pane_says_what_it_would_hold_and_how_to_write_it(name: str, size: Size) -> None:
    text, missing = EMPTY[name]

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for number, pane in enumerate(PANES, 1):
            await press(pilot, str(number))
            words = told(app.panes.pane(pane))
            for part in HOW[pane]:
                assert (part in words) == (pane in missing), f"{pane}: {words}"

    act(reader(text), done, size)


@pytest.mark.parametrize("name", ["an empty file", "no quotes", "no territory"])
def test_nothing_is_lit_counted_or_selected_in_a_pane_without_anything(name: str) -> None:
    text, missing = EMPTY[name]

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for number, pane in enumerate(PANES, 1):
            await press(pilot, str(number))
            if pane in missing:
                shown = app.panes.pane(pane)
                assert shown.active
                assert app.panes.place.item == ""
                assert shown.labels[1] == ""
                assert not [row for row in words_in(shown) if row.startswith("▎")]

    act(reader(text), done)


@pytest.mark.parametrize(
    ("name", "pane"),
    [
        ("an empty file", "quotes"),
        ("no actors", "actors"),
        ("empty sections", "issues"),
        ("only a title", "summary"),
    ],
)
def test_every_key_can_be_pressed(name: str, pane: Pane) -> None:
    """Nothing crashes, and esc always leads back to the panes."""
    number = str(PANES.index(pane) + 1)

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for key in every_key():
            await pilot.press(number, key)
            if app.screen is not app.panes:
                await press(pilot, "escape")
            assert app.screen is app.panes, key
        await press(pilot, "escape", "escape", "q")
        assert app.return_code == 0

    act(reader(EMPTY[name][0]), done, (80, 24))


@pytest.mark.parametrize("name", ["only a title", "empty sections"])
def test_keys_that_lead_nowhere_change_nothing(name: str) -> None:
    text, missing = EMPTY[name]

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for pane in missing:
            await press(pilot, str(PANES.index(pane) + 1))
            before = seen(app)
            for key in ("enter", "s", "a", "[", "]", "j", "G", "l", "}", "space"):
                await press(pilot, key)
                assert seen(app) == before, f"{pane}: {key}"

    act(reader(text), done)
