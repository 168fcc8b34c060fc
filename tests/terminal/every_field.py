"""A briefing that has every field, and words to put into them that can do harm."""

import json
from collections.abc import Callable

from tests.hostile.sequences import TERMINAL

FIELDS = (
    "title", "handling", "author", "summary", "link", "code", "cell", "footnote", "alert", "party",
    "alias", "person", "role", "field", "group", "words", "context", "caveat", "issue", "item",
    "stance", "position", "event", "source", "publisher", "details", "nobody", "picture",
)  # fmt: skip
"""The fields of `briefing_of`. `nobody` is a speaker who is no actor, which makes a problem."""


def briefing_of(field: Callable[[str], str]) -> str:
    """The briefing, each field with what `field` gives for its name. What is in the front matter
    stands there as YAML escapes it."""
    f = {name: field(name) for name in FIELDS}
    yaml = {name: json.dumps(f[name]) for name in ("title", "handling", "author")}
    return f"""\
---
briefing: 1
title: {yaml["title"]}
date: 2031-05-14
handling: {yaml["handling"]}
authors: [{yaml["author"]}]
---

## Summary

- They met. {f["summary"]}
- [{f["link"]}](https://example.org/) and [more](--flag{f["link"].replace(" ", "")})
- `{f["code"]}` and ![{f["picture"]}](x.png)[^1]

[^1]: {f["footnote"]}

> [!NOTE]
> {f["alert"]}

| a | b |
| - | - |
| {f["cell"]} | c |

```
{f["code"]}
```

## Actors

### {f["party"]}

- Kind: state
- Also known as: {f["alias"]}
- {f["field"]}: {f["field"]}

#### {f["person"]}

- Role: {f["role"]}

### Sudmark

- Kind: state

## Quotes

### {f["group"]}

> {f["words"]}
>
> — [Sudmark](#sudmark), on [{f["item"]}](#upper-veld), {f["context"]} ({f["caveat"]})

> very useful
>
> — Sudmark and {f["nobody"]}

> our partners
>
> — [Sudmark](#sudmark) and [Norland](#norland)

### Norland

## Territory

### Upper Veld

- [Sudmark](#sudmark): **{f["stance"]}** {f["position"]}

### {f["item"]}

- [Sudmark](#sudmark): **claims** it

## {f["issue"]}

### One

- [Sudmark](#sudmark): **open**

## Timeline

- 2031-05-12: {f["event"]}

## Sources

### {f["source"]}

- Publisher: {f["publisher"]}

## {f["details"]}

{f["details"]}
"""


HIDDEN = (
    "\u202ex", "\u202dx", "\u2069", "\u200b", "\u2060", "\ufeff", "\U000e0041", "\U000e007f",
    "\u2028", "\u2029", "\xad", "\ufffe", "e" + "\u0301" * 40,
)  # fmt: skip
"""Characters that change the order of others, that nobody sees, or that pile up."""

SEQUENCES = (*TERMINAL.values(), *HIDDEN)
"""What a terminal would obey, or a reader be deceived by."""

MARKUP = ("[/]", "[red]x[/]", "[@click=app.quit]x[/]")
"""What Textual would obey."""


def hostile() -> str:
    """The briefing with some of the sequences in every field, and each of them in some; in the
    body also as character references."""
    apart = len(SEQUENCES) // len(FIELDS) + 1

    def field(name: str) -> str:
        at = FIELDS.index(name) * apart
        some = (SEQUENCES[(at + n) % len(SEQUENCES)] for n in range(apart + 5))
        return f"{name} {'.'.join(some)} &#27;]0;T&#7; &#x9b;31m {MARKUP[at % 3]} end"

    return briefing_of(field)


def harmless() -> str:
    """The same, with plain words in every field."""
    return briefing_of(lambda name: f"{name} plain words end")
