"""The texts of sources: those that a person gives, and where others are looked for."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from briefing.cli.ending import Stopped, tell
from briefing.folders import Folders, own_folders
from briefing.regular_files import Unreadable, read
from briefing.safe_text import one_line
from briefing.sources import Text, Where


def where(path: str = "-", given: Iterable[Text] = (), *, by_hash: bool = False) -> Where:
    """Where the texts of a briefing's sources are; `path` is the briefing's, or - for one that
    stands in no folder, `given` the texts that the person names."""
    folder = None if path == "-" else Path(path).parent
    own = own_folders()
    return Where(folder, tuple(given), own.texts, by_hash, _others(own))


def _others(own: Folders) -> tuple[Path, ...]:
    """The folders that the person has set, beside those of the briefings."""
    if not own.has_settings:
        return ()
    from briefing.cli.settings import forgiving

    return forgiving().texts


def texts_in(names: Iterable[str]) -> dict[str, Text]:
    """The texts in the files that the person names, each read once. Raises Stopped."""
    return {name: _text_in(name) for name in dict.fromkeys(names)}


def tell_unused(texts: Mapping[str, Text], used: Collection[str | None]) -> bool:
    """Whether any of the texts, by the names that the person gave, is none of those that were
    used, by their SHA-256; each is told on standard error."""
    unused = [name for name, text in texts.items() if text.sha256 not in used]
    for name in unused:
        hint = "write its SHA-256 below the source that it is the text of"
        tell(Stopped(f"{one_line(name)} is the text of no source of these briefings", hint))
    return bool(unused)


def _text_in(name: str) -> Text:
    try:
        return Text(read(name))
    except FileNotFoundError:
        raise Stopped(f"there is no file {one_line(name)}", "name the source's text") from None
    except Unreadable as error:
        message = f"the text {one_line(name)} can't be used: {error}"
        raise Stopped(message, "name a text file") from None
