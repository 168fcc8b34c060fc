"""The speaker of each quotation, in the order of the text."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.drafting.attribution import Attribution
from briefing.drafting.cast import Cast
from briefing.drafting.frame import Frame
from briefing.drafting.mention import Mention
from briefing.drafting.resolving import Resolver
from briefing.drafting.speaker import Speaker
from briefing.drafting.subjects import first_subject, with_joined
from briefing.drafting.telling import asked_in, sayer_in


def speakers_of(frame: Frame, cast: Cast, found: list[Attribution]) -> dict[int, Speaker | None]:
    """The speaker of each quotation that is speech, by its number. What is told between the
    quotations says who speaks on."""
    resolver = Resolver(frame, cast)
    speakers: dict[int, Speaker | None] = {}
    told = _Told(resolver, _told_between(frame, found))
    for each in found:
        if each.like is not None:
            speakers[each.quotation] = speakers.get(each.like)
        elif each.mention is not None:
            told.until(each.mention.start)
            quotation = frame.quotations[each.quotation]
            speakers[each.quotation] = resolver.speaker(each.mention, quotation)
        else:
            speakers[each.quotation] = None
    return speakers


@dataclass(slots=True)
class _Told:
    resolver: Resolver
    mentions: Iterator[tuple[Mention, bool]]
    """In order, with whether they say something; no more is read than is asked for."""
    _next: tuple[Mention, bool] | None = None

    def until(self, start: int) -> None:
        """Lets the resolver know what is told before a character of the article."""
        while (ahead := self._next or next(self.mentions, None)) is not None:
            self._next = ahead
            mention, says = ahead
            if mention.start >= start:
                return
            self._next = None
            if says:
                self.resolver.hear(mention)
            else:
                self.resolver.see(mention)


def _told_between(frame: Frame, found: list[Attribution]) -> Iterator[tuple[Mention, bool]]:
    """Who says something, or else acts, in each sentence that attributes no quotation."""
    attributing = {_place(each.mention) for each in found if each.mention is not None}
    for passage, start, end in frame.body_sentences():
        sayer = sayer_in(passage, start, end)
        asked = asked_in(passage, start, end)
        if asked is not None:
            yield asked, False
            continue
        mention = sayer or with_joined(passage, first_subject(passage, start, end), end)
        if mention is not None and _place(mention) not in attributing:
            yield mention, sayer is not None


def _place(mention: Mention) -> int:
    """The character where a mention's name begins, or its first word does."""
    return mention.name.start if mention.name is not None else mention.start
