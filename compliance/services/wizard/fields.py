"""What a file may tell: the kinds of file, the fields of each, and what other systems call them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

RECORDS, STAFF, ABSENCES = "records", "staff", "absences"
KINDS = (RECORDS, STAFF, ABSENCES)

_NOT_NAMED_BY = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a row may say. `fixed`: one value may be given for the whole file; `day`: it holds days.

    `called` are the headings that mean it, letters and digits only, in lower case.
    """

    name: str
    called: tuple[str, ...]
    required: bool = False
    fixed: bool = False
    day: bool = False


_PERSON = (
    Field("employee", ("ansattnr", "ansattnummer", "ansattid", "ressursnr", "ressursnummer", "tilsettnr", "employee",
                       "employeeid", "employeenumber", "medarbeidernr")),
    Field("name", ("navn", "namn", "fulltnavn", "fulltnamn", "deltaker", "deltakernavn", "ansatt", "tilsett",
                   "bruker", "name", "fullname", "user", "learner", "participant", "kursdeltaker")),
    Field("given_name", ("fornavn", "fornamn", "firstname", "givenname")),
    Field("family_name", ("etternavn", "etternamn", "lastname", "surname", "familyname")),
    Field("email", ("epost", "epostadresse", "email", "emailaddress", "mail", "brukernavn", "username")),
)  # fmt: skip
_FROM = Field("from", ("from", "fradato", "fra", "gyldigfra", "startdato", "frådato", "start"), required=True,
              day=True)  # fmt: skip
_UNTIL = Field(
    "until", ("until", "tildato", "til", "gyldigtil", "sluttdato", "enddate", "slutt", "to"), day=True
)

FIELDS: Mapping[str, tuple[Field, ...]] = {
    RECORDS: (
        *_PERSON,
        Field("competence", ("kompetanse", "kurs", "kursnavn", "kursnamn", "kurstittel", "opplæring", "course",
                             "coursename", "coursetitle", "competence", "sertifikat"), required=True, fixed=True),
        Field("achieved_on", ("dato", "fullført", "fullførtdato", "fullførtden", "datofullført", "gjennomført",
                              "gjennomførtdato", "bestått", "beståttdato", "kursdato", "completed", "completedon",
                              "completiondate", "date", "oppnådd", "achievedon", "dateofcompletion"),
              required=True, fixed=True, day=True),
        Field("status", ("status", "resultat", "result", "completionstatus", "beståttikkebestått")),
        Field("valid_until", ("gyldigtil", "utløper", "utløpsdato", "utgår", "validuntil", "expires", "expirydate",
                              "gyldigtom"), fixed=True, day=True),
        Field("level", ("nivå", "level")),
        Field("hours", ("timer", "timar", "antalltimer", "varighet", "hours", "duration"), fixed=True),
        Field("issuer", ("utsteder", "utstedar", "kursholder", "kurshaldar", "leverandør", "issuer", "provider"),
              fixed=True),
    ),
    STAFF: (
        Field("employee", _PERSON[0].called, required=True),
        *_PERSON[1:],
        Field("unit", ("unit", "enhetsnr", "enhetskode", "enhetid", "organisasjonskode", "orgenhet", "enhet",
                       "eining", "arbeidssted", "avdeling"), required=True, fixed=True),
        Field("from", _FROM.called, required=True, day=True),
        Field("until", _UNTIL.called, day=True),
        Field("ks", ("ks", "stillingskode", "kskode", "stillingskodeks")),
        Field("styrk08", ("styrk08", "styrk", "styrkkode")),
        Field("title", ("title", "stilling", "stillingstittel", "stillingsnavn", "tittel", "jobbtittel")),
        Field("percent", ("percent", "stillingsprosent", "ansettelsesprosent", "prosent", "stillingspst")),
        Field("birth_date", ("fødselsdato", "fødd", "født", "birthdate", "dateofbirth"), day=True),
        Field("hired_on", ("ansattdato", "ansattfra", "tilsettdato", "hiredon", "hiredate"), day=True),
        Field("left_on", ("sluttetdato", "fratrådt", "fratredelsesdato", "sluttadato", "lefton"), day=True),
    ),
    ABSENCES: (
        *_PERSON,
        Field("from", (*_FROM.called, "fravær", "fraværfra", "permisjonfra"), required=True, day=True),
        Field("until", (*_UNTIL.called, "fraværtil", "permisjontil"), day=True),
        Field("kind", ("type", "fraværstype", "permisjonstype", "kind", "årsak")),
    ),
}  # fmt: skip

PERSON_FIELDS = ("employee", "name", "given_name", "family_name", "email")


def field_of(kind: str, name: str) -> Field:
    """A field of a kind of file by its name; KeyError where it has none such."""
    return {field.name: field for field in FIELDS[kind]}[name]


def heading(text: str) -> str:
    """A heading as headings are compared: lower case, letters and digits only."""
    return _NOT_NAMED_BY.sub("", text.casefold())


def guessed_columns(kind: str, header: tuple[str, ...]) -> dict[str, int]:
    """Field → place of the column whose heading is known to mean it; each column for one field at most."""
    known = [heading(name) for name in header]
    found: dict[str, int] = {}
    for field in FIELDS[kind]:
        for name in field.called:
            if name in known and known.index(name) not in found.values():
                found[field.name] = known.index(name)
                break
    return found


def missing_fields(kind: str, columns: Mapping[str, int], fixed: Mapping[str, str]) -> tuple[str, ...]:
    """The fields that a file of the kind must have and that nothing was chosen for; `person`: nothing says who."""
    lacking = [
        field.name
        for field in FIELDS[kind]
        if field.required and field.name not in columns and not fixed.get(field.name)
    ]
    if kind != STAFF and not says_who(columns):
        lacking.insert(0, "person")
    if kind == STAFF and not _has_name(columns):
        lacking.append("name")
    if kind == STAFF and not {"ks", "styrk08", "title"} & columns.keys():
        lacking.append("position")
    return tuple(lacking)


def says_who(columns: Mapping[str, int]) -> bool:
    """Whether a column tells whom a row is about: a number, a name or an address."""
    return "employee" in columns or "email" in columns or _has_name(columns)


def _has_name(columns: Mapping[str, int]) -> bool:
    return "name" in columns or {"given_name", "family_name"} <= columns.keys()
