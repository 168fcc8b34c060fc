"""What is fixed to an item moves with it, and is shown at none rather than at the wrong one."""

from dataclasses import replace

import pytest

from briefing.memory import Anchor
from briefing.model import Relations
from briefing.navigation import Place, Shown, View
from briefing.navigation.anchors import anchors_at, found
from briefing.parsing import parse

HEAD = """\
## Actors

### Norland

- Kind: state

#### Ana Ruiz

### Sudmark

- Kind: state

## Quotes

"""
FOOT = """
## Territory

### Upper Veld

- [Norland](#norland): **claims** it under a charter of 1719
- [Sudmark](#sudmark): **controls** it

### Lower Veld

- [Norland](#norland): **claims** it as well
"""
ANA, SUD = "[Ana Ruiz](#ana-ruiz)", "[Sudmark](#sudmark)"
NEVER = ("We have never closed the crossing, and we never will", ANA)
METRE = ("not one metre", SUD)
USEFUL = ("very useful", SUD)


def relations(*quotes: tuple[str, str], foot: str = FOOT) -> Relations:
    told = "\n".join(f"> {words}\n>\n> — {name}\n" for words, name in quotes)
    return Relations(parse(HEAD + told + foot))


OLD = relations(NEVER, METRE, USEFUL)


def anchor(pane: str, item: str, issue: str = "", of: Relations = OLD) -> Anchor:
    place = replace(Place(issue=issue), pane=pane)  # type: ignore[arg-type]
    return anchors_at(place.with_view(place.pane, View(item)), Shown(of))[0]


def now(at: Anchor, new: Relations) -> str | None:
    there = found([at], new).get(at)
    return there.item if there else None


NEVER_AT = anchor("quotes", "we-have-never-closed-the-crossing-and-we")


def test_it_stays_where_nothing_has_changed() -> None:
    for pane, item, issue in [
        ("quotes", "not-one-metre", ""),
        ("actors", "ana-ruiz", ""),
        ("issues", "upper-veld|norland", "territory"),
        ("issues", "upper-veld", "territory"),
    ]:
        at = anchor(pane, item, issue)
        assert found([at], OLD) == {at: at}


def test_it_moves_with_a_quote_that_stands_elsewhere() -> None:
    assert now(NEVER_AT, relations(USEFUL, METRE, NEVER)) == NEVER_AT.item


def test_it_follows_a_quote_whose_opening_has_changed() -> None:
    other = ("We never closed the crossing, and we never will", ANA)
    assert now(NEVER_AT, relations(METRE, other)) == "we-never-closed-the-crossing-and-we-never"


def test_it_does_not_go_to_the_words_of_somebody_else() -> None:
    other = ("We never closed the crossing, and we never will", SUD)
    assert now(NEVER_AT, relations(other)) is None


def test_it_stays_with_words_whose_speaker_was_corrected() -> None:
    assert now(NEVER_AT, relations((NEVER[0], SUD))) == NEVER_AT.item


def test_it_is_an_orphan_when_the_item_is_gone() -> None:
    assert now(anchor("quotes", "very-useful"), relations(METRE, ("very late", SUD))) is None


def test_two_that_are_as_much_alike_are_none() -> None:
    one = ("We had never closed the crossing, and we never will", ANA)
    other = ("We have not closed the crossing, and we never will", ANA)
    assert now(NEVER_AT, relations(one, other)) is None


def test_the_same_number_is_not_the_same_item() -> None:
    """Positions are called by their number in their list."""
    foot = "\n- [Norland](#norland): expects a third round in June\n"
    old = relations(foot=foot)
    at = anchor("quotes", "quotes/position-1", of=old)
    new = relations(foot="\n- [Norland](#norland): would welcome an observer\n" + foot.lstrip("\n"))
    assert now(at, new) == "quotes/position-2"
    assert now(at, relations(foot="\n- [Norland](#norland): would welcome an observer\n")) is None


def test_a_cell_stays_the_cell_whatever_it_says() -> None:
    at = anchor("issues", "upper-veld|norland", "territory")
    assert (
        now(at, relations(foot=FOOT.replace("**claims** it under a charter of 1719", "**open**")))
        == at.item
    )


def test_what_stood_around_it_is_known_too() -> None:
    place = Place(pane="quotes").with_view("quotes", View("not-one-metre"))
    items = [each.item for each in anchors_at(place, Shown(OLD))]
    assert items == ["not-one-metre", NEVER_AT.item, "very-useful"]


@pytest.mark.parametrize("item", ["", "nothing-like-that"])
def test_nothing_is_fixed_to_nothing(item: str) -> None:
    place = Place(pane="source", beside="quotes").with_view("source", View(item))
    assert anchors_at(place, Shown(relations())) == ()
