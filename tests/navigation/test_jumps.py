"""Jumps lead where links point, and back gives the place that was left."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.bundled import bundled
from briefing.model import Relations
from briefing.navigation import History, Place, View, jumps, links
from briefing.parsing import parse, parse_bytes

PLACES = st.builds(
    Place,
    pane=st.sampled_from(["summary", "actors", "quotes", "issues"]),
    views=st.dictionaries(
        st.sampled_from(["summary", "actors", "quotes", "issues"]),
        st.builds(View, item=st.text(max_size=3), top=st.text(max_size=3), skip=st.integers(0, 9)),
    ),
    filter=st.text(max_size=3),
    alone=st.booleans(),
)


@pytest.fixture(scope="module")
def tour() -> Relations:
    path = Path(bundled("content")) / "tour.md"
    return Relations(parse_bytes(path.read_bytes(), str(path)))


@given(st.lists(PLACES, min_size=1, max_size=8), PLACES)
def test_as_many_steps_back_as_jumps_end_where_it_began(places: list[Place], here: Place) -> None:
    history = History()
    for place in places:
        history = history.jump(place)
    for place in reversed(places):
        found = history.back(here)
        assert found is not None
        history, here_again = found
        assert here_again == place
        here = here_again
    assert history.back(here) is None


@given(st.lists(PLACES, min_size=1, max_size=8), PLACES)
def test_forward_undoes_back(places: list[Place], here: Place) -> None:
    history = History()
    for place in places:
        history = history.jump(place)
    back = history.back(here)
    assert back is not None
    forward = back[0].forward(back[1])
    assert forward == (history, here)


def test_a_quote_jumps_to_its_pane_and_a_position_to_its_cell(tour: Relations) -> None:
    place = jumps.first_place(tour)
    quote = jumps.jump(place, "not-one-metre", tour)
    assert quote is not None
    assert (quote.pane, quote.item) == ("quotes", "not-one-metre")
    held = tour.things["upper-veld"].positions[0]  # type: ignore[union-attr]
    position = jumps.jump(place, held.id, tour)
    assert position is not None
    assert (position.pane, position.item) == ("issues", "upper-veld|norland")


def test_a_heading_with_one_quote_means_the_quote(tour: Relations) -> None:
    place = jumps.jump(jumps.first_place(tour), "the-last-word", tour)
    assert place is not None
    assert place.item == "we-would-like-to-go-home-we-can"


def test_a_jump_to_a_folded_actor_unfolds_it(tour: Relations) -> None:
    folded = jumps.fold(jumps.first_place(tour), "norland", tour, shut=True)
    assert folded.folded == {"norland"}
    place = jumps.jump(folded, "ada-rehn", tour)
    assert place is not None
    assert not place.folded


def test_nothing_is_not_jumped_to(tour: Relations) -> None:
    assert jumps.jump(jumps.first_place(tour), "nobody", tour) is None


def test_a_line_means_what_stands_there(tour: Relations) -> None:
    quote = tour.quote("not-one-metre")
    assert quote is not None
    assert jumps.at_line(quote.line, tour) == quote.id


def test_a_party_lights_its_members_quotes_and_its_column(tour: Relations) -> None:
    lit = links.lit_by("sudmark", tour)
    assert {"not-one-metre", "not-unfriendly", "goose-holm|sudmark"} <= lit
    assert "one-does-not-sell-a-river" not in lit


def test_a_cell_lights_its_party_and_what_was_said_about_its_territory(tour: Relations) -> None:
    lit = links.lit_by("upper-veld|sudmark", tour)
    assert {"sudmark", "mirel-toth", "not-one-metre"} <= lit


def test_what_a_card_lists_leads_to_where_it_stands_and_s_to_who_said_it() -> None:
    text = (
        "## Actors\n\n### Norland\n\n### Veld\n\n## Quotes\n\n"
        "> First [Norland](#norland).\n>\n> — [Nobody](#nobody)\n\n> Second.\n>\n> — [Veld](#veld)\n"
    )
    relations = Relations(parse(text))
    first, second = relations.briefing.quotes
    card = jumps.open_card(Place(), "norland")
    mentioned = jumps.from_card(card, f"mention/{first.id}", relations)
    said = jumps.from_card(card, second.id, relations)
    assert mentioned is not None
    assert said is not None
    assert (mentioned.pane, mentioned.item) == ("quotes", first.id)
    assert (said.pane, said.item) == ("quotes", second.id)
    speaker = jumps.from_card(card, second.id, relations, speaker=True)
    assert speaker is not None
    assert (speaker.pane, speaker.item) == ("actors", "veld")
    assert jumps.from_card(card, first.id, relations, speaker=True) is None
