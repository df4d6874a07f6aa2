"""The doctor says how each thing is, and what to do."""

from datetime import date

from compliance.services.doctoring import Diagnosis, Health, examine
from compliance.services.running import run
from compliance.settings import Files
from compliance.store import files
from compliance.store.nights import beat
from tests.integration.night.conftest import RULES

TODAY = date(2026, 5, 1)


def found(place, today=TODAY, language="en", **changes):
    settings = place.settings.model_copy(
        update={"database": place.store.url.render_as_string(hide_password=False), **changes}
    )
    return {one.what: one for one in examine(settings, today, language)}


def test_before_the_first_night(place) -> None:
    """There was no run and no scheduler; the sentence says how to begin."""
    seen = found(place)
    assert seen["settings"] == Diagnosis("settings", Health.OK, "Fjordvik kommune, Europe/Oslo, nb")
    assert seen["last run"] == Diagnosis(
        "last run", Health.LOOK, "there was none yet", "compliance run, or compliance schedule"
    )
    assert seen["scheduler"] == Diagnosis(
        "scheduler", Health.LOOK, "it has never run here", "start compliance schedule"
    )
    assert seen["outbox"] == Diagnosis("outbox", Health.OK, "no mails yet")


def test_a_run_of_some_days_ago_is_broken(place) -> None:
    """Two nights without a run: nobody would notice otherwise."""
    run(place.settings, place.store, TODAY)
    assert found(place)["last run"] == Diagnosis("last run", Health.OK, "run 1 of today")
    assert found(place, date(2026, 5, 3))["last run"] == Diagnosis(
        "last run",
        Health.BROKEN,
        "run 1 of 1 May 2026, 2 days ago",
        "start compliance schedule; it makes up for missed nights",
    )


def test_a_scheduler_long_silent_is_broken(place) -> None:
    """The store's clock of the test stands in the past, so the sign of life is old."""
    with place.store.writing() as session:
        beat(session, "scheduler", "06:00 Europe/Oslo")
    assert found(place)["scheduler"] == Diagnosis(
        "scheduler", Health.BROKEN, "last sign of life 1 May 2026 at 06:00", "start compliance schedule"
    )


def test_codes_that_the_rule_book_lost_are_listed(place) -> None:
    """They are kept and take no part; the sentence says how to bring them back."""
    place.write_rules(RULES.replace("medical", "health-check"))
    assert found(place)["codes"] == Diagnosis(
        "codes",
        Health.LOOK,
        "the rule book has lost competence medical (2 rows); these rows are kept but take no part",
        "put the code back in a rule file, or import the rows with the new code",
    )


def test_broken_rules_hide_nothing_else(place) -> None:
    """The first problem is shown, and the other checks go on."""
    place.write_rules(RULES.replace("authority: local", "authority: lokal"))
    seen = found(place)
    assert seen["rule files"].health is Health.BROKEN
    assert seen["rule files"].advice == "compliance rules check shows all of them"
    assert seen["database"].health is Health.OK


def test_files_on_records_are_read_and_each_that_fails_is_said(place, tmp_path) -> None:
    """Whole, with one that nobody knows of, and with a path that is no folder."""
    folder = tmp_path / "proof"
    changed = {"files": Files(folder=folder)}
    assert found(place, **changed)["files"] == Diagnosis(
        "files", Health.OK, f"0 files on records in {folder}"
    )
    with place.store.writing() as session:
        files.keep(session, "ab" + "0" * 62, "image/png", 7)
    path = folder / "ab" / ("ab" + "0" * 62)
    gone = f"{path}: the file is gone; bring it back from the copy of {folder}"
    advice = "bring them back from the copy of the folder; see docs/how-to/proof.md"
    assert found(place, **changed)["files"] == Diagnosis("files", Health.BROKEN, gone, advice)
    with place.store.writing() as session:
        files.erase_of(session, "nobody")
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x")
    assert found(place, **changed)["files"] == Diagnosis(
        "files",
        Health.LOOK,
        f"0 files on records in {folder}, and 1 that nobody knows of",
        "compliance forget --due takes them away",
    )


def test_no_mail_server_is_said_with_its_address(place) -> None:
    """Nobody listens on the port of the settings."""
    seen = found(place)["mail server"]
    assert seen.health is Health.BROKEN
    assert seen.seen.startswith("the mail server 127.0.0.1:1 can't be reached")
    assert seen.advice == "see [smtp] in compliance.toml"


def test_no_database_is_said_and_the_rest_goes_on(place, tmp_path) -> None:
    """A database that is not there yet is one finding among others."""
    seen = found(place, database=f"sqlite:///{tmp_path / 'none.db'}")
    assert seen["database"].health is Health.BROKEN
    assert "rule files" in seen


def test_it_speaks_the_language_asked_for(place) -> None:
    """Norwegian days, local time, and one is one."""
    run(place.settings, place.store, TODAY)
    with place.store.writing() as session:
        beat(session, "scheduler", "06:00 Europe/Oslo")
    seen = found(place, date(2026, 5, 3), language="nb")
    assert seen["last run"] == Diagnosis(
        "last run",
        Health.BROKEN,
        "kjøring 1 01.05.2026, 2 dager siden",
        "start compliance schedule; den tar igjen nattjobben som ikke ble gjort",
    )
    assert seen["scheduler"].seen == "siste livstegn 01.05.2026 kl. 06.00"
    assert seen["rule files"].seen == "1 krav i 1 regelpakke, 1 ting å se på"
    assert found(place, language="nn")["scheduler"].advice == "start compliance schedule"
