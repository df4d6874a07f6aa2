"""How one report says things: its language, its names, and what may be told of whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from compliance.services.directory import Directory
from compliance.services.notes import Note, notes_of
from compliance.services.reports.people import Person
from compliance.services.reports.reasons import Reasons
from compliance.words import authority_word, date_words, number_words
from compliance.words.mapping import say
from compliance.words.notes import inside, label
from compliance.words.order import sort_key
from reports.model import Form, Line, Tone
from rules.book import RuleBook
from rules.model import Authority, Source

RANK: Mapping[Authority, int] = {
    Authority.LAW: 1,
    Authority.GUIDELINE: 2,
    Authority.INDUSTRY: 3,
    Authority.LOCAL: 4,
}
"""How strongly the frame around the word for an authority is drawn: no two alike."""

MARK_TONES: Mapping[str, Tone] = {"confirm": Tone.SOON, "not_checked": Tone.QUIET}
"""How the word for a kind of note is drawn."""


@dataclass(frozen=True)
class Teller:
    """Says the rows of one report. `sensitive` holds the requirements told of only as a whole, `told` whom to name."""

    book: RuleBook
    directory: Directory
    language: str
    on: date
    until: date
    reasons: Reasons
    sensitive: frozenset[str]
    told: frozenset[str]

    def say(self, key: str, **values: object) -> str:
        """A text of the report."""
        return say(key, self.language, **values)

    def day(self, day: date | None) -> str:
        """A date as it is written."""
        return date_words(day, self.language)

    def count(self, value: int) -> str:
        """A number as it is written."""
        return number_words(value, self.language)

    def name(self, code: str) -> str:
        """The name of a requirement."""
        return self.book.requirements[code].name.say(self.language, code)

    def task(self, code: str) -> str:
        """The task that a requirement is for; its name where no task is given."""
        task = self.book.requirements[code].task
        return task.say(self.language, code) if task else self.name(code)

    def order(self, code: str) -> tuple[object, ...]:
        """The order of requirements: by task, then by name."""
        return (sort_key(self.task(code)), sort_key(self.name(code)), code)

    def requirement(self, code: str) -> Iterator[Line]:
        """What is required, who demands it and where that stands."""
        yield Line(self.name(code), form=Form.STRONG)
        version = self.book.requirements[code].on(self.on)
        if version is None:
            return
        yield self.authority(version.authority)
        yield from (self.source(source) for source in version.sources)
        yield from self.marks(code)

    def marks(self, code: str) -> Iterator[Line]:
        """The words for what is not settled about a requirement; the texts stand with the requirements themselves."""
        for kind in self._kinds(code):
            yield Line(label(kind, self.language), tone=MARK_TONES[kind], form=Form.MARK)

    def marked_name(self, code: str) -> Iterator[Line]:
        """The name of a requirement, and those words in one quiet line where the row is about figures."""
        yield Line(self.name(code), form=Form.STRONG)
        if kinds := self._kinds(code):
            yield Line(", ".join(inside(kind, self.language) for kind in kinds), tone=Tone.QUIET)

    def notes(self, code: str, *, public: bool = False) -> tuple[Note, ...]:
        """What is not settled about a requirement on the day; `public`: beside people's names."""
        return notes_of(self.book, code, self.book.requirements[code].on(self.on), public=public)

    def _kinds(self, code: str) -> list[str]:
        there = {note.kind for note in self.notes(code)}
        return [kind for kind in MARK_TONES if kind in there]

    def authority(self, authority: Authority) -> Line:
        """Who demands it, in its own frame."""
        return Line(authority_word(authority, self.language), form=Form.MARK, rank=RANK[authority])

    def source(self, source: Source) -> Line:
        """The id and section of a source, leading to its text."""
        return Line(" ".join(filter(None, (source.id, source.section))), link=source.url)

    def person(self, person: Person) -> str:
        """An employee's name."""
        return self.directory.employee(person.employee)

    def unit(self, unit: str | None) -> str:
        """The name of a unit, or the words for the whole organisation."""
        return self.say("organisation") if unit is None else self.directory.unit(unit)
