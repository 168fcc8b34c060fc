"""A draft as JSON, and the words with which its command ends."""

import json
from collections.abc import Sequence

from briefing.drafting import Draft
from briefing.model.briefing import Briefing
from briefing.model.quote import Quote
from briefing.safe_text import one_line

_SHOWN = 40  # characters of a quote


def to_json(draft: Draft, sha256: str, file: str | None) -> str:
    """The draft as indented JSON that ends with a line end. Places count characters of the
    article, the end exclusive."""
    held = {
        "title": draft.title,
        "date": draft.day,
        "source": {"title": draft.title if draft.has_headline else None, "file": file, "sha256": sha256},
        "quotes": [
            {
                "start": quote.start,
                "end": quote.end,
                "text": quote.text,
                "speaker": quote.speaker,
                "actors": list(quote.by),
                "mention": quote.mention,
                "certain": quote.certain,
                "caveat": quote.doubt,
                "rule": quote.rule,
                "continues": quote.continues,
            }
            for quote in draft.quotes
        ],
        "actors": [
            {
                "name": actor.name,
                "kind": actor.kind,
                "role": actor.role,
                "party": actor.party,
                "also_known_as": list(actor.also_known_as),
                "unnamed": actor.unnamed,
                "speaks": actor.speaks,
            }
            for actor in draft.actors
        ],
        "territories": [
            {"name": place.name, "sentence": place.sentence} for place in draft.territories
        ],
        "events": [
            {
                "start": event.start,
                "end": event.end,
                "words": event.words,
                "reckoned": event.is_reckoned,
                "sentence": event.sentence,
            }
            for event in draft.events
        ],
    }  # fmt: skip
    return json.dumps(held, indent=2, ensure_ascii=False) + "\n"


def told(briefing: Briefing, name: str) -> str:
    """How much of a briefing is sure, and each thing to look at with its line. `briefing` is what
    was written, read again, and `name` is that of its file."""
    doubtful = [quote for quote in briefing.quotes if quote.caveat is not None]
    count, sure = len(briefing.quotes), len(briefing.quotes) - len(doubtful)
    lines = [
        f"{count:5}  {'quote' if count == 1 else 'quotes'}",
        f"{sure:5}  attributed surely",
        f"{len(doubtful):5}  to look at",
    ]
    lines += _listed(doubtful, name)
    lines.append(f"{len(briefing.notes):5}  notes by the editor, to work through and take out")
    lines += [f"       {name}:{note.line}" for note in briefing.notes]
    return "\n".join(lines)


def _listed(quotes: Sequence[Quote], name: str) -> list[str]:
    return [
        f"       {name}:{quote.line}: “{_short(quote.text)}”: {one_line(quote.caveat or '')}"
        for quote in quotes
    ]


def _short(text: str) -> str:
    flat = one_line(" ".join(text.split()))
    return flat if len(flat) <= _SHOWN else flat[:_SHOWN].rsplit(" ", 1)[0] + " …"
