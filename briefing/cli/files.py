"""Files and folders → briefings."""

import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefing.cli.ending import Stopped, say
from briefing.cli.texts import where
from briefing.folders import own_folders
from briefing.library.files import is_briefing, markdown_in
from briefing.regular_files import LARGEST, Unreadable, read
from briefing.safe_text import decode, one_line
from briefing.sources import Text, Where, remember
from briefing.values import value

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

Other = TypeVar("Other")

STANDARD_INPUT = "-"
_SPLIT = "a briefing is a text of some pages; split it"


@value(frozen=True, slots=True)
class Opened:
    """A file as it was read: its name, its text, its briefing with every diagnostic, and the texts
    of its sources by their ids."""

    name: str
    text: str
    briefing: "Briefing"
    texts: Mapping[str, Text]


def open_briefing(path: str, given: Iterable[Text] = (), *, several: bool = False) -> Opened:
    """The briefing in a file, or from standard input for `-`; `given` are texts of its sources.
    Of `several` each takes only those texts that it names, and none is kept: they would push out
    what is read. Raises Stopped."""
    return opened(content(path), path, where(path, given, by_hash=several), keep=not several)


def opened(data: bytes, path: str, places: Where, *, keep: bool = True) -> Opened:
    """The briefing in a file's bytes, with the texts at `places`, which are remembered."""
    from briefing.readings.whole import whole

    text, _ = decode(data)
    keep = keep and path != STANDARD_INPUT
    briefing, found = whole(data, path, places, own_folders().cache, keep=keep)
    remember(briefing.sources, places)
    return Opened(one_line(path), text, briefing, found.texts)


def content(path: str) -> bytes:
    """The bytes of a file, or of standard input for `-`. Raises Stopped."""
    return _from_standard_input() if path == STANDARD_INPUT else _from_file(path)


def is_folder(path: str) -> bool:
    """Whether a path leads to a folder; a name that no file can have does not."""
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def found(
    paths: Iterable[str], opening: Callable[[str], Opened | Other | None]
) -> Iterator[Opened | Other | Stopped | None]:
    """What the paths lead to: briefings, or what else is known of them, reasons why there is none,
    and, in folders, `None` for a Markdown file that is no briefing."""
    for path in dict.fromkeys(paths):
        if is_folder(path):
            yield from _found_in(path, opening)
        else:
            yield _opened_or_not(path, opening)


def _found_in(
    folder: str, opening: Callable[[str], Opened | Other | None]
) -> Iterator[Opened | Other | Stopped | None]:
    empty = True
    for path in markdown_in(folder, tell_unreadable):
        found = _opened_or_not(path, opening)
        if found is None or (isinstance(found, Opened) and not _is_briefing(found)):
            yield None
        else:
            empty = False
            yield found
    if empty:
        yield no_briefing_in(folder)


def no_briefing_in(folder: str) -> Stopped:
    """Why a folder can't be read as a library."""
    hint = "a briefing has the key briefing, or a section Actors or Quotes"
    return Stopped(f"there is no briefing in {one_line(folder)}", hint)


def _is_briefing(opened: Opened) -> bool:
    return is_briefing(opened.text, (section.kind for section in opened.briefing.sections))


def _opened_or_not(
    path: str, opening: Callable[[str], Opened | Other | None]
) -> Opened | Other | Stopped | None:
    try:
        return opening(path)
    except Stopped as stopped:
        return stopped


def tell_unreadable(error: OSError) -> None:
    """Says that a folder can't be read."""
    say(f"briefing: {one_line(str(error.filename))} is passed over: {error.strerror}")


def _from_standard_input() -> bytes:
    if sys.stdin is None:
        raise Stopped("standard input is closed", "name a file instead of -")
    if sys.stdin.isatty():
        say("briefing: reading from the keyboard; ctrl+d on a line of its own ends it")
    data = sys.stdin.buffer.read(LARGEST + 1)
    return _not_too_large(data, "what comes from standard input")


def _from_file(path: str) -> bytes:
    """Raises Stopped with what is wrong with the file, and what to do."""
    try:
        return read(path)
    except FileNotFoundError:
        raise Stopped(f"there is no file {one_line(path)}", _similar(path)) from None
    except Unreadable as error:
        raise Stopped(f"{one_line(path)}: {error}", _mend(path)) from None


def _mend(path: str) -> str:
    """What to do about a file that can't be read, by what it is."""
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return "look at its name and its permissions"
    if stat.S_ISDIR(status.st_mode):
        return _contents(path)
    if not stat.S_ISREG(status.st_mode):
        return "to read from a pipe, write - and put it on standard input"
    return _SPLIT if status.st_size > LARGEST else "look at its permissions"


def _not_too_large(data: bytes, name: str) -> bytes:
    if len(data) > LARGEST:
        message = f"{name} is larger than {LARGEST // 1024 // 1024} MiB"
        raise Stopped(message, _SPLIT)
    return data


def _similar(path: str) -> str | None:
    """A file beside the one that was asked for, with nearly its name."""
    from difflib import get_close_matches

    wanted = Path(path)
    try:
        beside = [entry.name for entry in wanted.parent.iterdir()]
    except OSError:
        return None
    near = get_close_matches(wanted.name, beside, n=1)
    return f"did you mean {one_line(str(wanted.with_name(near[0])))}?" if near else None


def _contents(folder: str) -> str:
    inside = [
        one_line(path)
        for path, _ in zip(markdown_in(folder, tell_unreadable), range(3), strict=False)
    ]
    listed = ", ".join(inside)
    return f"name one file, like {listed}" if inside else "name a Markdown file"
