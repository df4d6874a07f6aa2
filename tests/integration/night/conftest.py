"""A watch of two, its rules and its leader, in a database of the test's own."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from compliance.services.importing import import_data, known_already
from compliance.services.intake.read import read_and_check
from compliance.settings import Settings
from compliance.store.db import Store
from rules.load import load_rules

RULES = """\
format: 1
pack: watch
title: Watch
competences:
  medical: {name: Medical certificate, kind: fitness, valid_for: P1Y}
roles:
  smoke-diver: {name: Smoke diver}
requirements:
  smoke-diving:
    name: Smoke diving
    task: Smoke diving
    authority: local
    applies_to: {roles: [smoke-diver]}
    needs: medical
    staffing: {at_least: 1, per: unit}
"""
DATA = {
    "units.csv": "id,name,parent,leader\nbrigade,Brigade,,chief\nwatch-1,Watch 1,brigade,\n",
    "employees.csv": (
        "id,name,email,language\n"
        "anna,Anna Berg,anna@fjordvik.example,nb\n"
        "bo,Bo Dal,bo@fjordvik.example,nn\n"
        "chief,Cora Eng,cora@fjordvik.example,en\n"
    ),
    "assignments.csv": (
        "employee,role,unit,from\nanna,smoke-diver,watch-1,2020-01-01\nbo,smoke-diver,watch-1,2020-01-01\n"
    ),
    "records.csv": (
        "id,employee,competence,achieved_on\nr1,anna,medical,2026-04-01\nr2,bo,medical,2025-05-02\n"
    ),
}
"""On 1 May 2026 Anna is valid until 1 April 2027 and Bo's certificate lapses after tomorrow."""


@dataclass(frozen=True)
class Place:
    """An installation: its folder, settings and database."""

    folder: Path
    settings: Settings
    store: Store

    def bring(self, **files: str) -> None:
        """Import the data folder, with some files changed."""
        for name, text in {**DATA, **{f"{name}.csv": text for name, text in files.items()}}.items():
            (self.folder / "data" / name).write_text(text, "utf-8")
        book = load_rules(self.settings.rules)
        import_data(self.store, read_and_check(self.folder / "data", book, known=known_already(self.store)))

    def write_rules(self, text: str) -> None:
        """Change the rule file."""
        (self.folder / "rules" / "watch.yaml").write_text(text, "utf-8")


@pytest.fixture
def place(tmp_path, store) -> Place:
    """The watch, on both databases."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "data").mkdir()
    settings = Settings(
        organisation="Fjordvik kommune",
        rules=(tmp_path / "rules",),
        smtp={"host": "127.0.0.1", "port": 1, "security": "none", "timeout": 2},
    )
    here = Place(tmp_path, settings, store)
    here.write_rules(RULES)
    here.bring()
    return here
