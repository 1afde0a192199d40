"""What was noticed while files were read: what was not read, apart from mere notes."""

from __future__ import annotations

from typing import Final

from lawgap.model.statute import Bundle, Problem
from lawgap.reports.clean_text import one_line
from lawgap.reports.report import Extent, ProblemRow

_IN_PART: Final = frozenset({
    "embedded-text", "encoding-damaged", "numbers", "page-damaged", "scan", "too-deep",
})  # fmt: skip
_COUNTED: Final = "words-unaccounted"


def problem_rows(bundle: Bundle) -> tuple[ProblemRow, ...]:
    """A row for each problem: files not read first, then those read in part, then notes."""
    rows = [_row(problem, bundle) for problem in bundle.problems]
    order = list(Extent)
    return tuple(sorted(rows, key=lambda row: order.index(row.extent)))


def extent_of(problem: Problem, bundle: Bundle) -> Extent:
    """How much of the file was read, as far as the problem bears on it."""
    statute = next((law for law in bundle.statutes if law.file == problem.file), None)
    if statute is None:
        return Extent.NOTHING
    if problem.code in _IN_PART:
        return Extent.PART
    certificate = statute.certificate
    lost = problem.code == _COUNTED and certificate is not None and certificate.unaccounted > 0
    return Extent.PART if lost else Extent.WHOLE


def _row(problem: Problem, bundle: Bundle) -> ProblemRow:
    return ProblemRow(
        file=one_line(problem.file),
        code=one_line(problem.code),
        message=one_line(problem.message),
        hint=one_line(problem.hint),
        extent=extent_of(problem, bundle),
    )
