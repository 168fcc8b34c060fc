"""Words with marks → a line of Markdown that reads back as the same words with the same marks.

What is escaped is what would otherwise be read as markup by CommonMark 0.31, its GFM extensions
or GitHub, and no more: `[…]` and `snake_case` stay as they are.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace

from briefing.model.text import NO_ALT, OUTER_FIRST, Mark, Marks
from briefing.values import value

Relink = Callable[[str], str]
"""What a link's target is called in the text that is written."""

_SEPARATOR = "<!-- -->"  # not shown; keeps delimiters apart that would be read as one
_DELIMITERS = {"strong": "**", "emphasis": "*", "strike": "~~"}
_ADDRESS = re.compile(
    r"https?://(?!.*xn--)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::[0-9]+)?"
    r"(?:/(?:[A-Za-z0-9/._=+?-]*[A-Za-z0-9/=+-])?)?"
)


def plain(text: str) -> str:
    """A paragraph without marks."""
    return paragraph(text, ())


def address(text: str) -> str:
    """A field's value that is an address: it needs no brackets to be a link."""
    return text if _ADDRESS.fullmatch(text) else plain(text)


def paragraph(text: str, marks: Marks, relink: Relink = str) -> str:
    """The lines of a paragraph; a line end of `text` becomes a hard one."""
    lines = [line.strip(" \t") for line in _write(text, marks, relink).split("\n")]
    lines = [line for line in lines if line]
    escaped = [_escape_start(line, first=number == 0) for number, line in enumerate(lines)]
    return "\\\n".join(escaped)


def heading(text: str, marks: Marks, relink: Relink = str) -> str:
    """A heading's words, on one line."""
    line = " ".join(_write(text, marks, relink).split("\n")).strip()
    return _CLOSING.sub(r"\1\\\2", line)


def cell(text: str, marks: Marks, relink: Relink = str) -> str:
    """A table cell, on one line."""
    return " ".join(_write(text, marks, relink).split("\n")).strip().replace("|", "\\|")


_CLOSING = re.compile(r"(^|\s)(#+)$")

# Line starts

_OPENING = re.compile(
    r"(?=\#{1,6}(?:\s|$) | > | [-+*](?:\s|$) | (?:[-_*]\s*)+$ | ~~~ | =+\s*$ | -+\s*$"
    r" | [|:-][|:\s-]*$ | \[![A-Za-z]+\]$)"
    r"|(?<=\d)(?=[.)](?:\s|$))",
    re.VERBOSE,
)
_NUMBER = re.compile(r"\d{1,9}(?=[.)](?:\s|$))")
_FOOTNOTE = re.compile(r"\[\^[^\] ]+\](?=:)")
_DEFINITION = re.compile(r"\[(?:[^\[\]\\]|\\.)*\]:")


def _escape_start(line: str, first: bool) -> str:
    """A line that would begin a list, a heading, a quote … begins with a backslash instead."""
    if footnote := _FOOTNOTE.match(line):
        return f"{footnote[0]}\\{line[footnote.end() :]}"
    if first and _DEFINITION.match(line):
        return "\\" + line
    number = _NUMBER.match(line)
    if number:
        return f"{number[0]}\\{line[number.end() :]}"
    return "\\" + line if _OPENING.match(line) else line


# The line as pieces


@value(frozen=True, slots=True)
class _Piece:
    """A stretch of the line: words or an atom, `*` and its like (`opens` or closes)."""

    text: str
    kind: str = "words"  # or "code", "footnote", "opens", "closes"


def _write(text: str, marks: Marks, relink: Relink) -> str:
    """The line, its hard line ends as `\\n`."""
    if not marks:
        return _escape(text, "", "", "")
    ordered = sorted(
        (mark for mark in marks if 0 <= mark.start < mark.end <= len(text)),
        key=lambda mark: (mark.start, -mark.end, OUTER_FIRST.index(mark.kind)),
    )
    return _joined(list(_pieces(text, 0, len(text), ordered, _Writing(relink))))


@value(frozen=True, slots=True)
class _Writing:
    relink: Relink
    edge: str = ""
    """What stands at both ends: nothing, or markup."""
    in_link: bool = False
    brackets: bool = False
    """Whether square brackets are to be escaped: in a link whose own don't match."""


