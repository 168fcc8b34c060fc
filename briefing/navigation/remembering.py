"""Where one was, between two runs: a place as plain data, and the place that it is in the file as
it is now."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from briefing.memory import Kept
from briefing.model import Relations
from briefing.navigation import jumps
from briefing.navigation.place import PANES, Pane, Place, View
from briefing.navigation.shown import Shown


def kept(place: Place, shown: Shown, sha256: str) -> Kept:
    """A place as it is remembered: without what is open over it or looked for. `sha256` is that
    of the file as it is read now."""
    pane = place.home
    data = {
        "pane": pane,
        "issue": place.issue,
        "folded": sorted(place.folded),
        "filter": place.filter,
        "alone": place.alone and place.pane == pane,
        "views": {
            name: [view.item, view.top, view.skip]
            for name, view in place.views.items()
            if name in PANES
        },
    }
    from briefing.navigation import anchors  # not before the first frame

    below = replace(place, pane=pane, card="", card_view=View())
    return Kept(data, anchors.anchors_at(below, shown), sha256)


def remembered(was: Kept, relations: Relations, sha256: str) -> Place | None:
    """The place where one was; in another version of the file at the same item, else beside what
    stood around it. `None` where that can't be told."""
    place = _place(was.place, relations)
    if place is None or sha256 == was.sha256:
        return place
    from briefing.navigation import anchors
    from briefing.navigation.hits import go_to

    there = anchors.found(was.at, relations)
    now = next((there[anchor] for anchor in was.at if anchor in there), None)
    spot = anchors.spot_at(now) if now else None
    return go_to(place, spot, relations) if spot else place


def _place(data: Mapping[str, Any], relations: Relations) -> Place | None:
    """The place in data of ours; `None` where it is not."""
    match data:
        case {
            "pane": str(pane),
            "issue": str(issue),
            "folded": [*folded],
            "filter": str(wanted),
            "alone": bool(alone),
            "views": dict(views),
        } if pane in PANES:
            first = jumps.first_place(relations)
            return replace(
                first,
                pane=pane,
                beside=pane,
                issue=issue if relations.issue_of(issue) else first.issue,
                folded=frozenset(each for each in folded if relations.actor(str(each))),
                filter=wanted if wanted in relations.things else "",
                alone=alone,
                views={**first.views, **_views(views)},
            )
    return None


def _views(data: Mapping[Any, Any]) -> dict[Pane, View]:
    found: dict[Pane, View] = {}
    for name, told in data.items():
        match told:
            case [str(item), str(top), int(skip)] if name in PANES and skip >= 0:
                found[name] = View(item, top, skip)
    return found
