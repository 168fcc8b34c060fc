"""The commands. This file imports nothing that takes time: `--version` is answered here."""

import gc
import os
import sys

from briefing import __version__
from briefing.cli.ending import ended


def main(arguments: list[str] | None = None) -> int:
    """Runs the program with the words after its name; returns the exit code, never raises."""
    # What is imported and parsed stays; to look through it for garbage again and again costs a
    # tenth of the start. The reader turns the collector on when its first frame stands.
    gc.disable()
    words = sys.argv[1:] if arguments is None else arguments
    return ended(lambda: _run(words), words)


def _run(words: list[str]) -> int:
    if words[:1] == ["--version"]:
        sys.stdout.write(f"briefing {__version__}\n")
        return 0
    if "_ARGCOMPLETE" in os.environ:  # a shell asks how the line before its cursor can go on
        from briefing.cli.completing import complete

        complete()
    from briefing.cli.commands import run

    return run(words)
