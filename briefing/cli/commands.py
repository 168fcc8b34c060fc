"""Which command the words mean, and what each does."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from briefing.cli import arguments
from briefing.cli.ending import DONE, Stopped
from briefing.cli.output import prepare, put
from briefing.safe_text import one_line


def run(words: list[str]) -> int:
    """Runs the command that the first word names; any other first word is a briefing's path.
    Returns the exit code. Raises Stopped."""
    prepare()
    first = words[0] if words else ""
    try:
        if first in COMMANDS:
            return COMMANDS[first](words[1:])
        _suggest_command(first)
        return _read(words)
    except SystemExit:  # argparse has shown the help
        return DONE


def _suggest_command(word: str) -> None:
    if not word or word.startswith("-") or Path(word).exists():
        return
    from briefing.model.diagnostic import nearest

    near = nearest(word, tuple(COMMANDS))
    if near:
        message = f"there is no command and no file {one_line(word)}"
        raise Stopped(message, f"did you mean briefing {near}?")


def _read(words: list[str]) -> int:
    found = arguments.read(arguments.reader(), words)
    if found.version:
        from briefing import __version__

        put(f"briefing {__version__}")
        return DONE
    from briefing.cli.reading import last_read, read

    path = found.path or last_read()
    return read(path, given=found.source, theme=found.theme, linear=found.linear)


def _tour(words: list[str]) -> int:
    found = arguments.read(arguments.tour(), words)
    from briefing.cli.reading import read, tour

    return read(tour(), given=found.source, theme=found.theme, linear=found.linear)


def _check(words: list[str]) -> int:
    found = arguments.read(arguments.check(), words)
    from briefing.cli.checking import check

    return check(found.paths, found.format, given=found.source)


def _show(words: list[str]) -> int:
    found = arguments.read(arguments.show(), words)
    _refuse_for(found)
    if found.format == "svg":
        from briefing.cli.picturing import show_picture

        size, at = found.size or "120x40", found.at or ""
        return show_picture(found.path, given=found.source, size=size, theme=found.theme, at=at)
    from briefing.cli.showing import show

    return show(found.path, found.format, given=found.source, only=found.only, by=found.by)


def _refuse_for(found: Namespace) -> None:
    """Raises Stopped for an option that has no meaning in the form that is asked for."""
    drawn, printed = ("size", "theme", "at"), ("only", "by")
    for name in printed if found.format == "svg" else drawn:
        if getattr(found, name):
            hint = "leave it out" if found.format == "svg" else "add --format svg"
            raise Stopped(f"--{name} means nothing with --format {found.format}", hint)


def _find(words: list[str]) -> int:
    found = arguments.read(arguments.find(), words)
    from briefing.cli.finding import find

    return find(found.words, found.path, found.format)


def _bookmarks(words: list[str]) -> int:
    found = arguments.read(arguments.bookmarks(), words)
    from briefing.cli.bookmarks import bookmarks

    return bookmarks(found.path)


def _diff(words: list[str]) -> int:
    found = arguments.read(arguments.diff(), words)
    from briefing.cli.comparing import diff

    return diff(found.old, found.new, found.format, given=found.source)


def _draft(words: list[str]) -> int:
    found = arguments.read(arguments.draft(), words)
    from briefing.cli.drafting import draft

    return draft(
        found.article,
        output=found.output,
        day=found.date,
        form=found.format,
        data=found.from_json,
        force=found.force,
    )


def _serve(words: list[str]) -> int:
    found = arguments.read(arguments.serve(), words)
    from briefing.cli.serving import serve

    return serve(found.path, theme=found.theme, host=found.host, port=found.port)


def _schema(words: list[str]) -> int:
    found = arguments.read(arguments.schema(), words)
    if found.front_matter:
        from briefing.bundled import bundled

        put((bundled("content") / "front-matter.schema.json").read_text(encoding="utf-8"))
        return DONE
    import json

    from briefing.schema.briefings import json_schema

    put(json.dumps(json_schema(), indent=2, ensure_ascii=False))
    return DONE


def _themes(words: list[str]) -> int:
    arguments.read(arguments.themes(), words)
    from briefing.cli.themes import list_themes

    return list_themes()


def _settings(words: list[str]) -> int:
    found = arguments.read(arguments.settings(), words)
    from briefing.cli.in_force import list_settings

    return list_settings(found.format, theme=found.theme, linear=found.linear)


def _keys(words: list[str]) -> int:
    found = arguments.read(arguments.keys(), words)
    from briefing.cli.keys import list_keys

    return list_keys(found.format)


def _completions(words: list[str]) -> int:
    found = arguments.read(arguments.completions(), words)
    from briefing.cli.completing import script

    put(script(found.shell))
    return DONE


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "check": _check,
    "draft": _draft,
    "show": _show,
    "find": _find,
    "bookmarks": _bookmarks,
    "diff": _diff,
    "serve": _serve,
    "schema": _schema,
    "themes": _themes,
    "settings": _settings,
    "keys": _keys,
    "completions": _completions,
    "tour": _tour,
}
