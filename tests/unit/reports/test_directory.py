"""Names of people and units, and never the wrong person's."""

from compliance.services.directory import Directory

DIRECTORY = Directory.from_tables(
    {
        "employees": {"id": ["e1", "e2", "e3", "e4"], "name": ["Kari", "Kari", "Per", None]},
        "units": {"id": ["w"], "name": ["Vaktlag 1"]},
    }
)


def test_employees_who_share_a_name_are_told_apart():
    assert [DIRECTORY.employee(id_) for id_ in ("e1", "e2", "e3")] == ["Kari (e1)", "Kari (e2)", "Per"]


def test_without_a_name_the_id_stands_in():
    assert [DIRECTORY.employee("e4"), DIRECTORY.employee("x"), DIRECTORY.unit("y")] == ["e4", "x", "y"]
    assert DIRECTORY.unit("w") == "Vaktlag 1"
