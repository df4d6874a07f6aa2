"""What is checked beyond the words of the refusals: near matches, what is known already, warnings, sensitive text."""

from decimal import Decimal

import pytest

from compliance.errors import InputError
from compliance.services.intake.data import Known
from compliance.services.intake.nearness import FEW, Near, distance, misspelt
from compliance.services.intake.read import check_data, read_and_check, read_data
from compliance.services.intake.tables import ASSIGNMENTS
from rules.facts import build_facts
from rules.load import load_rules, load_texts
from tests.unit.intake.folders import BOOK, BROKEN, folder

RULES = (BROKEN / "rules.yaml").read_text("utf-8")


def problems(data, book=BOOK, **options):
    with pytest.raises(InputError) as caught:
        read_and_check(data, book, **options)
    return list(caught.value.problems)


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        ("until", "untill", 1),
        ("from", "form", 1),
        ("role", "role", 0),
        ("unit", "until", 2),
        ("employment", "employee", 3),
    ],
)
def test_distance_counts_slips(one, other, far):
    assert distance(one, other) == distance(other, one) == far


@pytest.mark.parametrize(
    "name", ["untill", "Until", "unti", "unitl", "FROM", "fom", "precent", "emplyee", "rolle"]
)
def test_a_slip_of_a_column_is_seen(name):
    assert misspelt(name, ASSIGNMENTS.column_names)


@pytest.mark.parametrize(
    "name", ["employment", "shift", "position", "note", "department", "turnus", "stilling"]
)
def test_an_attribute_of_its_own_is_left_alone(name):
    assert misspelt(name, ASSIGNMENTS.column_names) is None


MANY = [f"{number:06}" for number in range(200_000, 200_000 + 4 * FEW)] + ["Kari-1", "17"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("kari-1", "Kari-1"),
        ("20010", "200010"),
        ("2001O0", "200100"),
        ("200100x", "200100"),
        ("00017", "17"),
        ("201000x", "201000"),
        ("020100", "200100"),
        ("somebody", None),
        ("200100" * 100, None),
    ],
)
def test_among_many_ids_one_slip_is_found(word, meant):
    assert Near(MANY).say(word) == (f'; did you mean "{meant}"?' if meant else "")


@pytest.mark.parametrize(
    ("role", "meant"),
    [("Røykdykker", "smoke-diver"), ("røykdykkar", "smoke-diver"), ("ROYKDYKKER", "smoke-diver")],
)
def test_who_writes_what_a_role_is_called_is_told_its_code(tmp_path, monkeypatch, role, meant):
    """HR writes names; the codes are those of the rule files."""
    (tmp_path / "rules.yaml").write_text(
        "format: 1\npack: p\ntitle: P\nroles:\n  smoke-diver: {name: {nb: Røykdykker, nn: Røykdykkar}}\n",
        "utf-8",
    )
    book = load_rules([tmp_path / "rules.yaml"])
    text = f"employee,role,unit,from\ne1,{role},watch-1,2026-01-01\n"
    with pytest.raises(InputError) as error:
        read_and_check(folder(tmp_path, monkeypatch, {"assignments.csv": text}), book)
    assert (
        f'data/assignments.csv:2:role: "{role}" is not a role of the rule book; did you mean "{meant}"?'
        in error.value.problems
    )


def test_people_and_units_of_the_database_may_be_named(tmp_path, monkeypatch):
    data = folder(
        tmp_path,
        monkeypatch,
        {
            "units.csv": None,
            "employees.csv": None,
            "assignments.csv": "employee,role,unit,from\nold-1,smoke-diver,old-unit,2026-01-01\n",
            "records.csv": None,
            "exemptions.csv": None,
            "suspensions.csv": None,
            "absences.csv": None,
        },
    )
    known = Known(frozenset({"old-1"}), {"old-unit": None})
    assert list(read_and_check(data, BOOK, known=known).data) == ["assignments"]
    assert problems(data) == [
        f"data: the file {table}.csv is missing; units, employees and assignments are required"
        for table in ("units", "employees")
    ]


def test_nothing_at_all_is_refused_whoever_is_known(tmp_path):
    known = Known(frozenset({"old-1"}), {"old-unit": None})
    assert len(problems(tmp_path, known=known)) == 3


def test_a_unit_may_not_become_its_own_ancestor_by_what_is_known(tmp_path, monkeypatch):
    data = folder(
        tmp_path,
        monkeypatch,
        {"units.csv": "id,name,parent\nfire,Brann,top\nwatch-1,x,\nwatch-2,y,\n"},
    )
    known = Known(frozenset(), {"top": "middle", "middle": "fire"})
    assert problems(data, known=known) == [
        (
            'data/units.csv:2:parent: "fire" is its own ancestor: fire → top → middle → fire; '
            "expected a unit above it, or none"
        )
    ]


