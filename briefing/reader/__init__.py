"""The Textual app: the only room that knows Textual."""

from pathlib import Path

from briefing.model import Briefing


def run(
    briefing: Briefing,
    *,
    theme: str | None = None,
    own_themes: Path | None = None,
    cache: Path | None = None,
) -> int:
    """Reads a briefing until the person leaves; returns the exit code.

    `theme` is a theme's name, `own_themes` the folder of a person's own theme files, `cache` the
    one for what need not be worked out twice.
    """
    from briefing.reader.app import Reader

    app = Reader(briefing, theme, own_themes, cache)
    app.run()
    return app.return_code or 0
