"""A requirement as rights look at it, worked out once for each rule book."""

from __future__ import annotations

from compliance.services.access.viewer import Asked
from compliance.services.access.viewers import asked_of
from compliance.services.answers import Answers, Derived

_ASKED: Derived[dict[str, Asked]] = Derived(lambda _: {}, lambda known, *_: known)
"""By code: a write leaves the rule book alone."""


def asked(answers: Answers, code: str) -> Asked:
    """A requirement of the day's rule book."""
    known = _ASKED.of(answers)
    if code not in known:
        known[code] = asked_of(answers.book, code)
    return known[code]
