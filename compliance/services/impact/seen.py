"""A preview as far as one viewer may see it: people, minimums and mails that are not theirs to see are left out.

Whoever tries rules writes them, and could ask about anything: whether somebody's medical holds, by a requirement of the
medical alone. So a change opens nothing. What either book calls sensitive is told to the person and to safety officers
granted that very requirement, and only as long as it asks for nothing that it does not ask for today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from compliance.services.access import rights
from compliance.services.access.viewer import Asked, Sight, Viewer
from compliance.services.access.viewers import asked_of
from compliance.services.impact.people import Shift
from compliance.services.impact.preview import Preview
from compliance.services.impact.reading import Books
from compliance.services.impact.staffing import StaffingShift
from compliance.services.sensitive import stands_on

NO_REQUIREMENT = ""
"""No grant for one requirement is for this one; grants for every requirement are."""


def asked_in(books: Books, code: str) -> Asked:
    """A requirement as rights look at it when both books are laid side by side."""
    both = (books.old, books.new)
    old, new = (stands_on(book, code) if code in book.requirements else frozenset() for book in both)
    sensitive = any(
        book.competences[one].sensitive for book in both for one in old | new if one in book.competences
    )
    counted = any(asked_of(book, code).counted for book in both if code in book.requirements)
    # A grant for one requirement is for what that one asks for today.
    return Asked(code if new <= old else NO_REQUIREMENT, sensitive, counted, part=sensitive)


class Seen:
    """What a viewer sees of a preview.

    `keys` gives the person key of an employee id, `units_of` the units where an employee has an assignment today.
    """

    def __init__(
        self,
        viewer: Viewer,
        keys: Callable[[str], str],
        units_of: Callable[[str], frozenset[str]],
    ) -> None:
        self.viewer, self.keys, self.units_of = viewer, keys, units_of

    def of(self, whole: Preview) -> tuple[Preview, bool]:
        """The preview without what is not seen, and whether the numbers of mails, which count everybody, are told."""
        asked = {code: asked_in(whole.books, code) for code in _codes(whole)}
        counted = {code: rights.units_counted(self.viewer, one) for code, one in asked.items()}
        every = frozenset(whole.known.stored.facts.units.ids)
        people = tuple(self._people(whole.people, asked, counted))
        staffing = tuple(self._staffing(whole.staffing, asked, counted, every))
        is_whole = people == whole.people and staffing == whole.staffing
        told = is_whole and rights.may_count_mails(self.viewer)
        mails = whole.mails if told else (whole.mails[0], whole.mails[0])
        return replace(whole, people=people, staffing=staffing, mails=mails), told

    def _sees(self, employee: str, asked: Asked) -> bool:
        found = rights.sight(self.viewer, self.keys(employee), self.units_of(employee), asked)
        return found >= Sight.STATUS

    def _people(
        self, people: Iterable[Shift], asked: dict[str, Asked], counted: dict[str, frozenset[str]]
    ) -> Iterator[Shift]:
        for one in people:
            if not self._sees(one.employee, asked[one.requirement]):
                continue
            here = counted[one.requirement]
            own = self.viewer.employee == self.keys(one.employee)
            units = tuple(unit for unit in one.units if own or unit in here)
            if units or not one.units:
                yield replace(one, units=units)

    def _staffing(
        self,
        staffing: Iterable[StaffingShift],
        asked: dict[str, Asked],
        counted: dict[str, frozenset[str]],
        every: frozenset[str],
    ) -> Iterator[StaffingShift]:
        for one in staffing:
            needed = every if one.unit is None else {one.unit}
            if not needed <= counted[one.requirement]:
                continue
            told = asked[one.requirement]
            fall = tuple(fall for fall in one.fall if self._sees(fall.employee, told))
            lost = tuple(employee for employee in one.lost if self._sees(employee, told))
            yield replace(one, fall=fall, lost=lost)


def _codes(whole: Preview) -> set[str]:
    people = {one.requirement for one in whole.people}
    return people | {one.requirement for one in whole.staffing}
