"""Field by field how a thing differs from what it was: old beside new."""

from collections.abc import Iterator, Mapping

from briefing import days
from briefing.comparing import Difference, Fact, Leaf, Part
from briefing.comparing.parts import SAME, form_of, marks_in, words_in
from briefing.comparing.wording import difference
from briefing.entries.difference import difference_runs
from briefing.entries.entry import Line, Run, Runs
from briefing.entries.signs import NOT_STATED
from briefing.entries.summary import extra_words
from briefing.entries.told import attribution_runs, claim_runs
from briefing.entries.words import plain
from briefing.model import Field, Mark, Position, Quote, Relations

_LABELS: Mapping[str, str] = {
    "about": "about",
    "actors": "held by",
    "also_known_as": "other names",
    "attribution_marks": "links of the attribution",
    "by": "named as",
    "by_marks": "links of the names",
    "caveat_marks": "links of the caveat",
    "checked_against": "held against a text with the SHA-256",
    "fields": "other fields",
    "end": "until",
    "home": "belongs to",
    "marks": "links and emphasis",
    "original_marks": "links and emphasis of the original",
    "parent": "below",
    "place": "section",
    "sha256": "SHA-256",
    "speakers": "speaker",
    "start": "date",
    "url": "address",
    "way": "stands in",
}
"""What a field is called where its own name would not be understood."""

_WORDED = ("original", "attribution", "below")
_DATES = ("date", "updated", "published", "start", "end")
_UNLABELLED = ("name", "title")
_SLUGS = ("speakers", "about", "actors", "source", "party", "parent", "home", "place")
_CLAIM = ("stance", "text", "marks", "caveat", "caveat_marks")
_ARROW: Runs = (Run(" → ", "muted", aloud=", now "),)


def altered_lines(each: Difference, before: Relations, after: Relations) -> Iterator[Line]:
    """A line for each field that differs, but for the verdict: texts as a word diff, positions
    whole, one below the other."""
    if each.old is None or each.new is None:
        return
    fields = [name for name in each.fields if name != "verification"]
    if isinstance(each.old.own, Position) and isinstance(each.new.own, Position):
        if not {*_CLAIM}.isdisjoint(fields):
            yield Line(
                claim_runs(each.old.own), lead=(Run("was  ", "change-dropped", aloud="was: "),)
            )
            yield Line(
                claim_runs(each.new.own), lead=(Run("now  ", "change-added", aloud="now: "),)
            )
        fields = [name for name in fields if name not in _CLAIM]
    if "text" in fields:
        yield Line(_text(each.old, each.new))
        fields.remove("text")
    for name in fields:
        yield _line(name, each.old, each.new, before, after)
    if isinstance(each.new.own, Quote) and (quote := after.quote(each.new.id)):
        yield Line(attribution_runs(quote, after))


def _text(old: Part, new: Part) -> Runs:
    told = difference_runs(difference(old.text, new.text))
    return (Run("“", "quote"), *told, Run("”", "quote")) if isinstance(new.own, Quote) else told


def _line(name: str, old: Part, new: Part, before: Relations, after: Relations) -> Line:
    if name == "heading":
        words = _heading(old, before), _heading(new, after)
    elif name.endswith("marks"):
        was, now = _marks(name, old), _marks(name, new)
        words = "; ".join(sorted(was - now)), "; ".join(sorted(now - was))
    else:
        words = _words(name, old, before), _words(name, new, after)
    known = new.own.key if isinstance(new.own, Fact) else label_of(name)
    label = () if name in _UNLABELLED else plain(f"{known}: ", "muted")
    if name in _WORDED and all(words):
        return Line((*label, *difference_runs(difference(*words))))
    shown = [each or NOT_STATED for each in words]
    if name == "caveat":
        shown = [each or "none" for each in words]
    return Line((*label, _was(shown[0]), *_ARROW, Run(shown[1], "change-added")))


def _was(words: str) -> Run:
    return Run(words, "change-dropped", aloud=f"was {words}")


def label_of(name: str) -> str:
    return _LABELS.get(name, name.replace("_", " "))


def _words(name: str, part: Part, relations: Relations) -> str:
    """What a field of a part says."""
    if name == "form" and isinstance(part.own, Leaf):
        return form_of(part.own)
    held = getattr(part.own, name) if hasattr(part.own, name) else getattr(part, name)
    if name in _SLUGS:
        slugs = held if isinstance(held, tuple) else (held,)
        return ", ".join(relations.title(slug) for slug in slugs if slug is not None)
    match held:
        case None:
            return ""
        case str() if held == SAME:
            return relations.title(part.id)
        case str() if name in _DATES:
            return days.told(held)
        case bool():
            return "yes" if held else "no"
        case tuple() if name == "map":
            return " / ".join(" ".join(code or "." for code in row) for row in held)
        case tuple():
            return "; ".join(filter(None, map(_item, held))) or (
                "the text" if name == "way" else ""
            )
        case _:
            return extra_words(held)


def _item(held: object) -> str:
    match held:
        case Field(name=name, text=text):
            return f"{name}: {text}"
        case Leaf():
            return words_in(held)
        case _:
            return extra_words(held)


def _heading(part: Part, relations: Relations) -> str:
    """The heading that a thing has of its own, but for its name."""
    if part.heading is None:
        return ""
    title = relations.title(part.id)
    return "; ".join(
        [f"level {part.heading.level}", *(_mark(title, m) for m in part.heading.marks)]
    )


def _marks(name: str, part: Part) -> set[str]:
    """The links and the emphasis in a text of a part, each in words."""
    if isinstance(part.own, Leaf):
        texts = marks_in(part.own)
    else:
        text = name.removesuffix("_marks") if name != "marks" else ""
        words = getattr(part.own, text) if text else part.text
        texts = ((words or "", getattr(part.own, name)),)
    return {_mark(words, mark) for words, marks in texts for mark in marks}


def _mark(words: str, mark: Mark) -> str:
    told = f"{mark.kind} “{words[mark.start : mark.end]}”"
    return f"{told} to {mark.target}" if mark.target is not None else told
