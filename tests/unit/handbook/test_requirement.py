"""What the sheet of a requirement says, field by field."""

from datetime import date

import pytest

from compliance.services.handbook.finding import find
from compliance.services.handbook.requirement import requirement_sheet
from rules.load import load_rules
from tests.golden.handbook.harbour import CHANGED, teller

PLAIN = """\
format: 1
pack: p
title: T
competences:
  c: {name: Course}
  sea: {name: Course at sea}
roles: {r: {name: R}}
requirements:
  q: {name: Q, authority: local, applies_to: {roles: [r]}, needs: {times: 2, of: [c, sea], within: P1Y}%s}
"""


def sheet(code="boat-driving", **how):
    [(found, _)] = find(teller(**how), code)
    return found


def said(field):
    return [item.whole for item in field.items]


def plain(tmp_path, more, on=date(2026, 5, 1)):
    """The sheet of a requirement with some more keys."""
    file = tmp_path / "p.yaml"
    file.write_text(PLAIN % more, encoding="utf-8")
    told = teller(book=load_rules([file]), on=on)
    return requirement_sheet(told, "q", told.book.requirements["q"])


def test_local_never_looks_like_law():
    """The word and the frame differ, whichever version is shown."""
    local = sheet(on=date(2025, 12, 31))
    law = sheet(on=date(2026, 1, 1))
    assert (local.marks[0].text, local.marks[0].rank) == ("Local requirement", 4)
    assert (law.marks[0].text, law.marks[0].rank) == ("Law or regulation", 1)


def test_what_is_open_and_what_is_not_checked_stands_at_the_name_and_below():
    found = sheet()
    assert [mark.text for mark in found.marks[1:]] == ["To be confirmed", "Not checked here"]
    assert said(found.field("confirm")) == [
        "The number of trips",
        "Medical certificate for skippers: The age table",
    ]
    assert said(found.field("not_checked")) == ["Two on board at night"]


def test_what_a_competence_must_have_confirmed_stays_open_when_the_rule_itself_has_none():
    found = sheet(book=CHANGED)
    assert said(found.field("confirm")) == ["Medical certificate for skippers: The age table"]
    assert "To be confirmed" in [mark.text for mark in found.marks]
    assert [field.key for field in found.fields if field.key in ("confirm", "not_checked")] == [
        "confirm",
        "not_checked",
    ]


def test_who_is_told_with_included_roles_units_attributes_and_hiring():
    assert said(sheet().field("applies_to")) == [
        "Skipper",
        "Mate (includes Skipper)",
        "Only in quay and the units below",
        "Only where post is fixed or summer",
        "Only those hired on 1 January 2015 or later",
    ]


def test_the_need_is_a_tree_whose_leaves_lead_to_the_competences():
    [whole] = sheet().field("needs").items
    assert whole.text == "All parts"
    either, medical, trips, hours = whole.under
    assert [item.text for item in either.under] == ["Skipper course (level offshore)", "Rescue from water"]
    assert medical.runs[0].to == "competence:medical"
    assert [run.to for run in trips.runs if run.to] == ["competence:night-trip", "competence:day-trip"]
    assert hours.text == "At least 7.5 hours in 2 years: Night trip"


def test_a_name_within_a_longer_name_leads_where_it_should(tmp_path):
    [item] = plain(tmp_path, "").field("needs").items
    assert [(run.text, run.to) for run in item.runs] == [
        ("At least 2 times in 1 year: ", ""),
        ("Course", "competence:c"),
        (" or ", ""),
        ("Course at sea", "competence:sea"),
    ]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("", "From the first day in the role"),
        (", due_from: hired", "From the day of hiring"),
        (", due_within: P3Y, due_from: hired", "Within 3 years after being hired"),
        (
            ", due_within: P6M",
            "Within 6 months after the duty began: with the role, or when the requirement came into force",
        ),
    ],
)
def test_the_deadline(tmp_path, more, words):
    assert said(plain(tmp_path, more).field("due_within")) == [words]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("{at_least: 4}", ["At least 4 who are cleared for the task, in every unit with the role"]),
        (
            "{at_least: 4, per: organisation}",
            ["At least 4 who are cleared for the task, in the whole organisation"],
        ),
        (
            "{at_least: 1, units: [a, b]}",
            ["At least 1 who are cleared for the task, in each of a, b, with the units below"],
        ),
        (
            "{twin: true}",
            [
                "At least 2 who are cleared for the task, in every unit with the role",
                "Twin competence: nobody may be the only one who can",
            ],
        ),
    ],
)
def test_the_staffing_minimum(tmp_path, more, words):
    assert said(plain(tmp_path, f", staffing: {more}").field("staffing")) == words


