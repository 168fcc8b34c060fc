"""Where the text of each source is, and what is wrong with one that can't be used."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath, PureWindowsPath

from briefing import kept
from briefing.model.diagnostic import Diagnostic, diagnose
from briefing.model.source import Source
from briefing.regular_files import Unreadable, read
from briefing.safe_text import one_line
from briefing.sources.text import Text
from briefing.values import value

ANY = "given:"
"""Stands for the source of quotes in a briefing that names none; no id has a colon."""


@value(frozen=True, slots=True)
class Where:
    """Where texts are looked for: those `given` by the person, the briefing's own `folder`
    (`None` for one that comes from no file), the `others` that the person has set, and the `shelf`
    of those remembered. Where several briefings are read `by_hash`, each takes of the given texts
    only those that it names."""

    folder: Path | None = None
    given: tuple[Text, ...] = ()
    shelf: Path | None = None
    by_hash: bool = False
    others: tuple[Path, ...] = ()

    def beside(self, path: str) -> "Where":
        """The same for a briefing, by the path of its file."""
        return replace(self, folder=Path(path).parent)

    def asked_for(self, source: Source) -> Iterator[Path]:
        """The files that the text of a source depends on when none is given: the first that is
        there, and those before it that are not."""
        if source.file is not None:
            for folder in (self.folder, *self.others):
                if folder is not None:
                    yield folder / source.file
                if _stands_in(folder, source.file):
                    return
        elif source.sha256 is not None and self.shelf is not None:
            yield self.shelf / source.sha256


NOWHERE = Where()
"""No text is looked for."""


@dataclass(slots=True)
class Found:
    """The texts by their sources' ids, and what is wrong with the others."""

    texts: dict[str, Text] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)

    @property
    def evidence(self) -> tuple[str, ...]:
        """All that a verdict rests on: while it stays the same, the verdict does."""
        texts = (f"{slug} {text.sha256}" for slug, text in self.texts.items())
        faults = (f"{each.line} {each.message}" for each in self.faults)
        return (*texts, *faults)


def find(sources: Sequence[Source], where: Where) -> Found:
    """The text of each source: the given one that has its SHA-256, else the file that the
    briefing names, else the remembered one. A given text that no source names is that of the
    only source without a text and a SHA-256."""
    found = Found()
    for source in sources:
        try:
            text = _text_of(source, where)
        except _Refused as refused:
            found.faults.append(
                diagnose(refused.code, refused.message, line=source.line, hint=refused.hint)
            )
        else:
            if text is not None:
                found.texts[source.id] = text
    if not where.by_hash:
        _place_given(found, sources, where.given)
    return found


def remember(sources: Sequence[Source], where: Where) -> None:
    """Puts the given texts that a source names by its SHA-256 on the shelf, so that the next
    reading finds them."""
    named = {source.sha256 for source in sources}
    for text in where.given:
        if where.shelf is not None and text.sha256 in named:
            kept.keep(where.shelf / text.sha256, text.data)


class _Refused(Exception):
    """A text can't be used."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def _text_of(source: Source, where: Where) -> Text | None:
    for text in where.given:
        if text.sha256 == source.sha256:
            return _readable(text, source)
    if source.file is not None:
        return _file_of(source, source.file, where)
    if source.sha256 is not None and where.shelf is not None:
        return _remembered(source.sha256, where.shelf)
    return None


def _file_of(source: Source, name: str, where: Where) -> Text:
    """The file that a source names, which stands in the briefing's folder or below, or else in
    another folder in which the person has texts."""
    folders = (where.folder, *where.others)
    folder = next((each for each in folders if _stands_in(each, name)), where.folder)
    path = _beside(source, name, folder)
    try:
        text = Text(read(path))
    except FileNotFoundError:
        message = f"there is no file {one_line(name)}, the text of {source.title}"
        raise _Refused("B506", message, "put it there, or take the line “File” out") from None
    except Unreadable as error:
        message = f"{one_line(name)}, the text of {source.title}, can't be used: {error}"
        raise _Refused("B506", message, "put a text file there") from None
    if source.sha256 is not None and text.sha256 != source.sha256:
        raise _other_text(source, one_line(name), text)
    return _readable(text, source)


def _stands_in(folder: Path | None, name: str) -> bool:
    """Whether there is such a file; whether it may be read is another question."""
    with suppress(OSError, ValueError):
        return folder is not None and (folder / name).is_file()
    return False


def _beside(source: Source, name: str, folder: Path | None) -> Path:
    """Nothing outside the briefing's folder is read for it, whatever it names."""
    if folder is None:
        message = f"{one_line(name)}, the text of {source.title}, stands beside no file"
        hint = "open the briefing by its path, or give the text with --source"
        raise _Refused("B506", message, hint)
    outside = _Refused(
        "B506",
        f"{one_line(name)}, the text of {source.title}, is outside the briefing's folder",
        "put the text beside the briefing, and name it by its name only",
    )
    written, on_windows = PurePosixPath(name), PureWindowsPath(name)
    if written.is_absolute() or on_windows.drive or on_windows.root or ".." in on_windows.parts:
        raise outside
    home = folder.resolve()
    try:
        path = (home / name).resolve()
    except (OSError, RuntimeError, ValueError):  # links in a circle, or no name for a file
        raise outside from None
    if not path.is_relative_to(home):  # a symbolic link leads out
        raise outside
    return path


def _readable(text: Text, source: Source) -> Text:
    if text.wrong is None:
        return text
    message = f"the text of {source.title} is not UTF-8: byte {text.wrong} can't be read"
    raise _Refused("B506", message, "save it as UTF-8")


def _remembered(sha256: str, shelf: Path) -> Text | None:
    """The text on the shelf; never trusted without its hash."""
    try:
        text = Text(read(shelf / sha256))
    except (FileNotFoundError, Unreadable):
        return None
    return text if text.sha256 == sha256 and text.wrong is None else None


def _other_text(source: Source, name: str, text: Text) -> _Refused:
    message = (
        f"{name} is not the text that the briefing names for {source.title}: its SHA-256 is"
        f" {text.sha256}, the briefing has {source.sha256}"
    )
    return _Refused("B503", message, "give the text that was quoted, or correct the SHA-256")


def _place_given(found: Found, sources: Sequence[Source], given: Sequence[Text]) -> None:
    known = {text.sha256 for text in found.texts.values()}
    for text in given:
        if text.sha256 in known:
            continue
        if text.wrong is not None:
            message = f"the text that was given is not UTF-8: byte {text.wrong} can't be read"
            found.faults.append(diagnose("B506", message, line=1, hint="save it as UTF-8"))
        elif not sources:
            found.texts[ANY] = text
        else:
            found.faults += _given_to(found, sources, text)


def _given_to(found: Found, sources: Sequence[Source], text: Text) -> Iterator[Diagnostic]:
    """Takes a text for the source that can only be meant; else says why it is none's."""
    without = [source for source in sources if source.id not in found.texts]
    free = [source for source in without if source.sha256 is None and source.file is None]
    if len(free) == 1:
        found.texts[free[0].id] = text
        return
    blamed = next(iter(without or sources))
    if len(free) > 1:
        message = f"the text that was given could be that of {len(free)} sources"
        hint = f"write “- SHA-256: {text.sha256}” below the one that it is"
        yield diagnose("B503", message, line=blamed.line, hint=hint)
    elif blamed.sha256 is not None:
        refused = _other_text(blamed, "the text that was given", text)
        yield diagnose(refused.code, refused.message, line=blamed.line, hint=refused.hint)
