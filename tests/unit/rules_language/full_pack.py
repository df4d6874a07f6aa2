"""A rule file that says everything the language can say, every key at least once."""

FULL = """\
format: 1
pack: full
title: {nb: Alt, nn: Alt, en: Everything}
competences:
  smoke-diver-medical:
    name: {nb: Helseattest, nn: Helseattest, en: Medical certificate}
    kind: fitness
    valid_for: [{to_age: 39, for: P3Y}, {to_age: 49, for: P2Y}, {for: P1Y}]
    until_end_of: month
    sensitive: true
    sources: [{id: FOR-2011-12-06-1357, section: "§ 3-23", title: Forskrift, url: "https://lovdata.no/"}]
  cost-recovery:
    name: Cost recovery
    kind: course
    valid_for: P1Y6M
    renewal: {early: P3M, late: P1M}
    renewed_by: [refresher]
    levels: [basic, working]
    prerequisites: [introduction]
    also_met_by:
      - introduction
      - {competence: old-course, level: full, achieved_from: 2010-01-01, achieved_before: 2020-01-01}
    bound_to: unit
    provider: {en: The county}
    cost: 4500
    description: About fees
    confirm: Ask the auditor
  introduction: {name: Introduction}
  old-course: {name: Old course, levels: [full]}
  refresher: {name: Refresher, prerequisites: [cost-recovery]}
  exercise-hot: {name: Hot exercise, kind: exercise}
  exercise-cold: {name: Cold exercise, kind: exercise}
  driver-refresher: {name: Driving, kind: course}
  smoke-diving-ban: {name: Ban, kind: fitness, valid_for: P3M}
  2024: {name: A code of figures}
roles:
  worker: {name: Worker}
  smoke-diver-leader: {name: Leader, includes: [worker], styrk08: [5411], ks: ["7236"], description: Leads}
requirements:
  everything:
    name: Everything
    task: {en: Smoke diving at building fires}
    authority: law
    sources: [{id: FOR-2011-12-06-1357}]
    applies_to:
      roles: [worker]
      units: [watch-1, 0101]
      attributes: {employment: [full-time], percent: [100]}
      hired_from: 2000-01-01
      hired_before: 2030-01-01
    needs:
      all_of:
        - smoke-diver-medical
        - {competence: cost-recovery, level: working, achieved_from: 2010-01-01, achieved_before: 2030-01-01}
        - any_of: [introduction, old-course]
        - {at_least: 2, of: [introduction, 2024, {competence: old-course}]}
        - {times: 4, of: [exercise-hot, exercise-cold], within: P1Y}
        - {hours: 7.5, of: driver-refresher, within: P5Y}
        - not: smoke-diving-ban
    in_force: {from: 2020-01-01, until: 2039-12-31}
    due_within: P0D
    due_from: hired
    description: More
    confirm: Check it
    expiring: P90D
    on_lapse: stand-down
    staffing: {at_least: 4, per: unit, units: [watch-1], twin: true}
    reminders: early
  versioned:
    name: Versioned
    applies_to: {roles: [smoke-diver-leader]}
    authority: local
    grace: P30D
    due_within: P6M
    versions:
      - {in_force: {until: 2023-12-31}, needs: introduction}
      - in_force: {from: 2024-01-01, until: 9999-12-31}
        needs: {not: smoke-diving-ban}
        grace: null
        authority: guideline
reminders:
  early:
    - {before: P90D, to: [employee]}
    - {after: P1D, to: [employee, leader, "role:smoke-diver-leader", hr@example.org], repeat: P14D, up_to: 6}
examples:
  - title: {en: One person}
    on: 2026-05-01
    employee:
      roles: [worker]
      from: 2020-01-01
      until: 2030-12-31
      unit: 0101
      attributes: {employment: full-time, percent: 100}
      hired_on: 2020-01-01
      birth_date: 1984-02-29
    records:
      - {id: r1, competence: old-course, achieved_on: 2019-01-01, valid_until: 9999-12-31, level: full}
      - {competence: driver-refresher, achieved_on: 2026-01-01, hours: 7.5, status: pending, issuer: School}
      - {competence: introduction, achieved_on: 2020-01-01, revoked_on: 2021-01-01, evidence: letter}
    absences: [{from: 2026-06-01, until: 2026-07-01, kind: leave}]
    exemptions: [{requirement: everything, from: 2026-06-01, until: 2026-07-01, reason: r, approved_by: HR}]
    suspensions: [{competence: introduction, from: 2026-06-01, until: 2026-07-01, reason: r}]
    expect: {everything: missing, versioned: none}
  - title: A team
    on: 2026-05-01
    people:
      - employee: {roles: [worker], from: 2020-01-01, unit: watch-1}
        records: [{competence: introduction, achieved_on: 2020-01-01}]
        absences: [{from: 2026-06-01}]
        exemptions: [{requirement: everything, from: 2026-06-01}]
        suspensions: [{competence: introduction, from: 2026-06-01}]
    expect_staffing: {everything: {have: 0, short: 4}}
"""
