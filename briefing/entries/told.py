"""One thing of a briefing → its entry: the same wherever it is shown."""

from dataclasses import replace
from functools import partial

from briefing import days
from briefing.entries.difference import difference_line
from briefing.entries.entry import Entry, Line, Lines, Run, Runs
from briefing.entries.graphemes import padded
from briefing.entries.signs import NOTED, badge, party_role, shape, stance_role
from briefing.entries.words import COLON, DOT, joined, numbered, plain, quoted_runs, runs
from briefing.model import Actor, Event, Field, Mark, Position, Quote, Relations, Source
from briefing.model.text import Marks, without_unclear

_OWN_NOTE = "own-note"  # the role of a private note


def tell(slug: str, relations: Relations) -> Entry | None:
    """The entry of the quote, position, event or source with this id."""
    thing = relations.things.get(slug)
    match thing:
        case Quote():
            return quote_entry(thing, relations)
        case Position():
            return position_entry(thing, relations)
        case Event():
            return event_entry(thing, (*plain(days.told(thing.start), "date"), *COLON))
        case Source():
            return source_entry(thing)
        case _:
            return None


def choice_entry(number: int, slug: str, relations: Relations) -> Entry:
    """One of several things to choose from, by its number; a quote with its attribution."""
    quote = relations.quote(slug)
    lines = _quote_lines(quote, relations) if quote else (Line(plain(relations.title(slug))),)
    first = replace(lines[0], lead=(*numbered(number), *lines[0].lead))
    return Entry(slug, "choice", (first, *lines[1:]))


def quote_entry(quote: Quote, relations: Relations) -> Entry:
    """A quote in quotation marks, its original words, and below them who said it."""
    return Entry(quote.id, "quote", partial(_quote_lines, quote, relations), space=1)


def _quote_lines(quote: Quote, relations: Relations) -> Lines:
    lines = [Line(each) for each in _paragraphs(quote.text, quote.marks)]
    if quote.original:
        for each in _paragraphs(quote.original, quote.original_marks):
            lines.append(Line(each, lead=plain("original: ", "muted")))
    lines.append(Line(attribution_runs(quote, relations), right=badge(quote)))
    differs = difference_line(quote)
    return (*lines, differs) if differs else tuple(lines)


def _paragraphs(text: str, marks: Marks) -> list[Runs]:
    """The paragraphs of a quote, each opened by a quotation mark and the last one closed."""
    found: list[Runs] = []
    at = 0
    parts = text.split("\n\n")
    for number, part in enumerate(parts, 1):
        own = tuple(
            replace(mark, start=max(mark.start - at, 0), end=min(mark.end - at, len(part)))
            for mark in marks
            if mark.start < at + len(part) and mark.end > at
        )
        close = plain("”", "quote") if number == len(parts) else ()
        found.append((Run("“", "quote"), *quoted_runs(part, own), *close))
        at += len(part) + 2
    return found


def note_line(text: str) -> Line:
    """A private note below what it is about."""
    return Line(
        plain(" ".join(text.split()), _OWN_NOTE),
        lead=(Run(f"{NOTED} ", _OWN_NOTE, aloud="Your note: "),),
    )


def without_notes(entry: Entry) -> Entry:
    """An entry without the private notes below it, as others may see it."""
    lines = entry.lines
    own = [line for line in lines if not (line.lead and line.lead[0].role == _OWN_NOTE)]
    return entry if len(own) == len(lines) else replace(entry, told=tuple(own))


def attribution_runs(quote: Quote, relations: Relations) -> Runs:
    """Who said it, who that is, the rest as the briefing has it, and what is uncertain."""
    speakers = [actor for slug in quote.speakers if (actor := relations.actor(slug))]
    names: list[Runs] = [(_name(actor, relations),) for actor in speakers]
    parts = [joined(names, plain(", ")) or plain("no known speaker", "caveat")]
    if len(speakers) == 1:
        parts.append(_who(speakers[0], relations))
    parts.append(_rest(quote, relations))
    if quote.date is None and relations.briefing.date:
        parts.append(plain(f"reported {days.told(relations.briefing.date)}", "muted"))
    if quote.caveat:
        parts.append(plain(f"uncertain: {without_unclear(quote.caveat)}", "caveat"))
    return joined(parts, DOT)


def _name(actor: Actor, relations: Relations) -> Run:
    return Run(actor.name, f"name {party_role(actor, relations)}", actor.id)


def _who(actor: Actor, relations: Relations) -> Runs:
    party = relations.party_of(actor)
    words = [party.name if party.id != actor.id else "", actor.role or ""]
    words += ["unnamed"] if actor.unnamed else []
    return plain(", ".join(word for word in words if word), "muted")


