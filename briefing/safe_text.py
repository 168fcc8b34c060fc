"""The one door for untrusted text: what comes out can be shown by any terminal.

Everything a file, its name, or a message about it says passes here after all decoding (UTF-8,
YAML escapes, character references); nothing behind the door cleans again.
"""

import re
import unicodedata
from dataclasses import dataclass

_REPLACEMENT = "\ufffd"
_STACK_LIMIT = 4  # diacritics on one character; Vietnamese and phonetic alphabets need up to three

_DIACRITICS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_NON_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
# Characters that may need work; a text without any is returned as it is. Among those of plane 14
# only variation selectors, which Chinese and Japanese names need, are fit to be shown.
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
    f"\ud800-\udfff{_NON_CHARACTERS}]|[{_DIACRITICS}]{{{_STACK_LIMIT + 1}}}"
)
_DIACRITIC = re.compile(f"[{_DIACRITICS}]")
_ISOLATES = "\u2066\u2067\u2068"
_POP_ISOLATE = "\u2069"
_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text that is safe to show, and the names of what was taken out or replaced, each once."""

    text: str
    found: tuple[str, ...] = ()


def clean(text: str) -> Cleaned:
    """Makes `text` safe to show: line ends and tabs stay, C0 and DEL become control pictures, C1,
    NUL, surrogates and non-characters U+FFFD; direction overrides, unbalanced isolates, tag and
    invisible characters and all but four of the diacritics stacked on one character go."""
    if (text.isascii() and text.isprintable()) or _SUSPECT.search(text) is None:
        return Cleaned(text)
    kept: list[str] = []
    found: dict[str, None] = {}
    isolates = _balanced_isolates(text)
    flags = {at for match in _FLAG.finditer(text) for at in range(*match.span())}
    stacked = 0
    for at, char in enumerate(text):
        shown = char if at in flags or at in isolates else _shown(char)
        if _DIACRITIC.match(char):
            stacked += len(shown)
        elif shown:
            stacked = 0
        if stacked > _STACK_LIMIT:
            shown = ""
        if shown != char:
            found[_name(char)] = None
        kept.append(shown)
    return Cleaned("".join(kept), tuple(found))


def safe(text: str) -> str:
    """`clean(text).text`, for texts whose faults nobody needs to hear of."""
    return clean(text).text


def one_line(text: str) -> str:
    """A safe text in which line ends and tabs are spaces: for names, titles and messages."""
    return " ".join(safe(text).split())


def _shown(char: str) -> str:
    code = ord(char)
    if char in "\t\n":
        return char
    if code == 0 or 0x80 <= code < 0xA0 or 0xD800 <= code < 0xE000:
        return _REPLACEMENT
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        return _REPLACEMENT
    if char in "\u2028\u2029":
        return " "
    return "" if _SUSPECT.fullmatch(char) else char


def _name(char: str) -> str:
    name = unicodedata.name(char, "")
    return f"U+{ord(char):04X} {name}".rstrip()


def _balanced_isolates(text: str) -> set[int]:
    """Where isolates stand that are opened and closed within one line."""
    balanced: set[int] = set()
    open_at: list[int] = []
    for at, char in enumerate(text):
        if char == "\n":
            open_at.clear()
        elif char in _ISOLATES:
            open_at.append(at)
        elif char == _POP_ISOLATE and open_at:
            balanced |= {open_at.pop(), at}
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
    return text.replace("\r\n", "\n").replace("\r", "\n"), wrong


def _utf_16(data: bytes, encoding: str) -> tuple[str, tuple[int, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        return data.decode(encoding, "replace"), (error.start + 2,)


def _utf_8(data: bytes, skipped: int) -> tuple[str, tuple[int, ...]]:
    # Wrong bytes come as lone surrogates, which UTF-8 itself can't hold.
    text = data.decode("utf-8", "surrogateescape")
    wrong: list[int] = []
    offset, at = skipped, 0
    for found in _WRONG_BYTE.finditer(text):
        offset += len(text[at : found.start()].encode())
        wrong.append(offset)
        offset, at = offset + 1, found.end()
    return _WRONG_BYTE.sub(_REPLACEMENT, text) if wrong else text, tuple(wrong)


_WRONG_BYTE = re.compile("[\udc80-\udcff]")
