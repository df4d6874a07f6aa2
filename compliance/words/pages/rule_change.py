"""The pages on which a change of rules is tried."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "try title": {
        "nb": "Prøv en regelendring",
        "nn": "Prøv ei regelendring",
        "en": "Try a change of rules",
    },
    "try link": {"nb": "Prøv en endring", "nn": "Prøv ei endring", "en": "Try a change"},
    "try lead": {
        "nb": "Se hvem som ikke lenger kan utføre oppgaven sin, hvor det blir for få og hva som må på plass, før "
        "reglene endres. Ingenting lagres, og ingen får e-post.",
        "nn": "Sjå kven som ikkje lenger kan utføre oppgåva si, kvar det blir for få og kva som må på plass, før "
        "reglane blir endra. Ingenting blir lagra, og ingen får e-post.",
        "en": "See who could no longer do their task, where there would be too few and what must be in place, "
        "before the rules change. Nothing is saved and nobody gets a mail.",
    },
    "try files": {"nb": "Regelfiler", "nn": "Regelfiler", "en": "Rule files"},
    "try files hint": {
        "nb": "Én eller flere YAML-filer, til sammen høyst 1 MB.",
        "nn": "Éi eller fleire YAML-filer, til saman høgst 1 MB.",
        "en": "One or several YAML files, at most 1 MB together.",
    },
    "try paste": {"nb": "Eller lim inn", "nn": "Eller lim inn", "en": "Or paste"},
    "try name": {"nb": "Filnavn", "nn": "Filnamn", "en": "File name"},
    "try name hint": {
        "nb": "Navnet på filen som skal erstattes, eller et nytt navn, som egne.yaml.",
        "nn": "Namnet på fila som skal bytast ut, eller eit nytt namn, som eigne.yaml.",
        "en": "The name of the file to replace, or a new name, such as own.yaml.",
    },
    "try text": {
        "nb": "Reglene, som de skal stå i filen",
        "nn": "Reglane, slik dei skal stå i fila",
        "en": "The rules, as they shall stand in the file",
    },
    "try text hint": {
        "nb": "Høyst 60 kB. En lengre fil må velges ovenfor.",
        "nn": "Høgst 60 kB. Ei lengre fil må veljast ovanfor.",
        "en": "At most 60 kB. A longer file must be chosen above.",
    },
    "try send": {"nb": "Se følgene", "nn": "Sjå følgjene", "en": "See what it would do"},
    "try now": {"nb": "Filer som gjelder nå", "nn": "Filer som gjeld no", "en": "Files in effect now"},
    "try which": {
        "nb": "En fil som heter det samme som en av disse, settes i stedet for den; andre legges ved siden av. Vil du "
        "bare endre noe i en av dem, holder det med en egen fil som sier hva som skal være annerledes («override»).",
        "nn": "Ei fil som heiter det same som ei av desse, blir sett i staden for henne; andre blir lagde ved sida av. "
        "Vil du berre endre noko i ei av dei, held det med ei eiga fil som seier kva som skal vere annleis "
        "(«override»).",
        "en": "A file that is called the same as one of these takes its place; others are laid beside them. To change "
        "only something in one of them, a file of your own that says what shall be different (“override”) is enough.",
    },
    "try replaced": {
        "nb": "{name} er satt i stedet for filen med samme navn.",
        "nn": "{name} er sett i staden for fila med same namn.",
        "en": "{name} takes the place of the file of the same name.",
    },
    "try added": {
        "nb": "{name} er lagt ved siden av filene som gjelder.",
        "nn": "{name} er lagd ved sida av filene som gjeld.",
        "en": "{name} is laid beside the files in effect.",
    },
    "try nothing": {
        "nb": "Velg en regelfil, eller lim inn reglene.",
        "nn": "Vel ei regelfil, eller lim inn reglane.",
        "en": "Choose a rule file, or paste the rules.",
    },
    "try no name": {
        "nb": "Skriv hva filen med det du limte inn, skal hete: navnet på filen den erstatter, eller et nytt, "
        "som egne.yaml.",
        "nn": "Skriv kva fila med det du limte inn, skal heite: namnet på fila ho skal erstatte, eller eit nytt, "
        "som eigne.yaml.",
        "en": "Write what the file with what you pasted shall be called: the name of the file that it replaces, or a "
        "new one, such as own.yaml.",
    },
    "try not yaml": {
        "nb": "«{name}» er ikke navnet på en regelfil. Det må slutte på .yaml eller .yml.",
        "nn": "«{name}» er ikkje namnet på ei regelfil. Det må slutte på .yaml eller .yml.",
        "en": "“{name}” is not the name of a rule file. It must end in .yaml or .yml.",
    },
    "try twice": {
        "nb": "«{name}» er med to ganger. Behold den ene.",
        "nn": "«{name}» er med to gonger. Behald den eine.",
        "en": "“{name}” is there twice. Keep one of them.",
    },
    "try several": {
        "nb": "Flere filer som gjelder, heter «{name}», så det er uklart hvilken den skal erstatte. Skriv endringen i "
        "en egen fil med et annet navn.",
        "nn": "Fleire filer som gjeld, heiter «{name}», så det er uklart kva for ei ho skal erstatte. Skriv endringa i "
        "ei eiga fil med eit anna namn.",
        "en": "Several files in effect are called “{name}”, so it is not clear which one it shall replace. Write the "
        "change in a file of your own with another name.",
    },
    "try large": {
        "nb": "Filene er større enn 1 MB til sammen. Send bare dem som endres.",
        "nn": "Filene er større enn 1 MB til saman. Send berre dei som blir endra.",
        "en": "The files are larger than 1 MB together. Send only those that change.",
    },
    "try same": {
        "nb": "Filene sier det samme som reglene som gjelder nå, ord for ord. Gjør endringen i dem først.",
        "nn": "Filene seier det same som reglane som gjeld no, ord for ord. Gjer endringa i dei først.",
        "en": "The files say the same as the rules in effect now, word for word. Make the change in them first.",
    },
    "try choose again": {
        "nb": "Du var logget ut, og filene kom ikke med. Velg dem en gang til.",
        "nn": "Du var logga ut, og filene kom ikkje med. Vel dei ein gong til.",
        "en": "You had been logged out, and the files did not come along. Choose them once more.",
    },
    "try wrong": {
        "nb": "{count} feil i reglene; hver av dem står nedenfor med linjen den gjelder.",
        "nn": "{count} feil i reglane; kvar av dei står nedanfor med linja han gjeld.",
        "en": "{count} faults in the rules; each of them stands below with its line.",
    },
    "try wrong one": {
        "nb": "1 feil i reglene; den står nedenfor med linjen den gjelder.",
        "nn": "1 feil i reglane; han står nedanfor med linja han gjeld.",
        "en": "1 fault in the rules; it stands below with its line.",
    },
    "try wrong heading": {"nb": "Feil i reglene", "nn": "Feil i reglane", "en": "Faults in the rules"},
    "try wrong more": {
        "nb": "Og {count} til. Rett disse først.",
        "nn": "Og {count} til. Rett desse først.",
        "en": "And {count} more. Correct these first.",
    },
    "try english": {
        "nb": "Fil, linje og kolonne, og hva som er galt. Det siste er på engelsk, som nøkkelordene i regelspråket. "
        "Filer må velges på nytt når de er rettet.",
        "nn": "Fil, linje og kolonne, og kva som er gale. Det siste er på engelsk, som nøkkelorda i regelspråket. "
        "Filer må veljast på nytt når dei er retta.",
        "en": "File, line and column, and what is wrong. Files must be chosen anew when they are corrected.",
    },
    "try this line": {"nb": "Feilen er i linje", "nn": "Feilen er i linje", "en": "The fault is in line"},
    "try busy own": {
        "nb": "Den forrige endringen din regnes ut ennå. Vent til den er ferdig, og send denne igjen.",
        "nn": "Den førre endringa di blir rekna ut enno. Vent til ho er ferdig, og send denne igjen.",
        "en": "Your last change is still being worked out. Wait until it is done, and send this one again.",
    },
    "try busy many": {
        "nb": "Flere andre prøver regelendringer akkurat nå. Vent et minutt, og send igjen.",
        "nn": "Fleire andre prøver regelendringar akkurat no. Vent eit minutt, og send igjen.",
        "en": "Several others are trying changes of rules just now. Wait a minute, and send it again.",
    },
    "try to own": {"nb": "Gå til den forrige", "nn": "Gå til den førre", "en": "Go to the last one"},
    "try working": {
        "nb": "Følgene regnes ut",
        "nn": "Følgjene blir rekna ut",
        "en": "Working out what it would do",
    },
    "try working lead": {
        "nb": "Alle ansatte vurderes etter de gamle og de nye reglene. Det tar noen sekunder, og siden kommer av seg "
        "selv.",
        "nn": "Alle tilsette blir vurderte etter dei gamle og dei nye reglane. Det tek nokre sekund, og sida kjem av "
        "seg sjølv.",
        "en": "Everybody is checked under the old rules and the new. It takes some seconds, and the page comes by "
        "itself.",
    },
    "try look now": {
        "nb": "Se om det er ferdig",
        "nn": "Sjå om det er ferdig",
        "en": "See whether it is done",
    },
    "try failed": {
        "nb": "Følgene kunne ikke regnes ut",
        "nn": "Følgjene kunne ikkje reknast ut",
        "en": "It could not be worked out",
    },
    "try failed lead": {
        "nb": "Noe gikk galt hos oss, og det er notert. Ingenting er endret. Prøv en gang til; skjer det igjen, si fra "
        "til den som drifter systemet.",
        "nn": "Noko gjekk gale hos oss, og det er notert. Ingenting er endra. Prøv ein gong til; skjer det igjen, sei "
        "frå til den som driftar systemet.",
        "en": "Something went wrong on our side, and it was noted. Nothing has changed. Try once more; if it happens "
        "again, tell whoever runs the system.",
    },
    "try anew": {"nb": "Prøv en annen endring", "nn": "Prøv ei anna endring", "en": "Try another change"},
    "try seen": {
        "nb": "Bare ansatte, enheter og minstebemanninger som du har innsyn i, er med. Krav som bygger på noe følsomt, "
        "vises bare for den som har ansvar for akkurat det kravet, og bare når det ikke spør om mer enn i dag.",
        "nn": "Berre tilsette, einingar og minstebemanningar som du har innsyn i, er med. Krav som byggjer på noko "
        "kjenslevart, blir berre viste for den som har ansvar for akkurat det kravet, og berre når det ikkje spør om "
        "meir enn i dag.",
        "en": "Only the people, units and staffing minimums that you may see are told of. Requirements that rest on "
        "something sensitive are shown only to whoever is responsible for that very requirement, and only where it "
        "asks for no more than today.",
    },
    "try who": {"nb": "Hvem det gjelder", "nn": "Kven det gjeld", "en": "Whom it concerns"},
    "try nobody": {
        "nb": "Ingen som du har innsyn i, får en annen status.",
        "nn": "Ingen som du har innsyn i, får ein annan status.",
        "en": "Nobody whom you may see gets another status.",
    },
    "try kept": {
        "nb": "Dette kan du se i én time; så slettes det. Ingen andre kan åpne adressen.",
        "nn": "Dette kan du sjå i éin time; så blir det sletta. Ingen andre kan opne adressa.",
        "en": "You can see this for one hour; then it is erased. Nobody else can open this address.",
    },
}
