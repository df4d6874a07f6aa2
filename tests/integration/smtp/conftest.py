"""What the tests of mail share: an authority, letters, a queue in memory."""

import logging
from datetime import UTC, datetime, timedelta

import pytest

from notifications.delivery import Claimed, Letter, Sender
from tests.integration.smtp.server import authority as make_authority

NOW = datetime(2027, 1, 13, 6, 0, tzinfo=UTC)
SENDER = "Kompetanse i Fjordvik <kompetanse@fjordvik.example>"


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    return make_authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(autouse=True)
def _quiet_server():
    """aiosmtpd tells of each log-in that an attribute of its own is deprecated."""
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)


def letter(name: str = "kari", **more) -> Letter:
    """A mail to somebody, with what Norwegian needs."""
    values = {
        "message_id": f"<{name}@fjordvik.example>",
        "address": f"{name}@fjordvik.example",
        "language": "nb",
        "subject": "Kompetansekrav går ut 12.02.2027",
        "text": "Hei Kåre Ødegård,\n\nRøykdykking går ut.\n.\n..prikk først på linja\n",
        "html": "<p>Hei <b>Kåre Ødegård</b></p>\n",
        "created_at": NOW,
    }
    return Letter(**values | more)


class Waiting:
    """A queue in memory, as strict as the database's: leases, owners, attempts."""

    def __init__(self, *letters: Letter) -> None:
        self.letters = dict(enumerate(letters))
        self.outcomes: dict[int, list] = {id_: [] for id_ in self.letters}
        self.attempts = dict.fromkeys(self.letters, 0)
        self.held: dict[int, tuple[str, datetime]] = {}
        self.done: set[int] = set()
        self.not_before = dict.fromkeys(self.letters, datetime.min.replace(tzinfo=UTC))

    def claim(self, owner: str, now: datetime, lease: timedelta) -> Claimed | None:
        for id_, one in self.letters.items():
            free = id_ not in self.held or self.held[id_][1] <= now
            if id_ not in self.done and free and self.not_before[id_] <= now:
                self.attempts[id_] += 1
                self.held[id_] = (owner, now + lease)
                return Claimed(id_, self.attempts[id_], now + lease, one)
        return None

    def settle(self, claimed: Claimed, owner: str, outcome) -> bool:
        if self.held.get(claimed.id) != (owner, claimed.lease_until):
            return False
        del self.held[claimed.id]
        self.outcomes[claimed.id].append(outcome)
        if hasattr(outcome, "not_before"):
            self.not_before[claimed.id] = outcome.not_before
            self.attempts[claimed.id] -= 0 if outcome.counted else 1
        else:
            self.done.add(claimed.id)
        return True


def patient(**more) -> Sender:
    """A sender with a clock that stands still and no chance in it."""
    return Sender(**{"owner": "test", "now": lambda: NOW, "chance": lambda: 0.5} | more)
