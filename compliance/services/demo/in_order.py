"""What somebody who has kept everything in order has on record, seen from the day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from compliance.services.demo.dossier import Dossier, Row, ago, day_of, record
from compliance.services.demo.names import choose
from compliance.services.demo.wanted import Demands, Wanted
from compliance.services.demo.watches import watch_history
from rules.dates import Period
from rules.model import Competence, Kind

BROUGHT = frozenset({Kind.EDUCATION, Kind.AUTHORIZATION, Kind.CERTIFICATE, Kind.FITNESS})
"""What people have, or show, before they are hired."""
NEARLY_DUE = 14
"""One in so many has a certificate that is about to go out."""
AHEAD = 100
"""Days that most have left: more than the warning time."""


def history(person: Dossier, demands: Demands, day: date) -> tuple[Row, ...]:
    """Every record of the person, oldest first."""
    kept = _Kept(person, demands, day)
    kept.rows.extend(watch_history(person, day))
    known = {str(row["competence"]) for row in kept.rows}
    asked = [one for one in demands.of(person) if one.competence not in known]
    # What others take before them comes with them.
    first = {code for one in asked for code in demands.book.competences[one.competence].prerequisites}
    for one in sorted(asked, key=lambda one: one.competence in first):
        kept.meet(one)
    return tuple(sorted(kept.rows, key=lambda row: (day_of(row, "achieved_on"), str(row["competence"]))))


class _Kept:
    """The records of one person, as they come together."""

    def __init__(self, person: Dossier, demands: Demands, day: date) -> None:
        self._person, self._competences, self._day = person, demands.book.competences, day
        self.rows: list[Row] = []

    def meet(self, one: Wanted) -> None:
        """Add records that meet what is wanted, with what each takes before it."""
        competence = self._competences[one.competence]
        if one.within:
            self._act(one, one.within)
            return
        if self._holds(one.competence, self._day):
            return
        achieved = self._achieved(one, competence)
        level = one.level or (competence.levels[0] if competence.levels else None)
        more: dict[str, str | date] = {"level": level} if level else {}
        span = self._span(competence, achieved)
        earlier = achieved - timedelta(days=span - 20) if span else None
        if earlier and earlier > self._person.hired_on and competence.bound_to is None:
            self._add(one.competence, earlier, **more)
            if competence.renewed_by and self._choose(f"{one.competence} short", 3):
                self._add(competence.renewed_by[0], achieved)
                return
        self._add(one.competence, achieved, **more)

    def _add(self, code: str, achieved: date, **more: str | date) -> None:
        """One record, and before it what must be held then, taken in the weeks before."""
        for place, needed in enumerate(self._competences[code].prerequisites, 1):
            if not self._holds(needed, achieved):
                model = self._competences[needed]
                taken = ago(achieved, 4 * place + self._choose(needed, 4))
                if model.kind is Kind.EDUCATION:
                    taken = min(taken, ago(self._person.hired_on, 200 + self._choose(needed, 300)))
                self._add(needed, taken, **({"level": model.levels[0]} if model.levels else {}))
        self.rows.append(record(code, achieved, **more))

    def _holds(self, code: str, day: date) -> bool:
        """Whether a record of that very competence covers the day."""
        return any(
            row["competence"] == code
            and (achieved := day_of(row, "achieved_on")) <= day
            and ((span := self._span(self._competences[code], achieved)) == 0 or (day - achieved).days < span)
            for row in self.rows
        )

    def _choose(self, what: str, count: int) -> int:
        return choose(f"{self._person.key} {what}", count)

    def _act(self, one: Wanted, within: Period) -> None:
        """So many acts, or enough of them for the hours, spread over the period with some days to spare."""
        count = one.times if not one.hours else max(1, int(one.hours // 8))
        begun = max(self._person.hired_on, _back(self._day, within))
        room = max(count, (self._day - begun).days - AHEAD)
        for place in range(count):
            spread = self._choose(f"{one.competence} {place}", max(1, room // count - 5))
            achieved = ago(self._day, min(5 + place * room // count + spread, room))
            self._add(
                one.competence,
                achieved,
                **({"hours": _share(one.hours, count, place)} if one.hours else {}),
            )

    def _achieved(self, one: Wanted, competence: Competence) -> date:
        span = self._span(competence, self._day)
        if span:
            achieved = ago(self._day, self._age(one.competence, span))
        elif competence.kind in BROUGHT and competence.bound_to is None:
            achieved = ago(self._person.hired_on, 10 + self._choose(one.competence, 60))
        else:
            achieved = self._person.hired_on + timedelta(days=5 + self._choose(one.competence, 50))
        if one.achieved_from and achieved < one.achieved_from:
            achieved = one.achieved_from + timedelta(days=10 + self._choose(one.competence, 90))
        if one.achieved_before and achieved >= one.achieved_before:
            achieved = ago(one.achieved_before, 30 + self._choose(one.competence, 300))
        return min(achieved, ago(self._day, 1))

    def _age(self, code: str, span: int) -> int:
        """Days since: most have time left, some are about to renew."""
        if not self._choose(f"{code} nearly", NEARLY_DUE):
            return span - 5 - self._choose(code, 80)
        most = max(span - AHEAD, span // 2)
        return 5 + self._choose(code, max(1, most - 5))

    def _span(self, competence: Competence, day: date) -> int:
        """Days that a record of about that day lasts; 0 where it never ends."""
        valid_for = competence.valid_for
        if valid_for is None:
            return 0
        if not isinstance(valid_for, Period):
            age = relativedelta(day, self._person.born_on).years
            valid_for = next(row.for_ for row in valid_for if row.to_age is None or age <= row.to_age)
        return (day - _back(day, valid_for)).days


def _back(day: date, period: Period) -> date:
    return day - relativedelta(months=period.total_months, days=period.total_days)


def _share(hours: Decimal, count: int, place: int) -> str:
    """Whole hours but for the last part, which makes up the sum."""
    each = hours // count
    return f"{each if place else hours - each * (count - 1):f}"
