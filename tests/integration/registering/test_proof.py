"""Files on records: stored once, in the same breath as the record or not at all, and gone with the person."""

import stat
from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import select

from compliance.services import once
from compliance.services.access.viewers import viewer_of
from compliance.services.files import caring
from compliance.services.files.brought import Brought
from compliance.services.files.looking import Fit
from compliance.services.forgetting import forget_one
from compliance.services.once import NotAllowed, Stale
from compliance.services.registering import attaching, opening, writing
from compliance.services.registering.typed import Wanted
from compliance.services.registering.wrong import Refused
from compliance.services.running import run
from compliance.store import access_log, accounts, files, people, records
from compliance.store.file_folder import Damaged, FolderProblem, hash_of
from compliance.store.tables_work import Mail
from rules.load import load_rules

DAY = date(2026, 5, 1)
COURSE = Wanted("medical", date(2026, 4, 30))
SHEET = Fit("application/pdf", b"%PDF-1.7 a sheet")
OTHER = Fit("image/jpeg", b"another")


@pytest.fixture
def book(place):
    return load_rules(place.settings.rules)


@pytest.fixture
def keys(place):
    with place.store.reading() as session:
        return people.employee_keys(session)


@pytest.fixture
def by(place, keys):
    """Viewers by employee; cora leads the brigade."""
    with place.store.writing(aside=True) as session:
        made = {
            name: accounts.add(session, person=key, login=None, password_hash="x", must_change=False)
            for name, key in keys.items()
        }
    return {name: viewer_of(place.store, account, DAY) for name, account in made.items()}


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "files"


@pytest.fixture
def registered(place, book, by, folder):
    """Registers somebody's course with files; the version."""

    def register(viewer, keys, *brought, token="t"):
        form = once.Form(by[viewer], token, DAY, "register", address="127.0.0.1")
        given = Brought(folder, brought)
        writing.register(place.store, book, form, COURSE, keys, again=True, brought=given)
        return newest(place, keys[0])

    return register


def newest(place, key):
    with place.store.reading() as session:
        return records.of_person(session, key)[0]


def proofs(place, version):
    return opening.proofs_of(place.store, [version]).get(version.identity, ())


def lying(folder):
    return sorted(path.name for path in folder.glob("*/*"))


def form(by, who, token="u"):
    return once.Form(by[who], token, DAY, "proof", address="127.0.0.1")


def opened(place, book, by, folder, who, proof):
    return opening.open_proof(place.store, folder, by[who], book, proof.key, DAY, "127.0.0.1")


def test_one_certificate_for_several_people_is_stored_once_and_proves_each_record(
    place, keys, registered, folder
):
    both = [keys["anna"], keys["bo"]]
    registered("chief", both, SHEET, SHEET)
    assert lying(folder) == [hash_of(SHEET.content)]
    found = [proofs(place, newest(place, key)) for key in both]
    assert [[one.hash for one in of_one] for of_one in found] == [[hash_of(SHEET.content)]] * 2
    assert found[0][0].key != found[1][0].key


def test_nobody_else_on_the_machine_may_read_it(keys, registered, folder):
    registered("bo", [keys["bo"]], SHEET)
    places = [folder, *folder.glob("*"), *folder.glob("*/*")]
    assert [stat.S_IMODE(one.stat().st_mode) for one in places] == [0o700, 0o700, 0o600]


def test_a_form_sent_twice_brings_its_file_once(place, keys, registered):
    registered("bo", [keys["bo"]], SHEET)
    version = registered("bo", [keys["bo"]], SHEET)
    assert len(proofs(place, version)) == 1


