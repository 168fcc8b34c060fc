"""The states of an article: countries that the world knows, and those that only the article has."""

import re

from briefing.drafting.cast import Cast
from briefing.drafting.countries import ADJECTIVES, CAPITALS, COUNTRIES
from briefing.drafting.frame import Frame
from briefing.drafting.names import Name
from briefing.drafting.word_lists import listed
from briefing.values import value

_OFFICES = listed(
    "president government parliament king queen army republic kingdom embassy chancellor minister"
    " people ambassador premier forces navy monarchy junta constitution citizens delegation"
    " ministry border emperor senate"
)
_BEFORE_OFFICE = listed("prime foreign defence defense interior finance national")
_ENDINGS = ("n", "an", "ian", "er", "ers", "ans", "ish", "ic", "ese", "i")
_SHORTEST = 4  # letters of a name that an adjective is told by
_WORD = re.compile(r"[^\W_][\w.'’-]*")


@value(frozen=True, slots=True)
class States:
    """The names of states, each by the words that stand for it in the article."""

    by_word: dict[str, str]

    def of(self, words: str) -> str | None:
        """The state that a role or a name belongs to: `Norland’s foreign minister`."""
        if words in self.by_word:
            return self.by_word[words]
        found = [word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(words)]
        for size in (3, 2, 1):
            for at in range(len(found) - size + 1):
                state = self.by_word.get(" ".join(found[at : at + size]))
                if state is not None:
                    return state
        return None

    def words_for(self, state: str) -> list[str]:
        return [word for word, meant in self.by_word.items() if meant == state and word != state]


def states_of(frame: Frame, cast: Cast) -> States:
    """Known countries, their adjectives and capitals where the article has them, and names that
    have a president, a government or the like in it."""
    found: dict[str, str] = {}
    places = [figure for figure in cast.figures if figure.kind != "person"]
    for figure in places:
        if figure.name in COUNTRIES:
            found[figure.name] = figure.name
        elif figure.name in ADJECTIVES:
            found[figure.name] = ADJECTIVES[figure.name]
    for figure in places:
        if figure.name in CAPITALS and CAPITALS[figure.name] in found.values():
            found[figure.name] = CAPITALS[figure.name]
    own = [
        figure.name
        for figure in places
        if figure.name not in found
        and figure.kind != "organisation"
        and (figure.own > 0 or any(_has_office(frame, name) for name in figure.mentions))
    ]
    found.update((name, name) for name in own if name not in CAPITALS)
    for figure in places:
        for state in own:
            if figure.name not in found and _is_adjective(figure.name, state):
                found[figure.name] = state
    return States(found)


def _has_office(frame: Frame, name: Name) -> bool:
    pieces = frame.passages[name.paragraph].pieces
    before = [piece.low for piece in pieces[max(0, name.first - 2) : name.first]]
    if before[-1:] == ["of"] and before[0] in _OFFICES:
        return True
    after = pieces[name.last : name.last + 3]
    lows = [piece.low for piece in after if piece.low != "'s"]
    return bool(lows) and (lows[0] in _OFFICES or (lows[0] in _BEFORE_OFFICE and len(lows) > 1))


def _is_adjective(word: str, state: str) -> bool:
    stem = state.rstrip("aeiouy") if len(state) > _SHORTEST else state
    if len(stem) < _SHORTEST or not word.startswith(stem):
        return False
    return word[len(stem) :].endswith(_ENDINGS)
