"""A headless Chromium, told what to do by its own protocol, and what stands in its terminal.

The page draws on a canvas; what it draws comes through its websocket, which the protocol shows.
"""

import asyncio
import base64
import json
import re
import shutil
from asyncio.subprocess import PIPE, create_subprocess_exec
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pyte
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)  # fmt: skip
# Without these it asks its makers' machines for many things at every start.
_QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
_WINDOW = {"width": 1300, "height": 900, "deviceScaleFactor": 1, "mobile": False}
_PATIENCE = 30  # seconds for anything to happen


class Page:
    """A page, and the terminal in it."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._number = 0
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._terminal = pyte.Screen(200, 60)
        self._stream = pyte.ByteStream(self._terminal)
        self._changed = asyncio.Event()
        self.asked_for: list[str] = []
        """The addresses of all that the page has loaded, or wanted to."""

    async def listen(self) -> None:
        """Takes what the browser tells, until it is gone."""
        async for message in self._socket:
            if message.type != WSMsgType.TEXT:
                continue
            told = message.json()
            if "id" in told:
                self._answers.pop(told["id"]).set_result(told.get("result", {}))
            elif told["method"] == "Network.requestWillBeSent":
                self.asked_for.append(told["params"]["request"]["url"])
            elif told["method"] == "Network.webSocketFrameReceived":
                frame = told["params"]["response"]
                if frame["opcode"] == 2:  # what the terminal is to show
                    self._stream.feed(base64.b64decode(frame["payloadData"]))
                    self._changed.set()

    async def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        self._number += 1
        answer = self._answers[self._number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": self._number, "method": method, "params": parameters})
        return await asyncio.wait_for(answer, _PATIENCE)

    async def press(self, key: str) -> None:
        """Presses a key of one character, as a person does."""
        await self.ask("Input.dispatchKeyEvent", type="keyDown", text=key, key=key)
        await self.ask("Input.dispatchKeyEvent", type="keyUp", key=key)

    @property
    def shown(self) -> str:
        return "\n".join(self._terminal.display)

    async def until(self, seen: Callable[[str], bool]) -> str:
        """What is shown, as soon as it is so. Raises TimeoutError."""
        async with asyncio.timeout(_PATIENCE):
            while not seen(self.shown):
                self._changed.clear()
                await self._changed.wait()
        return self.shown


@asynccontextmanager
async def opened(address: str, profile: Path) -> AsyncIterator[Page]:
    """An address in a browser that has just been started, with an empty folder of its own."""
    assert CHROMIUM is not None, "there is no Chromium on PATH"
    words = [*_QUIET, "--remote-debugging-port=0", f"--user-data-dir={profile}", "about:blank"]
    browser = await create_subprocess_exec(CHROMIUM, *words, stderr=PIPE)
    assert browser.stderr is not None
    try:
        port = await asyncio.wait_for(_port(browser.stderr), _PATIENCE)
        async with ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/json") as answer:
                pages = json.loads(await answer.text())
            where = next(each for each in pages if each["type"] == "page")
            async with session.ws_connect(where["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                page = Page(socket)
                listening = asyncio.create_task(page.listen())
                await page.ask("Network.enable")
                await page.ask("Emulation.setFocusEmulationEnabled", enabled=True)
                await page.ask("Emulation.setDeviceMetricsOverride", **_WINDOW)
                await page.ask("Page.navigate", url=address)
                yield page
                listening.cancel()
    finally:
        browser.terminate()
        await browser.communicate()


async def _port(told: asyncio.StreamReader) -> int:
    """Where the browser listens, which it tells when it does."""
    while True:
        line = await told.readline()
        found = re.search(rb"DevTools listening on ws://127\.0\.0\.1:(\d+)/", line)
        if found:
            return int(found[1])
        assert line, "the browser ended"
