"""Who is forgotten is nowhere any more: not in a row, not in the file; what they did stays, without a name."""

import re
from datetime import date, timedelta

import pytest

from compliance.errors import NotFoundError
from compliance.services.forgetting import due, forget_due, forget_one
from compliance.settings import Retention
from compliance.store import ledger, nights, outbox, people, rule_books, runs, standing
from compliance.store.db import instant
from compliance.store.facts import load_facts
from notifications.ledger import Key
from tests.integration.store.brigade import ASSIGNMENTS, EMPLOYEES, RECORDS, UNITS, D, bring, cells, with_row

TRACES = re.compile(r"kari|nordmann|1980-03-12|12\.03\.1980|\be2\b", re.IGNORECASE)
"""What must be gone; the id e2 also as a part of the ids of records."""
TODAY = date(2026, 5, 1)


def with_traces(store, clock):
    """A brigade in which Kari Nordmann is named wherever somebody can be named, in two versions."""
    with_name = "Spurt av Kari Nordmann (NORDMANN, KARI), kari.nordmann@kommune.no"
    by_her = {"from": D("2026-01-01"), "reason": with_name}
    spans = {
        "exemptions": [
            {"employee": "e1", "requirement": "smoke-diving", "approved_by": "Kari Nordmann", **by_her},
            {"employee": "e2", "requirement": "smoke-diving", "approved_by": "Åse Østby", **by_her},
            {"employee": "e10", "requirement": "smoke-diving", "approved_by": "e2", **by_her},
        ],
        "suspensions": [{"employee": "e2", "competence": "medical", **by_her}],
        "absences": [
            {"employee": "e2", "from": D("2025-04-01"), "until": D("2025-04-30"), "kind": "født 12.03.1980"}
        ],
        "records": [
            *with_row(RECORDS, 0, id="e2-2025", evidence="Kari Nordmann.pdf", issuer="Lege Kari"),
            {
                "employee": "e1",
                "competence": "medical",
                "achieved_on": D("2025-06-01"),
                "issuer": "Nordmann Kari",
            },
        ],
        "assignments": with_row(ASSIGNMENTS, 0, note="Kari Nordmann 1980-03-12 e2"),
        "units": [*UNITS, {"id": "team", "name": "Laget til Kari Nordmann", "leader": "e2"}],
    }
    bring(store, **spans)
    clock.go(days=1)
    spans["records"] = with_row(spans["records"], 0, evidence="Kari Nordmann 2.pdf")
    bring(store, **spans, employees=with_row(EMPLOYEES, 1, name="Kari Li Nordmann", email="Kari@Nordmann.no"))
    return key_of(store, "e2")


def key_of(store, employee):
    with store.reading() as session:
        return people.employee_keys(session)[employee]


def letter(number, to, text, about=()):
    return outbox.NewMail(
        f"<{number}@x>", "employee", to, "nb", f"Emne {number}", text, f"<p>{text}</p>", about
    )


def a_night(store, key):
    """A run that wrote all that a run writes: mails to Kari, about her, naming her, and of somebody else."""
    leader = key_of(store, "e1")
    told = Key(key, "smoke-diving", date(2026, 4, 1), "after P1D", key)
    with store.writing() as session:
        rule_books.keep(session, "a" * 64, [("fire.yaml", "format: 1")])
        run = runs.save_run(
            session,
            on_day=TODAY,
            kind="scheduled",
            rule_book="a" * 64,
            started_at=instant(session),
            finished_at=instant(session),
            duration=0.5,
            counts={"expired": 1},
        )
        mails = [
            letter(1, key, "Hei Kari Nordmann"),
            letter(2, leader, "Kari N. mangler helseattest", [key]),
            letter(3, leader, "Spør Kari Nordmann"),
            letter(4, leader, "Ola Li mangler helseattest", [key_of(store, "e10")]),
        ]
        ids = [outbox.enqueue(session, mail, run) for mail in mails]
        ledger.note_sent(session, run, ids[0], [told])
        ledger.note_skipped(session, TODAY, [(told, "absent")])
        standing.change_standing(session, {(key, "smoke-diving"): standing.Stand("expired", TODAY, TODAY)})
        runs.save_transitions(
            session, run, [runs.TransitionRow(key, "smoke-diving", None, "expired", TODAY, TODAY)]
        )
        runs.save_staffing(session, run, [runs.StaffingOfRun("smoke-diving", "watch-1", 4, 1, 3, TODAY)])
        nights.beat(session, "scheduler", "waits until 06:00")
    return ids


