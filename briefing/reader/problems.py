"""The problems of a briefing and what it rests on: lists that lead to what they tell of."""

from functools import partial
from typing import TYPE_CHECKING

from briefing.checking.provenance import provenance
from briefing.entries.problems import PROVENANCE, line_of_problem, problem_entries
from briefing.entries.provenance import (
    fact_of,
    fact_title,
    item_entries,
    items_of,
    leads_on,
    provenance_entries,
)
from briefing.navigation import View
from briefing.reader.screens.listing import Listing

if TYPE_CHECKING:
    from briefing.reader.app import Reader


def show_problems(app: "Reader") -> None:
    """The diagnostics, each leading to its place; the provenance before them."""
    told = app.briefing.diagnostics
    following = app.panes.following
    entries = problem_entries(told, following.fault if following else "")

    def chosen(slug: str | None) -> None:
        if slug == PROVENANCE:
            show_provenance(app)
        elif slug:
            app.panes.jump_to_line(line_of_problem(slug, told))

    app.push_screen(Listing("Problems", entries, View("problem/0")), chosen)


def show_provenance(app: "Reader") -> None:
    """Plain counts; each leads to what it counts."""
    relations = app.panes.relations
    facts = provenance(relations)

    def counted(slug: str | None) -> None:
        fact = fact_of(slug or "", facts)
        items = items_of(fact, relations) if fact else ()
        if fact is None or not items:
            return
        if len(items) == 1:
            app.panes.jump(items[0])
            return
        entries = item_entries(fact, relations)
        title = fact_title(fact, relations)
        app.push_screen(Listing(title, entries), app.panes.way.go_to)

    entries = provenance_entries(facts, relations)
    app.push_screen(Listing("Provenance", entries, leads=partial(leads_on, facts=facts)), counted)
