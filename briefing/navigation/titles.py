"""What the panes are called."""

from collections.abc import Mapping

from briefing.model import Relations
from briefing.navigation.place import Pane, Place

_NAMES: Mapping[Pane, str] = {
    "summary": "Summary",
    "actors": "Actors",
    "quotes": "Quotes",
    "issues": "Territory",
    "companion": "More",
}


def pane_title(pane: Pane, place: Place, relations: Relations) -> str:
    """The name of a pane; of the issues' the issue that it shows, of a source's the source."""
    if pane == "source":
        return source_title(place.source, relations)
    issue = relations.issue_of(place.issue) if pane == "issues" else None
    return issue.title if issue is not None else _NAMES[pane]


def source_title(slug: str, relations: Relations) -> str:
    """What a source is called; the colon that stands for quotes without one is not told."""
    return relations.title(slug).removesuffix(":")
