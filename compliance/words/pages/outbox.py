"""The outbox for HR, and the rules as pages."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "mails": {"nb": "E-poster", "nn": "E-postar", "en": "Mails"},
    "mails lead": {
        "nb": "Hvem som har fått hva, når og hvorfor. Det som ikke kom fram, står først.",
        "nn": "Kven som har fått kva, når og kvifor. Det som ikkje kom fram, står først.",
        "en": "Who was mailed what, when and why. What didn't arrive comes first.",
    },
    "mails none": {
        "nb": "Ingen e-poster ennå. De kommer når nattjobben har noe å si.",
        "nn": "Ingen e-postar enno. Dei kjem når nattjobben har noko å seie.",
        "en": "No mails yet. They come when the nightly job has something to say.",
    },
    "search mails": {
        "nb": "Søk i mottaker og emne",
        "nn": "Søk i mottakar og emne",
        "en": "Search reader and subject",
    },
    "state": {"nb": "Tilstand", "nn": "Tilstand", "en": "State"},
    "every state": {"nb": "Alle", "nn": "Alle", "en": "All"},
    "reader": {"nb": "Til", "nn": "Til", "en": "To"},
    "subject": {"nb": "Emne", "nn": "Emne", "en": "Subject"},
    "when": {"nb": "Når", "nn": "Når", "en": "When"},
    "mail kind employee": {
        "nb": "Påminnelse til ansatt",
        "nn": "Påminning til tilsett",
        "en": "Reminder to an employee",
    },
    "mail kind leader": {
        "nb": "Samlet påminnelse til leder",
        "nn": "Samla påminning til leiar",
        "en": "Collected reminder to a leader",
    },
    "written": {"nb": "Skrevet", "nn": "Skriven", "en": "Written"},
    "sent": {"nb": "Sendt", "nn": "Send", "en": "Sent"},
    "tries": {"nb": "Forsøk", "nn": "Forsøk", "en": "Attempts"},
    "failed why": {"nb": "Hvorfor den stoppet", "nn": "Kvifor han stoppa", "en": "Why it failed"},
    "kind": {"nb": "Slag", "nn": "Slag", "en": "Kind"},
    "told of": {"nb": "Hvorfor den ble sendt", "nn": "Kvifor han vart send", "en": "Why it was sent"},
    "told none": {
        "nb": "Den følger ingen frist: den forteller om bemanning eller noe annet som ikke har et enkelt utløp.",
        "nn": "Han følgjer ingen frist: han fortel om bemanning eller noko anna som ikkje har eit enkelt utløp.",
        "en": "It follows no deadline: it tells of staffing or something else without a single end.",
    },
    "told who": {"nb": "Om", "nn": "Om", "en": "About"},
    "told what": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "told end": {"nb": "Går ut", "nn": "Går ut", "en": "Lapses"},
    "told stage": {"nb": "Påminnelse", "nn": "Påminning", "en": "Reminder"},
    "text apart": {
        "nb": "Teksten vises ikke her: den kan si noe som bare mottakeren skal vite. Fingeravtrykket beviser den.",
        "nn": "Teksten er ikkje vist her: han kan seie noko som berre mottakaren skal vite. "
        "Fingeravtrykket provar han.",
        "en": "The text is not shown here: it may say what only its reader should know. The hash proves it.",
    },
    "proof": {"nb": "Fingeravtrykk (SHA-256)", "nn": "Fingeravtrykk (SHA-256)", "en": "Hash (SHA-256)"},
    "forgotten reader": {"nb": "(glemt)", "nn": "(gløymd)", "en": "(forgotten)"},
    "erased subject": {"nb": "(slettet)", "nn": "(sletta)", "en": "(erased)"},
    "rules": {"nb": "Reglene", "nn": "Reglane", "en": "The rules"},
    "rules pages": {"nb": "Sider i håndboka", "nn": "Sider i handboka", "en": "Pages of the handbook"},
    "search rules": {
        "nb": "Søk i krav, kompetanser og roller",
        "nn": "Søk i krav, kompetansar og roller",
        "en": "Search requirements, competences and roles",
    },
    "hits": {"nb": "{count} treff", "nn": "{count} treff", "en": "{count} hits"},
    "hits one": {"nb": "1 treff", "nn": "1 treff", "en": "1 hit"},
}
