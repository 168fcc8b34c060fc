"""The server between a browser and the readers: who may ask it, and what it gives.

Any page in a browser can send requests to this machine. What comes from another page, or under
another name than this server's own, is refused: the first by its `Origin`, the second by its
`Host` (https://cheatsheetseries.owasp.org, on cross-site WebSocket hijacking and DNS rebinding).
"""

import asyncio
import shlex
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from secrets import token_urlsafe

from aiohttp import web
from textual_serve.server import Server

_PAGE = Path(__file__).parent / "page.html"
_MOST = 16  # readers at once; each is a process

# What the page may load: only this server's own, and nothing may put it into a frame.
_POLICY = (
    "default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
    "connect-src 'self' ws:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Door:
    """Gives each page that is its own a reader, made anew by a command."""

    def __init__(self, command: Sequence[str], host: str, port: int) -> None:
        self._readers = Server(shlex.join(command))
        self._host, self._port = host, port
        named = {"127.0.0.1", "localhost"} if host in ("127.0.0.1", "localhost") else {host}
        self._names = {f"[{name}]" if ":" in name else name for name in named}
        self._names |= {f"{name}:{port}" for name in self._names}
        self._open = 0

    async def stand_open(self, told: Callable[[str], None]) -> None:
        """Serves until a signal ends it; `told` is called with the address as soon as it listens.
        Raises OSError where it can't listen."""
        door = web.Application(middlewares=[self._refuse_others])
        door.add_routes(
            [
                web.get("/", self._page),
                web.get("/ws", self._reader),
                web.static("/static", self._readers.statics_path),
            ]
        )
        runner = web.AppRunner(door, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host, self._port).start()
            ended = asyncio.Event()
            for each in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(each, ended.set)
            host = f"[{self._host}]" if ":" in self._host else self._host
            told(f"http://{host}:{self._port}")
            await ended.wait()
        finally:
            await runner.cleanup()

    @web.middleware
    async def _refuse_others(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.host not in self._names:
            raise web.HTTPForbidden(text="This server does not go by that name.")
        return await handler(request)

    async def _page(self, request: web.Request) -> web.StreamResponse:
        nonce = token_urlsafe(16)
        page = _PAGE.read_text("utf-8").replace("NONCE", nonce).replace("HOST", request.host)
        headers = {
            "Content-Security-Policy": _POLICY.format(nonce=nonce),
            "Referrer-Policy": "no-referrer",
            "Cache-Control": "no-store",
        }
        return web.Response(text=page, content_type="text/html", headers=headers)

    async def _reader(self, request: web.Request) -> web.StreamResponse:
        """A reader for one page. A browser says whose page asks; who doesn't is no browser."""
        if request.headers.get("Origin") != f"http://{request.host}":
            raise web.HTTPForbidden(text="This reader is for its own page only.")
        if self._open >= _MOST:
            raise web.HTTPServiceUnavailable(text="Too many pages are open.")
        self._open += 1
        try:
            return await self._readers.handle_websocket(request)
        finally:
            self._open -= 1


def serve(
    path: str, *, theme: str | None, host: str, port: int, told: Callable[[str], None]
) -> None:
    """Serves a briefing or a library until a signal ends it; `told` is called with the address.
    Raises OSError where the address can't be listened on."""
    command = [sys.executable, "-P", "-m", "briefing.serving", str(Path(path).resolve())]
    if theme is not None:
        command.append(theme)
    asyncio.run(Door(command, host, port).stand_open(told))
