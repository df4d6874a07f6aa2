"""Where files lie: as the settings say, else beside the database."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url

from compliance.settings import Settings

FOLDER = "files"


def folder_of(settings: Settings) -> Path:
    """The folder of files; nothing is made here."""
    return settings.files.folder or beside(make_url(settings.database))


def beside(url: URL) -> Path:
    """Where files lie without a setting: beside the file of an SQLite database, else where the command runs."""
    is_file = url.get_backend_name() == "sqlite" and url.database not in {None, "", ":memory:"}
    return (Path(url.database or "").parent if is_file else Path()) / FOLDER
