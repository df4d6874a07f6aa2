"""One role as a person reads it: what must whoever has it have?"""

from __future__ import annotations

from collections.abc import Iterator

from compliance.services.handbook.need_items import need_items
from compliance.services.handbook.requirement import deadline, marks, shown_version
from compliance.services.handbook.teller import Teller, capital, line
from compliance.services.handbook.who import conditions
from compliance.words import on_lapse_word
from compliance.words.needs import need_words
from compliance.words.order import sort_key
from reports.handbook.model import Cell, Column, Field, Item, Look, Sheet, Table
from rules.model import Role

COLUMNS = (("requirements", 3), ("needs", 4), ("due_within", 2), ("on_lapse", 3))


def role_sheet(teller: Teller, code: str, role: Role) -> Sheet:
    """A role with every requirement that binds it, by itself or by a role that it includes."""
    asked = [one for one in teller.book.requirements if code in teller.book.roles_meeting(one)]
    asked.sort(key=lambda one: (sort_key(teller.requirement(one).text), one))
    columns = tuple(Column(teller.say(f"heading {key}"), width) for key, width in COLUMNS)
    rows = tuple(_row(teller, code, one) for one in asked)
    name = teller.text(role.name)
    table = Table(f"{name.text}: {teller.say('heading requirements')}", columns, rows) if rows else None
    description = role.description.say(teller.language) if role.description else ""
    words = " ".join([*role.ks, *role.styrk08, description])
    return Sheet("role", code, name, tuple(_fields(teller, role)), table=table, words=words)


def _fields(teller: Teller, role: Role) -> Iterator[Field]:
    yield from teller.note("description", role.description, Look.LEAD)
    if role.includes:
        yield teller.field("includes", [Item((teller.role(one),)) for one in role.includes])
    for key, codes in (("ks", role.ks), ("styrk08", role.styrk08)):
        if codes:
            yield teller.field(key, [line(", ".join(codes))])


def _row(teller: Teller, role: str, code: str) -> tuple[Cell, ...]:
    requirement = teller.book.requirements[code]
    version = shown_version(teller, requirement)
    to = requirement.applies_to
    name = [Item((teller.requirement(code),))]
    if role not in to.roles:
        through = next(one for one in to.roles if one in teller.book.included(role))
        name.append(Item(teller.joined("through", [teller.role(through)])))
    name += [line(text) for text in conditions(teller, to)]
    needs = need_words(version.needs, teller.book.competences, teller.language)
    return (
        Cell(tuple(name), tuple(marks(teller, version))),
        Cell(need_items(teller, version.needs), short=capital(needs)),
        Cell((line(deadline(teller, version, short=True)),)),
        Cell((line(on_lapse_word(version.on_lapse, teller.language)),)),
    )
