"""`make pictures`: the made-up municipality of one day, walked through in Chromium, becomes docs/images/."""

from __future__ import annotations

import tempfile
from contextlib import chdir, contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from compliance import clock
from compliance.services.demo.logins import PASSWORD
from compliance.services.reports.frame import Made
from compliance.services.reports.mapping import answer
from compliance.services.reports.scope import Asked
from compliance.services.sending import send
from compliance.services.stored_situation import from_store
from compliance.settings import Smtp
from notifications.inbox import Inbox
from reports import render
from rules.dates import Period
from tests.acceptance.browser import browser
from tests.acceptance.web.town import DAY, make_town, served
from tests.pictures.taking import PHONE, WIDE, Picture, small, take
from tests.pictures.wanted import PICTURES, REPORTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.acceptance.web.town import Town

FOLDER = Path(__file__).parents[2] / "docs" / "images"
NOON = datetime.combine(DAY, time(11), UTC)
PERSON = "person:"


def main() -> None:
    """Take every picture anew; one that is no longer wanted goes."""
    with (
        tempfile.TemporaryDirectory() as folder,
        chdir(folder),  # explanations name rule files as they are called from here
        patch.object(clock, "now", lambda: NOON),
    ):
        town = make_town(Path("demo"), lambda: NOON)
        _send_mails(town, Path(folder))
        taken = _all(town, Path(folder))
    _write(taken)


def _all(town: Town, folder: Path) -> dict[str, bytes]:
    """Every picture by name."""
    with browser() as opened:
        taken = {name: _of_the_report(opened, town, folder, name) for name in REPORTS}
        with served(town.app) as home:
            for picture in PICTURES:
                with _reader(opened, home, picture) as page:
                    taken[picture.name] = _of_the_page(page, town, home, picture)
        return {name: small(shot) for name, shot in taken.items()}


def _send_mails(town: Town, folder: Path) -> None:
    """To a mail server of our own, so that the outbox looks as it does the day after."""
    with Inbox(folder / "mails", "", "nb") as inbox:
        smtp = Smtp(host=inbox.host, port=inbox.port, security="none")
        send(town.settings.model_copy(update={"smtp": smtp}), town.store, "pictures")


@contextmanager
def _reader(opened: Browser, home: str, picture: Picture) -> Iterator[Page]:
    """A page of whoever looks."""
    context = opened.new_context(
        viewport={"width": picture.width, "height": 844},
        is_mobile=picture.width == PHONE,
        has_touch=picture.width == PHONE,
        locale="nb-NO",
    )
    try:
        page = context.new_page()
        page.goto(f"{home}/log-in")
        if picture.who:
            page.fill("#who", picture.who)
            page.fill("#password", PASSWORD)
            page.keyboard.press("Enter")
            page.wait_for_url(f"{home}/")
        page.click(f"footer button[value={picture.language}]")
        yield page
    finally:
        context.close()


def _of_the_page(page: Page, town: Town, home: str, picture: Picture) -> bytes:
    path = picture.path
    if path.startswith(PERSON):
        name = path.removeprefix(PERSON)
        path = next(
            f"/people/{town.key(id_)}" for id_, one in town.answers.names.employees.items() if one == name
        )
    page.goto(home + path)
    if picture.width == PHONE:
        # A browser without a window says that it has a mouse; what stands there for fingers alone is shown.
        page.evaluate("document.querySelectorAll('.camera').forEach(one => one.classList.remove('camera'))")
    if picture.before:
        picture.before(page)
    return take(page, picture)


def _of_the_report(opened: Browser, town: Town, folder: Path, name: str) -> bytes:
    build, requirements = REPORTS[name]
    situation = from_store(town.settings.rules, town.store)
    asked = Asked(DAY, "watch-3", requirements, Period(months=12), "nb")
    found = answer(situation.book, situation.facts, asked)
    made = Made(NOON, town.settings.zone, town.settings.organisation)
    report = build(situation.book, situation.facts, situation.directory, asked, found, made)
    (folder / "report.html").write_bytes(render.render(report, "html"))
    page = opened.new_page(viewport={"width": WIDE, "height": 700})
    page.goto((folder / "report.html").as_uri())
    return take(page, Picture(name, None, "", most=700))


def _write(taken: dict[str, bytes]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        if old.stem not in taken:
            old.unlink()
    for name, content in taken.items():
        (FOLDER / f"{name}.png").write_bytes(content)
    size = sum(map(len, taken.values()))
    print(f"{len(taken)} pictures in {FOLDER}, {size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
