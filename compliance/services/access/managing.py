"""Accounts as an administrator handles them: made, given a password, ended; who has which.

Everything here is written to the log of accesses, with the person it is about; on the command line nobody is logged
in, so the log says which command it was and no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from compliance.errors import InputError, NotFoundError, near
from compliance.services.access import passwords
from compliance.store import access_log, accounts, grants, people, sessions
from compliance.store.access_log import Entry
from compliance.store.accounts import AccountNow
from compliance.store.db import Store
from compliance.store.ending import end_account, log_out
from compliance.store.grants import Grant


@dataclass(frozen=True, slots=True)
class Listed:
    """An account with what was granted to it, and in how many sessions it is logged in."""

    account: AccountNow
    grants: tuple[Grant, ...]
    sessions: int


def add(store: Store, login: str, password: str, *, is_employee: bool, must_change: bool = True) -> str:
    """Make an account for an employee (by id), or for somebody who is none; its key.

    Raises NotFoundError for an unknown employee, InputError where there is such an account, or for the password.
    """
    kept = _checked(store, login, password, is_employee=is_employee)
    with store.writing(aside=True) as session:
        person = people.find_employee(session, login).key if is_employee else None
        if accounts.by_login(session, login):
            raise InputError(
                [f'there is an account "{login}" already; `compliance user password` changes its password']
            )
        key = accounts.add(
            session,
            person=person,
            login=None if is_employee else login,
            password_hash=kept,
            must_change=must_change,
        )
        log(session, "user add", key)
    return key


def set_password(store: Store, login: str, password: str, *, must_change: bool = True) -> None:
    """Give an account another password, which its owner changes when they log in; its sessions end."""
    with store.reading() as session:
        found = named(session, login)
    passwords.check(password, found.login, found.name)
    kept = passwords.hashed(password)
    with store.writing(aside=True) as session:
        accounts.set_password(session, found.key, kept, must_change=must_change)
        log_out(session, found.key)
        log(session, "user password", found.key)


def end(store: Store, login: str) -> None:
    """End an account: its password is erased, its grants are taken back, its sessions end."""
    with store.writing(aside=True) as session:
        key = named(session, login).key
        log(session, "user end", key)
        end_account(session, key)


def end_sessions(store: Store, login: str | None) -> int:
    """Log an account out everywhere, or everybody (None); how many sessions ended."""
    with store.writing(aside=True) as session:
        if login is None:
            log(session, "user end-sessions", None)
            return sessions.end_everybodys(session)
        key = named(session, login).key
        log(session, "user end-sessions", key)
        return log_out(session, key)


def listed(store: Store, login: str | None = None) -> tuple[Listed, ...]:
    """All accounts, or the one of a log-in."""
    with store.reading() as session:
        found: Sequence[AccountNow] = [named(session, login)] if login else accounts.everyone(session)
        given, counts = grants.given(session), sessions.counts(session)
    return tuple(
        Listed(one, tuple(grant for grant in given if grant.account == one.key), counts.get(one.key, 0))
        for one in found
    )


def named(session: Session, login: str) -> AccountNow:
    """The account of a log-in; NotFoundError with a near one otherwise."""
    found = accounts.by_login(session, login)
    if found is None:
        known = [one.login for one in accounts.everyone(session) if one.login]
        makes = near(login, known) or "; `compliance user add` makes one"
        raise NotFoundError(f'there is no account "{login}"{makes}')
    return found


def log(session: Session, page: str, account: str | None) -> None:
    """Note a change to an account by a command, about the account's person."""
    found = accounts.by_key(session, account) if account else None
    about = (found.person,) if found and found.person else ()
    access_log.note(session, [Entry("change", None, f"compliance {page}", about)])


def _checked(store: Store, login: str, password: str, *, is_employee: bool) -> str:
    with store.reading() as session:
        name = people.find_employee(session, login).name if is_employee else None
        if not is_employee and login in people.employee_keys(session):
            raise InputError([f"{login} is an employee; leave out --no-employee"])
    passwords.check(password, login, name)
    return passwords.hashed(password)
