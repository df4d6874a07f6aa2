"""Runs, standings, ledger, outbox, nights: what the nightly job writes and the next one reads."""

import threading
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from compliance.errors import NotFoundError
from compliance.store import ledger, nights, outbox, people, rule_books, runs
from compliance.store.db import change_number, instant
from compliance.store.outbox_queue import OutboxQueue
from compliance.store.standing import Stand, change_standing, standing
from notifications.delivery import Again, Sent, Stopped
from notifications.ledger import Key
from tests.integration.store.brigade import bring

DAY = date(2026, 5, 1)
LEASE = timedelta(minutes=5)


@pytest.fixture
def keys(store):
    bring(store)
    with store.reading() as session:
        return people.employee_keys(session)


@pytest.fixture
def run(store):
    with store.writing() as session:
        return save(session)


def save(session, day=DAY):
    rule_books.keep(session, "b" * 64, [("a.yaml", "æøå"), ("b.yaml", "")])
    now = instant(session)
    return runs.save_run(
        session,
        on_day=day,
        kind="manual",
        rule_book="b" * 64,
        started_at=now,
        finished_at=now,
        duration=1.5,
        counts={"by_status": {"expired": 2}},
    )


def letter(name, to):
    return outbox.NewMail(
        f"<{name}@x>", "leader", to, "nn", f"Emne {name}", f"Tekst {name}", f"<p>{name}</p>", [to]
    )


def queued(store, to, *names):
    with store.writing() as session:
        return [outbox.enqueue(session, letter(name, to)) for name in names]


def one(store, mail_id):
    with store.reading() as session:
        return outbox.mail(session, mail_id)


def test_a_run_is_kept_with_the_text_of_its_rule_book(store, run):
    with store.writing() as session:
        earlier = save(session, DAY - timedelta(days=1))
    with store.reading() as session:
        last = runs.last_run(session)
        assert [one.id for one in runs.runs(session)] == [run, earlier]
        assert (last.id, last.on_day, last.duration) == (run, DAY, 1.5)
        assert last.counts == {"by_status": {"expired": 2}}
        assert rule_books.files_of(session, last.rule_book) == (("a.yaml", "æøå"), ("b.yaml", ""))
        assert rule_books.files_of(session, "c" * 64) is None


def test_before_the_first_run_there_is_none(store):
    with store.reading() as session:
        assert runs.last_run(session) is None
        assert nights.last_finished_night(session) is None


def test_transitions_and_staffing_come_back_as_they_were(store, keys, run):
    transitions = [
        runs.TransitionRow(keys["e2"], requirement, "valid", None, None, None) for requirement in ("a", "b")
    ]
    staffing = [
        runs.StaffingOfRun("a", None, 2, 2, 0, None),
        runs.StaffingOfRun("a", "watch-1", 4, 3, 1, DAY),
    ]
    with store.writing() as session:
        runs.save_transitions(session, run, transitions)
        runs.save_staffing(session, run, staffing)
    with store.reading() as session:
        assert runs.transitions_of(session, run) == tuple(transitions)
        assert runs.staffing_of(session, run) == tuple(staffing)
        assert runs.staffing_of(session, run + 1) == ()


def test_standings_are_changed_pair_by_pair(store, keys):
    a, b, c = ((keys["e2"], requirement) for requirement in "abc")
    valid, expired = Stand("valid", DAY, None), Stand("expired", DAY, DAY)
    with store.writing() as session:
        change_standing(session, {a: valid, b: valid})
    with store.writing() as session:
        change_standing(session, {b: expired, c: valid}, gone=[a])
    with store.writing() as session:
        change_standing(session, {})
    with store.reading() as session:
        assert standing(session) == {b: expired, c: valid}


def test_what_was_sent_is_written_once(store, keys, run):
    key = Key(keys["e2"], "smoke-diving", DAY, "before P30D", keys["e1"])
    [mail] = queued(store, keys["e1"], "a")
    with store.writing() as session:
        ledger.note_sent(session, run, mail, [key])
    with store.reading() as session:
        assert ledger.sent(session) == [(key, DAY)]
        assert ledger.sent(session, ends_from=DAY + timedelta(days=1)) == []
        assert ledger.mails_about(session, key) == [mail]

    def again():
        with store.writing() as session:
            outbox.enqueue(session, letter("b", keys["e1"]))
            ledger.note_sent(session, run, mail, [key])

    with pytest.raises(IntegrityError):
        again()
    with store.reading() as session:
        assert [row.id for row in outbox.mails(session)] == [mail]


def test_the_same_skip_again_moves_its_last_day_only_forward(store, keys):
    key = Key(keys["e2"], "smoke-diving", DAY, "before P30D", "leader")
    days = [DAY, DAY + timedelta(days=2), DAY + timedelta(days=1)]
    for day in days:
        with store.writing() as session:
            ledger.note_skipped(session, day, [(key, "absent")])
    with store.writing() as session:
        ledger.note_skipped(session, DAY, [(key, "left")])
    with store.reading() as session:
        assert ledger.skipped(session, ["absent"]) == [ledger.SkipRow(key, "absent", DAY, days[1])]
        assert len(ledger.skipped(session)) == 2


def test_the_oldest_mail_that_is_due_is_claimed_with_the_address_of_today(store, keys, clock):
    first, second = queued(store, keys["e2"], "a", "b")
    queue = OutboxQueue(store)
    claimed = queue.claim("one", clock(), LEASE)
    assert (claimed.id, claimed.attempts, claimed.lease_until) == (first, 1, clock() + LEASE)
    assert claimed.letter.address == "kari.nordmann@kommune.no"
    assert (claimed.letter.message_id, claimed.letter.subject) == ("<a@x>", "Emne a")
    assert queue.claim("two", clock(), LEASE).id == second
    assert queue.claim("three", clock(), LEASE) is None


