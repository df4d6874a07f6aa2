"""The demo municipality: nobody real, everything that can be on a list, and the same every time for the same day."""

import csv
import hashlib
import io
from collections import Counter
from datetime import date, timedelta

import pytest

from compliance.services.demo import municipality as demo
from compliance.services.demo.folder import data_files, rule_book, rule_files, write_files
from compliance.services.demo.municipality import municipality
from compliance.services.intake.read import read_and_check
from rules.dates import Period, number
from rules.evaluate import evaluate, upcoming
from rules.facts import build_facts
from rules.findings import STATUSES
from rules.model import Status

# A leap day, the ends of months and years, the day after, and ordinary days.
DAYS = [
    date(2026, 11, 23),
    date(2026, 12, 31),
    date(2027, 1, 31),
    date(2027, 2, 28),
    date(2027, 3, 1),
    date(2028, 2, 29),
    date(2028, 4, 30),
]
DAY = DAYS[0]


class Built:
    """The municipality of a day, read from its files and evaluated as a user's folder would be."""

    def __init__(self, folder, day):
        self.day = day
        write_files(folder, data_files(day))
        self.book = rule_book()
        intake = read_and_check(folder, self.book)
        self.warnings = intake.warnings
        self.facts = build_facts(intake.columns)
        self.evaluation = evaluate(self.book, self.facts, day)

    def statuses(self):
        found = self.evaluation.findings
        return Counter(
            (found.requirements[r], STATUSES[s]) for r, s in zip(found.requirement, found.status, strict=True)
        )

    def staffing(self, requirement, unit):
        rows = self.evaluation.staffing
        return next(row for row in rows if (row.requirement, row.unit) == (requirement, unit))


@pytest.fixture(scope="module", params=DAYS, ids=str)
def built(request, tmp_path_factory):
    return Built(tmp_path_factory.mktemp("data"), request.param)


def table(name, day=DAY):
    return list(csv.DictReader(io.StringIO(data_files(day)[f"{name}.csv"])))


def test_the_files_are_read_without_a_word(built):
    assert built.warnings == ()


def test_every_status_occurs(built):
    assert {status for _, status in built.statuses()} == set(Status)


def test_most_are_in_order_as_in_a_real_municipality(built):
    counts = Counter(built.statuses().elements())
    valid = sum(count for (_, status), count in counts.items() if status == Status.VALID)
    assert 0.8 < valid / counts.total() < 0.95


def test_nobody_has_lacked_anything_for_years(built):
    """But where the rule itself has its day: the revised guide to cost recovery was to be known by January 2025."""
    found = built.evaluation.findings
    missing = STATUSES.index(Status.MISSING)
    rows = [
        (found.requirements[requirement], since)
        for requirement, status, since in zip(found.requirement, found.status, found.since, strict=True)
        if status == missing
    ]
    by_rule = {since for requirement, since in rows if requirement == "cost-recovery"}
    others = [since for requirement, since in rows if requirement != "cost-recovery"]
    assert by_rule == {number(date(2025, 1, 2))}
    assert min(others) > number(built.day) - 366


def test_one_watch_is_short_and_another_will_be_for_a_reason_that_names_one_person(built):
    short, coming = built.staffing("smoke-diving", "watch-4"), built.staffing("smoke-diving", "watch-3")
    assert (short.need, short.have, short.short) == (4, 3, 1)
    assert (coming.have, coming.short) == (5, 0)
    assert coming.first_short_on == number(built.day + timedelta(days=65))
    assert [fall.status for fall in coming.fall] == [Status.EXPIRED]


def test_the_other_watches_are_manned_for_months(built):
    for unit in ("watch-1", "watch-2", "part-time-nordbygda", "part-time-oyane"):
        row = built.staffing("smoke-diving", unit)
        assert row.short == 0
        assert row.first_short_on > number(built.day + timedelta(days=90))


def test_one_alone_knows_cost_recovery_where_there_must_be_two(built):
    row = built.staffing("cost-recovery", None)
    assert (row.need, row.have, row.short) == (2, 1, 1)


def test_some_proof_awaits_approval_that_would_clear_its_holder(built):
    """A physical test, which smoke diving rests on too, and a delegation."""
    assert built.evaluation.findings.pending.sum() == 3


def test_somebody_begins_soon_and_must_be_told_before(built):
    coming = upcoming(built.book, built.facts, built.day, built.day + timedelta(days=90))
    assert len(coming) >= 2


