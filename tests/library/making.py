"""Small libraries about invented countries."""

from collections.abc import Iterable
from pathlib import Path

from briefing.library.collection import Collection
from briefing.library.digest import digest
from briefing.library.files import sweep
from briefing.library.writing import Writer, prepared, stale

NO_CACHE = Path("/nonexistent")


def briefing(
    title: str = "Talks on the Veld crossing",
    *,
    date: str = "2031-05-14",
    tags: str = "talks, veld",
    speaker: str = "Ana Ruiz",
    role: str = "Foreign minister",
    also: str = "",
    quotes: Iterable[str] = ("We have never closed the crossing.",),
) -> str:
    """A briefing in which one person of Norland speaks."""
    slug = speaker.lower().replace(" ", "-").replace(".", "")
    said = "".join(f"> {each}\n>\n> — [{speaker}](#{slug}), {date}\n\n" for each in quotes)
    return f"""\
---
briefing: 1
title: {title}
date: {date}
tags: [{tags}]
---

## Summary

- {title} went on in Tarnholm.

## Actors

### Norland

- Kind: state

#### {speaker}

{f"- Role: {role}" if role else ""}
{f"- Also known as: {also}" if also else ""}

### Sudmark

- Kind: state

## Quotes

{said}
## Territory

### Upper Veld

- [{speaker}](#{slug}): **claims** it for good
- [Sudmark](#sudmark): **refuses** any change
"""


def write(folder: Path, files: dict[str, str | bytes]) -> None:
    """Writes files, below folders too."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def a_library(folder: Path) -> dict[str, str | bytes]:
    """Writes a library in which a bit of everything stands; returns its files."""
    files: dict[str, str | bytes] = {
        "may.md": briefing(),
        "2031/june.md": briefing(
            "Ferry talks, the «second» round",
            date="2031-06-02",
            tags="ferry",
            quotes=["The ferry – it runs at 23–24 knots", "Résumé: nobody signed"],
        ),
        "2031/tarn/july.markdown": briefing(
            "Customs", date="2031-07-30", speaker="Bo Lind", role="Envoy", also="A. Ruiz, B. L."
        ),
        "undated.md": "## Actors\n\n### Norland\n\n## Quotes\n\n> straße 中文 €5\n>\n> — [Norland](#norland)\n",
        "bytes.md": briefing("Bad bytes").encode().replace(b"Tarnholm", b"Tarn\xffholm"),
        "front.md": "---\ntitle: [open\nbriefing: 1\n---\n\n## Quotes\n\n> lost?\n",
        "empty.md": "",
        "README.md": "# A readme\n\nNo briefing: the crossing stands here, too.\n",
        ".hidden.md": briefing("Hidden"),
        ".git/config.md": briefing("Hidden, too"),
        "notes.txt": briefing("A text"),
    }
    write(folder, files)
    return files


def index(folder: Path, cache: Path) -> Path:
    """Indexes a folder here and now; returns the index."""
    collection = Collection(str(folder), cache)
    path = collection.index
    path.parent.mkdir(parents=True, exist_ok=True)
    found = sweep(str(folder)).stamps
    writer = Writer(path)
    kept = writer.kept()
    with writer.committing():
        writer.forget(each for each in kept if each not in found)
        for each in stale(found, kept):
            writer.put(prepared(digest(collection, each, found[each])))
    writer.close()
    return path
