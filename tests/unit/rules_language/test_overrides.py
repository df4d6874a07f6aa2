"""A pack changes what another pack says, key by key: what is in effect, who changed it, and what it was before."""

from datetime import date
from itertools import permutations

import pytest

from rules.dates import Period
from rules.errors import Position, RuleFileError
from rules.evaluate import evaluate
from rules.examples import run_examples, tables
from rules.facts import build_facts
from rules.findings import STATUSES
from rules.load import load_texts
from rules.model import Authority, Held
from rules.override import overridden, written

LIBRARY = """\
format: 1
pack: library
title: The library
competences:
  course: {name: Course, valid_for: P2Y, confirm: Ask, levels: [basic, full]}
  exercise: {name: Exercise, kind: exercise}
roles: {nurse: {name: Nurse}}
requirements:
  medication:
    name: Medication
    applies_to: {roles: [nurse]}
    authority: law
    sources: [{id: LOV-1}]
    needs: {competence: course, level: full}
    confirm: The interval
    versions:
      - {in_force: {until: 2023-12-31}, grace: P30D}
      - {in_force: {from: 2024-01-01}, needs: course, due_within: P6M, grace: null}
  diving:
    name: Diving
    applies_to: {roles: [nurse]}
    authority: local
    needs: exercise
examples:
  - title: Two years, to the day
    on: 2026-02-01
    employee: {roles: [nurse], from: 2020-01-01}
    records: [{competence: course, level: full, achieved_on: 2024-02-01}]
    expect: {medication: expiring, diving: missing}
"""


def own(override, name="own", more=""):
    return (f"{name}.yaml", f"format: 1\npack: {name}\ntitle: Own\noverride:\n  {override}\n{more}")


def requirement(keys, **more):
    return own(f"requirements: {{medication: {{{keys}}}}}", **more)


def competence(keys, **more):
    return own(f"competences: {{course: {{{keys}}}}}", **more)


def book(*files):
    return load_texts([("library.yaml", LIBRARY), *files])


def versions(*files):
    return book(*files).requirements["medication"].versions


def problems(*files):
    with pytest.raises(RuleFileError) as caught:
        book(*files)
    return [str(problem) for problem in caught.value.problems]


def test_a_key_is_replaced_whole_and_the_others_stay():
    read = book(competence("valid_for: P1Y, levels: [full]")).competences["course"]
    assert (read.valid_for, read.levels, read.confirm.say("en")) == (Period(years=1), ("full",), "Ask")


def test_null_takes_a_key_away_and_its_default_holds():
    read = book(competence("confirm: null, valid_for: null")).competences["course"]
    assert (read.confirm, read.valid_for) == (None, None)


def test_a_key_of_a_requirement_is_changed_in_all_its_versions():
    assert [version.grace for version in versions(requirement("grace: P10D"))] == [Period(days=10)] * 2
    assert [version.grace for version in versions(requirement("grace: null"))] == [Period()] * 2
    assert [version.authority for version in versions(requirement("authority: local"))] == [
        Authority.LOCAL
    ] * 2


def test_a_version_no_longer_sets_what_is_overridden():
    """Needs that are the same before and after a version's first day start no new time to get them."""
    old, new = versions(requirement("needs: exercise"))
    assert old.needs == new.needs == Held(competence="exercise")
    assert (old.sets, new.sets) == ({"in_force", "grace"}, {"in_force", "due_within", "grace"})
    assert versions(requirement("needs: exercise, due_within: P3M"))[1].sets == {"in_force", "grace"}


def test_needs_overridden_for_all_versions_count_from_when_the_duty_began():
    person = "employee: {roles: [nurse], from: 2023-12-01}, on: 2024-03-01"
    late = f"examples: [{{title: T, {person}, expect: {{medication: missing}}}}]\n"
    soon = late.replace("missing", "due")
    for keys, example in (
        ("needs: course, due_within: P2M", late),
        ("needs: course, due_within: P4M", soon),
        ("needs: course", soon),
    ):
        read = book(requirement(keys, more=example))
        assert [str(one.expectations) for one in run_examples(read) if not one.passed] == [], keys


def test_versions_are_overridden_whole_and_inherit_what_else_is_overridden():
    keys = (
        "versions: [{in_force: {from: 2025-01-01}, grace: P5D}, {in_force: {until: 2024-12-31}}], grace: P9D"
    )
    first, last = versions(requirement(keys))
    assert [one.grace for one in (first, last)] == [Period(days=9), Period(days=5)]
    assert last.needs == Held(competence="course", level="full")


def test_without_its_versions_a_requirement_has_one_that_may_have_days_of_its_own():
    (one,) = versions(requirement("versions: null, in_force: {from: 2025-01-01}"))
    assert (one.in_force.from_, one.sets, one.due_within) == (date(2025, 1, 1), frozenset(), Period())


