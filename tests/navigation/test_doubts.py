"""What is uncertain is walked through in reading order, and nothing else."""

import pytest

from briefing.model import Relations
from briefing.navigation import Place, View, jumps
from briefing.navigation.doubts import Doubts
from briefing.navigation.hits import go_to
from briefing.parsing import parse

RELATIONS = Relations(
    parse("""\
## Summary

- They met.

> [!NOTE]
> Who met is not said.

## Actors

### Norland

- Kind: state

### Sudmark

- Kind: state

## Quotes

> It is ours
>
> — [Norland](#norland)

> kept their word
>
> — [Sudmark](#sudmark) (unclear: it may be Norland)

- [Sudmark](#sudmark): expects a third round (by one account)

## Territory

### Upper Veld

- [Norland](#norland): **claims** it
- [Sudmark](#sudmark): **controls** it (by its own account)

## Timeline

- 2031-05-12: First round
- 2031-06: Third round (expected)
""")
)
WANTED = [
    "summary/note-1",
    "timeline/event-2",
    "kept-their-word",
    "quotes/position-1",
    "upper-veld|sudmark",
]


def walked(step: int) -> list[str]:
    doubts, found = Doubts(RELATIONS), []
    place = jumps.first_place(RELATIONS)
    for _ in WANTED:
        spot = doubts.next(place, step)
        assert spot is not None
        place = go_to(place, spot, RELATIONS)
        assert place.item == spot.item
        found.append(spot.item)
    return found


@pytest.mark.parametrize(("step", "wanted"), [(1, WANTED), (-1, WANTED[::-1])], ids=["u", "U"])
def test_every_one_is_met_once_and_in_order(step: int, wanted: list[str]) -> None:
    found = walked(step)
    at = found.index(wanted[0])
    assert found[at:] + found[:at] == wanted


def test_they_are_numbered() -> None:
    doubts = Doubts(RELATIONS)
    assert [doubts.number(spot) for spot in doubts.spots] == [1, 2, 3, 4, 5]


def test_where_nothing_is_uncertain_there_is_none() -> None:
    sure = Relations(parse("## Quotes\n\n> Yes\n>\n> — [N](#n)\n\n## Actors\n\n### N\n"))
    assert Doubts(sure).next(Place(pane="quotes").with_view("quotes", View("yes")), 1) is None
