"""The packs that come with the program are read by name, and called the same on every machine."""

from pathlib import Path

import pytest

from rules.errors import RuleFileError
from rules.load import load_rules

OWN = """\
format: 1
pack: own
title: Own
override: {requirements: {smoke-diving: {staffing: {at_least: 5, per: unit, units: [watch-1]}}}}
"""


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def problems(*paths):
    with pytest.raises(RuleFileError) as refused:
        load_rules([Path(path) for path in paths])
    return str(refused.value).splitlines()


def test_the_whole_library_and_one_pack():
    whole, fire = load_rules([Path("library")]), load_rules([Path("library:fire")])
    assert {pack.pack for pack in whole.packs} > {pack.pack for pack in fire.packs} == {"fire"}
    assert [name for name, _ in fire.files] == ["library:fire.yaml"]
    assert str(fire.origins["requirement", "smoke-diving"]).startswith("library:fire.yaml:")


def test_own_rules_lie_over_it_without_a_copy():
    Path("rules").mkdir()
    Path("rules/own.yaml").write_text(OWN, encoding="utf-8")
    book = load_rules([Path("library:fire"), Path("rules")])
    assert book.requirements["smoke-diving"].versions[0].staffing.need == 5


def test_a_pack_named_twice_is_read_once():
    assert len(load_rules([Path("library"), Path("library:fire"), Path("library:fire.yaml")]).files) == len(
        load_rules([Path("library")]).files
    )


def test_a_folder_of_that_name_is_ones_own():
    Path("library").mkdir()
    Path("library/own.yaml").write_text(OWN.partition("override")[0], encoding="utf-8")
    assert [name for name, _ in load_rules([Path("library")]).files] == ["library/own.yaml"]


def test_an_unknown_pack_is_a_sentence():
    assert problems("library:helth") == [
        'library:helth: the library has no such pack; did you mean "health"?'
    ]
    assert problems("library:politics") == [
        (
            "library:politics: the library has no such pack; write one of everyone, fire, health, "
            "kindergartens-schools, technical or water"
        )
    ]


def test_no_name_leads_out_of_the_library(tmp_path):
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    for name in ("../packs/fire", "../../rules/packs/fire.yaml", f"{tmp_path}/own"):
        (told,) = problems(f"library:{name}")
        assert told.startswith(f"library:{name}: the library has no such pack; ")


def test_what_looks_like_the_name_of_a_pack_is_told_how_to_write_it():
    there_is_none = "there is no such file or folder; the library is written"
    assert problems("library/fire.yaml") == [f"library/fire.yaml: {there_is_none} library:fire"]
    assert problems("Library") == [f"Library: {there_is_none} library"]
    assert problems("Library:Fire") == [f"Library:Fire: {there_is_none} library:fire"]


def test_an_override_without_its_pack_is_told_which_pack_to_load():
    Path("own.yaml").write_text(OWN, encoding="utf-8")
    assert problems("own.yaml") == [
        (
            'own.yaml:4:27: unknown requirement "smoke-diving"; load library:fire, which defines it, '
            "together with this one"
        )
    ]