def test_the_same_day_gives_the_same_bytes():
    assert data_files(DAY) == data_files(DAY)


def test_every_python_and_every_machine_gives_the_same_bytes():
    """Changes only with the municipality itself: then write the new figure here."""
    text = "".join(data_files(date(2026, 11, 23)).values())
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "c6841cb8aadfe438"


def test_another_day_moves_the_dates_and_changes_nobody():
    one, other = table("employees"), table("employees", DAY + timedelta(days=400))
    assert [row["name"] for row in one] == [row["name"] for row in other]
    assert one != other


def test_about_450_work_there():
    assert 440 <= len(table("employees")) <= 470


def test_no_two_share_a_name_or_an_address_and_every_address_leads_nowhere():
    people = table("employees")
    addresses = [row["email"] for row in people if row["email"]]
    assert len({row["name"] for row in people}) == len(people)
    assert len(set(addresses)) == len(addresses)
    assert all(address.endswith("@fjordvik.example") and address.isascii() for address in addresses)


def test_people_read_three_languages_and_some_leaders_have_no_address():
    people = {row["id"]: row for row in table("employees")}
    assert {row["language"] for row in people.values()} == {"nb", "nn", "en"}
    leaders = {row["leader"] for row in table("units") if row["leader"]}
    assert len([leader for leader in leaders if not people[leader]["email"]]) == 3


def test_a_unit_has_a_leader_or_one_above_it():
    parents = {row["id"]: row["parent"] for row in table("units")}
    led = {row["id"] for row in table("units") if row["leader"]}
    assert all(unit in led or parents[unit] in led for unit in parents)


def test_every_kind_of_row_is_there():
    records = table("records")
    assert {row["status"] for row in records} == {"", "pending"}
    assert [row for row in records if row["revoked_on"]]
    assert [row for row in records if row["valid_until"]]
    assert {"", "basic", "working", "b", "c", "5m"} <= {row["level"] for row in records}
    for name in ("exemptions", "suspensions", "absences"):
        assert table(name), name
    assert [row for row in table("employees") if row["left_on"]]


def test_somebody_works_in_two_places_and_somebody_has_moved():
    assignments = table("assignments")
    places = Counter((row["employee"], row["unit"]) for row in assignments if not row["until"])
    several = Counter(employee for employee, _ in places)
    assert [employee for employee, units in several.items() if units > 1]
    assert [row for row in assignments if row["until"]]


def test_nothing_was_achieved_after_the_day_or_before_birth():
    people = {row["id"]: row for row in municipality(DAY, rule_book())["employees"]}
    for row in municipality(DAY, rule_book())["records"]:
        assert people[row["employee"]]["birth_date"] < row["achieved_on"] <= DAY


def test_its_own_decisions_are_a_layer_over_the_library():
    """No pack is copied or changed: what Fjordvik decided stands in one file of overrides."""
    [(name, text)] = rule_files().items()
    assert name == "fjordvik.yaml"
    assert "\noverride:" in text
    staffing = rule_book().requirements["smoke-diving"].versions[0].staffing
    assert staffing.at_least == 4
    assert staffing.units == (
        "watch-1", "watch-2", "watch-3", "watch-4", "part-time-nordbygda", "part-time-oyane",
    )  # fmt: skip
    assert all("to be confirmed" in str(warning) for warning in rule_book().warnings)


def test_the_whole_library_is_in_use(built):
    """Every requirement of every pack binds somebody in the municipality."""
    found = built.evaluation.findings
    assert {found.requirements[requirement] for requirement in found.requirement} == set(
        built.book.requirements
    )


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_without_stories_everybody_is_in_order(day, tmp_path, monkeypatch):
    """The records are made from the rules: whatever a pack asks of a role, its people have."""
    monkeypatch.setattr(demo, "STORIES", {})
    statuses = {status for (_, status), count in Built(tmp_path, day).statuses().items() if count}
    assert statuses == {Status.VALID, Status.EXPIRING}


def test_the_horizon_shows_what_one_leader_sees_a_year_ahead(built):
    answer = evaluate(built.book, built.facts, built.day, horizon=Period(months=1))
    rows = {(row.requirement, row.unit): row.first_short_on for row in answer.staffing}
    assert rows["smoke-diving", "watch-3"] is None
