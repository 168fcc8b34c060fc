"""However the reader ends, the terminal is as it was, soon, and the exit code says how."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.terminal.conftest import Open
from tests.terminal.terminal import Terminal, modes

WORDS = ("We have never closed", "They met.")
SOON = 2.0  # seconds


def given_back(terminal: Terminal) -> bool:
    """Whether the terminal is as it was when the program started."""
    assert modes(terminal.written) == set()
    assert terminal.attributes() == terminal.before
    assert b"Traceback" not in terminal.written
    return True


def after(terminal: Terminal) -> str:
    """What was written when the screen from before was back."""
    return terminal.written.rpartition(b"\x1b[?1016l")[2].decode()


@pytest.mark.parametrize("key", ["q", "\x03"], ids=["q", "ctrl+c"])
def test_after_a_key(terminal: Open, file: Path, key: str) -> None:
    shown = terminal(file)
    shown.wait_for(*WORDS)
    assert "1049" in modes(shown.written)
    assert shown.attributes() != shown.before
    shown.press(key)

    assert shown.end(SOON) == 0
    assert given_back(shown)
    assert after(shown) == ""


@pytest.mark.parametrize(
    "number",
    [signal.SIGHUP, signal.SIGINT, signal.SIGTERM, signal.SIGUSR1],
    ids=lambda number: number.name,
)
def test_after_a_signal(terminal: Open, file: Path, number: signal.Signals) -> None:
    shown = terminal(file)
    shown.wait_for(*WORDS)
    shown.process.send_signal(number)

    assert shown.end(SOON) == 128 + number
    assert given_back(shown)
    assert after(shown) == ""


def test_a_signal_while_a_card_is_open(terminal: Open, file: Path) -> None:
    shown = terminal(file)
    shown.wait_for(*WORDS)
    shown.press("2\r")
    shown.wait_for("Norhaven")
    shown.process.send_signal(signal.SIGTERM)

    assert shown.end(SOON) == 143
    assert given_back(shown)


def test_a_signal_while_it_starts(terminal: Open, file: Path) -> None:
    """It has taken the terminal, and not shown anything yet."""
    shown = terminal(file)
    while b"\x1b[?1049h" not in shown.written:
        shown.read(1)
    shown.process.send_signal(signal.SIGTERM)

    assert shown.end(SOON) == 143
    assert given_back(shown)


def test_a_signal_that_is_ignored_stays_so(terminal: Open, file: Path) -> None:
    """As under nohup."""
    shown = terminal(file, before="import signal; signal.signal(1, signal.SIG_IGN)")
    shown.wait_for(*WORDS)
    shown.process.send_signal(signal.SIGHUP)
    shown.settle()
    assert shown.process.poll() is None
    shown.press("q")

    assert shown.end(SOON) == 0


@pytest.mark.parametrize("ignored", [False, True], ids=["hangup", "nohup"])
def test_a_closed_terminal_ends_it(terminal: Open, file: Path, ignored: bool) -> None:
    """Under nohup nobody says so, and reading tells nothing but that there is nothing."""
    before = "import signal; signal.signal(1, signal.SIG_IGN)" if ignored else ""
    shown = terminal(file, before=before)
    shown.wait_for(*WORDS)
    shown.close()

    assert shown.end(SOON) == 129


STUCK = """
from briefing.reader.screens.panes import Panes
def action_pane(*_):
    print("\\x07", end="", file=sys.__stderr__, flush=True)
    while True:
        pass
Panes.action_pane = action_pane
"""


def test_a_signal_while_it_is_stuck(terminal: Open, file: Path) -> None:
    shown = terminal(file, before=STUCK)
    shown.wait_for(*WORDS)
    before = shown.written.count(b"\x07")
    shown.press("1")
    while shown.written.count(b"\x07") == before:
        shown.read(1)
    shown.process.send_signal(signal.SIGTERM)

    assert shown.end(SOON) == 143
    assert given_back(shown)


def test_a_signal_while_the_terminal_takes_nothing(terminal: Open, file: Path) -> None:
    shown = terminal(file)
    shown.wait_for(*WORDS)
    for _ in range(40):  # more than a terminal keeps for whoever reads it
        shown.press("z")
        time.sleep(0.02)
    shown.process.send_signal(signal.SIGTERM)

    assert shown.process.wait(SOON) == 143
    shown.settle()
    assert given_back(shown)


# Faults: each place where Textual catches what is raised, and those where it doesn't.

HELD = "never closed"
FAIL = f"""
def fail(*_):
    secret = {HELD!r}
    raise ValueError(secret)
from briefing.reader.screens.panes import Panes
"""
FAULTS = {
    "in what a key does": "Panes.action_pane = fail",
    "in drawing": """
from briefing.reader.item_list import ItemList
draw = ItemList.render_line
def render_line(self, y):
    return fail() if self.app.panes.place.pane == "summary" else draw(self, y)
ItemList.render_line = render_line""",
    "in a timer": "Panes.action_pane = lambda self, _: self.set_timer(0.01, fail)",
    "in a worker": "Panes.action_pane = lambda self, _: self.run_worker(fail, thread=True)",
    "in a thread": """
import threading
Panes.action_pane = lambda self, _: threading.Thread(target=fail).start()""",
    "in a task": """
import asyncio
async def task(): fail()
def action_pane(self, _): asyncio.ensure_future(task())
Panes.action_pane = action_pane""",
    "one that draws itself": """
class Drawn(ValueError):
    def __rich__(self): return str(self)
