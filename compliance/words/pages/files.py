"""Files that prove records: chosen in a form, refused, added and fetched."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "field files": {
        "nb": "Velg bilde eller PDF",
        "nn": "Vel bilete eller PDF",
        "en": "Choose picture or PDF",
    },
    "field camera": {
        "nb": "Ta bilde av beviset",
        "nn": "Ta bilete av beviset",
        "en": "Take a picture of the proof",
    },
    "files hint": {
        "nb": "Frivillig. Ett eller flere bilder eller PDF-er av beviset, til sammen høyst {most} MB. "
        "Opplysninger om hvor et bilde er tatt, lagres ikke.",
        "nn": "Frivillig. Eitt eller fleire bilete eller PDF-ar av beviset, til saman høgst {most} MB. "
        "Opplysningar om kvar eit bilete er teke, blir ikkje lagra.",
        "en": "Optional. One or more pictures or PDFs of the proof, at most {most} MB together. Where a "
        "picture was taken is not stored.",
    },
    "files of all": {
        "nb": "Det samme beviset legges ved for alle du krysser av. Står det mer om noen på arket enn de "
        "andre bør se, registrer dem hver for seg.",
        "nn": "Det same beviset blir lagt ved for alle du kryssar av. Står det meir om nokon på arket enn "
        "dei andre bør sjå, registrer dei kvar for seg.",
        "en": "The same proof is added for everybody whom you tick. If the sheet says more of somebody than"
        " the others should see, register them one by one.",
    },
    "no files": {
        "nb": "Til dette kan du ikke legge ved bilder eller filer: Et bevis om helse eller vandel forteller"
        " mer enn vi skal vite. Vis det fram til den som godkjenner.",
        "nn": "Til dette kan du ikkje leggje ved bilete eller filer: Eit bevis om helse eller vandel fortel"
        " meir enn vi skal vite. Vis det fram til den som godkjenner.",
        "en": "No pictures or files can be added to this: a proof about health or conduct tells more than "
        "we should know. Show it to whoever approves it.",
    },
    "proof application": {
        "nb": "Bevis {number} (PDF, {size})",
        "nn": "Bevis {number} (PDF, {size})",
        "en": "Proof {number} (PDF, {size})",
    },
    "proof image": {
        "nb": "Bevis {number} (bilde, {size})",
        "nn": "Bevis {number} (bilete, {size})",
        "en": "Proof {number} (picture, {size})",
    },
    "no proof": {
        "nb": "Ingen fil er lagt ved.",
        "nn": "Inga fil er lagd ved.",
        "en": "No file was added.",
    },
    "add file": {
        "nb": "Legg ved bevis",
        "nn": "Legg ved bevis",
        "en": "Add a proof",
    },
    "add file lead": {
        "nb": "Bildet eller filen vises for den som godkjenner, og for andre som ser dette beviset.",
        "nn": "Biletet eller fila blir vist for den som godkjenner, og for andre som ser dette beviset.",
        "en": "The picture or file is shown to whoever approves it, and to others who see this record.",
    },
    "add": {
        "nb": "Legg ved",
        "nn": "Legg ved",
        "en": "Add",
    },
    "file added": {
        "nb": "Beviset er lagt ved.",
        "nn": "Beviset er lagt ved.",
        "en": "The proof was added.",
    },
    "wrong choose file": {
        "nb": "Velg en fil å legge ved.",
        "nn": "Vel ei fil å leggje ved.",
        "en": "Choose a file to add.",
    },
    "wrong file empty": {
        "nb": "«{name}» er tom. Velg filen på nytt, eller ta bildet en gang til.",
        "nn": "«{name}» er tom. Vel fila på nytt, eller ta biletet ein gong til.",
        "en": "“{name}” is empty. Choose the file again, or take the picture once more.",
    },
    "wrong file unknown": {
        "nb": "«{name}» er verken PDF eller bilde (JPEG, PNG, WebP, HEIC). Ta et bilde av beviset, eller "
        "lagre det som PDF.",
        "nn": "«{name}» er verken PDF eller bilete (JPEG, PNG, WebP, HEIC). Ta eit bilete av beviset, eller"
        " lagre det som PDF.",
        "en": "“{name}” is neither a PDF nor a picture (JPEG, PNG, WebP, HEIC). Take a picture of the "
        "proof, or save it as PDF.",
    },
    "wrong file broken": {
        "nb": "«{name}» er skadet eller ikke hel, og kan ikke åpnes. Velg filen på nytt, eller ta bildet en"
        " gang til.",
        "nn": "«{name}» er skada eller ikkje heil, og kan ikkje opnast. Vel fila på nytt, eller ta biletet "
        "ein gong til.",
        "en": "“{name}” is damaged or not whole, and can't be opened. Choose the file again, or take the "
        "picture once more.",
    },
    "wrong file locked": {
        "nb": "«{name}» er låst med passord eller kryptert. Lagre den uten lås, eller ta et bilde av "
        "beviset.",
        "nn": "«{name}» er låst med passord eller kryptert. Lagre henne utan lås, eller ta eit bilete av "
        "beviset.",
        "en": "“{name}” is locked with a password or encrypted. Save it without, or take a picture of the "
        "proof.",
    },
    "wrong file vast": {
        "nb": "«{name}» har for mange bildepunkter. Ta bildet med vanlig oppløsning (høyst 64 megapiksler).",
        "nn": "«{name}» har for mange biletpunkt. Ta biletet med vanleg oppløysing (høgst 64 megapikslar).",
        "en": "“{name}” has too many pixels. Take the picture with ordinary resolution (at most 64 "
        "megapixels).",
    },
    "wrong file for sensitive": {
        "nb": "Til denne kompetansen kan ingen filer legges ved. Filen er ikke lagret. Send uten.",
        "nn": "Til denne kompetansen kan ingen filer leggjast ved. Fila er ikkje lagra. Send utan.",
        "en": "No file can be added to this competence. The file was not stored. Send it without.",
    },
    "wrong files large": {
        "nb": "Filene er for store. De kan til sammen være {most} MB. Velg mindre eller færre filer; alt du"
        " skrev, står her.",
        "nn": "Filene er for store. Dei kan til saman vere {most} MB. Vel mindre eller færre filer; alt du "
        "skreiv, står her.",
        "en": "The files are too large. Together they can be {most} MB. Choose smaller or fewer files; all "
        "that you wrote is here.",
    },
    "wrong files many": {
        "nb": "Ett bevis kan ha høyst {most} filer. Velg de viktigste, eller samle sidene i én PDF.",
        "nn": "Eitt bevis kan ha høgst {most} filer. Vel dei viktigaste, eller samle sidene i éin PDF.",
        "en": "A record can have at most {most} files. Choose those that matter, or put the pages into one "
        "PDF.",
    },
    "wrong files again": {
        "nb": "Velg filen på nytt: Den ble ikke med da skjemaet ble vist igjen.",
        "nn": "Vel fila på nytt: Ho vart ikkje med då skjemaet vart vist igjen.",
        "en": "Choose the file again: it did not come along when the form was shown anew.",
    },
    "wrong files not stored": {
        "nb": "Filen kunne ikke lagres nå, og ingenting er registrert. Prøv igjen om litt, eller send uten "
        "fil. Den som driver programmet, ser grunnen i loggen.",
        "nn": "Fila kunne ikkje lagrast no, og ingenting er registrert. Prøv igjen om litt, eller send utan"
        " fil. Den som driv programmet, ser grunnen i loggen.",
        "en": "The file could not be stored now, and nothing is registered. Try again in a little while, or"
        " send it without the file. Whoever runs the program sees the reason in its log.",
    },
    "file gone title": {
        "nb": "Filen kan ikke hentes",
        "nn": "Fila kan ikkje hentast",
        "en": "The file can't be fetched",
    },
    "file gone": {
        "nb": "Filen er borte eller skadet hos oss. Kompetansebeviset er som før. Den som driver "
        "programmet, ser grunnen i loggen og kan hente den fra en kopi.",
        "nn": "Fila er borte eller skada hos oss. Kompetansebeviset er som før. Den som driv programmet, "
        "ser grunnen i loggen og kan hente henne frå ein kopi.",
        "en": "The file is gone or damaged on our side. The record is as before. Whoever runs the program "
        "sees the reason in its log and can bring it back from a copy.",
    },
}
