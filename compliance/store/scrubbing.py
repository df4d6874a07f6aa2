"""After erasing: nothing of what was erased stays in the database's own files."""

from __future__ import annotations

from compliance.store import problems
from compliance.store.db import Store


def scrub(store: Store) -> bool:
    """Write the database's files anew without what was erased; False where an open reader holds old pages.

    SQLite: the file and its log hold no erased byte afterwards. PostgreSQL: erased rows are freed; what its
    own log and copies hold is for its administrator.
    """
    with (
        problems.said_as_sentences(store.url, store.lock_seconds),
        store.engine.connect().execution_options(isolation_level="AUTOCOMMIT", writing=True) as connection,
    ):
        if store.engine.dialect.name == "postgresql":
            connection.exec_driver_sql("VACUUM")
            return True
        connection.exec_driver_sql("VACUUM")
        busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one()
        return not busy
