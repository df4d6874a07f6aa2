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


def _watch(number: int) -> Unit:
    posts = (Post(("smoke-diver-leader", "leader")), Post(("smoke-diver",), 6), Post(("firefighter",)))
    return Unit(f"watch-{number}", f"Vaktlag {number}", "fire-response", posts)


def _part_time(id_: str, name: str) -> Unit:
    posts = (Post(("smoke-diver-leader", "leader")), Post(("smoke-diver",), 8), Post(("firefighter",), 5))
    return Unit(id_, name, "fire-response", posts)


def _ward(id_: str, name: str, home: str) -> Unit:
    posts = (
        Post(("nurse", "leader")),
        Post(("nurse",), 5),
        Post(("social-educator",)),
        Post(("healthcare-worker",), 9),
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


def _kindergarten(id_: str, name: str) -> Unit:
    posts = (
        Post(("kindergarten-teacher", "leader")),
        Post(("kindergarten-teacher",), 5),
        Post(("kindergarten-assistant",), 8),
    )
    return Unit(f"kindergarten-{id_}", name, "kindergartens", posts)


def _school(id_: str, name: str, teachers: int, swimming: int) -> Unit:
    posts = (Post(("teacher", "leader")), Post(("teacher",), teachers), Post(("swimming-teacher",), swimming))
    return Unit(f"school-{id_}", name, "schools", posts)


def _operators(id_: str, name: str, count: int) -> Unit:
    return Unit(id_, name, "water", (Post(("water-operator", "leader")), Post(("water-operator",), count)))


TOP = "fjordvik"
UNITS = (
    Unit(TOP, "Fjordvik kommune", "", _LEADER),
    Unit("fire", "Fjordvik brann og redning", TOP, _LEADER),
    Unit("fire-response", "Beredskapsavdelingen", "fire", _LEADER),
    _watch(1),
    _watch(2),
    _watch(3),
    _watch(4),
    _part_time("part-time-nordbygda", "Deltidsmannskap Nordbygda"),
    _part_time("part-time-oyane", "Deltidsmannskap Øyane"),
    Unit("health", "Helse og omsorg", TOP, _LEADER),
    Unit("solbakken", "Solbakken sykehjem", "health", _LEADER),
    _ward("solbakken-1", "Solbakken, avdeling 1", "solbakken"),
    _ward("solbakken-2", "Solbakken, avdeling 2", "solbakken"),
    _ward("solbakken-3", "Solbakken, skjermet avdeling", "solbakken"),
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
    Unit("technical", "Teknisk", TOP, _LEADER),
    Unit("water", "Vann og avløp", "technical", _LEADER),
    _operators("water-plant", "Vannverket", 6),
    _operators("water-network", "Ledningsnett og avløp", 8),
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
)
"""All units, those above first. Wards, watches and houses are where people work."""
