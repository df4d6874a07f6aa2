"""What a pack changes of other packs' definitions."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from rules.model.scalars import Code, Part


class Overriding(Part):
    """Kind → code → the keys that take the place of the definition's own, as they are written; null takes one away."""

    requirements: dict[Code, dict[str, Any]] = Field(default_factory=dict)
    competences: dict[Code, dict[str, Any]] = Field(default_factory=dict)
