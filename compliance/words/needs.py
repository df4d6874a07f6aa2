"""What a need asks for, in words: `Grunnkurs`, `minst 4 ganger på 1 år: Varm øvelse eller Kald øvelse`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compliance.words.dates import date_words, period_words
from compliance.words.numbers import number_words
from rules.model import AllOf, AnyOf, AtLeast, Competence, Held, Hours, Need, Not, Times

WORKING_LIFE = 40
"""Years: within so many nothing is ever too old, and nobody says the number."""

_TEXTS: Mapping[str, Mapping[str, str]] = {
    "and": {"nb": " og ", "nn": " og ", "en": " and "},
    "or": {"nb": " eller ", "nn": " eller ", "en": " or "},
    "not": {"nb": "ikke {part}", "nn": "ikkje {part}", "en": "not {part}"},
    "at least": {
        "nb": "minst {count} av: {parts}",
        "nn": "minst {count} av: {parts}",
        "en": "at least {count} of: {parts}",
    },
    "times": {
        "nb": "minst {count} ganger {window}: {parts}",
        "nn": "minst {count} gonger {window}: {parts}",
        "en": "at least {count} times {window}: {parts}",
    },
    "once": {
        "nb": "minst én gang {window}: {parts}",
        "nn": "minst éin gong {window}: {parts}",
        "en": "at least once {window}: {parts}",
    },
    "hours": {
        "nb": "minst {count} timer {window}: {parts}",
        "nn": "minst {count} timar {window}: {parts}",
        "en": "at least {count} hours {window}: {parts}",
    },
    "within": {"nb": "på {period}", "nn": "på {period}", "en": "in {period}"},
    "in all": {"nb": "i alt", "nn": "i alt", "en": "in all"},
    "level": {"nb": "nivå {level}", "nn": "nivå {level}", "en": "level {level}"},
    "from": {"nb": "oppnådd fra {day}", "nn": "oppnådd frå {day}", "en": "achieved from {day}"},
    "before": {"nb": "oppnådd før {day}", "nn": "oppnådd før {day}", "en": "achieved before {day}"},
}


def parts_of(need: Need) -> tuple[Need, ...]:
    """What must hold side by side: the parts of `all_of` (of those within it too), or the need itself."""
    if isinstance(need, AllOf):
        return tuple(part for inner in need.all_of for part in parts_of(inner))
    return (need,)


def competence_name(code: str, competences: Mapping[str, Competence], language: str) -> str:
    """The name of a competence; its code where the rule book has lost it."""
    return competences[code].name.say(language, code) if code in competences else code


def need_words(need: Need, competences: Mapping[str, Competence], language: str) -> str:
    """A need in one line of words."""
    return _Said(competences, language).whole(need)


class _Said:
    def __init__(self, competences: Mapping[str, Competence], language: str) -> None:
        self.competences = competences
        self.language = language

    def whole(self, need: Need) -> str:
        """The need at the top, or as a part that nothing can be mistaken in."""
        match need:
            case Held():
                return self.held(need)
            case AllOf():
                return self.text("and").join(self.within(part) for part in need.all_of)
            case AnyOf():
                return self.text("or").join(self.within(part) for part in need.any_of)
            case AtLeast():
                parts = "; ".join(self.within(part) for part in need.of)
                return self.text("at least", count=need.at_least, parts=parts)
            case Not():
                return self.text("not", part=self.within(need.not_))
            case Times():
                once = need.times == 1
                return self.text("once" if once else "times", **self.counted(need.times, need))
            case Hours():
                return self.text("hours", **self.counted(number_words(need.hours, self.language), need))

    def within(self, need: Need) -> str:
        """A need as part of another: in brackets where the words would run together."""
        whole = self.whole(need)
        return whole if isinstance(need, Held) else f"({whole})"

    def held(self, need: Held) -> str:
        """A competence with its limits."""
        limits = []
        if need.level:
            limits.append(self.text("level", level=need.level))
        if need.achieved_from:
            limits.append(self.text("from", day=date_words(need.achieved_from, self.language)))
        if need.achieved_before:
            limits.append(self.text("before", day=date_words(need.achieved_before, self.language)))
        name = competence_name(need.competence, self.competences, self.language)
        return f"{name} ({', '.join(limits)})" if limits else name

    def counted(self, count: int | str, need: Times | Hours) -> dict[str, object]:
        """The blanks of a counted need."""
        period = period_words(need.within, self.language)
        endless = need.within.years >= WORKING_LIFE
        window = self.text("in all") if endless else self.text("within", period=period)
        return {"count": count, "window": window, "parts": self.names(need.of)}

    def names(self, codes: Sequence[str]) -> str:
        """Names of competences of which any counts."""
        names = [competence_name(code, self.competences, self.language) for code in codes]
        return self.text("or").join(names)

    def text(self, key: str, **values: object) -> str:
        """One of the texts, its blanks filled in."""
        return _TEXTS[key][self.language].format(**values)
