"""Made-up people and requirements that make the templates say everything they can, in each language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from notifications.content import Lapse, Lost, Person, Rule, Shortfall, Source, Step

DAY = date(2027, 1, 13)
OWN_PAGE = "https://kompetanse.fjordvik.example/me"
UNIT_PAGE = "https://kompetanse.fjordvik.example/units/watch-1"


@dataclass(frozen=True, slots=True)
class Texts:
    """What the samples say in one language."""

    organisation: str
    employee: str
    leader: str
    watch: str
    not_cleared: str
    not_operative: str
    smoke_diving: str
    smoke_diving_task: str
    work_regulation: str
    confirm: str
    not_checked: str
    medical: str
    capacity: str
    health_service: str
    medication: str
    medication_task: str
    medication_course: str
    college: str
    hot_work: str
    hot_work_task: str
    first_aid: str


_NB = Texts(
    organisation="Fjordvik kommune",
    employee="Kari Nordmann",
    leader="Anne Berg",
    watch="Vaktlag 1",
    not_cleared="kan ikke utføre oppgaven",
    not_operative="ikke operativ røykdykker",
    smoke_diving="Røykdykking",
    smoke_diving_task="Røykdykking ved brann i bygning",
    work_regulation="Forskrift om utførelse av arbeid",
    confirm="Legen kan sette kortere gyldighet enn retningslinjen. Datoen på attesten gjelder.",
    not_checked="Om det er nok røykdykkere ute på det enkelte oppdraget.",
    medical="Helseattest røyk- og kjemikaliedykker",
    capacity="Fysisk kapasitetstest",
    health_service="Bedriftshelsetjenesten",
    medication="Legemiddelhåndtering",
    medication_task="Håndtere legemidler i hjemmetjenesten",
    medication_course="Kurs i legemiddelhåndtering",
    college="Utviklingssenteret",
    hot_work="Varme arbeider",
    hot_work_task="Sveising og annet varmt arbeid",
    first_aid="Førstehjelp",
)
_NN = Texts(
    organisation="Fjordvik kommune",
    employee="Kari Nordmann",
    leader="Anne Berg",
    watch="Vaktlag 1",
    not_cleared="kan ikkje utføre oppgåva",
    not_operative="ikkje operativ røykdykkar",
    smoke_diving="Røykdykking",
    smoke_diving_task="Røykdykking ved brann i bygning",
    work_regulation="Forskrift om utføring av arbeid",
    confirm="Legen kan setje kortare gyldigheit enn retningslinja. Datoen på attesten gjeld.",
    not_checked="Om det er nok røykdykkarar ute på det einskilde oppdraget.",
    medical="Helseattest røyk- og kjemikaliedykkar",
    capacity="Fysisk kapasitetstest",
    health_service="Bedriftshelsetenesta",
    medication="Legemiddelhandtering",
    medication_task="Handtere legemiddel i heimetenesta",
    medication_course="Kurs i legemiddelhandtering",
    college="Utviklingssenteret",
    hot_work="Varme arbeid",
    hot_work_task="Sveising og anna varmt arbeid",
    first_aid="Førstehjelp",
)
_EN = Texts(
    organisation="Fjordvik Municipality",
    employee="Kari Nordmann",
    leader="Anne Berg",
    watch="Watch 1",
    not_cleared="not cleared",
    not_operative="not cleared for smoke diving",
    smoke_diving="Smoke diving",
    smoke_diving_task="Smoke diving at building fires",
    work_regulation="Regulations concerning the performance of work",
    confirm="The doctor may set a shorter validity than the guideline. The date on the certificate counts.",
    not_checked="Whether there are enough smoke divers out on each call.",
    medical="Smoke-diver medical certificate",
    capacity="Physical capacity test",
    health_service="Occupational health service",
    medication="Medication handling",
    medication_task="Handling medication in home care",
    medication_course="Course in medication handling",
    college="The development centre",
    hot_work="Hot work",
    hot_work_task="Welding and other hot work",
    first_aid="First aid",
)
_TEXTS = {"nb": _NB, "nn": _NN, "en": _EN}


def texts(language: str) -> Texts:
    """The samples' texts in nb, nn or en."""
    return _TEXTS[language]


def _smoke_diving(text: Texts) -> Rule:
    source = Source(
        "FOR-2011-12-06-1357", "§ 3-23", text.work_regulation, "https://lovdata.no/forskrift/2011-12-06-1357"
    )
    return Rule(
        text.smoke_diving,
        "law",
        text.not_operative,
        text.smoke_diving_task,
        (source,),
        (text.confirm,),
        (text.not_checked,),
    )


def _medication(text: Texts) -> Rule:
    return Rule(text.medication, "local", text.not_cleared, text.medication_task)


def _hot_work(text: Texts) -> Rule:
    return Rule(text.hot_work, "industry", text.not_cleared, text.hot_work_task, (Source("FG-750"),))


def _lapse(rule: Rule, status: str, days: int, on_lapse: str, steps: tuple[Step, ...] = ()) -> Lapse:
    end = DAY + timedelta(days=days)
    return Lapse(rule, status, end, end + timedelta(days=1), on_lapse, steps=steps)


def own_lapses(text: Texts) -> tuple[Lapse, ...]:
    """One lapse of each sort, as the person themselves reads it."""
    tests = (Step(text.medical, text.health_service), Step(text.capacity))
    course = (Step(text.medication_course, text.college),)
    grace = DAY - timedelta(days=3)
    begins = DAY + timedelta(days=47)
    return (
        _lapse(_smoke_diving(text), "expiring", 30, "stand-down", tests),
        _lapse(_medication(text), "expired", -12, "restrict", course),
        Lapse(_hot_work(text), "grace", grace, DAY + timedelta(days=28), "follow-up"),
        _lapse(Rule(text.first_aid, "guideline", text.not_cleared), "due", 60, "follow-up"),
        Lapse(_medication(text), "missing", begins, begins, "stand-down", begins, course),
    )


def people(text: Texts) -> tuple[Person, ...]:
    """One line of each sort, as a leader reads it."""
    smoke, medication = _smoke_diving(text), _medication(text)
    return (
        Person("1", text.employee, text.watch, _lapse(smoke, "expiring", 30, "stand-down"), sensitive=True),
        Person(
            "2",
            "Per Hansen",
            text.watch,
            _lapse(smoke, "expired", -2, "stand-down"),
            sensitive=True,
            in_person=True,
        ),
        Person(
            "3", "Mona Lie", text.watch, _lapse(_hot_work(text), "expired", -1, "follow-up"), pending=True
        ),
        Person("4", "Jonas Dahl", "", _lapse(medication, "due", 20, "restrict")),
        Person("5", "Siri Vik", "", own_lapses(text)[4]),
        Person("6", "Ali Hassan", "", own_lapses(text)[2]),
    )


def shortfalls(text: Texts) -> tuple[Shortfall, ...]:
    """Too few now, and too few soon."""
    lost = (Lost(text.employee, "expired"), Lost("Jonas Dahl", "away"), Lost("Mona Lie", ""))
    return (
        Shortfall(text.smoke_diving_task, text.watch, 4, 3, 1, DAY),
        Shortfall(text.medication_task, "", 2, 2, 0, DAY + timedelta(days=31), lost),
    )
