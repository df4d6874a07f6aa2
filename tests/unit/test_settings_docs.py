"""Every setting is documented, with its default."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel

from compliance.settings import Settings

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "settings.md"


def names(model: type[BaseModel], prefix: str = "") -> list[str]:
    """Every setting as it is written in compliance.toml."""
    found = []
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            found += names(kind, f"{prefix}{name}.")
        else:
            found.append(prefix + name)
    return found


def test_every_setting_stands_in_the_reference() -> None:
    """A row for each setting, and no row for one that there is not."""
    rows = [
        line.split("|")[1].strip() for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| `")
    ]
    assert [row.strip("`") for row in rows] == names(Settings)
