"""Where an article's quotation marks open and close: the quotations with their exact bounds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.drafting.paragraphs import Paragraph
from briefing.values import value

_MARK = re.compile(r"``|''|[\"“”„‟«»‹›‘’‚']")
_CLOSERS = {
    '"': '"”“',
    "“": '”"‟',
    "”": '”"',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "``": ("''", '"', "”"),
    "‘": "’'",
    "’": "’",
    "'": "'’",
    "‚": "‘’",
}
"""What closes a quotation, by what opened it. Swedish opens as it closes, German closes as English
opens, French and German point their guillemets either way."""

_SINGLE = "‘’'‚"
_BEFORE_OPENING = '([{—–-/:“"„«'
_STOPS = ",.?!…;:—"
_MOST_AHEAD = 200  # marks that are looked at for the one that closes
_ELIDED = re.compile(
    r"(?:tis|twas|em|til|cause|bout|round|n|nuff|\d0s|\d\ds?)\b(?![^.?!]{0,200}[,.?!]['’])",
    re.IGNORECASE,
)


@value(frozen=True, slots=True)
class Quotation:
    """Quoted words inside one paragraph. `start` and `end` are the words' characters in the
    article, the marks and a closing comma outside; `opens` and `closes` include the marks.

    `continues` tells a paragraph that goes on with the quotation of the paragraph before it,
    `unclosed` one whose closing mark is missing.
    """

    start: int
    end: int
    opens: int
    closes: int
    paragraph: int
    continues: bool = False
    unclosed: bool = False


@value(frozen=True, slots=True)
class _Sign:
    """A mark with what it could do, by the characters beside it."""

    text: str
    start: int
    can_open: bool
    can_close: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(slots=True)
class _Reading:
    text: str
    paragraphs: Sequence[Paragraph]
    signs: list[list[_Sign]]
    found: list[Quotation] = field(default_factory=list)
    _last: dict[tuple[int, Sequence[str]], int] = field(default_factory=dict)

    def closes_from(self, signs: Sequence[_Sign], at: int, closers: Sequence[str]) -> bool:
        """Whether one of the signs from number `at` on could close; worked out once a paragraph,
        or many marks that open and never close would take the square of their number."""
        key = signs[0].start, closers
        if key not in self._last:
            fitting = (n for n, sign in enumerate(signs) if sign.text in closers)
            self._last[key] = max(fitting, default=-1)
        return at <= self._last[key]


def quotations_in(text: str, paragraphs: Sequence[Paragraph]) -> list[Quotation]:
    """The outermost quotations in order; linear in the text's length."""
    reading = _Reading(text, paragraphs, [_signs(text, each) for each in paragraphs])
    carried: str | None = None
    for number in range(len(paragraphs)):
        carried = _read(reading, number, carried)
    return reading.found


def _signs(text: str, paragraph: Paragraph) -> list[_Sign]:
    found: list[_Sign] = []
    for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
        before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
        after = text[mark.end()] if mark.end() < paragraph.end else " "
        sign = mark[0]
        free_before = before.isspace() or before in _BEFORE_OPENING
        can_open = not after.isspace() and (free_before or (sign in "“„«‘``" and sign != "''"))
        can_close = not before.isspace() and not (after.isalnum() and sign != "''")
        can_open = can_open or sign == "``"
        can_close = can_close or sign == "''"
        if sign in _SINGLE and before.isalnum() and after.isalnum():
            continue  # don't
        if sign == '"' and before.isspace() == after.isspace() and before.isspace():
            can_open = can_close = True
        if sign == '"' and not can_open and not can_close:
            can_open = can_close = True  # it stands between letters
        found.append(_Sign(sign, mark.start(), can_open, can_close))
    return found


def _read(reading: _Reading, number: int, carried: str | None) -> str | None:
    """Reads a paragraph's quotations. `carried` is the mark of a quotation that the paragraph
    before left open; returns that of one that this one leaves open."""
    signs = reading.signs[number]
    start = reading.paragraphs[number].start
    at = 0
    if carried is not None:
        reopened = bool(signs) and signs[0].start == start and _reopens(signs[0], carried)
        opens = start
        if reopened:
            at, start = 1, signs[0].end
        close = _closing(signs, at, carried, reading)
        if close is None and not _goes_on(reading, number, carried):
            return None if not reopened else _unclosed(reading, number, start, opens, True)
        end = signs[close].start if close is not None else reading.paragraphs[number].end
        closes = signs[close].end if close is not None else end
        _add(reading, number, (start, end), (opens, closes), continues=True)
        if close is None:
            return carried
        at = close + 1
    return _read_from(reading, number, at)


def _read_from(reading: _Reading, number: int, at: int) -> str | None:
    signs = reading.signs[number]
    while at < len(signs):
        sign = signs[at]
        at += 1
        if not _can_begin(sign, reading) and not _misplaced(sign, signs[at : at + 1], reading):
            continue
        close = _closing(signs, at, sign.text, reading)
        if close is not None:
            _add(reading, number, (sign.end, signs[close].start), (sign.start, signs[close].end))
            at = close + 1
        elif _goes_on(reading, number, sign.text):
            end = reading.paragraphs[number].end
            _add(reading, number, (sign.end, end), (sign.start, end))
            return sign.text
        elif sign.text not in _SINGLE and at == len(signs):
            return _unclosed(reading, number, sign.end, sign.start, False)
    return None


