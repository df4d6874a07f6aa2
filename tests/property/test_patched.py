"""What is put in the place of a few people's rows gives the answers that all rows together would."""

from dataclasses import fields

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rules.again import evaluation_again, timeline_again
from rules.evaluate import evaluate, timeline
from rules.facts import build_facts
from rules.patched import with_people
from tests.property.strategies import cases

TABLES = ("assignments", "records", "exemptions", "suspensions", "absences")


def chosen(table, keep):
    """The rows of a table (columns) that are kept."""
    rows = [row for row, name in enumerate(table.get("employee", table.get("id", ()))) if keep(name)]
    return {column: [values[row] for row in rows] for column, values in table.items()}


def told(answer):
    """Every column as plain values."""
    return {one.name: _plain(getattr(answer, one.name)) for one in fields(answer)}


def _plain(value):
    return value.tolist() if isinstance(value, np.ndarray) else value


def shortened(tables, drops):
    """The same people with some of their rows not known yet."""
    return tables | {
        name: {
            column: [value for row, value in enumerate(values) if (row + len(name)) % 3 != drops]
            for column, values in tables[name].items()
        }
        for name in TABLES
    }


@given(cases(), st.integers(0, 3), st.data())
def test_patched_answers_are_fresh_ones(case, drops, data):
    """Whatever is known later of some of the people, and whoever else they are."""
    tables = {name: case.tables.get(name, {}) for name in ("employees", "units", *TABLES)}
    people = data.draw(st.sets(st.sampled_from(tables["employees"]["id"])))
    earlier = {
        name: chosen(tables[name], lambda one: one not in people) if name in TABLES else tables[name]
        for name in tables
    }
    theirs = shortened({name: chosen(tables[name], people.__contains__) for name in TABLES}, drops)
    before = build_facts(earlier | {name: _below(earlier[name], theirs[name]) for name in TABLES})
    now = {name: _below(earlier[name], chosen(tables[name], people.__contains__)) for name in TABLES}
    part = {"units": tables["units"], "employees": chosen(tables["employees"], people.__contains__)}
    part |= {name: chosen(tables[name], people.__contains__) for name in TABLES}
    facts = with_people(before, build_facts(part))
    fresh = build_facts(earlier | now)
    places = np.array([fresh.employees.ids.index(one) for one in sorted(people)], dtype=np.int32)
    expected = evaluate(case.book, fresh, case.on)
    found = evaluation_again(case.book, evaluate(case.book, before, case.on), facts, places, case.on)
    assert told(found.findings) == told(expected.findings)
    assert found.staffing == expected.staffing
    runs = timeline_again(case.book, timeline(case.book, before, case.on), facts, places, case.on)
    assert told(runs) == told(timeline(case.book, fresh, case.on))


def _below(first, second):
    return {column: [*values, *second[column]] for column, values in first.items()}
