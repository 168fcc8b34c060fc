"""What is said of each key."""

from pathlib import Path

import pytest

from briefing.checking.checked import checked
from briefing.folders import Folders
from briefing.linear.reading import Reading
from briefing.model import Relations
from briefing.readings import Opening
from briefing.sources import Where
from tests.linear.conversation import Conversation

FIRST = """\
Quote 1 of 9. “We have never closed the crossing. [Our neighbours] know […] what the ferry costs.”
Ada Rehn; Norland, Foreign minister; on the ferry, 2031-05-13, Veld Courier, beside the ferry, which \
was tied up; verbatim, line 17 of the source.
In brackets, by the editor: Our neighbours.
The editor has left words out.
"""
UNCERTAIN = """\
Quote 7 of 9. “somebody should have brought a boat”
Norland; on Goose Holm, 2031-05-14, Veld Courier; uncertain: a voice on Norland’s side of the table \
“or near it”; verbatim, line 50 of the source.
"""
ROW = (
    "Place 1 of 4. Upper Veld, code UV: Norland claims; Sudmark controls; Sudmark, by Mirel Toth,"
    " refuses; not stated: Veld River Commission.\n"
)


def test_it_opens_with_the_title_and_the_first_quote(talk: Conversation) -> None:
    assert talk.said == (
        "Talks on the Veld ferry resume.\n"
        "2031-05-14; TLP:CLEAR; 2 sources; 11 problems.\n"
        "Quotes.\n"
        "Under the heading: On the crossing.\n" + FIRST
    )


# Moving


def test_only_what_one_comes_to_is_said(talk: Conversation) -> None:
    assert talk.press("j").startswith("Quote 2 of 9. “[W]e will sign nothing that floats.”\n")
    assert talk.press("j") == "Heading: On the banks.\n"
    assert talk.press("down").startswith("Quote 3 of 9. “not one metre”\n")
    assert talk.press("up") == "Heading: On the banks.\n"


def test_a_heading_is_said_when_it_changes(talk: Conversation) -> None:
    assert talk.press("G").startswith("Under the heading: Goose Holm.\nQuote 9 of 9.")
    assert talk.press("G") == "This is the last.\n"


def test_headings_and_issues(talk: Conversation) -> None:
    assert talk.press("}") == "Heading: On the banks.\n"
    assert talk.press("{") == "Heading: On the crossing.\n"
    assert talk.press("{") == "No heading before this.\n"
    talk.press_all(["4", "G"])
    assert talk.press("}").startswith("The ferry.\nQuestion 1 of 2. Who runs it: Norland proposes;")
    assert talk.press("{").startswith("Territory.\n")


def test_a_page_is_as_many_items_as_fit(talk: Conversation) -> None:
    talk.size = (81, 12)
    talk.press("1")
    page = talk.press("space")
    assert page.startswith("Point 1 of 4.")
    assert 3 < len(page.splitlines()) <= 11
    assert all(len(line) < 80 for line in page.splitlines())
    here = talk.reading.place.item
    assert len(talk.press("ctrl+d").splitlines()) <= 5
    talk.press("b")
    assert talk.reading.place.item <= here


def test_lines_are_as_long_as_one_wants_them(talk: Conversation, folders: Folders) -> None:
    assert talk.press("-") == "Lines of at most 80 cells.\n"
    assert talk.press("-") == "Lines of at most 72 cells.\n"
    assert max(map(len, talk.press(".").splitlines())) <= 72
    again = Conversation(folders)
    assert again.session.console.width == 72


# The table, the map, the timeline


def test_a_row_of_the_table_and_its_cells(talk: Conversation) -> None:
    assert talk.press("4") == f"Territory.\n{ROW}"
    assert talk.press("j") == (
        "Norland on Upper Veld: claims it under a charter of 1719 (footnote charter)\n"
    ).replace(")\n", ").\n")
    assert talk.press("l") == (
        "Norland on Goose Holm: recognises the claim (uncertain: for those months in which there is"
        " an island).\n"
    )
    assert talk.press("h").startswith("Norland on Upper Veld")
    assert talk.press_all(["j", "j"]) == "Veld River Commission on Upper Veld: not stated.\n"