def test_a_claim_whose_lease_ran_out_goes_to_the_next_and_the_first_can_settle_no_more(store, keys, clock):
    [mail] = queued(store, keys["e2"], "a")
    queue = OutboxQueue(store)
    first = queue.claim("one", clock(), LEASE)
    clock.go(minutes=5)
    second = queue.claim("one", clock(), LEASE)
    assert (second.id, second.attempts) == (mail, 2)
    assert not queue.settle(first, "one", Sent(clock()))
    assert not queue.settle(second, "two", Sent(clock()))
    assert queue.settle(second, "one", Sent(clock()))
    assert not queue.settle(second, "one", Stopped(clock(), "too late"))
    assert (one(store, mail).state, one(store, mail).sent_at) == ("sent", clock())


def test_again_waits_and_an_uncounted_attempt_is_taken_back(store, keys, clock):
    [mail] = queued(store, keys["e2"], "a")
    queue = OutboxQueue(store)
    later = clock() + timedelta(minutes=10)
    queue.settle(queue.claim("one", clock(), LEASE), "one", Again(clock(), later, "451 busy", counted=False))
    row = one(store, mail)
    assert (row.state, row.attempts, row.not_before, row.last_error) == ("queued", 0, later, "451 busy")
    assert queue.claim("one", later - timedelta(seconds=1), LEASE) is None
    queue.settle(queue.claim("one", later, LEASE), "one", Again(clock(), later, "451 busy"))
    assert one(store, mail).attempts == 1


def test_a_stopped_mail_waits_for_a_human_who_says_again(store, keys, clock):
    mail, other = queued(store, keys["e2"], "a", "b")
    queue = OutboxQueue(store)
    for _ in range(2):
        queue.settle(queue.claim("one", clock(), LEASE), "one", Stopped(clock(), "550 no such user"))
    assert queue.claim("one", clock(), LEASE) is None
    with store.writing() as session:
        assert outbox.retry(session, [mail]) == 1
    assert (one(store, mail).state, one(store, mail).attempts) == ("queued", 0)
    with store.reading() as session:
        assert outbox.count_by_state(session) == {"queued": 1, "stopped": 1}
        assert [row.id for row in outbox.mails(session, ["stopped"])] == [other]
    with store.writing() as session:
        assert outbox.retry(session) == 1


def test_who_has_no_address_is_said_so(store, keys, clock):
    queued(store, keys["e10"], "a")
    claimed = OutboxQueue(store).claim("one", clock(), LEASE)
    assert claimed.letter is None
    assert claimed.gone == (
        "the reader has no address; tell them in person, or give them one and run `compliance outbox retry`"
    )


def test_an_empty_queue_writes_nothing(store, clock):
    with store.reading() as session:
        before = change_number(session)
    assert OutboxQueue(store).claim("one", clock(), LEASE) is None
    with store.reading() as session:
        assert change_number(session) == before


def test_many_deliverers_claim_each_mail_once(store, keys, clock):
    ids = queued(store, keys["e2"], *(str(number) for number in range(12)))
    claimed: list[int] = []

    def work(owner):
        while mail := OutboxQueue(store).claim(owner, clock(), LEASE):
            claimed.append(mail.id)

    threads = [threading.Thread(target=work, args=(f"owner {number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(claimed) == ids


def test_a_mail_that_is_not_there_is_said_so(store):
    with pytest.raises(NotFoundError, match=r"^there is no mail 7; `compliance outbox list` shows them$"):
        one(store, 7)


def claim(store, owner, day=DAY):
    with store.writing() as session:
        return nights.claim_night(session, day, owner, LEASE)


def test_a_night_is_claimed_by_one(store, clock):
    assert [claim(store, "one"), claim(store, "two"), claim(store, "two", DAY + LEASE * 300)] == [
        True,
        False,
        True,
    ]
    with store.writing() as session:
        assert not nights.finish_night(session, DAY, "two")
        assert nights.finish_night(session, DAY, "one")
    clock.go(hours=1)
    assert not claim(store, "one")
    with store.reading() as session:
        assert nights.last_finished_night(session) == DAY


def test_the_night_of_an_owner_who_died_is_taken_over_when_its_lease_is_out(store, clock):
    claim(store, "one")
    clock.go(minutes=4)
    assert not claim(store, "two")
    clock.go(minutes=2)
    assert claim(store, "two")
    with store.writing() as session:
        assert not nights.finish_night(session, DAY, "one")


def test_a_night_given_back_can_be_claimed_at_once(store):
    claim(store, "one")
    with store.writing() as session:
        nights.release_night(session, DAY, "one")
    assert claim(store, "two")


def test_two_schedulers_at_once_and_one_wins(store):
    won: list[bool] = []
    threads = [
        threading.Thread(target=lambda owner=f"owner {number}": won.append(claim(store, owner)))
        for number in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == [False, False, False, True]


def test_a_heartbeat_is_the_last_one(store, clock):
    for detail in ("a", "b"):
        with store.writing() as session:
            nights.beat(session, "scheduler", detail)
        clock.go(minutes=1)
    with store.reading() as session:
        [beat] = nights.heartbeats(session)
    assert (beat.name, beat.detail, clock() - beat.at) == ("scheduler", "b", timedelta(minutes=1))
