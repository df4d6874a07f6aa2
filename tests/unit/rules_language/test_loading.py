"""A rule file becomes a rule book: defaults, inherited versions, places, texts, folders."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from rules.book import STANDARD_REMINDERS
from rules.dates import Period
from rules.errors import Position, RuleFileError
from rules.load import load_rules, load_texts
from rules.model import AllOf, Authority, Equivalent, Held, Hours, Kind, OnLapse, Status, Times
from tests.unit.rules_language.full_pack import FULL

HEAD = "format: 1\npack: p\ntitle: T\n"
SMALL = (
    HEAD
    + """\
competences: {c: {name: C}}
roles: {r: {name: R}}
requirements:
  q: {name: Q, authority: local, applies_to: {roles: [r]}, needs: c}
"""
)


def book(text, name="a.yaml"):
    return load_texts([(name, text)])


def requirement(body):
    text = f"{HEAD}competences: {{c: {{name: C}}, d: {{name: D}}}}\nroles: {{r: {{name: R}}}}\nrequirements:\n  q:\n"
    return book(text + "".join(f"    {line}\n" for line in body.splitlines())).requirements["q"]


def test_what_is_not_said_has_its_default():
    read = book(SMALL)
    competence, one = read.competences["c"], read.requirements["q"].versions[0]
    assert (competence.kind, competence.valid_for, competence.sensitive) == (Kind.CERTIFICATE, None, False)
    assert (one.due_within, one.expiring, one.grace) == (Period(), Period(days=90), Period())
    assert (one.due_from, one.on_lapse, one.reminders) == ("duty", OnLapse.FOLLOW_UP, "standard")
    assert (one.staffing, one.sets, one.sources) == (None, frozenset(), ())
    assert read.reminders == {"standard": STANDARD_REMINDERS}


def test_a_plan_named_standard_takes_the_place_of_the_default():
    read = book(SMALL + "reminders: {standard: [{before: P1D, to: [employee]}]}\n")
    assert [stage.before for stage in read.reminders["standard"]] == [Period(days=1)]


def test_every_key_is_read():
    read = book(FULL)
    one = read.requirements["everything"].versions[0]
    assert isinstance(one.needs, AllOf)
    held, times, hours = one.needs.all_of[1], one.needs.all_of[4], one.needs.all_of[5]
    assert held == Held(
        competence="cost-recovery",
        level="working",
        achieved_from=date(2010, 1, 1),
        achieved_before=date(2030, 1, 1),
    )
    assert times == Times(times=4, of=("exercise-hot", "exercise-cold"), within=Period(years=1))
    assert hours == Hours(hours=Decimal("7.5"), of=("driver-refresher",), within=Period(years=5))
    assert read.competences["cost-recovery"].also_met_by[0] == Equivalent(competence="introduction")
    assert one.staffing is not None
    assert one.staffing.need == 4
    assert read.examples[0][1].expect == {"everything": Status.MISSING, "versioned": "none"}


def test_a_number_where_a_text_belongs_is_the_text_as_written():
    read = book(FULL)
    applies_to = read.requirements["everything"].applies_to
    assert applies_to.units == ("watch-1", "0101")
    assert applies_to.attributes == {"employment": ("full-time",), "percent": ("100",)}
    assert read.roles["smoke-diver-leader"].styrk08 == ("5411",)
    assert "2024" in read.competences


def test_a_text_falls_back_to_nb_nn_en_and_the_code():
    name = book(HEAD + "roles: {r: {name: {nn: Leiar}}, s: {name: Same}}").roles
    assert [name["r"].name.say(language) for language in ("nb", "nn", "en")] == ["Leiar", "Leiar", "Leiar"]
    assert name["s"].name.say("nn") == "Same"


def test_a_version_inherits_what_it_does_not_set():
    read = requirement(
        """\
name: Q
applies_to: {roles: [r]}
authority: law
sources: [{id: LOV-1}]
needs: c
grace: P30D
expiring: P10D
versions:
  - in_force: {from: 2024-01-01}
    needs: d
    grace: null
    sources: null
  - in_force: {until: 2023-12-31}
    authority: local"""
    )
    old, new = read.versions
    assert (old.authority, old.needs, old.grace, old.sources[0].id) == (
        Authority.LOCAL,
        Held(competence="c"),
        Period(days=30),
        "LOV-1",
    )
    assert (new.authority, new.needs, new.grace, new.sources) == (
        Authority.LAW,
        Held(competence="d"),
        Period(),
        (),
    )
    assert old.sets == {"in_force", "authority"}
    assert new.sets == {"in_force", "needs", "grace", "sources"}
    assert new.expiring == old.expiring == Period(days=10)


def test_versions_are_ordered_by_their_first_day_and_a_gap_is_nobodys():
    read = requirement(
        """\
