"""A nursing home and a watch, the library that both use, and what the hamlet might change of it."""

LIBRARY = """\
format: 1
pack: library
title: {nb: Biblioteket, nn: Biblioteket, en: The library}
competences:
  course:
    name: {nb: Kurs i legemiddelhåndtering, nn: Kurs i legemiddelhandtering, en: Medication course}
    kind: course
  delegation:
    name: {nb: Delegert fullmakt, nn: Delegert fullmakt, en: Delegation}
    kind: authorization
    valid_for: P2Y
    prerequisites: [course]
  medical:
    name: {nb: Helseattest, nn: Helseattest, en: Medical certificate}
    kind: fitness
    valid_for: P1Y
    sensitive: true
  exercise-hot:
    name: {nb: Varm øvelse, nn: Varm øving, en: Hot exercise}
    kind: exercise
  first-aid:
    name: {nb: Førstehjelpskurs, nn: Førstehjelpskurs, en: First-aid course}
    kind: course
    valid_for: P2Y
roles:
  care-worker: {name: {nb: Helsefagarbeider, nn: Helsefagarbeidar, en: Care worker}}
  smoke-diver: {name: {nb: Røykdykker, nn: Røykdykkar, en: Smoke diver}}
requirements:
  medication-handling:
    name: {nb: Legemiddelhåndtering, nn: Legemiddelhandtering, en: Medication handling}
    task: {nb: Dele ut legemidler, nn: Dele ut legemiddel, en: Handing out medication}
    authority: guideline
    applies_to: {roles: [care-worker]}
    needs: delegation
    confirm: {nb: Hvor lenge fullmakten gjelder., nn: Kor lenge fullmakta gjeld., en: How long the delegation lasts.}
    on_lapse: restrict
    staffing: {at_least: 2}
  smoke-diving:
    name: {nb: Røykdykking, nn: Røykdykking, en: Smoke diving}
    task: {nb: Røykdykking ved brann, nn: Røykdykking ved brann, en: Smoke diving at fires}
    authority: local
    applies_to: {roles: [smoke-diver]}
    needs:
      all_of:
        - medical
        - {times: 2, of: exercise-hot, within: P1Y}
    on_lapse: stand-down
    staffing: {at_least: 2, units: [watch]}
"""
OWN = {
    "shorter": """\
format: 1
pack: hamlet
title: {nb: Egne regler, nn: Eigne reglar, en: Own rules}
override:
  competences:
    delegation: {valid_for: P1Y}
""",
    "hotter": """\
format: 1
pack: hamlet
title: {nb: Egne regler, nn: Eigne reglar, en: Own rules}
override:
  requirements:
    smoke-diving:
      needs:
        all_of:
          - medical
          - {times: 3, of: exercise-hot, within: P1Y}
""",
    "more": """\
format: 1
pack: hamlet
title: {nb: Egne regler, nn: Eigne reglar, en: Own rules}
requirements:
  life-saving:
    name: {nb: Livreddende førstehjelp, nn: Livreddande førstehjelp, en: Life-saving first aid}
    authority: local
    applies_to: {roles: [care-worker]}
    needs: first-aid
    expiring: P30D
override:
  requirements:
    smoke-diving:
      off: {nb: Naboen røykdykker for oss., nn: Naboen røykdykkar for oss., en: The neighbour dives for us.}
""",
}
"""What the hamlet might put beside the library."""

DATA = {
    "units": "id,name,parent,leader\nhamlet,Bygda,,\nhome,Sykehjemmet,hamlet,lea\nwatch,Vaktlaget,hamlet,lea\n",
    "employees": (
        "id,name,email\n"
        "lea,Lea Leder,lea@bygda.example\n"
        "ada,Ada Berg,ada@bygda.example\n"
        "bo,Bo Dal,bo@bygda.example\n"
        "cay,Cay Eng,\n"
        "dag,Dag Foss,dag@bygda.example\n"
        "eli,Eli Gran,eli@bygda.example\n"
        "finn,Finn Holm,finn@bygda.example\n"
    ),
    "assignments": (
        "employee,role,unit,from\n"
        "ada,care-worker,home,2020-01-01\n"
        "bo,care-worker,home,2020-01-01\n"
        "cay,care-worker,home,2020-01-01\n"
        "dag,smoke-diver,watch,2020-01-01\n"
        "eli,smoke-diver,watch,2020-01-01\n"
        "finn,smoke-diver,watch,2020-01-01\n"
    ),
    "records": (
        "employee,competence,achieved_on\n"
        "ada,course,2020-01-01\n"
        "bo,course,2020-01-01\n"
        "cay,course,2020-01-01\n"
        "ada,delegation,2025-01-15\n"
        "bo,delegation,2025-09-01\n"
        "cay,delegation,2024-12-01\n"
        "ada,first-aid,2025-06-01\n"
        "bo,first-aid,2023-06-01\n"
        "dag,medical,2026-02-01\n"
        "eli,medical,2026-03-01\n"
        "finn,medical,2025-04-01\n"
        "dag,exercise-hot,2025-10-01\n"
        "dag,exercise-hot,2025-12-01\n"
        "dag,exercise-hot,2026-04-01\n"
        "eli,exercise-hot,2025-11-01\n"
        "eli,exercise-hot,2026-03-01\n"
        "finn,exercise-hot,2026-03-01\n"
        "finn,exercise-hot,2026-04-01\n"
    ),
}
"""On 1 May 2026 Ada's delegation is of January 2025, Bo's of September and Cay's of December 2024. Eli has had two hot
exercises within the year, Dag three."""


def write(folder):
    """The library, every own pack and the data, as files."""
    for name, text in {
        "rules/library.yaml": LIBRARY,
        **{f"own/{name}.yaml": text for name, text in OWN.items()},
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    (folder / "data").mkdir()
    for name, text in DATA.items():
        (folder / "data" / f"{name}.csv").write_text(text, "utf-8")
