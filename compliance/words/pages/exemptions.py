"""Exemptions: asked for, decided, ended."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "menu exemptions": {"nb": "Dispensasjoner", "nn": "Dispensasjonar", "en": "Exemptions"},
    "exemptions lead": {
        "nb": "En dispensasjon lar noen utføre oppgaven en avgrenset tid uten å oppfylle kravet. Du ber om den fra "
        "siden til den det gjelder.",
        "nn": "Ein dispensasjon lèt nokon utføre oppgåva ei avgrensa tid utan å oppfylle kravet. Du ber om han frå "
        "sida til den det gjeld.",
        "en": "An exemption lets somebody do the task for a limited time without meeting the requirement. You ask "
        "for it from the person's page.",
    },
    "exemptions waiting": {"nb": "Venter på deg", "nn": "Ventar på deg", "en": "Waiting for you"},
    "exemptions none waiting": {
        "nb": "Ingen dispensasjoner venter på deg.",
        "nn": "Ingen dispensasjonar ventar på deg.",
        "en": "No exemptions wait for you.",
    },
    "exemptions own": {
        "nb": "Det du har bedt om, og det som gjelder deg",
        "nn": "Det du har bede om, og det som gjeld deg",
        "en": "What you asked for, and what is about you",
    },
    "exemptions none own": {
        "nb": "Du har ikke bedt om noen dispensasjon. Lenken «Be om dispensasjon» står ved kravet på siden til den "
        "det gjelder.",
        "nn": "Du har ikkje bede om nokon dispensasjon. Lenkja «Be om dispensasjon» står ved kravet på sida til "
        "den det gjeld.",
        "en": "You have not asked for any exemption. The link “Ask for an exemption” is beside the requirement on "
        "the person's page.",
    },
    "exemptions ending": {
        "nb": "Gjelder nå og slutter innen 90 dager",
        "nn": "Gjeld no og sluttar innan 90 dagar",
        "en": "In force and ending within 90 days",
    },
    "exemptions none ending": {
        "nb": "Ingen dispensasjoner slutter de neste 90 dagene.",
        "nn": "Ingen dispensasjonar sluttar dei neste 90 dagane.",
        "en": "No exemption ends in the next 90 days.",
    },
    "exempt days": {"nb": "Dager", "nn": "Dagar", "en": "Days"},
    "from to": {"nb": "{first} til {last}", "nn": "{first} til {last}", "en": "{first} to {last}"},
    "exemption waiting": {"nb": "Venter på svar", "nn": "Ventar på svar", "en": "Awaits an answer"},
    "exemption approved": {"nb": "Gitt", "nn": "Gjeven", "en": "Approved"},
    "exemption refused": {"nb": "Avslått", "nn": "Avslegen", "en": "Refused"},
    "exemption withdrawn": {"nb": "Trukket", "nn": "Trekt", "en": "Withdrawn"},
    "exemption ended": {"nb": "Avsluttet før tiden", "nn": "Avslutta før tida", "en": "Ended early"},
    "exemption ends": {"nb": "Slutter {day}", "nn": "Sluttar {day}", "en": "Ends {day}"},
    "exemption of": {
        "nb": "Dispensasjon: {name}",
        "nn": "Dispensasjon: {name}",
        "en": "Exemption: {name}",
    },
    "to person": {"nb": "Til siden til {name}", "nn": "Til sida til {name}", "en": "To {name}'s page"},
    "ask exemption": {"nb": "Be om dispensasjon", "nn": "Be om dispensasjon", "en": "Ask for an exemption"},
    "ask exemption lead": {
        "nb": "Fagansvarlig for kravet svarer; er det ingen, svarer lederen over den som ber. Den gjelder høyst 12 "
        "måneder, og først når den er gitt.",
        "nn": "Fagansvarleg for kravet svarar; er det ingen, svarar leiaren over den som ber. Han gjeld høgst 12 "
        "månader, og først når han er gjeven.",
        "en": "The safety officer for the requirement answers; where there is none, the leader above the one who "
        "asks. It holds for at most 12 months, and only once it is approved.",
    },
    "field from": {"nb": "Fra", "nn": "Frå", "en": "From"},
    "field to": {"nb": "Til og med", "nn": "Til og med", "en": "Until and including"},
    "exempt from hint": {
        "nb": "I dag eller senere, slik: 07.03.2026",
        "nn": "I dag eller seinare, slik: 07.03.2026",
        "en": "Today or later, like this: 07.03.2026",
    },
    "exempt until hint": {
        "nb": "Siste dag. En dispensasjon har alltid en slutt.",
        "nn": "Siste dag. Ein dispensasjon har alltid ein slutt.",
        "en": "The last day. An exemption always has an end.",
    },
    "exempt reason": {"nb": "Grunn", "nn": "Grunn", "en": "Reason"},
    "exempt note": {"nb": "Kort forklaring", "nn": "Kort forklaring", "en": "Short explanation"},
    "exempt note hint": {
        "nb": "Kan stå tom. Skriv ingenting om helse.",
        "nn": "Kan stå tom. Skriv ingenting om helse.",
        "en": "May be left empty. Write nothing about health.",
    },
    "exempt only list": {
        "nb": "Kravet hviler på noe følsomt. Derfor lagres bare dagene og en grunn fra listen.",
        "nn": "Kravet kviler på noko kjenslevart. Difor blir berre dagane og ein grunn frå lista lagra.",
        "en": "The requirement rests on something sensitive. So only the days and a reason from the list are stored.",
    },
    "send ask": {"nb": "Send", "nn": "Send", "en": "Send"},
    "exempt for waiting-place": {
        "nb": "Venter på ledig plass eller time",
        "nn": "Ventar på ledig plass eller time",
        "en": "Waiting for a place or an appointment",
    },
    "exempt for cancelled": {
        "nb": "Kurs eller øvelse ble avlyst",
        "nn": "Kurs eller øving vart avlyst",
        "en": "A course or exercise was cancelled",
    },
    "exempt for equivalent": {
        "nb": "Har tilsvarende kompetanse",
        "nn": "Har tilsvarande kompetanse",
        "en": "Has equivalent competence",
    },
    "exempt for returning": {
        "nb": "Nylig tilbake etter fravær",
        "nn": "Nyleg tilbake etter fråvær",
        "en": "Recently back after an absence",
    },
    "exempt for staffing": {
        "nb": "Nødvendig for bemanningen",
        "nn": "Naudsynt for bemanninga",
        "en": "Needed for the staffing",
    },
    "exempt for authority": {
        "nb": "Myndigheten har gitt dispensasjon",
        "nn": "Styresmakta har gjeve dispensasjon",
        "en": "The authority has granted an exemption",
    },
    "asked by": {"nb": "Bedt om av", "nn": "Bede om av", "en": "Asked for by"},
    "approved by": {"nb": "Gitt av", "nn": "Gjeven av", "en": "Approved by"},
    "refused by": {"nb": "Avslått av", "nn": "Avslegen av", "en": "Refused by"},
    "withdrawn by": {"nb": "Trukket av", "nn": "Trekt av", "en": "Withdrawn by"},
    "ended by": {"nb": "Avsluttet av", "nn": "Avslutta av", "en": "Ended by"},
    "exemption changed": {
        "nb": "Hva det endret {day}",
        "nn": "Kva det endra {day}",
        "en": "What it changed on {day}",
    },
    "exemption basis": {
        "nb": "Hva kravet bygger på",
        "nn": "Kva kravet byggjer på",
        "en": "What the requirement rests on",
    },
    "stands now": {"nb": "I dag", "nn": "I dag", "en": "Today"},
    "exemption law": {
        "nb": "Kravet står i lov eller forskrift. Kommunen kan bare gi dispensasjon der regelen selv åpner for "
        "det, eller myndigheten har gitt den. Se etter i kilden før du svarer.",
        "nn": "Kravet står i lov eller forskrift. Kommunen kan berre gje dispensasjon der regelen sjølv opnar for "
        "det, eller styresmakta har gjeve han. Sjå etter i kjelda før du svarar.",
        "en": "The requirement is law or regulation. The municipality can exempt only where the rule itself allows "
        "it, or the authority has granted it. Look at the source before you answer.",
    },
    "exemption decide": {"nb": "Ditt svar", "nn": "Svaret ditt", "en": "Your answer"},
    "approve exemption": {"nb": "Gi dispensasjon", "nn": "Gje dispensasjon", "en": "Approve"},
    "refuse exemption": {"nb": "Avslå", "nn": "Avslå", "en": "Refuse"},
    "why refuse": {"nb": "Grunn til å avslå", "nn": "Grunn til å avslå", "en": "Reason to refuse"},
    "reason not-needed": {
        "nb": "Kravet kan oppfylles i tide",
        "nn": "Kravet kan oppfyllast i tide",
        "en": "The requirement can be met in time",
    },
    "reason not-safe": {"nb": "Ikke forsvarlig", "nn": "Ikkje forsvarleg", "en": "Not safe"},
    "reason law-says-no": {
        "nb": "Regelen gir ikke adgang til det",
        "nn": "Regelen gjev ikkje høve til det",
        "en": "The rule does not allow it",
    },
    "reason too-long": {"nb": "For lang tid", "nn": "For lang tid", "en": "Too long a time"},
    "withdraw exemption": {"nb": "Trekk tilbake", "nn": "Trekk tilbake", "en": "Withdraw"},
    "end exemption lead": {
        "nb": "Dispensasjonen kan avsluttes før tiden. Da teller den ikke fra og med i dag.",
        "nn": "Dispensasjonen kan avsluttast før tida. Då tel han ikkje frå og med i dag.",
        "en": "The exemption can be ended early. It then counts no more from today on.",
    },
    "end exemption": {
        "nb": "Avslutt dispensasjonen",
        "nn": "Avslutt dispensasjonen",
        "en": "End the exemption",
    },
    "exemption over left": {
        "nb": "Den det gjelder, har sluttet. Dispensasjonen kan ikke gis.",
        "nn": "Den det gjeld, har slutta. Dispensasjonen kan ikkje gjevast.",
        "en": "The person has left. The exemption can't be approved.",
    },
    "exemption over not bound": {
        "nb": "Kravet gjelder ikke lenger for den det er bedt for. Dispensasjonen kan ikke gis.",
        "nn": "Kravet gjeld ikkje lenger for den det er bede for. Dispensasjonen kan ikkje gjevast.",
        "en": "The requirement no longer applies to the person. The exemption can't be approved.",
    },
    "exemption over days": {
        "nb": "Dagene det er bedt om, er over. Dispensasjonen kan ikke gis.",
        "nn": "Dagane det er bede om, er over. Dispensasjonen kan ikkje gjevast.",
        "en": "The days that were asked for are over. The exemption can't be approved.",
    },
    "exemption stale": {
        "nb": "Noe ble endret mens du så på siden: slik står det nå. Ingenting er endret av deg.",
        "nn": "Noko vart endra medan du såg på sida: slik står det no. Ingenting er endra av deg.",
        "en": "Something changed while you looked at the page: this is how it stands now. You changed nothing.",
    },
    "exemption not bound": {
        "nb": "Kravet gjelder ikke denne personen i dag, så det er ingenting å be om dispensasjon fra.",
        "nn": "Kravet gjeld ikkje denne personen i dag, så det er ingenting å be om dispensasjon frå.",
        "en": "The requirement does not apply to this person today, so there is nothing to be exempt from.",
    },
    "look again decide": {
        "nb": "Innloggingen var utløpt, og ingenting er avgjort ennå. Se over og send igjen.",
        "nn": "Innlogginga var gått ut, og ingenting er avgjort enno. Sjå over og send på nytt.",
        "en": "The log-in had expired, and nothing is decided yet. Look it over and send it again.",
    },
    "card exemptions waiting": {
        "nb": "{count} venter på svar fra deg",
        "nn": "{count} ventar på svar frå deg",
        "en": "{count} wait for your answer",
    },
    "card exemptions waiting one": {
        "nb": "1 venter på svar fra deg",
        "nn": "1 ventar på svar frå deg",
        "en": "1 waits for your answer",
    },
    "wrong from_day missing": {
        "nb": "Skriv første dag, slik: 07.03.2026.",
        "nn": "Skriv første dag, slik: 07.03.2026.",
        "en": "Write the first day, like this: 07.03.2026.",
    },
    "wrong until_day missing": {
        "nb": "Skriv siste dag, slik: 07.03.2026. En dispensasjon har alltid en slutt.",
        "nn": "Skriv siste dag, slik: 07.03.2026. Ein dispensasjon har alltid ein slutt.",
        "en": "Write the last day, like this: 07.03.2026. An exemption always has an end.",
    },
    "wrong wrong day": {
        "nb": "«{text}» er ikke en dato i kalenderen. Skriv den slik: 07.03.2026.",
        "nn": "«{text}» er ikkje ein dato i kalenderen. Skriv han slik: 07.03.2026.",
        "en": "“{text}” is not a day of the calendar. Write it like this: 07.03.2026.",
    },
    "wrong from past": {
        "nb": "{day} har vært (i dag er {today}). En dispensasjon gis ikke bakover i tid. Skriv i dag eller senere.",
        "nn": "{day} har vore (i dag er {today}). Ein dispensasjon blir ikkje gjeven bakover i tid. Skriv i dag "
        "eller seinare.",
        "en": "{day} has passed (today is {today}). An exemption does not reach back. Write today or later.",
    },
    "wrong from far": {
        "nb": "{day} er mer enn 12 måneder fram. Be om den når det nærmer seg.",
        "nn": "{day} er meir enn 12 månader fram. Be om han når det nærmar seg.",
        "en": "{day} is more than 12 months ahead. Ask when it is nearer.",
    },
    "wrong until before from": {
        "nb": "Siste dag ({day}) er før første ({first}). Skriv samme dag eller en senere.",
        "nn": "Siste dag ({day}) er før den første ({first}). Skriv same dag eller ein seinare.",
        "en": "The last day ({day}) is before the first ({first}). Write the same day or a later one.",
    },
    "wrong span too long": {
        "nb": "Det er mer enn 12 måneder til {day}. Skriv {longest} eller tidligere, og be på nytt om det trengs.",
        "nn": "Det er meir enn 12 månader til {day}. Skriv {longest} eller tidlegare, og be på nytt om det trengst.",
        "en": "It is more than 12 months until {day}. Write {longest} or earlier, and ask again if it is needed.",
    },
    "wrong overlaps": {
        "nb": "Det er gitt dispensasjon fra {first} til {last} alt. Be om dagene utenfor den, eller avslutt den "
        "først.",
        "nn": "Det er gjeve dispensasjon frå {first} til {last} alt. Be om dagane utanfor han, eller avslutt han "
        "først.",
        "en": "There is an exemption from {first} to {last} already. Ask for the days outside it, or end it first.",
    },
    "wrong overlaps all": {
        "nb": "Det er gitt dispensasjon fra {first} uten slutt alt. Det trengs ingen til.",
        "nn": "Det er gjeve dispensasjon frå {first} utan slutt alt. Det trengst ingen til.",
        "en": "There is an exemption from {first} without an end already. No other is needed.",
    },
    "wrong asked already": {
        "nb": "Det er alt bedt om dispensasjon fra {day} til {last}, og det venter på svar. Vent, eller trekk det "
        "først.",
        "nn": "Det er alt bede om dispensasjon frå {day} til {last}, og det ventar på svar. Vent, eller trekk det "
        "først.",
        "en": "An exemption from {day} to {last} has been asked for and awaits an answer. Wait, or withdraw it "
        "first.",
    },
    "wrong nobody decides": {
        "nb": "Ingen kan svare på dette: Kravet har ingen fagansvarlig her, og det er ingen leder over den som "
        "ber. Be den som styrer tilganger, om å utpeke en fagansvarlig.",
        "nn": "Ingen kan svare på dette: Kravet har ingen fagansvarleg her, og det er ingen leiar over den som "
        "ber. Be den som styrer tilgangar, om å peike ut ein fagansvarleg.",
        "en": "Nobody can answer this: the requirement has no safety officer here, and there is no leader above "
        "the one who asks. Ask whoever manages access to name a safety officer.",
    },
    "wrong no text here": {
        "nb": "Om dette kravet lagres ingen tekst. La feltet stå tomt.",
        "nn": "Om dette kravet blir ingen tekst lagra. La feltet stå tomt.",
        "en": "No text is stored about this requirement. Leave the field empty.",
    },
    "wrong names sensitive": {
        "nb": "Teksten nevner noe om helse. Ta det bort.",
        "nn": "Teksten nemner noko om helse. Ta det bort.",
        "en": "The text names something about health. Take it out.",
    },
}
