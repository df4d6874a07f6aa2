"""Walking through the pages as somebody does who follows every link and sends every form empty."""

from __future__ import annotations

import json
import re
from collections import deque
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Error

from compliance.services.demo.logins import PASSWORD
from compliance.web.app import MODULES
from tests.acceptance.web.test_pages_looked_at import AXE, RUN

OWN = {
    "/",
    "/me",
    "/units",
    "/units/{unit}",
    "/people/{key}",
    "/readiness",
    "/readiness/{unit}/{requirement}",
}
"""Pages that look another way for each; of all others it is enough that one person has seen them."""
WIDE, NARROW = 1200, 320
# What a page says is the same narrow and dark; what is seen of it may not be.
LOOKS = ["color-contrast", "link-in-text-block", "target-size"]
RUN_LOOK = RUN.replace("{resultTypes", f"{{runOnly: {json.dumps(LOOKS)}, resultTypes")
NOT_SENT = {"/log-out", "/language"}
MOST, ALIKE = 60, 4
LINKS = "() => [...document.querySelectorAll('a[href]')].filter(one => !one.download).map(one => one.href)"
FORMS = """() => [...document.forms].map((one, place) => ({place, method: one.method, action: one.action,
    button: one.querySelector("button:not([type=button])") !== null}))"""
SEND_EMPTY = """place => { const form = document.forms[place]; form.noValidate = true;
    for (const one of form.elements) {
        if (one.type === "checkbox" || one.type === "radio") one.checked = false;
        else if (one.tagName === "SELECT") one.selectedIndex = form.method === "get" ? one.length - 1 : 0;
        else if (one.type === "search") one.value = "nothing of the kind";
        else if (!["hidden", "submit", "button", "file"].includes(one.type)) one.value = "";
    }
    form.requestSubmit(form.querySelector("button:not([type=button])")); }"""


def route_of(address, method="GET"):
    """The pattern of the page at an address; empty where it is none of ours or a file to keep."""
    path = urlsplit(address).path
    found = (
        route.path
        for module in MODULES
        for route in module.router.routes
        if method in route.methods and route.path_regex.match(path)
    )
    return next(found, "")


def faults_at(page, width):
    """What is in the way on the page that is open, at the width that it has, as axe and a ruler see it."""
    page.evaluate(AXE)
    found = [*page.evaluate(RUN), *_sideways(page, width)]
    return found if page.locator("h1").count() == 1 else [*found, "not one h1"]


def faults_of(page):
    """The same wide and light, then narrow and dark."""
    page.set_viewport_size({"width": WIDE, "height": 844})
    page.emulate_media(color_scheme="light")
    found = faults_at(page, WIDE)
    page.set_viewport_size({"width": NARROW, "height": 844})
    page.emulate_media(color_scheme="dark")
    return [*found, *(f"narrow and dark, {one}" for one in page.evaluate(RUN_LOOK)), *_sideways(page, NARROW)]


def _sideways(page, width):
    there = page.evaluate("document.documentElement.scrollWidth")
    return [f"scrolls sideways at {width}"] if there > width else []


@dataclass
class Walk:
    """One person's walk in one browser: what is seen, and all that is wrong with it."""

    page: object
    home: str
    login: str | None
    seen: set = field(default_factory=set)
    faults: list = field(default_factory=list)

    def __post_init__(self):
        """Hear what the browser complains of, and whom it asks."""
        self.page.on("console", self._complained)
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.page.url}: {error}"))
        self.page.on("request", self._asked)

    def log_in(self, language):
        """Begin; nobody begins at the log-in."""
        self.language = language
        self.page.goto(f"{self.home}/log-in")
        if self.login:
            self.page.fill("#who", self.login)
            self.page.fill("#password", PASSWORD)
            self.page.keyboard.press("Enter")
            self.page.wait_for_url(f"{self.home}/")
        self.page.click(f"footer button[value={language}]")

    def everywhere(self):
        """Follow links from the overview, one of each kind; then send each kind of form empty."""
        waiting, forms = deque([f"{self.home}/" if self.login else f"{self.home}/log-in"]), {}
        for _ in range(MOST):
            if not waiting:
                break
            address = waiting.popleft()
            if not self._opened(address):
                continue
            forms |= {one: (address, place) for one, place in self._forms() if one not in self.seen}
            for link in self.page.evaluate(LINKS):
                kind = _kind(link)
                if (
                    link.startswith(self.home)
                    and kind
                    and kind not in self.seen
                    and not self._enough_of(kind[0])
                ):
                    self.seen.add(kind)
                    waiting.append(link)
        assert not waiting, f"more than {MOST} kinds of pages"
        while forms:
            kind, (address, place) = forms.popitem()
            self.seen.add(kind)
            self._send_empty(address, place)
            if kind[1] == "get":  # what was asked for may have forms of its own
                forms |= {one: (self.page.url, place) for one, place in self._forms() if one not in self.seen}

    def _enough_of(self, route):
        """A page that can be asked in many ways is asked in a few."""
        return sum(kind[0] == route for kind in self.seen) >= ALIKE

    def _opened(self, address):
        """Open a page and look at it; False where it is a file."""
        try:
            self.page.goto(address)
        except Error as error:
            if "Download is starting" not in error.message:
                raise
            return False
        self._look()
        return True

    def _send_empty(self, address, place):
        self.page.goto(address)
        if "/log-in" in self.page.url and self.login:
            self.log_in(self.language)
            self.page.goto(address)
        with self.page.expect_navigation() as sent:
            self.page.evaluate(SEND_EMPTY, place)
        if sent.value is not None and sent.value.status >= 500:
            self.faults.append(f"{self.page.url}: {sent.value.status}")
        self._look("sent empty from " + address.removeprefix(self.home))

    def _forms(self):
        for form in self.page.evaluate(FORMS):
            route = route_of(form["action"], form["method"].upper())
            if form["button"] and route and route not in NOT_SENT:
                yield (route, form["method"]), form["place"]

    def _look(self, how=""):
        where = f"{self.page.url.removeprefix(self.home)} {how}".rstrip()
        self.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        self.faults += [f"{where}: {one}" for one in faults_of(self.page)]

    def _complained(self, message):
        # A form that was refused is told to the console as a status; everything else is a fault.
        if message.type in {"error", "warning"} and not re.search(r"status of 4\d\d", message.text):
            self.faults.append(f"{self.page.url}: {message.text}")

    def _asked(self, request):
        if not request.url.startswith((f"{self.home}/", "data:")):
            self.faults.append(f"asked {request.url}")


def _kind(link):
    """What makes a page another one: its pattern, and which questions its address asks."""
    route = route_of(urljoin(link, urlsplit(link).path))
    asked = re.findall(r"(?:^|&)(\w+)=", urlsplit(link).query)
    return (route, *sorted(set(asked))) if route else ""
