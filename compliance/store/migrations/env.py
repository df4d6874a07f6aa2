"""Alembic's environment: runs on the connection that the program hands over, in its transaction.

A new migration names plain column types: it must mean the same when the program's own types have changed.
"""

from typing import Any, Literal

from alembic import context

from compliance.store import (  # noqa: F401 - their import declares the tables
    tables,
    tables_access,
    tables_api,
    tables_calendar,
    tables_files,
    tables_imports,
    tables_requests,
    tables_work,
)
from compliance.store.columns import Stored

PLAIN = {
    "Instant": "sa.DateTime(timezone=True)",
    "AutoString": "sa.String()",
    "ExactDecimal": "sa.String(40)",
}


def plain_type(kind: str, value: Any, _context: Any) -> str | Literal[False]:
    """The plain name of a type of ours."""
    return PLAIN.get(type(value).__name__, False) if kind == "type" else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Stored.metadata,
    render_as_batch=True,
    render_item=plain_type,
    compare_type=True,
    compare_server_default=True,
)
context.run_migrations()
