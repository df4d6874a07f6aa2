"""What is not in order, person by person: together these show every status and every kind of row.

The places count from 0, the leader of a unit first. All days are seen from the day the municipality is built for.
"""

from __future__ import annotations

from compliance.services.demo.changes import (
    also,
    attended,
    away,
    ends,
    exempt,
    holds,
    lacks,
    leaves,
    moved,
    newcomer,
    pending,
    revoked,
    suspended,
    took_on,
    without_address,
)
from compliance.services.demo.dossier import Change

MEDICAL, TEST = "smoke-diver-medical", "smoke-diver-physical-test"
HOT, COLD = "smoke-exercise-hot", "smoke-exercise-cold"
DELEGATION, POLICE = "medication-delegation", "police-certificate-care"

FIRE: dict[str, tuple[Change, ...]] = {
    "watch-1/3": (away(70, 55),),
    # Enough today; when the first retires there are still enough.
    "watch-2/2": (leaves(100),),
    # Five of seven may dive today. In 39 days it is four, and from the 65th day three: too few.
    "watch-3/2": (pending(TEST),),
    "watch-3/3": (ends(MEDICAL, -12, years=2),),
    "watch-3/4": (ends(MEDICAL, 38, years=1),),
    "watch-3/5": (ends(TEST, 64),),
    # Three of seven: too few today.
    "watch-4/1": (revoked(MEDICAL, 20),),
    "watch-4/2": (ends(TEST, -9),),
    "watch-4/3": (away(30, 150, "foreldrepermisjon"),),
    "watch-4/4": (attended((HOT,), 1),),
    "part-time-nordbygda/0": (without_address,),
    "part-time-nordbygda/4": (ends(TEST, 0),),
    "part-time-nordbygda/5": (ends(TEST, -1),),
    "part-time-nordbygda/6": (attended((HOT, COLD), 5),),
    "part-time-nordbygda/10": (newcomer(150, "firefighter-part-time"), without_address),
    "part-time-oyane/3": (
        also("network-operator", "water-network", "97.5"),
        holds("electrical-safety", 80),
        holds("drinking-water-training", 900),
        holds("network-hygiene-course", 880),
    ),
    # Blue lights take three things, and the least of them decides.
    "watch-2/5": (ends("emergency-driver-medical", 21, years=5),),
    "part-time-oyane/13": (ends("emergency-driving-code-160", -30, years=5),),
    "fire-prevention/4": (ends("fall-protection", 33, years=3),),
    "part-time-oyane/7": (without_address,),
    "part-time-oyane/8": (ends(MEDICAL, 25, years=1), without_address),
}

CARE: dict[str, tuple[Change, ...]] = {
    "solbakken-1/8": (newcomer(20),),
    "solbakken-1/9": (newcomer(25, POLICE),),
    "solbakken-1/10": (newcomer(140),),
    "solbakken-1/16": (took_on("medication-assistant", 130), pending(DELEGATION)),
    # A delegation is for one unit: the one from the house she left does not follow her.
    "solbakken-2/7": (moved("fjordglott-1", 40),),
    "solbakken-2/11": (revoked(DELEGATION, 15),),
    "solbakken-2/12": (suspended(DELEGATION, 6, 24, "Avvik under behandling"),),
    "solbakken-3/0": (without_address,),
    "solbakken-3/3": (revoked("nurse-authorisation", 33),),
    "solbakken-3/9": (away(12, 200, "foreldrepermisjon"),),
    "fjordglott-1/8": (ends(DELEGATION, 10, years=2),),
    "fjordglott-1/9": (ends(DELEGATION, 25, years=2),),
    "fjordglott-1/10": (ends(DELEGATION, -3, years=2),),
    "fjordglott-1/17": (without_address, ends(DELEGATION, 18, years=2)),
    "fjordglott-2/13": (newcomer(-21),),
    "fjordglott-2/14": (leaves(-30),),
    "home-care-north/9": (ends(DELEGATION, -20, years=2), away(25, 9, "sykmelding")),
    "home-care-south/10": (ends(DELEGATION, 0, years=2),),
    "home-care-south/11": (ends(DELEGATION, -1, years=2),),
    "home-care-night/2": (ends(DELEGATION, -40, years=2),),
    "home-care-night/3": (ends(DELEGATION, 45, years=2),),
}

