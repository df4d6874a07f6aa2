"""The same work twice at the same moment: it is saved once, and nobody is mailed twice."""

import functools
import time
from pathlib import Path

import pytest

from compliance.services import running

RUN = ("run", "--on", "2026-05-03")
KEYS = "SELECT requirement, cycle_end, stage, person_key, recipient_key FROM ledger ORDER BY 1, 2, 3, 4, 5"
MAILS = "SELECT subject FROM outbox ORDER BY subject"
PATIENCE = 60


def stop_before_saving(name, folder):
    """Work everything out; then say so, and wait until both have."""
    save = running._save

    def wait_and_save(*arguments):
        (folder / f"{name}.ready").touch()
        deadline = time.monotonic() + PATIENCE
        while not (folder / "go").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        return save(*arguments)

    running._save = wait_and_save


def together(site, folder, *commands):
    """Run the commands up to their writing, then let all of them write at once."""
    begun = [
        site.begin(*command, before=functools.partial(stop_before_saving, str(number), folder))
        for number, command in enumerate(commands)
    ]
    deadline = time.monotonic() + PATIENCE
    while len(list(folder.glob("*.ready"))) < len(commands) and time.monotonic() < deadline:
        time.sleep(0.01)
    (folder / "go").touch()
    return sorted((one.end() for one in begun), key=lambda done: done.status)


@pytest.fixture
def meeting_point(tmp_path) -> Path:
    folder = tmp_path / "meeting"
    folder.mkdir()
    return folder


def test_of_two_runs_at_the_same_moment_one_is_saved_and_the_other_says_so(site, meeting_point):
    mails = site.rows(MAILS)
    saved, refused = together(site, meeting_point, RUN, RUN)
    assert saved.status == 0
    assert saved.err.startswith("Saved as run 2 in ")
    assert (refused.status, refused.out, refused.err) == (
        1,
        "",
        "another run was saved while this one worked; nothing was saved twice, run it again\n",
    )
    assert site.rows("SELECT id, on_day FROM runs") == [(1, "2026-05-01"), (2, "2026-05-03")]
    keys = site.rows(KEYS)
    assert len(keys) == len(set(keys))
    new = len(site.rows(MAILS)) - len(mails)
    assert f"{new} mails wait" in saved.err or f"{new} mail waits" in saved.err


def test_the_one_that_was_refused_finds_nothing_new(site, meeting_point):
    together(site, meeting_point, RUN, RUN)
    held = site.contents()
    done = site.run(*RUN)
    assert done.status == 0
    assert (
        done.err == "Nothing is new since run 2 of the same day: nothing was saved, nobody is mailed again.\n"
    )
    assert site.contents() == held


def test_a_scheduler_and_a_hand_at_the_same_moment_save_one_night(empty_site, meeting_point):
    """The scheduler does today's night; so does the hand, without a day."""
    site = empty_site
    assert site.run("import", "data").status == 0
    settings = site.folder / "compliance.toml"
    settings.write_text(settings.read_text() + '[schedule]\nnightly = "00:00"\n')
    together(site, meeting_point, ("run",), ("schedule", "--once"))
    assert site.rows("SELECT count(*) FROM runs") == [(1,)]
    keys = site.rows(KEYS)
    assert len(keys) == len(set(keys))
