"""How long reports take, beside the bare library writing as many paragraphs or cells.

python benchmarks/reports.py [PATH ...]     (default: the sample country)
"""

from __future__ import annotations

import io
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
from docx.document import Document
from docx.oxml.ns import qn

from lawgap.model.finding import Assessment
from lawgap.reports.build import build_report
from lawgap.reports.excel.workbook import to_xlsx
from lawgap.reports.kinds import BookKind, WordKind
from lawgap.reports.word.document import WordChoices, to_docx
from lawgap.reports.words import load_words
from lawgap.usecases.check import CheckRequest, check

ROOT = Path(__file__).resolve().parents[1]
RUNS = 3
COUNTRIES = 40


def main(arguments: list[str]) -> None:
    """Print a line for each kind of Word report."""
    paths = [Path(name) for name in arguments] or [ROOT / "resources" / "sample" / "valdoria"]
    assessment = check(CheckRequest(paths=tuple(paths)))
    load_words()  # once in a run of the program
    print(f"{len(assessment.findings)} findings\n\nkind | s | paragraphs | bare s | ratio | kB")
    for kind in WordKind:
        made = _written(assessment, kind)
        taken = _best(lambda kind=kind: _written(assessment, kind))  # type: ignore[misc]
        texts = _texts(docx.Document(io.BytesIO(made)))
        bare = _best(lambda texts=texts: _bare(texts))  # type: ignore[misc]
        figures = f"{taken:.2f} | {len(texts)} | {bare:.2f} | {taken / bare:.2f}"
        print(f"{kind.value} | {figures} | {len(made) // 1000}")
    print("\nkind | s | cells | bare s | ratio | kB")
    for book in BookKind:
        _workbook(assessment, book)
    start = time.perf_counter()
    for _ in range(COUNTRIES):
        report = build_report(assessment)
        to_docx(report)
        to_xlsx(report)
    taken = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
    print(f"\n{COUNTRIES} countries, report and workbook: {taken:.1f} s; at most {peak} MB")


def _workbook(assessment: Assessment, kind: BookKind) -> None:
    made = to_xlsx(build_report(assessment), kind)
    taken = _best(lambda: to_xlsx(build_report(assessment), kind))
    book = openpyxl.load_workbook(io.BytesIO(made))
    sheets = [[list(row) for row in sheet.values] for sheet in book]
    cells = sum(value is not None for rows in sheets for row in rows for value in row)
    bare = _best(lambda: _bare_book(sheets))
    print(f"{kind.value} | {taken:.2f} | {cells} | {bare:.2f} | {taken / bare:.2f}", end="")
    print(f" | {len(made) // 1000}")


def _bare_book(sheets: list[list[list[object]]]) -> None:
    book = openpyxl.Workbook()
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    book.save(io.BytesIO())


def _written(assessment: Assessment, kind: WordKind) -> bytes:
    return to_docx(build_report(assessment), WordChoices(kind=kind))


def _texts(document: Document) -> list[str]:
    paragraphs = document.element.body.iter(qn("w:p"))
    return ["".join(node.text or "" for node in p.iter(qn("w:t"))) for p in paragraphs]


def _bare(texts: list[str]) -> None:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    document.save(io.BytesIO())


def _best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    main(sys.argv[1:])
