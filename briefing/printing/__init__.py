"""A briefing → text, Markdown, JSON, HTML."""
