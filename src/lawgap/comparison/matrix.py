"""A survey as a matrix: which lines and jurisdictions are shown, in which order, and the counts."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lawgap.comparison.likeness import likeness_of, order_of_leaves
from lawgap.model.jurisdictions import (
    Cell,
    ElementState,
    Grouping,
    Judgement,
    Jurisdiction,
    LineKind,
    Matrix,
    MatrixCell,
    MatrixChoices,
    MatrixLine,
    Order,
    Survey,
    SurveyCriterion,
    Tally,
)

_NOTHING = Cell(judgement=Judgement.NOT_ASSESSED, machine=Judgement.NOT_ASSESSED)
"""What stands where a jurisdiction was not compared with a criterion."""


def matrix_of(survey: Survey, choices: MatrixChoices | None = None) -> Matrix:
    """The survey arranged as ``choices`` say; without them everything, as it stands."""
    choices = choices or MatrixChoices()
    columns = jurisdictions_shown(survey, choices)
    criteria = _criteria_shown(survey, choices, columns)
    lines = _pinned_first(_lines(survey, choices, criteria, columns), choices)
    return filled(lines, columns, choices)


def filled(
    lines: Sequence[MatrixLine], columns: Sequence[Jurisdiction], choices: MatrixChoices
) -> Matrix:
    """The matrix of these lines and columns with its counts."""
    cells = tuple(tuple(_cell(line, column) for column in columns) for line in lines)
    return Matrix(
        kind=choices.kind,
        lines=tuple(lines),
        columns=tuple(columns),
        cells=cells,
        line_tallies=tuple(map(tally, cells)),
        column_tallies=tuple(tally(row[at] for row in cells) for at in range(len(columns))),
        pinned_columns=sum(one.name in choices.pinned_jurisdictions for one in columns),
    )


def cell_of(jurisdiction: Jurisdiction, criterion: str) -> Cell:
    """The jurisdiction's cell; one that says "not assessed" where it was not compared."""
    return jurisdiction.cells.get(criterion, _NOTHING)


def tally(cells: Iterable[MatrixCell]) -> Tally:
    """How often each value stands in ``cells``."""
    return Tally(counts=dict(Counter(cell.value.value for cell in cells)))


def tallies_by_theme(
    survey: Survey, columns: Sequence[Jurisdiction]
) -> tuple[tuple[str, tuple[Tally, ...]], ...]:
    """For each theme's title the counts of its criteria in each of ``columns``."""
    found = []
    for theme in dict.fromkeys((*survey.themes, *(c.theme for c in survey.criteria))):
        ids = [criterion.id for criterion in survey.criteria if criterion.theme == theme]
        tallies = tuple(
            tally(MatrixCell(value=cell_of(column, id_).judgement) for id_ in ids)
            for column in columns
        )
        if ids:
            found.append((survey.themes.get(theme, theme), tallies))
    return tuple(found)


def jurisdictions_shown(survey: Survey, choices: MatrixChoices) -> tuple[Jurisdiction, ...]:
    """The jurisdictions that the choices leave, in their order, pinned ones first."""
    wanted = set(choices.jurisdictions)
    shown = [
        one
        for one in survey.jurisdictions
        if (not wanted or one.name in wanted)
        and (not choices.region or one.region == choices.region)
    ]
    ordered = _ordered(survey, shown, choices.order)
    pinned = [one for name in choices.pinned_jurisdictions for one in ordered if one.name == name]
    return (*pinned, *(one for one in ordered if one.name not in choices.pinned_jurisdictions))


def _ordered(survey: Survey, shown: Sequence[Jurisdiction], order: Order) -> Sequence[Jurisdiction]:
    by_name = sorted(shown, key=lambda one: fold(one.name))
    if order is Order.REGION:
        return sorted(by_name, key=lambda one: (not one.region, fold(one.region)))
    if order is Order.MET:
        ids = [criterion.id for criterion in survey.criteria]
        return sorted(by_name, key=lambda one: -_share_met(one, ids))
    if order is Order.SIMILARITY:
        return [by_name[at] for at in order_of_leaves(likeness_of(survey, by_name))]
    return by_name


