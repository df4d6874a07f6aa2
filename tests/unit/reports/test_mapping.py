"""The mapping report: the four columns, what is told of whom, and what is said where there is nothing."""

from dataclasses import replace
from datetime import date

import pytest

from compliance.errors import NotFoundError
from compliance.services.reports.frame import end_of_horizon
from compliance.services.reports.scope import Asked
from reports.model import Form, Tone
from rules.dates import Period
from tests.unit.reports.town import MADE, RULES, book, report, tables


def headings(value):
    return [section.heading for section in value.sections]


def cells(value, unit, task):
    """The four cells of a row, as lines of text."""
    [section] = [section for section in value.sections if section.heading == unit]
    [row] = [row for row in section.rows if row[0].text == task]
    return [list(cell.texts()) for cell in row]


def test_the_four_columns_are_those_that_leaders_know():
    for language, expected in {
        "nb": ["Oppgaver", "Kompetansekrav", "Hvem møter kompetansekravene?", "Trenger vi flere?"],
        "nn": ["Oppgåver", "Kompetansekrav", "Kven møter kompetansekrava?", "Treng vi fleire?"],
        "en": ["Tasks", "Competence requirement", "Who meets the requirements?", "Do we need more?"],
    }.items():
        section = report("watch-2", language).sections[1]
        assert [column.heading for column in section.columns] == expected


def test_a_unit_comes_with_those_below_it_in_the_order_of_their_names():
    assert headings(report("fire")) == [
        "Samlet",
        "Brann og redning",
        "Vaktlag 2",
        "Vaktlag 10",
        "Kompetansekravene",
    ]
    assert [section.note for section in report("fire").sections[1:3]] == [
        "Kommunen",
        "Kommunen / Brann og redning",
    ]


def test_without_a_unit_it_is_the_whole_organisation():
    value = report(None)
    assert value.title == "Kartlegging: hele organisasjonen"
    assert headings(value) == headings(report("town"))


def test_the_whole_organisation_is_called_by_its_name_and_a_unit_by_its_own():
    made = replace(MADE, organisation="Fjordvik kommune")
    assert report(None, made=made).title == "Kartlegging: Fjordvik kommune"
    assert report("watch-2", made=made).title == "Kartlegging: Vaktlag 2"


def test_who_meets_it_until_when_who_is_about_to_lapse_and_who_does_not_and_why():
    assert cells(report("home"), "Sykehjemmet", "Dele ut legemidler")[2] == [
        "4 av 6 kan utføre oppgaven",
        "Kan utføre oppgaven",
        "<script>alert(1)</script>: gyldig, uten sluttdato",
        "Anne Lie: gyldig til 15.01.2027",
        "Går snart ut",
        "David Eng: utløpt, godtatt til 15.05.2026",
        "Bjørn Moe: siste gyldige dag 20.06.2026: Delegasjon",
        "Kan ikke utføre oppgaven",
        "=cmd(): mangler: Delegasjon; bevis venter på godkjenning",
        "Clara Vik: frist løper til 01.07.2026: Kurs i legemiddelhåndtering, Delegasjon",
    ]


def test_a_sensitive_requirement_tells_only_what_may_be_done_and_the_date():
    """Neither what lapsed, nor that anything lapsed; the other parts would give the sensitive one away."""
    said = cells(report("watch-2"), "Vaktlag 2", "Røykdykking ved brann i bygning")[2]
    assert said == [
        "2 av 4 kan utføre oppgaven",
        "Kan utføre oppgaven",
        "Åse Berg: gyldig til 01.03.2027",
        "Går snart ut",
        "Kari Nordmann (d2): siste gyldige dag 15.06.2026",
        "Ikke operativ røykdykker",
        "Øystein Dahl: siden 02.04.2026",
        "Fraværende",
        "Per Ås: fraværende til 31.08.2026",
    ]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_no_person_is_ever_told_of_together_with_a_sensitive_competence(language):
    """The medical certificate stands only where the rule itself is explained."""
    value = report(None, language, on=date(2026, 6, 20))
    name = "Medical certificate" if language == "en" else "Helseattest"
    holders = [
        section.heading
        for section in (*value.sections, value.sheet)
        for row in section.rows
        for cell in row
        if any(name in text for text in cell.texts())
    ]
    assert set(holders) == {value.sections[-1].heading}


def test_a_lapse_of_a_sensitive_requirement_to_come_is_told_without_its_status():
    value = report("fire", data=enough_divers())
    more = cells(value, "Vaktlag 2", "Røykdykking ved brann i bygning")[3]
    assert more == [
        "Ja, fra 16.06.2026",
        "Behov: 3",
        "Har: 3",
        "Mangler nå: 0",
        "Til opplæring eller fornyelse: 3",
        "Første dag under behovet er 16.06.2026: Kari Nordmann (d2) (ikke operativ røykdykker)",
    ]


