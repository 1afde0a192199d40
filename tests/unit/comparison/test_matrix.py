"""A survey arranged as a matrix."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from surveys import MET, NONE, PARTLY, a_cell, a_jurisdiction, a_survey, three_countries

from lawgap.comparison.matrix import cell_of, matrix_of, tallies_by_theme
from lawgap.model.jurisdictions import (
    ElementState,
    Grouping,
    Judgement,
    LineKind,
    MatrixChoices,
    Order,
)

WORLD = three_countries()


def names(matrix):
    """The jurisdictions in their order."""
    return [one.name for one in matrix.columns]


def ids(matrix):
    """The criteria in their order, each once."""
    return list(dict.fromkeys(line.criterion for line in matrix.lines))


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["withholding", "consent", "shelter"]), st.sampled_from(list(Judgement))
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(list(Order)),
    st.sampled_from(list(Grouping)),
)
def test_every_cell_is_what_the_jurisdiction_has(given_cells, order, grouping):
    """However it is arranged: cells, counts of lines and counts of jurisdictions agree."""
    world = a_survey(
        *(
            a_jurisdiction(f"Land {at}", {id_: a_cell(j) for id_, j in cells.items()})
            for at, cells in enumerate(given_cells)
        ),
        criteria=WORLD.criteria,
    )
    matrix = matrix_of(world, MatrixChoices(order=order, grouping=grouping))
    assert sorted(names(matrix)) == sorted(one.name for one in world.jurisdictions)
    for line, cells in zip(matrix.lines, matrix.cells, strict=True):
        for column, cell in zip(matrix.columns, cells, strict=True):
            assert cell.value is cell_of(column, line.criterion).judgement
    total = len(matrix.lines) * len(matrix.columns)
    assert sum(sum(tally.counts.values()) for tally in matrix.line_tallies) == total
    assert sum(sum(tally.counts.values()) for tally in matrix.column_tallies) == total


def test_shares_leave_out_what_was_not_assessed():
    """Neither "not assessed" nor "not applicable" lowers a share."""
    world = a_survey(
        a_jurisdiction("A", {"withholding": a_cell(MET)}),
        a_jurisdiction("B", {"withholding": a_cell(NONE)}),
        a_jurisdiction("C", {"withholding": a_cell(Judgement.NOT_ASSESSED)}),
        a_jurisdiction("D", {"withholding": a_cell(Judgement.NOT_APPLICABLE)}),
    )
    (tally,) = matrix_of(world).line_tallies
    assert (tally.met, tally.assessed, tally.share) == (1, 2, 0.5)


def test_a_share_of_nothing_is_none():
    """No division by the number of criteria that nobody could look for."""
    world = a_survey(a_jurisdiction("A", {"withholding": a_cell(Judgement.NOT_ASSESSED)}))
    assert matrix_of(world).line_tallies[0].share is None


def test_lines_stand_under_their_theme_or_checklist():
    """The group's title stands beside each line."""
    assert [line.group for line in matrix_of(WORLD).lines] == ["Offences", "Offences", "Victims"]
    by_list = matrix_of(WORLD, MatrixChoices(grouping=Grouping.CHECKLIST))
    assert {line.group for line in by_list.lines} == {"Palermo Protocol"}
    alone = matrix_of(WORLD, MatrixChoices(grouping=Grouping.NONE))
    assert {line.group for line in alone.lines} == {""}


def test_elements_have_lines_of_their_own():
    """Two for each criterion here; a weakened one is not a found one."""
    matrix = matrix_of(WORLD, MatrixChoices(kind=LineKind.ELEMENTS))
    assert len(matrix.lines) == 6
    consent = next(i for i, line in enumerate(matrix.lines) if line.criterion == "consent")
    assert [cell.value for cell in matrix.cells[consent]] == [
        ElementState.WEAKENED,
        ElementState.FOUND,
        ElementState.NOT_FOUND,
    ]


def test_jurisdictions_are_ordered_as_asked():
    """By name, by the share met, by region."""
    assert names(matrix_of(WORLD)) == ["Arcadia", "Borduria", "Cascadia"]
    most = names(matrix_of(WORLD, MatrixChoices(order=Order.MET)))
    assert most[0] == "Borduria"
    regions = matrix_of(WORLD, MatrixChoices(order=Order.REGION)).columns
    assert [one.region for one in regions] == ["North", "South", "South"]


def test_alike_jurisdictions_stand_beside_one_another():
    """In the order of the tree's leaves."""
    found = names(matrix_of(WORLD, MatrixChoices(order=Order.SIMILARITY)))
    assert abs(found.index("Arcadia") - found.index("Borduria")) == 1


def test_pinned_ones_come_first():
    """In the order in which they were pinned."""
    matrix = matrix_of(
        WORLD,
        MatrixChoices(pinned_jurisdictions=("Cascadia", "Borduria"), pinned_criteria=("shelter",)),
    )
    assert names(matrix) == ["Cascadia", "Borduria", "Arcadia"]
    assert matrix.pinned_columns == 2
    assert ids(matrix)[0] == "shelter"
    assert [line.pinned for line in matrix.lines] == [True, False, False]


def test_filters_leave_what_they_ask_for():
    """Words in titles and elements, a theme, a region, a judgement."""
    assert ids(matrix_of(WORLD, MatrixChoices(words="IRRELEVANT"))) == ["consent"]
    assert ids(matrix_of(WORLD, MatrixChoices(words="passport shelter"))) == ["shelter"]
    assert ids(matrix_of(WORLD, MatrixChoices(theme="victims"))) == ["shelter"]
    assert names(matrix_of(WORLD, MatrixChoices(region="North"))) == ["Arcadia"]
    contradicted = MatrixChoices(judgements=frozenset({Judgement.CONTRADICTED}))
    assert ids(matrix_of(WORLD, contradicted)) == ["consent"]


def test_criteria_that_fewest_meet_can_come_first():
    """Within their group."""
    world = a_survey(
        a_jurisdiction("A", {"withholding": a_cell(MET), "consent": a_cell(PARTLY)}),
        criteria=WORLD.criteria[:2],
    )
    assert ids(matrix_of(world, MatrixChoices(criteria_by_met=True))) == ["consent", "withholding"]


def test_decisions_of_persons_are_marked():
    """So that whoever shows the matrix can tell them apart."""
    matrix = matrix_of(WORLD)
    decided = [
        (line.criterion, column.name)
        for line, cells in zip(matrix.lines, matrix.cells, strict=True)
        for column, cell in zip(matrix.columns, cells, strict=True)
        if cell.decided
    ]
    assert decided == [("consent", "Borduria")]


def test_themes_are_counted_for_each_jurisdiction():
    """A theme without criteria is left out."""
    matrix = matrix_of(WORLD)
    found = dict(tallies_by_theme(WORLD, matrix.columns))
    assert list(found) == ["Offences", "Victims"]
    assert [tally.met for tally in found["Offences"]] == [1, 2, 0]
