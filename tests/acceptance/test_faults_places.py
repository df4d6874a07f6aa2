"""A place that refuses: no right to write or read, a full disk, another writer, another program's or a newer
database. Each with a sentence and status 4, and nothing is lost."""

import ctypes
import os
import resource
import signal
import sqlite3
import struct
import subprocess
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from compliance.store import db
from tests.acceptance.program import Site

IMPORT, RUN = ("import", "data"), ("run", "--on", "2026-05-03")
FULL = 1_000_000
"""Bytes: more than the database of the first night has, less than many records take."""


def an_ordinary_user():
    """The administrator may write everywhere, until the capabilities are put down."""
    if os.geteuid() == 0:
        assert ctypes.CDLL(None).capset(struct.pack("Ii", 0x20080522, 0), bytes(24)) == 0


def small_files():
    """No file may grow: what a full disk does, without one."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (FULL, FULL))


def impatient():
    """Wait half a second for another writer instead of a minute."""
    db.open_store.__kwdefaults__["lock_seconds"] = 0.5


def refused(site, *command, before=an_ordinary_user):
    """What a command said; nothing else was said, and nothing changed."""
    held = site.contents()
    done = site.run(*command, before=before)
    assert (done.status, done.out) == (4, "")
    assert site.contents() == held
    return done.err


@contextmanager
def rights(path, mode):
    """Other rights for a while."""
    kept = path.stat().st_mode
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(kept)


@pytest.mark.parametrize("command", [IMPORT, RUN, ("outbox", "send")])
def test_a_database_without_the_right_to_write(site, command):
    file = site.folder / "compliance.db"
    site.write({"data/records.csv": "id,employee,competence,achieved_on\nr3,bo,medical,2026-05-01\n"})
    with rights(site.folder, 0o555), rights(file, 0o444):
        held = site.contents()
        done = site.run(*command, before=an_ordinary_user)
        assert (done.status, done.out, done.err) == (
            4,
            "",
            "compliance.db: can't be written; give this user the right to write the file, and in .\n",
        )
        assert site.contents() == held


def test_a_folder_without_the_right_to_make_a_database(empty_site):
    with rights(empty_site.folder, 0o555):
        said = refused(empty_site, *IMPORT)
    assert said == "compliance.db: can't be opened; give this user the right to write in .\n"


@pytest.mark.parametrize(
    ("file", "status", "sentence"),
    [
        (
            "rules/watch.yaml",
            1,
            "rules/watch.yaml: can't be read (Permission denied); see to its permissions\n",
        ),
        ("data/units.csv", 1, "data/units.csv: can't be read: Permission denied\n"),
        (
            "compliance.toml",
            4,
            "compliance.toml: can't be read (Permission denied); see to its permissions\n",
        ),
    ],
)
def test_a_file_without_the_right_to_read(site, file, status, sentence):
    with rights(site.folder / file, 0o000):
        done = site.run(*IMPORT, before=an_ordinary_user)
    assert (done.status, done.out, done.err) == (status, "", sentence)


def test_a_report_that_cant_be_written(site):
    (site.folder / "out").mkdir()
    with rights(site.folder / "out", 0o555):
        said = refused(site, "report", "mapping", "--on", "2026-05-01", "--output", "out/report.html")
    assert said == (
        "out/report.html: can't be written (Permission denied); see to the folder and its permissions\n"
    )


def test_a_place_below_a_file(site):
    """Not even the administrator writes there."""
    said = refused(site, *IMPORT, "--database", "sqlite:///compliance.toml/compliance.db")
    assert said == (
        "compliance.toml/compliance.db: the folder compliance.toml does not exist; "
        "make it, or set `database` to another place\n"
    )


def test_a_database_newer_than_the_program(site):
    site.rows("UPDATE alembic_version SET version_num = '9999'")
    for command in (IMPORT, RUN, ("check",), ("outbox", "list")):
        assert refused(site, *command) == (
            "compliance.db: a newer version of this program has used this database (its form is 9999, "
            "unknown here); install that version or a later one. Nothing was changed\n"
        )


def test_the_database_of_another_program(empty_site):
    empty_site.rows("CREATE TABLE songs (title TEXT)")
    assert refused(empty_site, *IMPORT) == (
        "compliance.db: this database belongs to another program; "
        "set `database` to one that is empty or was made by compliance. Nothing was changed\n"
    )


def test_a_file_that_is_no_database(site):
    said = refused(site, *IMPORT, "--database", "sqlite:///data/units.csv")
    assert said == (
        "data/units.csv: this is not a database; set `database` to another file. Nothing was changed\n"
    )


def test_another_writer_who_takes_long(site):
    """Writing waits, then gives up; reading does not wait at all."""
    with closing(sqlite3.connect(site.folder / "compliance.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        done = site.run(*RUN, before=impatient)
        assert site.run("check", "--on", "2026-05-01", before=impatient).status == 0
    assert (done.status, done.out, done.err) == (
        4,
        "",
        "compliance.db: another program has been writing for over 0.5 seconds; try again when it is done\n",
    )
    assert site.run(*RUN).status == 0


def many_records(count=20_000):
    """More than fits."""
    rows = "".join(f"m{number},anna,medical,2025-04-01\n" for number in range(count))
    return {"data/records.csv": f"id,employee,competence,achieved_on\n{rows}"}


NO_ROOM = "compliance.db: the disk is full; make room and try again. Nothing was changed\n"
NO_GROWING = (
    "compliance.db: the disk can't be read or written; see to it, and to limits on files. "
    "Nothing was changed\n"
)


@contextmanager
def full_disk(site):
    """The installation on a disk with almost no room: a real one where we may, else files that may not grow.

    Gives the installation there, what to call in its processes, and what they will say.
    """
    small = site.folder.with_name("small")
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={2 * FULL}", "tmpfs", str(small)]
    try:
        mounted = subprocess.run(mount, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        mounted = False
    try:
        if not mounted:
            yield site, small_files, NO_GROWING
        else:
            subprocess.run(["cp", "-r", f"{site.folder}/.", str(small)], check=True)
            yield Site(small), None, NO_ROOM
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(small)], check=True)


def test_a_disk_that_is_full_keeps_what_was_there_and_takes_no_half(site):
    site.write(many_records())
    with full_disk(site) as (there, before, sentence):
        held = there.contents()
        done = there.run(*IMPORT, before=before)
        assert (done.status, done.out, done.err) == (4, "", sentence)
        assert there.contents() == held


def test_files_that_may_not_grow_are_said_and_once_they_may_the_import_is_whole(site):
    site.write(many_records())
    assert refused(site, *IMPORT, before=small_files) == NO_GROWING
    assert site.run(*IMPORT).status == 0
    assert site.rows("SELECT count(*) FROM records WHERE known_until IS NULL") == [(20_002,)]
    assert site.rows("PRAGMA integrity_check") == [("ok",)]


def test_an_output_that_is_full(site):
    with (
        Path("/dev/full").open("wb") as full,
        site.start("check", "--on", "2026-05-01", stdout=full) as process,
    ):
        said = process.stderr.read().decode()
    assert (process.returncode, said) == (
        4,
        "the operating system refuses: No space left on device; see to the place and its permissions\n",
    )
