"""How the program ends: always with an exit code and, if something is wrong, a plain line.

The codes: 0 done, 1 the check found errors, 2 bad usage or a file that can't be opened, 70 a
fault of the program itself (`EX_SOFTWARE` of sysexits.h), 130 interrupted, 141 the reader of
our output went away. Other signals are left to the system.
"""

import os
import sys
from collections.abc import Callable

DONE, ERRORS_FOUND, CANNOT, FAULT, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 70, 130, 141


class Stopped(Exception):
    """The command can't be done: why, and how to mend it. Both are safe to show."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def ended(command: Callable[[], int], words: list[str]) -> int:
    """Runs a command; returns its exit code, whatever happens. `words` are its arguments."""
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
        from briefing.cli.faults import tell_fault

        tell_fault(error, words)
        code = FAULT
    return code


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
