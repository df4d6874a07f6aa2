"""What can go wrong, and how the program says it: one table from error to exit status.

    ComplianceError
     ├─ InputError        what was handed in can't be used; carries every problem as a sentence (exit 1)
     ├─ NotFoundError     a name that nothing has; the sentence offers near matches (exit 1)
     └─ EnvironmentProblem  the database, a file permission or the mail server stands in the way (exit 4)
    OSError                 a file that could not be read or written, where nobody said it better (exit 4)

Libraries raise their own errors (`rules.errors`, `notifications.errors`); this table says those too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path

from notifications.errors import NotificationError
from rules.errors import RuleFileError


class ComplianceError(Exception):
    """Anything that the application raises; its text is a sentence for the user."""


class InputError(ComplianceError):
    """Input that can't be used; nothing was changed. `problems` holds one sentence for each thing wrong."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class NotFoundError(ComplianceError):
    """A code or id that nothing has."""


class EnvironmentProblem(ComplianceError):
    """Something outside the program stands in the way: database, permission, network."""


ENVIRONMENT = 4

EXIT_STATUS: tuple[tuple[type[Exception], int], ...] = (
    (RuleFileError, 1),
    (NotificationError, 1),
    (InputError, 1),
    (NotFoundError, 1),
    (EnvironmentProblem, ENVIRONMENT),
    (ComplianceError, 1),
    (OSError, ENVIRONMENT),
)
"""The first row that fits decides. 2 is wrong usage (click), 3 what was looked for; docs/reference/exit-status.md."""


def exit_status(error: Exception) -> int | None:
    """The exit status of a known error; None for a fault of the program itself."""
    return next((status for kind, status in EXIT_STATUS if isinstance(error, kind)), None)


def sentence(error: Exception) -> str:
    """A known error as it is told. What the operating system refused names the file, if it is about one."""
    if not isinstance(error, OSError):
        return str(error)
    place = f"{error.filename}: " if error.filename else ""
    return f"{place}the operating system refuses: {error.strerror or error}; see to the place and its permissions"


@contextmanager
def can_be_written(folder: Path, option: str) -> Iterator[None]:
    """Say as a sentence what the operating system refuses within a folder that `option` named."""
    try:
        yield
    except OSError as error:
        place = error.filename or folder
        raise EnvironmentProblem(
            f"{place}: can't be written ({error.strerror}); name another folder with {option}"
        ) from error


def near(word: str, known: Sequence[str]) -> str:
    """`; did you mean "x"?` where a known word is near, else nothing."""
    matches = get_close_matches(word, known, n=1)
    return f'; did you mean "{matches[0]}"?' if matches else ""
