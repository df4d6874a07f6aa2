"""Explanations of typical cases in every language, as they were read and found good; one as JSON."""

from pathlib import Path

import pytest

from compliance.cli import output
from compliance.cli.explain_lines import drawn
from compliance.services.explaining.as_json import as_json
from compliance.services.explaining.asking import ask
from compliance.services.explaining.told import told
from rules.model import LANGUAGES
from tests.golden.explain.town import QUESTIONS, situation
from tests.golden.golden import same_as

HERE = Path(__file__).parent
TOWN = situation()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_the_explanation_is_as_it_was(question, language):
    explanation = ask(TOWN, question.employee, question.requirement, question.on)
    lines = told(explanation, TOWN.book, TOWN.directory, language)
    text = "".join(f"{row}\n" for line in lines for row in drawn(line))
    same_as(HERE / f"{question.name}-{language}.txt", text.encode())


@pytest.mark.parametrize("name", ["composite", "not-bound", "kept-date", "overridden"])
def test_the_explanation_for_machines_is_as_it_was(name, capsys):
    question = next(one for one in QUESTIONS if one.name == name)
    explanation = ask(TOWN, question.employee, question.requirement, question.on)
    output.as_json(as_json(explanation, TOWN.book))
    same_as(HERE / f"{name}.json", capsys.readouterr().out.encode())


def test_the_guide_shows_what_the_program_says():
    guide = (HERE.parents[2] / "docs" / "how-to" / "explain.md").read_text("utf-8")
    name, rest = guide.split("<!-- example: ")[1].split(" -->\n```\n", 1)
    assert rest.split("```\n")[0] == (HERE / name).read_text("utf-8")
