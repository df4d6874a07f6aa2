"""One person's browser, without the browser: goes through the pages of their day, and writes now and then."""

from __future__ import annotations

import http.client
import random
import re
import threading
import time
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from urllib.parse import urlencode, urlsplit

from compliance import clock
from tests.bench.pages_town import LARGE, Town

WRITES = 10
"""One click in so many."""
TIMEOUT = 30.0
IDLE = 3.0
"""Seconds after which a connection is not used again: the server closes it after five."""


@dataclass
class Seen:
    """Seconds until the whole answer was there, by page; what went wrong."""

    times: dict[str, list[float]]
    wrong: list[str]
    lock: threading.Lock


class Clicks:
    """Somebody of one kind who is logged in."""

    def __init__(self, address: str, kind: str, login: str, password: str, town: Town, seen: Seen) -> None:
        self.host, self.kind, self.login, self.password = urlsplit(address).netloc, kind, login, password
        self.seen, self.cookies, self.dice = seen, dict[str, str](), random.Random(login)
        self.copy = login[:2] if login[:2].isdigit() else "00"
        self.days = count(1)
        self._connection = http.client.HTTPConnection(self.host, timeout=TIMEOUT)
        self._used = time.monotonic()

    def log_in(self) -> None:
        self._ask("log-in", "POST", "/log-in", {"who": self.login, "password": self.password})

    def get(self, name: str, path: str) -> str:
        return self._ask(name, "GET", path)[1]

    def click(self, until: float, think: float) -> None:
        """Click until the time is over, from a moment of one's own on: people don't all begin in the same instant."""
        try:
            time.sleep(think * self.dice.random())
            while time.monotonic() < until:
                self._one()
                time.sleep(think * self.dice.uniform(0.5, 1.5))
        except Exception as error:  # noqa: BLE001 - said at the end, with whose click it was
            with self.seen.lock:
                self.seen.wrong.append(f"{self.kind} {self.login}: {error!r}")

    def prepare(self) -> None:
        """Find the pages that this person's day leads to."""
        own = {"leader": f"{self.copy}-solbakken", "officer": f"{self.copy}-fire-response"}
        if self.kind == "leader" and self.login[:2] not in {"01", "02", "03", "04"}:
            own["leader"] = LARGE
        self.unit = own.get(self.kind, "")
        self.pages = [("/", "/"), ("/rules", "/rules"), ("/rules/{name}", "/rules/pack-fire")]
        if self.kind in {"leader", "officer"}:
            self.pages += [("/units", "/units"), ("/approvals", "/approvals"), ("/me", "/me")]
            name = "/units/{unit} (2,000 people)" if self.unit == LARGE else "/units/{unit}"
            self.pages += [(name, f"/units/{self.unit}")] * 2
        if self.kind in {"officer", "hr"}:
            self.pages += [("/readiness", "/readiness"), ("/readiness?q=", "/readiness?q=vaktlag")]
            watch = f"/readiness/{self.copy}-watch-1/smoke-diving"
            self.pages += [("/readiness/{unit}/{requirement}", watch)]
        if self.kind == "hr":
            self.pages += [
                ("/units", "/units"),
                ("/units?sort=gaps", "/units?sort=gaps"),
                ("/outbox", "/outbox"),
            ]
            self.pages += [("/units?q=", "/units?q=solbakken")]
            self.pages += [("/units/{unit}", f"/units/{self.copy}-solbakken-1")]
            self.pages += [("/units/{unit} (2,000 people)", f"/units/{LARGE}")]
        if self.kind == "employee":
            self.pages += [("/me", "/me")] * 4
        self._people()

    def _people(self) -> None:
        where = {
            "hr": "00-solbakken-1",
            "officer": f"{self.copy}-watch-1",
            "leader": f"{self.copy}-solbakken-1",
        }
        if self.kind not in where or self.unit == LARGE:
            return
        found = re.findall(r"/people/[0-9a-f]{16}", self.get("(prepare)", f"/units/{where[self.kind]}"))
        for page in dict.fromkeys(found[:6]):
            self.pages += [("/people/{key}", page), ("/people/{key}/records", f"{page}/records")]

    def _one(self) -> None:
        if self.kind != "hr" and self.dice.randrange(WRITES) == 0:
            return self._write()
        name, path = self.dice.choice(self.pages)
        self.get(name, path)
        return None

    def _write(self) -> None:
        if self.kind == "leader" and (self.unit == LARGE or self.dice.random() < 0.5):
            return self._approve()
        if self.kind == "officer":
            unit, competence = f"{self.copy}-watch-1", "smoke-exercise-hot"
        elif self.kind == "leader":
            unit, competence = f"{self.copy}-solbakken-1", "medication-course"
        else:
            unit, competence = "", "smoke-exercise-cold"
        address = f"/units/{unit}/register" if unit else "/me/register"
        page = self.get("register: form", f"{address}?competence={competence}")
        day = clock.today("Europe/Oslo") - timedelta(days=next(self.days))
        values = [
            ("csrf", _value(page, "csrf")),
            ("token", _value(page, "token")),
            ("competence", competence),
        ]
        values += [("achieved_on", f"{day:%d.%m.%Y}"), ("again", "1")]
        keys = re.findall(r'name="people"[^>]*value="([0-9a-f]{16})"', page)[:8]
        status, text = self._ask(
            "register: send", "POST", address, [*values, *(("people", key) for key in keys)]
        )
        if status == 303:
            self.get("receipt", text)
            self.get("first page after a change", "/me" if self.kind == "employee" else f"/units/{unit}")
        return None

    def _approve(self) -> None:
        page = self.get("/approvals", "/approvals")
        found = re.search(r'action="(/approvals/\d+)"(.*?)</form>', page, re.DOTALL)
        if not found:
            return
        values = {name: _value(found[2], name) for name in ("csrf", "token")}
        status, text = self._ask("approve: send", "POST", found[1], {**values, "act": "approved"})
        if status == 303:
            self.get("receipt", text)

    def _ask(self, name: str, method: str, path: str, form: object = None) -> tuple[int, str]:
        body = urlencode(form) if form else None
        headers = {"Cookie": "; ".join(f"{key}={value}" for key, value in self.cookies.items())}
        if body:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{self.host}"}
        if time.monotonic() - self._used > IDLE:
            self._connection.close()  # and opened anew with the next request, as browsers do
        began = time.perf_counter()
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        text = answer.read().decode()
        took, self._used = time.perf_counter() - began, time.monotonic()
        for line in answer.headers.get_all("Set-Cookie") or ():
            key, _, value = line.partition(";")[0].partition("=")
            self.cookies[key] = value
        with self.seen.lock:
            self.seen.times[name].append(took)
            if answer.status not in {200, 303, 409, 422}:
                self.seen.wrong.append(f"{method} {path}: {answer.status}")
        return answer.status, (answer.headers.get("Location") or "") if answer.status == 303 else text


def _value(page: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]*value="([^"]*)"', page)
    assert found, f"the page has no field {name}"
    return found[1]
