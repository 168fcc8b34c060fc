"""The one door for untrusted text: what comes out can be shown by any terminal.

Everything a file, its name, or a message about it says passes here after all decoding (UTF-8,
YAML escapes, character references); nothing behind the door cleans again.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from contextlib import suppress

from briefing.values import value

_NON_CHARACTERS = [*range(0xFDD0, 0xFDF0)] + [
    plane | last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
]
# One for one: C0 and DEL have pictures (U+2400 and on), for the others stands U+FFFD, and a space
# for the line ends that only Unicode knows.
_SHOWN = (
    dict.fromkeys((0, *range(0x80, 0xA0), *range(0xD800, 0xE000), *_NON_CHARACTERS), "\ufffd")
    | {code: chr(0x2400 + code) for code in range(1, 0x20) if chr(code) not in "\t\n"}
    | {0x7F: "\u2421", 0x2028: " ", 0x2029: " "}
)
_REPLACED = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef" + "".join(
    map(chr, _NON_CHARACTERS[32:])
)
# What nothing is seen of, or what turns the direction of what stands round it. Direction marks
# stay (they only say what their neighbours are), and so do isolates that are closed.
_UNSEEN = (
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
# Of plane 14 only variation selectors, which Chinese and Japanese names need, are fit to be shown.
_PLANE_14 = "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
# Joiners (ZWNJ, ZWJ) shape the letters of these scripts, and join emoji to one. They can stand
# before or after a letter, but only after a selector.
_JOINERS = "\u200c\u200d"
_BEFORE = (
    "\u0590-\u10ff\u1200-\u17b3\u17b6-\u180d\u180f-\u1aaf\u1b00-\u1cff\u2190-\u2bff\u3030\u303d"
    "\u3297\u3299\ua800-\uabff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00012fff"
    "\U00016800-\U00016fff\U0001e900-\U0001faff"
)
_JOINED = f"{_BEFORE}\ufe0f"
# England, Scotland and Wales are the flags that Unicode recommends of those written in tags
# (emoji-sequences.txt, RGI_Emoji_Tag_Sequence).
_TAGS = (
    "\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074"
    "|\U000e0077\U000e006c\U000e0073)\U000e007f"
)
# Patterns open with the set of all that can be meant: only so is the search for them fast. They
# are made ready when they are first wanted, which for most files is never.
# One variation selector changes what it follows, more of them say something that nobody sees.
_GONE = (
    f"[{_UNSEEN}{_PLANE_14}{_SELECTORS}{_JOINERS}\U0001f3f4](?:"
    f"(?<=[{_UNSEEN}{_PLANE_14}])[{_UNSEEN}{_PLANE_14}]*"
    f"|(?P<flag>(?<=\U0001f3f4){_TAGS})"
    f"|(?<=[{_JOINERS}])(?<![{_JOINED}{_JOINERS}][{_JOINERS}])[{_JOINERS}]*(?![{_BEFORE}{_JOINERS}])"
    f"|(?<=[{_JOINERS}]{{4}})[{_JOINERS}]*"
    f"|(?<=[{_SELECTORS}]{{2}})[{_SELECTORS}]*)"
)
_ISOLATES = re.compile("[\u2066-\u2069\n]")

_DIACRITICS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_STACK_LIMIT = 4  # diacritics on one letter; Vietnamese and phonetic alphabets need up to three
_SCRIPTS = "\u0590-\u1aaf\u1b00-\u1cff\ua800-\uabff\U00010a00-\U00011fff"
_MARKS_LIMIT = 8  # marks on one letter of other scripts; Tibetan and Myanmar need up to seven
_STACK = (
    f"[{_DIACRITICS}{_SELECTORS}{_SCRIPTS}](?:"
    f"(?<=[{_DIACRITICS}{_SELECTORS}])[{_DIACRITICS}{_SELECTORS}{_JOINERS}]{{{_STACK_LIMIT},}}"
    f"|(?P<script>(?<![\\w\\s])(?:(?![\\w\\s])[{_SCRIPTS}{_JOINERS}]){{{_MARKS_LIMIT},}}))"
)


# A text without any of these is returned as it is. Where none of a set is beyond U+FFFF, `re` has a
# table of it; else it goes through it range by range, which takes ten times as long.
_SUSPECT = f"{_REPLACED}{_UNSEEN}{_PLANE_14}{_SELECTORS}{_JOINERS}{_DIACRITICS}{_SCRIPTS}"
_SUSPECT_BELOW = re.compile("[" + re.sub("[^\0-\uffff](?:-.)?", "", _SUSPECT) + "]")
_BEYOND = re.compile("[^\0-\uffff]")


@value(frozen=True, slots=True)
class Cleaned:
    """A text that is safe to show, and the names of what was taken out or replaced, each once.

    `removed` has the places, in the text that went in, of the characters that were taken out, in
    order. Every other character stands for the one that it was, or that it replaces.
    """

    text: str
    found: tuple[str, ...] = ()
    removed: tuple[int, ...] = ()

    def origin(self, offset: int) -> int:
        """Where the character at `offset` of the clean text stood in the text that went in; for
        the clean text's length, the length of that one. The end of a range, which is exclusive,
        is `origin(end - 1) + 1`."""
        places = range(len(self.removed))
        gone = bisect_right(places, offset, key=lambda at: self.removed[at] - at)
        return offset + gone

    def shown(self, place: int) -> int:
        """Where what stood at `place` in the text that went in stands in the clean one."""
        return place - bisect_left(self.removed, place)


def is_harmless(text: str) -> bool:
    """Whether a text, and so any part of it, has no character that `clean` could ever change."""
    if text.isascii() and text.isprintable():
        return True
    if _SUSPECT_BELOW.search(text):
        return False
    return not (_BEYOND.search(text) and re.search(f"[{_SUSPECT}]", text))


def clean(text: str) -> Cleaned:
    """Makes `text` safe to show: line ends and tabs stay, C0 and DEL become control pictures, C1,
    NUL, surrogates and non-characters U+FFFD; direction overrides, unbalanced isolates, tag and
    invisible characters (joiners where nothing is joined), and all but four of the diacritics, or
    eight of another script's marks, stacked on one character go."""
    if is_harmless(text):
        return Cleaned(text)
    found = dict.fromkeys(re.findall(f"[{_REPLACED}]", text))
    cleaned = Cleaned(text.translate(_SHOWN) if found else text)
    # What is taken out brings others together: marks that stack, a joiner that joins nothing.
    while not text.isascii() and (spans := [*_gone(cleaned.text)] or [*_stacked(cleaned.text)]):
        cleaned = _without(cleaned, spans, found)
    if not found:
        return cleaned
    return Cleaned(cleaned.text, tuple(map(_name, found)), cleaned.removed)


