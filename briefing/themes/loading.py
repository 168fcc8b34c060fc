"""Theme files: found, read, and checked only once.

The bundled ones are read as they are, since the tests hold them right. A person's own go
through pydantic the first time. What became of a file is kept in the cache folder under the
hash of its bytes, so that no later start has to check it or to derive its colours.
"""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from briefing import kept
from briefing.bundled import bundled, made_by
from briefing.themes.colour import ANSI_NAMES, is_hex
from briefing.themes.theme import (
    BASE,
    CONTRAST,
    GROUNDS,
    LINES,
    PARTIES,
    REQUIRED,
    STYLE_WORDS,
    STYLES,
    VARIABLES,
    WORDS,
    Failure,
    Theme,
    Written,
)
from briefing.toml_files import Fault, NotToml, line_of, parse
from briefing.values import value

DEFAULT = "ink"
"""The theme of someone who has not chosen one."""

LARGEST = 64 * 1024
"""Bytes of the largest theme file that is read; an honest one has under two thousand."""

_CACHE_FORMAT = b"briefing theme 2"
_Made = TypeVar("_Made", Theme, Theme | Failure)
_NAME = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")


@value(frozen=True, slots=True)
class Shelf:
    """All the themes there are, by name, and the files that could not become one."""

    themes: tuple[Theme, ...]
    failures: tuple[Failure, ...]


def names(own: Path | None = None) -> list[str]:
    """The names of the themes there are, a person's own in the folder `own` among them.

    Only the folders are read, so a broken file is named too.
    """
    return sorted(_paths(own))


def find(name: str, own: Path | None = None, cache: Path | None = None) -> Theme | Failure | None:
    """The theme called `name`; a person's own goes before a bundled one of the same name.

    A failure if its file is broken, None if there is no such theme. `own` is the folder of a
    person's own theme files, `cache` the one for those already checked.
    """
    path = _paths(own).get(name)
    return None if path is None else _opened(path, cache)


def shelf(own: Path | None = None, cache: Path | None = None) -> Shelf:
    """Every theme, bundled and own; files with something wrong are told, never raised."""
    opened = [_opened(path, cache) for _, path in sorted(_paths(own).items())]
    return Shelf(
        themes=tuple(one for one in opened if isinstance(one, Theme)),
        failures=tuple(one for one in opened if isinstance(one, Failure)),
    )


def load(path: Path, cache: Path | None = None) -> Theme | Failure:
    """A theme from a person's file, checked now or, if its bytes are known, before.

    A damaged file in `cache` counts as none and is written again; a cache that can't be
    written is no failure.
    """
    name = path.stem
    if _NAME.fullmatch(name) is None:
        mend = "rename it: letters, digits and single hyphens, then .toml"
        return _failed(path, f"{name!r} can't be a theme's name", mend)
    try:
        if not path.is_file():
            return _failed(path, "it is not a file", "put a TOML file there")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        return _failed(path, f"it can't be read ({error.strerror})", "look at its permissions")
    if len(content) > LARGEST:
        return _failed(path, f"it is larger than {LARGEST} bytes", "keep to the theme's own keys")

    def make() -> Theme | Failure:
        written = _checked(path, content)
        return written if isinstance(written, Failure) else complete(name, written)

    return _once(name, content, cache, make)


def read(path: Path, cache: Path | None = None) -> Theme:
    """A bundled theme, from a file that is known to be right.

    Raises OSError or, for a file that is wrong after all, whatever that leads to.
    """
    content = path.read_bytes()

    def make() -> Theme:
        import tomllib

        return complete(path.stem, _written(tomllib.loads(content.decode("utf-8"))))

    return _once(path.stem, content, cache, make)


def complete(name: str, written: Written) -> Theme:
    """As `deriving.complete`, which is imported only for a theme that is not kept."""
    from briefing.themes.deriving import complete as derived

    return derived(name, written)


def _opened(path: Path, cache: Path | None) -> Theme | Failure:
    return read(path, cache) if path.parent == bundled("themes") else load(path, cache)


def _paths(own: Path | None) -> dict[str, Path]:
    """Name → file, own files over bundled ones."""
    paths: dict[str, Path] = {}
    for folder in (bundled("themes"), own):
        if folder is not None:
            with suppress(OSError):  # a folder that is not there holds no themes
                paths |= {path.stem: path for path in sorted(folder.glob("*.toml"))}
    return paths


def _failed(path: Path, reason: str, mend: str) -> Failure:
    return Failure(path.stem, str(path), (Fault(None, None, reason, mend),))


def _checked(path: Path, content: bytes) -> Written | Failure:
    """What the file says, or what is wrong with it."""
    from briefing.schema.themes import ThemeNames, flaws_of

    try:
        data, text = parse(content)
    except NotToml as error:
        return Failure(path.stem, str(path), (error.fault,))
    known = ThemeNames(
        required=REQUIRED,
        base=tuple(BASE),
        colours=(*GROUNDS, *LINES, *WORDS),
        styles=tuple(STYLES),
        style_words=STYLE_WORDS,
        ansi=ANSI_NAMES,
        parties=PARTIES,
    )
    flaws = flaws_of(data, known)
    if not flaws:
        return _written(data)
    faults = tuple(
        Fault(".".join(map(str, flaw.at)), line_of(text, flaw.at), flaw.reason, flaw.mend)
        for flaw in flaws
    )
    return Failure(path.stem, str(path), faults)


def _written(data: Mapping[str, Any]) -> Written:
    """The values of a file that has been checked; its list of parties becomes variables."""
    reader = dict(data.get("reader", {}))
    for number, colour in enumerate(reader.pop("parties", ()), 1):
        reader.setdefault(f"party-{number}", colour)
    return Written(
        title=data["title"],
        dark=data["dark"],
        base=dict(data.get("base", {})),
        variables=reader,
        ansi=data.get("ansi", False),
        contrast=float(data.get("contrast", CONTRAST)),
    )


def _once(
    name: str, content: bytes, cache: Path | None, make: Callable[[], _Made]
) -> Theme | _Made:
    """What is kept of a file's bytes and of the code that completes them; else what is made now,
    and, if that is a theme, kept."""
    if cache is None:
        return make()
    path = cache / "themes" / f"{kept.key(_CACHE_FORMAT, made_by('themes'), content)}.json"
    known = _recalled(path, name)
    if known is not None:
        return known
    made = make()
    if isinstance(made, Theme):
        import json

        kept.keep(path, json.dumps(asdict(made)).encode())
    return made


def _recalled(path: Path, name: str) -> Theme | None:
    """The theme that was made before, if it is kept, and kept whole."""
    import json

    try:
        theme = Theme(**{**json.loads(path.read_bytes()), "name": name})
        return theme if _is_whole(theme) else None
    except (OSError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return None


def _is_whole(theme: Any) -> bool:
    """Whether every value has its type and names a colour, as it had when it was made."""
    ansi = set(ANSI_NAMES) if theme.ansi is True else set()
    colours = {**theme.base, **theme.variables}
    styled = {key: colours.pop(key).split(" ") for key in STYLES}
    return (
        isinstance(theme.title, str)
        and isinstance(theme.dark, bool)
        and isinstance(theme.ansi, bool)
        and isinstance(theme.contrast, float)
        and theme.base.keys() == BASE.keys()
        and theme.variables.keys() == VARIABLES.keys()
        and all(set(words) <= {"none", *STYLE_WORDS} for words in styled.values())
        and all((value in ansi) if ansi else is_hex(value) for value in colours.values())
    )
