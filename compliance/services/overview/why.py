"""Why, for those who may know: the whole explanation, or the parts alone that decide."""

from __future__ import annotations

from compliance.services.answers import Answers, Derived
from compliance.services.explaining.asking import ask
from compliance.services.explaining.lines import Line, Mark, Teller
from compliance.services.explaining.told import told
from compliance.services.explaining.told_need import need_lines
from compliance.services.notes import notes_of, told_on
from compliance.services.reports.people import Person
from compliance.words import authority_word
from compliance.words.notes import label
from compliance.words.pages import say

PEOPLE_KEPT = 500
"""People whose explanations are kept; then all are asked for again."""
_Told = dict[str, dict[tuple[str, str], tuple[Line, ...]]]


def _of_others(before: _Told, _: Answers, __: Answers, of: frozenset[str]) -> _Told:
    """What was said of anybody else: an explanation rests on what is known of the person, the rules and the day."""
    return {employee: lines for employee, lines in list(before.items()) if employee not in of}


_KNOWN: Derived[_Told] = Derived(lambda _: {}, _of_others)


def explained(answers: Answers, person: Person, language: str) -> tuple[Line, ...]:
    """Every line of the explanation but its title, which stands on the page already."""
    known = _KNOWN.of(answers)
    if len(known) > PEOPLE_KEPT:
        known.clear()
    of_person = known.setdefault(person.employee, {})
    key = person.requirement, language
    if key not in of_person:
        explanation = ask(answers.situation, person.employee, person.requirement, answers.on)
        of_person[key] = told(explanation, answers.book, answers.names, language)[1:]
    return of_person[key]


def decisive(answers: Answers, person: Person, language: str) -> tuple[str, ...]:
    """What decides: the parts that are lacking, or, of somebody cleared, those that end first."""
    explanation = ask(answers.situation, person.employee, person.requirement, answers.on)
    if explanation.need is None:
        return ()
    teller = Teller(explanation, answers.book, answers.names, language)
    mark = Mark.HOLDS if explanation.need.holds else Mark.LACKS
    lines = [line for line in need_lines(teller, explanation.need, 0) if line.mark is mark]
    return tuple(line.text for line in lines if line.decides) or tuple(line.text for line in lines[:1])


def outside(answers: Answers, person: Person, language: str) -> tuple[Line, ...]:
    """For those who see the status and not its parts: who demands it, where that stands, and that there is more."""
    version = told_on(answers.book, person.requirement, answers.on)
    lines = [Line(say("legs hidden", language))]
    if version is not None:
        authority = authority_word(version.authority, language)
        lines.append(Line(f"{say('demanded by', language)}: {authority}"))
        for one in version.sources:
            title = one.title.say(language) if one.title else ""
            lines.append(
                Line(", ".join(filter(None, (title, " ".join(filter(None, (one.id, one.section)))))))
            )
        notes = notes_of(answers.book, person.requirement, version, public=True)
        lines += [
            Line(f"{label(note.kind, language)}: {note.said(answers.book, language)}") for note in notes
        ]
    return tuple(lines)