def traces_in(store):
    return {(table, column, value) for table, column, value in cells(store) if TRACES.search(value)}


def test_the_whole_database_holds_no_trace_of_who_was_forgotten(store, clock):
    key = with_traces(store, clock)
    a_night(store, key)
    assert {table for table, *_ in traces_in(store)} >= {
        "people",
        "records",
        "exemptions",
        "suspensions",
        "absences",
        "assignments",
        "units",
        "outbox",
    }

    outcome = forget_one(store, "e2", TODAY)

    assert (outcome.people, outcome.identities, outcome.mails) == (1, 2, 3)
    assert traces_in(store) == set()


def test_the_files_of_sqlite_hold_no_trace_either(sqlite_url, clock, tmp_path):
    from compliance.store.db import open_store

    store = open_store(sqlite_url, create=True, now=clock)
    a_night(store, with_traces(store, clock))
    before = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"Kari Nordmann" in before

    assert forget_one(store, "e2", TODAY).clean

    after = b"".join(file.read_bytes() for file in tmp_path.iterdir()).lower()
    assert "Ola Li".lower().encode() in after
    assert [
        trace for trace in ("kari", "nordmann", "1980-03-12", "12.03.1980") if trace.encode() in after
    ] == []


def test_what_was_done_and_that_notice_was_given_stays(store, clock):
    key = with_traces(store, clock)
    ids = a_night(store, key)
    with store.reading() as session:
        before = load_facts(session).facts

    forget_one(store, "e2", TODAY)

    with store.reading() as session:
        after = load_facts(session)
        place = after.keys.index(key)
        assert after.facts.employees.ids[place] == f"forgotten-{key}"
        assert len(after.facts.records.row) == len(before.records.row)
        assert len(after.facts.assignments.employee) == len(before.assignments.employee)
        assert [told.employee for told, _ in ledger.sent(session)] == [key]
        assert standing.standing(session)[(key, "smoke-diving")].status == "expired"
        assert runs.transitions_of(session, 1)[0].to_status == "expired"
        mail = outbox.mail(session, ids[0])
    assert (mail.recipient_key, mail.name, mail.address) == (key, None, None)
    assert (mail.subject, mail.text, mail.html, mail.state) == (None, None, None, "stopped")
    assert mail.last_error == "the text was erased before the mail was sent"
    assert mail.body_hash == outbox.body_hash("Emne 1", "Hei Kari Nordmann", "<p>Hei Kari Nordmann</p>")
    assert mail.erased_at


def test_mails_about_others_and_others_words_stay(store, clock):
    ids = a_night(store, with_traces(store, clock))
    forget_one(store, "e2", TODAY)
    with store.reading() as session:
        assert outbox.mail(session, ids[3]).text == "Ola Li mangler helseattest"
    texts = {value for table, column, value in cells(store) if (table, column) == ("exemptions", "reason")}
    assert texts == {"None", "Spurt av [erased] ([erased]), [erased]"}


def test_from_the_next_day_who_is_forgotten_counts_as_having_left_and_leads_nobody(store):
    bring(store)
    key = key_of(store, "e2")
    forget_one(store, "e2", TODAY)
    with store.reading() as session:
        stored = load_facts(session)
    facts, place = stored.facts, stored.keys.index(key)
    [end] = facts.assignments.end[facts.assignments.employee == place].tolist()
    assert date(1970, 1, 1) + timedelta(days=end) == TODAY + timedelta(days=1)
    assert place not in facts.units.leader.tolist()


def test_who_comes_back_under_the_same_id_is_a_new_person(store):
    bring(store)
    key = key_of(store, "e2")
    forget_one(store, "e2", TODAY)
    bring(store)
    assert key_of(store, "e2") != key


