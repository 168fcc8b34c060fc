"""What a briefing rests on: a line for each count, which leads to what it counts."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from briefing.checking.provenance import VERDICTS, WORDS, Fact, quotes_from
from briefing.entries.entry import Entry, Line, Run, Runs, heading
from briefing.entries.issues import cell_id, split_cell
from briefing.entries.signs import BADGES, shape, verdict_sign
from briefing.entries.told import tell
from briefing.entries.words import capital, plain
from briefing.model import IssueItem, Relations

_COUNT = 5  # cells that a count takes before its words


def provenance_entries(facts: Sequence[Fact], relations: Relations) -> list[Entry]:
    """The facts under their headings: quotes by source, what is uncertain or open, quotes by
    party. The entry of a fact has the id `fact/` and its number."""
    entries: list[Entry] = []
    for title, group in groupby(enumerate(facts), key=lambda pair: _group(pair[1], relations)):
        entries.append(heading(f"facts/{len(entries)}", title, 3, space=1 if entries else 0))
        entries += [_entry(number, fact, relations) for number, fact in group]
    return entries


def leads_on(slug: str, facts: Sequence[Fact]) -> bool:
    """Whether the fact that an entry tells counts anything."""
    fact = fact_of(slug, facts)
    return fact is not None and fact.count > 0


def fact_of(slug: str, facts: Sequence[Fact]) -> Fact | None:
    """The fact that an entry tells."""
    number = slug.removeprefix("fact/")
    return facts[int(number)] if number.isdigit() and int(number) < len(facts) else None


def items_of(fact: Fact, relations: Relations) -> tuple[str, ...]:
    """The ids of what a fact counts, as they can be jumped to: a gap's is its cell's."""
    return tuple(filter(None, (_item(each, relations) for each in fact.items)))


def item_entries(fact: Fact, relations: Relations) -> list[Entry]:
    """What a fact counts, each told in its own entry."""
    return [_told(slug, relations) for slug in items_of(fact, relations)]


def fact_title(fact: Fact, relations: Relations) -> str:
    words = f"quotes of {relations.title(fact.about)}" if fact.kind == "party" else WORDS[fact.kind]
    return f"{capital(words)} · {fact.count}"


def _group(fact: Fact, relations: Relations) -> str:
    if fact.kind in VERDICTS:
        return capital(quotes_from(fact, relations))
    return "Quotes by party" if fact.kind == "party" else "Uncertain, unnamed, open"


def _entry(number: int, fact: Fact, relations: Relations) -> Entry:
    count = Run(f"{fact.count or 'none':>{_COUNT}}  ", "count")
    lines = (Line(_words(fact, relations), lead=(count,)),)
    return Entry(f"fact/{number}", "fact", lines)


def _words(fact: Fact, relations: Relations) -> Runs:
    party = relations.actor(fact.about) if fact.kind == "party" else None
    if party is not None:
        return (shape(party, relations), Run(f" {party.name}"))
    for verdict in VERDICTS:
        if fact.kind == verdict:
            _, told = BADGES[verdict]
            return (replace(verdict_sign(verdict), aloud=""), Run(f" {WORDS[verdict]}: {told}"))
    return (Run(f"  {WORDS[fact.kind]}"),)


def _item(item: str | tuple[str, str], relations: Relations) -> str:
    if isinstance(item, str):
        return item
    home, party = relations.things.get(item[0]), relations.actor(item[1])
    return cell_id(home, party) if isinstance(home, IssueItem) and party else ""


def _told(slug: str, relations: Relations) -> Entry:
    entry = tell(slug, relations)
    if entry is not None:
        return entry
    parts = split_cell(slug) or (slug,)
    words = " · ".join(relations.title(part) for part in parts)
    return Entry(slug, "item", (Line(plain(words)),))
