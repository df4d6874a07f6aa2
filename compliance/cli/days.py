"""A day as an option: YYYY-MM-DD, and a sentence for what is none."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click


class Day(click.DateTime):
    """Reads YYYY-MM-DD. The value is midnight of that day; take its date."""

    name = "day"

    def __init__(self) -> None:
        super().__init__(formats=["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse what the calendar does not have."""
        if isinstance(value, datetime):
            return value
        try:
            return datetime.strptime(value, self.formats[0])  # noqa: DTZ007 - a day has no zone
        except ValueError:
            self.fail(f"there is no day {value}; write it as YYYY-MM-DD, such as 2026-05-01", param, ctx)


DAY = Day()
