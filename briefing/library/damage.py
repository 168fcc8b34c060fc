"""When what was kept is not as it was written any more."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")


class Damaged(Exception):
    """The index is not one, or can't be read any more: it has to be made anew."""


@contextmanager
def asking() -> Iterator[None]:
    """Around what is asked of SQLite. Raises Damaged."""
    try:
        yield
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise Damaged(f"{error}") from error


def answers(base: sqlite3.Connection, sql: str, *given: object) -> Iterator[tuple[Any, ...]]:
    """The rows that answer a question, as they come. Raises Damaged."""
    with asking():
        yield from base.execute(sql, given)


def decodes(make: Callable[_Given, _Made]) -> Callable[_Given, _Made]:
    """Marks what makes a value of something that was kept: the one door through which it comes
    back. Raises Damaged where that can't be what was written."""

    @wraps(make)
    def made(*given: _Given.args, **named: _Given.kwargs) -> _Made:
        try:
            return make(*given, **named)
        except (zlib.error, ValueError, IndexError, TypeError, AttributeError) as error:
            raise Damaged(f"{error}") from error

    return made
