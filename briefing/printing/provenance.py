"""What a briefing rests on, in words."""

from collections.abc import Iterator
from itertools import groupby

from briefing.checking.provenance import VERDICTS, WORDS, Fact, provenance, quotes_from
from briefing.model.relations import Relations


def told(relations: Relations) -> Iterator[str]:
    """A line for each source, one for the parties, and one for the rest."""
    if not relations.briefing.quotes and not relations.briefing.issues:
        return
    facts = provenance(relations)
    of_sources = [fact for fact in facts if fact.kind in VERDICTS]
    for _, group in groupby(of_sources, key=lambda fact: fact.about):
        own = list(group)
        yield f"{quotes_from(own[0], relations)}: {_verdicts(own)}"
    parties = [fact for fact in facts if fact.kind == "party"]
    if parties:
        named = (f"{relations.title(fact.about)} {fact.count or 'none'}" for fact in parties)
        yield f"quotes by party: {', '.join(named)}"
    rest = [f for f in facts if f.kind not in (*VERDICTS, "party") and f.count]
    if rest:
        yield ", ".join(f"{WORDS[fact.kind]} {fact.count}" for fact in rest)


def _verdicts(own: list[Fact]) -> str:
    """`10 of 10 verbatim`; `8 of 10 verbatim, 1 altered, 1 not found`."""
    of = sum(fact.count for fact in own)
    first, *others = own
    words = [f"{first.count} of {of} {WORDS[first.kind]}"]
    return ", ".join([*words, *(f"{fact.count} {WORDS[fact.kind]}" for fact in others)])


def as_data(relations: Relations) -> list[dict[str, object]]:
    """The same as data: `[{"kind", "about", "count", "items"}]`; a gap's item is a territory or a
    sub-question and a party."""
    return [
        {
            "kind": fact.kind,
            "about": fact.about or None,
            "count": fact.count,
            "items": [list(each) if isinstance(each, tuple) else each for each in fact.items],
        }
        for fact in provenance(relations)
    ]
