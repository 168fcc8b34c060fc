"""A draft → a briefing, with a caveat or an editor's note at every doubtful thing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing.drafting.actors import DraftedActor
from briefing.drafting.draft import Draft, DraftedQuote
from briefing.model.actor import Actor
from briefing.model.block import Block, ListBlock, ListItem, Paragraph, Pointer
from briefing.model.briefing import Briefing
from briefing.model.event import Event
from briefing.model.issue import Issue, IssueItem
from briefing.model.note import Note
from briefing.model.quote import Quote
from briefing.model.section import Section, SectionKind
from briefing.model.source import Source
from briefing.model.text import Mark, Marks
from briefing.safe_text import one_line

_STEM = 5  # letters that a state has in common with its adjective
_LONGEST = 240  # characters of a sentence that a suggestion shows

_TO_WRITE = "To be written: what happened, and why it matters."
_NO_ACTORS = "The article names nobody who speaks or acts, as far as could be told."
_NO_QUOTES = "The article has no direct quotation, as far as could be told."
_PLACES = (
    "Suggested: places that the article names beside claims. Keep those that are in dispute, and"
    " write each side’s position below."
)
_EVENTS = "Suggested: sentences of the article that tell a day. Keep and shorten those that matter."
_RECKONED = "reckoned from the article’s own day; check"


def to_briefing(draft: Draft, sha256: str, file: str | None = None) -> Briefing:
    """The draft as a briefing. `sha256` is of the article's bytes; `file` its path relative to the
    briefing, if it can be given."""
    writing = _Writing(draft)
    writing.summary()
    writing.actors()
    writing.quotes()
    writing.territory()
    writing.timeline()
    writing.source(sha256, file)
    return Briefing(
        title=one_line(draft.title),
        date=draft.day,
        lang="en",
        actors=tuple(writing.made_actors),
        quotes=tuple(writing.made_quotes),
        issues=tuple(writing.issues),
        timeline=tuple(writing.events),
        sources=tuple(writing.sources),
        notes=tuple(writing.notes),
        sections=tuple(writing.sections),
    )


@dataclass(slots=True)
class _Writing:
    draft: Draft
    sections: list[Section] = field(default_factory=list)
    made_actors: list[Actor] = field(default_factory=list)
    made_quotes: list[Quote] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    """Of actors, by their names."""

    def note(self, about: str, *blocks: Block) -> Pointer:
        made = Note(id=f"note-{len(self.notes)}", kind="note", about=about, blocks=blocks)
        self.notes.append(made)
        return Pointer(id=made.id)

    def summary(self) -> None:
        draft = self.draft
        for number, actor in enumerate(draft.actors):
            self.ids[actor.name] = f"actor-{number}"
        prompts = [(_TO_WRITE, ())] if not draft.opening else [
            (f"{_TO_WRITE} The article opens: “{_shown(draft.opening)}”", ())
        ]  # fmt: skip
        blocks: list[Block] = [Paragraph(text=text, marks=marks) for text, marks in prompts]
        facts = list(self._facts())
        if facts:
            items = (ListItem(blocks=(Paragraph(text=text, marks=marks),)) for text, marks in facts)
            blocks.append(ListBlock(items=tuple(items)))
        about = "summary"
        self._section(about, "Summary", 2, "summary", [self.note(about, *blocks)])

    def _facts(self) -> Iterable[tuple[str, Marks]]:
        """Who, where and when, by the first sentence."""
        opening = self.draft.opening
        who = [
            actor.name
            for actor in self.draft.actors
            if any(name in opening for name in (actor.name, *actor.also_known_as))
            or (actor.kind == "state" and actor.name[:_STEM] in opening)
        ]
        if who:
            yield self._linked("Who: ", who)
        when = [each.words for each in self.draft.events if _same(each.sentence, opening)]
        if when:
            yield f"When: {when[0]}", ()

    def _linked(self, before: str, names: Sequence[str]) -> tuple[str, Marks]:
        text, marks = before, []
        for number, name in enumerate(names):
            text += ", " if number else ""
            shown = one_line(name)
            marks.append(_link(len(text), shown, self.ids[name]))
            text += shown
        return text, tuple(marks)

    def actors(self) -> None:
        blocks: list[Block] = []
        if not self.draft.actors:
            blocks.append(self.note("actors", Paragraph(text=_NO_ACTORS)))
        silent = [actor.name for actor in self.draft.actors if not actor.speaks]
        if silent:
            text, marks = self._linked("Named as acting, without words of their own: ", silent)
            text += ". Take out those who play no part."
            blocks.append(self.note("actors", Paragraph(text=text, marks=marks)))
        self._section("actors", "Actors", 2, "actors", blocks)
        above = {actor.name for actor in self.draft.actors if actor.kind == "state"}
        for actor in self.draft.actors:
            if actor.party in above and actor.party != actor.name:
                continue
            self._actor(actor, None)
            for member in self.draft.actors:
                if member.party == actor.name and member.name != actor.name:
                    self._actor(member, actor.name)

    def _actor(self, actor: DraftedActor, party: str | None) -> None:
        own = self.ids[actor.name]
        above = self.ids[party] if party else None
        self.made_actors.append(
            Actor(
                id=own,
                name=one_line(actor.name),
                kind=actor.kind,
                role=one_line(actor.role) if actor.role else None,
                party=above or own,
                parent=above,
                also_known_as=tuple(
                    one_line(name) for name in actor.also_known_as if "," not in name
                ),
                unnamed=actor.unnamed,
            )
        )
        self._section(own, actor.name, 3 if party is None else 4, "actor")

    def quotes(self) -> None:
        blocks: list[Block] = []
        if not self.draft.quotes:
            blocks.append(self.note("quotes", Paragraph(text=_NO_QUOTES)))
        for quote, text in _joined(self.draft.quotes):
            self.made_quotes.append(
                Quote(
                    id=f"quote-{len(self.made_quotes)}",
                    text=text,
                    speakers=tuple(self.ids[name] for name in quote.by),
                    context=f"“{_plain(quote.sides)}”" if quote.sides else None,
                    caveat=_plain(quote.doubt) if quote.doubt else None,
                )
            )
            blocks.append(Pointer(id=self.made_quotes[-1].id))
            if quote.sides:
                blocks.append(self.note("quotes", Paragraph(text=_about_sides(quote))))
        self._section("quotes", "Quotes", 2, "quotes", blocks)

    def territory(self) -> None:
        if not self.draft.territories:
            return
        places = self.draft.territories
        items = [
            IssueItem(id=f"place-{number}", title=one_line(place.name))
            for number, place in enumerate(places)
        ]
        self.issues.append(
            Issue(id="territory", title="Territory", kind="territory", items=tuple(items))
        )
        note = self.note("territory", Paragraph(text=_PLACES))
        self._section("territory", "Territory", 2, "territory", [note])
        for item, place in zip(items, places, strict=True):
            words = Paragraph(text=f"The article: “{_shown(place.sentence)}”")
            self._section(item.id, item.title, 3, "item", [self.note(item.id, words)])

    def timeline(self) -> None:
        if not self.draft.events:
            return
        dated = [each for each in self.draft.events if each.start]
        blocks: list[Block] = []
        if dated:
            blocks.append(self.note("timeline", Paragraph(text=_EVENTS)))
        for event in sorted(dated, key=lambda each: each.start or ""):
            assert event.start is not None  # noqa: S101 - for the type only
            self.events.append(
                Event(
                    id=f"event-{len(self.events)}",
                    start=event.start,
                    end=event.end,
                    text=f"“{_shown(event.sentence)}”",
                    caveat=f"“{_plain(event.words)}”, {_RECKONED}" if event.is_reckoned else None,
                )
            )
        items = (ListItem(blocks=(Pointer(id=each.id),)) for each in self.events)
        if self.events:
            blocks.append(ListBlock(items=tuple(items)))
        undated = [each for each in self.draft.events if not each.start]
        if undated:
            blocks.append(self.note("timeline", *_undated([each.sentence for each in undated])))
        self._section("timeline", "Timeline", 2, "timeline", blocks)

    def source(self, sha256: str, file: str | None) -> None:
        draft = self.draft
        title = one_line(draft.title) if draft.has_headline else "Untitled article"
        published = draft.day
        self.sources.append(
            Source(id="source", title=title, published=published, file=file, sha256=sha256)
        )
        self._section("sources", "Sources", 2, "sources")
        about: list[Block] = []
        if draft.is_own_day:
            words = "The day is the one that a line of the article gives."
            about.append(self.note("source", Paragraph(text=words)))
        if not draft.has_headline:
            words = "The article came without a headline; the briefing’s title is its first words."
            about.append(self.note("source", Paragraph(text=words)))
        self._section("source", title, 3, "source", about)

    def _section(
        self,
        own: str,
        title: str,
        level: int,
        kind: SectionKind,
        blocks: Sequence[Block] = (),
    ) -> None:
        self.sections.append(
            Section(id=own, title=one_line(title), level=level, kind=kind, blocks=tuple(blocks))
        )


def _joined(quotes: Sequence[DraftedQuote]) -> list[tuple[DraftedQuote, str]]:
    """Quotes with their texts; the paragraphs of one are brought together."""
    found: list[tuple[DraftedQuote, str]] = []
    for quote in quotes:
        text = _without_stop(one_line(quote.text))
        if quote.continues and found:
            first, before = found[-1]
            found[-1] = first, f"{before}\n\n{text}"
        else:
            found.append((quote, text))
    return found


def _without_stop(text: str) -> str:
    """A part of a sentence without the full stop that American usage puts inside the marks."""
    is_part = text[:1].islower() and text.endswith(".") and not text.endswith("..")
    return text[:-1] if is_part and "." not in text[:-1] else text


def _about_sides(quote: DraftedQuote) -> str:
    who = ", ".join(quote.by[:-1]) + " and " + quote.by[-1]
    return one_line(
        f"The article says “{quote.sides}” and names nobody. It is read here as {who}, whom its"
        " first sentence names."
    )


def _undated(sentences: Sequence[str]) -> list[Block]:
    words = (
        "Days that the article tells only in words; give its own day with --date, or look them up."
    )
    items = (ListItem(blocks=(Paragraph(text=f"“{_shown(each)}”"),)) for each in sentences)
    return [Paragraph(text=words), ListBlock(items=tuple(items))]


def _link(at: int, words: str, target: str) -> Mark:
    return Mark(start=at, end=at + len(words), kind="link", target=f"#{target}")


def _same(sentence: str, opening: str) -> bool:
    return sentence in opening or opening in sentence


def _plain(text: str) -> str:
    """Words that can stand in a caveat: its brackets are its own."""
    return one_line(text).translate({ord(sign): None for sign in "()"})


def _shown(text: str) -> str:
    flat = one_line(text)
    return flat if len(flat) <= _LONGEST else flat[:_LONGEST].rsplit(" ", 1)[0] + " …"
