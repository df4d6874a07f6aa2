"""Whatever was granted: more never opens less, and nobody decides for themselves."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from compliance.services.access import rights
from compliance.services.access.viewer import Asked, Power, Role, Sight, Viewer

UNITS = ("brigade", "watch-1", "watch-2", "nursery")
CODES = ("smoke-diving", "rescue", "police-certificate")
SOME_UNITS = st.frozensets(st.sampled_from(UNITS))
POWERS = st.builds(
    Power,
    role=st.sampled_from(Role),
    units=SOME_UNITS,
    everywhere=st.booleans(),
    requirement=st.sampled_from((None, *CODES)),
)
VIEWERS = st.builds(
    Viewer,
    account=st.just("a"),
    employee=st.sampled_from((None, "e1", "e2")),
    powers=st.lists(POWERS, max_size=3).map(tuple),
    led=SOME_UNITS,
    works_in=SOME_UNITS,
)
PEOPLE = st.sampled_from(("e1", "e2", "e3"))
ASKED = st.builds(
    Asked, code=st.sampled_from(CODES), sensitive=st.booleans(), counted=st.booleans(), part=st.booleans()
)


def everything(viewer, person, units, asked):
    """All that the module answers of one person, each as a number: more is more."""
    return (
        rights.sight(viewer, person, units, asked),
        rights.sees_legs(viewer, person, units, asked),
        rights.may_see_person(viewer, person, units),
        *(rights.may_see_unit(viewer, unit) for unit in UNITS),
        *(rights.may_see_readiness(viewer, unit, asked) for unit in UNITS),
        rights.may_see_mail(viewer, [units]),
        rights.may_see_outbox(viewer),
        *(unit in rights.units_counted(viewer, asked) for unit in UNITS),
        rights.may_see_figures(viewer),
        rights.may_see_views_of(viewer, person),
        rights.may_verify(viewer, person, units, asked),
        *(rights.may_open_proof(viewer, person, units, [asked], sensitive=one) for one in (True, False)),
        *(
            rights.may_add_proof(viewer, person, units, [asked], sensitive=asked.sensitive, waits=waits)
            for waits in (True, False)
        ),
        rights.may_approve_exemption(viewer, person, units, asked),
        rights.may_administer(viewer),
    )


def more(viewer, power, led, works_in):
    return replace(
        viewer,
        powers=(*viewer.powers, power),
        led=viewer.led | led,
        works_in=viewer.works_in | works_in,
    )


@given(VIEWERS, POWERS, SOME_UNITS, SOME_UNITS, PEOPLE, SOME_UNITS, ASKED)
def test_a_grant_or_a_unit_more_takes_nothing_away(viewer, power, led, works_in, person, units, asked):
    before = everything(viewer, person, units, asked)
    after = everything(more(viewer, power, led, works_in), person, units, asked)
    assert all(now >= then for then, now in zip(before, after, strict=True))
    assert rights.units_seen(viewer) <= rights.units_seen(more(viewer, power, led, works_in))


@given(VIEWERS, SOME_UNITS, ASKED)
def test_nobody_verifies_or_approves_for_themselves(viewer, units, asked):
    if viewer.employee is not None:
        assert not rights.may_verify(viewer, viewer.employee, units, asked)
        assert not rights.may_approve_exemption(viewer, viewer.employee, units, asked)


@given(VIEWERS, SOME_UNITS, ASKED)
def test_everybody_sees_all_of_their_own(viewer, units, asked):
    if viewer.employee is not None:
        assert rights.sight(viewer, viewer.employee, units, asked) is Sight.LEGS


@given(VIEWERS, PEOPLE, SOME_UNITS, st.sampled_from(CODES), st.booleans())
def test_what_is_sensitive_is_explained_to_the_person_and_to_officers_granted_it_by_name_alone(
    viewer, person, units, code, counted
):
    if rights.sees_legs(viewer, person, units, Asked(code, sensitive=True, counted=counted)):
        assert person == viewer.employee or any(
            power.role is Role.SAFETY_OFFICER and power.requirement == code and power.covers(units)
            for power in viewer.powers
        )


@given(VIEWERS, PEOPLE, SOME_UNITS, ASKED)
def test_being_sensitive_never_shows_more(viewer, person, units, asked):
    plain, sensitive = replace(asked, sensitive=False), replace(asked, sensitive=True)
    both = (everything(viewer, person, units, one) for one in (sensitive, plain))
    assert all(less <= full for less, full in zip(*both, strict=True))


@given(VIEWERS, PEOPLE, SOME_UNITS, ASKED)
def test_whoever_sees_a_status_may_open_the_persons_page(viewer, person, units, asked):
    if rights.sight(viewer, person, units, asked) >= Sight.STATUS:
        assert rights.may_see_person(viewer, person, units)


@given(VIEWERS, st.sampled_from(UNITS))
def test_the_units_seen_are_those_whose_page_opens(viewer, unit):
    everywhere = any(p.everywhere and p.role is not Role.ADMINISTRATOR for p in viewer.powers)
    if not everywhere:
        assert rights.may_see_unit(viewer, unit) == (unit in rights.units_seen(viewer))


@given(SOME_UNITS, PEOPLE, ASKED)
def test_an_administrator_sees_nobody(units, person, asked):
    viewer = Viewer("a", powers=(Power(Role.ADMINISTRATOR, frozenset(UNITS), everywhere=True),))
    assert not any(everything(viewer, person, units, asked)[:-1])


@given(VIEWERS, ASKED)
def test_figures_count_those_whose_status_is_seen(viewer, asked):
    """A figure of a unit tells no more than the page of each person there would."""
    seen = {unit for unit in UNITS if rights.sight(viewer, "e3", frozenset((unit,)), asked) >= Sight.STATUS}
    counted = rights.units_counted(viewer, asked)
    assert counted <= seen
    # A grant for everywhere opens who is in no unit; figures are of units.
    if not any(power.everywhere for power in viewer.powers):
        assert counted & set(UNITS) == seen
