"""What is drafted from an article, before it is written as a briefing."""

from datetime import date

from briefing.drafting.actors import Actors, DraftedActor, acting_in, is_sides
from briefing.drafting.attribution import Attribution, attributions
from briefing.drafting.cast import Cast, cast_of
from briefing.drafting.certainty import doubt
from briefing.drafting.dates import DraftedEvent, day_of_line, events_in
from briefing.drafting.frame import Frame, frame_of
from briefing.drafting.speaker import Speaker
from briefing.drafting.speakers import speakers_of
from briefing.drafting.states import states_of
from briefing.drafting.territory import DraftedTerritory, territories_in
from briefing.values import value

_LATELY = 2  # quotes
_LONGEST_TITLE = 90  # characters of a title that is made from an article's first words
_FIRST = 4  # paragraphs in which a line with the article's day stands


@value(frozen=True, slots=True, kw_only=True)
class DraftedQuote:
    """A quotation with who speaks it. `start` and `end` are characters of the article; `text` is
    what stands there. `speaker` is the fullest name that the article has for who speaks, `by` are
    the actors of the draft who do. `mention` are the words that say who speaks, `None` where none
    do; `rule` is what decided. `doubt` is why the attribution is uncertain. `continues` tells that
    it is the next paragraph of the quote before it."""

    start: int
    end: int
    text: str
    speaker: str | None
    by: tuple[str, ...]
    mention: str | None
    rule: str
    doubt: str | None = None
    continues: bool = False
    sides: str | None = None
    """The words, as `both sides`, for which `by` are the parties."""

    @property
    def certain(self) -> bool:
        return self.doubt is None


@value(frozen=True, slots=True, kw_only=True)
class Draft:
    """`day` is the article's own, in ISO 8601, `is_own_day` whether a line of the article says it;
    `opening` is its first sentence. `has_headline` tells whether `title` is the article's own."""

    title: str
    has_headline: bool = False
    day: str | None = None
    is_own_day: bool = False
    opening: str = ""
    quotes: tuple[DraftedQuote, ...] = ()
    actors: tuple[DraftedActor, ...] = ()
    territories: tuple[DraftedTerritory, ...] = ()
    events: tuple[DraftedEvent, ...] = ()


def draft(text: str, day: date | None = None) -> Draft:
    """Drafts an article's text, whose line ends are `\\n`, and which appeared on `day`. The time
    that it takes grows with its length, and with its people times its pronouns."""
    frame = frame_of(text)
    cast = cast_of(frame)
    states = states_of(frame, cast)
    found = attributions(frame)
    speakers = speakers_of(frame, cast, found)
    actors = Actors(states)
    quotes = _quotes(frame, cast, found, speakers, actors)
    for figure in acting_in(frame, cast, states):
        actors.acting(figure)
    own = _own_day(frame)
    known = day or own
    title, has_headline = _title(frame)
    return Draft(
        title=title,
        has_headline=has_headline,
        day=known.isoformat() if known else None,
        is_own_day=day is None and own is not None,
        opening=_opening(frame),
        quotes=tuple(quotes),
        actors=tuple(actors.with_parties()),
        territories=tuple(territories_in(frame, cast, states)),
        events=tuple(events_in(frame, known)),
    )


def _quotes(
    frame: Frame,
    cast: Cast,
    found: list[Attribution],
    speakers: dict[int, Speaker | None],
    actors: Actors,
) -> list[DraftedQuote]:
    doubts: dict[int, str | None] = {}
    quotes: list[DraftedQuote] = []
    for each in found:
        quotation = frame.quotations[each.quotation]
        speaker = speakers[each.quotation]
        like = doubts.get(each.like) if each.like is not None else None
        lately = {quote.speaker for quote in quotes[-_LATELY:]}
        doubts[each.quotation] = doubt(
            frame,
            cast,
            attribution=each,
            speaker=speaker,
            like=like,
            is_dialogue=len(lately) > 1,
        )
        sides = actors.sides(frame) if is_sides(speaker) else []
        mention = each.mention
        quotes.append(
            DraftedQuote(
                start=quotation.start,
                end=quotation.end,
                text=frame.text[quotation.start : quotation.end],
                speaker=speaker.name if speaker else None,
                by=tuple(sides) if len(sides) > 1 else _by(speaker, actors),
                mention=frame.text[mention.start : mention.end] if mention else None,
                rule=each.rule,
                doubt=doubts[each.quotation],
                continues=quotation.continues,
                sides=speaker.name if speaker and len(sides) > 1 else None,
            )
        )
    return quotes


def _by(speaker: Speaker | None, actors: Actors) -> tuple[str, ...]:
    also = speaker.also if speaker else ()
    return tuple(dict.fromkeys(actors.speaking(each) for each in (speaker, *also)))


def _title(frame: Frame) -> tuple[str, bool]:
    """The headline; without one, the article's first words."""
    for passage in frame.passages[:1]:
        words = frame.words(passage.paragraph.start, passage.paragraph.end)
        if passage.paragraph.kind in ("headline", "subhead"):
            return words, True
    words = _opening(frame)
    if len(words) <= _LONGEST_TITLE:
        return words or "Untitled article", False
    return words[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;:–— ") + " …", False


def _opening(frame: Frame) -> str:
    """The first sentence of the body."""
    for passage, _, last in frame.body_sentences():
        return frame.words(passage.paragraph.start, passage.pieces[last - 1].end)
    return ""


def _own_day(frame: Frame) -> date | None:
    for passage in frame.passages[:_FIRST]:
        if passage.paragraph.kind == "date":
            return day_of_line(frame.text[passage.paragraph.start : passage.paragraph.end])
    return None
