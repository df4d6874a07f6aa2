"""Why somebody is exempt from something that rests on their health goes no further than the file."""

from compliance.services.intake.data import Table
from compliance.services.intake.sensitive import WITHHELD, withhold
from rules.load import load_rules
from tests.integration.night.conftest import RULES


def test_the_reason_of_an_exemption_from_something_sensitive_is_withheld(tmp_path):
    text = RULES.replace("valid_for: P1Y}", "valid_for: P1Y, sensitive: true}")
    text += "  tidy:\n    name: Tidy\n    task: Tidy\n    authority: local\n"
    text += "    applies_to: {roles: [smoke-diver]}\n    needs: course\n"
    text = text.replace("competences:\n", "competences:\n  course: {name: Course, kind: course}\n")
    (tmp_path / "watch.yaml").write_text(text, "utf-8")
    columns = {"requirement": ["smoke-diving", "tidy"], "reason": ["Opereres i kneet", "Kurset ble avlyst"]}
    data = {"exemptions": Table("exemptions", "exemptions.csv", columns, range(2, 4))}
    kept, warnings = withhold(data, load_rules((tmp_path,)))
    assert kept["exemptions"].columns["reason"] == [WITHHELD, "Kurset ble avlyst"]
    (warning,) = warnings
    assert warning.startswith("exemptions.csv: reason of 1 row about sensitive requirements is left out")