def test_one_with_a_name_within_another_word_is_left_alone(store):
    bring(
        store,
        employees=with_row(EMPLOYEES, 2, name="Li"),
        records=with_row(RECORDS, 0, issuer="Liv Li, Lillehammer"),
    )
    forget_one(store, "e10", TODAY)
    assert ("records", "issuer", "Liv [erased], Lillehammer") in set(cells(store))


def test_the_address_of_a_mailbox_can_be_forgotten(store):
    with store.writing() as session:
        key = people.mailbox_key(session, "Vakt@Kommune.no")
        assert people.mailbox_key(session, "vakt@kommune.no") == key
    forget_one(store, "vakt@kommune.no", TODAY)
    assert not [cell for cell in cells(store) if "vakt" in cell[2]]


def test_nobody_by_that_id_is_said_with_a_near_one(store):
    bring(store, employees=[*EMPLOYEES, {"id": "brann-17", "name": "Per Vik"}])
    with pytest.raises(NotFoundError) as raised:
        forget_one(store, "brann-71", TODAY)
    assert str(raised.value) == 'there is no employee "brann-71"; did you mean "brann-17"?'


def test_whose_time_is_over_is_forgotten_by_the_days_that_settings_say(store):
    left = with_row(EMPLOYEES, 2, left_on=D("2026-04-01"))
    bring(store, employees=left)
    keep = Retention(identity_after_leaving=30)

    def left_over(day):
        return len(due(store, keep, day, "Europe/Oslo").people)

    assert [left_over(day) for day in (D("2026-05-01"), D("2026-05-02"))] == [0, 1]
    assert due(store, Retention(), D("2036-01-01"), "Europe/Oslo").people == ()
    assert forget_due(store, keep, D("2026-05-02"), "Europe/Oslo").people == 1
    assert left_over(D("2026-05-02")) == 0
    assert not [cell for cell in cells(store) if "Ola Li" in cell[2]]


def test_the_time_of_who_was_withdrawn_runs_from_that_day(store, clock):
    from compliance.services.importing import import_data
    from tests.integration.store.brigade import intake

    bring(store)
    clock.go(hours=1)  # still 1 May
    import_data(store, intake(units=UNITS[:1], employees=EMPLOYEES[:1]), complete=["employees"], yes=True)
    keep = Retention(identity_after_leaving=30)
    days = (D("2026-05-31"), D("2026-06-01"))
    assert [len(due(store, keep, day, "Europe/Oslo").people) for day in days] == [0, 2]


def test_texts_of_mails_are_erased_when_their_time_is_over(store, clock):
    bring(store)
    ids = a_night(store, key_of(store, "e2"))
    keep = Retention(mail_text=10)
    queue_ended(store, ids[:2], clock())
    assert [due(store, keep, D(day), "Europe/Oslo").mails for day in ("2026-05-11", "2026-05-12")] == [0, 2]
    assert forget_due(store, keep, D("2026-05-12"), "Europe/Oslo").mails == 2
    with store.reading() as session:
        assert [mail.text is None for mail in outbox.mails(session)] == [False, False, True, True]
        assert outbox.mail(session, ids[0]).state == "sent"


def queue_ended(store, ids, at):
    from compliance.store.outbox_queue import OutboxQueue
    from notifications.delivery import Sent

    queue = OutboxQueue(store)
    for expected in ids:
        claimed = queue.claim("test", at, timedelta(minutes=5))
        assert claimed.id == expected
        assert queue.settle(claimed, "test", Sent(at))


def test_columns_that_hold_what_somebody_wrote_are_all_marked():
    """A new text column must be marked as free text, or be named here as one that holds no prose."""
    from sqlalchemy import String

    from compliance.store.columns import ExactDecimal, table_of
    from compliance.store.tables import DATA

    codes = {
        *("code", "parent", "leader", "organisation", "person_key", "language", "role", "unit", "competence"),
        *("level", "status", "requirement", "approved_by_key"),
    }
    for model in DATA:
        for column in table_of(model).c:
            text = isinstance(column.type, String) and not isinstance(column.type, ExactDecimal)
            assert not text or column.info.get("free_text") or column.name in codes, column
