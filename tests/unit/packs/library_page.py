"""The tables of docs/reference/library.md, made from the packs themselves."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from compliance.services.handbook.need_items import recurring_items
from compliance.services.handbook.requirement import to_confirm
from compliance.services.handbook.shelf import Shelf
from compliance.services.handbook.teller import Teller, capital
from compliance.words import authority_word
from rules.book import RuleBook
from rules.library import PACKS
from rules.load import load_rules
from rules.model import Authority, Pack, Requirement, Version

LATER = date.max
"""Every requirement by its newest version, so that the page changes with the packs and not with the calendar."""
SUMS = ("Field", "Pack", "Requirements", *Authority, "to confirm", "not checked")
COLUMNS = ("Requirement", "Of whom (role)", "Who demands it", "How often", "To confirm", "Not checked here")


def tables() -> str:
    """How many there are and who demands them; then a table for each pack."""
    shelf = Shelf(Teller(load_rules([PACKS]), "en", LATER))
    parts = [*_sums(shelf), *(line for pack in shelf.packs for line in _pack(shelf, pack))]
    return "\n".join(parts) + "\n"


def by_authority(book: RuleBook) -> Counter[Authority]:
    """How many requirements of the newest version each authority demands."""
    return Counter(one.versions[-1].authority for one in book.requirements.values())


def _sums(shelf: Shelf) -> Iterator[str]:
    yield from _head(SUMS)
    total = Counter[str]()
    for pack in shelf.packs:
        counted = Counter[str]()
        for requirement in shelf.requirements(pack.pack).values():
            version = requirement.versions[-1]
            counted.update(["all", version.authority])
            counted.update(["confirm"] if to_confirm(shelf.teller, version) else [])
            counted.update(["not"] if version.not_checked else [])
        total += counted
        yield _sum_row(f"[{pack.title.say('en')}](#{_anchor(pack)})", f"`library:{pack.pack}`", counted)
    yield _sum_row("all of it", "`library`", total)
    yield ""


def _sum_row(name: str, pack: str, counted: Counter[str]) -> str:
    numbers = [counted[key] for key in ("all", *Authority, "confirm", "not")]
    return _row(name, pack, *(str(number or "") for number in numbers))


def _pack(shelf: Shelf, pack: Pack) -> Iterator[str]:
    yield f"## {pack.title.say('en')}"
    yield ""
    yield f"*{pack.title.say('nb')}*: `library:{pack.pack}`"
    yield ""
    yield from _head(COLUMNS)
    for code, requirement in shelf.requirements(pack.pack).items():
        yield _requirement(shelf.teller, code, requirement, requirement.versions[-1])
    yield ""


def _requirement(teller: Teller, code: str, requirement: Requirement, version: Version) -> str:
    often = [item.text for item in recurring_items(teller, version.needs)]
    return _row(
        f"{requirement.name.say('en')}<br>*{requirement.name.say('nb')}*<br>`{code}`",
        "<br>".join(f"`{role}`" for role in requirement.applies_to.roles),
        capital(authority_word(version.authority, "en")),
        "<br>".join(often),
        "yes" if to_confirm(teller, version) else "no",
        version.not_checked.say("en") if version.not_checked else "",
    )


def _anchor(pack: Pack) -> str:
    """How a heading is linked to on the pages of a repository."""
    words = "".join(letter for letter in pack.title.say("en").lower() if letter.isalnum() or letter == " ")
    return words.replace(" ", "-")


def _head(columns: tuple[str, ...]) -> Iterator[str]:
    yield _row(*columns)
    yield _row(*("---" for _ in columns))


def _row(*cells: str) -> str:
    """A row of a table; a line break or an upright stroke would end it."""
    return f"| {' | '.join(' '.join(cell.split()).replace('|', '/') for cell in cells)} |"
