"""Findings become mails: to whom, saying what, and what the next night knows of it."""

from datetime import date

import pytest

from rules.load import load_texts
from tests.unit.reminders.brigade import RULES, STAFFED, Brigade


def diver(brigade, who="bo", unit="watch-1", medical="2025-05-20"):
    """A smoke diver whose certificate lapses a year after it was given."""
    return brigade.works(who, "diver", unit).has(who, "basic", "2015-01-01").has(who, "medical", medical)


@pytest.fixture
def brigade():
    return Brigade()


def test_the_employee_the_leader_the_role_and_the_mailbox_are_told(brigade):
    diver(brigade).works("dag", "officer", "brigade")
    assert set(brigade.mails()) == {"bo", "anna", "dag", "mailto:post@brigade.no"}


def test_a_known_mailbox_goes_by_its_key(brigade):
    brigade.mailboxes = {"post@brigade.no": "m-1"}
    assert "m-1" in diver(brigade).mails()


def test_an_address_that_is_one_employees_own_means_the_employee_who_gets_one_mail(brigade):
    brigade.mailboxes = {"anna@brigade.no": "m-1"}
    brigade.book = load_texts([("brigade.yaml", RULES.replace("Post@Brigade.no", "Anna@Brigade.no"))])
    assert set(diver(brigade).mails()) == {"bo", "anna"}


def test_the_person_reads_what_to_renew_the_leader_that_the_task_stops_and_when(brigade):
    mails = diver(brigade).mails()
    assert "Helseattest: Bedriftshelsetjenesten" in mails["bo"]
    assert "Grunnkurs" not in mails["bo"], "what does not lapse is not to be renewed"
    assert "Uten fornyelse kan du ikke utføre oppgaven fra og med 21.05.2026." in mails["bo"]
    assert "Bo Dal, Vaktlag 1\n  Røykdykking: Kan utføre oppgaven til og med 20.05.2026\n" in mails["anna"]


def test_what_is_sensitive_stands_in_the_persons_own_mail_alone_and_in_no_subject(brigade):
    """Not in a requirement's name, nor in its sources and what is to be confirmed of it."""
    mails = diver(brigade).works("eli", "driver").has("eli", "medical", "2025-05-10").mails()
    assert "Gyldig helseattest" in mails["eli"]
    for reader, text in mails.items():
        subject, _, body = text.partition("\n")
        assert "helseattest" not in subject.lower()
        assert ("helseattest" in body.lower()) == (reader in {"bo", "eli"}), reader
    assert "Eli Gran, Vaktlag 1\n  Sjåfør: Kan utføre oppgaven til og med 10.05.2026\n" in mails["anna"]
    assert "FOR-2" in mails["anna"]


def test_what_is_not_settled_stands_with_the_requirement_and_with_what_is_to_be_renewed(brigade):
    mails = diver(brigade).mails()
    own = " ".join(mails["bo"].split())
    assert (
        "Må bekreftes: Legen setter datoen på helseattest. Må bekreftes: Helseattest: Alderstabellen" in own
    )
    assert "Opplæringsplanen" not in own, "only of what lapses"
    assert "Ikke kontrollert her: Hvor mange som er ute." in own
    leaders = " ".join(mails["anna"].split())
    assert "Ikke kontrollert her: Hvor mange som er ute." in leaders
    assert "Alderstabellen" not in leaders
    assert "Må bekreftes" not in leaders, "the only text names what is sensitive"


def test_the_next_leader_up_is_asked_where_the_leader_is_the_employee(brigade):
    assert "chief" in diver(brigade, "anna").mails()


def test_a_unit_without_a_leader_has_that_of_the_nearest_unit_above(brigade):
    assert "chief" in diver(brigade, unit="watch-2").mails()


def test_a_leader_who_has_left_is_passed_by(brigade):
    diver(brigade).works("anna", "officer", "watch-1", until="2026-04-30")
    assert "chief" in brigade.mails()
    assert "anna" not in brigade.mails()


def test_a_leader_who_has_left_and_had_no_assignment_is_passed_by_too(brigade):
    brigade.left = {"anna": "2026-04-30"}
    assert "chief" in diver(brigade).mails()


def test_role_holders_in_the_unit_and_above_are_meant_those_beside_are_not(brigade):
    diver(brigade).works("dag", "officer", "watch-1").works("eli", "officer", "watch-2")
    brigade.works("chief", "officer", "brigade", until="2026-04-01")
    assert set(brigade.mails()) == {"bo", "anna", "dag", "mailto:post@brigade.no"}


def test_each_reads_in_their_own_language(brigade):
    brigade.languages = {"bo": "nn", "anna": "en"}
    mails = diver(brigade).mails()
    assert "Dette må du fornye" in mails["bo"]
    assert "Cleared until 20 May 2026" in " ".join(mails["anna"].split())


def test_all_of_a_leaders_people_and_their_own_are_one_mail(brigade):
    mails = diver(diver(diver(brigade), "dag"), "anna").mails()
    assert "2 ansatte å følge opp" in mails["anna"]
    assert "DINE EGNE KRAV" in mails["anna"]
    assert "Helseattest" in mails["anna"], "in their own part it may be named"


def test_of_the_absent_nobody_is_told_but_the_shortage_is():
    brigade = Brigade(rules=STAFFED)
    diver(diver(brigade), "dag").absences = [("bo", "2026-04-01", "2026-07-01")]
    brigade.has("dag", "medical", "2026-04-01")
    mails = brigade.mails()
    assert set(mails) == {"anna", "chief", "mailto:post@brigade.no"}, "watch 2 has nobody at all"
    assert "Trenger 2, har 1: mangler 1 nå" in mails["anna"]
    assert "Bo" not in mails["anna"]
    assert ("bo", "before P30D", "absent") in brigade.skips()


