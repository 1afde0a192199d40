"""The assessment as CSV: one row for each quotation. docs/workbook.md describes the columns.

The same assessment gives the same bytes. The names of the columns never change with the language.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import Final

from lawgap.model.finding import Evidence
from lawgap.model.review import EvidenceStance
from lawgap.reports.clean_text import for_xml, one_line
from lawgap.reports.report import ElementRow, Entry, Report

COLUMNS: Final = (
    "id", "criterion", "theme", "title", "finding", "machine_finding", "decision", "reviewer",
    "reviewed_on", "confidence", "strength", "verb", "reason", "recommendation", "element",
    "element_label", "element_required", "element_result", "about", "statute", "file", "sha256",
    "provision", "start", "end", "quote",
)  # fmt: skip
"""The columns, in their order."""

# A spreadsheet program takes a text that begins so for a formula; an apostrophe makes it text.
_GUARDED = re.compile(r"'*[ \u00a0]*[=+\-@\t\r]")
_ELEMENT, _FINDING, _NEAR = "element", "finding", "near-miss"
_REJECTED: Final = "rejected"  # by a reviewer
_NOTHING: Final[tuple[Evidence | None, ...]] = (None,)


def to_csv(report: Report) -> bytes:
    """The report as UTF-8 text with a byte order mark, which Excel needs to see it as UTF-8."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    hashes = {row.id: row.sha256 for row in report.statutes}
    for entry in report.entries:
        for row in _rows(entry, hashes):
            writer.writerow([guarded(value) for value in row])
    return target.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a program might take it for a formula."""
    text = for_xml(text)
    return f"'{text}" if _GUARDED.match(text) else text


def unguarded(text: str) -> str:
    """The text as it was before ``guarded``."""
    return text[1:] if text.startswith("'") and _GUARDED.match(text) else text


def _rows(entry: Entry, hashes: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """At least one row for each element, and one for a criterion without elements."""
    for element, about, item in _parts(entry):
        name = "/".join((entry.criterion.id, element.id if element else f"({about})"))
        if item:
            name += f"@{item.statute}:{item.span.start}-{item.span.end}"
        yield (name, *_of_criterion(entry), *_of_element(element), about, *_of(item, hashes))


def _parts(entry: Entry) -> Iterator[tuple[ElementRow | None, str, Evidence | None]]:
    """What a row stands for: an element or none, what its words are, the words."""
    shown = set()
    for element in entry.elements:
        items = [quote.evidence for quote in element.quotes]
        shown |= {(item.statute, item.span.start, item.span.end) for item in items}
        yield from ((element, _ELEMENT, item) for item in items or _NOTHING)
    others = [
        item
        for item in entry.finding.evidence
        if (item.statute, item.span.start, item.span.end) not in shown
    ]
    rejected = {
        (item.statute, item.span.start, item.span.end)
        for item in entry.judged
        if item.stance is EvidenceStance.REJECTED
    }
    for item in others:
        place = (item.statute, item.span.start, item.span.end)
        yield (None, _REJECTED if place in rejected else _FINDING, item)
    if not others and not entry.elements:
        yield (None, _FINDING, None)
    yield from ((None, _NEAR, item) for item in entry.finding.near_misses)


def _of_criterion(entry: Entry) -> tuple[str, ...]:
    decision = entry.decision
    return (
        entry.criterion.id,
        entry.criterion.theme,
        one_line(entry.criterion.title),
        entry.standing.value,
        entry.finding.verdict.value,
        decision.state.value if decision else "",
        decision.reviewer if decision else "",
        decision.date if decision else "",
        f"{entry.finding.confidence:.4f}",
        entry.force.value if entry.force else "",
        entry.urgency.value,
        entry.reason,
        entry.recommendation,
    )


def _of_element(element: ElementRow | None) -> tuple[str, ...]:
    if element is None:
        return ("", "", "", "")
    required = "true" if element.required else "false"
    return (element.id, element.label, required, element.status.value)


def _of(item: Evidence | None, hashes: Mapping[str, str]) -> tuple[str, ...]:
    if item is None:
        return ("",) * 7
    start, end = str(item.span.start), str(item.span.end)
    sha256 = hashes.get(item.statute, "")
    return (item.statute, item.file, sha256, item.provision, start, end, item.quote)