def _rest(quote: Quote, relations: Relations) -> Runs:
    """What the attribution says after its speakers, without the caveat."""
    if quote.attribution is None:
        about = ", ".join(relations.title(slug) for slug in quote.about)
        words = [quote.context or "", f"on {about}" if about else "", days.told(quote.date or "")]
        return plain(", ".join(word for word in words if word), "muted")
    text = quote.attribution
    start = _speakers_end(quote, relations)
    end = len(text)
    if quote.caveat and text.rstrip().endswith(")"):
        end = max(text.rfind(f"({quote.caveat}"), start)
    while start < end and text[start] in " ,":
        start += 1
    while end > start and text[end - 1] in " ,":
        end -= 1
    marks = tuple(
        Mark(start=m.start - start, end=min(m.end, end) - start, kind=m.kind, target=m.target)
        for m in quote.attribution_marks
        if m.start >= start and m.start < end
    )
    return _dated(runs(text[start:end], marks, "muted"), quote) if end > start else ()


def _dated(told: Runs, quote: Quote) -> Runs:
    """The day that an attribution names, as days are shown; its other words as they are written."""
    day = quote.date or ""
    shown = days.told(day)
    if shown == day:
        return told
    return tuple(replace(run, words=run.words.replace(day, shown)) for run in told)


def _speakers_end(quote: Quote, relations: Relations) -> int:
    text, end = quote.attribution or "", 0
    marks = {mark.target: mark for mark in reversed(quote.attribution_marks)}
    for slug in quote.speakers:
        mark = marks.get(f"#{slug}")
        if mark is not None:
            end = max(end, mark.end)
            continue
        actor = relations.actor(slug)
        for name in actor.names if actor else ():
            at = text.casefold().find(name.casefold())
            if at >= 0:
                end = max(end, at + len(name))
                break
    return end


def position_entry(position: Position, relations: Relations) -> Entry:
    """Who holds it, the stance, and the words."""
    return Entry(position.id, "position", partial(_position_lines, position, relations))


def _position_lines(position: Position, relations: Relations) -> Lines:
    actors = [actor for slug in position.actors if (actor := relations.actor(slug))]
    names: list[Runs] = [(_name(actor, relations),) for actor in actors]
    told = joined(names, plain(", ")) or plain(position.by or "nobody known", "caveat")
    sign: Runs = (shape(actors[0], relations), Run(" ")) if actors else ()
    return (Line((*told, *COLON, *claim_runs(position)), lead=sign),)


def claim_runs(position: Position) -> Runs:
    """A position without its holders: stance, words and caveat."""
    stance = plain(position.stance or "", stance_role(position.stance or ""))
    gap = "" if position.text[:1] in ",;.:!?" else " "
    text = runs(position.text, position.marks)
    words = (*stance, *plain(gap if stance and text else ""), *text)
    return words + _caveat(position.caveat, position.caveat_marks)


def _caveat(caveat: str | None, marks: Marks) -> Runs:
    if caveat is None:
        return ()
    return (
        Run(" (", "caveat", aloud=" (uncertain: "),
        *runs(caveat, marks, "caveat"),
        Run(")", "caveat"),
    )


def event_entry(event: Event, lead: Runs) -> Entry:
    """An event after its date, or what stands in its place."""

    def lines() -> Lines:
        words = runs(event.text, event.marks) + _caveat(event.caveat, event.caveat_marks)
        return (Line(words, lead=lead),)

    return Entry(event.id, "event", lines)


def source_entry(source: Source) -> Entry:
    """A source with everything that is known of it."""
    return Entry(source.id, "source", partial(_source_lines, source), space=1)


def _source_lines(source: Source) -> Lines:
    lines = [Line((Run(source.title, "name"),))]
    told = [
        ("published", days.told(source.published or "")),
        ("publisher", source.publisher),
        ("address", source.url),
        ("text", source.file or "not part of this briefing"),
        ("SHA-256", source.sha256),
    ]
    for label, words in told:
        if words:
            target = words if label == "address" else None
            role = "link" if target else ""
            lines.append(Line((Run(words, role, target),), lead=field_lead(label)))
    lines += field_lines(source.fields)
    return tuple(lines)


def field_lines(fields: tuple[Field, ...]) -> list[Line]:
    """Fields as they are written, a line each."""
    return [Line(runs(held.text, held.marks), lead=field_lead(held.name)) for held in fields]


def field_lead(label: str) -> Runs:
    return (Run(f"{padded(label, 10)} ", "muted", aloud=f"{label}: "),)
