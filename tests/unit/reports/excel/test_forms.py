"""The official forms: what a ministry fills in."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
import pytest
from builders import a_criterion, a_finding, a_source, an_assessment
from golden_files import same_as_golden
from office_files import mistakes_in, parts_of
from report_samples import NAUGHTY, decided, every_verdict, large, naughty

from lawgap.model.checklist import Force, Instrument
from lawgap.model.finding import Assessment, Verdict
from lawgap.reports.build import build_report
from lawgap.reports.excel.workbook import FORMS, to_xlsx
from lawgap.reports.kinds import BookKind
from lawgap.reports.words import load_words

FORM = pytest.mark.parametrize("kind", FORMS)
DIRECTIVE = Instrument(
    key="eu-2011-36", name="Directive 2011/36/EU", short="EU Directive 2011/36", year=2011,
    nature="EU law",
)  # fmt: skip


def european() -> Assessment:
    """Every verdict under articles of a directive; one option, one criterion without a source."""
    verdicts = [*Verdict, Verdict.NOT_FOUND]
    forces = [Force.MANDATORY] * len(Verdict) + [Force.OPTIONAL]
    names = [f"c-{number}" for number in range(len(verdicts))]
    criteria = [
        a_criterion(name, sources=[a_source("eu-2011-36", f"Art. {12 - place}", force=force)])
        for place, (name, force) in enumerate(zip(names, forces, strict=True))
    ]
    criteria.append(a_criterion("bare", sources=[]))
    findings = [a_finding(name, verdict) for name, verdict in zip(names, verdicts, strict=True)]
    made = an_assessment(*findings, a_finding("bare"), criteria=criteria)
    return replace(made, instruments={**made.instruments, "eu-2011-36": DIRECTIVE})


def rows_of(assessment: Assessment, kind: BookKind, sheet: str) -> list[dict[str, object]]:
    """The rows of a sheet of the form by the titles of its columns."""
    data = to_xlsx(build_report(assessment), kind)
    head, *rows = openpyxl.load_workbook(io.BytesIO(data))[sheet].values
    return [dict(zip(head, row, strict=True)) for row in rows]


def outline_of(data: bytes) -> str:
    """The whole workbook as text: each cell that holds something."""
    lines = []
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        lines.append(f"== {sheet.title}")
        for row in sheet.iter_rows():
            lines += [f"{cell.coordinate}: {cell.value}" for cell in row if cell.value is not None]
    return "\n".join(lines) + "\n"


@FORM
@pytest.mark.parametrize("assessment", [every_verdict(), decided(), large(20), european()])
def test_every_criterion_stands_in_every_form(kind, assessment):
    """Those of other instruments, or of none, on a sheet of their own."""
    text = outline_of(to_xlsx(build_report(assessment), kind))
    assert all(f": {name}\n" in text for name in assessment.criteria)


def test_concordance_uses_its_four_signs():
    """As text, though some begin like a formula."""
    rows = rows_of(european(), BookKind.CONCORDANCE, "EU Directive 2011-36")
    signs = {row["Criterion id"]: row["Compliance"] for row in rows}
    assert list(signs.values()) == ["0", "not assessed", "direct conflict", "0", "-/+", "+"]
    assert signs["c-0"] == "+"


def test_articles_stand_in_their_order():
    """Article 7 before article 12."""
    rows = rows_of(european(), BookKind.CONCORDANCE, "EU Directive 2011-36")
    articles = [row["Article of the instrument"] for row in rows]
    assert articles == [f"Art. {number}" for number in range(7, 13)]


def test_accession_table_has_its_nine_columns():
    """In the order that candidate countries know; what follows is not printed."""
    data = to_xlsx(build_report(european()), BookKind.ACCESSION)
    sheet = openpyxl.load_workbook(io.BytesIO(data))["EU Directive 2011-36"]
    heads = [cell.value for cell in sheet[1]]
    assert heads[:9] == [
        "Article of the instrument", "Text of the obligation (paraphrase)",
        "Title of the national act", "Article of the national law", "Text of the provision",
        "Transposed", "Comment", "How it will be completed (act, author)", "Planned date",
    ]  # fmt: skip
    assert sheet.print_area.endswith("$I$7")


def test_an_option_that_is_not_used_is_a_discretionary_provision():
    """The form keeps it apart from a duty that is not met."""
    rows = rows_of(european(), BookKind.ACCESSION, "EU Directive 2011-36")
    told = {row["Criterion id"]: row["Transposed"] for row in rows}
    assert told["c-5"] == "discretionary provision"
    assert told["c-2"] == "not transposed"


def test_self_assessment_answers_yes_in_part_or_no_with_provisions():
    """Each positive answer names law and provision."""
    rows = rows_of(every_verdict(), BookKind.UNTOC, "Palermo Protocol")
    row = next(row for row in rows if row["Criterion id"] == "document-retention")
    assert row["Answer"] == "Yes, in part"
    assert row["Applicable legislation and provisions"] == "Work Act 2001: s 5(1)"
    assert row["Competent authority"] == "Ministry of Justice"
    answers = {row["Criterion id"]: row["Answer"] for row in rows}
    assert answers["consent"] == "No"
    assert answers["free-permit"] == "No (conflicting provision)"


def test_decisions_lead_in_the_forms_too():
    """A person's verdict is the answer; what does not apply is not relevant."""
    rows = rows_of(decided(), BookKind.UNTOC, "Palermo Protocol")
    assert {row["Criterion id"]: row["Answer"] for row in rows}["consent"] == "Yes"


def test_a_pin_that_was_not_verified_says_so():
    """A ministry must not send it on unseen."""
    criterion = a_criterion("c", sources=[a_source("palermo", "art 9", verified=False)])
    assessment = an_assessment(a_finding("c"), criteria=[criterion])
    (row,) = rows_of(assessment, BookKind.UNTOC, "Palermo Protocol")
    assert row["Article"] == "art 9 (pin to be checked against the official text)"


@FORM
@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_naughty_strings_stay_text(kind, text):
    """In every cell, also where an instrument's name is a sheet's."""
    made = naughty(text)
    hostile = Instrument(key="palermo", name=text, short=text, year=2000, nature=text)
    data = to_xlsx(build_report(replace(made, instruments={"palermo": hostile})), kind)
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        assert 0 < len(sheet.title) <= 31
        for row in sheet.iter_rows():
            assert all(cell.data_type in ("s", "n", "inlineStr") for cell in row)
    assert not any(b"<f>" in content for content in parts_of(data).values())


@FORM
@pytest.mark.parametrize("assessment", [every_verdict(), an_assessment(), european()])
def test_validator_finds_nothing(tmp_path, kind, assessment):
    """The form opens clean, also an empty one."""
    assert mistakes_in(to_xlsx(build_report(assessment), kind), tmp_path / "form.xlsx") == []


@FORM
def test_same_assessment_gives_the_same_bytes(kind):
    """No clock in it."""
    first, second = (to_xlsx(build_report(european()), kind) for _ in range(2))
    assert first == second


@FORM
@pytest.mark.parametrize("code", ["en", "de"])
def test_form_is_as_when_last_looked_at(kind, code):
    """Every cell."""
    made = outline_of(to_xlsx(build_report(every_verdict(), load_words(code)), kind))
    assert same_as_golden(f"{kind.value}.{code}.txt", made)
