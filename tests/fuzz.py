"""Random briefings through the loader: `python -m tests.fuzz [--inputs N] [--seed S]`.

Each input is read, checked, related and printed as text, Markdown and JSON, as `check` and `show`
do. An input fails when anything raises, when it takes more than a second of the processor's time,
when a control character comes out, or when a word is lost: each word that Markdown shows of the
text has to stand in the briefing as often as in the text, and in its JSON. (Words are runs of
letters and digits, case folded; `tests.words` says what Markdown shows and what the briefing
holds. Names of known fields and keys become something else than words, and don't count.)

Inputs are structured: parts of the bundled briefings with lines and signs changed, documents of
the format's own pieces in any order, front matters of YAML's pieces, runs of Markdown's signs, and
bytes. Each comes of the seed and its own number alone, so `--seed S --from K --inputs 1` makes the
Kth again. The first failing input is made smaller line by line, printed, and ends the run with 1.
"""

import argparse
import gc
import random
import re
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing.checking.checked import checked
from briefing.model.relations import Relations
from briefing.printing.diagnostics import Checked, to_runs
from briefing.printing.markdown import to_markdown
from briefing.printing.text import to_text
from briefing.safe_text import decode
from briefing.schema.briefings import to_json
from tests.words import NAMES, held_words, visible_words, words_of

LONGEST = 1.0  # seconds of the processor's time for one input
_HANGING = 10.0  # after so many seconds an input is stopped
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2028\u2029\ud800-\udfff]")
# An address that long is no link here, so that other signs in it are read and join its words.
_ENDLESS = re.compile(r"(?:://|www\.|@)[^ \t\r\n\0\x0b\x0c]{1900}")
_CONTENT = Path(__file__).parents[1] / "content"

