"""How a survey speaks: signs and names of its values, in the report's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from lawgap.model.jurisdictions import (
    ElementState,
    Judgement,
    LawText,
    MatrixCell,
    Passage,
    Survey,
    SurveyCriterion,
    SurveyView,
    Tally,
)
from lawgap.reports.clean_text import one_line
from lawgap.reports.kinds import ENGLISH
from lawgap.reports.palette import FILLS, STATUS_FILLS, STATUS_SYMBOLS, SYMBOLS
from lawgap.reports.report import Standing
from lawgap.reports.titles import calm_title
from lawgap.reports.translate import CriterionTexts, load_translation
from lawgap.reports.wording import cite_text, verdict_name
from lawgap.reports.words import Words

MACHINE: Final = "°"
"""The mark behind a finding that no person has confirmed."""


def survey_in_language(survey: Survey, words: Words) -> Survey:
    """The survey with the titles and labels of criteria in the language of ``words``."""
    if words.code == ENGLISH:
        return survey
    texts = load_translation(words.code)
    nothing = CriterionTexts()
    return replace(
        survey,
        themes={id_: texts.themes.get(id_, title) for id_, title in survey.themes.items()},
        criteria=tuple(_criterion(c, texts.criteria.get(c.id, nothing)) for c in survey.criteria),
        checklists=tuple(
            replace(one, title=texts.checklists[one.id].title or one.title)
            if one.id in texts.checklists
            else one
            for one in survey.checklists
        ),
    )


def value_name(words: Words, value: Judgement | ElementState) -> str:
    """The name of a value: Partly met; of an element: Weakened."""
    if isinstance(value, ElementState):
        return words.of("statuses", value)
    return verdict_name(words, Standing(value.value))


def value_sign(value: Judgement | ElementState) -> str:
    """The sign of a value: ◐."""
    signs: Mapping[str, str] = STATUS_SYMBOLS if isinstance(value, ElementState) else SYMBOLS
    return signs[value]


def value_fill(value: Judgement | ElementState) -> str:
    """The colour behind a value, RRGGBB."""
    fills: Mapping[str, str] = STATUS_FILLS if isinstance(value, ElementState) else FILLS
    return fills[value]


def cell_text(words: Words, cell: MatrixCell) -> str:
    """Sign, name, and the mark of the machine: "● Met°"."""
    return f"{value_sign(cell.value)} {value_name(words, cell.value)}{machine_mark(cell)}"


def machine_mark(cell: MatrixCell) -> str:
    """The mark of the machine on a criterion that says something; elements are always its own."""
    silent = isinstance(cell.value, ElementState) or cell.value is Judgement.NOT_ASSESSED
    return "" if cell.decided or silent else MACHINE


def share_text(words: Words, tally: Tally) -> str:
    """The share met as a percentage; a dash where nothing was assessed."""
    share = tally.share
    return "–" if share is None else f"{words.number(round(100 * share))} %"


def source_text(words: Words, jurisdiction: str, law: LawText, passage: Passage) -> str:
    """Where words stand: "s 4(1), Trafficking Act (Valdoria)"."""
    title = calm_title(law.title, law.language) or one_line(law.file)
    return f"{cite_text(words, passage.provision, title)} ({one_line(jurisdiction)})"


def title_of(words: Words, view: SurveyView) -> str:
    """The survey's own title, else the names of few jurisdictions or the number of many."""
    if view.survey.title:
        return one_line(view.survey.title)
    names = [one_line(column.name) for column in view.matrix.columns]
    if 0 < len(names) <= _NAMED:
        return words.say("survey.title-named", names=", ".join(names))
    return words.say("survey.title-counted", number=words.number(len(names)))


def jurisdictions_counted(words: Words, number: int) -> str:
    """ "1 jurisdiction", "30 jurisdictions"."""
    return words.counted(number, "jurisdictions")


_NAMED: Final = 4


def _criterion(criterion: SurveyCriterion, texts: CriterionTexts) -> SurveyCriterion:
    return replace(
        criterion,
        title=texts.title or criterion.title,
        requirement=texts.requirement or criterion.requirement,
        elements=tuple(
            replace(one, label=texts.elements.get(one.id, one.label)) for one in criterion.elements
        ),
    )
