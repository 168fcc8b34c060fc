"""The app: screens, themes, and the keys that work everywhere."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.content import Content
from textual.screen import Screen

from briefing.entries import Entry, Line, Run
from briefing.model import Briefing, Diagnostic, Relations
from briefing.navigation import View
from briefing.reader import theme as themes_of_textual
from briefing.reader.help import help_entries
from briefing.reader.palette import Named
from briefing.reader.screens.listing import Listing
from briefing.reader.screens.panes import Panes
from briefing.themes import loading


class Reader(App[None]):
    """Reads one briefing, which brings all its diagnostics with it."""

    CSS_PATH = "reader.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Named}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "themes", "themes", id="themes"),
        Binding("exclamation_mark", "problems", "problems", id="problems"),
        Binding("question_mark", "help", "help", id="help"),
        Binding("q", "quit", "quit", id="quit"),
        Binding(
            "ctrl+c", "copy_or_quit", "copy or quit", show=False, priority=True, id="interrupt"
        ),
    ]

    def __init__(
        self, briefing: Briefing, theme: str | None = None, own: Path | None = None
    ) -> None:
        # Textual counts an empty NO_COLOR as set (no-color.org does not), and its colours without
        # a palette are the terminal's own only when the app is made so.
        if os.environ.get("NO_COLOR") == "":
            del os.environ["NO_COLOR"]
        super().__init__(ansi_color="NO_COLOR" in os.environ)
        self.briefing = briefing
        self.relations = Relations(briefing)
        self.diagnostics = briefing.diagnostics
        for each in loading.shelf(own).themes:
            self.register_theme(themes_of_textual.to_textual(each, colour=not self.no_color))
        self.theme = theme if theme in self.available_themes else "ink"
        self.panes = Panes(self.relations)

    def get_default_screen(self) -> Screen[None]:
        return self.panes

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes_of_textual.variable_defaults(self.current_theme, colour=not self.no_color)

    def follow_address(self, address: str) -> None:
        """Addresses are shown, not opened."""
        self.notify(Content(address), title="This leads out of the briefing")  # type: ignore[arg-type]

    def action_themes(self) -> None:
        before = self.theme
        names = sorted(self.available_themes)
        entries = [Entry(name, "theme", (Line((Run(name),)),)) for name in names]

        def chosen(name: str | None) -> None:
            self.theme = name or before

        self.push_screen(Listing("Themes", entries, View(before), self._preview), chosen)

    def _preview(self, name: str) -> None:
        self.theme = name

    def action_problems(self) -> None:
        entries = [_told(number, each) for number, each in enumerate(self.diagnostics)]
        if not entries:
            line = Line((Run("No problems found.", "muted"),))
            entries = [Entry("", "empty", (line,), selectable=False)]

        def chosen(slug: str | None) -> None:
            number = (slug or "").removeprefix("problem/")
            if number.isdigit():
                self.panes.jump_to_line(self.diagnostics[int(number)].line)

        self.push_screen(Listing("Problems", entries), chosen)

    def action_help(self) -> None:
        self.push_screen(Listing("Help", help_entries()))

    def action_copy_or_quit(self) -> None:
        selected = self.screen.get_selected_text()
        if selected:
            self.copy_to_clipboard(selected)
        else:
            self.exit()


def _told(number: int, each: Diagnostic) -> Entry:
    head = (
        Run(f"{each.severity} {each.code}", f"severity-{each.severity}"),
        Run(f"  line {each.line}", "muted"),
    )
    lines = [Line(head), Line((Run(each.message),))]
    if each.hint:
        lines.append(Line((Run(each.hint, "muted"),), lead=(Run("→ ", "muted"),)))
    return Entry(f"problem/{number}", "problem", tuple(lines), space=1 if number else 0)
