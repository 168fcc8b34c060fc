"""The speaker of each quotation, in the order of the text."""

from dataclasses import dataclass

from briefing.drafting.attribution import Attribution
from briefing.drafting.cast import Cast
from briefing.drafting.frame import Frame
from briefing.drafting.phrases import Mention
from briefing.drafting.resolving import Resolver
from briefing.drafting.speaker import Speaker
from briefing.drafting.subjects import first_subject
from briefing.drafting.telling import sayer_in


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
            speakers[each.quotation] = resolver.speaker(each.mention)
        else:
            speakers[each.quotation] = None
    return speakers


@dataclass(slots=True)
class _Told:
    resolver: Resolver
    mentions: list[tuple[Mention, bool]]
    """In order, with whether they say something."""
    _at: int = 0

    def until(self, start: int) -> None:
        """Lets the resolver know what is told before a character of the article."""
        while self._at < len(self.mentions) and self.mentions[self._at][0].start < start:
            mention, says = self.mentions[self._at]
            self._at += 1
            if says:
                self.resolver.hear(mention)
            elif mention.kind != "named":
                self.resolver.see(mention)


def _told_between(frame: Frame, found: list[Attribution]) -> list[tuple[Mention, bool]]:
    """Who says something, or else acts, in each sentence that attributes no quotation."""
    attributing = {each.mention.start for each in found if each.mention is not None}
    told: list[tuple[Mention, bool]] = []
    for passage in frame.passages:
        if passage.paragraph.kind != "body":
            continue
        for start, end in passage.sentences:
            sayer = sayer_in(passage, start, end)
            mention = sayer or first_subject(passage, start, end)
            if mention is not None and mention.start not in attributing:
                told.append((mention, sayer is not None))
    return told
