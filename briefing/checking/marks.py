"""A quote and the press's marks in it → the fragments that must stand in the source.

`[…]`, `[...]`, `…` and `...` stand for words left out, `[other words]` for words put in or put in
the place of others, `[W]e` for a changed capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.checking.folding import Folded, fold
from briefing.checking.names import names_in
from briefing.checking.source_text import SourceText
from briefing.checking.wording import is_negation, is_number, is_word
from briefing.values import value

_DOTS = r"(?:…|\.{3,}|\.(?: \.){2,})"
_MARK = re.compile(rf"(?P<out>\[ ?{_DOTS}+ ?\]|{_DOTS}+)|\[(?P<words>[^\[\]]*)\]")
_WORD_BEFORE = re.compile(r"\w[\w']*\Z")
_WORD_AFTER = re.compile(r"[\w']*\w")
# A word is no longer than this where it is glued to a bracket, so that looking stays cheap.
_GLUED = 64


@value(frozen=True, slots=True)
class Gap:
    """A place where the quote's words are not the source's.

    `left_out` says that a mark there leaves words out. `words` are those put in, `units` the same
    in pieces, both with their brackets, and `names` the names among them; `twists` says that they
    deny or count, which words put in may not. `follows` says that they stand right after the
    fragment before, `leads` right before the one after.
    """

    left_out: bool
    words: str = ""
    units: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    twists: bool = False
    follows: bool = False
    leads: bool = False


@value(frozen=True, slots=True)
class Fragment:
    """Words in a row that must stand in the source as they are.

    `units` are folded words and signs, `spans` their places in the quote. A unit in `free` may
    have its first letter in either case.
    """

    units: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    free: frozenset[int] = frozenset()


@value(frozen=True, slots=True)
class Marked:
    """A quote read for its marks. `gaps[i]` stands before `fragments[i]`, the last one after all
    of them; `None` where the words go on. `final` is the comma or full stop at its end."""

    text: str
    final: str
    fragments: tuple[Fragment, ...]
    gaps: tuple[Gap | None, ...]


@dataclass(slots=True)
class _Letters:
    """A fragment's signs as they are collected: with the place of each in the folded quote, and
    which of them may have either case."""

    signs: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    free: set[int] = field(default_factory=set)

    def add(self, folded: str, start: int, end: int) -> None:
        self.signs += folded[start:end]
        self.places += range(start, end)


def read_marks(quote: str, source: SourceText, *, as_written: bool = False) -> Marked:
    """Reads a quote that is to be looked for in `source`. Quotation marks around the whole, and a
    comma or full stop at its end, are the writer's and not looked for. `as_written` takes the
    press's marks for the source's own: `“[W]e go,” Ruiz said` has `[W]e`."""
    folded = fold(quote)
    fragments: list[Fragment] = []
    gaps: list[Gap | None] = []
    marks: list[Gap] = []
    start, end, final = _bare(folded.text)
    found = () if as_written else tuple(_MARK.finditer(folded.text, start, end))
    for part in _parts(folded.text, start, end, found, source):
        if isinstance(part, Gap):
            marks.append(part)
        elif fragment := _fragment(part, folded, source.pattern):
            fragments.append(fragment)
            gaps.append(_joined(marks))
            marks = []
    gaps.append(_joined(marks))
    if fragments and (gaps[0] is None or gaps[0].left_out):
        fragments[0] = _either_case(fragments[0])
    return Marked(quote, final, tuple(fragments), tuple(gaps))


def _bare(text: str) -> tuple[int, int, str]:
    """Where a folded quote starts and ends without the writer's signs around it, and its comma
    or full stop."""
    start = len(text) - len(text.lstrip(" '"))
    kept = text.rstrip(" '")
    if not kept.endswith((".", ",")) or kept.endswith(".."):
        return start, len(kept), ""
    return start, len(kept[:-1].rstrip(" '")), kept[-1]


def _parts(
    text: str, start: int, end: int, found: Iterable[re.Match[str]], source: SourceText
) -> list[Gap | _Letters]:
    parts: list[Gap | _Letters] = []
    letters = _Letters()
    at = start
    for mark in found:
        words: str | None = mark["words"]
        if words is not None and _is_capital(text, mark, end):
            letters.add(text, at, mark.start())
            letters.free.add(len(letters.signs))
            letters.add(text, mark.start() + 1, mark.end() - 1)
            at = mark.end()
            continue
        left, right = mark.span()
        if words is not None:
            left, right = _glued(text, max(at, start), mark, end)
            words = text[left : mark.start()] + words + text[mark.end() : right]
        letters.add(text, at, left)
        parts += [letters, Gap(left_out=True) if words is None else _put_in(words, source)]
        letters, at = _Letters(), right
    letters.add(text, at, end)
    return [*parts, letters]


def _is_capital(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a bracket holds one letter, the first of a word: `[W]e`."""
    after = text[mark.end() : min(mark.end() + 1, end)]
    before = text[max(mark.start() - 1, 0) : mark.start()]
    return (
        len(mark["words"]) == 1
        and mark["words"].isalpha()
        and after.isalpha()
        and (not before.isalnum())
    )


def _glued(text: str, start: int, mark: re.Match[str], end: int) -> tuple[int, int]:
    """The bracket with what belongs to its word: `call[ed]` stands for a word as `[called]`."""
    before = _WORD_BEFORE.search(text, max(start, mark.start() - _GLUED), mark.start())
    after = _WORD_AFTER.match(text, mark.end(), min(end, mark.end() + _GLUED))
    return before.start() if before else mark.start(), after.end() if after else mark.end()


def _put_in(words: str, source: SourceText) -> Gap:
    shown = f"[{words}]"
    units = tuple(source.pattern.findall(shown))
    spoken = [unit for unit in units if is_word(unit)]
    counts = bool(spoken) and all(map(is_number, spoken))
    return Gap(
        left_out=False,
        words=shown,
        units=units,
        names=names_in(units, "", source),
        twists=counts or any(map(is_negation, spoken)),
        follows=True,
        leads=True,
    )


def _joined(marks: list[Gap]) -> Gap | None:
    """Marks with no word between them, as one; `None` where there are none."""
    if len(marks) < 2:
        return marks[0] if marks else None
    return Gap(
        left_out=any(mark.left_out for mark in marks),
        words=" ".join(mark.words for mark in marks if mark.words),
        units=tuple(unit for mark in marks for unit in mark.units),
        names=frozenset(name for mark in marks for name in mark.names),
        twists=any(mark.twists for mark in marks),
        follows=marks[0].follows,
        leads=marks[-1].leads,
    )


def _fragment(letters: _Letters, quote: Folded, units: re.Pattern[str]) -> Fragment | None:
    """The fragment of these letters, `None` if there is no word in them."""
    found = list(units.finditer("".join(letters.signs)))
    if not any(is_word(each.group()) for each in found):
        return None
    free = {number for number, each in enumerate(found) if each.start() in letters.free}
    return Fragment(
        tuple(each.group() for each in found),
        tuple(
            quote.original(letters.places[each.start()], letters.places[each.end() - 1] + 1)
            for each in found
        ),
        frozenset(free),
    )


def _either_case(fragment: Fragment) -> Fragment:
    first = next(number for number, unit in enumerate(fragment.units) if is_word(unit))
    return Fragment(fragment.units, fragment.spans, fragment.free | {first})