def test_the_exempt_are_left_alone_with_the_reason(brigade):
    diver(brigade).exemptions = [("bo", "diving", "2026-01-01", "2026-12-31")]
    assert "bo" not in brigade.mails()
    assert ("bo", "before P30D", "exempt") in brigade.skips()


def test_a_proof_that_would_clear_for_the_next_cycle_awaits_approval(brigade):
    """Still cleared today: but the new certificate has been handed in."""
    diver(brigade).has("bo", "medical", "2026-04-28", status="pending")
    assert "bo" not in brigade.mails()
    assert "Nytt bevis er levert og venter på godkjenning." in brigade.mails()["anna"]
    assert ("bo", "before P30D", "proof-awaits-approval") in brigade.skips()


def test_who_has_no_address_is_told_by_the_leader(brigade):
    diver(brigade).without_address = {"bo"}
    assert "SI FRA PERSONLIG" in brigade.mails()["anna"]
    assert ("bo", "before P30D", "no-address") in brigade.skips()


def test_tolerance_is_counted_before_the_task_stops(brigade):
    brigade.works("bo", "driver").has("bo", "medical", "2026-04-01").has("bo", "driving", "2021-05-20")
    assert "Uten fornyelse er kravet ikke oppfylt fra og med 31.05.2026." in " ".join(
        brigade.mails()["bo"].split()
    )


def test_an_assignment_to_come_is_reminded_of(brigade):
    brigade.works("bo", "diver", start="2026-07-30").has("bo", "basic", "2015-01-01")
    mail = brigade.mails()["bo"]
    assert "Du begynner i oppgaven 30.07.2026." in mail
    assert "Dette trenger du:\n    - Helseattest: Bedriftshelsetjenesten\n" in mail
    far = Brigade().works("bo", "diver", start="2026-07-31")
    assert far.mails() == {}


def test_who_is_on_leave_today_is_not_told_of_an_assignment_to_come_either(brigade):
    brigade.works("bo", "diver", start="2026-06-15").absences = [("bo", "2026-04-01", "2026-05-10")]
    assert brigade.mails() == {}
    assert ("bo", "before P90D", "absent") in brigade.skips()
    brigade.on = date(2026, 5, 11)
    assert "bo" in brigade.mails()


@pytest.mark.parametrize(
    ("records", "told", "not_told"),
    [
        (
            [("course", "2024-05-20"), ("practice", "2024-05-20")],
            ["Legemiddelkurs"],
            ["Sykepleier", "Praktisk"],
        ),
        ([("course", "2020-01-01")], ["Legemiddelkurs", "Praktisk prøve"], ["Sykepleier"]),
        ([], ["Sykepleier eller", "Legemiddelkurs", "Praktisk prøve"], []),
    ],
)
def test_of_alternatives_the_nearest_is_told_and_all_where_none_is_begun(brigade, records, told, not_told):
    brigade.works("bo", "helper", start="2024-01-01")
    for competence, achieved in records:
        brigade.has("bo", competence, achieved)
    mail = brigade.mails()["bo"]
    assert all(words in mail for words in told)
    assert not any(words in mail for words in not_told)


def test_the_night_after_nobody_is_told_again(brigade):
    diver(brigade)
    assert set(brigade.night()) == {"bo", "anna", "mailto:post@brigade.no"}
    assert brigade.night() == {}
    brigade.on = date(2026, 5, 21)
    assert set(brigade.night()) == {"bo", "anna"}, "after P1D"


def test_who_renews_leaves_a_reason_and_hears_no_more(brigade):
    diver(brigade).night()
    brigade.has("bo", "medical", "2026-05-01")
    assert ("bo", "after P1D", "cleared-for-next-cycle") in brigade.skips()
    assert "bo" not in brigade.night()


def test_who_leaves_leaves_a_reason_and_hears_no_more(brigade):
    diver(brigade).night()
    brigade.assignments = [("bo", "diver", "watch-1", "2020-01-01", "2026-05-01")]
    assert ("bo", "after P1D", "left") in brigade.skips()
    assert "bo" not in brigade.night()


def test_a_shortage_is_news_once_and_again_when_it_grows():
    """Watch 2 has nobody: the one who leads it is told, and not every night."""
    brigade = Brigade(rules=STAFFED)
    diver(diver(brigade, medical="2026-04-01"), "dag", medical="2026-04-01")
    assert "For få til 1 oppgave" in brigade.night()["chief"]
    assert brigade.night() == {}
    brigade.absences = [("bo", "2026-05-03", "2026-06-01")]
    assert set(brigade.night()) == {"anna", "mailto:post@brigade.no"}


def test_a_mail_has_an_id_made_of_what_it_tells(brigade):
    diver(brigade)
    first, second = brigade.remind(), brigade.remind()
    assert [one.mail.message_id for one in first.mails] == [one.mail.message_id for one in second.mails]
    assert len({one.mail.message_id for one in first.mails}) == len(first.mails)


def test_a_mail_knows_everybody_whom_it_names(brigade):
    diver(diver(brigade), "dag", medical="2025-05-25")
    by_reader = {one.mail.recipient_key: one.mail.about for one in brigade.remind().mails}
    assert by_reader["p-bo"] == {"p-bo"}
    assert by_reader["p-anna"] == {"p-anna", "p-bo", "p-dag"}


def test_a_requirement_that_the_rule_book_has_lost_is_let_go(brigade):
    diver(brigade).night()
    kept = Brigade(rules=RULES.replace("  diving:", "  other:"), on=brigade.on)
    kept.assignments, kept.records, kept.past = brigade.assignments, brigade.records, brigade.past
    assert all(skip.key.requirement != "diving" for skip in kept.remind().skips)
