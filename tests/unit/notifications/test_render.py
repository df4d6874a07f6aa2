"""How payloads become mails: escaped, in one line, complete, and silent about what is sensitive."""

import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from compliance.words.notes import label
from notifications import render as rendering
from notifications.content import Lapse, Lost, Person, Rule, Shortfall, Source, Step
from notifications.errors import MessageError
from notifications.messages import KINDS, LANGUAGES, EmployeeReminder, LeaderReminder
from notifications.render import render
from notifications.samples import DAY, texts

EVERY = [(kind, language) for kind in KINDS for language in LANGUAGES]
RULE = Rule("Røykdykking", "law", "ikke operativ røykdykker", "Røykdykking ved brann")
SECRET = "Helseattest røyk- og kjemikaliedykker"


def lapse(status="expiring", days=30, **more):
    end = DAY + timedelta(days=days)
    values = {
        "rule": RULE,
        "status": status,
        "end": end,
        "stop_on": end + timedelta(days=1),
        "on_lapse": "stand-down",
    }
    return Lapse(**values | more)


def own(*lapses, language="nb"):
    return EmployeeReminder(language, "Fjordvik kommune", DAY, "Kari Nordmann", lapses)


def team(*people, language="nb", short=(), name="Anne Berg"):
    return LeaderReminder(language, "Fjordvik kommune", DAY, name, short, people)


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_a_subject_is_one_line_of_modest_length(kind, language):
    subject = render(KINDS[kind].sample(language)).subject
    assert subject == " ".join(subject.split())
    assert 0 < len(subject) <= 90


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_the_text_says_everything_that_the_page_says(kind, language):
    """Whoever reads mail as text misses nothing: every name, date, provider and source is in both."""
    made = render(KINDS[kind].sample(language))
    visible = re.sub(r"<style>.*?</style>|<title>.*?</title>|<[^>]+>", " ", made.html, flags=re.DOTALL)
    page = " ".join(unescape(visible).split())
    said = " ".join(made.text.split())
    words = texts(language)
    for wanted in (
        words.smoke_diving,
        words.medication,
        words.hot_work,
        "FOR-2011-12-06-1357",
    ):
        assert wanted in said
        assert wanted in page
    dates = set(re.findall(r"\d\d\.\d\d\.\d{4}|\d{1,2} [A-Z][a-z]+ \d{4}", said))
    assert len(dates) >= 5
    assert all(day in page for day in dates)


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_what_is_not_settled_stands_with_every_requirement(kind, language):
    """Whoever is told that they may not do a task must be able to see that a number behind it is still open."""
    made = render(KINDS[kind].sample(language))
    for form in (" ".join(made.text.split()), " ".join(unescape(made.html).split())):
        assert f"{label('confirm', language)}: {texts(language).confirm}" in form
        assert f"{label('not_checked', language)}: {texts(language).not_checked}" in form


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_plain_text_fits_a_terminal_and_nothing_is_fetched(kind, language):
    made = render(KINDS[kind].sample(language))
    assert max(map(len, made.text.splitlines())) <= 76
    assert not re.search(r"<(img|link|script|iframe)|url\(|src=", made.html)


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_the_character_set_stands_where_browsers_look(kind, language):
    assert '<meta charset="utf-8">' in render(KINDS[kind].sample(language)).html[:200]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_languages_say_the_same_things(kind):
    """As many paragraphs in each: no sentence was forgotten in one of them."""
    made = [render(KINDS[kind].sample(language)) for language in LANGUAGES]
    assert len({page.html.count("<p") for page in made}) == 1
    assert len({page.text.count("\n\n") for page in made}) == 1


def test_nynorsk_and_english_hold_no_bokmaal():
    for kind in KINDS:
        nynorsk = render(KINDS[kind].sample("nn")).text.lower()
        assert not re.search(r"\b(ikke|oppgaven|fra og med|nå|hvis|kreves|leder|lederen|uten)\b", nynorsk)
        english = render(KINDS[kind].sample("en")).text
        assert not re.search(r"\b(og|til|fra|ikke|oppgave|Kilde|Frist)\b", english)


