"""The one door for untrusted text."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.safe_text import clean, decode, is_harmless, one_line, safe

anything = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "e\u0301\u0300\u034f\u200b\u200c\u200d\u2066\u2067\u2069\u202e\ufe0f\U000e0100\u0e49\u1ab0\u0645\u05b7"
            "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e007f\U0001f469\n\t\x1b\x9b\x00"
        ),
    )
)  # fmt: skip


@given(anything)
@example("e" + "\u0301" * 4 + "\u200b" + "\u0301" * 4)
@example("\u2066\u2066\u2069")
@example("e" + "\u0301" * 4 + "\ufe0f\u200d" + "\u0301" * 4 + "b")
@example("\ufe0f\ufe0f\u200da")
@example("\u0645" + "\u05b7" * 8 + "\u200d" + "\u05b7" * 8)
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once
    assert clean(once).found == ()


@given(st.lists(anything))
def test_a_harmless_text_has_no_part_that_would_change(lines: list[str]) -> None:
    if is_harmless("\n".join(lines)):
        assert [safe(line) for line in lines] == lines


@given(anything)
def test_nothing_that_a_terminal_obeys_comes_through(text: str) -> None:
    for char in safe(text):
        code = ord(char)
        assert char in "\n\t" or not (code < 0x20 or 0x7F <= code < 0xA0)
        assert unicodedata.category(char) != "Cs"
        assert char not in "\u202a\u202b\u202c\u202d\u202e\u200b\ufeff\u2028\u2029"


@given(anything)
@example("a\u202e\u0301\u200b\x1bb\u200d\ufeff")
def test_each_character_knows_where_it_stood(text: str) -> None:
    cleaned = clean(text)
    places = [cleaned.origin(offset) for offset in range(len(cleaned.text))]
    assert sorted({*places, *cleaned.removed}) == [*range(len(text))]
    assert [*cleaned.removed] == sorted(cleaned.removed)
    assert places == sorted(places)
    assert cleaned.origin(len(cleaned.text)) == len(text)
    for offset, place in enumerate(places):
        was, shown = text[place], cleaned.text[offset]
        assert shown == was or (shown in " \ufffd" or "\u2400" <= shown <= "\u2421")
        assert cleaned.shown(place) == offset


@given(anything)
def test_only_what_was_changed_is_named(text: str) -> None:
    cleaned = clean(text)
    assert bool(cleaned.found) == (cleaned.text != text)
    assert all(
        f"U+{ord(char):04X}" in " ".join(cleaned.found) for char in set(text) - set(cleaned.text)
    )


@given(anything)
def test_isolates_that_are_left_are_closed_in_their_line(text: str) -> None:
    for line in safe(text).split("\n"):
        depth = 0
        for char in line:
            depth += (char in "\u2066\u2067\u2068") - (char == "\u2069")
            assert depth >= 0
        assert depth == 0


@pytest.mark.parametrize(
    "text",
    [
        "שָׁלוֹם עֲלֵיכֶם",  # Hebrew with points
        "ٱلسَّلَامُ عَلَيْكُمْ",  # Arabic with vowels
        "می‌خواهم",  # Persian with a zero-width non-joiner
        "क्षत्रिय, ক্‍ষ",  # Devanagari, Bengali with a joiner
        "ภาษาไทยน้ำ",
        "👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇳🇴",  # joiners, a variation selector, flags of both kinds
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿 🏳️‍🌈 👁️‍🗨️ 🧑🏽‍⚕️ 🧑‍🤝‍🧑 ❤️‍🔥 ⛓️‍💥 1️⃣ #️⃣",
        "שֶׁ֑בְּרֵאשִׁ֖ית",  # Hebrew with points and accents: four marks on a letter
        "ٱلرَّحْمَٰنِ",  # three marks on a letter
        "བསྒྲུབས་ རྒྱུད",  # Tibetan letters stacked below each other
        "မြန်မာ ကျွန်ုပ် ဤကြောင့်",  # Myanmar medials and vowels
        "ශ්‍රී ලංකා, ക്‍ക, ర్‌క",  # Sinhala, Malayalam, Telugu with joiners
        "ᠮᠣᠩᠭᠣᠯ ᠠ᠋",  # Mongolian with a variation selector
        "صُبْحَ‌ها ه‍.ش",  # Persian joiners before a space and a full stop
        "葛󠄀城",  # a variation selector for a Japanese name
        "Việt Nam, ế̂",
        "a\u200eb\u200fc\u061c",  # direction marks
        "\u2067שלום\u2069 and \u2066ok\u2069",
        "two\n\tlines",
    ],
)
def test_scripts_and_emoji_are_left_alone(text: str) -> None:
    assert clean(text).text == text
    assert clean(text).found == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\x07\x00\x7f\x9b", "a␇\ufffd␡\ufffd"),
        ("a\u202eb", "ab"),
        ("a\u2066b", "ab"),
        ("a\u2069b", "ab"),
        ("a\u2066b\nc\u2069", "ab\nc"),
        ("a\u200bb\ufeffc\xadd", "abcd"),
        ("a\U000e0041b", "ab"),
        ("a\ud800b", "a\ufffdb"),
        ("a\ufffeb\U0010ffff", "a\ufffdb\ufffd"),
        ("a\u2028b", "a b"),
        ("e" + "\u0301" * 30 + "x", "e" + "\u0301" * 4 + "x"),
        ("e" + "\u0301\ufe0f" * 5 + "x", "e" + "\u0301\ufe0f" * 2 + "x"),
        ("\u0e01" + "\u0e49" * 30 + "x", "\u0e01" + "\u0e49" * 8 + "x"),
        ("\u0e01" + ("\u0e49" * 8 + "\u200d") * 9, "\u0e01" + "\u0e49" * 8 + "\u200d" * 3),
        ("e" + ("\u0301" * 4 + "\u200d\ufe0f") * 9, "e" + "\u0301" * 4),
        ("pass\u200dword \u200c\u200d", "password "),
        ("\u0645\u200c" + "\u200d" * 9 + "\u0645", "\u0645\u200c\u200d\u200d\u0645"),
        ("\U0001f600" + "\ufe01\U000e0123" * 4, "\U0001f600\ufe01"),
        ("\U0001f3f4\U000e0075\U000e0073\U000e007f", "\U0001f3f4"),
    ],
)
def test_what_misleads_or_controls_is_shown_or_goes(text: str, shown: str) -> None:
    found = clean(text)
    assert found.text == shown
    assert found.found != ()


def test_what_was_found_is_named_once() -> None:
    found = clean("\u202ea\u202e\x1b").found
    assert sorted(found) == ["U+001B", "U+202E RIGHT-TO-LEFT OVERRIDE"]


def test_one_line_has_no_line_ends() -> None:
    assert one_line(" a\n\tb\x1b ") == "a b␛"


# Decoding


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: text[:1] != "\ufeff"))
def test_utf_8_and_utf_16_are_read(text: str) -> None:
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    for data in (
        text.encode(),
        b"\xef\xbb\xbf" + text.encode(),
        b"\xff\xfe" + text.encode("utf-16-le"),
        b"\xfe\xff" + text.encode("utf-16-be"),
    ):
        assert decode(data) == (expected, ())


@given(st.binary())
def test_any_bytes_are_read_and_the_wrong_ones_are_told(data: bytes) -> None:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return
    text, wrong = decode(data)
    shown = data.removeprefix(b"\xef\xbb\xbf")
    assert text.count("\ufffd") - shown.count("\ufffd".encode()) == len(wrong)
    assert all(data[offset] >= 0x80 for offset in wrong)


def test_wrong_bytes_are_shown_one_by_one() -> None:
    assert decode(b"ab\xff\xfe\xc3") == ("ab\ufffd\ufffd\ufffd", (2, 3, 4))
    assert decode(b"\xef\xbb\xbf\xff") == ("\ufffd", (3,))


def test_wrong_utf_16_is_told_at_its_first_byte() -> None:
    text, wrong = decode(b"\xff\xfe" + "a".encode("utf-16-le") + b"\x00\xd8")
    assert (text, wrong) == ("a\ufffd", (4,))
