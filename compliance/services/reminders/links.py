"""Which page a mail leads to. The addresses name units and no people."""

from __future__ import annotations

from collections import defaultdict
from urllib.parse import quote

from compliance.store.facts import StoredFacts

OWN, OVERVIEW = "/me", "/"


def pages_of_leaders(stored: StoredFacts) -> dict[str, str]:
    """Person key → the page of the unit that they lead; nobody who leads several that are not below one another."""
    units = stored.facts.units
    led = defaultdict(set)
    for unit, leader in enumerate(units.leader.tolist()):
        if leader >= 0:
            led[leader].add(unit)
    tops = {
        leader: [unit for unit in own if int(units.parent[unit]) not in own] for leader, own in led.items()
    }
    return {
        stored.keys[leader]: f"/units/{quote(units.ids[top[0]], safe='')}"
        for leader, top in tops.items()
        if len(top) == 1
    }
