"""Assignments and questions as the files that are handed on: the one to be imported, the other to be answered."""

from __future__ import annotations

import csv
import io

from compliance.services.intake.tables import BY_NAME
from compliance.services.positions.answers import ANSWERS, NO_ROLE, as_csv
from compliance.services.positions.assigning import Assigned
from compliance.words.positions import say_why
from reports.to_csv import guarded

ASSIGNMENTS_FILE, QUESTIONS_FILE = "assignments.csv", "questions.csv"


def assignments_csv(assigned: Assigned) -> bytes:
    """The table assignments of a data folder."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(BY_NAME["assignments"].column_names)
    for one in assigned.assignments:
        percent = "" if one.percent is None else f"{one.percent:f}"
        writer.writerow([one.employee, one.role, one.unit, one.first, one.last or "", percent])
    return text.getvalue().encode()


def questions_csv(assigned: Assigned, language: str) -> bytes:
    """The open questions first, then every answer given before, also those that no position asks for now."""
    rows: list[list[object]] = [
        [
            *(question.kind.ks, question.kind.styrk08, guarded(question.kind.title), "", "", question.people),
            say_why(question.suggestion.why, language),
            ", ".join(question.suggestion.roles),
            "",
        ]
        for question in assigned.questions
    ]
    for answer in assigned.kept:
        if answer.roles is not None:
            kind = answer.kind
            roles = ", ".join(answer.roles) or NO_ROLE
            about = map(guarded, (kind.title, answer.unit, answer.employee))
            rows.append([kind.ks, kind.styrk08, *about, "", "", "", roles])
    return as_csv(ANSWERS.column_names, rows)
