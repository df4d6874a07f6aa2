"""What changed in the rules, in words: needs part by part, versions, competences, roles, reminder plans, overrides."""

from datetime import date

import pytest

from compliance.services.impact.reading import Books
from compliance.services.impact.rules import What, rule_changes
from rules.load import load_texts

ON = date(2026, 5, 1)
RULES = """
format: 1
pack: p
title: P
competences:
  basic: {name: Basic course}
  medical: {name: Medical, valid_for: P1Y}
  exercise: {name: Exercise, kind: exercise}
  spare: {name: Spare}
roles:
  diver: {name: Diver}
  deputy: {name: Deputy}
requirements:
  diving:
    name: Diving
    authority: local
    applies_to: {roles: [diver]}
    needs: {all_of: [basic, medical, {times: 2, of: exercise, within: P1Y}]}
"""


def changed(*replacements, language="en", more=()):
    """The changes of replacing texts in the rules, with other files beside the new ones."""
    new = RULES
    for old_text, new_text in replacements:
        assert old_text in new
        new = new.replace(old_text, new_text)
    books = Books(load_texts([("p.yaml", RULES)]), load_texts([("p.yaml", new), *more]))
    return rule_changes(books, language, ON)


def told(*replacements, **how):
    """What is told of the one requirement that changes."""
    [one] = changed(*replacements, **how).requirements
    return [change.told for change in one.changes]


def test_the_same_rules_change_nothing():
    """Whatever their comments and the order of their keys."""
    found = changed(("title: P\n", "title: P\n# a comment\n"))
    assert (found.requirements, found.competences) == ((), ())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "times: 2",
            "times: 3",
            ["What it takes: At least 2 times in 1 year: Exercise → At least 3 times in 1 year: Exercise"],
        ),
        ("[basic, medical,", "[medical,", ["No longer asked for: Basic course"]),
        ("[basic, medical,", "[basic, medical, spare,", ["Added to what it takes: Spare"]),
        (
            "all_of: [basic",
            "all_of: [{any_of: [basic, spare]}",
            [
                "No longer asked for: Basic course",
                "Added to what it takes: Basic course or Spare",
            ],
        ),
        (
            "authority: local",
            "authority: local\n    grace: P1M",
            ["Tolerated afterwards: No → Tolerated for 1 month after the last valid day"],
        ),
        ("authority: local", "authority: guideline", ["Authority: Local requirement → Guideline"]),
        (
            "authority: local",
            "authority: local\n    staffing: {at_least: 4}",
            ["Staffing minimum, new: At least 4 who are cleared for the task, in every unit with the role"],
        ),
        ("authority: local", "authority: local\n    description: Long", ["About it: new wording"]),
        (
            "authority: local",
            "authority: local\n    confirm: The interval",
            ["To be confirmed, new: The interval"],
        ),
        ("roles: [diver]", "roles: [diver, deputy]", ["Who, new: Deputy"]),
        (
            "roles: [diver]",
            "roles: [diver], hired_from: 2020-01-01",
            ["Who, new: Only those hired on 1 January 2020 or later"],
        ),
        ("{name: Deputy}", "{name: Deputy, includes: [diver]}", ["Who, new: Deputy (includes Diver)"]),
        ("name: Diving\n", "name: Smoke diving\n", ["Name: Diving → Smoke diving"]),
    ],
)
def test_a_key_is_told_old_and_new(old, new, said):
    assert told((old, new)) == said


def test_a_plan_of_reminders_reaches_the_requirements_that_name_it():
    plan = "reminders:\n  standard: [{before: P60D, to: [employee]}]\nrequirements:"
    said = told(("requirements:", plan))
    assert "Reminders, new: 60 days before: the employee" in said
    assert "Reminders, no longer: 90 days before: the employee" in said


def test_a_competence_reaches_every_requirement_that_rests_on_it():
    """Also where the requirement does not name it: through what it builds on."""
    found = changed(
        ("{name: Spare}", "{name: Spare, valid_for: P1Y}"),
        ("{name: Basic course}", "{name: Basic course, also_met_by: [spare]}"),
    )
    [one] = found.requirements
    assert [change.code for change in one.through] == ["basic", "spare"]
    by_code = {change.code: change for change in found.competences}
    assert by_code["spare"].requirements == ("diving",)
    assert [change.told for change in by_code["spare"].changes] == [
        "How long: Does not expire → Valid for 1 year"
    ]
    assert [change.told for change in by_code["basic"].changes] == ["Equivalent, new: Spare"]


def test_what_is_only_told_of_a_competence_reaches_no_requirement():
    found = changed(("{name: Spare}", "{name: Spare, cost: 500}"), ("{name: Basic course}", "{name: Basic}"))
    assert found.real == []
    assert [one.code for one in found.competences] == ["basic", "spare"]


def test_a_version_is_told_with_its_days_and_what_it_changes():
    """What sets the new version apart from the one before it."""
    versions = (
        "versions:\n      - {in_force: {until: 2026-12-31}}\n"
        "      - {in_force: {from: 2027-01-01}, due_within: P6M}\n    authority: local"
    )
    assert told(("authority: local", versions)) == [
        "In force: No dates → to 31 December 2026",
        "A new version: from 1 January 2027",
        (
            "from 1 January 2027: Deadline: From the first day in the role → Within 6 months after the duty began: "
            "with the role, or when the requirement came into force"
        ),
    ]


def test_an_override_is_a_change_like_any_other():
    own = "format: 1\npack: own\ntitle: Own\noverride: {competences: {medical: {valid_for: P6M}}}\n"
    [one] = changed(more=[("own.yaml", own)]).requirements
    assert [change.told for change in one.through[0].changes] == [
        "How long: Valid for 1 year → Valid for 6 months"
    ]


def test_switched_off_is_not_removed():
    """And its reason is told."""
    own = "format: 1\npack: own\ntitle: Own\noverride: {requirements: {diving: {off: The neighbour dives}}}\n"
    [one] = changed(more=[("own.yaml", own)]).requirements
    assert (one.what, one.reason) == (What.SWITCHED_OFF, "The neighbour dives")


def test_a_change_that_the_words_do_not_show_is_still_told():
    """The address of a source alone."""
    source = "sources: [{id: LAW, url: 'https://example.org/%s'}]\n    authority: local"
    books = [
        load_texts([("p.yaml", RULES.replace("authority: local", source % side))]) for side in ("old", "new")
    ]
    [one] = rule_changes(Books(*books), "en", ON).requirements
    assert [change.told for change in one.changes] == ["Sources: changed"]
