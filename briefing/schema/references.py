"""Ids in data from outside: each must be the id of something of the right kind."""

from collections.abc import Collection, Iterator, Sequence

from briefing.model.actor import Actor
from briefing.model.briefing import Briefing
from briefing.model.diagnostic import nearest
from briefing.model.issue import Position
from briefing.safe_text import one_line


def faults_in_references(briefing: Briefing) -> Iterator[str]:
    """A line for each id that means nothing, with the path to it and the nearest right one."""
    actors = {actor.id for actor in briefing.actors}
    items = {item.id for issue in briefing.issues for item in issue.items}
    topics = actors | items | {issue.id for issue in briefing.issues}
    sources = {source.id for source in briefing.sources}
    yield from _in_actors(briefing.actors, actors)
    for number, quote in enumerate(briefing.quotes):
        at = f"quotes[{number}]"
        yield from _unknown(f"{at}.speakers", quote.speakers, actors, "actor")
        yield from _unknown(f"{at}.about", quote.about, topics, "actor, territory or issue")
        if quote.source is not None and quote.source not in sources:
            yield _fault(f"{at}.source", quote.source, sources, "source")
    for at, position in _positions(briefing):
        yield from _unknown(f"{at}.actors", position.actors, actors, "actor")


def _in_actors(actors: Sequence[Actor], ids: Collection[str]) -> Iterator[str]:
    parents: dict[str, str | None] = {}
    for number, actor in enumerate(actors):
        at = f"actors[{number}]"
        if actor.id in parents:
            yield f"{at}.id: another actor has the id “{one_line(actor.id)}”; give it its own"
        parents.setdefault(actor.id, actor.parent)
        for name, slug in (("party", actor.party), ("parent", actor.parent)):
            if slug is not None and slug not in ids:
                yield _fault(f"{at}.{name}", slug, ids, "actor")
    rooted: set[str] = set()
    for number, actor in enumerate(actors):
        seen: dict[str, None] = {}
        above: str | None = actor.id
        while above is not None and above not in seen and above not in rooted:
            seen[above] = None
            above = parents.get(above)
        if above in seen:
            yield f"actors[{number}].parent: it leads round in a circle; leave it out at the party"
            return
        rooted.update(seen)


def _positions(briefing: Briefing) -> Iterator[tuple[str, Position]]:
    for number, position in enumerate(briefing.reported):
        yield f"reported[{number}]", position
    for number, issue in enumerate(briefing.issues):
        for at, position in enumerate(issue.positions):
            yield f"issues[{number}].positions[{at}]", position
        for count, item in enumerate(issue.items):
            for at, position in enumerate(item.positions):
                yield f"issues[{number}].items[{count}].positions[{at}]", position


def _unknown(way: str, slugs: Sequence[str], ids: Collection[str], kind: str) -> Iterator[str]:
    for number, slug in enumerate(slugs):
        if slug not in ids:
            yield _fault(f"{way}[{number}]", slug, ids, kind)


def _fault(way: str, slug: str, ids: Collection[str], kind: str) -> str:
    near = nearest(slug, sorted(ids))
    mend = (
        f"did you mean {one_line(near)}?"
        if near
        else "write an id that is there, or add one with this id"
    )
    return f"{way}: no {kind} has the id “{one_line(slug)}”; {mend}"
