"""Briefings for laws: texts that hypothesis makes, from raw signs to whole sections."""

from hypothesis import strategies as st

_WORDS = st.sampled_from(
    [
        "a", "word", "two words", "Norland", "Ana Ruiz", "Über", "ßẞ", "नमस्ते", "שָׁלוֹם", "سلام",
        "می‌خواهم", "👩‍👧", "🏳️‍🌈", "中文", "e\u0301", "snake_case", "2031", "2031-05-13", "1.", "1)",
        "-", "--", "—", "+", "*", "**", "_", "__", "***", "~", "~~", "`", "``", "#", "##", ">", "|",
        "\\", "\\\\", "&", "&amp;", "&#42;", "&copy;", "<", "<b>", "</b>", "<!-- c -->", "<!--", "-->",
        "<a@b.c>", "<https://a.b>", "https://a.b/c", "http://a_b.", "www.a.b", "a@b.c", "mailto:a@b.c",
        "[", "]", "[x]", "[…]", "[^1]", "[^2]", "[!NOTE]", "![", "](", "(", ")", "(caveat)", ":", "!",
        "[a](#norland)", "[Ana Ruiz](#ana-ruiz)", "[n](#nothing)", "[t](#upper-veld)", "[ref]",
        "[z](#zo%C3%AB \"t\")", "[u](<u v> 'q\"')", "[e]()", "[](#x)", "![i](p.png)", "![]( )",
        "*em*", "**strong**", "***both***", "*a **b***", "~~gone~~", "`code`", "`` a`b ``", "` s `",
        "“said”", "**“a”**b", "a**b**c", "*a*b", "\u00a0", "\u2067x\u2069", "\u202e", "\x1b", "\x00",
        "and", ",", "on", "…", "=", "===", "---", "***", "- - -", ":--", ": ", "\"", "'", "$", "^",
        "claims", "**claims**", "\ufeff", "\u200b", "\t", "  ", "e" + "\u0301" * 7, "\u0301",
    ]
)  # fmt: skip
_GLUE = st.sampled_from([" ", " ", " ", "", "", "  ", "\\"])
_PUNCTUATION = "\\`*_~[]()<>!&#|-+=:;.,'\"^$/@—…“”"

inline = st.lists(st.tuples(_WORDS, _GLUE), max_size=8).map(
    lambda parts: "".join(word + glue for word, glue in parts)
)
"""One line of words and markup, well made or not."""

_PREFIX = st.lists(
    st.sampled_from(
        [
            "> ",
            ">",
            "- ",
            "* ",
            "+ ",
            "1. ",
            "7) ",
            "  ",
            "    ",
            "\t",
            "[^1]: ",
            "# ",
            "## ",
            "### ",
        ]
    ),
    max_size=3,
).map("".join)

_KNOWN_LINES = st.sampled_from(
    [
        "", "", "", "## Summary", "## Actors", "## Quotes", "## Territory", "## Timeline", "## Sources",
        "## Other", "# Title", "### Norland", "#### Ana Ruiz", "### Upper Veld", "### Veld Courier",
        "### Norland", "- Kind: state", "- Kind: person", "- Role: Foreign *minister*", "- Code: UV",
        "- Also known as: A. Ruiz, the minister", "- Unnamed: yes", "- Unnamed: no", "- Role:",
        "- Link: https://a.b/c", "- URL: https://a.b/c", "- Published: 2031-05-14", "- Mood: good",
        "- SHA-256: 00", "+ Kind: group", "- Kind: stat", "- File: a.txt", "- no field", "1. Kind: x",
        "> We never closed it.", "> — [Norland](#norland), on [Upper Veld](#upper-veld), 2031-05-13",
        "> -- Ana Ruiz, in the hall (unclear: who)", "> — [Ana Ruiz](#ana-ruiz) and [n](#norland)", ">",
        "> > original words", "> - [Norland](#norland)", "> [!NOTE]", "> [!caution]", "> a note",
        "> — [Norland](#norland), [Veld Courier](#veld-courier), 2031-02-30 ([x](#norland))",
        "- [Norland](#norland): **claims** it (reported)", "- [Ana Ruiz](#ana-ruiz), [n](#norland): ok",
        "- [Norland](#norland): **refuses**", "- [w](#wrong): **offers**", "  more of it", "  - below",
        "- 2031-05-12/2031-05-13: First round (so it says)", "- 2031: Year", "- 2031-13: Bad",
        "```map", "```", "UV .", ". NV", "~~~ a`b", "~~~", "    code", "| a | b |", "| --- | :-: |",
        "| 1 | 2 | 3 | `|` |", "|x", "> | a | b |", "> | - | - |", "> | 1 | 2 | 3 |", "[^1]: A note.",
        "    more of the note", "[^2]:", "[ref]: #norland", "[Our partners]: know", "[ref]: https://a.b",
        "<div>", "</div>", "<!-- not shown", "-->", "***", "---", "===", "Setext", "---", "\tcode",
    ]
)  # fmt: skip

