"""Each kind of Word report, in English and German."""

from __future__ import annotations

import re

import pytest
from builders import an_assessment
from golden_files import same_as_golden
from lxml import etree
from office_files import W, body_of, mistakes_in, outline_of, parts_of, style_of, text_of
from report_samples import NAUGHTY, decided, every_verdict, large, naughty, one_gap, without_gaps

from lawgap.reports.build import build_report
from lawgap.reports.clean_text import for_xml, one_line
from lawgap.reports.kinds import Order, WordKind
from lawgap.reports.word.document import WordChoices, to_docx
from lawgap.reports.words import load_words, report_languages

ALL = pytest.mark.parametrize("kind", list(WordKind))
SAMPLES = {"none": an_assessment, "one": one_gap, "all-met": without_gaps, "many": large}


def made(assessment, kind, language="en", **choices) -> bytes:
    """The document of a kind."""
    report = build_report(assessment, load_words(language))
    return to_docx(report, WordChoices(kind=kind, **choices))


@ALL
@pytest.mark.parametrize(
    ("sample", "language"), [("none", "en"), ("one", "de"), ("all-met", "en"), ("many", "de")]
)
def test_every_kind_opens_clean(kind, language, sample, tmp_path):
    """With nothing, one gap, none, and many; in each language."""
    data = made(SAMPLES[sample](), kind, language)
    assert mistakes_in(data, tmp_path / "report.docx") == []
    assert (
        f"<dc:language>{load_words(language).tag}<" in parts_of(data)["docProps/core.xml"].decode()
    )


@ALL
def test_every_criterion_is_named(kind):
    """Also in the papers of one or two pages, overleaf."""
    text = outline_of(made(large(), kind))
    assert all(name in text for name in large().criteria)


@ALL
def test_every_quotation_is_verbatim(kind):
    """Each piece between omission marks stands in a statute, white space apart."""
    assessment = large()
    texts = [one_line(statute.text) for statute in assessment.bundle.statutes]
    for paragraph in body_of(made(assessment, kind)).iter(f"{W}p"):
        if style_of(paragraph).startswith("StatuteQuote"):
            shown = text_of(paragraph)
            quote = shown[shown.index("“") + 1 : shown.rindex("”")]
            assert all(any(one_line(p) in text for text in texts) for p in quote.split("[…]"))


@ALL
@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_naughty_strings_stay_text(kind, text):
    """In every field that comes from outside; nothing runs, links or fetches."""
    data = made(naughty(text), kind)
    body = body_of(data)
    codes = {node.text.split()[0] for node in body.iter(f"{W}instrText")}
    assert codes <= {"REF", "SEQ", "TOC"}
    assert one_line(for_xml(text))[:40] in one_line(outline_of(data))
    assert not any(b"External" in part for name, part in parts_of(data).items() if "rels" in name)


@ALL
def test_cross_references_name_the_right_paragraph(kind):
    """The number that is written in is the one that Word will compute."""
    body = body_of(made(large(), kind))
    numbered = [p for p in body.iter(f"{W}p") if style_of(p) == "NumberedParagraph"]
    places = {
        mark.get(f"{W}name"): str(place)
        for place, paragraph in enumerate(numbered, start=1)
        for mark in paragraph.iter(f"{W}bookmarkStart")
    }
    for node in body.iter(f"{W}instrText"):
        if node.text.split()[0] == "REF":
            shown = node.getparent().getnext().getnext()
            assert text_of(shown) == places[node.text.split()[1]]


@ALL
def test_same_report_gives_the_same_bytes(kind):
    """No clock, no chance."""
    assert made(every_verdict(), kind) == made(every_verdict(), kind)


@ALL
@pytest.mark.parametrize("language", report_languages())
def test_documents_are_as_when_last_looked_at(kind, language):
    """Every paragraph with its style, every table row."""
    name = f"{kind.value}.{language}.docx.txt"
    assert same_as_golden(name, outline_of(made(every_verdict(), kind, language)))


