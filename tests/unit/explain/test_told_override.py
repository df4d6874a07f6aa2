"""Where a rule was changed is told without the folders of the machine."""

from pathlib import Path

import pytest

from compliance.services.explaining.told_override import place_told
from rules.errors import Position

HERE = Path(__file__).resolve().parent


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("rules/own.yaml", "rules/own.yaml:12:7"),
        ("library:fire/fire.yaml", "library:fire/fire.yaml:12:7"),
        (str(HERE / "rules" / "own.yaml"), "rules/own.yaml:12:7"),
    ],
)
def test_the_file_is_named_with_its_folder_alone(file, told):
    assert str(place_told(Position(file, 12, 7))) == told
