"""Whether anything under a folder has changed, asked again and again for next to nothing."""

from collections.abc import Iterable
from heapq import nlargest
from itertools import cycle, islice

from briefing.library.files import Stamps, Sweep, folder_time, is_still

_LATEST = 64  # files that are looked at every time: who edits one has written it, as a rule
_IN_TURN = 400  # others that are: together under a millisecond


class Watch:
    """Compares what stands under a folder with what a sweep has found there. A file that comes or
    goes changes the time of its folder; one that is edited in place only its own."""

    def __init__(self, folder: str, found: Sweep) -> None:
        self._folder, self._found = folder, found
        stamps = found.stamps
        self._at_once = min(_IN_TURN, len(stamps))
        few = self._at_once == len(stamps)  # then each is looked at every time
        self._latest = [] if few else nlargest(_LATEST, stamps, key=lambda at: stamps[at].time)
        self._in_turn = cycle(stamps)

    def sees_change(self) -> bool:
        """Looks at the folders, at the files that were written last, and at the next ones of all."""
        folders, stamps = self._found.folders, self._found.stamps
        next_ones = islice(self._in_turn, self._at_once)
        return (
            any(folder_time(each) != was for each, was in folders.items())
            or self._differ(self._latest, stamps)
            or self._differ(next_ones, stamps)
        )

    def _differ(self, paths: Iterable[str], stamps: Stamps) -> bool:
        return not all(is_still(f"{self._folder}/{path}", stamps[path]) for path in paths)
