"""The timeline, drawn: each event at its place on one axis."""

from collections.abc import Sequence

from briefing.days import told, told_between
from briefing.entries.entry import Entry, Run, Runs
from briefing.entries.told import event_entry
from briefing.model import Event

_AXIS_LIMIT = 8  # steps; more dates than that share steps, in order


def timeline_entries(events: Sequence[Event]) -> dict[str, Entry]:
    """The entries of events by id. A day is `●`, a month or a year `○`, an interval a bar
    between its days; dates further right are later. The steps keep order, not distance."""
    days = sorted({day for event in events for day in (event.start, event.end) if day})
    last = max(len(days) - 1, 1)
    steps = min(last, _AXIS_LIMIT - 1)
    place = {day: round(rank * steps / last) * 2 for rank, day in enumerate(days)}
    width = max((len(told_between(event.start, event.end)) for event in events), default=0)
    axis = max(place.values(), default=0) + 1
    return {event.id: event_entry(event, _lead(event, place, width, axis)) for event in events}


def _lead(event: Event, place: dict[str, int], width: int, axis: int) -> Runs:
    start = place[event.start]
    end = place[event.end] if event.end else start
    mark = "●" if len(event.start) == 10 else "○"
    bar = mark + ("─" * (end - start - 1) + mark if end > start else "")
    drawn = " " * start + bar
    when = told_between(event.start, event.end)
    return (
        Run(f"{when:<{width}} ", "date", aloud=f"{_spoken(event)}: "),
        Run(f"{drawn:<{axis}} ", "axis", aloud=""),
    )


def _spoken(event: Event) -> str:
    start = told(event.start)
    return start if event.end is None else f"{start} to {told(event.end)}"
