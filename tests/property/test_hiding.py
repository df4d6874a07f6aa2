"""A committee's figures: nobody can work out a hidden one from those shown."""

from fractions import Fraction
from itertools import product

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from compliance.services.overview.hiding import LEAST, hidden

GROUP = st.tuples(st.integers(1, 14), st.integers(0, 14)).map(lambda pair: (pair[0], min(pair)))
"""(all, in order) of some people."""
SMALL = st.tuples(st.integers(1, 7), st.integers(0, 7)).map(lambda pair: (pair[0], min(pair)))


def rows_of(tables, groups):
    """Member, counts and tables of a total and of the tables; a row is a set of places in `groups`."""
    rows = [set(range(len(groups))), *(row for table in tables for row in table)]
    member = np.array([[place in row for place in range(len(groups))] for row in rows])
    counts = np.array([[sum(groups[place][kind] for place in row) for kind in (0, 1)] for row in rows])
    of = [-1, *(number for number, table in enumerate(tables) for _ in table)]
    return member, counts, of


def partition(groups, cuts):
    """The groups in rows one after another."""
    ends = sorted({*cuts, len(groups)} - {0})
    return [set(range(first, end)) for first, end in zip([0, *ends], ends, strict=False)]


def is_combination(wanted, rows):
    """Whether a row is a combination of others, by exact elimination."""
    left = [[Fraction(int(one)) for one in row] for row in rows]
    target = [Fraction(int(one)) for one in wanted]
    for column in range(len(target)):
        pivot = next((row for row in left if row[column]), None)
        if pivot is None:
            continue
        left = [
            [a - b * row[column] / pivot[column] for a, b in zip(row, pivot, strict=True)]
            for row in left
            if row is not pivot
        ]
        target = [a - b * target[column] / pivot[column] for a, b in zip(target, pivot, strict=True)]
    return not any(target)


@given(st.lists(GROUP, min_size=1, max_size=9), st.data())
def test_no_hidden_row_is_a_sum_or_difference_of_rows_shown(groups, data):
    """Whatever the tables, even with people in several rows of one."""
    places = st.sets(st.integers(0, len(groups) - 1), min_size=1)
    tables = data.draw(st.lists(st.lists(places, min_size=1, max_size=5), min_size=1, max_size=3))
    member, counts, of = rows_of(tables, groups)
    found = hidden(member, counts, of)
    assume(found is not None)
    for row in np.flatnonzero(found):
        assert not is_combination(member[row], member[~found])


@given(st.lists(GROUP, min_size=1, max_size=9), st.data())
def test_nothing_under_five_is_shown(groups, data):
    cuts = [data.draw(st.sets(st.integers(1, len(groups)))) for _ in range(2)]
    member, counts, of = rows_of([partition(groups, one) for one in cuts], groups)
    found = hidden(member, counts, of)
    assume(found is not None)
    shown = counts[~found]
    assert not found[0]
    assert (shown >= LEAST).all()
    assert (shown[:, 0] - shown[:, 1] >= LEAST).all()


@settings(max_examples=40)
@given(st.lists(SMALL, min_size=2, max_size=4))
def test_whoever_tries_every_count_finds_more_than_one_for_each_hidden_row(groups):
    """One table: every way in which the hidden rows, none of them empty, can make up what the total leaves."""
    member, counts, of = rows_of([[{place} for place in range(len(groups))]], groups)
    found = hidden(member, counts, of)
    assume(found is not None and found.any())
    many = int(found.sum())
    for kind, least in ((0, 1), (1, 0)):
        rest = int(counts[0, kind] - counts[1:][~found[1:], kind].sum())
        free = product(range(least, rest + 1), repeat=many - 1)
        ways = [(*some, rest - sum(some)) for some in free if rest - sum(some) >= least]
        assert all(len({way[place] for way in ways}) > 1 for place in range(many))


@given(st.lists(GROUP, min_size=1, max_size=6), st.data())
def test_what_is_hidden_in_a_table_is_at_least_five_of_each(groups, data):
    table = partition(groups, data.draw(st.sets(st.integers(1, len(groups)))))
    member, counts, of = rows_of([table], groups)
    found = hidden(member, counts, of)
    assume(found is not None and found.any())
    together = counts[found].sum(axis=0)
    assert (together >= LEAST).all()
    assert together[0] - together[1] >= LEAST
    assert found.sum() > 1


def test_without_small_counts_nothing_is_hidden():
    member, counts, of = rows_of([[{0}, {1}], [{0, 1}]], [(40, 30), (60, 20)])
    assert not hidden(member, counts, of).any()


def test_one_small_row_hides_the_smallest_of_the_others():
    """Alone it would be the total less the others."""
    member, counts, of = rows_of([[{0}, {1}, {2}]], [(100, 80), (6, 4), (40, 20)])
    assert hidden(member, counts, of).tolist() == [False, False, True, True]


def test_two_tables_do_not_give_each_other_away():
    """The second table has the same people under another heading as the row hidden to guard the small one."""
    groups = [(100, 80), (6, 4), (40, 20)]
    member, counts, of = rows_of([[{0}, {1}, {2}], [{2}, {0, 1}]], groups)
    _, others, small, _, _, around = hidden(member, counts, of).tolist()
    assert small
    assert others or around, "together they would tell"


def test_everybody_in_order_is_not_told_either():
    """That nobody lacks anything is a count under five as well."""
    member, counts, of = rows_of([[{0}, {1}, {2}]], [(100, 80), (30, 30), (40, 20)])
    assert hidden(member, counts, of)[2]


def test_too_few_people_have_no_figures_at_all():
    member, counts, of = rows_of([[{0}]], [(9, 6)])
    assert hidden(member, counts, of) is None
