"""People with everything that can happen to them, as the seven tables."""

from datetime import date
from decimal import Decimal

import yaml
from hypothesis import strategies as st

from rules.dates import Period
from tests.oracle.civil import end_of, minus, plus
from tests.property.days import BIRTHDAYS, FAR_DAYS, NO_END, dice, shifted
from tests.property.rule_books import COMPETENCES, LEVELS, PLACES, REQUIREMENTS, ROLES

HOURS = (None, Decimal("7.5"), Decimal("3.5"), Decimal("0.01"), Decimal(35), Decimal(0))
STATUSES = (None, "verified", None, "verified", None, "verified", "pending", "rejected")
COLUMNS = {
    "employees": ("id", "name", "birth_date", "hired_on", "left_on"),
    "units": ("id", "name", "parent"),
    "assignments": ("employee", "role", "unit", "from", "until", "employment"),
    "records": (
        "id",
        "employee",
        "competence",
        "achieved_on",
        "valid_until",
        "level",
        "hours",
        "status",
        "revoked_on",
    ),
    "exemptions": ("employee", "requirement", "from", "until"),
    "suspensions": ("employee", "competence", "from", "until"),
    "absences": ("employee", "from", "until"),
}


def table(name, made):
    """Rows as columns, empty where a row says nothing."""
    return {column: [row.get(column) for row in made] for column in COLUMNS[name]}


def distinct(made, *identity):
    """The rows without those that say the same thing of the same day again: they would be refused."""
    return list({tuple(row[column] for column in identity): row for row in made}.values())


def between(span):
    """The two columns of a span."""
    return dict(zip(("from", "until"), span, strict=True))


def assignments(thrown, employee):
    """A chain of assignments, mostly of one role and unit: touching, apart, overlapping."""
    role, unit = thrown.of(ROLES), thrown.of(tuple(PLACES))
    for span in thrown.spans(1, 3, thrown.early_day()):
        if thrown.one_in(4):
            role = thrown.of(ROLES)
        employment = thrown.of(("full-time", "80", "part-time", None))
        yield dict(employee=employee, role=role, unit=unit, employment=employment, **between(span))


def record(thrown, employee, competences, busy, born):
    """One record: with or without printed end, level, hours, revocation; verified or not; at times just at a turn."""
    competence = thrown.of(COMPETENCES)
    levelled = "levels" in competences[competence]
    achieved = (
        thrown.of(turns(competences[competence], busy, born)) if thrown.one_in(2) else thrown.early_day()
    )
    printed = NO_END if thrown.one_in(6) else thrown.later(achieved)
    return {
        "employee": employee,
        "competence": competence,
        "achieved_on": achieved,
        "valid_until": printed if thrown.one_in(5) else None,
        "level": thrown.of((None, *LEVELS)) if levelled else None,
        "hours": thrown.of(HOURS),
        "status": thrown.of(STATUSES),
        "revoked_on": thrown.later(achieved) if thrown.one_in(5) else None,
    }


def turns(competence, busy, born):
    """Days on which it turns whether a record renews one of the busy day, and how long it lasts by age."""
    valid_for = competence.get("valid_for", [])
    lengths = [valid_for] if isinstance(valid_for, str) else [row["for"] for row in valid_for]
    renewal = {name: Period.parse(text) for name, text in competence.get("renewal", {}).items()}
    found = [busy, busy]
    for length in map(Period.parse, lengths):
        last = end_of(plus(busy, length), competence.get("until_end_of"))
        found += [last, shifted(last, 1), plus(last, length)]
        if "early" in renewal:
            found += [minus(last, renewal["early"]), shifted(minus(last, renewal["early"]), -1)]
        if "late" in renewal:
            found += [plus(last, renewal["late"]), shifted(plus(last, renewal["late"]), 1)]
    if born and isinstance(valid_for, list):
        birthdays = [plus(born, Period(years=row["to_age"] + 1)) for row in valid_for if "to_age" in row]
        found += [shifted(day, days) for day in birthdays for days in (-1, 0)]
    return [min(max(day, FAR_DAYS[3]), FAR_DAYS[0]) for day in found]


def happenings(thrown, employee, column, codes):
    """Spans of something: exemptions, suspensions, absences."""
    of = {column: thrown.of(codes)} if column else {}
    made = [{"employee": employee, **of, **between(span)} for span in thrown.spans(0, 2, thrown.day())]
    return made if thrown.one_in(3) else []


@st.composite
def person(draw, name, competences, requirements):
    """One employee's rows of every table."""
    thrown = draw(dice(80))
    hired = thrown.day() if thrown.one_in(2) else None
    left = thrown.later(hired or date(2024, 6, 30)) if thrown.one_in(6) else None
    born = thrown.of((None, *BIRTHDAYS))
    busy = thrown.early_day()
    chains = draw(st.lists(dice(30), min_size=1, max_size=3))
    return {
        "employees": [{"id": name, "name": name, "birth_date": born, "hired_on": hired, "left_on": left}],
        "assignments": distinct(
            [row for chain in chains for row in assignments(chain, name)], "employee", "role", "unit", "from"
        ),
        "records": [
            record(one, name, competences, busy, born)
            for one in draw(st.lists(dice(24), min_size=2, max_size=12))
        ],
        "exemptions": distinct(
            happenings(thrown, name, "requirement", requirements), "employee", "requirement", "from"
        ),
        "suspensions": distinct(
            [row for _ in "two" for row in happenings(thrown, name, "competence", COMPETENCES)],
            "employee",
            "competence",
            "from",
        ),
        "absences": distinct(happenings(thrown, name, None, ()), "employee", "from"),
    }


@st.composite
def municipalities(draw, rule_text):
    """The seven tables, of one to four people, fitting a rule file."""
    rules = yaml.safe_load(rule_text)
    requirements = [code for code in REQUIREMENTS if code in rules["requirements"]]
    people = [
        draw(person(f"e{n}", rules["competences"], requirements)) for n in range(draw(st.integers(1, 4)))
    ]
    made = {name: [row for one in people for row in one.get(name, [])] for name in COLUMNS}
    made["units"] = [{"id": unit, "name": unit, "parent": parent} for unit, parent in PLACES.items()]
    ids = draw(st.sampled_from(("none", "all", "backwards", "some")))
    for place, row in enumerate(made["records"]):
        row["id"] = record_id(ids, place)
    return {name: table(name, rows) for name, rows in made.items()}


def record_id(ids, place):
    """An id by the habit of the file: none, in order, in the opposite order, or on every other row."""
    if ids == "none" or (ids == "some" and place % 2):
        return None
    return f"k{99 - place:02}" if ids == "backwards" else f"k{place:02}"
