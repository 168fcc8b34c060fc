"""What is drafted from an article, before it is written as a briefing."""

from briefing.drafting.attribution import Attribution, attributions
from briefing.drafting.cast import Cast, cast_of
from briefing.drafting.certainty import doubt
from briefing.drafting.frame import Frame, frame_of
from briefing.drafting.resolving import Speaker, speakers_of
from briefing.values import value

_LATELY = 2  # quotes


@value(frozen=True, slots=True, kw_only=True)
class DraftedQuote:
    """A quotation with who speaks it. `start` and `end` are characters of the article; `text` is
    what stands there. `mention` are the words that say who speaks, `None` where none do; `rule`
    is what decided. `doubt` is why the attribution is uncertain. `continues` tells that it is the
    next paragraph of the quote before it."""

    start: int
    end: int
    text: str
    speaker: str | None
    mention: str | None
    rule: str
    doubt: str | None = None
    continues: bool = False

    @property
    def certain(self) -> bool:
        return self.doubt is None


@value(frozen=True, slots=True, kw_only=True)
class Draft:
    quotes: tuple[DraftedQuote, ...] = ()


def draft(text: str) -> Draft:
    """Drafts an article's text, whose line ends are `\\n`; linear in its length."""
    frame = frame_of(text)
    cast = cast_of(frame)
    found = attributions(frame)
    speakers = speakers_of(frame, cast, found)
    return Draft(quotes=tuple(_quotes(frame, cast, found, speakers)))


def _quotes(
    frame: Frame, cast: Cast, found: list[Attribution], speakers: dict[int, Speaker | None]
) -> list[DraftedQuote]:
    doubts: dict[int, str | None] = {}
    quotes: list[DraftedQuote] = []
    for each in found:
        quotation = frame.quotations[each.quotation]
        speaker = speakers[each.quotation]
        like = doubts.get(each.like) if each.like is not None else None
        lately = {quote.speaker for quote in quotes[-_LATELY:]}
        doubts[each.quotation] = doubt(frame, cast, each, speaker, like, len(lately) > 1)
        mention = each.mention
        quotes.append(
            DraftedQuote(
                start=quotation.start,
                end=quotation.end,
                text=frame.text[quotation.start : quotation.end],
                speaker=speaker.name if speaker else None,
                mention=frame.text[mention.start : mention.end] if mention else None,
                rule=each.rule,
                doubt=doubts[each.quotation],
                continues=quotation.continues,
            )
        )
    return quotes
