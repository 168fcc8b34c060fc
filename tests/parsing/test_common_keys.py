"""Most front matters are read without YAML, and come out as from YAML."""

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.parsing.common_keys import read_common_keys
from briefing.parsing.front_matter import read_yaml

PIECES = (
    *("title", "date", "x-y", "2031-05-14", "TLP:CLEAR", "Talks on the ferry", "no", "~", "Ärger"),
    *(":", ": ", " ", ",", ", ", "[", "]", "#", " #", "-", "- ", "'", '"', "’", "&", "*", "!", "?"),
    *("\n", "\n\n", "\n  ", "|", ">", "{", "}", "%", "@", "`", "=", "...", "---", "…", "\t", "<<"),
    *("\u0308", "\u200d", "\u3164", "\xa0", "\x85", "\u2028", "\U0001d49c", "٣", "𝟘", "ß", "_"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
keys = st.sampled_from(("title", "date", "tags", "x"))
lines = st.builds("{}:{}{}".format, keys, st.sampled_from(("", " ", "  ")), texts)


@given(st.one_of(texts, st.lists(st.one_of(lines, texts), max_size=5).map("\n".join)))
@example("title: a\n b")
@example("title: a\n\ntags: [a, b c, d]  \n# said\nx:")
@example("title:\n- a")
@example("title: a:b, c - d #1")
@example("tags: [a:b]")
@example("tags: [a, b,]")
@example("title: a: b")
@example("tags: [who?]")
def test_it_comes_out_as_from_yaml(text: str) -> None:
    common = read_common_keys(text)
    if common is not None:
        assert (*common, []) == read_yaml(text)


def test_the_front_matter_of_a_briefing_needs_no_yaml() -> None:
    text = "briefing: 1\ntitle: Talks, round 2\n# said\ndate: 2031-05-14\ntags: [veld, a b]\nx:"
    assert read_common_keys(text) == (
        {
            "briefing": "1",
            "title": "Talks, round 2",
            "date": "2031-05-14",
            "tags": ["veld", "a b"],
            "x": "",
        },
        {"briefing": 2, "title": 3, "date": 5, "tags": 6, "x": 7},
    )


def test_what_means_something_to_yaml_is_left_to_it() -> None:
    for words in (
        "“quoted” at first",
        '"a"',
        "a: b",
        "a #b",
        "{a: b}",
        "*a",
        "[a, [b]]",
        "|",
        "- a",
    ):
        assert read_common_keys(f"title: {words}") is None
    assert read_common_keys("title: a\n  b") is None
    assert read_common_keys("title: a\ntitle: b") is None
