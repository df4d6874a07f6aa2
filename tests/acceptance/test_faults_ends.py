"""A command that ends before its time: stopped with Ctrl-C, killed without warning at any moment, or with nobody
left to read what it says. Nothing is half done, and doing it again gives what it would have given."""

import fcntl
import os
import random
import shutil
import signal
import time

import pytest

from compliance.cli import import_command
from compliance.store import db
from tests.acceptance.conftest import STOPPED
from tests.acceptance.program import Site

IMPORT, RUN = ("import", "data"), ("run", "--on", "2026-05-03")
CHECK = ("check", "--on", "2026-05-03", "--format", "json")
MOMENTS = 4
"""So many random ones for each command; each test says which in its name."""

COUNTS = (
    *(
        f"SELECT count(*), count(known_until) FROM {table}"
        for table in ("people", "units", "employees", "records")
    ),
    "SELECT on_day, counts FROM runs ORDER BY id",
    "SELECT kind, state, subject FROM outbox ORDER BY id",
    "SELECT stage, cycle_end FROM ledger ORDER BY 1, 2",
    "SELECT requirement, from_status, to_status, since FROM transitions ORDER BY 1, 2, 3, 4",
    "SELECT requirement, status, since FROM standing ORDER BY 1, 2, 3",
)


def meaning(site):
    """What the database says, without its random keys and its instants."""
    done = site.run(*CHECK)
    assert done.status == 0, done.err
    assert site.rows("PRAGMA integrity_check") == [("ok",)]
    return done.out, [site.rows(query) for query in COUNTS]


def more_data(site):
    """Something to import: corrections, new people, two thousand records."""
    people = "".join(f"p{n},Person {n},p{n}@fjordvik.example,nb\n" for n in range(200))
    roles = "".join(f"p{n},smoke-diver,watch-1,2020-01-01\n" for n in range(200))
    records = "".join(f"x{n},p{n % 200},medical,20{n % 7 + 19}-03-0{n % 9 + 1}\n" for n in range(2000))
    for name, rows in (("employees", people), ("assignments", roles), ("records", records)):
        file = site.folder / "data" / f"{name}.csv"
        file.write_text(file.read_text().replace("Bo Dal", "Bo Dahl").replace("r1,anna", "r9,anna") + rows)


@pytest.fixture
def full(site):
    """An installation with more to import, or to run on."""
    more_data(site)
    return site


@pytest.fixture(scope="module")
def undisturbed():
    """What each command gives when nobody disturbs it, and how long it takes; filled by the first who asks."""
    return {}


def with_command(site, command, undisturbed):
    """Make the site ready for a command; what it means before and will mean after, and how long that takes."""
    if command == RUN:
        assert site.run(*IMPORT).status == 0
    if command not in undisturbed:
        other = Site(site.folder.with_name("undisturbed"))
        shutil.copytree(site.folder, other.folder)
        before = meaning(other)
        began = time.monotonic()
        assert other.run(*command).status == 0
        undisturbed[command] = before, time.monotonic() - began, meaning(other)
    return undisturbed[command]


@pytest.mark.parametrize("moment", [round(random.Random(seed).random(), 3) for seed in range(MOMENTS)])
@pytest.mark.parametrize("command", [IMPORT, RUN], ids=lambda command: command[0])
def test_killed_at_any_moment_nothing_is_half_done(full, command, moment, undisturbed):
    """And the same command once more leaves what it would have left, had it never been killed."""
    before, lasts, after = with_command(full, command, undisturbed)
    begun = full.begin(*command)
    time.sleep(moment * lasts)
    begun.process.kill()
    begun.process.join()
    assert meaning(full) in (before, after)
    assert full.run(*command).status == 0
    assert meaning(full) == after


def kill_me():
    """Without warning, with everything written and nothing committed."""
    db._raise_change_number = lambda _session: os.kill(os.getpid(), signal.SIGKILL)


def kill_me_committed():
    """Without warning, right after the commit and before a word is said."""
    import_command._show = lambda *_: os.kill(os.getpid(), signal.SIGKILL)


def interrupt_me():
    """As Ctrl-C does, with everything written and nothing committed."""
    db._raise_change_number = lambda _session: os.kill(os.getpid(), signal.SIGINT)


@pytest.mark.parametrize("command", [IMPORT, RUN], ids=lambda command: command[0])
def test_killed_with_everything_written_but_the_commit_nothing_was_written(full, command, undisturbed):
    before, _, after = with_command(full, command, undisturbed)
    assert full.run(*command, before=kill_me).status == -signal.SIGKILL
    assert meaning(full) == before
    assert full.run(*command).status == 0
    assert meaning(full) == after


def test_killed_after_the_commit_the_same_import_says_that_all_was_known(full, undisturbed):
    _, _, after = with_command(full, IMPORT, undisturbed)
    assert full.run(*IMPORT, before=kill_me_committed).status == -signal.SIGKILL
    assert meaning(full) == after
    held = full.contents()
    assert full.run(*IMPORT).err == "All of it was known already; nothing was changed.\n"
    assert full.contents() == held


@pytest.mark.parametrize("command", [IMPORT, RUN], ids=lambda command: command[0])
def test_ctrl_c_is_said_and_nothing_was_written(full, command):
    held = full.contents()
    done = full.run(*command, before=interrupt_me)
    assert (done.status, done.out, done.err) == (130, "", STOPPED)
    assert full.contents() == held


def test_ctrl_c_from_a_terminal_in_the_middle_of_a_long_import(empty_site):
    """The database appears when the writing begins."""
    site = empty_site
    rows = "".join(f"m{number},anna,medical,2025-04-01\n" for number in range(100_000))
    site.write({"data/records.csv": f"id,employee,competence,achieved_on\n{rows}"})
    with site.start(*IMPORT) as process:
        while process.poll() is None and not (site.folder / "compliance.db-wal").exists():
            time.sleep(0.002)
        process.send_signal(signal.SIGINT)
        said = process.stderr.read().decode()
        assert process.stdout.read() == b""
    assert (process.returncode, said) == (130, STOPPED)
    assert site.run(*IMPORT).status == 0
    assert site.rows("SELECT count(*) FROM records") == [(100_000,)]


@pytest.mark.parametrize("form", ["table", "json"])
def test_a_reader_who_has_seen_enough_ends_the_command_without_a_word(full, form):
    """`compliance check | head -1`."""
    assert full.run(*IMPORT).status == 0
    with full.start("check", "--on", "2026-05-03", "--all", "--format", form) as process:
        # What a pipe holds would else be written before the reader leaves, now and then all of it.
        fcntl.fcntl(process.stdout.fileno(), fcntl.F_SETPIPE_SZ, 4096)
        assert process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read().decode()
    assert (process.returncode, said) == (141, "")


def test_a_reader_who_was_never_there(site):
    """`compliance check | true`."""
    reading, writing = os.pipe()
    os.close(reading)
    with site.start("check", "--on", "2026-05-03", stdout=writing) as process:
        os.close(writing)
        said = process.stderr.read().decode()
    assert (process.returncode, said) == (141, "")
