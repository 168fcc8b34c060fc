"""From exec to what stands on the screen."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench import bare, inputs
from tests.bench.bench import BUNDLED, Bench
from tests.bench.report import Result
from tests.bench.terminal import Terminal

PATIENCE = 120.0  # seconds for anything to appear

# A word from each of the four panes of the bundled briefing, and in no other pane.
BUNDLED_WORDS = ("Delegations of", " state ", "very constructive", "claims")


def all_loaded(quotes: int) -> tuple[str, ...]:
    """What stands on the screen only when every quote is known: the border's `1/20000`."""
    return (f"/{quotes} ",)


def start(terminal: Terminal) -> float:
    """Seconds to the bare app's words."""
    with terminal:
        return terminal.times([[bare.WORDS]], PATIENCE)[0]


def bundled(bench: Bench) -> Iterator[Result]:
    """The bundled briefing, the first time and again."""
    took = _Taken()
    for _ in range(bench.runs):
        took.bare.append(start(bench.bare()))
        home = bench.home()
        took.first.append(_frame(bench.reader(BUNDLED, home), BUNDLED_WORDS))
        took.again.append(_frame(bench.reader(BUNDLED, home), BUNDLED_WORDS))
    yield took.ratio("bundled briefing, first frame", 1.5, took.first)
    yield took.ratio("bundled briefing, opened again", 1.25, took.again)


def one_megabyte(bench: Bench) -> Iterator[Result]:
    """4,000 quotes: the first frame, keys while the rest loads, and opened again."""
    file, quotes = bench.input("1 MB"), inputs.SIZES["1 MB"]
    took = _opened(bench, file, quotes)
    yield took.ratio("1 MB, first frame", 4, took.first)
    yield took.ratio("1 MB, opened again", 1.6, took.again)
    yield _keys_while_loading(bench, file)


def five_megabytes(bench: Bench) -> Iterator[Result]:
    """20,000 quotes: the summary, all of it, and opened again."""
    file, quotes = bench.input("5 MB"), inputs.SIZES["5 MB"]
    took = _opened(bench, file, quotes, first=inputs.WORDS[:1])
    yield took.ratio("5 MB, summary", 5, took.first)
    raw, whole = median(took.raw), median(took.whole)
    detail = f"{whole:.2f} s, raw parse {raw:.2f} s"
    yield Result("5 MB, all loaded, to raw parse", 1.3, whole / raw, "×", detail)
    yield took.ratio("5 MB, opened again", 2.5, took.again)


class _Taken:
    """Seconds, run by run."""

    def __init__(self) -> None:
        self.bare: list[float] = []
        self.raw: list[float] = []
        self.first: list[float] = []
        self.whole: list[float] = []
        self.again: list[float] = []

    def ratio(self, what: str, budget: float, ours: list[float]) -> Result:
        """Ours to the bare app's."""
        app, own = median(self.bare), median(ours)
        detail = f"{own * 1000:.0f} ms, bare app {app * 1000:.0f} ms"
        return Result(what, budget, own / app, "×", detail)


def _opened(
    bench: Bench, file: Path, quotes: int, *, first: tuple[str, ...] = inputs.WORDS
) -> _Taken:
    took = _Taken()
    for _ in range(bench.runs):
        took.bare.append(start(bench.bare()))
        took.raw.append(bench.parse_seconds(file))
        home = bench.home()
        with bench.reader(file, home) as terminal:
            frame, whole = terminal.times([first, all_loaded(quotes)], PATIENCE)
            _leave(terminal)
        took.first.append(frame)
        took.whole.append(whole)
        took.again.append(_frame(bench.reader(file, home), inputs.WORDS))
    return took


def _frame(terminal: Terminal, words: tuple[str, ...]) -> float:
    with terminal:
        (frame,) = terminal.times([words], PATIENCE)
        _leave(terminal)
    return frame


def _leave(terminal: Terminal) -> None:
    """Leaves as a person does, so that what is kept for the next time is kept."""
    terminal.settle(PATIENCE)
    if not terminal.quit("q", PATIENCE):
        raise TimeoutError(f"q did not end the program; it shows:\n{terminal.screen()}")


def _keys_while_loading(bench: Bench, file: Path) -> Result:
    """A key is pressed as soon as the last one is answered, from the first frame on."""
    answers = []
    for _ in range(bench.runs):
        with bench.reader(file) as terminal:
            terminal.times([inputs.WORDS], PATIENCE)
            answers += [terminal.moved("j", PATIENCE) for _ in range(20)]
    answers.sort()
    p95 = answers[int(len(answers) * 0.95) - 1] * 1000
    detail = f"{len(answers)} × j, median {median(answers) * 1000:.0f} ms"
    return Result("1 MB, key while it loads, p95", 50, p95, "ms", detail)
