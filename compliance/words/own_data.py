"""What the database's tables and columns are called where people read what is kept about them."""

from __future__ import annotations

from collections.abc import Mapping

_LANGUAGES = ("nb", "nn", "en")
TABLES: Mapping[str, tuple[str, str, str]] = {
    "persons": ("Nøkkelen som står for deg", "Nøkkelen som står for deg", "The key that stands for you"),
    "people": ("Hvem du er", "Kven du er", "Who you are"),
    "employees": ("Ansettelsen", "Tilsetjinga", "Your employment"),
    "units": ("Enheter du leder", "Einingar du leier", "Units you lead"),
    "assignments": ("Roller og enheter", "Roller og einingar", "Roles and units"),
    "records": (
        "Bevis, med alle versjoner",
        "Bevis, med alle versjonar",
        "Records, with every version",
    ),
    "record_acts": ("Hvem som skrev bevisene", "Kven som skreiv bevisa", "Who wrote the records"),
    "exemptions": ("Dispensasjoner", "Dispensasjonar", "Exemptions"),
    "suspensions": ("Kompetanse satt ut av kraft", "Kompetanse sett ut av kraft", "Suspensions"),
    "absences": ("Fravær", "Fråvær", "Absences"),
    "proofs": ("Filer du eller andre har lagt ved", "Filer du eller andre har lagt ved", "Files attached"),
    "exemption_asks": ("Søknader om dispensasjon", "Søknader om dispensasjon", "Exemptions asked for"),
    "stand_downs": ("Tatt av oppgaver", "Teken av oppgåver", "Stand-downs"),
    "tasks": ("Meldt som feil", "Meldt som feil", "Reported as wrong"),
    "person_matches": ("Kjent igjen i filer", "Kjend att i filer", "Recognised in files"),
    "accounts": ("Brukeren din", "Brukaren din", "Your account"),
    "grants": ("Tilganger du har fått", "Tilgangar du har fått", "What was granted to you"),
    "deputies": ("Stedfortredere", "Stadfortredarar", "Deputies"),
    "sessions": ("Der du er logget inn", "Der du er logga inn", "Where you are logged in"),
    "known_browsers": ("Nettlesere du har brukt", "Nettlesarar du har brukt", "Browsers you have used"),
    "calendars": ("Kalendere", "Kalendrar", "Calendars"),
    "tokens": ("Nøkler for programmer", "Nøklar for program", "Tokens for programs"),
    "access_log": (
        "Hvem som har sett og endret",
        "Kven som har sett og endra",
        "Who has seen and changed it",
    ),
    "done": ("Det du selv har gjort her", "Det du sjølv har gjort her", "What you did here yourself"),
    "outbox": ("E-poster til deg", "E-postar til deg", "Mails to you"),
    "outbox_about": ("E-poster til andre om deg", "E-postar til andre om deg", "Mails to others about you"),
    "standing": ("Status ved siste kjøring", "Status ved siste køyring", "Status at the last run"),
    "transitions": ("Endringer i status", "Endringar i status", "Changes of status"),
    "ledger": ("Påminnelser som er sendt", "Påminningar som er sende", "Reminders that were sent"),
    "skips": (
        "Påminnelser som ikke er sendt",
        "Påminningar som ikkje er sende",
        "Reminders that were not sent",
    ),
}
COLUMNS: Mapping[str, tuple[str, str, str]] = {
    "about_key": ("Om", "Om", "About"),
    "about_unit": ("Enhet", "Eining", "Unit"),
    "account_key": ("Av", "Av", "By"),
    "achieved_on": ("Oppnådd", "Oppnådd", "Achieved"),
    "act": ("Handling", "Handling", "Act"),
    "action": ("Handling", "Handling", "Action"),
    "added_at": ("Lagt til", "Lagt til", "Added"),
    "address": ("Fra adressen", "Frå adressa", "From the address"),
    "approved_by": ("Godkjent av", "Godkjend av", "Approved by"),
    "approved_by_key": ("Godkjent av (ansatt)", "Godkjend av (tilsett)", "Approved by (employee)"),
    "at": ("Når", "Når", "When"),
    "attempts": ("Forsøk", "Forsøk", "Attempts"),
    "attributes": ("Kjennetegn", "Kjenneteikn", "Attributes"),
    "begun_at": ("Begynte", "Byrja", "Began"),
    "birth_date": ("Fødselsdato", "Fødselsdato", "Birth date"),
    "code": ("Kode", "Kode", "Code"),
    "competence": ("Kompetanse", "Kompetanse", "Competence"),
    "created_at": ("Laget", "Laga", "Made"),
    "cycle_end": ("Siste gyldige dag", "Siste gyldige dag", "Last valid day"),
    "deputy_key": ("Stedfortreder", "Stadfortredar", "Deputy"),
    "email": ("E-post", "E-post", "E-mail"),
    "employee_id": ("Ansattnummer", "Tilsettnummer", "Employee number"),
    "ended_at": ("Avsluttet", "Avslutta", "Ended"),
    "evidence": ("Bevis", "Bevis", "Evidence"),
    "expires_at": ("Går ut", "Går ut", "Expires"),
    "fetched_at": ("Sist hentet", "Sist henta", "Last fetched"),
    "first_day": ("Første dag", "Første dag", "First day"),
    "from_day": ("Fra", "Frå", "From"),
    "from_status": ("Fra status", "Frå status", "From status"),
    "granted_at": ("Gitt", "Gitt", "Granted"),
    "hired_on": ("Ansatt", "Tilsett", "Hired"),
    "hours": ("Timer", "Timar", "Hours"),
    "identity": ("Bevisets kjennetegn", "Kjenneteiknet på beviset", "The record's identity"),
    "issuer": ("Utsteder", "Utferdar", "Issuer"),
    "key": ("Nøkkel", "Nøkkel", "Key"),
    "kind": ("Slag", "Slag", "Kind"),
    "known_from": ("Kjent fra", "Kjend frå", "Known from"),
    "known_until": ("Kjent til", "Kjend til", "Known until"),
    "language": ("Språk", "Språk", "Language"),
    "last_day": ("Siste dag", "Siste dag", "Last day"),
    "leader": ("Leder", "Leiar", "Leader"),
    "left_on": ("Sluttet", "Slutta", "Left"),
    "level": ("Nivå", "Nivå", "Level"),
    "made_at": ("Laget", "Laga", "Made"),
    "must_change": ("Må bytte passord", "Må byte passord", "Must change password"),
    "name": ("Navn", "Namn", "Name"),
    "named_at": ("Utpekt", "Peikt ut", "Named"),
    "note": ("Merknad", "Merknad", "Note"),
    "organisation": ("Organisasjon", "Organisasjon", "Organisation"),
    "outcome": ("Utfall", "Utfall", "Outcome"),
    "page": ("Side", "Side", "Page"),
    "parent": ("Under", "Under", "Below"),
    "percent": ("Prosent", "Prosent", "Per cent"),
    "person_key": ("Hvem", "Kven", "Who"),
    "planned_at": ("Bestemt", "Bestemt", "Planned"),
    "reason": ("Grunn", "Grunn", "Reason"),
    "recipient_key": ("Mottaker", "Mottakar", "Recipient"),
    "requirement": ("Krav", "Krav", "Requirement"),
    "revoked_at": ("Trukket tilbake", "Trekt tilbake", "Taken back"),
    "revoked_on": ("Trukket tilbake fra", "Trekt tilbake frå", "Revoked from"),
    "role": ("Rolle", "Rolle", "Role"),
    "scopes": ("Omfang", "Omfang", "Scopes"),
    "seen_at": ("Sist brukt", "Sist brukt", "Last used"),
    "sent_at": ("Sendt", "Sendt", "Sent"),
    "since": ("Siden", "Sidan", "Since"),
    "source": ("Kilde", "Kjelde", "Source"),
    "stage": ("Steg", "Steg", "Stage"),
    "state": ("Tilstand", "Tilstand", "State"),
    "status": ("Status", "Status", "Status"),
    "subject": ("Emne", "Emne", "Subject"),
    "text": ("Tekst", "Tekst", "Text"),
    "to_status": ("Til status", "Til status", "To status"),
    "unit": ("Enhet", "Eining", "Unit"),
    "until_day": ("Til og med", "Til og med", "Until"),
    "used_at": ("Sist brukt", "Sist brukt", "Last used"),
    "valid_until": ("Gyldig til og med", "Gyldig til og med", "Valid until"),
    "why": ("Hvorfor", "Kvifor", "Why"),
}


def table_word(table: str, language: str) -> str:
    """What a table is called; its own name where it has no word yet."""
    return _said(TABLES, table, language)


def column_word(column: str, language: str) -> str:
    """What a column is called; its own name where it has no word yet."""
    return _said(COLUMNS, column, language)


def _said(words: Mapping[str, tuple[str, str, str]], name: str, language: str) -> str:
    return words[name][_LANGUAGES.index(language)] if name in words else name.replace("_", " ")
