"""What holds of every export alike: complete, exact, whole on disk, the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import replace

import openpyxl
import pytest
from builders import a_criterion, a_finding, a_statute, an_assessment, an_element_result
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import body_of, parts_of
from report_samples import NAUGHTY, decided, every_verdict, large, naughty

from lawgap.model.finding import Assessment, Evidence, Verdict
from lawgap.model.statute import Span
from lawgap.reports.build import build_report
from lawgap.reports.csv_report import unguarded
from lawgap.reports.kinds import BookKind, WordKind
from lawgap.reports.marked.copies import marked_copy
from lawgap.reports.marked.web_copy import to_html
from lawgap.reports.marked.word_copy import marked_docx
from lawgap.reports.word.document import WordChoices
from lawgap.reports.words import load_words
from lawgap.reports.write import KINDS, ReportChoices

Made = Callable[[Assessment], bytes]


def _made(kind: str, choices: ReportChoices) -> Made:
    return lambda assessment: KINDS[kind](assessment, choices)


def _marked(assessment: Assessment) -> bytes:
    report = build_report(assessment)
    return to_html(marked_copy(report, assessment.bundle.statutes[0]))


def _marked_docx(assessment: Assessment) -> bytes:
    report = build_report(assessment)
    return marked_docx(marked_copy(report, assessment.bundle.statutes[0]))


EXPORTS: dict[str, Made] = {
    "json": _made("json", ReportChoices()),
    "csv": _made("csv", ReportChoices()),
    **{
        f"docx {kind.value}": _made("docx", ReportChoices(word=WordChoices(kind=kind)))
        for kind in WordKind
    },
    **{f"xlsx {kind.value}": _made("xlsx", ReportChoices(book=kind)) for kind in BookKind},
    "marked docx": _marked_docx,
    "marked html": _marked,
}
EACH = pytest.mark.parametrize("export", EXPORTS)


def text_in(name: str, data: bytes) -> str:
    """Everything that a reader can read in an export."""
    if "docx" in name:
        return "\n".join(body_of(data).itertext())
    if name.startswith("xlsx"):
        return "\n".join(map(str, _values(data)))
    return data.decode("utf-8-sig")


def _values(data: bytes) -> Iterator[object]:
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        yield from (cell.value for row in sheet.iter_rows() for cell in row if cell.value)


@EACH
@pytest.mark.parametrize("assessment", [every_verdict(), decided(), large(20)])
def test_every_criterion_is_named(export, assessment):
    """Also what was not assessed and what does not apply."""
    shown = text_in(export, EXPORTS[export](assessment))
    assert [name for name in assessment.criteria if name not in shown] == []


@EACH
def test_same_assessment_gives_the_same_bytes(export):
    """No clock, no path, no order of a set."""
    assert EXPORTS[export](decided()) == EXPORTS[export](decided())


@EACH
def test_no_archive_holds_a_macro_or_leads_outside(export):
    """Whatever the statute says; nor does a part fetch anything."""
    for text in NAUGHTY[3:]:
        data = EXPORTS[export](naughty(text))
        if not data.startswith(b"PK"):
            continue
        for name, content in parts_of(data).items():
            assert not name.endswith((".bin", ".vbs", ".exe"))
            assert b'TargetMode="External"' not in content
            assert not {b"vbaProject", b"externalLink", b"attachedTemplate"} & set(content.split())


@st.composite
def quoted_laws(draw: st.DrawFn) -> Assessment:
    """A statute of any letters, with evidence at any places of it."""
    letters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"))
    lines = draw(st.lists(st.text(letters, max_size=40), min_size=1, max_size=6))
    law = a_statute("5. " + "\n".join(lines) + " end", title="Act")
    ends = st.integers(min_value=0, max_value=len(law.text))
    pairs = draw(st.lists(st.tuples(ends, ends), min_size=1, max_size=5))
    spans = {tuple(sorted(pair)) for pair in pairs if pair[0] != pair[1]} or {(0, 2)}
    evidence = [
        Evidence(
            statute=law.id,
            file=law.file,
            provision="s 5",
            quote=law.text[start:end],
            span=Span(start=start, end=end),
            elements=("ban",),
            highlights=(Span(start=start, end=(start + end + 1) // 2),),
        )
        for start, end in sorted(spans)
    ]
    finding = a_finding("c", Verdict.MET, evidence=evidence,
                        elements=[an_element_result(evidence=evidence)])  # fmt: skip
    return an_assessment(finding, statutes=[law], criteria=[a_criterion("c")])


@settings(max_examples=60, deadline=None)
@given(quoted_laws())
def test_every_quotation_is_verbatim_at_its_place(assessment):
    """In the table, the data and the marked text, of any statute."""
    (law,) = assessment.bundle.statutes
    places = {(e.span.start, e.span.end): e.quote for e in assessment.findings[0].evidence}
    rows = csv.DictReader(io.StringIO(EXPORTS["csv"](assessment).decode("utf-8-sig"), newline=""))
    quoted = [row for row in rows if row["quote"]]
    assert {(int(row["start"]), int(row["end"])) for row in quoted} == set(places)
    for row in quoted:
        assert unguarded(row["quote"]) == law.text[int(row["start"]) : int(row["end"])]
    for item in json.loads(EXPORTS["json"](assessment))["findings"][0]["evidence"]:
        assert item["quote"] == law.text[item["start"] : item["end"]]
    copy = marked_copy(build_report(assessment), law)
    assert "\n".join("".join(s.text for s in line.segments) for line in copy.lines) == law.text
    for spot in copy.spots:
        end = next(
            end for start, end in places if start == spot.span.start and end >= spot.span.end
        )
        assert law.quote(spot.span) == law.text[spot.span.start : end].rstrip()


@settings(max_examples=25, deadline=None)
@given(quoted_laws())
def test_workbook_quotes_in_full_word_for_word(assessment):
    """The reverse table holds every quotation, in the order of the text."""
    data = EXPORTS["xlsx workbook"](assessment)
    words = load_words()
    sheet = openpyxl.load_workbook(io.BytesIO(data))[words["sheets.laws"]]
    head, *rows = sheet.values
    column = list(head).index(words["columns.full-quote"])
    (law,) = assessment.bundle.statutes
    shown = [(row[column] or "").replace("_x005F_", "_") for row in rows]
    assert shown == [e.quote for e in assessment.findings[0].evidence]
    assert all(quote in law.text for quote in shown)


def test_decisions_lead_in_every_export_that_names_a_finding():
    """What a person has decided is what is read; the machine's stays where it differs."""
    plain = {name: text_in(name, make(every_verdict())) for name, make in EXPORTS.items()}
    for name, make in EXPORTS.items():
        if name != "json":  # the machine's own record
            assert text_in(name, make(decided())) != plain[name]


