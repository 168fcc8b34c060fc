"""The reader: the Textual app, and the only room that knows Textual."""
