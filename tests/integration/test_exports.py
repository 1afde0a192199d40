"""Every quotation of every export stands in the statute, word for word, at the place it names."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from tests.clause_bank import language_of, shipped
from tests.office_files import W, body_of, style_of, text_of
from tests.report_samples import decided, naughty

from lawgap.analysis.assess import assess
from lawgap.data import data_dir
from lawgap.model.finding import Assessment
from lawgap.readers.bundle import read_bundle
from lawgap.reports.build import build_report
from lawgap.reports.clean_text import one_line
from lawgap.reports.csv_report import to_csv, unguarded
from lawgap.reports.excel.workbook import to_xlsx
from lawgap.reports.json_report import to_json
from lawgap.reports.kinds import BookKind, WordKind
from lawgap.reports.marked.copies import marked_copy
from lawgap.reports.marked.word_copy import marked_docx
from lawgap.reports.quotes import GAP
from lawgap.reports.word.document import WordChoices, to_docx
from lawgap.reports.words import load_words
from lawgap.reports.write import ReportChoices, write_marked, write_report
from lawgap.usecases.export import ExportChoices
from lawgap.usecases.preview import can_show_pages, show_pages

BUNDLES = Path(__file__).parents[1] / "bundles"
COUNTRIES = {
    "valdoria": data_dir("resources") / "sample" / "valdoria",
    **{path.parent.name: path.parent / "statutes" for path in sorted(BUNDLES.glob("*/gold.tsv"))},
}
EACH = pytest.mark.parametrize("country", COUNTRIES)


@cache
def assessed(country: str) -> Assessment:
    """The country checked with every checklist."""
    english, catalogue = language_of("en"), shipped()
    return assess(
        read_bundle([COUNTRIES[country]], jurisdiction=country, languages=[english]),
        catalogue,
        checklists=list(catalogue.checklists),
        languages={"en": english},
        version="test",
    )


@EACH
def test_quotations_of_data_files_stand_at_their_place(country: str) -> None:
    """JSON and CSV name start and end."""
    assessment = assessed(country)
    texts = {statute.file: statute.text for statute in assessment.bundle.statutes}
    found = json.loads(to_json(assessment))["findings"]
    items = [item for finding in found for item in (*finding["evidence"], *finding["near_misses"])]
    assert items
    assert all(i["quote"] == texts[i["file"]][i["start"] : i["end"]] for i in items)
    data = to_csv(build_report(assessment)).decode("utf-8-sig")
    rows = [row for row in csv.DictReader(io.StringIO(data, newline="")) if row["quote"]]
    assert len(rows) >= len(items) / 2
    for row in rows:
        place = slice(int(row["start"]), int(row["end"]))
        assert unguarded(row["quote"]) == texts[row["file"]][place]


@EACH
def test_quotations_of_the_workbook_are_whole_and_exact(country: str) -> None:
    """In the sheets that promise the full words."""
    assessment, words = assessed(country), load_words()
    texts = [statute.text for statute in assessment.bundle.statutes]
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(build_report(assessment))))
    for name in ("sheets.elements", "sheets.laws"):
        head, *rows = book[words[name]].values
        column = list(head).index(words["columns.full-quote"])
        quotes = [row[column] for row in rows if row[column]]
        assert quotes
        assert all(any(quote in text for text in texts) for quote in quotes)


@EACH
@pytest.mark.parametrize("kind", [WordKind.COUNTRY, WordKind.OPINION])
def test_quotations_of_word_reports_stand_under_their_pin(country: str, kind: WordKind) -> None:
    """Each piece between two marks of omission is in the words that the pin leads to."""
    assessment = assessed(country)
    words: dict[str, str] = {}
    for evidence in (e for f in assessment.findings for e in f.evidence):
        pin = one_line(evidence.provision)
        words[pin] = f"{words.get(pin, '')} | {one_line(evidence.quote)}"
    body = body_of(to_docx(build_report(assessment), WordChoices(kind=kind)))
    quotations = [p for p in body.iter(f"{W}p") if style_of(p).startswith("StatuteQuote")]
    assert quotations
    for paragraph in quotations:
        first, *runs = map(text_of, paragraph.iter(f"{W}r"))
        pin = one_line(first).rstrip(":\u200e ")
        shown = one_line("".join(runs)).strip("“”„")
        assert all(piece.strip() in words[pin] for piece in shown.split(GAP)), shown


@EACH
def test_marked_copies_hold_the_text_word_for_word(country: str) -> None:
    """Every line of every statute, and every evidence as a spot."""
    assessment = assessed(country)
    report = build_report(assessment)
    for statute in assessment.bundle.statutes:
        copy = marked_copy(report, statute)
        lines = ["".join(segment.text for segment in line.segments) for line in copy.lines]
        assert "\n".join(lines) == statute.text
        paragraphs = [text_of(element) for element in body_of(marked_docx(copy))]
        first = next(n for n in range(len(paragraphs)) if paragraphs[n : n + 3] == lines[:3])
        assert paragraphs[first : first + len(lines)] == lines
        begun = {spot.span.start for spot in copy.spots}
        mine = (e for f in assessment.findings for e in f.evidence if e.statute == statute.id)
        assert begun >= {evidence.span.start for evidence in mine}


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize(
    "assessment", [decided(), naughty("=1+1 <w:p/> \U0001d518\u202e")], ids=["decided", "naughty"]
)
def test_an_office_opens_every_export(tmp_path: Path, assessment: Assessment) -> None:
    """Each becomes a PDF: nothing is damaged, whatever the statute says."""
    for kind in BookKind:
        path = tmp_path / f"{kind.value}.xlsx"
        write_report(assessment, path, kind="xlsx", choices=ReportChoices(book=kind))
    write_report(assessment, tmp_path / "table.csv", kind="csv")
    write_marked(assessment, tmp_path / "marked", kinds=["docx"])
    files = [*tmp_path.glob("*.*"), *(tmp_path / "marked").iterdir()]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=110)
    assert {path.stem for path in tmp_path.glob("*.pdf")} == {path.stem for path in files}


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_an_office_shows_the_first_pages_of_a_report() -> None:
    """As they will be, and no more of them than a preview holds."""
    assert can_show_pages()
    pages = show_pages(decided(), ExportChoices(language="de"), width=300)
    assert [page.page for page in pages] == [1, 2, 3, 4]
    assert {page.width for page in pages} == {300}
