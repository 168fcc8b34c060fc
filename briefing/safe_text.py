"""The one door for untrusted text: what comes out can be shown by any terminal.

Everything a file, its name, or a message about it says passes here after all decoding (UTF-8,
YAML escapes, character references); nothing behind the door cleans again.
"""

import re
import unicodedata
from dataclasses import dataclass

_REPLACEMENT = "\ufffd"
_STACK_LIMIT = 4  # combining marks on one character; Hebrew and Arabic need up to four

# Characters that may need work; a text without any is returned as it is.
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufdd0-\ufdef\U000e0000-\U000e0fff\ud800-\udfff]"
    "|[^\\W\\d_]?[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{5}"
    "|[\ufffe\uffff\U0001fffe\U0001ffff]"
)
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
    invisible characters and all but four stacked marks go."""
    if _SUSPECT.search(text) is None:
        return Cleaned(text)
    kept: list[str] = []
    found: dict[str, None] = {}
    isolates = _balanced_isolates(text)
    flags = {at for match in _FLAG.finditer(text) for at in range(*match.span())}
    stacked = 0
    for at, char in enumerate(text):
        stacked = stacked + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if at in flags or at in isolates:
            kept.append(char)
            continue
        shown = "" if stacked > _STACK_LIMIT and _combines(char) else _shown(char)
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


def _combines(char: str) -> bool:
    return unicodedata.combining(char) > 0 or unicodedata.category(char) == "Me"


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
    """Bytes → text with `\\n` line ends, and the offsets of bytes that are not UTF-8.

    UTF-8 with or without a byte order mark, UTF-16 with one. Each wrong byte is shown as U+FFFD.
    """
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            text, wrong = _decode_as(data[2:], encoding, 2)
            break
    else:
        skip = 3 if data.startswith(b"\xef\xbb\xbf") else 0
        text, wrong = _decode_as(data[skip:], "utf-8", skip)
    return text.replace("\r\n", "\n").replace("\r", "\n"), wrong


def _decode_as(data: bytes, encoding: str, skipped: int) -> tuple[str, tuple[int, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        pass
    parts: list[str] = []
    wrong: list[int] = []
    at = 0
    while at < len(data):
        try:
            parts.append(data[at:].decode(encoding))
            break
        except UnicodeDecodeError as error:
            parts.append(data[at : at + error.start].decode(encoding))
            parts.append(_REPLACEMENT)
            wrong.append(at + error.start + skipped)
            at += error.end
    return "".join(parts), tuple(wrong)
