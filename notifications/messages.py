"""The kinds of messages: one frozen payload for each, ready for its templates in one language.

`sample` gives a payload that makes the templates say everything they can: for previews and tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from notifications import samples
from notifications.content import Lapse, Person, Rule, Shortfall, still_noted


@dataclass(frozen=True, slots=True)
class EmployeeReminder:
    """To a person about their own requirements. `day` is the day of the run, `link` the reader's page ("": none)."""

    kind: ClassVar[str] = "employee"
    language: str
    organisation: str
    day: date
    name: str
    lapses: tuple[Lapse, ...]
    link: str = ""

    @property
    def ordered(self) -> tuple[Lapse, ...]:
        """The lapses, the most urgent first."""
        return tuple(sorted(self.lapses, key=lambda lapse: lapse.urgency))

    @property
    def noted(self) -> tuple[Rule, ...]:
        """The requirements about which something is not settled; it is said at the end, after what is to be done."""
        return still_noted(self.ordered, ())

    @classmethod
    def sample(cls, language: str) -> EmployeeReminder:
        """A mail with every sort of lapse."""
        text = samples.texts(language)
        return cls(
            language,
            text.organisation,
            samples.DAY,
            text.employee,
            samples.own_lapses(text),
            samples.OWN_PAGE,
        )


@dataclass(frozen=True, slots=True)
class LeaderReminder:
    """To a leader, a role holder or a mailbox about others; `own` holds what the reader must do themselves.

    `name` is "" for a mailbox; `link` is the page of what the reader leads ("": none).
    """

    kind: ClassVar[str] = "leader"
    language: str
    organisation: str
    day: date
    name: str
    shortfalls: tuple[Shortfall, ...]
    people: tuple[Person, ...]
    own: tuple[Lapse, ...] = ()
    link: str = ""

    @property
    def ordered_shortfalls(self) -> tuple[Shortfall, ...]:
        """The shortages, the most urgent first."""
        return tuple(sorted(self.shortfalls, key=lambda shortfall: shortfall.urgency))

    @property
    def ordered(self) -> tuple[Person, ...]:
        """The people, the most urgent first."""
        return tuple(sorted(self.people, key=lambda person: (person.lapse.urgency, person.name, person.id)))

    @property
    def ordered_own(self) -> tuple[Lapse, ...]:
        """The reader's own lapses, the most urgent first."""
        return tuple(sorted(self.own, key=lambda lapse: lapse.urgency))

    @property
    def headcount(self) -> int:
        """How many different people it is about."""
        return len({person.id for person in self.people})

    @property
    def stopped(self) -> int:
        """How many of them do not meet a requirement of today's work."""
        return len({p.id for p in self.people if not p.lapse.cleared and p.lapse.begins is None})

    @property
    def to_tell(self) -> tuple[str, ...]:
        """The names of those who have no address, each once."""
        return tuple(dict.fromkeys(person.name for person in self.ordered if person.in_person))

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every requirement that the mail names, once."""
        return tuple(dict.fromkeys(person.lapse.rule for person in self.ordered))

    @property
    def noted(self) -> tuple[Rule, ...]:
        """The reader's own requirements about which something is not settled that `rules` do not say already."""
        return still_noted(self.ordered_own, self.rules)

    @classmethod
    def sample(cls, language: str) -> LeaderReminder:
        """A mail with shortages, every sort of line, somebody without address and the reader's own."""
        text = samples.texts(language)
        return cls(
            language,
            text.organisation,
            samples.DAY,
            text.leader,
            samples.shortfalls(text),
            samples.people(text),
            samples.own_lapses(text)[:1],
            samples.UNIT_PAGE,
        )


Payload = EmployeeReminder | LeaderReminder

KINDS: dict[str, type[EmployeeReminder | LeaderReminder]] = {
    kind.kind: kind for kind in (EmployeeReminder, LeaderReminder)
}
"""Every kind of message by its name, which is also the folder of its templates."""

LANGUAGES = ("nb", "nn", "en")
