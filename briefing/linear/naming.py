"""What a thing is called where one chooses among several."""

from briefing.entries.issues import split_cell
from briefing.model import Actor, Event, Issue, IssueItem, Position, Quote, Relations, Source

_WORDS = 12  # of a quote or a position


def name_of(slug: str, relations: Relations) -> str:
    """A thing by its name and what it is; an address as it is written."""
    cell = split_cell(slug)
    if cell is not None:
        return f"{relations.title(cell[1])} on {relations.title(cell[0])}"
    match relations.things.get(slug):
        case Actor(name=name):
            return f"{name}, actor"
        case Quote(text=text, speakers=speakers):
            who = " and ".join(relations.title(each) for each in speakers) or "nobody known"
            return f"“{_first(text)}”, {who}"
        case Position(stance=stance, text=text, actors=actors):
            who = " and ".join(relations.title(each) for each in actors) or "somebody"
            return f"{who}: {_first(' '.join((stance or '', text)))}"
        case Issue(title=title):
            return f"{title}, issue"
        case IssueItem(title=title):
            return f"{title}, {_kind(slug, relations)}"
        case Source(title=title):
            return f"{title}, source"
        case Event(start=start, text=text):
            return f"{start}: {_first(text)}"
        case None:
            return slug
    return relations.title(slug) or slug


def _kind(slug: str, relations: Relations) -> str:
    issue = relations.issue_of(slug)
    return "place" if issue is not None and issue.kind == "territory" else "question"


def _first(text: str) -> str:
    words = text.split()
    return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
