"""A library of ten thousand briefings: opened, filtered, searched, and indexed for the first time."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from tests.bench import bare, inputs
from tests.bench.bench import Bench, interleaved
from tests.bench.costs import idled
from tests.bench.opening import PATIENCE, start
from tests.bench.processes import Peak, memory
from tests.bench.report import Result
from tests.bench.terminal import Terminal

_LONG = 600.0  # seconds that indexing may take
_QUERIES = ("crossing office", "nobody signed", "ekman", "winter minister", "€", '"signed anything')
_FILTERS = ("customs tarn", "ekman", "round 99", "veld")
_CLOSELY = 15.0  # seconds in which the memory is looked at all the time
_SAMPLE = 100  # files that are parsed to know markdown-it-py's rate


def library(bench: Bench) -> Iterator[Result]:
    """Everything that is promised of a large library."""
    number = 1_000 if bench.short else 10_000
    folder = bench.folder / "library"
    inputs.library(folder, number)
    home = bench.home()
    yield from _first_time(bench, folder, home, number)
    yield from _again(bench, folder, home)
    yield from _keys(bench, folder, home)
    yield _idle(bench)


def _first_time(bench: Bench, folder: Path, home: Path, number: int) -> Iterator[Result]:
    """No index is there: the list, the memory, and how fast all of it is indexed."""
    what = f"library of {number:,}"
    with bench.bare() as terminal, Peak(terminal.leader) as plain:
        terminal.times([[bare.WORDS]], PATIENCE)
        terminal.settle(PATIENCE)
    with bench.reader(folder, home) as terminal:
        with Peak(terminal.leader) as peak:
            listed = terminal.times([[f"{number:,} briefings"]], _LONG)[0]
            begun = terminal.now()
            while terminal.now() < begun + _CLOSELY:
                terminal.read(0.1)
        most = peak.kib
        while _reads(terminal) and terminal.now() < _LONG:
            most = max(most, memory(terminal.leader))
        took = (terminal.now() - begun) * len(os.sched_getaffinity(0)) / number
    yield Result(f"{what}, no index: all listed", 2, listed, "s")
    detail = f"{most / 1024:.0f} MiB, bare app {plain.kib / 1024:.0f} MiB"
    yield Result(f"{what}, memory at its peak", 3, most / plain.kib, "×", detail)
    sample = sorted(folder.rglob("*.md"))[:: number // _SAMPLE]
    raw = sum(bench.parse_seconds(each) for each in sample) / len(sample)
    detail = f"{took * 1000:.1f} ms of a core a file, raw parse {raw * 1000:.1f} ms"
    yield Result("the same, all indexed, to the raw parse", 1 / 0.6, took / raw, "×", detail)


def _reads(terminal: Terminal) -> bool:
    """Whether files are being read; looked at once a second."""
    end = terminal.now() + 1
    while terminal.now() < end:
        terminal.read(0.1)
    return " read " in terminal.screen().replace("─", " ")


def _again(bench: Bench, folder: Path, home: Path) -> Iterator[Result]:
    took = interleaved(
        bench.runs,
        bare=lambda: start(bench.bare()),
        library=lambda: _first_frame(bench.reader(folder, home)),
    )
    detail = f"{took['library'] * 1000:.0f} ms, bare app {took['bare'] * 1000:.0f} ms"
    yield Result(
        "the same, first frame with its index", 2, took["library"] / took["bare"], "×", detail
    )


def _first_frame(terminal: Terminal) -> float:
    with terminal:
        return terminal.times([["talks, round", "quotes"]], PATIENCE)[0]


def _keys(bench: Bench, folder: Path, home: Path) -> Iterator[Result]:
    with bench.reader(folder, home) as terminal:
        terminal.times([["000 briefings"]], PATIENCE)
        terminal.settle(PATIENCE)
        for name, key, words in (("search", "S", _QUERIES), ("filter", "/", _FILTERS)):
            took = sorted(_typed(terminal, key, words))
            p95 = took[int(len(took) * 0.95) - 1] * 1000
            detail = f"{len(took)} keys, median {median(took) * 1000:.0f} ms"
            yield Result(f"the same, a key of a {name}, p95", 30, p95, "ms", detail)


def _typed(terminal: Terminal, key: str, queries: Sequence[str]) -> Iterator[float]:
    """The seconds to the last changed frame of every letter that is typed."""
    for words in queries:
        terminal.press(key, PATIENCE)
        for letter in words:
            yield terminal.press(letter, PATIENCE).seconds
        terminal.press("\x1b", PATIENCE)
        terminal.press("\x1b", PATIENCE)


def _idle(bench: Bench) -> Result:
    folder = bench.folder / "some"
    inputs.library(folder, 300)
    with bench.reader(folder) as terminal:
        terminal.times([["300 briefings"]], PATIENCE)
        while _reads(terminal):
            pass
        share, _ = idled(terminal, 4.0 if bench.short else 20.0)
    return Result("library of 300, idle", 0.3, share, "%", "of a core")
