"""What a mail may say of requirements and people, in one language: the values that its templates take.

Sensitive competences are named in the person's own mail alone. In another's mail a requirement that rests on
one is told of as a whole, by its task where its name would give the competence away, and texts that name one
are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compliance.services.notes import Note, competence_notes, rule_notes
from compliance.services.sensitive import names_any, rests_on_sensitive, sensitive_names, told_within
from compliance.words import cleared_word
from compliance.words.needs import need_words
from notifications.content import Rule, Source, Step
from rules.book import RuleBook
from rules.model import Need, Version, named


class Wording:
    """Texts of a rule book in one language."""

    def __init__(self, book: RuleBook, language: str) -> None:
        self._book = book
        self._language = language
        self._secret = sensitive_names(book)
        self._within = told_within(book)

    def own_rule(self, code: str, version: Version, lacking: Iterable[Need] = ()) -> Rule:
        """A requirement for the person it binds, with what to confirm of the competences that they lack."""
        notes = (*rule_notes(version), *competence_notes(self._book, lacking))
        requirement = self._book.requirements[code]
        return Rule(
            requirement.name.say(self._language, code),
            version.authority.value,
            cleared_word(False, self._language, code),  # noqa: FBT003 - the value is what is said
            requirement.task.say(self._language) if requirement.task else "",
            self._sources(version),
            tuple(self._notes("confirm", notes)),
            tuple(self._notes("not_checked", notes)),
        )

    def public_rule(self, code: str, version: Version) -> Rule:
        """A requirement for others."""
        own = self.own_rule(code, version)
        if not self.sensitive(code):
            return own
        return Rule(
            self._public_name(code, own),
            own.authority,
            own.not_cleared,
            own.task if self._public(own.task) else "",
            tuple(source for source in own.sources if self._public(source.title)),
            tuple(text for text in own.confirm if self._public(text)),
            tuple(text for text in own.not_checked if self._public(text)),
        )

    def task(self, code: str) -> str:
        """What a shortage is a shortage for: the task, or the requirement's name, fit for everybody."""
        requirement = self._book.requirements[code]
        rule = self.public_rule(code, requirement.versions[-1])
        return rule.task or rule.name

    def sensitive(self, code: str) -> bool:
        """Whether others are told only if the task can be done."""
        return rests_on_sensitive(self._book, code)

    def steps(self, needs: Iterable[Need]) -> tuple[Step, ...]:
        """Needs as things to get, each with who gives it."""
        return tuple(
            Step(need_words(need, self._book.competences, self._language), self._provider(need))
            for need in needs
        )

    def _notes(self, kind: str, notes: Iterable[Note]) -> Iterator[str]:
        return (note.said(self._book, self._language) for note in notes if note.kind == kind)

    def _provider(self, need: Need) -> str:
        """Who gives what a need names, where that is one and the same."""
        given = {
            competence.provider.say(self._language) if competence.provider else ""
            for code in named(need)
            if (competence := self._book.competences.get(code))
        }
        return given.pop() if len(given) == 1 else ""

    def _sources(self, version: Version) -> tuple[Source, ...]:
        return tuple(
            Source(
                source.id,
                source.section or "",
                source.title.say(self._language) if source.title else "",
                source.url or "",
            )
            for source in version.sources
        )

    def _public_name(self, code: str, own: Rule) -> str:
        if (wider := self._within.get(code)) is not None:
            return self._book.requirements[wider].name.say(self._language, wider)
        roles = self._book.requirements[code].applies_to.roles
        names = (
            self._book.roles[role].name.say(self._language, role)
            for role in roles
            if role in self._book.roles
        )
        fit = (text for text in (own.name, own.task, *names) if text and self._public(text))
        return next(fit, code)

    def _public(self, text: str) -> bool:
        """Whether a text names no sensitive competence."""
        return not names_any(text, self._secret)
