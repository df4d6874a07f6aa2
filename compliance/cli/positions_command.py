"""`compliance positions FILE --out FOLDER`: an HR export becomes assignments; what the codes leave open is asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compliance.cli.language_option import LANGUAGE
from compliance.cli.situation_options import PATH, text_encoding

if TYPE_CHECKING:
    from compliance.services.positions.answers import Answer
    from compliance.services.positions.assigning import Assigned
    from rules.book import RuleBook

COLUMNS = ("ks", "styrk08", "title", "people", "units", "why", "candidates")


def named_columns(
    _context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]
) -> dict[str, str]:
    """`employee=Ressursnr` → which column of the file is the employee's id."""
    from compliance.errors import near
    from compliance.services.positions.export import POSITIONS

    found = {}
    for text in given:
        name, sign, column = text.partition("=")
        if not sign or POSITIONS.column(name) is None:
            known = ", ".join(POSITIONS.column_names)
            hint = near(name, POSITIONS.column_names)
            raise click.BadParameter(f'"{text}" is not NAME=COLUMN with a name among {known}{hint}')
        found[name] = column
    return found


@click.command("positions")
@click.argument("source", type=PATH, metavar="FILE.csv|FILE.xlsx")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder to write in."
)
@click.option(
    "--rules", type=PATH, multiple=True, help="Rule files, folders, library:fire. Without: the settings'."
)
@click.option(
    "--answers", type=PATH, help="Answered questions. Without: questions.csv in --out, if it is there."
)
@click.option(
    "--also", multiple=True, metavar="ROLE", help="A role that every position has too, such as employee."
)
@click.option(
    "--column",
    "named",
    multiple=True,
    callback=named_columns,
    metavar="NAME=COLUMN",
    help="Which column of the file is which: employee=Ressursnr. Empty after =: there is none.",
)
@click.option("--sheet", help="Of an .xlsx; without: the first.")
@click.option(
    "--encoding", callback=text_encoding, help="Of a CSV file that is not UTF-8: windows-1252, utf-16."
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@LANGUAGE
def command(
    *,
    source: Path,
    out: Path,
    rules: tuple[Path, ...],
    answers: Path | None,
    language: str | None,
    **more: Any,
) -> None:
    """Turn an HR system's export of positions into the table assignments, by KS and STYRK-08 codes.

    A code that one role alone has gives that role. One that covers several functions gives none: it is asked,
    once for each code and title, in questions.csv, which is read again the next time.
    """
    from compliance.services.positions.assigning import assign, positions
    from compliance.services.positions.export import read_export
    from compliance.settings import load_settings
    from rules.load import load_rules

    settings = load_settings()
    book = load_rules(rules or settings.rules)
    also = tuple(_role(book, role) for role in more["also"])
    export = read_export(source, more["named"], sheet=more["sheet"], encoding=more["encoding"])
    assigned = assign(positions(export.table), book, _answers(answers, out, book, more["encoding"]), also)
    said = language or settings.language
    _write(assigned, out, said)
    _tell(assigned, export.unread, out, more["form"], said)


def _role(book: RuleBook, role: str) -> str:
    from compliance.errors import NotFoundError, near

    if role not in book.roles:
        raise NotFoundError(f'--also: the rule book has no role "{role}"{near(role, list(book.roles))}')
    return role


def _answers(answers: Path | None, out: Path, book: RuleBook, encoding: str | None) -> tuple[Answer, ...]:
    """Also those of the last time: no answer is ever asked for twice, or lost."""
    from compliance.services.positions.answers import read_answers
    from compliance.services.positions.writing import QUESTIONS_FILE

    before = out / QUESTIONS_FILE
    if answers is None and not before.exists():
        return ()
    return read_answers(answers or before, book, encoding)


def _write(assigned: Assigned, out: Path, language: str) -> None:
    from compliance.cli.written_files import write_whole
    from compliance.services.positions import writing

    out.mkdir(parents=True, exist_ok=True)
    write_whole(out / writing.QUESTIONS_FILE, writing.questions_csv(assigned, language))
    write_whole(out / writing.ASSIGNMENTS_FILE, writing.assignments_csv(assigned))


def _machine(assigned: Assigned, rows: list[list[Any]]) -> dict[str, object]:
    return {
        "by_code": assigned.by_code,
        "by_answer": assigned.by_answer,
        "open": assigned.open,
        "assignments": len(assigned.assignments),
        "questions": [dict(zip(COLUMNS, row, strict=True)) for row in rows],
        "unused_answers": [{"unit": one.unit, "employee": one.employee} for one in assigned.unused],
    }


def _tell(assigned: Assigned, unread: tuple[str, ...], out: Path, form: str, language: str) -> None:
    from compliance.cli.output import as_json, note, table
    from compliance.services.positions.writing import ASSIGNMENTS_FILE, QUESTIONS_FILE
    from compliance.words.counted import counted
    from compliance.words.positions import say, say_count, say_why

    rows = [
        [
            *(one.kind.ks, one.kind.styrk08, one.kind.title, one.people, one.units),
            one.suggestion.why if form == "json" else say_why(one.suggestion.why, language),
            list(one.suggestion.roles) if form == "json" else ", ".join(one.suggestion.roles),
        ]
        for one in assigned.questions
    ]
    if form == "json":
        as_json(_machine(assigned, rows))
        return
    if rows:
        table("", [say(name, language) for name in COLUMNS], rows)
    for key, number in (("by code", assigned.by_code), ("by answer", assigned.by_answer)):
        if number:
            note(say_count(key, number, language))
    if assigned.open:
        note(say_count("open", assigned.open, language, file=str(out / QUESTIONS_FILE)))
    else:
        note(say("all answered", language))
    if assigned.unused:
        answers = ", ".join(" ".join(filter(None, (one.unit, one.employee))) for one in assigned.unused)
        note(say("unused", language, answers=answers))
    if unread:
        note(say("unread", language, names=", ".join(unread)))
    count = counted(len(assigned.assignments), "row", language)
    note(say("written", language, file=str(out / ASSIGNMENTS_FILE), rows=count))
