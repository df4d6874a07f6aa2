"""The whole way, hop by hop, on the demo municipality: data in, the night, mails out, reports written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from compliance import clock
from compliance.services.answers import Kept
from compliance.services.checking import Checked, check
from compliance.services.demo.logins import LogIn, make_logins
from compliance.services.demo.requests import make_requests
from compliance.services.demo.site import PAGES, SENDER, Site, build_site, clear_site
from compliance.services.importing import import_data
from compliance.services.intake.read import read_and_check
from compliance.services.reports.frame import Made
from compliance.services.reports.mapping import answer, mapping_report
from compliance.services.reports.scope import Asked
from compliance.services.running import RunReport, run
from compliance.services.sending import send
from compliance.services.situation import Situation
from compliance.services.stored_situation import from_store
from compliance.settings import Settings, Smtp
from compliance.store.db import Store, open_store
from compliance.store.ledger import skipped
from compliance.words.demo import say
from notifications.delivery import Delivered
from notifications.inbox import Inbox
from reports import render
from rules.dates import Period
from rules.load import load_rules

UNITS = (None, "fire", "solbakken", "water")
"""Whom the demo makes a mapping report for: everybody, and three leaders."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What came of it. `records` counts the rows of records, `silent` the reasons for which somebody was not told;
    `reports` are (unit or None, file), `mails` is the list of the mails, `logins` who may log in to the pages."""

    site: Site
    settings: Settings
    store: Store
    records: int
    run: RunReport
    delivered: Delivered
    mails: Path
    silent: Counter[str]
    situation: Situation
    checked: Checked
    reports: tuple[tuple[str | None, Path], ...]
    logins: tuple[LogIn, ...]


def show_all(
    folder: Path,
    day: date,
    language: Literal["nb", "nn", "en"],
    progress: Callable[[str], None] = lambda _: None,
    pages: str = PAGES,
) -> Shown:
    """Build the municipality in the folder and do everything. `progress` hears the name of each step.

    `pages` is where its mails say that its pages are.
    """
    progress("building")
    site = clear_site(folder)
    with Inbox(site.mails, say("inbox", language), language) as inbox:
        smtp = Smtp(host=inbox.host, port=inbox.port, security="none", sender=SENDER)
        settings = build_site(site, day, language, smtp, pages)
        progress("importing")
        store = open_store(settings.database, create=True)
        records = _import(site, settings, store)
        progress("running")
        report = run(settings, store, day, kind="demo")
        progress("sending")
        delivered = send(settings, store, "demo")
    progress("reporting")
    situation = from_store(settings.rules, store)
    logins = _logins(settings, store, day)
    reports = tuple((unit, _report(site, situation, unit, day, settings)) for unit in UNITS)
    return Shown(
        site=site,
        settings=settings,
        store=store,
        records=records,
        run=report,
        delivered=delivered,
        mails=inbox.index,
        silent=_silent(store),
        situation=situation,
        checked=check(situation.book, situation.facts, day),
        reports=reports,
        logins=logins,
    )


def _logins(settings: Settings, store: Store, day: date) -> tuple[LogIn, ...]:
    """Who may log in, and what they have asked of each other."""
    answers = Kept(settings.rules, store).on(day)
    logins = make_logins(store, answers, day)
    make_requests(store, answers)
    return logins


def _silent(store: Store) -> Counter[str]:
    with store.reading() as session:
        return Counter(row.reason for row in skipped(session))


def _import(site: Site, settings: Settings, store: Store) -> int:
    book = load_rules(settings.rules)
    intake = read_and_check(site.data, book)
    import_data(store, intake)
    return len(intake.data["records"])


def _report(site: Site, situation: Situation, unit: str | None, day: date, settings: Settings) -> Path:
    asked = Asked(day, unit, (), Period(months=12), settings.language)
    found = answer(situation.book, situation.facts, asked)
    made = Made(clock.now(), settings.zone, settings.organisation)
    report = mapping_report(situation.book, situation.facts, situation.directory, asked, found, made)
    site.reports.mkdir(exist_ok=True)
    path = site.reports / f"{unit or 'mapping'}.html"
    path.write_bytes(render.render(report, "html"))
    return path
