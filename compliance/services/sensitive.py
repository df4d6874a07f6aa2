"""Which requirements rest on something sensitive: others are told only whether the task may be done.

Naming the other parts of such a requirement would give the sensitive one away by what is left out. So a
requirement that asks for anything sensitive, in any version and however many steps away, is told of as a whole.
"""

from __future__ import annotations

from rules.book import RuleBook
from rules.model import LANGUAGES, Competence, Requirement, named

REASONS = ("waiting-place", "staffing", "authority")
"""Why somebody may be exempt from what rests on something sensitive: none of these says anything of the person."""


def rests_on_sensitive(book: RuleBook, requirement: str) -> bool:
    """Whether a requirement asks for a sensitive competence, or for one that stands on such a one."""
    return any(book.competences[code].sensitive for code in stands_on(book, requirement))


def told_within(book: RuleBook) -> dict[str, str]:
    """Requirements of sensitive competences alone, and the wider one that binds the same people and asks for them too.

    To say of somebody that they may not smoke-dive, and beside it that their medical has lapsed, would be to say why:
    others are told of the wider requirement only. Those of nothing wider (a clearance before somebody begins) are
    told of by themselves.
    """
    asks = {code: _asks(requirement) for code, requirement in book.requirements.items()}
    alone = {code for code, needed in asks.items() if all(book.competences[one].sensitive for one in needed)}
    found = {}
    for code in alone:
        wider = (
            other
            for other in sorted(asks.keys() - alone)
            if asks[code] <= asks[other] and book.roles_meeting(code) <= book.roles_meeting(other)
        )
        if (other := next(wider, None)) is not None:
            found[code] = other
    return found


def _asks(requirement: Requirement) -> set[str]:
    return {code for version in requirement.versions for code in named(version.needs)}


def stands_on(book: RuleBook, requirement: str) -> frozenset[str]:
    """All competences that a requirement asks for in any version, and those that these stand on."""
    seen: set[str] = set()
    todo = [code for version in book.requirements[requirement].versions for code in named(version.needs)]
    while todo:
        if (code := todo.pop()) not in seen and code in book.competences:
            seen.add(code)
            todo += _decides_with(book.competences[code])
    return frozenset(seen)


def _decides_with(competence: Competence) -> list[str]:
    """Competences whose records decide with it: what renews it, comes before it, or stands in for it."""
    stand_ins = [equivalent.competence for equivalent in competence.also_met_by]
    return [*competence.renewed_by, *competence.prerequisites, *stand_ins]


def sensitive_names(book: RuleBook) -> frozenset[str]:
    """What the sensitive competences are called in any language, as `names_any` takes it."""
    sensitive = (one.name for one in book.competences.values() if one.sensitive)
    names = {name.say(language).casefold() for name in sensitive for language in LANGUAGES}
    return frozenset(name for name in names if name)


def names_any(text: str, names: frozenset[str]) -> bool:
    """Whether a text has one of the names in it, in whatever case."""
    return any(name in text.casefold() for name in names)
