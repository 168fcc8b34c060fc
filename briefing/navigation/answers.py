"""What is answered where a key has nothing to do: in the panes and in linear mode the same."""

NOBODY = "Nobody speaks here. Select a quote, or a position."
BEGINNING = "This is where you began."
NOTHING_AHEAD = "Nothing lies ahead."
LEADS_NOWHERE = "This leads nowhere."
NOTHING_SELECTED = "Nothing is selected here."
NOTHING_UNCERTAIN = "Nothing here is uncertain, and the editor notes nothing."
GONE = "It is not there any more."
NOT_REMEMBERED = "What comes from standard input is not remembered."
NO_FILE = "What comes from standard input is no file that could be edited."
NO_FOLDER = "What comes from standard input stands in no folder."
NO_BROWSER = "No browser could be started."


def no_item(line: int) -> str:
    """Nothing stands at a line of the file."""
    return f"Line {line} belongs to nothing that is shown."