def _share_met(jurisdiction: Jurisdiction, ids: Iterable[str]) -> float:
    return tally(MatrixCell(value=cell_of(jurisdiction, id_).judgement) for id_ in ids).share or 0.0


def _criteria_shown(
    survey: Survey, choices: MatrixChoices, columns: Sequence[Jurisdiction]
) -> list[SurveyCriterion]:
    listed = {
        id_ for one in survey.checklists if one.id == choices.checklist for id_ in one.criteria
    }
    return [
        criterion
        for criterion in survey.criteria
        if (not choices.checklist or criterion.id in listed)
        and (not choices.theme or criterion.theme == choices.theme)
        and _says(criterion, choices.words)
        and _has(criterion, choices.judgements, columns)
    ]


def _says(criterion: SurveyCriterion, words: str) -> bool:
    text = fold("\n".join((criterion.id, criterion.title, *(e.label for e in criterion.elements))))
    return all(word in text for word in fold(words).split())


def _has(
    criterion: SurveyCriterion, judgements: frozenset[Judgement], columns: Sequence[Jurisdiction]
) -> bool:
    if not judgements:
        return True
    return any(cell_of(column, criterion.id).judgement in judgements for column in columns)


def _lines(
    survey: Survey,
    choices: MatrixChoices,
    criteria: Sequence[SurveyCriterion],
    columns: Sequence[Jurisdiction],
) -> Iterator[MatrixLine]:
    """The lines, group by group."""
    for group, members in _groups(survey, choices, criteria):
        if choices.criteria_by_met:
            members = sorted(members, key=lambda one: _share_of(one, columns))  # noqa: PLW2901
        for criterion in members:
            yield from _lines_of(criterion, group, choices)


def _groups(
    survey: Survey, choices: MatrixChoices, criteria: Sequence[SurveyCriterion]
) -> Iterator[tuple[str, Sequence[SurveyCriterion]]]:
    if choices.grouping is Grouping.NONE:
        yield "", criteria
    elif choices.grouping is Grouping.THEME:
        for theme in dict.fromkeys((*survey.themes, *(c.theme for c in criteria))):
            if members := [one for one in criteria if one.theme == theme]:
                yield survey.themes.get(theme, theme), members
    else:
        shown = {one.id: one for one in criteria}
        for checklist in survey.checklists:
            ids = (id_ for id_ in checklist.criteria if id_ in shown)
            wanted = not choices.checklist or checklist.id == choices.checklist
            if wanted and (members := [shown[id_] for id_ in ids]):
                yield checklist.title, members


def _lines_of(
    criterion: SurveyCriterion, group: str, choices: MatrixChoices
) -> Iterator[MatrixLine]:
    pinned = criterion.id in choices.pinned_criteria
    if choices.kind is LineKind.CRITERIA:
        yield MatrixLine(
            criterion=criterion.id, element="", title=criterion.title, group=group, pinned=pinned
        )
        return
    for element in criterion.elements:
        yield MatrixLine(
            criterion=criterion.id,
            element=element.id,
            title=element.label,
            group=criterion.title,
            required=element.required,
            pinned=pinned,
        )


def _share_of(criterion: SurveyCriterion, columns: Sequence[Jurisdiction]) -> float:
    return (
        tally(MatrixCell(value=cell_of(one, criterion.id).judgement) for one in columns).share
        or 0.0
    )


def _pinned_first(lines: Iterable[MatrixLine], choices: MatrixChoices) -> list[MatrixLine]:
    if not choices.pinned_criteria:
        return list(lines)
    return sorted(lines, key=lambda line: not line.pinned)


def _cell(line: MatrixLine, jurisdiction: Jurisdiction) -> MatrixCell:
    cell = cell_of(jurisdiction, line.criterion)
    if not line.element:
        return MatrixCell(value=cell.judgement, decided=cell.decided)
    state = cell.elements.get(line.element, ElementState.NOT_ASSESSED)
    return MatrixCell(value=state)


def fold(text: str) -> str:
    """The text for comparing: case and accents aside."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