def test_reminders_say_when_and_whom():
    assert said(sheet().field("reminders")) == [
        "30 days before: the employee, the leader and everybody with the role Mate",
        "On the last day: post@example.org",
        "1 day after: the leader; again every 14 days, 3 times in all",
    ]


def test_the_standard_plan_is_told_where_no_plan_is_named(tmp_path):
    assert said(plain(tmp_path, "").field("reminders"))[0] == "90 days before: the employee"


def test_a_source_has_title_id_section_and_address():
    first, second = sheet().field("sources").items
    assert first.text == "Boat regulation, FOR-2019-01-01-1 § 7"
    assert first.runs[0].to == "https://example.org/boat"
    assert second.text == "Havneplan, Havnevesenet"


def test_versions_say_what_changes():
    first, second = sheet().field("versions").items
    assert (first.text, first.under) == ("To 31 December 2025", ())
    assert second.text == "From 1 January 2026 (the one shown here)"
    assert [item.text for item in second.under] == [
        "Deadline: Within 6 months after being hired",
        "Authority: Law or regulation",
    ]


def test_before_the_first_version_the_coming_one_is_shown_and_said_not_to_be_in_force(tmp_path):
    found = plain(tmp_path, ", in_force: {from: 2027-01-01}")
    assert said(found.field("in_force")) == ["Not in force on 1 May 2026", "From 1 January 2027"]


def test_after_the_last_version_the_last_is_shown(tmp_path):
    found = plain(tmp_path, ", in_force: {until: 2025-12-31}")
    assert said(found.field("in_force")) == ["Not in force on 1 May 2026", "To 31 December 2025"]


def test_what_must_not_be_held_is_not_said_to_come_back():
    found = sheet("lamp")
    assert said(found.field("needs")) == ["Not this: Skipper course"]
    assert found.field("often") is None


def test_examples_are_counted_and_told_with_what_they_expect():
    field = sheet().field("examples")
    assert field.heading == "Examples that try it (2)"
    assert said(field) == [
        "All in order – 1 May 2026: due",
        "Two who lack everything – 1 May 2026: 0 cleared, 3 short",
    ]
    assert said(sheet("lamp").field("examples")) == ["All in order – 1 May 2026: does not apply"]


def test_a_change_of_ones_own_shows_both_and_who_made_it():
    field = sheet(book=CHANGED).field("overridden")
    taken, staffing = field.items
    assert taken.text.startswith("To be confirmed: changed in our-own (")
    assert taken.text.endswith("own.yaml:7)")
    assert [item.text for item in taken.under] == [
        "In force here: not given",
        "In the library: The number of trips",
    ]
    assert staffing.under[0].text.endswith(
        "At least 5 who are cleared for the task, in every unit with the role"
    )
    assert "At least 3" in staffing.under[1].text


def test_what_is_switched_off_is_still_told_and_says_why():
    found = sheet("lamp", book=CHANGED)
    assert found.marks[0].text == "Switched off"
    assert said(found.field("off"))[0].endswith("own.yaml:10): The lighthouse is closed")


def test_a_text_that_there_is_only_in_another_language_says_which(tmp_path):
    file = tmp_path / "p.yaml"
    file.write_text(PLAIN % ", description: {nn: Ikkje omsett}", encoding="utf-8")
    told = teller("en", load_rules([file]))
    [run] = requirement_sheet(told, "q", told.book.requirements["q"]).field("description").items[0].runs
    assert (run.text, run.language) == ("Ikkje omsett", "nn")


WIDER = """\
format: 1
pack: own
title: Own
roles: {extra: {name: Extra}, chief: {name: Chief, includes: [extra]}}
override: {requirements: {q: {applies_to: {roles: [r, extra]}}}}
"""


def test_whom_the_library_binds_and_whom_the_override_binds_too(tmp_path):
    """The library's own version knows nothing of the roles that only the override names."""
    for name, text in (("p.yaml", PLAIN % ""), ("own.yaml", WIDER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    told = teller(book=load_rules([tmp_path]), on=date(2026, 5, 1))
    found = requirement_sheet(told, "q", told.book.requirements["q"])
    assert said(found.field("applies_to")) == ["R", "Extra", "Chief (includes Extra)"]
    assert "R; Extra; Chief (includes Extra)" in " ".join(said(found.field("overridden")))
