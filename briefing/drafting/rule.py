"""By which rule somebody is the speaker of a quotation."""

from typing import Literal

from briefing.drafting.mention import Mention
from briefing.values import value

Rule = Literal[
    "X said after",  # “…,” X said
    "said X after",  # “…,” said X
    "X said before",  # X said, “…”
    "X said of it",  # X said the plan was “…”
    "colon",  # X: “…”
    "dash",  # “…” – X
    "according to",  # according to X, “…”
    "by X",  # described by X as “…”
    "subject",  # X wants “…”
    "goes on",  # “…,” X said. “…”
    "next paragraph",  # “…”, the quotation's own next paragraph
    "sentence after",  # “…” X said so.
    "person after",  # “…” X looked away.
    "sentence before",  # X was glad. “…”
    "paragraph before",  # the same, a paragraph earlier
    "nobody",
]


@value(frozen=True, slots=True)
class Beside:
    """`mention` is who speaks, by `rule`; `verb` is the verb's word, if there is one. `is_direct`
    tells words that are introduced as speech, and not woven into a sentence; `is_far` that
    somebody else stands between who speaks and the verb."""

    rule: Rule
    mention: Mention | None = None
    verb: str = ""
    is_direct: bool = False
    is_far: bool = False