_FRONT = st.sampled_from(
    [
        "", "", "---\ntitle: A title\ndate: 2031-05-14\n---\n", "---\ntitle: [a, b]\ntags: x\n---\n",
        "---\nbriefing: 2\ndate: 2031-02-30\nlang: no\nextra: {a: [b, 'c: d'], e: ''}\n---\n",
        "---\ntitle: \"q: 'a' #\"\nauthors: ['a, b', \" \"]\nkey: |\n  two\n  lines\n---\n",
        "---\na: &x 1\n---\n", "---\na: [\n---\n", "---\n---\n", "---\nupdated: x\nbriefing: 1\n",
        "---\ntitle: '---'\n'? ': '- a'\n'': ~\n...\n", "---\n- a\n---\n", "---\na: 1\na: 2\n---\n",
    ]
)  # fmt: skip

_LINE = st.one_of(
    _KNOWN_LINES, _KNOWN_LINES, inline, st.tuples(_PREFIX, inline).map("".join),
    st.tuples(_PREFIX, _KNOWN_LINES).map("".join), st.just(""),
)  # fmt: skip

lines = st.tuples(_FRONT, st.lists(_LINE, max_size=30).map("\n".join)).map("".join)
"""Lines of the format in any order, and lines of anything between them."""

raw = st.text(
    st.one_of(
        st.sampled_from(list(_PUNCTUATION + "ab1 \n\n\n  >-#")),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=80,
)
"""Signs in any order."""

_HEAD = st.just(
    "## Actors\n\n### Norland\n\n- Kind: state\n\n#### Ana Ruiz\n\n## Sources\n\n"
    "### Veld Courier\n\n## Territory\n\n### Upper Veld\n\n- Code: UV\n\n"
)
_quote = st.tuples(inline, st.sampled_from(["\n>", "", "\n>\n> > was", "\n> - x\n>"]), inline).map(
    lambda parts: f"> {parts[0]}{parts[1]}\n> — [Norland](#norland){parts[2]}\n"
)
_position = inline.map(lambda words: f"- [Norland](#norland): {words}\n")
_event = inline.map(lambda words: f"- 2031-05-13: {words}\n")
_paragraph = inline.map(lambda words: words + "\n")
_body = st.lists(st.one_of(_quote, _position, _event, _paragraph), max_size=6).map("\n".join)
_section = st.tuples(
    st.sampled_from(["## Quotes", "## Territory", "### Upper Veld", "## Timeline", "## Other"]),
    _body,
).map(lambda parts: f"{parts[0]}\n\n{parts[1]}\n")

sections = st.tuples(_HEAD, st.lists(_section, max_size=5).map("\n".join)).map("".join)
"""Sections of the format, well made, with any words in them."""

texts = st.one_of(lines, sections, raw, inline)
