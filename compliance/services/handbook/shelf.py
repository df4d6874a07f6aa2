"""What stands in which pack, in the order of the handbook."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from compliance.services.handbook.requirement import shown_version
from compliance.services.handbook.teller import Teller
from compliance.words.handbook_pages import say
from compliance.words.order import sort_key
from reports.handbook.model import Sheet
from rules.model import Pack, Requirement, Version


@dataclass(frozen=True)
class Shelf:
    """A teller, and the packs that define something, by title."""

    teller: Teller

    def say(self, key: str, **values: object) -> str:
        """A text of the pages."""
        return say(key, self.teller.language, **values)

    @cached_property
    def packs(self) -> tuple[Pack, ...]:
        """The packs that define a requirement, a competence or a role; one that only changes others has no page."""
        kinds = ("requirement", "competence", "role")
        defining = {owner for (kind, _), owner in self.teller.book.owners.items() if kind in kinds}
        packs = (pack for pack in self.teller.book.packs if pack.pack in defining)
        return tuple(sorted(packs, key=lambda pack: (sort_key(self.title(pack)), pack.pack)))

    def title(self, pack: Pack) -> str:
        """What a pack is about."""
        return pack.title.say(self.teller.language)

    def owned(self, kind: str, pack: str) -> list[str]:
        """The codes of a kind that a pack defines, ordered."""
        owners = self.teller.book.owners
        return sorted(code for (of, code), owner in owners.items() if (of, owner) == (kind, pack))

    def requirements(self, pack: str) -> dict[str, Requirement]:
        """The requirements that a pack defines, by name; those that are switched off last."""
        book = self.teller.book
        found = {
            code: book.requirements.get(code) or book.off[code].requirement
            for code in self.owned("requirement", pack)
        }
        names = {code: sort_key(one.name.say(self.teller.language)) for code, one in found.items()}
        return {
            code: found[code]
            for code in sorted(found, key=lambda code: (code in book.off, names[code], code))
        }

    def in_effect(self, pack: str) -> dict[str, Requirement]:
        """The requirements of a pack that are not switched off."""
        return {
            code: one for code, one in self.requirements(pack).items() if code not in self.teller.book.off
        }

    def version(self, requirement: Requirement) -> Version:
        """The version that the handbook tells."""
        return shown_version(self.teller, requirement)


def by_name(sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """In the order in which people look for names; what is switched off stays where it is put, at the end."""
    off = "off"
    return tuple(
        sorted(
            sheets, key=lambda sheet: (sheet.field(off) is not None, sort_key(sheet.name.text), sheet.code)
        )
    )
