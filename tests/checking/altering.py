"""Ways to alter a quote, and ways not to: for tests that no altered one passes for the words."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice
from random import Random

NEGATIONS = re.compile(r"\b(?:not|never|no|without|nor|cannot)\b|(?:n['\u2019]t)\b", re.IGNORECASE)

Words = list[str]
Altering = Callable[[Words, Words, Random], Iterator[Words]]


def _dropped(quote: Words, others: Words, random: Random) -> Iterator[Words]:
    # A quote that begins later or ends sooner is no less true; only inner words are dropped.
    for at in range(1, len(quote) - 1):
        yield quote[:at] + quote[at + 1 :]


def _added(quote: Words, others: Words, random: Random) -> Iterator[Words]:
    for at in range(len(quote) + 1):
        yield [*quote[:at], random.choice(others), *quote[at:]]


def _changed(quote: Words, others: Words, random: Random) -> Iterator[Words]:
    for at in range(len(quote)):
        yield [*quote[:at], random.choice(others), *quote[at + 1 :]]


def _swapped(quote: Words, others: Words, random: Random) -> Iterator[Words]:
    for at in range(len(quote) - 1):
        yield [*quote[:at], quote[at + 1], quote[at], *quote[at + 2 :]]


def _misspelt(quote: Words, others: Words, random: Random) -> Iterator[Words]:
    for at, word in enumerate(quote):
        letter = random.randrange(len(word))
        if word[letter].isalpha():
            other = random.choice("bcdfgxyz".replace(word[letter].lower(), ""))
            yield [*quote[:at], word[:letter] + other + word[letter + 1 :], *quote[at + 1 :]]


def _recounted(quote: Words, others: Words, random: Random) -> Iterator[Words]:
    for at, word in enumerate(quote):
        for digit in (n for n, sign in enumerate(word) if sign.isdigit()):
            other = random.choice("0123456789".replace(word[digit], ""))
            yield [*quote[:at], word[:digit] + other + word[digit + 1 :], *quote[at + 1 :]]
            yield [*quote[:at], word[:digit] + other + word[digit:], *quote[at + 1 :]]
            if any(map(str.isalnum, left := word[:digit] + word[digit + 1 :])):
                yield [*quote[:at], left, *quote[at + 1 :]]


def _no_longer_denied(quote: Words, others: Words, random: Random) -> Iterator[Words]:
    for at, word in enumerate(quote):
        if NEGATIONS.search(word):
            yield quote[:at] + quote[at + 1 :]
            yield [*quote[:at], "[…]", *quote[at + 1 :]]
            yield [*quote[:at], "[really]", *quote[at + 1 :]]
            affirmed = NEGATIONS.sub("", word)
            if any(map(str.isalnum, affirmed)):
                yield [*quote[:at], affirmed, *quote[at + 1 :]]


def _denied(quote: Words, others: Words, random: Random) -> Iterator[Words]:
    for at in range(len(quote) + 1):
        yield [*quote[:at], random.choice(["not", "never", "no", "[not]", "[never]"]), *quote[at:]]


def _exchanged(quote: Words, others: Words, random: Random) -> Iterator[Words]:
    source = " ".join(others)
    for at in range(2, len(quote) - 2):
        before, after = " ".join(quote[:at]), " ".join(quote[at + 1 :])
        yield [*quote[at:], *quote[:at]]
        if (
            before.rstrip(".,\u201d\u2019") not in source[source.find(after) :]
        ):  # else that order is true as well
            yield [after, "[…]", before]


def _renamed(quote: Words, others: Words, random: Random) -> Iterator[Words]:
    source = bare(" ".join(others))
    for at in range(1, len(quote)):
        within = quote[at - 1][-1].isalnum() and quote[at][0].isupper() and quote[at][1:2].isalpha()
        if within:
            yield [*quote[:at], "Zembla", *quote[at + 1 :]]
            # Else the bracket stands for no word.
            if bare(" ".join(quote[:at] + quote[at + 1 :])) not in source:
                yield [*quote[:at], "[Zembla]", *quote[at + 1 :]]


ALTERINGS: dict[str, Altering] = {
    "a word dropped": _dropped,
    "a word added": _added,
    "a word changed": _changed,
    "two words swapped": _swapped,
    "a letter changed": _misspelt,
    "a number changed": _recounted,
    "a negation taken out": _no_longer_denied,
    "a negation put in": _denied,
    "two parts exchanged": _exchanged,
    "a name changed": _renamed,
}


def altered(quote: str, way: str, source: str, random: Random, step: int = 1) -> Iterator[str]:
    """Forms of a quote altered in one way, one in so many as `step`, but for those that the source
    has word for word."""
    spoken = bare(source)
    # A mark of the source's own may stand for anything: it is no word to alter a quote with.
    others = [word for word in source.split() if not re.search(r"[\[\]…]|\.\.", word)]
    every = ALTERINGS[way](quote.split(), others, random)
    for words in islice(every, random.randrange(step), None, step):
        other = " ".join(words)
        if f" {bare(other)} " not in f" {spoken} ":
            yield other


def bare(text: str) -> str:
    """The words without signs and capitals, for a rough look at what is the same; a mark for words
    left out stays, so that it is never taken for the same."""
    text = unicodedata.normalize("NFC", text).replace("\u2019", "'").casefold()
    return " ".join(re.findall(r"[\w'.,%$]*\w[\w'%]*|\[[^\]]*\]", text))


Freedom = Callable[[str], str]

FREEDOMS: dict[str, Freedom] = {
    "white space": lambda quote: quote.replace(" ", " \n\t "),
    "no-break spaces": lambda quote: quote.replace(" ", "\u00a0"),
    "line ends": lambda quote: quote.replace(" ", "\r\n"),
    "straight marks": lambda quote: re.sub(
        "[\u2018\u2019]", "'", re.sub("[\u201c\u201d]", '"', quote)
    ),
    "other marks": lambda quote: re.sub('[\u201c\u201d"]', "\u00bb", quote.replace("'", "\u2019")),
    "dashes": lambda quote: re.sub("--|[-\u2014\u2013]", "\u2015", quote),
    "hyphens": lambda quote: re.sub("--|[-\u2014\u2013]", "-", quote),
    "decomposed": lambda quote: unicodedata.normalize("NFD", quote),
    "composed": lambda quote: unicodedata.normalize("NFC", quote),
    "first letter": lambda quote: quote[0].swapcase() + quote[1:],
    "changed capital": lambda quote: (
        f"[{quote[0].swapcase()}]{quote[1:]}" if quote[:2].isalpha() else quote
    ),
    "full stop": lambda quote: quote.rstrip(".,") + ".",
    "comma": lambda quote: quote.rstrip(".,") + ",",
    "in quotation marks": lambda quote: f"\u201c{quote}\u201d",
    "cut at both ends": lambda quote: f"… {quote} […]",
    "explained": lambda quote: (
        quote if quote.startswith("[") else quote.replace(" ", " [he said] ", 1)
    ),
}
