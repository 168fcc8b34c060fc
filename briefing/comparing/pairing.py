"""Which part of one briefing is which of another: what is the same first, then what is alike."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from briefing.checking.wording import is_word, units_of
from briefing.comparing.parts import Part

_LOOKED_AT = 2_000_000  # places in the index that are looked at before rare words alone count
_NEVER_LESS = 20  # places of one word
_LEAST = 0.2  # the part of the words of both that is in common; of two that are the same 0.5
_FEW = 3  # words; of fewer in common by chance nothing follows
_ANCHOR = 0.25  # what the same speaker is worth, beside a likeness of 0 to 1

Key = Callable[[Part], Hashable | None]
Fit = Callable[[Part, Part], float]


class Pairing:
    """The pairs of some parts, found by one way after the other, from the strictest."""

    def __init__(self, old: Iterable[Part], new: Iterable[Part]) -> None:
        self.pairs: list[tuple[Part, Part]] = []
        self.old = tuple(old)
        self.new = tuple(new)
        """What has no other yet."""

    def by(self, key: Key, new_key: Key | None = None, *, alone: bool = False) -> None:
        """Pairs parts with the same key, the first with the first, or, `alone`, only where each
        side has one such part; those with `None` stay. The new ones may have their key in another
        way."""
        if not self.old or not self.new:
            return
        waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for at, part in enumerate(self.new):
            if (wanted := (new_key or key)(part)) is not None:
                waiting[wanted].append(at)
        keys = [key(part) for part in self.old]
        if alone:
            counts = Counter(keys)
            keys = [k if counts[k] == 1 and len(waiting.get(k, ())) == 1 else None for k in keys]
        found: list[tuple[int, int]] = []
        for at, wanted in enumerate(keys):
            if wanted is not None and waiting.get(wanted):
                found.append((at, waiting[wanted].popleft()))
        self._take(found)

    def by_likeness(self, anchor: Key | None = None, *, within: bool = False) -> None:
        """Pairs parts of which one has over half of its words in the other, which is not many
        times as long; the most alike first. With the same `anchor` they are held for more alike,
        and one may be a small part of the other; `within` it alone others are not looked at."""
        if self.old and self.new:
            self._take_best(_scored(self.old, self.new, anchor, within))

    def by_any(self, keys: Callable[[Part], Iterable[Hashable]], fit: Fit) -> None:
        """Pairs parts that share one of their keys and fit each other, the best first; `fit` is
        zero for those that do not."""
        if not self.old or not self.new:
            return
        known: defaultdict[Hashable, list[int]] = defaultdict(list)
        for at, part in enumerate(self.new):
            for key in keys(part):
                known[key].append(at)
        scored: list[_Scored] = []
        for one, part in enumerate(self.old):
            others = {at for key in keys(part) for at in known.get(key, ())}
            scored += [(fit(part, self.new[other]), one, other) for other in others]
        self._take_best(each for each in scored if each[0] > 0)

    def _take_best(self, scored: Iterable["_Scored"]) -> None:
        done_old: set[int] = set()
        done_new: set[int] = set()
        found: list[tuple[int, int]] = []
        for _, one, other in sorted(scored, key=_best_first):
            if one not in done_old and other not in done_new:
                done_old.add(one)
                done_new.add(other)
                found.append((one, other))
        self._take(found)

    def _take(self, found: Sequence[tuple[int, int]]) -> None:
        self.pairs += [(self.old[one], self.new[other]) for one, other in found]
        old = {one for one, _ in found}
        new = {other for _, other in found}
        self.old = tuple(part for at, part in enumerate(self.old) if at not in old)
        self.new = tuple(part for at, part in enumerate(self.new) if at not in new)


_Scored = tuple[float, int, int]


def _best_first(scored: _Scored) -> tuple[float, int, int]:
    """Of those as alike the first with the first, from whichever side one looks."""
    likeness, one, other = scored
    return -likeness, one + other, one * other


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: without case and signs."""
    words = [unit for unit in units_of(text).findall(text.casefold()) if is_word(unit)]
    return words or text.split()


def _scored(
    old: Sequence[Part], new: Sequence[Part], anchor: Key | None, within: bool
) -> Iterator[_Scored]:
    """Every pair that is alike, with how much, from 0 to 1 and `_ANCHOR`."""
    olds = [Counter(words_of(part.text)) for part in old]
    news = [Counter(words_of(part.text)) for part in new]
    sizes = [sum(words.values()) for words in news]
    for one, others in enumerate(_candidates(olds, news)):
        size = sum(olds[one].values())
        held = anchor(old[one]) if anchor else None
        for other in others:
            common = sum((olds[one] & news[other]).values())
            same = held is not None and anchor is not None and held == anchor(new[other])
            if within and not same:
                continue
            least, both = min(size, sizes[other]), size + sizes[other]
            part_of_it = same and common == least >= _FEW
            if (2 * common > least and common / both > _LEAST) or part_of_it:
                yield 2 * common / both + (_ANCHOR if same else 0), one, other


def _candidates(olds: Sequence[Counter[str]], news: Sequence[Counter[str]]) -> Iterator[set[int]]:
    """For each of `olds` the numbers of those `news` that may be alike.

    Of two texts of which one has over half of its words in the other, one of the rarer half of
    its words is in the other (the prefix filter of set similarity joins: Chaudhuri, Ganti and
    Kaushik, A Primitive Operator for Similarity Joins, 2006). So only those are looked up.
    """
    rare = Counter(word for words in (*olds, *news) for word in words)
    most = max(_LOOKED_AT // (len(olds) + len(news)), _NEVER_LESS)
    in_new = _places(news)
    led_by: defaultdict[str, list[int]] = defaultdict(list)
    for at, words in enumerate(news):
        for word in _rarer_half(words, rare):
            led_by[word].append(at)
    for words in olds:
        found: set[int] = set()
        left = most
        for word in _rarer_half(words, rare):
            found.update(in_new.get(word, ())[:left])
            left -= len(in_new.get(word, ()))
            if left <= 0:
                break
        left = most
        for word in sorted(words, key=lambda word: (rare[word], word)):
            found.update(led_by.get(word, ())[:left])
            left -= len(led_by.get(word, ()))
            if left <= 0:
                break
        yield found


def _places(texts: Sequence[Counter[str]]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, words in enumerate(texts):
        for word in words:
            found[word].append(at)
    return found


def _rarer_half(words: Counter[str], rare: Counter[str]) -> list[str]:
    """The rarest words, that come to at least half of all."""
    size = sum(words.values())
    found: list[str] = []
    count = 0
    for word in sorted(words, key=lambda word: (rare[word], word)):
        if 2 * count >= size:
            break
        found.append(word)
        count += words[word]
    return found
