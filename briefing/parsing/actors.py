"""The Actors section: a heading is an actor, the headings below it its members."""

from briefing.model.actor import Actor, Kind
from briefing.model.diagnostic import nearest
from briefing.model.field import Field
from briefing.parsing.fields import Fields, address, read_fields
from briefing.parsing.nodes import Node
from briefing.parsing.page import LONGEST_NAME, Page

KEYS = ("role", "kind", "also known as", "unnamed", "link")
_KINDS: dict[str, Kind] = {
    "person": "person",
    "state": "state",
    "organisation": "organisation",
    "organization": "organisation",
    "group": "group",
}
_YES = {"yes": True, "true": True, "no": False, "false": False}


def read_actor(
    heading: Node, nodes: list[Node], page: Page, *, slug: str, above: Actor | None, members: bool
) -> tuple[Actor, list[Node]]:
    """The actor of a heading, and the nodes below it that are no fields. `above` is the actor of
    the heading it stands under, `members` whether others stand under it."""
    fields = read_fields(nodes, page, KEYS)
    kind = _kind(fields, page)
    actor = Actor(
        id=slug,
        name=heading.rich.plain,
        kind=kind or ("organisation" if members else "person"),
        role=_plain(fields, "role"),
        party=above.party if above else slug,
        parent=above.id if above else None,
        also_known_as=_names(fields),
        unnamed=_yes(fields, page),
        link=_link(fields),
        fields=fields.others(),
        line=heading.line,
        end_line=nodes[-1].end_line if nodes else heading.end_line,
    )
    if kind is None:
        page.without_kind.add(slug)
    for name in actor.names:
        page.name(name, slug)
    return actor, fields.rest


def _plain(fields: Fields, key: str) -> str | None:
    held = fields.take(key)
    if held is None:
        return None
    taken = held.text if len(held.text) <= LONGEST_NAME else None
    fields.keep(held, taken)
    return taken or None


def _kind(fields: Fields, page: Page) -> Kind | None:
    held = fields.take("kind")
    if held is None:
        return None
    kind = _KINDS.get(held.text.casefold())
    fields.keep(held, kind)
    if kind is None:
        _wrong(held, list(_KINDS), page)
    return kind


def _names(fields: Fields) -> tuple[str, ...]:
    held = fields.take("also known as")
    if held is None:
        return ()
    names = tuple(name.strip() for name in held.text.split(",") if name.strip())
    as_listed = ", ".join(name.strip() for name in held.text.split(","))
    fields.keep(held, held.text if as_listed == ", ".join(names) else None)
    return names


def _yes(fields: Fields, page: Page) -> bool:
    held = fields.take("unnamed")
    if held is None:
        return False
    value = _YES.get(held.text.casefold())
    fields.keep(held, "yes" if value else None)
    if value is None:
        _wrong(held, ["yes", "no"], page)
    return bool(value)


def _link(fields: Fields) -> str | None:
    held = fields.take("link")
    if held is None:
        return None
    fields.keep(held, address(held))
    return address(held) or None


def _wrong(held: Field, allowed: list[str], page: Page) -> None:
    near = nearest(held.text.casefold(), allowed)
    hint = f"did you mean “{near}”?" if near else f"one of: {', '.join(allowed)}"
    message = f"{held.name} can't be “{held.text}”"
    page.say("B204", message, held.line, hint=hint, at=held.text)
