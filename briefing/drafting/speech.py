"""Speech told from what else stands between quotation marks: titles, names, scare quotes."""

import re
from collections.abc import Sequence

from briefing.drafting import function_words as small
from briefing.drafting.rule import Beside
from briefing.drafting.saying import DESCRIBING, PLAIN, VERBS
from briefing.drafting.word_lists import listed
from briefing.drafting.words import Piece

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_WRITING = listed("wrote writes written writing")
_SHORT = 4  # words; fewer need a cue
_LONG = 9  # words; as many are hardly ever a title
_ENOUGH = 6  # words without capitals; as many are hardly ever a scare quote

_NAMING = listed(
    """
    called named titled entitled dubbed nicknamed labelled labeled termed known headlined subtitled
    captioned tagged hashtag song single album film movie novel book poem play series show episode
    track essay painting exhibition exhibit programme program podcast magazine journal newspaper
    article report paper study section column chapter category documentary musical opera ballet
    sculpture photograph game robot project initiative operation campaign slogan motto theme word
    words term terms phrase expression nickname codename code-named so-called user username blog
    website site page file folder password brand model course class category hit video ep tune ballad
    thesis dissertation title headline heading caption lecture talk entry post petition installation
    the website's story
    """
)
"""Words right before a name or a title between marks."""

_PARTICIPLES = listed(
    "called named titled entitled dubbed nicknamed labelled labeled termed known headlined"
    " subtitled captioned tagged"
)
_FAR_OBJECT = 6  # pieces between `called` and what somebody called something

_SPEECH_SIGNS = re.compile(r"[?!…]|\.\.\.|\[")
_FIRST_PERSON = re.compile(
    r"\b(?:I|we|my|our|us|me|you|your|I'm|I’m|we're|we’re|it's|it’s)\b", re.IGNORECASE
)
_VERB_LIKE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|must|may|might|do|does"
    r"|did|don['’]t|isn['’]t|won['’]t|can['’]t|\w+['’](?:s|re|ll|ve|d|m)|\w{3,}(?:ed|ing))\b",
    re.IGNORECASE,
)


def word_count(text: str) -> int:
    return len(_WORD.findall(text))


def is_speech(
    words: str,
    pieces: Sequence[Piece],
    at: int,
    start: int,
    *,
    beside: Beside | None,
    alone: bool,
) -> bool:
    """Whether the quotation at piece `at` of a sentence from `start` holds somebody's words.

    `words` are what stands between the marks, `beside` who speaks them by the words beside them;
    `alone` tells that no other word stands in the sentence.
    """
    count = word_count(words)
    if alone and words.endswith((".", "!", "?", "…")):
        return True
    if beside is not None and beside.is_direct and beside.mention is not None:
        if _is_title(words) and _is_on_air(pieces, at, start):
            return False
        named = _is_named(pieces, at, start, words) or not (
            beside.verb in PLAIN or beside.rule not in ("X said before", "X said of it")
        )
        if count < _SHORT and beside.verb in _WRITING and pieces[at - 1].text not in ",:":
            return False
        ends = words[-1:] in ".!?" and (count >= _SHORT or pieces[at - 1].kind == "sign")
        return not (named and _is_title(words) and count < _LONG) or ends
    if _is_named(pieces, at, start, words) and (count < _LONG or _is_title(words)):
        return _is_called_by_somebody(pieces, at, start, beside) and not _is_title(words)
    if _is_title(words) and count < _LONG and not _SPEECH_SIGNS.search(words):
        return False
    if count < _SHORT:
        return beside is not None and beside.mention is not None and _is_cued(beside)
    if alone:
        return True
    if beside is not None and beside.mention is not None and beside.rule != "subject":
        return True
    return count >= _ENOUGH or bool(_FIRST_PERSON.search(words) or _VERB_LIKE.search(words))


def _is_on_air(pieces: Sequence[Piece], at: int, start: int) -> bool:
    """`on “Morning Coast,” Ruiz said`, `on Channel 9’s “Morning Coast”`."""
    return at > start and pieces[at - 1].low in ("on", "'s")


def _is_named(pieces: Sequence[Piece], at: int, start: int, words: str) -> bool:
    """Whether a word that leads to a name stands right before: `a robot named “…”`."""
    back = at - 1
    between = ("the", "as", "a", "is") if _is_title(words) else ("the", "as", "a")
    while back > start and (pieces[back].text in ",:" or pieces[back].low in between):
        back -= 1
    return back >= start and pieces[back].low in _NAMING


def _is_called_by_somebody(
    pieces: Sequence[Piece], at: int, start: int, beside: Beside | None
) -> bool:
    """`Ruiz dubbed it “…”`: the word is the verb of an active clause, whose speaker is known."""
    if beside is None or beside.mention is None:
        return False
    if beside.verb not in DESCRIBING:
        return False
    for back in range(at - 1, max(start, at - _FAR_OBJECT) - 1, -1):
        if pieces[back].low == beside.verb:
            return True  # `Ruiz called her second film “…”`
        if pieces[back].kind != "word" or pieces[back].low in _PARTICIPLES:
            return False  # `Ruiz praised a film called “…”`
    return False


def _is_cued(beside: Beside) -> bool:
    """Whether a verb of saying governs words too few to be a sentence."""
    if beside.rule == "subject":
        return False
    return beside.verb in VERBS or beside.rule in ("according to", "by X", "colon")


def _is_title(words: str) -> bool:
    """Whether most words have a capital, as in English titles."""
    found = _WORD.findall(words)
    if words.rstrip().endswith((".", ",")) and len(found) > 3 and not words[0].isupper():
        return False
    telling = [word for word in found if word.lower() not in _SMALL and word.upper() != word]
    telling += [word for word in found if word.upper() == word and len(word) > 1]
    capital = sum(1 for word in telling if word[0].isupper())
    if len(telling) == 1:
        return len(found) < _SHORT and capital == 1 and words[0].isupper()
    return len(telling) > 1 and capital / len(telling) > 0.75


_SMALL = small.PREPOSITIONS | small.DETERMINERS | small.COORDINATORS
