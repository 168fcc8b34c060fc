"""What one can write after `briefing`, read with argparse."""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NoReturn

from briefing.cli.ending import Stopped
from briefing.safe_text import one_line

CHECK_FORMATS = ("text", "json", "github")
DIFF_FORMATS = ("text", "json")
DRAFT_FORMATS = ("markdown", "json")
FIND_FORMATS = ("text", "json")
KEYS_FORMATS = ("text", "json")
SETTINGS_FORMATS = ("text", "json")
SHOW_FORMATS = ("text", "markdown", "html", "svg", "json", "json-ld")
FORMATS: Mapping[str, Sequence[str]] = {
    "check": CHECK_FORMATS,
    "diff": DIFF_FORMATS,
    "draft": DRAFT_FORMATS,
    "find": FIND_FORMATS,
    "keys": KEYS_FORMATS,
    "settings": SETTINGS_FORMATS,
    "show": SHOW_FORMATS,
}
SHELLS = ("bash", "zsh", "fish")

Completer = Callable[..., Iterable[str]]
"""What could be written for an argument, asked with keywords as argcomplete does."""

USAGE = """briefing [PATH] [--source FILE] [--theme NAME] [--linear]
       briefing COMMAND …"""

ABOUT = """\
Reads a briefing in the terminal: who said what, and where each side stands.

PATH is a Markdown file, a folder of them, or - for standard input. Without it
you go on with what you read last, at first a briefing of the talks in Abu Dhabi.
Where there is no terminal, it is printed as text.

commands:
  briefing check PATH…   find what is wrong in briefings, or worth knowing
  briefing show PATH     print a briefing as text, Markdown, HTML or JSON
  briefing draft ARTICLE a first briefing from an article's text
  briefing find WORDS [PATH]  where words stand in briefings, a line a hit
  briefing bookmarks [PATH]   your bookmarks and notes, as Markdown
  briefing diff OLD NEW  what changed from one briefing to another
  briefing serve PATH    the reader in a browser on this machine
  briefing schema        the JSON Schema of `briefing show --format json`
  briefing themes        the themes there are, and where your own go
  briefing settings      the settings in force, and where each comes from
  briefing keys          what every key does, and how to change it
  briefing completions SHELL  a script that lets bash, zsh or fish complete all this
  briefing tour          a briefing that teaches the reader and the format

`briefing COMMAND --help` tells more. A file that is named like a command is
read as ./check."""

CODES = """\
exit codes:
  0 done   1 the check found errors, the search nothing, diff a difference
  2 bad usage, or a file that can't be opened"""


class Parser(argparse.ArgumentParser):
    """argparse's parser, which raises Stopped where that one prints and exits."""

    def error(self, message: str) -> NoReturn:
        raise Stopped(one_line(message), f"see {self.prog} --help")

    def complete_with(self, completers: Mapping[str, Completer]) -> None:
        """Gives each argument what completes it, by the argument's name."""
        for action in self._actions:
            if action.dest in completers:
                action.completer = completers[action.dest]  # type: ignore[attr-defined]

    def nearest_option(self, name: str) -> str | None:
        from briefing.model.diagnostic import nearest

        return nearest(name, tuple(self._option_string_actions))


def read(parser: Parser, words: Sequence[str]) -> argparse.Namespace:
    """The arguments in `words`. Raises Stopped, for a mistyped option with the nearest one;
    SystemExit after `--help`."""
    found, rest = parser.parse_known_args(list(words))
    if rest and not any(map(_is_option, rest)):
        found, rest = parser.parse_known_args(_together(words, rest))
    if not rest:
        return found
    option = next(filter(_is_option, rest), None)
    if option is None:
        raise Stopped(f"{one_line(rest[0])} is one word too many", f"see {parser.prog} --help")
    name = option.partition("=")[0]
    near = parser.nearest_option(name)
    hint = f"did you mean {near}?" if near else f"see {parser.prog} --help"
    raise Stopped(f"there is no option {one_line(name)}", hint)


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "-"


def _together(words: Sequence[str], left: Sequence[str]) -> list[str]:
    """The words, with those that argparse `left` over put before the first option: to an argument
    that may be missing it gives nothing behind one (github.com/python/cpython/issues/59317)."""
    others = [*words]
    for word in reversed(left):
        del others[len(others) - 1 - others[::-1].index(word)]
    first = next((at for at, word in enumerate(others) if _is_option(word)), len(others))
    return [*others[:first], *left, *others[first:]]


