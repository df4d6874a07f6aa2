"""One record in words: `achieved 12 February 2025, valid 2 years: last valid day 12 February 2027`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from compliance.services.explaining.lines import Line, Mark, Teller
from compliance.words import number_words, period_words
from rules.explain import Age, Arithmetic, Days, Part, Reading, Reason, Why
from rules.model import Held, Hours


class RecordTeller:
    """Tells the records of one part of the need."""

    def __init__(self, teller: Teller, part: Part) -> None:
        self.teller, self.part = teller, part
        self.say, self.day = teller.say, teller.day

    def line(self, reading: Reading, depth: int) -> Line:
        """A record, how its last day comes about, and what speaks against it."""
        told = f"{self._name(reading)}{', '.join(self._body(reading))}"
        told = "; ".join([told, *self._more(reading)])
        if reading.reason is None:
            return Line(told, depth, Mark.USED)
        reason = self._reason(reading, reading.reason)
        return Line(f"{self.say('passed over')}: {told} – {reason}", depth, Mark.PASSED_OVER)

    def _decides(self, reading: Reading) -> bool:
        """Whether a record ends the whole by its own end."""
        ends = self.part.holds and reading.until is not None and reading.until == self.part.until
        return self.part.decides and ends and isinstance(self.part.need, Held)

    def _name(self, reading: Reading) -> str:
        """The competence of the record where it is not the one competence asked, and what it counts as."""
        need = self.part.need
        asked = {need.competence} if isinstance(need, Held) else set(getattr(need, "of", ()))
        if asked == {reading.record.competence}:
            return ""
        name = self.teller.competence(reading.record.competence)
        if len(reading.route) > 1:
            steps = [self.teller.competence(code) for code in reversed(reading.route[:-1])]
            name = f"{name} ({self.say('counts as', names=' → '.join(steps))})"
        return f"{name}: "

    def _body(self, reading: Reading) -> Iterator[str]:
        need, record = self.part.need, reading.record
        yield self.say("achieved", day=self.day(record.achieved))
        if isinstance(need, Hours):
            yield self.say("hours", hours=number_words(record.hours, self.teller.language))
        if isinstance(need, Held):
            yield from self._level_held(need, reading)
            if reading.arithmetic is not None:
                yield from self._arithmetic(reading.arithmetic)
        elif reading.used and not reading.cut:
            until = reading.until
            yield self.say("counts until", day=self.day(until)) if until else self.say("counts on")

    def _level_held(self, need: Held, reading: Reading) -> Iterator[str]:
        """The level that decides, where one is asked."""
        level = (reading.stands_for or reading.record).level
        if need.level and level and not self._sensitive(reading):
            yield self.say("level", level=level)

    def _sensitive(self, reading: Reading) -> bool:
        """Of sensitive competences only fit or not fit and the dates are told."""
        return self.teller.book.competences[reading.record.competence].sensitive

    def _arithmetic(self, sum_: Arithmetic) -> Iterator[str]:
        if sum_.printed:
            if sum_.last is None:
                yield self.say("printed endless")
                return
            yield f"{self.say('printed')}: {self._last(sum_)}"
        elif sum_.period is None:
            yield self.say("endless")
        else:
            yield f"{self._added(sum_)}: {self._last(sum_)}" if sum_.last else self._added(sum_)

    def _added(self, sum_: Arithmetic) -> str:
        """Base and period."""
        period = period_words(sum_.period, self.teller.language) if sum_.period else ""
        if sum_.kept:
            told = self.say(f"kept {sum_.kept}", period=period, base=self.day(sum_.base))
        else:
            told = self.say("valid for", period=period)
        return f"{told} ({self._age(sum_.age)})" if sum_.age else told

    def _age(self, age: Age) -> str:
        if age.years is None:
            return self.say("age unknown")
        if age.to_age is None:
            return self.say("aged above", years=age.years)
        return self.say("aged", years=age.years, age=age.to_age)

    def _last(self, sum_: Arithmetic) -> str:
        last = self.say("last valid day", day=self.day(sum_.last))
        if sum_.until_end_of is None or sum_.moved_from is None:
            return last
        moved = self.say("moved", day=self.day(sum_.moved_from), what=self.say(sum_.until_end_of))
        return f"{moved}: {last}"

    def _more(self, reading: Reading) -> Iterator[str]:
        """What else is to be told: the record renewed, an end before its time, the warning."""
        if reading.stands_for is not None:
            renewed = reading.stands_for
            yield self.say(
                "renews", name=self.teller.competence(renewed.competence), day=self.day(renewed.achieved)
            )
        if reading.cut:
            yield self.say(f"cut {reading.cut}", day=self.day(reading.until))
        elif self._decides(reading) and self._warning():
            yield self.say("warning from", day=self.day(self._warning()))

    def _warning(self) -> date | None:
        return self.teller.explanation.warning_from

    def _reason(self, reading: Reading, reason: Reason) -> str:
        match reason.why:
            case Why.PREREQUISITE:
                return self._prerequisite(reason)
            case Why.LEVEL:
                return self._level(reading, reason)
            case Why.LIMITS:
                return self._limits(reason)
            case Why.SUSPENDED:
                days = self.teller.days(Days(reason.since, reason.until))
                return self.say("suspended", name=self.teller.competence(reason.of[0]), days=days)
            case Why.NOT_THAT_ONE:
                return self.say("not-that-one", names=self._names(getattr(self.part.need, "of", ())))
            case Why.REVOKED:
                return self.say("revoked", day=self.day(reason.since))
            case Why.RENEWED_LATE:
                full = self.teller.competence(reading.route[-1])
                return self.say("renewed-late", day=self.day(reason.until), name=full)
            case _:
                return self.say(reason.why, day=self.day(reason.until))

    def _names(self, codes: tuple[str, ...]) -> str:
        return ", ".join(self.teller.competence(code) for code in codes)

    def _prerequisite(self, reason: Reason) -> str:
        told = self.say("prerequisite", names=self._names(reason.of))
        around = [
            self.say(key, day=self.day(day))
            for key, day in (("held until", reason.until), ("held from", reason.since))
            if day
        ]
        return f"{told} ({', '.join(around)})" if around else told

    def _level(self, reading: Reading, reason: Reason) -> str:
        if self._sensitive(reading):
            return self.say("level withheld")
        level = (reading.stands_for or reading.record).level
        asked = reason.of[0]
        return (
            self.say("level lower", level=level, asked=asked)
            if level
            else self.say("level none", asked=asked)
        )

    def _limits(self, reason: Reason) -> str:
        told = []
        if reason.since:
            told.append(self.say("limits from", day=self.day(reason.since)))
        if reason.until:
            told.append(self.say("limits until", day=self.day(reason.until)))
        return ", ".join(told)
