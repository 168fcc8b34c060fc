"""How a text differs from what it was, word by word."""

from difflib import SequenceMatcher
from itertools import takewhile

from briefing.model.quote import Change, ChangeKind

_LONGEST = 2_000  # words that differ; a diff of more is nothing to read
_PARAGRAPH = "¶"
_KINDS: dict[str, tuple[ChangeKind, ...]] = {
    "delete": ("dropped",),
    "insert": ("added",),
    "replace": ("dropped", "added"),
}


def difference(old: str, new: str) -> tuple[Change, ...]:
    """The word diff of two texts: `dropped` words stand in the old one only, `added` ones in the
    new one only. A paragraph's end is a word, written ¶. Empty for texts that are the same; where
    they differ in white space alone, all of both."""
    if old == new:
        return ()
    olds, news = _words(old), _words(new)
    if olds == news:
        return (Change("dropped", old), Change("added", new))
    head = sum(1 for _ in takewhile(bool, map(str.__eq__, olds, news)))
    room = min(len(olds), len(news)) - head
    same = map(str.__eq__, reversed(olds), reversed(news))
    tail = min(sum(1 for _ in takewhile(bool, same)), room)
    end_old, end_new = len(olds) - tail, len(news) - tail
    found: list[Change] = []
    _add(found, "kept", olds[:head])
    found += _middle(olds[head:end_old], news[head:end_new])
    _add(found, "kept", olds[end_old:])
    return tuple(found)


def _middle(olds: list[str], news: list[str]) -> list[Change]:
    found: list[Change] = []
    if max(len(olds), len(news)) > _LONGEST:
        _add(found, "dropped", olds)
        _add(found, "added", news)
        return found
    for tag, a, b, c, d in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if tag == "equal":
            _add(found, "kept", olds[a:b])
        for kind in _KINDS.get(tag, ()):
            _add(found, kind, olds[a:b] if kind == "dropped" else news[c:d])
    return found


def _add(found: list[Change], kind: ChangeKind, words: list[str]) -> None:
    if words:
        found.append(Change(kind, " ".join(words)))


def _words(text: str) -> list[str]:
    return text.replace("\n\n", f" {_PARAGRAPH} ").split()
