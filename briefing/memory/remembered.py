"""What is remembered, as values, and the JSON that each is kept as.

The JSON is read here and not by pydantic, which takes longer to import than the first frame has.
What does not have its shape is damaged as a whole: half of a memory would be another one.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, Generic, TypeVar

from briefing.values import value

T = TypeVar("T")


class Damaged(Exception):
    """Bytes are not what we have written."""


@value(frozen=True, slots=True)
class Anchor:
    """What something is fixed to: an item of a briefing by its id, in the pane that it stood in
    (and the issue, if it was that of the issues), by its words, and by who says or holds it."""

    item: str
    pane: str
    issue: str = ""
    words: str = ""
    by: str = ""


@value(frozen=True, slots=True)
class Bookmark:
    """`made` is when, in UTC, as ISO 8601 writes it."""

    at: Anchor
    made: str


@value(frozen=True, slots=True)
class Note:
    """A private note; `id` tells it from others, whatever becomes of what it is about."""

    id: str
    at: Anchor
    text: str
    made: str


@value(frozen=True, slots=True)
class Kept:
    """Where one was: the panes' own words for a place, which only they understand, and what was
    selected, then what stood before it and after it. `sha256` is that of the file as it was read
    then."""

    place: Mapping[str, Any]
    at: tuple[Anchor, ...]
    sha256: str


@value(frozen=True, slots=True)
class Remembered:
    """What is remembered of one briefing, by the path of its file. `read` are the SHA-256 of the
    last two different versions that were read, the last one last."""

    path: str = ""
    kept: Kept | None = None
    bookmarks: tuple[Bookmark, ...] = ()
    notes: tuple[Note, ...] = ()
    read: tuple[str, ...] = ()

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """What bookmarks and notes are fixed to, each once."""
        marked = [each.at for each in self.bookmarks]
        return tuple(dict.fromkeys([*marked, *(each.at for each in self.notes)]))


@value(frozen=True, slots=True)
class Visit:
    """A briefing that was read: its title then, the SHA-256 of its file, and when, in UTC."""

    title: str
    sha256: str
    when: str


Visits = Mapping[str, Visit]
"""What was read, by the paths of the files, the latest last."""


@value(frozen=True, slots=True)
class Chosen:
    """What the person has chosen in the reader: a theme by its name, which of the measures of
    prose, the widest being 0, and whether to read a line at a time."""

    theme: str | None = None
    measure: int = 0
    linear: bool = False


class Kind(Generic[T]):
    """A kind of document: what it is when there is none, the way to its JSON, and the way back,
    which raises Damaged, or KeyError, TypeError or ValueError."""

    def __init__(
        self,
        name: str,
        empty: T,
        told: Callable[[T], dict[str, Any]],
        made: Callable[[Mapping[str, Any]], T],
    ) -> None:
        self.name, self.empty, self.told, self.made = name, empty, told, made


def _text(found: Any) -> str:
    if not isinstance(found, str):
        raise Damaged
    return found


def _mapping(found: Any) -> Mapping[str, Any]:
    if not isinstance(found, dict):
        raise Damaged
    return found


def _list(found: Any, made: Callable[[Any], T]) -> tuple[T, ...]:
    if not isinstance(found, list):
        raise Damaged
    return tuple(made(each) for each in found)


def _anchor(found: Any) -> Anchor:
    told = _mapping(found)
    return Anchor(*(_text(told[name]) for name in ("item", "pane", "issue", "words", "by")))


def _bookmark(found: Any) -> Bookmark:
    told = _mapping(found)
    return Bookmark(_anchor(told["at"]), _text(told["made"]))


def _note(found: Any) -> Note:
    told = _mapping(found)
    text, made = _text(told["text"]), _text(told["made"])
    return Note(_text(told["id"]), _anchor(told["at"]), text, made)


def _kept(found: Any) -> Kept | None:
    if found is None:
        return None
    told = _mapping(found)
    return Kept(_mapping(told["place"]), _list(told["at"], _anchor), _text(told["sha256"]))


def _remembered(told: Mapping[str, Any]) -> Remembered:
    return Remembered(
        path=_text(told["path"]),
        kept=_kept(told["kept"]),
        bookmarks=_list(told["bookmarks"], _bookmark),
        notes=_list(told["notes"], _note),
        read=_list(told["read"], _text),
    )


def _visits(told: Mapping[str, Any]) -> Visits:
    found = {}
    for path, each in _mapping(told["by_path"]).items():
        visit = _mapping(each)
        found[path] = Visit(_text(visit["title"]), _text(visit["sha256"]), _text(visit["when"]))
    return found


def _visits_told(visits: Visits) -> dict[str, Any]:
    return {"by_path": {path: asdict(visit) for path, visit in visits.items()}}


def _chosen(told: Mapping[str, Any]) -> Chosen:
    theme, measure, linear = told["theme"], told["measure"], told.get("linear", False)
    if type(measure) is not int or type(linear) is not bool:
        raise Damaged
    return Chosen(theme if theme is None else _text(theme), measure, linear)


def _greeted(told: Mapping[str, Any]) -> bool:
    if not isinstance(told["greeted"], bool):
        raise Damaged
    return told["greeted"]


_NONE: Visits = {}
REMEMBERED = Kind("briefing", Remembered(), asdict, _remembered)
VISITS = Kind("visits", _NONE, _visits_told, _visits)
CHOSEN = Kind("chosen", Chosen(), asdict, _chosen)
GREETED = Kind("greeted", False, lambda greeted: {"greeted": greeted}, _greeted)
