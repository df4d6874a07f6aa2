"""Rule files of every form that the language has, as text: a failing case prints a file one can run."""

from datetime import date

import yaml
from hypothesis import strategies as st

from tests.property.days import FAR_DAYS, dice, shifted

COMPETENCES = ("c0", "c1", "c2", "c3")
LEVELS = ("low", "middle", "high")
ROLES = ("r0", "r1", "r2")
UNITS = ("u0", "u1", "u11", "u2", "u9")
REQUIREMENTS = ("q0", "q1", "q2")
"""A unit that only a rule file names is no error."""
PLACES = {"u0": None, "u1": "u0", "u11": "u1", "u2": "u0"}
VERSIONED = ("due_within", "grace", "staffing", "expiring")
STAFFING = (
    {"at_least": 1},
    {"at_least": 2},
    {"twin": True},
    {"at_least": 1, "per": "organisation"},
    {"at_least": 3, "twin": True, "per": "organisation"},
    {"at_least": 1, "units": ["u1"]},
    {"at_least": 2, "units": ["u9", "u2", "u0"]},
    {"twin": True, "units": ["u11", "u1", "u2"]},
)


def window(thrown, from_, before, rarely):
    """A first day and a day after the last one, either or both or none: some day lies between them."""
    found = {}
    first, stop = sorted((min(thrown.early_day(), date(9999, 1, 1)), thrown.early_day()))
    if thrown.one_in(rarely):
        found[from_] = str(first)
    if thrown.one_in(rarely):
        found[before] = str(max(stop, shifted(first, 1)))
    return found


def held(thrown, codes, levelled):
    """A code alone, or with level and date limits; a level only of a competence that has levels."""
    code = thrown.of(codes)
    asked = window(thrown, "achieved_from", "achieved_before", 5)
    if code in levelled and not thrown.one_in(3):
        asked["level"] = thrown.of(LEVELS)
    return {"competence": code, **asked} if asked or thrown.one_in(2) else code


def age_rows(thrown):
    """`valid_for` by age, two or three rows."""
    rows = [{"to_age": age, "for": thrown.long_period()} for age in ((39,), (29, 39))[thrown.roll(2)]]
    return [*rows, {"for": thrown.long_period()}]


def competence(thrown, place, levelled):
    """One competence; what it needs or takes instead has a lower place, refreshers are any of the others."""
    code, lower = COMPETENCES[place], COMPETENCES[:place]
    keys = {"name": code}
    if not thrown.one_in(5):
        keys["valid_for"] = age_rows(thrown) if thrown.one_in(4) else thrown.long_period()
    if thrown.one_in(4):
        keys["until_end_of"] = thrown.of(("month", "quarter", "year"))
    windows = {"early": thrown.period()} if thrown.one_in(2) else {}
    windows |= {"late": thrown.period()} if thrown.one_in(3) else {}
    if windows:
        keys["renewal"] = windows
    if thrown.one_in(3):
        keys["renewed_by"] = thrown.some_of([other for other in COMPETENCES if other != code], least=1)
    if thrown.one_in(4):
        keys["bound_to"] = "unit"
    if lower and thrown.one_in(4):
        keys["prerequisites"] = thrown.some_of(lower, least=1)
    if lower and thrown.one_in(2):
        steps = [held(thrown, lower, levelled) for _ in range(1 + thrown.roll(2))]
        keys["also_met_by"] = distinct(steps)
    if code in levelled:
        keys["levels"] = list(LEVELS)
    return keys


def distinct(things):
    """The things without those that mean the same as an earlier one: a list may not have a member twice."""
    return list({meaning(thing): thing for thing in reversed(things)}.values())


def meaning(need):
    """A need in one spelling: a map of a code alone is the code, one code is a list of one, keys in order."""
    if isinstance(need, list):
        return str([meaning(part) for part in need])
    if not isinstance(need, dict):
        return str(need)
    if set(need) == {"competence"}:
        return need["competence"]
    lists = {key: [value] if key == "of" and isinstance(value, str) else value for key, value in need.items()}
    return str(sorted((key, meaning(value)) for key, value in lists.items()))


def need(thrown, levelled, depth=0):
    """A need of any form; deeper ones are plainer."""
    form = thrown.roll((10, 9, 6)[depth])
    if form < 5:
        return held(thrown, COMPETENCES, levelled)
    if form == 5:
        return counted(thrown)
    if form == 6:
        return {"not": need(thrown, levelled, depth + 1)}
    parts = distinct([need(thrown, levelled, depth + 1) for _ in range(1 + thrown.roll(3))])
    if form == 7:
        return {"at_least": 1 + thrown.roll(len(parts)), "of": parts}
    return {"all_of" if thrown.one_in(2) else "any_of": parts}


