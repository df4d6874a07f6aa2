"""The folder of the demo: settings, rules and data as an installation has them. Made anew each time."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from compliance.errors import InputError, can_be_written
from compliance.services.demo.folder import data_files, rule_files, write_files
from compliance.services.demo.samples import sample_files
from compliance.settings import Retention, Settings, Smtp, Web

MARK = ".made-by-compliance-demo"
ORGANISATION = "Fjordvik kommune"
SENDER = "kompetanse@fjordvik.example"
PAGES = "http://127.0.0.1:8000"
"""Where `compliance serve` is without options."""
OURS = ("data", "rules", "mails", "reports", "files", "imports")
"""Folders in the demo's folder that belong to the demo; the rest of what it makes are files."""
OUR_FILES = ("compliance.toml", "compliance.db", "compliance.db-wal", "compliance.db-shm", MARK)

_SETTINGS = """\
# The settings of the demo. Commands given in this folder use them, for example: compliance outbox list
organisation = "{organisation}"
language = "{language}"
database = "sqlite:///compliance.db"
rules = ["library", "rules"]

# Where the demo's own mail server was while the demo ran.
[smtp]
host = "{smtp.host}"
port = {smtp.port}
security = "{smtp.security}"
sender = "{smtp.sender}"

# Where the pages are, for the links in mails.
[web]
address = "{pages}"
contact = "{contact}"

# After so many days `compliance forget --due` erases it.
[retention]
identity_after_leaving = {retention.identity_after_leaving}
mail_text = {retention.mail_text}
access_log = {retention.access_log}
"""
CONTACT = "personvern@fjordvik.example"
RETENTION = Retention(identity_after_leaving=365, mail_text=730, access_log=730)


@dataclass(frozen=True, slots=True)
class Site:
    """Where everything of the demo is."""

    folder: Path

    @property
    def data(self) -> Path:
        """The seven tables."""
        return self.folder / "data"

    @property
    def rules(self) -> Path:
        """The rule files."""
        return self.folder / "rules"

    @property
    def mails(self) -> Path:
        """The mails that were sent, as files."""
        return self.folder / "mails"

    @property
    def reports(self) -> Path:
        """The mapping reports."""
        return self.folder / "reports"

    @property
    def imports(self) -> Path:
        """Files to try an import with on the pages."""
        return self.folder / "imports"

    @property
    def database(self) -> str:
        """The URL of the database."""
        return f"sqlite:///{self.folder / 'compliance.db'}"


def clear_site(folder: Path) -> Site:
    """Make the folder, or empty what the demo made there before.

    Raises InputError where there is something else, and EnvironmentProblem where it can't be written.
    """
    with can_be_written(folder, "--folder"):
        _clear(folder)
        write_files(folder, {MARK: "`compliance demo` made this folder, and makes it anew each time.\n"})
    return Site(folder)


def build_site(
    site: Site, day: date, language: Literal["nb", "nn", "en"], smtp: Smtp, pages: str = PAGES
) -> Settings:
    """Write settings, rules and data of a day, and give the settings with which to work there.

    `pages` is where its mails say that its pages are.
    """
    with can_be_written(site.folder, "--folder"):
        settings = _SETTINGS.format(
            organisation=ORGANISATION,
            language=language,
            smtp=smtp,
            pages=pages,
            contact=CONTACT,
            retention=RETENTION,
        )
        write_files(site.folder, {"compliance.toml": settings})
        write_files(site.data, data_files(day))
        write_files(site.rules, rule_files())
        site.imports.mkdir(exist_ok=True)
        for name, content in sample_files(day).items():
            (site.imports / name).write_bytes(content)
    # Nothing of what this machine has set for its own installation.
    return Settings.model_construct(
        organisation=ORGANISATION,
        language=language,
        database=site.database,
        rules=(Path("library"), site.rules),
        smtp=smtp,
        web=Web(address=pages, contact=CONTACT),
        retention=RETENTION,
    )


def _clear(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise InputError([f"{folder}: is a file; name a folder for the demo with --folder"])
    if not folder.exists() or not any(folder.iterdir()):
        return
    if not (folder / MARK).exists():
        raise InputError(
            [
                f"{folder}: the demo did not make what is in there; name another folder with --folder, or empty it"
            ]
        )
    for name in OURS:
        if (folder / name).exists():
            shutil.rmtree(folder / name)
    for name in OUR_FILES:
        (folder / name).unlink(missing_ok=True)
