"""Reads a briefing in a process of its own: `python -m briefing.readings`.

What to read comes on standard input, as `Aside` writes it. Packed readings go to standard output,
each after its length: of a long file first the look.
"""

import gc
import sys

from briefing.checking.checked import checked_with
from briefing.parsing.look import first_look
from briefing.readings import store
from briefing.readings.aside import LARGE, read_task, write_part
from briefing.safe_text import decode


def main() -> int:
    """Returns the exit code."""
    gc.disable()  # nothing that is made here is garbage before the end
    data, path, where = read_task(sys.stdin.buffer)
    if len(data) >= LARGE:
        _send(store.packed(first_look(decode(data)[0], path)))
    briefing, found = checked_with(data, path, where)
    _send(store.packed(briefing, found.evidence))
    return 0


def _send(content: bytes) -> None:
    """Writes a reading where `Aside.next` finds it."""
    write_part(content, sys.stdout.buffer)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
