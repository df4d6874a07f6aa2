"""What the preview counts and tells: what only one book knows, why a minimum breaks, what others may not know."""

from datetime import UTC, date, datetime

import pytest

from compliance.cli.rules.diff_tables import show
from compliance.errors import InputError
from compliance.services.impact.as_report import impact_report
from compliance.services.impact.figures import figures
from compliance.services.impact.preview import preview
from compliance.services.impact.reading import from_files, read_books
from compliance.services.impact.rules import What, rule_changes
from compliance.services.impact.staffing import Effect
from compliance.services.impact.telling import Telling
from compliance.words.impact import say
from compliance.words.impact_summary import PEOPLE, people_words
from notifications.messages import KINDS
from rules.dates import Period
from rules.evaluate import HORIZON
from tests.golden.impact import hamlet

ON = date(2026, 5, 1)


@pytest.fixture
def hamlet_folder(tmp_path):
    hamlet.write(tmp_path)
    return tmp_path


def previewed(folder, own, on=ON, horizon=HORIZON):
    """The preview of an own pack beside the library."""
    books = read_books([folder / "rules"], [folder / "rules", folder / "own" / f"{own}.yaml"])
    return preview(books, from_files(books, folder / "data"), on, horizon=horizon)


def told(found, language="en"):
    """The preview in words."""
    return Telling(found, rule_changes(found.books, language, found.on), language)


def test_a_record_of_what_only_one_side_knows_is_no_error(hamlet_folder):
    """Neither side's competences, roles, levels or requirements need the other's."""
    new = hamlet.LIBRARY.replace("exercise-hot", "hot").replace("first-aid:", "aid:")
    (hamlet_folder / "new.yaml").write_text(
        new.replace("delegation:\n", "delegation:\n    levels: [low]\n", 1)
    )
    with (hamlet_folder / "data" / "records.csv").open("a") as records:
        records.write("dag,hot,2026-04-02\n")
    books = read_books([hamlet_folder / "rules"], [hamlet_folder / "new.yaml"])
    found = preview(books, from_files(books, hamlet_folder / "data"), ON)
    assert {one.employee for one in found.people if one.loss} == {"dag", "eli"}


def test_a_record_of_what_neither_side_knows_is_one(hamlet_folder):
    with (hamlet_folder / "data" / "records.csv").open("a") as records:
        records.write("dag,unknown,2026-04-02\n")
    with pytest.raises(InputError, match="is not a competence of the rule book"):
        previewed(hamlet_folder, "shorter")


def test_a_minimum_breaks_by_those_who_have_lost_clearance_until_then(hamlet_folder):
    """Ada and Cay at once, which leaves Bo; before, it broke when Ada lapsed in January."""
    [one] = previewed(hamlet_folder, "shorter").staffing
    assert (one.effect, one.lost) == (Effect.EARLIER, ("ada", "cay"))
    assert (one.first_short_on, one.old.first_short_on != one.new.first_short_on) == (ON, True)


def test_who_would_have_lost_it_anyway_is_told_when(hamlet_folder):
    by_name = {one.employee: one for one in previewed(hamlet_folder, "shorter").people}
    assert by_name["cay"].loss.on == ON
    assert by_name["cay"].loss.other_on == date(2026, 12, 2)
    assert by_name["bo"].loss.on == date(2026, 9, 2)


def test_what_is_newly_required_and_not_in_order_is_counted_apart(hamlet_folder):
    """It is a loss too: they may do the task today."""
    found = previewed(hamlet_folder, "more")
    counts = figures(found, rule_changes(found.books, "en", ON))
    assert (counts.lose, counts.newly, counts.freed, found.has_loss) == (0, 2, 3, True)


def test_of_what_rests_on_something_sensitive_only_the_task_is_told(hamlet_folder):
    """Neither that it lapsed nor that it was never there."""
    telling = told(previewed(hamlet_folder, "hotter"))
    rows = [row for _, rows in telling.people() for row in rows]
    assert {row.new for row in rows} == {"not cleared for smoke diving"}
    assert not any(word in str(rows) for word in ("expired", "missing", "Medical"))


