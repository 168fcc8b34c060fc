"""Values are the same where what is compared of them is, and say what they hold."""

from dataclasses import field

import pytest

from briefing.values import value


@value(frozen=True, slots=True)
class Spot:
    pane: str
    item: str
    line: int = field(default=0, compare=False)
    notes: list[str] = field(default_factory=list, compare=False, repr=False)


@value(frozen=False, slots=True)
class Tally:
    count: int = 0


@value(frozen=True, slots=True)
class Nothing:
    pass


def test_the_same_words_are_the_same_value() -> None:
    assert Spot("quotes", "a", 3) == Spot("quotes", "a", 9)
    assert Spot("quotes", "a") != Spot("quotes", "b")
    assert len({Spot("quotes", "a", 3), Spot("quotes", "a", 9, ["x"]), Spot("actors", "a")}) == 2
    other: object = ("quotes", "a")
    assert Spot("quotes", "a") != other
    assert Nothing() == Nothing()


def test_what_can_change_is_no_key() -> None:
    assert Tally(1) == Tally(1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(Tally(1))


def test_a_value_says_what_it_holds() -> None:
    assert repr(Spot("quotes", "a", 3)) == "Spot(pane='quotes', item='a', line=3)"
    assert repr(Nothing()) == "Nothing()"