def test_a_corrected_record_keeps_its_files_and_gets_those_that_came_with_the_correction(
    place, book, by, keys, registered, folder
):
    version = registered("bo", [keys["bo"]], SHEET)
    wanted, given = replace(COURSE, achieved_on=date(2026, 4, 29)), Brought(folder, (OTHER,))
    reason = "wrong-day"
    writing.correct(place.store, book, form(by, "chief"), version.row, wanted, reason, brought=given)
    assert [one.hash for one in proofs(place, newest(place, keys["bo"]))] == [
        hash_of(one.content) for one in (SHEET, OTHER)
    ]


def test_a_file_is_added_to_ones_own_record_while_it_waits_and_by_the_leader_afterwards(
    place, book, by, keys, registered, folder
):
    version = registered("bo", [keys["bo"]])
    attaching.add_to(place.store, book, form(by, "bo", "1"), version.row, Brought(folder, (SHEET,)))
    writing.decide(place.store, book, form(by, "chief", "2"), version.row, "approved", None)
    approved = newest(place, keys["bo"])
    with pytest.raises(NotAllowed):
        attaching.add_to(place.store, book, form(by, "bo", "3"), approved.row, Brought(folder, (OTHER,)))
    attaching.add_to(place.store, book, form(by, "chief", "4"), approved.row, Brought(folder, (OTHER,)))
    assert len(proofs(place, approved)) == 2


def test_a_file_for_a_record_that_was_changed_meanwhile_is_not_stored(
    place, book, by, keys, registered, folder
):
    version = registered("bo", [keys["bo"]])
    writing.decide(place.store, book, form(by, "chief", "1"), version.row, "approved", None)
    with pytest.raises(Stale):
        attaching.add_to(place.store, book, form(by, "chief", "2"), version.row, Brought(folder, (SHEET,)))
    assert not lying(folder)


def test_a_form_without_a_file_and_one_with_too_many_are_told(place, book, by, keys, registered, folder):
    version = registered("bo", [keys["bo"]])
    many = tuple(Fit("image/png", bytes([n])) for n in range(11))
    for given, what in (((), "choose file"), (many, "files many")):
        with pytest.raises(Refused) as told:
            attaching.add_to(place.store, book, form(by, "bo", what), version.row, Brought(folder, given))
        assert [one.what for one in told.value.wrong] == [what]
    assert not lying(folder)


def test_no_door_takes_a_file_of_something_sensitive(place, by, keys, registered, folder):
    version = registered("bo", [keys["bo"]], SHEET)
    (kept,) = proofs(place, version)
    text = (place.folder / "rules" / "watch.yaml").read_text("utf-8")
    place.write_rules(text.replace("kind: fitness", "kind: fitness, sensitive: true"))
    book, given = load_rules(place.settings.rules), Brought(folder, (OTHER,))
    with pytest.raises(Refused) as told:
        writing.register(
            place.store, book, form(by, "bo", "1"), COURSE, [keys["bo"]], again=True, brought=given
        )
    assert [one.what for one in told.value.wrong] == ["file for sensitive"]
    for who in ("bo", "chief"):
        with pytest.raises(NotAllowed):
            attaching.add_to(place.store, book, form(by, who, who), version.row, given)
        with pytest.raises(NotAllowed):
            opened(place, book, by, folder, who, kept)
    assert lying(folder) == [kept.hash]


def test_a_file_opens_for_whom_the_record_does_under_a_plain_name_and_is_logged(
    place, book, by, keys, registered, folder
):
    (proof,) = proofs(place, registered("bo", [keys["bo"]], SHEET))
    found = opened(place, book, by, folder, "chief", proof)
    assert found == opening.Opened(
        f"medical-2026-04-30-{proof.hash[:6]}.pdf", SHEET.media_type, SHEET.content
    )
    with pytest.raises(NotAllowed):
        opened(place, book, by, folder, "anna", proof)
    assert opening.open_proof(place.store, folder, by["bo"], book, "no-such-key", DAY, "") is None
    with place.store.reading() as session:
        seen = [one for one in access_log.about(session, keys["bo"]) if one.action == "download"]
    assert [(one.person, one.page) for one in seen] == [(keys["chief"], "proof")]


