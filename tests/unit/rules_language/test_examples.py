"""Examples are run as the data tables would be: what they expect, what they get, and whom nobody tests."""

from rules.examples import Expectation, run_examples, tables, without_example
from rules.load import load_texts

RULES = """\
format: 1
pack: p
title: T
competences:
  course: {name: C, valid_for: P1Y, levels: [basic, working]}
  aged: {name: A, valid_for: [{to_age: 39, for: P3Y}, {for: P1Y}]}
roles:
  worker: {name: W}
  leader: {name: L, includes: [worker]}
requirements:
  work:
    name: Work
    authority: local
    applies_to: {roles: [worker], attributes: {employment: [full-time]}}
    needs: {competence: course, level: working}
    staffing: {at_least: 2}
  aged:
    name: Aged
    authority: local
    applies_to: {roles: [worker], hired_before: 2020-01-01}
    needs: aged
"""
FULL_TIME = "attributes: {employment: full-time}"


def run(*examples):
    book = load_texts(
        [("a.yaml", RULES + "examples:\n" + "".join(f"  - {example}\n" for example in examples))]
    )
    return run_examples(book)


def one(employee, expect, tables=""):
    [outcome] = run(f"{{title: E, on: 2026-05-01, employee: {{{employee}}}, {tables} expect: {expect}}}")
    return outcome.expectations


def test_an_example_that_gets_what_it_expects_passes():
    records = "records: [{competence: course, level: working, achieved_on: 2025-05-01}],"
    employee = f"roles: [leader], from: 2020-01-01, {FULL_TIME}, hired_on: 2021-01-01"
    assert one(employee, "{work: expiring, aged: none}", records) == (
        Expectation("work", "expiring", "expiring"),
        Expectation("aged", "none", "none"),
    )


def test_an_example_that_does_not_says_what_it_got():
    employee = f"{{roles: [worker], from: 2020-01-01, {FULL_TIME}}}"
    [outcome] = run(f"{{title: E, on: 2026-05-01, employee: {employee}, expect: {{work: valid}}}}")
    assert not outcome.passed
    assert outcome.expectations == (Expectation("work", "valid", "missing"),)
    assert str(outcome.position) == "a.yaml:23:5"


def test_every_column_of_every_table_reaches_the_evaluation():
    employee = f"roles: [worker], from: 2020-01-01, until: 2030-12-31, unit: u7, {FULL_TIME}"
    record = "competence: course, level: working, achieved_on: 2025-06-01"
    assert one(employee, "{work: valid}", f"records: [{{{record}, valid_until: 9999-12-31}}],")[0].met
    assert one(employee, "{work: missing}", f"records: [{{{record}, status: pending}}],")[0].met
    assert one(
        employee, "{work: missing}", "records: [{competence: course, level: basic, achieved_on: 2025-06-01}],"
    )[0].met
    assert one(employee, "{work: expired}", f"records: [{{{record}, revoked_on: 2026-04-01}}],")[0].met
    assert one(employee, "{work: away}", "absences: [{from: 2026-05-01, until: 2026-05-01}],")[0].met
    assert one(employee, "{work: exempt}", "exemptions: [{requirement: work, from: 2026-01-01}],")[0].met
    suspended = f"records: [{{{record}}}], suspensions: [{{competence: course, from: 2026-04-01}}],"
    assert one(employee, "{work: expired}", suspended)[0].met
    assert one("roles: [worker], from: 2020-01-01, until: 2026-04-30, " + FULL_TIME, "{work: none}")[0].met
    aged = "records: [{competence: aged, achieved_on: 2024-05-02}],"
    young, old = "birth_date: 1984-05-03", "birth_date: 1984-05-02"
    assert one(f"roles: [worker], from: 2020-01-01, {young}", "{aged: valid}", aged)[0].met
    assert one(f"roles: [worker], from: 2020-01-01, {old}", "{aged: expired}", aged)[0].met


def test_a_team_example_counts_over_its_units_together():
    person = (
        "{employee: {roles: [worker], from: 2020-01-01, unit: %s, attributes: {employment: full-time}}, "
        "records: [{competence: course, level: working, achieved_on: 2025-12-01}]}"
    )
    people = ", ".join(person % unit for unit in ("a", "a", "b"))
    [outcome] = run(
        f"{{title: E, on: 2026-05-01, people: [{people}], expect_staffing: {{work: {{have: 3, short: 0}}}}}}"
    )
    assert outcome.expectations == (Expectation("work", "have 3, short 0", "have 3, short 1"),)


def test_where_nobody_is_asked_for_nobody_is_there_and_nobody_short():
    [outcome] = run(
        "{title: E, on: 2026-05-01, people: [{employee: {roles: [worker], from: 2027-01-01}}], "
        "expect_staffing: {work: {have: 0, short: 0}}}"
    )
    assert outcome.passed


def test_a_row_has_the_columns_of_the_data_tables():
    people = (
        "[{employee: {roles: [worker, leader], from: 2020-01-01}}, "
        f"{{employee: {{roles: [worker], from: 2021-01-01, {FULL_TIME}}}}}]"
    )
    [outcome] = run(f"{{title: E, on: 2026-05-01, people: {people}, expect_staffing: {{work: {{have: 0}}}}}}")
    made = tables(outcome.example)
    assert made["employees"]["id"] == ["e1", "e2"]
    assert made["units"] == {"id": ["example"]}
    assert made["assignments"]["employee"] == ["e1", "e1", "e2"]
    assert made["assignments"]["role"] == ["worker", "leader", "worker"]
    assert made["assignments"]["employment"] == [None, None, "full-time"]


def test_requirements_that_no_example_expects_anything_of_are_listed():
    book = load_texts([("a.yaml", RULES)])
    assert without_example(book) == ("aged", "work")


def test_each_example_that_is_done_is_heard_of():
    example = (
        "{title: E, on: 2026-05-01, employee: {roles: [worker], from: 2020-01-01}, expect: {work: none}}"
    )
    book = load_texts([("a.yaml", f"{RULES}examples: [{example}, {example}]")])
    heard = []
    run_examples(book, heard.append)
    assert heard == [1, 1]
