"""A day as an option: YYYY-MM-DD or DD.MM.YYYY, and a sentence for what is none."""

from __future__ import annotations

from typing import Any

import click


class Day(click.DateTime):
    """Reads YYYY-MM-DD, or DD.MM.YYYY as in Norway. The value is midnight of that day; take its date."""

    name = "day"

    def __init__(self) -> None:
        super().__init__(formats=["%Y-%m-%d", "%d.%m.%Y"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse what the calendar does not have."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"there is no day {value}; write it as YYYY-MM-DD, such as 2026-05-01", param, ctx)


DAY = Day()
