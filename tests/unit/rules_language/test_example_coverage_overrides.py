"""What is tried where a pack changes another: the library by its own examples, the changed needs by the changer's."""

from rules.example_coverage import example_coverage
from rules.examples import run_examples
from rules.load import load_texts

LIBRARY = """\
format: 1
pack: library
title: T
competences: {a: {name: A}, b: {name: B}}
roles: {r: {name: R}}
requirements:
  q: {name: Q, authority: local, applies_to: {roles: [r]}, needs: a}
examples:
  - {title: Yes, on: 2026-05-01, employee: {roles: [r], from: 2026-05-01},
     records: [{competence: a, achieved_on: 2021-01-01}], expect: {q: valid}}
  - {title: No, on: 2026-05-01, employee: {roles: [r], from: 2020-01-01}, expect: {q: missing}}
"""
OWN = """\
format: 1
pack: own
title: T
override:
  requirements:
    q:
      %s
examples:
  - {title: Both, on: 2026-05-01, employee: {roles: [r], from: 2020-01-01},
     records: [{competence: a, achieved_on: 2021-01-01}, {competence: b, achieved_on: 2021-01-01}],
     expect: {q: valid}}
  - {title: One, on: 2026-05-01, employee: {roles: [r], from: 2020-01-01},
     records: [{competence: a, achieved_on: 2021-01-01}], expect: {q: STATUS}}
"""


def covered(override, status):
    book = load_texts([("library.yaml", LIBRARY), ("own.yaml", (OWN % override).replace("STATUS", status))])
    outcomes = run_examples(book)
    assert all(outcome.passed for outcome in outcomes)
    return [
        (one.of.pack, one.of.changed, [(str(part.place), part.tried) for part in one.parts])
        for one in example_coverage(book, outcomes)
    ]


def test_changed_needs_are_one_more_thing_to_try_at_the_place_of_the_change():
    assert covered("needs: {all_of: [a, b]}", "missing") == [
        ("library", False, [("library.yaml:7:67", True)]),
        (
            "own",
            True,
            [("own.yaml:7:7", True), ("own.yaml:7:24", False), ("own.yaml:7:27", True)],
        ),
    ]


def test_where_the_needs_stay_the_examples_of_both_packs_try_them():
    assert covered("expiring: P1D", "valid") == [("library", False, [("library.yaml:7:67", True)])]


def test_a_requirement_that_is_switched_off_is_still_tried_as_it_was_written():
    text = OWN[: OWN.index("examples:")] % "off: Not here"
    book = load_texts([("library.yaml", LIBRARY), ("own.yaml", text)])
    [one] = example_coverage(book, run_examples(book))
    assert (one.of.pack, [part.tried for part in one.parts]) == ("library", [True])
