"""Two briefings → what changed between them: by structure, whatever the order."""

from briefing.comparing.changes import Changes, Difference, apply
from briefing.comparing.comparison import compare
from briefing.comparing.parts import Fact, Leaf, Part

__all__ = ["Changes", "Difference", "Fact", "Leaf", "Part", "apply", "compare"]
