"""Every action that moves along a link, as a function from a place to a place."""

from dataclasses import replace

from briefing.entries.issues import cell_id, split_cell
from briefing.model import (
    Actor,
    Issue,
    IssueItem,
    Note,
    Position,
    Quote,
    Relations,
    Section,
)
from briefing.navigation import links
from briefing.navigation.place import Pane, Place, View
from briefing.values import value

WHICH_SPEAKER = "Which speaker?"


@value(frozen=True, slots=True)
class Onward:
    """Where following leads: to the `card` of something, or to one of `choices`, for which
    `question` asks where there are several."""

    card: str = ""
    choices: tuple[str, ...] = ()
    question: str = ""


def onward(place: Place, leading: tuple[str, ...], relations: Relations) -> Onward:
    """What following does at a place; `leading` are the links of what is selected there."""
    item = place.item
    if place.pane == "source":
        return Onward(choices=(item,) if relations.quote(item) else ())
    if relations.quote(item):
        return Onward(choices=speakers_of(item, relations), question=WHICH_SPEAKER)
    if has_card(item, relations):
        return Onward(card=item)
    return Onward(choices=leading, question="Follow which?" if leading else "")


def speakers_of(slug: str, relations: Relations) -> tuple[str, ...]:
    """The ids of the actors behind the thing `slug`: who said a quote, who holds a position,
    whose a cell is."""
    cell = split_cell(slug)
    if cell is not None:
        item, party = relations.things.get(cell[0]), relations.actor(cell[1])
        if isinstance(item, IssueItem) and party is not None:
            held = [slug for p in relations.cell(item, party) for slug in p.actors]
            own = {each.id for each in relations.with_members(party)}
            return tuple(dict.fromkeys(s for s in held if s in own)) or (party.id,)
        return (cell[1],)
    match relations.things.get(slug):
        case Quote(speakers=speakers):
            return speakers
        case Position(actors=actors):
            return actors
        case Actor():
            return (slug,)
    return ()


def jump(place: Place, slug: str, relations: Relations) -> Place | None:
    """The place where the thing `slug` is selected in the pane that shows it, without a filter
    that would hide it; `None` if there is no such thing."""
    cell = split_cell(slug)
    target = relations.things.get(cell[0] if cell else slug)
    if target is None:
        return None
    pane, item = _home(slug, relations)
    found = replace(place, pane=pane, beside=pane, card="", card_view=View())
    if place.filter and slug not in links.kept_by(place.filter, relations):
        found = replace(found, filter="")
    issue = relations.issue_of(cell[0] if cell else slug)
    if pane == "issues" and issue is not None:
        found = replace(found, issue=issue.id)
    if (actor := relations.actor(item)) is not None:
        found = replace(found, folded=found.folded - {each.id for each in relations.above(actor)})
    return found.with_view(pane, replace(found.view(pane), item=item))


def to_item(place: Place, item: str, relations: Relations) -> Place:
    """The place where an item of any pane is selected: a thing, or a block of prose, which has no
    name but its place below a heading."""
    found = jump(place, item, relations)
    if found is not None:
        return found
    home = jump(place, item.rpartition("/")[0], relations)
    above = home or replace(place, pane="summary", beside="summary", card="", card_view=View())
    return above.with_view(above.pane, View(item))


def _home(slug: str, relations: Relations) -> tuple[Pane, str]:
    """The pane that shows a thing, and the id that it has there."""
    if split_cell(slug) is not None:
        return "issues", slug
    thing = relations.things.get(slug)
    match thing:
        case Actor():
            return "actors", slug
        case Quote():
            return "quotes", slug
        case Issue() | IssueItem():
            return "issues", slug
        case Position():
            return _position_home(thing, relations)
        case Section(kind=kind) if kind in ("quotes", "group"):
            quote = relations.quote_at(slug)
            return "quotes", quote.id if quote else slug
        case Note(about=about):
            return _home(about, relations)[0], slug
        case Section(kind="actors"):
            return "actors", slug
        case _:
            return "summary", slug


def _position_home(position: Position, relations: Relations) -> tuple[Pane, str]:
    home = relations.home(position)
    if home is None:
        return "quotes", position.id
    parties = relations.parties_in(position.actors)
    if isinstance(home, IssueItem) and parties:
        return "issues", cell_id(home, parties[0])
    return "issues", position.id


def at_line(line: int, relations: Relations) -> str:
    """The id of the innermost thing that stands at a line of the file; empty if there is none."""
    best, size = "", 0
    for slug, thing in relations.things.items():
        span = thing.end_line - thing.line
        if thing.line <= line <= thing.end_line and slug and (not best or span <= size):
            best, size = slug, span
    return best


def from_card(
    place: Place, slug: str, relations: Relations, *, speaker: bool = False
) -> Place | None:
    """The place that an item of the open card leads to: where it stands in its pane, or for
    `speaker` who said or holds it; `None` if nowhere."""
    target = slug.removeprefix("mention/")
    if speaker:
        target = next(iter(speakers_of(target, relations)), "")
    return jump(place, target, relations)


def has_card(slug: str, relations: Relations) -> bool:
    """Whether a card tells more of a thing: an actor, a position, a cell."""
    thing = relations.things.get(slug)
    return split_cell(slug) is not None or isinstance(thing, (Actor, Position))


def open_card(place: Place, slug: str) -> Place:
    """The place with a card of the thing `slug` open."""
    return replace(place, card=slug, card_view=View())


def toggle_filter(place: Place, wanted: str) -> Place:
    """Only what belongs to `wanted`, or all again when that is what is shown."""
    return replace(place, filter="" if place.filter == wanted else wanted)


def fold(place: Place, slug: str, relations: Relations, *, shut: bool) -> Place:
    """An actor's members folded or unfolded; folding a member without any folds its parent."""
    actor = relations.actor(slug)
    if actor is None:
        return place
    if not shut:
        return replace(place, folded=place.folded - {slug})
    target = actor if relations.members(actor) and slug not in place.folded else None
    target = target or relations.actor(actor.parent or "")
    if target is None:
        return place
    found = replace(place, folded=place.folded | {target.id})
    return found.with_view("actors", replace(found.view("actors"), item=target.id))


def turn_issue(place: Place, step: int, relations: Relations) -> Place:
    """The next (`step` 1) or previous (-1) issue in its pane; stays at either end."""
    slugs = [issue.id for issue in relations.briefing.issues]
    if not slugs:
        return place
    at = slugs.index(place.issue) if place.issue in slugs else 0
    turned = slugs[max(0, min(at + step, len(slugs) - 1))]
    if turned == place.issue:
        return place
    return replace(place, issue=turned).with_view("issues", View())


def first_place(relations: Relations) -> Place:
    """Where a briefing opens: on its first quote, or in the first pane that has something."""
    briefing = relations.briefing
    issue = briefing.issues[0].id if briefing.issues else ""
    pane: Pane = "quotes" if briefing.quotes else "actors" if briefing.actors else "summary"
    place = Place(pane=pane, issue=issue)
    if briefing.quotes:
        place = place.with_view("quotes", View(briefing.quotes[0].id))
    return place


def at_an_issue(place: Place, relations: Relations) -> Place:
    """The place with the first issue, where the one that it shows is not there."""
    if relations.issue_of(place.issue):
        return place
    return replace(place, issue=first_place(relations).issue)
