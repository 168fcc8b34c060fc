"""What a person has written down in `settings.toml`: read, checked, and told what is wrong with it.

The program never writes that file. It is read only where it is there (`briefing.settings.reading`),
by hand and not by pydantic, which takes longer to import than the first frame has.
"""

from briefing.settings.settings import DATES, FULL, MEASURES, NONE, Settings

__all__ = ["DATES", "FULL", "MEASURES", "NONE", "Settings"]
