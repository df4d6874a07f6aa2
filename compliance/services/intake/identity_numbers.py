"""Norwegian national identity numbers, found so that they are refused and never stored.

A number has eleven digits: birth date (ddmmyy), individual number, two control digits. Variants share the
control digits: a D-number has 4 added to the first digit; numbers made for tests have 40, 65 or 80 added to the
month. Those are refused as well: a test with made-up numbers must show that the real ones would be stopped.

Source: folkeregisterforskriften § 2-2-1; Skatteetaten's description of the control digits and of test numbers.
"""

from __future__ import annotations

import re

# Eleven digits with at most one space, dot or hyphen between two of them, not part of a longer number.
_ELEVEN = re.compile(r"(?<![0-9])(?=((?:[0-9][ .\-\u00a0\u202f]?){10}[0-9])(?![0-9]))")
_NOT_DIGIT = re.compile(r"[^0-9]")
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_MONTH_SHIFTS = (0, 40, 65, 80)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def holds_identity_number(text: str) -> bool:
    """Whether a valid identity number stands anywhere in the text, also written `010190 12345`."""
    if len(text) < 11:
        return False
    return any(_is_valid(_NOT_DIGIT.sub("", match[1])) for match in _ELEVEN.finditer(text))


def may_hold_identity_number(text: str) -> bool:
    """Whether eleven digits stand together anywhere in the text, valid or not: a quick look at much text."""
    return _ELEVEN.search(text) is not None


def _is_valid(digits: str) -> bool:
    numbers = [int(digit) for digit in digits]
    return (
        sum(weight * number for weight, number in zip(_FIRST, numbers, strict=False)) % 11 == 0
        and sum(weight * number for weight, number in zip(_SECOND, numbers, strict=True)) % 11 == 0
        and _is_birth_date(int(digits[:2]), int(digits[2:4]))
    )


def _is_birth_date(day: int, month: int) -> bool:
    day -= 40 if day > 40 else 0
    months = [month - shift for shift in _MONTH_SHIFTS if 1 <= month - shift <= 12]
    return bool(months) and 1 <= day <= _DAYS[months[0] - 1]
