"""Hostile and broken files, made anew in the same way each time."""

from collections.abc import Callable, Iterator
from itertools import chain

from tests.hostile.fields import filled, in_every_field, in_one_field, names
from tests.hostile.hostile_file import Hostile

KB = 1024
MB = 1024 * 1024


def hostile_files() -> Iterator[tuple[str, bytes]]:
    """Each file's name and bytes; the names are all different."""
    for each in cases():
        yield each.name, each.data


def cases() -> Iterator[Hostile]:
    return chain(
        in_every_field(),
        in_one_field(),
        names(),
        _encodings(),
        _front_matters(),
        _structures(),
        _repeated(),
        _large(),
    )


# Bytes


def _encodings() -> Iterator[Hostile]:
    text = filled({}).decode() + "Été à Zoë: 中文 “said” 👩‍👧\n"
    utf_16 = text.encode("utf-16-le")
    wrong: dict[str, bytes] = {
        "latin-1": text.encode("latin-1", "replace").replace(b"?", b"\xe9"),
        "cp1252": text.encode("cp1252", "replace") + b"\x93\x94",
        "shift-jis": text.encode("shift-jis", "replace"),
        "utf-32": text.encode("utf-32-be"),
        "utf-7": b"+/v8-" + text.encode("utf-7") + b"\xff",
        "overlong": text.encode() + b"\xc0\xaf \xe0\x80\xaf \xf0\x80\x80\xaf \xc1\x9b",
        "surrogates": text.encode() + b"\xed\xa0\x80 \xed\xbf\xbf",
        "beyond": text.encode() + b"\xf4\x90\x80\x80 \xf8\x88\x80\x80\x80",
        "cut": text.encode()[:-3],
        "continuation": b"\x80\xbf" * 40,
        "ff-fe-inside": text.encode() + b"a\xff\xfeb",
        "every-byte": bytes(range(256)),
        "every-byte-in-quote": b"## Quotes\n\n> " + bytes(range(32, 256)) + b"\n",
        "random-bytes": bytes((at * 73 + at // 7) % 256 for at in range(4096)),
        "png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        "gzip": b"\x1f\x8b\x08\x00" + bytes(range(255, 0, -1)),
        "elf": b"\x7fELF\x02\x01\x01" + bytes(64) + b"\xc0\xc1",
        "utf-16-odd": b"\xff\xfe" + utf_16 + b"a",
        "utf-16-lone": b"\xff\xfe" + utf_16 + b"\x00\xd8a\x00",
        "utf-16-be-odd": b"\xfe\xff" + text.encode("utf-16-be") + b"\x00",
    }
    fine: dict[str, bytes] = {
        "empty": b"",
        "byte-order-mark": b"\xef\xbb\xbf",
        "byte-order-marks": b"\xef\xbb\xbf" * 3,
        "utf-8-sig": text.encode("utf-8-sig"),
        "utf-16-le": b"\xff\xfe" + utf_16,
        "utf-16-be": b"\xfe\xff" + text.encode("utf-16-be"),
        "utf-16-mark": b"\xff\xfe",
        "utf-16-controls": b"\xff\xfe" + "\x1b[31m\x9b\u202e".encode("utf-16-le"),
        "utf-16-no-mark": "a b c".encode("utf-16-le"),
        "nul": b"\x00",
        "nuls": b"\x00" * 4096,
        "space": b" ",
        "line-end": b"\n",
        "line-ends": b"\r\n\r\r\n\n\r",
        "carriage-returns": text.replace("\n", "\r").encode(),
        "windows": text.replace("\n", "\r\n").encode(),
        "no-line-end": b"## Quotes",
        "form-feeds": text.replace("\n", "\n\x0c").encode(),
    }
    for name, data in wrong.items():
        yield Hostile(f"bytes-{name}.md", data, "B001")
    for name, data in fine.items():
        yield Hostile(f"bytes-{name}.md", data)


# Front matter


def _front_matters() -> Iterator[Hostile]:
    nine = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    merged = "".join(f"m{n}: &m{n}\n  <<: [*m{n - 1}, *m{n - 1}]\n" for n in range(1, 30))
    wrong: dict[str, str] = {
        "laughs": f"a0: &a0 [lol]\n{nine}",
        "merge-bomb": f"m0: &m0 {{a: 1}}\n{merged}",
        "merge-key": "a: {b: 1}\n<<: {c: 2}",
        "merge-in-value": "a:\n  <<: {c: 2}",
        "anchor": "a: &x 1",
        "anchor-on-map": "a: &x {b: c}",
        "alias": "a: *x",
        "alias-to-itself": "a: &x [*x]",
        "alias-as-key": "? *x\n: 1",
        "tag": "a: !b c",
        "tag-core": "a: !!int 3",
        "tag-python": "a: !!python/object/apply:os.system ['true']",
        "tag-python-name": "a: !!python/name:os.system",
        "tag-verbatim": "a: !<tag:yaml.org,2002:str> b",
        "tag-directive": "%TAG ! tag:x,2031:\n---\na: !b c",
        "deep-list": f"a: {'[' * 30_000}",
        "deep-list-closed": f"a: {'[' * 1000}{']' * 1000}",
        "deep-map": f"a: {'{a: ' * 10_000}",
        "deep-dashes": "- " * 20_000,
        "deep-questions": "? " * 20_000,
        "deep-indented": "\n".join(" " * n + f"k{n}:" for n in range(60)),
        "long": "a: b\n" + "# comment\n" * 7_000,
        "long-value": f"a: {'b' * 70_000}",
        "twice": "a: 1\na: 2",
        "twice-title": "title: a\ntitle: b",
        "twice-inside": "a: {b: 1, b: 2}",
        "key-list": "? [a, b]\n: c",
        "key-map": "? {a: b}\n: c",
        "list": "- a\n- b",
        "scalar": "just words",
        "number": "42",
        "documents": "a: 1\n--- \nb: 2\n...\nc: 3".replace("--- ", "--- !x"),
        "unclosed-list": "a: [b, c",
        "unclosed-map": "a: {b: c",
        "unclosed-quotes": 'a: "b',
        "unclosed-quote": "a: 'b",
        "tab": "a:\n\tb: c",
        "colon": "a: b: c",
        "at": "a: @b",
        "backtick": "a: `b`",
        "percent": "a: %b",
        "bracket": "a: ]",
        "indent": "a: b\n   c: d",
        "escape-unknown": r'a: "\q"',
        "escape-beyond": r'a: "\UFFFFFFFF"',
        "escape-cut": r'a: "\x1"',
        "directive": "%YAML 9.9\n---\na: b",
        "directive-long": f"%YAML {'9' * 5000}.1\n---\na: b",
        "directive-nothing": "%TAG\n---\na: b",
        "block-header": "a: |99\n  b",
        "block-chomp": "a: |+-\n  b",
        "star": "*",
        "ampersand": "a: &",
        "bang": "a: ! b",
    }
    values: dict[str, str] = {
        "date-february": "date: 2031-02-30",
        "date-words": "date: soon",
        "date-number": "date: 20310514",
        "date-list": "date: [2031-05-14]",
        "date-huge": f"date: {'9' * 4000}-01-01",
        "date-empty": "date:",
        "date-zero": "date: 0000-00-00",
        "date-controls": r'date: "\e[31m"',
        "updated": "updated: 2031-05-14T99:99Z",
        "version": "briefing: 99",
        "version-huge": f"briefing: {'9' * 6000}",
        "version-map": "briefing: {a: b}",
        "lang": "lang: [en]",
        "tags": "tags: {a: b}",
        "authors": "authors: {a: [b]}",
        "handling": "handling: [a]",
        "title-list": "title: [a, b]",
        "title-map": "title: {a: {b: c}}",
    }
    fine: dict[str, str] = {
        "no-end": "",
        "norway": "lang: no\nyes: on\noff: ~",
        "numbers": "a: 1e999999\nb: 0x_\nc: 190:20:30\nd: .inf\ne: " + "9" * 5000,
        "dates": "a: 2031-99-99\nb: 2031-05-14 25:61:61\nc: 99999-01-01",
        "escapes": r'title: "\0\a\b\e\x7f\x9b\u200b\u202e\ufeff\ud800\U0010ffff\N\_\L\P"',
        "escapes-in-key": r'"\e]0;x\a": "\x9b"',
        "escapes-nested": r'a: {b: ["\e[31m", {c: "\u202e"}]}',
        "keys": "\n".join(f"key{n}: {n}" for n in range(4000)),
        "near-keys": "\n".join(f"titl{n}: {n}" for n in range(3000)),
        "block": "a: |\n" + "  words\n" * 6000,
        "folded": "a: >\n" + "  words\n" * 6000,
        "emoji": "title: 👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 می‌خواهم",
        "title-empty": "title: ''",
        "title-blank": "title: '   '",
        "title-long": f"title: {'long ' * 9000}",
        "dashes": "a: '---'\nb: '...'",
        "nothing": "",
        "second": "a: 1\n...\nb: 2",
        "question": "?",
    }
    for name, text in wrong.items():
        yield Hostile(f"yaml-{name}.md", f"---\n{text}\n---\n\n## Summary\n".encode(), "B002")
    for name, text in values.items():
        yield Hostile(f"yaml-{name}.md", f"---\n{text}\n---\n\n## Summary\n".encode())
    for name, text in fine.items():
        end = "" if name == "no-end" else "---\n"
        yield Hostile(f"yaml-{name}.md", f"---\n{text}\n{end}\n## Summary\n".encode())


# What the format can be made of


_ACTORS = "## Actors\n\n### Norland\n\n- Kind: state\n\n#### Ana Ruiz\n\n## Quotes\n\n"


def _structures() -> Iterator[Hostile]:
    deep = "".join(f"{'#' * min(n, 6)} H\n\n" for n in range(1, 30))
    texts: dict[str, tuple[str, str | None]] = {
        "fence-unclosed": (f"{_ACTORS}```\n> a\n> — [Ana Ruiz](#ana-ruiz)\n", None),
        "fence-tildes": ("~~~\n```\n~~~~\n```\n", None),
        "fence-in-quote": ("> ```\n> a\nb\n```\n", None),
        "map-unclosed": ("## Territory\n\n```map\nA B\n", "B401"),
        "map-odd": ("## Territory\n\n```map\n\n  \n.\n. . .\n```\n", None),
        "map-empty": ("## Territory\n\n```map\n```\n", None),
        "map-controls": ("## Territory\n\n```map\n\x1b[2J \u202e\n```\n", "B401"),
        "map-twice": ("## Territory\n\n```map\n.\n```\n\n```map\n.\n```\n", "B404"),
        "comment-unclosed": ("## Summary\n\n<!-- never closed\n\nwords\n", None),
        "comment-odd": ("<!--> a -->\n\n<!---> b\n\n<!-- c -- d -->\n", None),
        "html-unclosed": ("<script>\nwords\n\n# more\n", None),
        "cdata": ("<![CDATA[ \x1b[31m ]]>\n", "B008"),
        "instruction": ("<?php \x07 ?>\n", "B008"),
        "headings-deep": (deep, None),
        "headings-empty": ("#\n##\n###\n## \n### #\n", None),
        "headings-same": ("## Actors\n\n" + "### A\n\n" * 300, "B011"),
        "headings-clash": ("### a\n### a-1\n### a\n### a\n### A 1\n", None),
        "heading-long": (f"## {'word ' * 30_000}\n", None),
        "name-long": (f"## Actors\n\n### {'x' * 60_000}\n\n- Kind: state\n", "B014"),
        "sections-twice": ("## Actors\n\n## Actors\n\n## Quotes\n\n## Quotes\n\n## Territory\n\n## Territory\n", None),
        "no-title": ("words", "B005"),
        "dash-only": ("## Quotes\n\n> —\n", "B301"),
        "dashes": ("## Quotes\n\n> — — — —\n> -- --\n> ―\n", None),
        "attribution-only": (f"{_ACTORS}> — [Ana Ruiz](#ana-ruiz)\n", "B301"),
        "attribution-nothing": (f"{_ACTORS}> a\n> — [](#)\n", "B301"),
        "attribution-nowhere": (f"{_ACTORS}> a\n> — [x](#y), [z](#w)\n", "B102"),
        "attribution-brackets": (f"{_ACTORS}> a\n> — [Ana Ruiz](#ana-ruiz), ((((()\n", None),
        "attribution-caveats": (f"{_ACTORS}> a\n> — [Ana Ruiz](#ana-ruiz) {'(' * 9000}{')' * 9000}\n", None),
        "attribution-commas": (f"{_ACTORS}> a\n> — [Ana Ruiz](#ana-ruiz){', x' * 9000}\n", None),
        "attribution-speakers": (f"{_ACTORS}> a\n> — {', '.join(['[Ana Ruiz](#ana-ruiz)'] * 900)}\n", None),
        "attribution-date": (f"{_ACTORS}> a\n> — [Ana Ruiz](#ana-ruiz), 9999-99-99\n", "B003"),
        "attribution-list": (f"{_ACTORS}> a\n> - [Ana Ruiz](#ana-ruiz)\n", "B302"),
        "quote-of-itself": ("## Quotes\n\n### Q\n\n> [a](#a)\n> — [Q](#q)\n", "B102"),
        "quote-empty": ("## Quotes\n\n>\n\n> \n> \n", None),
        "quote-heading": (f"{_ACTORS}> # a\n>\n> — [Ana Ruiz](#ana-ruiz)\n", "B301"),
        "quote-list": (f"{_ACTORS}> - a\n> - — [Ana Ruiz](#ana-ruiz)\n", None),
        "quote-table": (f"{_ACTORS}> | a |\n> |---|\n> | b |\n>\n> — [Ana Ruiz](#ana-ruiz)\n", None),
        "quote-code": (f"{_ACTORS}> ```\n> \x1b]0;a\x07\n> ```\n> — [Ana Ruiz](#ana-ruiz)\n", "B008"),
        "quote-note": (f"{_ACTORS}> [!NOTE]\n> — [Ana Ruiz](#ana-ruiz)\n", None),
        "quote-long": (f"{_ACTORS}> {'word ' * 40_000}\n> — [Ana Ruiz](#ana-ruiz)\n", None),
        "quotes-same": (_ACTORS + "> a\n> — [Ana Ruiz](#ana-ruiz)\n\n" * 400, None),
        "actor-of-itself": ("## Actors\n\n### A\n\n- Kind: [A](#a)\n- Role: [A](#a)\n- Link: #a\n", None),
        "actor-fields-twice": ("## Actors\n\n### A\n\n- Kind: state\n- Kind: person\n- Role: a\n- Role: b\n", "B203"),
        "actor-fields-odd": ("## Actors\n\n### A\n\n- Kind:\n- : x\n- Role\n- Unnamed: maybe\n", "B204"),
        "actor-aliases": (f"## Actors\n\n### A\n\n- Also known as: {', '.join(f'n{n}' for n in range(5000))}\n", None),
        "actor-alias-empty": ("## Actors\n\n### A\n\n- Also known as: , , ,\n", None),
        "actor-deep-first": ("## Actors\n\n###### A\n\n### B\n\n##### C\n", None),
        "codes-same": ("## Territory\n\n### A\n\n- Code: X\n\n### B\n\n- Code: X\n", "B402"),
        "position-nowhere": ("## Territory\n\n- [A](#a): **claims** it\n", "B103"),
        "position-nothing": ("## Territory\n\n- [](#): \n- [A](#a):\n", "B103"),
        "position-deep": (f"## Territory\n\n{''.join('  ' * n + '- [A](#a): x' + chr(10) for n in range(30))}", "B103"),
        "timeline-dates": ("## Timeline\n\n- 2031-02-30: a\n- 2031-13: b\n- 0000: c\n- 2031/2030: d\n- 99999: e\n", "B003"),
        "timeline-span": ("## Timeline\n\n- 2031-05-13/2031-05-12: a\n", "B003"),
        "sources-escape": ("## Sources\n\n### A\n\n- File: ../../../../etc/passwd\n- SHA-256: 00\n", "B506"),
        "sources-absolute": ("## Sources\n\n### A\n\n- File: /etc/passwd\n", "B506"),
        "sources-device": ("## Sources\n\n### A\n\n- File: /dev/zero\n", "B506"),
        "sources-odd": ("## Sources\n\n### A\n\n- Published: May\n- URL: javascript:alert(1)\n- SHA-256: zz\n", "B003"),
        "sources-controls": ("## Sources\n\n### A\n\n- File: \x1b]0;a\x07.txt\n- URL: https://a\x07b\n", "B008"),
        "links-nowhere": ("".join(f"[a](#n{n}) " for n in range(400)), "B101"),
        "links-percent": ("[a](#%1b%5b31m) [b](#%00) [c](#%e2%80%ae) [d](#%ff) [e](#%)\n", "B101"),
        "links-schemes": ("[a](javascript:x) [b](data:text/html,x) [c](file:///etc) [d](-oProxyCommand=x) [e](ssh://-o)\n", None),
        "links-hosts": ("[a](https://good.example@evil.example) [b](https://xn--80ak6aa92e.com) [c](//evil) [d](https:///)\n", None),
        "links-controls": ("[a](<https://a.example/\x1b]0;x\x07>) <https://a.example/\u202e>\n", "B008"),
        "links-empty": ("[]() [a]() [](#) ![]() [a](<>)\n", None),
        "definitions-nowhere": ("[Our partners]: know\n[a]: b c\n", "B010"),
        "definitions-round": ("[a]: #b\n[b]: #a\n\n[a] [b] [a][b] [b][a]\n", "B101"),
        "definitions-many": ("".join(f"[a{n}]: #b{n}\n" for n in range(3000)) + "\n[a1] [a2999]\n", None),
        "definition-bomb": (f"[a]: https://a.example/{'b' * 20_000}\n\n" + "[a] " * 5000, None),
        "definition-label": (f"[{'a' * 5000}]: #b\n\n[{'a' * 5000}]\n", None),
        "footnotes": ("a[^1] b[^1] c[^2] [^]: x [^ ]: y\n\n[^1]: one[^1]\n[^1]: again\n", None),
        "footnotes-deep": ("".join(f"[^{n}]: " for n in range(40)) + "x\n", None),
        "table-wide": ("|" + "a|" * 300 + "\n|" + "-|" * 300 + "\n|" + "b|" * 300 + "\n", None),
        "table-ragged": ("|a|b|\n|-|-|\n|1|\n|1|2|3|4|5|\n||||\n|\\||\n", None),
        "table-head-only": ("|a|\n|-|\n", None),
        "table-controls": ("|a\x1b[2J|\n|-|\n|\u202eb|\n", "B008"),
        "table-code": ("|`a\\|b`|\n|-|\n|`|`|\n", None),
        "alerts": ("".join(f"> [!{kind}]\n> a\n\n" for kind in ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "EVIL")), None),
        "alert-nested": ("> [!NOTE]\n> > [!NOTE]\n> > > [!NOTE]\n", None),
        "alert-empty": ("> [!NOTE]\n", None),
        "list-numbers": ("999999999. a\n0. b\n1234567890. c\n-1. d\n", None),
        "list-mixed": ("- a\n* b\n+ c\n1. d\n1) e\n", None),
        "list-empty": ("-\n-\n\n-\n", None),
        "setext": ("a\n===\nb\n---\n===\n---\n", None),
        "emphasis": ("*a **b *c* d** e* ***f*** _g __h__ i_ **j *k** l*\n", None),
        "code-spans": ("`` ` `` ` `` ` ``` `\n", None),
        "breaks": ("a  \nb\\\nc   \n\\\n", None),
        "tabs": ("\t\ta\n- \tb\n>\tc\n\t- d\n", None),
        "backslashes": ("\\" * 3000 + "\n", None),
    }  # fmt: skip
    for name, (text, code) in texts.items():
        yield Hostile(f"format-{name}.md", text.encode(), code)


# A few signs over and over: what makes parsers slow


def _repeated() -> Iterator[Hostile]:
    units: dict[str, str] = {
        "brackets": "[", "brackets-closed": "[]", "images": "![", "links-open": "[a](", "links-angle": "[a](<b",
        "links-title": '[a](b "', "links": "[a](#b) ", "references": "[a] ", "references-two": "[a][b]",
        "footnotes": "[^a", "footnotes-closed": "[^a]", "stars": "*", "stars-words": "*a ", "stars-bars": "*_",
        "emphasis": "a**b*c_", "tildes": "~~a ", "backticks": "`a``b```", "ampersands": "&", "entities": "&#x1b;",
        "entity-digits": "&#1", "backslashes": "\\*", "angles": "<", "tags": "<a ", "tags-quotes": '<a b="',
        "comments": "<!--", "instructions": "<?", "cdata": "<![CDATA[", "autolinks": "<http:", "schemes": "http:",
        "addresses": "http://a.b ", "addresses-brackets": "http://a.b/)", "mailto": "mailto:", "xmpp": "xmpp:a@b/",
        "www": "www.", "www-bars": "_www.a_b", "mails": "a@b.", "colons": ":", "quotes": "> ", "quotes-tight": ">",
        "lists": "- ", "lists-quotes": "> - ", "lists-numbers": "1. ", "pipes": "|", "cells": "a|",
        "definitions": "[a]: <", "definition-labels": "[a\n", "rules": "***\n", "fences": "```\n", "headings": "#\n",
        "headings-words": "## Quotes\n", "items": "- a\n", "items-empty": "-\n", "items-mixed": "- a\n+ b\n* c\n",
        "tables": "|a|\n|-|\n", "tables-blank": "|a|\n|-|\n|b|\n\n", "quotes-blank": "> a\n\n", "lines": "a\n",
        "breaks": "a  \n", "setext": "a\n=\n", "html": "<div>\n\n", "escapes": "\x1b[31m", "escape-lines": "\x1b\n",
        "zalgo": "\u0301", "isolates": "\u2066", "overrides": "\u202ea", "tag-characters": "\U000e0061",
        "joiners": "\u200d", "flags": "\U0001f3f4", "front-matters": "---\n", "alerts": "> [!NOTE]\n", "dashes": "> — a\n",
        "commas": ",", "parentheses": "(", "parentheses-links": "[a](" + "(" * 40, "spaces": " ", "tabs": "\t",
        "apostrophes": "'", "typographer": "\"'...--(c)", "events": "- 2031-05-13: a\n",
    }  # fmt: skip
    for name, unit in units.items():
        size = 16 * KB
        head = "## Territory\n\n[^a]: x\n\n[a]: #b\n\n"
        yield Hostile(f"many-{name}.md", (head + unit * (size // len(unit.encode()))).encode())
    yield Hostile("many-nested-brackets.md", ("[" * 20_000 + "a" + "](#b)" * 9_000).encode())
    yield Hostile("many-nested-emphasis.md", ("*a" * 9_000 + "a*" * 9_000).encode())
    yield Hostile("many-runs-of-backticks.md", " ".join("`" * n for n in range(300)).encode())
    yield Hostile(
        "many-levels-of-lists.md", "".join(f"{'  ' * n}- a\n" for n in range(250)).encode()
    )
    yield Hostile(
        "many-levels-of-quotes.md", "".join(f"{'>' * n} a\n" for n in range(250)).encode()
    )
    yield Hostile("many-lazy-lines.md", (">" * 18 + " a\n" + "b\n" * 3_000).encode())
    wide = "a|" * 256 + "\n" + "-|" * 256 + "\n" + "a\n" * 256
    yield Hostile("many-cells-of-few-bytes.md", wide.encode(), None)
    yield Hostile("many-short-tables.md", ("a|b|c|d\n-|-|-|-\na\na\na\n\n" * 400).encode())


# Length alone


def _large() -> Iterator[Hostile]:
    make: dict[str, Callable[[], str]] = {
        "line": lambda: "a" * MB,
        "words": lambda: "word " * (200 * KB),
        "brackets": lambda: "[" * MB,
        "spaces": lambda: "a" + " " * MB + "b",
        "line-ends": lambda: "\n" * MB,
        "nuls": lambda: "\x00" * MB,
        "code": lambda: "```\n" + "code\n" * (100 * KB),
        "comment": lambda: "<!-- " + "a" * MB + " -->",
        "front-matter": lambda: "---\n" + "a: b\n" * (100 * KB) + "---\n",
        "heading": lambda: "# " + "a" * MB,
        "controls": lambda: "\x1b[31m" * (150 * KB),
    }
    for name, made in make.items():
        yield Hostile(f"large-{name}.md", made().encode())
