"""A question that is answered with a line of words."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from briefing.reader.bindings import bound
from briefing.reader.keys import key_of


class Asking(ModalScreen[None]):
    """Shows what is wanted and takes an answer. `answered` tells what is wrong with it, or takes
    it and says nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("close", "dismiss"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "")]  # noqa: RUF012 - Textual declares it so

    def __init__(
        self, title: str, told: tuple[str, ...], answered: Callable[[str], str | None]
    ) -> None:
        super().__init__()
        self._title, self._told, self._answered = title, told, answered

    def compose(self) -> ComposeResult:
        with Vertical(id="asking"):
            yield Static(Content(self._title), id="asked")
            for line in self._told:
                yield Static(Content(line), classes="told")
            yield Input(id="answer")
            yield Static(id="wrong")
            told = f"enter takes it · {key_of('close', self.app)} closes"
            yield Static(Content(told), classes="told")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if not event.value.strip():
            return
        wrong = self._answered(event.value.strip())
        if wrong is None:
            self.dismiss()
        else:
            self.query_one("#wrong", Static).update(Content(wrong))
