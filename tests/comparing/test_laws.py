"""The laws of the comparison."""

from collections import Counter
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.comparing import Changes, apply, compare
from briefing.model import Briefing, Event, Footnote, Note, Position, Section
from briefing.model.section import walk
from briefing.parsing import parse
from tests import generated
from tests.comparing.versions import Editing, Words, first_version
from tests.words import held_words, strings_in, words_of

few = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def told(changes: Changes) -> Counter[tuple[str, str, tuple[str, ...]]]:
    return Counter((each.kind, each.of, each.fields) for each in changes.told)


def cut_and_joined(text: str, other: str, random: Random) -> str:
    """A text with some of its lines left out, moved, or taken from another."""
    lines = text.split("\n")
    for line in other.split("\n")[: random.randrange(4)]:
        lines.insert(random.randint(0, len(lines)), line)
    for _ in range(random.randrange(4)):
        taken = lines.pop(random.randrange(len(lines))) if lines else ""
        if random.random() < 0.5:
            lines.insert(random.randint(0, len(lines)), taken)
    return "\n".join(lines)


@few
@given(generated.texts, generated.texts)
def test_applied_to_the_old_briefing_changes_give_the_new_one(old: str, new: str) -> None:
    one, other = parse(old, "a.md"), parse(new, "b.md")

    assert apply(one, compare(one, other)) == other


@few
@given(generated.texts, generated.texts, st.randoms(use_true_random=False))
def test_so_they_do_where_much_is_the_same(old: str, other: str, random: Random) -> None:
    one, new = parse(old), parse(cut_and_joined(old, other, random))

    assert apply(one, compare(one, new)) == new


@few
@given(generated.texts, generated.texts, st.randoms(use_true_random=False))
def test_what_is_new_one_way_is_gone_the_other(old: str, other: str, random: Random) -> None:
    one, new = parse(old), parse(cut_and_joined(old, other, random))
    turned = {"new": "gone", "gone": "new", "altered": "altered"}

    forth, back = told(compare(one, new)), told(compare(new, one))

    assert Counter({(turned[kind], *rest): n for (kind, *rest), n in forth.items()}) == back


@few
@given(generated.texts, generated.texts, st.randoms(use_true_random=False))
def test_no_word_comes_or_goes_untold(old: str, other: str, random: Random) -> None:
    one, new = parse(old), parse(cut_and_joined(old, other, random))
    changes = compare(one, new)
    untold = {"untitled", "briefing"}  # a title that stands nowhere
    untold |= {word for names in changes.names.items() for word in words_of(" ".join(names))}

    untold |= {word for label in labels(one) | labels(new) for word in words_of(label)}
    before, after = set(held_words(one)), set(held_words(new))
    came = {word for each in changes.told for word in words_in(each.new)}
    went = {word for each in changes.told for word in words_in(each.old)}

    assert after - before - untold <= came
    assert before - after - untold <= went


def labels(briefing: Briefing) -> set[str]:
    """The labels of footnotes: one without words says nothing."""
    held: list[Section | Note | Position | Event] = [*briefing.sections, *briefing.notes]
    held += [*briefing.positions, *briefing.timeline]
    blocks = (block for each in held for _, block in walk(each.blocks, ""))
    return {block.label for block in blocks if isinstance(block, Footnote)}


def words_in(part: object) -> set[str]:
    return {word for text in strings_in(part) for word in words_of(text)}


@few
@given(generated.texts)
def test_from_a_briefing_to_itself_nothing_changed(text: str) -> None:
    assert not compare(parse(text, "a.md"), parse(text, "another-name.md"))


@few
@given(st.randoms(use_true_random=False))
def test_a_reordering_is_no_difference(random: Random) -> None:
    version = first_version(random, Words())
    one, other = version.briefing(random), version.briefing(random)

    changes = compare(one, other)

    assert told(changes) == Counter()
    assert apply(one, changes) == other


@few
@given(st.randoms(use_true_random=False))
def test_the_changes_are_the_edits(random: Random) -> None:
    words = Words()
    version = first_version(random, words)
    editing = Editing(random, words)
    other = editing.another(version)

    changes = compare(version.briefing(random), other.briefing(random))

    assert told(changes) == Counter(editing.edits)


@few
@given(generated.texts)
def test_from_nothing_all_is_new(text: str) -> None:
    empty, whole = parse(""), parse(text)

    assert {each.kind for each in compare(empty, whole).told} <= {"new"}
    assert {each.kind for each in compare(whole, empty).told} <= {"gone"}
    assert apply(whole, compare(whole, empty)) == empty
