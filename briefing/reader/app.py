"""The app: screens, themes, and the keys that work everywhere."""

import gc
import os
import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, cast

from rich.console import RenderableType
from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.widget import Widget

from briefing.entries import Entry, Line, Run
from briefing.folders import NOWHERE, Folders
from briefing.keys import Keymap
from briefing.model import Briefing
from briefing.navigation import View
from briefing.reader import theme as themes_of_textual
from briefing.reader.bindings import bound, textuals
from briefing.reader.keys import PANES, Here, live_keys
from briefing.reader.own_library import OwnLibrary
from briefing.reader.own_memory import OwnMemory
from briefing.reader.screens.listing import Listing
from briefing.reader.screens.panes import Panes
from briefing.readings import Reading
from briefing.settings import NONE, Settings
from briefing.themes import loading
from briefing.themes.theme import Theme

if TYPE_CHECKING:
    from briefing.reader.screens.library import Library

ALL = 1 << 24
"""As many colours as there are."""
_COLOURS = {"256": 256, "standard": 16}  # as Rich names what a terminal can show


def _named() -> type[Provider]:
    from briefing.reader.palette import Named

    return Named


_AT_THE_DESK = {"edit", "compare", "visits", "library", "suspend_process"}
"""What is not for a page in a browser: it reaches what that page was not opened for."""


def _nowhere() -> TracebackType | None:
    """A traceback of one frame, which Rich passes over."""
    _rich_traceback_omit = True
    try:
        raise LookupError
    except LookupError as error:
        return error.__traceback__


