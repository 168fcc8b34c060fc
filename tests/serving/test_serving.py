"""`briefing serve`: the reader in a browser, and nobody else's page at its door."""

import asyncio
import os
import re
import signal
import socket
import sys
from asyncio.subprocess import PIPE, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession, WSServerHandshakeError

from briefing.cli import main
from briefing.folders import own_folders
from tests.serving.browser import CHROMIUM, Page, opened

in_a_browser = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("CI"), reason="no Chromium on PATH to read in"
)


@asynccontextmanager
async def served(root: Path, path: Path, home: Path) -> AsyncIterator[str]:
    """The address that a briefing is served on; the server is ended as a person ends it."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    own = {f"XDG_{each}_HOME": str(home / each) for each in ("CONFIG", "STATE", "CACHE")}
    server = await create_subprocess_exec(
        sys.executable, "-m", "briefing", "serve", path, "--port", str(port),
        env={**os.environ, **own, "PYTHONPATH": str(root)}, stdout=PIPE, stderr=PIPE,
    )  # fmt: skip
    assert server.stderr is not None
    try:
        told = (await asyncio.wait_for(server.stderr.readline(), 30)).decode()
        found = re.search(r"open (http://127\.0\.0\.1:\d+) in a browser", told)
        assert found, told
        yield found[1]
    finally:
        server.send_signal(signal.SIGINT)
        out, err = await asyncio.wait_for(server.communicate(), 30)
    assert (server.returncode, out, err) == (0, b"", b"")


def focused(shown: str) -> str:
    """The line of what is selected in the pane that has the keys."""
    return next(line for line in shown.split("\n") if "▌" in line)


async def test_it_is_for_its_own_pages_only(root: Path, content: Path, tmp_path: Path) -> None:
    async with served(root, content / "tour.md", tmp_path) as own, ClientSession() as session:
        async with session.get(own) as page:
            assert page.status == 200
            assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
        async with session.get(own, headers={"Host": "evil.example"}) as page:
            assert page.status == 403
        for headers in ({}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
            with pytest.raises(WSServerHandshakeError, match="403"):
                await session.ws_connect(f"{own}/ws", headers=headers)
        async with session.ws_connect(f"{own}/ws", headers={"Origin": own}) as terminal:
            assert b"\x1b[?1049h" in (await terminal.receive_bytes(timeout=30))


async def test_it_listens_on_this_machine_only(root: Path, content: Path, tmp_path: Path) -> None:
    async with served(root, content / "tour.md", tmp_path) as own:
        port = int(own.rpartition(":")[2])
        with socket.socket() as other:  # any other address of this machine is still free
            other.bind(("127.0.0.2", port))


@in_a_browser
async def test_keys_and_jumps_in_a_browser(root: Path, content: Path, tmp_path: Path) -> None:
    # A screen comes in pieces, so each is waited for by all that it is to show.
    async with (
        served(root, content / "tour.md", tmp_path / "own") as own,
        opened(own, tmp_path / "browser") as page,
    ):
        first = await page.until(lambda shown: "4 Territory" in shown and "? help" in shown)
        assert "We have never closed the crossing" in focused(first)
        await page.press("j")
        await page.until(lambda shown: "sign nothing" in focused(shown))
        await page.press("s")
        await page.until(lambda s: "enter card" in s and "Chief negotiator" in focused(s))
        await page.press("[")
        await page.until(lambda s: "enter speaker" in s and "sign nothing" in focused(s))
        await _has_nothing_of_the_machine(page)
        assert {each.partition("/static")[0].rstrip("/") for each in page.asked_for} <= {
            own,
            f"{own}/favicon.ico",
        }
    assert not (tmp_path / "own" / "STATE").exists()


async def _has_nothing_of_the_machine(page: Page) -> None:
    """Neither editor nor memory nor other files."""
    for key in "emi'DHL":
        await page.press(key)
    await page.press("?")
    told = await page.until(lambda s: "every key" in s and "attribution uncertain" in s)
    for each in ("your editor", "bookmark", "note of yours", "private note", "library"):
        assert each not in told
    await page.press("q")
    await page.until(lambda s: "Help" not in s and "sign nothing" in focused(s))


def test_a_port_that_is_taken_is_told(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert main(["serve", str(content / "tour.md"), "--port", port]) == 2
    assert "name another with --port" in capsys.readouterr().err


def test_faulty_settings_are_told_before_a_page_is_served(
    content: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With a theme, too: what else the page would use of them is as wrong."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    settings = own_folders().settings
    settings.parent.mkdir(parents=True)
    settings.write_text("them = 1\n", "utf-8")
    for words in ([], ["--theme", "moss"]):
        assert main(["serve", str(content / "tour.md"), *words]) == 2
        assert "did you mean theme?" in capsys.readouterr().err


def test_what_can_not_be_served_is_told(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["serve", "nowhere.md"]) == 2
    assert main(["serve", str(content / "tour.md"), "--port", "x"]) == 2
    assert main(["serve", "-"]) == 2
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    monkeypatch.delitem(sys.modules, "briefing.serving.server", raising=False)
    assert main(["serve", str(content / "tour.md")]) == 2
    told = capsys.readouterr().err
    for each in ("there is no file nowhere.md", "x is no port", "standard input", "briefing[web]"):
        assert each in told