name: Q
applies_to: {roles: [r]}
authority: law
needs: c
versions:
  - {in_force: {from: 2025-01-01}}
  - {in_force: {from: 2020-01-01, until: 2020-12-31}}
  - {in_force: {until: 2019-12-31}}"""
    )
    assert [version.in_force.from_ for version in read.versions] == [None, date(2020, 1, 1), date(2025, 1, 1)]
    assert read.on(date(2019, 12, 31)) is read.versions[0]
    assert read.on(date(2020, 12, 31)) is read.versions[1]
    assert read.on(date(2021, 1, 1)) is None


def test_a_key_without_a_value_is_as_not_written():
    read = requirement(
        "name: Q\napplies_to: {roles: [r], units: }\nauthority: law\nneeds: c\ngrace:\nstaffing: ~"
    )
    assert read.versions[0].grace == Period()
    assert read.applies_to.units == ()


def test_an_until_of_9999_has_no_end_but_a_printed_date_stays():
    read = book(FULL)
    assert read.requirements["versioned"].versions[1].in_force.until is None
    assert read.examples[0][1].records[0].valid_until == date(9999, 12, 31)


def test_the_book_knows_where_everything_stands_and_whose_it_is():
    read = book(SMALL, "fire.yaml")
    assert read.origins["pack", "p"] == Position("fire.yaml", 2, 7)
    assert read.origins["competence", "c"] == Position("fire.yaml", 4, 15)
    assert read.origins["role", "r"] == Position("fire.yaml", 5, 9)
    assert read.origins["requirement", "q"] == Position("fire.yaml", 7, 3)
    assert read.owners["requirement", "q"] == "p"
    assert (
        load_texts([("full.yaml", FULL)]).examples[0][0].line == FULL[: FULL.index("- title")].count("\n") + 1
    )


def test_one_pack_may_use_what_another_defines(tmp_path):
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "roles.yml").write_text(
        "format: 1\npack: roles\ntitle: R\nroles: {r: {name: R}}\n"
    )
    needs = SMALL.replace("roles: {r: {name: R}}\n", "")
    (tmp_path / "rules.YAML").write_text(needs)
    (tmp_path / "rules.yaml.bak").write_text("not a rule file")
    read = load_rules([tmp_path, tmp_path / "rules.YAML"])
    assert [pack.pack for pack in read.packs] == ["roles", "p"]
    assert read.packs[1].requirements.keys() == {"q"}
    assert [name for name, _ in read.files] == [
        (tmp_path / "people" / "roles.yml").as_posix(),
        (tmp_path / "rules.YAML").as_posix(),
    ]


def test_a_file_named_by_itself_may_have_any_name(tmp_path):
    path = tmp_path / "rules.txt"
    path.write_text(SMALL)
    assert load_rules([path]).requirements.keys() == {"q"}


def test_texts_kept_by_a_run_give_the_same_book(tmp_path):
    path = tmp_path / "full.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + FULL.replace("\n", "\r\n").encode())
    read = load_rules([path])
    again = load_texts(read.files)
    assert again == read
    assert again.hash == read.hash


def test_the_hash_is_of_the_texts_whatever_the_names():
    one, other = ("a.yaml", SMALL), ("b.yaml", HEAD.replace("p\n", "other\n"))
    assert load_texts([one, other]).hash == load_texts([("z.yaml", one[1]), ("c.yaml", other[1])]).hash
    assert load_texts([one]).hash != load_texts([("a.yaml", SMALL + "\n")]).hash


def test_a_symbolic_link_to_a_folder_above_is_not_followed_forever(tmp_path):
    (tmp_path / "a.yaml").write_text(SMALL)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(load_rules([tmp_path]).files) == 1


def test_a_file_that_may_not_be_read_is_a_sentence(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    path.write_text(SMALL)

    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(
        RuleFileError, match=r"a\.yaml: can't be read \(Permission denied\); see to its permissions$"
    ):
        load_rules([path])
