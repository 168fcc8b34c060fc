"""Lists about a briefing: its problems, what it rests on, what has changed, and its library."""

from functools import partial
from typing import TYPE_CHECKING

from briefing.checking.provenance import provenance as facts_of
from briefing.entries.changes import changed_item
from briefing.entries.problems import PROVENANCE, line_of_problem, problem_entries
from briefing.entries.provenance import (
    fact_of,
    fact_title,
    item_entries,
    items_of,
    leads_on,
    provenance_entries,
)
from briefing.linear.listing import Listing
from briefing.linear.telling import own_words
from briefing.navigation import answers
from briefing.navigation.jumps import to_item

if TYPE_CHECKING:
    from briefing.linear.reading import Reading


def problems(reading: "Reading") -> None:
    """The diagnostics, each leading to its place; the provenance before them."""
    found = reading.relations.briefing.diagnostics

    def chosen(slug: str) -> None:
        if slug == PROVENANCE:
            provenance(reading)
        else:
            reading.jump_to_line(line_of_problem(slug, found))

    reading.session.open(
        Listing(
            reading.session,
            "Problems",
            problem_entries(found, reading.fault),
            chosen,
            at="problem/0",
        )
    )


def provenance(reading: "Reading") -> None:
    """Plain counts; each leads to what it counts."""
    relations = reading.relations
    facts = facts_of(relations)

    def counted(slug: str) -> None:
        fact = fact_of(slug, facts)
        items = items_of(fact, relations) if fact else ()
        if fact is None:
            return
        if len(items) == 1:
            reading.jump(items[0])
            return
        title = fact_title(fact, relations).replace(" · ", ", ")
        entries = item_entries(fact, relations)
        reading.session.open(
            Listing(reading.session, title, entries, reading.jump, relations=relations)
        )

    entries = provenance_entries(facts, relations)
    reading.session.open(
        Listing(
            reading.session,
            "Provenance",
            entries,
            counted,
            relations=relations,
            leads=partial(leads_on, facts=facts),
        )
    )


def compare(reading: "Reading") -> None:
    """What has changed; asks since when, where there are several answers."""
    from briefing.library import versions

    console, path = reading.console, reading.read.path
    before = reading.recall.version_before() if reading.recall else None
    others = [*versions.others(path, reading.relations.briefing, before)]
    if not others:
        console.say(f"{versions.NOTHING}. {versions.NOTHING_MORE}")
        return
    at: int | None = 0
    if len(others) > 1:
        choices = [own_words(versions.choice(number, each)) for number, each in enumerate(others)]
        at = console.choose(versions.WHICH, choices)
    if at is None:
        return
    found = versions.compared(others[at], reading.relations, reading.session.texts)
    if found is None:
        console.say(answers.GONE)
        return
    entries = found.entries()
    if not entries:
        console.say(found.unchanged)
        return

    def chosen(slug: str) -> None:
        there = to_item(reading.place, changed_item(slug, found.changes), reading.relations)
        reading.arrive(reading.place, there)

    listing = Listing(
        reading.session,
        found.title,
        entries,
        chosen,
        relations=reading.relations,
        leads=found.leads,
    )
    reading.session.open(listing)


def library(reading: "Reading") -> None:
    """Back to the library, or over the briefing that of its folder."""
    from briefing.linear.library import Library

    session, path = reading.session, reading.read.path
    if any(isinstance(each, Library) for each in session.all_open):
        while not isinstance(session.top, Library):
            session.shut()
        session.top.again()
    elif not reading.read.from_file and not session.settings.library:
        reading.console.say(answers.NO_FOLDER)
    else:
        collection = session.library_of(path)
        session.open(Library(session, collection, collection.under(path)))