def test_the_map_in_words(talk: Conversation) -> None:
    talk.press("4")
    while not (said := talk.press("j")).startswith("Map."):
        pass
    assert said == (
        "Map. Schematic, not to scale; each row from left to right.\n"
        "Row 1. Upper Veld, UV, claimed by Norland, controlled by Sudmark; Upper Veld, UV, claimed"
        " by Norland, controlled by Sudmark; Ferry House, FH.\n"
        "Row 2. empty; Goose Holm, GH, claimed by Sudmark; empty.\n"
        "Row 3. Lower Veld, LV, controlled by Norland; Lower Veld, LV, controlled by Norland; Lower"
        " Veld, LV, controlled by Norland.\n"
    )


def test_what_is_prose_to_the_eye(talk: Conversation) -> None:
    """Bullets, notes, dates, struck words, a table and code: in words, without signs."""
    talk.press("1")
    said = "".join(talk.press("j") for _ in range(22))
    for each in (
        "Point 3 of 4. At the Ferry House the two are (struck out: a door) a key apart.\n1 link.\n",
        "Note. Tip by the editor.\nPress 3, move with j and k",
        "Event 3 of 5. 2031-05-12 to 2031-05-13: First round.\n",
        "Event 1 of 5. 1719: Charter, or receipt, on which Norland bases its claim (uncertain: ",
        "Table. Columns: key, does.\nRow 1. key: 1 2 3 4, tab; does: go to a pane.\n",
        "Code. > not one metre\n> — [Mirel Toth](#mirel-toth)",
        "Quotation. quoted: Without a dash and a speaker",
        "Source 1 of 2. Veld Courier.\npublished: 2031-05-14.\n",
    ):
        assert each in said
    assert not {*"■◆●▲▼★◧◈│┃•●○─▸⚑✎✓≈✗"} & {*said.replace("\n", "")}


# From one thing to another


def test_the_speaker_and_back(talk: Conversation) -> None:
    before = talk.reading.place
    assert talk.press("s") == (
        "Actors.\nActor 3 of 9. Ada Rehn; Foreign minister; 1 quote; below Foreign Ministry.\n"
    )
    assert talk.press("[") == f"Quotes.\nUnder the heading: On the crossing.\n{FIRST}"
    assert talk.reading.place == before
    assert talk.press("]").startswith("Actors.\nActor 3 of 9.")
    assert talk.press("alt+left").startswith("Quotes.")
    assert talk.press("[") == "This is where you began.\n"


def test_of_several_speakers_one_is_chosen_by_its_number(talk: Conversation) -> None:
    talk.press_all(["}", "}", "j"])
    said = talk.press("enter", "2")
    assert said.startswith("Which speaker?\n1. Norland, actor\n2. Sudmark, actor\n")
    assert said.endswith("Actors.\nActor 4 of 9. Sudmark; state; 4 quotes.\n")


def test_a_card(talk: Conversation) -> None:
    talk.press("s")
    said = [talk.press("enter"), *(talk.press("j") for _ in range(3))]
    assert said[0].startswith("Card. Ada Rehn.\nrole: Foreign minister.\n")
    assert said[1] == "Heading: Said: 1.\n"
    assert said[2].startswith("Quote. “We have never closed the crossing.")
    assert "Quote. “We have never" in talk.press("k")
    assert talk.press("enter").startswith(
        "Quotes.\nUnder the heading: On the crossing.\nQuote 1 of 9"
    )
    assert talk.press("[").startswith("Ada Rehn.\nUnder the heading: Said: 1.\nQuote.")
    assert talk.press("escape").startswith("Actors.\nActor 3 of 9. Ada Rehn")
    talk.press("enter")
    assert talk.press("q").startswith("Actor 3 of 9. Ada Rehn")
    assert talk.press("[").startswith("Quotes.\n")  # not the same once more


