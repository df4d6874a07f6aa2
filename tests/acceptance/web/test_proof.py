"""Proof from the telephone to the approver: chosen, kept, shown before somebody decides, fetched by whom it may be."""

import io
import re
from html import unescape

import pytest
from PIL import Image

from compliance.services.files.place import folder_of
from compliance.store import access_log, files, records
from compliance.web.uploads import MB
from tests.acceptance.web.test_registering import typed
from tests.acceptance.web.town import DIVER, HOME_LEADER, HR, OFFICER, make_town

COLD = "/me/register?competence=smoke-exercise-cold"
UNIT = "/units/watch-3/register?competence=smoke-exercise-hot"
PDF = b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
NUMBER = [28]


def photograph():
    """What a telephone sends."""
    said = Image.Exif()
    said[0x010F] = "A telephone"
    out = io.BytesIO()
    Image.new("RGB", (60, 80), "white").save(out, "JPEG", exif=said)
    return out.getvalue()


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """One of our own: what is sent in here would be seen by the other tests."""
    return make_town(tmp_path_factory.mktemp("proof") / "demo")


@pytest.fixture
def diver(town):
    return town.client(DIVER)


@pytest.fixture
def officer(town):
    return town.client(OFFICER)


@pytest.fixture
def day():
    """Another one for each test."""
    NUMBER.append(NUMBER[-1] - 1)
    return f"{NUMBER[-1]:02}.10.2026"


def sent(*contents, names=("a.pdf",)):
    """Files as a browser sends them."""
    return [("files", (names[n % len(names)], content, "image/gif")) for n, content in enumerate(contents)]


def said(answer):
    """What stands beside the field of files, as one text."""
    found = re.search(r'id="files-problem">(.*?)</(?:div|p)>\s*</div>', answer.text, re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", " ", found[1])).strip() if found else ""


def newest(town, employee, day):
    with town.store.reading() as session:
        found = records.of_person(session, town.key(employee))
    return next((one for one in found if f"{one.content.achieved_on:%d.%m.%Y}" == day), None)


def links(page):
    return list(dict.fromkeys(re.findall(r'href="(/files/[^"]+)"', page.text)))


def test_a_photograph_is_seen_by_the_approver_before_deciding_and_fetched_as_download(
    town, diver, officer, day
):
    form = typed(diver.get(COLD), achieved_on=day)
    answer = diver.post("/me/register", data=form, files=sent(photograph(), PDF))
    assert answer.status_code == 303
    receipt = diver.get(answer.headers["location"])
    assert len(links(receipt)) == len(links(diver.get("/me"))) == 2
    waiting = officer.get("/approvals")
    assert set(links(waiting)) == set(links(receipt))
    fetched = [officer.get(address) for address in links(receipt)]
    assert {one.headers["content-type"] for one in fetched} == {"image/jpeg", "application/pdf"}
    for one in fetched:
        assert re.fullmatch(
            r'attachment; filename="smoke-exercise-cold-2026-10-\d\d-[0-9a-f]{6}\.(jpg|pdf)"',
            one.headers["content-disposition"],
        )
        assert (one.headers["x-content-type-options"], one.headers["cache-control"]) == (
            "nosniff",
            "no-store",
        )
        assert b"telephone" not in one.content
    with town.store.reading() as session:
        seen = access_log.about(session, town.key(DIVER), most=5)
    assert [one.action for one in seen].count("download") == 2


def test_whoever_does_not_see_the_record_does_not_get_the_file(town, diver, day):
    diver.post("/me/register", data=typed(diver.get(COLD), achieved_on=day), files=sent(PDF))
    with town.store.reading() as session:
        version = newest(town, DIVER, day)
        (proof,) = files.of_records(session, [version.identity])[version.identity]
    answers = {who: town.client(who).get(f"/files/{proof.key}").status_code for who in (HOME_LEADER, HR)}
    assert answers == {HOME_LEADER: 403, HR: 200}
    assert town.client().get(f"/files/{proof.key}").headers["location"].startswith("/log-in")


def test_one_certificate_for_several_people(town, officer, day):
    people = [town.key(DIVER), town.key("10026")]
    form = typed(officer.get(UNIT), people=people, achieved_on=day)
    answer = officer.post("/units/watch-3/register", data=form, files=sent(PDF + day.encode()))
    assert len(links(officer.get(answer.headers["location"]))) == 2


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (
            b"<html>",
            "C:\\Users\\Kari\\../../bevis.pdf",
            (
                "«bevis.pdf» er verken PDF eller bilde (JPEG, PNG, WebP, HEIC). Ta et bilde av beviset, "
                "eller lagre det som PDF."
            ),
        ),
        (b"", "tom.pdf", "«tom.pdf» er tom. Velg filen på nytt, eller ta bildet en gang til."),
        (
            PDF[:-9],
            "bevis\u202efdp.exe",
            (
                "«bevisfdp.exe» er skadet eller ikke hel, og kan ikke åpnes. Velg filen på nytt, eller ta bildet "
                "en gang til."
            ),
        ),
        (
            PDF.replace(b"<</Root", b"<</Encrypt 5 0 R /Root"),
            "x" * 300 + ".pdf",
            (
                f"«{'x' * 50}…xxxxx.pdf» er låst med passord eller kryptert. Lagre den uten lås, eller ta et bilde av "
                "beviset."
            ),
        ),
    ],
    ids=["not what it says", "empty", "broken, turned around", "locked, long name"],
)
def test_a_file_that_is_not_taken_is_told_and_what_was_typed_stays(town, diver, day, content, name, told):
    form = typed(diver.get(COLD), achieved_on=day, issuer="Brannskolen")
    answer = diver.post("/me/register", data=form, files=sent(content, names=(name,)))
    assert answer.status_code == 422
    assert said(answer) == told
    assert f'value="{day}"' in answer.text
    assert 'value="Brannskolen"' in answer.text
    assert newest(town, DIVER, day) is None


