"""`briefing keys`."""

from collections.abc import Iterator

from briefing.cli.ending import DONE
from briefing.cli.output import put
from briefing.folders import own_folders
from briefing.keys import ACTIONS, CONTEXTS, PRESETS, Action, Context, Keymap, told
from briefing.printing import interface
from briefing.safe_text import one_line

_TITLES = ("action", "key", "yours", "does")


def list_keys(form: str) -> int:
    """Prints every action by its name, with the keys that it has and those that the person has
    given it. Raises Stopped where the settings can't be used."""
    from briefing.cli.settings import in_use

    keymap = in_use().keymap
    put(_as_json(keymap) if form == "json" else "\n".join(_lines(keymap)))
    return DONE


def _lines(keymap: Keymap) -> Iterator[str]:
    rows = {action: _row(action, keymap) for action in ACTIONS.values()}
    wide = [
        max(len(row[at]) for row in (_TITLES, *rows.values())) for at in range(len(_TITLES) - 1)
    ]
    if not keymap.changed:
        wide[2] = 0  # no column for what is not there

    def line(row: tuple[str, ...]) -> str:
        columns = (f"{words:{size}}" for words, size in zip(row, wide, strict=False) if size)
        return "  ".join((*columns, row[-1])).rstrip()

    where: tuple[Context, ...] = ()
    yield line(_TITLES)
    for action, row in sorted(rows.items(), key=lambda each: _place(each[0])):
        if action.contexts != where:
            where = action.contexts
            yield ""
            yield f"{_where(where)}:"
        yield line(row)
    yield ""
    yield f"Yours go into {one_line(str(own_folders().settings))}:"
    yield ""
    yield "  [keys]"
    yield f'  preset = "{next(iter(PRESETS))}"         # or {", or ".join([*PRESETS][1:])}'
    yield '  speaker = ["s", "f2"]  # an action, and its key or keys'


def _row(action: Action, keymap: Keymap) -> tuple[str, ...]:
    changed = action.name in keymap.changed
    does = keymap.does(action)
    return (
        action.name,
        _written(action.keys),
        _written(keymap.of(action.name)) if changed else "",
        f"{does}, {action.when}" if action.when else does,
    )


def _written(keys: tuple[str, ...]) -> str:
    return " ".join(map(told, keys))


def _place(action: Action) -> int:
    """Actions that act in the same places stand together, in the order of the first of them."""
    groups = list(dict.fromkeys(each.contexts for each in ACTIONS.values()))
    return groups.index(action.contexts)


def _where(contexts: tuple[Context, ...]) -> str:
    """Where actions act, in words."""
    others_than = set(CONTEXTS) - {*contexts, "linear"}  # which has the keys of all places
    if not others_than:
        return "Everywhere"
    if others_than == {"writing"}:
        return "Everywhere but where one writes"
    *others, last = (CONTEXTS[each] for each in contexts)
    words = f"{', '.join(others)} and {last}" if others else last
    return words[0].upper() + words[1:]


def _as_json(keymap: Keymap) -> str:
    found = [
        {
            "action": action.name,
            "keys": [*keymap.of(action.name)],
            "default": [*action.keys],
            "does": keymap.does(action),
            "in": [*action.contexts],
            "when": action.when or None,
        }
        for action in ACTIONS.values()
    ]
    return interface.to_json({"keys": found})
