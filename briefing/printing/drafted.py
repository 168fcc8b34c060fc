"""A draft as JSON, and the words with which its command ends."""

from collections.abc import Iterator

from briefing.drafting import Draft
from briefing.printing import interface
from briefing.safe_text import one_line
from briefing.values import value

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
    return interface.to_json(held)


def told(written: str, where: str) -> str:
    """How much of a draft is sure, and each thing to look at with its line. `written` is its
    canonical Markdown, whose block quotes are told without a parser, which takes a tenth of a
    second to load; `where` stands before the number of a line: `talks.md:`, `line `."""
    every = [*_block_quotes(written)]
    quotes = [quote for quote in every if quote.attribution is not None]
    notes = [quote for quote in every if quote.is_note]
    doubtful = [(quote, caveat) for quote in quotes if (caveat := _caveat(quote.attribution or ""))]
    count, sure = len(quotes), len(quotes) - len(doubtful)
    lines = [
        f"{count:5}  {'quote' if count == 1 else 'quotes'}",
        f"{sure:5}  attributed surely",
        f"{len(doubtful):5}  to look at",
    ]
    lines += [
        f"       {where}{quote.line}: “{_short(quote.text)}”: {one_line(caveat)}"
        for quote, caveat in doubtful
    ]
    lines.append(f"{len(notes):5}  notes by the editor, to work through and take out")
    lines += [f"       {where}{note.line}" for note in notes]
    return "\n".join(lines)


@value(frozen=True, slots=True)
class _BlockQuote:
    """A block quote as it is written: the line where it begins, its first paragraph, and its
    attribution without the dash, `None` for a note by the editor and for prose."""

    line: int
    text: str
    attribution: str | None
    is_note: bool


def _block_quotes(written: str) -> Iterator[_BlockQuote]:
    held: list[str] = []
    for number, line in enumerate([*written.split("\n"), ""], 1):
        if line.startswith(">"):
            held.append(line[1:].strip())
        elif held:
            last, is_note = held[-1], held[0].startswith("[!")
            named = last.startswith("— ") and not is_note
            attribution = last.removeprefix("— ") if named else None
            yield _BlockQuote(number - len(held), held[0], attribution, is_note)
            held = []


def _caveat(attribution: str) -> str | None:
    """What the brackets say that close an attribution and belong to no link."""
    if not attribution.endswith(")"):
        return None
    depth = 0
    for at in range(len(attribution) - 1, 0, -1):
        depth += (attribution[at] == ")") - (attribution[at] == "(")
        if depth == 0:
            return attribution[at + 1 : -1] if attribution[at - 1] == " " else None
    return None


def _short(text: str) -> str:
    flat = one_line(" ".join(text.replace("\\", "").split()))
    return flat if len(flat) <= _SHOWN else flat[:_SHOWN].rsplit(" ", 1)[0] + " …"
