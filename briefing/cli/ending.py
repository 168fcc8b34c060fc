"""How the program ends: always with an exit code and, if something is wrong, a plain line.

The codes: 0 done, 1 the check found errors, the search nothing or the comparison a difference, 2
bad usage or a file that can't be opened, 70 a fault of the program itself (`EX_SOFTWARE` of
sysexits.h), 129 the terminal was closed, 130 interrupted, 141 the reader of our output went away.
Other signals are left to the system, but for the reader, which gives the terminal back first.
"""

import errno
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

DONE, ERRORS_FOUND, CANNOT, FAULT = 0, 1, 2, 70
NOTHING_FOUND = 1
DIFFERENT = 1
HUNG_UP, INTERRUPTED, PIPE_CLOSED = 129, 130, 141


class Stopped(Exception):
    """The command can't be done: why, and how to mend it. Both are safe to show."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def ended(command: Callable[[], int], words: list[str]) -> int:
    """Runs a command; returns its exit code, whatever happens. `words` are its arguments."""
    before = sys.unraisablehook

    def unraisable(lost: "UnraisableHookArgs") -> None:
        """Python forgets an interruption that comes while it tidies up, and shows where."""
        if lost.exc_type is KeyboardInterrupt:
            os._exit(INTERRUPTED)
        before(lost)

    sys.unraisablehook = unraisable
    try:
        return _ended(command, words)
    finally:
        sys.unraisablehook = before


def _ended(command: Callable[[], int], words: list[str]) -> int:
    try:
        code = command()
        if sys.stdout is not None:
            sys.stdout.flush()
    except Stopped as stopped:
        tell(stopped)
        code = CANNOT
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()
        code = PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - the last door: a log and a line, no traceback
        code = _failed(error, words)
    return code


def _failed(error: Exception, words: list[str]) -> int:
    """What nobody has foreseen, but for a terminal that is gone: that can't be told."""
    if isinstance(error, OSError) and error.errno == errno.EIO:
        _let_go_of_output()
        return HUNG_UP
    from briefing.cli.faults import tell_fault

    tell_fault(error, words)
    return FAULT


def tell(stopped: Stopped) -> None:
    """Says on standard error why something can't be done."""
    say(f"briefing: {stopped.message}")
    if stopped.hint:
        say(f"  = hint: {stopped.hint}")


def say(message: str) -> None:
    """A line on standard error. Where there is none, there is nobody to say it to."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{message}\n")
        sys.stderr.flush()
    except (OSError, ValueError):  # closed
        return


def _let_go_of_output() -> None:
    """Python flushes standard output once more when it ends; let that go nowhere, quietly."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
