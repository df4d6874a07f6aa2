"""Numbers and money as people write them: 12 500,5 and 12 500 kr in Norwegian, 12,500.5 in English."""

from __future__ import annotations

from decimal import Decimal

NO_BREAK = "\N{NO-BREAK SPACE}"
_NORWEGIAN = str.maketrans(",.-", f"{NO_BREAK},−")


def number_words(value: int | Decimal, language: str) -> str:
    """A number with its thousands apart, never broken over two lines; no trailing zeros."""
    exact = Decimal(value)
    text = f"{exact.normalize():,f}" if exact != exact.to_integral_value() else f"{int(exact):,}"
    if language == "en":
        return text
    return text.translate(_NORWEGIAN)


def kroner_words(kroner: int, language: str) -> str:
    """Whole kroner."""
    amount = number_words(kroner, language)
    return f"NOK{NO_BREAK}{amount}" if language == "en" else f"{amount}{NO_BREAK}kr"