def test_whoever_is_on_leave_loses_nothing(hamlet_folder):
    """Until they are back."""
    (hamlet_folder / "data" / "absences.csv").write_text(
        "employee,from,until\ncay,2026-04-01,2026-06-30\nada,2026-04-01,2027-12-31\n"
    )
    losses = {one.employee: one.loss.on for one in previewed(hamlet_folder, "shorter").people if one.loss}
    assert losses == {"cay": date(2026, 7, 1), "bo": date(2026, 9, 2)}


def test_problems_name_the_side_that_has_them(hamlet_folder):
    """And both where both have it."""
    (hamlet_folder / "a.yaml").write_text("format: 2\n")
    (hamlet_folder / "b.yaml").write_text("format: 3\n")
    with pytest.raises(InputError) as told_:
        read_books([hamlet_folder / "a.yaml"], [hamlet_folder / "b.yaml"])
    sides = [problem.split(": ")[0] for problem in told_.value.problems]
    assert {"OLD", "NEW"} == set(sides)
    with pytest.raises(InputError) as told_:
        read_books([hamlet_folder / "a.yaml"], [hamlet_folder / "a.yaml"])
    assert {problem.split(": ")[0] for problem in told_.value.problems} == {"OLD and NEW"}


def test_who_falls_away_on_the_first_short_day_is_told_beside_those_lost_by_the_rules(hamlet_folder):
    """Cay has lost clearance by then, and Ada goes on leave."""
    (hamlet_folder / "data" / "absences.csv").write_text("employee,from,until\nada,2026-01-05,2026-12-31\n")
    telling = told(previewed(hamlet_folder, "shorter", date(2025, 11, 30)))
    [one] = telling.preview.staffing
    assert one.first_short_on == date(2026, 1, 5)
    assert list(telling.why(one)) == ["by the new rules: Cay Eng", "5 January 2026: Ada Berg (away)"]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("sensitive: null", "Through Medical certificate: Sensitive, no longer: "),
        ("cost: 900", "Wording and sources only: Medical certificate"),
    ],
)
def test_a_change_on_which_nobodys_status_hangs_is_told_all_the_same(hamlet_folder, capsys, key, said):
    """Of a competence that a requirement rests on; in the terminal as on the page."""
    own = hamlet.OWN["shorter"].replace("delegation: {valid_for: P1Y}", f"medical: {{{key}}}")
    (hamlet_folder / "own" / "other.yaml").write_text(own)
    telling = told(previewed(hamlet_folder, "other"))
    show(telling)
    assert said in capsys.readouterr().out
    rules = impact_report(telling, datetime(2026, 5, 1, tzinfo=UTC), "Europe/Oslo").sections[0]
    assert "Medical certificate" in str(rules.rows)


def test_without_people_there_is_nobody_to_tell_of(hamlet_folder):
    """The rules are compared all the same."""
    for name, text in hamlet.DATA.items():
        (hamlet_folder / "data" / f"{name}.csv").write_text(text.splitlines()[0] + "\n")
    found = previewed(hamlet_folder, "shorter")
    assert (found.people, found.staffing, found.more_mails) == ((), (), 0)
    assert told(found).summary == "1 requirement changes; nothing changes for anybody."


def test_the_mails_are_those_of_a_run_however_far_the_preview_looks(hamlet_folder):
    """A run tells of the minimum that breaks in three weeks; a preview of one week does not see it break."""
    on = date(2025, 12, 25)
    year, week = (previewed(hamlet_folder, "shorter", on, horizon) for horizon in (HORIZON, Period(days=7)))
    assert ([one.effect for one in year.staffing], [one.effect for one in week.staffing]) == (
        [Effect.BROKEN],
        [Effect.OTHER],
    )
    assert year.mails[1].shortages > year.mails[0].shortages
    assert week.mails == year.mails


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_everything_that_may_happen_has_its_words(language):
    words = [*Effect, *(f"mail {kind}" for kind in KINDS)]
    words += [f"requirement {what}" for what in What if what is not What.CHANGED]
    assert all(say(key, language, reason="x") for key in words)
    assert all(people_words(dict.fromkeys(PEOPLE, number), language) for number in (1, 2))
