"""A fault of the program itself: one line for the person, a log for whoever mends it."""

import sys
import traceback
from pathlib import Path

from briefing import __version__
from briefing.cli.ending import say
from briefing.folders import own_folders
from briefing.safe_text import one_line

_LOG = "fault.log"


def tell_fault(error: Exception, words: list[str]) -> None:
    """Says that something went wrong, and where it is written down."""
    say("briefing: something went wrong that should not; this is a fault of the program")
    try:
        path = _write(error, words)
    except OSError:
        say(f"  = hint: it could not be written down; it was a {type(error).__qualname__}")
    else:
        named = one_line(str(path))
        say(f"  = hint: please report it, with {named}, which holds no words of your briefing")


def _write(error: Exception, words: list[str]) -> Path:
    """The latest fault, in the state folder. Raises OSError."""
    folder = own_folders().state
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / _LOG
    path.write_text(report(error, words), encoding="utf-8")
    return path


def report(error: Exception, words: list[str]) -> str:
    """Where the fault is: files, lines and kinds of errors. An error's message and the values of
    variables can hold a briefing's text, arguments the names of files: both stay out."""
    options = [one_line(word.partition("=")[0]) for word in words if word.startswith("--")]
    lines = [
        f"briefing {__version__}, Python {sys.version.split()[0]}, {sys.platform}",
        f"command: {_command(words)} {' '.join(options)}".rstrip(),
    ]
    fault: BaseException | None = error
    told: set[int] = set()
    while fault is not None and id(fault) not in told:  # they may go round in a circle
        told.add(id(fault))
        lines.append("")
        lines += "".join(traceback.format_tb(fault.__traceback__)).splitlines()
        lines.append(f"{type(fault).__module__}.{type(fault).__qualname__}")
        fault = fault.__cause__ or fault.__context__
    return "\n".join(lines) + "\n"


def _command(words: list[str]) -> str:
    from briefing.cli.commands import COMMANDS

    return words[0] if words and words[0] in COMMANDS else "(the reader)"
