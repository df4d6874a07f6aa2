"""What a workbook may not be, found before it is opened: bombs of every kind, other files, locked ones."""

import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from compliance.services.intake import zip_guard
from compliance.services.intake.raw import UnreadableError
from compliance.services.intake.zip_guard import look_into
from tests.unit.intake import workbooks

SHEET = "xl/worksheets/sheet1.xml"
HEAD = b"<worksheet><sheetData>"
TAIL = b"</sheetData></worksheet>"


def package(path, sheet=b"", **members):
    """A zip that looks like a workbook with this sheet and these other members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("xl/workbook.xml", "<workbook/>")
        whole.writestr(SHEET, HEAD + sheet + TAIL)
        for name, content in members.items():
            whole.writestr(name, content)
    return path


def refused(path):
    with pytest.raises(UnreadableError) as caught:
        look_into(path)
    return caught.value.text


def test_a_workbook_of_excel_is_taken(tmp_path):
    assert look_into(workbooks.write(tmp_path / "a.xlsx", workbooks.SOUND)) == {}


RATIO = "unpacks to more than 100 times its size, as a workbook of such data never does; it was not opened"


def test_a_small_file_that_unpacks_to_much_is_refused(tmp_path):
    path = package(tmp_path / "a.xlsx", bomb=b"0" * (zip_guard.SMALL_CONTENT + 1))
    assert path.stat().st_size < 100_000
    assert refused(path) == RATIO


def test_a_zip_that_lies_about_its_size_is_refused_while_it_unpacks(tmp_path):
    """The directory says 10 bytes; only unpacking shows the rest."""
    path = package(tmp_path / "a.xlsx", bomb=b"0" * (zip_guard.SMALL_CONTENT + 1))
    whole = bytearray(path.read_bytes())
    entry = whole.rindex(b"PK\x01\x02")
    whole[entry + 24 : entry + 28] = struct.pack("<I", 10)
    path.write_bytes(whole)
    assert zipfile.ZipFile(path).getinfo("bomb").file_size == 10
    assert refused(path) == RATIO


def test_members_that_share_their_bytes_are_counted_each(tmp_path, monkeypatch):
    """A directory may name one packed piece a thousand times."""
    monkeypatch.setattr(zip_guard, "SMALL_CONTENT", 1_000_000)
    path = package(tmp_path / "a.xlsx", bomb=b"0" * 600_000)
    whole = path.read_bytes()
    start, end = whole.rindex(b"PK\x01\x02"), whole.rindex(b"PK\x05\x06")
    entry, tail = whole[start:end], bytearray(whole[end:])
    tail[8:12] = struct.pack("<HH", 4, 4)
    tail[12:16] = struct.pack("<I", struct.unpack("<I", tail[12:16])[0] + len(entry))
    path.write_bytes(whole[:end] + entry + tail)
    assert refused(path) == RATIO


def test_a_workbook_too_large_by_its_own_word_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_guard, "LARGEST_CONTENT", 2**20)
    assert refused(package(tmp_path / "a.xlsx", more=b"0123456789abcdef" * 2**17)) == (
        "unpacks to more than 1 MiB; a folder of CSV files takes more rows than a workbook"
    )


def test_a_file_too_large_is_not_even_opened(tmp_path):
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(zip_guard.LARGEST_FILE + 1)
    assert refused(path) == "is larger than 512 MiB; a folder of CSV files takes more rows than a workbook"


@pytest.mark.parametrize(
    ("cells", "reach"),
    [
        (
            b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"/></row>',
            "row 1048576 and column XFD",
        ),
        (
            b'<row r="1"><c r="ABC1"/></row><row r="400000"><c r="A400000"/></row>',
            "row 400000 and column ABC",
        ),
        (b"<x:row r = '900000'><x:c r\n=\n'aa1'/></x:row>", "row 900000 and column AA"),
    ],
)
def test_a_sheet_that_reaches_far_is_refused(tmp_path, monkeypatch, cells, reach):
    """Reading makes a place for every cell up to the last row and column, whatever stands in them."""
    monkeypatch.setattr(zip_guard, "MOST_CELLS", 20_000_000)
    assert refused(package(tmp_path / "a.xlsx", cells)) == (
        f"has a sheet that reaches to {reach}; at most 20,000,000 cells are read; "
        "delete the rows below and the columns beside the data"
    )


def test_the_largest_sheet_of_excel_with_our_columns_is_not_refused():
    assert zip_guard.MOST_CELLS >= 1_048_576 * 20


@pytest.mark.parametrize("cell", [b"<c/>", b"<c><v>1</v></c>", b'<x:c s="1"/>', b'<c s="1" t=">" r="A1"/>'])
def test_cells_that_do_not_tell_their_place_are_refused(tmp_path, cell):
    """Their number could be the width of the sheet."""
    assert refused(package(tmp_path / "a.xlsx", b'<row r="1">' + cell + b"</row>")) == (
        "has cells that do not say where they stand; open it in Excel and save it again"
    )


def test_the_reach_is_seen_wherever_the_pieces_are_cut(tmp_path, monkeypatch):
    """The XML comes in pieces of any length: a tag cut in two is put together again."""
    path = package(
        tmp_path / "a.xlsx",
        b'<row r="1"><c r="A1"/></row>' * 3 + b'<row r="1048576"><c r="ZZZ1048576"/></row>',
    )
    for length in range(1, 40):
        monkeypatch.setattr(zip_guard, "_BLOCK", length)
        assert "has" in refused(path)


def test_cells_in_error_are_told_with_their_sheet(tmp_path):
    path = package(
        tmp_path / "a.xlsx",
        b'<c r="A1"/><c r="B2" s="1" t="e"><v>#N/A</v></c><c t="e" r="C3"/><c r="D4" t="n"/>',
    )
    assert look_into(path) == {SHEET: ("B2", "C3")}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is not an Excel workbook; save it as .xlsx (Excel workbook)"),
        (b"id,name\n", "is not an Excel workbook; save it as .xlsx (Excel workbook)"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
            "is an Excel file of the old kind (.xls); open it in Excel and save it as .xlsx",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "is protected with a password; open it in Excel, take the password away and save it",
        ),
    ],
    ids=["empty", "csv", "xls", "password"],
)
def test_other_files_are_named_for_what_they_are(tmp_path, content, said):
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert refused(path) == said


def test_a_zip_of_something_else_is_no_workbook(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as whole:
        whole.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert refused(path) == "is not an Excel workbook; save it as .xlsx (Excel workbook)"


def test_a_locked_zip_is_refused(tmp_path):
    path = package(tmp_path / "a.xlsx")
    whole = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        whole[whole.index(mark) + flags] |= 1
    path.write_bytes(whole)
    assert refused(path) == "is protected with a password; take the password away and save it again"


def test_a_zip_packed_in_another_way_is_refused(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as whole:
        whole.writestr("xl/workbook.xml", "<workbook/>")
    assert refused(path) == "is packed in a way that Excel does not use; open it in Excel and save it again"


def test_a_zip_of_very_many_files_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_guard, "MOST_MEMBERS", 3)
    path = package(tmp_path / "a.xlsx", a="", b="")
    assert refused(path) == "holds 4 files, as no workbook does; expected an .xlsx from Excel"


def test_a_damaged_zip_is_a_sentence(tmp_path):
    path = package(tmp_path / "a.xlsx", b'<c r="A1"/>' * 1000)
    whole = bytearray(path.read_bytes())
    start = whole.index(SHEET.encode()) + len(SHEET)
    whole[start : start + 20] = b"\xff" * 20
    path.write_bytes(whole)
    with pytest.raises(zlib.error):
        zlib.decompressobj(-15).decompress(b"\xff" * 20)
    assert refused(path) == "is damaged; open it in Excel and save it again"


def test_every_prefix_of_a_workbook_is_a_sentence(tmp_path):
    """A download that broke off, at any byte."""
    whole = workbooks.write(tmp_path / "whole.xlsx", workbooks.SOUND).read_bytes()
    path = Path(tmp_path / "a.xlsx")
    for length in range(0, len(whole), 97):
        path.write_bytes(whole[:length])
        assert refused(path) == "is not an Excel workbook; save it as .xlsx (Excel workbook)"
