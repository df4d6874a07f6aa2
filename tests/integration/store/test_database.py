"""The database itself: who may write when, what raises the change number, and what stands in the way, in words."""

import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from compliance.errors import EnvironmentProblem
from compliance.store.columns import Instant
from compliance.store.db import change_number, instant, open_store
from compliance.store.nights import beat, heartbeats
from compliance.store.tables import Person, Record


def refused(action, *arguments, **options):
    with pytest.raises(EnvironmentProblem) as raised:
        action(*arguments, **options)
    return str(raised.value)


def test_every_write_raises_the_change_number_and_taking_back_does_not(store):
    for _ in range(2):
        with store.writing() as session:
            beat(session, "scheduler")
    with store.writing() as session:
        beat(session, "delivery")
        session.rollback()
    with store.reading() as session:
        assert change_number(session) == 2
        assert [one.name for one in heartbeats(session)] == ["scheduler"]


def test_a_failure_in_a_write_leaves_nothing(store):
    def half_way():
        with store.writing() as session:
            beat(session, "scheduler")
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        half_way()
    with store.reading() as session:
        assert heartbeats(session) == ()
        assert change_number(session) == 0


def test_a_reading_session_can_change_nothing(store):
    with pytest.raises((DBAPIError, EnvironmentProblem)), store.reading() as session:
        session.connection().execute(text("UPDATE store_state SET change_number = 7"))
    with store.reading() as session:
        assert change_number(session) == 0


def test_a_reading_session_sees_one_moment_while_others_write(store):
    with store.reading() as before:
        assert change_number(before) == 0
        with store.writing() as session:
            beat(session, "scheduler")
        assert (change_number(before), heartbeats(before)) == (0, ())


def test_writers_take_turns_and_no_update_is_lost(store):
    def raise_often():
        for _ in range(10):
            with store.writing() as session:
                beat(session, "counter")

    threads = [threading.Thread(target=raise_often) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.reading() as session:
        assert change_number(session) == 40


def test_instants_of_writes_go_forward_even_where_the_clock_does_not(store, clock):
    seen = []
    for step in (0, 0, -3600):
        clock.go(seconds=step)
        with store.writing() as session:
            beat(session, "scheduler")
            seen.append(instant(session))
    assert seen == sorted(set(seen))
    assert seen[0].tzinfo is UTC


def test_a_writer_that_waits_too_long_is_told_so(database_url, clock):
    store = open_store(database_url, create=True, now=clock, lock_seconds=0.2)
    with store.writing() as session:
        beat(session, "scheduler")
        with store.reading() as reader:  # reading never waits
            assert change_number(reader) == 0
        sentence = refused(store.writing().__enter__)
    assert sentence == (
        f"{said(store)}: another program has been writing for over 0.2 seconds; try again when it is done"
    )


def said(store):
    if store.url.get_backend_name() == "sqlite":
        return store.url.database
    return f"PostgreSQL database {store.url.database} on this machine"


def test_a_missing_database_is_not_made_by_looking(tmp_path):
    file = tmp_path / "compliance.db"
    assert refused(open_store, f"sqlite:///{file}") == (
        f"{file}: there is no database yet; "
        "`compliance import FOLDER` makes it, `compliance demo` makes one to try"
    )
    assert not file.exists()


def test_an_empty_file_is_no_database_yet(tmp_path):
    file = tmp_path / "compliance.db"
    file.touch()
    assert "there is no database yet" in refused(open_store, f"sqlite:///{file}")
    with open_store(f"sqlite:///{file}", create=True).reading() as session:
        assert change_number(session) == 0


def test_a_missing_folder(tmp_path):
    file = tmp_path / "data" / "compliance.db"
    assert refused(open_store, f"sqlite:///{file}", create=True) == (
        f"{file}: the folder {file.parent} does not exist; make it, or set `database` to another place"
    )


def test_a_file_that_is_not_a_database_is_left_alone(tmp_path):
    file = tmp_path / "compliance.db"
    file.write_text("Dette er et brev, ikke en database. " * 50, encoding="utf-8")
    assert refused(open_store, f"sqlite:///{file}", create=True) == (
        f"{file}: this is not a database; set `database` to another file. Nothing was changed"
    )
    assert file.read_text(encoding="utf-8").startswith("Dette er et brev")


def test_a_folder_without_the_right_to_write(tmp_path):
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o555)
    assert without_rights(f"sqlite:///{folder / 'compliance.db'}") == (
        f"{folder / 'compliance.db'}: can't be opened; give this user the right to write in {folder}\n"
    )


