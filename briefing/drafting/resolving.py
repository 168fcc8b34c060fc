"""Whom a mention means: names by the cast, pronouns and descriptions by who was last spoken of."""

import re
from dataclasses import replace

from briefing.drafting.cast import Cast, Figure
from briefing.drafting.context import MARGIN, NEAR, Context, can_be
from briefing.drafting.descriptions import described
from briefing.drafting.frame import Frame
from briefing.drafting.mention import Mention
from briefing.drafting.nearness import FARTHEST
from briefing.drafting.quotations import Quotation
from briefing.drafting.roles import (
    FEMALE_NOUNS,
    GROUPS,
    INSTITUTIONS,
    MALE_NOUNS,
    OFFICES,
    PEOPLE,
)
from briefing.drafting.speaker import Speaker, is_somebody
from briefing.drafting.standing_for import body_in_sentence, is_demonym, is_introduced

_SOON = 5  # sentences on in which somebody is named whom a pronoun before means
_WORD = re.compile(r"[^\W_][\w-]*")
_GENDERED = FEMALE_NOUNS | MALE_NOUNS
_GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}


class Resolver:
    """Resolves mentions in the order of the text, and keeps in mind who spoke last."""

    def __init__(self, frame: Frame, cast: Cast) -> None:
        self._frame = frame
        self._context = Context(frame, cast)

    def speaker(self, mention: Mention, quotation: Quotation) -> Speaker:
        """Whom a mention means who speaks a quotation, and keeps it in mind."""
        context = self._context
        words = self._frame.text[quotation.start : quotation.end]
        context.quoted = frozenset(_WORD.findall(words))
        context.is_behind = mention.start > quotation.start
        found = self._meant(mention)
        context.quoted, context.is_behind = frozenset(), False
        if mention.also:
            found = replace(found, also=tuple(map(self._meant, mention.also)))
        context.keep(found, mention)
        if found.figure is not None:
            context.spoken[found.figure] = context.at(mention)
        self._keep_body(found, mention)
        return found

    def hear(self, mention: Mention) -> None:
        """Keeps in mind who is said to say something, or acts, in a sentence without quotation."""
        if mention.also:
            return
        context = self._context
        found = self._meant(mention)
        self._keep_body(found, mention)
        if mention.kind == "described" and found.figure is not None and not found.is_clear:
            context.other_at = context.at(mention)
        if found.figure is None and (mention.kind == "pronoun" or not is_somebody(mention)):
            return
        if found.figure is None or found.figure.is_person:
            context.keep(found, mention)

    def see(self, mention: Mention) -> None:
        """Keeps in mind whom the subject of a sentence means."""
        if mention.also:
            return
        context = self._context
        found = self._meant(mention)
        is_described = mention.kind == "described"
        if found.figure is not None:
            context.near.act(found.figure, mention)
            if is_described and not found.is_clear:
                context.other_at = context.at(mention)
        elif is_described and self._is_new(mention):
            context.keep(found, mention)
            context.is_seen = mention.determiner in ("a", "an") and mention.head not in _GENDERED
        elif mention.determiner == "the" and mention.head in PEOPLE:
            context.other_at = context.at(mention)  # `The striker was glad` may not be the coach

    def _is_new(self, mention: Mention) -> bool:
        """Whether a description is of somebody to whom the article turns."""
        if mention.determiner == "the" and mention.head in OFFICES:
            return True
        nobody = self._context.last is None
        return is_somebody(mention) and (nobody or is_introduced(self._frame, mention))

    def _keep_body(self, speaker: Speaker, mention: Mention) -> None:
        if _is_many(speaker):
            self._context.body, self._context.body_at = speaker, self._context.at(mention)

    def _meant(self, mention: Mention) -> Speaker:
        match mention.kind:
            case "named":
                return self._named(mention)
            case "pronoun":
                return self._pronoun(mention)
            case _:
                return described(self._context, mention)

    def _words(self, mention: Mention) -> str:
        return self._frame.words(mention.start, mention.end)

    def _named(self, mention: Mention) -> Speaker:
        cast = self._context.cast
        figure = cast.meant_by(mention.name) if mention.name else None
        if is_demonym(self._frame, mention, figure):
            meant = self._person(mention, None)
            if meant.figure is not None:
                return meant
        if figure is None:
            return Speaker(self._words(mention), None, mention)
        clear = mention.name is None or not (
            len(mention.name.words) == 1 and mention.name.words[0].lower() in cast.ambiguous
        )
        return Speaker(figure.name, figure, mention, clear)

    def _pronoun(self, mention: Mention) -> Speaker:
        head = mention.head
        if head in ("i", "we", "you"):
            word = self._words(mention)[: len(head)]  # of `You’ve`
            return Speaker(word, None, mention, is_clear=False)
        if head in _GENDERS:
            return self._person(mention, _GENDERS[head])
        return self._they(mention)

    def _person(self, mention: Mention, gender: str | None) -> Speaker:
        context = self._context
        people = context.people(mention, gender)
        if not people:
            later = self._named_later(mention, gender) or context.spoke_before(gender)
            name = later.name if later is not None else self._words(mention)
            return Speaker(name, later, mention, is_clear=False)
        best, figure = people[0]
        second = people[1][0] if len(people) > 1 else best - 2 * MARGIN
        others = tuple(
            each.name
            for score, each in people[1:3]
            if each is not None and best - score < 2 * MARGIN
        )
        clear = best - second >= MARGIN
        if figure is None:
            assert context.last is not None  # noqa: S101 - for the type only
            if context.is_seen and context.spoke_before(gender) is not None:
                clear = False  # `A busker sings. “…,” she goes on`
            return replace(context.last, is_clear=clear, others=others)
        spoke = context.last is not None and context.last.figure is figure
        if gender and figure.gender and figure.gender != gender:
            clear = False
        if spoke and context.at(mention) - context.other_at <= 1:
            clear = False
        if figure.kind == "unknown" and len(figure.words) == 1 and not spoke:
            clear = False  # it may be no person's name
        if clear and gender:
            figure.gender, figure.is_guessed = gender, False
        return Speaker(figure.name, figure, mention, clear, others)

    def _named_later(self, mention: Mention, gender: str | None) -> Figure | None:
        """`The head of the council, who said she was “…”, left. Ana Ruiz …`: who comes first
        after a pronoun that nobody before can be meant by."""
        context = self._context
        after = [
            name
            for figure in context.cast.figures
            if figure.kind == "person" and can_be(figure, gender)
            for name in figure.mentions[:1]
            if name.start > mention.start
        ]
        first = min(after, key=lambda name: name.start, default=None)
        if first is None or context.near.sentence_of(first) - context.at(mention) > _SOON:
            return None
        return context.cast.meant_by(first)

    def _they(self, mention: Mention) -> Speaker:
        """`they` and `it`: an organisation or a group that spoke last, or was last the subject."""
        context = self._context
        own = body_in_sentence(self._frame, context.cast, mention)
        if own is not None:
            return replace(self._meant(own), mention=own)
        near = context.at(mention) - context.body_at
        if context.body is not None and near <= FARTHEST:
            return replace(context.body, is_clear=near <= NEAR)
        if mention.head == "it":
            for _, figure in context.among(mention, lambda each: each.kind != "person"):
                return Speaker(figure.name, figure, mention, is_clear=False)
        return Speaker(self._words(mention), None, mention, is_clear=False)


def _is_many(speaker: Speaker) -> bool:
    """Whether a speaker is a body or a group: whom `it` and `they` may mean."""
    if speaker.figure is not None:
        return not speaker.figure.is_person or speaker.figure.kind == "unknown"
    if speaker.mention is None or speaker.mention.kind == "pronoun":
        return False
    return speaker.mention.head in GROUPS or speaker.mention.head in INSTITUTIONS
