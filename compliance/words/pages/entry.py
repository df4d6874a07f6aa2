"""Logging in and out, and changing the password."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "log in": {"nb": "Logg inn", "nn": "Logg inn", "en": "Log in"},
    "log in lead": {
        "nb": "Se hva som er i orden, hva som går ut, og hva du skal gjøre nå.",
        "nn": "Sjå kva som er i orden, kva som går ut, og kva du skal gjere no.",
        "en": "See what is in order, what is about to lapse, and what to do now.",
    },
    "who": {"nb": "Ansattnummer", "nn": "Tilsettnummer", "en": "Employee number"},
    "who hint": {
        "nb": "Står på lønnsslippen. Har du fått et eget brukernavn, skriver du det.",
        "nn": "Står på lønsslippen. Har du fått eit eige brukarnamn, skriv du det.",
        "en": "It is on your payslip. If you were given a user name, write that.",
    },
    "password": {"nb": "Passord", "nn": "Passord", "en": "Password"},
    "log in refused": {
        "nb": "Nummeret eller passordet er ikke riktig.",
        "nn": "Nummeret eller passordet er ikkje rett.",
        "en": "The number or the password is not right.",
    },
    "log in with": {
        "nb": "Logg inn med {name}",
        "nn": "Logg inn med {name}",
        "en": "Log in with {name}",
    },
    "log in refused elsewhere": {
        "nb": "Innloggingen ble ikke godtatt. Prøv igjen, eller bruk nummeret ditt og passordet.",
        "nn": "Innlogginga vart ikkje godteken. Prøv igjen, eller bruk nummeret ditt og passordet.",
        "en": "The log-in was not accepted. Try again, or use your number and password.",
    },
    "log in wait": {
        "nb": "For mange forsøk. Vent {seconds} sekunder og prøv igjen.",
        "nn": "For mange forsøk. Vent {seconds} sekund og prøv igjen.",
        "en": "Too many attempts. Wait {seconds} seconds and try again.",
    },
    "log in empty": {
        "nb": "Skriv både ansattnummer og passord.",
        "nn": "Skriv både tilsettnummer og passord.",
        "en": "Write both employee number and password.",
    },
    "log in first": {
        "nb": "Logg inn for å se siden. Du kommer dit etterpå.",
        "nn": "Logg inn for å sjå sida. Du kjem dit etterpå.",
        "en": "Log in to see the page. You will get there afterwards.",
    },
    "logged out": {"nb": "Du er logget ut.", "nn": "Du er logga ut.", "en": "You are logged out."},
    "forgotten": {
        "nb": "Glemt passordet? Be den som styrer tilganger hos dere, om et nytt.",
        "nn": "Gløymt passordet? Be den som styrer tilgangar hos dykk, om eit nytt.",
        "en": "Forgotten the password? Ask whoever manages access for a new one.",
    },
    "change title": {"nb": "Bytt passord", "nn": "Byt passord", "en": "Change password"},
    "change first": {
        "nb": "Du logget inn med et passord som noen andre har laget. Velg ditt eget før du går videre.",
        "nn": "Du logga inn med eit passord som nokon andre har laga. Vel ditt eige før du går vidare.",
        "en": "You logged in with a password that somebody else made. Choose your own before you go on.",
    },
    "old password": {
        "nb": "Passordet du har nå",
        "nn": "Passordet du har no",
        "en": "The password you have now",
    },
    "new password": {"nb": "Nytt passord", "nn": "Nytt passord", "en": "New password"},
    "new again": {
        "nb": "Nytt passord en gang til",
        "nn": "Nytt passord ein gong til",
        "en": "New password again",
    },
    "new hint": {
        "nb": "Minst {least} tegn. Tre–fire ord etter hverandre er lett å huske og vanskelig å gjette.",
        "nn": "Minst {least} teikn. Tre–fire ord etter kvarandre er lett å hugse og vanskeleg å gjette.",
        "en": "At least {least} characters. Three or four words in a row are easy to remember and hard to guess.",
    },
    "old wrong": {
        "nb": "Passordet du har nå, er ikke riktig.",
        "nn": "Passordet du har no, er ikkje rett.",
        "en": "The password you have now is not right.",
    },
    "not the same": {
        "nb": "De to nye passordene er ikke like.",
        "nn": "Dei to nye passorda er ikkje like.",
        "en": "The two new passwords are not the same.",
    },
    "weak short": {
        "nb": "Det nye passordet er for kort: minst {least} tegn, for eksempel en kort setning.",
        "nn": "Det nye passordet er for kort: minst {least} teikn, til dømes ei kort setning.",
        "en": "The new password is too short: at least {least} characters, such as a short sentence.",
    },
    "weak long": {
        "nb": "Det nye passordet er for langt: høyst {most} tegn.",
        "nn": "Det nye passordet er for langt: høgst {most} teikn.",
        "en": "The new password is too long: at most {most} characters.",
    },
    "weak repeats": {
        "nb": "Det nye passordet gjentar noen få tegn. Skriv heller en kort setning.",
        "nn": "Det nye passordet tek opp att nokre få teikn. Skriv heller ei kort setning.",
        "en": "The new password repeats a few characters. Write a short sentence instead.",
    },
    "weak names": {
        "nb": "Det nye passordet inneholder navnet eller nummeret ditt. La det stå utenfor.",
        "nn": "Det nye passordet inneheld namnet eller nummeret ditt. Lat det stå utanfor.",
        "en": "The new password contains your name or number. Leave it out.",
    },
    "weak same": {
        "nb": "Det er passordet du har nå. Skriv et annet.",
        "nn": "Det er passordet du har no. Skriv eit anna.",
        "en": "That is the password you have now. Write another one.",
    },
    "change": {"nb": "Bytt passord", "nn": "Byt passord", "en": "Change password"},
    "changed": {
        "nb": "Passordet er byttet. Andre steder der du var logget inn, er logget ut.",
        "nn": "Passordet er bytt. Andre stader der du var logga inn, er logga ut.",
        "en": "The password is changed. Wherever else you were logged in, you are logged out.",
    },
}
