"""The parts that people play in docs/reference/access.md, towards e1, who works in watch 1 of the brigade."""

from compliance.services.access.viewer import Asked, Power, Role, Viewer

PERSON = "e1"
UNIT = "watch-1"
UNITS = frozenset({UNIT})
OTHER = frozenset({"nursery"})


def officer(units, requirement):
    return (Power(Role.SAFETY_OFFICER, units, requirement=requirement),)


PARTS = {
    "the person": Viewer("a", PERSON, works_in=UNITS),
    "colleague": Viewer("a", "e2", works_in=UNITS),
    "leader of the unit, or of one above": Viewer("a", "e3", led=UNITS | {"brigade"}),
    "safety officer for the unit and this requirement": Viewer("a", "e4", powers=officer(UNITS, "asked")),
    "safety officer for the unit and every requirement": Viewer("a", "e5", powers=officer(UNITS, None)),
    "safety officer for the unit and another requirement": Viewer("a", "e6", powers=officer(UNITS, "other")),
    "HR of the organisation": Viewer("a", "e7", powers=(Power(Role.HR, UNITS),)),
    "administrator": Viewer("a", powers=(Power(Role.ADMINISTRATOR),)),
    "employee of another unit": Viewer("a", "e8", works_in=OTHER),
    "leader of another unit": Viewer("a", "e9", led=OTHER),
    "safety officer for another unit and this requirement": Viewer(
        "a", "e10", powers=officer(OTHER, "asked")
    ),
    "HR of another organisation": Viewer("a", "e11", powers=(Power(Role.HR, OTHER),)),
}
ASKED = {
    "plain": Asked("asked"),
    "counted": Asked("asked", counted=True),
    "sensitive": Asked("asked", sensitive=True),
    "sensitive, counted": Asked("asked", sensitive=True, counted=True),
    "sensitive part": Asked("asked", sensitive=True, part=True),
}