CARE_MORE: dict[str, tuple[Change, ...]] = {
    "solbakken-2/20": (ends("cpr", -15),),
    "solbakken-2/21": (ends("cpr", 22),),
    "solbakken-kitchen/3": (took_on("kitchen-worker", 75), lacks("food-hygiene")),
    "home-care-south/4": (ends("violence-and-threats-training", -12, years=2),),
    # The county governor has let him take part although he lacks the education that the law asks for.
    "housing/9": (
        lacks("care-upper-secondary"),
        exempt("coercion-basic-needs", 60, 120, "Dispensasjon etter søknad", "Statsforvalteren"),
    ),
    "support/3": (lacks("police-certificate-care"),),
}

CHILDREN_AND_SCHOOLS: dict[str, tuple[Change, ...]] = {
    "kindergarten-blaklokka/2": (ends("first-aid-children", -10, years=2),),
    "kindergarten-blaklokka/3": (ends("first-aid-children", -55, years=2),),
    "kindergarten-blaklokka/7": (newcomer(40),),
    "kindergarten-sjostjerna/0": (without_address,),
    "kindergarten-sjostjerna/6": (newcomer(200),),
    "kindergarten-sjostjerna/8": (
        ends("first-aid-children", -20, years=2),
        holds("first-aid-children-refresher", 35),
    ),
    "kindergarten-trollskogen/4": (
        ends("first-aid-children", -41, years=2),
        exempt("first-aid-children", 40, 35, "Kurset ble avlyst, nytt kurs er bestilt", "Barnehagesjefen"),
    ),
    "kindergarten-trollskogen/9": (ends("premises-fire-safety", -6),),
    "kindergarten-tyttebaertunet/5": (ends("first-aid-children", 12, years=2),),
    "school-nordbygda/19": (ends("lifesaving-test", 20),),
    "school-nordbygda/20": (ends("lifesaving-test", -35),),
    "school-oyane/18": (took_on("after-school-worker", 20), lacks("police-certificate-school")),
    "pool/2": (ends("lifesaving-test", -4),),
    "pool/3": (ends("lifesaving-test", 27),),
    "school-fjordvik/8": (ends("premises-fire-safety", -30),),
}

TECHNICAL_AND_STAFF: dict[str, tuple[Change, ...]] = {
    "water-plant/1": (ends("electrical-safety", 15),),
    "water-plant/2": (ends("electrical-safety", 15),),
    "water-plant/3": (ends("electrical-safety", 15),),
    "water-plant/4": (ends("electrical-safety", 15),),
    "water-network/4": (ends("electrical-safety", -8),),
    # One alone knows the rules as they are now: another has only begun, the third has not seen the revised guide.
    "finance/2": (lacks("cost-recovery"), holds("cost-recovery", 120, level="basic")),
    "finance/3": (lacks("cost-recovery"), holds("cost-recovery", 2200, level="working")),
    # Long enough ago that the five years are over, and one who has not been shown the machine.
    "roads/3": (ends("road-work-course-1", -18, years=5),),
    "roads/7": (took_on("earthmover-operator", 40), lacks("earthmoving-type-training")),
    "buildings/7": (ends("hot-work-certificate", 24, years=5),),
    # Elected, made a leader, set to a machine: what comes with the new task has not been seen to.
    "buildings/1": (took_on("safety-representative", 240), lacks("safety-representative-training")),
    "culture/0": (ends("information-security-training", -9),),
    "childhood/0": (newcomer(60),),
    "technical/0": (took_on("leader", 230), lacks("hse-leader-training")),
}

STORIES: dict[str, tuple[Change, ...]] = FIRE | CARE | CARE_MORE | CHILDREN_AND_SCHOOLS | TECHNICAL_AND_STAFF
"""What happened to whom, by the key of the dossier."""
