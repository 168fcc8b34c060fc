"""What a person looks for."""

import re
from functools import cached_property

from briefing.finding.folding import folded, folded_places, is_mark
from briefing.values import value

_MARKS = '"“”„‟«»'
_TERM = re.compile(rf"[{_MARKS}]([^{_MARKS}]*)[{_MARKS}]?|([^\s{_MARKS}]+)")


@value(frozen=True)
class Query:
    """Words that must all occur in one item, wherever; `"…"` is a phrase. `terms` are words and
    phrases as they are compared."""

    terms: tuple[str, ...]

    @classmethod
    def of(cls, words: str) -> "Query":
        """The query that a person writes; a phrase still open reaches to the end."""
        found = (folded(match[1] or match[2] or "") for match in _TERM.finditer(words))
        return cls(tuple(dict.fromkeys(term for term in found if term)))

    def __bool__(self) -> bool:
        return bool(self.terms)

    def finds(self, text: str) -> bool:
        """Whether a text, folded by `folded`, has all of it."""
        return all(term in text for term in self.terms)

    def finds_in(self, text: str) -> bool:
        """The same of a text as it is written."""
        return self.finds(folded(text))

    def ranges(self, text: str) -> list[tuple[int, int]]:
        """Where its terms stand in a text as it is written, in order, none within another."""
        if not self.terms:
            return []
        compared, places = folded_places(text)
        found: list[tuple[int, int]] = []
        for match in self._pattern.finditer(compared):
            start, end = places[match.start()], places[match.end() - 1] + 1
            while end < len(text) and is_mark(text[end]):
                end += 1
            if found and start < found[-1][1]:  # one character that is compared as several
                start = found.pop()[0]
            found.append((start, end))
        return found

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest = sorted(self.terms, key=len, reverse=True)
        return re.compile("|".join(re.escape(term).replace("\\ ", " +") for term in longest))
