"""A file that comes every night: read as it was matched on the pages, all of it or a sentence for each question."""

from dataclasses import replace
from datetime import date

import pytest

from compliance.errors import InputError
from compliance.services.wizard.choices import Choices
from compliance.services.wizard.matching import read_matching, written
from compliance.services.wizard.unattended import Sent, import_file
from compliance.store import current, people
from rules.load import load_texts
from tests.integration.store.brigade import D, bring
from tests.integration.wizard.test_importing import RULES

DAY = date(2026, 5, 1)
BOOK = load_texts([("rules.yaml", RULES)])
MATCHING = """\
kind = "records"

[columns]
name = "Deltaker"
status = "Status"
achieved_on = "Fullført"

[fixed]
competence = "exercise"

[words.status]
"fullført" = "verified"
"avbrutt" = "-"
"""
HEAD = "Kursliste\nDeltaker;Status;Fullført\n"
GOOD = "Nordmann, Kari;Fullført;12. mars 2026\nLi, Ola;Avbrutt;12. mars 2026\n"
STAFF = 'kind = "staff"\n[columns]\nemployee = "Nr"\nname = 2\nunit = "Enhet"\nfrom = "Fra"\nks = "Kode"\n'
TOLD_OF_A_LIST = """\
liste.csv:5: nobody has said what "Delvis" of status means (1 row); put "delvis" = "verified" into [words.status] of \
m.toml, or "-" to leave such rows out
liste.csv:5: no employee has this name (1 row); choose once under Import on the pages, which is remembered for files \
with these headings, or give employee numbers in the file
liste.csv:6: Date: “i fjor” is not a date. Write it like this: 07.03.2026.
""".splitlines()
TOLD_OF_AN_EXPORT = """\
liste.csv: "3/4/2026" of from may have the day or the month first; put from = "day" or "month" into [orders] of m.toml
liste.csv:2: nobody has said what "6014" of position means (1 row); put "6014||" = "a role" into [words.position] of \
m.toml, or "-" to leave such rows out
""".splitlines()


@pytest.fixture
def bring_in(store):
    bring(store)

    def go(text, matching=MATCHING, *, dry_run=False, **more):
        sent = Sent("liste.csv", text.encode(), read_matching("m.toml", matching), **more)
        changes, out = import_file(store, BOOK, sent, DAY, "Europe/Oslo", dry_run=dry_run)
        told = [(one.table, one.added, one.corrected, one.withdrawn, one.unchanged) for one in changes]
        return told, out

    return go


def exercises(store):
    with store.reading() as session:
        keys = list(people.employee_keys(session).values())
        rows = current.records(session, keys, {"exercise"})
    return [row["achieved_on"] for row in rows]


def test_the_next_file_is_taken_once_whatever_stands_above_its_headings(bring_in, store):
    assert bring_in(HEAD + GOOD) == ([("records", 1, 0, 0, 0)], 1)
    assert D("2026-03-12") in exercises(store)
    assert bring_in("Ny tittel\n\n" + HEAD + GOOD) == ([("records", 0, 0, 0, 1)], 1)


def test_a_dry_run_says_the_same_and_changes_nothing(bring_in, store):
    assert bring_in(HEAD + GOOD, dry_run=True) == ([("records", 1, 0, 0, 0)], 1)
    assert D("2026-03-12") not in exercises(store)


def test_every_open_question_is_a_sentence_and_nothing_is_written(bring_in, store):
    text = HEAD + GOOD + "Ukjent, Una;Delvis;12. mars 2026\nNordmann, Kari;Fullført;i fjor\n"
    with pytest.raises(InputError) as caught:
        bring_in(text)
    assert list(caught.value.problems) == TOLD_OF_A_LIST
    assert D("2026-03-12") not in exercises(store)


def test_days_that_may_be_read_both_ways_and_an_unknown_position_are_asked(bring_in):
    text = "Nr;Navn;Enhet;Fra;Kode\ne2;Kari Nordmann;watch-1;3/4/2026;6014\n"
    with pytest.raises(InputError) as caught:
        bring_in(text, STAFF)
    assert list(caught.value.problems) == TOLD_OF_AN_EXPORT


def test_more_than_a_tenth_ends_only_where_that_is_said(bring_in):
    text = "Nr;Navn;Enhet;Fra;Kode\ne2;Kari Nordmann;watch-1;01.01.2020;7237\n"
    with pytest.raises(
        InputError, match=r"rows of assignments would end, more than one in 10; is the file whole\?"
    ):
        bring_in(text, STAFF, whole=True)
    told, _ = bring_in(text, STAFF, whole=True, yes=True)
    assert {table: corrected for table, _, corrected, *_ in told}["assignments"] >= 1


def test_headings_that_are_gone_are_named(bring_in):
    with pytest.raises(InputError) as caught:
        bring_in("Navn;Status;Fullført\nKari Nordmann;Fullført;12.03.2026\n")
    assert str(caught.value) == (
        'liste.csv: no row among the first 30 has the heading "Deltaker"; has the export changed? Import it once on '
        "the pages and save the matching anew, or correct [columns] in m.toml"
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('kind = "record"', 'm.toml: kind is "record"; it is one of records, staff, absences'),
        (
            "kind",
            "m.toml: this is not TOML: Expected '=' after a key in a key/value pair (at end of document)",
        ),
        (
            'kind = "records"\nwho = 1',
            "m.toml: who: extra inputs are not permitted; see docs/how-to/import-wizard.md",
        ),
        (
            'kind = "records"\n[columns]\nnam = "Navn"',
            'm.toml: [columns] has "nam", which files of records do not have; did you mean "name"?',
        ),
        (
            'kind = "records"\n[fixed]\nname = "Kari"',
            "m.toml: [fixed] has name, which differs from row to row; name its column in [columns]",
        ),
        (
            'kind = "absences"\n[orders]\nfrom = "dag"',
            'm.toml: the order of from is "dag"; it is "day" (first) or "month"',
        ),
    ],
)
def test_a_matching_that_can_not_be_used_is_refused_in_a_sentence(text, sentence):
    with pytest.raises(InputError) as caught:
        read_matching("m.toml", text)
    assert str(caught.value) == sentence


def test_what_is_saved_is_read_as_it_was_chosen_and_names_nobody():
    choices = Choices(
        header=2,
        columns={"name": 0, "status": 1, "achieved_on": 2},
        fixed={"competence": "exercise"},
        words={"status": {'"ok"\\': "verified"}},
        people={"kari nordmann": "key"},
    )
    text = written("records", choices, ("Deltaker", "", "Fullført"))
    said = read_matching("m.toml", text)
    assert said.columns == {"name": "Deltaker", "status": 2, "achieved_on": "Fullført"}
    assert (said.fixed, said.words) == (choices.fixed, choices.words)
    assert written("records", replace(choices, people={}), ("Deltaker", "", "Fullført")) == text
