"""From a form that was carried out on to its receipt."""

from __future__ import annotations

from contextlib import suppress

from fastapi.responses import RedirectResponse

from compliance.errors import EnvironmentProblem
from compliance.web.forms import Posted
from rules.errors import RuleFileError


def to_receipt(posted: Posted) -> RedirectResponse:
    """The way to the receipt, once the answers rest on what was written.

    They are made good here, while the sender waits anyway: neither the receipt nor anybody else's next page has to.
    What was written stands, also where that fails; the next page then says why.
    """
    state = posted.visit.request.app.state
    with suppress(EnvironmentProblem, RuleFileError):
        state.kept.on(state.today())
    return RedirectResponse(f"/registered/{posted.token}", 303)
