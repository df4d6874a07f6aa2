"""One requirement as a person reads it: who, what, how often, by when, who demands it, what a lapse means."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.services.handbook.need_items import codes_in, need_items, often_items
from compliance.services.handbook.overridden import overridden, switched_off
from compliance.services.handbook.teller import Teller, line
from compliance.services.handbook.tried import tried
from compliance.services.handbook.who import reminder_items, staffing_items, who_items
from compliance.services.notes import competence_notes
from compliance.words import authority_word, on_lapse_word
from compliance.words.needs import need_words
from compliance.words.rule_list import in_force_words
from reports.handbook.model import Field, Item, Look, Mark, Run, Sheet
from rules.model import Requirement, Version


def requirement_sheet(teller: Teller, code: str, requirement: Requirement) -> Sheet:
    """A requirement by the version in force on the day, else by the next one, else by the last one."""
    version = shown_version(teller, requirement)
    said = rule_fields(teller, requirement, version)
    fields = [*switched_off(teller, code), *_with_notes(teller, version, said)]
    fields += [*_in_force(teller, requirement, version), *_versions(teller, requirement, version)]
    fields += overridden(teller, "requirement", code, lambda one: _comparable(teller, one))
    fields += tried(teller, code)
    return Sheet(
        "requirement",
        code,
        teller.text(requirement.name),
        tuple(fields),
        (*_off(teller, code), *marks(teller, version)),
        words=_searched(teller, requirement, version),
    )


def rule_fields(teller: Teller, requirement: Requirement, version: Version) -> Iterator[Field]:
    """What one version of a requirement says, each field by its key in the rule file."""
    yield from teller.note("description", version.description, Look.LEAD)
    yield teller.field("applies_to", who_items(teller, requirement.applies_to))
    yield from teller.note("task", requirement.task)
    yield from _what(teller, version)
    yield from _when(teller, version)
    if version.staffing:
        yield teller.field("staffing", staffing_items(teller, version.staffing))
    yield teller.field("reminders", reminder_items(teller, version.reminders))
    yield teller.field("authority", [line(authority_word(version.authority, teller.language))])
    if version.sources:
        yield teller.field("sources", [teller.source(source) for source in version.sources])
    yield from teller.note("confirm", version.confirm, Look.NOTICE)
    yield from teller.note("not_checked", version.not_checked, Look.ASIDE)


def _with_notes(teller: Teller, version: Version, fields: Iterator[Field]) -> Iterator[Field]:
    """The fields, with what the competences asked for must have confirmed beside what the rule itself must."""
    notes = competence_notes(teller.book, [version.needs])
    items = [
        Item((teller.competence(note.competence), Run(": "), teller.text(note.text)))
        for note in notes
        if note.competence
    ]
    told = {field.key: field for field in fields}
    if items:
        own = told["confirm"].items if "confirm" in told else ()
        unchecked = told.pop("not_checked", None)
        told["confirm"] = teller.field("confirm", [*own, *items], Look.NOTICE)
        told |= {"not_checked": unchecked} if unchecked else {}
    yield from told.values()


def to_confirm(teller: Teller, version: Version) -> bool:
    """Whether anything about it is open: of the rule, or of a competence that it asks for."""
    return bool(version.confirm or competence_notes(teller.book, [version.needs]))


def shown_version(teller: Teller, requirement: Requirement) -> Version:
    """The version of the day; where none is in force, the next to come, else the last there was."""
    version = requirement.on(teller.on)
    if version is None:
        coming = (
            one for one in requirement.versions if one.in_force.from_ and one.in_force.from_ > teller.on
        )
        version = next(coming, requirement.versions[-1])
    return version


def marks(teller: Teller, version: Version) -> Iterator[Mark]:
    """Who demands it, and what nobody may overlook."""
    yield teller.authority(version.authority)
    if to_confirm(teller, version):
        yield Mark(teller.say("heading confirm"), look=Look.NOTICE)
    if version.not_checked:
        yield Mark(teller.say("heading not_checked"), look=Look.ASIDE)


def _off(teller: Teller, code: str) -> Iterator[Mark]:
    if code in teller.book.off:
        yield Mark(teller.say("off"), look=Look.NOTICE)


def deadline(teller: Teller, version: Version, *, short: bool = False) -> str:
    """By when it must be there; `short` leaves out when the duty begins."""
    if not version.due_within:
        return teller.say("at once hired" if version.due_from == "hired" else "at once")
    counted = "short" if short and version.due_from == "duty" else version.due_from
    return teller.say(f"due {counted}", period=teller.period(version.due_within))


def _what(teller: Teller, version: Version) -> Iterator[Field]:
    short = need_words(version.needs, teller.book.competences, teller.language)
    yield teller.field("needs", need_items(teller, version.needs), short=short)
    if often := [*often_items(teller, version.needs)]:
        yield teller.field("often", often)


def _when(teller: Teller, version: Version) -> Iterator[Field]:
    yield teller.field("due_within", [line(deadline(teller, version))])
    yield teller.field("on_lapse", [line(on_lapse_word(version.on_lapse, teller.language))])
    expiring = teller.say("expiring", period=teller.period(version.expiring))
    yield teller.field("expiring", [line(expiring if version.expiring else teller.say("expiring never"))])
    grace = teller.say("grace", period=teller.period(version.grace))
    yield teller.field("grace", [line(grace if version.grace else teller.say("grace none"))])


def _in_force(teller: Teller, requirement: Requirement, version: Version) -> Iterator[Field]:
    """The days of the version told, where it has any."""
    days = in_force_words(version.in_force.from_, version.in_force.until, teller.language)
    if not days:
        return
    items = [line(days)]
    if requirement.on(teller.on) is None:
        items.insert(0, line(teller.say("not in force", day=teller.day(teller.on))))
    yield teller.field("in_force", items)


def _versions(teller: Teller, requirement: Requirement, shown: Version) -> Iterator[Field]:
    """Every version with its days, and under it what it changes in the one before."""
    if len(requirement.versions) < 2:
        return
    items, before = [], None
    for version in requirement.versions:
        days = in_force_words(version.in_force.from_, version.in_force.until, teller.language)
        head = days or teller.say("always")
        if version is shown:
            head = teller.say("shown here", days=head)
        now = {field.key: field for field in rule_fields(teller, requirement, version)}
        items.append(Item(line(head).runs, tuple(changes(teller, before, now)) if before else ()))
        before = now
    yield teller.field("versions", items)


def changes(teller: Teller, before: dict[str, Field], now: dict[str, Field]) -> Iterator[Item]:
    """What the later fields say otherwise than the earlier; how often follows from what is needed."""
    for key in dict.fromkeys((*now, *before)):
        old, new = before.get(key), now.get(key)
        if key != "often" and (new.line if new else "") != (old.line if old else ""):
            heading = teller.say(f"heading {key}")
            yield Item((Run(f"{heading}: {new.line if new else teller.say('no longer')}"),))


def _comparable(teller: Teller, requirement: Requirement) -> dict[str, Field]:
    name = teller.field("name", [Item((teller.text(requirement.name),))])
    version = shown_version(teller, requirement)
    fields = (name, *rule_fields(teller, requirement, version))
    dated = (*_in_force(teller, requirement, version), *_versions(teller, requirement, version))
    return {field.key: field for field in (*fields, *dated)}


def _searched(teller: Teller, requirement: Requirement, version: Version) -> str:
    """What somebody may look for beside the name and the code."""
    names = [teller.role(role).text for role in requirement.applies_to.roles]
    names += [teller.competence(code).text for code in codes_in(version.needs)]
    names += [" ".join(filter(None, (source.id, source.section))) for source in version.sources]
    texts = (requirement.task, version.description, version.confirm, version.not_checked)
    names += [text.say(teller.language) for text in texts if text]
    return " ".join(names)
