"""What is said and what is asked: lines that are only ever added, and never moved or taken back."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager

from briefing.entries import Entry, Line, Run
from briefing.entries.wrapping import rows_of
from briefing.linear.keyboard import WOKEN, Keys
from briefing.settings import MEASURES

_KEYS_TO_CHOOSE = 9  # choices that one key takes


def size() -> tuple[int, int]:
    """The columns and rows of the terminal; some say that they have none, and mean that they don't
    know."""
    try:
        columns, rows = os.get_terminal_size(1)
    except OSError:
        columns = rows = 0
    return columns or 80, rows or 24


def _write(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()


class Console:
    """Says paragraphs, broken between words at the measure that the person has chosen."""

    def __init__(
        self,
        keys: Keys,
        write: Callable[[str], None] = _write,
        room: Callable[[], tuple[int, int]] = size,
    ) -> None:
        self.keys = keys
        self._write, self._room = write, room
        self.measure = 0
        """The number of one of MEASURES."""

    @property
    def width(self) -> int:
        """The cells that a line may take; the last column is left free, where some terminals
        break a line by themselves."""
        columns, measure = self._room()[0] - 1, MEASURES[self.measure]
        return max(4, min(columns, measure) if isinstance(measure, int) else columns)

    @property
    def height(self) -> int:
        return max(2, self._room()[1] - 1)

    def rows(self, paragraphs: Iterable[str]) -> Iterator[str]:
        """Paragraphs as lines."""
        width = self.width
        for words in paragraphs:
            if words[:1] == " ":  # code, which keeps its spaces
                yield words
                continue
            for row in rows_of(Entry("", "", (Line((Run(words),)),)), width):
                yield "".join(run.words for run in row)

    def say(self, *paragraphs: str) -> None:
        self._write("".join(f"{row}\n" for row in self.rows(paragraphs)))

    def ask(self, question: str) -> str | None:
        """The words that the person writes; `None` where there are none."""
        *before, last = self.rows([question])
        self._write("".join(f"{row}\n" for row in before) + f"{last} ")
        answer = self.keys.line()
        if answer is None:
            self._write("\n")
        return (answer or "").strip() or None

    def choose(self, question: str, choices: Sequence[Sequence[str]]) -> int | None:
        """The number, from 0, of what the person chooses; each choice has its paragraphs."""
        self.say(question)
        for number, (first, *more) in enumerate(choices, 1):
            self.say(f"{number}. {first}", *more)
        if len(choices) <= _KEYS_TO_CHOOSE:
            self.say("Press a number; any other key leaves it.")
            typed = self.keys.key()
            while typed == WOKEN:  # what there is to tell can wait
                typed = self.keys.key()
        else:
            typed = self.ask("Write a number, or nothing to leave it:")
        number = int(typed) if typed and typed.isdecimal() else 0
        if 0 < number <= len(choices):
            return number - 1
        self.say("Left.")
        return None

    def lent(self) -> AbstractContextManager[None]:
        """While the `with` block runs the terminal is another program's."""
        return self.keys.lent()
