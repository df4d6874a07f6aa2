"""The nightly job: check everybody, save what is new, and queue the reminders (docs/decisions, the main job).

Reading, evaluating, planning and rendering hold no lock; one short transaction at the end writes everything or
nothing. Running it twice on a day changes nothing and mails nobody twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import numpy as np
from sqlmodel import Session

from compliance.errors import ComplianceError
from compliance.services.changes import Changes, changes, deserted, stands
from compliance.services.reminders import Prepared, prepare
from compliance.settings import Settings
from compliance.store import rule_books
from compliance.store.db import Store
from compliance.store.facts import load_facts
from compliance.store.ledger import note_sent, note_skipped
from compliance.store.outbox import enqueue
from compliance.store.runs import (
    RunRow,
    StaffingOfRun,
    last_run,
    save_run,
    save_staffing,
    save_transitions,
    staffing_of,
)
from compliance.store.standing import Pair, Stand, change_standing, standing
from rules.book import RuleBook
from rules.dates import day
from rules.evaluate import evaluate
from rules.findings import STATUSES, Findings, StaffingRow
from rules.load import load_rules


class Refused(ComplianceError):
    """A run that would turn history around."""


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run found. `run_id` is None for a dry run; `new` tells whether anything was saved; `duration` is in
    seconds."""

    on: date
    rule_book: str
    counts: Mapping[str, Any]
    staffing: tuple[StaffingRow, ...]
    changes: Changes
    prepared: Prepared
    run_id: int | None = None
    new: bool = False
    duration: float = 0.0

    @property
    def line(self) -> str:
        """The run in a sentence."""
        figures = self.counts
        return (
            f"{self.on}: {figures['findings']} findings, {figures['not_cleared']} not cleared, "
            f"{figures['short']} short of people, {figures['transitions']} changes, {figures['messages']} mails"
        )


@dataclass(frozen=True, slots=True)
class _Before:
    """What the last run left: the run, its statuses and its staffing."""

    run: RunRow | None
    standing: Mapping[Pair, Stand]
    staffing: Sequence[StaffingOfRun]


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
    progress("Reading rules and data")
    book = load_rules(settings.rules)
    with store.reading() as session:
        before = _before(session)
        if not dry_run:
            _refuse_the_past(before.run, on)
        stored = load_facts(session)
    progress("Checking everybody")
    evaluation = evaluate(book, stored.facts, on)
    staffing = evaluation.staffing + deserted(
        before.staffing, evaluation.staffing, book, stored.facts.units.ids, on
    )
    found = changes(before.standing, stands(evaluation.findings, stored.keys))
    progress("Planning reminders")
    prepared = prepare(settings, store, book, stored, evaluation.findings, staffing, on)
    figures = _figures(evaluation.findings, staffing, found, prepared, len(stored.keys))
    report = RunReport(on, book.hash, figures, staffing, found, prepared)
    if not dry_run:
        progress("Saving")
        report = _save(store, book, before, report, started, kind)
    return replace(report, duration=(store.now() - started).total_seconds())


def _before(session: Session) -> _Before:
    last = last_run(session)
    return _Before(last, standing(session), staffing_of(session, last.id) if last else ())


def _refuse_the_past(last: RunRow | None, on: date) -> None:
    if last is not None and on < last.on_day:
        raise Refused(
            f"{on} lies before the last run, of {last.on_day}: saving it would turn history around. "
            "Look at it with --dry-run, or with compliance check --on"
        )


def _figures(
    findings: Findings, staffing: Sequence[StaffingRow], found: Changes, prepared: Prepared, employees: int
) -> dict[str, Any]:
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
        "messages": len(prepared.mails),
        "skips": len(prepared.skips),
    }


def _save(
    store: Store, book: RuleBook, before: _Before, report: RunReport, started: datetime, kind: str
) -> RunReport:
    """Write everything in one transaction; nothing where nothing is new since a run of the same day."""
    rows = [_staffing_of_run(row) for row in report.staffing]
    last = before.run
    same_day = last is not None and last.on_day == report.on and last.rule_book == book.hash
    news = report.changes.changed or report.changes.gone or report.prepared.mails
    if same_day and last is not None and not news and tuple(rows) == tuple(before.staffing):
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
        for mail in report.prepared.mails:
            note_sent(session, run_id, enqueue(session, mail.mail, run_id), mail.keys)
        note_skipped(session, report.on, report.prepared.skips)
    return replace(report, run_id=run_id, new=True)


def _staffing_of_run(row: StaffingRow) -> StaffingOfRun:
    first = None if row.first_short_on is None else day(row.first_short_on)
    return StaffingOfRun(row.requirement, row.unit, row.need, row.have, row.short, first)
