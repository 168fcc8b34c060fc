"""The slug that a heading gets, by the rule that GitHub follows."""

import re
import unicodedata
from itertools import islice

_TELLING = re.compile(r"[^\W_]")  # a letter or a digit
_DROPPED = re.compile(r"[^a-z0-9_\- ]")  # of ASCII


def slug(words: str) -> str:
    """Lower-case; letters, marks, digits, `_` and `-` kept, other characters dropped, each space
    a hyphen.

    GitHub's rule as jch/html-pipeline's TableOfContentsFilter states it (`/[^\\p{Word}\\- ]/u`);
    `\\p{Word}` is Unicode's letters, marks, decimal digits and connector punctuation.
    """
    if words.isascii():
        return _DROPPED.sub("", words.strip().lower()).replace(" ", "-")
    kept = (char for char in words.strip().lower() if _kept(char))
    return "".join("-" if char == " " else char for char in kept)


def _kept(char: str) -> bool:
    if char in " -_":
        return True
    category = unicodedata.category(char)
    return category[0] in "LM" or category in ("Nd", "Nl", "Pc")


class Slugs:
    """Gives each heading of a file its slug, in order, and quotes theirs after all headings."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def give(self, words: str) -> str:
        """The slug for the next heading: `-1`, `-2` … for repeats, as github-slugger counts."""
        wanted = slug(words)
        found, count = wanted, self._given.get(wanted, -1)
        while found in self._given:
            count += 1
            found = f"{wanted}-{count}" if count else wanted
        self._given[wanted] = max(count, 0)
        self._given.setdefault(found, 0)
        return found

    def give_quote(self, text: str) -> str:
        """A quote's slug: from its first eight words that have a letter or a digit."""
        first = list(islice(filter(_TELLING.search, text.split()), 8))
        return self.give(" ".join(first) or "quote")
