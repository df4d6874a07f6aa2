"""After a write, answers are made good for those whom it was about: and say what new ones would."""

import random
from datetime import date, timedelta

import pytest

from compliance.services.access.viewer import Power, Role, Viewer
from compliance.services.answers import Kept
from compliance.services.forgetting import forget_one
from compliance.services.importing import import_data
from compliance.services.overview.readiness import every_post
from compliance.services.overview.tallying import COUNTED, tallies
from compliance.services.overview.why import explained
from compliance.store import people, records
from compliance.store.records import Content
from tests.integration.store.brigade import intake
from tests.unit.reports.town import RULES

DAY, BEFORE, SOON = date(2026, 11, 23), date(2026, 11, 22), date(2027, 1, 4)
UNITS = ["town", "fire", "watch", "care"]
PEOPLE = [f"e{number}" for number in range(12)]
ROLES = ["smoke-diver", "care-worker", "economist", "guard"]
COMPETENCES = [
    "smoke-diver-basic", "medical", "delegation", "medication-course", "cost-recovery", "first-aid"
]  # fmt: skip
FIRST = date(2020, 1, 1)
VIEWERS = (
    Viewer("hr", powers=(Power(Role.HR, frozenset(UNITS), everywhere=True),)),
    Viewer("leader", led=frozenset({"care"})),
)


@pytest.fixture
def town(store, tmp_path):
    """Twelve people in four units; a folder of rules beside them."""
    (tmp_path / "town.yaml").write_text(RULES, "utf-8")
    above = dict(zip(UNITS, (None, "town", "fire", "town"), strict=True))
    work = [
        {
            "employee": one,
            "role": ROLES[place % 4],
            "unit": UNITS[place % 3 + 1],
            "from": FIRST,
            "until": None,
        }
        for place, one in enumerate(PEOPLE)
    ]
    tables = {
        "units": [
            {"id": unit, "name": unit, "parent": parent, "leader": "e0"} for unit, parent in above.items()
        ],
        "employees": [{"id": one, "name": one.upper(), "left_on": None} for one in PEOPLE],
        "assignments": work,
        "records": [
            {"employee": one, "competence": competence, "achieved_on": DAY - timedelta(days=30)}
            for one in PEOPLE
            for competence in ("smoke-diver-basic", "medical")
        ],
    }
    import_data(store, intake(**tables))
    return store


def day(dice):
    return DAY + timedelta(days=dice.randrange(-800, 200))


def add_records(store, dice):
    keys = people_of(store)
    with store.writing() as session:
        chosen = dice.sample(sorted(keys), 2)
        status = dice.choice(["verified", "verified", "pending"])
        records.add(
            session,
            [Content(keys[one], dice.choice(COMPETENCES), day(dice), status=status) for one in chosen],
        )


def revoke(store, dice):
    with store.writing() as session:
        key = people.employee_keys(session)[dice.choice(PEOPLE[1:4])]
        for version in records.of_person(session, key)[:1]:
            records.change(
                session, version, Content(key, version.content.competence, day(dice), revoked_on=DAY)
            )


def bring(table, **values):
    def step(store, dice):
        row = {name: value(dice) if callable(value) else value for name, value in values.items()}
        import_data(store, intake(**{table: [row]}))

    return step


def forget(store, dice):
    forget_one(store, PEOPLE[-1], DAY) if PEOPLE[-1] in people_of(store) else add_records(store, dice)


def mailbox(store, dice):
    with store.writing() as session:
        people.mailbox_key(session, f"post{dice.random()}@storvik.example")


def people_of(store):
    with store.reading() as session:
        return people.employee_keys(session)


def anybody(dice):
    return dice.choice(PEOPLE[:-1])


def anywhere(dice):
    return dice.choice(UNITS)


STEPS = [
    *[add_records] * 4,
    revoke,
    bring("exemptions", employee=anybody, requirement="medication", **{"from": FIRST}, until=day),
    bring("suspensions", employee=anybody, competence="medical", **{"from": day}, until=None),
    bring("absences", employee=anybody, **{"from": DAY}, until=lambda dice: max(day(dice), DAY)),
    bring("assignments", employee=anybody, role="guard", unit=anywhere, **{"from": FIRST}, until=None),
    bring("assignments", employee=anybody, role="smoke-diver", unit="watch", **{"from": FIRST}, until=BEFORE),
    # Counts for a later day's staffing of a unit on whose list of today they do not stand.
    bring("assignments", employee=anybody, role="smoke-diver", unit="watch", **{"from": SOON}, until=None),
    bring("employees", id=anybody, name="Renamed", left_on=lambda dice: max(day(dice), DAY)),
    bring("units", id="care", name=lambda dice: f"Care {dice.random()}", parent="fire", leader="e1"),
    forget,
    mailbox,
]  # fmt: skip


def said(kept):
    """All that pages take from the answers of a day."""
    answers = kept.on(DAY)
    return {
        "people": answers.people,
        "of_employee": answers.of_employee,
        "of_unit": answers.of_unit,
        "units_of": answers.units_of,
        "staffing": answers.checked.evaluation.staffing,
        "findings": list(answers.checked.findings()),
        "posts": every_post(answers),
        "counted": COUNTED.of(answers),
        "tallies": [dict(tallies(answers, viewer)) for viewer in VIEWERS],
        "why": [explained(answers, one, "en") for one in answers.people[:6]],
        "scope": answers.scope,
        "leaders": answers.leaders,
        "names": answers.names,
        "keys": answers.keys,
    }


@pytest.mark.parametrize("seed", range(3))
def test_what_is_made_good_is_what_new_answers_say(town, tmp_path, seed):
    dice, kept = random.Random(seed), Kept([tmp_path], town)
    said(kept)
    for _ in range(12):
        step = dice.choice(STEPS)
        step(town, dice)
        if dice.random() < 0.7:  # several writes between two looks are made good at once
            assert said(kept) == said(Kept([tmp_path], town)), step


def test_only_the_people_written_about_are_made_anew(town, tmp_path):
    """And nothing at all by a write that no answer is made from."""
    kept = Kept([tmp_path], town)
    before = kept.on(DAY)
    mailbox(town, random.Random(1))
    assert kept.on(DAY) is before
    add_records(town, random.Random(2))
    after = kept.on(DAY)
    same = {one for one in after.people if any(one is other for other in before.people)}
    changed = {one.employee for one in after.people} - {one.employee for one in same}
    assert after is not before
    assert len(changed) == 2
