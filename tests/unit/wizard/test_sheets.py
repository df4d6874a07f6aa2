"""Files as they come: what is read, where the table begins, and what is refused with which word."""

import io
import zipfile

import pytest

from compliance.services.wizard.fields import RECORDS, guessed_columns
from compliance.services.wizard.header import body, guessed_header, source_of
from compliance.services.wizard.sheets import LARGEST, WITHHELD, Unusable, pack, read_file, unpack

COURSE = """Rapport: HLR;;
;;
Deltaker;Status;Fullført
Østby, Åse;Fullført;12.03.2026
Deltaker;Status;Fullført
Li, Ola;Ikke bestått;13.03.2026
Totalt;2;
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252", "utf-16"])
def test_the_table_is_found_below_its_titles_and_its_total_is_no_row(encoding):
    (sheet,) = read_file(COURSE.encode(encoding)).sheets
    assert guessed_header(RECORDS, sheet) == 3
    table = body(sheet, 3)
    assert table.titles == ("Rapport: HLR",)
    assert [line.number for line in table.lines] == [4, 6]
    assert table.lines[0].cells == ("Østby, Åse", "Fullført", "12.03.2026")
    assert table.passed_over == (5, 7)


def test_headings_that_are_known_are_matched():
    assert guessed_columns(RECORDS, ("Deltaker", "Status", "Fullført")) == {
        "name": 0,
        "status": 1,
        "achieved_on": 2,
    }


def test_files_of_one_system_are_known_by_their_headings():
    assert source_of(RECORDS, ("Navn", "Dato")) == source_of(RECORDS, ("navn ", "DATO"))
    assert source_of(RECORDS, ("Navn", "Dato")) != source_of(RECORDS, ("Dato", "Navn"))


def test_a_national_identity_number_is_never_kept():
    read = read_file(b"Navn;Nr\nKari;13097248022\n")
    assert read.withheld == 1
    assert read.sheets[0].rows[1] == ("Kari", WITHHELD)
    assert b"13097248022" not in pack(read)
    assert unpack(pack(read)) == read


def zipped(**files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(name.replace("__", "/"), text)
    return packed.getvalue()


BOMB = zipped(**{"xl__workbook.xml": "<workbook/>", "xl__sheet.xml": "0" * (70 * 2**20)})
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PROTECTED = OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "file empty"),
        (b"a;b" * (LARGEST // 3 + 1), "file large"),
        (b"%PDF-1.7 ...", "file no table"),
        (b"\x89PNG\r\n\x1a\n\0\0", "file no table"),
        (b"only one column\n1\n", "file no table"),
        (b";;\n;;\n", "file no rows"),
        (b"PK\x03\x04 nothing more", "file no workbook"),
        (OLE + b"\0" * 600, "file old"),
        (PROTECTED, "file protected"),
        (BOMB, "file bomb"),
        (";".join(f"c{n}" for n in range(300)).encode(), "file columns"),
    ],
)
def test_what_is_no_table_is_refused_with_its_own_sentence(content, what):
    with pytest.raises(Unusable) as raised:
        read_file(content)
    assert raised.value.what == what
