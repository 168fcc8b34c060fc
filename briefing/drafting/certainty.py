"""How sure an attribution is, and why not, in words for the person who checks it."""

import re

from briefing.drafting import function_words as small
from briefing.drafting.attribution import Attribution
from briefing.drafting.cast import Cast
from briefing.drafting.frame import Frame, Passage
from briefing.drafting.phrases import COUNTS
from briefing.drafting.quotations import Quotation
from briefing.drafting.roles import BEARERS, DOCUMENTS, means_somebody
from briefing.drafting.speaker import Speaker
from briefing.drafting.subjects import nearest_subject

_DIRECT = frozenset(
    ("X said after", "said X after", "X said before", "X said of it", "colon", "dash", "by X",
     "according to")
)  # fmt: skip
"""Rules by which words right beside a quotation name its speaker."""

_ALSO_SAYING = DOCUMENTS | BEARERS | COUNTS
_BEFORE_VERBS = small.AUXILIARIES | small.ADVERBS
_THIRD = re.compile(r"\b(he|his|him|she|her|hers)\b", re.IGNORECASE)


def doubt(
    frame: Frame,
    cast: Cast,
    *,
    attribution: Attribution,
    speaker: Speaker | None,
    like: str | None,
    is_dialogue: bool,
) -> str | None:
    """Why an attribution is uncertain, `None` if it is sure. `like` is the doubt about the
    quotation that this one goes on from, `is_dialogue` tells that others spoke right before."""
    quotation = frame.quotations[attribution.quotation]
    if speaker is None:
        return "the article does not say who speaks"
    if quotation.unclosed:
        return "the article does not close the quotation here"
    if attribution.like is not None:
        return like or _about_going_on(frame, attribution, quotation, is_dialogue)
    introduces = attribution.is_direct and speaker.is_clear and _is_person(speaker)
    if attribution.rule == "subject" and introduces:
        return None  # `He was cautious: “…”`
    if attribution.rule == "subject":
        return f"the article says it of {speaker.name}, and does not say that these are their words"
    if not speaker.is_clear:
        return _unclear(speaker, frame)
    if attribution.is_far:
        return f"other names stand between {speaker.name} and the verb"
    if attribution.rule == "X said of it" and _is_thing(speaker):
        return f"“{speaker.name}” may be nobody who speaks"
    if attribution.rule in _DIRECT:
        return _misfit(frame, cast, quotation) if attribution.rule == "X said of it" else None
    if attribution.rule in ("goes on", "sentence after"):
        return None
    if attribution.rule == "sentence before" and attribution.verb:
        return None
    if attribution.rule == "person after":
        return f"the article names {speaker.name} right after, and does not say who speaks"
    place = "sentence" if attribution.rule == "sentence before" else "paragraph"
    return f"the article names {speaker.name} in the {place} before, and nobody beside these words"


def _is_person(speaker: Speaker) -> bool:
    return speaker.figure is not None and speaker.figure.kind == "person"


def _is_thing(speaker: Speaker) -> bool:
    """Whether a description is of nobody who can speak, as far as its noun is known."""
    mention = speaker.mention
    if speaker.figure is not None or mention is None or mention.kind != "described":
        return False
    head = mention.head
    return not (means_somebody(head) or head in _ALSO_SAYING or mention.also)


def _unclear(speaker: Speaker, frame: Frame) -> str:
    mention = speaker.mention
    words = frame.words(mention.start, mention.end) if mention else speaker.name
    if speaker.figure is None:
        return f"the article has only “{words}” here"
    others = [name for name in speaker.others if name != words]
    also = f", or {others[0]}" if others else ""
    return f"the article has only “{words}” here; may be {speaker.name}{also}"


def _about_going_on(
    frame: Frame, attribution: Attribution, quotation: Quotation, is_dialogue: bool
) -> str | None:
    """A quotation that goes on within its paragraph, or opens the next one again, is sure."""
    if attribution.rule in ("goes on", "next paragraph"):
        return None
    passage = frame.passages[quotation.paragraph]
    before = frame.quotations[attribution.like] if attribution.like is not None else None
    if before is not None and quotation.paragraph - before.paragraph == 1:
        people = {name.text for name in frame.passages[before.paragraph].names}
        if len(people) <= 1 and not is_dialogue and _is_whole(passage):
            return None
    return "the article names nobody here; it follows on what the same speaker said before"


def _is_whole(passage: Passage) -> bool:
    return not passage.has_words(0, len(passage.pieces))


def _misfit(frame: Frame, cast: Cast, quotation: Quotation) -> str | None:
    """`Norland had “kept his word”`: the words speak of a man where the sentence has none."""
    third = _THIRD.search(frame.text, quotation.start, quotation.end)
    if third is None:
        return None
    passage = frame.passages[quotation.paragraph]
    at = next(n for n in passage.quotes if passage.pieces[n].start == quotation.opens)
    pieces = passage.pieces
    if at == 0 or pieces[at - 1].low not in small.AUXILIARIES:
        return None
    start, _ = passage.sentences[passage.sentence_of(at)]
    end = at
    while end > start and pieces[end - 1].low in _BEFORE_VERBS:
        end -= 1
    subject = nearest_subject(passage, start, end)
    figure = cast.meant_by(subject.name) if subject is not None and subject.name else None
    if subject is None or subject.name is None or (figure and figure.kind == "person"):
        return None
    return f"“{third[0]}” does not fit {subject.name.text}; perhaps somebody else’s words"
