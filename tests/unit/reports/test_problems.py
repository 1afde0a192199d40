"""What was not read stands apart from mere notes on files that were."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import a_certificate, a_finding, a_statute, an_assessment
from office_files import body_of

from lawgap.model.statute import Bundle, Problem
from lawgap.reports.build import build_report
from lawgap.reports.problems import problem_rows
from lawgap.reports.report import Extent
from lawgap.reports.table import summary
from lawgap.reports.translate import in_language
from lawgap.reports.word.document import to_docx
from lawgap.reports.words import load_words

LAW = a_statute("5. No one shall be held.", file="act.docx", title="Act")
ENGLISH, GERMAN = load_words(), load_words("de")


def problem(code: str, file: str = "act.docx", message: str = "Something.") -> Problem:
    """A problem of a file."""
    return Problem(file=file, code=code, message=message, hint="Look at it.")


def of(*problems: Problem) -> Bundle:
    """A bundle of one statute."""
    return Bundle(jurisdiction="Valdoria", statutes=(LAW,), problems=problems)


@pytest.mark.parametrize("code", ["converted", "tracked-changes", "wrong-name", "ocr", "language"])
def test_a_notice_on_a_file_that_was_read_is_no_failure(code):
    """It was read: only how is told."""
    (row,) = problem_rows(of(problem(code)))
    assert row.extent is Extent.WHOLE


@pytest.mark.parametrize("code", ["page-damaged", "scan", "embedded-text", "too-deep"])
def test_a_part_that_was_not_read_is_told_as_such(code):
    """The file is among the statutes all the same."""
    (row,) = problem_rows(of(problem(code)))
    assert row.extent is Extent.PART


def test_words_that_are_lost_are_a_part_that_was_not_read():
    """Words in the text that the file has not are a doubt, but nothing was lost."""
    for words, extent in ((len(LAW.text.split()) + 3, Extent.PART), (2, Extent.WHOLE)):
        certificate = replace(a_certificate(LAW.text, file=LAW.file), source_words=words)
        law = replace(LAW, certificate=certificate)
        bundle = replace(of(problem("words-unaccounted")), statutes=(law,))
        assert problem_rows(bundle)[0].extent is extent


def test_files_that_were_not_read_come_first():
    """What weighs most is read first."""
    rows = problem_rows(of(problem("converted"), problem("scan"), problem("scan", "other.pdf")))
    assert [row.extent for row in rows] == [Extent.NOTHING, Extent.PART, Extent.WHOLE]


def headings_of(*problems: Problem) -> list[str]:
    """Every heading of the assessment in Word."""
    assessment = replace(an_assessment(a_finding(), statutes=[LAW]), bundle=of(*problems))
    body = body_of(to_docx(build_report(assessment)))
    return ["".join(p.itertext()) for p in body if "Heading2" in _style(p)]


def _style(paragraph) -> str:
    return "".join(
        value for node in paragraph.iter() for value in node.attrib.values() if "Head" in value
    )


def test_a_report_never_says_of_a_file_read_whole_that_it_was_not():
    """Each part has its own heading, and none stands over nothing."""
    unread, notes = ENGLISH["headings.not-read"], ENGLISH["headings.reading-notes"]
    assert {unread, notes} & set(headings_of()) == set()
    assert {unread, notes} & set(headings_of(problem("converted"))) == {notes}
    assert {unread, notes} & set(headings_of(problem("scan", "x.pdf"))) == {unread}


def test_a_terminal_tells_them_apart():
    """Two lists, each with its title."""
    bundle = of(problem("converted"), problem("damaged", "x.pdf"))
    text = summary(replace(an_assessment(a_finding(), statutes=[LAW]), bundle=bundle))
    first, second = ENGLISH["terminal.problems"], ENGLISH["terminal.reading-notes"]
    assert text.index(first) < text.index("x.pdf") < text.index(second) < text.index("act.docx")


def test_a_german_report_speaks_german_of_files():
    """The very message is said in German, names and pages kept; what is not known stays."""
    pages = "“act.docx” has pages without text that can be read: pages 3, 7–9 and 2 more."
    notices = (problem("scan", message=pages), problem("of-tomorrow"))
    assessment = replace(an_assessment(a_finding(), statutes=[LAW]), bundle=of(*notices))
    told, unknown = in_language(assessment, GERMAN).bundle.problems
    assert told.message == (
        "„act.docx“ enthält Seiten ohne lesbaren Text: Seiten 3, 7–9 und 2 weitere."
    )
    assert unknown.message == "Something."
