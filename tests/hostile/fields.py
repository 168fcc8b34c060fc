"""What stands in the fields of a briefing, and in its file's name, that no terminal may be told."""

from collections.abc import Iterator

from tests.hostile.hostile_file import Hostile
from tests.hostile.sequences import MARKUP, MISLEADING, TERMINAL

# A briefing in which one thing stands everywhere

FIELDS = (
    *("title", "handling", "tag", "author", "key", "value", "heading", "summary", "actor", "role"),
    *("alias", "link", "field", "quote", "original", "context", "caveat", "about", "territory", "code"),
    *("map", "stance", "position", "event", "source", "publisher", "table", "fence", "info", "span"),
    *("address", "link title", "image", "footnote", "note", "html", "comment", "definition", "rule"),
)  # fmt: skip

_TEMPLATE = """\
---
briefing: 1
title: "Talks {title}"
date: 2031-05-14
handling: "TLP:CLEAR {handling}"
tags: ["talks {tag}"]
authors: ["Desk {author}"]
"own {key}": "a value"
other: "a value {value}"
---

# Talks on the crossing {heading}

## Summary

- They met {summary}
- See [there](https://a.example/{address} "a title {link title}") and `code {span}`
- ![a picture {image}](picture.png) and a note[^n]

## Actors

### Norland

- Kind: state
- Role: Host {role}
- Also known as: Norhaven {alias}
- Link: https://a.example/{link}
- Mood: good {field}

#### Ana Ruiz

Speaks for it.

### Estmark {actor}

- Kind: state

## Quotes

> We have never closed the crossing. {quote}
>
> > Nunca {original}
>
> — [Ana Ruiz](#ana-ruiz), on [Norland](#norland), {context} at the gate (unclear {caveat})

> [!NOTE]
> A word by the editor {note}

## Territory

```map
UV {map}
```

### Upper Veld

- Code: UV
- [Norland](#norland): **claims {stance}** it {position}

### Lower Veld {territory}

- Code: LV {code}

### On the ferry {about}

| a | b |
|---|---|
| 1 | cell {table} |

## Timeline

- 2031-05-13: They met {event}

## Sources

### Veld Courier {source}

- Publisher: Veld Courier {publisher}

## More

```text {info}
code {fence}
```

<div>words {html}</div>

<!-- not shown {comment} -->

[there]: https://a.example/{definition}

[^n]: A footnote {footnote}

{rule}
"""


def filled(values: dict[str, str]) -> bytes:
    text = _TEMPLATE
    for name in FIELDS:
        words = values.get(name, "")
        if name in ("title", "handling", "tag", "author", "key", "value"):
            words = "".join(_escaped(char) for char in words[:80])  # a key has at most 1,024 signs
        elif name == "table":
            words = words.replace("|", "\\|")
        text = text.replace(f"{{{name}}}", words)
    return text.encode("utf-8", "surrogatepass")


def _escaped(char: str) -> str:
    """By YAML's escapes, so that the file itself is printable."""
    if char.isascii() and char.isalnum():
        return char
    return f"\\x{ord(char):02x}" if ord(char) < 0x100 else f"\\U{ord(char):08x}"


def in_every_field() -> Iterator[Hostile]:
    for group, known in (("terminal", TERMINAL), ("misleading", MISLEADING), ("markup", MARKUP)):
        for name, words in known.items():
            shown = group == "markup" or name in ("replacement", "private", "unassigned")
            data = filled(dict.fromkeys(FIELDS, words))
            yield Hostile(f"{group}-{name}.md", data, None if shown else "B008")


def in_one_field() -> Iterator[Hostile]:
    everything = " ".join((*TERMINAL.values(), *MISLEADING.values()))
    for name in FIELDS:
        code = "B008"
        yield Hostile(f"all-in-{name.replace(' ', '-')}.md", filled({name: everything}), code)


def names() -> Iterator[Hostile]:
    plain = filled({})
    for group in (TERMINAL, MISLEADING, MARKUP):
        for words in group.values():
            name = words.replace("/", "∕").replace("\x00", "")[:60]
            if name and not 0xD800 <= ord(name[-1]) < 0xE000:
                yield Hostile(f"name {name}.md", plain)
