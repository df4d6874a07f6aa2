"""Everything that one reader gets becomes one mail, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from compliance.services.reminders.filling import Filling
from compliance.services.reminders.links import OVERVIEW, OWN, pages_of_leaders
from compliance.services.reminders.material import Present, Reminder, Voice
from compliance.services.reminders.wording import Wording
from compliance.store.outbox import NewMail
from notifications.envelope import stable_id
from notifications.messages import EmployeeReminder, LeaderReminder, Payload
from notifications.plan import Item, Message
from notifications.render import render
from notifications.shortages import Shortage


class Writer:
    """Writes the mails of a day."""

    def __init__(self, present: Present, voice: Voice, filling: Filling) -> None:
        self._present = present
        self._voice = voice
        self._filling = filling
        self._led = pages_of_leaders(present.stored)
        self._words = lru_cache(maxsize=None)(lambda language: Wording(present.book, language))

    def write(self, reader: str, items: tuple[Item, ...], short: tuple[Shortage, ...]) -> Reminder:
        """The mail of a reader, with its proof. Its id is made of what it tells: the same is never sent anew."""
        payload = self._payload(reader, items, short)
        rendered = render(payload)
        told = [reader, self._present.on.isoformat(), *self._told(reader, items, short)]
        mail = NewMail(
            message_id=stable_id(told, self._voice.sender),
            kind=payload.kind,
            recipient_key=reader,
            language=payload.language,
            subject=rendered.subject,
            text=rendered.text,
            html=rendered.html,
            about=self._filling.named(items, short) | self._reader(reader),
        )
        return Reminder(mail, Message(reader, items).keys)

    def _payload(self, reader: str, items: tuple[Item, ...], short: tuple[Shortage, ...]) -> Payload:
        language = self._language(reader)
        words = self._words(language)
        own = tuple(self._filling.own(item, words) for item in items if item.employee == reader)
        name = self._name(reader)
        if len(own) == len(items) and not short:
            link = self._link(OWN)
            return EmployeeReminder(language, self._voice.organisation, self._present.on, name, own, link)
        return LeaderReminder(
            language,
            self._voice.organisation,
            self._present.on,
            name,
            tuple(self._filling.shortfall(one, words) for one in short),
            tuple(self._filling.person(item, words) for item in items if item.employee != reader),
            own,
            self._link(self._led.get(reader, OVERVIEW)),
        )

    def _link(self, page: str) -> str:
        return f"{self._voice.pages}{page}" if self._voice.pages else ""

    def _told(self, reader: str, items: tuple[Item, ...], short: tuple[Shortage, ...]) -> Iterator[str]:
        for key in Message(reader, items).keys:
            yield f"{key.employee}/{key.requirement}/{key.end}/{key.stage}"
        for one in short:
            row = self._filling.staffing(one)
            yield f"{row.requirement}/{row.unit}/{row.short}/{row.first_short_on}"

    def _reader(self, reader: str) -> frozenset[str]:
        """The reader, whom the mail greets by name."""
        return frozenset({reader} & self._present.people.keys())

    def _name(self, reader: str) -> str:
        who = self._present.people.get(reader)
        return (who.name if who else None) or ""

    def _language(self, reader: str) -> str:
        who = self._present.people.get(reader)
        return (who.language if who else None) or self._voice.language
