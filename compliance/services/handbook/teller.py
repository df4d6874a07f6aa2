"""How the handbook says things: its rule book, its language, the day, and names that lead to where they are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from compliance.words import authority_word, date_words, number_words, period_words
from compliance.words.handbook import say
from compliance.words.needs import competence_name
from compliance.words.order import sort_key
from reports.handbook.model import Field, Item, Look, Mark, Run
from rules.book import RuleBook
from rules.dates import Period
from rules.model import LANGUAGES, Authority, Source, Text

RANK = {Authority.LAW: 1, Authority.GUIDELINE: 2, Authority.INDUSTRY: 3, Authority.LOCAL: 4}
"""How strongly the frame around the word for an authority is drawn: no two alike."""


@dataclass(frozen=True)
class Teller:
    """What every entry is told with."""

    book: RuleBook
    language: str
    on: date

    def say(self, key: str, **values: object) -> str:
        """A text of the handbook."""
        return say(key, self.language, **values)

    def day(self, day: date) -> str:
        """A date as it is written."""
        return date_words(day, self.language)

    def period(self, period: Period) -> str:
        """A period as it is written."""
        return period_words(period, self.language)

    def count(self, value: int) -> str:
        """A number as it is written."""
        return number_words(value, self.language)

    def text(self, text: Text, to: str = "") -> Run:
        """A text of a rule file; one that there is only in another language says which."""
        if getattr(text, self.language):
            return Run(text.say(self.language), to)
        spoken = next(language for language in LANGUAGES if getattr(text, language))
        return Run(text.say(self.language), to, spoken)

    def competence(self, code: str) -> Run:
        """The name of a competence, leading to it."""
        return Run(competence_name(code, self.book.competences, self.language), f"competence:{code}")

    def role(self, code: str) -> Run:
        """The name of a role, leading to it; its code where no rule file defines it."""
        role = self.book.roles.get(code)
        return self.text(role.name, f"role:{code}") if role else Run(code)

    def requirement(self, code: str) -> Run:
        """The name of a requirement, leading to it."""
        return self.text(self.book.requirements[code].name, f"requirement:{code}")

    def by_name(self, runs: Iterable[Run]) -> list[Run]:
        """In the order in which people look for names."""
        return sorted(runs, key=lambda run: (sort_key(run.text), run.to))

    def linked(self, text: str, codes: Iterable[str]) -> tuple[Run, ...]:
        """A text in which the names of these competences lead to them; the longest name first, so that none is cut."""
        names = {competence_name(code, self.book.competences, self.language): code for code in codes}
        runs: list[Run] = [Run(text)]
        for name in sorted(names, key=lambda name: (-len(name), name)):
            runs = [part for run in runs for part in _split(run, name, f"competence:{names[name]}")]
        return tuple(runs)

    def joined(self, key: str, runs: Sequence[Run], **values: object) -> tuple[Run, ...]:
        """A text with `{names}` where several runs stand, parted by commas."""
        before, _, after = self.say(key, names="\0", **values).partition("\0")
        parts = [part for run in runs for part in (Run(", "), run)][1:]
        return tuple(run for run in (Run(before), *parts, Run(after)) if run.text)

    def source(self, source: Source) -> Item:
        """A source: its title and address, its id and where in it."""
        named = " ".join(filter(None, (source.id, source.section)))
        title = self.text(source.title) if source.title else Run("")
        said = ", ".join(filter(None, (title.text, named)))
        return Item((Run(said, source.url or "", title.language),))

    def authority(self, authority: Authority) -> Mark:
        """Who demands it, in its own frame."""
        return Mark(capital(authority_word(authority, self.language)), RANK[authority])

    def field(self, key: str, items: Iterable[Item], look: Look = Look.PLAIN, short: str = "") -> Field:
        """What is said under one heading."""
        return Field(key, self.say(f"heading {key}"), tuple(items), look, short)

    def note(self, key: str, text: Text | None, look: Look = Look.PLAIN) -> list[Field]:
        """A text of a rule file as a field; none where there is none."""
        return [self.field(key, [Item((self.text(text),))], look)] if text else []


def line(text: str) -> Item:
    """A line without links, beginning with a capital."""
    return Item((Run(capital(text)),))


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def _split(run: Run, name: str, to: str) -> list[Run]:
    if run.to or name not in run.text:
        return [run]
    before, _, after = run.text.partition(name)
    return [part for part in (Run(before), Run(name, to), *_split(Run(after), name, to)) if part.text]
