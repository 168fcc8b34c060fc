"""Every link within the briefing must point at something."""

from briefing.model.text import Mark
from briefing.parsing.inline import Rich
from briefing.parsing.page import Page


def check_links(page: Page, sections: set[str]) -> None:
    """Says which links of the file point at nothing. `sections` are the slugs of all headings
    that start one."""
    known = sections | set(page.kinds) | {quote.id for quote in page.quotes}
    known.discard("")  # what stands before the first heading has no link
    among = sorted(known)
    said = {(each.line, each.column) for each in page.diagnostics if each.code in ("B102", "B103")}
    for rich in page.linked:
        for mark in rich.links():
            target = mark.target or ""
            if target.startswith("#") and target[1:] not in known:
                _say_nothing_there(rich, mark, among, said, page)


def _say_nothing_there(
    rich: Rich, mark: Mark, known: list[str], said: set[tuple[int, int | None]], page: Page
) -> None:
    line = rich.line_at(mark.start)
    target = mark.target or ""
    words = rich.words(mark)
    at = (f"]({target})", f"[{words}]")
    if (line, page.column(line, at)) in said:
        return
    near = page.near(target[1:], known)
    hint = f"did you mean #{near}?" if near else "link to a heading, in GitHub's spelling of it"
    message = f"the link “{words}” points at nothing: {target}"
    page.say("B101", message, line, hint=hint, at=at)