def test_too_much_at_once_is_told_in_the_form_itself(town, diver, day):
    form = typed(diver.get(COLD), achieved_on=day)
    answer = diver.post("/me/register", data=form, files=sent(b"%PDF-" + b"x" * (26 * MB)))
    assert said(answer) == (
        "Filene er for store. De kan til sammen være 25 MB. Velg mindre eller færre filer; alt du skrev, står her."
    )
    assert f'value="{day}"' in answer.text
    assert newest(town, DIVER, day) is None


def test_another_mistake_asks_for_the_file_again(diver):
    form = typed(diver.get(COLD), achieved_on="31.02.2026")
    answer = diver.post("/me/register", data=form, files=sent(PDF))
    assert said(answer) == "Velg filen på nytt: Den ble ikke med da skjemaet ble vist igjen."


def test_after_a_log_in_in_between_the_file_is_asked_for_again(town, diver, day):
    form = typed(diver.get(COLD), achieved_on=day) | {"files-lost": "1", "resume": "1"}
    answer = diver.post("/me/register", data=form)
    assert said(answer) == "Velg filen på nytt: Den ble ikke med da skjemaet ble vist igjen."
    assert newest(town, DIVER, day) is None


def test_of_something_sensitive_the_form_shows_no_field_and_takes_no_file(town, diver, day):
    page = diver.get("/me/register?competence=smoke-diver-medical")
    assert 'type="file"' not in page.text
    assert "Til dette kan du ikke legge ved bilder eller filer" in page.text
    form = typed(page, achieved_on=day)
    answer = diver.post("/me/register", data=form, files=sent(PDF))
    assert "Til denne kompetansen kan ingen filer legges ved. Filen er ikke lagret. Send uten." in answer.text
    assert newest(town, DIVER, day) is None


def test_a_folder_that_fails_is_told_and_nothing_is_registered(town, diver, day, monkeypatch, caplog):
    def full(_file):
        raise OSError(28, "No space left on device")

    form = typed(diver.get(COLD), achieved_on=day)
    other = PDF + day.encode()
    with monkeypatch.context() as broken:
        broken.setattr("compliance.store.file_folder.os.fsync", full)
        answer = diver.post("/me/register", data=form, files=sent(other))
    assert said(answer).startswith("Filen kunne ikke lagres nå, og ingenting er registrert.")
    assert "No space left on device" in caplog.text
    assert newest(town, DIVER, day) is None
    assert diver.post("/me/register", data=form, files=sent(other)).status_code == 303
    assert newest(town, DIVER, day)


def test_a_file_is_added_to_what_waits_and_one_that_is_gone_is_told(town, diver, day, caplog):
    diver.post("/me/register", data=typed(diver.get(COLD), achieved_on=day))
    address = f"/records/{newest(town, DIVER, day).row}/file"
    assert f'href="{address}"' in diver.get("/me").text
    form = typed(diver.get(address))
    assert said(diver.post(address, data=form)) == "Velg en fil å legge ved."
    other = PDF + b"%" + day.encode()
    answer = diver.post(address, data=form, files=sent(other))
    page = diver.get(answer.headers["location"])
    assert "Beviset er lagt ved." in page.text
    with town.store.reading() as session:
        version = newest(town, DIVER, day)
        (proof,) = files.of_records(session, [version.identity])[version.identity]
    (folder_of(town.settings) / proof.hash[:2] / proof.hash).unlink()
    gone = diver.get(f"/files/{proof.key}")
    assert gone.status_code == 503
    assert "Filen kan ikke hentes" in gone.text
    assert "the file is gone; bring it back from the copy" in caplog.text


def test_a_file_comes_with_a_correction(town, diver, officer, day):
    diver.post("/me/register", data=typed(diver.get(COLD), achieved_on=day))
    address = f"/records/{newest(town, DIVER, day).row}"
    form = typed(officer.get(address)) | {
        "act": "corrected",
        "reason": "wrong-details",
        "achieved_on": day,
        "issuer": "Brannskolen",
    }
    tokens = re.findall(r'name="token" value="([^"]*)"', officer.get(address).text)
    answer = officer.post(address, data=form | {"token": tokens[0]}, files=sent(PDF + b"%c"))
    assert len(links(officer.get(answer.headers["location"]))) == 1
