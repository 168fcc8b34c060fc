"""What help tells: every key that acts where one is, and how to come and go."""

from briefing.entries import Entry, Line, Run
from briefing.linear.keys import Context, key_words, listed
from briefing.linear.listing import Listing
from briefing.linear.session import Session

_MORE = (
    "ctrl+c: quit; where words are written, leave it",
    "ctrl+z: stop for now; fg in the shell comes back",
    "briefing --no-linear: the panes again, from then on",
)


def help_on(session: Session, context: Context) -> Listing:
    """A line for each thing that keys do; following one does it."""
    actions = [*listed(context)]
    entries = [
        _entry(action.name, f"{' or '.join(map(key_words, action.keys))}: {action.does}")
        for action in actions
    ]
    entries += [_entry(f"more/{number}", words) for number, words in enumerate(_MORE)]
    names = {action.name for action in actions}
    return Listing(session, "Keys", entries, session.act, leads=names.__contains__)


def _entry(slug: str, words: str) -> Entry:
    return Entry(slug, "help", (Line((Run(words),)),))
