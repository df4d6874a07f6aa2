"""Who may see and do what: the only place that decides it. Pure; docs/reference/access.md is the same as a table.

`person` is a person key. `units` are the codes of the units a person is assigned to (`places.units_of`), empty where
there are none. Every right is given by something: more grants never take a right away.
"""

from __future__ import annotations

from collections.abc import Iterable

from compliance.services.access.viewer import Asked, Power, Role, Sight, Viewer


def sight(viewer: Viewer, person: str, units: frozenset[str], asked: Asked) -> Sight:
    """How much of a person's standing with one requirement is seen.

    What rests on something sensitive is explained to the person and to safety officers to whom that very requirement
    was granted by name; a grant for every requirement is not enough.
    """
    if person == viewer.employee or _is_named_officer(viewer, units, asked):
        return Sight.LEGS
    if asked.part:
        # Beside "may not smoke-dive", the status of the medical would say why.
        return Sight.NOTHING
    if _leads(viewer, units) or _is_hr(viewer, units) or _is_officer(viewer, units, asked):
        return Sight.STATUS if asked.sensitive else Sight.LEGS
    if asked.counted and not viewer.works_in.isdisjoint(units):
        return Sight.CLEARED
    return Sight.NOTHING


def sees_legs(viewer: Viewer, person: str, units: frozenset[str], asked: Asked) -> bool:
    """Whether a person's requirement is explained part by part, records included."""
    return sight(viewer, person, units, asked) is Sight.LEGS


def may_see_person(viewer: Viewer, person: str, units: frozenset[str]) -> bool:
    """Whether a person's page opens. What stands on it for each requirement is for `sight`."""
    return person == viewer.employee or _leads(viewer, units) or _has_power(viewer, units)


def may_see_unit(viewer: Viewer, unit: str) -> bool:
    """Whether a unit's page of people and requirements opens. What stands on it is for `sight`."""
    return _leads(viewer, frozenset((unit,))) or _has_power(viewer, frozenset((unit,)))


def units_seen(viewer: Viewer) -> frozenset[str]:
    """The units whose page opens."""
    return viewer.led.union(*(power.units for power in _of_records(viewer)))


def may_see_readiness(viewer: Viewer, unit: str, asked: Asked) -> bool:
    """Whether the list of who is cleared for a requirement in a unit opens."""
    here = frozenset((unit,))
    if asked.part:
        return _is_named_officer(viewer, here, asked)
    return (
        _leads(viewer, here)
        or _is_hr(viewer, here)
        or _is_officer(viewer, here, asked)
        or (asked.counted and unit in viewer.works_in)
    )


def units_counted(viewer: Viewer, asked: Asked) -> frozenset[str]:
    """The units whose people are in the figures of a requirement: where the status of anybody there is seen."""
    named = [
        one.units
        for one in viewer.powers
        if one.role is Role.SAFETY_OFFICER and one.requirement == asked.code
    ]
    if asked.part:
        return frozenset().union(*named)
    every = [
        one.units
        for one in viewer.powers
        if one.role is Role.HR or (one.role is Role.SAFETY_OFFICER and one.requirement is None)
    ]
    return viewer.led.union(*named, *every)


def may_see_figures(viewer: Viewer) -> bool:
    """Whether there are pages of figures and of people for this viewer: whoever sees any unit, and of those alone."""
    return bool(units_seen(viewer))


def may_see_mail(viewer: Viewer, people: Iterable[frozenset[str]]) -> bool:
    """Whether a mail may be looked at: HR, of everybody whom it goes to or names (the units of each)."""
    everybody = tuple(people)
    return bool(everybody) and all(_is_hr(viewer, units) for units in everybody)


def may_see_outbox(viewer: Viewer) -> bool:
    """Whether there is an outbox page for this viewer; `may_see_mail` says which mails are on it."""
    return any(power.role is Role.HR for power in viewer.powers)


def may_follow_unit(viewer: Viewer, unit: str) -> bool:
    """Whether there is a calendar of a unit's counts for this viewer: its leaders, and safety officers for it."""
    here = frozenset((unit,))
    return _leads(viewer, here) or bool(_officer_here(viewer, here))


def units_followed(viewer: Viewer) -> frozenset[str]:
    """The units of which there is such a calendar."""
    officer = (power.units for power in viewer.powers if power.role is Role.SAFETY_OFFICER)
    return viewer.led.union(*officer)


def may_see_views_of(viewer: Viewer, person: str) -> bool:
    """Whether it is told who has looked at a person: to nobody but the person."""
    return person == viewer.employee


def may_verify(viewer: Viewer, person: str, units: frozenset[str], asked: Asked) -> bool:
    """Whether a record may be verified that this requirement asks for. Nobody verifies their own."""
    if person == viewer.employee or not sees_legs(viewer, person, units, asked):
        return False
    return _leads(viewer, units) or _is_officer(viewer, units, asked)


def may_register(
    viewer: Viewer, person: str, units: frozenset[str], asked: Iterable[Asked], *, sensitive: bool
) -> bool:
    """Whether a record of a competence may be registered; `asked` are all requirements that ask for it.

    Everybody registers their own, and it awaits approval. That of others: their leader and safety officers for one of
    the requirements; a sensitive one only safety officers to whom one of them was granted by name.
    """
    if person == viewer.employee:
        return True
    if sensitive:
        return any(_is_named_officer(viewer, units, one) for one in asked)
    return _leads(viewer, units) or any(_is_officer(viewer, units, one) for one in asked)


def may_open_proof(
    viewer: Viewer, person: str, units: frozenset[str], asked: Iterable[Asked], *, sensitive: bool
) -> bool:
    """Whether the files of a record open: to whoever sees the record. Of what is sensitive there are none."""
    return not sensitive and sees_record(viewer, person, units, asked, sensitive=False)