def reader() -> Parser:
    parser = _parser("", ABOUT, usage=USAGE)
    parser.add_argument("path", nargs="?", metavar="PATH", help="a briefing, or -")
    _reading_options(parser)
    parser.add_argument("--version", action="store_true", help="tell the version")
    return parser


def tour() -> Parser:
    parser = _parser("tour", "Opens a briefing that teaches the reader and the format.")
    _reading_options(parser)
    return parser


def check() -> Parser:
    about = """\
Checks briefings: links that lead nowhere, quotes without a speaker, map codes
that no territory has, dates that are none, and more. Errors mean that the
briefing can't be relied on; warnings are worth a look; notes are facts about it."""
    parser = _parser("check", about)
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a briefing, a folder (every briefing in it and below), or -",
    )
    _source(parser)
    _format(parser, CHECK_FORMATS, "text (the default), json, or github for its annotations")
    return parser


def show() -> Parser:
    about = """\
Prints a briefing. Markdown is canonical: the same briefing gives the same bytes,
and they read back as the same briefing. HTML is one page that needs nothing else.
JSON follows `briefing schema`. JSON-LD has the quotes, and their places in the
sources that are at hand. SVG is a picture of the reader."""
    parser = _parser("show", about)
    parser.add_argument("path", metavar="PATH", help="a briefing, or -")
    _source(parser)
    _format(parser, SHOW_FORMATS, "text (the default), markdown, html, svg, json or json-ld")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="PART",
        help="summary, actors, quotes, territory, issues, timeline, sources, or any"
        " section by its heading; can be given more than once",
    )
    parser.add_argument(
        "--by", metavar="ACTOR", help="what this actor, or a member of it, says and holds"
    )
    parser.add_argument("--size", metavar="COLUMNSxROWS", help="of a picture; 120x40 if left out")
    parser.add_argument(
        "--theme", metavar="NAME", help="of a picture; `briefing themes` lists them"
    )
    parser.add_argument("--at", metavar="ITEM", help="what a picture shows selected, by its id")
    return parser


def find() -> Parser:
    about = """\
Finds words in a briefing, or in every briefing of a folder: a line a hit, with
the file, the line, where it stands, and the words around. All words must occur in
one item; “a phrase” in quotation marks stands as it is. Case, accents, and the
shapes of marks make no difference. Exits with 1 where nothing is found."""
    parser = _parser("find", about)
    parser.add_argument("words", metavar="WORDS", help="what to find, as one argument")
    parser.add_argument(
        "path", nargs="?", metavar="PATH", help="a briefing, a folder, or -; else the one last read"
    )
    _format(parser, FIND_FORMATS, "text (the default) or json")
    return parser


def bookmarks() -> Parser:
    about = """\
Prints your bookmarks and notes in a briefing as Markdown: each with its words, a
quote with its attribution. Exits with 1 where there are none."""
    parser = _parser("bookmarks", about)
    parser.add_argument(
        "path", nargs="?", metavar="PATH", help="a briefing; else the one that was read last"
    )
    return parser


def diff() -> Parser:
    about = """\
Compares two briefings by what they say: quotes, actors, positions and verdicts
that are new, gone or altered, then the rest. Another order is no difference.
Prints nothing and exits with 0 where there is none, with 1 where there is one."""
    parser = _parser("diff", about)
    parser.add_argument("old", metavar="OLD", help="the older briefing, or -")
    parser.add_argument("new", metavar="NEW", help="the newer one, or -")
    _source(parser)
    _format(parser, DIFF_FORMATS, "text (the default) or json")
    return parser


def draft() -> Parser:
    about = """\
Drafts a briefing from an article: its quotes word for word, who speaks each, the
actors, and suggestions for the rest, as Markdown to check and complete. What is
doubtful has a caveat or an editor's note; a table on standard error tells where.

ARTICLE is a plain text, or - for standard input; with the extra html a saved web
page, too. English only. With --from-json the briefing comes from another tool, as
JSON in the shape that `briefing schema` prints; quotes that are not in ARTICLE,
which can be left out, get a caveat."""
    parser = _parser("draft", about)
    parser.add_argument("article", nargs="?", metavar="ARTICLE", help="an article's text, or -")
    parser.add_argument("-o", "--output", metavar="FILE", help="write there; never over a file")
    parser.add_argument("--force", action="store_true", help="let -o replace a file")
    parser.add_argument("--date", metavar="DAY", help="the article's day, as YYYY-MM-DD")
    parser.add_argument("--from-json", metavar="FILE", help="a briefing as JSON, or -")
    _format(parser, DRAFT_FORMATS, "markdown (the default) or json")
    return parser


