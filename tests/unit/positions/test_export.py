"""An HR export is read under the names that HR systems give, and every problem of it is a sentence."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from compliance.errors import InputError
from compliance.services.positions.answers import Answer, read_answers
from compliance.services.positions.deciding import Kind
from compliance.services.positions.export import read_export
from rules.load import load_texts
from tests.unit.intake import workbooks

HEAD = "Ansattnr;Navn;Enhetsnr;Enhet;Stillingskode;Stilling;Stillingsprosent;Fra dato;Til dato;Årslønn\n"
ROW = "0101;Kari Ås;1200;Solbakken;7174 Sykepleier;Sykepleier;80,5;01.02.2020;31.12.9999;600000\n"
BOOK = load_texts([("p.yaml", """\
format: 1
pack: p
title: P
competences: {c: {name: C}}
roles: {nurse: {name: N}, sweep: {name: S}}
requirements: {q: {name: Q, authority: local, applies_to: {roles: [nurse, sweep]}, needs: c}}
""")])  # fmt: skip


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def export(text, saved_as="utf-8", **more):
    Path("hr.csv").write_bytes(text.encode(saved_as))
    return read_export(Path("hr.csv"), more.pop("named", {}), **more)


def refused(call, *arguments, **more):
    with pytest.raises(InputError) as error:
        call(*arguments, **more)
    return list(error.value.problems)


def test_the_columns_of_a_norwegian_hr_system_are_known_and_the_salary_is_not_read():
    found = export(HEAD + ROW)
    row = {name: values[0] for name, values in found.table.columns.items()}
    assert row == {
        "employee": "0101",
        "unit": "1200",
        "from": date(2020, 2, 1),
        "until": None,
        "title": "Sykepleier",
        "ks": "7174",
        "percent": Decimal("80.5"),
    }
    assert found.unread == ("Navn", "Enhet", "Årslønn")


def test_an_export_in_windows_1252_is_read_when_it_is_said():
    found = export(
        HEAD + ROW.replace("Sykepleier;8", "Hjelpepleier æøå;8"), "cp1252", encoding="windows-1252"
    )
    assert found.table.columns["title"] == ["Hjelpepleier æøå"]


def test_a_workbook_gives_its_first_sheet_or_the_one_that_is_named(tmp_path):
    rows = [["Ansattnr", "Enhet", "Stillingskode", "Fra dato"], [101, 12, 7174, date(2020, 2, 1)]]
    path = workbooks.write(tmp_path / "hr.xlsx", {"Forside": [["Om"], ["x"]], "Stillinger": rows})
    found = read_export(path, {}, sheet="Stillinger")
    assert found.table.columns["ks"] == ["7174"]
    assert refused(read_export, path, {}, sheet="Stilling") == [
        f'{path}: has no sheet "Stilling"; it has Forside and Stillinger'
    ]


def test_a_column_of_another_name_is_said():
    found = export("Lønnsnr;Enhet;KS;Fra\n1;2;7174;01.02.2020\n", named={"employee": "Lønnsnr"})
    assert found.table.columns["employee"] == ["1"]


def test_what_is_missing_or_misnamed_is_said_with_what_to_write():
    assert refused(export, "Lønnsnr;Enhet;KS;Fra\n1;2;7174;01.02.2020\n") == [
        (
            'hr.csv: no column is known as employee; it has "Lønnsnr", "Enhet", "KS" and "Fra"; '
            'say which it is with --column employee="..."'
        )
    ]
    assert refused(export, HEAD + ROW, named={"employee": "Ansatt"}) == [
        (
            'hr.csv: the file has no column "Ansatt"; it has "Ansattnr", "Navn", "Enhetsnr", "Enhet", '
            '"Stillingskode", "Stilling", "Stillingsprosent", "Fra dato", "Til dato" and "Årslønn"'
        )
    ]
    assert refused(export, "Ansattnr;Enhet;Fra\n1;2;01.02.2020\n") == [
        (
            "hr.csv: no column holds a KS position code, a STYRK-08 code or a title; "
            'say which does with --column ks="..."'
        )
    ]


def test_a_title_above_the_names_of_the_columns_is_said():
    assert refused(export, "Stillinger i kommunen\n\n" + HEAD + ROW) == [
        (
            'hr.csv: the first row must name the columns, and none of its names is known: "Stillinger i kommunen"; '
            "delete what stands above the names, name another sheet with --sheet, "
            'or say which column is which with --column employee="..."'
        )
    ]


def test_a_column_that_stands_twice_is_refused_where_it_is_read():
    twice = HEAD.replace("Årslønn", "Enhetsnr")
    assert refused(export, twice + ROW) == [
        'hr.csv: the column "Enhetsnr" stands twice; give the one that is not meant another name'
    ]
    assert export(HEAD.replace("Årslønn", "Navn") + ROW).unread == ("Navn", "Enhet", "Navn")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *((["80,5 %"], ["80.5"]), (["100%", "50"], ["100", "50"]), (["66,6667"], ["66.67"])),
        # Excel keeps the share where it shows percent; one percent among others is no share.
        *((["0.805", "1", ""], ["80.5", "100", None]), (["1", "100"], ["1", "100"]), (["1 %"], ["1"])),
    ],
)
def test_percent_is_read_as_hr_systems_and_excel_write_it(written, meant):
    rows = [ROW.replace("0101", str(number)).replace("80,5", text) for number, text in enumerate(written)]
    found = export(HEAD + "".join(rows)).table.columns["percent"]
    assert found == [text and Decimal(text) for text in meant]


def test_a_percent_that_is_no_number_is_still_told():
    assert refused(export, HEAD + ROW.replace("80,5", "hel")) == [
        (
            'hr.csv:2:percent: "hel" is not a number; expected a number of at least 0 with at most two decimals, '
            "such as 7.5"
        )
    ]


def test_a_day_with_the_hour_that_a_database_adds_is_that_day():
    found = export(
        HEAD + ROW.replace("01.02.2020", "2020-02-01 00:00:00").replace("31.12.9999", "2020-03-01T00:00:00")
    )
    assert (found.table.columns["from"], found.table.columns["until"]) == (
        [date(2020, 2, 1)],
        [date(2020, 3, 1)],
    )


def test_a_position_that_ends_before_it_begins_is_told_at_its_own_row():
    assert refused(export, HEAD + ROW.replace("31.12.9999", "31.01.2020")) == [
        (
            "hr.csv:2:until: 2020-01-31 is before from (2020-02-01); expected the same day or a later one, "
            "or no such row"
        )
    ]


def test_every_bad_cell_is_told_at_once():
    text = "Ansattnr;Enhet;Stillingskode;STYRK;Fra\n1;2;717;5411;01.02.2020\n;2;7174;5411103;32.01.2020\n"
    assert refused(export, text) == [
        'hr.csv:2:ks: "717" is not a code of four digits; expected one such as 7174, or an empty cell',
        "hr.csv:3:employee: is empty; expected an id",
        'hr.csv:3:from: "32.01.2020" is not a day of the calendar; expected a day that exists, written YYYY-MM-DD',
        (
            'hr.csv:3:styrk08: "5411103" is a code of the a-melding\'s catalogue of occupations, built on the older '
            'STYRK-98; expected STYRK-08 of four digits, or leave the column out with --column styrk08=""'
        ),
    ]


def test_an_identity_number_is_refused_and_not_repeated():
    [problem] = refused(export, HEAD + ROW.replace("0101;", "01019012480;"))
    assert "holds a national identity number" in problem
    assert "01019012480" not in problem


def test_a_folder_is_a_sentence():
    Path("hr").mkdir()
    assert refused(read_export, Path("hr"), {}) == [
        "hr: is a folder; expected the CSV or .xlsx file that the HR system made"
    ]


def test_a_file_that_is_not_there_is_a_sentence():
    assert refused(read_export, Path("gone.csv"), {}) == [
        "gone.csv: no such file; expected a CSV file or an .xlsx file"
    ]


def answers(text):
    Path("questions.csv").write_text("ks;title;unit;employee;roles\n" + text, encoding="utf-8")
    return read_answers(Path("questions.csv"), BOOK)


def test_an_answer_is_roles_none_of_them_or_still_open():
    assert answers("6014;Feier;;;sweep, nurse\n6014;Renholder;u;7;-\n6014;Vakt;;;\n") == (
        Answer(Kind("6014", "", "Feier"), "", "", ("sweep", "nurse")),
        Answer(Kind("6014", "", "Renholder"), "u", "7", ()),
        Answer(Kind("6014", "", "Vakt"), "", "", None),
    )


def test_a_wrong_answer_is_told_with_its_row():
    assert refused(answers, "6014;Feier;;;sweeep\n6014;Vakt;;;nurse\n6014;Vakt;;;sweep\n") == [
        (
            'questions.csv:2:roles: "sweeep" is not a role of the rule book; expected a role, or - for none; '
            'did you mean "sweep"?'
        ),
        "questions.csv:4:roles: the same is answered already in row 3; keep one of them",
    ]


def test_another_file_is_not_taken_for_answers():
    Path("questions.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    assert refused(read_answers, Path("questions.csv"), BOOK)[0] == (
        "questions.csv: the column roles is missing; expected a file that this command wrote"
    )
