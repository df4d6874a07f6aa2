"""The units of the municipality and who works in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Post:
    """So many people with these roles in one unit."""

    roles: tuple[str, ...]
    count: int = 1


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit. Its leader is whoever has the role `leader` in it; where nobody has, the unit above leads."""

    id: str
    name: str
    parent: str
    posts: tuple[Post, ...] = ()


_LEADER = (Post(("leader",)),)
_FULL, _PART = "firefighter-full-time", "firefighter-part-time"


def _watch(number: int, chemical: int = 0) -> Unit:
    """A watch on duty in the station; some watches dive in chemicals too."""
    posts = (
        Post((_FULL, "smoke-diver-leader", "crew-commander", "emergency-driver", "leader")),
        Post((_FULL, "chemical-diver"), chemical),
        Post((_FULL, "smoke-diver"), 4 - chemical),
        Post((_FULL, "smoke-diver", "emergency-driver"), 2),
        Post((_FULL, "emergency-driver-heavy")),
    )
    return Unit(f"watch-{number}", f"Vaktlag {number}", "fire-response", posts)


def _part_time(id_: str, name: str) -> Unit:
    posts = (
        Post((_PART, "smoke-diver-leader", "crew-commander-part-time", "leader")),
        Post((_PART, "smoke-diver"), 6),
        Post((_PART, "smoke-diver", "emergency-driver"), 2),
        Post((_PART,), 3),
        Post((_PART, "emergency-driver-heavy"), 2),
    )
    return Unit(id_, name, "fire-response", posts)


def _ward(id_: str, name: str, home: str) -> Unit:
    posts = (
        Post(("nurse", "leader")),
        Post(("nurse", "defibrillator-provider"), 2),
        Post(("nurse", "infusion-pump-user"), 3),
        Post(("social-educator",)),
        Post(("healthcare-worker", "safety-representative")),
        Post(("healthcare-worker",), 8),
        Post(("medication-assistant",), 3),
        Post(("care-assistant",), 5),
    )
    return Unit(id_, name, home, posts)


def _home_care(id_: str, name: str) -> Unit:
    posts = (
        Post(("nurse", "leader")),
        Post(("nurse",), 6),
        Post(("social-educator",)),
        Post(("healthcare-worker",), 12),
        Post(("medication-assistant",), 3),
    )
    return Unit(id_, name, "home-care", posts)


_HOUSING = (
    Post(("social-educator", "coercion-planned-measure", "leader")),
    Post(("social-educator", "coercion-planned-measure"), 3),
    Post(("healthcare-worker", "coercion-basic-needs"), 5),
    Post(("care-assistant", "coercion-basic-needs")),
    Post(("care-assistant",), 3),
)


def _kindergarten(id_: str, name: str) -> Unit:
    posts = (
        Post(("kindergarten-teacher", "leader")),
        Post(("pedagogical-leader",), 3),
        Post(("kindergarten-teacher",), 2),
        Post(("kindergarten-assistant",), 8),
    )
    return Unit(f"kindergarten-{id_}", name, "kindergartens", posts)


def _school(id_: str, name: str, teachers: int, swimming: int) -> Unit:
    posts = (
        Post(("teacher", "leader")),
        Post(("teacher",), teachers),
        Post(("swimming-teacher",), swimming),
        Post(("school-assistant",), 2),
        Post(("after-school-worker",), 3),
    )
    return Unit(f"school-{id_}", name, "schools", posts)


_NETWORK = (
    Post(("network-operator", "leader")),
    Post(("network-operator",), 6),
    Post(("network-operator", "trench-crew-leader"), 2),
)
_ROADS = (
    Post(("road-work-supervisor", "leader")),
    Post(("road-worker", "road-work-supervisor")),
    Post(("road-worker",), 3),
    Post(("traffic-director",)),
    Post(("earthmover-operator", "road-worker"), 2),
    Post(("professional-driver", "crane-operator")),
    Post(("professional-driver",)),
)
_BUILDINGS = (
    Post(("caretaker", "leader")),
    Post(("caretaker", "safety-representative")),
    Post(("caretaker", "diisocyanate-user"), 3),
    Post(("electrical-worker",), 2),
    Post(("hot-worker", "scaffold-builder-5m")),
    Post(("hot-worker", "scaffold-builder-9m", "height-worker")),
    Post(("scaffold-builder-high", "height-worker")),
    Post(("scaffold-user", "diisocyanate-user")),
    Post(("truck-driver",), 2),
)

