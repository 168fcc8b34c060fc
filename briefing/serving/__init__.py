"""The reader in a browser: a server on this machine, and a reader of its own for each page."""
