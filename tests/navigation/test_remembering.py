"""On opening again one is where one was, also in another version of the file."""

import json
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.memory import Kept
from briefing.model import Relations
from briefing.navigation import PANES, Place, Shown, View, jumps
from briefing.navigation.remembering import kept, remembered
from briefing.navigation.spots import everything
from briefing.parsing import parse
from tests.generated import texts
from tests.navigation.test_anchors import ANA, METRE, NEVER, OLD, USEFUL, relations

QUOTE = "not-one-metre"
PLACE = replace(
    jumps.first_place(OLD), pane="quotes", filter="sudmark", folded=frozenset({"norland"})
).with_view("quotes", View(QUOTE, QUOTE, 1))


def through_json(was: Kept) -> Kept:
    told = json.loads(json.dumps(asdict(was)))
    return replace(was, place=told["place"])


@given(texts, st.data())
def test_the_same_file_opens_at_the_same_place(text: str, data: st.DataObject) -> None:
    read = Relations(parse(text))
    spots = [spot for spot, _ in everything(read)]
    place = jumps.first_place(read)
    place = replace(place, beside=place.pane)
    for _ in range(3 if spots else 0):
        spot = data.draw(st.sampled_from(spots))
        place = replace(place, pane=spot.pane, beside=spot.pane, issue=spot.issue or place.issue)
        place = place.with_view(spot.pane, View(spot.item, spot.item, 0))
    was = through_json(kept(place, Shown(read), "same"))
    assert remembered(was, read, "same") == place


def test_filter_folds_and_scrolling_are_part_of_it() -> None:
    was = through_json(kept(PLACE, Shown(OLD), "old"))
    assert remembered(was, OLD, "old") == replace(PLACE, beside="quotes")


def test_in_another_version_it_is_at_the_same_item() -> None:
    was = kept(PLACE, Shown(OLD), "old")
    place = remembered(was, relations(USEFUL, ("A word before", ANA), METRE), "new")
    assert place is not None
    assert place.item == QUOTE


def test_where_the_item_is_gone_it_is_beside_what_stood_around_it() -> None:
    was = kept(replace(PLACE, filter=""), Shown(OLD), "old")
    place = remembered(was, relations(USEFUL, ("A word before", ANA), NEVER), "new")
    assert place is not None
    assert place.item == "we-have-never-closed-the-crossing-and-we"


def test_a_filter_by_someone_who_is_gone_is_none() -> None:
    was = kept(replace(PLACE, filter="nobody"), Shown(OLD), "old")
    place = remembered(was, OLD, "old")
    assert place is not None
    assert place.filter == ""


def test_a_source_that_is_open_is_left_for_what_it_is_beside() -> None:
    place = replace(PLACE, pane="source", source="veld-courier", beside="quotes")
    again = remembered(kept(place, Shown(OLD), "old"), OLD, "old")
    assert again is not None
    assert (again.pane, again.source) == ("quotes", "")


@pytest.mark.parametrize(
    "damage",
    [{}, {"pane": 3}, {"pane": "nowhere"}, {"views": []}, {"folded": "norland"}, {"alone": 1}],
    ids=str,
)
def test_a_place_that_is_none_is_none(damage: dict[str, object]) -> None:
    was = kept(PLACE, Shown(OLD), "old")
    other = {**was.place, **damage} if damage else {}
    assert remembered(replace(was, place=other), OLD, "old") is None


@pytest.mark.parametrize("view", [[1, 2, 3], ["x"], ["x", "y", -1], None], ids=str)
def test_a_view_that_is_none_is_left_out(view: object) -> None:
    was = kept(PLACE, Shown(OLD), "old")
    place = remembered(replace(was, place={**was.place, "views": {"quotes": view}}), OLD, "old")
    assert place is not None
    assert place.view("quotes") == jumps.first_place(OLD).view("quotes")
    assert all(isinstance(place.view(pane), View) for pane in PANES)
    assert isinstance(place, Place)
