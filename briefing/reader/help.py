"""What help says: every key and what it does."""

from briefing.entries import Entry, Line, Run

KEYS = (
    ("1 2 3 4, tab", "go to a pane"),
    ("j k, ↓ ↑", "next, previous item"),
    ("g G", "top, bottom"),
    ("ctrl+d ctrl+u, space b", "half a page, a page"),
    ("h l, ← →", "columns of the matrix; fold and unfold actors"),
    ("{ }", "headings; in Territory the previous, next issue"),
    ("enter", "follow: the speaker, the card, the position in full"),
    ("s", "the speaker of what is selected"),
    ("a", "only what belongs to the actor; again, or esc, shows all"),
    ("[ ]", "back, forward"),
    ("z", "the pane alone, and back"),
    ("+ -", "wider, narrower prose"),
    ("t", "themes, previewed"),
    ("!", "problems"),
    ("?, ctrl+p", "help; every command and actor by name"),
    ("esc", "close, clear"),
    ("q", "close; at the top, quit"),
)
SIGNS = (
    ("✓", "word for word in its source"),
    ("≈", "altered"),
    ("✗", "not found in its source"),
    ("·", "no source text to check against"),
    ("?", "attribution uncertain"),
)


def help_entries() -> list[Entry]:
    """A line for each key, then for each sign."""
    found = []
    for number, (keys, does) in enumerate((*KEYS, *SIGNS)):
        line = Line((Run(does),), lead=(Run(f"{keys:<23} ", "key"),))
        found.append(Entry(f"help/{number}", "help", (line,), space=int(number == len(KEYS))))
    return found