_SIGNS = (
    *("*", "**", "***", "_", "__", "~~", "`", "``", "```", "~~~", "[", "]", "![", "](", ")", "("),
    *("<", ">", "<!--", "-->", "<b>", "</b>", "<?", "<![CDATA[", "&", "&amp;", "&#27;", "&#x202e;"),
    *("&#0;", "&#xD800;", "\\", "|", "|-|", ":-:", "#", "##", "---", "===", "- ", "1. ", "> ", "+ "),
    *("[^1]", "[^1]: ", "[a]: #b", "[a]", "[!NOTE]", "[x](#y)", "[x](", "[x]: <", "http://a.b", "www.a"),
    *("a@b.c", "mailto:", ":", "—", "--", "…", "[…]", "“", "”", '"', "'", "  \n", "\\\n", "\t", "    "),
    *("\r", "\r\n", "\n\n", "\x0b", "\x0c", "\u00a0", "\u3000", "%20", "#%41", "[n](#norland)", "(caveat)"),
)  # fmt: skip
_CONTROLS = (
    *("\x00", "\x07", "\x08", "\x1b", "\x1b[31m", "\x1b]0;t\x07", "\x1b]52;c;?\x07", "\x7f", "\x85"),
    *("\x9b6n", "\x9d", "\xad", "\u034f", "\u061c", "\u200b", "\u200c", "\u200d", "\u200e", "\u2028"),
    *("\u2029", "\u202a", "\u202e", "\u2060", "\u2066", "\u2067", "\u2069", "\u3164", "\ufe0f", "\ufeff"),
    *("\ufff9", "\ufffe", "\U000e0001", "\U000e0041", "\U0010ffff", "\u0301", "\u0301" * 9, "\u0e49" * 12),
)  # fmt: skip
_WORDS = (
    *("word", "two words", "Norland", "Ana Ruiz", "Über", "ßẞ", "İi", "नमस्ते", "שָׁלוֹם", "سلام"),
    *("می‌خواهم", "👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "中文", "e\u0301", "snake_case", "2031", "2031-05-13", "2031-02-30", "x1"),
    *("**claims** it", "*em*", "`code`", "~~gone~~", "[Ana Ruiz](#ana-ruiz)", "[Veld](#upper-veld)"),
    *("[it](#nothing)", "[c](#veld-courier)", "<https://a.b>", "![i](p.png)", "![](p)", "and", ",", "on"),
    *("[/]", "[red]x[/]", "[@click=app.quit]x[/]", "%1b[31m", "&#x1b;[2J", "ﬁ", "ǅ", "ŉ", "½", "Ⅷ"),
)  # fmt: skip
_LINES = (
    *("", "", "", "## Summary", "## Actors", "## Quotes", "## Territory", "## Timeline", "## Sources"),
    *("## Other", "# Title", "### Norland", "#### Ana Ruiz", "### Upper Veld", "### Veld Courier"),
    *("- Kind: state", "- Role: Envoy", "- Also known as: A. Ruiz, the envoy", "- Unnamed: yes"),
    *("- Code: UV", "- Link: https://a.b", "- Published: 2031-05-14", "- File: ../x", "- SHA-256: 0"),
    *("> We never closed it.", ">", "> — [Norland](#norland), on [Upper Veld](#upper-veld)"),
    *("> -- Ana Ruiz, in the hall (unclear: who), 2031-05-13", "> - [Ana Ruiz](#ana-ruiz)", "> > was"),
    *("- [Norland](#norland): **claims** it (said once)", "- [n](#nothing): **refuses**", "  - more"),
    *("- 2031-05-13: met", "- 2031-05-13/2031-05-12: met", "- 2031-13: met", "```map", "```", "UV . NV"),
    *("| a | b |", "|---|:-:|", "| 1 | 2 | 3 |", "> [!NOTE]", "[^1]: a note", "[Ana]: #ana-ruiz"),
    *("[Our partners]: know", "<div>", "</div>", "<!-- not shown -->", "    code", "***", "Setext", "==="),
)  # fmt: skip
_YAML = (
    *("title: a", "date: 2031-05-14", "date: 2031-02-30", "briefing: 1", "briefing: 2", "lang: no"),
    *("tags: [a, b]", "authors: {a: b}", "updated: x", "handling: TLP:CLEAR", 'title: "\\e[31m\\x9b"'),
    *('title: "\\ud800\\U0010FFFF"', 'x: "\\UFFFFFFFF"', "a: &x 1", "b: *x", "<<: {a: b}", "c: !!int 1"),
    *("? [a, b]\n: c", "a: a", "e: |\n  lines\n  more", "f: >-\n  folded", "g: 'it''s'", "h: 1e999"),
    *("%YAML 1.1", "%YAML 99999999999999999999.1", "%TAG ! x", "...", "--- {}", "- item", "[", "{", "}"),
    *("i: [[[[", "j: {{{{", "k: \tx", "l: @x", "m: `x", "? ", ": ", "- - - x", "#c", "n: 0x_", "o: 1:60"),
    *("p: !<tag:x> y", "q: &é é", "r: !é é", "s: 2031-99-99", "t: =", "u: ~", "v: !!python/x y", '"w'),
)  # fmt: skip


class _Maker:
    """Makes one input; `random` has the seed and the input's number in it."""

    def __init__(self, seed: int, number: int, bundled: list[str]) -> None:
        self._random = random.Random(f"{seed}/{number}")  # noqa: S311 - nothing secret
        self._bundled = bundled

    def make(self) -> bytes:
        ways: list[tuple[int, Callable[[], str]]] = [
            (30, self._changed),
            (30, self._document),
            (12, self._front_matter),
            (12, self._signs),
            (8, self._repeated),
        ]
        text = self._one([way for weight, way in ways for _ in range(weight)])()
        data = self._encoded(text)
        return self._bent(data) if self._random.random() < 0.08 else data

    def _one(self, among: "list[Callable[[], str]]") -> Callable[[], str]:
        return self._random.choice(among)

    def _changed(self) -> str:
        """Some lines of a bundled briefing, with changes."""
        lines = self._random.choice(self._bundled).split("\n")
        start = self._random.randrange(len(lines)) if self._random.random() < 0.8 else 0
        part = lines[start : start + self._random.randint(1, 14)]
        for _ in range(self._random.randint(1, 6)):
            self._change(part)
        return "\n".join(part)

    def _change(self, lines: list[str]) -> None:
        if not lines:
            return
        choose = self._random
        at = choose.randrange(len(lines))
        line = lines[at]
        cut = choose.randint(0, len(line))
        match choose.randrange(8):
            case 0:
                del lines[at]
            case 1:
                lines.insert(choose.randint(0, len(lines)), line)
            case 2:
                other = choose.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = line[:cut] + self._piece() + line[cut:]
            case 4:
                lines[at] = line[:cut] + line[cut + choose.randint(1, 4) :]
            case 5:
                lines[at] = (
                    choose.choice(("> ", "- ", "  ", "    ", "\t", "1. ", "### ", "")) + line
                )
            case 6:
                lines.insert(at, self._line())
            case _:
                lines[at] = line[:cut] + "\n" + line[cut:]

    def _piece(self) -> str:
        dice = self._random.random()
        return self._random.choice(_SIGNS if dice < 0.5 else _CONTROLS if dice < 0.7 else _WORDS)

    def _words(self) -> str:
        found = [self._piece() for _ in range(self._random.randint(0, 6))]
        return self._random.choice((" ", " ", "")).join(found)

    def _line(self) -> str:
        dice = self._random.random()
        if dice < 0.5:
            return self._random.choice(_LINES)
        known = self._random.choice(_LINES) if dice < 0.7 else ""
        prefix = self._random.choice(
            ("", "", "> ", "- ", "  ", "> > ", "- > ", "1. ", "### ", "\t")
        )
        return prefix + known + self._words()

    def _document(self) -> str:
        front = self._front_matter() if self._random.random() < 0.2 else ""
        return front + "\n".join(self._line() for _ in range(self._random.randint(1, 18)))

    def _front_matter(self) -> str:
        choose = self._random
        lines = [choose.choice(_YAML) for _ in range(choose.randint(0, 5))]
        if choose.random() < 0.5:
            lines.insert(choose.randint(0, len(lines)), self._words())
        end = choose.choice(("---", "---", "---", "...", "----", ""))
        return "---\n" + "\n".join(lines) + f"\n{end}\n" + self._line() + "\n"

    def _signs(self) -> str:
        return "".join(self._piece() for _ in range(self._random.randint(1, 24)))

    def _repeated(self) -> str:
        """Few pieces many times: what makes parsers slow."""
        unit = "".join(self._piece() for _ in range(self._random.randint(1, 3)))
        return self._line() + unit * self._random.randint(2, 70) + self._line()

    def _encoded(self, text: str) -> bytes:
        dice = self._random.random()
        if dice < 0.9:
            return text.encode("utf-8", "surrogatepass")
        codec = self._random.choice(("utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252"))
        mark = b"\xfe\xff" if codec == "utf-16-le" and dice < 0.95 else b""
        return mark + text.encode(codec, "replace")

    def _bent(self, data: bytes) -> bytes:
        """Bytes put in, taken out or changed anywhere."""
        bent = bytearray(data)
        for _ in range(self._random.randint(1, 4)):
            at = self._random.randint(0, len(bent))
            bent[at : at + self._random.randint(0, 2)] = self._random.randbytes(
                self._random.randint(0, 3)
            )
        return bytes(bent)


def fault_of(data: bytes) -> str | None:
    """What is wrong with how an input is read; `None` if nothing is."""
    start = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, _HANGING)
    try:
        printed, lost = _through(data)
    except Exception:  # noqa: BLE001 - any of them is what is looked for
        return traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    took = time.process_time() - start
    if took > LONGEST:
        return f"it takes {took:.1f} s"
    for name, text in printed.items():
        if found := _CONTROL.search(text):
            return f"{found[0]!r} comes out in {name}: {text[max(0, found.start() - 40) :][:80]!r}"
    return f"lost words: {sorted(lost)}" if lost else None


