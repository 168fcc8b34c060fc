"""Whom a description means: `the 34-year-old`, `the minister`, `his wife`."""

from briefing.drafting.context import MARGIN, NEAR, Context
from briefing.drafting.function_words import POSSESSIVES, PREPOSITIONS
from briefing.drafting.mention import Mention
from briefing.drafting.roles import (
    EPITHETS,
    FEMALE_NOUNS,
    INSTITUTIONS,
    MALE_NOUNS,
    OFFICES,
    PEOPLE,
    RELATIONS,
)
from briefing.drafting.speaker import Speaker, is_somebody
from briefing.drafting.word_lists import listed

_CALLING = PEOPLE | EPITHETS | MALE_NOUNS | FEMALE_NOUNS
_NAMED_SOMEWHERE = PEOPLE - OFFICES
_LONGEST = 5  # words of a description of somebody who was told of
_SHORT = 3
_ANYBODY = listed("person source")
"""What anybody is called whose name is kept back."""
_TURNING = listed("shadow former ex deputy vice assistant acting")
"""What makes a role another: the shadow minister is not the minister."""


def described(context: Context, mention: Mention) -> Speaker:
    """Whom a description means, or who is only described."""
    frame, head = context.frame, mention.head
    new = Speaker(frame.words(mention.start, mention.end), None, mention)
    if mention.determiner in POSSESSIVES and head in RELATIONS:
        return _relation(context, mention) or new
    if mention.determiner in ("a", "an", "one", "another"):
        context.introduced.add(head)
    pieces = frame.passages[mention.paragraph].pieces[mention.first : mention.last]
    lows = [piece.low for piece in pieces]
    told_by_age = mention.determiner == "the" and any(low.endswith("-old") for low in lows)
    if mention.determiner not in ("the", "this", "that") or (
        len(lows) > _LONGEST and not told_by_age
    ):
        return new
    fitting = [
        figure
        for _, figure in context.among(mention, lambda who: who.is_called(head))
        if all(figure.is_called(low) for low in _TURNING.intersection(lows))
    ]
    if fitting:
        others = tuple(figure.name for figure in fitting[1:3])
        return Speaker(fitting[0].name, fitting[0], mention, not others, others)
    is_simple = len(lows) <= _SHORT or told_by_age or not PREPOSITIONS.intersection(lows)
    if mention.determiner == "that" or not is_simple:
        return new
    return _told_of(context, mention, new.name, told_by_age=told_by_age)


def _relation(context: Context, mention: Mention) -> Speaker | None:
    """`his wife`: whom the article calls so."""
    for _, figure in context.among(mention, lambda who: who.is_called(mention.head)):
        return Speaker(figure.name, figure, mention)
    return None


def _told_of(context: Context, mention: Mention, words: str, *, told_by_age: bool) -> Speaker:
    """`the 34-year-old`, `the woman`: who was last spoken of; `the ministry`: the one named."""
    head, last = mention.head, context.last
    if head in INSTITUTIONS:
        bodies = context.among(mention, lambda each: head in each.name.lower().split())
        body = bodies[0][1] if bodies else None
        return Speaker(body.name if body else words, body, mention)
    if last is not None and last.mention is not None and last.mention.head == head:
        return Speaker(last.name, last.figure, mention)
    near = context.at(mention) - context.last_at <= NEAR
    if head in _ANYBODY and near and last is not None and _is_only_described(last):
        return Speaker(last.name, None, mention)  # `A director said so. “…,” the person said`
    if head in OFFICES and not told_by_age and not context.somebody_is_near(mention):
        return _nobody_told_of(context, mention, words)
    noun = head.split("-")[0]  # `the mother-of-three`
    if not told_by_age and noun not in PEOPLE and head not in _CALLING:
        return _nobody_told_of(context, mention, words)
    gender = "m" if noun in MALE_NOUNS else "f" if noun in FEMALE_NOUNS else None
    people = [(score, who) for score, who in context.people(mention, gender) if who]
    if not people or people[0][0] <= 0:
        return _nobody_told_of(context, mention, words)
    best, figure = people[0]
    spoke = last is not None and last.figure is figure
    is_clear = spoke and context.at(mention) - context.last_at <= 1
    is_clear = is_clear and (len(people) == 1 or best - people[1][0] >= MARGIN)
    return Speaker(figure.name, figure, mention, is_clear, () if is_clear else (words,))


def _is_only_described(speaker: Speaker) -> bool:
    mention = speaker.mention
    return speaker.figure is None and mention is not None and is_somebody(mention)


def _nobody_told_of(context: Context, mention: Mention, words: str) -> Speaker:
    """A description that fits nobody: `the president` is whoever that is, `the spokesman` who was
    brought in before; but `the singer` and `the former president` have a name somewhere."""
    told = mention.head in context.introduced or mention.head not in _NAMED_SOMEWHERE
    turned = _TURNING.intersection(words.lower().split())
    return Speaker(words, None, mention, is_clear=told and not turned)
