"""What a code stands for: a requirement, a competence, a role, or several of them."""

from __future__ import annotations

from compliance.errors import NotFoundError, near
from compliance.services.handbook.competence import competence_sheet
from compliance.services.handbook.need_items import codes_in
from compliance.services.handbook.requirement import requirement_sheet, shown_version
from compliance.services.handbook.role import role_sheet
from compliance.services.handbook.teller import Teller
from reports.handbook.model import Sheet
from rules.model import Requirement

Found = tuple[Sheet, tuple[Sheet, ...]]
"""An entry, and the competences that it asks for."""


def find(teller: Teller, code: str) -> list[Found]:
    """Every entry of a code; raises NotFoundError where there is none."""
    book = teller.book
    found: list[Found] = []
    if requirement := requirement_of(teller, code):
        sheet = requirement_sheet(teller, code, requirement)
        found.append((sheet, _asked(teller, requirement)))
    if competence := book.competences.get(code):
        found.append((competence_sheet(teller, code, competence), ()))
    if role := book.roles.get(code):
        found.append((role_sheet(teller, code, role), ()))
    if not found:
        known = sorted({*book.requirements, *book.off, *book.competences, *book.roles})
        raise NotFoundError(
            f'there is no requirement, competence or role "{code}" in these rule files'
            f"{near(code, known) or '; `compliance rules list` lists the requirements'}"
        )
    return found


def requirement_of(teller: Teller, code: str) -> Requirement | None:
    """A requirement in effect, or one that is switched off."""
    off = teller.book.off.get(code)
    return off.requirement if off else teller.book.requirements.get(code)


def _asked(teller: Teller, requirement: Requirement) -> tuple[Sheet, ...]:
    """The competences of the version shown, without the list of who asks for them."""
    competences = teller.book.competences
    codes = codes_in(shown_version(teller, requirement).needs)
    return tuple(competence_sheet(teller, code, competences[code]) for code in codes)