def test_what_people_are_called_is_text_and_never_html():
    evil = Rule('<b onclick="x()">Krav</b>', "law", "kan ikke utføre oppgaven", "<script>alert(1)</script>")
    made = render(own(lapse(rule=evil, steps=(Step("<i>Kurs</i>", "A & B"),))))
    assert "<script>" not in made.html
    assert "<i>Kurs</i>" not in made.html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made.html
    assert "<i>Kurs</i>: A & B" in made.text


def test_a_name_that_looks_like_a_template_is_only_a_name():
    made = render(replace(own(lapse()), name="{{ 7 * 7 }}{% raise %}"))
    assert "Hei {{ 7 * 7 }}{% raise %}," in made.text


def test_line_breaks_in_a_name_never_reach_the_subject():
    rule = replace(RULE, name="Varme\r\narbeider\u2028Bcc: alle")
    made = render(own(lapse(rule=rule, named=True)))
    assert made.subject == "Varme arbeider Bcc: alle: Går ut 12.02.2027 (om 30 dager)"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "http://example.org", 'https://x" onclick="y'])
def test_only_safe_links_become_links(url):
    rule = replace(RULE, sources=(Source("FOR-1", url=url),))
    page = render(own(lapse(rule=rule))).html
    assert "javascript" not in page
    assert 'onclick="y' not in page


def test_a_requirement_that_rests_on_something_sensitive_is_in_no_subject():
    assert render(own(lapse())).subject == "Et kompetansekrav må følges opp innen 12.02.2027"
    assert render(own(lapse(named=True))).subject == "Røykdykking: Går ut 12.02.2027 (om 30 dager)"


def test_the_persons_own_mail_names_the_sensitive_competence_in_its_text_alone():
    made = render(own(lapse(steps=(Step(SECRET, "Bedriftshelsetjenesten"),))))
    assert SECRET in " ".join(made.text.split())
    assert SECRET not in made.subject


@pytest.mark.parametrize(
    ("status", "days", "line"),
    [
        ("expiring", 30, "Kan utføre oppgaven til og med 12.02.2027"),
        ("expired", -2, "Ikke operativ røykdykker siden 12.01.2027"),
        ("missing", -2, "Ikke operativ røykdykker siden 12.01.2027"),
        ("due", 30, "Ikke operativ røykdykker. Frist 12.02.2027"),
    ],
)
def test_of_something_sensitive_a_leader_reads_whether_the_task_can_be_done_and_the_date(status, days, line):
    text = render(team(Person("1", "Kari", "Vaktlag 1", lapse(status, days), sensitive=True))).text
    assert f"Kari, Vaktlag 1\n  Røykdykking: {line}\n\n" in text


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nb", "Går ut 01.02.2027 (om 19"),
        ("nn", "Går ut 01.02.2027 (om 19"),
        ("en", "Expires 1 February 2027 (in 19"),
    ],
)
def test_what_has_lapsed_before_a_task_to_come_begins_is_no_past_while_it_still_holds(language, line):
    coming = lapse("expired", 19, begins=DAY + timedelta(days=40), named=True)
    assert line in render(own(coming, language=language)).text
    assert line in render(own(coming, language=language)).subject


def test_the_most_urgent_comes_first():
    """What can't be done now, the gravest first; then what comes soonest."""
    named = {
        "follow-up": lapse("expired", -90, on_lapse="follow-up", rule=replace(RULE, name="C")),
        "stand-down": lapse("missing", -1, rule=replace(RULE, name="B")),
        "soon": lapse("expiring", 3, rule=replace(RULE, name="A")),
        "tolerated": lapse("grace", -9, stop_on=DAY + timedelta(days=2), rule=replace(RULE, name="D")),
        "to come": lapse("missing", 20, begins=DAY + timedelta(days=20), rule=replace(RULE, name="E")),
    }
    ordered = [one.rule.name for one in own(*named.values()).ordered]
    assert ordered == ["B", "C", "D", "A", "E"]


