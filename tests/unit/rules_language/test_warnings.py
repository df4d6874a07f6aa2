"""What somebody should look at is warned of, at its place, and hinders nothing."""

from rules.load import load_texts

HEAD = "format: 1\npack: p\ntitle: T\n"
REST = """\
competences: {c: {name: C}}
roles: {r: {name: R}}
"""
EXAMPLE = """\
examples:
  - {title: E, on: 2026-05-01, employee: {roles: [r], from: 2020-01-01}, expect: {q: missing}}
"""


def warnings(text):
    return [str(one) for one in load_texts([("a.yaml", HEAD + text)]).warnings]


def requirement(**keys):
    body = {"name": "Q", "authority": "local", "applies_to": "{roles: [r]}", "needs": "c", **keys}
    lines = "".join(f"    {key}: {part}\n" for key, part in body.items())
    return f"{REST}requirements:\n  q:\n{lines}{EXAMPLE}"


def test_a_requirement_in_order_with_an_example_gives_none():
    assert warnings(requirement()) == []


def test_a_requirement_without_example():
    text = requirement().replace(EXAMPLE, "")
    assert warnings(text) == [
        'a.yaml:7:3: the requirement "q" has no example; write one under `examples` that expects it'
    ]


def test_an_example_of_its_staffing_is_an_example_too():
    people = "[{employee: {roles: [r], from: 2020-01-01}}]"
    team = f"{{title: E, on: 2026-05-01, people: {people}, expect_staffing: {{q: {{have: 0}}}}}}"
    text = requirement(staffing="{at_least: 1}").replace(EXAMPLE, f"examples: [{team}]\n")
    assert warnings(text) == []


def test_a_competence_that_nothing_needs_but_not_one_that_a_needed_one_leads_to():
    text = requirement().replace(
        "competences: {c: {name: C}}\n",
        "competences:\n  c: {name: C, prerequisites: [a], also_met_by: [b], renewed_by: [d]}\n"
        "  a: {name: A}\n  b: {name: B, prerequisites: [e]}\n  d: {name: D}\n  e: {name: E}\n"
        "  x: {name: X, prerequisites: [y]}\n  y: {name: Y}\n",
    )
    assert warnings(text) == [
        'a.yaml:10:3: nothing needs the competence "x"; name it in the needs of a requirement',
        'a.yaml:11:3: nothing needs the competence "y"; name it in the needs of a requirement',
    ]


def test_every_form_of_need_needs_its_competences():
    needs = (
        "{all_of: [a, {any_of: [b, {not: d}]}, {at_least: 1, of: [e]}, {times: 1, of: f, within: P1Y}, "
        "{hours: 1, of: [g], within: P1Y}]}"
    )
    codes = "".join(f"{code}: {{name: N}}, " for code in "abdefg")
    text = requirement(needs=needs).replace("competences: {c: {name: C}}", f"competences: {{{codes}}}")
    assert warnings(text) == []


def test_a_role_that_no_requirement_binds_but_not_one_that_includes_a_bound_one():
    text = requirement().replace(
        "roles: {r: {name: R}}",
        "roles: {r: {name: R, includes: [s]}, leader: {name: L, includes: [r]}, s: {name: S}}",
    )
    assert warnings(text) == [
        'a.yaml:5:72: nobody with the role "s" is bound by a requirement; name it under `applies_to`'
    ]


def test_law_without_sources_in_any_version():
    versions = "[{in_force: {until: 2020-12-31}, sources: [{id: LOV-1}]}, {in_force: {from: 2021-01-01}}]"
    assert warnings(requirement(authority="law", versions=versions)) == [
        "a.yaml:9:16: `authority: law` without `sources`; name the law and the section"
    ]


def test_grace_where_a_lapse_means_standing_down():
    assert warnings(requirement(grace="P30D", on_lapse="stand-down")) == [
        (
            "a.yaml:12:12: `grace` together with `on_lapse: stand-down`: during the grace nobody stands down; "
            "leave `grace` out unless that is meant"
        )
    ]
    assert warnings(requirement(grace="P0D", on_lapse="stand-down")) == []
    assert warnings(requirement(grace="P30D", on_lapse="restrict")) == []


def test_staffing_of_whatever_units_there_are_where_a_lapse_means_standing_down():
    assert warnings(requirement(on_lapse="stand-down", staffing="{at_least: 4}")) == [
        (
            "a.yaml:13:5: `staffing` per unit without `units`, of a task to stand down from: "
            "a unit whose last holder leaves drops out of sight; list the `units`"
        )
    ]
    assert warnings(requirement(on_lapse="stand-down", staffing="{at_least: 4, units: [u]}")) == []
    assert warnings(requirement(on_lapse="stand-down", staffing="{at_least: 4, per: organisation}")) == []
    assert warnings(requirement(on_lapse="restrict", staffing="{at_least: 4}")) == []


def test_every_confirm_of_competences_and_versions_once():
    text = requirement(
        confirm="Ask the doctor", versions="[{in_force: {until: 2020-12-31}}, {in_force: {from: 2021-01-01}}]"
    )
    text = text.replace("{name: C}", "{name: C, confirm: {nb: Spør, en: Ask}}")
    assert warnings(text) == [
        "a.yaml:4:28: to be confirmed: Ask",
        "a.yaml:12:14: to be confirmed: Ask the doctor",
    ]
