"""The signs of the reader, each with its words, so that neither stands for itself."""

from briefing.entries.entry import Run, Runs
from briefing.model import Actor, Position, Quote, Relations, Verification
from briefing.model.issue import STANCES

SHAPES = "■◆●▲▼★◧◈"
"""A party's shape goes with its colour; the ninth party begins again. Beside it stands a name,
which is all that is said aloud."""

NOT_STATED = "not stated"
BOOKMARKED, NOTED = "⚑", "✎"

BADGES: dict[Verification, tuple[str, str]] = {
    "verbatim": ("✓", "word for word in its source"),
    "altered": ("≈", "altered: it differs from its source"),
    "not_found": ("✗", "not found in its source"),
    "unchecked": ("·", "no source text to check against"),
}
UNCERTAIN = "?"

_ALOUD: dict[Verification, str] = {
    "verbatim": "verbatim",
    "altered": "altered",
    "not_found": "not found in its source",
    "unchecked": "no source text to check against",
}

_HANDLING = ("tlp-clear", "tlp-green", "tlp-amber", "tlp-red")  # TLP 2.0, first.org/tlp


def handling_role(handling: str) -> str:
    """The role that colours a handling label: `tlp-amber` for TLP:AMBER and TLP:AMBER+STRICT;
    empty for a label that is no TLP's."""
    role = handling.casefold().partition("+")[0].replace(":", "-")
    return role if role in _HANDLING else ""


def party_role(actor: Actor, relations: Relations) -> str:
    """The role that colours an actor as its party: `party-1` to `party-8`."""
    return f"party-{relations.party_rank(actor) % len(SHAPES) + 1}"


def shape(actor: Actor, relations: Relations) -> Run:
    """The shape of an actor's party, in its colour."""
    rank = relations.party_rank(actor)
    return Run(SHAPES[rank % len(SHAPES)], party_role(actor, relations), aloud="")


def badge(quote: Quote) -> Runs:
    """How far a quote can be trusted, as a sign."""
    runs = (verdict_sign(quote.verification),)
    # What is uncertain stands in the attribution, in words.
    return (*runs, Run(UNCERTAIN, "badge-uncertain", aloud="")) if quote.uncertain else runs


def verdict_sign(verdict: Verification) -> Run:
    """The sign of a verdict."""
    sign, _ = BADGES[verdict]
    return Run(sign, f"badge-{verdict.replace('_', '-')}", aloud=_ALOUD[verdict])


def badge_words(quote: Quote) -> str:
    """The same in words."""
    _, words = BADGES[quote.verification]
    return f"{words}; attribution uncertain" if quote.uncertain else words


def quote_verdict(quote: Quote, room: int) -> str:
    """The badge in sign and words, the line in the source, and whether the words stand there more
    than once: as much of it as fits `room`, in cells, the verdict's name in any case."""
    sign = "".join(run.words for run in badge(quote))
    where = f" · line {quote.passage.line}" if quote.passage else ""
    words = f"{sign} {badge_words(quote)}{where}"
    whole = f"{words} · one of {quote.places} places" if quote.places > 1 else words
    short = f"{sign} {quote.verification.replace('_', ' ')}{where}"
    return next((told for told in (whole, words) if len(told) <= room), short)


def stance_role(stance: str) -> str:
    known = stance.casefold() in STANCES
    return f"stance stance-{stance.casefold() if known else 'other'}"


def stance_runs(position: Position) -> Runs:
    """A position in a word: its stance, else its first words."""
    words = position.stance
    if words is None:
        first = position.text.split()
        words = " ".join(first[:3]) + (" …" if len(first) > 3 else "")
    runs = (Run(words, stance_role(position.stance or "")),)
    sign = Run(" ?", "badge-uncertain", aloud=", uncertain")
    return (*runs, sign) if position.uncertain else runs