def _pieces(
    text: str, start: int, end: int, marks: list[Mark], writing: _Writing
) -> Iterator[_Piece]:
    """The pieces from `start` to `end`; `marks` are those inside, outer before inner."""
    at = start
    number = 0
    before = writing.edge
    while number < len(marks):
        mark = marks[number]
        number += 1
        inside: list[Mark] = []
        while number < len(marks) and marks[number].start < mark.end:
            inner = marks[number]  # one that reaches out is cut: Markdown has no such thing
            inside.append(inner if inner.end <= mark.end else replace(inner, end=mark.end))
            number += 1
        if mark.start > at:
            after = "[" if mark.kind in ("link", "footnote") else "*"
            yield _words(text, (at, mark.start), (before, after), writing)
        yield from _marked(text, mark, inside, writing)
        at, before = mark.end, "^" if mark.kind == "footnote" else "*"
    if at < end:
        yield _words(text, (at, end), (before, writing.edge), writing)


def _words(text: str, span: tuple[int, int], beside: tuple[str, str], writing: _Writing) -> _Piece:
    before, after = beside
    also = ("[]" if writing.brackets else "") + ("l" if writing.in_link else "")
    return _Piece(_escape(text[span[0] : span[1]], before, after, also))


def _marked(text: str, mark: Mark, inside: list[Mark], writing: _Writing) -> Iterator[_Piece]:
    words = text[mark.start : mark.end]
    match mark.kind:
        case "code":
            yield _Piece(_code(words), "code")
        case "footnote" if words == f"[{mark.target}]":
            yield _Piece(f"[^{mark.target}]", "footnote")
        case "footnote":
            yield _words(text, (mark.start, mark.end), ("*", "*"), writing)
        case "image":
            alt = _escape(words, "*", "*", "" if _balanced(words) else "[]")
            alt = "" if words == NO_ALT else alt
            yield _Piece(f"![{alt}]({_destination(mark, writing.relink)})")
        case "link":
            yield from _link(text, mark, inside, writing)
        case kind:
            yield _Piece(_DELIMITERS[kind], "opens")
            inner = replace(writing, edge="*")
            yield from _pieces(text, mark.start, mark.end, inside, inner)
            yield _Piece(_DELIMITERS[kind], "closes")


def _link(text: str, mark: Mark, inside: list[Mark], writing: _Writing) -> Iterator[_Piece]:
    words = text[mark.start : mark.end]
    bare = mark.title is None and not inside and _ADDRESS.fullmatch(words)
    if bare and mark.target == words:
        yield _Piece(f"<{words}>")
        return
    writing = replace(writing, edge="*", in_link=True, brackets=not _balanced(words))
    yield _Piece("[")
    yield from _pieces(text, mark.start, mark.end, inside, writing)
    yield _Piece(f"]({_destination(mark, writing.relink)})")


def _joined(pieces: list[_Piece]) -> str:
    """The pieces as one line, with separators where they would be read as something else."""
    out = ""
    before = _Piece("")
    for number, piece in enumerate(pieces):
        after = _after(pieces, number)
        if _must_part(out, before, piece, after):
            out += _SEPARATOR
        out += piece.text
        before = piece
    return out


def _after(pieces: list[_Piece], number: int) -> str:
    """The character after the run of delimiters that the piece belongs to."""
    run = pieces[number]
    for at in range(number + 1, len(pieces)):
        if pieces[at].kind != run.kind or pieces[at].text[:1] != run.text[:1]:
            return pieces[at].text[:1]
    return ""


def _must_part(out: str, before: _Piece, piece: _Piece, after: str) -> bool:
    """Whether a separator belongs between what is written and the next piece.

    CommonMark's rule for delimiters: one before punctuation opens only after white space or
    punctuation, and one after punctuation closes only before such.
    """
    if piece.kind == "code":
        return before.kind == "code"
    last = out[-1:]
    if piece.kind == "opens":
        if before.kind == "closes" and before.text[:1] == piece.text[:1]:
            return True
        if before.kind == "opens" and before.text[:1] == piece.text[:1]:
            return False
        return _is_sign(after) and not (_is_space(last) or _is_sign(last))
    if before.kind == "closes" and piece.kind != "closes":
        inner = out.rstrip("*~")[-1:] if before.text != "~~" else out[:-2][-1:]
        first = piece.text[:1]
        return _is_sign(inner) and not (_is_space(first) or _is_sign(first))
    return False


