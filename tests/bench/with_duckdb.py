"""The simple requirements in SQL, written by hand for DuckDB: one statement for today, one for the timeline."""

from __future__ import annotations

from typing import Any

import duckdb

from rules.dates import NEVER
from rules.facts import Facts
from tests.bench import asked

NAME = "DuckDB"

_DAYS = """
    create table {name} as
    select employee, competence, achieved, revoked, date '1970-01-01' + achieved as day from taken
"""

# A record lasts until the day after its last valid day, or until it is revoked.
_ENDS = """
    select employee, competence, achieved as start, least(revoked, case when years = 9999 then {never}
        else (day + to_years(years))::date - date '1970-01-01' + 1 end) as stop
    from records join lasting using (competence) where achieved <= {on}
"""

# An act counts from its day to the same day of the next year, or until it is revoked.
_ACTS = """
    select employee, competence, achieved as start,
        least(revoked, (day + interval 1 year)::date - date '1970-01-01' + 1) as stop
    from records where achieved <= {on} and competence in (select competence from needs where acts = 1)
"""

_STATUS = """
    with pairs as (
        select distinct employee, requirement from assignments join bound using (role)
        where assignments.start <= {on} and {on} < assignments."end"),
    counted as (
        select distinct employee, competence, 0 as acts, 1 as done from ({ends}) where start <= {on} and {on} < stop
        union all
        select employee, competence, 1, count(*) from ({acts}) where start <= {on} and {on} < stop group by all)
    select employee, requirement, coalesce(sum(done), 0) >= any_value(depth) as holds
    from pairs join needs using (requirement) left join counted using (employee, competence, acts)
    group by employee, requirement
"""

# Lasting records of one competence are laid together first, so that each competence counts once.
_TIMELINE = """
    with pairs as (
        select distinct employee, requirement from assignments join bound using (role)
        where assignments."end" > {on}),
    opened as (
        select *, start > coalesce(max(stop) over (partition by employee, competence order by start, stop
            rows between unbounded preceding and 1 preceding), -1000000) as opens
        from ({ends}) where start < stop),
    numbered as (
        select *, sum(opens::int) over (partition by employee, competence order by start, stop
            rows unbounded preceding) as part from opened),
    counted as (
        select employee, competence, 0 as acts, min(start) as start, max(stop) as stop from numbered
        group by employee, competence, part
        union all
        select employee, competence, 1, start, stop from ({acts}) where start < stop),
    days as (
        select employee, requirement, depth, start, stop
        from pairs join needs using (requirement) join counted using (employee, competence, acts)),
    steps as (
        select employee, requirement, any_value(depth) as depth, day, sum(step) as step from (
            select employee, requirement, depth, start as day, 1 as step from days
            union all select employee, requirement, depth, stop, -1 from days)
        group by employee, requirement, day),
    depths as (
        select *, sum(step) over (partition by employee, requirement order by day rows unbounded preceding) as now
        from steps),
    crossings as (
        select employee, requirement, day, now >= depth as rises from depths
        where (now >= depth) <> (now - step >= depth)),
    stretches as (
        select *, lead(day) over (partition by employee, requirement order by day) as stop from crossings)
    select employee, requirement, greatest(day, {on})::int as start, stop from stretches where rises and stop > {on}
"""


class Rival:
    """A database in memory with the input in it."""

    def __init__(self, facts: Facts, threads: int) -> None:
        self.database = duckdb.connect(":memory:")
        self.database.execute(f"set threads = {threads}")
        taken = asked.records(facts)
        self._table("taken", taken)
        self.database.execute(_DAYS.format(name="records"))
        self.database.execute("drop table taken")
        self._table("assignments", asked.assignments(facts))
        self._table("needs", asked.needs())
        self._table("bound", asked.bound())
        self._table("lasting", asked.lasting(len(facts.competences)))

    def _table(self, name: str, columns: asked.Columns) -> None:
        self.database.register("given", columns)
        self.database.execute(f"create table {name} as select * from given")
        self.database.unregister("given")

    def status(self, on: int) -> asked.Held:
        found = self._answer(_STATUS, on)
        return asked.Held(found["employee"], found["requirement"], found["holds"])

    def timeline(self, on: int) -> tuple[Any, ...]:
        found = self._answer(_TIMELINE, on)
        return found["employee"], found["requirement"], found["start"], found["stop"]

    def _answer(self, statement: str, on: int) -> dict[str, Any]:
        ends, acts = _ENDS.format(on=on, never=NEVER), _ACTS.format(on=on)
        return self.database.execute(statement.format(on=on, ends=ends, acts=acts)).fetchnumpy()
