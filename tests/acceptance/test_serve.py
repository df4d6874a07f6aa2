"""`compliance serve` and its guide: it says where it is, answers there, and ends when it is told to."""

import json
import re
import shlex
import signal
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from compliance.cli import group
from compliance.services.demo.site import build_site, clear_site
from compliance.services.importing import import_data
from compliance.services.intake.read import read_and_check
from compliance.settings import Smtp
from compliance.store.db import open_store
from rules.load import load_rules
from tests.acceptance.program import Site
from tests.acceptance.web.town import DAY

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "serve.md"
COMMAND = re.compile(r"^\$ compliance (.+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """An installation with people, in a folder of its own."""
    made = clear_site(tmp_path_factory.mktemp("served") / "demo")
    settings = build_site(made, DAY, "nb", Smtp(host="127.0.0.1", port=1, security="none"))
    import_data(
        open_store(settings.database, create=True), read_and_check(made.data, load_rules(settings.rules))
    )
    return Site(made.folder)


def test_it_answers_where_it_says_and_ends_quietly_with_ctrl_c(site):
    with site.start("serve", "--port", "0") as process:
        said = process.stdout.readline().decode()
        where = re.fullmatch(r"Sidene er på (http://127\.0\.0\.1:\d+/) Stopp med Ctrl-C\.\n", said)[1]
        with urllib.request.urlopen(where + "log-in", timeout=30) as answer:
            headers, page = answer.headers, answer.read().decode()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
        assert process.stderr.read() == b""
    assert "<h1>Logg inn</h1>" in page
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["cache-control"] == "no-store"
    assert "strict-transport-security" not in headers


def test_with_the_scheduler_it_says_that_it_lives_and_both_end_quietly(site):
    with site.start("serve", "--port", "0", "--schedule") as process:
        where = re.search(r"http://\S+/", process.stdout.readline().decode())[0]
        deadline = time.monotonic() + 30
        while not (told := health(where))["schedule"] and time.monotonic() < deadline:
            time.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
        assert process.stderr.read() == b""
    assert (told["status"], told["database"], told["rules"]) == ("ok", True, True)


def health(where):
    try:
        with urllib.request.urlopen(where + "healthz", timeout=30) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        return json.load(error)


def test_it_ends_by_itself_after_the_time_given(site):
    assert site.run("serve", "--port", "0", "--for", "0.5").status == 0


def test_a_port_that_is_taken_is_said(site):
    with site.start("serve", "--port", "0") as process:
        port = re.search(r":(\d+)/", process.stdout.readline().decode())[1]
        done = site.run("serve", "--port", port)
        process.terminate()
    assert done.status == 4
    assert done.err == (
        f"127.0.0.1:{port}: can't listen there (Address already in use); name another port with --port\n"
    )


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.5", "kommune.example"])
def test_other_machines_are_not_let_in_without_https(site, host):
    done = site.run("serve", "--port", "0", "--host", host)
    assert (done.status, done.out) == (1, "")
    assert done.err == (
        f"--host {host}: other machines would send passwords over the network for all to read; put a proxy that speaks "
        "HTTPS in front and write tls = true below [web] (docs/how-to/serve.md), or leave out --host\n"
    )


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_this_machine_itself_needs_none(site, host):
    assert site.run("serve", "--port", "0", "--host", host, "--for", "0.1").status == 0


def test_behind_a_proxy_with_https_any_address_will_do(site):
    done = site.run("serve", "--port", "0", "--host", "0.0.0.0", "--for", "0.1", COMPLIANCE_WEB__TLS="true")
    assert done.status == 0


def test_rule_files_that_cannot_be_used_are_said_before_anybody_comes(site, tmp_path):
    (tmp_path / "broken.yaml").write_text("format: 1\n")
    done = site.run("serve", "--port", "0", COMPLIANCE_RULES=f'["{tmp_path}"]')
    assert done.status == 1
    assert "broken.yaml" in done.err


def test_the_commands_of_the_guide_do_what_they_are_there_for(site, monkeypatch):
    monkeypatch.chdir(site.folder)
    given = [shlex.split(line) for line in COMMAND.findall(GUIDE.read_text("utf-8"))]
    assert [arguments[:2] for arguments in given] == [["user", "add"], ["user", "grant"]]
    for arguments in given:
        # The guide's people are those of the first steps; the demo's have other numbers.
        asked = ["10025" if one == "2001" else one for one in arguments]
        result = CliRunner().invoke(group, asked, input="a short sentence\n", catch_exceptions=False)
        assert result.exit_code == 0, result.output
