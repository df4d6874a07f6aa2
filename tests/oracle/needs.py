"""Whether a need holds on a day, and the stretches on which it holds (rule language, 4 and the E of 7)."""

from decimal import Decimal

from rules.model import AllOf, AnyOf, AtLeast, Held, Hours, Not, Times
from tests.oracle.civil import BEGINNING, FOREVER, day_before, next_day, plus
from tests.oracle.records import Holdings, Lens

PLAIN = Lens()


def holds(holdings, need, day, lens=PLAIN):
    """Whether a need holds on a day: section 4, form by form."""
    match need:
        case Held():
            limits = ((need.achieved_from, need.achieved_before),)
            return holdings.holds(need.competence, day, lens, need.level, limits)
        case AllOf():
            return all(holds(holdings, part, day, lens) for part in need.all_of)
        case AnyOf():
            return any(holds(holdings, part, day, lens) for part in need.any_of)
        case AtLeast():
            return sum(holds(holdings, part, day, lens) for part in need.of) >= need.at_least
        case Times():
            return len(acts(holdings, need, day, lens)) >= need.times
        case Hours():
            return (
                sum((Decimal(act.hours or 0) for act in acts(holdings, need, day, lens)), Decimal())
                >= need.hours
            )
        case Not():
            return not holds(holdings, need.not_, day, lens)


def acts(holdings, need, day, lens):
    """The records that `times` and `hours` count on a day: of those very competences, whatever their expiry (4)."""
    return [
        record
        for code in need.of
        for record in holdings.allowed(code, lens)
        if record.achieved <= day <= plus(record.achieved, need.within)
        and not (lens.revocations and record.revoked and record.revoked <= day)
    ]


def named(need):
    """The competences named in a need outside `times` and `hours`."""
    match need:
        case Held():
            return {need.competence}
        case AllOf():
            return set().union(*(named(part) for part in need.all_of))
        case AnyOf():
            return set().union(*(named(part) for part in need.any_of))
        case AtLeast():
            return set().union(*(named(part) for part in need.of))
        case Not():
            return named(need.not_)
    return set()


def standing_in(competences, codes):
    """The competences and all that stand in for one of them by `also_met_by`, over any number of steps."""
    found, todo = set(), list(codes)
    while todo:
        if (code := todo.pop()) not in found:
            found.add(code)
            todo.extend(other.competence for other in competences[code].also_met_by)
    return found


def counted(need):
    """Every (codes, within) of `times` and `hours` in a need."""
    match need:
        case Times() | Hours():
            return [(need.of, need.within)]
        case AllOf():
            return [one for part in need.all_of for one in counted(part)]
        case AnyOf():
            return [one for part in need.any_of for one in counted(part)]
        case AtLeast():
            return [one for part in need.of for one in counted(part)]
        case Not():
            return counted(need.not_)
    return []


def turning_days(holdings, need):
    """Days such that the need can only change on one of them.

    Each part of section 4 asks whether the day lies in a record's days, in a suspension, or in the period after an
    act; so it is enough to know where those begin and the days after they end. `any`, `all`, counting
    and `not` of parts that do not change between two days do not change either.
    """
    days = {BEGINNING}
    for code in standing_in(holdings.competences, named(need)):
        for one in holdings.counting(code, PLAIN):
            days.update(day for first, last in one.spans for day in (first, next_day(last)))
    for span in holdings.person.suspensions:
        days.update((span.first, next_day(span.last)))
    for codes, within in counted(need):
        for record in (record for code in codes for record in holdings.allowed(code, PLAIN)):
            days.update((record.achieved, next_day(plus(record.achieved, within))))
            days.update({record.revoked} - {None})
    return sorted(days)


def stretches(holdings, need):
    """Every E: the stretches (first, last) of days on which the need holds; those that touch are one (7)."""
    days = turning_days(holdings, need)
    found = []
    for place, first in enumerate(days):
        # The calendar's last day stands for what never ends; nothing begins there.
        if first == FOREVER or not holds(holdings, need, first):
            continue
        last = (
            day_before(days[place + 1]) if place + 1 < len(days) and days[place + 1] != FOREVER else FOREVER
        )
        touches = found and next_day(found[-1][1]) == first
        found.append((found.pop()[0] if touches else first, last))
    return found


def holdings_of(world, person):
    """The holdings of a person, kept for the world's life."""
    kept = world.__dict__.setdefault("_holdings", {})
    if person.id not in kept:
        kept[person.id] = Holdings(world, person)
    return kept[person.id]
