"""Opening a calendar under a secret address, giving it another, and ending it; always by whom it is for."""

from __future__ import annotations

from compliance.services import once
from compliance.services.access import rights
from compliance.services.access.sessions import hash_of, new_id
from compliance.services.once import Form, NotAllowed
from compliance.store import calendars
from compliance.store.calendars import Opened
from compliance.store.db import Store


def mine(store: Store, account: str) -> tuple[Opened, ...]:
    """The calendars of an account."""
    with store.reading() as session:
        return calendars.of_account(session, account)


def open_(store: Store, form: Form, unit: str | None) -> str | None:
    """Open the viewer's own calendar (`unit` None) or that of a unit; the secret of its address, told this once.

    One that they had of the same is no more under its old address. None where this form did it before. Raises
    NotAllowed.
    """
    _check(form, unit)
    secret = new_id()
    with store.writing(aside=True) as session:
        if once.carried_out(session, form):
            return None
        calendars.open_(session, hash_of(secret), form.viewer.account, unit)
        once.keep(session, form, _about(form, unit))
    return secret


def end(store: Store, form: Form, unit: str | None) -> None:
    """End one; nothing happens where there is none."""
    with store.writing(aside=True) as session:
        if once.carried_out(session, form):
            return
        calendars.end(session, form.viewer.account, unit)
        once.keep(session, form, _about(form, unit))


def _check(form: Form, unit: str | None) -> None:
    viewer = form.viewer
    if viewer.employee is None if unit is None else not rights.may_follow_unit(viewer, unit):
        raise NotAllowed("this calendar is not for them")


def _about(form: Form, unit: str | None) -> tuple[str, ...]:
    return (form.viewer.employee,) if unit is None and form.viewer.employee else ()
