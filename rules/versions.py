"""A requirement's body, or its list of versions → complete versions, each with what it inherits."""

from __future__ import annotations

from datetime import date
from itertools import accumulate

from rules.errors import Position, Problem
from rules.model import InForce, Requirement, Version
from rules.nodes import Items, Keys, Node, Scalar, child, entries, follow, members, size
from rules.sentences import keys_of, unknown_key
from rules.validate import validated

Days = tuple[date, date, Position]

OWN = ("name", "task", "applies_to")
"""What no version may set: a requirement stays the same duty of the same people at the same task."""
MOST_INHERITED = 1_000_000
"""How many values the versions of a requirement may inherit together: more is an attack on the memory."""
VERSION_KEYS = tuple(keys_of(Version))


def spread(body: Keys, place: Position) -> tuple[Keys, list[Problem]]:
    """The body in the form of the model: own keys and complete versions, each entry still at its place."""
    found = [
        Problem(body.places[key], unknown_key(key, [*OWN, *VERSION_KEYS, "versions"]))
        for key in body.entries
        if key not in {*OWN, *VERSION_KEYS, "versions"}
    ]
    shared = Keys(place, body.only(VERSION_KEYS).entries, body.places)
    listed = body.get("versions")
    if listed is None or (isinstance(listed, Scalar) and listed.value is None):
        versions: Node = Items(place, (_complete(shared, None),))
    elif isinstance(listed, Items) and len(listed.items) * size(shared) > MOST_INHERITED:
        message = (
            "too many versions of too long a body; write several requirements, or versions that set more"
        )
        found.append(Problem(listed.position, message))
        versions = Items(place, (_complete(shared, None),))
    elif isinstance(listed, Items):
        versions = Items(listed.position, tuple(_version(shared, item, found) for item in listed.items))
    else:
        found.append(Problem(listed.position, "`versions` is a list; write one item for each version"))
        versions = Items(place, (_complete(shared, None),))
    inner = {**body.only(OWN).entries, "versions": versions}
    return Keys(body.position, inner, {**body.places, "versions": body.places.get("versions", place)}), found


def _version(shared: Keys, item: Node, found: list[Problem]) -> Node:
    if not isinstance(item, Keys):
        return item
    for key, place, part in entries(item):
        if key in OWN:
            found.append(Problem(place, f"a version can't set `{key}`; write it on the requirement"))
        elif key not in VERSION_KEYS:
            found.append(Problem(place, unknown_key(key, VERSION_KEYS)))
        elif key == "needs" and isinstance(part, Scalar) and part.value is None:
            message = "a version can't drop `needs`; write them, or leave the key out to inherit them"
            found.append(Problem(place, message))
    return _complete(shared, item)


def _complete(shared: Keys, own: Keys | None) -> Keys:
    """A version: what it sets over what it inherits; a key set to null is dropped, but for `needs`."""
    if own is None:
        return shared
    sets = own.only(VERSION_KEYS)
    merged = {**shared.entries, **sets.entries}
    if isinstance(needs := own.get("needs"), Scalar) and needs.value is None and "needs" in shared.entries:
        merged["needs"] = shared.entries["needs"]
    names = Scalar(own.position, "", frozenset(sets.entries))
    return Keys(
        own.position, {**merged, "sets": names}, {**shared.places, **own.places, "sets": own.position}
    )


def overlaps(requirement: Keys) -> list[Problem]:
    """Versions that are in force on the same days, as far as their days can be read."""
    days = []
    for version in members(child(requirement, "versions")):
        if not isinstance(version, Keys):
            continue
        node = child(version, "in_force") or Keys(version.position, {}, {})
        in_force, _ = validated(InForce.model_validate, node, InForce, node.position)
        if in_force:
            days.append(
                (in_force.from_ or date.min, in_force.until or date.max, follow(version, ["in_force"])[1])
            )
    days.sort(key=lambda one: one[0])
    found = []
    for before, (begins, _, place) in zip(accumulate(days, _later), days[1:], strict=False):
        if begins <= before[1]:
            message = (
                f"this version overlaps the one in line {before[2].line}; "
                "write `from` and `until` so that one ends the day before the other begins"
            )
            found.append(Problem(place, message))
    return found


def _later(one: Days, other: Days) -> Days:
    return max(one, other, key=lambda days: days[1])


def in_order(requirement: Requirement, node: Keys) -> tuple[Requirement, Keys]:
    """Requirement and tree with the versions ordered by `in_force.from`."""
    versions, items = requirement.versions, list(members(child(node, "versions")))
    order = sorted(range(len(versions)), key=lambda place: versions[place].in_force.from_ or date.min)
    ordered = requirement.model_copy(update={"versions": tuple(versions[place] for place in order)})
    tree = Items(node.position, tuple(items[place] for place in order))
    return ordered, Keys(node.position, {**node.entries, "versions": tree}, node.places)
