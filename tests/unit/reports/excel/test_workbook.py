"""The workbook, looked at as Excel and its users do."""

from __future__ import annotations

import io
import re
from datetime import date

import openpyxl
import pytest
from builders import an_assessment, evidence_in
from golden_files import same_as_golden
from office_files import mistakes_in, parts_of
from report_samples import NAUGHTY, decided, every_verdict, large, naughty, work_act

from lawgap.model.comparison import Comparison, CriterionChange, ElementChange, GapChange
from lawgap.model.finding import Verdict
from lawgap.reports.build import build_report
from lawgap.reports.excel.table import sheet_names
from lawgap.reports.excel.workbook import to_xlsx
from lawgap.reports.words import load_words

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
        "summary", "correspondence", "criteria", "matrix", "elements", "laws", "recommendations",
        "not-found", "sources", "statutes", "certificates", "problems", "lists",
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
    """Laws searched, wordings tried, nearest provision."""
    rows = {
        row[WORDS["columns.id"]]: row for row in rows_of(SMALL_BYTES, WORDS["sheets.not-found"])
    }
    assert set(rows) == {"consent", "unions"}
    assert rows["consent"][WORDS["columns.searched"]] == "work.txt\naliens.txt"
    tried = "consent is no defence\nirrespective of consent"
    assert rows["consent"][WORDS["columns.tried"]] == tried
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
        heads = {
            worksheet[str(rule.sqref).split(":")[0].rstrip("2") + "1"].value: rule for rule in rules
        }
        allowed = ("Reviewe", "Planned date", "Proposed verb")
        assert all(head.startswith(allowed) for head in heads)
        listed = [rule.formula1 for rule in rules if rule.type == "list"]
        assert listed
        for formula in listed:
            sheet_name, place = formula.rsplit("!", 1)
            assert sheet_name == "'Lists'"
            first = place.replace("$", "").split(":")[0]
            assert book_of(SMALL_BYTES)["Lists"][f"{first[:-1]}1"].value


def test_status_urgency_and_reviewer_are_chosen_and_follow_up_too():
    """Each from its list; a reviewer's name may be a new one."""
    book = book_of(to_xlsx(build_report(decided())))
    rules = {
        (sheet.title, sheet[f"{str(rule.sqref).split(':')[0].rstrip('2')}1"].value): rule
        for sheet in book
        for rule in sheet.data_validations.dataValidation
    }
    for head in ("Reviewer: status", "Proposed verb", "Reviewer"):
        assert rules["Correspondence", head].type == "list"
    assert rules["Correspondence", "Reviewer"].errorStyle == "warning"
    assert rules["Recommendations", "Follow-up"].type == "list"
    assert rules["Recommendations", "Deadline"].type == "date"
    names = [row[0] for row in book["Lists"].iter_rows(min_col=5, max_col=5, values_only=True)]
    assert names[:2] == ["Reviewer", "A. Reviewer"]


def test_decisions_fill_the_review_columns():
    """Status, reviewer, a real date, the reason; the machine's other finding beside them."""
    data = to_xlsx(build_report(decided()))
    rows = {row[WORDS["columns.id"]]: row for row in rows_of(data, WORDS["sheets.criteria"])}
    row = rows["consent"]
    assert row["Reviewer: status"] == "● Met"
    assert row["Finding"] == "● Met"
    assert row["The machine’s finding"] == "○ Not found"
    assert row["Reviewed on"].date() == date(2026, 5, 31)
    assert row["Reviewer: note"] == "Section 9 of the regulation says so."
    assert rows["document-retention"]["Reviewer: status"] is None


def test_the_reverse_table_lists_what_rests_on_each_provision():
    """In the order of the laws' texts, the quotation in full."""
    rows = rows_of(SMALL_BYTES, WORDS["sheets.laws"])
    assert [row["Provision"] for row in rows] == ["s 5(1)", "s 12", "s 8"]
    assert rows[0]["Criteria that it serves"] == "document-retention (Partly met)"
    texts = [statute.text for statute in SMALL.assessment.bundle.statutes]
    assert all(any(row[WORDS["columns.full-quote"]] in text for text in texts) for row in rows)


