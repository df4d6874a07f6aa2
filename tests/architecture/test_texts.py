"""No file of the project tells where it was made, and every dependency is accounted for."""

import pytest

from tests.architecture import text_scan
from tests.architecture.test_code import plant
from tests.architecture.tree import PROJECT

SCANS = [
    text_scan.registry_addresses,
    text_scan.machine_paths,
    text_scan.unexplained_exemptions,
    text_scan.dependencies_without_reason,
    text_scan.dependencies_without_licence,
]
SLASH = "/"


@pytest.mark.parametrize("scan", SCANS, ids=lambda scan: scan.__name__)
def test_the_project_has_none(scan):
    assert scan(PROJECT) == []


@pytest.mark.parametrize(
    "line",
    [
        "--extra-" + "index-url somewhere",
        "https:" + "//pypi" + ".org/simple",
        "see file:" + "//there",
        "--find" + "-links x",
    ],
)
def test_a_registry_address_is_found_anywhere(tmp_path, line):
    assert text_scan.registry_addresses(plant(tmp_path, "docs/a.md", f"one\n{line}\n")) == ["docs/a.md:2"]


def test_the_lock_holds_no_address_at_all(tmp_path):
    plant(tmp_path, "requirements.lock", "a==1 --hash=sha256:1\nb @ https://example.org/b.whl\n")
    assert text_scan.registry_addresses(tmp_path) == ["requirements.lock:2"]


def test_an_address_of_a_source_is_fine_elsewhere(tmp_path):
    assert (
        text_scan.registry_addresses(plant(tmp_path, "rules/packs/a.yaml", "url: https://lovdata.no/x\n"))
        == []
    )


@pytest.mark.parametrize("folder", ["work", "root", "home"])
def test_a_path_of_one_machine_is_found(tmp_path, folder):
    plant(
        tmp_path, "docs/a.md", f"cd {SLASH}{folder}{SLASH}me\nhttps://example.org{SLASH}{folder}{SLASH}me\n"
    )
    assert text_scan.machine_paths(tmp_path) == ["docs/a.md:1"]


def test_what_the_program_and_the_tools_wrote_is_not_the_projects(tmp_path):
    for path in (".venv/a.py", "demo/report.html", ".mypy_cache/a.json", "rules/__pycache__/a.txt"):
        plant(tmp_path, path, f"{SLASH}home{SLASH}me")
    assert text_scan.machine_paths(tmp_path) == []


@pytest.mark.parametrize(
    "line", ["# no" + "qa", "# no" + "qa: S101", "# type: " + "ignore", "# type: " + "ignore[arg-type]"]
)
def test_a_check_switched_off_without_a_reason_is_found(tmp_path, line):
    assert text_scan.unexplained_exemptions(plant(tmp_path, "rules/a.py", f"x = 1  {line}\n")) == [
        "rules/a.py:1"
    ]


@pytest.mark.parametrize(
    "line", ["# no" + "qa: BLE001 - the loop goes on", "# type: " + "ignore[arg-type]  # the stub is wrong"]
)
def test_a_check_switched_off_with_a_reason_is_fine(tmp_path, line):
    assert text_scan.unexplained_exemptions(plant(tmp_path, "rules/a.py", f"x = 1  {line}\n")) == []


def test_a_dependency_without_reason_or_licence_is_found(tmp_path):
    always = '[project]\ndependencies = ["known>=1", "new>=2"]\n'
    project = f'{always}[project.optional-dependencies]\ntest = ["tool[x]"]\n'
    plant(tmp_path, "pyproject.toml", project)
    plant(tmp_path, text_scan.REASONS, "| package | reason |\n|---|---|\n| known | because |\n| tool |  |\n")
    plant(tmp_path, text_scan.LICENCES, "| package | licence |\n|---|---|\n| known | MIT |\n")
    assert text_scan.dependencies_without_reason(tmp_path) == ["new", "tool"]
    assert text_scan.dependencies_without_licence(tmp_path) == ["new"]


def test_the_list_of_documentation_has_every_page_of_it():
    """How-to guides and reference pages in docs/README.md, decisions in their own list, each number once."""
    listed = (PROJECT / "docs" / "README.md").read_text("utf-8")
    pages = [*(PROJECT / "docs" / "how-to").glob("*.md"), *(PROJECT / "docs" / "reference").glob("*.md")]
    assert [page.name for page in pages if f"({page.parent.name}/{page.name})" not in listed] == []
    decisions = sorted(page.name for page in (PROJECT / "docs" / "decisions").glob("0*.md"))
    listed = (PROJECT / "docs" / "decisions" / "README.md").read_text("utf-8")
    assert [name for name in decisions if f"[{name[:4]}]({name})" not in listed] == []
    assert len({name[:4] for name in decisions}) == len(decisions)
