"""The page of a PDF beside the text that was read of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdf_files import Page, column, pdf_of

from lawgap.languages.load import available_languages, load_language
from lawgap.model.errors import ReadError
from lawgap.model.statute import Span, no_progress
from lawgap.readers.bundle import read_bundle
from lawgap.ui.process import jobs
from lawgap.ui.session import Doing
from lawgap.ui.views.page_tab import PageTab
from lawgap.ui.work import operations
from lawgap.ui.work.page_pictures import connect_pages
from lawgap.usecases.pictures import picture_of_page

FIRST = column(
    "Act on Victims", "Section 1. Title", "This Act may be called the Act on Victims of trade."
)
SECOND = column("Section 2. Duty", "The police shall inform each victim of the rights given here.")


@pytest.fixture
def paper(tmp_path):
    """A PDF of two pages as a file."""
    path = tmp_path / "act.pdf"
    path.write_bytes(pdf_of([Page(FIRST), Page(SECOND)]))
    return path


def _statute(path: Path):
    languages = [load_language(code) for code in available_languages()]
    return read_bundle([path], jurisdiction="R", languages=languages).statutes[0]


@pytest.fixture
def tab(qtbot, desk):
    """A shown tab that gets its pages from a worker."""
    made = PageTab()
    qtbot.addWidget(made)
    made.resize(500, 600)
    connect_pages(desk, made)
    made.show()
    return made


def test_the_page_of_the_words_is_shown_with_them_framed(qtbot, tab, paper) -> None:
    """Section 2 stands on the second page; the frame lies where its words are black."""
    statute = _statute(paper)
    provision = next(p for p in statute.provisions if p.number == "2")
    tab.show_place(statute, provision.span)
    qtbot.waitUntil(lambda: tab.page.has_picture, timeout=20_000)
    image = tab.page.grab().toImage()
    dark = [
        y
        for y in range(image.height())
        for x in range(0, image.width(), 2)
        if image.pixelColor(x, y).lightness() < 90
    ]
    assert dark
    assert abs(tab.page.first_frame() - min(dark)) < 25


def test_other_words_of_the_same_page_are_framed_in_their_turn(qtbot, tab, paper) -> None:
    """The frame of the finding before does not stay behind."""
    statute = _statute(paper)
    words = {
        name: Span(start=statute.text.index(name), end=statute.text.index(name) + len(name))
        for name in ("Section 1", "called the Act")
    }
    tab.show_place(statute, words["Section 1"])
    qtbot.waitUntil(lambda: tab.page.has_picture, timeout=20_000)
    first = tab.page.first_frame()
    tab.show_place(statute, words["called the Act"])
    qtbot.waitUntil(lambda: tab.page.first_frame() > first, timeout=20_000)
    second = tab.page.first_frame()
    tab.show_place(statute, words["Section 1"])
    qtbot.waitUntil(lambda: tab.page.first_frame() < second, timeout=20_000)


def test_a_text_file_has_no_pages_and_says_so(qtbot, tab, tmp_path) -> None:
    """Rather than an empty tab."""
    path = tmp_path / "act.txt"
    path.write_text("Act\n\nSection 1. Title\nThis is an act of some words.\n", "utf-8")
    tab.show_place(_statute(path), None)
    qtbot.waitUntil(lambda: bool(tab.note.text()))
    assert tab.note.isVisible()
    assert not tab.page.has_picture


def test_a_file_that_is_gone_is_told(qtbot, tab, paper) -> None:
    """The text stays; the tab says what to do."""
    statute = _statute(paper)
    paper.unlink()
    tab.show_place(statute, statute.provisions[-1].span)
    qtbot.waitUntil(lambda: bool(tab.note.text()), timeout=20_000)
    assert not tab.page.has_picture


def test_a_page_that_is_not_there_is_an_error_in_one_line(paper) -> None:
    """A file may have been replaced by a shorter one."""
    with pytest.raises(ReadError, match="Page 9"):
        picture_of_page(paper, 9, width=300)


def test_what_is_no_pdf_is_an_error_in_one_line() -> None:
    """A file may have been replaced by another kind."""
    with pytest.raises(ReadError, match="Page 1"):
        picture_of_page(b"not a pdf", 1, width=300)


def test_a_picture_is_as_wide_as_asked_and_never_huge(paper) -> None:
    """The worker's memory is bounded."""
    assert picture_of_page(paper, 1, width=300).width == pytest.approx(300, abs=1)
    huge = jobs.page_picture(paper, 1, 10**9, "", progress=no_progress)
    assert huge.width * huge.height < 50_000_000


def test_the_page_is_shown_from_the_project_when_the_file_is_gone(qtbot, window, paper) -> None:
    """A project keeps the files that its statutes were read from."""
    session = window.desk.session
    operations.open_paths(window.desk, [paper.parent])
    qtbot.waitUntil(lambda: session.files is not None, timeout=20_000)
    window.actions_["check"].trigger()
    idle = lambda: session.assessment is not None and session.doing is Doing.NOTHING  # noqa: E731
    qtbot.waitUntil(idle, timeout=60_000)
    paper.unlink()
    pane = window.results.statute
    pane.focus_page()
    pane.page.show_place(pane.shown, pane.shown.provisions[-1].span)
    qtbot.waitUntil(lambda: pane.page.page.has_picture, timeout=20_000)