def _is_space(char: str) -> bool:
    return not char or char.isspace()


def _is_sign(char: str) -> bool:
    """Punctuation or a symbol, as CommonMark has it."""
    return bool(char) and unicodedata.category(char)[0] in "PS"


# Words

_MARKUP = re.compile(
    r"\\|`|\*+|_+|~+|\](?=\()|\[(?=\^)|\[|\]|!$|<(?=[A-Za-z/!?])|&(?=\#?\w+;)|^\("
    r"|(?<=[hH][tT][tT][pP]):(?=//)|(?<=[hH][tT][tT][pP][sS]):(?=//)"
    r"|(?<=[A-Za-z0-9.+_-])@(?=[A-Za-z0-9._-])|(?<![A-Za-z0-9])www\."
)


def _escape(words: str, before: str, after: str, also: str) -> str:
    """`words` with a backslash before what would be markup. `before` and `after` are what stands
    beside them: nothing, `[` for a link, `^` for a footnote, `*` for other markup. `also` has
    `[]` where brackets don't match, `l` in a link, where addresses make no links."""

    def escaped(found: re.Match[str]) -> str:
        sign = found[0]
        previous = words[found.start() - 1] if found.start() else before
        following = words[found.end()] if found.end() < len(words) else after
        following = "\\" if following == "\n" else following
        if not _needs(sign, previous, following, also):
            return sign
        if sign == "www.":
            return "www\\."
        return "".join("\\" + char for char in sign)

    return _MARKUP.sub(escaped, words)


def _needs(sign: str, previous: str, following: str, also: str) -> bool:
    match sign[0]:
        case "*":
            return not (_is_space(previous) and _is_space(following))
        case "_":
            apart = _is_space(previous) and _is_space(following)
            within = _is_letter(previous) and _is_letter(following)
            return not (apart or within)
        case "~":
            return len(sign) > 1 or previous == "*" or following == "*"
        case "[":
            return following == "^" or "[]" in also
        case "]":
            return following == "(" or "[]" in also
        case "!":
            return following == "["
        case "(":
            return previous == "^"
        case ":" | "@" | "w":
            return "l" not in also
        case _:
            return True


def _is_letter(char: str) -> bool:
    return not _is_space(char) and not _is_sign(char)


def _balanced(words: str) -> bool:
    """Whether square brackets can stay as they are in a link's words."""
    if "](" in words or "[^" in words:  # one of the two is escaped anyway
        return False
    depth = 0
    for char in words:
        depth += (char == "[") - (char == "]")
        if depth < 0:
            return False
    return depth == 0


def _code(words: str) -> str:
    runs = {len(run) for run in re.findall("`+", words)}
    fence = next("`" * size for size in range(1, len(runs) + 2) if size not in runs)
    pad = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{pad}{words}{pad}{fence}"


# Where links lead

_IN_SLUG = re.compile(r"[\s%\"<>\\^`{|}\[\]()&\x00-\x1f\x7f]")
_IN_ADDRESS = re.compile(r"[\s\"<>\\`|\x00-\x1f\x7f]")


def _destination(mark: Mark, relink: Relink) -> str:
    target = relink(mark.target or "")
    if target.startswith("#"):
        target = _IN_SLUG.sub(_percent, target)
    else:
        target = _IN_ADDRESS.sub(_percent, target)
        target = re.sub(r"&(?=#?\w+;)", r"\\&", target)
        if not _round(target):
            target = re.sub(r"[()]", r"\\\g<0>", target)
    if mark.title is None:
        return target
    title = re.sub(r'[\\"]|&(?=#?\w+;)', r"\\\g<0>", mark.title)
    return f'{target or "<>"} "{title}"'


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def _round(target: str) -> bool:
    """Whether round brackets match."""
    depth = 0
    for char in target:
        depth += (char == "(") - (char == ")")
        if not 0 <= depth <= 20:
            return False
    return depth == 0
