"""The watch of two, its rules and its leader."""

from tests.integration.night.conftest import place

__all__ = ["place"]