def action_pane(*_): raise Drawn("never closed")
Panes.action_pane = action_pane""",
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_after_a_fault(terminal: Open, file: Path, tmp_path: Path, fault: str) -> None:
    """A plain line with where the log is, and nothing that variables held."""
    shown = terminal(file, before=FAIL + fault)
    shown.wait_for(*WORDS)
    shown.press("1")

    assert shown.end(SOON) == 70
    assert given_back(shown)
    (log,) = (tmp_path / "state").rglob("fault.log")
    told = after(shown).splitlines()
    assert told[0].startswith("briefing: something went wrong")
    assert str(log) in told[1]
    assert len(told) == 2
    found = log.read_text(encoding="utf-8")
    assert "ValueError" in found or "Drawn" in found
    assert '"<string>"' in found  # where it came from: the code above
    assert "They met" not in found
    assert file.name not in found


def test_a_fault_while_it_starts(terminal: Open, file: Path) -> None:
    shown = terminal(file, before=FAIL + "Panes.compose = fail")

    assert shown.end(SOON * 2) == 70
    assert given_back(shown)
    assert "something went wrong" in after(shown)


# Stopping and going on


def stopped(terminal: Terminal, times: int) -> None:
    """Waits until the shell says so."""
    while terminal.written.count(b"stopped\r\n") < times:
        assert terminal.read(SOON)


def job(terminal: Terminal) -> int:
    """The number of the shell's only job."""
    leader = terminal.process.pid
    return int(Path(f"/proc/{leader}/task/{leader}/children").read_text().split()[0])


def wait_until_ended(number: int) -> None:
    """Waits until a job has nothing left but what it tells its shell."""
    end = time.monotonic() + SOON
    while Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z":
        assert time.monotonic() < end, "it goes on"
        time.sleep(0.01)


def test_stopped_by_a_key_and_going_on(terminal: Open, file: Path) -> None:
    shown = terminal(file, kind="shell")
    shown.wait_for(*WORDS)
    shown.settle()
    before, raw = shown.screen(), shown.attributes()
    shown.press("\x1a")
    stopped(shown, 1)
    assert given_back(shown)
    shown.press("\n")
    shown.forget()
    shown.wait_for(*WORDS)
    shown.settle()
    assert shown.screen() == before
    assert shown.attributes() == raw
    shown.press("j")
    shown.press("q")

    assert shown.end(SOON) == 0
    assert given_back(shown)


def test_stopped_by_others_and_going_on(terminal: Open, file: Path) -> None:
    """SIGTSTP can be prepared for, SIGSTOP can't, and SIGCONT comes without either."""
    shown = terminal(file, kind="shell")
    shown.wait_for(*WORDS)
    for times, number in enumerate((signal.SIGTSTP, signal.SIGSTOP), 1):
        os.kill(job(shown), number)
        stopped(shown, times)
        shown.press("\n")
        shown.forget()
        shown.wait_for(*WORDS)
        shown.settle()
    os.kill(job(shown), signal.SIGCONT)
    shown.forget()
    shown.wait_for(*WORDS)
    shown.press("q")

    assert shown.end(SOON) == 0
    assert given_back(shown)


def test_ended_while_it_is_stopped(terminal: Open, file: Path) -> None:
    shown = terminal(file, kind="shell")
    shown.wait_for(*WORDS)
    shown.press("\x1a")
    stopped(shown, 1)
    ending = job(shown)
    os.kill(ending, signal.SIGTERM)
    os.kill(ending, signal.SIGCONT)  # in the background, as `kill %1` does
    wait_until_ended(ending)
    shown.press("\n")  # the shell looks how its job is

    assert shown.end(SOON) == 143
    assert given_back(shown)


# Without the panes


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM), (signal.SIGHUP, -signal.SIGHUP)],
    ids=["SIGINT", "SIGTERM", "SIGHUP"],
)
def test_linear_mode_after_a_signal(
    terminal: Open, file: Path, number: signal.Signals, code: int
) -> None:
    """A shell sees 128 and the number, where the system ends it."""
    shown = terminal(file, "--linear")
    shown.wait_for("We have never closed")
    shown.process.send_signal(number)

    assert shown.end(SOON) == code
    assert given_back(shown)
    assert b"\x1b" not in shown.written


def test_linear_mode_after_its_terminal_is_closed(terminal: Open, file: Path) -> None:
    before = "import signal; signal.signal(1, signal.SIG_IGN)"
    shown = terminal(file, "--linear", before=before)
    shown.wait_for("We have never closed")
    shown.close()

    assert shown.end(SOON) in (0, 129)


def test_messages_on_standard_error_may_lead_into_a_file(
    terminal: Open, file: Path, tmp_path: Path
) -> None:
    """The reader is drawn on the terminal all the same."""
    errors = tmp_path / "errors"
    before = f"import os; os.dup2(os.open({str(errors)!r}, os.O_CREAT | os.O_WRONLY), 2)"
    shown = terminal(file, before=before)
    shown.wait_for(*WORDS)
    shown.press("q")

    assert shown.end(SOON) == 0
    assert given_back(shown)
    assert errors.read_bytes() == b""


def test_an_interruption_that_python_would_forget(terminal: Open, file: Path) -> None:
    """Python shows a traceback and goes on where it comes while it tidies up."""
    before = """
import briefing.cli.commands as commands
class Tidy:
    def __del__(self): raise KeyboardInterrupt
def run(words):
    Tidy()
    return 0
commands.run = run
"""
    shown = terminal(file, before=before)

    assert shown.end(SOON * 2) == 130
    assert shown.written == b""
