"""A file imported with a saved matching and nobody there to ask: all of it, or a sentence for each open question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from sqlmodel import Session

from compliance.errors import InputError
from compliance.services.access.viewer import Power, Role, Viewer
from compliance.services.importing import Change
from compliance.services.wizard.applying import write
from compliance.services.wizard.cells import Problem
from compliance.services.wizard.choices import LEFT_OUT
from compliance.services.wizard.fields import ABSENCES, STAFF
from compliance.services.wizard.look import MOST_ENDED, File, Look, look
from compliance.services.wizard.matching import Matching, applied
from compliance.services.wizard.planning import CHANGED, ENDED, NEW, UNCHANGED
from compliance.services.wizard.questions import POSITION, WordQuestion, kind_of, word_key
from compliance.services.wizard.sheets import Unusable, read_file
from compliance.services.wizard.whose import OPEN, as_one
from compliance.store.db import Store
from compliance.words.pages import say
from rules.book import RuleBook

WHOLE = {STAFF: "assignments", ABSENCES: "absences"}
"""Kind of file → the table of which it may be the whole truth."""
_OPERATOR = Viewer("", powers=(Power(Role.HR, everywhere=True),))
"""Whoever runs commands on the server reaches everybody, as with `compliance import`."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file by its name, and how it is to be read. `whole`: what it lacks has ended; `yes`: even over a tenth."""

    name: str
    content: bytes
    matching: Matching
    whole: bool = False
    yes: bool = False


def import_file(
    store: Store, book: RuleBook, sent: Sent, day: date, zone: str, *, dry_run: bool = False
) -> tuple[tuple[Change, ...], int]:
    """What it did (`dry_run`: would do) to each table, and how many rows an answer of the matching leaves out.

    All or nothing. Raises InputError with a sentence for everything that somebody must decide or correct.
    """
    try:
        content = read_file(sent.content)
    except Unusable as error:
        raise InputError([f"{sent.name}: {say(error.what, 'en', **error.values)}"]) from error
    choices = replace(applied(sent.matching, content, sent.name), everything=sent.whole)
    file = File(sent.matching.kind, content, choices)
    with store.writing() as session:
        seen = _settled(session, book, file, sent, day, zone)
        if seen.changes:
            write(session, book, seen.changes)
        if dry_run or not seen.changes:
            session.rollback()
    return tuple(_change(table, seen) for table in seen.counts), seen.out


def _settled(session: Session, book: RuleBook, file: File, sent: Sent, day: date, zone: str) -> Look:
    seen = look(session, book, _OPERATOR, file, day, zone)
    if problems := [*_lacking(seen, sent), *_open(seen, sent), *_people(seen, sent), *_rows(seen, sent)]:
        raise InputError(problems)
    if seen.too_many_end and not sent.yes:
        count = sum(one.act == ENDED for one in seen.planned)
        told = (
            f"{sent.name}: {count:,} of {seen.held:,} rows of {WHOLE[seen.kind]} would end, more than one in "
            f"{MOST_ENDED}; is the file whole? If so, import it with --yes"
        )
        raise InputError([told])
    return seen


def _lacking(seen: Look, sent: Sent) -> Iterator[str]:
    for name in seen.missing:
        what = "whom a row is about (employee, name or email)" if name == "person" else name
        what = "the position (ks, styrk08 or title)" if name == "position" else what
        yield f"{sent.matching.name}: nothing says {what}; name its column in [columns]"


def _open(seen: Look, sent: Sent) -> Iterator[str]:
    """Days that may be read both ways, and words that nobody has given a meaning."""
    for order in seen.orders:
        if order.answer is None:
            yield (
                f'{sent.name}: "{order.example}" of {order.field} may have the day or the month first; put '
                f'{order.field} = "day" or "month" into [orders] of {sent.matching.name}'
            )
    for one in seen.words:
        if one.answer is None:
            row = _first(seen, partial(_is_word, one))
            yield (
                f'{_at(sent, row)}: nobody has said what "{one.shown}" of {one.field} means ({_rows_of(one.rows)}); '
                f'put "{one.word}" = "{_code_of(one)}" into [words.{one.field}] of {sent.matching.name}, or '
                f'"{LEFT_OUT}" to leave such rows out'
            )


def _people(seen: Look, sent: Sent) -> Iterator[str]:
    """Names that fit nobody or several; not repeated: a job's log is no place for them."""
    for one in seen.people:
        if one.state == OPEN:
            row = _first(seen, partial(_is_named, one.name))
            why = f"{len(one.near)} employees may be meant by" if one.near else "no employee has"
            yield (
                f"{_at(sent, row)}: {why} this name ({_rows_of(one.rows)}); choose once under Import on the pages, "
                "which is remembered for files with these headings, or give employee numbers in the file"
            )


def _rows(seen: Look, sent: Sent) -> Iterator[str]:
    for one in seen.problems:
        yield f"{_at(sent, one.row)}: {_sentence(one)}"


def _sentence(problem: Problem) -> str:
    values = {name: str(value) for name, value in problem.values.items()}
    return f"{say(f'import field {problem.field}', 'en')}: {say(problem.what, 'en', **values)}"


def _first(seen: Look, is_it: Callable[[dict[str, str]], bool]) -> int:
    """The first row of which it is true; 0 where it is of none."""
    places = seen.choices.columns.items()
    found = (
        line.number for line in seen.body.lines if is_it({name: line.cells[place] for name, place in places})
    )
    return next(found, 0)


def _is_word(one: WordQuestion, cells: dict[str, str]) -> bool:
    if one.field != POSITION:
        return word_key(cells[one.field]) == one.word
    kind = kind_of(one.word)
    said = [(kind.ks, cells.get("ks", "")), (kind.styrk08, cells.get("styrk08", ""))]
    return word_key(cells.get("title", "")) == kind.title and all(
        cell.startswith(code) and bool(cell) == bool(code) for code, cell in said
    )


def _is_named(name: str, cells: dict[str, str]) -> bool:
    parts = [cells.get(one, "") for one in ("given_name", "family_name")]
    return as_one(cells.get("name") or " ".join(filter(None, parts)), cells.get("email", "")) == name


def _code_of(one: WordQuestion) -> str:
    """What stands for the answer: the likely one, or what kind of code it is."""
    return one.suggested or {"status": "verified", POSITION: "a role"}.get(one.field, f"a {one.field}'s code")


def _at(sent: Sent, row: int) -> str:
    return f"{sent.name}:{row}" if row else sent.name


def _rows_of(count: int) -> str:
    return f"{count:,} row{'s' if count != 1 else ''}"


def _change(table: str, seen: Look) -> Change:
    """What ends is a row corrected: it gets a last day."""
    acts = seen.counts[table]
    return Change(
        table, acts.get(NEW, 0), acts.get(CHANGED, 0) + acts.get(ENDED, 0), 0, acts.get(UNCHANGED, 0)
    )
