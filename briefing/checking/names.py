"""Names in a source and in the words that a quote puts in, told by their capitals.

A script without capitals has no names here; where all nouns have one, each counts as a name.
"""

from itertools import pairwise

from briefing.checking.source_text import SourceText
from briefing.checking.wording import is_word

_PRONOUNS = (
    "i you he she it we they me him her us them my your his its our their mine yours hers ours "
    "theirs this that these those who whom whose which what there here one anyone everyone "
    "someone anybody everybody somebody myself yourself himself herself itself ourselves "
    "themselves"
)
_FIRST = (
    "a an the all any both each either every few many more most much other others several some "
    "such about above after against along among around as at because before behind below beneath "
    "beside between beyond but by despite down during except for from if in inside into like near "
    "now of off on onto or and out outside over past per since so than then though through till "
    "to toward towards under unless until up upon via when whenever where whereas wherever "
    "whether while with within yet again also always even ever just maybe no not never nor "
    "neither nobody none nothing only perhaps still too very why how am are be been being can "
    "could did do does had has have is may might must shall should was were will would let yes "
    "please today tomorrow yesterday"
)
_POINTING = frozenset(_PRONOUNS.split())
_PLAIN = _POINTING | frozenset(_FIRST.split())


def names_in(units: tuple[str, ...], before: str, source: SourceText) -> frozenset[str]:
    """The names among units in a row, the first of which stands after `before`.

    A capital within a sentence makes a name. The first word of one is a name as well, unless it
    is a plain word of English or the source has it without its capital elsewhere.
    """
    return frozenset(
        unit.removesuffix("'s")
        for previous, unit in pairwise((before, *units))
        if _is_name(unit, source, first=not is_word(previous))
    )


def is_pronoun(unit: str) -> bool:
    return unit.lower().partition("'")[0] in _POINTING and not _is_short_form(unit)


def _is_name(unit: str, source: SourceText, *, first: bool) -> bool:
    stem = unit.partition("'")[0]
    if not unit[:1].isupper() or stem == "I":
        return False
    if not first or _is_short_form(unit):
        return True
    return stem.lower() not in _PLAIN and unit[0].lower() + unit[1:] not in source.vocabulary


def _is_short_form(unit: str) -> bool:
    return len(unit) > 1 and unit.isupper()
