"""The parts that messages are made of: requirements, lapses, people and shortages, in one language.

They hold only what the reader may see. A competence marked sensitive is a `Step` of the person's own mail and
stands nowhere else; of others a leader reads whether the task can be done, and the date.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

_SEVERITY = {"stand-down": 0, "restrict": 1, "follow-up": 2}


@dataclass(frozen=True, slots=True)
class Source:
    """Where a requirement comes from."""

    id: str
    section: str = ""
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A requirement as the reader sees it. `authority` is law, guideline, industry or local.

    `confirm` holds what a person must still check, `not_checked` what the program does not look at; `not_cleared` is
    how the trade says that the task can't be done ("kan ikke utføre oppgaven", "ikke operativ røykdykker").
    """

    name: str
    authority: str
    not_cleared: str
    task: str = ""
    sources: tuple[Source, ...] = ()
    confirm: tuple[str, ...] = ()
    not_checked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A competence to get or renew, and who gives it."""

    name: str
    provider: str = ""


@dataclass(frozen=True, slots=True)
class Lapse:
    """One requirement of one person, and where it stands.

    `status` is a word of the rule file; `end` names the cycle: the last valid day, or the last day to get it.
    `stop_on` is the first day on which the task can't be done as things stand (past where it can't be done now).
    `begins` is set for an assignment still to come. `on_lapse` is stand-down, restrict or follow-up. `named`
    tells whether the requirement may be named in a subject line.
    """

    rule: Rule
    status: str
    end: date
    stop_on: date
    on_lapse: str
    begins: date | None = None
    steps: tuple[Step, ...] = ()
    named: bool = False

    @property
    def cleared(self) -> bool:
        """Whether the task may be done."""
        return self.status in {"valid", "expiring", "grace"}

    @property
    def open(self) -> bool:
        """Whether somebody at work today may not do the task, and is past the day to get what it takes."""
        return not self.cleared and self.status != "due" and self.begins is None

    @property
    def matters_on(self) -> date:
        """The day that the reader looks at: the first of the task, the last to do it, or the last to get it."""
        return self.begins or (self.end if self.status == "due" else self.stop_on - timedelta(days=1))

    @property
    def urgency(self) -> tuple[object, ...]:
        """Sorts the most urgent first: what can't be done now (the gravest first), then what comes soonest."""
        severity = _SEVERITY[self.on_lapse]
        order = (severity, self.stop_on) if self.open else (self.matters_on, severity)
        return (not self.open, *order, self.rule.name)


def still_noted(lapses: Iterable[Lapse], told: Iterable[Rule]) -> tuple[Rule, ...]:
    """The requirements of lapses with what must be confirmed or is not checked, each text once; none without any.

    Two requirements that ask for one certificate would say the same of it twice. `told` are requirements that the
    mail tells of anyway.
    """
    said = {text for rule in told for text in (*rule.confirm, *rule.not_checked)}
    found = []
    for rule in (lapse.rule for lapse in lapses):
        confirm = tuple(text for text in rule.confirm if text not in said)
        not_checked = tuple(text for text in rule.not_checked if text not in said)
        said.update(rule.confirm, rule.not_checked)
        if confirm or not_checked:
            found.append(replace(rule, confirm=confirm, not_checked=not_checked))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Person:
    """A line of a leader's mail: one person and one requirement.

    `id` tells people of one name apart. `sensitive`: only whether the task can be done, and the date, is said.
    `in_person`: no address, so the leader tells them. `pending`: a proof was handed in and awaits approval.
    """

    id: str
    name: str
    unit: str
    lapse: Lapse
    sensitive: bool = False
    in_person: bool = False
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """Somebody who no longer counts on the first short day, and their status then ("": no longer there)."""

    name: str
    status: str


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Too few people for a task, now (`short` above 0) or from a coming day. `unit` "" is everywhere."""

    task: str
    unit: str
    need: int
    have: int
    short: int
    first_short_on: date
    lost: tuple[Lost, ...] = ()

    @property
    def urgency(self) -> tuple[object, ...]:
        """Sorts what is short now first, the largest shortage first, then what comes soonest."""
        return (self.short == 0, -self.short, self.first_short_on, self.unit, self.task)
