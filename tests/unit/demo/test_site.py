"""The demo's folder is its own: made anew each time, and nothing else is ever touched."""

import tomllib
from datetime import date

import pytest

from compliance.errors import EnvironmentProblem, InputError
from compliance.services.demo.site import MARK, build_site, clear_site
from compliance.settings import Settings, Smtp

DAY = date(2026, 11, 23)
SMTP = Smtp(host="127.0.0.1", port=2525, security="none", sender="kompetanse@fjordvik.example")


def build(folder, language="nb"):
    site = clear_site(folder)
    return site, build_site(site, DAY, language, SMTP)


def test_the_folder_has_settings_rules_and_data(tmp_path):
    site, settings = build(tmp_path / "demo", "nn")
    assert (site.data / "records.csv").exists()
    assert [path.name for path in site.rules.iterdir()] == ["fjordvik.yaml"]
    assert settings.language == "nn"
    assert settings.database == f"sqlite:///{tmp_path}/demo/compliance.db"


def test_the_settings_file_says_what_the_demo_works_with(tmp_path, monkeypatch):
    """Whoever goes on in the folder by hand has the same settings, seen from there."""
    site, settings = build(tmp_path / "demo", "nn")
    monkeypatch.chdir(site.folder)
    by_hand = Settings()
    assert by_hand.smtp == settings.smtp
    assert (by_hand.organisation, by_hand.language) == (settings.organisation, settings.language)
    assert tomllib.loads((site.folder / "compliance.toml").read_text())["rules"] == ["library", "rules"]


def test_a_second_time_it_begins_afresh_and_leaves_what_is_not_its_own(tmp_path):
    site, _ = build(tmp_path)
    for stale in (site.mails / "old.eml", site.reports / "old.html", site.data / "old.csv"):
        stale.parent.mkdir(exist_ok=True)
        stale.write_text("old")
    (site.folder / "compliance.db").write_text("old")
    (site.folder / "notes.txt").write_text("mine")
    build(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        MARK, "compliance.toml", "data", "imports", "notes.txt", "rules",
    ]  # fmt: skip
    assert not (site.data / "old.csv").exists()


def test_a_folder_with_something_else_in_it_is_refused_and_left_as_it_was(tmp_path):
    (tmp_path / "budget.xlsx").write_text("important")
    with pytest.raises(InputError) as refused:
        build(tmp_path)
    assert str(refused.value) == (
        f"{tmp_path}: the demo did not make what is in there; name another folder with --folder, or empty it"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["budget.xlsx"]


def test_a_file_where_the_folder_should_be_is_refused(tmp_path):
    (tmp_path / "demo").write_text("")
    with pytest.raises(InputError) as refused:
        clear_site(tmp_path / "demo")
    assert str(refused.value) == f"{tmp_path / 'demo'}: is a file; name a folder for the demo with --folder"


def test_an_empty_folder_will_do(tmp_path):
    site, _ = build(tmp_path)
    assert (site.folder / MARK).exists()


def test_a_folder_that_cannot_be_written_is_said_as_a_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentProblem) as refused:
        clear_site(tmp_path / "file" / "demo")
    assert str(refused.value).endswith(
        "can't be written (Not a directory); name another folder with --folder"
    )


def test_the_settings_of_the_machine_have_no_say(tmp_path, monkeypatch):
    """Neither the environment nor a compliance.toml beside the demo, be it broken, leads the demo elsewhere."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "compliance.toml").write_text(
        "organistion = 'Storvik'\n[smtp]\nhost = 'smtp.storvik.example'\n"
    )
    monkeypatch.setenv("COMPLIANCE_DATABASE", "postgresql://real/one")
    monkeypatch.setenv("COMPLIANCE_SMTP__USERNAME", "real")
    _, settings = build(tmp_path / "demo")
    assert settings.smtp == SMTP
    assert settings.database == f"sqlite:///{tmp_path}/demo/compliance.db"
    assert settings.zone == "Europe/Oslo"
