"""For whoever watches over the server: does it work?"""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from compliance.services.health import health

router = APIRouter()


@router.get("/healthz")
def healthz(request: Request) -> JSONResponse:
    """200 and `ok`, or 503 and `degraded` with what is the matter; the program's log says more."""
    state = request.app.state
    found = health(state.store, state.kept, scheduling=state.scheduling)
    told: dict[str, object] = {
        "status": "ok" if found.ok else "degraded",
        "database": found.database,
        "rules": found.rules,
    }
    if found.schedule is not None:
        told |= {
            "schedule": found.schedule,
            "last_night": found.night,
            "silent_seconds": found.silent_seconds,
        }
    return JSONResponse(told, 200 if found.ok else 503)
