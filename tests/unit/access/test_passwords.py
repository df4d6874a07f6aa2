"""Which passwords are accepted, and how they are kept."""

import pytest
from argon2 import PasswordHasher

from compliance.services.access import passwords
from compliance.services.access.passwords import WeakPassword, check, fits, hashed


@pytest.fixture
def _as_in_earnest(monkeypatch):
    """Other tests make it quick."""
    hasher = PasswordHasher()
    monkeypatch.setattr(passwords, "HASHER", hasher)
    monkeypatch.setattr(passwords, "NOBODYS", hasher.hash(NOBODYS))


NOBODYS = "nobody's password: checked where there is no account, so that it takes as long"
SENTENCES = {
    "snegl": "password: is too short; write at least 12 characters, such as a short sentence",
    "snegler og hester " * 12: "password: is too long; write at most 200 characters",
    "121212121212": "password: repeats a few characters; write a short sentence instead",
    "nummer 104217 er mitt": "password: contains the name or number that you log in with; leave it out",
    "Nordmann på tur": "password: contains the name or number that you log in with; leave it out",
}


@pytest.mark.parametrize("password", SENTENCES)
def test_what_is_wrong_with_a_password_is_said_and_never_the_password(password):
    with pytest.raises(WeakPassword) as raised:
        check(password, "104217", "Kari Li Nordmann")
    assert raised.value.problems == (SENTENCES[password],)


@pytest.mark.parametrize(
    "password", ["fire snegler på tur", "æøåæøåabcdef", "li er et kort navn", "x1 y2 z3 a4 b"]
)
def test_length_is_enough_and_signs_or_capitals_are_not_asked_for(password):
    check(password, "104217", "Kari Li Nordmann")


@pytest.mark.usefixtures("_as_in_earnest")
def test_a_password_is_kept_so_that_guessing_it_from_what_is_kept_costs_64_mib_each():
    kept = hashed("fire snegler på tur")
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert fits("fire snegler på tur", kept)
    assert not fits("fire snegler på to", kept)
    assert hashed("fire snegler på tur") != kept


@pytest.mark.usefixtures("_as_in_earnest")
def test_where_there_is_no_password_one_is_checked_that_takes_as_long_and_never_fits():
    assert not passwords.is_old(passwords.NOBODYS)
    assert not fits("fire snegler på tur", None)
    assert not fits(NOBODYS, None)


@pytest.mark.parametrize("kept", ["", "$argon2id$", "plain text"])
def test_what_can_not_be_read_fits_nothing(kept):
    assert not fits("plain text", kept)
