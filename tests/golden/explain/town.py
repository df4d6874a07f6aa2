"""People about whom one asks why: each with one typical reason, in a made-up municipality."""

import csv
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from compliance.services.directory import Directory
from compliance.services.situation import Situation
from rules.facts import build_facts
from rules.load import load_texts

PACKS = Path(__file__).parents[3] / "rules" / "packs"
OWN_RULES = """
format: 1
pack: garage
title: {nb: Verkstedet, nn: Verkstaden, en: The garage}
competences:
  crane: {name: {nb: Kranførerbevis, nn: Kranførarbevis, en: Crane certificate}, valid_for: P2Y}
  first-aid:
    name: {nb: Førstehjelpskurs, en: First-aid course}
    valid_for: P2Y
    renewal: {early: P3M, late: P1M}
    renewed_by: [first-aid-refresher]
  first-aid-refresher: {name: {nb: Repetisjon i førstehjelp, en: First-aid refresher}, kind: course}
  driving: {name: {nb: Utrykningskjøring, nn: Utrykkingskøyring, en: Emergency driving}, kind: exercise}
  forklift: {name: {nb: Truckførerbevis, nn: Truckførarbevis, en: Truck certificate}, confirm: Check it}
  adr: {name: {nb: ADR-bevis, en: ADR certificate}, valid_for: P1Y, until_end_of: quarter, levels: [basic, tank]}
roles:
  mechanic: {name: {nb: Mekaniker, nn: Mekanikar, en: Mechanic}}
  driver: {name: {nb: Sjåfør, en: Driver}}
requirements:
  lifting:
    name: {nb: Løft med kran, en: Lifting by crane}
    authority: law
    sources: [{id: FOR-2011-12-06-1357, section: § 10-3, title: Forskrift om utførelse av arbeid}]
    applies_to: {roles: [mechanic], units: [garage], attributes: {employment: [full-time]}}
    needs: crane
    grace: P1M
    versions:
      - {in_force: {from: 2020-01-01, until: 2027-12-31}}
  aid:
    name: {nb: Førstehjelp på verkstedet, nn: Førstehjelp på verkstaden, en: First aid in the garage}
    authority: local
    applies_to: {roles: [mechanic, driver]}
    needs: first-aid
    due_within: P6M
  truck-driving:
    name: {nb: Kjøring av truck, nn: Køyring av truck, en: Truck driving}
    authority: law
    applies_to: {roles: [mechanic]}
    needs: forklift
    confirm: {nb: Omfanget, en: The extent}
  driving-hours:
    name: {nb: Kjøretimer, nn: Køyretimar, en: Hours of driving}
    authority: guideline
    applies_to: {roles: [driver]}
    needs:
      at_least: 2
      of:
        - {hours: 20, of: driving, within: P1Y}
        - {competence: adr, level: tank}
        - {not: first-aid}
"""
OWN_CHANGES = """
format: 1
pack: town
title: {nb: Kommunen, nn: Kommunen, en: The town}
override:
  competences:
    forklift: {valid_for: P5Y, confirm: null}
  requirements:
    truck-driving: {grace: P30D, confirm: null, sources: [{id: Vedtak 12/25}]}
"""
TABLES = """
units
id,name
garage,Verkstedet
ward-a,Avdeling A
ward-b,Avdeling B
watch-1,Vaktlag 1

employees
id,name,birth_date,hired_on,left_on
bo,Bo Dahl,1984-01-10,2015-01-01,
eva,Eva Lie,1990-06-01,2022-08-01,
ida,Ida Moe,,2019-01-01,
jon,Jon Vik,,2024-01-01,
kai,Kai Berg,,2020-01-01,
liv,Liv Aas,,2026-01-15,
ola,Ola Hagen,,2020-01-01,
per,Per Sand,,2020-01-01,
tor,Tor Nes,,2020-01-01,
una,Una Eik,,2020-01-01,

assignments
employee,role,unit,from,until,employment
bo,smoke-diver-leader,watch-1,2020-01-01,,
eva,healthcare-worker,ward-a,2022-08-01,2026-01-31,
eva,healthcare-worker,ward-b,2026-02-01,,
ida,mechanic,garage,2020-01-01,,full-time
jon,driver,garage,2024-01-01,,
kai,mechanic,garage,2020-01-01,,full-time
liv,driver,garage,2026-01-15,,
ola,mechanic,garage,2020-01-01,,part-time
ola,driver,ward-a,2021-01-01,2025-12-31,full-time
per,mechanic,garage,2020-01-01,,full-time
tor,mechanic,garage,2020-01-01,,full-time
una,mechanic,garage,2020-01-01,,full-time

records
id,employee,competence,achieved_on,valid_until,level,hours,status,revoked_on
1,bo,military-fire-training,2021-05-01,,,,,
2,bo,smoke-diver-medical,2024-01-10,,,,,
3,bo,smoke-diver-medical,2022-01-12,2024-01-11,,,,
4,bo,smoke-diver-physical-test,2026-02-10,,,,pending,
5,bo,smoke-diver-physical-test,2025-02-12,,,,,
6,bo,smoke-exercise-hot,2025-09-10,,,,,
7,bo,smoke-exercise-hot,2025-12-03,,,,,
8,bo,smoke-exercise-cold,2025-07-02,,,,,
9,bo,smoke-exercise-cold,2025-03-05,,,,,
10,bo,smoke-exercise-cold,2025-10-15,,,,,
11,bo,smoke-exercise-cold,2026-01-14,,,,,
12,bo,smoke-exercise-cold,2025-02-27,,,,,
20,eva,medication-course,2024-09-02,,,,,
21,eva,medication-test,2024-09-20,,,,,
22,eva,medication-practical-check,2024-10-01,,,,,
23,eva,medication-delegation,2024-10-02,,,,,
24,eva,medication-delegation,2024-09-25,,,,,
30,ida,crane,2025-02-12,,,,,
31,ida,first-aid,2022-01-20,,,,,
32,ida,first-aid-refresher,2023-12-01,,,,,
33,ida,first-aid-refresher,2021-12-01,,,,,
40,jon,driving,2025-04-01,,,7.5,,
41,jon,driving,2025-09-01,,,12.5,,
42,jon,driving,2024-09-01,,,8,,
43,jon,adr,2025-11-20,,basic,,,
44,jon,adr,2024-02-20,,tank,,,
50,kai,crane,2024-02-15,,,,,
51,kai,first-aid,2023-01-10,,,,,
52,kai,first-aid-refresher,2025-03-01,,,,,
60,liv,first-aid,2026-04-01,,,,,
70,per,crane,2025-02-12,,,,,2026-02-01
90,una,forklift,2021-02-20,,,,,
80,tor,crane,2025-02-12,,,,,
81,tor,crane,2023-06-01,9999-12-31,,,rejected,

suspensions
employee,competence,from,until
tor,crane,2026-02-20,2026-03-20

exemptions
employee,requirement,from,until
una,lifting,2026-01-01,2026-06-30

absences
employee,from,until
"""
ON = date(2026, 3, 1)
DAYS = {"birth_date", "hired_on", "left_on", "from", "until", "achieved_on", "valid_until", "revoked_on"}


