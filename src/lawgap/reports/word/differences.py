"""The annex on where reviewers and the machine differ: findings, and words taken as evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lawgap.model.review import EvidenceReview
from lawgap.reports.clean_text import one_line
from lawgap.reports.decided import decided_by
from lawgap.reports.quotes import GAP
from lawgap.reports.report import Entry, Report
from lawgap.reports.word.draft import Draft, annex_heading, caption, table, text_cell
from lawgap.reports.word.xml import Cell, Xml, joined, paragraph, run
from lawgap.reports.wording import date_text, inserted
from lawgap.reports.words import Words

_WORDS: Final = 160  # characters of words that were rejected or added


def differences(report: Report, draft: Draft) -> Xml:
    """Both findings with their reasons; then the evidence that people rejected or added."""
    words = report.words
    title = annex_heading(draft, words["headings.differences"])
    evidence = joined(_judged(report, draft))
    overruled = [entry for entry in report.entries if entry.overruled]
    if not overruled:
        decided = any(entry.decision for entry in report.entries)
        key = "differences-none" if decided else "differences-no-review"
        return joined((title, paragraph(run(words[f"annexes.{key}"])), evidence))
    rows = [_row(entry, words) for entry in overruled]
    keys = ("criterion", "decision", "machine")
    name = words["captions.differences"]
    return joined((
        title,
        paragraph(run(words["annexes.differences-intro"])),
        caption(draft, name),
        table(draft, name, (2400, 3335, 3335), [words[f"columns.{key}"] for key in keys], rows),
        evidence,
    ))  # fmt: skip


def _row(entry: Entry, words: Words) -> list[Cell]:
    return [
        text_cell(one_line(entry.criterion.title), entry.criterion.id),
        text_cell(entry.reason, decided_by(words, entry.decision)),
        text_cell(entry.machine_reason),
    ]


def _judged(report: Report, draft: Draft) -> Iterable[Xml]:
    words = report.words
    rows = [
        [
            text_cell(one_line(entry.criterion.title), _label(entry, item), style="SmallCell"),
            text_cell(_quoted(item, words), style="SmallCell"),
            text_cell(words.of("stances", item.stance), _by(item, words), style="SmallCell"),
        ]
        for entry in report.entries
        for item in entry.judged
    ]
    if rows:
        name = words["captions.judged"]
        keys = ("criterion", "words-quoted", "stance")
        yield caption(draft, name)
        titles = [words[f"columns.{key}"] for key in keys]
        yield table(draft, name, (2900, 4170, 2000), titles, rows)


def _label(entry: Entry, item: EvidenceReview) -> str:
    """The label of the element that the words are about."""
    return next((row.label for row in entry.elements if row.id == item.element), "")


def _quoted(item: EvidenceReview, words: Words) -> str:
    text = one_line(item.quote)
    if len(text) > _WORDS:
        text = f"{text[:_WORDS].rsplit(' ', 1)[0]} {GAP}"
    pin = inserted(item.provision)
    return words.say("joints.quoted-at", words=inserted(text), pin=pin)


def _by(item: EvidenceReview, words: Words) -> str:
    told = (one_line(item.reviewer), date_text(words, item.date))
    return ", ".join(part for part in told if part)
