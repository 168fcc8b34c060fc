"""Some lines of the person's own."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from briefing.reader.bindings import bound
from briefing.reader.keys import key_of


class Writing(ModalScreen[str]):
    """Dismissed with what was written: whatever closes it, nothing that was typed is lost."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("close", "keep", label="keep it", priority=True),
    ]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title, self._text = title, text

    def compose(self) -> ComposeResult:
        with Vertical(id="writing"):
            yield Static(Content(self._title), id="asked")
            yield TextArea(self._text, id="written")
            told = f"{key_of('close', self.app)} keeps it · without words there is none"
            yield Static(Content(told), classes="told")

    def on_mount(self) -> None:
        area = self.query_one(TextArea)
        area.cursor_blink = False  # or it would write for ever
        area.move_cursor(area.document.end)

    def dismiss(self, result: str | None = None) -> AwaitComplete:
        """A key that comes after it was closed closes nothing else."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_keep(self) -> None:
        self.dismiss(self.query_one(TextArea).text.strip())
