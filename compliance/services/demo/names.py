"""Made-up names, put together from lists, and choices that depend on a text alone.

Choices are made from a hash, not from a random generator: adding one person changes nobody else, and every
version of Python chooses the same.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FIRST = _words(
    "Anne Arne Astrid Berit Birgit Bjørn Camilla Cecilie Dag Eirik Elin Elise Erik Espen Eva Finn Frode Geir Grete "
    "Gunnar Guro Hanne Harald Hege Helge Henrik Hilde Håkon Ida Inger Ingrid Ivar Jan Janne Jon Jørgen Kari Karin "
    "Kjell Kjersti Knut Kristin Lars Leif Lene Line Liv Magnus Marit Marte Mette Morten Nina Odd Ola Ole Olav Per "
    "Ragnhild Randi Rolf Rune Runar Sander Sigrid Silje Siri Sissel Solveig Stein Stian Svein Sverre Terje Thea "
    "Tone Torbjørn Tor Tove Trond Trude Turid Unni Vegard Vidar Wenche Øystein Åge Åse"
)
_LAST = _words(
    "Aas Aune Bakke Bakken Berg Berge Bjerke Brekke Bråten Bøe Dahl Dale Eide Eng Engen Fjeld Foss Fossum Gran "
    "Hagen Halvorsen Haug Haugen Haugland Hauge Helland Hovland Kleven Knutsen Kvam Lande Lie Lien Lund Lunde "
    "Martinsen Moe Moen Myhre Myklebust Myrvold Nes Nilsen Nygård Nyhus Næss Rud Rønning Sande Sandvik Skaar Skog "
    "Solberg Solheim Solli Stene Strand Strøm Sunde Sæther Tangen Thorsen Tveit Vik Viken Ødegård Øien Østby"
)
_FIRST_ABROAD = _words(
    "Agnieszka Amina Ana Carlos Daniel Elena Farid Grace Hana Ivan Joanna Leila Marek Maria Nadia Olga Rafael Samuel "
    "Sofia Tomasz Victor Wei Yusuf Zofia"
)
_LAST_ABROAD = _words(
    "Ahmed Costa Dvorak Farah Garcia Haile Ivanova Jansen Kovacs Lopez Mensah Nowak Okafor Petrova Rossi Santos Silva "
    "Tesfaye Torres Vargas Wozniak Yilmaz Zhang"
)
_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


def choose(key: str, count: int) -> int:
    """A number from 0 to `count` - 1 that depends on the key alone."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8]) % count


def name(number: int, language: str) -> str:
    """The name of person `number`: no two have the same. Some who read English have come from abroad."""
    return (
        _shuffled(_FIRST_ABROAD, _LAST_ABROAD)[number]
        if language == "en"
        else _shuffled(_FIRST, _LAST)[number]
    )


@lru_cache(maxsize=2)
def _shuffled(first: tuple[str, ...], last: tuple[str, ...]) -> tuple[str, ...]:
    """Every pair once, in an order that looks like none."""
    return tuple(
        sorted((f"{one} {two}" for one in first for two in last), key=lambda pair: choose(pair, 2**32))
    )


def address(full_name: str) -> str:
    """The e-mail address of a name."""
    return f"{full_name.lower().translate(_ASCII).replace(' ', '.')}@fjordvik.example"
