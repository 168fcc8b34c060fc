"""`briefing check`."""

from collections.abc import Callable, Iterator
from functools import partial

from briefing.cli.ending import CANNOT, DONE, ERRORS_FOUND, Stopped, tell
from briefing.cli.files import Opened, is_briefing, is_folder, markdown_in, open_briefing
from briefing.cli.output import in_colour, put, to_terminal
from briefing.cli.texts import texts_in
from briefing.printing import diagnostics
from briefing.safe_text import one_line

_Open = Callable[[str], Opened]


def check(paths: list[str], form: str, *, given: list[str]) -> int:
    """Prints what there is to say about briefings, with the texts in the files `given` for their
    quotes. Files that can't be opened are told on standard error; the others are checked all the
    same. Raises Stopped where a text can't be read."""
    texts = texts_in(given)
    several = len(paths) > 1 or is_folder(paths[0])
    opened: list[Opened] = []
    others = 0
    failed = False
    for found in _found(paths, partial(open_briefing, given=texts.values(), by_hash=several)):
        match found:
            case Stopped():
                tell(found)
                failed = True
            case Opened():
                opened.append(found)
            case None:
                others += 1
    if opened:
        checked = [diagnostics.Checked(one.name, one.text, one.briefing) for one in opened]
        _print(checked, others, form)
    used = {source.checked_against for one in opened for source in one.briefing.sources}
    for name in [name for name, text in texts.items() if several and text.sha256 not in used]:
        hint = "write its SHA-256 below the source that it is the text of"
        tell(Stopped(f"{one_line(name)} is the text of no source of these briefings", hint))
        failed = True
    if failed:
        return CANNOT
    severities = {each.severity for one in opened for each in one.briefing.diagnostics}
    return ERRORS_FOUND if "error" in severities else DONE


def _found(paths: list[str], opening: _Open) -> Iterator[Opened | Stopped | None]:
    """What the paths lead to: briefings, reasons why there is none, and, in folders, `None` for
    a Markdown file that is no briefing."""
    for path in dict.fromkeys(paths):
        if is_folder(path):
            yield from _found_in(path, opening)
        else:
            yield _opened(path, opening)


def _found_in(folder: str, opening: _Open) -> Iterator[Opened | Stopped | None]:
    empty = True
    for path in markdown_in(folder):
        found = _opened(path, opening)
        if isinstance(found, Opened) and not is_briefing(found):
            yield None
        else:
            empty = False
            yield found
    if empty:
        hint = "a briefing has the key briefing, or a section Actors or Quotes"
        yield Stopped(f"there is no briefing in {one_line(folder)}", hint)


def _opened(path: str, opening: _Open) -> Opened | Stopped:
    try:
        return opening(path)
    except Stopped as stopped:
        return stopped


def _print(checked: list[diagnostics.Checked], others: int, form: str) -> None:
    if form == "json":
        put(diagnostics.to_json(checked))
    elif form == "github":
        put(diagnostics.to_github(checked))
    elif in_colour():
        _print_in_colour(diagnostics.to_runs(checked, others, _width()))
    else:
        put("".join(words for words, _ in diagnostics.to_runs(checked, others, _width())))


def _width() -> int:
    """Cells a line may take. In a pipe a line is as long as it is."""
    if not to_terminal():
        return 0
    from shutil import get_terminal_size

    return get_terminal_size().columns


_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "message": "bold",
    "gutter": "blue",
    "marker": "bold",
    "hint": "green",
}
"""How each role looks: the terminal's own colours, which suit its background."""


def _print_in_colour(runs: Iterator[tuple[str, str]]) -> None:
    from rich.console import Console
    from rich.text import Text

    # Assembled from plain pieces: the words of a briefing are never read as markup.
    text = Text.assemble(*((words, _STYLES.get(role, "")) for words, role in runs), end="")
    Console(soft_wrap=True, highlight=False).print(text)
