"""What a briefing rests on, counted."""

from dataclasses import replace

from briefing.checking.provenance import Fact, provenance
from briefing.model import Relations
from briefing.parsing import parse

TEXT = """# T

## Actors

### Norland

#### Ana Ruiz

### Sudmark

### Passengers

- Unnamed: yes

### Nowhere

## Quotes

> One.
>
> — [Ana Ruiz](#ana-ruiz), [Courier](#courier)

> Two.
>
> — [Sudmark](#sudmark), [Courier](#courier) (unclear: who)

> Three.
>
> — [Passengers](#passengers)

## Territory

### Veld

- [Norland](#norland): **claims** it, as [the Courier](#courier) and [the Gazette](#gazette) say
- [Sudmark](#sudmark): **controls** it: [“Two”](#two)

### Holm

- [Norland](#norland): **controls** it

## Sources

### Courier

### Gazette
"""
RELATIONS = Relations(parse(TEXT))


def fact(kind: str, about: str = "") -> Fact:
    (found,) = [f for f in provenance(RELATIONS) if (f.kind, f.about) == (kind, about)]
    return found


def test_quotes_are_counted_by_source_and_verdict() -> None:
    assert fact("unchecked", "courier").items == ("one", "two")
    assert fact("unchecked").items == ("three",)
    one, *others = RELATIONS.briefing.quotes
    checked = replace(RELATIONS.briefing, quotes=(replace(one, verification="altered"), *others))
    facts = provenance(Relations(checked))
    assert [(f.kind, f.count) for f in facts if f.about == "courier"] == [
        ("altered", 1),
        ("unchecked", 1),
    ]


def test_what_is_uncertain_unnamed_or_open_is_counted() -> None:
    assert fact("caveat").items == ("two",)
    assert fact("unnamed").items == ("passengers",)
    assert fact("gap").items == (("holm", "sudmark"),)


def test_positions_are_told_by_how_many_sources_they_rest_on() -> None:
    both, two, none = RELATIONS.briefing.positions
    assert fact("one_source").items == (two.id,)
    assert fact("no_source").items == (none.id,)
    assert both.id not in fact("one_source").items


def test_where_there_is_one_source_everything_rests_on_it() -> None:
    one = Relations(parse(TEXT.partition("### Gazette")[0]))
    (found,) = [f for f in provenance(one) if f.kind == "one_source"]
    assert found.count == 3


def test_parties_without_a_quote_are_counted_too() -> None:
    parties = [f for f in provenance(RELATIONS) if f.kind == "party"]
    assert [(f.about, f.count) for f in parties] == [
        ("norland", 1), ("sudmark", 1), ("passengers", 1), ("nowhere", 0),
    ]  # fmt: skip
