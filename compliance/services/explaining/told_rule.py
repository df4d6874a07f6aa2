"""The rule in words, where it comes from, and whether and since when it binds the employee."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from compliance.services.explaining.lines import Line, Mark, Teller
from compliance.services.explaining.told_override import override_lines
from compliance.services.notes import notes_of
from compliance.words import authority_word, period_words
from compliance.words.notes import label
from rules.explain import Assigned, Days, Unfit
from rules.model import Source, Status, Version

_DUTY_MATTERS = frozenset({Status.DUE, Status.MISSING})
ONE_DAY = timedelta(days=1)


def rule_lines(teller: Teller) -> Iterator[Line]:
    """The version in force: who demands it, where that stands, what is not settled."""
    explanation = teller.explanation
    yield Line(teller.say("rule"), 0, Mark.HEADING)
    name = teller.book.requirements[explanation.requirement].name.say(
        teller.language, explanation.requirement
    )
    if explanation.version is None:
        yield Line(f"{name} ({explanation.requirement})", 1)
        yield from (Line(text, 1) for text in _gap(teller, explanation.gap))
        yield from override_lines(teller)
        return
    version = explanation.version
    authority = authority_word(version.authority, teller.language)
    yield Line(f"{name} ({explanation.requirement}): {authority}", 1)
    if version.in_force.from_ or version.in_force.until:
        days = teller.days(Days(version.in_force.from_, version.in_force.until))
        yield Line(teller.say("in force", days=days), 1)
    yield from (Line(teller.say("source", source=_source(teller, one)), 1) for one in version.sources)
    for note in notes_of(teller.book, explanation.requirement, version):
        said = note.said(teller.book, teller.language)
        yield Line(f"{label(note.kind, teller.language)}: {said}", 1)
    yield from override_lines(teller)


def _gap(teller: Teller, gap: Days | None) -> Iterator[str]:
    yield teller.say("no version")
    if gap is not None and gap.first:
        yield teller.say("last in force", day=teller.day(gap.first - ONE_DAY))
    if gap is not None and gap.last:
        yield teller.say("next in force", day=teller.day(gap.last + ONE_DAY))


def _source(teller: Teller, source: Source) -> str:
    title = source.title.say(teller.language) if source.title else None
    named = " ".join(filter(None, (source.id, source.section)))
    return ", ".join(filter(None, (title, named, source.url)))


def binding_lines(teller: Teller) -> Iterator[Line]:
    """The assignments that bind the employee and since when; or all of them, and why they do not."""
    explanation = teller.explanation
    binding = [one for one in explanation.assignments if explanation.finding and one.active and not one.unfit]
    yield Line(teller.say("bound" if binding else "not bound"), 0, Mark.HEADING)
    for one in binding or explanation.assignments:
        reasons = "; ".join(_reasons(teller, one))
        role = _role(teller, one)
        yield Line(f"{role} – {reasons}" if reasons else role, 1)
    if not explanation.assignments:
        yield Line(teller.say("no assignments"), 1)
    if explanation.finding and explanation.version:
        yield from _duty(teller, explanation.version, explanation.finding.status)


def _role(teller: Teller, one: Assigned) -> str:
    role = teller.role(one.role)
    if one.bound_as not in (None, one.role):
        role = teller.say("includes", role=role, included=teller.role(str(one.bound_as)))
    days = teller.days(Days(one.first, one.last))
    return teller.say("role", role=role, unit=teller.directory.unit(one.unit), days=days)


def _reasons(teller: Teller, one: Assigned) -> Iterator[str]:
    """Why an assignment does not bind; nothing where it does."""
    if not one.active:
        yield teller.say("not active")
    to = teller.book.requirements[teller.explanation.requirement].applies_to
    for unfit in one.unfit:
        match unfit:
            case Unfit.ATTRIBUTES:
                asked = ", ".join(f"{name}: {' / '.join(values)}" for name, values in to.attributes.items())
                given = ", ".join(value or teller.say("blank") for _, value in one.attributes)
                yield teller.say("unfit attributes", asked=asked, given=given)
            case Unfit.HIRED:
                last = to.hired_before - ONE_DAY if to.hired_before else None
                days = teller.days(Days(to.hired_from, last))
                yield teller.say("unfit hired", days=days, day=teller.day(teller.explanation.hired))
            case _:
                yield teller.say(f"unfit {unfit}")


def _duty(teller: Teller, version: Version, status: Status) -> Iterator[Line]:
    """When the duty began, where the time to get it is running or decides."""
    duty = teller.explanation.duty
    if duty is None:
        return
    running = bool(version.due_within) and (duty.last is None or duty.last >= teller.explanation.on)
    if not running and status not in _DUTY_MATTERS:
        return
    due = ""
    if version.due_within:
        period = period_words(version.due_within, teller.language)
        due = teller.say("due", period=period, day=teller.day(duty.last))
    yield Line(teller.say(f"duty {duty.by}", began=teller.day(duty.began), due=due), 1)