def enough_divers():
    """The town with the lapsed medical renewed: three divers until the next one lapses."""
    data = tables()
    records = data["records"]
    for column, value in {
        "employee": "d3",
        "competence": "medical",
        "achieved_on": date(2026, 4, 20),
    }.items():
        records[column].append(value)
    for column in ("valid_until", "status"):
        records[column].append(None)
    return data


def test_without_a_minimum_everybody_bound_and_not_away_is_needed():
    """Six are bound, two not cleared now; three of the four others lapse within twelve months."""
    assert cells(report("home"), "Sykehjemmet", "Dele ut legemidler")[3] == [
        "Ja, 2 mangler nå",
        "Behov: 6",
        "Har: 4",
        "Mangler nå: 2",
        "Til opplæring eller fornyelse: 5",
    ]
    assert cells(report("home"), "Sykehjemmet", "Førstehjelp")[3] == [
        "Nei, alle kan utføre oppgaven",
        "Behov: 6",
        "Har: 6",
        "Mangler nå: 0",
        "Til opplæring eller fornyelse: 0",
    ]


def test_a_minimum_that_counts_the_units_below_has_a_row_of_its_own_and_is_told_of_below():
    value = report("fire")
    assert cells(value, "Brann og redning", "Førstehjelp")[2:] == [
        ["4 kan utføre oppgaven, regnet med enhetene under"],
        ["Ja, 2 mangler nå", "Behov: 6", "Har: 4", "Mangler nå: 2", "Til opplæring eller fornyelse: 2"],
    ]
    assert cells(value, "Vaktlag 10", "Førstehjelp")[3][-1] == "Behovet gjelder Brann og redning samlet"


def test_a_minimum_of_the_organisation_is_told_of_in_the_unit_and_twin_competence_is_marked():
    more = cells(report("water"), "Vann og avløp", "Beregne gebyrer")[3]
    assert more == [
        "Ja, 1 mangler nå",
        "Tvillingkompetanse: minst 2 som kan",
        "Behov: 2",
        "Har: 1",
        "Mangler nå: 1",
        "Til opplæring eller fornyelse: 1",
        "Behovet gjelder hele organisasjonen samlet",
    ]


def test_fewer_people_than_needed_is_said():
    more = cells(report("watch-10"), "Vaktlag 10", "Røykdykking ved brann i bygning")[3]
    assert more[-1] == "Bare 2 har oppgaven; behovet er 3"


def test_a_colleague_outside_the_report_is_not_named():
    """The water works' need is the organisation's; whoever lapses elsewhere is only counted."""
    data = tables()
    for column, value in {
        "employee": "c1",
        "role": "economist",
        "unit": "town",
        "from": date(2020, 1, 1),
    }.items():
        data["assignments"][column].append(value)
    for column, value in {
        "employee": "c1",
        "competence": "cost-recovery",
        "achieved_on": date(2023, 6, 1),
    }.items():
        data["records"][column].append(value)
    for column in ("valid_until", "status"):
        data["records"][column].append(None)
    more = cells(report("water", data=data), "Vann og avløp", "Beregne gebyrer")[3]
    assert more[0] == "Ja, fra 02.06.2026"
    assert "Første dag under behovet er 02.06.2026: en ansatt i en annen enhet (utløpt)" in more


def test_every_authority_has_its_own_mark_and_sources_lead_to_their_text():
    section = report(None).sections[-1]
    marks = {row[0].text: row[1].lines[0] for row in section.rows}
    assert {name: (mark.text, mark.rank, mark.form) for name, mark in marks.items()} == {
        "Røykdykkerkompetanse": ("lov eller forskrift", 1, Form.MARK),
        "Legemiddelhåndtering": ("veileder", 2, Form.MARK),
        "Førstehjelp": ("bransjekrav", 3, Form.MARK),
        "Selvkost vann og avløp": ("lokalt krav", 4, Form.MARK),
    }
    [smoke_diving] = [row for row in section.rows if row[0].text == "Røykdykkerkompetanse"]
    assert [(line.text, line.link) for line in smoke_diving[1].lines[1:]] == [
        ("FOR-2011-12-06-1357 § 3-23", "https://lovdata.no/forskrift/2011-12-06-1357/§3-23"),
        ("Forskrift om utførelse av arbeid", None),
    ]
    assert smoke_diving[4].texts() == (
        "Må bekreftes",
        "Hvor ofte legen vil se den ansatte.",
        "Helseattest: Alderstabellen.",
        "Ikke kontrollert her",
        "Hvem som er på vakt i dag.",
    )


def test_what_is_not_settled_is_marked_in_the_row_in_words():
    [_, requirement, *_] = report("watch-2").sections[1].rows[1]
    assert [(line.text, line.tone) for line in requirement.lines[-2:]] == [
        ("Må bekreftes", Tone.SOON),
        ("Ikke kontrollert her", Tone.QUIET),
    ]