def test_each_gap_has_a_recommendation_to_follow_up():
    """Numbered, most serious first, with addressee and law to amend."""
    rows = rows_of(SMALL_BYTES, WORDS["sheets.recommendations"])
    assert [row[WORDS["columns.id"]] for row in rows] == [e.criterion.id for e in SMALL.gaps]
    assert all(row["Addressee"] and row["Law to amend"] for row in rows)
    assert {row["Follow-up"] for row in rows} == {"open"}


def test_elements_stand_side_by_side():
    """One column for each, with its result and its label."""
    rows = rows_of(SMALL_BYTES, WORDS["sheets.matrix"])
    row = next(row for row in rows if row[WORDS["columns.id"]] == "document-retention")
    assert row["Element 1"].startswith("◐ Weakened\nHolding")
    assert row["Element 2"].startswith("○ Not found\n")


def test_before_and_after_stands_where_versions_are_compared():
    """Both findings, the change, the new words with their pin."""
    report = build_report(every_verdict())
    new = evidence_in(work_act, "Whoever does so is liable to a fine.", provision="s 5(2)")
    change = CriterionChange(
        criterion="consent",
        change=GapChange.CLOSED,
        old=Verdict.NOT_FOUND,
        new=Verdict.MET,
        elements=(ElementChange(id="no-defence", change=GapChange.CLOSED, new=(new,)),),
        gained=(new,),
    )
    comparison = Comparison(
        old=report.assessment, new=report.assessment, statutes=(), criteria=(change,)
    )
    (row,) = rows_of(to_xlsx(report, comparison=comparison), WORDS["sheets.changes"])
    assert (row["Before"], row["After"]) == ("○ Not found", "● Met")
    assert row["Change"] == "Closed"
    assert row["New words"].endswith("s 5(2) (work.txt)\nWhoever does so is liable to a fine.")


@pytest.mark.parametrize("text", ["x" * 40_000, "𝔘" * 20_000, "line\n" * 400, "_x0041_" * 6_000])
def test_a_text_too_long_for_its_cell_is_kept_in_full(text):
    """The cell says where it goes on; the parts there are the whole text."""
    data = to_xlsx(build_report(naughty(text)))
    rows = rows_of(data, WORDS["sheets.full-texts"])
    whole: dict[int, str] = {}
    book = book_of(data)
    for row in rows:
        part = (row["Text"] or "").replace("_x005F_", "_")
        assert len(part.encode("utf-16-le")) // 2 <= 32_767
        whole[row["Number"]] = whole.get(row["Number"], "") + part
        cell = book[row["Sheet"]][row["Cell"]].value
        assert cell.endswith(f"[… goes on: Full texts, no. {row['Number']}]")
    assert f"1. {text}." in whole.values()


def test_widths_of_columns_fit_their_values():
    """No column of ids breaks a word; no data cell is merged."""
    sheet = book_of(LARGE_BYTES)[WORDS["sheets.correspondence"]]
    assert sheet.column_dimensions["E"].width >= len("criterion-000")


def test_names_of_sheets_are_those_that_excel_takes():
    """Short, plain, each of them once, whatever an instrument is called."""
    names = sheet_names(["a/b", "A-B", "", "History", "x" * 40, "x" * 50, "'quoted'", "[1]:*?"])
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in names)
    assert not any(name.startswith("'") or name.endswith("'") for name in names)
    assert "history" not in {name.casefold() for name in names}


def test_summary_counts_and_draws_each_theme():
    """A native chart over the counts, on one page."""
    worksheet = book_of(LARGE_BYTES)[WORDS["sheets.summary"]]
    charts = worksheet._charts
    assert len(charts) == 3
    assert all(len(chart.series) == len(Verdict) for chart in charts)
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