def test_shortages_stand_on_top_and_people_without_address_are_listed_once():
    short = Shortfall("Røykdykking ved brann", "", 4, 3, 1, DAY, (Lost("Per", "away"),))
    people = [
        Person("1", "Per Hansen", "", lapse("expired", -2), in_person=True),
        Person("1", "Per Hansen", "", lapse("expiring", 9), in_person=True),
    ]
    text = render(team(*people, short=(short,))).text
    assert text.index("MINSTEBEMANNING") < text.index("ANSATTE") < text.index("SI FRA PERSONLIG")
    assert text.partition("SI FRA PERSONLIG")[2].count("  - Per Hansen\n") == 1
    assert "hele organisasjonen" in text


@pytest.mark.parametrize(
    ("people", "subject"),
    [
        ([("1", "expiring", 30)], "1 ansatt å følge opp innen 12.02.2027"),
        ([("1", "expired", -2)], "1 ansatt oppfyller ikke kravet nå"),
        ([("1", "expiring", 30), ("1", "expiring", 9)], "1 ansatt å følge opp innen 22.01.2027"),
        ([("1", "expiring", 30), ("2", "due", 9)], "2 ansatte å følge opp, 1 oppfyller ikke kravet nå"),
    ],
)
def test_the_leaders_subject_counts_people(people, subject):
    lines = [Person(id_, "Navn", "", lapse(status, days)) for id_, status, days in people]
    assert render(team(*lines)).subject == subject


@pytest.mark.parametrize(
    ("language", "rows", "subject"),
    [
        (
            "nb",
            [("Dykking", "1", 1), ("Dykking", "2", 1), ("Dykking", "3", 2)],
            "For få til 1 oppgave (3 steder)",
        ),
        ("nn", [("Dykking", "1", 0), ("Dykking", "2", 0)], "Snart for få til 1 oppgåve (2 stader)"),
        ("en", [("Dykking", "1", 1), ("Pumpe", "2", 1), ("Pumpe", "3", 0)], "Too few for 2 tasks"),
    ],
)
def test_the_leaders_subject_counts_a_task_once_however_many_places_are_short(language, rows, subject):
    short = tuple(Shortfall(task, unit, 4, 4 - lack, lack, DAY) for task, unit, lack in rows)
    assert render(team(language=language, short=short)).subject == subject


def test_a_mailbox_is_greeted_without_a_name():
    assert render(team(Person("1", "Kari", "", lapse()), name="")).text.startswith("Hei,\n")


@pytest.mark.parametrize(("days", "words"), [(0, "i dag"), (1, "i morgen"), (2, "om 2 dager")])
def test_days_ahead_are_said_as_people_say_them(days, words):
    assert f"({words})" in render(own(lapse(days=days))).text


def test_dates_of_the_first_century_keep_their_four_digits():
    assert "01.01.0990" in render(own(lapse("expired", rule=RULE, end=date(990, 1, 1)))).text


def test_a_template_that_asks_for_what_it_does_not_get_is_an_error(monkeypatch):
    def fill(*_args, **_more):
        raise UndefinedError("'payload' has no attribute 'nmae'")

    monkeypatch.setattr(rendering, "_fill", fill)
    with pytest.raises(MessageError, match=r"the templates in employee/nb can't be filled: 'payload' has no"):
        render(own(lapse()))


def test_an_undefined_value_is_never_an_empty_one():
    with pytest.raises(UndefinedError):
        rendering._environment(html=False).from_string("{{ nothing.here }}").render()


def test_a_template_is_in_a_sandbox():
    with pytest.raises(Exception, match="unsafe"):
        rendering._environment(html=False).from_string("{{ ''.__class__.__mro__ }}").render()


def test_there_is_no_fourth_language():
    with pytest.raises((MessageError, TemplateNotFound)):
        render(own(lapse(), language="se"))
