"""`briefing check`."""

from functools import partial

from briefing.cli.ending import CANNOT, DONE, ERRORS_FOUND, Stopped, tell
from briefing.cli.files import Opened, found, is_folder, open_briefing
from briefing.cli.output import columns, put, put_runs
from briefing.cli.texts import tell_unused, texts_in
from briefing.printing import diagnostics


def check(paths: list[str], form: str, *, given: list[str]) -> int:
    """Prints what there is to say about briefings, with the texts in the files `given` for their
    quotes. Files that can't be opened are told on standard error; the others are checked all the
    same. Raises Stopped where a text can't be read."""
    texts = texts_in(given)
    several = len(paths) > 1 or is_folder(paths[0])
    opened: list[Opened] = []
    others = 0
    failed = False
    for one in found(paths, partial(open_briefing, given=texts.values(), several=several)):
        match one:
            case Stopped():
                tell(one)
                failed = True
            case Opened():
                opened.append(one)
            case None:
                others += 1
    if opened:
        checked = [diagnostics.Checked(one.name, one.text, one.briefing) for one in opened]
        _print(checked, others, form)
    used = {source.checked_against for one in opened for source in one.briefing.sources}
    unused = several and tell_unused(texts, used)
    if failed or unused:
        return CANNOT
    severities = {each.severity for one in opened for each in one.briefing.diagnostics}
    return ERRORS_FOUND if "error" in severities else DONE


def _print(checked: list[diagnostics.Checked], others: int, form: str) -> None:
    if form == "json":
        put(diagnostics.to_json(checked))
    elif form == "github":
        put(diagnostics.to_github(checked))
    else:
        put_runs(diagnostics.to_runs(checked, others, columns()), _STYLES)


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
