"""The settings for every command that follows them."""

from functools import lru_cache
from pathlib import Path

from briefing.cli.ending import Stopped, say
from briefing.folders import own_folders
from briefing.safe_text import one_line
from briefing.settings import NONE, Settings


def in_use() -> Settings:
    """What the person has set; from now on dates are shown as that says. Raises Stopped where the
    file can't be used."""
    own = own_folders()
    if not own.has_settings:
        return NONE
    from briefing.settings.reading import Faulty, read

    try:
        found = read(own.settings)
        know_theme(found)
    except Faulty as faulty:
        first, *others = (one_line(line) for line in faulty.lines())
        more = f"briefing settings tells {len(others)} more" if others else None
        raise Stopped(first, more) from None
    _follow(found)
    return found


def _follow(found: Settings) -> None:
    if found.dates is not None:
        from briefing import days

        days.follow(found.dates)


def forgiving() -> Settings:
    """The same for what does without: where the file can't be used that is said, once, and nothing
    is set."""
    path = own_folders().settings
    try:
        status = path.stat()
    except OSError:
        return NONE
    return _forgiving(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=1)
def _forgiving(path: Path, _changed: int, _size: int) -> Settings:
    from briefing.settings.reading import Faulty, read

    try:
        found = read(path)
    except Faulty as faulty:
        say(f"briefing: {one_line(faulty.lines()[0])}")
        say("  = note: nothing of that file is used here")
        return NONE
    _follow(found)
    return found


def asked_theme(name: str | None) -> str | None:
    """The theme that a flag names, as it is called; `None` where no flag does. Raises Stopped
    where it is not there."""
    if name is None:
        return None
    from briefing.cli.themes import known_theme

    return known_theme(name)


def know_theme(found: Settings) -> None:
    """Raises Stopped where the theme that is set is not there."""
    if found.theme is None:
        return
    from briefing.cli.themes import known_theme

    try:
        known_theme(found.theme)
    except Stopped as stopped:
        place = one_line(found.where("theme"))
        raise Stopped(f"{place}: theme: {stopped.message}", stopped.hint) from None