def test_members_are_folded_and_unfolded(talk: Conversation) -> None:
    talk.press("2")
    assert talk.press("h") == "Actor 1 of 7. Norland; 2 folded; state; 3 quotes.\n"
    assert talk.press("l") == "Actor 1 of 9. Norland; state; 3 quotes.\n"
    assert talk.press("l") == "Nothing to unfold.\n"


def test_only_what_belongs_to_an_actor_and_all_again(talk: Conversation) -> None:
    assert talk.press("a") == "Only what belongs to Ada Rehn: 2 items here.\n"
    assert talk.press("j") == "This is the last.\n"
    assert talk.press("escape").startswith("All: ")
    assert talk.press("escape") == "Nothing is open here. q quits.\n"


def test_hints_are_a_numbered_list(talk: Conversation) -> None:
    said = talk.press("f", "2")
    assert said.startswith(
        "Where to?\n1. Ada Rehn, actor\n2. The ferry, issue\n3. Veld Courier, source\n"
    )
    assert "Question 1 of 2. Who runs it" in said
    assert talk.press("f", "q").endswith("Left.\n")


def test_finding(talk: Conversation) -> None:
    assert talk.press("/", "pontoon").startswith("Find: Hit 1 of 2.\nQuote 2 of 9.")
    assert talk.press("n").startswith(
        "Hit 2 of 2.\nThe ferry.\nQuestion 2 of 2. The pontoon bridge: "
    )
    assert talk.press("n").startswith("Hit 1 of 2.\n")
    assert talk.press("N").startswith("Hit 2 of 2.\n")
    assert talk.press("escape").startswith("No longer looking.\nQuotes.")
    assert talk.press("n").startswith("No hit and no passage to go to")
    assert talk.press("/", "zzz") == "Find: Nothing found for: zzz\n"
    assert talk.press("/", "") == "Find: Nothing looked for.\n"


def test_a_hit_that_is_not_in_the_words_of_the_item_is_said(talk: Conversation) -> None:
    said = talk.press("/", "Norhaven")
    assert said.endswith(
        "Found in what else is known of it: Also known as: Norhaven, the northern side\n"
    )


def test_doubts(talk: Conversation) -> None:
    said = talk.press("u")
    assert said == f"6 of 11 to look at.\nUnder the heading: Around the table.\n{UNCERTAIN}"
    assert talk.press("U").startswith("5 of 11 to look at.\nNote 1 of 2. Note by the editor.\n")


def test_going_by_name(talk: Conversation) -> None:
    assert talk.press("ctrl+p", "mirel").startswith("Go to: Actors.\nActor 5 of 9. Mirel Toth")
    several = talk.press(":", "veld", "2")
    assert "Which?\n1. Veld River Commission, actor\n2. Upper Veld, place\n" in several
    assert several.endswith(f"Territory.\n{ROW}")
    assert talk.press(":", "provenance, or what").endswith(
        "Nothing is called that: provenance, or what\n"
    )
    assert "Problems." in talk.press(":", "problems")


# The source


def test_the_words_in_their_source_and_back(talk: Conversation) -> None:
    said = talk.press("o")
    assert said.startswith(
        "Veld Courier.\nPassage 2 of 8, line 17, verbatim: We have never closed the crossing. They"
        " know from long experience what the ferry costs\nAround it:\nAda Rehn, Norland’s foreign"
    )
    assert talk.press("n").startswith("Passage 3 of 8, line 23, verbatim: not one metre\n")
    assert talk.press("j").startswith("Passage 4 of 8")  # lines without words are passed over
    assert talk.press("N").startswith("Passage 3 of 8")
    assert talk.press("enter").startswith("Quotes.\nUnder the heading: On the banks.\nQuote 3 of 9")
    assert talk.press_all(["o", "o"]).startswith("Quotes.\n")
    assert talk.press_all(["1", "o"]) == "Nothing here leans on a quote.\n"


