"""Who meets a requirement and until when, who is about to lapse, and who does not meet it and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from compliance.services.reports.people import Person
from compliance.services.reports.tally import For, Row
from compliance.services.reports.telling import Teller
from compliance.words import cleared_word, status_word
from compliance.words.needs import need_words
from compliance.words.order import sort_key
from reports.model import Form, Line, Tone
from rules.dates import number
from rules.model import Need, Status

LAPSING = frozenset({Status.EXPIRING, Status.GRACE})
NOT_CLEARED = frozenset({Status.DUE, Status.EXPIRED, Status.MISSING})
NAMED_PARTS = 3
"""So many parts of a requirement are named as what somebody lacks; the rest are counted."""


def who(teller: Teller, row: Row) -> Iterator[Line]:
    """Who meets it and until when, who is about to lapse, and who does not meet it and why."""
    if not row.people:
        key = "below of" if row.enough.counted is For.BELOW else "nobody bound"
        have = teller.count(row.enough.have)
        yield Line(teller.say(key, have=have, day=teller.day(teller.on)), tone=Tone.QUIET)
        return
    cleared = teller.count(sum(person.cleared for person in row.people))
    bound = teller.count(len(row.people))
    yield Line(teller.say("cleared of", have=cleared, bound=bound), form=Form.STRONG)
    for heading, tone, people in groups(teller, row.people):
        yield Line(heading, form=Form.GROUP)
        yield from (Line(teller.person(p), standing(teller, p), tone, Form.ITEM) for p in people)


def groups(teller: Teller, people: Sequence[Person]) -> Iterator[tuple[str, Tone, list[Person]]]:
    """People by what they may do; within a group by name, the soonest to lapse first."""
    people = sorted(people, key=lambda person: sort_key(teller.person(person)))
    code = people[0].requirement if people else ""
    not_cleared = cleared_word(False, teller.language, code)  # noqa: FBT003 - the word for no
    kinds = (
        (teller.say("group cleared"), Tone.GOOD, {Status.VALID, Status.EXEMPT}),
        (teller.say("group soon"), Tone.SOON, LAPSING),
        (not_cleared[:1].upper() + not_cleared[1:], Tone.BAD, NOT_CLEARED),
        (teller.say("group away"), Tone.QUIET, {Status.AWAY}),
    )
    for heading, tone, statuses in kinds:
        found = [person for person in people if person.status in statuses]
        if tone is Tone.SOON:
            found.sort(key=lambda person: _ends(person) or date.max)
        if found:
            yield heading, tone, found


def _ends(person: Person) -> date | None:
    """The last day on which somebody about to lapse is cleared."""
    return person.last if person.status is Status.GRACE else person.cycle_end


def standing(teller: Teller, person: Person) -> str:
    """Until when, since when, and what is lacking."""
    said = _status(teller, person)
    if parts := _parts(teller, person):
        said = f"{said}: {parts}"
    return f"{said}; {teller.say('pending')}" if person.pending else said


def _status(teller: Teller, person: Person) -> str:
    """The status with the day that matters; of the sensitive only what may be done, and the date."""
    match person.status:
        case Status.VALID if person.cycle_end is None:
            return teller.say("valid no end")
        case Status.EXPIRING:
            return teller.say("last valid day", day=teller.day(person.cycle_end))
        case Status.GRACE if person.requirement in teller.sensitive:
            return teller.say("cleared until", day=teller.day(person.last))
        case Status.EXPIRED | Status.MISSING if person.requirement in teller.sensitive:
            return teller.say("since", day=teller.day(person.since)) if person.since else ""
        case Status.GRACE | Status.AWAY | Status.EXEMPT:
            return status_word(person.status, teller.language, person.last)
        case Status.MISSING:
            return status_word(person.status, teller.language)
        case _:
            return status_word(person.status, teller.language, person.cycle_end)


def _parts(teller: Teller, person: Person) -> str:
    """The parts that somebody lacks, or that lapse first; nothing where the requirement is sensitive."""
    pair = (person.employee, person.requirement)
    found: Sequence[Need] = ()
    if person.status in NOT_CLEARED:
        found = teller.reasons.failing.get(pair, ())
    elif person.status is Status.EXPIRING:
        found = teller.reasons.ending.get((*pair, number(person.cycle_end)), ())
    names = [need_words(need, teller.book.competences, teller.language) for need in found]
    if len(names) > NAMED_PARTS:
        names[NAMED_PARTS:] = [teller.say("and more", count=teller.count(len(names) - NAMED_PARTS))]
    return ", ".join(names)
