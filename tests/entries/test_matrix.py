"""The matrix gives every party the same: whose column comes first follows from the file, and
nothing else does."""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given

from briefing.entries import Entry
from briefing.entries.issues import cell_id, issue_entries, issue_head
from briefing.entries.signs import SHAPES
from briefing.model import Issue, Relations
from briefing.parsing import parse
from tests import generated

PARTIES = {
    "norland": "### Norland\n\n- Kind: state\n\n#### Ana Ruiz\n\n- Role: Foreign minister\n",
    "sudmark": "### Sudmark\n\n- Kind: state\n",
    "veld": "### Veld\n\n- Kind: state\n\n#### Ivo Lund\n",
    "ostmark": "### Ostmark\n\n- Kind: state\n",
}
ISSUE = """
## Territory

```map
UV NV
LV .
```

- [Ostmark](#ostmark): **open** to talk about all of it

### Upper Veld

- Code: UV
- [Sudmark](#sudmark): **refuses** any change
- [Norland](#norland): **claims** it under the 2019 charter
- [Ana Ruiz](#ana-ruiz): **offers** a joint patrol (reported by one side only)

### North Veld

- Code: NV
- [Veld](#veld), [Sudmark](#sudmark): **controls** one bank each
- [Norland](#norland): would rather not say in the presence of others

### Lower Veld

- Code: LV
- [Ivo Lund](#ivo-lund): **claims** it
- [Sudmark](#sudmark): **claims** it
"""
ORDERS = [*permutations(PARTIES)]
THREE = [*permutations(["veld", "sudmark", "norland"])]


def related(order: Sequence[str]) -> Relations:
    return Relations(parse("## Actors\n\n" + "\n".join(PARTIES[slug] for slug in order) + ISSUE))


def rows(issue: Issue, relations: Relations) -> list[Entry]:
    return [each for each in issue_entries(issue, relations, True) if each.kind == "row"]


def words_in_columns(entry: Entry) -> list[tuple[str, list[str]]]:
    """The id and the words of every column of a row."""
    (line,) = entry.lines
    return [
        (cell.id, ["".join(run.words for run in told) for told in cell.lines])
        for cell in line.cells
    ]


def named(words: str, relations: Relations) -> list[str]:
    """Words with each party's name in the place of its shape, which goes by its rank."""
    for party in relations.parties:
        words = words.replace(SHAPES[relations.party_rank(party)], f" {party.name} ")
    return words.split()


def columns(issue: Issue, relations: Relations) -> list[str]:
    """The parties' names above the columns."""
    (head,) = [each for each in issue_head(issue, relations, True) if each.kind == "columns"]
    return [words[0].split(" ", 1)[1] for _, words in words_in_columns(head)[1:]]


@pytest.mark.parametrize("order", [*ORDERS, *THREE], ids=" ".join)
def test_columns_stand_in_the_order_of_the_actors(order: tuple[str, ...]) -> None:
    relations = related(order)
    (issue,) = relations.briefing.issues
    assert columns(issue, relations) == [relations.title(slug) for slug in order]
    for row in rows(issue, relations):
        assert [slug for slug, _ in words_in_columns(row)] == [
            "",
            *(f"{row.id}|{s}" for s in order),
        ]


@pytest.mark.parametrize("order", ORDERS, ids=" ".join)
def test_the_order_of_the_parties_changes_no_cell_and_no_width(order: tuple[str, ...]) -> None:
    one, other = related(ORDERS[0]), related(order)
    (issue,), (permuted,) = one.briefing.issues, other.briefing.issues
    before, after = rows(issue, one), rows(permuted, other)
    assert [row.id for row in after] == [row.id for row in before]
    for was, now in zip(before, after, strict=True):
        assert sorted(words_in_columns(now)) == sorted(words_in_columns(was))
        assert [line.widths for line in now.lines] == [line.widths for line in was.lines]


@pytest.mark.parametrize("order", ORDERS, ids=" ".join)
def test_the_order_of_the_parties_changes_nothing_below_the_matrix(order: tuple[str, ...]) -> None:
    """Not the map either, but for the order of the shapes on a tile and in the legend."""

    def below(relations: Relations) -> list[tuple[str, Counter[str]]]:
        (issue,) = relations.briefing.issues
        entries = [e for e in issue_entries(issue, relations, True) if e.kind != "row"]
        return [(entry.id, Counter(named(entry.words, relations))) for entry in entries]

    assert below(related(order)) == below(related(ORDERS[0]))


def assert_same_words(issue: Issue, relations: Relations) -> None:
    """Territory by territory and party by party, the list says what the matrix says."""
    listed = [*issue_entries(issue, relations, False)]
    told = {entry.id: entry.words for entry in listed}
    parties = relations.holders(issue)
    cells = [cell_id(item, party) for item in issue.items for party in parties]
    assert [entry.id for entry in listed if entry.kind == "cell"] == cells
    for row in rows(issue, relations):
        (_, label), *columns_of_row = words_in_columns(row)
        assert told[row.id] == label[0]
        for (slug, words), party in zip(columns_of_row, parties, strict=True):
            expected = f"{SHAPES[relations.party_rank(party)]} {party.name} {' '.join(words)}"
            assert told[slug].split() == expected.split()


@pytest.mark.parametrize("order", [ORDERS[0], ORDERS[-1], *THREE], ids=" ".join)
def test_the_list_has_the_words_of_the_matrix(order: tuple[str, ...]) -> None:
    relations = related(order)
    (issue,) = relations.briefing.issues
    assert len(rows(issue, relations)) == 3
    assert_same_words(issue, relations)


@given(generated.sections)
def test_the_list_has_the_words_of_the_matrix_whatever_they_are(text: str) -> None:
    relations = Relations(parse(text))
    for issue in relations.briefing.issues:
        assert_same_words(issue, relations)


@pytest.mark.parametrize("order", ORDERS[::5], ids=" ".join)
def test_what_stands_below_is_the_same_for_both(order: tuple[str, ...]) -> None:
    relations = related(order)
    (issue,) = relations.briefing.issues
    one = [e for e in issue_entries(issue, relations, True) if e.kind != "row"]
    other = [e for e in issue_entries(issue, relations, False) if e.kind not in ("item", "cell")]
    assert [(e.id, e.words) for e in one] == [(e.id, e.words) for e in other]
    assert any(e.id == "territory/map" for e in one)
