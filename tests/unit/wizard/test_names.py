"""A name means somebody only where one person alone has it."""

import pytest

from compliance.services.wizard.names import Names, Someone, name_key

KARI = Someone("k", "1", "Kari Nordmann", "kari@x.no")
PER, OTHER_PER = Someone("p", "2", "Per Hansen", ""), Someone("q", "3", "Per Hansen", "per@x.no")
NAMES = Names([KARI, PER, OTHER_PER])


@pytest.mark.parametrize("text", ["Kari Nordmann", "Nordmann, Kari", "NORDMANN  kari", "kari nordmann"])
def test_one_person_is_found_however_the_name_is_turned(text):
    assert NAMES.meant(text, "").certain == KARI


def test_two_people_of_one_name_are_both_shown_and_neither_is_taken():
    meant = NAMES.meant("Hansen, Per", "")
    assert meant.certain is None
    assert set(meant.near) == {PER, OTHER_PER}


def test_an_address_decides_between_two_of_one_name():
    assert NAMES.meant("Per Hansen", "PER@x.no").certain == OTHER_PER


@pytest.mark.parametrize("text", ["Kari Normann", "Kari Anne Nordmann"])
def test_who_is_nearly_called_so_is_offered_and_never_taken(text):
    meant = NAMES.meant(text, "")
    assert meant.certain is None
    assert KARI in meant.near


def test_a_stranger_is_nobody():
    assert NAMES.meant("Ukjent Person", "ukjent@x.no").near == ()


def test_a_name_is_compared_without_case_spaces_and_comma():
    assert name_key(" Nordmann,  KARI ") == name_key("kari nordmann") == "kari nordmann"
