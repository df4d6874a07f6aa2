"""Nothing is stored that docs/privacy does not tell of, and nothing about a person is kept from that person."""

import re
from pathlib import Path

import pytest

from compliance.settings import Retention
from compliance.store.columns import Stored
from compliance.store.own_rows import FURTHER, LEFT_OUT, MINE
from compliance.store.tables import PERSON
from compliance.store.tables_access import ACCOUNT
from compliance.words.own_data import TABLES
from compliance.words.own_log import done_word

FOLDER = Path(__file__).parents[3] / "docs" / "privacy"
STORED = (FOLDER / "lagring.md").read_text("utf-8")
ROW = re.compile(r"^\| `(?P<table>\w+)` \|.*\| (?P<columns>[^|]+) \|$", re.MULTILINE)
TOLD = {row["table"]: re.findall(r"`(\w+)`", row["columns"]) for row in ROW.finditer(STORED)}
KNOWN = {name: [column.name for column in table.c] for name, table in Stored.metadata.tables.items()}


def test_every_table_is_told_of_and_no_other():
    assert set(TOLD) == set(KNOWN)


@pytest.mark.parametrize("table", sorted(KNOWN))
def test_every_column_is_told_of_and_no_other(table):
    assert TOLD[table] == KNOWN[table]


def test_every_table_is_part_of_what_somebody_takes_home_or_left_out_for_a_reason():
    assert {*MINE, *FURTHER, *LEFT_OUT} == set(KNOWN)
    assert not {*MINE, *FURTHER} & set(LEFT_OUT)
    assert all(LEFT_OUT.values())


def test_what_is_nobodys_says_nothing_of_anybody():
    nobodys = {name for name, why in LEFT_OUT.items() if why in {"nobody's", "figures"}}
    for name in nobodys:
        table = Stored.metadata.tables[name]
        assert not {key.target_fullname for key in table.foreign_keys} & {PERSON, ACCOUNT}, name


def test_each_has_a_word_in_every_language_for_those_who_read_it():
    assert set(TABLES) == {*MINE, *FURTHER, "done"}
    assert all(len(words) == 3 and all(words) for words in TABLES.values())


def test_the_papers_name_every_setting_of_retention():
    protocol = (FOLDER / "behandlingsprotokoll.md").read_text("utf-8")
    for name in Retention.model_fields:
        assert f"`retention.{name}`" in STORED
        assert f"`retention.{name}`" in protocol


NOTED = re.compile(
    r'(?:\.form\(|note_people\(visit, |Entry\("(?:view|change|download)", [^,"]+, )"([a-z-]+)"'
)
PAGES = sorted(
    {
        name
        for file in (FOLDER.parents[1] / "compliance").rglob("*.py")
        for name in NOTED.findall(file.read_text("utf-8"))
    }
)


@pytest.mark.parametrize("page", PAGES)
def test_each_page_that_is_noted_has_a_word_for_whoever_was_looked_at(page):
    assert "noe om deg" not in done_word("view", page, "nb")


def test_the_pages_that_are_noted_were_found():
    assert {"person", "unit", "records", "own-data", "calendar"} <= set(PAGES)
