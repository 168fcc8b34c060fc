"""Characters as a search compares them.

Case, accents and vowel points, compatibility forms (NFKC of UAX 15) and apostrophes make no
difference; everything that is no letter and no digit parts words, whatever its shape. Marks that
make another letter (Japanese voicing, the vowel signs of Indic scripts) stay.
"""

import unicodedata

_APOSTROPHES = frozenset("'’‘ʼ′`´")
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe", "ı": "i"}
"""Letters with a stroke, which Unicode takes for letters of their own."""
_LETTER_MAKING = (0, 7, 8, 9)
"""Combining classes (UAX 44) of marks that make another letter."""


class _Folded(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        found = "" if char in _APOSTROPHES else "".join(map(_fold, _plain(char)))
        self[code] = found = unicodedata.normalize("NFC", found)
        return found


def _plain(char: str) -> str:
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())


def _fold(char: str) -> str:
    category = unicodedata.category(char)
    match category[0]:
        case "M":
            return char if unicodedata.combining(char) in _LETTER_MAKING else ""
        case "L" | "N":
            return _LETTERS.get(char, char)
    return char if category == "Sc" else "" if category == "Cf" else " "


_FOLDED = _Folded()


def folded(text: str) -> str:
    """A text as it is compared: words parted by one space each."""
    return " ".join(text.translate(_FOLDED).split())


def folded_places(text: str) -> tuple[str, list[int]]:
    """A text as it is compared, its spaces as they are, and for each of its characters the place
    in `text` that it comes from."""
    parts: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        words = _FOLDED[ord(char)]
        parts.append(words)
        places += [at] * len(words)
    return "".join(parts), places


def is_mark(char: str) -> bool:
    """Whether a character belongs to the one before it."""
    return unicodedata.category(char)[0] == "M"
