"""A survey in every format, looked at as its readers do."""

from __future__ import annotations

import csv
import io
import re
import struct
from html.parser import HTMLParser

import pytest
from golden_files import same_as_golden
from lxml import etree
from office_files import mistakes_in, outline_of
from surveys import HOSTILE, a_jurisdiction, a_survey, three_countries

from lawgap.comparison.view import view_of
from lawgap.model.errors import ExportError
from lawgap.model.jurisdictions import MatrixChoices, Order, SurveyView
from lawgap.reports.csv_report import unguarded
from lawgap.reports.excel.jurisdictions import survey_xlsx
from lawgap.reports.jurisdictions.csv_file import COLUMNS, survey_csv
from lawgap.reports.jurisdictions.drawing import Box, heat_map, strip_map
from lawgap.reports.jurisdictions.naming import survey_in_language
from lawgap.reports.jurisdictions.png import to_png
from lawgap.reports.jurisdictions.svg import to_svg
from lawgap.reports.jurisdictions.text import survey_text
from lawgap.reports.jurisdictions.web_page import survey_html
from lawgap.reports.word.jurisdictions import survey_docx
from lawgap.reports.words import load_words, report_languages
from lawgap.reports.write_survey import KINDS, write_survey

WORDS = load_words()
WORLD = three_countries(own="Arcadia")
VIEW = view_of(WORLD, MatrixChoices(order=Order.SIMILARITY))


def hostile() -> SurveyView:
    """A survey whose every name is what a file's author would wish for."""
    return view_of(a_survey(a_jurisdiction(HOSTILE), title=HOSTILE, own=HOSTILE))


class Page(HTMLParser):
    """Every tag of a page with its attributes, and its words."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(data.decode())

    def handle_starttag(self, tag, attrs):
        """Keep it."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        """Keep it."""
        self.words += data


def test_the_page_is_as_it_was_found_right():
    """Look at the golden file in a browser when it changes."""
    assert same_as_golden("survey.html", survey_html(VIEW, WORDS).decode())


def test_the_table_is_as_it_was_found_right():
    """The CSV of the same survey."""
    assert same_as_golden("survey.csv", survey_csv(VIEW).decode("utf-8-sig").replace("\r\n", "\n"))


def test_the_terminal_s_text_is_as_it_was_found_right():
    """Counts, likeness, matrix."""
    assert same_as_golden("survey.txt", survey_text(VIEW, WORDS))


def test_the_word_chapter_is_as_it_was_found_right():
    """Its outline, paragraph by paragraph."""
    assert same_as_golden("survey.docx.txt", outline_of(survey_docx(VIEW, WORDS)))


@pytest.mark.parametrize("view", [VIEW, hostile()], ids=["plain", "hostile"])
def test_the_page_opens_offline_and_runs_nothing(view):
    """No script, nothing fetched, every link inside the page leads somewhere."""
    page = Page(survey_html(view, WORDS))
    names = {tag for tag, _ in page.tags}
    assert names.isdisjoint({"script", "link", "img", "iframe", "object", "form", "base"})
    policies = [a["content"] for t, a in page.tags if a.get("http-equiv")]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]
    ids = {attributes["id"] for _, attributes in page.tags if attributes.get("id")}
    links = {attributes["href"] or "" for tag, attributes in page.tags if tag == "a"}
    assert all(link.removeprefix("#") in ids for link in links)
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)


def test_the_page_shows_hostile_names_as_words():
    """What would be a tag stands there to be read."""
    assert '<script>alert("x")</script>' in Page(survey_html(hostile(), WORDS)).words


def test_the_page_marks_deciding_words():
    """In the quotation, with its source below."""
    text = survey_html(VIEW, WORDS).decode()
    assert "Whoever <mark>withholds</mark> the passport" in text
    assert "s 5, Work Act of Borduria (Borduria)" in text


def test_too_many_quotations_are_left_out_of_the_page(monkeypatch):
    """And the page says where they are."""
    monkeypatch.setattr("lawgap.reports.jurisdictions.web_page._MOST_LETTERS", 10)
    page = survey_html(view_of(three_countries()), WORDS).decode()
    assert WORDS["survey.too-many"] in page
    assert "<blockquote" not in page


def test_the_table_has_a_row_for_each_criterion_and_element():
    """In each jurisdiction; formulas are guarded."""
    rows = list(csv.DictReader(io.StringIO(survey_csv(VIEW).decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 3 * 3 * (1 + 2)
    own = [row for row in rows if row["criterion"] == "consent" and not row["element"]]
    decided = {row["jurisdiction"]: row["decided_by_person"] for row in own}
    assert decided == {"Arcadia": "false", "Borduria": "true", "Cascadia": "false"}
    formula = survey_csv(view_of(a_survey(a_jurisdiction("=cmd")))).decode("utf-8-sig")
    row = next(csv.DictReader(io.StringIO(formula)))
    assert row["jurisdiction"] == "'=cmd"
    assert unguarded(row["jurisdiction"]) == "=cmd"


def test_the_drawing_is_well_formed_and_says_its_values():
    """SVG: a tip for each cell, no script; every sign of the scale in the legend."""
    root = etree.fromstring(to_svg(heat_map(VIEW, WORDS)).encode())
    assert {etree.QName(node).localname for node in root.iter()} <= {
        "svg", "title", "rect", "path", "text",
    }  # fmt: skip
    told = "".join(root.itertext())
    assert "Borduria: Met. Consent is irrelevant" in told
    assert all(sign in told for sign in "●◐○✕–∅")
    assert etree.fromstring(to_svg(heat_map(hostile(), WORDS)).encode()) is not None


def test_the_tree_stands_only_over_columns_in_its_order():
    """Else its lines would lead to other names."""
    by_name = view_of(
        three_countries(), MatrixChoices(pinned_jurisdictions=("Borduria", "Cascadia"))
    )
    drawn = [heat_map(view, WORDS) for view in (VIEW, by_name)]
    assert "%" in "".join(s.text for s in drawn[0].shapes if hasattr(s, "text"))
    assert WORDS["survey.likeness"] in to_svg(drawn[0])
    assert WORDS["survey.likeness"] not in to_svg(drawn[1])


def test_the_picture_needs_no_display():
    """A PNG of the drawing's size; the same drawing gives the same bytes; it is not all white."""
    drawing = strip_map(VIEW, WORDS)
    data = to_png(drawing)
    width, height = struct.unpack(">II", data[16:24])
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert abs(width - 2 * drawing.width) <= 1
    assert abs(height - 2 * drawing.height) <= 1
    assert data == to_png(drawing)
    assert len(data) > 1000
    assert sum(isinstance(shape, Box) for shape in drawing.shapes) == 3 * 3 + 6


