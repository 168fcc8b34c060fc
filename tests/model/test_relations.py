"""What belongs to what."""

from briefing.model.actor import Actor
from briefing.model.briefing import Briefing
from briefing.model.quote import Quote
from briefing.model.relations import Relations
from briefing.parsing import parse

TEXT = """\
## Summary

[Ana](#ana-ruiz) met [Ivo](#ivo-lund), and [Ana](#ana-ruiz) left. | x |

| who |
| --- |
| [Ivo](#ivo-lund) |

## Actors

### Norland

- Kind: state

#### Foreign Ministry

##### Ana Ruiz

- Role: minister under [Norland](#norland)

### Sudmark

- Kind: state

#### Ivo Lund

### River Commission

- Kind: organisation

## Quotes

### Not one metre

> not one metre
> — [Ivo Lund](#ivo-lund), on [Upper Veld](#upper-veld)

### Together

> very useful
> — [Sudmark](#sudmark) and [Ana Ruiz](#ana-ruiz), about [Norland](#norland)

> we go on
> — [Ana Ruiz](#ana-ruiz)

- [Ana Ruiz](#ana-ruiz): expects more

## Territory

- [Sudmark](#sudmark): **open** on the whole

### Upper Veld

- [Ana Ruiz](#ana-ruiz): **claims** it, “[not one metre](#not-one-metre)”
- [Sudmark](#sudmark), [Norland](#norland): **controls** it

### Lower Veld

- [Ivo Lund](#ivo-lund): **refuses** to speak of it
"""

BRIEFING = parse(TEXT)
RELATIONS = Relations(BRIEFING)


def actor(slug: str) -> Actor:
    found = RELATIONS.actor(slug)
    assert found is not None
    return found


def said(slug: str) -> list[str]:
    return [quote.text for quote in RELATIONS.quotes_by(actor(slug))]


def test_parties_are_the_actors_at_the_top() -> None:
    assert [party.id for party in RELATIONS.parties] == ["norland", "sudmark", "river-commission"]


def test_members_are_all_below_at_any_depth() -> None:
    assert [m.id for m in RELATIONS.members(actor("norland"))] == ["foreign-ministry", "ana-ruiz"]
    assert [m.id for m in RELATIONS.members(actor("foreign-ministry"))] == ["ana-ruiz"]
    assert RELATIONS.party_of(actor("ana-ruiz")) == actor("norland")


def test_a_party_says_what_its_members_say_each_once_in_the_files_order() -> None:
    assert said("norland") == ["very useful", "we go on"]
    assert said("sudmark") == ["not one metre", "very useful"]
    assert said("ivo-lund") == ["not one metre"]
    assert said("river-commission") == []


def test_quotes_are_found_by_what_they_are_about() -> None:
    assert [quote.text for quote in RELATIONS.quotes_about("upper-veld")] == ["not one metre"]
    assert [quote.text for quote in RELATIONS.quotes_about("norland")] == ["very useful"]


def test_reported_speech_belongs_to_its_speaker_and_the_party() -> None:
    for slug in ("ana-ruiz", "norland"):
        assert [each.text for each in RELATIONS.reported_by(actor(slug))] == ["expects more"]


def test_a_cell_holds_a_partys_positions_and_its_members() -> None:
    territory = BRIEFING.issues[0]
    upper, lower = territory.items
    stances = [each.stance for each in RELATIONS.cell(upper, actor("norland"))]
    assert stances == ["claims", "controls"]
    assert [each.stance for each in RELATIONS.cell(lower, actor("sudmark"))] == ["refuses"]
    assert RELATIONS.cell(lower, actor("norland")) == ()
    assert [each.stance for each in RELATIONS.cell(territory, actor("sudmark"))] == ["open"]


def test_columns_silent_parties_and_gaps() -> None:
    territory = BRIEFING.issues[0]
    assert [party.id for party in RELATIONS.holders(territory)] == ["norland", "sudmark"]
    assert [party.id for party in RELATIONS.silent(territory)] == ["river-commission"]
    gaps = [(gap.item.id, gap.party.id) for gap in RELATIONS.gaps(territory)]
    assert gaps == [("lower-veld", "norland")]


def test_a_position_knows_what_it_is_on() -> None:
    territory = BRIEFING.issues[0]
    on_whole, claims = territory.positions[0], territory.items[0].positions[0]
    assert RELATIONS.home(on_whole) == territory
    assert RELATIONS.home(claims) == territory.items[0]
    assert RELATIONS.home(BRIEFING.reported[0]) is None
    assert RELATIONS.issue_of(claims.id) == territory
    assert RELATIONS.issue_of("lower-veld") == territory
    assert RELATIONS.issue_of("norland") is None


def test_mentions_name_each_place_once() -> None:
    assert RELATIONS.mentions("ana-ruiz") == ("very-useful", "we-go-on", "summary/1")
    assert "summary/2" in RELATIONS.mentions("ivo-lund")
    assert "ana-ruiz" in RELATIONS.mentions("norland")
    assert "upper-veld/position-1" in RELATIONS.mentions("not-one-metre")
    assert RELATIONS.mentions("nothing") == ()


def test_a_heading_over_just_one_quote_means_the_quote() -> None:
    only = RELATIONS.quote_at("not-one-metre")
    assert only is not None
    assert only.text == "not one metre"
    assert RELATIONS.quote_at("together") is None
    by_its_own = RELATIONS.quote_at("we-go-on")
    assert by_its_own is not None
    assert by_its_own.text == "we go on"


def test_things_have_titles() -> None:
    assert RELATIONS.title("ana-ruiz") == "Ana Ruiz"
    assert RELATIONS.title("upper-veld") == "Upper Veld"
    assert RELATIONS.title("together") == "Together"
    assert RELATIONS.title("we-go-on") == "we go on"
    assert RELATIONS.title("nothing") == "nothing"


def test_actors_above_each_other_do_not_hang() -> None:
    actors = (Actor(id="a", name="A", parent="b"), Actor(id="b", name="B", parent="a"))
    quote = Quote(id="q", text="q", speakers=("a",))
    relations = Relations(Briefing(title="T", actors=actors, quotes=(quote,)))
    assert [member.id for member in relations.members(actors[0])] == ["b"]
    assert relations.quotes_by(actors[1]) == (quote,)
