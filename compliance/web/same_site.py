"""Forms are accepted from our own pages only: the browser says where a request comes from."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers

SAFE = frozenset({"GET", "HEAD"})


def from_our_pages(method: str, headers: Headers) -> bool:
    """Whether a request that changes something was sent by a page of ours.

    Every browser in use says it by one of the two headers; a program that says neither has no cookie to misuse.
    """
    if method in SAFE:
        return True
    if site := headers.get("sec-fetch-site"):
        return site == "same-origin"
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")
