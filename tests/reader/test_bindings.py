"""What the table of actions says is what Textual does."""

import unicodedata

import pytest
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot

from briefing.folders import NOWHERE
from briefing.keys import ACTIONS, PRESETS, Context, Keymap
from briefing.keys.keyboard import FUNCTION
from briefing.navigation import View
from briefing.reader.app import Reader
from briefing.reader.bindings import keys
from briefing.reader.screens.asking import Asking
from briefing.reader.screens.card import Card
from briefing.reader.screens.library import Library
from briefing.reader.screens.listing import Listing
from briefing.reader.screens.panes import Panes
from briefing.reader.screens.writing import Writing
from briefing.settings import Settings
from tests.reader.seeing import act, bundled_reader, press


def names(bindings: list[BindingType], *, only_priority: bool = False) -> set[str]:
    return {
        each.id
        for each in bindings
        if isinstance(each, Binding) and each.id and (each.priority or not only_priority)
    }


MODAL = names(Reader.BINDINGS, only_priority=True)


@pytest.mark.parametrize(
    ("context", "bound"),
    [
        ("panes", names(Panes.BINDINGS) | names(Reader.BINDINGS)),
        ("card", names(Card.BINDINGS) | names(Listing.BINDINGS) | MODAL),
        ("list", names(Listing.BINDINGS) | MODAL),
        ("library", (names(Library.BINDINGS) | names(Reader.BINDINGS)) - {"problems"}),
        ("writing", names(Asking.BINDINGS) | MODAL),
        ("writing", names(Writing.BINDINGS) | MODAL),
    ],
)
def test_every_screen_binds_the_actions_that_the_table_has_for_it(
    context: Context, bound: set[str]
) -> None:
    assert bound == {name for name, action in ACTIONS.items() if context in action.contexts}


def sent(key: str) -> str:
    """The bytes that a terminal sends for a key, by xterm's control sequences."""
    final = dict(zip(("up", "down", "right", "left", "end", "home"), "ABCDFH", strict=True))
    tilde = {"insert": "2", "delete": "3", "pageup": "5", "pagedown": "6"}
    plain = {"enter": "\r", "escape": "\x1b", "tab": "\t", "space": " ", "backspace": "\x7f"}
    *held, base = key.split("+") if len(key) > 1 else [key]
    modifier = {"shift": 2, "alt": 3, "ctrl": 5}[held[0]] if held else 1
    if key == "shift+tab":
        return "\x1b[Z"
    if base in final:
        return f"\x1b[1;{modifier}{final[base]}" if held else f"\x1b[{final[base]}"
    if base in tilde:
        return f"\x1b[{tilde[base]};{modifier}~" if held else f"\x1b[{tilde[base]}~"
    if base in FUNCTION:
        number = [*range(11, 16), *range(17, 22), 23, 24][FUNCTION.index(base)]
        return f"\x1b[{number}~"
    if held == ["ctrl"]:
        return chr(ord(base.upper()) & 0x1F)
    return "\x1b" + base if held == ["alt"] else plain.get(key, key)


def received(sequence: str) -> list[str]:
    """The keys that Textual makes of what a terminal sends."""
    from textual._xterm_parser import XTermParser

    parser = XTermParser()
    found = [*parser.feed(sequence), *parser.feed("")]
    return [each.key for each in found if isinstance(each, Key)]


@pytest.mark.parametrize("changed", [{}, *PRESETS.values()], ids=["default", *PRESETS])
def test_textual_knows_every_key_by_the_name_that_the_bindings_have(
    changed: dict[str, tuple[str, ...]],
) -> None:
    everything = {each for them in Keymap(changed).keys.values() for each in them}
    for each in everything - {"escape"}:  # which comes alone only after a while
        name = keys((each,))
        assert received(sent(each)) == [_character_to_key(name) if len(name) == 1 else name], each


def test_no_character_is_lost_between_commas() -> None:
    signs = [chr(code) for code in range(33, 127)]
    named = keys(tuple(signs)).split(",")

    assert len(named) == len(signs)
    assert unicodedata.lookup(named[signs.index(",")].upper()) == ","


def moved(changed: dict[str, tuple[str, ...]]) -> Reader:
    app = bundled_reader("tour.md")
    return Reader(app.panes.reading, None, NOWHERE, Settings(keymap=Keymap(changed)))


def test_moved_keys_act_and_the_old_ones_do_not() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        app.panes.select("quotes", "not-one-metre")
        await press(pilot, "s")
        assert app.panes.place.pane == "quotes"
        await press(pilot, "f2")
        assert app.panes.place.item == "mirel-toth"
        await press(pilot, "ctrl+o")
        assert app.panes.place.item == "not-one-metre"

    act(moved({"speaker": ("f2",), "back": ("ctrl+o",)}), done)


def test_two_actions_can_change_places() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        found = []
        for key in ("2", "3"):
            await press(pilot, key)
            found.append(app.panes.place.pane)
        assert found == ["quotes", "actors"]

    act(moved({"actors": ("3",), "quotes": ("2",)}), done)


def test_what_shared_a_key_with_a_moved_action_keeps_it() -> None:
    """The next passage has the key of the next hit, which gets another."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        app.panes.select("quotes", "not-one-metre")
        await press(pilot, "o")
        before = app.panes.place.view("source")
        await press(pilot, "n")
        assert app.panes.place.view("source") != before

    act(moved({"next-hit": ("x",)}), done)


def test_a_moved_key_acts_on_a_card_too() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        app.panes.stand(app.panes.place.with_view("actors", View("norland")))
        await press(pilot, "2", "enter")
        depths = []
        for key in ("escape", "q", "f12"):
            await press(pilot, key)
            depths.append(len(app.screen_stack))
        assert depths == [2, 2, 1]

    act(moved({"close": ("f12",), "quit": ("f10",)}), done)
