"""All that a file says, at once: as it was kept the last time, or read and checked now."""

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.readings import store
from briefing.sources import Found, Where, find

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing


def held(folder: Path, name: str, where: Where) -> "tuple[Briefing, Found] | None":
    """What is kept under a name, and the texts of its sources; `None` where its verdicts rest on
    others than those that are there now."""
    known = store.load(folder, name)
    if known is None:
        return None
    found = find(known[0].sources, where)
    return (known[0], found) if found.evidence == known[1] else None


def whole(
    data: bytes, path: str, where: Where, cache: Path, *, keep: bool
) -> "tuple[Briefing, Found]":
    """A file's briefing with every verdict and every diagnostic, and the texts of its sources;
    with `keep` it is there the next time."""
    folder, name = store.folder(cache), store.key(data, path)
    known = held(folder, name, where)
    if known is not None:
        return known
    from briefing.checking.checked import checked_with

    briefing, found = checked_with(data, path, where)
    if keep:
        store.keep(folder, name, store.packed(briefing, found.evidence))
    return briefing, found
