"""A quote is never told without who said it, and how far it can be trusted."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from briefing.checking.provenance import provenance
from briefing.entries import Entry
from briefing.entries.card import card_entries
from briefing.entries.provenance import fact_of, item_entries, provenance_entries
from briefing.entries.quotes import quote_entries
from briefing.entries.signs import BADGES, quote_verdict
from briefing.entries.source import source_entries
from briefing.entries.told import choice_entry
from briefing.model import Change, Passage, Quote, Relations, Verification
from briefing.parsing import parse
from briefing.safe_text import clean

TEXT = """# T

## Actors

### Norland

### Ana Ruiz

## Quotes

> Words of [Norland](#norland), all of them.
>
> — [Ana Ruiz](#ana-ruiz), in the corridor (unclear: who heard it)

> Other words.
>
> — [Ana Ruiz](#ana-ruiz), on [Veld](#veld)

## Territory

### Veld

- [Norland](#norland): **claims** it: [“other words”](#other-words)
"""


def relations(verification: Verification = "unchecked") -> Relations:
    briefing = parse(TEXT)
    quotes = (replace(quote, verification=verification) for quote in briefing.quotes)
    return Relations(replace(briefing, quotes=tuple(quotes)))


def told_with(entries: Iterable[Entry], words: str) -> list[Entry]:
    return [entry for entry in entries if words in entry.words.casefold()]


@pytest.mark.parametrize("verification", BADGES)
def test_wherever_a_quote_is_told_its_speaker_and_its_badge_are(verification: Verification) -> None:
    known = relations(verification)
    first, second = known.briefing.quotes
    all_facts = provenance(known)
    listed = [entry.id for entry in provenance_entries(all_facts, known) if entry.kind == "fact"]
    facts = [fact for fact in (fact_of(slug, all_facts) for slug in listed) if fact]
    counted = [entry for fact in facts for entry in item_entries(fact, known)]
    lists: list[tuple[Iterable[Entry], str]] = [
        (quote_entries(known), "words of norland"),
        (card_entries("norland", known), "words of norland"),  # a mention
        (card_entries("ana-ruiz", known), "other words"),
        (card_entries("veld|norland", known), "other words"),
        ([choice_entry(1, first.id, known), choice_entry(2, second.id, known)], "other words"),
        ([entry for entry in counted if known.quote(entry.id)], "other words"),
    ]
    sign, _ = BADGES[verification]
    for entries, words in lists:
        found = [e for e in told_with(entries, words) if e.kind not in ("position", "gap")]
        assert found
        for entry in found:
            assert "Ana Ruiz" in entry.words
            assert sign in entry.words


def test_a_verdict_is_told_in_as_many_words_as_there_is_room_for() -> None:
    place = {"source_start": 3, "source_end": 9, "source_line": 7, "places": 2}
    quote = replace(relations("verbatim").briefing.quotes[1], **place)  # type: ignore[arg-type]
    assert quote_verdict(quote, 80) == "✓ word for word in its source · line 7 · one of 2 places"
    assert quote_verdict(quote, 50) == "✓ word for word in its source · line 7"
    assert quote_verdict(quote, 20) == "✓ verbatim · line 7"
    assert quote_verdict(relations("not_found").briefing.quotes[0], 20) == "✗? not found"


def altered(*difference: tuple[str, str]) -> Entry:
    changes = tuple(Change(kind, words) for kind, words in difference)  # type: ignore[arg-type]
    briefing = parse(TEXT)
    quote = replace(
        briefing.quotes[1],
        verification="altered",
        difference=changes,
        source_start=0,
        source_end=9,
        source_line=7,
    )
    known = Relations(replace(briefing, quotes=(briefing.quotes[0], quote)))
    return next(entry for entry in quote_entries(known) if entry.id == quote.id)


def test_what_differs_is_told_by_signs_below_the_quote() -> None:
    entry = altered(("kept", "we have"), ("dropped", "never"), ("added", "ever"), ("kept", "met"))
    assert entry.words.split("\n")[-1] == "line 7: we have [-never-] {+ever+} met"


def test_of_a_long_stretch_that_is_the_same_the_words_beside_the_difference_are_told() -> None:
    same = " ".join(f"w{n}" for n in range(30))
    entry = altered(("kept", same), ("dropped", "x"), ("kept", same), ("added", "y"))
    told = "line 7: … w26 w27 w28 w29 [-x-] w0 w1 w2 w3 … w26 w27 w28 w29 {+y+}"
    assert entry.words.split("\n")[-1] == told


def quote_at(slug: str, start: int, end: int) -> Quote:
    quote = relations().briefing.quotes[0]
    return replace(quote, id=slug, nearest=Passage(start=start, end=end, line=1))


def test_passages_are_marked_where_they_stand_in_the_source_and_no_word_is_lost() -> None:
    words = "One \u202etwo three\nfour five six.\n\nSeven."
    text = clean(words)
    quotes = [
        quote_at("a", words.index("two"), words.index("five") + 4),
        quote_at("b", words.index("four"), words.index("four") + 4),  # within the other
    ]
    entries = source_entries(text, quotes)
    assert "\n".join(entry.words for entry in entries) == text.text
    assert [entry.cells for entry in entries] == [("a",), ("a", "b"), (), ()]
    marked = [
        (run.target, run.words)
        for entry in entries
        for line in entry.lines
        for run in line.runs
        if run.target
    ]
    assert marked == [("a", "two three"), ("b", "four"), ("a", " five")]


def test_a_paragraph_that_is_broken_at_a_width_is_one_entry() -> None:
    broken = f"{'word ' * 14}here\nand the end of it.\n\nshort\nlines\n{'long ' * 40}\nend"
    entries = source_entries(clean(broken), [])
    assert [entry.words for entry in entries] == [
        f"{'word ' * 14}here and the end of it.", "", "short", "lines", "long " * 40, "end",
    ]  # fmt: skip
    assert [entry.id for entry in entries][:3] == ["line/1", "line/3", "line/4"]