@dataclass(frozen=True)
class Question:
    """Whom and what one asks about; the name says why it is typical."""

    name: str
    employee: str
    requirement: str
    on: date = ON


QUESTIONS = (
    Question("composite", "bo", "smoke-diving"),
    Question("composite-day-before", "bo", "smoke-diving", date(2026, 2, 12)),
    Question("moved-unit", "eva", "medication-handling"),
    Question("valid-alone", "ida", "lifting"),
    Question("kept-date", "ida", "aid", date(2025, 1, 5)),
    Question("grace", "kai", "lifting"),
    Question("refresher-too-late", "kai", "aid"),
    Question("hours", "jon", "driving-hours"),
    Question("due", "liv", "aid"),
    Question("not-bound", "ola", "lifting"),
    Question("revoked", "per", "lifting"),
    Question("suspended", "tor", "lifting"),
    Question("exempt", "una", "lifting"),
    Question("overridden", "una", "truck-driving"),
    Question("not-in-force", "ida", "lifting", date(2028, 1, 1)),
)


def situation():
    """Rules, facts and names."""
    files = [(name, (PACKS / name).read_text("utf-8")) for name in ("fire.yaml", "health.yaml")]
    tables = dict(_table(block) for block in TABLES.strip().split("\n\n"))
    return Situation(
        load_texts([*files, ("garage.yaml", OWN_RULES), ("town.yaml", OWN_CHANGES)]),
        build_facts(tables),
        Directory.from_tables(tables),
    )


def _table(block):
    name, *lines = block.splitlines()
    header, *rows = csv.reader(lines)
    return name, {column: [_cell(column, row[place]) for row in rows] for place, column in enumerate(header)}


def _cell(column, text):
    if not text:
        return None
    if column in DAYS:
        return date.fromisoformat(text)
    return Decimal(text) if column == "hours" else text
