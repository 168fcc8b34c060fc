"""Who speaks each quotation: by the words beside it, and where none are, by what stands around."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from briefing.drafting.beside import beside
from briefing.drafting.frame import Frame, Passage
from briefing.drafting.mention import Mention
from briefing.drafting.phrases import phrase_at
from briefing.drafting.rule import Beside, Rule
from briefing.drafting.speech import is_speech, word_count
from briefing.drafting.subjects import first_subject
from briefing.drafting.telling import said_in, sayer, sayer_after, signature
from briefing.drafting.words import DASHES
from briefing.values import value

_SIGNING = (*DASHES, "~")  # before the name in a line below a quotation
_FEW = 3  # words of a quotation that a headline may quote from anywhere


@value(frozen=True, slots=True)
class Attribution:
    """A quotation that is speech, by its number. `mention` are the words that say who speaks; of
    one that goes on, `like` is the number of the quotation that it has its speaker from."""

    quotation: int
    rule: Rule
    mention: Mention | None = None
    like: int | None = None
    verb: str = ""
    is_direct: bool = False
    is_far: bool = False


@dataclass(slots=True)
class Besides:
    """What stands beside each quotation of a paragraph that is speech, by the piece where it
    stands, in order."""

    told: dict[int, Beside | None] = field(default_factory=dict)
    at: list[int] = field(default_factory=list)

    def put(self, at: int, told: Beside | None) -> None:
        self.told[at] = told
        self.at.append(at)

    def before(self, at: int) -> int | None:
        """Where the quotation before that at piece `at` stands."""
        found = bisect_left(self.at, at)
        return self.at[found - 1] if found else None

    def after(self, at: int) -> int | None:
        found = bisect_right(self.at, at)
        return self.at[found] if found < len(self.at) else None


@dataclass(slots=True)
class _Attributing:
    frame: Frame
    found: dict[int, Attribution] = field(default_factory=dict)

    def passage(self, passage: Passage) -> None:
        besides = self._besides(passage)
        for at in passage.quotes:
            number = passage.pieces[at].quote
            quotation = self.frame.quotations[number]
            if quotation.continues and number - 1 in self.found:
                self._goes_on(number, number - 1, "next paragraph")
            elif at in besides.told:
                self._attribute(passage, at, besides)

    def _besides(self, passage: Passage) -> Besides:
        """What stands beside each quotation that is speech, by the piece where it stands."""
        found = Besides()
        for start, end in passage.sentences:
            for at in range(start, end):
                if passage.pieces[at].kind == "quote":
                    told = beside(passage, at, start, end)
                    if self._is_speech(passage, at, (start, end), told):
                        found.put(at, told)
        return found

    def _is_speech(
        self, passage: Passage, at: int, span: tuple[int, int], told: Beside | None
    ) -> bool:
        quotation = self.frame.quotations[passage.pieces[at].quote]
        words = self.frame.text[quotation.start : quotation.end]
        start, end = span
        alone = not passage.has_words(start, end)
        sentence = passage.sentence_of(at)
        if passage.paragraph.kind == "reference" or (sentence and signature(passage, sentence)):
            return False  # `“…” Ana Ruiz, “A Life on the River”`
        if passage.paragraph.kind in ("caption", "headline", "subhead", "date"):
            direct = told is not None and told.is_direct and told.mention is not None
            whole = alone and len(passage.pieces) == 1 and passage.paragraph.kind == "subhead"
            if not whole and not (direct and word_count(words) > _FEW):
                return False
            if self._is_repeated(words, passage):
                return False
        return is_speech(words, passage.pieces, at, start, beside=told, alone=alone)

    def _is_repeated(self, words: str, passage: Passage) -> bool:
        """Whether a headline's quotation stands in the article's body as well."""
        return self.frame.text.find(words.strip(" .,"), passage.paragraph.end) >= 0

    def _attribute(self, passage: Passage, at: int, besides: Besides) -> None:
        number = passage.pieces[at].quote
        told = besides.told[at]
        if told is not None and told.mention is not None and told.rule != "subject":
            self._put(number, told)
            return
        start, end = passage.sentences[passage.sentence_of(at)]
        before = besides.before(at)
        if before is not None and before >= start:
            self._goes_on(number, passage.pieces[before].quote)
            return
        is_woven = passage.has_words(start, at)
        if told is not None and told.mention is not None:
            self._put(number, told)
        elif is_woven:
            subject = first_subject(passage, start, end)
            self._put(number, Beside("subject", subject) if subject else Beside("nobody"))
        else:
            self._attribute_alone(passage, at, besides)

    def _attribute_alone(self, passage: Passage, at: int, besides: Besides) -> None:
        """A quotation whose sentence names nobody: what follows, what precedes, the paragraph
        before."""
        number = passage.pieces[at].quote
        sentence = passage.sentence_of(at)
        after = said_in(passage, sentence + 1)
        signed = signature(passage, sentence + 1)
        before = besides.before(at)
        if after is not None:
            self._put(number, Beside("sentence after", after))
        elif signed is not None:
            self._put(number, Beside("dash", signed))
        elif before is not None and passage.sentence_of(before) >= sentence - 1:
            self._goes_on(number, passage.pieces[before].quote)
        elif sentence > 0 and (told := sayer(passage, sentence - 1)) is not None:
            self._put(number, Beside("sentence before", *told))
        elif before is not None:
            self._goes_on(number, passage.pieces[before].quote)
        elif (following := self._attributed_later(passage, at, besides)) is not None:
            self._put(number, following)
        else:
            self._from_paragraph_before(passage, number)
            acting = sayer_after(passage, sentence)
            if self.found[number].rule == "nobody" and acting is not None:
                self._put(number, Beside("person after", acting))

    def _attributed_later(self, passage: Passage, at: int, besides: Besides) -> Beside | None:
        """`“We won.” “We all did,” Ruiz said`: the next sentence's speaker."""
        later = besides.after(at)
        told = besides.told[later] if later is not None else None
        if later is None or told is None or told.mention is None or not told.is_direct:
            return None
        near = passage.sentence_of(later) <= passage.sentence_of(at) + 1
        after = told.rule in ("X said after", "said X after", "according to")
        return Beside("goes on", told.mention, told.verb) if near and after else None

    def _from_paragraph_before(self, passage: Passage, number: int) -> None:
        signed = self._signed(passage)
        if signed is not None:
            self._put(number, Beside("dash", signed))
            return
        before = self._passage_before(passage)
        if before is None or not before.sentences:
            self._put(number, Beside("nobody"))
            return
        last = len(before.sentences) - 1
        start, _ = before.sentences[last]
        speech = [at for at in before.quotes if before.pieces[at].quote in self.found]
        if speech and speech[-1] >= start:
            self._goes_on(number, before.pieces[speech[-1]].quote, "paragraph before")
        elif (told := sayer(before, last)) is not None:
            is_colon = before.pieces[-1].text == ":"
            self._put(number, Beside("colon" if is_colon else "paragraph before", *told))
        elif speech:
            self._goes_on(number, before.pieces[speech[-1]].quote, "paragraph before")
        else:
            self._put(number, Beside("nobody"))

    def _signed(self, passage: Passage) -> Mention | None:
        """A line of its own below the quotation: `— Ana Ruiz, foreign minister`."""
        if passage.number + 1 >= len(self.frame.passages):
            return None
        below = self.frame.passages[passage.number + 1]
        if not below.pieces or below.pieces[0].text not in _SIGNING or len(below.pieces) > 30:
            return None
        return phrase_at(below, 1, len(below.pieces))

    def _passage_before(self, passage: Passage) -> Passage | None:
        for number in range(passage.number - 1, max(-1, passage.number - 4), -1):
            before = self.frame.passages[number]
            if before.paragraph.kind not in ("caption", "date", "subhead"):
                return before if before.paragraph.kind == "body" else None
        return None

    def _put(self, number: int, told: Beside) -> None:
        self.found[number] = Attribution(
            quotation=number,
            rule=told.rule if told.mention is not None else "nobody",
            mention=told.mention,
            verb=told.verb,
            is_direct=told.is_direct,
            is_far=told.is_far,
        )

    def _goes_on(self, number: int, like: int, rule: Rule = "goes on") -> None:
        self.found[number] = Attribution(quotation=number, rule=rule, like=like)


def attributions(frame: Frame) -> list[Attribution]:
    """Every quotation that is speech, in order, with who speaks it as far as words say."""
    attributing = _Attributing(frame)
    for passage in frame.passages:
        attributing.passage(passage)
    return [attributing.found[number] for number in sorted(attributing.found)]
