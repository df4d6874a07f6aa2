"""Forgetting somebody silences nobody else."""

from datetime import date

from compliance.services.forgetting import forget_one
from compliance.services.running import run
from compliance.store.outbox import mails

LAPSED = "id,employee,competence,achieved_on\nr1,anna,medical,2025-05-10\nr2,bo,medical,2025-05-11\n"


def test_a_mail_erased_before_it_left_is_told_again_of_the_others(place, clock) -> None:
    """The leader's mail names Anna and Bo. Anna is forgotten before it leaves: the next night tells of Bo."""
    place.bring(records=LAPSED)
    run(place.settings, place.store, date(2026, 5, 1))
    forget_one(place.store, "anna", date(2026, 5, 1))
    clock.go(days=1)
    run(place.settings, place.store, date(2026, 5, 2))
    with place.store.reading() as session:
        waiting = [mail for mail in mails(session, ["queued"]) if mail.address == "cora@fjordvik.example"]
    (mail,) = waiting
    assert mail.text is not None
    assert "Bo Dal" in mail.text
    assert "Anna" not in mail.text
