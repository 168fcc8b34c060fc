"""The list of `Key: value` items right after a heading."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from briefing.model.field import Field
from briefing.parsing.inline import Rich
from briefing.parsing.nodes import Node
from briefing.parsing.page import Page

_NAME = re.compile(r"[^\W\d_][^:\n]{0,39}")


@dataclass(slots=True)
class Fields:
    """Fields as they were read, by key (case folded), and the nodes that are none.

    A field that is asked for with `take` is the format's; those that nobody took, or whose words
    say more than the value that was taken, are kept as they are written.
    """

    page: Page
    read: list[tuple[str, Field]]
    rest: list[Node]
    _kept: set[int]

    def take(self, key: str) -> Field | None:
        """The first field with this key."""
        found = [(at, held) for at, (name, held) in enumerate(self.read) if name == key]
        if len(found) > 1:
            held = found[1][1]
            hint = f"keep one {held.name}"
            message = f"{held.name} is given twice"
            self.page.say("B203", message, held.line, hint=hint, at=held.name)
        elif found:
            self._kept.discard(found[0][0])
        return found[0][1] if found else None

    def keep(self, taken: Field, value: str | None) -> None:
        """Keeps `taken` as written, too, unless `value` has all its words and links."""
        same = value is not None and value.casefold() == taken.text.casefold()
        if value and same and all(mark.target == value for mark in taken.marks):
            return
        self._kept.add(next(at for at, (_, held) in enumerate(self.read) if held is taken))

    def others(self) -> tuple[Field, ...]:
        return tuple(held for at, (_, held) in enumerate(self.read) if at in self._kept)


def read_fields(nodes: list[Node], page: Page, known: Collection[str]) -> Fields:
    """The fields at the start of a section. A list is one of fields when one of its items has a
    `known` key, or all look like fields; items that don't are left as a list."""
    if not nodes or nodes[0].kind != "list" or nodes[0].info:
        return Fields(page, [], nodes, set())
    first = nodes[0]
    found = [(item, _read_field(item)) for item in first.children]
    fields = [(" ".join(held.name.casefold().split()), held) for _, held in found if held]
    others = [item for item, held in found if held is None]
    if others and not any(key in known for key, _ in fields):
        return Fields(page, [], nodes, set())
    for item, held in found:
        if held:
            page.keep(item.children[0].rich)
    rest = nodes[1:]
    if others:
        left = Node("list", others[0].line, first.end_line, info=first.info)
        left.children = others
        rest = [left, *rest]
    return Fields(page, fields, rest, set(range(len(fields))))


def _read_field(item: Node) -> Field | None:
    if len(item.children) != 1 or item.children[0].kind != "paragraph":
        return None
    rich = item.children[0].rich
    colon = rich.text.find(":")
    name = rich.plain[:colon].strip() if colon > 0 else ""
    if not _NAME.fullmatch(name) or any(mark.start < colon for mark in rich.marks):
        return None
    value = rich.cut(colon + 1)
    return Field(
        name=name, text=value.plain, marks=value.marks, line=item.line, end_line=item.end_line
    )


def address(held: Field) -> str:
    """Where a field's value leads: its only link's target, else its words."""
    if len(held.marks) == 1 and held.marks[0].kind == "link" and held.marks[0].target:
        mark = held.marks[0]
        if mark.start == 0 and mark.end == len(held.text):
            return mark.target or held.text
    return held.text


def opening_links(rich: Rich, at: int = 0) -> tuple[list[str], int]:
    """The slugs of the links that open a text from `at`, joined only by commas, `and`, `&` or
    `/`, and where the last of them ends."""
    slugs: list[str] = []
    end = at
    while (mark := rich.link_at(at)) and mark.target and mark.target.startswith("#"):
        slugs.append(mark.target[1:])
        end = mark.end
        joiner = JOINER.match(rich.text, end)
        if joiner is None:
            break
        at = joiner.end()
    return slugs, end


JOINER = re.compile(r"\s*(?:,\s*and\b|,|\band\b|&|/)\s*")
