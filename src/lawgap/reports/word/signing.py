"""Who answers for a report: reviewers with their dates, and room to sign."""

from __future__ import annotations

from typing import Final

from lawgap.reports.clean_text import one_line
from lawgap.reports.report import Report
from lawgap.reports.word.draft import Draft, after_table, table, text_cell
from lawgap.reports.word.xml import BOLD, Xml, joined, paragraph, run
from lawgap.reports.wording import date_text

_ROOM: Final = "\u00a0"  # a second line: room for a hand
_SIGNATURES: Final = 6  # reviewers that a title page has room for


def reviewers(report: Report) -> tuple[tuple[str, str], ...]:
    """Each reviewer with the date of the last decision, by name; empty where nobody decided."""
    dates: dict[str, str] = {}
    for entry in report.entries:
        if entry.decision and (name := one_line(entry.decision.reviewer)):
            dates[name] = max(dates.get(name, ""), one_line(entry.decision.date))
    return tuple((name, date_text(report.words, dates[name])) for name in sorted(dates))


def signature_block(report: Report, draft: Draft) -> Xml:
    """A row to sign for each reviewer; one to fill in where nobody has decided."""
    words = report.words
    people = reviewers(report)[:_SIGNATURES] or (("", ""),)
    rows = [[text_cell(name, _ROOM), text_cell(date), text_cell("")] for name, date in people]
    keys = ("reviewed-by", "reviewed-on", "signature")
    titles = [words[f"front.{key}"] for key in keys]
    shown = table(draft, words["captions.signatures"], (3670, 2700, 2700), titles, rows)
    return joined((after_table(), after_table(), shown))


def signed_line(report: Report) -> Xml:
    """The same in a line, for a short paper."""
    words = report.words
    blank = words["front.blank-line"]
    people = [f"{name} ({date})" if date else name for name, date in reviewers(report)]
    who = "; ".join(people) or blank
    label = run(f"{words['front.reviewed-by']}: ", BOLD)
    sign = run(f"   {words['front.signature']}:\u00a0", BOLD)
    return paragraph(joined((label, run(who), sign, run(blank))))
