"""What overrides put together is what somebody would have written in one file, in whatever order the files are read."""

import yaml
from hypothesis import event, given
from hypothesis import strategies as st

from rules.errors import RuleFileError
from rules.load import load_texts
from rules.override import written
from tests.property.rule_books import Plain, rule_files

REQUIRED = {"name", "applies_to", "authority", "needs"}


@st.composite
def layers(draw):
    """A rule file, and what changes of each of its definitions: keys of another file, or null."""
    base, other = (yaml.safe_load(draw(rule_files())) for _ in range(2))
    changes = {"competences": {}, "requirements": {}}
    for section, changed in changes.items():
        for code, body in base[section].items():
            offered = {**dict.fromkeys(body.keys() - REQUIRED), **other[section].get(code, {})}
            keys = sorted(offered.keys() - ({"in_force"} if body.get("versions") else set()))
            chosen = draw(st.sets(st.sampled_from(keys), max_size=3)) if keys else set()
            if chosen:
                changed[code] = {key: offered[key] for key in sorted(chosen)}
    return base, changes


def written_out(base, changes):
    """The file as somebody would write it who changes it by hand."""
    made = {**base, **{section: dict(base[section]) for section in changes}}
    for section, changed in changes.items():
        for code, keys in changed.items():
            body = {**base[section][code], **keys}
            if body.get("versions") and "versions" not in keys:
                body["versions"] = [
                    {key: part for key, part in version.items() if key not in keys}
                    for version in body["versions"]
                ]
            made[section][code] = {key: part for key, part in body.items() if part is not None}
    return made


def text(pack):
    return yaml.dump(pack, Dumper=Plain, sort_keys=False, default_flow_style=None)


def own(name, changes):
    """A file that makes these changes, if any."""
    sections = {section: changed for section, changed in changes.items() if changed}
    return {"format": 1, "pack": name, "title": "Own", **({"override": sections} if sections else {})}


def load(*packs):
    """The rule book, or None where it is refused."""
    try:
        return load_texts([(f"{pack['pack']}.yaml", text(pack)) for pack in packs])
    except RuleFileError:
        return None


def blamed(*files):
    """The files at which problems are told."""
    try:
        load_texts(files)
    except RuleFileError as error:
        return {problem.position.file for problem in error.problems}
    return set()


def rules(book):
    """What a rule book demands, wherever it stands."""
    event("a rule book" if book else "refused")
    return book and (book.competences, book.roles, book.requirements)


@given(layers())
def test_an_override_is_as_the_same_keys_written_in_the_file(case):
    base, changes = case
    assert rules(load(base, own("own", changes))) == rules(load(written_out(base, changes)))


@given(layers(), st.data())
def test_the_order_of_the_files_and_who_changes_which_key_do_not_matter(case, data):
    base, changes = case
    halves = [{section: {} for section in changes} for _ in range(2)]
    for section, changed in changes.items():
        for code, keys in changed.items():
            for key, part in keys.items():
                halves[data.draw(st.integers(0, 1))][section].setdefault(code, {})[key] = part
    packs = [base, *(own(name, half) for name, half in zip(("first", "second"), halves, strict=True))]
    book = load(*data.draw(st.permutations(packs)))
    assert rules(book) == rules(load(base, own("own", changes)))
    if book:
        again = load(*packs)
        assert (book.overrides, book.library, book.off) == (again.overrides, again.library, again.off)
        assert book.warnings == again.warnings


@given(layers())
def test_without_the_overrides_the_book_says_what_was_written(case):
    base, changes = case
    book = load(base, own("own", changes))
    if book:
        assert rules(written(book)) == rules(load(base))


@given(layers())
def test_what_is_not_overridden_stays(case):
    base, changes = case
    alone, book = load(base), load(base, own("own", changes))
    if book:
        for kind, section in (("competence", "competences"), ("requirement", "requirements")):
            changed = {code for one, code in book.overrides if one == kind}
            assert changed == changes[section].keys()
            before, after = getattr(alone, section), getattr(book, section)
            assert {code: before[code] for code in before.keys() - changed} == {
                code: after[code] for code in after.keys() - changed
            }


@given(layers())
def test_every_problem_that_an_override_causes_is_told_at_it(case):
    """The base file has none: whatever is wrong then is the override's."""
    base, changes = case
    assert blamed(("base.yaml", text(base)), ("own.yaml", text(own("own", changes)))) <= {"own.yaml"}
