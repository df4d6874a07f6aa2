"""The lines of an explanation, before anybody has decided how wide or in which colours they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from compliance.services.directory import Directory
from compliance.words import date_words
from compliance.words.explain_texts import TEXTS
from compliance.words.needs import competence_name
from rules.book import RuleBook
from rules.explain import Days, Explanation


class Mark(StrEnum):
    """The sign before a line."""

    NONE = ""
    HEADING = "heading"
    HOLDS = "holds"
    LACKS = "lacks"
    USED = "used"
    PASSED_OVER = "passed over"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text, how far it is indented, its sign, and the word for deciding where it decides."""

    text: str
    depth: int = 0
    mark: Mark = Mark.NONE
    decides: str = ""


@dataclass(frozen=True)
class Teller:
    """What every line is told with: the explanation, names, and a language."""

    explanation: Explanation
    book: RuleBook
    directory: Directory
    language: str

    def say(self, key: str, **values: object) -> str:
        """A text of the explanation, its blanks filled in."""
        return TEXTS[key][self.language].format(**values)

    def day(self, day: date | None) -> str:
        """A date as people write it."""
        return date_words(day, self.language)

    def days(self, days: Days) -> str:
        """Days from the first to the last, where these are known."""
        if days.first and days.last:
            return self.say("days", first=self.day(days.first), last=self.day(days.last))
        if days.first:
            return self.say("from", day=self.day(days.first))
        return self.say("until", day=self.day(days.last)) if days.last else self.say("always")

    def competence(self, code: str) -> str:
        """The name of a competence."""
        return competence_name(code, self.book.competences, self.language)

    def decides(self, value: bool) -> str:  # noqa: FBT001 - the value is what is said
        """The word for deciding, where something does."""
        return self.say("decides") if value else ""

    def role(self, code: str) -> str:
        """The name of a role; its code where the rule book has lost it."""
        return self.book.roles[code].name.say(self.language, code) if code in self.book.roles else code
