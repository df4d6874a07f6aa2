"""Which addresses a reader is let to follow."""

from __future__ import annotations

from urllib.parse import urlsplit


def followed(link: str | None) -> str | None:
    """The address if it leads to a web page; a rule file may hold anything, and a report must run nothing."""
    try:
        parts = urlsplit(link or "")
    except ValueError:
        return None
    return link if parts.scheme in {"http", "https"} and parts.netloc else None