def test_the_sheet_says_what_is_not_settled_but_nothing_of_a_sensitive_competence():
    sheet = report("watch-2").sheet
    confirm, not_checked = (
        [column.heading for column in sheet.columns].index(heading)
        for heading in ("Må bekreftes", "Ikke kontrollert her")
    )
    assert {row[4].text: (row[confirm].texts(), row[not_checked].texts()) for row in sheet.rows} == {
        "Førstehjelp": (("Førstehjelp: To år er et forslag.",), ()),
        "Røykdykkerkompetanse": (("Hvor ofte legen vil se den ansatte.",), ("Hvem som er på vakt i dag.",)),
    }


def test_requirements_asked_for_that_bind_nobody_are_shown_with_the_reason():
    value = report("pool", requirements=("bathing", "coming"))
    assert headings(value) == ["Krav som ikke binder noen her", "Kompetansekravene"]
    said = {row[0].text: row[2].text for row in value.sections[0].rows}
    assert said == {
        "Livredning": "Ingen i enheten er omfattet av dette kravet per 01.05.2026.",
        "Nytt krav": "Kravet er ikke i kraft per 01.05.2026.",
    }


def test_only_the_requirements_asked_for_are_shown():
    value = report("watch-2", requirements=("first-aid",))
    assert headings(value) == ["Vaktlag 2", "Kompetansekravene"]
    assert [row[0].text for section in value.sections for row in section.rows] == [
        "Førstehjelp",
        "Førstehjelp",
    ]


def test_a_unit_where_nobody_is_bound_says_what_to_look_at():
    value = report("pool")
    [section] = value.sections
    assert section.empty == (
        "Ingen i Badet er omfattet av noe kompetansekrav per 01.05.2026. Er noen ført i enheten, og er rollene "
        "deres nevnt i regelfilene?"
    )


def test_unknown_names_are_refused_with_a_near_one():
    with pytest.raises(NotFoundError, match='no unit has the id "wach-2"; did you mean "watch-2"\\?'):
        report("wach-2")
    with pytest.raises(
        NotFoundError, match='no requirement has the code "first-ade"; did you mean "first-aid"\\?'
    ):
        report("fire", requirements=("first-ade",))


def test_the_report_says_of_when_and_by_which_rules_it_is():
    assert report("fire").about == (
        ("Enhet", "Brann og redning"),
        ("Dato", "01.05.2026"),
        ("Ser fram til", "01.05.2027"),
        ("Laget", "01.05.2026 kl. 06.15"),
        ("Regelbok", book().hash[:12]),
    )


def test_notes_explain_only_what_is_there():
    assert len(report("fire").notes) == 7
    assert not [note for note in report("home").notes if "helse" in note or "Samlet" in note]
    assert report("pool").notes == ()


def test_the_horizon_may_reach_past_the_calendar():
    assert end_of_horizon(Asked(date(9999, 6, 1), horizon=Period(years=1))) == date.max


def test_a_unit_that_a_minimum_names_has_its_row_even_if_nobody_is_there():
    """A watch whose last holder left must not drop out of sight."""
    data = tables()
    data["assignments"]["unit"] = [
        "watch-10" if unit == "watch-2" else unit for unit in data["assignments"]["unit"]
    ]
    rules = RULES.replace("staffing: {at_least: 3}", "staffing: {at_least: 3, units: [watch-2]}")
    value = report("watch-2", data=data, rules=rules)
    assert cells(value, "Vaktlag 2", "Røykdykking ved brann i bygning")[2:] == [
        ["Ingen i enheten er omfattet av dette kravet per 01.05.2026."],
        [
            "Ja, 3 mangler nå",
            "Behov: 3",
            "Har: 0",
            "Mangler nå: 3",
            "Til opplæring eller fornyelse: 3",
            "Bare 0 har oppgaven; behovet er 3",
        ],
    ]


def test_where_nobody_works_a_minimum_is_short_all_the_same():
    """A unit that the rule names has its row even if nobody is there, or anywhere."""
    value = report("fire", data={"units": tables()["units"]})
    assert cells(value, "Brann og redning", "Førstehjelp")[3][0] == "Ja, 6 mangler nå"


PART = """\
  medical:
    name: {nb: Helseattest for dykkere, nn: Helseattest for dykkarar, en: Divers' medical}
    authority: law
    applies_to: {roles: [smoke-diver]}
    needs: medical
"""


def test_a_part_about_health_is_not_shown_by_itself_and_the_report_says_where_it_is():
    """Beside "may not smoke-dive", "the medical has lapsed" would say why."""
    rules = RULES.replace("requirements:\n", f"requirements:\n{PART}")
    value = report("fire", rules=rules)
    assert "Helseattest for dykkere" not in str(value.sections)
    assert value.notes[-1] == (
        "Om helse står ikke for seg selv her (Helseattest for dykkere): det inngår i «Røykdykkerkompetanse»."
    )
    assert report("fire").notes == value.notes[:-1]


def test_whoever_asks_for_the_part_alone_gets_it():
    rules = RULES.replace("requirements:\n", f"requirements:\n{PART}")
    value = report("fire", rules=rules, requirements=["medical"])
    assert "Helseattest for dykkere" in str(value.sections)