def _stop(*_: object) -> None:
    raise TimeoutError(f"it takes more than {_HANGING:.0f} s")


def _through(data: bytes) -> tuple[dict[str, str], set[str]]:
    text, _ = decode(data)
    briefing = checked(data, "fuzz.md")
    Relations(briefing)
    printed = {
        "text": to_text(briefing),
        "markdown": to_markdown(briefing),
        "json": to_json(briefing),
        "check": "".join(words for words, _ in to_runs([Checked("fuzz.md", text, briefing)], 0)),
    }
    visible = visible_words(text)
    lost = set(visible - held_words(briefing))
    # A stance and the text that goes on with it are one word in the file, but apart in JSON.
    joined = words_of(" ".join(f"{each.stance}{each.text}" for each in briefing.positions))
    lost |= set(visible) - {*joined, *words_of(_unescaped(printed["json"]))}
    return printed, set() if _ENDLESS.search(text) else lost - NAMES


def _unescaped(json: str) -> str:
    r"""`\n` and its like before a letter would hide a word's beginning."""
    return re.sub(r'\\[nt"\\]', " ", json)


def _smaller(data: bytes) -> bytes:
    """The input without the lines, then the bytes, that its fault does not need."""
    for separator in (b"\n", b""):
        parts = data.split(b"\n") if separator else [bytes([byte]) for byte in data]
        size = max(1, len(parts) // 2)
        while size:
            at = 0
            while at < len(parts):
                less = parts[:at] + parts[at + size :]
                if fault_of(separator.join(less)):
                    parts = less
                else:
                    at += size
            size //= 2
        data = separator.join(parts)
    return data


def inputs(seed: int, first: int, count: int) -> Iterator[bytes]:
    """`count` inputs of a seed, from number `first` on."""
    bundled = [path.read_text(encoding="utf-8") for path in sorted(_CONTENT.glob("*.md"))]
    for number in range(first, first + count):
        yield _Maker(seed, number, bundled).make()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--keep-going", action="store_true", help="count all that fail")
    asked = parser.parse_args()
    signal.signal(signal.SIGVTALRM, _stop)
    gc.freeze()
    gc.set_threshold(100_000)  # little of an input outlives it
    start = time.monotonic()
    failed: Counter[str] = Counter()
    for number, data in enumerate(inputs(asked.seed, asked.first, asked.inputs), asked.first):
        fault = fault_of(data)
        if fault is None:
            continue
        last = fault.strip().splitlines()[-1]
        failed[last] += 1
        if failed[last] == 1:
            small = _smaller(data)
            print(f"input {number}: {fault_of(small)}\n{small!r}", flush=True)  # noqa: T201
        if not asked.keep_going:
            return 1
    took = time.monotonic() - start
    told = (
        f"{asked.inputs} inputs of seed {asked.seed}, {sum(failed.values())} failed, {took:.0f} s"
    )
    print(told, flush=True)  # noqa: T201
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
