"""A statute with its evidence marked."""

from __future__ import annotations

import html
import re

import pytest
from builders import a_finding, a_statute, an_assessment, an_element_result, evidence_in
from golden_files import same_as_golden
from lxml import etree
from office_files import W, body_of, mistakes_in, outline_of, parts_of, text_of
from report_samples import NAUGHTY, aliens_act, decided, every_verdict, large, naughty, work_act

from lawgap.model.errors import ExportError
from lawgap.model.finding import Assessment, Verdict
from lawgap.model.statute import Statute
from lawgap.reports.build import build_report
from lawgap.reports.clean_text import for_xml
from lawgap.reports.marked.copies import MarkedCopy, MarkKind, marked_copy
from lawgap.reports.marked.web_copy import to_html
from lawgap.reports.marked.word_copy import marked_docx
from lawgap.reports.words import load_words
from lawgap.reports.write import write_marked

ALL = [
    (assessment, statute)
    for assessment in (every_verdict(), large(12), decided())
    for statute in assessment.bundle.statutes
]
EACH = pytest.mark.parametrize(
    ("assessment", "statute"), ALL, ids=[f"{n}-{law.file}" for n, (_, law) in enumerate(ALL)]
)


def copy_of(assessment: Assessment, statute: Statute, code: str = "en") -> MarkedCopy:
    """The marked copy in a language."""
    return marked_copy(build_report(assessment, load_words(code)), statute)


def law_in(page: str) -> str:
    """The statute's own words on a page, as they are copied from it."""
    main = re.search(r"<main[^>]*>\n(.*)\n</main>", page, re.DOTALL).group(1)
    without = re.sub(r"<sup.*?</sup>", "", main, flags=re.DOTALL)
    lines = re.findall(r"<(p|h2|h3) dir=\"auto\">(.*?)</\1>", without, flags=re.DOTALL)
    return "\n".join(html.unescape(re.sub(r"<[^>]+>", "", line)) for _, line in lines)


def law_of(data: bytes, statute: Statute) -> str:
    """The statute's own words in a document: its paragraphs after the scale."""
    elements = list(body_of(data))
    first = next(i for i, e in enumerate(elements) if e.tag == f"{W}tbl") + 2
    lines = [text_of(e) for e in elements[first:] if e.tag == f"{W}p"]
    return "\n".join(lines[: statute.text.count("\n") + 1])


@EACH
def test_the_text_stays_word_for_word(assessment, statute):
    """Marks are put around words and change none of them."""
    copy = copy_of(assessment, statute)
    assert law_in(to_html(copy).decode()) == statute.text
    assert law_of(marked_docx(copy), statute) == statute.text
    assert "\n".join("".join(s.text for s in line.segments) for line in copy.lines) == statute.text


@EACH
def test_every_quotation_is_marked_where_it_stands(assessment, statute):
    """Each evidence is a spot, with a note for each element it shows."""
    copy = copy_of(assessment, statute)
    wanted = {
        (f.criterion, e.span.start)
        for f in assessment.findings
        for e in f.evidence
        if e.statute == statute.id
    }
    spots = {spot.number: spot for spot in copy.spots}
    marked = {
        (note.entry.criterion.id, spots[number].span.start)
        for note in copy.notes
        for number in note.spots
    }
    assert marked == wanted


@EACH
def test_every_criterion_is_named(assessment, statute):
    """Those without words in the text stand in a list of their own."""
    copy = copy_of(assessment, statute)
    page = to_html(copy).decode()
    document = "".join(body_of(marked_docx(copy)).itertext())
    assert all(name in page and name in document for name in assessment.criteria)


def test_comments_span_the_words_they_speak_of():
    """Read from the document: start, end and comment belong together."""
    data = marked_docx(copy_of(every_verdict(), aliens_act))
    inside, words = False, ""
    for node in body_of(data).iter():
        if node.tag == f"{W}commentRangeStart":
            inside = True
        elif node.tag == f"{W}commentRangeEnd":
            inside = False
        elif node.tag == f"{W}t" and inside:
            words += node.text
    assert words == "The permit of a foreign worker lapses when the employment ends."
    comments = etree.fromstring(parts_of(data)["word/comments.xml"])
    (comment,) = comments
    assert "free-permit" in "".join(comment.itertext())
    assert comment.get(f"{W}author") == "LawGap"


