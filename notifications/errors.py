"""What can go wrong between a message and its reader.

NotificationError
 ├─ MessageError   a message can't be made: a template or a value it needs is wrong
 ├─ LineError      the mail server can't be reached or won't let us in: no single mail is to blame
 └─ RefusedError   this one mail was not taken, for now or for good
"""

from __future__ import annotations


class NotificationError(Exception):
    """Anything this library raises."""


class MessageError(NotificationError):
    """A message that can't be written or may not be sent as it is."""


class LineError(NotificationError):
    """No mail can be sent now: server out of reach, certificate not trusted, log-in or sender refused."""


class RefusedError(NotificationError):
    """The server did not take one mail. `permanent`: asking again would give the same answer.

    `line_lost` tells that the connection went with it, so that the next mail needs a new one.
    """

    def __init__(self, reason: str, *, permanent: bool, line_lost: bool = False) -> None:
        self.permanent = permanent
        self.line_lost = line_lost
        super().__init__(reason)
