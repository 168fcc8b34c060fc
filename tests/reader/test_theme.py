"""Our themes in Textual, and Textual's own with our variables."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from contextlib import suppress

import pytest
from textual.app import App
from textual.color import Color
from textual.theme import BUILTIN_THEMES
from textual.theme import Theme as TextualTheme

from briefing import themes
from briefing.reader.theme import builtin_names, from_textual, to_textual, variable_defaults
from briefing.themes import contrast
from briefing.themes.theme import STYLES

OURS = themes.shelf().themes

# An app that uses every variable, and Textual's widgets beside them, leaves once it is drawn.
SHOW = r"""
import sys
from textual.app import App
from textual.content import Content
from textual.widgets import Footer, Input, OptionList, Static
from briefing import themes
from briefing.reader.theme import to_textual, variable_defaults
from briefing.themes.theme import GROUNDS, STYLES, WORDS

GROUND_CSS = "\n".join(f"#{ground} {{ background: ${ground}; }}" for ground in GROUNDS)
WORDS_CSS = "\n".join(f".{words} {{ color: ${words}; }}" for words in WORDS)
STYLES_CSS = "\n".join(f".{style} {{ text-style: ${style}; }}" for style in STYLES)


class Show(App[None]):
    BINDINGS = [("x", "quit", "A key")]
    CSS = GROUND_CSS + WORDS_CSS + STYLES_CSS + '''
        #list { border: round $pane-border; height: 5; }
        #list:focus { border: round $pane-border-focused; }
        #input { height: 3; }
    '''

    def get_theme_variable_defaults(self):
        return variable_defaults(self.current_theme, colour=not self.no_color)

    def compose(self):
        yield OptionList(*(Content(f"row {n}") for n in range(50)), id="list")
        yield Input("typed", id="input")
        for ground in GROUNDS:
            yield Static(Content(ground), id=ground)
        for words in WORDS:
            yield Static(Content(words), classes=words)
        for style in STYLES:
            yield Static(Content(style), classes=style)
        yield Footer()

    def on_mount(self):
        if sys.argv[1] not in self.available_themes:
            theme = themes.find(sys.argv[1])
            self.register_theme(to_textual(theme, colour=not self.no_color))
        self.theme = sys.argv[1]

    def on_ready(self):
        self.call_after_refresh(self.call_after_refresh, self.exit)


app = Show(ansi_color=True if "no-colour" in sys.argv else None)
app.run()
sys.exit(app.return_code)
"""


def shown(*arguments: str, no_color: str | None = None) -> str:
    """All that the app writes to a truecolour terminal of 100 columns and 70 rows."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 70, 100, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    if no_color is not None:
        environment["NO_COLOR"] = no_color
    with subprocess.Popen(
        [sys.executable, "-c", SHOW, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
    ) as app:
        os.close(theirs)
        written = bytearray()
        with suppress(OSError):  # the other end is closed: the app has ended
            while part := os.read(ours, 65536):
                written += part
        os.close(ours)
        text = written.decode()
        assert app.wait(timeout=60) == 0, text
    return text


def colours_in(text: str) -> set[str]:
    """The parameters of all SGR sequences that set a colour, and dim, which changes one."""
    codes: set[str] = set()
    for sequence in re.findall(r"\x1b\[([\d;:]*)m", text):
        for setting in re.findall(r"(?:[34]8;2;\d+;\d+;\d+|[34]8;5;\d+|\d+)", sequence):
            number = int(setting.split(";")[0])
            if number == 2 or 30 <= number <= 49 or 90 <= number <= 107:
                codes.add(setting)
    return codes


def test_the_terminal_theme_asks_for_no_colour_but_the_terminal_s_own_two() -> None:
    text = shown("terminal")
    assert all(words in text for words in ("row 1", "badge-verbatim", "party-8", "cursor-style"))
    assert colours_in(text) == {"39", "49"}
    assert re.search(r"\x1b\[[\d;]*1;7[\d;]*m", text), "the selected row is bold and reversed"


def test_other_themes_show_their_colours() -> None:
    text = shown("ink")
    red, green, blue = Color.parse("#d3ac6b").rgb
    assert f"38;2;{red};{green};{blue}" in colours_in(text)


@pytest.mark.parametrize("name", ["terminal", "ink", "nord", "ansi-dark"])
def test_without_colour_nothing_is_painted_whatever_the_theme(name: str) -> None:
    text = shown(name, "no-colour", no_color="1")
    assert "badge-verbatim" in text
    assert colours_in(text) <= {"39", "49"}
    assert re.search(r"\x1b\[[\d;]*1;7[\d;]*m *cursor-style", text)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_textual_takes_every_theme_of_ours(theme: themes.Theme) -> None:
    made = to_textual(theme)
    assert made.name == theme.name
    assert made.to_color_system().generate().keys() >= themes.BASE.keys()
    for name, value in theme.variables.items():
        assert made.variables[name] == value
        if name not in STYLES:
            Color.parse(value)
    assert variable_defaults(made) == {}


def test_our_variables_have_names_that_textual_does_not_use() -> None:
    taken = BUILTIN_THEMES["textual-dark"].to_color_system().generate()
    taken |= BUILTIN_THEMES["ansi-dark"].to_color_system().generate()
    assert taken.keys() & themes.VARIABLES.keys() == set()


@pytest.mark.parametrize("name", builtin_names())
def test_a_theme_of_textual_s_has_every_variable_and_can_be_read(name: str) -> None:
    theme = BUILTIN_THEMES[name]
    assert variable_defaults(theme).keys() == themes.VARIABLES.keys()
    assert contrast.shortfalls(from_textual(theme)) == []


async def test_an_app_knows_the_variables_in_any_theme() -> None:
    class Reader(App[None]):
        CSS = "Screen { background: $lit; color: $party-1; }"

        def get_theme_variable_defaults(self) -> dict[str, str]:
            return variable_defaults(self.current_theme)

    app = Reader()
    async with app.run_test() as pilot:
        for theme in OURS:
            app.register_theme(to_textual(theme))
        for name in app.available_themes:
            app.theme = name
            await pilot.pause()
            assert app.theme_variables.keys() >= themes.VARIABLES.keys()
            wanted = Color.parse(app.theme_variables["party-1"])
            assert app.screen.styles.color == wanted


def test_a_theme_with_some_of_the_variables_gets_the_rest() -> None:
    theme = TextualTheme("half", primary="#336699", variables={"party-1": "#ffffff"})
    assert variable_defaults(theme).keys() == themes.VARIABLES.keys()
