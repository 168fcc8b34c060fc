"""Every link within the briefing must point at something."""

from briefing.model.diagnostic import nearest
from briefing.model.text import Mark
from briefing.parsing.inline import Rich
from briefing.parsing.page import Page


def check_links(page: Page, sections: set[str]) -> None:
    """Says which links of the file point at nothing. `sections` are the slugs of all headings
    that start one."""
    known = sections | set(page.kinds) | {quote.id for quote in page.quotes}
    said = {(each.line, each.column) for each in page.diagnostics if each.code in ("B102", "B103")}
    for rich in page.linked:
        for mark in rich.links():
            target = mark.target or ""
            if target.startswith("#") and target[1:] not in known:
                _say_nothing_there(rich, mark, sorted(known), said, page)


def _say_nothing_there(
    rich: Rich, mark: Mark, known: list[str], said: set[tuple[int, int | None]], page: Page
) -> None:
    line = rich.line_at(mark.start)
    target = mark.target or ""
    written = f"]({target})"
    column = page.lines[line - 1].find(written) + 1 or None if line <= len(page.lines) else None
    if (line, column) in said:
        return
    near = nearest(target[1:], known)
    hint = f"did you mean #{near}?" if near else "link to a heading, in GitHub's spelling of it"
    message = f"the link “{rich.plain[mark.start : mark.end]}” points at nothing: {target}"
    page.say("B101", message, line, hint=hint, at=written)
