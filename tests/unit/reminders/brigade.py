"""A brigade of two watches as values: rules, tables, and what a run would make of them."""

from __future__ import annotations

from datetime import date

import numpy as np

from compliance.services.reminders.material import Past, Present, Reminders, Voice
from compliance.services.reminders.remind import remind
from compliance.store.facts import StoredFacts
from compliance.store.people import Who
from compliance.store.runs import StaffingOfRun
from compliance.store.standing import Stand
from notifications.plan import Reason
from rules.dates import day as day_of
from rules.evaluate import evaluate
from rules.facts import build_facts
from rules.findings import STATUSES
from rules.load import load_texts

ON = date(2026, 5, 1)
RULES = """\
format: 1
pack: brigade
title: Brigade
competences:
  medical:
    {name: Helseattest, kind: fitness, valid_for: P1Y, sensitive: true, provider: Bedriftshelsetjenesten,
     confirm: Alderstabellen}
  basic: {name: Grunnkurs, confirm: Opplæringsplanen}
  driving: {name: Utrykningskurs, valid_for: P5Y, provider: Trafikkskolen}
  nurse: {name: Sykepleier}
  course: {name: Legemiddelkurs, valid_for: P2Y}
  practice: {name: Praktisk prøve}
roles:
  diver: {name: Røykdykker}
  driver: {name: Sjåfør}
  helper: {name: Helsefagarbeider}
  officer: {name: Fagansvarlig}
requirements:
  diving:
    name: Røykdykking
    task: Røykdykking ved brann
    authority: law
    sources: [{id: FOR-1, title: Forskrift om Helseattest}, {id: FOR-2, title: Arbeidsforskriften}]
    confirm: Legen setter datoen på helseattest.
    not_checked: Hvor mange som er ute.
    applies_to: {roles: [diver]}
    needs: {all_of: [basic, medical]}
    on_lapse: stand-down
    reminders: loud
  fit:
    name: Gyldig helseattest
    authority: local
    applies_to: {roles: [driver]}
    needs: medical
    reminders: loud
  driving:
    name: Utrykning
    authority: local
    applies_to: {roles: [driver]}
    needs: driving
    grace: P10D
    reminders: loud
  medication:
    name: Legemidler
    authority: local
    applies_to: {roles: [helper]}
    needs: {any_of: [nurse, {all_of: [course, practice]}]}
    reminders: loud
reminders:
  loud:
    - {before: P90D, to: [employee]}
    - {before: P30D, to: [employee, leader, "role:officer", Post@Brigade.no]}
    - {after: P1D, to: [employee, leader], repeat: P14D, up_to: 6}
"""
STAFFED = RULES.replace(
    "on_lapse: stand-down", "on_lapse: stand-down\n    staffing: {at_least: 2, units: [watch-1, watch-2]}"
)
UNITS = [
    ("brigade", "Brannvesenet", None, "chief"),
    ("watch-1", "Vaktlag 1", "brigade", "anna"),
    ("watch-2", "Vaktlag 2", "brigade", None),
]
NAMES = {"anna": "Anna Berg", "bo": "Bo Dal", "chief": "Cora Eng", "dag": "Dag Foss", "eli": "Eli Gran"}
VOICE = Voice("Brannvesenet", "nb", "kompetanse@brigade.no")


def column(rows, *names):
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


class Brigade:
    """The brigade on a day. People have the id as id, and `p-` before it as person key."""

    def __init__(self, *, rules: str = RULES, on: date = ON) -> None:
        self.book = load_texts([("brigade.yaml", rules)])
        self.on = on
        self.assignments: list[tuple] = []
        self.records: list[tuple] = []
        self.absences: list[tuple] = []
        self.exemptions: list[tuple] = []
        self.left: dict[str, str] = {}
        self.without_address: set[str] = set()
        self.languages: dict[str, str] = {}
        self.mailboxes: dict[str, str] = {}
        self.past = Past()

    def works(
        self, who: str, role: str, unit: str = "watch-1", start: str = "2020-01-01", until: str | None = None
    ):
        self.assignments.append((who, role, unit, start, until))
        return self

    def has(
        self, who: str, competence: str, achieved: str, until: str | None = None, status: str | None = None
    ):
        self.records.append((who, competence, achieved, until, status))
        return self

    def present(self) -> Present:
        facts = build_facts(
            {
                "units": column(UNITS, "id", "name", "parent", "leader"),
                "employees": {"id": list(NAMES), "left_on": [self.left.get(who) for who in NAMES]},
                "assignments": column(self.assignments, "employee", "role", "unit", "from", "until"),
                "records": column(
                    self.records, "employee", "competence", "achieved_on", "valid_until", "status"
                ),
                "absences": column(self.absences, "employee", "from", "until"),
                "exemptions": column(self.exemptions, "employee", "requirement", "from", "until"),
            }
        )
        ids = facts.employees.ids
        stored = StoredFacts(
            facts,
            tuple(f"p-{id_}" for id_ in ids),
            tuple(row[1] for row in UNITS),
            np.arange(len(facts.records.row)),
            1,
        )
        people = {f"p-{id_}": self._who(id_) for id_ in ids}
        people |= {key: Who(key, None, None, address, None, None) for address, key in self.mailboxes.items()}
        return Present(self.on, self.book, stored, evaluate(self.book, facts, self.on), people)

    def _who(self, id_: str) -> Who:
        address = None if id_ in self.without_address else f"{id_}@brigade.no"
        return Who(f"p-{id_}", id_, NAMES[id_], address, None, self.languages.get(id_))

    def remind(self) -> Reminders:
        return remind(self.present(), self.past, VOICE)

    def mails(self) -> dict[str, str]:
        """Reader → subject and text."""
        return {
            one.mail.recipient_key.removeprefix("p-"): f"{one.mail.subject}\n\n{one.mail.text}"
            for one in self.remind().mails
        }

    def skips(self) -> list[tuple[str, str, str]]:
        """(recipient, stage, reason)."""
        return [
            (skip.key.recipient.removeprefix("p-"), skip.key.stage, skip.reason.value)
            for skip in self.remind().skips
        ]

    def night(self) -> dict[str, str]:
        """Remind, remember as a run does, and go on to the next day."""
        present = self.present()
        found, mails = remind(present, self.past, VOICE), self.mails()
        findings = present.evaluation.findings
        standing = {
            (present.stored.keys[employee], findings.requirements[place]): Stand(
                STATUSES[status].value, day_of(since), day_of(end)
            )
            for employee, place, status, since, end in zip(
                findings.employee.tolist(),
                findings.requirement.tolist(),
                findings.status.tolist(),
                findings.since.tolist(),
                findings.cycle_end.tolist(),
                strict=True,
            )
        }
        staffing = tuple(
            StaffingOfRun(
                row.requirement,
                row.unit,
                row.need,
                row.have,
                row.short,
                row.first_short_on and day_of(row.first_short_on),
            )
            for row in present.evaluation.staffing
        )
        sent = [*self.past.sent, *((key, self.on) for one in found.mails for key in one.keys)]
        passed = [skip.key for skip in found.skips if skip.reason is Reason.PASSED_OVER]
        self.past = Past(self.on, standing, staffing, sent, [*self.past.passed_over, *passed])
        self.on = date.fromordinal(self.on.toordinal() + 1)
        return mails
