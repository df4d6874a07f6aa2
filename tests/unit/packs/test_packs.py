"""The packs hold what they promise: complete texts, no habit dressed up as law, examples that can fail."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import rules
from rules.examples import run_examples, without_example
from rules.load import load_rules
from rules.model import Authority, Competence, Example, Kind, Part, Requirement, Text

PACKS = Path(rules.__file__).parent / "packs"
OWN = Path(__file__).parents[3] / "compliance" / "services" / "demo" / "rules"
LANGUAGES = ("nb", "nn", "en")


@pytest.fixture(scope="module")
def book():
    return load_rules([PACKS])


@pytest.fixture(scope="module")
def whole_book():
    return load_rules([PACKS, OWN])


def texts(value: object, where: str) -> Iterator[tuple[str, Text]]:
    """Every text below a part of a rule file, with the way to it."""
    if isinstance(value, Text):
        yield where, value
    elif isinstance(value, Part):
        for field in type(value).model_fields:
            yield from texts(getattr(value, field), f"{where}.{field}")
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from texts(item, f"{where}[{place}]")


def test_every_example_of_the_packs_and_of_the_demo_holds(whole_book):
    failed = [
        (str(outcome.position), outcome.expectations)
        for outcome in run_examples(whole_book)
        if not outcome.passed
    ]
    assert failed == []


def test_every_requirement_has_examples_that_hold_and_some_that_do_not(whole_book):
    assert without_example(whole_book) == ()
    for code in whole_book.requirements:
        expected = {str(example.expect[code]) for _, example in whole_book.examples if code in example.expect}
        assert expected & {"valid", "expiring"}, code
        assert expected & {"missing", "expired"}, code


def test_every_text_is_there_in_all_languages(whole_book):
    parts = {**whole_book.competences, **whole_book.roles, **whole_book.requirements}
    holes = [
        f"{where}: {language}"
        for code, part in parts.items()
        for where, text in texts(part, code)
        for language in LANGUAGES
        if not getattr(text, language)
    ]
    assert holes == []


def test_an_example_is_titled_in_norwegian_and_english(whole_book):
    examples: list[Example] = [example for _, example in whole_book.examples]
    assert all(example.title.nb and example.title.en for example in examples)


def test_bokmal_and_nynorsk_differ_where_the_words_do(whole_book):
    """A text copied from bokmål to nynorsk gives itself away by words that nynorsk does not have."""
    only_bokmal = {
        "ikke",
        "hvor",
        "hver",
        "kommunens",
        "den er",
        "øvelse",
        "øvelser",
        "annethvert",
        "ansatte",
    }
    parts = {**whole_book.competences, **whole_book.roles, **whole_book.requirements}
    found = [
        (where, word)
        for code, part in parts.items()
        for where, text in texts(part, code)
        if ".sources" not in where
        for word in (text.nn or "").lower().replace(".", " ").replace(",", " ").split()
        if word in only_bokmal
    ]
    assert found == []


def test_a_habit_never_calls_itself_law(book):
    """Smoke-diver certificates, intervals of delegations, courses in cost recovery and the like are in no law."""
    habits = {
        "smoke-diving",
        "medication-handling",
        "cost-recovery",
        "first-aid-children",
        "life-saving",
        "hse-training-leader",
        "information-security",
    }
    authorities = {version.authority for code in habits for version in book.requirements[code].versions}
    assert Authority.LAW not in authorities


def test_every_requirement_names_its_sources_with_an_address(whole_book):
    for code, requirement in whole_book.requirements.items():
        for version in requirement.versions:
            assert version.sources, code
            named = [
                source for source in version.sources if source.title and (source.url or source.id == "DSB")
            ]
            assert len(named) == len(version.sources), code


def test_what_a_person_must_still_check_is_said(book):
    """The open points of the sources: the age table, local intervals."""
    assert {code for code, item in book.competences.items() if item.confirm} >= {
        "smoke-diver-medical",
        "smoke-diver-physical-test",
        "medication-test",
        "medication-delegation",
        "first-aid-children",
        "information-security-training",
        "premises-fire-safety",
    }


def test_what_is_no_law_is_to_be_confirmed(book):
    """Each municipality decides for itself what it takes over of habits and guides."""
    not_law = [
        item for item in book.requirements.values() if item.versions[-1].authority is not Authority.LAW
    ]
    assert all(item.versions[-1].confirm for item in not_law)


def test_the_packs_warn_of_open_points_and_of_watches_to_fill_in_and_of_nothing_else(book):
    rest = [str(warning) for warning in book.warnings if "to be confirmed" not in str(warning)]
    assert all("`staffing` per unit without `units`" in warning for warning in rest)


def test_health_is_kept_from_others(book):
    """Of certificates, tests and examinations, others hear only that somebody may not do the task."""
    fitness = {code for code, item in book.competences.items() if item.kind is Kind.FITNESS}
    assert {code for code, item in book.competences.items() if item.sensitive} == fitness
    assert fitness >= {"smoke-diver-medical", "tuberculosis-clearance", "mrsa-clearance"}


def test_a_smoke_diving_leader_and_a_chemical_diver_must_meet_what_smoke_divers_must(book):
    assert book.roles_meeting("smoke-diving") == {"smoke-diver", "smoke-diver-leader", "chemical-diver"}


@pytest.mark.parametrize("path", sorted(PACKS.glob("*.yaml")), ids=lambda path: path.stem)
def test_an_editor_finds_the_schema(path):
    assert path.read_text(encoding="utf-8").splitlines()[0] == (
        "# yaml-language-server: $schema=rules.schema.json"
    )


def test_a_competence_or_requirement_explains_itself(book):
    parts: list[Competence | Requirement] = [*book.competences.values()]
    assert all(part.description for part in parts)
    assert all(version.description for item in book.requirements.values() for version in item.versions)
