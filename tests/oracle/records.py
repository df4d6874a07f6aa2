"""What makes a competence held: the days that each record covers, and why (rule language, 2 and 3).

A `Lens` says what to look away from. Evaluation looks at everything; the sentence on `grace` asks what would hold
without revocations, suspensions and leaving units, or without certain records.
"""

from dataclasses import dataclass
from datetime import date

from tests.oracle.civil import FOREVER, age_on, day_before, end_of, minus, next_day, plus
from tests.oracle.people import Record


@dataclass(frozen=True)
class Lens:
    """What is looked at. `gone_by`: records revoked by that day are as if they never were."""

    revocations: bool = True
    suspensions: bool = True
    bindings: bool = True
    gone_by: date | None = None


@dataclass(frozen=True)
class Counting:
    """A record that counts as one of a competence on the days first..last, when it covers them (3).

    `level` and `dated` are those of the record renewed where it is a refresher; `spans` are the days it covers.
    """

    level: str | None
    dated: date
    spans: tuple[tuple[date, date], ...]


@dataclass(frozen=True)
class Renewed:
    """A record with its last valid day after the walk of 3.2, and the own record it stands in for."""

    record: Record
    last: date
    own: Record


class Holdings:
    """One person's competences, seen through lenses."""

    def __init__(self, world, person):
        self.world = world
        self.person = person
        self.competences = world.book.competences
        self._seen = {}

    # -- 2: valid_for and until_end_of

    def last_from(self, code, base, achieved):
        """base + `valid_for`, moved by `until_end_of`; the age rows look at the age on the day of achievement."""
        competence = self.competences[code]
        if competence.valid_for is None:
            return FOREVER
        if not isinstance(competence.valid_for, tuple):
            return end_of(plus(base, competence.valid_for), competence.until_end_of)
        if self.person.born is None:
            ends = [plus(base, row.for_) for row in competence.valid_for]
            return end_of(min(ends), competence.until_end_of)
        age = age_on(self.person.born, achieved)
        row = next(row for row in competence.valid_for if row.to_age is None or row.to_age >= age)
        return end_of(plus(base, row.for_), competence.until_end_of)

    # -- 3.1 and 2: which records count at all

    def verified(self, code, lens):
        """The verified records of a competence itself."""
        return [
            record
            for record in self.person.records
            if record.competence == code
            and self.world.counts(record)
            and not (lens.gone_by and record.revoked and record.revoked <= lens.gone_by)
        ]

    def allowed(self, code, lens):
        """Those whose prerequisites are held on their day of achievement (2, `prerequisites`)."""
        asked = self.competences[code].prerequisites
        return [
            record
            for record in self.verified(code, lens)
            if all(self.holds(before, record.achieved, lens) for before in asked)
        ]

    # -- 3.2: renewal

    def renewed(self, code, lens):
        """The walk over own records and refreshers with the running last day."""
        key = ("renewed", code, lens)
        if key not in self._seen:
            self._seen[key] = tuple(self._walk(code, lens))
        return self._seen[key]

    def _in_order(self, code, lens):
        own = [(record.achieved, 0, record.identity, record) for record in self.allowed(code, lens)]
        refreshers = [
            (record.achieved, 1, record.identity, record)
            for other in self.competences[code].renewed_by
            for record in self.verified(other, lens)
        ]
        return [
            (place == 0, record) for _, place, _, record in sorted(own + refreshers, key=lambda row: row[:3])
        ]

    def _walk(self, code, lens):
        running, latest_own = None, None
        for is_own, record in self._in_order(code, lens):
            if is_own:
                latest_own = record
            elif running is None or record.achieved > self._latest_start(code, running):
                continue
            last = record.printed or self._by_renewal(code, record.achieved, running)
            yield Renewed(record, last, latest_own)
            running = last if running is None else max(running, last)

    def _latest_start(self, code, running):
        """L + `late` (absent: L), the last day on which a refresher is in time (3.2, 1)."""
        renewal = self.competences[code].renewal
        return running if renewal is None or renewal.late is None else plus(running, renewal.late)

    def _by_renewal(self, code, achieved, running):
        """The last valid day of a record without a printed one (3.2, 2)."""
        if running is not None and running != FOREVER and self._keeps_the_date(code, achieved, running):
            last = self.last_from(code, running, achieved)
            if last >= achieved:
                return last
        return self.last_from(code, achieved, achieved)

    def _keeps_the_date(self, code, achieved, running):
        renewal = self.competences[code].renewal
        if renewal is None:
            return False
        if achieved <= running:
            return renewal.early is not None and minus(running, renewal.early) <= achieved
        return renewal.late is not None and achieved <= plus(running, renewal.late)

    # -- the days that a record covers

    def counting(self, code, lens):
        """Every counting record of a competence itself, refreshers included."""
        key = ("counting", code, lens)
        if key not in self._seen:
            self._seen[key] = tuple(self._counting(code, one, lens) for one in self.renewed(code, lens))
        return self._seen[key]

    def _counting(self, code, one, lens):
        """Until its last valid day, the day before it or the record it renews is revoked, and 3.4."""
        last = one.last
        if lens.revocations:
            for revoked in (one.record.revoked, one.own.revoked):
                last = last if revoked is None else min(last, day_before(revoked))
        spans = [(one.record.achieved, last)]
        if lens.bindings and self.competences[code].bound_to == "unit":
            spans = [(one.record.achieved, min(last, stay)) for stay in self.stays(one.record.achieved)]
        covered = tuple((first, end) for first, end in spans if first <= end)
        return Counting(one.own.level, one.own.achieved, covered)

    def stays(self, day):
        """The last day of the unbroken stay in each unit in which there was an assignment on the day (3.4)."""
        for unit in {one.of for one in self.person.assignments if one.covers(day)}:
            last = day
            while last != FOREVER and any(
                one.of == unit and one.covers(next_day(last)) for one in self.person.assignments
            ):
                later = [
                    one.last
                    for one in self.person.assignments
                    if one.of == unit and one.covers(next_day(last))
                ]
                last = max(later)
            yield last

    # -- 3.3 and 4: held on a day

    def suspended(self, code, day, lens):
        """Whether a suspension takes the day away from the competence (3.3)."""
        return lens.suspensions and any(one.of == code and one.covers(day) for one in self.person.suspensions)

    def holds(self, code, day, lens, level=None, limits=()):
        """Whether a competence is held: by a record of its own, or by what also meets it (4, first row; 2).

        `level` is asked of the competence's own records only; `limits` are the (from, before) of every step so far.
        """
        if self.suspended(code, day, lens):
            return False
        own = any(
            any(first <= day <= last for first, last in one.spans)
            and self.high_enough(code, one.level, level)
            and all((not low or low <= one.dated) and (not high or one.dated < high) for low, high in limits)
            for one in self.counting(code, lens)
        )
        return own or any(
            self.holds(
                other.competence,
                day,
                lens,
                other.level,
                (*limits, (other.achieved_from, other.achieved_before)),
            )
            for other in self.competences[code].also_met_by
        )

    def high_enough(self, code, level, asked):
        """A higher level meets a lower one; a record without level meets none (2, `levels`)."""
        if asked is None:
            return True
        levels = self.competences[code].levels
        return level is not None and levels.index(level) >= levels.index(asked)
