"""Going to something by its name: a heading, an actor, a place, a briefing, or a command."""

from collections.abc import Callable, Iterator
from functools import partial

from briefing import days
from briefing.finding import Query
from briefing.finding.folding import folded
from briefing.linear.keys import does, listed
from briefing.linear.library import Library
from briefing.linear.naming import name_of
from briefing.linear.opening import open_path
from briefing.linear.reading import Reading
from briefing.linear.session import Session

Named = tuple[str, Callable[[], None]]
_MOST = 30  # that are offered


def go_by_name(session: Session) -> None:
    """Asks for a name, and goes there; asks again where several have it."""
    console = session.console
    words = console.ask("Go to:")
    if words is None:
        console.say("Left.")
        return
    query = Query.of(words)
    found = [each for each in _named(session) if query and query.finds_in(each[0])]
    exact = [each for each in found if folded(each[0].partition(",")[0]) == folded(words)]
    found = exact if len(exact) == 1 else found[:_MOST]
    if not found:
        console.say(f"Nothing is called that: {words}")
        return
    at = 0 if len(found) == 1 else console.choose("Which?", [[name] for name, _ in found])
    if at is not None:
        found[at][1]()


def _named(session: Session) -> Iterator[Named]:
    under = next(e for e in reversed(session.all_open) if isinstance(e, (Reading, Library)))
    if isinstance(under, Reading):
        for section in under.relations.briefing.sections:
            if section.title:
                yield name_of(section.id, under.relations), partial(_jump, under, section.id)
    else:
        for row in under.rows():
            name = f"{row.title}, {days.told(row.date or 'no date')}"
            yield name, partial(open_path, session, under.path(row.path))
    for action in listed(session.top.context):
        name = f"{action.label}, command: {does(action, session.keymap)}"
        yield name, partial(session.act, action.name)


def _jump(reading: Reading, slug: str) -> None:
    """Goes there in the briefing; what is open over it is closed."""
    while reading.session.top is not reading:
        reading.session.shut()
    reading.jump(slug)
