"""Files against each other: what is defined twice, unknown or circular; what somebody should look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rules.cautions import cautions
from rules.cycles import circles
from rules.errors import Position, Problem
from rules.model.written import shown
from rules.nodes import child, entries
from rules.parse import SECTIONS, Parsed
from rules.references import Known, unknown_codes

KINDS = {
    "competences": "competence",
    "roles": "role",
    "requirements": "requirement",
    "reminders": "reminders",
}
"""Section → what one of its definitions is called in `RuleBook.origins`."""


def wrong_together(files: Sequence[Parsed]) -> list[Problem]:
    """Every problem that shows only when the files are taken together."""
    known = Known.of(files)
    found = [problem for file in files for problem in unknown_codes(file, known)]
    return [*found, *_twice(files), *circles(files), *_staffing_expected_of_none(files)]


def _twice(files: Sequence[Parsed]) -> Iterator[Problem]:
    first: dict[tuple[str, str], Position] = {}
    for file in files:
        for section in SECTIONS:
            for code, one in file.section(section).items():
                what = "reminder plan" if section == "reminders" else KINDS[section]
                yield from _second(first, (what, code), one.place)
        if file.code:
            yield from _second(first, ("pack", file.code), file.place)


def _second(
    first: dict[tuple[str, str], Position], key: tuple[str, str], place: Position
) -> Iterator[Problem]:
    other = first.setdefault(key, place)
    if other != place:
        yield Problem(place, f"the {key[0]} {shown(key[1])} is defined already at {other}; keep one of them")


def _staffing_expected_of_none(files: Sequence[Parsed]) -> Iterator[Problem]:
    """An example can expect staffing only of a requirement that asks for it."""
    requirements = {code: one.model for file in files for code, one in file.defined.requirements.items()}
    for file in files:
        for example in file.defined.examples:
            for code, place, _ in entries(child(example.node, "expect_staffing")):
                model = requirements.get(code)
                if model and all(version.staffing is None for version in model.versions):
                    yield Problem(place, f'the requirement "{code}" asks for no staffing; leave it out here')


def to_look_at(files: Sequence[Parsed], written: Sequence[Parsed] = ()) -> list[Problem]:
    """Warnings about files in which nothing is wrong; `written` are they before any override."""
    return sorted(set(cautions(files, written)))
