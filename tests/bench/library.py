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
_NEW = 100  # files that come while the library is open
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
    yield from _follows(bench, folder, home, number)
    yield _idle(bench)


def _first_time(bench: Bench, folder: Path, home: Path, number: int) -> Iterator[Result]:
    """No index is there: the list, the memory, and how fast all of it is indexed."""
    what = f"library of {number:,}"
    sample = sorted(folder.rglob("*.md"))[:: number // _SAMPLE]
    raw = [bench.parse_seconds(*sample)]
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
    raw.append(bench.parse_seconds(*sample))
    each = sum(raw) / len(raw) / len(sample)
    detail = f"{took * 1000:.1f} ms of a core a file, raw parse {each * 1000:.1f} ms"
    yield Result("the same, all indexed, to the raw parse", 1 / 0.6, took / each, "×", detail)


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
        yield from _write(terminal, key, words)
        _leave(terminal)


def _write(terminal: Terminal, key: str, words: str) -> list[float]:
    """The seconds to the answer to each letter, after a key that opens the line."""
    terminal.press(key, PATIENCE)
    return [terminal.press(letter, PATIENCE).seconds for letter in words]


def _leave(terminal: Terminal) -> None:
    """As a person does who is content with what is found, and goes back to the list."""
    terminal.press("\r", PATIENCE)
    terminal.press("[", PATIENCE)


def _follows(bench: Bench, folder: Path, home: Path, number: int) -> Iterator[Result]:
    """Files come, are edited in place, break, and go, while the library is open."""
    day = min(each.name for each in folder.rglob("*.md"))[:10]
    eldest = max(folder.rglob(f"{day}*.md"))  # the last in the list
    with bench.reader(folder, home) as terminal:
        _until(terminal, f"{number:,} briefings")
        terminal.settle(PATIENCE)
        newest, *others = inputs.late(folder, _NEW)
        come = _until(terminal, f"{number + _NEW:,} briefings", inputs.LATE)
        _edit(newest, inputs.LATE, "Talks broken off")
        edited = _until(terminal, "Talks broken off")
        newest.write_bytes(newest.read_bytes().replace(b"sat down", b"sat \xff", 1))
        broken = _until(terminal, "not UTF-8")
        while _reads(terminal):
            pass
        _write(terminal, "S", inputs.LATE)
        _until(terminal, f" {_NEW - 1} found")  # the one broken off has other words
        _leave(terminal)
        for each in (newest, *others):
            each.unlink()
        gone = _until(terminal, f"{number:,} briefings")
        terminal.press("G", PATIENCE)
        _edit(eldest, "talks, round", "talks edited, round")
        old = _until(terminal, "talks edited, round")
        _edit(eldest, "talks edited, round", "talks, round")
    detail = f"{_NEW} come in {come:.1f} s, go in {gone:.1f} s"
    yield Result("the same, open: files that come or go", 2, max(gone, come), "s", detail)
    detail = f"one that breaks {broken:.1f} s; one that was not written for long {old:.1f} s"
    yield Result("the same, open: an edit in place", 2, edited, "s", detail)


def _edit(file: Path, words: str, others: str) -> None:
    """As an editor does it that writes into the file itself."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(words, others, 1), encoding="utf-8")


def _until(terminal: Terminal, *words: str) -> float:
    """Seconds until words stand on the screen together."""
    since = terminal.now()
    return terminal.times([words], PATIENCE)[0] - since


def _idle(bench: Bench) -> Result:
    folder = bench.folder / "some"
    inputs.library(folder, 300)
    with bench.reader(folder) as terminal:
        terminal.times([["300 briefings"]], PATIENCE)
        while _reads(terminal):
            pass
        share, _ = idled(terminal, 4.0 if bench.short else 20.0)
    return Result("library of 300, idle", 0.3, share, "%", "of a core")