def test_more_of_an_item_is_its_source_or_a_card(talk: Conversation) -> None:
    assert talk.press("5").startswith("Veld Courier.\nPassage 2 of 8, line 17, verbatim: We have")
    talk.press("2")
    assert talk.press("5").startswith("Card. Norland.\nkind: state.\n")
    talk.press_all(["escape", "1"])
    assert talk.press("5") == "There is no more of this.\n"


def test_a_text_that_is_not_here_is_asked_for(tour: Path, folders: Folders) -> None:
    text = tour.with_name("tour-source.txt").rename(tour.parent / "elsewhere.txt")
    tour.write_text(tour.read_text("utf-8").replace("- File: tour-source.txt\n", ""), "utf-8")
    talk = Conversation(folders)
    talk.open(tour, live=True)
    said = talk.press("o", str(tour), str(text))
    assert said.startswith("The text of “Veld Courier” is not here.\nSHA-256 0e6c4c73")
    assert "Which file? It is another text: its SHA-256 is" in said
    assert "Passage 2 of 8, line 17, verbatim: We have never closed" in said
    assert talk.press("o").endswith("verbatim, line 17 of the source.\nIn brackets, by the editor:"
        " Our neighbours.\nThe editor has left words out.\n")  # fmt: skip
    talk.close()


# What is kept, and what goes out


def test_bookmarks_and_notes(talk: Conversation) -> None:
    assert talk.press("m") == "Bookmarked.\n"
    assert talk.press("i", "first line", "second", "") == (
        "Your note on “We have never closed the crossing. [Our …”\n"
        "An empty line ends it.\nNote: More: More: Noted.\n"
    )
    assert talk.press(".").endswith("Your note: first line second.\nBookmarked.\n")
    talk.press("2")
    assert talk.press("'") == (
        "Bookmarks and notes.\nItem. Bookmark: We have never closed the crossing. [Our neighbours]"
        " know […] what the ferry costs.\nAda Rehn.\nYour note: first line second.\n"
    )
    assert talk.press("enter").startswith("Quotes.\n")
    assert talk.press("m") == "The bookmark is taken away.\n"
    assert talk.press("i", "1", "third", "").endswith("Note: More: Noted.\n")
    assert talk.press("i", "3").endswith("The note is taken away.\n")
    assert FIRST.rstrip() in talk.press(".")


