"""The facts from the store are the facts from the files."""

from datetime import date

import numpy as np
import pytest

from compliance.services.importing import import_data
from compliance.store.codes import codes_in_use
from compliance.store.facts import load_facts
from compliance.store.people import employee_keys
from rules.facts import build_facts
from tests.integration.store.brigade import ASSIGNMENTS, RECORDS, UNITS, D, brigade, bring, intake, with_row

SPANS = {
    "exemptions": [
        {"employee": "e2", "requirement": "smoke-diving", "from": D("2026-01-01"), "until": D("2026-02-01"),
         "reason": "kurs", "approved_by": "e1"}
    ],
    "suspensions": [{"employee": "e10", "competence": "medical", "from": D("2026-03-01"), "reason": "sak"}],
    "absences": [{"employee": "e2", "from": D("2026-04-01"), "until": D("2026-04-30"), "kind": "permisjon"}],
}  # fmt: skip


def assignments(facts):
    """With their attributes; those of one employee that begin on one day come in any order."""
    table = facts.assignments
    given = {name: named(*both) for name, both in table.attributes.items() if both[1]}
    plain = [
        named(table.employee, facts.employees.ids),
        named(table.role, facts.roles),
        named(table.unit, facts.units.ids),
        table.start.tolist(),
        table.end.tolist(),
    ]
    together = zip(*plain, *(given[name] for name in sorted(given)), strict=True)
    return sorted(given), sorted(together, key=str)


def named(places, names):
    """Names instead of places."""
    return [names[place] if place >= 0 else None for place in places]


def described(facts):
    """Everything that facts say, with names instead of places: two are the same where these are."""
    people, units = facts.employees.ids, facts.units.ids

    def in_order(columns):
        """Codes have no order of their own: by employee and code, otherwise as they come."""
        rows = zip(*columns.values(), strict=True)
        return list(columns), sorted(rows, key=lambda row: (row[0], row[1] or ""))

    def columns(table, **names):
        out = {}
        for field in table.__dataclass_fields__:
            value = getattr(table, field)
            if field in names:
                out[field] = named(value, names[field])
            elif isinstance(value, np.ndarray) and field != "row":
                out[field] = value.tolist()
        return in_order(out)

    spans = {"exemptions": facts.requirements, "suspensions": facts.competences}
    return {
        "employees": [people, facts.employees.hired.tolist(), facts.employees.born.tolist()],
        "units": [units, named(facts.units.parent, units), named(facts.units.leader, people)],
        "assignments": assignments(facts),
        "records": columns(facts.records, employee=people, competence=facts.competences, level=facts.levels),
        "absences": columns(facts.absences, employee=people),
    } | {name: columns(getattr(facts, name), employee=people, of=of) for name, of in spans.items()}


@pytest.mark.parametrize(
    "changed",
    [
        {},
        SPANS,
        {"records": []},
        {"records": [dict(row, id=f"r{9 - place}") for place, row in enumerate(RECORDS)]},
        {
            "records": with_row(
                RECORDS, 2, id="aa", level="advanced", status="pending", revoked_on=D("2026-03-01")
            )
        },
        {"records": [dict(RECORDS[1], hours=None) for _ in range(12)]},
        {"assignments": [*ASSIGNMENTS, dict(ASSIGNMENTS[0], **{"from": D("2023-01-01"), "watch": "B"})]},
    ],
    ids=["plain", "spans", "no records", "ids", "some ids", "many on one day", "attributes"],
)
def test_facts_are_those_of_the_files(store, changed):
    data = brigade(**changed)
    import_data(store, data)
    with store.reading() as session:
        stored = load_facts(session)
    assert described(stored.facts) == described(build_facts(data.columns))


def test_keys_names_and_rows_stand_at_the_places_of_the_facts(store):
    bring(store)
    with store.reading() as session:
        stored = load_facts(session)
        keys = employee_keys(session)
    assert stored.facts.employees.ids == ("e1", "e10", "e2")
    assert stored.keys == (keys["e1"], keys["e10"], keys["e2"])
    assert stored.unit_names == ("Brann og redning", "Vaktlag 1")
    assert stored.change_number == 1
    assert len(set(stored.record_rows.tolist())) == len(RECORDS)


def test_a_correction_keeps_the_order_among_equals(store):
    """The corrected first of two exercises is written last, and is still the first."""
    bring(store)
    corrected = brigade(records=with_row(RECORDS, 1, hours=None))
    import_data(store, corrected)
    with store.reading() as session:
        assert described(load_facts(session).facts) == described(build_facts(corrected.columns))


def test_nothing_is_known_before_the_first_import(store, clock):
    before = clock.at
    clock.go(hours=1)
    bring(store)
    with store.reading() as session:
        facts = load_facts(session, before).facts
    assert facts.employees.ids == facts.units.ids == ()
    assert len(facts.records.row) == len(facts.assignments.employee) == 0


def test_rows_of_withdrawn_employees_take_no_part(store):
    bring(store)
    import_data(
        store, intake(employees=[{"id": "e1", "name": "Åse Østby"}]), complete=["employees"], yes=True
    )
    with store.reading() as session:
        facts = load_facts(session).facts
    assert facts.employees.ids == ("e1",)
    assert len(facts.records.row) == len(facts.assignments.employee) == 0
    assert facts.units.leader.tolist() == [0, -1]


def test_codes_in_use_are_counted_whatever_the_rule_book_says(store):
    bring(store, **SPANS, records=with_row(RECORDS, 0, level="advanced"))
    with store.reading() as session:
        codes = codes_in_use(session)
    assert codes.roles == {"smoke-diver": 2}
    assert codes.competences == {"exercise": 2, "medical": 3}
    assert codes.requirements == {"smoke-diving": 1}
    assert codes.levels == {("medical", "advanced"): 1}


def test_days_at_both_ends_of_the_calendar_survive(store):
    far = [
        {"employee": "e2", "competence": "medical", "achieved_on": date(1, 1, 1)},
        {"employee": "e2", "competence": "medical", "achieved_on": date(1969, 12, 31)},
        {
            "employee": "e2",
            "competence": "medical",
            "achieved_on": date(2024, 2, 29),
            "valid_until": date.max,
        },
    ]
    data = brigade(records=far, units=UNITS)
    import_data(store, data)
    with store.reading() as session:
        assert described(load_facts(session).facts) == described(build_facts(data.columns))
