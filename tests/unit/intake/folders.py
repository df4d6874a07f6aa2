"""A small sound data folder, its rule book, and copies of it with something else in some of the files."""

import shutil
from pathlib import Path

from rules.load import load_rules

BROKEN = Path(__file__).parents[2] / "broken_data"
SOUND = BROKEN / "sound"
BOOK = load_rules([BROKEN / "rules.yaml"])


def folder(tmp_path, monkeypatch, files=None):
    """The sound folder as `data` in the working folder, with these files (name → text or bytes) put in."""
    monkeypatch.chdir(tmp_path)
    data = Path("data")
    shutil.copytree(SOUND, data)
    for name, text in (files or {}).items():
        if text is None:
            (data / name).unlink()
        else:
            (data / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return data


def synthetic_number(day, month, year, individual=100):
    """The first identity number of a day from an individual number on, its control digits worked out anew."""
    while True:
        digits = [int(letter) for letter in f"{day:02}{month:02}{year:02}{individual:03}"]
        for weights in ((3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)):
            digits.append((11 - sum(w * d for w, d in zip(weights, digits, strict=True)) % 11) % 11)
        if max(digits) < 10:
            return "".join(map(str, digits))
        individual += 1
