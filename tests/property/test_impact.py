"""A preview of other rules: the same rules change nothing, back and forth mirror, and every status is evaluate's."""

from dataclasses import replace
from datetime import timedelta

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from compliance.services.impact.preview import preview
from compliance.services.impact.reading import Books, known_from
from compliance.services.impact.rules import What, rule_changes
from compliance.services.impact.staffing import Effect
from compliance.services.intake.data import Intake, Table
from rules.dates import Period
from rules.errors import RuleFileError
from rules.evaluate import evaluate
from rules.findings import STATUSES
from rules.load import load_texts
from rules.model import CLEARED, Status
from tests.property.days import ASKED
from tests.property.rule_books import Plain, rule_files
from tests.property.strategies import cases

HORIZON = Period(months=12)
ALLOWED = {*CLEARED, None}
NOT_ALLOWED = {Status.DUE, Status.EXPIRED, Status.MISSING}
MIRROR = {
    Effect.BROKEN: Effect.MENDED,
    Effect.EARLIER: Effect.LATER,
    Effect.FEWER: Effect.MORE,
    Effect.OTHER: Effect.OTHER,
}


def known(tables):
    """The tables as if read from files."""
    made = {
        name: Table(name, name, columns, range(len(next(iter(columns.values()), []))))
        for name, columns in tables.items()
    }
    return known_from(Intake(made))


def seen(case, old, new):
    """The preview of a case under two books."""
    return preview(Books(old, new), known(case.tables), case.on, horizon=HORIZON)


def statuses(case, book, on):
    """Employee and requirement → status, of a check of the day `case.on`, on another day."""
    known_by_then = replace(case, tables=before(case.tables, case.on))
    found = evaluate(book, known_by_then.facts, on).findings
    return {
        (case.facts.employees.ids[employee], found.requirements[place]): STATUSES[status]
        for employee, place, status in zip(
            found.employee.tolist(), found.requirement.tolist(), found.status.tolist(), strict=True
        )
    }


def before(tables, on):
    """The tables without records achieved after the day."""
    rows = [place for place, day in enumerate(tables["records"]["achieved_on"]) if day <= on]
    records = {name: [values[row] for row in rows] for name, values in tables["records"].items()}
    return {**tables, "records": records}


@given(cases())
def test_the_same_rules_change_nothing(case):
    """Neither status nor staffing nor mail."""
    found = seen(case, case.book, case.book)
    assert (found.people, found.staffing, found.more_mails) == ((), (), 0)
    assert found.mails[0] == found.mails[1]


@given(cases(), rule_files(), st.integers(0, 366))
def test_every_status_is_that_of_a_check(case, other, days):
    """On the day asked, and on any day of the horizon: whoever stands differently is named, and nobody else."""
    new = load_texts([("new.yaml", other)])
    found = seen(case, case.book, new)
    by_pair = {(one.employee, one.requirement): one for one in found.people}
    on = min(case.on + timedelta(days=days), found.until)
    for day in (case.on, on):
        old_then, new_then = statuses(case, case.book, day), statuses(case, new, day)
        for pair in old_then.keys() | new_then.keys():
            was, will = old_then.get(pair), new_then.get(pair)
            shift = by_pair.get(pair)
            if was != will:
                assert shift
                assert shift.differs_on <= day
            if shift and day == case.on:
                assert (shift.old, shift.new) == (was, will)
            if shift and day == shift.differs_on:
                assert (shift.old_then, shift.new_then) == (was, will)
            if was in ALLOWED and will in NOT_ALLOWED:
                assert shift.loss
                assert shift.loss.on <= day
            if was in NOT_ALLOWED and will in ALLOWED:
                assert shift.gain
                assert shift.gain.on <= day


