"""What a file says, read once and kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.model.briefing import Briefing
from briefing.readings import store


@dataclass(frozen=True, slots=True)
class Reading:
    """A briefing with every diagnostic. `keep` puts it into the cache, if it is not there: it
    can wait until the briefing is on the screen."""

    briefing: Briefing
    keep: Callable[[], None]


def read(data: bytes, path: str, cache: Path | None = None) -> Reading:
    """The reading of a file's bytes: the one kept in the folder `cache`, or a new one."""
    folder = None if cache is None else cache / "readings"
    name = "" if folder is None else store.key(data, path)
    known = None if folder is None else _known(folder, name)
    if known is not None:
        return Reading(known, lambda: None)
    from briefing.checking import check
    from briefing.parsing import parse_bytes

    parsed = parse_bytes(data, path)
    briefing = replace(parsed, diagnostics=check(parsed))

    def keep() -> None:
        if folder is not None:
            store.keep(folder, name, briefing)

    return Reading(briefing, keep)


def _known(folder: Path, name: str) -> Briefing | None:
    try:
        found = store.load(folder, name)
    except (OSError, store.Damaged):
        return None
    return found if isinstance(found, Briefing) else None
