"""An empty SQLite database for a test: its tables are made once in each process and copied."""

import atexit
import shutil
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from compliance.store.db import open_store

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""Before any test's clock: instants never go back."""


def empty_store(file, **options):
    """A store in a new file; `options` as those of open_store."""
    shutil.copyfile(_tables(), file)
    return open_store(f"sqlite:///{file}", **options)


@cache
def _tables():
    folder = Path(tempfile.mkdtemp(prefix="empty-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    open_store(f"sqlite:///{folder / 'empty.db'}", create=True, now=lambda: LONG_AGO)
    return folder / "empty.db"
