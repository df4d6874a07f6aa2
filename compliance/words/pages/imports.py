"""The pages of an import: a file sent in, its columns, words and people settled, what it changes."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "menu imports": {"nb": "Import", "nn": "Import", "en": "Import"},
    "imports lead": {
        "nb": "Send inn en fil fra HR-systemet eller læringsplattformen. Ingenting endres før du har sett "
        "hva som endres, og sagt ja.",
        "nn": "Send inn ei fil frå HR-systemet eller læringsplattforma. Ingenting blir endra før du har "
        "sett kva som blir endra, og sagt ja.",
        "en": "Send in a file from the HR system or the learning platform. Nothing changes until you have "
        "seen what changes and agreed to it.",
    },
    "import what": {"nb": "Hva er i filen?", "nn": "Kva er i fila?", "en": "What is in the file?"},
    "import kind records": {
        "nb": "Kurs, sertifikater og øvelser",
        "nn": "Kurs, sertifikat og øvingar",
        "en": "Courses, certificates and exercises",
    },
    "import kind staff": {
        "nb": "Ansatte og stillinger",
        "nn": "Tilsette og stillingar",
        "en": "Employees and positions",
    },
    "import kind absences": {
        "nb": "Permisjoner og fravær",
        "nn": "Permisjonar og fråvær",
        "en": "Leave and absence",
    },
    "import hint records": {
        "nb": "Gjerne ett kurs i hver fil, og navn i stedet for ansattnummer.",
        "nn": "Gjerne eitt kurs i kvar fil, og namn i staden for tilsettnummer.",
        "en": "One course per file and names instead of employee numbers are fine.",
    },
    "import hint staff": {
        "nb": "En rad for hver stilling: ansattnummer, navn, enhet, stillingskode eller tittel, fra dato.",
        "nn": "Ei rad for kvar stilling: tilsettnummer, namn, eining, stillingskode eller tittel, frå dato.",
        "en": "One row for each position: employee number, name, unit, position code or title, from date.",
    },
    "import hint absences": {
        "nb": "En rad for hvert fravær: hvem, fra og til.",
        "nn": "Ei rad for kvart fråvær: kven, frå og til.",
        "en": "One row for each absence: who, from and until.",
    },
    "import file": {"nb": "Fil", "nn": "Fil", "en": "File"},
    "import file hint": {
        "nb": "Excel (.xlsx) eller CSV, høyst {most} MB. Titler over overskriftene gjør ikke noe.",
        "nn": "Excel (.xlsx) eller CSV, høgst {most} MB. Titlar over overskriftene gjer ikkje noko.",
        "en": "Excel (.xlsx) or CSV, at most {most} MB. Titles above the headings do no harm.",
    },
    "import send": {"nb": "Send inn filen", "nn": "Send inn fila", "en": "Send in the file"},
    "import choose kind": {
        "nb": "Velg hva som er i filen.",
        "nn": "Vel kva som er i fila.",
        "en": "Choose what is in the file.",
    },
    "import choose file": {
        "nb": "Velg en fil på maskinen.",
        "nn": "Vel ei fil på maskina.",
        "en": "Choose a file on your machine.",
    },
    "import choose again": {
        "nb": "Du var logget ut, og filen kom ikke med. Velg den en gang til.",
        "nn": "Du var logga ut, og fila kom ikkje med. Vel henne ein gong til.",
        "en": "You had been logged out, and the file did not come along. Choose it once more.",
    },
    "imports waiting": {"nb": "Påbegynt", "nn": "Påbyrja", "en": "Begun"},
    "imports done": {"nb": "Importert", "nn": "Importert", "en": "Imported"},
    "import kept": {
        "nb": "En påbegynt import er din alene og slettes etter sju dager.",
        "nn": "Ein påbyrja import er din åleine og blir sletta etter sju dagar.",
        "en": "An import that is begun is yours alone and is erased after seven days.",
    },
    "import none": {
        "nb": "Ingen importer er påbegynt.",
        "nn": "Ingen importar er påbyrja.",
        "en": "No import is begun.",
    },
    "import discard": {"nb": "Kast", "nn": "Kast", "en": "Discard"},
    "import steps": {"nb": "Trinn i importen", "nn": "Steg i importen", "en": "Steps of the import"},
    "import step columns": {"nb": "Kolonner", "nn": "Kolonnar", "en": "Columns"},
    "import step words": {"nb": "Ord", "nn": "Ord", "en": "Words"},
    "import step people": {"nb": "Personer", "nn": "Personar", "en": "People"},
    "import step rows": {"nb": "Rader med feil", "nn": "Rader med feil", "en": "Rows with problems"},
    "import step changes": {"nb": "Endringer", "nn": "Endringar", "en": "Changes"},
    "import next": {"nb": "Neste", "nn": "Neste", "en": "Next"},
    "import columns lead": {
        "nb": "{count} rader under overskriftene. Si hvilken kolonne som er hva, eller gi én verdi for "
        "hele filen.",
        "nn": "{count} rader under overskriftene. Sei kva kolonne som er kva, eller gi éin verdi for heile "
        "fila.",
        "en": "{count} rows below the headings. Say which column is what, or give one value for the whole "
        "file.",
    },
    "import save matching title": {
        "nb": "Kommer filen jevnlig?",
        "nn": "Kjem fila jamt?",
        "en": "Does this file come regularly?",
    },
    "import save matching hint": {
        "nb": "Tilordningen sier hvordan kolonner og ord i filen leses. Den som driver programmet, kan bruke den til å "
        "importere slike filer av seg selv. Den har ingen navn.",
        "nn": "Tilordninga seier korleis kolonnar og ord i fila blir lesne. Den som driv programmet, kan bruke henne "
        "til å importere slike filer av seg sjølv. Ho har ingen namn.",
        "en": "The matching says how the columns and words of the file are read. Whoever runs the program can use it "
        "to import such files by itself. It names nobody.",
    },
    "import save matching": {
        "nb": "Last ned tilordningen",
        "nn": "Last ned tilordninga",
        "en": "Download the matching",
    },
    "import withheld": {
        "nb": "{count} celler inneholdt et fødselsnummer. De er ikke lagret.",
        "nn": "{count} celler inneheldt eit fødselsnummer. Dei er ikkje lagra.",
        "en": "{count} cells held a national identity number. They have not been stored.",
    },
    "import withheld one": {
        "nb": "1 celle inneholdt et fødselsnummer. Den er ikke lagret.",
        "nn": "1 celle inneheldt eit fødselsnummer. Ho er ikkje lagra.",
        "en": "1 cell held a national identity number. It has not been stored.",
    },
    "import passed over": {
        "nb": "Hoppet over som ikke data (overskrift om igjen, summer): rad {rows}.",
        "nn": "Hoppa over som ikkje data (overskrift om igjen, summar): rad {rows}.",
        "en": "Passed over as no data (the heading once more, totals): row {rows}.",
    },
    "import first rows": {"nb": "De første radene", "nn": "Dei første radene", "en": "The first rows"},
    "import where": {"nb": "Hvor tabellen er", "nn": "Kvar tabellen er", "en": "Where the table is"},
    "import sheet": {"nb": "Ark", "nn": "Ark", "en": "Sheet"},
    "import header row": {
        "nb": "Raden med overskriftene",
        "nn": "Rada med overskriftene",
        "en": "The row with the headings",
    },
    "import row": {"nb": "Rad", "nn": "Rad", "en": "Row"},
    "import row number": {"nb": "Rad {number}", "nn": "Rad {number}", "en": "Row {number}"},
    "import show table": {"nb": "Vis tabellen der", "nn": "Vis tabellen der", "en": "Show the table there"},
    "import column": {"nb": "Kolonne", "nn": "Kolonne", "en": "Column"},
    "import no column": {"nb": "Ikke i filen", "nn": "Ikkje i fila", "en": "Not in the file"},
    "import for all": {"nb": "Lik for alle rader", "nn": "Lik for alle rader", "en": "The same for all rows"},
    "import fixed": {
        "nb": "{field}, lik for alle",
        "nn": "{field}, lik for alle",
        "en": "{field}, for all rows",
    },
    "import must": {"nb": "må være med", "nn": "må vere med", "en": "required"},
    "import column without name": {
        "nb": "(uten overskrift, kolonne {place})",
        "nn": "(utan overskrift, kolonne {place})",
        "en": "(no heading, column {place})",
    },
    "import column place": {
        "nb": "{name} (kolonne {place})",
        "nn": "{name} (kolonne {place})",
        "en": "{name} (column {place})",
    },
    "import column twice": {
        "nb": "Kolonnen for «{name}» er valgt for noe annet også. Velg hver kolonne én gang.",
        "nn": "Kolonnen for «{name}» er vald for noko anna òg. Vel kvar kolonne éin gong.",
        "en": "The column for “{name}” is chosen for something else too. Choose each column once.",
    },
    "import also": {
        "nb": "Rolle som alle i filen har i tillegg",
        "nn": "Rolle som alle i fila har i tillegg",
        "en": "A role that everybody in the file has too",
    },
    "import nothing more": {"nb": "Ingen", "nn": "Inga", "en": "None"},
    "import everything": {
        "nb": "Filen er alt: stillinger eller fravær i organisasjonen som ikke står i den, er avsluttet",
        "nn": "Fila er alt: stillingar eller fråvær i organisasjonen som ikkje står i henne, er avslutta",
        "en": "This is everything: positions or absences of the organisation that are not in the file have "
        "ended",
    },
    "import everything hint": {
        "nb": "Uten kryss blir det som ikke står i filen, som det er. Du ser hvor mange som avsluttes, før "
        "noe endres.",
        "nn": "Utan kryss blir det som ikkje står i fila, som det er. Du ser kor mange som blir avslutta, "
        "før noko blir endra.",
        "en": "Without it, what is not in the file stays as it is. You see how many would end before "
        "anything changes.",
    },
    "import missing person": {
        "nb": "Velg kolonnen som sier hvem raden gjelder: ansattnummer, navn eller e-post.",
        "nn": "Vel kolonnen som seier kven rada gjeld: tilsettnummer, namn eller e-post.",
        "en": "Choose the column that says whom a row is about: employee number, name or e-mail.",
    },
    "import missing employee": {
        "nb": "Velg kolonnen med ansattnummer.",
        "nn": "Vel kolonnen med tilsettnummer.",
        "en": "Choose the column with the employee number.",
    },
    "import missing name": {
        "nb": "Velg kolonnen med navn, eller de to med fornavn og etternavn.",
        "nn": "Vel kolonnen med namn, eller dei to med fornamn og etternamn.",
        "en": "Choose the column with the name, or the two with first and last name.",
    },
    "import missing competence": {
        "nb": "Velg kolonnen med kurs eller kompetanse, eller én kompetanse for hele filen.",
        "nn": "Vel kolonnen med kurs eller kompetanse, eller éin kompetanse for heile fila.",
        "en": "Choose the column with the course or competence, or one competence for the whole file.",
    },
    "import missing achieved_on": {
        "nb": "Velg kolonnen med datoen, eller skriv én dato for hele filen.",
        "nn": "Vel kolonnen med datoen, eller skriv éin dato for heile fila.",
        "en": "Choose the column with the date, or write one date for the whole file.",
    },
    "import missing unit": {
        "nb": "Velg kolonnen med enhet, eller én enhet for hele filen.",
        "nn": "Vel kolonnen med eining, eller éi eining for heile fila.",
        "en": "Choose the column with the unit, or one unit for the whole file.",
    },
    "import missing from": {
        "nb": "Velg kolonnen med fra-dato.",
        "nn": "Vel kolonnen med frå-dato.",
        "en": "Choose the column with the from date.",
    },
    "import missing position": {
        "nb": "Velg kolonnen med stillingskode, STYRK-kode eller stillingstittel.",
        "nn": "Vel kolonnen med stillingskode, STYRK-kode eller stillingstittel.",
        "en": "Choose the column with the position code, the STYRK code or the position title.",
    },
    "import field employee": {"nb": "Ansattnummer", "nn": "Tilsettnummer", "en": "Employee number"},
    "import field name": {"nb": "Navn", "nn": "Namn", "en": "Name"},
    "import field given_name": {"nb": "Fornavn", "nn": "Fornamn", "en": "First name"},
    "import field family_name": {"nb": "Etternavn", "nn": "Etternamn", "en": "Last name"},
    "import field email": {"nb": "E-post", "nn": "E-post", "en": "E-mail"},
    "import field competence": {"nb": "Kompetanse", "nn": "Kompetanse", "en": "Competence"},
    "import field achieved_on": {"nb": "Dato", "nn": "Dato", "en": "Date"},
    "import field status": {"nb": "Status", "nn": "Status", "en": "Status"},
    "import field valid_until": {"nb": "Gyldig til", "nn": "Gyldig til", "en": "Valid until"},
    "import field level": {"nb": "Nivå", "nn": "Nivå", "en": "Level"},
    "import field hours": {"nb": "Timer", "nn": "Timar", "en": "Hours"},
    "import field issuer": {"nb": "Utsteder", "nn": "Utstedar", "en": "Issuer"},
    "import field unit": {"nb": "Enhet", "nn": "Eining", "en": "Unit"},
    "import field from": {"nb": "Fra", "nn": "Frå", "en": "From"},
    "import field until": {"nb": "Til", "nn": "Til", "en": "Until"},
    "import field ks": {"nb": "Stillingskode (KS)", "nn": "Stillingskode (KS)", "en": "Position code (KS)"},
    "import field styrk08": {"nb": "STYRK-08", "nn": "STYRK-08", "en": "STYRK-08"},
    "import field title": {"nb": "Stillingstittel", "nn": "Stillingstittel", "en": "Position title"},
    "import field percent": {
        "nb": "Stillingsprosent",
        "nn": "Stillingsprosent",
        "en": "Percent of full time",
    },
    "import field birth_date": {"nb": "Fødselsdato", "nn": "Fødselsdato", "en": "Date of birth"},
    "import field hired_on": {"nb": "Ansatt fra", "nn": "Tilsett frå", "en": "Hired on"},
    "import field left_on": {"nb": "Siste arbeidsdag", "nn": "Siste arbeidsdag", "en": "Last working day"},
    "import field kind": {"nb": "Type fravær", "nn": "Type fråvær", "en": "Kind of absence"},
    "import field position": {"nb": "Stilling", "nn": "Stilling", "en": "Position"},
}
