"""Delivery: what waits in the outbox goes to the mail server of the settings."""

from __future__ import annotations

import asyncio
import random

from compliance.settings import Settings, Smtp
from compliance.store.db import Store
from compliance.store.outbox_queue import OutboxQueue
from compliance.words.jobs import delivery_line
from notifications.delivery import Delivered, Sender, deliver
from notifications.smtp import Server, SmtpTransport


def server(smtp: Smtp) -> Server:
    """The mail server that the settings name."""
    return Server(
        smtp.host,
        smtp.port,
        smtp.security,
        smtp.username,
        smtp.password.get_secret_value(),
        smtp.ca_file,
        smtp.timeout,
    )


def send(settings: Settings, store: Store, owner: str) -> Delivered:
    """Send everything that is due, over one connection; `owner` names this process in the claims."""
    transport = SmtpTransport(server(settings.smtp), settings.smtp.sender)
    sender = Sender(owner, store.now, random.random)
    return asyncio.run(deliver(OutboxQueue(store), transport, sender))


def sentence(done: Delivered, language: str) -> str:
    """What a delivery did; empty where there was nothing to do. Why no mail can leave is said as the server did."""
    if not (done.sent or done.again or done.stopped or done.line):
        return ""
    return f"{delivery_line(done.sent, done.again, done.stopped, language)}{f'. {done.line}' if done.line else ''}"
