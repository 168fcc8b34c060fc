"""The comparison of two briefings."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from briefing.comparing.apart import take_apart
from briefing.comparing.changes import Changes, Difference
from briefing.comparing.matching import Matching
from briefing.comparing.parts import Kind, Leaf, Part, form_of, marks_in, words_in
from briefing.comparing.renaming import renamed
from briefing.model.briefing import Briefing

_ORDER: tuple[Kind, ...] = (
    "fact", "quote", "actor", "position", "issue", "item",
    "words", "event", "note", "source", "section",
)  # fmt: skip

_PARTS = ("speakers", "about", "date", "source", "context", "caveat")
# What differs whenever something else does, and so is told by it: field → those others.
_FOLLOWS: Mapping[str, tuple[str, ...]] = {
    "marks": ("text", "title"),
    "original_marks": ("original",),
    "caveat_marks": ("caveat",),
    "by": ("actors",),
    "by_marks": ("actors", "by"),
    "attribution": _PARTS,
    "attribution_marks": ("attribution", *_PARTS),
    "parent": ("party",),
    "heading": ("party", "parent", "home"),
    "place": ("home",),
}


def compare(old: Briefing, new: Briefing) -> Changes:
    """What changed from `old` to `new`. Order, line numbers, and where quotes stand in the texts
    of their sources are no difference. Nearly linear in the length of both, and in the number of
    parts that only one of them has as long as these differ in their words."""
    olds, _ = take_apart(old)
    news, frame = take_apart(new)
    matching = Matching(olds, news)
    matching.match()
    names = matching.names
    told = [
        Difference(old=one, new=other, fields=differing)
        for one, other in matching.pairs
        if (differing := tuple(_differing(renamed(one, names), other)))
    ]
    gone, added = matching.left()
    told += [Difference(old=part) for part in gone]
    told += [Difference(new=part) for part in added]
    places = {(part.kind, part.id): at for at, part in enumerate(news)}
    before = {(part.kind, part.id): at for at, part in enumerate(olds)}

    def rank(each: Difference) -> tuple[int, bool, int]:
        where = before if each.new is None else places
        return _ORDER.index(each.of), each.new is None, where[each.of, each.part.id]

    return Changes(told=tuple(sorted(told, key=rank)), names=names, frame=frame)


def _in_block(old: Leaf, new: Leaf) -> Iterator[str]:
    """What differs in a block, which is `text`, `marks` or `form`."""
    if words_in(old) != words_in(new):
        yield "text"
    elif marks_in(old) != marks_in(new):
        yield "marks"
    if form_of(old) != form_of(new):
        yield "form"


def _differing(old: Part, new: Part) -> Iterator[str]:
    """The names of the fields that differ, without those that follow from another."""
    if old == new:
        return
    found: list[str] = []
    for one, other in ((old.own, new.own), (old, new)):
        names = [each.name for each in fields(one) if each.compare and each.name != "own"]
        found += [name for name in names if getattr(one, name) != getattr(other, name)]
    if isinstance(old.own, Leaf) and isinstance(new.own, Leaf) and "block" in found:
        found.remove("block")
        found[:0] = _in_block(old.own, new.own)
    for name in found:
        if not any(other in found for other in _FOLLOWS.get(name, ())):
            yield name
