"""One requirement in both rule books, version by version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compliance.services.handbook.requirement import rule_fields
from compliance.services.handbook.teller import Teller, line
from compliance.services.impact.fields import KeyChange, Tellers, name_field
from compliance.words.rule_list import in_force_words
from reports.handbook.model import Field
from rules.book import STANDARD_REMINDERS
from rules.model import InForce, Requirement, Version

_WHOLE = ("name", "task", "applies_to")
"""Keys of a requirement that its versions share."""
_ASKED = ("applies_to", "needs", "in_force", "due_within", "on_lapse", "staffing", "authority")
"""Keys that tell of a requirement that there is in one book only."""
_OWN = tuple(key for key in Version.model_fields if key not in ("sets", "in_force"))
Versions = tuple[Version | None, Version | None]


def requirement_changes(tellers: Tellers, code: str) -> Iterator[KeyChange]:
    """What a requirement of both books says otherwise: of itself, then of its versions in the order of their days."""
    sides = (tellers.old, tellers.new)
    old, new = (teller.book.requirements[code] for teller in sides)
    models = tuple(_whole(teller, code) for teller in sides)
    fields = tuple(_fields(teller, code, teller.book.requirements[code].versions[-1]) for teller in sides)
    yield from tellers.changes((models[0], models[1]), (fields[0], fields[1]))
    several = max(len(old.versions), len(new.versions)) > 1
    found = [
        one for pair in _paired(old, new) for one in _version(tellers, code, old, new, pair, several=several)
    ]
    yield from _once(found)


def told_whole(tellers: Tellers, code: str, *, added: bool) -> Iterator[KeyChange]:
    """What a requirement of one book alone asks, of whom and by when, by its last version."""
    teller = tellers.new if added else tellers.old
    version = teller.book.requirements[code].versions[-1]
    fields = _fields(teller, code, version)
    for key in _ASKED:
        if (field := fields.get(key)) and (key != "in_force" or version.in_force != InForce()):
            told = f"{field.heading}: {field.line}"
            yield KeyChange(key, None if added else field.line, field.line if added else None, told)


def _whole(teller: Teller, code: str) -> dict[str, object]:
    requirement = teller.book.requirements[code]
    keys: dict[str, object] = {key: getattr(requirement, key) for key in _WHOLE}
    # A role that comes to include another is bound by what binds that one.
    return {**keys, "applies_to": (requirement.applies_to, teller.book.roles_meeting(code))}


def _own(teller: Teller, version: Version) -> dict[str, object]:
    keys: dict[str, object] = {key: getattr(version, key) for key in _OWN}
    # Where a dated version sets these itself, the time to get it runs anew from its first day.
    anew = bool(version.in_force.from_ and version.sets & {"needs", "due_within"})
    plan = teller.book.reminders.get(version.reminders, STANDARD_REMINDERS)
    return {**keys, "due_within": (version.due_within, anew), "reminders": plan}


def _fields(teller: Teller, code: str, version: Version) -> dict[str, Field]:
    """The handbook's fields by key."""
    requirement = teller.book.requirements[code]
    found = {field.key: field for field in rule_fields(teller, requirement, version)}
    days = teller.field("in_force", [line(_days(teller, version))])
    return {**found, "name": name_field(teller, requirement.name), "in_force": days}


def _days(teller: Teller, version: Version) -> str:
    days = in_force_words(version.in_force.from_, version.in_force.until, teller.language)
    return days or teller.say("always")


def _paired(old: Requirement, new: Requirement) -> list[Versions]:
    """Each old version with the new one of the same first day; what is left over in order, then alone."""
    starts = {version.in_force.from_: version for version in new.versions}
    pairs: list[Versions] = [(one, starts.pop(one.in_force.from_, None)) for one in old.versions]
    alone = [place for place, (_, became) in enumerate(pairs) if became is None]
    left = [version for version in new.versions if version.in_force.from_ in starts]
    for place, version in zip(alone, left, strict=False):
        pairs[place] = (pairs[place][0], version)
    return [*pairs, *((None, version) for version in left[len(alone) :])]


def _version(
    tellers: Tellers, code: str, old: Requirement, new: Requirement, pair: Versions, *, several: bool
) -> Iterator[KeyChange]:
    """What one version says otherwise; of one that there is in one book only, what sets it apart from that before."""
    was, will = pair
    if was and will:
        when = _days(tellers.new, will) if several else ""
        if was.in_force != will.in_force:
            days = (_days(tellers.old, was), _days(tellers.new, will))
            yield tellers.change("in_force", days, "")
        yield from _between(code, (tellers.old, was), (tellers.new, will), when)
    elif will:
        yield tellers.change("versions", (None, _days(tellers.new, will)), "")
        if before := _before(new, will):
            sides = ((tellers.new, before), (tellers.new, will))
            yield from _between(code, *sides, _days(tellers.new, will))
    elif was:
        yield tellers.change("versions", (_days(tellers.old, was), None), "")
        if before := _before(old, was):
            sides = ((tellers.old, was), (tellers.old, before))
            yield from _between(code, *sides, _days(tellers.old, was))


def _between(
    code: str, old: tuple[Teller, Version], new: tuple[Teller, Version], when: str
) -> Iterator[KeyChange]:
    models: list[Mapping[str, object]] = [_own(*side) for side in (old, new)]
    fields = [_fields(teller, code, version) for teller, version in (old, new)]
    told = Tellers(old[0], new[0])
    yield from told.changes((models[0], models[1]), (fields[0], fields[1]), when)


def _before(requirement: Requirement, version: Version) -> Version | None:
    place = requirement.versions.index(version)
    return requirement.versions[place - 1] if place else None


def _once(found: list[KeyChange]) -> Iterator[KeyChange]:
    """The same change of several versions once, with the days of all."""
    by_text: dict[tuple[object, ...], list[KeyChange]] = {}
    for one in found:
        by_text.setdefault((one.key, one.old, one.new), []).append(one)
    for same in by_text.values():
        when = "; ".join(one.when for one in same)
        bare = same[0].told.removeprefix(f"{same[0].when}: ") if same[0].when else same[0].told
        yield (
            same[0]
            if len(same) == 1
            else KeyChange(same[0].key, same[0].old, same[0].new, f"{when}: {bare}", when)
        )