def test_a_unit_and_an_attribute_that_only_a_rule_file_names_are_warned_about(tmp_path, monkeypatch):
    rules = RULES.replace(
        "applies_to: {roles: [smoke-diver]}\n    needs: {all_of: [smoke-diver-basic",
        "applies_to: {roles: [smoke-diver], units: [watch-3], attributes: {shift: [day]}}\n"
        "    staffing: {at_least: 2, units: [fire, tunnel]}\n    needs: {all_of: [smoke-diver-basic",
    )
    assert rules != RULES
    book = load_texts([("rules.yaml", rules)])
    assert read_and_check(folder(tmp_path, monkeypatch), book).warnings == (
        'rules.yaml:13:3: the unit "tunnel" of smoke-diving is not in the data',
        'rules.yaml:13:3: the unit "watch-3" of smoke-diving is not in the data; did you mean "watch-2"?',
        (
            'rules.yaml:13:3: smoke-diving asks for the attribute "shift", which no assignment has; '
            "it applies to nobody until the assignments have that column"
        ),
    )


def test_a_unit_that_an_override_names_is_told_at_the_override(tmp_path, monkeypatch):
    own = (
        "format: 1\npack: own\ntitle: Own\noverride:\n  requirements:\n    smoke-diving:\n"
        "      staffing: {at_least: 2, units: [tunnel]}\n"
    )
    book = load_texts([("rules.yaml", RULES), ("own.yaml", own)])
    assert read_and_check(folder(tmp_path, monkeypatch), book).warnings == (
        'own.yaml:7:7: the unit "tunnel" of smoke-diving is not in the data',
    )


def test_free_text_about_a_sensitive_competence_goes_no_further(tmp_path, monkeypatch):
    """Only fit or not fit and the dates are stored or shown; the text of other competences stays."""
    data = folder(
        tmp_path,
        monkeypatch,
        {
            "records.csv": "employee,competence,achieved_on,hours,issuer,evidence\n"
            "e2,smoke-diver-medical,2025-01-01,1,Dr. Vik,heart\n"
            "e2,exercise,2025-01-01,2,Brann,binder\n"
            "e3,smoke-diver-medical,2025-01-01,,,lungs\n",
            "suspensions.csv": "employee,competence,from,reason\n"
            "e2,smoke-diver-medical,2026-02-01,heart\ne2,exercise,2026-02-01,under review\n",
            "exemptions.csv": "employee,requirement,from,reason,approved_by\n"
            "e2,smoke-diving,2026-02-01,a knee operation,Vik\ne3,smoke-diving,2026-02-01,staffing,Vik\n",
        },
    )
    intake = read_and_check(data, BOOK)
    records = intake.data["records"].columns
    assert records["issuer"] == [None, "Brann", None]
    assert records["evidence"] == [None, "binder", None]
    assert records["hours"] == [Decimal(1), Decimal(2), None]
    assert intake.data["suspensions"].columns["reason"] == ["withheld", "under review"]
    assert intake.data["exemptions"].columns["reason"] == ["withheld", "staffing"]
    told = "about sensitive competences is left out; only fit or not fit and the dates are kept"
    assert intake.warnings == (
        f"data/exemptions.csv: reason of 1 row {told.replace('competences', 'requirements')}",
        f"data/records.csv: evidence of 2 rows {told}",
        f"data/records.csv: issuer of 1 row {told}",
        f"data/suspensions.csv: reason of 1 row {told}",
    )


def test_reading_and_checking_apart_find_the_same(tmp_path, monkeypatch):
    data = read_data(folder(tmp_path, monkeypatch))
    assert check_data(data, BOOK) == ()
    with pytest.raises(InputError) as caught:
        check_data(data, load_texts([("r.yaml", "format: 1\npack: p\ntitle: P\n")]))
    assert len(caught.value.problems) == 3 + 3 + 1 + 1


def test_the_values_are_what_evaluation_takes(tmp_path, monkeypatch):
    facts = build_facts(read_and_check(folder(tmp_path, monkeypatch), BOOK).columns)
    assert facts.employees.ids == ("e1", "e2", "e3")
    assert len(facts.records.employee) == 3
    assert sorted(facts.records.hours) == [0, 200, 750]
    assert facts.assignments.attributes["employment"][1] == ("full-time", "part-time")
