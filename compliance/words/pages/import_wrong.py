"""What is wrong with a file that was sent in, or with a row of it: a sentence each, with what to do instead."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "file large": {
        "nb": "Filen er større enn {most} MB. Del den, eller be den som driver programmet, om å importere "
        "den.",
        "nn": "Fila er større enn {most} MB. Del henne, eller be den som driv programmet, om å importere "
        "henne.",
        "en": "The file is larger than {most} MB. Split it, or ask whoever runs the program to import it.",
    },
    "file empty": {
        "nb": "Filen er tom. Lagre den på nytt fra systemet den kommer fra.",
        "nn": "Fila er tom. Lagre henne på nytt frå systemet ho kjem frå.",
        "en": "The file is empty. Save it anew from the system that it comes from.",
    },
    "file no table": {
        "nb": "Filen er ikke en tabell. Velg en fil som er lagret som Excel (.xlsx) eller CSV.",
        "nn": "Fila er ikkje ein tabell. Vel ei fil som er lagra som Excel (.xlsx) eller CSV.",
        "en": "The file is not a table. Choose a file saved as Excel (.xlsx) or CSV.",
    },
    "file no workbook": {
        "nb": "Filen kan ikke leses som en Excel-bok. Åpne den i Excel og lagre den som .xlsx.",
        "nn": "Fila kan ikkje lesast som ei Excel-bok. Opne henne i Excel og lagre henne som .xlsx.",
        "en": "The file can't be read as an Excel workbook. Open it in Excel and save it as .xlsx.",
    },
    "file protected": {
        "nb": "Filen er beskyttet med passord. Åpne den i Excel, ta bort passordet og lagre den.",
        "nn": "Fila er verna med passord. Opne henne i Excel, ta bort passordet og lagre henne.",
        "en": "The file is protected with a password. Open it in Excel, take the password away and save it.",
    },
    "file old": {
        "nb": "Filen er en Excel-fil av den gamle typen (.xls). Åpne den i Excel og lagre den som .xlsx.",
        "nn": "Fila er ei Excel-fil av den gamle typen (.xls). Opne henne i Excel og lagre henne som .xlsx.",
        "en": "The file is an Excel file of the old kind (.xls). Open it in Excel and save it as .xlsx.",
    },
    "file bomb": {
        "nb": "Filen pakkes ut til mye mer enn slike data noen gang gjør. Den ble ikke åpnet.",
        "nn": "Fila blir pakka ut til mykje meir enn slike data nokon gong gjer. Ho vart ikkje opna.",
        "en": "The file unpacks to far more than such data ever does. It was not opened.",
    },
    "file damaged": {
        "nb": "Filen er skadet. Åpne den i Excel og lagre den på nytt.",
        "nn": "Fila er skadd. Opne henne i Excel og lagre henne på nytt.",
        "en": "The file is damaged. Open it in Excel and save it again.",
    },
    "file far cells": {
        "nb": "Et ark har celler svært langt borte fra dataene. Slett radene under og kolonnene ved siden "
        "av dataene.",
        "nn": "Eit ark har celler svært langt borte frå dataa. Slett radene under og kolonnane ved sida av "
        "dataa.",
        "en": "A sheet has cells very far away from the data. Delete the rows below and the columns beside "
        "the data.",
    },
    "file error cell": {
        "nb": "Celle {column}{row} viser en feil i Excel, som #N/A. Rett formelen eller tøm cellen.",
        "nn": "Celle {column}{row} viser ein feil i Excel, som #N/A. Rett formelen eller tøm cella.",
        "en": "Cell {column}{row} shows an error of Excel such as #N/A. Correct the formula or empty the "
        "cell.",
    },
    "file broken quotes": {
        "nb": "Et anførselstegn i filen er ikke lukket. Lagre den på nytt fra Excel, som .xlsx eller CSV.",
        "nn": "Eit hermeteikn i fila er ikkje lukka. Lagre henne på nytt frå Excel, som .xlsx eller CSV.",
        "en": "A quotation mark in the file is not closed. Save it anew from Excel, as .xlsx or CSV.",
    },
    "file no rows": {
        "nb": "Det er ingen rader i filen. Se om eksporten er hel.",
        "nn": "Det er ingen rader i fila. Sjå om eksporten er heil.",
        "en": "There are no rows in the file. See whether the export is whole.",
    },
    "file columns": {
        "nb": "Filen har {count} kolonner; høyst {most} kan leses. Ta bort dem som ikke trengs.",
        "nn": "Fila har {count} kolonnar; høgst {most} kan lesast. Ta bort dei som ikkje trengst.",
        "en": "The file has {count} columns; at most {most} are read. Take away those that are not needed.",
    },
    "file rows": {
        "nb": "Filen har mer enn {most} rader. Del den, eller be den som driver programmet, om å importere "
        "den.",
        "nn": "Fila har meir enn {most} rader. Del henne, eller be den som driv programmet, om å importere "
        "henne.",
        "en": "The file has more than {most} rows. Split it, or ask whoever runs the program to import it.",
    },
    "row identity number": {
        "nb": "Cellen inneholdt et fødselsnummer. Det lagres aldri. Bruk ansattnummeret.",
        "nn": "Cella inneheldt eit fødselsnummer. Det blir aldri lagra. Bruk tilsettnummeret.",
        "en": "The cell held a national identity number, which is never stored. Use the employee number.",
    },
    "row no day": {
        "nb": "«{text}» er ikke en dato. Skriv den slik: 07.03.2026.",
        "nn": "«{text}» er ikkje ein dato. Skriv han slik: 07.03.2026.",
        "en": "“{text}” is not a date. Write it like this: 07.03.2026.",
    },
    "row Excel number": {
        "nb": "«{text}» er Excels tall for en dag. Formater kolonnen som dato i Excel.",
        "nn": "«{text}» er talet til Excel for ein dag. Formater kolonnen som dato i Excel.",
        "en": "“{text}” is Excel's number for a day. Format the column as dates in Excel.",
    },
    "row day long ago": {
        "nb": "«{text}» er svært lenge siden. Se om årstallet er riktig.",
        "nn": "«{text}» er svært lenge sidan. Sjå om årstalet er rett.",
        "en": "“{text}” is very long ago. See whether the year is right.",
    },
    "row day ahead": {
        "nb": "{day} har ikke vært ennå (i dag er {today}). Se om datoen er riktig.",
        "nn": "{day} har ikkje vore enno (i dag er {today}). Sjå om datoen er rett.",
        "en": "{day} is still to come (today is {today}). See whether the date is right.",
    },
    "row no date": {
        "nb": "Datoen mangler. Fyll den ut i filen.",
        "nn": "Datoen manglar. Fyll han ut i fila.",
        "en": "The date is missing. Fill it in in the file.",
    },
    "row until before": {
        "nb": "{day} er før {first}. Den siste dagen kan ikke være før den første.",
        "nn": "{day} er før {first}. Den siste dagen kan ikkje vere før den første.",
        "en": "{day} is before {first}. The last day can't be before the first.",
    },
    "row no hours": {
        "nb": "«{text}» er ikke et timetall. Skriv et tall med høyst to desimaler, for eksempel 7,5.",
        "nn": "«{text}» er ikkje eit timetal. Skriv eit tal med høgst to desimalar, til dømes 7,5.",
        "en": "“{text}” is not a number of hours. Write a number with at most two decimals, such as 7.5.",
    },
    "row no percent": {
        "nb": "«{text}» er ikke en prosent. Skriv et tall, for eksempel 80.",
        "nn": "«{text}» er ikkje ein prosent. Skriv eit tal, til dømes 80.",
        "en": "“{text}” is not a percentage. Write a number such as 80.",
    },
    "row no code": {
        "nb": "«{text}» er ikke en kode på fire sifre, som 7174. Yrkeskoden i a-meldingen har sju og kan "
        "ikke brukes.",
        "nn": "«{text}» er ikkje ein kode på fire siffer, som 7174. Yrkeskoden i a-meldinga har sju og kan "
        "ikkje brukast.",
        "en": "“{text}” is not a code of four digits such as 7174. The seven-digit code of the a-melding "
        "can't be used.",
    },
    "row no email": {
        "nb": "«{text}» er ikke en e-postadresse. Skriv én adresse, eller la cellen stå tom.",
        "nn": "«{text}» er ikkje ei e-postadresse. Skriv éi adresse, eller la cella stå tom.",
        "en": "“{text}” is not an e-mail address. Write one address, or leave the cell empty.",
    },
    "row long text": {
        "nb": "Teksten har {count} tegn; høyst {most} får plass.",
        "nn": "Teksten har {count} teikn; høgst {most} får plass.",
        "en": "The text has {count} characters; at most {most} fit.",
    },
    "row line break": {
        "nb": "«{text}» har linjeskift eller tabulator. Skriv det på én linje.",
        "nn": "«{text}» har linjeskift eller tabulator. Skriv det på éi linje.",
        "en": "“{text}” has a line break or tab. Write it on one line.",
    },
    "row nobody": {
        "nb": "Raden sier ikke hvem den gjelder. Fyll ut ansattnummer eller navn.",
        "nn": "Rada seier ikkje kven ho gjeld. Fyll ut tilsettnummer eller namn.",
        "en": "The row does not say whom it is about. Fill in employee number or name.",
    },
    "row unknown number": {
        "nb": "Ingen ansatt har nummeret «{text}». Rett det, eller importer de ansatte først.",
        "nn": "Ingen tilsett har nummeret «{text}». Rett det, eller importer dei tilsette først.",
        "en": "No employee has the number “{text}”. Correct it, or import the employees first.",
    },
    "row not yours": {
        "nb": "Ansatt «{text}» er ikke i organisasjonen din. Det må HR der ta inn.",
        "nn": "Tilsett «{text}» er ikkje i organisasjonen din. Det må HR der ta inn.",
        "en": "Employee “{text}” is not in your organisation. HR there must take it in.",
    },
    "row your own": {
        "nb": "Raden gjelder deg selv. Ingen bekrefter egne kurs; la en annen importere den.",
        "nn": "Rada gjeld deg sjølv. Ingen stadfestar eigne kurs; lat ein annan importere henne.",
        "en": "The row is about yourself. Nobody confirms their own; let somebody else import it.",
    },
    "row no competence": {
        "nb": "Kurset eller kompetansen mangler. Fyll det ut i filen.",
        "nn": "Kurset eller kompetansen manglar. Fyll det ut i fila.",
        "en": "The course or competence is missing. Fill it in in the file.",
    },
    "row no status": {
        "nb": "Statusen mangler. Fyll den ut i filen, eller velg at filen ikke har status.",
        "nn": "Statusen manglar. Fyll han ut i fila, eller vel at fila ikkje har status.",
        "en": "The status is missing. Fill it in in the file, or choose that the file has no status.",
    },
    "row no unit": {
        "nb": "Enheten mangler. Fyll den ut i filen.",
        "nn": "Eininga manglar. Fyll henne ut i fila.",
        "en": "The unit is missing. Fill it in in the file.",
    },
    "row no name": {
        "nb": "Navnet mangler. Fyll det ut i filen.",
        "nn": "Namnet manglar. Fyll det ut i fila.",
        "en": "The name is missing. Fill it in in the file.",
    },
    "row two names": {
        "nb": "Ansatt «{text}» har et annet navn i rad {row}. Rett nummeret eller navnet.",
        "nn": "Tilsett «{text}» har eit anna namn i rad {row}. Rett nummeret eller namnet.",
        "en": "Employee “{text}” has another name in row {row}. Correct the number or the name.",
    },
    "row twice absences": {
        "nb": "Det samme fraværet står annerledes i rad {row}. Behold én av dem.",
        "nn": "Det same fråværet står annleis i rad {row}. Behald éi av dei.",
        "en": "The same absence stands differently in row {row}. Keep one of them.",
    },
    "row unknown level": {
        "nb": "«{text}» er ikke et nivå her. Nivåene er {levels}.",
        "nn": "«{text}» er ikkje eit nivå her. Nivåa er {levels}.",
        "en": "“{text}” is not a level here. The levels are {levels}.",
    },
    "row no levels": {
        "nb": "Kompetansen har ingen nivåer, men «{text}» står der. Tøm cellen.",
        "nn": "Kompetansen har ingen nivå, men «{text}» står der. Tøm cella.",
        "en": "The competence has no levels, but “{text}” is given. Empty the cell.",
    },
}
