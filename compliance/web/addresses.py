"""Addresses that a form or a link brings along: only those of our own pages are followed."""

from __future__ import annotations


def inside(address: str) -> str:
    """The address where it is a page of ours, else the first page: nobody is led away to another site."""
    plain = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if plain and address.isprintable() and "\\" not in address else "/"
