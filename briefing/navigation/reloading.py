"""The same place in another reading of the same file."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from briefing.model import Quote, Relations
from briefing.navigation.place import PANES, Pane, Place, View
from briefing.navigation.shown import Shown


def carried(place: Place, shown: Shown, again: Shown) -> Place:
    """The place with everything that the new reading lacks, which is shown `again`, replaced by
    what is nearest: a quote by one of the same speaker that is most like it, anything else by its
    neighbour."""
    old, new = shown.relations, again.relations
    views: dict[Pane, View] = {}
    moved = _without_what_is_gone(place, new)
    for name, view in place.views.items():
        if name not in PANES:
            continue
        ids = [entry.id for entry in shown.at(place, name)]
        left = {slug for entry in again.at(moved, name) for slug in (entry.id, *entry.cells)}
        item = _nearest(view.item, ids, left, old, new)
        top = view.top if view.top in left else _before(view.top, ids, left)
        views[name] = View(item, top, view.skip if top == view.top else 0)
    return replace(moved, views=views)


def _without_what_is_gone(place: Place, new: Relations) -> Place:
    """Without a filter, folds and a source that mean nothing any more."""
    source = place.source if place.source in {each.id for each in new.briefing.sources} else ""
    pane = place.home if place.pane == "source" and not source else place.pane
    return replace(
        place,
        pane=pane,
        source=source,
        filter=place.filter if place.filter in new.things else "",
        folded=frozenset(slug for slug in place.folded if new.actor(slug)),
        issue=place.issue if new.issue_of(place.issue) else _first_issue(new),
    )


def _first_issue(new: Relations) -> str:
    return new.briefing.issues[0].id if new.briefing.issues else ""


def _nearest(item: str, ids: Sequence[str], left: set[str], old: Relations, new: Relations) -> str:
    if item in left or not item:
        return item
    quote = old.quote(item)
    alike = _most_alike(quote, old, new, left) if quote else None
    return alike or _neighbour(item, ids, left)


def _most_alike(quote: Quote, old: Relations, new: Relations, left: set[str]) -> str | None:
    """The quote, new in the file, of the same speaker that is most like a quote that is gone."""
    words = quote.text.split()
    found = [
        (SequenceMatcher(None, words, other.text.split(), autojunk=False).ratio(), other.id)
        for other in new.briefing.quotes
        if other.id in left and other.id not in old.things
        if set(other.speakers) & set(quote.speakers)
    ]
    return max(found)[1] if found else None


def _neighbour(item: str, ids: Sequence[str], left: set[str]) -> str:
    """The nearest before it, else after it, that is left; empty if nothing is."""
    at = ids.index(item) if item in ids else 0
    after = next((slug for slug in ids[at:] if slug in left), "")
    return _before(item, ids, left) or after


def _before(item: str, ids: Sequence[str], left: set[str]) -> str:
    at = ids.index(item) if item in ids else 0
    return next((slug for slug in reversed(ids[:at]) if slug in left), "")
