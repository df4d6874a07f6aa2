"""What is far too large is refused at once, with no more memory than any command takes."""

import struct
import time
import zipfile

import pytest

MEBIBYTE = 2**20
MOST_MEMORY = 180
"""MiB; the program itself takes about 100, and what is refused here is 190 and more."""
MOST_SECONDS = 30


def refused(site, *command):
    """What a command said, when it ended within bounds and changed nothing."""
    before = site.contents()
    began = time.monotonic()
    done = site.run(*command)
    assert time.monotonic() - began < MOST_SECONDS
    assert done.memory < MOST_MEMORY
    assert (done.status, done.out) == (1, "")
    assert site.contents() == before
    return done.err


def test_a_rule_file_of_200_megabytes(site):
    with (site.folder / "rules" / "huge.yaml").open("wb") as file:
        file.write(b"format: 1\n")
        file.truncate(200_000_000)
    assert refused(site, "run", "--on", "2026-05-02") == (
        "rules/huge.yaml: larger than 1 MiB; split it into several files\n"
    )


@pytest.fixture(scope="module")
def bomb(tmp_path_factory):
    """A workbook of 300 KiB that unpacks to 300 MiB."""
    path = tmp_path_factory.mktemp("bomb") / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
        with package.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(300):
                sheet.write(bytes(MEBIBYTE))
    assert path.stat().st_size < MEBIBYTE
    return path.read_bytes()


def lying(bomb):
    """The same; its directory says that the sheet has 10 bytes."""
    entry = bomb.rindex(b"PK\x01\x02")
    return bomb[: entry + 24] + struct.pack("<I", 10) + bomb[entry + 28 :]


@pytest.mark.parametrize("made", [bytes, lying], ids=["honest", "lying"])
def test_a_zip_bomb_as_a_workbook(site, bomb, made):
    site.write({"bomb.xlsx": made(bomb)})
    assert refused(site, "import", "bomb.xlsx") == (
        "bomb.xlsx: unpacks to more than 100 times its size, as a workbook of such data never does; "
        "it was not opened\n"
    )


def test_a_line_without_end(site):
    with (site.folder / "data" / "records.csv").open("ab") as file:
        file.truncate(200_000_000)
    assert refused(site, "import", "data") == (
        "data/records.csv: has a line of more than a million characters; expected one row on each line\n"
    )