def test_name_task_and_whom_it_binds_can_be_overridden():
    more = "roles: {deputy: {name: Deputy}}\n"
    keys = "name: Medicines, task: Give medicine, applies_to: {roles: [deputy]}"
    read = book(requirement(keys, more=more)).requirements["medication"]
    assert (read.name.say("nb"), read.task.say("nb")) == ("Medicines", "Give medicine")
    assert read.applies_to.roles == ("deputy",)


def test_a_requirement_that_is_off_binds_nobody_and_says_why_and_by_whom():
    read = book(own("requirements: {diving: {off: {nb: Vi har ingen, en: We have none}}}"))
    assert read.requirements.keys() == {"medication"}
    off = read.off["diving"]
    assert (off.reason.say("nb"), off.pack, off.position) == (
        "Vi har ingen",
        "own",
        Position("own.yaml", 5, 27),
    )
    assert off.requirement == book().requirements["diving"]
    assert read.overrides == read.library == {}


def test_the_book_says_who_changed_which_key_where_and_what_it_was():
    read = book(
        requirement("grace: P9D"),
        requirement("expiring: P5D", name="county"),
        competence("cost: 5", name="c"),
    )
    assert {
        (target, key, one.pack, str(one.position))
        for target, override in read.overrides.items()
        for key, one in override.keys.items()
    } == {
        (("requirement", "medication"), "grace", "own", "own.yaml:5:31"),
        (("requirement", "medication"), "expiring", "county", "county.yaml:5:31"),
        (("competence", "course"), "cost", "c", "c.yaml:5:26"),
    }
    before = book()
    assert read.library == {
        ("requirement", "medication"): before.requirements["medication"],
        ("competence", "course"): before.competences["course"],
    }
    assert (read.origins["requirement", "medication"].file, read.owners["requirement", "medication"]) == (
        "library.yaml",
        "library",
    )


def test_the_order_of_the_files_does_not_matter():
    files = [
        ("library.yaml", LIBRARY),
        requirement("grace: P9D"),
        competence("valid_for: P1Y", name="county"),
    ]
    books = [load_texts(order) for order in permutations(files)]
    assert len({one.hash for one in books}) == 1
    for one in books:
        assert (one.requirements, one.competences) == (books[0].requirements, books[0].competences)
        assert (one.overrides, one.warnings) == (books[0].overrides, books[0].warnings)


def test_texts_kept_by_a_run_give_the_same_book():
    read = book(requirement("grace: P9D"), own("requirements: {diving: {off: None here}}", name="county"))
    assert load_texts(read.files) == read


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2025-02-01", "expiring"), ("2025-02-02", "grace"), ("2025-03-03", "grace"), ("2025-03-04", "expired")],
)
def test_it_is_evaluated_as_the_same_keys_written_in_the_file(day, expected):
    read = book(requirement("grace: P30D"), competence("valid_for: P1Y", name="county"))
    by_hand = LIBRARY.replace("valid_for: P2Y", "valid_for: P1Y").replace(
        "P6M, grace: null}", "P6M, grace: P30D}"
    )
    on = date.fromisoformat(day)
    assert statuses(read, on) == statuses(load_texts([("library.yaml", by_hand)]), on)
    assert statuses(read, on) == {"medication": expected, "diving": "missing"}


def statuses(read, on):
    found = evaluate(read, build_facts(tables(read.examples[0][1])), on, horizon=Period()).findings
    return {
        found.requirements[place]: STATUSES[status]
        for place, status in zip(found.requirement, found.status, strict=True)
    }


EXPECTED = """\
examples:
  - title: A year and a month after the course
    on: 2025-03-01
    employee: {{roles: [nurse], from: 2020-01-01}}
    records: [{{competence: course, level: full, achieved_on: 2024-02-01}}]
    expect: {{medication: {}}}
"""
REQUIREMENT = """\
requirements:
  cleaning: {name: Cleaning, authority: local, applies_to: {roles: [nurse]}, needs: exercise}
"""


def failed(read):
    return [outcome.position.file for outcome in run_examples(read) if not outcome.passed]


def test_the_examples_of_the_library_hold_as_it_was_written_and_ones_own_as_it_is_in_effect():
    more = EXPECTED.format("expired")
    changed = competence("valid_for: P1Y", more=more)
    assert failed(book(changed)) == []
    assert failed(book(changed, own("requirements: {diving: {off: None here}}", name="county"))) == []
    assert failed(book(competence("valid_for: P3Y", more=more))) == ["own.yaml"]


def test_an_example_of_ones_own_sees_nothing_of_a_requirement_that_is_off():
    off = own("requirements: {medication: {off: None here}}", more=EXPECTED.format("none"))
    assert failed(book(off)) == []
    assert failed(book((off[0], off[1].replace("medication: none", "medication: missing")))) == ["own.yaml"]


def test_a_pack_that_is_overridden_itself_keeps_what_it_changes_of_others_in_its_examples():
    county = competence("valid_for: P1Y", name="county", more=REQUIREMENT + EXPECTED.format("expired"))
    ours = own("requirements: {cleaning: {grace: P5D}, medication: {authority: local}}")
    read = book(county, ours)
    assert overridden(read) == {"library", "county"}
    assert failed(read) == []
    assert written(read, "county").competences["course"].valid_for == Period(years=1)
    assert written(read).competences["course"].valid_for == Period(years=2)