def test_key_recommendations_are_lettered_and_point_to_paragraphs():
    """The form of an opinion: A to N, each with [par. 23]."""
    body = body_of(made(large(), WordKind.OPINION))
    keys = [text_of(p) for p in body.iter(f"{W}p") if style_of(p) == "Lettered"]
    assert [key[:2] for key in keys] == [f"{letter}." for letter in "ABCDEFGHIJKLMN"]
    assert all(re.search(r"\[par\. \d+\]$", key) for key in keys)
    bold = outline_of(made(large(), WordKind.OPINION))
    assert bold.count("Recommendation A.") == 1


def test_the_verb_of_each_proposal_can_be_changed():
    """A list of every verb in the sentence, the proposed one chosen."""
    report = build_report(every_verdict())
    body = body_of(to_docx(report, WordChoices(kind=WordKind.TREATY)))
    lists = list(body.iter(f"{W}sdt"))
    assert len(lists) == len(report.gaps)
    for choice in lists:
        options = [item.get(f"{W}displayText") for item in choice.iter(f"{W}listItem")]
        assert len(options) == 4
        assert text_of(choice.find(f"{W}sdtContent")) in options
        ids = [node.get(f"{W}val") for node in body.iter(f"{W}id")]
        assert len(ids) == len(set(ids))
    assert "The authorities are urged to provide that consent is no defence." in text_of(body)


def test_the_gap_note_shows_the_most_serious_only():
    """Two pages; what it leaves out it says."""
    text = outline_of(made(large(), WordKind.GAP_NOTE))
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert 10 < len(rows) < len(build_report(large()).gaps)
    assert "further gaps are named below" in text


def test_the_analysis_can_follow_the_instruments():
    """By instrument and article, each criterion once, under its strongest source."""
    text = outline_of(made(every_verdict(), WordKind.COUNTRY, order=Order.INSTRUMENT))
    headings = [line for line in text.splitlines() if line.startswith("[Heading2]")]
    assert "[Heading2] Palermo Protocol" in headings
    assert "[Heading2] OSCE Action Plan" in headings
    assert "[Heading2] No source named" in headings
    assert text.count("[Heading3] Consent is irrelevant") == 1


@ALL
def test_a_person_leads_and_the_machine_stands_in_the_annex(kind):
    """Where both differ: the person's verdict and words; what does not apply is not recommended."""
    report = build_report(decided())
    by_id = {entry.criterion.id: entry for entry in report.entries}
    assert by_id["consent"].standing.value == "met"
    text = outline_of(to_docx(report, WordChoices(kind=kind)))
    assert "consent" in text
    assert "Not applicable" in text
    assert "A. Reviewer" in text.split("[AnnexHeading]")[0]
    assert "Signature" in text
    assert "A. Reviewer, 31 May 2026" in text  # who decided that consent is dealt with, and when
    assert "not found" in text.lower().split("31 may 2026", 1)[1]  # the machine's, behind it
    if kind in (WordKind.COUNTRY, WordKind.OPINION, WordKind.TREATY):
        annex = text.split("[AnnexHeading] Where the reviewer and the machine differ")[1]
        assert "Section 9 of the regulation says so." in annex
        assert "Not found in the texts reviewed; looked in" in annex
        assert "A. Reviewer, 31 May 2026" in annex
        assert "\u00a0 | 31 May 2026 |" in text
        main = text.split("[AnnexHeading]")[0]
        assert "Not found in the texts reviewed; looked in" not in main


def test_numbers_of_headings_and_paragraphs_come_from_styles():
    """So that they survive editing; no number is typed."""
    for kind in WordKind:
        data = made(every_verdict(), kind)
        styles = etree.fromstring(parts_of(data)["word/styles.xml"])
        used = {style_of(p) for p in body_of(data).iter(f"{W}p")}
        known = {node.get(f"{W}styleId") for node in styles.iter(f"{W}style")}
        assert used <= known