def test_a_file_without_the_right_to_write(tmp_path, clock):
    file = tmp_path / "compliance.db"
    open_store(f"sqlite:///{file}", create=True, now=clock)
    file.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        answer = without_rights(f"sqlite:///{file}")
    finally:
        tmp_path.chmod(0o755)
    assert answer.startswith(f"{file}: can't be ")
    assert answer.endswith(f"in {tmp_path}\n")


PROGRAM = """
import ctypes, os, struct, sys
from compliance.errors import EnvironmentProblem
from compliance.store.db import open_store
from compliance.store.nights import beat

if os.geteuid() == 0:  # the administrator may write everywhere, until the capabilities are put down
    dropped = ctypes.CDLL(None).capset(struct.pack("Ii", 0x20080522, 0), bytes(24))
    assert dropped == 0
try:
    with open_store(sys.argv[1], create=True).writing() as session:
        beat(session, "x")
except EnvironmentProblem as error:
    print(error)
"""


def without_rights(url):
    """What opening and writing says in a process to which the rights of files apply."""
    folder = Path(__file__).resolve().parents[3]
    command = [sys.executable, "-c", PROGRAM, url]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, cwd=folder)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def test_postgresql_out_of_reach_is_said_without_the_password():
    sentence = refused(open_store, "postgresql://kari:hemmelig@127.0.0.1:1/compliance")
    assert sentence.startswith("PostgreSQL database compliance on 127.0.0.1:1: can't be reached (")
    assert sentence.endswith("); see that the server runs and that `database` is right")
    assert "hemmelig" not in sentence


def test_a_postgresql_database_that_is_not_there(postgresql_template):
    url = postgresql_template.set(database="nowhere").render_as_string(hide_password=False)
    sentence = refused(open_store, url)
    assert 'database "nowhere" does not exist' in sentence
    assert sentence.startswith("PostgreSQL database nowhere on this machine: can't be reached (")


@pytest.mark.parametrize("url", ["compliance.db", "mysql://localhost/x", "sqlite://", "oracle:x", ""])
def test_what_is_not_a_database_url_is_said_with_two_that_are(url):
    assert refused(open_store, url, create=True) == (
        f"{url}: not a database this program knows; write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME"
    )


def test_sqlite_keeps_its_promises(sqlite_url):
    store = open_store(sqlite_url, create=True)
    with store.reading() as session:
        pragmas = {
            name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "foreign_keys", "secure_delete")
        }
    assert pragmas == {"journal_mode": "wal", "foreign_keys": 1, "secure_delete": 1}


def test_foreign_keys_hold(store):
    with pytest.raises(DBAPIError), store.writing() as session:
        session.connection().execute(
            text("INSERT INTO employees (known_from, person_key) VALUES ('2026-01-01 00:00:00', 'nobody')")
        )


def test_a_row_is_checked_when_it_is_made_and_when_it_is_changed():
    with pytest.raises(ValueError, match="kind"):
        Person(key="a", kind=3, created_at=datetime.now(UTC))
    row = Record(
        identity="r1", person_key="a", competence="c", achieved_on="2026-01-01", known_from=datetime.now(UTC)
    )
    with pytest.raises(ValueError, match="achieved_on"):
        row.achieved_on = "in May"


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="has no zone"):
        Instant().process_bind_param(datetime(2026, 1, 1), None)  # noqa: DTZ001 - the point


def test_a_copy_made_while_the_program_works_is_whole(sqlite_url, tmp_path):
    """As docs/how-to/store.md says: `VACUUM INTO`."""
    store = open_store(sqlite_url, create=True)
    with store.writing() as session:
        beat(session, "scheduler")
        copy = sqlite3.connect(store.url.database)
        copy.execute("VACUUM INTO ?", (str(tmp_path / "copy.db"),))
        copy.close()
    with open_store(f"sqlite:///{tmp_path / 'copy.db'}").reading() as session:
        assert change_number(session) == 0
