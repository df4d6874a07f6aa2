"""Files that prove records: what a form brought, what is wrong with it in words, and the links to what is there."""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from compliance.errors import sentence
from compliance.services.files.brought import Brought
from compliance.services.files.looking import Fit, Unfit, look
from compliance.services.files.place import folder_of
from compliance.services.registering.attaching import MOST_FILES
from compliance.store.file_folder import FolderProblem
from compliance.store.files import Proof
from compliance.web.forms import Posted
from compliance.web.record_form import Told
from compliance.web.uploads import MB, Uploaded
from compliance.web.visit import Visit

LOG = logging.getLogger(__name__)
FIELD = "files"
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Link:
    """A file that can be fetched, and how it is told of."""

    address: str
    text: str


def links(visit: Visit, proofs: Iterable[Proof]) -> tuple[Link, ...]:
    """The files of a record that the viewer sees."""
    t = visit.voice
    return tuple(
        Link(
            f"/files/{one.key}",
            t(f"proof {one.media_type.partition('/')[0]}", number=number, size=_size(visit, one.size)),
        )
        for number, one in enumerate(proofs, 1)
    )


def brought_by(posted: Posted, competence: str) -> tuple[Brought, tuple[Told, ...]]:
    """The files of a form as they may be stored, and a sentence for each that may not."""
    visit = posted.visit
    t, settings = visit.voice, visit.request.app.state.settings
    folder = folder_of(settings)
    if posted.too_large:
        return Brought(folder), ((FIELD, t("wrong files large", most=settings.files.largest_mb)),)
    sent = posted.files(FIELD)
    if sent and visit.answers.book.competences[competence].sensitive:
        return Brought(folder), ((FIELD, t("wrong file for sensitive")),)
    if len(sent) > MOST_FILES:
        return Brought(folder), ((FIELD, t("wrong files many", most=MOST_FILES)),)
    fits: list[Fit] = []
    told: list[Told] = []
    for one in sent:
        try:
            fits.append(look(one.content))
        except Unfit as unfit:
            told.append((FIELD, t(f"wrong file {unfit.what}", name=shown_name(one))))
    return Brought(folder, tuple(fits)), tuple(told)


def not_stored(posted: Posted, error: FolderProblem) -> tuple[Told, ...]:
    """What is said where the folder fails: to the reader what it means to them, to the log why."""
    LOG.error("%s", sentence(error))
    return ((FIELD, posted.visit.voice("wrong files not stored")),)


def with_files_again(posted: Posted, competence: str, problems: tuple[Told, ...]) -> tuple[Told, ...]:
    """The problems of a form that is drawn again: files can't be put into it, and must be chosen again."""
    takes_none = posted.visit.answers.book.competences[competence].sensitive
    if takes_none or not posted.lost_files or any(field == FIELD for field, _ in problems):
        return problems
    return (*problems, (FIELD, posted.visit.voice("wrong files again")))


def shown_name(uploaded: Uploaded) -> str:
    """What the sender called a file, fit to be shown: the last part of a path, nothing unseen or that turns the text
    around, and not too long."""
    last = uploaded.name.replace("\\", "/").rpartition("/")[2]
    seen = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C").strip()
    return seen if len(seen) <= LONGEST_NAME else f"{seen[: LONGEST_NAME - 10]}…{seen[-9:]}"


def _size(visit: Visit, size: int) -> str:
    if size < MB:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / MB:.1f} MB".replace(".", "." if visit.language == "en" else ",")
