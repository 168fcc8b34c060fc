"""Going to something by its name: a heading, an actor, a place, a briefing, or a command."""

from collections.abc import Callable, Iterator
from functools import partial

from briefing.finding import Query
from briefing.finding.folding import folded
from briefing.linear.keys import listed
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
    top = session.top
    if isinstance(top, Reading):
        for section in top.relations.briefing.sections:
            if section.title:
                yield name_of(section.id, top.relations), partial(top.jump, section.id)
    elif isinstance(top, Library):
        for row in top.rows():
            name = f"{row.title}, {row.date or 'no date'}"
            yield name, partial(open_path, session, top.path(row.path))
    for action in listed(top.context):
        yield f"{action.name}, command: {action.does}", partial(session.act, action.name)
