"""The Textual app: the only room that knows Textual."""

from briefing.model import Briefing


def run(briefing: Briefing, *, theme: str | None = None) -> int:
    """Reads a briefing until the person leaves; returns the exit code."""
    from platformdirs import user_config_path

    from briefing.reader.app import Reader

    app = Reader(briefing, theme, user_config_path("briefing") / "themes")
    app.run()
    return app.return_code or 0
