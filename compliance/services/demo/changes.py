"""What can happen to a person who had everything in order: each a function of the dossier and the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from compliance.services.demo.dossier import Change, Dossier, Row, ago, day_of, record

# The steps before a delegation were taken shortly before it.
_ALONG = {"medication-delegation": ("medication-course", "medication-test", "medication-practical-check")}


_REFRESHERS = {"first-aid-children": "first-aid-children-refresher"}


def ends(competence: str, in_days: int, years: int = 1) -> Change:
    """The newest record has its last valid day so many days from the day; those before it move along."""

    def change(person: Dossier, day: date) -> Dossier:
        last = ago(day, -in_days)
        # No short course came between.
        person = lacks(_REFRESHERS.get(competence, ""))(person, day)
        newest = _newest(person, competence)
        moved = last - relativedelta(years=years) - day_of(newest, "achieved_on")

        def moved_row(row: Row) -> Row:
            if row["competence"] not in (competence, *_ALONG.get(competence, ())):
                return row
            days = {column: value + moved for column, value in row.items() if isinstance(value, date)}
            return {**row, **days, **({"valid_until": last} if row is newest else {})}

        return replace(person, records=tuple(moved_row(row) for row in person.records))

    return change


def lacks(*competences: str) -> Change:
    """There is no record of these."""

    def change(person: Dossier, _day: date) -> Dossier:
        return replace(
            person, records=tuple(row for row in person.records if row["competence"] not in competences)
        )

    return change


def attended(competences: tuple[str, ...], at_most: int) -> Change:
    """Of these exercises only the newest few of the last year were attended."""

    def change(person: Dossier, day: date) -> Dossier:
        of_these = [
            row
            for row in person.records
            if row["competence"] in competences and day_of(row, "achieved_on") >= ago(day, 366)
        ]
        missed = of_these[: max(0, len(of_these) - at_most)]
        return replace(person, records=tuple(row for row in person.records if row not in missed))

    return change


def holds(competence: str, days_ago: int, **more: str | date) -> Change:
    """There is one more record, so many days old."""

    def change(person: Dossier, day: date) -> Dossier:
        return replace(person, records=(*person.records, record(competence, ago(day, days_ago), **more)))

    return change


def pending(competence: str) -> Change:
    """The newest record waits for somebody to verify it."""
    return _newest_changed(competence, lambda row, _day: {**row, "status": "pending"})


def revoked(competence: str, days_ago: int) -> Change:
    """The newest record has been revoked."""
    return _newest_changed(competence, lambda row, day: {**row, "revoked_on": ago(day, days_ago)})


def suspended(competence: str, days_ago: int, in_days: int, reason: str) -> Change:
    """The competence has been taken away until a day to come."""

    def change(person: Dossier, day: date) -> Dossier:
        row: Row = {"competence": competence, "from": ago(day, days_ago), "until": ago(day, -in_days)}
        return replace(person, suspensions=(*person.suspensions, {**row, "reason": reason}))

    return change


def exempt(requirement: str, days_ago: int, in_days: int, reason: str, approved_by: str) -> Change:
    """An exemption until a day to come."""

    def change(person: Dossier, day: date) -> Dossier:
        row: Row = {"requirement": requirement, "from": ago(day, days_ago), "until": ago(day, -in_days)}
        return replace(
            person, exemptions=(*person.exemptions, {**row, "reason": reason, "approved_by": approved_by})
        )

    return change


def away(days_ago: int, in_days: int, kind: str = "permisjon") -> Change:
    """Away until a day to come."""

    def change(person: Dossier, day: date) -> Dossier:
        row: Row = {"from": ago(day, days_ago), "until": ago(day, -in_days), "kind": kind}
        return replace(person, absences=(*person.absences, row))

    return change


def newcomer(days_ago: int, *without: str) -> Change:
    """Hired so many days ago (to come where negative), with what people bring or show before they begin.

    Of that, `without` these.
    """

    def change(person: Dossier, day: date) -> Dossier:
        hired_on = ago(day, days_ago)
        later = hired_on - person.hired_on
        brought = (
            {**row, "achieved_on": min(day_of(row, "achieved_on") + later, day)}
            for row in person.records
            if day_of(row, "achieved_on") < person.hired_on and row["competence"] not in without
        )
        return replace(
            person,
            employee={**person.employee, "hired_on": hired_on},
            assignments=tuple({**row, "from": hired_on} for row in person.assignments),
            records=tuple(brought),
        )

    return change


def leaves(in_days: int) -> Change:
    """The last working day is so many days from the day (in the past where negative)."""

    def change(person: Dossier, day: date) -> Dossier:
        return replace(person, employee={**person.employee, "left_on": ago(day, -in_days)})

    return change


def moved(from_unit: str, days_ago: int) -> Change:
    """Worked in another unit until so many days ago."""

    def change(person: Dossier, day: date) -> Dossier:
        moved_on = ago(day, days_ago)
        before = [{**row, "unit": from_unit, "until": ago(moved_on, 1)} for row in person.assignments]
        now = [{**row, "from": moved_on} for row in person.assignments]
        return replace(person, assignments=(*before, *now))

    return change


def also(role: str, unit: str, percent: str) -> Change:
    """Has one more post, from the day of hiring."""

    def change(person: Dossier, _day: date) -> Dossier:
        row: Row = {"role": role, "unit": unit, "from": person.hired_on, "percent": percent}
        return replace(person, assignments=(*person.assignments, row))

    return change


def took_on(role: str, days_ago: int) -> Change:
    """Has had one of the roles for so many days only."""

    def change(person: Dossier, day: date) -> Dossier:
        rows = (
            {**row, "from": ago(day, days_ago)} if row["role"] == role else row for row in person.assignments
        )
        return replace(person, assignments=tuple(rows))

    return change


def without_address(person: Dossier, _day: date) -> Dossier:
    """Has no e-mail address."""
    return replace(person, employee={key: value for key, value in person.employee.items() if key != "email"})


def _newest(person: Dossier, competence: str) -> Row:
    return [row for row in person.records if row["competence"] == competence][-1]


def _newest_changed(competence: str, changed: Callable[[Row, date], Row]) -> Change:
    def change(person: Dossier, day: date) -> Dossier:
        newest = _newest(person, competence)
        rows = (changed(row, day) if row is newest else row for row in person.records)
        return replace(person, records=tuple(rows))

    return change