def test_levels_that_come_with_an_override_hinder_no_example_of_the_library():
    needs = REQUIREMENT.replace("needs: exercise", "needs: {competence: exercise, level: hot}")
    ours = own("competences: {exercise: {levels: [cold, hot]}}", more=needs)
    assert failed(book(ours)) == []


def warnings(*files):
    return {str(warning) for warning in book(*files).warnings}


def test_an_override_that_says_what_stands_already_is_warned_about():
    keys = "grace: P9D, authority: law, reminders: null, task: null"
    assert warnings(requirement(keys)) - warnings() == {
        'own.yaml:5:43: `authority` of the requirement "medication" stands like this already; leave it out',
        'own.yaml:5:59: `reminders` of the requirement "medication" stands like this already; leave it out',
        'own.yaml:5:76: `task` of the requirement "medication" stands like this already; leave it out',
    }


def test_an_override_that_every_version_overridden_sets_again_is_told_why_it_is_vain():
    listed = "medication: {versions: [{in_force: {from: 2024-01-01}, grace: P3D}]}"
    told = 'own.yaml:5:31: every version of the requirement "medication" sets `grace` itself; leave it out'
    both = (own(f"requirements: {{{listed}}}", name="county"), requirement("grace: P5D"))
    assert told in warnings(*both)


def test_a_confirm_that_is_taken_away_is_warned_about_no_longer():
    assert warnings() - warnings(competence("confirm: null")) == {"library.yaml:5:51: to be confirmed: Ask"}
    assert warnings() - warnings(requirement("confirm: null")) == {
        "library.yaml:15:14: to be confirmed: The interval"
    }


def test_a_warning_that_an_override_causes_is_told_at_it():
    assert warnings(requirement("on_lapse: stand-down")) - warnings() == {
        (
            "own.yaml:5:31: this does not go with library.yaml:17:48: `grace` together with `on_lapse: stand-down`: "
            "during the grace nobody stands down; leave `grace` out unless that is meant"
        )
    }
    assert warnings(requirement("sources: null")) - warnings() == {
        (
            "own.yaml:5:31: this does not go with library.yaml:12:16: `authority: law` without `sources`; "
            "name the law and the section"
        )
    }


def test_what_is_needed_through_an_override_alone_is_needed():
    more = "competences: {fitness: {name: Fitness}}\n"
    unneeded = 'own.yaml:6:15: nothing needs the competence "fitness"; name it in the needs of a requirement'
    assert unneeded in warnings(requirement("grace: P9D", more=more))
    assert unneeded not in warnings(requirement("needs: {all_of: [course, fitness]}", more=more))


def test_what_an_override_alone_leaves_without_use_is_nothing_to_look_at():
    assert warnings(own("requirements: {diving: {off: None here}}")) - warnings() == set()


def test_two_overrides_of_one_key_are_refused_whatever_the_order_of_the_files():
    files = [requirement("grace: P9D"), requirement("grace: P8D", name="county")]
    sentence = (
        'own.yaml:5:31: `grace` of the requirement "medication" is overridden already at county.yaml:5:31; '
        "keep one of them"
    )
    assert problems(*files) == problems(*reversed(files)) == [sentence]


def test_a_pack_written_wrongly_is_refused_also_where_it_is_overridden():
    text = LIBRARY.replace("needs: exercise", "needs: exercises")
    with pytest.raises(RuleFileError, match='unknown competence "exercises"'):
        load_texts([("library.yaml", text), own("requirements: {diving: {needs: course}}")])


def test_what_is_switched_off_hinders_no_other_override():
    """No need that counts asks for the levels any more."""
    library = LIBRARY.replace("needs: exercise", "needs: {competence: course, level: full}")
    more = "requirements: {diving: {off: None here}, medication: {needs: course}}"
    ours = own(f"competences: {{course: {{levels: null}}}}\n  {more}")
    assert load_texts([("library.yaml", library), ours]).competences["course"].levels == ()


def test_thousands_of_changes_that_break_something_are_told_in_no_time():
    count = 2000
    codes = "".join(f"  c{number}: {{name: C, levels: [a]}}\n" for number in range(count))
    needs = ", ".join(f"{{competence: c{number}, level: a}}" for number in range(count))
    library = (
        f"format: 1\npack: library\ntitle: T\ncompetences:\n{codes}roles: {{r: {{name: R}}}}\n"
        "requirements:\n  q: {name: Q, authority: local, applies_to: {roles: [r]}, "
        f"needs: {{all_of: [{needs}]}}}}\n"
    )
    changes = "".join(f"    c{number}: {{levels: null}}\n" for number in range(count))
    with pytest.raises(RuleFileError) as caught:
        load_texts([("library.yaml", library), own(f"competences:\n{changes}")])
    told = [problem.position.file for problem in caught.value.problems]
    assert (len(told), told.count("own.yaml")) == (count, 100)
