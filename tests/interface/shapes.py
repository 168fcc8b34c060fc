"""The shape of what commands print as JSON: every key, and what stands there.

`python -m tests.interface.shapes` writes the shapes anew, beside this file. Before that: a key that
goes, or means something else, needs a new version of the interface, and a line in the changelog.
"""

import contextlib
import io
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).parent
_ROOT = HERE.parents[1]
_TOUR, _TALKS = (str(_ROOT / "content" / name) for name in ("tour.md", "abu-dhabi-talks.md"))
_ARTICLE = str(HERE / "article.txt")

COMMANDS: Mapping[str, Sequence[str]] = {
    "show": ("show", _TOUR, "--format", "json"),
    "show-json-ld": ("show", _TOUR, "--format", "json-ld"),
    "check": ("check", _TOUR, "--format", "json"),
    "find": ("find", "ferry", _TOUR, "--format", "json"),
    "diff": ("diff", _TALKS, _TOUR, "--format", "json"),
    "draft": ("draft", _ARTICLE, "--date", "2031-05-14", "--format", "json"),
    "keys": ("keys", "--format", "json"),
    "settings": ("settings", "--format", "json"),
    "schema": ("schema",),
}


def printed(words: Sequence[str]) -> str:
    """What a command prints."""
    from briefing.cli import main

    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        main([*words])
    return out.getvalue()


def shape(name: str) -> str:
    """A line for each key of what a command prints, with the types that stand there; the schema
    as it is."""
    told = printed(COMMANDS[name])
    if name == "schema":
        return told
    found: dict[str, set[str]] = {}
    for path, kind in _walk("", json.loads(told)):
        found.setdefault(path, set()).add(kind)
    return "".join(
        f"{path}: {' | '.join(sorted(kinds))}\n" for path, kinds in sorted(found.items())
    )


_KINDS = {dict: "object", list: "array", str: "string", bool: "true or false", int: "number"}


def _walk(path: str, data: object) -> Iterator[tuple[str, str]]:
    match data:
        case dict():
            for key, held in data.items():
                yield from _walk(f"{path}.{key}" if path else key, held)
        case list():
            yield path, "array"
            for held in data:
                yield from _walk(f"{path}[]", held)
        case None:
            yield path, "null"
        case _:
            yield path, _KINDS[type(data)]


def file(name: str) -> Path:
    """Where the shape of a command is written down."""
    return HERE / f"{name}.{'json' if name == 'schema' else 'txt'}"


if __name__ == "__main__":
    for each in COMMANDS:
        file(each).write_text(shape(each), encoding="utf-8")
        sys.stdout.write(f"{file(each).name}\n")
