"""One competence as a person reads it: how long it lasts, how it is renewed, what replaces it, what it builds on."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.services.handbook.lasting import lasting, renewals
from compliance.services.handbook.need_items import codes_in, only_counted
from compliance.services.handbook.overridden import overridden
from compliance.services.handbook.teller import Teller, capital, line
from compliance.words import kind_word, kroner_words
from compliance.words.needs import need_words
from reports.handbook.model import Field, Item, Look, Mark, Run, Sheet
from rules.model import Competence, Equivalent, Held


def competence_sheet(teller: Teller, code: str, competence: Competence) -> Sheet:
    """A competence, and which requirements ask for it."""
    counted = only_counted(teller.book, code)
    fields = [*competence_fields(teller, competence, counted=counted), *_needed_by(teller, code)]
    fields += overridden(teller, "competence", code, lambda one: _comparable(teller, one))
    texts = (competence.description, competence.confirm, competence.provider)
    ids = [" ".join(filter(None, (source.id, source.section))) for source in competence.sources]
    return Sheet(
        "competence",
        code,
        teller.text(competence.name),
        tuple(fields),
        (Mark(teller.say("heading confirm"), look=Look.NOTICE),) if competence.confirm else (),
        words=" ".join([*ids, *(text.say(teller.language) for text in texts if text)]),
    )


def competence_fields(teller: Teller, competence: Competence, *, counted: bool = False) -> Iterator[Field]:
    """What a rule file says of a competence, each field by its key there; `counted`: requirements say how long."""
    yield from teller.note("description", competence.description, Look.LEAD)
    yield teller.field("kind", [line(kind_word(competence.kind, teller.language))])
    asked = counted and competence.valid_for is None
    yield teller.field("valid_for", [line(teller.say("as asked") if asked else lasting(teller, competence))])
    if renewed := [*renewals(teller, competence)]:
        yield teller.field("renewal", renewed)
    if competence.levels:
        yield teller.field("levels", [Item((Run(", ".join(competence.levels)),))])
    yield from _others(teller, competence)
    if competence.bound_to:
        yield teller.field("bound_to", [line(teller.say("bound"))])
    if competence.sensitive:
        yield teller.field("sensitive", [line(teller.say("sensitive"))])
    yield from teller.note("provider", competence.provider)
    if competence.cost is not None:
        yield teller.field("cost", [line(kroner_words(competence.cost, teller.language))])
    if competence.sources:
        yield teller.field("sources", [teller.source(source) for source in competence.sources])
    yield from teller.note("confirm", competence.confirm, Look.NOTICE)


def _others(teller: Teller, competence: Competence) -> Iterator[Field]:
    """What it builds on, and what counts in its place."""
    if competence.prerequisites:
        items = [Item((teller.competence(code),)) for code in competence.prerequisites]
        yield teller.field("prerequisites", items)
    if competence.also_met_by:
        yield teller.field("also_met_by", [_equivalent(teller, one) for one in competence.also_met_by])


def _equivalent(teller: Teller, one: Equivalent) -> Item:
    held = Held(
        competence=one.competence,
        level=one.level,
        achieved_from=one.achieved_from,
        achieved_before=one.achieved_before,
    )
    words = need_words(held, teller.book.competences, teller.language)
    return Item(teller.linked(capital(words), [one.competence]))


def _needed_by(teller: Teller, code: str) -> Iterator[Field]:
    asking = [
        teller.requirement(requirement)
        for requirement, one in teller.book.requirements.items()
        if any(code in codes_in(version.needs) for version in one.versions)
    ]
    if asking:
        yield teller.field("needed_by", [Item((run,)) for run in teller.by_name(asking)])


def _comparable(teller: Teller, competence: Competence) -> dict[str, Field]:
    name = teller.field("name", [Item((teller.text(competence.name),))])
    return {field.key: field for field in (name, *competence_fields(teller, competence))}
