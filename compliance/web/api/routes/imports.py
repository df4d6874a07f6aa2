"""Tables in: what `compliance import` does, with a dry run that answers what would change and every problem."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Header, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from compliance.errors import InputError
from compliance.services.access import rights
from compliance.services.importing import Change, import_data, known_already
from compliance.services.importing_rights import may_withdraw, not_for, told_of
from compliance.services.intake.data import Intake
from compliance.services.intake.read import read_and_check
from compliance.services.once import Form
from compliance.web.api.callers import Call, ImportWrites
from compliance.web.api.import_reading import Sent, SentTables, Tables, as_folder, place_of
from compliance.web.api.once_only import Answer, RequestHash, once_only
from compliance.web.api.problems import ApiProblem, Place, answers

router = APIRouter()
_FORM = {
    "type": "object",
    "properties": {
        "file": {
            "type": "array",
            "items": {"type": "string", "contentMediaType": "application/octet-stream"},
        },
        "complete": {"type": "string", "description": "tables with commas between"},
        "yes": {"type": "string", "enum": ["true", "false"]},
    },
    "required": ["file"],
}
_OUTSIDE = "is outside the account's part of the organisation"
_OWN = "is the account's own; somebody else must register or decide on it"
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": Tables.model_json_schema()},
            "multipart/form-data": {"schema": _FORM},
        },
    }
}


class DryRun(BaseModel):
    """Whether anything is changed."""

    model_config = ConfigDict(extra="forbid")

    dry_run: bool = Field(default=False, description="only say what would change, and every problem")


class Changed(BaseModel):
    """What an import did to a table, or would do, in rows."""

    table: str
    added: int
    corrected: int
    withdrawn: int
    unchanged: int


class Imported(BaseModel):
    """What an import did. After a dry run with problems, `problems` says what must be put right first."""

    dry_run: bool
    changes: list[Changed]
    warnings: list[str] = Field(description="what to look at although it is no error")
    problems: list[Place]
    withheld: int = Field(
        0,
        description="rows about something sensitive, which `changes` does not count: it would say what was known",
    )


@router.post(
    "/imports",
    operation_id="importTables",
    response_model=Imported,
    responses=answers(400, 409, 413, 415),
    openapi_extra=_BODY,
)
def bring(
    call: ImportWrites,
    hash_: RequestHash,
    sent: SentTables,
    dry: Annotated[DryRun, Query()],
    key: Annotated[
        str | None,
        Header(
            alias="Idempotency-Key", min_length=1, max_length=255, description="needed, except for a dry run"
        ),
    ] = None,
) -> Any:
    """Bring tables in, all or nothing. The same data again changes nothing."""
    if not rights.may_import_somewhere(call.visit.viewer):
        raise ApiProblem("not-allowed", "An import is for HR.")
    if dry.dry_run:
        return _try(call, sent)
    if key is None:
        raise ApiProblem("no-idempotency-key")
    return once_only(
        call, key, hash_, lambda token: Answer(200, _carry_out(call, sent, call.form(token, "import")))
    )


def _try(call: Call, sent: Sent) -> Imported | Response:
    try:
        return _carry_out(call, sent, None)
    except ApiProblem as problem:
        if problem.kind != "wrong-input":
            raise
        return Imported(dry_run=True, changes=[], warnings=[], problems=list(problem.places))


def _carry_out(call: Call, sent: Sent, form: Form | None) -> Imported:
    """`form` None: a dry run."""
    with as_folder(sent) as folder:
        try:
            intake = read_and_check(folder, call.answers.book, known=known_already(call.store))
            _refuse_others(call, intake, folder, sent)
            told, hidden = told_of(intake, call.answers.book)
            changes = (
                import_data(call.store, told, complete=sent.complete, yes=True, dry_run=True)
                if hidden
                else ()
            )
            done = import_data(
                call.store, intake, complete=sent.complete, yes=sent.yes, dry_run=form is None, form=form
            )
        except InputError as error:
            places = [place_of(one, folder, sent) for one in error.problems]
            raise ApiProblem("wrong-input", None, places) from error
        warnings = [place_of(one, folder, sent).detail for one in intake.warnings]
    counts = [_changed(one) for one in changes or done]
    return Imported(dry_run=form is None, changes=counts, warnings=warnings, problems=[], withheld=hidden)


def _refuse_others(call: Call, intake: Intake, folder: Path, sent: Sent) -> None:
    """Rows about people and units that are not in the account's part of the organisation."""
    viewer = call.visit.viewer
    if sent.complete and not may_withdraw(viewer):
        raise ApiProblem("not-allowed", "Only HR of the whole organisation may say that a table is complete.")
    outside = not_for(call.store, viewer, intake.data, call.answers.on)
    if outside:
        start = folder if folder.is_dir() else folder.parent
        told = (
            f"{start}/{one.table}.csv:{one.row}:{one.column}: {_OWN if one.own else _OUTSIDE}"
            for one in outside[:200]
        )
        raise ApiProblem(
            "not-allowed",
            f"{len(outside)} rows tell of people or units outside the account's part of the organisation, or of "
            "the account's own records, exemptions or suspensions.",
            [place_of(one, folder, sent) for one in told],
        )


def _changed(change: Change) -> Changed:
    names = ("table", "added", "corrected", "withdrawn", "unchanged")
    return Changed(**{name: getattr(change, name) for name in names})
