"""What is held for the same thing, and what for another."""

from dataclasses import replace

import pytest

from briefing.comparing import Changes, apply, compare
from briefing.model.briefing import Briefing
from briefing.model.quote import Quote
from briefing.parsing import parse

ACTORS = """\
## Actors

### Norland

- Kind: state

#### Ana Ruiz

- Role: Foreign minister
- Also known as: A. Ruiz, the minister

#### Spokesperson

### Sudmark

- Kind: state

#### Spokesperson

#### Ivo Lund

- Role: Chair

"""


def quotes(*said: tuple[str, str], before: str = "") -> str:
    """A briefing with these quotes: words, and who said them."""
    written = (f"> {words}\n>\n> — [{who}](#{slug(who)})\n" for words, who in said)
    return f"---\ntitle: Talks\n---\n\n{before}{ACTORS}## Quotes\n\n" + "\n".join(written)


def slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def told(changes: Changes) -> list[tuple[str, str, tuple[str, ...]]]:
    """Each change: what happened, to what, and how."""
    return [(each.kind, each.part.text, each.fields) for each in changes.told]


def changed(old: str, new: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """The same, of two briefings as they are written; the laws hold for them."""
    one, other = parse(old, "a.md"), parse(new, "b.md")
    changes = compare(one, other)
    assert apply(one, changes) == other
    assert apply(other, compare(other, one)) == one
    return told(changes)


# Quotes

CROSSING = ("We have never closed the crossing, and we never will.", "Ana Ruiz")
USEFUL = ("very useful", "Ana Ruiz")
USEFUL_TOO = ("very useful", "Ivo Lund")


def test_a_quote_whose_opening_changed_is_altered_though_it_has_another_id() -> None:
    new = ("Norland has never closed the crossing, and we never will.", "Ana Ruiz")

    assert changed(quotes(CROSSING), quotes(new)) == [("altered", new[0], ("text",))]


def test_another_quote_of_the_same_speaker_is_new() -> None:
    new = ("Nobody has asked about the price of timber in the north.", "Ana Ruiz")

    assert changed(quotes(CROSSING), quotes(new)) == [
        ("new", new[0], ()),
        ("gone", CROSSING[0], ()),
    ]


def test_a_quote_that_grew_many_times_is_altered() -> None:
    words = "never closed the crossing"
    longer = (
        "We told them twice, in spring and again last week when they asked, that we have never"
        " closed the crossing, whatever their papers say about it."
    )
    assert changed(quotes((words, "Ana Ruiz")), quotes((longer, "Ana Ruiz"))) == [
        ("altered", longer, ("text",))
    ]
    assert [kind for kind, *_ in changed(quotes((words, "Ana Ruiz")), quotes((longer, "Ivo Lund")))
    ] == ["new", "gone"]  # fmt: skip


def test_the_same_words_said_by_two_are_two_quotes() -> None:
    both, one = quotes(USEFUL, USEFUL_TOO), quotes(USEFUL_TOO)

    assert changed(both, one) == [("gone", "very useful", ())]
    assert changed(both, quotes(USEFUL_TOO, USEFUL)) == []


def test_words_that_went_over_to_another_are_the_same_quote() -> None:
    assert changed(quotes(USEFUL), quotes(USEFUL_TOO)) == [
        ("altered", "very useful", ("speakers",))
    ]


def test_one_of_several_that_are_the_same_is_gone() -> None:
    assert (
        changed(quotes(USEFUL, USEFUL, USEFUL), quotes(USEFUL)) == [("gone", "very useful", ())] * 2
    )


def test_the_best_pair_is_taken_first() -> None:
    one, two = "a b c d e f g h i j", "a b c d e f x y z q"
    old = quotes((one, "Ana Ruiz"), (two, "Ana Ruiz"))
    new = quotes((f"{two} more", "Ana Ruiz"), (f"{one} more", "Ana Ruiz"))

    assert changed(old, new) == [
        ("altered", f"{two} more", ("text",)),
        ("altered", f"{one} more", ("text",)),
    ]


def test_a_link_to_a_quote_follows_it_when_its_id_changes() -> None:
    old = quotes(CROSSING, before="## Summary\n\n- See [it](#we-have-never-closed-the-crossing-and-we).\n\n")  # fmt: skip
    new = quotes(
        ("Norland has never closed the crossing, and we never will.", "Ana Ruiz"),
        before="## Summary\n\n- See [it](#norland-has-never-closed-the-crossing-and-we).\n\n",
    )

    assert [what for _, what, _ in changed(old, new)] == [
        "Norland has never closed the crossing, and we never will."
    ]


def test_a_link_that_is_left_behind_is_told() -> None:
    old = quotes(USEFUL, USEFUL_TOO, before="- [his](#very-useful-1)\n\n")
    new = quotes(USEFUL_TOO, before="- [his](#very-useful-1)\n\n")

    assert ("altered", "his", ("marks",)) in changed(old, new)


def test_every_part_of_an_attribution_is_told_by_its_name() -> None:
    old = "> yes\n> — [Ana Ruiz](#ana-ruiz), on [Norland](#norland), 2031-05-13, [C](#c)\n"
    new = (
        "> yes\n> — [Ana Ruiz](#ana-ruiz), on [Sudmark](#sudmark), 2031-05-14, by radio (unclear)\n"
    )
    sources = "\n## Sources\n\n### C\n\n### D\n"

    ((_, _, fields),) = changed(
        f"{ACTORS}## Quotes\n\n{old}{sources}", f"{ACTORS}## Quotes\n\n{new}{sources}"
    )
    assert fields == ("about", "date", "source", "context", "caveat")


def test_a_quote_under_another_heading_has_another_section() -> None:
    text = quotes(USEFUL).replace("## Quotes\n", "## Quotes\n\n### First\n\n### Second\n")
    moved = text.replace("### First\n\n### Second\n", "### Second\n\n### First\n")

    assert changed(text, moved) == [("altered", "very useful", ("place",))]


def test_other_verdicts_are_told_and_other_places_in_the_source_are_not() -> None:
    held = Quote(id="yes", text="yes", speakers=(), verification="verbatim", source_start=5)
    old = Briefing(title="Talks", quotes=(held,))
    later = Briefing(title="Talks", quotes=(replace(held, source_start=80),))
    lost = Briefing(title="Talks", quotes=(replace(held, verification="not_found"),))

    assert told(compare(old, later)) == []
    assert apply(old, compare(old, later)) == later
    assert told(compare(old, lost)) == [("altered", "yes", ("verification",))]


# Actors


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ana Ruiz", "The minister"),  # another name that both have
        ("Ana Ruiz", "Ana Maria Ruiz"),  # a longer form
        ("Ana Ruiz", "Ana Riuz"),  # misspelt, with the same role and party
        ("Ivo Lund", "I. Lund"),  # a word of it, with the same role and party
    ],
)
def test_an_actor_under_another_name_is_the_same_when_much_speaks_for_it(
    old: str, new: str
) -> None:
    text = quotes(USEFUL, USEFUL_TOO)
    renamed = text.replace(old, new).replace(f"#{slug(old)}", f"#{slug(new).replace('.', '')}")
    changes = changed(text, renamed)

    assert [("altered", new)] == [
        (kind, what) for kind, what, fields in changes if "name" in fields
    ]
    assert all(kind == "altered" for kind, *_ in changes)
    assert all("speakers" not in fields for *_, fields in changes)


