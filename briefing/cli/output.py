"""Standard output: data and nothing else."""

import io
import os
import sys
from collections.abc import Iterable, Mapping

from briefing.cli.ending import Stopped

_WIDEST = 100  # cells; longer lines are hard to read


def prepare() -> None:
    """Makes standard output take every character. What is piped is UTF-8 with `\\n` line ends,
    as files are; a terminal keeps its own encoding, with `?` for what that lacks."""
    if sys.stdout is None:
        message = "standard output is closed, so there is nowhere to print to"
        raise Stopped(message, "leave out >&-")
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="replace")


def to_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def in_colour() -> bool:
    """Whether colour is wanted: on a terminal that has it, and NO_COLOR is not set to anything
    (https://no-color.org)."""
    return (
        to_terminal()
        and os.environ.get("TERM") not in ("dumb", "unknown")
        and not os.environ.get("NO_COLOR")
    )


def columns() -> int:
    """The cells that a line of the terminal has; 0 where there is none."""
    if not to_terminal():
        return 0
    from shutil import get_terminal_size

    return get_terminal_size().columns


def measure(piped: int) -> int:
    """The cells that a line of prose may take, `piped` where there is no terminal."""
    return max(20, min(columns(), _WIDEST)) if to_terminal() else piped


def put(text: str) -> None:
    """Prints `text`, ending its last line. Raises Stopped when it can't be written."""
    try:
        sys.stdout.write(text if text.endswith("\n") or not text else f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        message = f"standard output can't be written: {error.strerror}"
        raise Stopped(message, "look at where it goes") from None


def put_runs(runs: Iterable[tuple[str, str]], styles: Mapping[str, str]) -> None:
    """Prints words, where colour is wanted each in the style of its role, or without one. Raises
    Stopped when they can't be written."""
    if not in_colour():
        put("".join(words for words, _ in runs))
        return
    from rich.console import Console
    from rich.text import Text

    # Assembled from plain pieces: the words of a briefing are never read as markup.
    text = Text.assemble(*((words, styles.get(role, "")) for words, role in runs), end="")
    Console(soft_wrap=True, highlight=False).print(text)
