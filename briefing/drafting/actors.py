"""Who takes part, by an article: those who speak, and those named as acting."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from briefing.drafting.cast import Cast, Figure
from briefing.drafting.countries import ADJECTIVES
from briefing.drafting.frame import Frame
from briefing.drafting.roles import DOCUMENTS, GROUPS, INSTITUTIONS
from briefing.drafting.speaker import Speaker
from briefing.drafting.states import States
from briefing.drafting.word_lists import listed
from briefing.model.actor import Kind
from briefing.values import value

NOBODY = "Unknown speaker"
"""Who speaks where the article does not say."""

_SIDES = listed("sides parties delegations countries governments nations")
_MOST_ACTING = 12  # figures that act without words of their own
_POSSESSIVE = re.compile(r"^[A-Z]\S*(?: [A-Z]\S*){0,3}[’']s (?=\S)")
_LONGEST_ROLE = 8  # words
_OFTEN = 2  # times that an organisation is named before it counts as acting
_STEM = 4  # letters that an adjective has in common with its state


@value(frozen=True, slots=True, kw_only=True)
class DraftedActor:
    """An actor; `party` is the name of the state that it belongs to. `speaks` tells that a quote
    is attributed to it."""

    name: str
    kind: Kind
    role: str | None = None
    party: str | None = None
    also_known_as: tuple[str, ...] = ()
    unnamed: bool = False
    speaks: bool = False


@dataclass(slots=True)
class Actors:
    """The actors as they are found, and the name in the list of each speaker."""

    states: States
    found: dict[str, DraftedActor] = field(default_factory=dict)

    def speaking(self, speaker: Speaker | None) -> str:
        """Puts a speaker in the list; its name there."""
        if speaker is None or (speaker.figure is None and _is_pronoun(speaker)):
            return self._put(DraftedActor(name=NOBODY, kind="person", unnamed=True, speaks=True))
        if speaker.figure is not None:
            return self._put(self._of_figure(speaker.figure, speaks=True))
        return self._put(_of_description(speaker, self.states))

    def acting(self, figure: Figure) -> None:
        self._put(self._of_figure(figure, speaks=False))

    def sides(self, frame: Frame) -> list[str]:
        """The states of the article's first sentence: whom `all sides` may mean."""
        first = next(frame.body_sentences(), None)
        if first is None:
            return []
        opening, _, last = first
        names = [name for name in opening.names if name.first < last]
        states = (self.states.by_word.get(name.text) for name in names)
        found = dict.fromkeys(filter(None, states))
        return [self.state(each) for each in found]

    def state(self, name: str) -> str:
        return self._put(self._of_state(name, speaks=True))

    def _of_state(self, name: str, speaks: bool) -> DraftedActor:
        words = self.states.words_for(name)
        known = tuple(word for word in words if not _is_adjective(word, name))
        return DraftedActor(name=name, kind="state", also_known_as=known, speaks=speaks)

    def _of_figure(self, figure: Figure, speaks: bool) -> DraftedActor:
        state = self.states.by_word.get(figure.name)
        if state is not None and figure.kind != "person":
            return self._of_state(state, speaks)
        kind: Kind = "person" if figure.is_person else "organisation"
        role = max(figure.roles, key=len, default=None)
        known = tuple(short for short in figure.shorts if short != figure.name)
        party = self.states.of(role or "") or self.states.by_word.get(figure.owner or "")
        if role and party:
            role = _POSSESSIVE.sub("", role)
        if kind == "organisation":
            party = self.states.of(figure.name)
        return DraftedActor(
            name=figure.name,
            kind=kind,
            role=_capital(role) if role else None,
            party=party,
            also_known_as=known,
            speaks=speaks,
        )

    def _put(self, actor: DraftedActor) -> str:
        low = actor.name.casefold()
        there = self.found.get(low)
        if there is None or (actor.speaks and not there.speaks):
            self.found[low] = actor
        return self.found[low].name

    def with_parties(self) -> list[DraftedActor]:
        """All, and the states above several of them; speakers and states first."""
        belonging: dict[str, int] = {}
        for actor in self.found.values():
            if actor.party:
                belonging[actor.party] = belonging.get(actor.party, 0) + 1
        for party, count in belonging.items():
            if count > 1 and party.casefold() not in self.found:
                self.state(party)
        there = {actor.name for actor in self.found.values() if actor.kind == "state"}
        return [
            actor if actor.party in there or actor.party is None else _alone(actor)
            for actor in self.found.values()
        ]


def is_sides(speaker: Speaker | None) -> bool:
    """Whether a speaker is `both sides` or the like: the parties of the article, together."""
    if speaker is None or speaker.figure is not None or speaker.mention is None:
        return False
    return speaker.mention.head in _SIDES and speaker.mention.determiner in ("all", "both")


def acting_in(frame: Frame, cast: Cast, states: States) -> Iterable[Figure]:
    """People and organisations that open a clause of the article's body, as its subjects do."""
    count = 0
    for figure in cast.figures:
        persons = figure.kind == "person" and figure.is_person
        if not persons and len(figure.mentions) < _OFTEN:
            continue
        if (figure.kind != "unknown" or figure.name in states.by_word) and any(
            _opens(frame, figure, at) for at in range(len(figure.mentions))
        ):
            yield figure
            count += 1
        if count == _MOST_ACTING:
            return


def _opens(frame: Frame, figure: Figure, at: int) -> bool:
    name = figure.mentions[at]
    passage = frame.passages[name.paragraph]
    if passage.paragraph.kind != "body" or name.is_possessive:
        return False
    first = name.first - len(name.title)
    start, _ = passage.sentences[passage.sentence_of(name.first)]
    if passage.pieces[first].start > name.begins:
        return start == passage.sentences[0][0] or name.begins == passage.pieces[start].start
    after = passage.pieces[name.last] if name.last < len(passage.pieces) else None
    follows = after is not None and (after.kind == "word" or after.text == ",")
    return follows and (
        first == start or (first == start + 1 and passage.pieces[start].low == "the")
    )


def _of_description(speaker: Speaker, states: States) -> DraftedActor:
    head = speaker.mention.head if speaker.mention else ""
    words = speaker.name.split()
    if words[0].lower() in ("a", "an", "the", "its", "their") and words[1:]:
        words = words[1:]
    kind: Kind = "person"
    if head in GROUPS or (head.endswith("s") and head not in INSTITUTIONS):
        kind = "group"
    elif head in INSTITUTIONS or head in DOCUMENTS:
        kind = "organisation"
    party = states.of(" ".join(words)) if kind != "person" or len(words) < _LONGEST_ROLE else None
    named = speaker.mention is not None and speaker.mention.kind == "named"
    return DraftedActor(
        name=_capital(" ".join(words)), kind=kind, party=party, unnamed=not named, speaks=True
    )


def _alone(actor: DraftedActor) -> DraftedActor:
    return replace(actor, party=None)


def _is_pronoun(speaker: Speaker) -> bool:
    return speaker.mention is not None and speaker.mention.kind == "pronoun"


def _is_adjective(word: str, state: str) -> bool:
    """`Norlandic` and `Russian` are no names of a state; `U.S.` and `Moscow` are."""
    if word.isupper() or word in ("Britain", "America"):
        return False
    return word in ADJECTIVES or word[:_STEM] == state[:_STEM]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
