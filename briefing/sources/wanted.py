"""The text of a source that is not here, and the file that a person gives for it."""

from pathlib import Path

from briefing.model.source import Source
from briefing.regular_files import Unreadable, read
from briefing.sources.text import Text

WHICH = "Which file?"
NO_SOURCE = "This quote names no source."


def wanted(source: Source) -> tuple[str, ...]:
    """What is said when the text of a source is asked for."""
    return (
        f"The text of “{source.title}” is not here.",
        f"SHA-256 {source.sha256}" if source.sha256 else "The briefing names no SHA-256 of it.",
        "Give the path of a file with it. It is remembered by its hash.",
    )


def given(source: Source, path: str) -> Text | str:
    """The text in a file that a person gives for a source; or why it can't be that."""
    try:
        text = Text(read(Path(path).expanduser()))
    except FileNotFoundError:
        return "There is no such file."
    except Unreadable as error:
        return f"It can’t be used: {error}."
    if text.wrong is not None:
        return f"It is not UTF-8: byte {text.wrong} can’t be read."
    if source.sha256 is not None and text.sha256 != source.sha256:
        return f"It is another text: its SHA-256 is {text.sha256}."
    return text
