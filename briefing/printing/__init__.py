"""A briefing, and what is to say about it, as text, Markdown and JSON."""
