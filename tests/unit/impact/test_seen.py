"""Of a preview everybody sees what they may see of the people, and no more because the rules would change."""

from datetime import date

import pytest

from compliance.services.access.viewer import Power, Role, Viewer
from compliance.services.impact.preview import preview
from compliance.services.impact.reading import from_files, read_books
from compliance.services.impact.rules import rule_changes
from compliance.services.impact.seen import Seen, asked_in
from compliance.services.impact.telling import Telling
from tests.golden.impact import hamlet

ON = date(2026, 5, 1)
WHERE = dict.fromkeys(("ada", "bo", "cay"), "home") | dict.fromkeys(("dag", "eli", "finn"), "watch")
UNITS = frozenset({"hamlet", "home", "watch"})
HR = Power(Role.HR, UNITS, everywhere=True)


def officer(requirement, *units):
    return Power(Role.SAFETY_OFFICER, frozenset(units), requirement=requirement)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hamlet")
    hamlet.write(folder)
    return folder


@pytest.fixture(scope="module")
def whole(folder):
    """Delegations last a year, and there are more hot exercises: both units lose somebody."""
    text = hamlet.OWN["hotter"] + "  competences:\n    delegation: {valid_for: P1Y}\n"
    (folder / "both.yaml").write_text(text, "utf-8")
    books = read_books([folder / "rules"], [folder / "rules", folder / "both.yaml"])
    return preview(books, from_files(books, folder / "data"), ON)


def seen_by(viewer, whole):
    return Seen(viewer, lambda id_: id_, lambda id_: frozenset({WHERE[id_]})).of(whole)


def seen(whole, *powers, employee=None):
    return seen_by(Viewer("account", employee, powers=powers), whole)[0]


def people(found):
    return {one.employee for one in found.people}


def changed(folder, name, text, old="rules"):
    """The preview of one library in the place of another."""
    (folder / name).write_text(text, "utf-8")
    books = read_books([folder / old], [folder / name])
    return preview(books, from_files(books, folder / "data"), ON)


def test_hr_of_every_unit_sees_what_the_command_line_tells_of_what_is_not_sensitive(whole, folder):
    assert seen(whole, HR).people == tuple(
        one for one in whole.people if one.requirement == "medication-handling"
    )
    plain = changed(folder, "shorter.yaml", hamlet.LIBRARY.replace("valid_for: P2Y", "valid_for: P1Y", 1))
    assert seen_by(Viewer("account", None, powers=(HR,)), plain) == (plain, True)


def test_hr_of_one_unit_sees_its_people_and_minimums_and_no_mails(whole):
    found = seen(whole, Power(Role.HR, frozenset({"home"})))
    assert people(found) == {"ada", "bo", "cay"} & people(whole)
    assert {one.unit for one in found.staffing} == {"home"}
    assert found.more_mails == found.more_reminders == 0


def test_a_safety_officer_sees_their_requirement_in_their_unit(whole):
    found = seen(whole, officer("smoke-diving", "watch"))
    assert {one.requirement for one in found.people} == {"smoke-diving"}
    assert people(found)
    assert {one.unit for one in found.staffing} <= {"watch"}
    assert seen(whole, officer("medication-handling", "watch")).people == ()


def test_an_administrator_sees_nobody(whole):
    found = seen(whole, Power(Role.ADMINISTRATOR))
    assert (found.people, found.staffing) == ((), ())


def test_a_minimum_names_nobody_who_is_not_seen(whole):
    """Somebody who works in another unit by now is no longer theirs to see."""
    viewer = Viewer("account", None, powers=(Power(Role.HR, frozenset({"home"})),))
    found = Seen(viewer, lambda id_: id_, lambda _: frozenset({"watch"})).of(whole)[0]
    assert found.staffing
    assert all(one.lost == one.fall == () for one in found.staffing)


def test_the_summary_counts_those_alone_who_are_seen(whole):
    found = seen(whole, officer("smoke-diving", "watch"))
    told = Telling(found, rule_changes(found.books, "en", ON), "en").summary
    lost = len({one.employee for one in found.people if one.loss})
    assert f"{lost} {'person loses' if lost == 1 else 'people lose'} clearance" in told
    assert "mail" not in told


MEDICAL_ALONE = """\
  medical-only:
    name: {nb: Helseattest, nn: Helseattest, en: Medical}
    authority: local
    applies_to: {roles: [smoke-diver, care-worker]}
    needs: medical
"""


@pytest.mark.parametrize("sensitive", ["    sensitive: true\n", ""])
def test_a_rule_that_is_tried_is_no_way_to_ask_about_somebodys_health(folder, sensitive):
    """Neither a requirement of the medical alone, nor a file that no longer calls it sensitive."""
    text = hamlet.LIBRARY.replace("    sensitive: true\n", sensitive) + MEDICAL_ALONE
    found = changed(folder, "asks.yaml", text)
    assert "medical-only" in {one.requirement for one in found.people}
    for power in (
        HR,
        officer(None, *UNITS),
        officer("medical-only", *UNITS),
        officer("smoke-diving", *UNITS),
    ):
        assert people(seen(found, power)) == set()
    assert people(seen(found, HR, employee="finn")) == {"finn"}, "one's own is one's own"


def test_numbers_of_mails_that_count_somebody_hidden_are_not_told(whole):
    found, told = seen_by(Viewer("account", None, powers=(HR,)), whole)
    assert (found.more_mails, told) == (0, False)


def test_a_grant_for_one_requirement_is_for_what_that_asks_for_today(folder):
    """What the officer for medication puts into it does not show them everybody's first aid."""
    text = hamlet.LIBRARY.replace("    needs: delegation\n", "    needs: {all_of: [delegation, first-aid]}\n")
    found = changed(folder, "wider.yaml", text)
    assert people(found)
    assert people(seen(found, officer("medication-handling", "home"))) == set()
    assert people(seen(found, officer(None, "home"))) == people(seen(found, HR)) == people(found)


@pytest.mark.parametrize("turned", [False, True])
def test_what_either_book_says_is_sensitive_is(folder, turned):
    (folder / "plain.yaml").write_text(hamlet.LIBRARY.replace("    sensitive: true\n", ""), "utf-8")
    sides = [[folder / "rules"], [folder / "plain.yaml"]]
    books = read_books(*(sides[::-1] if turned else sides))
    assert asked_in(books, "smoke-diving").sensitive
    assert not asked_in(books, "medication-handling").sensitive
