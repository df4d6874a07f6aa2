"""More than may be sent somewhere is refused with a page that says how much may: nobody meets a broken connection."""

import socket
import tracemalloc
from urllib.parse import urlsplit

import httpx2
import pytest

from compliance.services.demo.logins import PASSWORD
from compliance.web.uploads import MB
from tests.acceptance.web.town import DIVER

BOUNDARY = "a-line-between"
HUNDRED_MB = 100 * MB
FORM = {"content-type": f"multipart/form-data; boundary={BOUNDARY}"}


@pytest.fixture(scope="module")
def employee(pages):
    """A program that sends as a browser does, over a real connection, logged in."""
    with httpx2.Client(base_url=pages, timeout=60) as client:
        assert client.post("/log-in", data={"who": DIVER, "password": PASSWORD}).status_code == 303
        yield client


def part(name, value=""):
    return f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()


def a_file(size, *, chunk=256 * 1024):
    """A form with a field before the file and one after it, piece by piece: it is never held in one."""
    yield part("competence", "smoke-diving-basic")
    yield part("files").replace(b'"files"', b'"files"; filename="a.pdf"')[:-2]
    for _ in range(size // chunk):
        yield b"x" * chunk
    yield b"\r\n" + part("issuer", "Storvik") + f"--{BOUNDARY}--\r\n".encode()


def test_a_hundred_megabytes_to_a_plain_form_gets_a_page_that_says_how_much_may_be_sent(pages):
    with httpx2.Client(base_url=pages, timeout=60) as client:
        chunked = client.post("/log-in", content=a_file(HUNDRED_MB), headers=FORM)
        told = client.post("/log-in", content=b"x" * (10 * MB), headers=FORM)
    for answer in (chunked, told):
        assert answer.status_code == 413
        assert "Det du sendte, er for stort" in answer.text
        assert "Hit kan du sende inntil 65 kB om gangen. Ingenting er lagret." in answer.text


def test_a_length_that_is_no_number_or_less_than_what_comes_opens_nothing(pages):
    where = urlsplit(pages)
    for length, status in (("many", b"400"), ("-1", b"400")):
        with socket.create_connection((where.hostname, where.port), timeout=10) as line:
            line.sendall(
                f"POST /log-in HTTP/1.1\r\nHost: {where.netloc}\r\nContent-Length: {length}\r\n\r\n".encode()
            )
            assert line.recv(100).split()[1] == status


def test_memory_stays_flat_while_a_hundred_megabytes_are_sent(employee):
    tracemalloc.start()
    try:
        answer = employee.post("/me/register", content=a_file(HUNDRED_MB), headers=FORM)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert answer.status_code < 500
    assert most < 70 * MB  # what may be sent, once in pieces and once whole


def test_somebody_whose_session_ended_gets_back_what_they_typed_and_is_told_to_choose_the_file_again(pages):
    with httpx2.Client(base_url=pages, timeout=60) as client:
        answer = client.post("/me/register", content=a_file(MB), headers=FORM)
    assert answer.status_code == 401
    assert "competence=smoke-diving-basic&amp;issuer=Storvik&amp;files-lost=1" in answer.text


def test_a_form_with_files_where_none_are_taken_and_one_that_breaks_off_are_refused(employee):
    assert employee.post("/approvals/1", content=a_file(1000), headers=FORM).status_code == 400
    broken = part("competence", "first-aid")
    assert employee.post("/me/register", content=broken, headers=FORM).status_code == 400
    assert (
        employee.post(
            "/me/register", content=b"", headers={"content-type": "multipart/form-data"}
        ).status_code
        == 400
    )