STEPS = ["write", "fsync", "replace", "after"]
CHILD = """
import os, signal, sys
from pathlib import Path
from lawgap.reports import write

target, step = Path(sys.argv[1]), sys.argv[2]

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def half(data, path):
    with path.open("xb") as file:
        file.write(data[: len(data) // 2])
        file.flush()
        die()

if step == "write":
    write._write_flushed = half
elif step == "fsync":
    os.fsync = die
elif step == "replace":
    Path.replace = die
else:
    write._flush_folder = die
write.write_whole(b"new" * 100_000, target)
"""


@pytest.mark.skipif(os.name != "posix", reason="no SIGKILL")
@pytest.mark.parametrize("step", STEPS)
def test_a_kill_leaves_the_old_report_or_the_new_one(tmp_path, step):
    """At whatever step the computer goes down."""
    target = tmp_path / "report.docx"
    target.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(CHILD), str(target), step])  # noqa: PLW1510
    assert done.returncode == -signal.SIGKILL
    expected = b"new" * 100_000 if step == "after" else b"old"
    assert target.read_bytes() == expected


def test_a_country_that_shouts_formulas_stays_a_country():
    """In names of sheets, headers and properties too."""
    assessment = replace(
        every_verdict(), bundle=replace(every_verdict().bundle, jurisdiction="=1+1&A[x]")
    )
    for name, make in EXPORTS.items():
        assert make(assessment), name


def test_exports_are_all_here():
    """Whoever adds a format adds it to these tests."""
    assert {name.split()[0] for name in EXPORTS} - {"marked"} == set(KINDS)
