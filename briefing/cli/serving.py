"""`briefing serve`."""

from briefing.cli.ending import DONE, Stopped, say
from briefing.cli.files import content, is_folder
from briefing.safe_text import one_line


def serve(path: str, *, theme: str | None, host: str, port: str) -> int:
    """Shows the reader in a browser until it is interrupted. Raises Stopped."""
    if not (port.isascii() and port.isdecimal() and 1 <= int(port) <= 65535):
        raise Stopped(f"{one_line(port)} is no port", "write a number from 1 to 65535")
    from briefing.cli.settings import asked_theme, in_use

    settings = in_use()
    theme = asked_theme(theme) or settings.theme
    if path == "-":
        raise Stopped("standard input can't be served", "name a file or a folder")
    if not is_folder(path):
        content(path)  # told here, not in the browser
    try:
        from briefing.serving.server import serve as serve_pages
    except ImportError:
        hint = "install it with pip install 'briefing[web]'"
        raise Stopped("the reader in a browser needs the extra web", hint) from None
    try:
        serve_pages(path, theme=theme, host=host, port=int(port), told=_tell)
    except OSError as error:
        message = f"nothing can be served on {one_line(host)}:{port}: {error.strerror}"
        raise Stopped(message, "name another with --port") from None
    return DONE


def _tell(address: str) -> None:
    say(f"briefing: open {address} in a browser; ctrl+c ends it")
