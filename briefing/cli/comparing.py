"""`briefing diff`."""

from collections.abc import Iterable

from briefing.cli.ending import CANNOT, DIFFERENT, DONE, Stopped
from briefing.cli.files import STANDARD_INPUT, open_briefing
from briefing.cli.output import measure, put, put_runs
from briefing.cli.texts import tell_unused, texts_in
from briefing.comparing import compare
from briefing.entries.changes import Sides
from briefing.model import Relations
from briefing.printing import compared

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
    several = len(texts) > 1  # one text alone is that of both
    before = open_briefing(old, texts.values(), several=several)
    after = open_briefing(new, texts.values(), several=several)
    changes = compare(before.briefing, after.briefing)
    names = (before.name, after.name)
    sides = Sides(Relations(before.briefing), Relations(after.briefing), names)
    if form == "json":
        put(compared.to_json(changes, sides))
    else:
        # In a pipe a line is as long as it is.
        put_runs(_with_one_role(compared.to_runs(changes, sides, measure(piped=0))), _STYLES)
    used = {text.sha256 for side in (before, after) for text in side.texts.values()}
    if tell_unused(texts, used):
        return CANNOT
    return DIFFERENT if changes else DONE


def _with_one_role(runs: compared.Runs) -> Iterable[tuple[str, str]]:
    """The words with the last of their roles that has a style."""
    for words, roles in runs:
        yield words, next((role for role in reversed(roles.split()) if role in _STYLES), "")