def sees_record(
    viewer: Viewer, person: str, units: frozenset[str], asked: Iterable[Asked], *, sensitive: bool
) -> bool:
    """Whether a record is told of: where a requirement that asks for it is explained, and to whoever may change it."""
    every = tuple(asked)
    told = any(sees_legs(viewer, person, units, one) for one in every)
    return told or may_register(viewer, person, units, every, sensitive=sensitive)


def may_add_proof(
    viewer: Viewer,
    person: str,
    units: frozenset[str],
    asked: Iterable[Asked],
    *,
    sensitive: bool,
    waits: bool,
) -> bool:
    """Whether a file may be added to a record that stands; to one's own only while it `waits` for approval: what
    somebody has approved stays what they saw. To what is sensitive never."""
    if sensitive or (person == viewer.employee and not waits):
        return False
    return may_register(viewer, person, units, asked, sensitive=sensitive)


def may_decide_somewhere(viewer: Viewer) -> bool:
    """Whether there is a page of records to approve for this viewer; what is on it is for `may_register`."""
    return bool(viewer.led) or any(power.role is Role.SAFETY_OFFICER for power in viewer.powers)


def may_approve_exemption(viewer: Viewer, person: str, units: frozenset[str], asked: Asked) -> bool:
    """Whether an exemption from this requirement may be approved. Nobody approves their own."""
    return person != viewer.employee and _is_officer(viewer, units, asked)


def may_ask_exemption(viewer: Viewer, person: str, units: frozenset[str], asked: Asked) -> bool:
    """Whether an exemption from this requirement may be asked for: by the person, a leader of theirs, an officer."""
    if sight(viewer, person, units, asked) < Sight.STATUS:
        return False
    return person == viewer.employee or _leads(viewer, units) or _is_officer(viewer, units, asked)


def may_decide_exemption(
    viewer: Viewer,
    person: str,
    units: frozenset[str],
    asked: Asked,
    *,
    asker: str,
    above: frozenset[str] | None,
) -> bool:
    """Whether an exemption that the account `asker` asked for may be approved or refused.

    `above` None: there is a safety officer for it, and only such a one decides; otherwise whoever leads one of these
    units, those right above the one who asked. Never the one who asked, and never the person.
    """
    if viewer.account == asker or person == viewer.employee:
        return False
    if sight(viewer, person, units, asked) < Sight.STATUS:
        return False
    if may_approve_exemption(viewer, person, units, asked):
        return True
    return above is not None and _leads(viewer, above)


def may_confirm_stand_down(viewer: Viewer, person: str, units: frozenset[str], asked: Asked) -> bool:
    """Whether a recommended stand-down may be confirmed: by a leader or a safety officer, never one's own."""
    if person == viewer.employee or sight(viewer, person, units, asked) < Sight.STATUS:
        return False
    return _leads(viewer, units) or _is_officer(viewer, units, asked)


def may_settle_task(viewer: Viewer, person: str, units: frozenset[str], *, passed: bool) -> bool:
    """Whether what somebody says is wrong may be settled: by their leaders, and by HR once it was passed on."""
    if person == viewer.employee:
        return False
    return _is_hr(viewer, units) if passed else _leads(viewer, units)


def may_settle_somewhere(viewer: Viewer) -> bool:
    """Whether there is a page of tasks for this viewer; what is on it is for `may_settle_task`."""
    return bool(viewer.led) or any(power.role is Role.HR for power in viewer.powers)


def may_import_somewhere(viewer: Viewer) -> bool:
    """Whether there is an import for this viewer; whom and what a file may tell of is for `may_import`."""
    return any(power.role is Role.HR for power in viewer.powers)


def may_import(viewer: Viewer, units: frozenset[str]) -> bool:
    """Whether a file may tell of somebody who works in these units, or of an assignment in them: HR of them."""
    return _is_hr(viewer, units)


def may_try_rules(viewer: Viewer) -> bool:
    """Whether a change of rules may be tried: HR and safety officers. Whom its effect is told of: `units_counted`."""
    return any(power.role in {Role.HR, Role.SAFETY_OFFICER} for power in viewer.powers)


def may_count_mails(viewer: Viewer) -> bool:
    """Whether it is told how many mails a change of rules brings, which counts everybody: HR of every unit."""
    return any(power.role is Role.HR and power.everywhere for power in viewer.powers)


def may_administer(viewer: Viewer) -> bool:
    """Whether settings and accounts may be seen and changed. It opens nobody's records."""
    return any(power.role is Role.ADMINISTRATOR for power in viewer.powers)


def _leads(viewer: Viewer, units: frozenset[str]) -> bool:
    return not viewer.led.isdisjoint(units)


def _is_hr(viewer: Viewer, units: frozenset[str]) -> bool:
    return any(power.role is Role.HR and power.covers(units) for power in viewer.powers)


def _is_officer(viewer: Viewer, units: frozenset[str], asked: Asked) -> bool:
    return any(power.requirement in {None, asked.code} for power in _officer_here(viewer, units))


def _is_named_officer(viewer: Viewer, units: frozenset[str], asked: Asked) -> bool:
    return any(power.requirement == asked.code for power in _officer_here(viewer, units))


def _officer_here(viewer: Viewer, units: frozenset[str]) -> list[Power]:
    return [one for one in viewer.powers if one.role is Role.SAFETY_OFFICER and one.covers(units)]


def _has_power(viewer: Viewer, units: frozenset[str]) -> bool:
    return any(power.covers(units) for power in _of_records(viewer))


def _of_records(viewer: Viewer) -> list[Power]:
    return [power for power in viewer.powers if power.role is not Role.ADMINISTRATOR]