def safe(text: str) -> str:
    """`clean(text).text`, for texts whose faults nobody needs to hear of."""
    return clean(text).text


def one_line(text: str) -> str:
    """A safe text in which line ends and tabs are spaces: for names, titles and messages."""
    return " ".join(safe(text).split())


def _without(before: Cleaned, spans: list[tuple[int, int]], found: dict[str, None]) -> Cleaned:
    """The text without what stands in `spans`, which come in order; it is added to `found`."""
    kept: list[str] = []
    removed: list[int] = []
    done = 0
    for start, end in spans:
        kept.append(before.text[done:start])
        found.update(dict.fromkeys(before.text[start:end]))
        removed.extend(range(start, end))
        done = end
    kept.append(before.text[done:])
    if before.removed:
        removed = sorted((*before.removed, *map(before.origin, removed)))
    return Cleaned("".join(kept), removed=tuple(removed))


def _gone(text: str) -> Iterator[tuple[int, int]]:
    """Where characters stand of which nothing is to be seen, and nothing felt."""
    balanced = _balanced_isolates(text)
    for match in re.finditer(_GONE, text):
        if match["flag"] is None:
            yield from _between(*match.span(), balanced)


def _stacked(text: str) -> Iterator[tuple[int, int]]:
    """Where marks stand beyond those that one letter may bear."""
    for match in re.finditer(_STACK, text):
        limit = _MARKS_LIMIT if match["script"] else _STACK_LIMIT
        kept = set()
        count = 0
        for at in range(*match.span()):
            if text[at] in _JOINERS:
                kept.add(at)
                continue
            count = count + 1 if unicodedata.category(text[at]).startswith("M") else 0
            if count <= limit:
                kept.add(at)
        yield from _between(*match.span(), kept)


def _between(start: int, end: int, kept: set[int]) -> Iterator[tuple[int, int]]:
    """What is left of a range without the places in `kept`."""
    for at in range(start, end) if kept else ():
        if at in kept:
            if start < at:
                yield start, at
            start = at + 1
    if start < end:
        yield start, end


def _name(char: str) -> str:
    name = unicodedata.name(char, "")
    return f"U+{ord(char):04X} {name}".rstrip()


def _balanced_isolates(text: str) -> set[int]:
    """Where isolates stand that are opened and closed within one line."""
    balanced: set[int] = set()
    open_at: list[int] = []
    for match in _ISOLATES.finditer(text):
        if match[0] == "\n":
            open_at.clear()
        elif match[0] != "\u2069":
            open_at.append(match.start())
        elif open_at:
            balanced |= {open_at.pop(), match.start()}
    return balanced


def decode(data: bytes) -> tuple[str, tuple[int, ...]]:
    """Bytes → text with `\\n` line ends, and the offsets of bytes that can't be read.

    UTF-8 with or without a byte order mark, UTF-16 with one. Each wrong byte of UTF-8 is shown as
    U+FFFD; of wrong UTF-16 the first offset is told.
    """
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            text, wrong = _utf_16(data[2:], encoding)
            break
    else:
        skip = 3 if data.startswith(b"\xef\xbb\xbf") else 0
        text, wrong = _utf_8(data[skip:], skip)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, wrong


def _utf_16(data: bytes, encoding: str) -> tuple[str, tuple[int, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        return data.decode(encoding, "replace"), (error.start + 2,)


def _utf_8(data: bytes, skipped: int) -> tuple[str, tuple[int, ...]]:
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8"), ()
    # Wrong bytes come as lone surrogates, which UTF-8 itself can't hold.
    text = data.decode("utf-8", "surrogateescape")
    wrong: list[int] = []
    offset, at = skipped, 0
    for found in _WRONG_BYTE.finditer(text):
        offset += len(text[at : found.start()].encode())
        wrong.append(offset)
        offset, at = offset + 1, found.end()
    return _WRONG_BYTE.sub("\ufffd", text), tuple(wrong)


_WRONG_BYTE = re.compile("[\udc80-\udcff]")
