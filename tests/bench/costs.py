"""Memory, idling, the plain commands, and how all of it grows."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from tests.bench import bare, inputs
from tests.bench.bench import BUNDLED, Bench, interleaved
from tests.bench.opening import BUNDLED_WORDS, PATIENCE, all_loaded
from tests.bench.processes import Peak, processor_seconds
from tests.bench.report import Result
from tests.bench.terminal import Terminal

_STILL = 1.0  # seconds after which a program has nothing left to do


def memory(bench: Bench) -> Iterator[Result]:
    """The peak of all processes together, from exec until everything is loaded."""
    file = bench.input("5 MB")
    many = (*inputs.WORDS, *all_loaded(inputs.SIZES["5 MB"]))
    took = interleaved(
        bench.runs,
        bare=lambda: _peak(bench.bare(), [bare.WORDS]),
        bundled=lambda: _peak(bench.reader(BUNDLED), BUNDLED_WORDS),
        many=lambda: _peak(bench.reader(file), many),
    )
    for name, what, budget in (("bundled", "bundled briefing", 1.6), ("many", "20,000 quotes", 8)):
        detail = f"{took[name] / 1024:.0f} MiB, bare app {took['bare'] / 1024:.0f} MiB"
        yield Result(f"memory at its peak, {what}", budget, took[name] / took["bare"], "×", detail)


def _peak(terminal: Terminal, words: Sequence[str]) -> float:
    with terminal, Peak(terminal.leader) as peak:
        terminal.times([words], PATIENCE)
        terminal.settle(PATIENCE)
    return peak.kib


def commands(bench: Bench) -> Iterator[Result]:
    """`--version` and `check`, to an interpreter that does nothing."""
    check, known = ["-m", "briefing", "check", str(BUNDLED)], bench.home()
    bench.seconds(check, known)
    took = interleaved(
        bench.runs * 3,  # they are short
        nothing=lambda: bench.seconds(["-c", "pass"]),
        version=lambda: bench.seconds(["-m", "briefing", "--version"]),
        check=lambda: bench.seconds(check),
        again=lambda: bench.seconds(check, known),
    )
    for name, what, budget in (
        ("version", "briefing --version", 2.5),
        ("check", "briefing check, bundled briefing", 12),
        ("again", "the same once more", 12),
    ):
        detail = f"{took[name] * 1000:.0f} ms, python -c pass {took['nothing'] * 1000:.0f} ms"
        yield Result(what, budget, took[name] / took["nothing"], "×", detail)


def idle(bench: Bench) -> Iterator[Result]:
    """Nobody presses a key."""
    seconds = 4.0 if bench.short else 20.0
    shares: list[float] = []
    wrote = 0
    for _ in range(1 if bench.short else 3):
        with bench.reader(BUNDLED) as terminal:
            terminal.times([BUNDLED_WORDS], PATIENCE)
            share, size = idled(terminal, seconds)
            shares.append(share)
            wrote = max(wrote, size)
    with bench.bare() as terminal:
        terminal.times([[bare.WORDS]], PATIENCE)
        plain, _ = idled(terminal, seconds)
    detail = f"of a core, over {seconds:.0f} s; bare app {plain:.2f} %"
    yield Result("idle, processor", 0.3, median(shares), "%", detail)
    yield Result("idle, written", 0, wrote, "bytes")


def idled(terminal: Terminal, seconds: float) -> tuple[float, int]:
    """The share of a core in percent, and the bytes written, while nothing happens."""
    terminal.settle(PATIENCE)
    _read_for(terminal, _STILL)
    spent, written = processor_seconds(terminal.leader), len(terminal.written)
    _read_for(terminal, seconds)
    share = (processor_seconds(terminal.leader) - spent) / seconds * 100
    return share, sum(len(each.data) for each in terminal.written[written:])


def _read_for(terminal: Terminal, seconds: float) -> None:
    end = terminal.now() + seconds
    while terminal.now() < end and not terminal.ended:
        terminal.read(end - terminal.now())


def growth(bench: Bench) -> Iterator[Result]:
    """The time that each further KB takes `check`, up to 100 KB and up to 5 MB. What the first
    10 KB take is mostly starting, and is taken off."""
    files = {size: bench.input(size) for size in inputs.SIZES}
    measures = {size: partial(_check, bench, file) for size, file in files.items()}
    took = interleaved(bench.runs, **measures)
    least = "10 KB"
    rates = {
        size: (took[size] - took[least]) * 1e6 / (_kib(file) - _kib(files[least]))
        for size, file in files.items()
        if size != least
    }
    told = ", ".join(f"{size} {rate:.0f}" for size, rate in rates.items())
    growth = max(rates.values()) / rates["100 KB"]
    yield Result("check, time a KB, 10 KB to 5 MB", 2, growth, "×", f"µs a KB, up to {told}")


def _check(bench: Bench, file: Path) -> float:
    return bench.seconds(["-m", "briefing", "check", str(file)])


def _kib(file: Path) -> float:
    return file.stat().st_size / 1024
