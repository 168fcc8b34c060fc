"""In one place a key does one thing."""

import pytest

from briefing.keys import ACTIONS, DEFAULT, PRESETS, Clash, Keymap, key


@pytest.mark.parametrize("changed", [{}, *PRESETS.values()], ids=["default", *PRESETS])
def test_no_two_actions_have_one_key_in_one_place(changed: dict[str, tuple[str, ...]]) -> None:
    assert list(Keymap(changed).clashes()) == []


@pytest.mark.parametrize("changed", [{}, *PRESETS.values()], ids=["default", *PRESETS])
def test_every_key_can_be_sent_and_is_written_as_it_is_known(
    changed: dict[str, tuple[str, ...]],
) -> None:
    keymap = Keymap(changed)

    assert keymap.keys.keys() == ACTIONS.keys()
    assert all(keymap.keys.values())
    assert [each for keys in keymap.keys.values() for each in keys if key(each) != each] == []


def test_with_the_arrows_preset_no_letter_does_anything() -> None:
    keymap = Keymap(PRESETS["arrows"])
    keys = [each for keys in keymap.keys.values() for each in keys]

    assert [each for each in keys if len(each) == 1 and each.isalpha()] == []


def test_an_action_can_take_the_key_of_one_that_is_moved() -> None:
    assert list(Keymap({"speaker": ("f",), "hints": ("s",)}).clashes()) == []


def test_a_key_that_is_not_free_is_a_clash_wherever_both_act() -> None:
    found = list(Keymap({"speaker": ("f",)}).clashes())

    assert [(each.key, each.context) for each in found] == [("f", "panes"), ("f", "card")]
    assert {found[0].action, found[0].other} == {"speaker", "hints"}


def test_what_never_acts_at_one_time_may_share_a_key() -> None:
    shared = Keymap({"next-hit": ("x",), "next-passage": ("x",)})

    assert list(shared.clashes()) == []
    assert shared.acting("panes")["x"] == ["next-passage", "next-hit"]


def test_the_key_that_closes_writes_nothing() -> None:
    assert list(Keymap({"close": ("x",)}).clashes()) == [Clash("x", "close", "", "writing")]


def test_what_an_action_does_names_the_keys_that_are_in_force() -> None:
    only = ACTIONS["only"]

    assert DEFAULT.does(only).endswith("again, or esc, shows all")
    assert Keymap({"close": ("f12",)}).does(only).endswith("again, or f12, shows all")
