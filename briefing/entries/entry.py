"""What is told of one item, before anything decides how it looks."""

from collections.abc import Callable

from briefing.values import value


@value(frozen=True, slots=True)
class Run:
    """Words with one appearance. `role` names it (several parted by spaces: `link strong`), in
    the words of the themes; `target` is where following it leads: an id, or an address. `aloud`
    is what a voice says of a sign, or of spaces that mean something; `None`: the words."""

    words: str
    role: str = ""
    target: str | None = None
    aloud: str | None = None

    @property
    def spoken(self) -> str:
        return self.words if self.aloud is None else self.aloud


Runs = tuple[Run, ...]


@value(frozen=True, slots=True)
class Cell:
    """One column of a row. `id` is empty where there is nothing to select. `lines` stand below
    each other."""

    id: str
    lines: tuple[Runs, ...]


@value(frozen=True, slots=True)
class Line:
    """A line of an entry, wrapped to the width it is shown at.

    `lead` stands before the first row, and as many spaces before the others. `aside` stands at
    the right of the first row if it fits there, else below; `right` always stands at the right.
    A line with `cells` is a row of columns; `widths` are the cells that each column would like.
    `as_is` keeps spaces and cuts nothing: code and the map.
    """

    runs: Runs = ()
    lead: Runs = ()
    aside: Runs = ()
    right: Runs = ()
    cells: tuple[Cell, ...] = ()
    widths: tuple[int, ...] = ()
    as_is: bool = False


Lines = tuple[Line, ...]


@value(frozen=True, slots=True)
class Entry:
    """One thing to select, with its id and its lines. `told` are the lines, or what tells them
    when they are looked at: of twenty thousand quotes only those on the screen are. `level` is
    how deep it stands in a tree, or a heading's level; `space` is how many blank rows stand above
    it; `cells` are the ids of its columns that can be selected."""

    id: str
    kind: str
    told: Lines | Callable[[], Lines]
    level: int = 0
    space: int = 0
    selectable: bool = True
    cells: tuple[str, ...] = ()

    @property
    def lines(self) -> Lines:
        return self.told if isinstance(self.told, tuple) else self.told()

    @property
    def links(self) -> tuple[str, ...]:
        """Everything in the entry that can be followed, in reading order, each once."""
        runs = (run for line in self.lines for run in _all_runs(line))
        return tuple(dict.fromkeys(run.target for run in runs if run.target))

    @property
    def words(self) -> str:
        """All its words, a line each: for searching, copying and reading aloud."""
        return "\n".join(map(_line_words, self.lines))


def _line_words(line: Line) -> str:
    """What stands apart on the screen stands apart; a count at the right is no word of anything."""
    if not (line.cells or line.aside or line.right):  # as most
        return "".join([run.words for run in line.lead + line.runs])
    cells = [runs for cell in line.cells for runs in cell.lines]
    right = [run for run in line.right if run.role != "count"]
    apart = (line.lead + line.runs, *cells, line.aside, right)
    return " ".join(filter(None, ["".join([run.words for run in runs]) for runs in apart]))


def _all_runs(line: Line) -> Runs:
    cells = tuple(run for cell in line.cells for each in cell.lines for run in each)
    return line.lead + line.runs + cells + line.aside + line.right


def heading(
    slug: str,
    words: str,
    level: int = 2,
    *,
    space: int = 1,
    kind: str = "heading",
    count: int | None = None,
) -> Entry:
    """A heading above other entries; `count` says how many there are."""
    told: Runs = (Run(words, "heading"),)
    if count is not None:
        told += (Run(f" · {count:,}", "heading", aloud=f": {count:,}"),)
    return Entry(slug, kind, (Line(told),), level=level, space=space)
