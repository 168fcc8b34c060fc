"""What a word is, and the words that turn a sentence round: negations and numbers."""

import re
import unicodedata
from functools import lru_cache

# Scripts that don't part words by spaces: each sign counts as a word. Thai, Lao, Tibetan,
# Myanmar, Khmer, kana, bopomofo, Han.
_UNSPACED = (
    "\u0e00-\u0eff\u0f00-\u109f\u1780-\u17ff\u3040-\u312f\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_HAS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_JOINERS = "\u200c\u200d"  # Persian's within a word, emoji's
# l'accord, dell'accordo: two words. Before a capital or a consonant it is one name: d'Artagnan,
# N'Djamena, M'bala.
_ELISION = r"(?i:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|[dns]ell|all|sull|un)'(?=[aeiouyhà-æè-ïò-öù-üœ])"

_NEGATIONS = {
    "English": "no not never none nobody nothing nowhere neither nor without cannot hardly "
    "scarcely barely rarely seldom",
    "German": "nicht kein keine keinen keinem keiner keines nie niemals nichts niemand nirgends "
    "ohne weder",
    "Dutch": "niet geen nooit niets niemand zonder",
    "Danish, Norwegian, Swedish": "ikke ikkje inte aldri aldrig ingen ingenting intet inget uten "
    "uden utan",
    "French": "ne n' pas jamais rien aucun aucune sans ni non",
    "Italian": "non mai niente nulla nessuno nessuna senza né",
    "Spanish": "no nunca jamás nada nadie ningún ninguno ninguna sin tampoco ni",
    "Portuguese": "não nunca nada ninguém nenhum nenhuma sem nem",
    "Polish": "nie nigdy nikt nic bez",
    "Ukrainian": "не ні ніколи нічого ніхто немає без",
    "Russian": "не ни нет никогда ничего никто нельзя без",
    "Turkish": "değil yok asla hiç",
    "Indonesian": "tidak bukan tanpa jangan",
    "Hindi": "नहीं न मत बिना",
    "Arabic": "لا لم لن ليس ليست بدون دون",
    "Persian": "نه نیست هرگز بدون هیچ",
    "Hebrew": "לא אין בלי",
    "Chinese": "不 没 沒 未 无 無 非 勿",
}
_NEGATING = frozenset(word for words in _NEGATIONS.values() for word in words.split())
_NAMES = frozenset({"Mai", "Nic"})  # a month and a name, without the capital negations elsewhere
_FIGURES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred hundreds thousand thousands million millions billion billions trillion "
    "trillions dozen dozens percent half halves third thirds quarter quarters"
)
_CURRENCIES = "$€£¥₴₽₹"
_SIGNS = "-+±<>≤≥≈~"
_NUMBERS = frozenset({*_FIGURES.split(), "per cent"})


def is_negation(word: str) -> bool:
    """Whether a folded word says no; `nobody's` and `wouldn't've` do."""
    if word in _NAMES:
        return False
    lower = word.lower()
    return lower in _NEGATING or lower.partition("'")[0] in _NEGATING or "n't" in lower


def is_number(word: str) -> bool:
    """Whether a folded word is a number, in figures or in English words: `5km`, not `G7`."""
    figures = word.lstrip(_SIGNS + _CURRENCIES + ".")
    return figures[:1].isnumeric() or word.lower() in _NUMBERS


def holds_number(word: str) -> bool:
    return is_number(word) or any(map(str.isnumeric, word))


def is_word(unit: str) -> bool:
    """Whether a unit is a word, not a sign: emoji are words, too."""
    return len(unit) > 1 or unit.isalnum() or (unit != "" and unicodedata.category(unit) == "So")


def units_of(text: str) -> re.Pattern[str]:
    """The pattern that finds the units of folded texts that use the signs of `text`: words, and
    the signs between them.

    An apostrophe, and between figures a point, comma, colon or stroke, belong to the word, as do
    a sign or a currency before a number and a percent sign after it: to cut them off would change
    it.
    """
    marks = (s for s in set(text) if s in _JOINERS or unicodedata.category(s)[0] == "M")
    return _pattern("".join(sorted(marks)), _HAS_UNSPACED.search(text) is not None)


@lru_cache(maxsize=64)
def _pattern(marks: str, unspaced: bool) -> re.Pattern[str]:
    marks = re.escape(marks)
    letter = rf"[\w{marks}]"
    alternatives: list[str] = []
    if unspaced:
        letter = rf"(?:[^\W{_UNSPACED}]|[{marks}])" if marks else rf"[^\W{_UNSPACED}]"
        alternatives.append(f"[{_UNSPACED}]" + (f"[{marks}]*" if marks else ""))
    opening = rf"(?:(?:(?<!\w)[{_SIGNS}])?[{_CURRENCIES}]?(?:(?<![\w.])\.)?(?=\d))?"
    joint = r"(?:(?<=\d)[.,:/](?=\d)|(?<=\b\w)\.(?=\w\b)|'(?=\w))"
    word = rf"{opening}{letter}+(?:{joint}{letter}+)*(?:(?<=\d)[%‰°])?"
    alternatives += [
        rf"(?<!\w){_ELISION}",
        rf"(?<!\w)[Nn]on-{letter}+",
        r"\bper cent\b",
        word,
        r"\S",
    ]
    return re.compile("|".join(alternatives))
