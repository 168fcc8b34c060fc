"""Phrases that stand for somebody the article has told of, or that bring in somebody new."""

from briefing.drafting.cast import Cast, Figure
from briefing.drafting.countries import ADJECTIVES
from briefing.drafting.frame import Frame
from briefing.drafting.function_words import POSSESSIVES
from briefing.drafting.mention import Mention
from briefing.drafting.roles import (
    DEMONYMS,
    DOCUMENTS,
    GROUPS,
    INSTITUTIONS,
    RELATIONS,
)
from briefing.drafting.subjects import first_subject
from briefing.drafting.word_lists import listed

_KIN = RELATIONS | listed(
    "boy girl mum mom dad grandson granddaughter stepfather stepmother sibling"
)
_BODIES = GROUPS | INSTITUTIONS


def is_introduced(frame: Frame, mention: Mention) -> bool:
    """`An old man has been listening. “…,” he says`, `His wife was there`: a description of
    somebody who has just come in, and no apposition as in `Ana Ruiz, a farmer`."""
    if mention.head in _KIN and mention.determiner in POSSESSIVES:
        return True
    if mention.determiner not in ("a", "an") or mention.head in _BODIES:
        return False
    names = frame.passages[mention.paragraph].names
    return not any(name.last == mention.first - 1 for name in names)


def is_demonym(frame: Frame, mention: Mention, figure: Figure | None) -> bool:
    """`“…,” the Norlander said`: whoever comes from there, and was last spoken of. `figure` is
    what the cast has under the word."""
    name = mention.name
    if name is None or len(name.words) > 1 or name.kind not in ("unknown", "place"):
        return False
    before = frame.passages[mention.paragraph].pieces[max(0, name.first - 1)]
    if before.low != "the" and (mention.determiner != "the" or mention.last != name.last):
        return False  # `the Norlander`, `the 56-year-old Norlander`
    if figure is not None and len(figure.mentions) > 1:
        return False
    low = name.words[0].lower()
    adjective = name.words[0] in ADJECTIVES and low.endswith(("an", "i"))
    return adjective or low in DEMONYMS or low.endswith(("lander", "ese", "sque"))


def body_in_sentence(frame: Frame, cast: Cast, mention: Mention) -> Mention | None:
    """`An inquiry blamed what it called “…”`: the body that opens the pronoun's sentence."""
    passage = frame.passages[mention.paragraph]
    start, _ = passage.sentences[passage.sentence_of(mention.first)]
    subject = first_subject(passage, start, mention.first)
    if subject is None or subject.also:
        return None
    if subject.kind == "described":
        return subject if subject.head in _BODIES or subject.head in DOCUMENTS else None
    named = cast.meant_by(subject.name) if subject.name else None
    return subject if named is not None and named.kind == "organisation" else None
