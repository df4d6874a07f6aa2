"""Words of a file whose meaning somebody must say: statuses, courses, units, positions. Pure.

What is known by its code or its whole name is not asked. A suggestion is only that: it counts once it is sent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass

from compliance.services.positions.deciding import Codes, Kind, Why
from compliance.services.wizard.choices import LEFT_OUT, Choices
from compliance.services.wizard.circle import Circle
from compliance.services.wizard.fields import RECORDS, STAFF
from compliance.services.wizard.reading import Entry
from rules.book import RuleBook
from rules.model import LANGUAGES, Competence

COUNTS, AWAITS = "verified", "pending"
STATUSES = (COUNTS, AWAITS, LEFT_OUT)
POSITION = "position"
BETWEEN = "|"
"""Stands between the codes and the title of a position, as a word that is asked about."""

_DONE = frozenset({
    "fullført", "fullfort", "gjennomført", "bestått", "godkjent", "ok", "ja", "oppnådd", "deltatt", "møtt", "gyldig",
    "completed", "complete", "passed", "pass", "done", "approved", "yes", "verified", "attended", "successful",
})  # fmt: skip
_NOT_DONE = frozenset({
    "ikke bestått", "ikkje bestått", "ikke fullført", "ikkje fullført", "ikke godkjent", "ikkje godkjent", "ikke møtt",
    "ikkje møtt", "påbegynt", "startet", "starta", "under arbeid", "påmeldt", "avmeldt", "avbrutt", "avlyst",
    "ikke startet", "ikkje starta", "nei", "stryk", "failed", "fail", "not completed", "not passed", "incomplete",
    "in progress", "enrolled", "registered", "cancelled", "canceled", "no show", "not started", "expired", "no",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordQuestion:
    """What a word of a field means. `word` is how it is compared, `shown` how the file writes it, `rows` how often.

    `suggested` is an answer that is likely, or empty; `answer` the one given, None while it is open. `likely` are
    answers that come first among those to choose from.
    """

    field: str
    word: str
    shown: str
    rows: int
    suggested: str
    answer: str | None
    likely: tuple[str, ...] = ()


def word_key(text: str) -> str:
    """A word as words are compared."""
    return " ".join(text.casefold().split())


def position_key(values: Mapping[str, str | None]) -> str:
    """The codes and the title of a position as one word."""
    return BETWEEN.join(word_key(values.get(name) or "") for name in ("ks", "styrk08", "title"))


def kind_of(word: str) -> Kind:
    """The position that `position_key` made the word of."""
    ks, styrk08, title = word.split(BETWEEN, 2)
    return Kind(ks, styrk08, title)


class Words:
    """What the words of a file mean, as far as it is known or was said."""

    def __init__(self, kind: str, book: RuleBook, circle: Circle, choices: Choices) -> None:
        """Look up what is known by itself."""
        self._kind, self._choices, self._book, self._circle = kind, choices, book, circle
        self._competences = _called({code: _names(one) for code, one in book.competences.items()})
        self._units = _called({code: {name} for code, name in circle.units.items()})
        self._codes = Codes(book)

    def competence(self, text: str) -> str | None:
        """The code that is meant; LEFT_OUT; None while nobody has said."""
        return self._meaning("competence", text, self._competences, self._book.competences)

    def unit(self, text: str) -> str | None:
        """The same of a unit."""
        return self._meaning("unit", text, self._units, self._circle.units)

    def status(self, text: str) -> str | None:
        """The status that is meant; LEFT_OUT; None while nobody has said."""
        said = self._choices.meaning("status", word_key(text))
        return said if said in STATUSES else None

    def roles(self, word: str) -> tuple[str, ...] | None:
        """The roles of a kind of position: by its code where that is enough, else as was answered (none: none)."""
        said = self._choices.meaning(POSITION, word)
        if said == LEFT_OUT or said in self._book.roles:
            return () if said == LEFT_OUT else (str(said),)
        found = self._codes.suggest(kind_of(word))
        return found.roles if found.why is Why.CODE else None

    def questions(self, entries: Iterable[Entry]) -> tuple[WordQuestion, ...]:
        """Everything that was or must be asked about these rows, the open ones first, then the most frequent."""
        rows = tuple(entries)
        asked: list[WordQuestion] = []
        if self._kind == RECORDS:
            asked += self._ask("status", rows, self._status_question)
            asked += self._ask("competence", rows, self._known_question(self._competences))
        if self._kind == STAFF:
            asked += self._ask("unit", rows, self._known_question(self._units))
            asked += self._positions(rows)
        return tuple(sorted(asked, key=lambda one: (one.answer is not None, -one.rows, one.shown)))

    def _meaning(self, name: str, text: str, called: Mapping[str, str], there: Container[str]) -> str | None:
        key = word_key(text)
        if key in called:
            return called[key]
        said = self._choices.meaning(name, key)
        return said if said is not None and (said == LEFT_OUT or said in there) else None

    def _ask(
        self,
        name: str,
        rows: tuple[Entry, ...],
        question: Callable[[str, str, str, int], WordQuestion | None],
    ) -> list[WordQuestion]:
        if name not in self._choices.columns:
            return []
        counts = Counter(str(one.values[name]) for one in rows if one.values.get(name))
        merged: dict[str, tuple[str, int]] = {}
        for text, count in counts.items():
            shown, before = merged.get(word_key(text), (text, 0))
            merged[word_key(text)] = (shown, before + count)
        found = (question(name, key, shown, count) for key, (shown, count) in merged.items())
        return [one for one in found if one is not None]

    def _status_question(self, name: str, key: str, shown: str, count: int) -> WordQuestion:
        suggested = COUNTS if key in _DONE else LEFT_OUT if key in _NOT_DONE else ""
        return WordQuestion(name, key, shown, count, suggested, self.status(shown))

    def _known_question(
        self, called: Mapping[str, str]
    ) -> Callable[[str, str, str, int], WordQuestion | None]:
        def question(name: str, key: str, shown: str, count: int) -> WordQuestion | None:
            if key in called:
                return None
            answer = self.competence(shown) if name == "competence" else self.unit(shown)
            return WordQuestion(name, key, shown, count, "", answer)

        return question

    def _positions(self, rows: tuple[Entry, ...]) -> Iterable[WordQuestion]:
        counts = Counter(position_key(one.values) for one in rows)
        shown = {position_key(one.values): _position(one.values) for one in rows}
        for word, count in counts.items():
            found = self._codes.suggest(kind_of(word))
            if found.why is Why.CODE:
                continue
            said = self._choices.meaning(POSITION, word)
            answer = said if said == LEFT_OUT or said in self._book.roles else None
            yield WordQuestion(POSITION, word, shown[word], count, "", answer, found.roles)


def _position(values: Mapping[str, str | None]) -> str:
    """`Badebetjent (6014)`."""
    codes = ", ".join(code for name in ("ks", "styrk08") if (code := values.get(name)))
    title = values.get("title") or ""
    return f"{title} ({codes})" if title and codes else title or codes


def _names(competence: Competence) -> set[str]:
    return {name for language in LANGUAGES if (name := competence.name.say(language))}


def _called(names: Mapping[str, set[str]]) -> dict[str, str]:
    """What a code is called → the code; a name that two have says nothing."""
    found: dict[str, str] = {word_key(code): code for code in names}
    codes = set(found)
    shared: set[str] = set()
    for code in sorted(names):
        for name in {word_key(one) for one in names[code]} - codes:
            if found.get(name, code) != code:
                shared.add(name)
            found[name] = code
    return {name: code for name, code in found.items() if name not in shared}
