"""The watch of two, whose medical stands people down, with an account for everybody; Cora leads the brigade."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from compliance.services import once
from compliance.services.access.viewers import viewer_of
from compliance.services.answers import Kept
from compliance.store import accounts, grants, people
from compliance.store.grants import Grant
from tests.integration.night.conftest import DATA, RULES, place

__all__ = ["place"]
DAY = date(2026, 5, 5)
STRICT = RULES.replace("    needs: medical\n", "    needs: medical\n    on_lapse: stand-down\n")
"""Bo's certificate lapsed after 2 May."""


@dataclass(frozen=True)
class Watch:
    """The place, person keys by employee, and the accounts."""

    place: Any
    keys: dict[str, str]
    accounts: dict[str, str]

    @property
    def store(self) -> Any:
        return self.place.store

    def answers(self, day: date = DAY) -> Any:
        return Kept(self.place.settings.rules, self.store).on(day)

    def form(self, who: str, token: str = "t", day: date = DAY) -> once.Form:
        return once.Form(
            viewer_of(self.store, self.accounts[who], day), f"{token} {who}", day, "test", address="127.0.0.1"
        )

    def officer(self, who: str, requirement: str | None = "smoke-diving") -> None:
        """Grant somebody to be safety officer for the watch."""
        with self.store.writing(aside=True) as session:
            given = Grant(
                self.accounts[who], "safety-officer", "watch-1", None, requirement, date(2026, 1, 1), None
            )
            grants.add(session, given)


@pytest.fixture
def watch(place) -> Watch:
    place.write_rules(STRICT)
    place.bring(
        units="id,name,parent,leader\nbrigade,Brigade,,chief\nwatch-1,Watch 1,brigade,anna\n",
        employees=DATA["employees.csv"] + "dag,Dag Foss,,nb\n",
    )
    with place.store.writing(aside=True) as session:
        keys = people.employee_keys(session)
        made = {
            name: accounts.add(session, person=key, login=None, password_hash="x", must_change=False)
            for name, key in keys.items()
        }
    return Watch(place, keys, made)
