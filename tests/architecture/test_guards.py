"""The guards around the tests guard: the outside network is refused, a skip in CI fails."""

import socket
import subprocess
import sys

import pytest

from tests.architecture.tree import PROJECT
from tests.loopback_only import OutsideNetworkError, is_this_machine

UNROUTABLE = "192.0.2.1"  # reserved for documentation: nobody is there


def test_connecting_to_another_machine_is_refused():
    with socket.socket() as one, pytest.raises(OutsideNetworkError, match=r"192\.0\.2\.1"):
        one.connect((UNROUTABLE, 25))


def test_looking_up_another_machine_is_refused():
    with pytest.raises(OutsideNetworkError, match="mail"):
        socket.getaddrinfo("mail.example.org", 25)


def test_this_machine_is_reached():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        accepted, _ = server.accept()
        accepted.close()


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "::1", "localhost", "", None, b"127.0.0.9", "0.0.0.0", "::1%lo"]
)
def test_what_is_this_machine(host):
    assert is_this_machine(host)


@pytest.mark.parametrize(
    ("in_ci", "text", "status"),
    [
        ("true", "def test_a(): pytest.skip('no browser')", 1),
        ("", "def test_a(): pytest.skip('no browser')", 0),
        ("true", "pytest.importorskip('not_installed_anywhere')", 5),
        ("true", "@pytest.mark.xfail(reason='known')\ndef test_a(): assert False", 0),
        ("true", "def test_a(): pass", 0),
    ],
)
def test_a_skip_fails_in_ci_and_is_named(tmp_path, in_ci, text, status):
    """A module that is skipped whole leaves no test, which pytest fails by itself (status 5)."""
    (tmp_path / "conftest.py").write_text(
        "from tests.conftest import pytest_configure  # noqa: F401 - the hook\n"
    )
    (tmp_path / "test_planted.py").write_text(f"import pytest\n\n{text}\n")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(tmp_path),
        str(tmp_path),
    ]
    environment = {"PYTHONPATH": str(PROJECT), "CI": in_ci}
    answer = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert answer.returncode == status, answer.stdout + answer.stderr
    assert ("here a skip is a failure" in answer.stdout) == (in_ci == "true" and ("skip" in text))
