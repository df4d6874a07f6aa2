"""Files that are tried take the place of those with their name, or stand beside them; what is wrong is shown."""

import pytest

from compliance.services.impact.changed_files import Refused, changed_files, places
from rules.errors import Position, Problem

NOW = [("library:fire.yaml", "library's"), ("/etc/rules/fire.yaml", "own"), ("library:water.yaml", "water")]


@pytest.mark.parametrize(
    ("name", "files", "replaced"),
    [
        ("water.yaml", [*NOW[:2], ("library:water.yaml", "new")], True),
        ("C:\\mine\\water.yaml", [*NOW[:2], ("library:water.yaml", "new")], True),
        ("fire.yaml", [NOW[0], ("/etc/rules/fire.yaml", "new"), NOW[2]], True),
        ("hotter.yml", [*NOW, ("hotter.yml", "new")], False),
    ],
)
def test_a_file_replaces_the_one_of_its_name_or_is_laid_beside(name, files, replaced):
    changed = changed_files(NOW, [(name, "new")])
    assert list(changed.files) == files
    assert (len(changed.replaced), len(changed.added)) == ((1, 0) if replaced else (0, 1))


@pytest.mark.parametrize(
    ("names", "what"),
    [
        (["rules.txt"], "try not yaml"),
        (["a.yaml", "folder/a.yaml"], "try twice"),
        (["both.yaml"], "try several"),
    ],
)
def test_a_name_that_says_not_where_is_refused(names, what):
    now = [*NOW, ("/one/both.yaml", ""), ("/two/both.yaml", "")]
    with pytest.raises(Refused) as refused:
        changed_files(now, [(name, "") for name in names])
    assert refused.value.what == what


def test_a_problem_is_shown_with_its_line_and_those_around_it():
    text = "\n".join(f"line {number}" for number in range(1, 8))
    [inside, whole] = places(
        [
            Problem(Position("/etc/own.yaml", 6, 3), "wrong"),
            Problem(Position("/etc/own.yaml", 0, 0), "empty"),
        ],
        [("/etc/own.yaml", text)],
    )
    assert inside.where == "own.yaml:6:3"
    assert inside.lines == (
        (4, "line 4", False),
        (5, "line 5", False),
        (6, "line 6", True),
        (7, "line 7", False),
    )
    assert (whole.where, whole.lines) == ("own.yaml", ())
