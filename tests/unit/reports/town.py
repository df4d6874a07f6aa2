"""A small made-up municipality that has one of everything a mapping report can show."""

import csv
from datetime import UTC, date, datetime
from functools import cache

from compliance.services.directory import Directory
from compliance.services.reports.frame import Made
from compliance.services.reports.mapping import answer, mapping_report
from compliance.services.reports.scope import Asked
from rules.facts import build_facts
from rules.load import load_texts

RULES = """
format: 1
pack: town
title: {nb: Kommunen, en: The town}
competences:
  smoke-diver-basic: {name: {nb: Grunnkurs røykdykking, nn: Grunnkurs røykdykking, en: Smoke-diver basic course}}
  medical:
    name: {nb: Helseattest, en: Medical certificate}
    kind: fitness
    valid_for: P1Y
    sensitive: true
    confirm: {nb: Alderstabellen., nn: Alderstabellen., en: The age table.}
  delegation: {name: {nb: Delegasjon, en: Delegation}, valid_for: P2Y}
  medication-course: {name: {nb: Kurs i legemiddelhåndtering, en: Medication course}, valid_for: P3Y}
  cost-recovery: {name: {nb: Selvkostkurs, nn: Sjølvkostkurs, en: Cost-recovery course}, valid_for: P3Y}
  first-aid:
    name: {nb: Førstehjelp, nn: Førstehjelp, en: First aid}
    valid_for: P2Y
    confirm: {nb: To år er et forslag., nn: To år er eit framlegg., en: Two years is a suggestion.}
roles:
  smoke-diver: {name: {nb: Røykdykker, en: Smoke diver}}
  care-worker: {name: {nb: Helsefagarbeider, en: Care worker}}
  economist: {name: {nb: Økonomikonsulent, en: Economist}}
  guard: {name: {nb: Badevakt, en: Life guard}}
requirements:
  smoke-diving:
    name: {nb: Røykdykkerkompetanse, en: Fit for smoke diving}
    task: {nb: Røykdykking ved brann i bygning, nn: Røykdykking ved brann i bygning, en: Smoke diving at building fires}
    authority: law
    sources:
      - id: FOR-2011-12-06-1357
        section: § 3-23
        title: {nb: Forskrift om utførelse av arbeid, en: Regulation on the performance of work}
        url: https://lovdata.no/forskrift/2011-12-06-1357/§3-23
    confirm: {nb: Hvor ofte legen vil se den ansatte., en: How often the doctor wants to see the employee.}
    not_checked: {nb: Hvem som er på vakt i dag., nn: Kven som er på vakt i dag., en: Who is on duty today.}
    applies_to: {roles: [smoke-diver]}
    needs: {all_of: [smoke-diver-basic, medical]}
    on_lapse: stand-down
    staffing: {at_least: 3}
  medication:
    name: {nb: Legemiddelhåndtering, en: Medication handling}
    task: {nb: Dele ut legemidler, nn: Dele ut legemiddel, en: Handing out medication}
    authority: guideline
    sources: [{id: IS-7/2015, title: {nb: Rundskriv, en: Circular}}]
    applies_to: {roles: [care-worker]}
    needs: {all_of: [medication-course, delegation]}
    due_within: P3M
    grace: P1M
    on_lapse: restrict
  cost-recovery:
    name: {nb: Selvkost vann og avløp, nn: Sjølvkost vatn og avløp, en: Cost recovery for water and sewage}
    task: {nb: Beregne gebyrer, nn: Rekne ut gebyr, en: Working out the fees}
    authority: local
    applies_to: {roles: [economist]}
    needs: cost-recovery
    staffing: {per: organisation, twin: true}
  first-aid:
    name: {nb: Førstehjelp, nn: Førstehjelp, en: First aid}
    authority: industry
    applies_to: {roles: [smoke-diver, care-worker]}
    needs: first-aid
    staffing: {at_least: 6, units: [fire]}
  bathing:
    name: {nb: Livredning, nn: Livredding, en: Life saving}
    authority: local
    applies_to: {roles: [guard]}
    needs: first-aid
  coming:
    name: {nb: Nytt krav, nn: Nytt krav, en: New requirement}
    authority: local
    applies_to: {roles: [smoke-diver]}
    in_force: {from: 2030-01-01}
    needs: first-aid
"""

