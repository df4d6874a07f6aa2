"""Every command and setting of the guide to mail works as it stands there; what it promises is so."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from compliance.settings import Smtp, Web
from compliance.store.db import open_store
from notifications.delivery import Sender
from notifications.plan import Reason
from notifications.retry import Retry
from rules.book import STANDARD_REMINDERS
from rules.load import load_texts
from tests.acceptance.program import Site

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "how-to" / "mail.md").read_text(encoding="utf-8")
REFERENCE = (DOCS / "reference" / "reminders.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) for line in block.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("mail-guide")
    open_store(f"sqlite:///{made}/compliance.db", create=True)
    return made


def test_the_guide_has_commands():
    assert len(COMMANDS) >= 5


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_works(folder, command):
    program, *arguments = shlex.split(command)
    assert program == "compliance"
    answer = Site(folder).run(*arguments)
    assert answer.status == 0, answer.err


def test_the_settings_of_the_guide_are_settings():
    server, pages = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    assert Web(**tomllib.loads(pages)["web"]).address in pages
    smtp = Smtp(**tomllib.loads(server)["smtp"])
    assert (smtp.port, smtp.security) == (587, "starttls")
    for key in re.findall(r"^\| `(\w+)` \|", GUIDE, re.MULTILINE):
        assert key in Smtp.model_fields


def test_the_patience_of_the_guide_is_the_programs():
    assert Retry().tries == 16
    assert f"{Retry().first.seconds // 60} minutes, 10, 20 and so on up to every 12 hours" in GUIDE
    lease = Sender("", lambda: None, lambda: 0.0).lease
    assert f"lease of {lease.seconds // 60} minutes" in GUIDE


def test_every_reason_for_silence_is_explained():
    table = REFERENCE.partition("| reason | when |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE) == [reason.value for reason in Reason]


def test_the_standard_plan_of_the_page_is_the_programs():
    [text] = re.findall(r"```yaml\n(.*?)```", REFERENCE, re.DOTALL)
    book = load_texts([("a.yaml", f"format: 1\npack: a\ntitle: A\n{text}")])
    assert book.reminders["standard"] == STANDARD_REMINDERS
