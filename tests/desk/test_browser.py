"""Which program opens an address, and how it is started."""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.addresses import Address, checked
from briefing.desk import browser

Make = Callable[..., Path]


@pytest.fixture
def address() -> Address:
    found = checked("https://example.org/a;b?c='$(id)'&d=*")
    assert isinstance(found, Address)
    return found


@pytest.fixture
def program(tmp_path: Path) -> Make:
    """Makes a program of some name that does nothing, or what it is told."""

    def make(name: str, does: str = "exit 0") -> Path:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        path.chmod(0o700)
        return path

    return make


def around(folder: Path, **more: str) -> dict[str, str]:
    return {"PATH": str(folder), **more}


@pytest.mark.parametrize(
    ("line", "arguments"),
    [
        ("mine", ["URL"]),
        ("mine %s", ["URL"]),
        ("mine --new-window %s &", ["--new-window", "URL"]),
        ("mine '--title=a b' --url=%s", ["--title=a b", "--url=URL"]),
        ("nobody:mine", ["URL"]),
        ("w3m:lynx %s:mine", ["URL"]),
        ("mine 'oh:mine -x", ["-x", "URL"]),
    ],
)
def test_the_browser_that_is_named(
    program: Make, tmp_path: Path, address: Address, line: str, arguments: list[str]
) -> None:
    """Those that would draw in the terminal are passed over, and those that are not there."""
    program("w3m"), program("lynx")
    mine = program("mine")

    found = browser.command(address, around(tmp_path, BROWSER=line))

    assert found == [str(mine), *(each.replace("URL", address.url) for each in arguments)]


def test_what_the_desktop_provides_where_there_is_one(
    program: Make, tmp_path: Path, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    provided = program("xdg-open")

    assert browser.command(address, around(tmp_path)) is None
    assert browser.command(address, around(tmp_path, DISPLAY=":0")) == [str(provided), address.url]
    assert browser.command(address, around(tmp_path, WAYLAND_DISPLAY="w", BROWSER="none")) == [
        str(provided),
        address.url,
    ]
    monkeypatch.setattr("sys.platform", "darwin")
    own = program("open")
    assert browser.command(address, around(tmp_path)) == [str(own), address.url]


# Tells how it was started, in a file that is whole as soon as it is there.
TELL = """\
"{python}" -c '
import json, os, sys
told = [sys.argv[1:], os.getsid(0) == os.getppid() or os.getsid(0) == os.getpid(),
        [os.path.realpath("/proc/self/fd/%d" % n) for n in (0, 1, 2)], os.getppid()]
open("{told}.new", "w").write(json.dumps(told))
os.rename("{told}.new", "{told}")
' "$@"
{after}
"""


def wait_for(path: Path) -> None:
    end = time.monotonic() + 30
    while not path.exists():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.parametrize("after", ["exit 3", "sleep 30"])
def test_it_has_a_session_of_its_own_and_nothing_of_the_terminal(
    program: Make, tmp_path: Path, address: Address, after: str
) -> None:
    """It is not waited for, and when it has ended nothing of it stays."""
    told = tmp_path / "told"
    program("mine", TELL.format(python=sys.executable, told=told, after=after))
    path = os.pathsep.join((str(tmp_path), os.environ["PATH"]))

    begun = time.monotonic()
    assert browser.opened(address, {"PATH": path, "BROWSER": "mine"})
    assert time.monotonic() - begun < 1

    wait_for(told)
    arguments, alone, streams, shell = json.loads(told.read_text(encoding="utf-8"))
    assert arguments == [address.url]
    assert alone
    assert streams == ["/dev/null"] * 3
    if after.startswith("exit"):
        end = time.monotonic() + 30
        while Path(f"/proc/{shell}").exists():
            assert time.monotonic() < end
            time.sleep(0.01)
    else:
        os.killpg(shell, 9)


def test_one_that_cant_be_started(
    tmp_path: Path, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "mine"
    broken.write_text("#!/no/such/interpreter\n", encoding="utf-8")
    broken.chmod(0o700)

    assert not browser.opened(address, around(tmp_path, BROWSER="mine"))
    assert not browser.opened(address, around(tmp_path))
