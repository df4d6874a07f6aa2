"""The frozen model of a rule file, in the words of the file. Its enums are the only ones.

A `Pack` is one file. A `RuleBook` (see `rules.book`) is all packs of an installation, cross-checked.
Attribute names are the keys of the file; where a key is a Python keyword the attribute ends in `_`.
"""

from rules.model.competence import AgeRow, Competence, Equivalent, Kind, Renewal
from rules.model.example import (
    AbsenceRow,
    Example,
    ExampleEmployee,
    ExamplePerson,
    ExemptionRow,
    ExpectedStaffing,
    RecordRow,
    SuspensionRow,
)
from rules.model.needs import (
    NEED_FORMS,
    AllOf,
    AnyOf,
    AtLeast,
    Held,
    Hours,
    Need,
    Not,
    Times,
    named,
    parts_of,
)
from rules.model.override import Overriding
from rules.model.pack import Pack
from rules.model.reminders import Stage
from rules.model.requirement import (
    AppliesTo,
    Authority,
    InForce,
    OnLapse,
    Requirement,
    Role,
    Staffing,
    Version,
)
from rules.model.scalars import Code, Day, Duration, LastDay, Part
from rules.model.statuses import CLEARED, COMPLIANT, Status
from rules.model.texts import LANGUAGES, Source, Text, Words

__all__ = [
    "CLEARED",
    "COMPLIANT",
    "LANGUAGES",
    "NEED_FORMS",
    "AbsenceRow",
    "AgeRow",
    "AllOf",
    "AnyOf",
    "AppliesTo",
    "AtLeast",
    "Authority",
    "Code",
    "Competence",
    "Day",
    "Duration",
    "Equivalent",
    "Example",
    "ExampleEmployee",
    "ExamplePerson",
    "ExemptionRow",
    "ExpectedStaffing",
    "Held",
    "Hours",
    "InForce",
    "Kind",
    "LastDay",
    "Need",
    "Not",
    "OnLapse",
    "Overriding",
    "Pack",
    "Part",
    "RecordRow",
    "Renewal",
    "Requirement",
    "Role",
    "Source",
    "Staffing",
    "Stage",
    "Status",
    "SuspensionRow",
    "Text",
    "Times",
    "Version",
    "Words",
    "named",
    "parts_of",
]
