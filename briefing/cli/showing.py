"""`briefing show`."""

from briefing.cli.ending import DONE, Stopped, say
from briefing.cli.files import Opened, open_briefing
from briefing.cli.output import measure, put
from briefing.cli.texts import texts_in
from briefing.model.actor import Actor
from briefing.model.briefing import Briefing
from briefing.model.diagnostic import nearest
from briefing.printing.selecting import part_names, select
from briefing.safe_text import one_line

_PIPED = 80  # cells of a line where there is no terminal to tell its width


def show(path: str, form: str, *, given: list[str], only: list[str], by: str | None) -> int:
    """Prints a briefing, or the parts of it that are asked for. Raises Stopped."""
    read = open_briefing(path, texts_in(given).values())
    briefing = read.briefing
    parts = [_part(name, briefing) for name in only]
    actor = _actor(by, briefing) if by is not None else None
    found = [part for part in parts if part is not None]
    if parts and not found:
        return DONE
    put(_printed(read, form, found, actor))
    return DONE


def show_text(read: Opened) -> None:
    """Prints a whole briefing as text."""
    put(_printed(read, "text", [], None))


def _printed(read: Opened, form: str, parts: list[str], actor: Actor | None) -> str:
    if form == "text":
        from briefing.printing.text import to_text

        return to_text(read.briefing, measure(_PIPED), parts, actor)
    if form == "html":
        from briefing.printing.html import to_html

        return to_html(read.briefing, parts, actor)
    shown = select(read.briefing, parts, actor)
    match form:
        case "markdown":
            from briefing.printing.markdown import to_markdown

            return to_markdown(shown)
        case "json-ld":
            from briefing.printing.json_ld import to_json_ld

            return to_json_ld(shown, read.texts)
        case _:
            from briefing.schema.briefings import to_json

            return to_json(shown)


def _part(name: str, briefing: Briefing) -> str | None:
    """The part's name as `select` knows it; `None`, told on standard error, if the briefing has
    no such part. Raises Stopped if no briefing has."""
    known = part_names(briefing)
    wanted = " ".join(name.casefold().split())
    if wanted in known:
        if known[wanted]:
            return wanted
        say(f"briefing: this briefing has no {wanted}")
        return None
    near = nearest(wanted, tuple(known))
    hint = f"did you mean {near}?" if near else f"there are {', '.join(known)}"
    raise Stopped(f"there is no part {one_line(name)}", hint)


def _actor(name: str, briefing: Briefing) -> Actor:
    wanted = " ".join(name.casefold().split())
    named: dict[str, Actor] = {}
    for actor in briefing.actors:
        for each in (actor.id, *actor.names):
            named.setdefault(" ".join(each.casefold().split()), actor)
    if wanted in named:
        return named[wanted]
    near = nearest(wanted, tuple(named))
    hint = f"did you mean {named[near].name}?" if near else "--only actors lists them"
    raise Stopped(f"there is no actor {one_line(name)} in this briefing", hint)
