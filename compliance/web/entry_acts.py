"""What stands below a requirement on a person's page: stand-down, "this is wrong", asking for an exemption."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from compliance.services.access import rights
from compliance.services.access.sessions import new_id
from compliance.services.reports.people import Person
from compliance.services.reports.urgency import Urgency, urgency
from compliance.services.requests.wrong import Open, said_by
from compliance.web.said_wrong import became, subject_of
from compliance.web.standing_down import Downs, Standing
from compliance.web.visit import Visit


@dataclass(frozen=True, slots=True)
class Acts:
    """`down` is what is told of a stand-down, `ask` the address to ask for an exemption, `token` that of "this is
    wrong" (empty: not one's own, or said already), `said` what was said and where; `back` is the page and its place.
    """

    down: Standing | None
    ask: str
    token: str
    said: tuple[str, str] | None
    back: str


class EntryActs:
    """For every requirement of one person (key); what they said is read once."""

    def __init__(self, visit: Visit, key: str, *, own: bool) -> None:
        self.visit, self.key, self.own = visit, key, own
        self.downs = Downs(visit)

    @cached_property
    def said(self) -> tuple[Open, ...]:
        """What the person said is wrong, on their own page."""
        return said_by(self.visit.request.app.state.store, self.key) if self.own else ()

    def of(self, person: Person) -> Acts:
        """What stands below one of them."""
        visit, code = self.visit, person.requirement
        open_ = next(
            (one for one in self.said if one.row.about.requirement == code and one.row.state != "done"), None
        )
        return Acts(
            self.downs.of(person),
            f"/people/{self.key}/exemption/{code}" if self._may_ask(person) else "",
            new_id() if self.own and open_ is None else "",
            (became(visit, open_), f"/me/wrong/{open_.row.id}") if open_ else None,
            f"{visit.request.url.path}#{code}",
        )

    def settled(self) -> tuple[tuple[str, str, str], ...]:
        """What was settled of what one said, the newest first: the subject, what became of it, where it stands."""
        done = [one for one in self.said if one.row.state == "done" or one.row.about.requirement is None][:5]
        return tuple(
            (subject_of(self.visit, one), became(self.visit, one), f"/me/wrong/{one.row.id}") for one in done
        )

    def _may_ask(self, person: Person) -> bool:
        """Where there is something to be exempt from."""
        if urgency(person.status) > Urgency.SOON:
            return False
        units, asked = self.visit.units_of(person.employee), self.visit.asked(person.requirement)
        return rights.may_ask_exemption(self.visit.viewer, self.key, units, asked)