def serve() -> Parser:
    about = """\
Shows the reader in a browser, on this machine only, until you interrupt it: a
reader of its own for each page. Needs the extra web. There is no editor, no
opening of links, and nothing is remembered. --host lets others in, without a
password."""
    parser = _parser("serve", about)
    parser.add_argument("path", metavar="PATH", help="a briefing, or a folder of them")
    parser.add_argument("--theme", metavar="NAME", help="a theme; `briefing themes` lists them")
    parser.add_argument("--host", default="127.0.0.1", help="to listen on; 127.0.0.1 if left out")
    parser.add_argument("--port", default="8642", help="to listen on; 8642 if left out")
    return parser


def schema() -> Parser:
    parser = _parser("schema", "Prints the JSON Schema of `briefing show --format json`.")
    parser.add_argument(
        "--front-matter",
        action="store_true",
        help="that of the YAML at the top of a briefing instead, for editors",
    )
    return parser


def themes() -> Parser:
    return _parser("themes", "Lists the themes there are, and tells where your own go.")


def settings() -> Parser:
    about = """\
Prints the settings in force, and where each comes from: a flag, your file
settings.toml, what the reader remembers, or what holds for everybody."""
    parser = _parser("settings", about)
    _looks(parser)
    _format(parser, SETTINGS_FORMATS, "text (the default) or json")
    return parser


def keys() -> Parser:
    about = """\
Prints every action by its name, with its keys and those that you have given it in
your file settings.toml."""
    parser = _parser("keys", about)
    _format(parser, KEYS_FORMATS, "text (the default) or json")
    return parser


def completions() -> Parser:
    about = """\
Prints a script that lets a shell complete commands, options, files, themes,
formats and, after --by, the ids of actors. To have it at every start:

  bash  eval "$(briefing completions bash)"    in ~/.bashrc
  zsh   eval "$(briefing completions zsh)"     in ~/.zshrc, after compinit
  fish  briefing completions fish | source     in ~/.config/fish/config.fish"""
    parser = _parser("completions", about)
    told = "bash, zsh or fish"
    parser.add_argument("shell", type=_one_of("shell", SHELLS), metavar="SHELL", help=told)
    return parser


def _parser(command: str, about: str, usage: str | None = None) -> Parser:
    parser = Parser(
        prog=f"briefing {command}".rstrip(),
        usage=usage,
        description=about,
        epilog=CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        add_help=False,
    )
    # From Python 3.14 argparse colours its help, in a pipe too when FORCE_COLOR is set.
    parser.color = False  # type: ignore[attr-defined, unused-ignore]
    parser.add_argument("-h", "--help", action="help", help="show this help")
    return parser


def _reading_options(parser: argparse.ArgumentParser) -> None:
    _source(parser)
    _looks(parser)


def _looks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--theme", metavar="NAME", help="a theme; `briefing themes` lists them")
    parser.add_argument(
        "--linear",
        action=argparse.BooleanOptionalAction,
        help="read a line at a time, as suits screen readers and braille; remembered until"
        " --no-linear",
    )


def _source(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--source",
        action="append",
        default=[],
        metavar="FILE",
        help="the text of a source, to hold the quotes against; known by its SHA-256, and"
        " remembered; can be given more than once",
    )


def _format(parser: argparse.ArgumentParser, formats: tuple[str, ...], told: str) -> None:
    parser.add_argument(
        "--format", type=_one_of("format", formats), default=formats[0], metavar="FORMAT", help=told
    )


def _one_of(kind: str, names: tuple[str, ...]) -> Callable[[str], str]:
    def read_name(word: str) -> str:
        if word in names:
            return word
        from briefing.model.diagnostic import nearest

        near = nearest(word.lower(), names)
        hint = f"did you mean {near}?" if near else f"there are {', '.join(names)}"
        raise Stopped(f"there is no {kind} {one_line(word)}", hint)

    return read_name


PARSERS: Mapping[str, Callable[[], Parser]] = {
    "check": check,
    "draft": draft,
    "show": show,
    "find": find,
    "bookmarks": bookmarks,
    "diff": diff,
    "serve": serve,
    "schema": schema,
    "themes": themes,
    "settings": settings,
    "keys": keys,
    "completions": completions,
    "tour": tour,
}