TOP = "fjordvik"
UNITS = (
    Unit(TOP, "Fjordvik kommune", "", (Post(("chief-executive", "leader")),)),
    Unit("fire", "Fjordvik brann og redning", TOP, _LEADER),
    Unit("fire-response", "Beredskapsavdelingen", "fire", _LEADER),
    _watch(1, chemical=2),
    _watch(2),
    _watch(3),
    _watch(4),
    _part_time("part-time-nordbygda", "Deltidsmannskap Nordbygda"),
    _part_time("part-time-oyane", "Deltidsmannskap Øyane"),
    Unit(
        "fire-prevention",
        "Forebyggende avdeling",
        "fire",
        (
            Post(("fire-prevention-officer", "leader")),
            Post(("fire-prevention-officer",), 2),
            Post(("chimney-sweep",), 3),
        ),
    ),
    Unit("health", "Helse og omsorg", TOP, _LEADER),
    Unit("solbakken", "Solbakken sykehjem", "health", _LEADER),
    _ward("solbakken-1", "Solbakken, avdeling 1", "solbakken"),
    _ward("solbakken-2", "Solbakken, avdeling 2", "solbakken"),
    _ward("solbakken-3", "Solbakken, skjermet avdeling", "solbakken"),
    Unit("solbakken-kitchen", "Solbakken, kjøkkenet", "solbakken", (Post(("kitchen-worker",), 5),)),
    Unit("fjordglott", "Fjordgløtt sykehjem", "health", _LEADER),
    _ward("fjordglott-1", "Fjordgløtt, avdeling 1", "fjordglott"),
    _ward("fjordglott-2", "Fjordgløtt, avdeling 2", "fjordglott"),
    Unit("home-care", "Hjemmetjenesten", "health", _LEADER),
    _home_care("home-care-north", "Hjemmetjenesten nord"),
    _home_care("home-care-south", "Hjemmetjenesten sør"),
    Unit(
        "home-care-night",
        "Hjemmetjenesten natt",
        "home-care",
        (Post(("nurse",), 2), Post(("healthcare-worker",), 3), Post(("care-assistant",))),
    ),
    Unit("housing", "Fjellheim bofellesskap", "health", _HOUSING),
    Unit("support", "Støttekontakter og avlastere", "health", (*_LEADER, Post(("support-contact",), 6))),
    Unit("technical", "Teknisk", TOP, _LEADER),
    Unit("water", "Vann og avløp", "technical", _LEADER),
    Unit(
        "water-plant",
        "Vannverket",
        "water",
        (Post(("water-operator", "leader")), Post(("water-operator",), 6)),
    ),
    Unit("water-network", "Ledningsnett og avløp", "water", _NETWORK),
    Unit("roads", "Veg og park", "technical", _ROADS),
    Unit("buildings", "Eiendom og drift", "technical", _BUILDINGS),
    Unit("finance", "Økonomi", TOP, (*_LEADER, Post(("fee-adviser",), 3))),
    Unit("childhood", "Oppvekst", TOP, _LEADER),
    Unit("kindergartens", "Barnehagene", "childhood"),
    _kindergarten("blaklokka", "Blåklokka barnehage"),
    _kindergarten("sjostjerna", "Sjøstjerna barnehage"),
    _kindergarten("trollskogen", "Trollskogen barnehage"),
    _kindergarten("tyttebaertunet", "Tyttebærtunet barnehage"),
    Unit("schools", "Skolene", "childhood"),
    _school("fjordvik", "Fjordvik skole", 24, 3),
    _school("nordbygda", "Nordbygda skole", 18, 3),
    _school("oyane", "Øyane skole", 14, 1),
    Unit("culture", "Kultur og idrett", TOP, (Post(("leader", "working-environment-committee-member")),)),
    Unit("pool", "Fjordbadet", "culture", (Post(("pool-attendant", "leader")), Post(("pool-attendant",), 4))),
)
"""All units, those above first. Wards, watches and houses are where people work."""
