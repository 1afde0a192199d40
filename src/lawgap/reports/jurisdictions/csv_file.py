"""A survey as CSV: one row for each criterion and each element in each jurisdiction.

docs/jurisdictions.md describes the columns; their names never change with the language.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from lawgap.model.jurisdictions import Cell, Jurisdiction, Passage, SurveyCriterion, SurveyView
from lawgap.reports.clean_text import one_line
from lawgap.reports.csv_report import guarded

COLUMNS: Final = (
    "jurisdiction", "region", "tags", "languages", "criterion", "theme", "title", "element",
    "element_label", "element_required", "finding", "machine_finding", "decided_by_person",
    "reviewer", "confidence", "element_result", "law", "provision", "quote",
)  # fmt: skip
"""The columns, in their order."""


def survey_csv(view: SurveyView) -> bytes:
    """The survey as UTF-8 text with a byte order mark, which Excel needs to see it as UTF-8."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    criteria = {one.id: one for one in view.survey.criteria}
    for id_ in dict.fromkeys(line.criterion for line in view.matrix.lines):
        for column in view.matrix.columns:
            if cell := column.cells.get(id_):
                for row in _rows(criteria[id_], column, cell):
                    writer.writerow([guarded(value) for value in row])
    return target.getvalue().encode("utf-8-sig")


def _rows(criterion: SurveyCriterion, column: Jurisdiction, cell: Cell) -> Iterator[list[str]]:
    """One row for the criterion, and one for each of its elements."""
    where = [column.name, column.region, "; ".join(column.tags), "; ".join(column.languages)]
    what = [criterion.id, criterion.theme, one_line(criterion.title)]
    found = [
        cell.judgement.value,
        cell.machine.value,
        "true" if cell.decided else "false",
        cell.reviewer,
        f"{cell.confidence:.4f}",
    ]
    best = cell.passages[0] if cell.passages else None
    yield [*where, *what, "", "", "", *found, "", *_words(column, best)]
    for element in criterion.elements:
        if state := cell.elements.get(element.id):
            of = (passage for passage in cell.passages if element.id in passage.elements)
            label = [element.id, one_line(element.label), "true" if element.required else "false"]
            words = _words(column, next(of, None))
            yield [*where, *what, *label, *found, state.value, *words]


def _words(column: Jurisdiction, passage: Passage | None) -> list[str]:
    if passage is None:
        return ["", "", ""]
    return [one_line(column.laws[passage.law].title), passage.provision, passage.quote]
