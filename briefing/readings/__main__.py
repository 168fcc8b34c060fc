"""Reads a briefing in a process of its own: `python -m briefing.readings PATH`.

The bytes come on standard input, PATH is only their name. Packed readings go to standard output,
each after its length: of a long file first the look.
"""

import gc
import sys
from typing import IO

from briefing.checking.checked import checked
from briefing.model.briefing import Briefing
from briefing.parsing.look import first_look
from briefing.readings import store
from briefing.readings.aside import LARGE, LENGTH
from briefing.safe_text import decode


def main() -> int:
    """Returns the exit code."""
    gc.disable()  # nothing that is made here is garbage before the end
    data, path = sys.stdin.buffer.read(), sys.argv[1]
    if len(data) >= LARGE:
        _send(first_look(decode(data)[0], path), sys.stdout.buffer)
    _send(checked(data, path), sys.stdout.buffer)
    return 0


def _send(made: Briefing, out: IO[bytes]) -> None:
    """Writes a reading where `Aside.next` finds it."""
    content = store.packed(made)
    out.write(len(content).to_bytes(LENGTH, "big"))
    out.write(content)
    out.flush()


if __name__ == "__main__":
    sys.exit(main())