def test_copying_says_which_way_it_went(
    talk: Conversation, tour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert talk.press("y").startswith(
        "No program for the clipboard is here. These are the words:\n“We have never closed"
    )
    copied: list[str] = []

    def copies(text: str) -> str:
        copied.append(text)
        return "xclip"

    monkeypatch.setattr("briefing.desk.clipboard.copied", copies)
    talk.press("i", "Ask her again")
    assert talk.press("y") == "Copied by xclip.\n"
    assert "We have never closed" in copied[0]
    assert "Ask her again" not in copied.pop()  # which is private
    assert talk.press("Y") == "Copied by xclip.\n"
    assert copied[0].startswith(f"{tour}#we-have-never-closed")


def test_an_editor_is_given_the_file(
    talk: Conversation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert talk.press("e") == "No editor is named: set VISUAL or EDITOR.\n"
    editor = tmp_path / "vi"
    editor.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\n')
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    assert talk.press("e") == "Back.\n"
    assert (tmp_path / "asked").read_text().startswith("+")


def test_a_link_out_of_the_briefing_is_asked_about(talk: Conversation) -> None:
    talk.press("1")
    talk.press_all(["G", "k", "k"])
    said = talk.press("enter", "q")
    assert said.startswith("This leads out of the briefing.\n")
    assert "courier.example" in said


# Lists


def test_problems_and_what_it_rests_on(talk: Conversation) -> None:
    assert talk.press("!").startswith("Problems.\nProblem 1 of 11. note B304, line 120.\n")
    assert talk.press("enter") == f"Under the heading: Around the table.\n{UNCERTAIN}"
    talk.press_all(["!", "k"])
    assert talk.press("enter").startswith("Provenance.\nHeading: Quotes from Veld Courier.\n")
    assert talk.press("j") == "Count 1 of 11. 8 verbatim: word for word in its source.\n"


def test_what_has_changed(talk: Conversation, tour: Path, folders: Folders) -> None:
    assert talk.press("D").startswith("There is nothing to compare it with.")
    talk.close()
    tour.write_text(tour.read_text("utf-8").replace("> not one metre", "> not two metres"), "utf-8")
    later = Conversation(folders)
    later.open(tour)
    later.session.catch_up()
    later.close()
    again = Conversation(folders)
    again.open(tour)
    assert again.press("D").startswith("Changed since: the version last read.\nquotes: ")
    said = [again.press("j") for _ in range(4)]
    assert any("was" in each or "new" in each for each in said)
    again.close()


def test_help_tells_every_key_and_does_what_it_tells(talk: Conversation) -> None:
    assert talk.press("?").startswith("Keys.\nKey 1 of 54. enter: follow: from a quote")
    pages = "".join(talk.press("space") for _ in range(3))
    assert "[ left bracket or alt+left or backspace: back to where" in pages
    talk.press("g")
    assert talk.press("j") == "Key 2 of 54. j or down: the next item.\n"
    assert talk.press("enter").startswith("Quote 2 of 9")


def test_what_has_no_meaning_here_is_said(talk: Conversation) -> None:
    assert talk.press("z") == "Linear mode has nothing here: there are no panes on a screen.\n"
    assert talk.press("t") == "Linear mode has nothing here: there are no colours.\n"
    assert talk.press("x") == "x does nothing here. ? question mark tells every key.\n"


# Between runs, and while the file changes


def test_one_is_where_one_was(talk: Conversation, tour: Path, folders: Folders) -> None:
    talk.press_all(["4", "j"])
    talk.close()
    again = Conversation(folders)
    assert again.open(tour).endswith(
        "Territory.\nNorland on Upper Veld: claims it under a charter of 1719 (footnote charter).\n"
    )
    again.close()


def as_it_is_now(text: str, path: Path) -> Relations:
    return Relations(checked(text.encode(), str(path), Where(path.parent)))


def test_a_file_that_changes_is_told_in_a_line_and_one_stays_at_the_same_item(
    talk: Conversation, tour: Path
) -> None:
    talk.press("j")
    first = "## Quotes\n\n> first of all\n> — [Norland](#norland)\n"
    text = tour.read_text("utf-8").replace("## Quotes\n", first)
    following = talk.reading._following
    assert following is not None
    following.changed(as_it_is_now(text, tour))
    assert talk.waiting() == "The file has changed, and has been read again.\n"
    assert talk.press(".").startswith(
        "Quotes.\nUnder the heading: On the crossing.\nQuote 3 of 10. “[W]e will sign nothing"
    )
    following.changed(as_it_is_now(text.replace("sign nothing", "sign anything"), tour))
    said = talk.waiting()
    assert said.startswith("The file has changed, and has been read again.\n")
    assert "Quote 3 of 10. “[W]e will sign anything" in said
    following.faulty("It is empty.")
    assert talk.waiting() == (
        "The file can’t be read now; this is what it said before: It is empty.\n"
    )
    talk.press_all(["!", "g"])
    assert "It is empty." in talk.press("j")
    talk.press("q")
    following.mended()
    assert talk.waiting() == "The file can be read again, and says what it said.\n"
    following.mended()
    assert talk.waiting() == ""
    talk.press_all(["!", "g"])
    assert "It is empty." not in talk.press("j")


def test_from_standard_input_nothing_is_remembered(tour: Path, folders: Folders) -> None:
    talk = Conversation(folders)
    talk.reading = Reading(talk.session, Opening(tour.read_bytes(), "-", folders.cache).reading())
    talk.session.open(talk.reading)
    assert talk.press("m") == "What comes from standard input is not remembered.\n"
    assert talk.press("L") == "What comes from standard input stands in no folder.\n"
    assert talk.press("e").startswith("What comes from standard input is no file")
    talk.close()
    assert not (folders.memory / "visits.json").exists()