def test_marks_can_be_told_apart_without_colour():
    """By a line of their own, and by the number that leads to the element."""
    copy = copy_of(every_verdict(), work_act)
    assert {note.kind for note in copy.notes} == {MarkKind.WEAKENED, MarkKind.FOUND}
    page = to_html(copy).decode()
    for kind, line in (("found", "solid"), ("weakened", "dashed"), ("contradicted", "double")):
        assert re.search(rf"mark\.{kind}{{[^}}]*border-bottom:3px {line}", page)
    assert '<a href="#n1">1</a>' in page
    assert 'id="n1"' in page
    document = parts_of(marked_docx(copy))["word/document.xml"].decode()
    assert '<w:u w:val="dash"' in document
    assert '<w:u w:val="single"' in document


def test_overlapping_quotations_keep_their_own_borders():
    """One inside another, and one that begins where another ends."""
    law = a_statute("5. One two three four five.\nSix.\n\nSeven.")
    spans = ["One two three four five.\nSix.\n", "two three", "three four", "Seven."]
    evidence = [evidence_in(law, words, deciding=[words[:3]]) for words in spans]
    found = a_finding(evidence=evidence, elements=[an_element_result(evidence=evidence)])
    copy = copy_of(an_assessment(found, statutes=[law]), law)
    begun = [spot.number for line in copy.lines for s in line.segments for spot in s.begins]
    ended = [spot.number for line in copy.lines for s in line.segments for spot in s.ends]
    assert sorted(begun) == sorted(ended) == [1, 2, 3, 4]
    assert law_in(to_html(copy).decode()) == law.text


def test_a_statute_that_is_not_quoted_says_so():
    """The copy is then the text with a line behind it."""
    finding = a_finding(verdict=Verdict.NOT_FOUND)
    copy = copy_of(an_assessment(finding, statutes=[work_act]), work_act)
    assert "No finding rests on words of this text." in to_html(copy).decode()


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_naughty_strings_stay_text(tmp_path, text):
    """No tag, link, script or field comes of them."""
    assessment = naughty(text)
    copy = copy_of(assessment, assessment.bundle.statutes[0])
    page = to_html(copy).decode()
    root = etree.HTML(page)
    assert law_in(page).split() == for_xml(copy.statute.text).split()
    assert not root.xpath("//script | //img | //link | //iframe | //@src | //@onclick")
    assert all(link.startswith("#") for link in root.xpath("//@href"))
    for name, content in parts_of(marked_docx(copy)).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
        assert b'TargetMode="External"' not in content


def test_page_fetches_nothing():
    """The policy forbids it, and there is nothing to fetch."""
    page = to_html(copy_of(large(), large().bundle.statutes[0])).decode()
    assert "default-src 'none'" in page
    assert not re.search(r"https?://|url\(|@import", page)


@pytest.mark.parametrize(("assessment", "statute"), ALL[:3])
def test_validator_finds_nothing(tmp_path, assessment, statute):
    """The document opens clean."""
    assert mistakes_in(marked_docx(copy_of(assessment, statute)), tmp_path / "m.docx") == []


def test_naughty_document_is_valid_too(tmp_path):
    """Markup, controls and a lone surrogate in every field."""
    assessment = naughty("<w:p/>=1\x0c\ud800")
    copy = copy_of(assessment, assessment.bundle.statutes[0])
    assert mistakes_in(marked_docx(copy), tmp_path / "m.docx") == []


def test_copies_are_written_side_by_side(tmp_path):
    """One of each kind for each statute, in a folder that is made; twice the same bytes."""
    laws = [a_statute(file=name) for name in ("a:b.txt", "a?b.txt", "c.txt")]
    assessment = an_assessment(statutes=laws)
    paths = write_marked(assessment, tmp_path / "new")
    names = sorted(path.name for path in paths)
    assert names == sorted(
        f"{name}.marked.{kind}"
        for name in ("a-b.txt", "a-b.txt-2", "c.txt")
        for kind in ("docx", "html")
    )
    before = [path.read_bytes() for path in paths]
    assert [path.read_bytes() for path in write_marked(assessment, tmp_path / "new")] == before


@pytest.mark.parametrize("code", ["en", "de"])
def test_copy_is_as_when_last_looked_at(code):
    """The document's paragraphs, and the page."""
    copy = copy_of(every_verdict(), work_act, code)
    assert same_as_golden(f"marked.{code}.docx.txt", outline_of(marked_docx(copy)))
    assert same_as_golden(f"marked.{code}.html", to_html(copy).decode())


@pytest.mark.parametrize(
    ("name", "words"), [("file.txt", "is a file"), ("none/there", "does not exist")]
)
def test_a_folder_that_cannot_be_made_is_told(tmp_path, name, words):
    """What is wrong and what to do; nothing is written."""
    (tmp_path / "file.txt").write_text("kept", encoding="utf-8")
    with pytest.raises(ExportError, match=words) as caught:
        write_marked(every_verdict(), tmp_path / name)
    assert caught.value.hint
    assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]
