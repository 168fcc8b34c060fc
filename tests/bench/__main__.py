"""Measures the reader's speed against its budgets: `python -m tests.bench [--short] [ROW …]`.

Run from the top of the repository, with the `dev` extra installed, on Linux, with nothing else
busy on the machine. Without rows all are measured. The short form takes fewer runs, and fails
only where a measure is worse than three times its budget.

Budgets in seconds are those of a machine on which a bare app takes 0.2 s to its first frame. What
is measured on another is held against them in proportion to what that app takes there, before and
after the measure.
"""

import argparse
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

from tests.bench import costs, keys, library, opening, report
from tests.bench.bench import BUNDLED, Bench
from tests.bench.report import Result
from tests.bench.terminal import NEVER

_BARE = 0.2  # seconds that the bare app takes where budgets in seconds are from
_STARTS = 3

ROWS: dict[str, Callable[[Bench], Iterator[Result]]] = {
    "bundled": opening.bundled,
    "1mb": opening.one_megabyte,
    "5mb": opening.five_megabytes,
    "keys": keys.latency,
    "find": keys.find,
    "memory": costs.memory,
    "commands": costs.commands,
    "idle": costs.idle,
    "growth": costs.growth,
    "library": library.library,
}


def main(words: list[str] | None = None) -> int:
    """Prints the table; returns 1 where a budget is broken, grossly so in the short form."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=", ".join(ROWS))
    parser.add_argument("--short", action="store_true", help="fewer runs; only gross breaches fail")
    asked = parser.parse_args(words)
    for name in asked.rows:
        if name not in ROWS:
            parser.error(f"there is no row {name}; there are {', '.join(ROWS)}")
    # A program in a terminal of ours outlives us unless its `with` block ends.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    others = [report.busy()]
    results: list[Result] = []
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
        bench = Bench(Path(folder), runs=3 if asked.short else 7, short=asked.short)
        _warm(bench)
        for name in asked.rows or ROWS:
            for result in _measured(name, bench):
                sys.stderr.write(f"{report.line(result)}\n")
                results.append(result)
    others.append(report.busy())
    sys.stdout.write(f"{report.machine()}; other programs used {max(others):.0%} of it\n\n")
    sys.stdout.write(f"{report.table(results)}\n")
    failed = [each for each in results if (each.gross if asked.short else not each.held)]
    return 1 if failed else 0


def _measured(name: str, bench: Bench) -> Iterator[Result]:
    """The results of a row; a program that shows nothing breaks its row, not the others."""
    try:
        before = _bare_seconds(bench)
        found = list(ROWS[name](bench))
        pace = (before + _bare_seconds(bench)) / 2 / _BARE
        yield from (replace(each, pace=pace) for each in found)
    except TimeoutError as error:
        yield Result(f"{name}, not measured", 0, NEVER, "", str(error))


def _bare_seconds(bench: Bench) -> float:
    return median(opening.start(bench.bare()) for _ in range(_STARTS))


def _warm(bench: Bench) -> None:
    """Nothing measured pays for compiling, or for files that were never read."""
    opening.start(bench.bare())
    with bench.reader(BUNDLED) as terminal:
        terminal.times([opening.BUNDLED_WORDS], opening.PATIENCE)
    bench.seconds(["-m", "briefing", "check", str(BUNDLED)])


if __name__ == "__main__":
    sys.exit(main())
