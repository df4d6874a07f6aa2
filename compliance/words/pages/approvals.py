"""Records that wait for approval, and what became of those that somebody sent in."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "menu approvals": {"nb": "Til godkjenning", "nn": "Til godkjenning", "en": "To approve"},
    "card approvals": {
        "nb": "{count} bevis venter på deg",
        "nn": "{count} bevis ventar på deg",
        "en": "{count} records wait for you",
    },
    "card approvals one": {
        "nb": "1 bevis venter på deg",
        "nn": "1 bevis ventar på deg",
        "en": "1 record waits for you",
    },
    "approvals lead": {
        "nb": "Bevis som ansatte har sendt inn. Det teller først når du har godkjent det. Ditt eget "
        "godkjenner en annen.",
        "nn": "Bevis som tilsette har sendt inn. Det tel først når du har godkjent det. Ditt eige "
        "godkjenner ein annan.",
        "en": "Proof that employees have sent in. It counts only when you have approved it. Somebody "
        "else approves yours.",
    },
    "nothing waits": {
        "nb": "Ingenting venter på deg.",
        "nn": "Ingenting ventar på deg.",
        "en": "Nothing waits for you.",
    },
    "waits since": {"nb": "Sendt inn", "nn": "Sendt inn", "en": "Sent in"},
    "approve": {"nb": "Godkjenn", "nn": "Godkjenn", "en": "Approve"},
    "reject": {"nb": "Avvis", "nn": "Avvis", "en": "Reject"},
    "reason to reject": {
        "nb": "Grunn hvis du avviser",
        "nn": "Grunn om du avviser",
        "en": "Reason if you reject it",
    },
    "wrong choose reason": {
        "nb": "Velg en grunn i listen.",
        "nn": "Vel ein grunn i lista.",
        "en": "Choose a reason in the list.",
    },
    "reason unreadable": {
        "nb": "Beviset kan ikke leses",
        "nn": "Beviset kan ikkje lesast",
        "en": "The proof can't be read",
    },
    "reason other-person": {
        "nb": "Gjelder en annen person",
        "nn": "Gjeld ein annan person",
        "en": "It is about another person",
    },
    "reason wrong-day": {"nb": "Feil dato", "nn": "Feil dato", "en": "Wrong date"},
    "reason other-competence": {
        "nb": "Viser en annen kompetanse",
        "nn": "Viser ein annan kompetanse",
        "en": "It shows another competence",
    },
    "reason not-enough": {
        "nb": "Viser ikke at kravet er oppfylt",
        "nn": "Viser ikkje at kravet er oppfylt",
        "en": "It does not show that the requirement is met",
    },
    "reason ask-me": {"nb": "Snakk med meg", "nn": "Snakk med meg", "en": "Talk to me"},
    "first verified": {
        "nb": "En annen var først: Det er alt godkjent. Ingenting er endret nå.",
        "nn": "Ein annan var først: Det er alt godkjent. Ingenting er endra no.",
        "en": "Somebody was first: it is approved already. Nothing was changed now.",
    },
    "first rejected": {
        "nb": "En annen var først: Det er alt avvist. Ingenting er endret nå.",
        "nn": "Ein annan var først: Det er alt avvist. Ingenting er endra no.",
        "en": "Somebody was first: it is rejected already. Nothing was changed now.",
    },
    "first pending": {
        "nb": "Det ble endret mens du så på det. Se over det på nytt. Ingenting er endret nå.",
        "nn": "Det vart endra medan du såg på det. Sjå over det på nytt. Ingenting er endra no.",
        "en": "It was changed while you looked at it. Look it over anew. Nothing was changed now.",
    },
    "first gone": {
        "nb": "Det er tatt bort i mellomtiden. Ingenting er endret nå.",
        "nn": "Det er teke bort i mellomtida. Ingenting er endra no.",
        "en": "It was taken away meanwhile. Nothing was changed now.",
    },
    "receipt rejected": {"nb": "Avvist", "nn": "Avvist", "en": "Rejected"},
    "receipt is rejected": {
        "nb": "Av {day}. Teller ikke.",
        "nn": "Av {day}. Tel ikkje.",
        "en": "Of {day}. Does not count.",
    },
    "sent in": {"nb": "Det du har sendt inn", "nn": "Det du har sendt inn", "en": "What you have sent in"},
    "sent pending": {
        "nb": "Venter på godkjenning",
        "nn": "Ventar på godkjenning",
        "en": "Awaits approval",
    },
    "sent rejected": {"nb": "Avvist", "nn": "Avvist", "en": "Rejected"},
    "sent rejected for": {"nb": "Avvist: {reason}", "nn": "Avvist: {reason}", "en": "Rejected: {reason}"},
}
