"""Answers made good where what is known of a few people has changed: the same as evaluating everybody anew.

A person's findings and runs rest on that person's rows alone. Staffing rests on many, and is counted anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rules.book import RuleBook
from rules.coverage import among
from rules.evaluate import evaluate, findings_in_blocks, timeline
from rules.facts import Facts, Index
from rules.findings import Evaluation, Findings, Timeline
from rules.patched import of_people

_FINDING = ("employee", "requirement", "status", "since", "last", "cycle_end", "beneath_end", "pending")
_RUN = ("employee", "requirement", "status", "start", "end")


def evaluation_again(book: RuleBook, before: Evaluation, facts: Facts, people: Index, on: date) -> Evaluation:
    """The answer for the day, where nothing but what is known of these people has changed since `before`.

    Staffing is counted anew, of everybody whom a staffed requirement binds.
    """
    staffed = {
        code: one
        for code, one in book.requirements.items()
        if (version := one.on(on)) is not None and version.staffing is not None
    }
    staffing = evaluate(replace(book, requirements=staffed), facts, on).staffing if staffed else ()
    return Evaluation(findings_again(book, before.findings, facts, people, on), staffing)


def findings_again(book: RuleBook, before: Findings, facts: Facts, people: Index, on: date) -> Findings:
    """The findings of the day alone."""
    (fresh,) = findings_in_blocks(book, of_people(facts, people), on, block=max(len(facts.employees.ids), 1))
    fresh_order = np.argsort(fresh.employee, kind="stable")
    stays = np.flatnonzero(~among(people, len(facts.employees.ids))[before.employee])
    columns, order = _together(before, stays, fresh, fresh_order, _FINDING)
    count = np.concatenate((np.diff(before.unit_start)[stays], np.diff(fresh.unit_start)[fresh_order]))[order]
    starts = np.concatenate((before.unit_start[stays], fresh.unit_start[fresh_order] + len(before.units)))[
        order
    ]
    unit_start, units = _units(np.concatenate((before.units, fresh.units)), starts, count)
    return Findings(
        on=fresh.on, requirements=fresh.requirements, unit_start=unit_start, units=units, **columns
    )


def timeline_again(book: RuleBook, before: Timeline, facts: Facts, people: Index, on: date) -> Timeline:
    """The same of every run from the day on."""
    fresh = timeline(book, of_people(facts, people), on)
    stays = np.flatnonzero(~among(people, len(facts.employees.ids))[before.employee])
    columns, _ = _together(before, stays, fresh, np.arange(len(fresh.employee)), _RUN)
    return Timeline(requirements=fresh.requirements, **columns)


def findings_of(findings: Findings, people: Index) -> Findings:
    """The findings of these people alone."""
    rows = np.flatnonzero(np.isin(findings.employee, people))
    columns = {name: getattr(findings, name)[rows] for name in _FINDING}
    starts, count = findings.unit_start[rows], np.diff(findings.unit_start)[rows]
    unit_start, units = _units(findings.units, starts, count)
    return Findings(findings.on, findings.requirements, unit_start=unit_start, units=units, **columns)


def timeline_of(runs: Timeline, people: Index) -> Timeline:
    """The runs of these people alone."""
    rows = np.flatnonzero(np.isin(runs.employee, people))
    return Timeline(runs.requirements, **{name: getattr(runs, name)[rows] for name in _RUN})


def _units(
    units: Index, starts: NDArray[np.int64], count: NDArray[np.int64]
) -> tuple[NDArray[np.int64], Index]:
    """Where each row's units begin when put one after another, and the units."""
    unit_start = np.concatenate(([0], np.cumsum(count, dtype=np.int64)))
    step = np.arange(unit_start[-1]) - np.repeat(unit_start[:-1], count)
    return unit_start, units[np.repeat(starts, count) + step]


def _together(
    before: Any, stays: NDArray[np.intp], fresh: Any, rows: NDArray[np.intp], names: Sequence[str]
) -> tuple[dict[str, NDArray[Any]], NDArray[np.intp]]:
    """The rows that stay and those of the fresh table, ordered by employee; and that order."""
    order = np.argsort(np.concatenate((before.employee[stays], fresh.employee[rows])), kind="stable")
    columns = {
        name: np.concatenate((getattr(before, name)[stays], getattr(fresh, name)[rows]))[order]
        for name in names
    }
    return columns, order