def test_where_the_folder_cant_be_written_to_nothing_at_all_is_written(place, keys, registered, folder):
    folder.write_text("a file where the folder should be")
    before = newest(place, keys["bo"])
    with pytest.raises(FolderProblem) as told:
        registered("bo", [keys["bo"]], SHEET)
    assert str(told.value).startswith(f"{folder}: the folder of files can't be written to (")
    assert newest(place, keys["bo"]) == before
    folder.unlink()
    assert proofs(place, registered("bo", [keys["bo"]], SHEET))


def test_where_the_disk_is_full_no_half_file_is_left(place, keys, registered, folder, monkeypatch):
    def full(_file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("compliance.store.file_folder.os.fsync", full)
    with pytest.raises(FolderProblem, match="No space left on device"):
        registered("bo", [keys["bo"]], SHEET)
    assert not lying(folder)
    assert newest(place, keys["bo"]).content.achieved_on != COURSE.achieved_on


def test_a_file_that_is_gone_or_was_changed_is_not_handed_out_and_the_doctor_says_which(
    place, book, by, keys, registered, folder
):
    found = {one.hash: one for one in proofs(place, registered("bo", [keys["bo"]], SHEET, OTHER))}
    sheet, other = (found[hash_of(one.content)] for one in (SHEET, OTHER))
    paths = {one.hash: folder / one.hash[:2] / one.hash for one in (sheet, other)}
    assert caring.look_after(place.store, folder).damaged == ()
    paths[sheet.hash].write_bytes(b"something else")
    paths[other.hash].unlink()
    for proof in (sheet, other):
        with pytest.raises(Damaged):
            opened(place, book, by, folder, "bo", proof)
    assert set(caring.look_after(place.store, folder).damaged) == {
        f"{paths[sheet.hash]}: the file was changed since it was stored; bring it back from the copy of {folder}",
        f"{paths[other.hash]}: the file is gone; bring it back from the copy of {folder}",
    }
    registered("bo", [keys["bo"]], SHEET, token="again")
    assert paths[sheet.hash].read_bytes() == SHEET.content


def test_with_the_person_their_files_go_and_what_others_need_stays(place, keys, registered, folder):
    both = [keys["anna"], keys["bo"]]
    registered("chief", both, SHEET)
    version = registered("bo", [keys["bo"]], OTHER, token="own")
    assert forget_one(place.store, "bo", DAY, folder).files == 2
    assert lying(folder) == [hash_of(SHEET.content)]
    assert proofs(place, newest(place, keys["anna"]))
    assert not proofs(place, version)
    forget_one(place.store, "anna", DAY, folder)
    assert not lying(folder)
    with place.store.reading() as session:
        assert not files.known(session)


def test_what_nobody_knows_of_is_counted_and_swept_and_what_is_not_ours_is_left(
    place, keys, registered, folder
):
    registered("bo", [keys["bo"]], SHEET)
    place_ = folder / "ab"
    place_.mkdir(exist_ok=True)
    for name in ("ab" + "0" * 62, ".half-1234", "a-note.txt"):
        (place_ / name).write_bytes(b"x")
    assert caring.look_after(place.store, folder).strange == 3
    assert caring.sweep(place.store, folder) == 2
    assert lying(folder) == sorted([hash_of(SHEET.content), "a-note.txt"])


def test_while_a_photograph_awaits_approval_the_leader_is_told_and_the_person_left_alone(
    place, keys, registered
):
    """Bo's certificate lapses tomorrow; the new one is in, with its file."""
    registered("bo", [keys["bo"]], SHEET)
    run(place.settings, place.store, DAY)
    with place.store.reading() as session:
        mails = [session.get(Mail, row) for row in session.exec(select(Mail.id)).all()]
    assert {one.recipient_key for one in mails} == {keys["chief"]}
    assert all("awaits approval" in " ".join(one.text.split()) for one in mails)
