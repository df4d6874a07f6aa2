"""A report in one of its forms; what stands in the way of drawing it is a sentence for the user."""

from __future__ import annotations

from compliance.errors import EnvironmentProblem
from reports.model import Report
from reports.render import render
from reports.to_pdf import DrawingError


def drawn(report: Report, form: str) -> bytes:
    """The report as a file's bytes; EnvironmentProblem where its form can't be made here and now."""
    try:
        return render(report, form)
    except DrawingError as error:
        raise EnvironmentProblem(str(error)) from error
