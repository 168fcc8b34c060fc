"""A paragraph → its words and signs, each quotation as one piece, and the sentences they make."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from briefing.values import value

PieceKind = Literal["word", "sign", "quote"]

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Sen|Rep|Gov|Sgt|Lt|Col|Capt|Cpl|Maj|Adm|St|Rev|Hon|Jr|Sr|Messrs|Mt"
    "|No|Inc|Corp|Co|Ltd|Pres|Supt|Insp|Det|Cmdr|Brig|Fr|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep"
    "|Oct|Nov|Dec|approx|dept|Dept|est|Amb|Min|Atty|Asst|Hr|Ald|Cllr|Pvt|Spc|Ens"
)
_PIECE = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}"  # U.S.
    rf"|(?:{_ABBREVIATIONS})\.(?=\s)"
    r"|[A-Z]\.(?=\s?[A-Z])"  # the initial in a name
    r"|['’]s\b"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|%)?\b(?!-\w)"
    r"|@?[^\W_]+(?:(?!['’]s\b)[-'’&@/_‑.](?<!\.)[^\W_]+|\.(?=[a-z]{2,4}\b)[a-z]+)*"
    r"|\.\.\.+|--+|[^\w\s]|_"
)
_HALVES = frozenset(("a.m.", "p.m."))
"""Abbreviations of which the stop ends a sentence, if what follows begins one."""
DASHES = ("—", "–", "-", "--", "―")
_LONGEST_DATELINE = 5  # pieces
_SENTENCE_SIGNS = frozenset(".!?…")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")


@value(frozen=True, slots=True)
class Piece:
    """A word or a sign, or a whole quotation: `quote` is its number. `start` and `end` are
    characters of the article; `low` is the word in lower case."""

    text: str
    low: str
    start: int
    end: int
    kind: PieceKind = "word"
    quote: int = -1
    is_capital: bool = False


def pieces_of(
    text: str, start: int, end: int, quoted: Sequence[tuple[int, int, int]]
) -> list[Piece]:
    """The pieces from `start` to `end`. `quoted` are the quotations there: where each opens and
    closes, marks included, and its number."""
    found: list[Piece] = []
    at = start
    for opens, closes, number in quoted:
        found += _plain(text, at, opens)
        found.append(Piece(text[opens:closes], "", opens, closes, "quote", number))
        at = closes
    found += _plain(text, at, end)
    return _without_brackets(found)


def _plain(text: str, start: int, end: int) -> Iterator[Piece]:
    for match in _PIECE.finditer(text, start, end):
        word = match[0]
        is_word = word[0].isalnum() or (len(word) > 1 and word[1].isalnum())
        low = word.lower().replace("’", "'")
        kind: PieceKind = "word" if is_word else "sign"
        yield Piece(word, low, match.start(), match.end(), kind, -1, word[0].isupper())


def _without_brackets(pieces: list[Piece]) -> list[Piece]:
    """Without what stands in round brackets, unless a quotation does: `CEI (Conference), Ana`."""
    found: list[Piece] = []
    opened: list[tuple[int, int]] = []
    quotes = 0
    for piece in pieces:
        found.append(piece)
        quotes += piece.kind == "quote"
        if piece.kind != "sign":
            continue
        if piece.text == "(":
            opened.append((len(found) - 1, quotes))
        elif piece.text == ")" and opened:
            at, before = opened.pop()
            if quotes == before:
                del found[at:]
    return found


def sentences_of(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Where each sentence starts and ends among the pieces. A quotation ends one if it closes
    with a stop and what follows begins anew."""
    found: list[tuple[int, int]] = []
    start = dateline(pieces)
    if start:
        found.append((0, start))
    for at, piece in enumerate(pieces[start:], start):
        if _ends(pieces, at, piece):
            found.append((start, at + 1))
            start = at + 1
    if start < len(pieces):
        found.append((start, len(pieces)))
    return found


def dateline(pieces: Sequence[Piece]) -> int:
    """Where the text begins after a place in capitals with a colon or a dash: `NEW TARAN: The
    court …`, `VELD, Norland – The court …`."""
    for at, piece in enumerate(pieces[: _LONGEST_DATELINE + 1]):
        if piece.text in DASHES:
            return at + 1 if at and _is_place_alone(pieces, at) else 0
        if piece.text == ":":
            spoken = at + 1 >= len(pieces) or pieces[at + 1].kind == "quote"
            shouted = all(each.text == "," or each.text.isupper() for each in pieces[:at])
            return 0 if spoken or not shouted else at + 1
        if piece.text != "," and not piece.is_capital:
            return 0
    return 0


def _is_place_alone(pieces: Sequence[Piece], dash: int) -> bool:
    """Whether what stands before a dash is in capitals, or what follows it begins a sentence:
    `Veld — A man …`, and not `Ruiz — a farmer — left`."""
    following = pieces[dash + 1] if dash + 1 < len(pieces) else None
    return pieces[0].text.isupper() or (following is not None and following.is_capital)


def _ends(pieces: Sequence[Piece], at: int, piece: Piece) -> bool:
    if piece.kind == "word" and piece.low not in _HALVES:
        return at + 1 == len(pieces)
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    if following is None:
        return True
    begins = following.kind == "quote" or not following.text[0].islower()
    if piece.kind == "sign":
        if piece.text not in _SENTENCE_SIGNS and not piece.text.startswith("..."):
            return False
        return begins and (following.kind != "sign" or following.text in "–—-([")
    if piece.low in _HALVES:
        return begins and following.kind != "sign"
    if piece.kind == "quote":
        closes = _ENDS_SENTENCE.search(piece.text)
        return bool(closes) and (following.kind == "quote" or following.is_capital)
    return False