def test_another_person_in_the_same_office_is_new() -> None:
    text = quotes(("Nothing to add.", "Norland"))
    other = text.replace("Ivo Lund", "Marta Bly")

    assert changed(text, other) == [("new", "Marta Bly", ()), ("gone", "Ivo Lund", ())]


def test_offices_of_one_name_are_kept_apart_by_their_party() -> None:
    text = quotes(USEFUL, ("We regret it.", "Spokesperson"))
    norland, sudmark = ACTORS.split("### Sudmark")
    turned = f"## Actors\n\n### Sudmark{sudmark}{norland.removeprefix('## Actors')[1:]}"
    other = text.replace(ACTORS, turned).replace("(#spokesperson)", "(#spokesperson-1)")

    assert changed(text, other) == []


def test_a_party_that_loses_its_members_tells_where_they_went() -> None:
    text = quotes(USEFUL_TOO)
    lone = text.replace("#### Ivo Lund", "### Ivo Lund")

    assert changed(text, lone) == [("altered", "Ivo Lund", ("party",))]
    gone = text.replace("#### Ivo Lund\n\n- Role: Chair\n", "")
    assert changed(text, gone) == [
        ("altered", "very useful", ("speakers", "context")),  # a name that means nobody
        ("gone", "Ivo Lund", ()),
    ]


def test_the_order_of_other_names_and_fields_is_no_difference() -> None:
    text = quotes(USEFUL).replace(
        "Foreign minister\n", "Foreign minister\n- Since: 2029\n- Mood: good\n"
    )
    other = text.replace("A. Ruiz, the minister", "the minister, A. Ruiz").replace(
        "- Since: 2029\n- Mood: good\n", "- Mood: good\n- Since: 2029\n"
    )
    assert changed(text, other) == []


# Positions and issues

POSITIONS = """\
## Territory

```map
UV LV
```

### Upper Veld

- Code: UV
- [Norland](#norland): **claims** it under a charter of 1719
- [Sudmark](#sudmark): **controls** it
- [Sudmark](#sudmark): asks for timber

### Lower Veld

- Code: LV
- [Sudmark](#sudmark): **controls** it
"""
TERRITORY = f"---\ntitle: Talks\n---\n\n{ACTORS}{POSITIONS}"


