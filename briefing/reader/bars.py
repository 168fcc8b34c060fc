"""The bars around the panes: the title above, the tabs of a narrow terminal, the keys below."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.selection import Selection
from textual.widgets import Static

from briefing import days
from briefing.counts import counted
from briefing.entries.graphemes import shortened
from briefing.entries.signs import handling_role
from briefing.model import Briefing
from briefing.reader.keys import Key, footer_words

_TABS_WHOLE = 48  # columns that the names of all four tabs need
_NEEDED = (40, 12)  # columns and rows below which little can be read


class Bar(Static):
    """A line around the panes. Its words are not copied with theirs."""

    ALLOW_SELECT = False

    def get_selection(self, selection: Selection) -> None:
        """Where the mouse ends on it Textual asks all the same."""


def title_bar(briefing: Briefing, width: int, *, whole: bool, unreadable: bool = False) -> Content:
    """The title, and at the right when, how confidential, from how many sources. `width` is in
    cells; `whole` tells whether all of the file has been read. How confidential it is, and that
    the file is `unreadable` now, is shown in any width."""
    reading = [] if whole else [Content("reading …")]
    date = Content(days.told(briefing.date or "no date"))
    sources = Content(counted(len(briefing.sources), "source"))
    always = [Content("⚠ unreadable now").stylize("bold $error")] if unreadable else []
    if briefing.handling:
        role = handling_role(briefing.handling) or "body"
        always.append(Content(briefing.handling).stylize(f"bold ${role}"))
    facts = [*reading, date, *always, sources]
    return titled(briefing.title, facts, (sources, date, *reading), width)


def titled(title: str, facts: Sequence[Content], least: Iterable[Content], width: int) -> Content:
    """A title, and facts at its right. The `least` of them go, one after the other, where it would
    have too little room: it goes before what stands elsewhere too."""
    told = Content(" · ").join(facts)
    for gone in least:
        if width - told.cell_length - 2 >= min(cell_len(title), width // 2):
            break
        facts = [each for each in facts if each is not gone]
        told = Content(" · ").join(facts)
    room = max(0, width - told.cell_length - 2)
    return Content.assemble(_title(title, room), "  ", told)


def _title(title: str, room: int) -> Content:
    """A title in bold, in just so many cells."""
    shown = shortened(title, room)
    return Content(shown).stylize("bold").pad_right(room - cell_len(shown))


def tab_bar(titles: list[str], at: int, width: int) -> Content:
    """A tab for each pane with its number, the one `at` in reverse; where there is little room,
    numbers for the others."""
    names = [f"{number} {title}" for number, title in enumerate(titles, 1)]
    if width < _TABS_WHOLE:
        names = [name if n == at else name[0] for n, name in enumerate(names)]
    return Content("").join(
        Content(f" {name} ").stylize("reverse bold" if n == at else "")
        for n, name in enumerate(names)
    )


def key_bar(
    keys: Iterable[Key], briefing: Briefing | None, size: tuple[int, int], found: str = ""
) -> Content:
    """What is found, the problems of the briefing that is read, and the keys that there is room
    for, help at the end. `size` is that of the terminal, in cells."""
    width, height = size
    told_of = briefing.diagnostics if briefing else ()
    warned = sum(each.severity != "note" for each in told_of)
    told = []
    if width < _NEEDED[0] or height < _NEEDED[1]:
        told.append(Content(f"needs {_NEEDED[0]} × {_NEEDED[1]} to be read well  "))
    if found:
        told.append(Content(f"{found}  ").stylize("bold"))
    if warned:
        told.append(Content(f"⚠ {warned}  ").stylize("$severity-warning"))
    room = width - 2 - sum(each.cell_length for each in told)
    told += [
        Content.assemble((key, "bold $key"), f" {label}  ")
        for key, label in footer_words(keys, room)
    ]
    return Content("").join(told)
