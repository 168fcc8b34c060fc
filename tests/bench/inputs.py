"""Briefings of a given size about invented countries, the same on every run."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

BYTES_A_QUOTE = 262  # of the whole file: 5 MB hold 20,000 quotes
SIZES = {
    "10 KB": 40,
    "100 KB": 400,
    "1 MB": 4_000,
    "5 MB": 20_000,
}  # name → quotes

_OF_A_LIBRARY = 6 * 1000  # bytes of one of many

# What stands on the first screen: a word from each of the four panes, and in no other.
WORDS = ("sat down again", " state ", "The opening words", "refuses")

_COUNTRIES = ("Norland", "Sudmark", "Estmark", "Halmar", "Korrin", "Tavaria")
_FIRST = ("Ana", "Ivo", "Mira", "Tomas", "Edda", "Joren", "Lena", "Pavo", "Runa", "Silas")
_LAST = ("Ruiz", "Lund", "Varga", "Brandt", "Oswin", "Castel", "Novak", "Ferro", "Haldan", "Ekman")
_ROLES = ("Foreign minister", "Chief of staff", "Envoy", "Head of the delegation", "Spokesperson")
_SIDES = ("Upper", "Lower", "North", "South", "East", "West", "Inner", "Outer")
_PLACES = ("Veld", "Karst", "Marn", "Tarn", "Holm")
_STANCES = ("**claims** it", "**refuses** any change", "**offers** a shared office", "**open**")
_MATTERS = ("Crossing", "Customs", "Fishery", "Pension", "Railway", "Water")
_TEXT = (
    "we the crossing river bank was never closed and will stay open for all who live there "
    "charter council says talks moved one step further today but nobody signed anything yet "
    "our neighbours know what that costs them in a hard winter after two dry summers of waiting "
    "prisoners wounded exchange customs office water ferry bridge line map paper clause week"
)
_WORDS = _TEXT.split()


def write(folder: Path, size: str) -> Path:
    """Writes the briefing of a size named in `SIZES`; returns its path."""
    path = folder / f"{size.replace(' ', '-').lower()}.md"
    path.write_text(briefing(SIZES[size]), encoding="utf-8")
    return path


def briefing(quotes: int) -> str:
    """A briefing with so many quotes, all of its sections, and `BYTES_A_QUOTE` for each."""
    people = _people(min(60, max(6, quotes // 40)))
    places = _territories(min(40, max(4, quotes // 100)))
    parts = [
        _HEAD,
        "".join(_summary(places)),
        "".join(_actors(people)),
        "".join(_quotes(quotes, people, places)),
        "".join(_territory(places)),
        "".join(_issue(min(40, max(3, quotes // 100)))),
        "".join(_timeline(max(3, quotes // 50))),
        _SOURCES,
    ]
    missing = quotes * BYTES_A_QUOTE - sum(len(part.encode()) for part in parts)
    parts.insert(-1, "".join(_background(missing)))
    return "".join(parts)


_HEAD = """\
---
briefing: 1
title: Talks on the Veld crossing
date: 2031-05-14
lang: en
tags: [talks, veld]
handling: TLP:CLEAR
---

"""
_SOURCES = """\
## Sources

### Veld Courier