def test_a_position_that_has_moved_has_no_word_in_common_with_what_it_was() -> None:
    new = TERRITORY.replace("**claims** it under a charter of 1719", "**offers** a lease")

    assert changed(TERRITORY, new) == [("altered", "offers a lease", ("stance", "text"))]


def test_two_positions_of_one_actor_on_one_thing_are_told_apart_by_their_words() -> None:
    new = TERRITORY.replace(
        "- [Sudmark](#sudmark): **controls** it\n- [Sudmark](#sudmark): asks for timber",
        "- [Sudmark](#sudmark): asks for all timber\n- [Sudmark](#sudmark): **controls** it all",
    )
    assert changed(TERRITORY, new) == [
        ("altered", "asks for all timber", ("text",)),
        ("altered", "controls it all", ("text",)),
    ]


def test_short_positions_of_others_or_elsewhere_are_others() -> None:
    new = TERRITORY.replace(
        "- Code: LV\n- [Sudmark](#sudmark)", "- Code: LV\n- [Norland](#norland)"
    )

    assert changed(TERRITORY, new) == [("new", "controls it", ()), ("gone", "controls it", ())]


def test_a_territory_is_known_again_by_its_code_and_by_what_is_held_on_it() -> None:
    by_code = TERRITORY.replace("### Upper Veld", "### The northern bank")
    by_positions = by_code.replace("UV", "NB")

    assert changed(TERRITORY, by_code) == [("altered", "The northern bank", ("title",))]
    assert changed(TERRITORY, by_positions) == [
        ("altered", "Territory", ("map",)),
        ("altered", "The northern bank", ("title", "code")),
    ]


def test_reported_speech_that_has_nothing_in_common_is_new() -> None:
    text = f"---\ntitle: Talks\n---\n\n{ACTORS}## Quotes\n\n- [Norland](#norland): "

    assert changed(f"{text}expects a third round in June", f"{text}will pay for timber") == [
        ("new", "will pay for timber", ()),
        ("gone", "expects a third round in June", ()),
    ]


# The rest


def test_a_heading_that_is_written_otherwise_above_the_same_words_is_renamed() -> None:
    text = "---\ntitle: Talks\n---\n\n## Background\n\nThe ferry stopped in March.\n\n- a bell\n"

    assert changed(text, text.replace("## Background", "## What led here")) == [
        ("altered", "What led here", ("title",))
    ]


def test_headings_that_only_begin_alike_are_others() -> None:
    text = "---\ntitle: Talks\n---\n\n## On the {}\n\n{}\n"
    old = text.format("crossing", "The ferry stopped in March.")

    assert [kind for kind, *_ in changed(old, text.format("banks", "Nobody holds them."))] == [
        "new", "gone", "new", "gone",
    ]  # fmt: skip


def test_lines_that_are_broken_elsewhere_are_no_difference() -> None:
    text = quotes(CROSSING, before="## Summary\n\nThe ferry stopped in March.\n\n")
    other = text.replace("ferry stopped", "ferry\nstopped").replace(
        "crossing, and", "crossing,\n> and"
    )

    assert text != other
    assert changed(text, other) == []


def test_a_title_that_is_only_the_name_of_the_file_is_none() -> None:
    assert changed("## Summary\n\nThey met.\n", "## Summary\n\nThey met.\n") == []
    assert changed("", "---\ntitle: Talks\n---\n") == [("new", "title", ())]


def test_a_title_in_the_heading_is_told_once() -> None:
    assert changed("# Talks\n\nThey met.\n", "# More talks\n\nThey met.\n") == [
        ("altered", "title", ("value",))
    ]


def test_a_note_that_moved_and_one_that_changed() -> None:
    one = "> [!NOTE]\n> It rained all day in Tarnholm.\n"
    two = "> [!TIP]\n> Press the third key, twice.\n"
    text = "---\ntitle: Talks\n---\n\n## A\n\n{}\n## B\n\n{}\n"

    assert changed(text.format(one, two), text.format("", f"{two}\n{one}")) == [
        ("altered", "It rained all day in Tarnholm.", ("about",))
    ]
    warning = one.replace("[!NOTE]", "[!WARNING]").replace("all day", "all night")
    assert changed(text.format(one, two), text.format(warning, two)) == [
        ("altered", "It rained all night in Tarnholm.", ("kind", "below"))
    ]


def test_two_of_no_words_are_the_same() -> None:
    assert changed("", "") == []
    assert not compare(Briefing(title=""), Briefing(title=""))


def test_references_to_nothing_are_compared_as_they_are_written() -> None:
    said = "## Quotes\n\n> yes\n> — [Nobody](#nobody)\n\n- [w](#wrong): **offers** it\n"

    assert changed(said, said) == []
    assert changed(said, said.replace("#nobody", "#no-one"))[0][2] == ("attribution_marks",)
