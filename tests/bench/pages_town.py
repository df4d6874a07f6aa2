"""A large made-up municipality for the page benchmark: the demo's, many times side by side, with one unit of 2,000."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from compliance.services.access.passwords import hashed
from compliance.services.answers import Answers, Kept
from compliance.services.demo.dossier import Row
from compliance.services.demo.folder import rule_book, rule_files, write_files
from compliance.services.demo.logins import DIVING
from compliance.services.demo.municipality import municipality
from compliance.services.importing import import_data
from compliance.services.intake.read import read_and_check
from compliance.services.intake.tables import TABLES
from compliance.services.running import run
from compliance.settings import Settings, Smtp
from compliance.store import accounts, grants
from compliance.store.db import Store, open_store
from compliance.store.grants import Grant
from rules.load import load_rules

COPIES = 22
"""So many times the demo's people: 10,098 employees."""
LARGE, IN_LARGE = "large", 2_000
EACH = 5
"""People of each of the four kinds."""
PASSWORD = "en stor kommune med mange"
SETTINGS = """\
organisation = "Fjordvik kommune"
database = "sqlite:///compliance.db"
rules = ["library", "rules"]
"""


@dataclass(frozen=True, slots=True)
class Town:
    """Its folder, and log-ins by kind of people."""

    folder: Path
    logins: dict[str, tuple[str, ...]]
    employees: int
    records: int


def make_town(folder: Path, day: date, copies: int = COPIES) -> Town:
    """Make the municipality of a day in a folder: settings, rules and a database with a first night."""
    write_files(folder, {"compliance.toml": SETTINGS})
    write_files(folder / "rules", rule_files())
    rows = _rows(day, copies)
    _write(folder / "data", rows)
    rules, url = (Path("library"), folder / "rules"), f"sqlite:///{folder / 'compliance.db'}"
    store = open_store(url, create=True)
    import_data(store, read_and_check(folder / "data", load_rules(rules)))
    settings = Settings.model_construct(
        organisation="Fjordvik kommune", database=url, rules=rules, smtp=Smtp(host="127.0.0.1", port=1)
    )
    run(settings, store, day, kind="bench")
    logins = _logins(store, Kept(rules, store).on(day), day, copies)
    return Town(folder, logins, len(rows["employees"]), len(rows["records"]))


def _rows(day: date, copies: int) -> dict[str, list[Row]]:
    """The seven tables; the people of the last copies all work in one unit as well, until it is large enough."""
    one = municipality(day, rule_book())
    found: dict[str, list[Row]] = {name: [] for name in one}
    for copy in range(copies):
        for name, rows in one.items():
            found[name] += (_renamed(name, row, copy) for row in rows)
    found["units"].append({"id": LARGE, "name": "Vikarpool", "parent": ""})
    last = [row["id"] for row in found["employees"]][-IN_LARGE:]
    found["units"][-1]["leader"] = last[0]
    more = ({"employee": one, "role": "employee", "unit": LARGE, "from": "2020-01-01"} for one in last)
    found["assignments"] += more
    return found


def _renamed(table: str, row: Row, copy: int) -> Row:
    """A row of one copy: every id with the copy's number before it, the units' names with it behind."""
    names = {"employee", "unit", "parent", "leader"} | ({"id"} if table != "exemptions" else set())
    made = {key: f"{copy:02d}-{value}" if key in names and value else value for key, value in row.items()}
    if table == "units" and copy:
        made["name"] = f"{row['name']} {copy + 1}"
    if made.get("email"):
        made["email"] = f"c{copy:02d}.{row['email']}"
    return made


def _write(folder: Path, rows: dict[str, list[Row]]) -> None:
    folder.mkdir()
    for table in TABLES:
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(table.column_names)
            writer.writerows(
                [str(row.get(name, "")) for name in table.column_names] for row in rows[table.name]
            )


def _logins(store: Store, answers: Answers, day: date, copies: int) -> dict[str, tuple[str, ...]]:
    """Officers of fire services, leaders of nursing homes (and of the large unit), HR, and smoke divers."""
    kept, found = hashed(PASSWORD), dict[str, tuple[str, ...]]()
    with store.writing(aside=True) as session:
        for kind, logins in _who(answers, copies).items():
            for login in logins:
                person = answers.keys.get(login)
                key = accounts.add(
                    session,
                    person=person,
                    login=None if person else login,
                    password_hash=kept,
                    must_change=False,
                )
                for grant in _grants(kind, key, login, day):
                    grants.add(session, grant)
            found[kind] = tuple(logins)
    return found


def _who(answers: Answers, copies: int) -> dict[str, list[str]]:
    chosen = [f"{number % copies:02d}" for number in range(EACH)]
    leaders = [answers.leaders[f"{copy}-solbakken"] for copy in chosen]
    return {
        "officer": [answers.leaders[f"{copy}-fire-response"] for copy in chosen],
        "leader": [answers.leaders[LARGE], *leaders[1:]],
        "hr": [f"hr{number}" for number in range(EACH)],
        "employee": [f"{copy}-10025" for copy in chosen],
    }


def _grants(kind: str, account: str, login: str, day: date) -> Iterator[Grant]:
    if kind == "officer":
        for code in DIVING:
            yield Grant(account, "safety-officer", f"{login[:2]}-fire", None, code, day, None)
    if kind == "hr":
        yield Grant(account, "hr", None, None, None, day, None)


def every(town: Town) -> Iterable[tuple[str, str]]:
    """(kind, log-in) of everybody who may log in."""
    return ((kind, login) for kind, logins in town.logins.items() for login in logins)
