"""The Sources section: a heading is a source."""

import re

from briefing.model.source import Source
from briefing.parsing.dates import is_moment
from briefing.parsing.fields import Fields, address, read_fields
from briefing.parsing.nodes import Node
from briefing.parsing.page import Page

KEYS = ("published", "publisher", "url", "file", "sha-256")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def read_source(
    heading: Node, slug: str, nodes: list[Node], page: Page
) -> tuple[Source, list[Node]]:
    """The source of a heading, and the nodes below it that are no fields."""
    fields = read_fields(nodes, page, KEYS)
    source = Source(
        id=slug,
        title=heading.rich.plain,
        published=_published(fields, page),
        publisher=_words(fields, "publisher"),
        url=_words(fields, "url"),
        file=_words(fields, "file"),
        sha256=_sha256(fields, page),
        fields=fields.others(),
        line=heading.line,
        end_line=nodes[-1].end_line if nodes else heading.end_line,
    )
    return source, fields.rest


def _words(fields: Fields, key: str) -> str | None:
    held = fields.take(key)
    if held is None:
        return None
    value = address(held)
    fields.keep(held, value)
    return value or None


def _published(fields: Fields, page: Page) -> str | None:
    held = fields.take("published")
    if held is None:
        return None
    good = is_moment(held.text)
    fields.keep(held, held.text if good else None)
    if not good:
        hint = "write the day as YYYY-MM-DD"
        page.say("B003", f"“{held.text}” is no date", held.line, hint=hint, at=held.text)
    return held.text if good else None


def _sha256(fields: Fields, page: Page) -> str | None:
    held = fields.take("sha-256")
    if held is None:
        return None
    digits = held.text.casefold()
    good = _SHA256.fullmatch(digits) is not None
    fields.keep(held, digits if good else None)
    if not good:
        hint = "write the 64 hexadecimal digits that sha256sum prints"
        page.say("B204", "SHA-256 is not a hash", held.line, hint=hint, at=held.text)
    return digits if good else None
