"""The world outside: the browser, the editor, and what may be handed to them."""