def counted(thrown):
    """A need that counts acts or their hours."""
    codes = thrown.some_of(COMPETENCES, least=1, most=3)
    of = codes[0] if len(codes) == 1 and thrown.one_in(2) else codes
    if thrown.one_in(2):
        return {"hours": thrown.of((7, 7.5, 35, 0.01, 10.5)), "of": of, "within": thrown.long_period()}
    return {"times": 1 + thrown.roll(3), "of": of, "within": thrown.long_period()}


def has_not(asked):
    """Whether there is a `not` in a need: then there may be no `grace`."""
    if isinstance(asked, list):
        return any(has_not(part) for part in asked)
    return isinstance(asked, dict) and ("not" in asked or any(has_not(part) for part in asked.values()))


def body(thrown):
    """Keys of a requirement that a version may set itself; without `needs`."""
    may = {
        "authority": lambda: "guideline",
        "due_within": lambda: thrown.period(zero=True),
        "due_from": lambda: thrown.of(("hired", "duty")),
        "expiring": lambda: thrown.period(zero=True),
        "grace": lambda: thrown.of(("P1M", "P1Y", "P6M", "P2Y", "P4Y", "P1D", "P0D")),
        "staffing": lambda: thrown.of(STAFFING),
    }
    return {key: value() for key, value in may.items() if thrown.one_in(2)}


def versions(thrown, levelled):
    """One to three versions that follow each other, some after a gap; the ends may be open."""
    first = thrown.early_day() if thrown.one_in(2) else None
    for left in range(1 + thrown.roll(3), 0, -1):
        last = thrown.later(first) if first else thrown.day()
        in_force = {"from": str(first)} if first else {}
        if left > 1 or thrown.one_in(3):
            in_force["until"] = str(last)
        own = body(thrown) if thrown.one_in(2) else {}
        if thrown.one_in(2):
            own["needs"] = need(thrown, levelled)
        if thrown.one_in(4):
            own[thrown.of(VERSIONED)] = None
        yield {"in_force": in_force, **own}
        if last >= FAR_DAYS[0]:
            return
        first = shifted(last, thrown.of((1, 1, 2, 40)))


def without_refused_grace(made):
    """Leave out the `grace` where the needs of some version have a `not`."""
    shown = [made, *made.get("versions", [])]
    if any(has_not(part.get("needs")) for part in shown):
        for part in shown:
            part.pop("grace", None)
    return made


def requirement(thrown, levelled):
    """One requirement, with or without versions."""
    applies = {"roles": thrown.some_of(ROLES, least=1, most=3)}
    if thrown.one_in(7):
        applies["units"] = thrown.some_of(UNITS, least=1)
    if thrown.one_in(7):
        applies["attributes"] = {"employment": ["full-time", "80"]}
    applies |= window(thrown, "hired_from", "hired_before", 6)
    made = {"name": "q", "authority": "local", "applies_to": applies, "needs": need(thrown, levelled)}
    made |= body(thrown)
    if thrown.one_in(2):
        made["versions"] = list(versions(thrown, levelled))
    elif thrown.one_in(4):
        first = thrown.early_day()
        made["in_force"] = {"from": str(first), "until": str(thrown.later(first))}
    return without_refused_grace(made)


def role(thrown, place):
    """One role, which may include those before it."""
    return {
        "name": ROLES[place],
        **({"includes": thrown.some_of(ROLES[:place], least=1)} if place and thrown.one_in(2) else {}),
    }


@st.composite
def rule_files(draw):
    """The text of a rule file."""
    thrown = draw(dice(12))
    levelled = frozenset(thrown.some_of(COMPETENCES, most=4))
    pack = {
        "format": 1,
        "pack": "p",
        "title": "Rules",
        "roles": {code: role(thrown, place) for place, code in enumerate(ROLES)},
        "competences": {
            code: competence(draw(dice(40)), place, levelled) for place, code in enumerate(COMPETENCES)
        },
        "requirements": {
            code: requirement(draw(dice(150)), levelled) for code in REQUIREMENTS[: draw(st.integers(1, 3))]
        },
    }
    return yaml.dump(pack, Dumper=Plain, sort_keys=False, default_flow_style=None)


class Plain(yaml.SafeDumper):
    """Writes no anchors, which rule files may not have."""

    def ignore_aliases(self, data):
        return True
