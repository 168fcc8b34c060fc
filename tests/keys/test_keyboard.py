"""Keys are written in many ways and known by one; what a terminal can't send is refused."""

import pytest

from briefing.keys import ImpossibleKey, key


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("j", "j"),
        ("G", "G"),
        (" ", "space"),
        ("é", "é"),
        ("Esc", "escape"),
        ("Return", "enter"),
        ("PgDn", "pagedown"),
        ("F5", "f5"),
        ("question_mark", "?"),
        ("plus", "+"),
        ("+", "+"),
        ("-", "-"),
        ("ctrl+d", "ctrl+d"),
        ("Ctrl-D", "ctrl+d"),
        ("control+space", "ctrl+@"),
        ("ctrl+i", "tab"),
        ("ctrl+m", "enter"),
        ("ctrl+[", "escape"),
        ("ctrl+]", "ctrl+]"),
        ("shift+a", "A"),
        ("shift+tab", "shift+tab"),
        ("alt+left", "alt+left"),
        ("option+x", "alt+x"),
    ],
)
def test_a_key_is_known_however_it_is_written(written: str, known: str) -> None:
    assert key(written) == known


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "there is no key"),
        ("entr", "there is no key “entr”"),
        ("f13", "there is no key"),
        ("\x07", "no key writes"),
        ("ctrl++", "not every terminal"),
        ("ctrl+1", "not every terminal"),
        ("ctrl+enter", "not every terminal"),
        ("alt+b", "as one key"),
        ("shift+1", "differs by keyboard"),
        ("shift+f1", "as f1"),
        ("ctrl+shift+a", "two others held"),
        ("super+a", "there is no key"),
    ],
)
def test_a_key_that_not_every_terminal_sends_is_refused(written: str, told: str) -> None:
    with pytest.raises(ImpossibleKey) as refused:
        key(written)

    assert told in refused.value.reason
    assert refused.value.mend


def test_a_mistyped_key_gets_the_nearest() -> None:
    with pytest.raises(ImpossibleKey) as refused:
        key("entr")

    assert refused.value.mend == "did you mean enter?"
