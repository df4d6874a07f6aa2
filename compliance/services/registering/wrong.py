"""What was wanted and can't be."""

from __future__ import annotations

from collections.abc import Sequence

from compliance.errors import ComplianceError
from compliance.services.registering.typed import Wrong


class Refused(ComplianceError):
    """What was wanted can't be; `wrong` says what must be put right. Nothing was written."""

    def __init__(self, wrong: Sequence[Wrong]) -> None:
        self.wrong = tuple(wrong)
        super().__init__(", ".join(one.what for one in wrong))