UNITS = [
    ("town", "Kommunen", None),
    ("fire", "Brann og redning", "town"),
    ("watch-2", "Vaktlag 2", "fire"),
    ("watch-10", "Vaktlag 10", "fire"),
    ("home", "Sykehjemmet", "town"),
    ("water", "Vann og avløp", "town"),
    ("pool", "Badet", "town"),
]
PEOPLE = [
    # id, name, role, unit, from
    ("d1", "Åse Berg", "smoke-diver", "watch-2", "2020-01-01"),
    ("d2", "Kari Nordmann", "smoke-diver", "watch-2", "2020-01-01"),
    ("d3", "Øystein Dahl", "smoke-diver", "watch-2", "2020-01-01"),
    ("d4", "Per Ås", "smoke-diver", "watch-2", "2020-01-01"),
    ("d5", "Kari Nordmann", "smoke-diver", "watch-10", "2020-01-01"),
    ("d6", "Ali Hassan", "smoke-diver", "watch-10", "2020-01-01"),
    ("c1", "Anne Lie", "care-worker", "home", "2020-01-01"),
    ("c2", "Bjørn Moe", "care-worker", "home", "2020-01-01"),
    ("c3", "Clara Vik", "care-worker", "home", "2026-04-01"),
    ("c4", "David Eng", "care-worker", "home", "2020-01-01"),
    ("c5", "=cmd()", "care-worker", "home", "2020-01-01"),
    ("c6", "<script>alert(1)</script>", "care-worker", "home", "2020-01-01"),
    ("e1", "Eva Holm", "economist", "water", "2020-01-01"),
    ("e2", "Finn Ruud", "economist", "water", "2020-01-01"),
]
RECORDS = [
    *[(f"d{n}", "smoke-diver-basic", "2019-06-01", None, None) for n in range(1, 7)],
    ("d1", "medical", "2026-03-01", None, None),
    ("d2", "medical", "2025-06-15", None, None),
    ("d3", "medical", "2025-04-01", None, None),
    ("d4", "medical", "2026-01-10", None, None),
    ("d5", "medical", "2026-02-01", None, None),
    ("d6", "medical", "2026-02-01", None, None),
    ("c1", "medication-course", "2025-01-15", None, None),
    ("c1", "delegation", "2025-01-15", None, None),
    ("c2", "medication-course", "2025-01-15", None, None),
    ("c2", "delegation", "2024-06-20", None, None),
    ("c4", "medication-course", "2025-01-15", None, None),
    ("c4", "delegation", "2024-04-15", None, None),
    ("c5", "medication-course", "2025-01-15", None, None),
    ("c5", "delegation", "2026-04-20", None, "pending"),
    ("c6", "medication-course", "2025-01-15", "9999-12-31", None),
    ("c6", "delegation", "2025-01-15", "9999-12-31", None),
    ("e1", "cost-recovery", "2025-02-01", None, None),
    ("e2", "cost-recovery", "2022-02-01", None, None),
    *[(f"d{n}", "first-aid", "2025-09-01", None, None) for n in range(1, 6)],
    *[(f"c{n}", "first-aid", "2025-09-01", None, None) for n in range(1, 7)],
]
ON = date(2026, 5, 1)
MADE = Made(datetime(2026, 5, 1, 4, 15, tzinfo=UTC), "Europe/Oslo")


def columns(names, rows):
    """Rows as columns by name."""
    return {name: list(values) for name, values in zip(names, zip(*rows, strict=True), strict=True)}


def tables():
    """The town's data folder, as columns."""
    day = date.fromisoformat
    return {
        "units": columns(("id", "name", "parent"), UNITS),
        "employees": columns(("id", "name"), [person[:2] for person in PEOPLE]),
        "assignments": columns(
            ("employee", "role", "unit", "from"), [(p[0], p[2], p[3], day(p[4])) for p in PEOPLE]
        ),
        "records": columns(
            ("employee", "competence", "achieved_on", "valid_until", "status"),
            [
                (who, what, day(on), day(until) if until else None, status)
                for who, what, on, until, status in RECORDS
            ],
        ),
        "exemptions": columns(
            ("employee", "requirement", "from", "until", "reason", "approved_by"),
            [("d3", "first-aid", day("2026-01-01"), day("2026-12-31"), "Kurs utsatt", "Brannsjefen")],
        ),
        "absences": columns(("employee", "from", "until"), [("d4", day("2026-04-01"), day("2026-08-31"))]),
    }


@cache
def book(rules=RULES):
    """The town's rule book."""
    return load_texts([("town.yaml", rules)])


def report(  # noqa: PLR0917 - each test names what it changes
    unit="town",
    language="nb",
    requirements=(),
    on=ON,
    data=None,
    rules=RULES,
    made=MADE,
    build=mapping_report,
):
    """A report on the town: its mapping, else what `build` makes."""
    data = data or tables()
    facts, asked = build_facts(data), Asked(on, unit, tuple(requirements), language=language)
    return build(
        book(rules), facts, Directory.from_tables(data), asked, answer(book(rules), facts, asked), made
    )


def write(folder):
    """The town's rule file and data folder, as files."""
    (folder / "town.yaml").write_text(RULES, encoding="utf-8")
    (folder / "data").mkdir()
    for name, table in tables().items():
        with (folder / "data" / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(table)
            rows.writerows(zip(*table.values(), strict=True))
