"""Letting files prove records, inside the transaction that writes the records: both are there, or neither.

The file is put into the folder last of all; where that fails, nothing was written. Where the database fails after it,
a file lies there that nobody knows of, and the next sweep takes it away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlmodel import Session

from compliance.services import once
from compliance.services.access import rights
from compliance.services.files.brought import Brought
from compliance.services.once import Form, NotAllowed, Stale
from compliance.services.registering.asking import asking
from compliance.services.registering.typed import Wrong
from compliance.services.registering.wrong import Refused
from compliance.store import file_folder, files, people, places, records
from compliance.store.db import Store
from rules.book import RuleBook

MOST_FILES = 10
"""Of one record: the sides of a certificate and its supplement."""


def attach(
    session: Session, book: RuleBook, form: Form, rows: Mapping[int, tuple[str, str]], brought: Brought | None
) -> None:
    """Let files prove records: number of a version → (person key, competence). Raises Refused or FolderProblem."""
    if brought is None or not brought.files:
        return
    if any(book.competences[competence].sensitive for _, competence in rows.values()):
        raise Refused([Wrong("files", "file for sensitive")])
    by_hash = {file_folder.hash_of(one.content): one for one in brought.files}
    had = _had(session, list(rows))
    if any(len(there | by_hash.keys()) > MOST_FILES for there in had.values()):
        raise Refused([Wrong("files", "files many", {"most": MOST_FILES})])
    for hash_, fit in by_hash.items():
        files.keep(session, hash_, fit.media_type, len(fit.content))
        for row, (person, _) in rows.items():
            if hash_ not in had[row]:
                files.add(session, row, person, hash_, form.viewer.account)
    for fit in by_hash.values():
        file_folder.put(brought.folder, fit.content)


def _had(session: Session, rows: Sequence[int]) -> dict[int, frozenset[str]]:
    """What proves each of the records already."""
    versions = {row: records.version(session, row) for row in rows}
    identities = {row: version.identity for row, version in versions.items() if version}
    found = files.of_records(session, list(identities.values()))
    return {
        row: frozenset(one.hash for one in found.get(identity, ())) for row, identity in identities.items()
    }


def add_to(store: Store, book: RuleBook, form: Form, row: int, brought: Brought) -> None:
    """Add files to a record that stands. Raises NotAllowed, Refused, Stale or FolderProblem."""
    with store.writing() as session:
        if once.carried_out(session, form):
            return
        version = records.version(session, row)
        if version is None or version.content.competence not in book.competences:
            raise NotAllowed("a record that is not there")
        content = version.content
        units = places.units_of(session, [content.person], form.day).get(content.person, frozenset())
        asked = asking(book)[content.competence]
        if not rights.may_add_proof(
            form.viewer,
            content.person,
            units,
            asked,
            sensitive=book.competences[content.competence].sensitive,
            waits=content.status == "pending",
        ):
            raise NotAllowed("adding a file to this record")
        if not version.current or not people.who(session, [content.person]):
            raise Stale("the record was changed")
        if not brought.files:
            raise Refused([Wrong("files", "choose file")])
        once.keep(session, form, [content.person])
        attach(session, book, form, {row: (content.person, content.competence)}, brought)
