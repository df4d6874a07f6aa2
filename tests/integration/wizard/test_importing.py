"""A file through all its steps, on both databases: written once, by the data that was looked at, and remembered."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from compliance.services.access.viewer import Power, Role, Viewer
from compliance.services.forgetting import forget_one
from compliance.services.once import Form, NotAllowed, Stale
from compliance.services.wizard import drafting, keeping
from compliance.services.wizard.applying import Agreed, Unready, carry_out, effects
from compliance.services.wizard.look import look
from compliance.store import accounts, current, drafts, people
from rules.load import load_rules
from tests.integration.store.brigade import D, bring

DAY = date(2026, 5, 1)
RULES = """
format: 1
pack: watch
title: {nb: Vakt}
competences:
  exercise: {name: {nb: Øvelse}, kind: exercise}
  medical: {name: {nb: Helseattest}, kind: fitness, sensitive: true}
roles:
  smoke-diver: {name: {nb: Røykdykker}, ks: ["7237"]}
  sweep: {name: {nb: Feier}}
"""
COURSE = "Deltaker;Status;Fullført\n{rows}"


@pytest.fixture
def book(tmp_path):
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    return load_rules([tmp_path / "rules.yaml"])


@pytest.fixture
def hr(store):
    """HR of watch 1, where e2 and e10 work."""
    bring(store)
    with store.writing(aside=True) as session:
        key = accounts.add(session, person=None, login="hr", password_hash="x", must_change=False)
    return Viewer(key, powers=(Power(Role.HR, frozenset({"watch-1"})),))


class Desk:
    """One draft and whoever works on it."""

    def __init__(self, store, book, viewer, kind, text, **chosen):
        self.store, self.book, self.viewer = store, book, viewer
        self.key = drafting.begin(store, viewer.account, kind, "fil.csv", text.encode(), book)
        self.choose(**chosen)

    @property
    def draft(self):
        return drafting.opened(drafting.find(self.store, self.key, self.viewer.account))

    def choose(self, words=None, **chosen):
        choices = replace(self.draft.file.choices, **chosen).with_words(words or {})
        drafting.choose(self.store, self.draft, choices)

    def seen(self):
        with self.store.reading() as session:
            return look(session, self.book, self.viewer, self.draft.file, DAY, "Europe/Oslo")

    def carry_out(self, token="t", **agreed):
        told = Agreed(agreed.pop("fingerprint", None) or self.seen().fingerprint, **agreed)
        form = Form(self.viewer, token, DAY, "import")
        carry_out(self.store, self.book, form, self.key, told, "Europe/Oslo")


@pytest.fixture
def desk(store, book, hr):
    def make(kind, text, **chosen):
        return Desk(store, book, hr, kind, text, **chosen)

    return make


EXERCISE = {"fixed": {"competence": "exercise"}, "words": {"status": {"fullført": "verified"}}}


def course(*rows):
    return COURSE.format(rows="\n".join(rows))


def test_a_course_by_name_becomes_a_record_once(desk, store):
    first = desk("records", course("Nordmann, Kari;Fullført;12. mars 2026"), **EXERCISE)
    assert first.seen().counts == {"records": {"new": 1}}
    first.carry_out()
    assert drafting.find(store, first.key, first.viewer.account).content is None
    again = desk("records", course("Nordmann, Kari;Fullført;12. mars 2026"), **EXERCISE)
    assert again.seen().counts == {"records": {"unchanged": 1}}
    assert again.seen().changes == ()


def test_a_record_that_came_from_elsewhere_is_not_doubled_and_keeps_what_the_file_does_not_say(desk):
    seen = desk("records", course("Kari Nordmann;Fullført;10.01.2026"), **EXERCISE).seen()
    assert [(one.act, one.values["hours"]) for one in seen.planned] == [
        ("unchanged", seen.planned[0].before["hours"])
    ]


def test_the_same_form_twice_is_carried_out_once(desk):
    one = desk("records", course("Kari Nordmann;Fullført;12.03.2026"), **EXERCISE)
    fingerprint = one.seen().fingerprint
    one.carry_out(fingerprint=fingerprint)
    one.carry_out(fingerprint=fingerprint)
    with pytest.raises(NotAllowed):
        one.carry_out(token="another", fingerprint=fingerprint)


def test_what_changed_since_it_was_looked_at_is_told_and_nothing_is_written(desk):
    row = "Kari Nordmann;Fullført;12.03.2026"
    one, other = desk("records", course(row), **EXERCISE), desk("records", course(row), **EXERCISE)
    fingerprint = one.seen().fingerprint
    other.carry_out(token="first")
    with pytest.raises(Stale):
        one.carry_out(fingerprint=fingerprint)


def test_rows_with_problems_are_left_out_only_when_that_is_agreed_to(desk):
    one = desk("records", course("Kari Nordmann;Fullført;i fjor", "Ola Li;Fullført;12.03.2026"), **EXERCISE)
    (problem,) = one.seen().problems
    assert (problem.row, problem.field, problem.what) == (2, "achieved_on", "row no day")
    with pytest.raises(Unready, match="leave out"):
        one.carry_out()
    one.carry_out(leave_out=True)


def test_nobody_outside_is_found_by_name_and_a_number_from_outside_is_a_problem(desk):
    assert [one.state for one in desk("records", course("Åse Østby;Fullført;12.03.2026")).seen().people] == []
    named = desk("records", course("Åse Østby;Fullført;12.03.2026"), **EXERCISE).seen()
    assert [(one.state, one.near) for one in named.people] == [("open", ())]
    numbered = "Ansattnr;Dato\ne1;12.03.2026\ne99;12.03.2026\n"
    seen = desk("records", numbered, fixed={"competence": "exercise"}).seen()
    assert [(one.row, one.what) for one in seen.problems] == [(2, "row not yours"), (3, "row unknown number")]


def test_nobody_imports_their_own_record(store, book, hr):
    with store.reading() as session:
        own = replace(hr, employee=people.employee_keys(session)["e2"])
    one = Desk(store, book, own, "records", course("Kari Nordmann;Fullført;12.03.2026"), **EXERCISE)
    assert [problem.what for problem in one.seen().problems] == ["row your own"]


def test_of_health_only_the_days_are_taken_and_nothing_known_is_shown(desk, store):
    text = "Navn;Dato;Utsteder\nKari Nordmann;12.03.2026;Dr. Hemmelig\n"
    one = desk("records", text, fixed={"competence": "medical"})
    assert (one.seen().shown, one.seen().hidden) == ((), 1)
    one.carry_out()
    with store.reading() as session:
        keys = list(people.employee_keys(session).values())
        rows = current.records(session, keys, {"medical"})
    assert {row["issuer"] for row in rows if row["achieved_on"] == D("2026-03-12")} == {None}


def test_a_choice_of_person_is_remembered_and_forgotten_with_the_person(desk, store):
    text = course("K. Nordmann;Fullført;12.03.2026")
    with store.reading() as session:
        key = people.employee_keys(session)["e2"]
    one = desk("records", text, people={"k. nordmann": key}, **EXERCISE)
    one.carry_out()
    (question,) = desk("records", text, **EXERCISE).seen().people
    assert (question.state, question.someone.id) == ("remembered", "e2")
    begun = desk("records", text)
    forget_one(store, "e2", DAY)
    assert drafting.find(store, begun.key, begun.viewer.account) is None
    (question,) = desk("records", text, **EXERCISE).seen().people
    assert question.state == "open"


HEAD = "Ansattnr;Navn;Enhet;Stillingskode;Stilling;Fra dato;Til dato\n"


def test_an_hr_export_changes_what_it_says_and_asks_for_the_role_of_a_code_it_does_not_know(desk):
    text = HEAD + "e2;Nordmann, Kari;Vaktlag 1;7237;Brannkonstabel;01.01.2020;31.12.2026\n"
    text += "e77;Ny, Nina;watch-1;6014;Feier;01.05.2026;\n"
    one = desk("staff", text)
    (question,) = one.seen().words
    assert (question.field, question.answer) == ("position", None)
    one.choose(words={"position": {question.word: "sweep"}})
    assert one.seen().counts == {
        "employees": {"unchanged": 1, "new": 1},
        "assignments": {"changed": 1, "new": 1},
    }
    one.carry_out()
    with one.store.reading() as session:
        rows = {(row["role"], row["until"]): row for row in current.assignments(session)}
        names = {row["id"]: row["name"] for row in current.employees(session)}
    assert rows["smoke-diver", D("2026-12-31")]["employment"] == "full-time"
    assert names["e77"] == "Nina Ny"
    assert names["e2"] == "Kari Nordmann"


def test_what_a_whole_file_lacks_ends_yesterday_and_more_than_a_tenth_must_be_confirmed_in_words(desk, store):
    text = HEAD + "e2;Kari Nordmann;watch-1;7237;x;01.01.2020;\n"
    assert desk("staff", text).seen().counts["assignments"] == {"unchanged": 1}
    one = desk("staff", text, everything=True)
    assert (one.seen().counts["assignments"]["ended"], one.seen().held) == (1, 2)
    with pytest.raises(Unready, match="in words"):
        one.carry_out(word="ja")
    one.carry_out(word="Avslutt")
    with store.reading() as session:
        ends = sorted(str(row["until"]) for row in current.assignments(session))
    assert ends == [str(DAY - timedelta(days=1)), "None"]


def test_nothing_ends_of_somebody_whose_row_has_a_problem(desk):
    text = HEAD + "e2;Kari Nordmann;watch-1;7237;x;i fjor;\ne10;Ola Li;watch-1;7237;x;01.01.2021;\n"
    seen = desk("staff", text, everything=True).seen()
    assert "ended" not in seen.counts["assignments"]


def test_trying_it_writes_nothing(desk, store, book, hr):
    one = desk("absences", "Ansattnr;Fra;Til\ne2;01.04.2026;01.06.2026\n")
    before = one.seen().fingerprint
    assert effects(store, book, hr, one.seen(), DAY) == ()
    assert one.seen().fingerprint == before
    assert one.seen().counts == {"absences": {"new": 1}}


def test_a_draft_is_its_owners_alone_and_gone_after_a_week(desk, store, clock):
    one = desk("records", course("Kari Nordmann;Fullført;12.03.2026"))
    assert drafting.find(store, one.key, "somebody else") is None
    clock.go(days=6)
    assert keeping.sweep(store) == 0
    clock.go(days=2)
    assert keeping.sweep(store) == 1
    assert drafting.of_account(store, one.viewer.account) == ()
    with store.reading() as session:
        assert drafts.find(session, one.key, one.viewer.account) is None


def test_of_health_nothing_on_the_page_depends_on_what_is_known(desk, store, book, hr):
    """Somebody who tries one day after the other learns from nothing which one is known."""
    text = "Navn;Dato\nKari Nordmann;12.03.2026\n"
    desk("records", text, fixed={"competence": "medical"}).carry_out()
    for known in (text, text.replace("12", "13")):
        seen = desk("records", known, fixed={"competence": "medical"}).seen()
        assert (seen.changes_shown, seen.hidden, seen.counts) == ((), 1, {})
        assert effects(store, book, hr, seen, DAY) == ()
    before, after = (
        desk("records", text, fixed={"competence": "medical"}).seen().fingerprint for _ in range(2)
    )
    assert before == after
    again = desk("records", text, fixed={"competence": "medical"})
    assert not again.seen().changes
    other = desk("records", text.replace("12", "13"), fixed={"competence": "medical"})
    assert other.seen().changes
    assert again.seen().fingerprint == other.seen().fingerprint
