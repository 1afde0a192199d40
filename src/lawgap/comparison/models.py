"""Models to borrow: where another jurisdiction has what the user's own has not, and how near it is.

Nearness weighs three things: the same language of the laws (0.4), the style of drafting (0.35, see
``tradition.style_likeness``) and the elements that both have alike (0.25, see ``likeness``).
"""

from __future__ import annotations

from collections.abc import Sequence

from lawgap.comparison.likeness import likeness_between
from lawgap.comparison.matrix import cell_of, fold
from lawgap.comparison.tradition import style_likeness
from lawgap.model.jurisdictions import (
    Cell,
    ElementState,
    Judgement,
    Jurisdiction,
    Model,
    Nearness,
    Passage,
    Survey,
)

LANGUAGE, STYLE, ELEMENTS = 0.4, 0.35, 0.25
"""What each part of nearness weighs."""

_MOST_PASSAGES = 6


def models_to_borrow(survey: Survey, criterion: str, *, own: str = "") -> tuple[Model, ...]:
    """The other jurisdictions that meet the criterion, the nearest to ``own`` first.

    ``own``: a name of the survey (default: its own jurisdiction). Without one, those with most
    elements in full come first, then those that the machine is surest of.
    """
    home = survey.jurisdiction(own or survey.own)
    found = [
        _model(survey, criterion, home, one)
        for one in survey.jurisdictions
        if one is not home and cell_of(one, criterion).judgement is Judgement.MET
    ]
    with_words = [model for model in found if model.passages]
    return tuple(sorted(with_words, key=_rank))


def nearness(survey: Survey, home: Jurisdiction, other: Jurisdiction) -> Nearness:
    """How near ``other`` is to ``home``."""
    shared = set(home.languages) & set(other.languages)
    first = home.languages[:1] == other.languages[:1]
    language = 1.0 if first else 0.5 if shared else 0.0
    style = style_likeness(home.tradition, other.tradition)
    elements = likeness_between(survey, home, other)
    return Nearness(
        total=LANGUAGE * language + STYLE * style + ELEMENTS * elements,
        language=language,
        style=style,
        elements=elements,
    )


def fewest_passages(cell: Cell) -> tuple[Passage, ...]:
    """As few passages as show every element that any passage shows, best first."""
    open_ = {id_ for passage in cell.passages for id_ in passage.elements}
    chosen: list[Passage] = []
    left = list(cell.passages)
    while left and len(chosen) < _MOST_PASSAGES and (open_ or not chosen):
        best = max(left, key=lambda passage: len(open_ & set(passage.elements)))
        chosen.append(best)
        left.remove(best)
        open_ -= set(best.elements)
    return tuple(passage for passage in cell.passages if passage in chosen)


def _model(survey: Survey, criterion: str, home: Jurisdiction | None, other: Jurisdiction) -> Model:
    cell = cell_of(other, criterion)
    passages = fewest_passages(cell)
    return Model(
        jurisdiction=other.name,
        criterion=criterion,
        cell=cell,
        passages=passages,
        laws=tuple(other.laws[passage.law] for passage in passages),
        nearness=nearness(survey, home, other) if home else None,
    )


def _rank(model: Model) -> tuple[float, int, float, str]:
    states: Sequence[ElementState] = tuple(model.cell.elements.values())
    near = model.nearness.total if model.nearness else 0.0
    full = sum(state is ElementState.FOUND for state in states)
    return (-near, -full, -model.cell.confidence, fold(model.jurisdiction))
