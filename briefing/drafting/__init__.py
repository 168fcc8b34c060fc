"""An article → a first briefing, every doubtful thing marked as doubtful."""

from briefing.drafting.draft import Draft, DraftedQuote, draft

__all__ = ["Draft", "DraftedQuote", "draft"]
