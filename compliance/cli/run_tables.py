"""What a run found, as tables and as values for JSON."""

from __future__ import annotations

from collections import Counter
from typing import Any

from compliance.cli import output
from compliance.services.running import RunReport
from compliance.words import date_words, status_word
from rules.dates import day
from rules.findings import STATUSES

_TITLES = {
    "nb": ("Status", "Antall", "For få", "Enhet", "Trenger", "Har", "Mangler fra", "Kjøring"),
    "nn": ("Status", "Tal", "For få", "Eining", "Treng", "Har", "Manglar frå", "Køyring"),
    "en": ("Status", "Count", "Too few", "Unit", "Needed", "Have", "Short from", "Run"),
}
_ORGANISATION = {"nb": "hele organisasjonen", "nn": "heile organisasjonen", "en": "the whole organisation"}


def show(report: RunReport, language: str) -> None:
    """Print the counts of each status, and where there are or will be too few."""
    words = _TITLES[language]
    by_status = report.counts["by_status"]
    rows = [
        (status_word(status, language), by_status[str(status)])
        for status in STATUSES
        if by_status[str(status)]
    ]
    output.table(f"{words[7]} {date_words(report.on, language)}", words[:2], rows)
    short = [row for row in report.staffing if row.first_short_on is not None]
    if short:
        output.table(
            words[2],
            (words[2], *words[3:7]),
            [
                (
                    row.requirement,
                    row.unit or _ORGANISATION[language],
                    row.need,
                    row.have,
                    date_words(day(row.first_short_on or 0), language),
                )
                for row in short
            ],
        )


def as_values(report: RunReport) -> dict[str, Any]:
    """A run as plain values."""
    return {
        "on": report.on,
        "run": report.run_id,
        "new": report.new,
        "rule_book": report.rule_book,
        "duration": round(report.duration, 3),
        "counts": dict(report.counts),
        "transitions": dict(
            sorted(
                Counter(f"{row.from_status} -> {row.to_status}" for row in report.changes.transitions).items()
            )
        ),
        "short": [
            {
                "requirement": row.requirement,
                "unit": row.unit,
                "need": row.need,
                "have": row.have,
                "short": row.short,
                "first_short_on": day(row.first_short_on),
            }
            for row in report.staffing
            if row.first_short_on is not None
        ],
    }