@pytest.mark.parametrize("language", report_languages())
@pytest.mark.parametrize("view", [VIEW, hostile()], ids=["plain", "hostile"])
def test_office_files_keep_to_their_schemas(view, language, tmp_path):
    """What Word and Excel would repair, they would also complain of."""
    words = load_words(language)
    assert mistakes_in(survey_docx(view, words), tmp_path / "a.docx") == []
    assert mistakes_in(survey_xlsx(view, words), tmp_path / "a.xlsx") == []


def test_the_workbook_holds_matrix_elements_and_provisions():
    """Sheets by name, a line for each, charts drawn from cells."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(survey_xlsx(VIEW, WORDS)))
    keys = ("matrix", "elements", "themes", "jurisdictions", "likeness-sheet", "provisions")
    assert book.sheetnames[1:7] == [WORDS[f"survey.{key}"] for key in keys]
    matrix = book[WORDS["survey.matrix"]]
    heads = [cell.value for cell in matrix[1]]
    assert heads[2:5] == [one.name for one in VIEW.matrix.columns]
    rows = {row[1]: row for row in matrix.iter_rows(min_row=2, values_only=True)}
    consent = dict(zip(heads, rows["Consent is irrelevant"], strict=True))
    assert consent["Borduria"] == "● Met"
    assert consent["Arcadia"] == "◐ Partly met°"
    assert book[WORDS["survey.elements"]].max_row == 1 + 6
    assert len(book.worksheets[0]._charts) == 2


def test_the_same_survey_gives_the_same_bytes():
    """In every format: no clock, no order of a set."""
    for kind, make in KINDS.items():
        assert make(VIEW, WORDS) == make(VIEW, WORDS), kind


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_to_compare_is_no_mistake(kind):
    """A filter may leave nothing."""
    assert KINDS[kind](view_of(WORLD, MatrixChoices(region="nowhere")), WORDS)


def test_german_titles_stand_in_a_german_report():
    """Themes and criteria of the catalogue; names of jurisdictions stay."""
    german = load_words("de")
    text = survey_text(view_of(survey_in_language(WORLD, german)), german)
    assert "Vergleichender Überblick" in text
    assert "Borduria" in text
    assert not re.search(r"\bMet\b", text)


def test_an_encoding_without_the_signs_gets_others():
    """A terminal of the last century still tells the findings apart."""
    text = survey_text(VIEW, WORDS, encoding="ascii")
    assert text.isascii()
    assert "Borduria" in text


def test_bad_places_are_told(tmp_path):
    """In one line, with what to do."""
    with pytest.raises(ExportError):
        write_survey(VIEW, tmp_path / "none" / "a.csv", kind="csv", words=WORDS)