- Published: 2031-05-14
- Publisher: Veld Courier
"""


def _people(number: int) -> list[tuple[str, str]]:
    """Names and the country of each; no name twice."""
    names = [f"{first} {last}" for last in _LAST for first in _FIRST]
    return [(name, _COUNTRIES[at % len(_COUNTRIES)]) for at, name in enumerate(names[:number])]


def _territories(number: int) -> list[str]:
    return [f"{side} {place}" for place in _PLACES for side in _SIDES][:number]


def _link(title: str) -> str:
    return f"[{title}](#{title.lower().replace(' ', '-')})"


def _words(number: int, seed: int) -> str:
    """So many words; another seed gives others."""
    mixed = (seed * 7919 + at * (13 + seed % 17) + at * at for at in range(number))
    return " ".join(_WORDS[each % len(_WORDS)] for each in mixed)


def _date(at: int) -> str:
    return f"2031-{at // 28 % 12 + 1:02}-{at % 28 + 1:02}"


def _summary(places: list[str]) -> Iterator[str]:
    yield "## Summary\n\n"
    yield f"- {_link('Norland')} and {_link('Sudmark')} sat down again on Tuesday.\n"
    for at, place in enumerate(places[:6]):
        yield f"- On {_link(place)}: {_words(20, at)}.\n"
    yield "\n"


def _actors(people: list[tuple[str, str]]) -> Iterator[str]:
    yield "## Actors\n\n"
    for country in _COUNTRIES:
        yield f"### {country}\n\n- Kind: state\n\n"
        for at, (name, party) in enumerate(people):
            if party == country:
                yield f"#### {name}\n\n- Role: {_ROLES[at % len(_ROLES)]}\n\n"


def _quotes(
    number: int, people: list[tuple[str, str]], places: list[str], first: int = 0
) -> Iterator[str]:
    yield "## Quotes\n\n"
    for at in range(first, first + number):
        if (at - first) % 40 == 0:
            yield f"### Session {(at - first) // 40 + 1}\n\n"
        yield _quote(at, people, places)


def _quote(at: int, people: list[tuple[str, str]], places: list[str]) -> str:
    words = _words(6 + at * at % 19, at)
    said = f"The opening words: {words}." if at == 0 else f"{words.capitalize()} […] {at}."
    speaker = _link(people[at * 7 % len(people)][0])
    if at % 31 == 30:
        speaker += f" and {_link(_COUNTRIES[at % len(_COUNTRIES)])}"
    about = f", on {_link(places[at * 3 % len(places)])}" if at % 3 else ""
    context = ", at the river house" if at % 5 == 4 else ""
    caveat = " (unclear: heard through an interpreter)" if at % 97 == 96 else ""
    return f"> {said}\n>\n> — {speaker}{about}{context}, {_date(at)}{caveat}\n\n"


def _territory(places: list[str]) -> Iterator[str]:
    codes = [place[0] + place.split()[1][0] for place in places]
    yield "## Territory\n\n```map\n"
    for at in range(0, len(codes), 8):
        yield " ".join(codes[at : at + 8]) + "\n"
    yield "```\n\n"
    for at, (place, code) in enumerate(zip(places, codes, strict=True)):
        yield f"### {place}\n\n- Code: {code}\n" + _positions(at)


def _issue(number: int) -> Iterator[str]:
    yield "## Everyday matters\n\n"
    for at in range(number):
        yield f"### {_MATTERS[at % len(_MATTERS)]} {at // len(_MATTERS) + 1}\n\n" + _positions(at)


def _positions(at: int) -> str:
    """A position of every party but one, so that there are gaps."""
    lines = []
    for number, country in enumerate(_COUNTRIES[:3]):
        if (number + at) % 4:
            stance = _STANCES[(number + at // 2) % len(_STANCES)]
            lines.append(f"- {_link(country)}: {stance}, {_words(8, at * 4 + number)}\n")
    return "".join(lines) + "\n"


def _timeline(number: int) -> Iterator[str]:
    yield "## Timeline\n\n"
    for at in range(number):
        yield f"- {_date(at)}: {_words(9, at).capitalize()}, {_link(_COUNTRIES[at % 6])}\n"
    yield "\n"


def _background(size: int) -> Iterator[str]:
    """Prose of about `size` bytes."""
    yield "## Background\n\n"
    at = 0
    while size > 0:
        paragraph = f"{_words(60, at).capitalize()}. {_link(_COUNTRIES[at % 6])} agreed.\n\n"
        size -= len(paragraph)
        at += 1
        yield paragraph


def library(folder: Path, number: int) -> None:
    """Writes a library of so many briefings, of about 6 KB and 10 quotes each, a folder a year."""
    for at in range(number):
        day = date(2005, 1, 1) + timedelta(days=at * 9 % 9000)
        home = folder / str(day.year)
        home.mkdir(parents=True, exist_ok=True)
        (home / f"{day}-talks-{at:05}.md").write_text(_of_a_library(at, day), encoding="utf-8")


LATE = "Zander fisheries"
"""The title of briefings that come late, and the only place where these words stand."""


def late(folder: Path, number: int) -> list[Path]:
    """Writes so many more briefings into a library, newer than all others; returns their paths,
    the newest first, which is written last."""
    home = folder / "late"
    home.mkdir(exist_ok=True)
    paths = []
    for at in reversed(range(number)):
        text = _of_a_library(at, date(2040, 12, 31) - timedelta(days=at))
        head, title, rest = text.partition("title: ")
        paths.append(home / f"{at:03}.md")
        paths[-1].write_text(f"{head}{title}{LATE} {rest.partition(' ')[2]}", encoding="utf-8")
    return paths[::-1]


def _of_a_library(at: int, day: date) -> str:
    """One of them: its people, places and words are not those of the one before."""
    people = _people(100)[at % 40 :: 9]
    places = _territories(40)[at % 36 :][:4]
    head = _HEAD.replace("Talks on the Veld crossing", f"{_MATTERS[at % 6]} talks, round {at}")
    head = head.replace("2031-05-14", str(day)).replace("[talks, veld]", f"[talks, {_tag(at)}]")
    parts = [
        head,
        "".join(_summary(places)),
        "".join(_actors(people)),
        "".join(_quotes(10, people, places, at * 31)),
        "".join(_territory(places)),
        "".join(_timeline(3)),
        _SOURCES,
    ]
    missing = _OF_A_LIBRARY - sum(len(part.encode()) for part in parts)
    parts.insert(-1, "".join(_background(missing)))
    return "".join(parts)


def _tag(at: int) -> str:
    return _PLACES[at % len(_PLACES)].lower()
