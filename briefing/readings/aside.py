"""Reads a whole briefing in a process of its own: bytes on standard input, a packed reading on
standard output. `python -m briefing.readings.aside PATH`; the path is only a name."""

import gc
import sys

from briefing.readings import store
from briefing.readings.reading import checked


def main() -> int:
    """Returns the exit code."""
    gc.disable()  # nothing that is made here is garbage before the end
    data = sys.stdin.buffer.read()
    sys.stdout.buffer.write(store.packed(checked(data, sys.argv[1])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
