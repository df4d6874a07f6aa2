"""Whatever is imported in whatever order: what was known then is what was imported then."""

import tempfile
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compliance.services.importing import import_data
from compliance.store.facts import load_facts
from rules.facts import build_facts
from tests.integration.empty import empty_store
from tests.integration.store.brigade import intake
from tests.integration.store.test_facts import described

DAYS = st.sampled_from([date(2024, 2, 29), date(2025, 1, 1), date(2026, 5, 1)])
LATER = st.none() | st.sampled_from([date(2026, 5, 1), date(2027, 12, 31), date(9999, 12, 31)])
PEOPLE = ["e1", "e10", "e2"]
PERSON = st.sampled_from(PEOPLE)


def rows(identity=(), **columns):
    """Lists of rows; those with an identity have each at most once."""
    unique = (lambda row: tuple(row[name] for name in identity)) if identity else None
    return st.lists(st.fixed_dictionaries(columns), min_size=1, max_size=5, unique_by=unique)


TABLES = st.fixed_dictionaries(
    {
        "units": st.sampled_from([None, *PEOPLE]).map(
            lambda leader: [
                {"id": "a", "name": "A", "parent": None, "leader": leader},
                {"id": "b", "name": "B", "parent": "a", "leader": None},
            ]
        ),
        "employees": st.tuples(st.sampled_from([None, date(1980, 1, 1)]), LATER).map(
            lambda given: [
                {"id": name, "name": name.upper(), "birth_date": given[0], "left_on": given[1]}
                for name in PEOPLE
            ]
        ),
        "assignments": rows(
            ("employee", "role", "unit", "from"),
            employee=PERSON,
            role=st.just("r"),
            unit=st.sampled_from("ab"),
            **{"from": DAYS},
            until=LATER,
            percent=st.sampled_from([None, Decimal("62.5"), Decimal(100)]),
            shift=st.sampled_from([None, "day", "night"]),
        ),
        "records": rows(
            employee=PERSON,
            competence=st.sampled_from("cd"),
            achieved_on=DAYS,
            valid_until=LATER,
            level=st.sampled_from([None, "low"]),
            hours=st.sampled_from([None, Decimal("7.5")]),
            status=st.sampled_from([None, "pending"]),
            revoked_on=LATER,
        ),
        "absences": rows(("employee", "from"), employee=PERSON, **{"from": DAYS}, until=LATER),
    }
)


@given(st.lists(TABLES, min_size=1, max_size=4))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_what_was_known_is_what_was_imported(versions):
    with tempfile.TemporaryDirectory() as folder:
        clock = iter(datetime(2026, 1, day, tzinfo=UTC) for day in range(2, 30))
        store = empty_store(Path(folder) / "c.db", now=lambda: next(clock))
        for tables in versions:
            import_data(store, intake(**tables), complete=tuple(tables), yes=True)
        with store.reading() as session:
            for number, tables in enumerate(versions):
                known = datetime(2026, 1, number + 2, tzinfo=UTC) + timedelta(hours=1)
                expected = described(build_facts(intake(**tables).columns))
                assert described(load_facts(session, known).facts) == expected
            assert described(load_facts(session).facts) == expected