def _can_begin(sign: _Sign, reading: _Reading) -> bool:
    if not sign.can_open or sign.text == "''":
        return False
    if sign.text == "’":
        return False  # an apostrophe: ’90s, ’tis
    if sign.text == "'":
        after = reading.text[sign.end : sign.end + 1]
        return (after.isalnum() or after in '[(…“"‘.$£€#@') and not _ELIDED.match(
            reading.text, sign.end
        )
    return sign.text != "›"


def _misplaced(sign: _Sign, following: Sequence[_Sign], reading: _Reading) -> bool:
    """A slip of the typist: `said," We go"`. The mark closes nothing, and the next one closes."""
    if sign.text != '"' or reading.text[sign.start - 1] not in ",:":
        return False
    return bool(following) and following[0].text == '"' and not following[0].can_open


def _closing(signs: Sequence[_Sign], at: int, opened: str, reading: _Reading) -> int | None:
    """The number of the sign that closes what `opened`, looking from number `at` on."""
    if opened in _SINGLE:
        return _closing_single(signs, at, opened, reading)
    closers = _CLOSERS[opened]
    if at < len(signs) and not reading.closes_from(signs, at, closers):
        return None
    end = min(at + _MOST_AHEAD, len(signs))
    while at < end:
        sign = signs[at]
        if sign.text in closers:
            nested = sign.can_open and not sign.can_close and _closes_twice(signs, at + 1, closers)
            if nested:
                at += 1  # the inner pair's closing mark is passed over, too
            elif sign.can_close or sign.text != '"':
                return at
            elif not _opens_paragraph(sign, reading):
                return None
        at += 1
    return None


def _opens_paragraph(sign: _Sign, reading: _Reading) -> bool:
    """Whether a mark can have opened a paragraph of the speech before an article's line ends were
    lost: `“We go. “They stay,” Ruiz said`."""
    before = reading.text[max(0, sign.start - 2) : sign.start]
    return sign.can_open and before[:1] in ".!?…" and before[1:].isspace()


def _closes_twice(signs: Sequence[_Sign], at: int, closers: Sequence[str]) -> bool:
    """Whether the next two marks of a kind both close: then one more was opened inside."""
    following = signs[at : at + 2]
    return len(following) == 2 and all(
        each.text in closers and each.can_close and not each.can_open for each in following
    )


def _closing_single(signs: Sequence[_Sign], at: int, opened: str, reading: _Reading) -> int | None:
    """A single mark closes where no apostrophe is likelier: after a stop, or where none comes
    after one before the next quotation opens. `the girls’ team` opens nothing."""
    text = reading.text
    perhaps: int | None = None
    for number in range(at, min(at + _MOST_AHEAD, len(signs))):
        sign = signs[number]
        if sign.text == "‘" or (sign.text == "'" and sign.can_open and not sign.can_close):
            if perhaps is not None:
                return perhaps
            continue
        if sign.text not in _CLOSERS[opened] or not sign.can_close:
            continue
        before, after = text[sign.start - 1], text[sign.end : sign.end + 1]
        if before in _STOPS:
            return number
        goes_on = after == " " and text[sign.end + 1 : sign.end + 2].isalpha()
        if before not in "sn" or not goes_on:
            return number if perhaps is None or before not in "sn" else perhaps
        if perhaps is None:
            perhaps = number
    return perhaps


def _reopens(sign: _Sign, opened: str) -> bool:
    alike = {'"', "“", "”", "„"} if opened in ('"', "“", "”", "„") else {opened}
    if opened in "«»":
        alike = {"«", "»"}
    if opened in "‘'":
        alike = {"‘", "'"}
    return sign.text in alike


def _goes_on(reading: _Reading, number: int, opened: str) -> bool:
    """Whether a quotation that a paragraph leaves open goes on in the next: that one opens it
    again, or closes it without opening anything before."""
    if number + 1 >= len(reading.paragraphs):
        return False
    following = reading.signs[number + 1]
    if not following:
        return False
    first = following[0]
    if first.start == reading.paragraphs[number + 1].start and _reopens(first, opened):
        return True
    if opened in _SINGLE:
        return False
    return first.text in _CLOSERS[opened] and first.can_close and not first.can_open


def _unclosed(
    reading: _Reading, number: int, start: int, opens: int, continues: bool
) -> str | None:
    """A quotation whose closing mark is missing ends with its paragraph, if it began it or
    follows a comma or a colon; else its mark means something else."""
    before = reading.text[max(0, opens - 2) : opens].strip()
    begins = opens == reading.paragraphs[number].start
    end = reading.paragraphs[number].end
    if (begins or before.endswith((",", ":"))) and end > start:
        _add(reading, number, (start, end), (opens, end), continues=continues, unclosed=True)
    return None


def _add(
    reading: _Reading,
    number: int,
    words: tuple[int, int],
    marks: tuple[int, int],
    *,
    continues: bool = False,
    unclosed: bool = False,
) -> None:
    start, end = words
    text = reading.text
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    if any(char.isalnum() for char in text[start:end]):
        reading.found.append(Quotation(start, end, marks[0], marks[1], number, continues, unclosed))
