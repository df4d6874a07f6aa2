"""The preview in words, row by row: what the tables of the terminal and the page both say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from compliance.services.impact.figures import figures
from compliance.services.impact.people import Shift, Turn
from compliance.services.impact.preview import Preview
from compliance.services.impact.rules import CompetenceChange, RequirementChange, RuleChanges, What
from compliance.services.impact.staffing import StaffingShift
from compliance.services.notes import Note, public_notes
from compliance.services.sensitive import rests_on_sensitive
from compliance.words import cleared_word, date_words, number_words, status_word
from compliance.words.check import say as check_words
from compliance.words.impact import say
from compliance.words.impact_summary import PEOPLE, people_words, summary
from compliance.words.order import sort_key
from rules.dates import day
from rules.findings import StaffingRow
from rules.model import CLEARED, Status

ONE_DAY = timedelta(days=1)
_WITHHELD = frozenset({Status.EXPIRED, Status.MISSING, Status.GRACE})
"""Statuses that tell that something lapsed or lacks."""


@dataclass(frozen=True, slots=True)
class Told:
    """One row about a person: the statuses under both rules from a day on, and what that means for the work.

    `what` is the part of the summary in which the person is counted.
    """

    employee: str
    requirement: str
    units: tuple[str, ...]
    what: str
    on: date
    old: str
    new: str
    meaning: str


@dataclass(frozen=True)
class Telling:
    """Says a preview in one language."""

    preview: Preview
    changes: RuleChanges
    language: str

    def say(self, key: str, **values: object) -> str:
        """A text of the preview."""
        return say(key, self.language, **values)

    def day(self, day: date | None) -> str:
        """A date as people write it; a dash for none."""
        return date_words(day, self.language) if day else self.say("none")

    @cached_property
    def summary(self) -> str:
        """All of it in a sentence."""
        return summary(figures(self.preview, self.changes), self.language)

    def requirement(self, code: str) -> str:
        """The name of a requirement, as the new rules have it if they do."""
        books = self.preview.books
        return (books.new.requirements.get(code) or books.old.requirements[code]).name.say(
            self.language, code
        )

    @cached_property
    def notes(self) -> dict[str, tuple[Note, ...]]:
        """What is not settled of the requirements of the new rules, by code."""
        book = self.preview.books.new
        return public_notes(book, self.preview.on, book.requirements)

    def shown(self) -> list[str]:
        """The codes of all requirements that are told of."""
        codes = [one.code for one in self.changes.requirements]
        codes += [one.requirement for one in self.preview.people]
        return sorted({*codes, *(one.requirement for one in self.preview.staffing)})

    def unit(self, id_: str | None) -> str:
        """The name of a unit; None is the whole organisation."""
        organisation = check_words("organisation", self.language)
        return self.preview.known.directory.unit(id_) if id_ else organisation

    def employee(self, id_: str) -> str:
        """The name of an employee."""
        return self.preview.known.directory.employee(id_)

    def rule_lines(self, change: RequirementChange) -> Iterator[str]:
        """What changes in a requirement, line by line; what only tells of it last. Of a new one what it asks."""
        if change.what is not What.CHANGED:
            yield self.say(f"requirement {change.what}", reason=change.reason)
        if change.what in (What.REMOVED, What.SWITCHED_OFF):
            return
        ordered = sorted(change.changes, key=lambda one: one.about)
        yield from (one.told for one in ordered if not one.about)
        for competence in change.through:
            for told in self.competence_lines(competence):
                yield self.say("through", name=competence.name, told=told)
        yield from (one.told for one in ordered if one.about)

    def competence_lines(self, change: CompetenceChange) -> Iterator[str]:
        """What changes in a competence that reaches those who must have it."""
        yield from (one.told for one in change.changes if not one.about)

    def people(self) -> list[tuple[str, list[Told]]]:
        """Unit after unit by name, each with its rows: by requirement, losses first, the first day first."""
        by_unit: dict[str, list[Told]] = {}
        for shift in self.preview.people:
            for row in self.rows(shift):
                for unit in row.units:
                    by_unit.setdefault(unit, []).append(row)
        names = {unit: sort_key(self.unit(unit)) for unit in by_unit}
        order = sorted(by_unit, key=lambda unit: (names[unit], unit))
        return [(unit, sorted(by_unit[unit], key=self._order)) for unit in order]

    def in_short(self, rows: Sequence[Told]) -> str:
        """How many of one unit lose clearance, gain it and so on, each person once in each."""
        counts = {what: len({row.employee for row in rows if row.what == what}) for what in PEOPLE}
        return people_words(counts, self.language)

    def _order(self, row: Told) -> tuple[object, ...]:
        name = sort_key(self.requirement(row.requirement))
        return (
            name,
            row.requirement,
            PEOPLE.index(row.what),
            row.on,
            sort_key(self.employee(row.employee)),
            row.employee,
        )

    def rows(self, shift: Shift) -> Iterator[Told]:
        """A row for what is lost, one for what is gained; where neither is, one for the other status."""
        if shift.loss:
            what = "newly" if shift.newly_required else "lose"
            yield self._row(shift, what, shift.loss, self._lost(shift, shift.loss))
        if shift.gain:
            what = "freed" if shift.no_longer_required else "gain"
            yield self._row(shift, what, shift.gain, self._gained(shift, shift.gain))
        if not shift.loss and not shift.gain:
            turn = Turn(shift.differs_on, shift.old_then, shift.new_then, None)
            yield self._row(shift, "other", turn, self._other(shift, turn))

    def _row(self, shift: Shift, what: str, turn: Turn, meaning: str) -> Told:
        old, new = (self.status(shift.requirement, status) for status in (turn.old, turn.new))
        return Told(shift.employee, shift.requirement, shift.units, what, turn.on, old, new, meaning)

    def status(self, requirement: str, status: Status | None) -> str:
        """A status; of what rests on something sensitive only whether the task may be done."""
        if status is None:
            return self.say("not bound")
        if status in _WITHHELD and requirement in self.sensitive:
            return cleared_word(status in CLEARED, self.language, requirement)
        return status_word(status, self.language)

    @cached_property
    def sensitive(self) -> frozenset[str]:
        """The requirements that rest on something sensitive under either rules."""
        books = (self.preview.books.old, self.preview.books.new)
        return frozenset(
            code for book in books for code in book.requirements if rests_on_sensitive(book, code)
        )

    def _lost(self, shift: Shift, loss: Turn) -> str:
        if shift.newly_required:
            return self.say("newly required")
        word = cleared_word(False, self.language, shift.requirement)  # noqa: FBT003 - the word for no
        if loss.other_on is None:
            return word
        return self.say("loses earlier", word=word, day=self.day(loss.other_on - ONE_DAY))

    def _gained(self, shift: Shift, gain: Turn) -> str:
        if shift.no_longer_required:
            return self.say("no longer required")
        if gain.other_on is None:
            return cleared_word(True, self.language)  # noqa: FBT003 - the word for yes
        return self.say("gains until", day=self.day(gain.other_on - ONE_DAY))

    def _other(self, shift: Shift, turn: Turn) -> str:
        if turn.old is None and turn.new is Status.AWAY:
            return self.say("newly away")
        if turn.new is None:
            return self.say("no longer required")
        if turn.old is None:
            return self.say("newly bound")
        return self.say("as before", word=cleared_word(turn.new in CLEARED, self.language, shift.requirement))

    def effect(self, shift: StaffingShift) -> str:
        """What becomes of a staffing minimum."""
        if shift.new is None:
            return self.say("no longer required")
        return self.say("new minimum" if shift.old is None and not shift.first_short_on else shift.effect)

    def why(self, shift: StaffingShift) -> Iterator[str]:
        """Who has lost clearance by the new rules until the first short day, and who no longer counts on it."""
        if shift.lost:
            yield self.say("because lost", names=", ".join(self._by_name(shift.lost)))
        others = [fall for fall in shift.fall if fall.employee not in shift.lost]
        if others:
            told = {fall.employee: self._fallen(shift.requirement, fall.status) for fall in others}
            names = (f"{self.employee(id_)} ({told[id_]})" for id_ in told)
            yield self.say("because fall", day=self.day(shift.first_short_on), names=", ".join(names))

    def _by_name(self, ids: Sequence[str]) -> list[str]:
        return sorted(map(self.employee, ids), key=sort_key)

    def _fallen(self, requirement: str, status: Status | None) -> str:
        return self.say("left") if status is None else self.status(requirement, status)

    def old_new(self, old: object, new: object) -> str:
        """Both where they differ, else the one."""
        return str(new) if old == new else self.say("from to", old=old, new=new)

    def staffing_cells(self, shift: StaffingShift) -> tuple[str, str, str]:
        """Need, have on the day, and first day with too few: old and new."""
        sides = (shift.old, shift.new)
        need, have = ([str(getattr(row, key)) if row else "–" for row in sides] for key in ("need", "have"))
        first = [self.day(_first(row)) for row in sides]
        return self.old_new(*need), self.old_new(*have), self.old_new(*first)

    def mail_rows(self) -> list[tuple[str, int, int]]:
        """What is counted, under the old rules and under the new; the number of mails first."""
        old, new = self.preview.mails
        kinds = [(self.say(f"mail {kind}"), old.kinds[kind], new.kinds[kind]) for kind in new.kinds]
        return [
            (self.say("mails"), old.mails, new.mails),
            *kinds,
            (self.say("mail reminders"), old.reminders, new.reminders),
            (self.say("mail shortages"), old.shortages, new.shortages),
        ]

    def difference(self, old: int, new: int) -> str:
        """How many more or fewer, with its sign."""
        sign = "+" if new > old else ""
        return sign + number_words(new - old, self.language)

    def mail_note(self) -> str:
        """What the numbers take as sent already."""
        last = self.preview.known.past.last_run
        sent = self.say("after run", day=self.day(last)) if last else self.say("first run")
        return f"{self.say('one each')} {sent}"


def _first(row: StaffingRow | None) -> date | None:
    return None if row is None or row.first_short_on is None else day(row.first_short_on)
