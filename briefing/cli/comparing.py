"""`briefing diff`."""

from collections.abc import Iterable

from briefing.cli.ending import CANNOT, DIFFERENT, DONE, Stopped, tell
from briefing.cli.files import STANDARD_INPUT, open_briefing
from briefing.cli.output import in_colour, put, put_in_colour, to_terminal
from briefing.cli.texts import texts_in
from briefing.comparing import compare
from briefing.entries.changes import Sides
from briefing.model import Relations
from briefing.printing import compared
from briefing.safe_text import one_line

_WIDEST = 100  # cells; longer lines are hard to read
_STYLES = {
    "heading": "bold",
    "change-added": "green",
    "change-dropped": "red",
    "change-altered": "yellow",
    "place": "blue",
    "name": "bold",
    "muted": "dim",
}
"""How each role looks: the terminal's own colours, which suit its background."""


def diff(old: str, new: str, form: str, *, given: list[str]) -> int:
    """Prints what changed from one briefing to another, with the texts in the files `given` for
    the quotes of both; nothing, but in JSON, where they are the same. Raises Stopped."""
    if old == new == STANDARD_INPUT:
        raise Stopped("both briefings can't come from standard input", "name a file for one")
    texts = texts_in(given)
    by_hash = len(texts) > 1  # of several, each briefing takes those that it names
    before = open_briefing(old, texts.values(), by_hash=by_hash)
    after = open_briefing(new, texts.values(), by_hash=by_hash)
    changes = compare(before.briefing, after.briefing)
    names = (before.name, after.name)
    sides = Sides(Relations(before.briefing), Relations(after.briefing), names)
    if form == "json":
        put(compared.to_json(changes, sides))
    elif in_colour():
        put_in_colour(_with_one_role(compared.to_runs(changes, sides, _width())), _STYLES)
    else:
        put("".join(words for words, _ in compared.to_runs(changes, sides, _width())))
    used = {text.sha256 for side in (before, after) for text in side.texts.values()}
    unused = [name for name, text in texts.items() if text.sha256 not in used]
    for name in unused:
        hint = "write its SHA-256 below the source that it is the text of"
        tell(Stopped(f"{one_line(name)} is the text of no source of these briefings", hint))
    if unused:
        return CANNOT
    return DIFFERENT if changes else DONE


def _with_one_role(runs: compared.Runs) -> Iterable[tuple[str, str]]:
    """The words with the last of their roles that has a style."""
    for words, roles in runs:
        yield words, next((role for role in reversed(roles.split()) if role in _STYLES), "")


def _width() -> int:
    """Cells a line may take. In a pipe a line is as long as it is."""
    if not to_terminal():
        return 0
    from shutil import get_terminal_size

    return max(20, min(get_terminal_size().columns, _WIDEST))
