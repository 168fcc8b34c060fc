"""What a shell offers when one presses tab: commands, options, files, themes, formats, parts and
actors. The shell's script asks this program, so nothing that is offered is ever out of date.
"""

import os
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli import arguments
from briefing.safe_text import one_line

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

_LARGEST = 1024 * 1024  # bytes; a larger file is not read while somebody waits for the tab


def script(shell: str) -> str:
    """What a shell has to read once, to ask this program from then on."""
    from argcomplete.shell_integration import shellcode

    return shellcode(["briefing"], shell=shell).strip("\n")


def complete() -> None:
    """Answers the shell, and ends the program. Where it is none that asks, does nothing."""
    from argcomplete import autocomplete
    from argcomplete.lexers import split_line

    line, point = os.environ.get("COMP_LINE"), os.environ.get("COMP_POINT", "")
    if line is None or not point.isdigit():
        return
    _, _, _, before, _ = split_line(line, int(point))
    command = before[1] if len(before) > 1 else ""
    if command in arguments.PARSERS:
        os.environ["_ARGCOMPLETE"] = "2"  # the words that stand before the parser's own
        parser = arguments.PARSERS[command]()
    else:
        parser = arguments.reader()
    parser.complete_with(_completers(command, first=len(before) == 1))
    autocomplete(parser, always_complete_options=False)


def _completers(command: str, first: bool) -> Mapping[str, arguments.Completer]:
    formats = arguments.FORMATS.get(command, ())

    def briefings_or_commands(prefix: str, **_: object) -> Iterator[str]:
        if first:
            yield from arguments.PARSERS
        yield from _briefings(prefix)

    return {
        "path": briefings_or_commands,
        "paths": _briefings,
        "old": _briefings,
        "new": _briefings,
        "source": _files,
        "theme": _themes,
        "format": lambda **_: formats,
        "shell": lambda **_: arguments.SHELLS,
        "only": _parts,
        "by": _actors,
        "at": _items,
        "words": lambda **_: (),
    }


def _files(prefix: str, **_: object) -> Iterator[str]:
    """The files that a path can go on to, and the folders with a slash."""
    folder, slash, begun = prefix.rpartition("/")
    try:
        found = sorted(os.scandir(Path(folder + slash or ".").expanduser()), key=lambda e: e.name)
    except (OSError, ValueError, RuntimeError):  # the last: there is no home of that name
        return
    for each in found:
        hidden = each.name.startswith(".") and not begun.startswith(".")
        if each.name.startswith(begun) and not hidden and each.name.isprintable():
            yield f"{folder}{slash}{each.name}{'/' if each.is_dir() else ''}"


def _briefings(prefix: str, **_: object) -> Iterator[str]:
    from briefing.library.files import SUFFIXES

    return (path for path in _files(prefix) if path.lower().endswith((*SUFFIXES, "/")))


def _themes(**_: object) -> Iterable[str]:
    from briefing.cli.themes import TEXTUALS
    from briefing.folders import own_folders
    from briefing.themes import names

    return (*names(own_folders().themes), *TEXTUALS)


def _actors(parsed_args: Namespace, **_: object) -> Mapping[str, str]:
    """The ids of the actors of the briefing that is named before, each with its name."""
    briefing = _named(parsed_args)
    return {each.id: one_line(each.name) for each in briefing.actors} if briefing else {}


def _items(parsed_args: Namespace, **_: object) -> Iterable[str]:
    """The ids of what stands in the briefing that is named before."""
    from briefing.model import Relations

    briefing = _named(parsed_args)
    return filter(None, Relations(briefing).things) if briefing else ()


def _parts(parsed_args: Namespace, **_: object) -> Iterable[str]:
    from briefing.printing.selecting import KNOWN, part_names

    briefing = _named(parsed_args)
    return part_names(briefing) if briefing else KNOWN


def _named(found: Namespace) -> "Briefing | None":
    """The briefing that the words before the cursor name, read but not held against its sources."""
    from briefing.parsing import parse_bytes
    from briefing.regular_files import Unreadable, read

    path = getattr(found, "path", None)
    if path is None or path == "-":
        return None
    try:
        return parse_bytes(read(Path(path).expanduser(), _LARGEST), path)
    except (Unreadable, OSError, ValueError):
        return None