@given(cases(), rule_files())
def test_a_loss_is_one_on_its_day_and_not_before(case, other):
    """By checks of the day itself and the day before."""
    new = load_texts([("new.yaml", other)])
    for shift in seen(case, case.book, new).people:
        pair = (shift.employee, shift.requirement)
        if not shift.loss:
            continue
        was, will = (statuses(case, book, shift.loss.on).get(pair) for book in (case.book, new))
        assert (was, will) == (shift.loss.old, shift.loss.new)
        assert was in ALLOWED
        assert will in NOT_ALLOWED
        assert shift.units
        if shift.loss.on > case.on:
            eve = shift.loss.on - timedelta(days=1)
            was, will = (statuses(case, book, eve).get(pair) for book in (case.book, new))
            assert not (was in ALLOWED and will in NOT_ALLOWED)
        if shift.loss.other_on:
            assert statuses(case, case.book, shift.loss.other_on).get(pair) in NOT_ALLOWED


@given(cases(), rule_files())
def test_back_and_forth_mirror_each_other(case, other):
    """What is lost one way is gained the other way."""
    new = load_texts([("new.yaml", other)])
    there, back = seen(case, case.book, new), seen(case, new, case.book)
    assert [mirrored(one) for one in there.people] == list(back.people)
    assert there.more_mails == -back.more_mails
    turned = MIRROR | {after: before for before, after in MIRROR.items()}
    assert {(one.requirement, one.unit, turned[one.effect]) for one in there.staffing} == {
        (one.requirement, one.unit, one.effect) for one in back.staffing
    }


def mirrored(shift):
    """A shift the other way round."""
    loss, gain = (turn and replace(turn, old=turn.new, new=turn.old) for turn in (shift.gain, shift.loss))
    return replace(
        shift,
        old=shift.new,
        new=shift.old,
        old_then=shift.new_then,
        new_then=shift.old_then,
        loss=loss,
        gain=gain,
    )


TURNED = {What.ADDED: What.REMOVED, What.REMOVED: What.ADDED, What.CHANGED: What.CHANGED}


@given(rule_files(), rule_files(), st.sampled_from(["nb", "nn", "en"]))
def test_changes_of_the_rules_mirror_each_other(text, other, language):
    """What is new one way is gone the other way, in the same words; a book has no changes to itself."""
    old, new = load_texts([("a.yaml", text)]), load_texts([("b.yaml", other)])
    there, back = (rule_changes(Books(*pair), language, ASKED[0]) for pair in ((old, new), (new, old)))
    for forth, again in ((there.requirements, back.requirements), (there.competences, back.competences)):
        assert [(one.code, TURNED[one.what]) for one in forth] == [(one.code, one.what) for one in again]
        for one, two in zip(forth, again, strict=True):
            turned = [(change.key, str(change.new), str(change.old)) for change in two.changes]
            assert sorted((change.key, str(change.old), str(change.new)) for change in one.changes) == sorted(
                turned
            )
    itself = rule_changes(Books(old, load_texts([("c.yaml", text)])), language, ASKED[0])
    assert (itself.requirements, itself.competences) == ((), ())


@given(rule_files(), rule_files())
def test_a_requirement_that_differs_is_told(text, other):
    """Whatever differs in it, the words say something."""
    old, new = load_texts([("a.yaml", text)]), load_texts([("b.yaml", other)])
    told = {one.code for one in rule_changes(Books(old, new), "en", ASKED[0]).requirements}
    for code in old.requirements.keys() | new.requirements.keys():
        if meaning(old, code) != meaning(new, code):
            assert code in told


def meaning(book, code):
    """All that a requirement says, but which keys its versions say themselves."""
    if code not in book.requirements:
        return None
    whole = book.requirements[code]
    versions = [version.model_copy(update={"sets": frozenset()}) for version in whole.versions]
    return whole.model_copy(update={"versions": tuple(versions)}), book.roles_meeting(code)


@given(cases(), rule_files(), st.sampled_from(["competences", "roles"]))
def test_nobody_changes_status_without_a_change_that_is_told(case, other, section):
    """Where only competences or roles change, the requirements that they reach are named."""
    mixed = yaml.safe_load(case.rule_text) | {section: yaml.safe_load(other)[section]}
    try:
        new = load_texts([("mixed.yaml", yaml.dump(mixed, Dumper=Plain, sort_keys=False))])
    except RuleFileError:
        assume(False)
    told = {one.code for one in rule_changes(Books(case.book, new), "en", case.on).real}
    assert {one.requirement for one in seen(case, case.book, new).people} <= told
