"""What help tells: every key that acts where one is, and how to come and go."""

from briefing.entries import Entry, Line, Run
from briefing.keys import Action, Context
from briefing.linear.keys import does, key_words, listed
from briefing.linear.listing import Listing
from briefing.linear.session import Session

_MORE = "briefing --no-linear: the panes again, from then on"


def help_on(session: Session, context: Context) -> Listing:
    """A line for each thing that keys do; following one does it."""
    actions = [*listed(context)]
    entries = [
        _entry(action.name, f"{_keys(session, action)}: {does(action, session.keymap, context)}")
        for action in actions
    ]
    entries.append(_entry("more", _MORE))
    names = {action.name for action in actions}
    return Listing(session, "Keys", entries, session.act, leads=names.__contains__)


def _keys(session: Session, action: Action) -> str:
    return " or ".join(map(key_words, session.keymap.of(action.name)))


def _entry(slug: str, words: str) -> Entry:
    return Entry(slug, "help", (Line((Run(words),)),))
