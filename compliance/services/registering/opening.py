"""The files of records: which there are, and what one holds, for whoever may see it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from compliance.services.access import rights
from compliance.services.access.viewer import Viewer
from compliance.services.once import NotAllowed
from compliance.services.registering.asking import asking
from compliance.store import access_log, file_folder, files, places, records
from compliance.store.access_log import Entry
from compliance.store.db import Store
from compliance.store.files import Proof
from compliance.store.records import Content, Version
from rules.book import RuleBook

ENDINGS = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as it is handed out: under a plain name that says what it proves, and not of whom."""

    name: str
    media_type: str
    content: bytes


def proofs_of(store: Store, versions: Iterable[Version]) -> dict[str, tuple[Proof, ...]]:
    """The files of records, by identity; the caller has seen to it that the viewer sees the records."""
    with store.reading() as session:
        return files.of_records(session, [one.identity for one in versions])


def open_proof(
    store: Store, folder: Path, viewer: Viewer, book: RuleBook, key: str, day: date, address: str
) -> Opened | None:
    """What a file holds; None where there is none. That it was fetched is logged before it is handed out.

    Raises NotAllowed, or FolderProblem where the file is not what was stored.
    """
    with store.reading() as session:
        proof = files.by_key(session, key)
        version = records.version(session, proof.row) if proof else None
        if proof is None or version is None or version.content.competence not in book.competences:
            return None
        content = records.history(session, version.identity)[0].content
        units = places.units_of(session, [content.person], day).get(content.person, frozenset())
    asked = asking(book)[content.competence]
    is_sensitive = book.competences[content.competence].sensitive
    if not rights.may_open_proof(viewer, content.person, units, asked, sensitive=is_sensitive):
        raise NotAllowed("opening this file")
    held = file_folder.get(folder, proof.hash)
    with store.writing(aside=True) as session:
        entry = Entry("download", viewer.account, "proof", (content.person,), None, address)
        access_log.note(session, [entry])
    return Opened(_name(content, proof), proof.media_type, held)


def _name(content: Content, proof: Proof) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", content.competence.lower()).strip("-") or "proof"
    return f"{plain}-{content.achieved_on:%Y-%m-%d}-{proof.hash[:6]}.{ENDINGS[proof.media_type]}"
