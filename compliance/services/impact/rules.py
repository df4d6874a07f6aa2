"""What changes in the rules: requirement by requirement, and competences with the requirements that they reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from compliance.services.handbook.competence import competence_fields
from compliance.services.handbook.teller import Teller
from compliance.services.impact.fields import KeyChange, Tellers, name_field
from compliance.services.impact.reading import Books
from compliance.services.impact.versions import requirement_changes, told_whole
from compliance.services.sensitive import stands_on
from rules.model import Competence


class What(StrEnum):
    """What becomes of a requirement or competence."""

    ADDED = "added"
    REMOVED = "removed"
    SWITCHED_OFF = "switched-off"
    SWITCHED_ON = "switched-on"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class CompetenceChange:
    """One competence. `requirements` are those that rest on it in either book, over any number of steps."""

    code: str
    name: str
    what: What
    changes: tuple[KeyChange, ...]
    requirements: tuple[str, ...]

    @property
    def about(self) -> bool:
        """Whether only what is told of it changes."""
        return self.what is What.CHANGED and all(one.about for one in self.changes)


@dataclass(frozen=True, slots=True)
class RequirementChange:
    """One requirement: what it says otherwise itself, and changed competences that it rests on (`through`).

    `reason` is why it is, or was, switched off.
    """

    code: str
    name: str
    what: What
    reason: str = ""
    changes: tuple[KeyChange, ...] = ()
    through: tuple[CompetenceChange, ...] = ()

    @property
    def about(self) -> bool:
        """Whether only what is told of it changes."""
        return self.what is What.CHANGED and not self.through and all(one.about for one in self.changes)


@dataclass(frozen=True, slots=True)
class RuleChanges:
    """Every difference between the books, in one language."""

    requirements: tuple[RequirementChange, ...]
    competences: tuple[CompetenceChange, ...]

    @property
    def real(self) -> list[RequirementChange]:
        """The requirements whose demands change, not the wording alone."""
        return [one for one in self.requirements if not one.about]

    @property
    def apart(self) -> list[CompetenceChange]:
        """The changed competences that no requirement tells of: none rests on them, or only the wording changes."""
        return [one for one in self.competences if one.changes and (one.about or not one.requirements)]


def rule_changes(books: Books, language: str, on: date) -> RuleChanges:
    """Compare the books; codes in order."""
    tellers = Tellers(*(Teller(book, language, on) for book in (books.old, books.new)))
    competences = tuple(_competences(books, tellers))
    return RuleChanges(tuple(_requirements(books, tellers, competences)), competences)


def _competences(books: Books, tellers: Tellers) -> Iterator[CompetenceChange]:
    old, new = books.old.competences, books.new.competences
    reached = _reached(books)
    for code in sorted({*old, *new}):
        was, will = old.get(code), new.get(code)
        if was == will:
            continue
        changes = tuple(_competence(tellers, was, will)) if was and will else ()
        name = tellers.new.competence(code) if will else tellers.old.competence(code)
        yield CompetenceChange(
            code, name.text, _what(was, will), changes, tuple(sorted(reached.get(code, ())))
        )


def _what(old: object, new: object) -> What:
    return What.CHANGED if old and new else What.ADDED if new else What.REMOVED


def _competence(tellers: Tellers, old: Competence, new: Competence) -> Iterator[KeyChange]:
    models = tuple({key: getattr(one, key) for key in Competence.model_fields} for one in (old, new))
    sides = ((tellers.old, old), (tellers.new, new))
    fields = [{one.key: one for one in competence_fields(teller, competence)} for teller, competence in sides]
    for (teller, competence), found in zip(sides, fields, strict=True):
        found["name"] = name_field(teller, competence.name)
    yield from tellers.changes((models[0], models[1]), (fields[0], fields[1]))


def _reached(books: Books) -> dict[str, set[str]]:
    """Competence → the requirements that rest on it in either book."""
    found: dict[str, set[str]] = {}
    for book in (books.old, books.new):
        for requirement in book.requirements:
            for code in stands_on(book, requirement):
                found.setdefault(code, set()).add(requirement)
    return found


def _requirements(
    books: Books, tellers: Tellers, competences: tuple[CompetenceChange, ...]
) -> Iterator[RequirementChange]:
    old, new = books.old, books.new
    for code in sorted({*old.requirements, *new.requirements}):
        was, will = old.requirements.get(code), new.requirements.get(code)
        teller, one = (tellers.new, will) if will else (tellers.old, was)
        name = teller.text(one.name).text if one else code
        off = new.off.get(code) if will is None else old.off.get(code)
        if was and will:
            changes = tuple(requirement_changes(tellers, code))
            through = tuple(
                change
                for change in competences
                if code in change.requirements and any(not one.about for one in change.changes)
            )
            if changes or through:
                yield RequirementChange(code, name, What.CHANGED, "", changes, through)
            continue
        what, reason = _what(was, will), ""
        if off:
            what = What.SWITCHED_OFF if was else What.SWITCHED_ON
            reason = teller.text(off.reason).text
        whole = tuple(told_whole(tellers, code, added=will is not None))
        yield RequirementChange(code, name, what, reason, whole)
