"""The one status of an employee, a requirement and a day (rule language, 7), its run, and the cycle's end (9)."""

from dataclasses import dataclass
from datetime import date

from rules.model import Status
from tests.oracle.civil import BEGINNING, FOREVER, day_before, minus, next_day, plus
from tests.oracle.needs import holdings_of, holds, named, standing_in, stretches
from tests.oracle.people import in_force
from tests.oracle.records import Lens

UNTOUCHED = Lens(revocations=False, suspensions=False, bindings=False)


@dataclass(frozen=True)
class Run:
    """An unbroken run of one status, inclusive; `last` is FOREVER where it never changes."""

    status: Status
    first: date
    last: date


class Pair:
    """One employee and one requirement."""

    def __init__(self, world, person, requirement):
        self.person = person
        self.requirement = world.book.requirements[requirement]
        self.code = requirement
        self.assignments = world.matching(person, requirement)
        self.holdings = holdings_of(world, person)
        self._stretches = {}
        self._statuses = {}

    def active(self, day):
        """The matching assignments active on a day."""
        return [one for one in self.assignments if one.covers(day)]

    def units(self, day):
        """Their units, ordered (data formats, 2)."""
        return sorted({one.of for one in self.active(day)})

    def applies(self, day):
        """Whether there is a matching assignment and a version in force."""
        return bool(self.active(day)) and self.requirement.on(day) is not None

    def stretches(self, version):
        """Every E of a version's needs."""
        place = self.requirement.versions.index(version)
        if place not in self._stretches:
            self._stretches[place] = stretches(self.holdings, version.needs)
        return self._stretches[place]

    def around(self, version, day):
        """The E around a day, if any."""
        return next(((a, z) for a, z in self.stretches(version) if a <= day <= z), None)

    def ended(self, version, day):
        """The last days of every E that ended before a day, in order."""
        return [last for _, last in self.stretches(version) if last < day]

    def status(self, day):
        """The first row of the table in 7 that fits; None is no finding."""
        if day not in self._statuses:
            self._statuses[day] = self._status(day)
        return self._statuses[day]

    def _status(self, day):
        if not self.applies(day):
            return None
        version = self.requirement.on(day)
        if any(absence.covers(day) for absence in self.person.absences):
            return Status.AWAY
        if any(one.of == self.code and one.covers(day) for one in self.person.exemptions):
            return Status.EXEMPT
        if (around := self.around(version, day)) is not None:
            last = around[1]
            near = last != FOREVER and day >= minus(last, version.expiring)
            return Status.EXPIRING if near else Status.VALID
        if self._in_grace(version, day):
            return Status.GRACE
        if self._is_due(version, day):
            return Status.DUE
        return Status.EXPIRED if self.ended(version, day) else Status.MISSING

    def _in_grace(self, version, day):
        """Row `grace`: within the time tolerated, after a natural end, and nothing revoked or suspended since."""
        ended = self.ended(version, day)
        if not ended or day > plus(ended[-1], version.grace):
            return False
        end = ended[-1]
        natural = not holds(self.holdings, version.needs, next_day(end), UNTOUCHED)
        kept = holds(self.holdings, version.needs, end, Lens(gone_by=day))
        asked = standing_in(self.holdings.competences, named(version.needs))
        suspended = any(one.of in asked and one.covers(day) for one in self.person.suspensions)
        return natural and kept and not suspended

    def _is_due(self, version, day):
        """Row `due`: still within the time to get it, and nothing ran out since the duty began."""
        if not version.due_within:
            return False
        began = self.duty_began(day)
        if day > plus(began, version.due_within):
            return False
        return not any(began <= end <= day_before(day) for end in self.ended(version, day))

    def duty_began(self, day):
        """5, `due_from`: the first day of the running stretch, the version's own first day, or the hiring."""
        version = self.requirement.on(day)
        if version.due_from == "hired" and self.person.hired is not None:
            return self.person.hired
        first = self._stretch_from(day)
        from_ = version.in_force.from_
        if from_ is not None and from_ > first and version.sets & {"needs", "due_within"}:
            return from_
        return first

    def _stretch_from(self, day):
        """The first day of the unbroken stretch of days on which the requirement applies."""
        if ("from", day) in self._statuses:
            return self._statuses["from", day]
        first = day
        while self.applies(first):
            # One assignment and one version hold on every day from here to where both have begun.
            earliest = min(one.first for one in self.active(first))
            first = max(earliest, in_force(self.requirement.on(first))[0])
            if first == BEGINNING or not self.applies(day_before(first)):
                break
            first = day_before(first)
        self._statuses["from", day] = first
        return first

    def cycle_end(self, day):
        """What names the cycle of reminders (9): None where there is no end, or the status has no cycle."""
        version = self.requirement.on(day)
        status = self.status(day)
        if status in (Status.VALID, Status.EXPIRING):
            last = self.around(version, day)[1]
        elif status in (Status.GRACE, Status.EXPIRED):
            last = self.ended(version, day)[-1]
        elif status in (Status.DUE, Status.MISSING):
            last = plus(self.duty_began(day), version.due_within)
        else:
            return None
        return None if last == FOREVER else last

    # -- runs

    def turning_days(self):
        """Days such that the status can only change on one of them: each row of 7 read for the days it names.

        `due` looks at the duty's beginning, which is one of these (or the hiring), and at the ends of E.
        """
        spans = (*self.assignments, *self.person.absences, *self.person.exemptions, *self.person.suspensions)
        days = {BEGINNING} | {day for span in spans for day in (span.first, next_day(span.last))}
        days |= {record.revoked for record in self.person.records if record.revoked is not None}
        for version in self.requirement.versions:
            first, last = in_force(version)
            days |= {first, next_day(last)}
        begun = days | ({self.person.hired} - {None})
        for version in self.requirement.versions:
            days |= {next_day(plus(day, version.due_within)) for day in begun}
            for first, last in self.stretches(version):
                days |= {first, next_day(last)}
                if last != FOREVER:
                    days |= {minus(last, version.expiring), next_day(plus(last, version.grace))}
        return sorted(days)

    def runs(self):
        """Every run of one status, in order."""
        days = self.turning_days()
        found = []
        for place, first in enumerate(days):
            status = self.status(first) if first != FOREVER else None
            if status is None:
                continue
            last = (
                day_before(days[place + 1])
                if place + 1 < len(days) and days[place + 1] != FOREVER
                else FOREVER
            )
            goes_on = found and found[-1].status is status and next_day(found[-1].last) == first
            found.append(Run(status, found.pop().first if goes_on else first, last))
        return found

    def run_around(self, day):
        """The run of the status on a day."""
        return next((run for run in self.runs() if run.first <= day <= run.last), None)
