"""The workbook, looked at as Excel and its users do."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
from builders import an_assessment
from golden_files import same_as_golden
from office_files import mistakes_in, parts_of
from report_samples import NAUGHTY, every_verdict, large, naughty

from lawgap.model.finding import Verdict
from lawgap.reports.build import build_report
from lawgap.reports.words import load_words
from lawgap.reports.xlsx import to_xlsx

WORDS = load_words()
SMALL = build_report(every_verdict())
LARGE = build_report(large())
SMALL_BYTES = to_xlsx(SMALL)
LARGE_BYTES = to_xlsx(LARGE)
BOTH = pytest.mark.parametrize(
    ("report", "data"), [(SMALL, SMALL_BYTES), (LARGE, LARGE_BYTES)], ids=["small", "large"]
)
SHEETS = [
    WORDS[f"sheets.{name}"]
    for name in (
        "summary", "criteria", "elements", "correspondence", "not-found", "statutes",
        "certificates", "sources", "problems",
    )
]  # fmt: skip
DATA_SHEETS = SHEETS[1:]


def book_of(data: bytes) -> openpyxl.Workbook:
    """The workbook as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(data))


def rows_of(data: bytes, sheet: str) -> list[dict[str, object]]:
    """The rows of a data sheet by the titles of its columns."""
    head, *rows = book_of(data)[sheet].values
    return [dict(zip(head, row, strict=True)) for row in rows]


def outline_of(data: bytes) -> str:
    """The whole workbook as text: each cell that holds something."""
    lines = []
    for sheet in book_of(data):
        lines.append(f"== {sheet.title}")
        for row in sheet.iter_rows():
            lines += [f"{cell.coordinate}: {cell.value}" for cell in row if cell.value is not None]
    return "\n".join(lines) + "\n"


@BOTH
def test_sheets_are_those_of_the_plan(report, data):
    """In this order."""
    assert book_of(data).sheetnames == SHEETS


@BOTH
def test_every_criterion_has_one_row(report, data):
    """And one for each of its elements and sources."""
    ids = [entry.criterion.id for entry in report.entries]
    assert [row[WORDS["columns.id"]] for row in rows_of(data, WORDS["sheets.criteria"])] == ids
    elements = [(e.criterion.id, row.id) for e in report.entries for row in e.elements]
    shown = rows_of(data, WORDS["sheets.elements"])
    assert [
        (row[WORDS["columns.id"]], row[WORDS["columns.element-id"]]) for row in shown
    ] == elements
    assert {
        row[WORDS["columns.id"]] for row in rows_of(data, WORDS["sheets.correspondence"])
    } == set(ids)


def test_what_was_not_found_lists_where_it_was_looked_for():
    """Laws searched, concepts, nearest provision."""
    rows = {
        row[WORDS["columns.id"]]: row for row in rows_of(SMALL_BYTES, WORDS["sheets.not-found"])
    }
    assert set(rows) == {"consent", "unions"}
    assert rows["consent"][WORDS["columns.searched"]] == "work.txt\naliens.txt"
    assert rows["consent"][WORDS["columns.concepts"]] == "no-defence"
    assert rows["consent"][WORDS["columns.nearest"]] == "Work Act 2001: s 5(2)"


def test_quotations_in_full_are_exact():
    """Where a column promises the full words, they are the statute's."""
    texts = [statute.text for statute in LARGE.assessment.bundle.statutes]
    quotes = [
        row[WORDS["columns.full-quote"]] for row in rows_of(LARGE_BYTES, WORDS["sheets.elements"])
    ]
    assert any(quotes)
    assert all(any(quote in text for text in texts) for quote in quotes if quote)


@pytest.mark.parametrize("sheet", DATA_SHEETS)
def test_data_sheets_can_be_filtered_sorted_and_printed(sheet):
    """Frozen head, filter, wrapped text, no merged cells, pages that lie and repeat the head."""
    worksheet = book_of(LARGE_BYTES)[sheet]
    assert worksheet.freeze_panes.endswith("2")
    assert worksheet.auto_filter.ref.startswith("A1:")
    assert not worksheet.merged_cells.ranges
    assert worksheet.page_setup.orientation == "landscape"
    assert worksheet.page_setup.fitToWidth == 1
    assert worksheet.sheet_properties.pageSetUpPr.fitToPage
    assert worksheet.print_title_rows == "$1:$1"
    assert "&P of &N" in worksheet.oddFooter.center.text
    assert all(dimension.width >= 7 for dimension in worksheet.column_dimensions.values())
    assert all(cell.alignment.wrap_text for row in worksheet.iter_rows() for cell in row)
    assert max(d.height for d in worksheet.row_dimensions.values()) <= 409


def test_reviewers_choose_from_lists_and_enter_dates():
    """Status and verb from the scale, dates as dates."""
    for sheet in (
        WORDS["sheets.criteria"],
        WORDS["sheets.correspondence"],
        WORDS["sheets.elements"],
    ):
        worksheet = book_of(SMALL_BYTES)[sheet]
        rules = worksheet.data_validations.dataValidation
        lists = [rule.formula1 for rule in rules if rule.type == "list"]
        assert lists
        assert all(len(text) <= 257 for text in lists)
        columns = {str(rule.sqref).split(":")[0].rstrip("2") for rule in rules}
        heads = {worksheet[f"{column}1"].value for column in columns}
        assert all(head.startswith(("Reviewe", "Planned date")) for head in heads)


def test_summary_counts_and_draws_each_theme():
    """A native chart over the counts, on one page."""
    worksheet = book_of(LARGE_BYTES)[WORDS["sheets.summary"]]
    (chart,) = worksheet._charts
    assert len(chart.series) == len(Verdict)
    assert worksheet.page_setup.fitToHeight == 1
    total = next(row for row in worksheet.values if row[0] == WORDS["columns.total"])
    assert total[-1] == len(LARGE.entries) == sum(total[1:-1])


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_no_text_becomes_a_formula_or_a_link(text):
    """Whatever the statute says; read back, every cell is text or a plain number."""
    data = to_xlsx(build_report(naughty(text)))
    for sheet in book_of(data):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n")
                assert cell.hyperlink is None
                if isinstance(cell.value, str) and re.match(r"\s*[=+@-]", cell.value):
                    assert cell.quotePrefix
    for name, content in parts_of(data).items():
        assert b"<f>" not in content or name.startswith("xl/charts/")
        assert b'TargetMode="External"' not in content


def test_country_name_is_no_code_in_a_header():
    """An ampersand begins a code there."""
    data = to_xlsx(build_report(an_assessment(jurisdiction="A&B &P")))
    assert b"&amp;&amp;B &amp;&amp;P" in parts_of(data)["xl/worksheets/sheet2.xml"]


@pytest.mark.parametrize(
    "report", [SMALL, build_report(an_assessment()), build_report(naughty("=<&>\x0c\ud800"))]
)
def test_validator_finds_nothing(tmp_path, report):
    """The workbook opens clean, also an empty and a hostile one."""
    assert mistakes_in(to_xlsx(report), tmp_path / "report.xlsx") == []


def test_same_report_gives_the_same_bytes():
    """Openpyxl would write the time of saving."""
    assert to_xlsx(build_report(large())) == LARGE_BYTES
    assert b"2000-01-01T00:00:00Z" in parts_of(LARGE_BYTES)["docProps/core.xml"]


def test_workbook_is_as_when_last_looked_at():
    """Every cell."""
    assert same_as_golden("workbook.txt", outline_of(SMALL_BYTES))
