"""The first pages as a window draws them by itself: words, numbers, tables, the house style."""

from __future__ import annotations

import io
from html import unescape

import docx
import pytest
from docx.shared import Cm, RGBColor
from report_samples import NAUGHTY, every_verdict, large, naughty

from lawgap.reports.build import build_report
from lawgap.reports.kinds import Paper, WordKind
from lawgap.reports.report import Standing
from lawgap.reports.word.document import WordChoices, to_docx
from lawgap.reports.word.heat_strip import strip
from lawgap.reports.word.house_style import load_house_style
from lawgap.reports.word.sketch import sketch

REPORT = build_report(every_verdict())


def sketched(**choices):
    """A report as a sketch."""
    return sketch(to_docx(REPORT, WordChoices(**choices)))


@pytest.mark.parametrize("kind", WordKind)
def test_every_kind_can_be_sketched(kind):
    """Each begins with its title."""
    made = sketched(kind=kind)
    assert "Ruritania" in unescape(made.html)
    assert made.html.count("<p") == made.html.count("</p>")
    assert "<table" in made.html


def test_numbers_are_those_that_word_prints():
    """Headings, paragraphs and annexes count as their styles do."""
    html = sketched().html
    tab = "&nbsp;&nbsp;&nbsp;"
    assert f">1{tab}Summary" in html
    assert f">1.1{tab}Key gaps" in html
    assert f">1.{tab}Results for" in html


def test_only_the_first_pages_are_drawn():
    """However long the report is."""
    long = sketch(to_docx(build_report(large())))
    assert len(long.html) < 250_000


def test_the_paper_is_the_one_chosen():
    """In points."""
    assert (round(sketched().width), round(sketched().height)) == (595, 842)
    letter = sketched(paper=Paper.LETTER)
    assert (round(letter.width), round(letter.height)) == (612, 792)


def test_a_picture_comes_with_its_bytes():
    """The strip of the page for the minister."""
    made = sketched(kind=WordKind.MINISTER)
    assert made.pictures
    assert all(data.startswith(b"\x89PNG") for data in made.pictures.values())
    assert all(f'src="{name}"' in made.html for name in made.pictures)


def test_a_house_style_shows_in_colours_margins_and_logo(tmp_path):
    """As in the report itself."""
    document = docx.Document()
    document.styles["Heading 1"].font.color.rgb = RGBColor(0xAA, 0, 0)
    document.sections[0].left_margin = Cm(4)
    logo = io.BytesIO(strip([Standing.MET], fields=1))
    document.sections[0].header.paragraphs[0].text = "Ministry of Tests"
    document.sections[0].header.paragraphs[0].add_run().add_picture(logo, width=Cm(1))
    document.save(tmp_path / "house.docx")
    made = sketched(style=load_house_style(tmp_path / "house.docx"))
    assert "#AA0000" in made.html
    assert round(made.left) == 113
    assert "Ministry of Tests" in made.header
    assert "<img" in made.header


@pytest.mark.parametrize("text", NAUGHTY)
def test_nothing_in_a_sketch_is_markup_of_a_statute(text):
    """A window would else load a picture or follow a link that the statute names."""
    made = sketch(to_docx(build_report(naughty(f'{text}<img src="x.png"/><a href="http://x">'))))
    assert "<a " not in made.html
    assert '<img src="x.png"' not in made.html
