"""The data sheets of the workbook in their order, and the lists that a reviewer picks from."""

from __future__ import annotations

from lawgap.model.comparison import Comparison
from lawgap.reports.clean_text import one_line
from lawgap.reports.excel import annexes, columns, follow_up, main
from lawgap.reports.excel.table import Book, Choices
from lawgap.reports.report import ElementStatus, Report, Standing
from lawgap.reports.wording import status_label, verdict_label
from lawgap.reports.words import Words


def data_sheets(report: Report, comparison: Comparison | None = None) -> Book:
    """Every data sheet; that on changes only where there is an older version to compare with."""
    words = report.words
    changes = (follow_up.changes(report, comparison),) if comparison else ()
    sheets = (
        main.correspondence(report),
        main.criteria(report),
        main.matrix(report),
        main.elements(report),
        follow_up.by_law(report),
        follow_up.recommendations(report),
        follow_up.not_found(report),
        *changes,
        annexes.sources(report),
        annexes.statutes(report),
        annexes.certificates(report),
        annexes.problems(report),
    )
    return Book(title=words["front.title"], sheets=sheets, lists=review_lists(report))


def review_lists(report: Report) -> dict[str, Choices]:
    """What a reviewer picks from, by name."""
    words = report.words
    return {
        columns.STATUSES: Choices(
            title=words["columns.review-status"],
            values=tuple(verdict_label(words, standing) for standing in Standing),
        ),
        columns.VERBS: Choices(
            title=words["columns.review-verb"], values=follow_up.verbs_of_gaps(words)
        ),
        columns.RESULTS: Choices(
            title=words["columns.review-result"],
            values=tuple(status_label(words, status) for status in ElementStatus),
        ),
        columns.FOLLOW_UPS: Choices(
            title=words["columns.follow-up"], values=words.group("follow-ups")
        ),
        columns.REVIEWERS: reviewers(report, words),
    }


def reviewers(report: Report, words: Words) -> Choices:
    """The reviewers who have decided on something; others may be added."""
    names = (e.decision.reviewer for e in report.entries if e.decision and e.decision.reviewer)
    return Choices(
        title=words["columns.reviewer"],
        values=tuple(dict.fromkeys(map(one_line, names))),
        own=True,
    )
