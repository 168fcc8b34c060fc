"""What was measured, beside what was allowed."""

import os
import platform
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

_GROSS = 3  # times a budget: worse than this is no longer the noise of a busy machine


@dataclass(frozen=True, slots=True)
class Result:
    """One measure. `measured` and `budget` are in `unit`; less is better. `pace` is how many times
    as long as on the machine of the budget things take on this one, and counts for times only."""

    what: str
    budget: float
    measured: float
    unit: str
    detail: str = ""
    pace: float = 1.0

    @property
    def is_time(self) -> bool:
        return self.unit in ("ms", "s")

    @property
    def there(self) -> float:
        """What it would be on the machine of the budget."""
        return self.measured / self.pace if self.is_time else self.measured

    @property
    def held(self) -> bool:
        return self.there <= self.budget

    @property
    def gross(self) -> bool:
        return self.there > _GROSS * self.budget


def table(results: Iterable[Result]) -> str:
    """The results as a Markdown table, its columns aligned, and the details below it."""
    results = list(results)
    head = ("what", "budget", "measured", "in proportion", "verdict")
    rows = [
        (
            each.what,
            f"≤ {_told(each.budget, each)}",
            _told(each.measured, each),
            _told(each.there, each) if each.is_time else "",
            _verdict(each),
        )
        for each in results
    ]
    details = [f"- {each.what}: {each.detail}" for each in results if each.detail]
    return "\n".join([*_aligned(head, rows), "", *details])


def line(result: Result) -> str:
    """A result by itself, for whoever waits."""
    there = f" ({_told(result.there, result)} in proportion)" if result.is_time else ""
    return f"{result.what}: {_told(result.measured, result)}{there}, {_verdict(result)}"


def machine() -> str:
    """The machine in general terms."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{os.cpu_count()} cores, {platform.system()} on {platform.machine()}, {python}"


def busy(seconds: float = 1.0) -> float:
    """The share of all cores, 0 to 1, that other programs use now: they spoil what is measured."""
    idle, total = _ticks()
    time.sleep(seconds)
    idle_after, total_after = _ticks()
    return 1 - (idle_after - idle) / max(1, total_after - total)


def _ticks() -> tuple[int, int]:
    """The processors' idle and whole time since boot: proc_stat(5), user to softirq and steal."""
    told = Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()[1:9]
    ticks = [int(each) for each in told]
    return ticks[3] + ticks[4], sum(ticks)


def _told(value: float, result: Result) -> str:
    if value == float("inf"):
        return "not at all"
    return f"{value:.{1 if value >= 10 else 2}f}".rstrip("0").rstrip(".") + f" {result.unit}"


def _verdict(result: Result) -> str:
    return "holds" if result.held else "GROSS" if result.gross else "over"


def _aligned(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [head, ["-" * width for width in widths], *rows]
    return [
        "| " + " | ".join(f"{cell:<{width}}" for cell, width in zip_longest(line, widths)) + " |"
        for line in lines
    ]
