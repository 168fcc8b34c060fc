"""Work shared out among processes: each path once, whatever becomes of the others."""

import os
import signal
import subprocess
import sys
from collections import Counter
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from briefing.library import forks
from briefing.library.forks import shared_out

PATHS = [f"{number:03}.md" for number in range(300)]


@pytest.fixture(params=[1, 2, 4], autouse=True)
def cores(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    found = int(request.param)
    monkeypatch.setattr(forks, "_cores", lambda: found)
    return found


def told(path: str) -> tuple[str, int]:
    return path, os.getpid()


def slowly_told(path: str) -> tuple[str, int]:
    """As work is: it takes longer than fetching what another process has made."""
    sum(range(100_000))
    return told(path)


def long_told(path: str) -> tuple[str, int]:
    """More than a pipe holds at a time."""
    return path * 100_000, os.getpid()


def test_every_path_is_done_once_and_all_processes_have_their_share(cores: int) -> None:
    done = list(shared_out(slowly_told, PATHS))
    assert sorted(path for path, _ in done) == PATHS
    assert len({process for _, process in done}) == cores


def test_one_or_two_paths_are_worth_no_process() -> None:
    assert list(shared_out(told, PATHS[:3])) == [(path, os.getpid()) for path in PATHS[:3]]
    assert list(shared_out(told, [])) == []


def test_what_is_made_can_be_of_any_length() -> None:
    done = [path[:6] for path, _ in shared_out(long_told, PATHS[:20])]
    assert sorted(done) == PATHS[:20]


def dying(path: str, *, own: int) -> tuple[str, int]:
    """As if somebody ended every other process in its first work."""
    if os.getpid() != own:
        os.kill(os.getpid(), signal.SIGKILL)
    return path, os.getpid()


def test_what_a_process_that_was_ended_had_to_do_is_done_by_others() -> None:
    done = list(shared_out(partial(dying, own=os.getpid()), PATHS))
    assert sorted(path for path, _ in done) == PATHS
    assert Counter(process for _, process in done) == {os.getpid(): len(PATHS)}


def failing(path: str, *, own: int) -> tuple[str, int]:
    if os.getpid() != own:
        raise ValueError(path)
    return path, own


def test_what_another_process_fails_on_is_left_to_the_first(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """It goes no further in the place of the first, which would do all twice."""
    try:
        done = list(shared_out(partial(failing, own=os.getpid()), PATHS))
    finally:
        os.write(1, b"went on\n")
    assert sorted(path for path, _ in done) == PATHS
    assert capfd.readouterr().out.count("went on") == 1


def test_who_stops_early_leaves_nothing_behind() -> None:
    before = len(list(Path("/dev/fd").iterdir()))
    for _ in range(3):
        with closing(shared_out(told, PATHS)) as arriving:
            next(arriving)
    assert len(list(Path("/dev/fd").iterdir())) == before


def test_where_nothing_can_be_forked_the_first_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def fork() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", fork)
    assert {process for _, process in shared_out(told, PATHS)} == {os.getpid()}


def test_whoever_ignores_the_end_of_processes_is_served_too() -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert sorted(path for path, _ in shared_out(told, PATHS)) == PATHS
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_names_that_are_not_utf_8_come_back_as_they_are() -> None:
    paths = [os.fsdecode(b"tal\xffks.md"), *PATHS[:10]]
    assert sorted(path for path, _ in shared_out(told, paths)) == sorted(paths)


def test_no_process_outlives_the_first(root: Path) -> None:
    """Each has the pipe that it tells its number to: when all have ended, that ends."""
    words = (
        "import os\n"
        "from briefing.library import forks\n"
        "forks._cores = lambda: 4\n"
        "def work(path): os.write(1, b'%9d\\n' % os.getpid())\n"
        "for _ in forks.shared_out(work, [str(n) for n in range(10**6)]): pass\n"
    )
    first = subprocess.Popen(
        [sys.executable, "-c", words],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert first.stdout is not None
    seen: set[bytes] = set()
    while len(seen) < 4:
        seen.add(first.stdout.readline())
    first.kill()

    assert first.communicate(timeout=30)[0] is not None
