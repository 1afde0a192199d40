"""A survey made ready to be shown or printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lawgap.comparison.likeness import likeness_of
from lawgap.comparison.matrix import cell_of, matrix_of, tallies_by_theme
from lawgap.comparison.models import fewest_passages, models_to_borrow
from lawgap.model.jurisdictions import (
    Judgement,
    LineKind,
    Matrix,
    MatrixChoices,
    Model,
    Survey,
    SurveyView,
)

NEAREST = 3
"""Models that are shown for each criterion that the own jurisdiction does not meet."""

_GAPS = (Judgement.PARTLY_MET, Judgement.NOT_FOUND, Judgement.CONTRADICTED)


def view_of(survey: Survey, choices: MatrixChoices | None = None) -> SurveyView:
    """The survey arranged as ``choices`` say, by criteria and by elements."""
    choices = replace(choices or MatrixChoices(), kind=LineKind.CRITERIA)
    matrix = matrix_of(survey, choices)
    likeness = likeness_of(survey, matrix.columns)
    return SurveyView(
        survey=survey,
        matrix=matrix,
        elements=matrix_of(survey, replace(choices, kind=LineKind.ELEMENTS)),
        by_theme=tallies_by_theme(survey, matrix.columns),
        likeness=likeness,
        excerpts=tuple(_excerpts(matrix)),
        borrowed=tuple(_borrowed(survey, matrix)),
    )


def _excerpts(matrix: Matrix) -> Iterator[Model]:
    """The provisions of every cell shown, line by line."""
    for criterion in dict.fromkeys(line.criterion for line in matrix.lines):
        for column in matrix.columns:
            cell = cell_of(column, criterion)
            if passages := fewest_passages(cell):
                yield Model(
                    jurisdiction=column.name,
                    criterion=criterion,
                    cell=cell,
                    passages=passages,
                    laws=tuple(column.laws[passage.law] for passage in passages),
                    nearness=None,
                )


def _borrowed(survey: Survey, matrix: Matrix) -> Iterator[Model]:
    home = survey.jurisdiction(survey.own)
    if home is None:
        return
    for criterion in dict.fromkeys(line.criterion for line in matrix.lines):
        if cell_of(home, criterion).judgement in _GAPS:
            yield from models_to_borrow(survey, criterion)[:NEAREST]
