"""The nightly job: check everybody, save what is new, and queue the reminders (docs/decisions, the main job).

Reading, evaluating, planning and rendering hold no lock; one short transaction at the end writes everything or
nothing. Running it twice on a day changes nothing and mails nobody twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import numpy as np

from compliance.errors import ComplianceError
from compliance.services.changes import Changes, changes, deserted, stands
from compliance.services.checking import Checked
from compliance.services.reminders.material import Past, Present, Reminders, Voice
from compliance.services.reminders.remind import remind
from compliance.services.reminders.saving import read_past, save
from compliance.services.requests import standing_down
from compliance.services.situation import Situation
from compliance.services.stored_situation import directory
from compliance.services.wizard.keeping import sweep as sweep_drafts
from compliance.settings import Settings
from compliance.store import rule_books, stand_downs
from compliance.store.db import Store
from compliance.store.facts import load_facts
from compliance.store.people import Who, everybody
from compliance.store.runs import (
    RunRow,
    StaffingOfRun,
    last_run,
    save_run,
    save_staffing,
    save_transitions,
)
from compliance.store.stand_downs import Down
from compliance.store.standing import change_standing
from rules.book import RuleBook
from rules.dates import day
from rules.evaluate import evaluate
from rules.findings import STATUSES, Evaluation, StaffingRow
from rules.load import load_rules


class Refused(ComplianceError):
    """A run that would turn history around."""


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run found. `run_id` is None for a dry run; `new` tells whether anything was saved; `duration` is in
    seconds."""

    on: date
    situation: Situation
    people: Mapping[str, Who]
    checked: Checked
    counts: Mapping[str, Any]
    changes: Changes
    reminders: Reminders
    downs: standing_down.Due = standing_down.NOTHING
    run_id: int | None = None
    new: bool = False
    duration: float = 0.0


@dataclass(frozen=True, slots=True)
class _Past:
    """What the runs before left."""

    run: RunRow | None
    told: Past
    downs: tuple[Down, ...]


def run(
    settings: Settings,
    store: Store,
    on: date,
    *,
    dry_run: bool = False,
    kind: str = "nightly",
    progress: Callable[[str], None] = lambda _: None,
) -> RunReport:
    """Check everybody on the day `on`, save the run and queue the mails. `progress` hears of each step.

    Raises Refused for a day before the last run (but for a dry run, which saves nothing), RuleFileError for rules
    that can't be used, and EnvironmentProblem where the database stands in the way.
    """
    started = store.now()
    if not dry_run:
        # First of all: how long files on their way in are kept does not hang on rules that can be used.
        sweep_drafts(store)
    progress("Reading rules and data")
    book = load_rules(settings.rules)
    with store.reading() as session:
        past = _Past(last_run(session), read_past(session), stand_downs.open_now(session))
        if not dry_run:
            _refuse_the_past(past.run, on)
        stored, people = load_facts(session), everybody(session)
    progress("Checking everybody")
    evaluation = evaluate(book, stored.facts, on)
    left = deserted(past.told.staffing, evaluation.staffing, book, stored.facts.units.ids, on)
    evaluation = replace(evaluation, staffing=evaluation.staffing + left)
    found = changes(past.told.standing, stands(evaluation.findings, stored.keys))
    progress("Planning reminders")
    voice = Voice(settings.organisation, settings.language, settings.smtp.sender, settings.web.address)
    reminders = remind(Present(on, book, stored, evaluation, people), past.told, voice)
    figures = _figures(evaluation, found, reminders, len(stored.keys))
    names = directory(people, dict(zip(stored.facts.units.ids, stored.unit_names, strict=True)))
    situation, checked = Situation(book, stored.facts, names), Checked(on, evaluation, stored.facts)
    downs = standing_down.due(book, evaluation.findings, stored.keys, past.downs, on)
    report = RunReport(on, situation, people, checked, figures, found, reminders, downs)
    if not dry_run:
        progress("Saving")
        report = _save(store, book, past, report, started, kind)
    return replace(report, duration=(store.now() - started).total_seconds())


def _refuse_the_past(last: RunRow | None, on: date) -> None:
    if last is not None and on < last.on_day:
        raise Refused(
            f"{on} lies before the last run, of {last.on_day}: saving it would turn history around. "
            "Look at it with --dry-run, or with compliance check --on"
        )


def _figures(evaluation: Evaluation, found: Changes, reminders: Reminders, employees: int) -> dict[str, Any]:
    findings, staffing = evaluation.findings, evaluation.staffing
    counted = np.bincount(findings.status, minlength=len(STATUSES)).tolist()
    by_status = dict(zip(map(str, STATUSES), counted, strict=True))
    return {
        "employees": employees,
        "findings": len(findings),
        "by_status": by_status,
        "cleared": int(findings.cleared.sum()),
        "not_cleared": int((~findings.cleared).sum()),
        "compliant": int(findings.compliant.sum()),
        "short": sum(row.short > 0 for row in staffing),
        "short_within_horizon": sum(row.first_short_on is not None for row in staffing),
        "transitions": len(found.transitions),
        "messages": len(reminders.mails),
        "skips": len(reminders.skips),
    }


def _save(
    store: Store, book: RuleBook, past: _Past, report: RunReport, started: datetime, kind: str
) -> RunReport:
    """Write everything in one transaction; nothing where nothing is new since a run of the same day."""
    rows = tuple(_staffing_of_run(row) for row in report.checked.evaluation.staffing)
    last = past.run
    if last is not None and last.on_day == report.on and not _is_news(past, report, rows):
        return replace(report, run_id=last.id)
    with store.writing() as session:
        latest = last_run(session)
        if (latest and latest.id) != (last and last.id):
            raise Refused(
                "another run was saved while this one worked; nothing was saved twice, run it again"
            )
        rule_books.keep(session, book.hash, book.files)
        run_id = save_run(
            session,
            on_day=report.on,
            kind=kind,
            rule_book=book.hash,
            started_at=started,
            finished_at=store.now(),
            duration=(store.now() - started).total_seconds(),
            counts=dict(report.counts),
        )
        save_transitions(session, run_id, report.changes.transitions)
        change_standing(session, report.changes.changed, report.changes.gone)
        save_staffing(session, run_id, rows)
        standing_down.write(session, report.downs, report.on)
        save(session, run_id, report.on, report.reminders)
    return replace(report, run_id=run_id, new=True)


def _is_news(past: _Past, report: RunReport, staffing: tuple[StaffingOfRun, ...]) -> bool:
    same_rules = past.run is not None and past.run.rule_book == report.situation.book.hash
    changed = report.changes.changed or report.changes.gone or report.reminders.mails or report.downs
    return bool(changed) or not same_rules or staffing != tuple(past.told.staffing)


def _staffing_of_run(row: StaffingRow) -> StaffingOfRun:
    first = None if row.first_short_on is None else day(row.first_short_on)
    return StaffingOfRun(row.requirement, row.unit, row.need, row.have, row.short, first)