class Reader(App[None], inherit_bindings=False):
    """Reads briefings, each in panes of its own, the first and those that are opened over it; or
    a library, from which they are opened."""

    CSS_PATH = "reader.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_named}
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("themes", "themes", shown=True),
        bound("problems", "problems", shown=True),
        bound("visits", "visits"),
        bound("help", "help", shown=True),
        bound("quit", "quit", shown=True),
        bound("palette", "command_palette", priority=True),
        bound("interrupt", "copy_or_quit", priority=True),
        bound("stop", "suspend_process", priority=True),
    ]

    def __init__(
        self,
        first: Reading | str,
        theme: str | None = None,
        folders: Folders = NOWHERE,
        settings: Settings = NONE,
        *,
        colours: int | None = None,
    ) -> None:
        """`first` is a briefing as it was read, or the folder of a library; `colours` is how many
        there are, where that is not what the terminal shows."""
        # Textual counts an empty NO_COLOR as set (no-color.org does not), and its colours without
        # a palette are the terminal's own only when the app is made so.
        if os.environ.get("NO_COLOR") == "":
            del os.environ["NO_COLOR"]
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self._colours = colours or _COLOURS.get(self.console.color_system or "", ALL)
        self._learnt: set[str] = set()
        self.folders = folders
        self.settings = settings
        if self.keymap.changed:
            self.set_keymap(textuals(self.keymap))
        if settings.animation is not None and "TEXTUAL_ANIMATIONS" not in os.environ:
            self.animation_level = "full" if settings.animation else "none"
        self._greeting: Widget | None = None
        self._left = False
        self.outside = False
        """Whether the terminal is another program's for now."""
        # Nothing of a crash is printed here: not the words of the briefing that variables hold.
        self.error_console.quiet = True
        self.fault: Exception | None = None
        self.fault_came_from: TracebackType | None = None
        self.on_terminal: Callable[[], None] | None = None
        self.memory = OwnMemory(self, folders, settings)
        self.theme = self._registered(theme or self.memory.chosen.theme or loading.DEFAULT)
        self.library = OwnLibrary(self)
        self._first = (
            self.library.made(first) if isinstance(first, str) else Panes(first, self.memory)
        )

    @property
    def keymap(self) -> Keymap:
        """The keys of the person."""
        return self.settings.keymap

    def action_library(self) -> None:
        self.library.show()

    def leave_screen(self) -> None:
        """Goes back to the screen below; where one was in a briefing is remembered."""
        if isinstance(self.screen, Panes):
            self.screen.leave()
        self.pop_screen()

    @property
    def panes(self) -> Panes:
        """Those of the briefing that is read now. Raises LookupError where none is open."""
        found = self._opened()
        if found is None:
            raise LookupError("no briefing is open")
        return found

    @property
    def reads(self) -> bool:
        """Whether a briefing is open."""
        return self._opened() is not None

    def _opened(self) -> Panes | None:
        for each in (*reversed(self.screen_stack), self._first):
            if isinstance(each, Panes):
                return each
        return None

    @property
    def briefing(self) -> Briefing:
        """What is read now: of a long file first the beginnings."""
        return self.panes.relations.briefing

    def open(self, path: str, item: str = "", line: int = 0) -> None:
        """Opens another briefing over what is shown, at an item of it or at a line."""
        from briefing.reader.opening import open_over

        open_over(self, path, item, line)

    def on_mount(self) -> None:
        if self.on_terminal is not None:
            self.on_terminal()

    def on_ready(self) -> None:
        """What can wait has waited for the first frame."""
        gc.freeze()
        gc.enable()
        if self.memory.greets():
            from briefing.reader.greeting import Greeting

            self._greeting = Greeting()
            self.screen.mount(self._greeting, before=0)  # its second row lies under the keys

    def on_key(self) -> None:
        """Whoever presses a key has read where help is, or does without."""
        if self._greeting is not None:
            self._greeting.remove()
            self._greeting = None

    def _registered(self, name: str) -> str:
        """`name`, now known to Textual; the default's where there is no such theme, or a broken
        one. Only what is worn is read: the others wait for the picker."""
        if name in self._learnt:
            return name
        if name in self.available_themes:
            if self._colours < ALL:
                self._learn(themes_of_textual.from_textual(self.available_themes[name]))
            return name
        found = loading.find(name, self.folders.themes, self.folders.cache)
        if not isinstance(found, Theme):
            return self._registered(loading.DEFAULT)
        self._learn(found)
        return name

    def _learn(self, theme: Theme) -> None:
        """Makes a theme known to Textual, in the colours that the terminal has."""
        if self._colours < ALL:
            from briefing.themes.fewer import in_fewer

            theme = in_fewer(theme, self._colours)
        self._learnt.add(theme.name)
        self.register_theme(themes_of_textual.to_textual(theme, colour=not self.no_color))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Problems are those of a briefing; the library has its own. In a browser there is nothing
        of the machine that serves it but what is read."""
        if action == "problems":
            return isinstance(self.screen, Panes)
        if self.is_web and action in _AT_THE_DESK:
            return False
        return super().check_action(action, parameters)

    def call_from_thread(self, callback: Callable[..., Any], *told: Any, **named: Any) -> Any:
        """Textual takes widgets away before it tells them so: what comes for them in between comes
        too late."""

        def unless_left() -> Any:
            return None if self._left else callback(*told, **named)

        return super().call_from_thread(unless_left)

    def get_default_screen(self) -> Screen[None]:
        return self._first

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes_of_textual.variable_defaults(self.current_theme, colour=not self.no_color)

    def follow_address(self, address: str) -> None:
        """Asks before it hands an address to the browser; says why it doesn't, where that is so."""
        from briefing.reader.leading_out import lead_out

        lead_out(self, address)

    def open_url(self, url: str, *, new_tab: bool = True) -> None:  # noqa: ARG002 - Textual's
        """What Textual itself would open goes through the same door."""
        self.follow_address(url)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,  # noqa: ARG002 - Textual's; a title or a path can hold brackets
    ) -> None:
        """Tells something for a moment, word for word: nothing of it is read as markup."""
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    def bell(self) -> None:
        """Textual rings when an exception ends the app, and has it still in hand then."""
        if not self._crashes():
            super().bell()

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002
        """Ends the app; what Textual would print of its crash stays out of sight."""
        self._crashes()
        super().panic()

    def _crashes(self) -> bool:
        """Whether an exception is in hand; the first is kept, for the log. Textual would take a
        second and more to draw where each came from, with the values of all variables, for nobody:
        it finds no place to draw."""
        error = sys.exception()
        if not isinstance(error, Exception):
            return False
        if self.fault is None:
            self.fault, self.fault_came_from = error, error.__traceback__
        error.__traceback__ = _nowhere()
        return True

    def action_suspend_process(self) -> None:
        """As ctrl+z does elsewhere."""
        from briefing.reader.leaving import stop_together

        if self.on_terminal is not None:
            stop_together()

    def action_themes(self) -> None:
        before = self.theme
        shelf = loading.shelf(self.folders.themes, self.folders.cache)
        for each in shelf.themes:
            self._learn(each)
        for failure in shelf.failures:
            told = "\n".join(failure.lines())
            self.notify(told, title="A theme file can't be used", severity="warning")
        names = sorted(self.available_themes)
        entries = [Entry(name, "theme", (Line((Run(name),)),)) for name in names]

        def chosen(name: str | None) -> None:
            self.theme = self._registered(name or before)
            if name:
                self.memory.choose_theme(name)

        self.push_screen(Listing("Themes", entries, View(before), moved=self._preview), chosen)

    def _preview(self, name: str) -> None:
        self.theme = self._registered(name)

    def action_problems(self) -> None:
        from briefing.reader.problems import show_problems

        show_problems(self)

    def action_command_palette(self) -> None:
        from briefing.reader.palette import Palette

        if not Palette.is_open(cast("App[object]", self)):
            self.push_screen(Palette(id="--command-palette"))

    def action_visits(self) -> None:
        self.memory.show_visits()

    def action_provenance(self) -> None:
        from briefing.reader.problems import show_provenance

        show_provenance(self)

    def action_edit(self) -> None:
        from briefing.reader.editing import edit

        edit(self, self.panes.reading)

    def action_compare(self) -> None:
        from briefing.reader.comparing import Comparing

        Comparing(self, self.panes).begin()

    def action_copy(self, what: str) -> None:
        from briefing.reader.copying import copy, copy_item

        if what == "words":
            copy_item(self, self.panes)
        else:
            item = self.panes.place.item.partition("|")[0]
            copy(self, f"{self.panes.reading.path}#{item}")

    def action_help(self) -> None:
        from briefing.reader.help import help_entries

        screen = cast("Panes | Library | Listing", self.screen)
        here = PANES[screen.place.pane] if isinstance(screen, Panes) else screen.HERE
        told = help_entries(live_keys(screen, here), kept=not self.is_web)
        self.push_screen(Listing("Help", told, here=Here("close")))

    def get_key_display(self, binding: Binding) -> str:
        """Keys as people write them: ctrl+d, not ^d."""
        return super().get_key_display(binding).replace("^", "ctrl+")

    async def action_quit(self) -> None:
        """Closes a briefing that was opened over another; the last one ends the app."""
        if len(self.screen_stack) > 1:
            self.leave_screen()
        else:
            self.exit()

    def exit(self, *arguments: Any, **named: Any) -> None:
        """Ends the app; where one is in each briefing is remembered."""
        for each in self.screen_stack:
            if isinstance(each, Panes):
                each.leave()
        self._left = True
        super().exit(*arguments, **named)

    def action_copy_or_quit(self) -> None:
        selected = self.screen.get_selected_text()
        if selected:
            from briefing.reader.copying import copy

            copy(self, selected)
        else:
            self.exit()
