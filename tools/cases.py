"""Hard cases of reports, to be looked at: ``cases.py OUT [--language CODE] [--paper PAPER]``.

Made from the sample country: no gap, one gap, nothing but gaps, other scripts with long
quotations, a review by two people, files that were not read. Of each every kind of Word report and
the workbook.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from lawgap.model.finding import (
    Assessment,
    Decision,
    DecisionState,
    ElementResult,
    Evidence,
    Finding,
    Reason,
    Verdict,
)
from lawgap.model.statute import Problem, Provision, ProvisionKind, Span, Statute
from lawgap.usecases.check import CheckRequest, check
from lawgap.usecases.export import DOCUMENTS, PAPERS, ExportChoices, export, languages

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "sample" / "valdoria"
GAPS = (Verdict.PARTLY_MET, Verdict.NOT_FOUND, Verdict.CONTRADICTED)
LONG = 12  # times that a sentence is repeated in a long quotation
SCRIPTS = {
    "ka": (
        "მუხლი 143¹",
        "ადამიანით ვაჭრობა, ანუ ადამიანის ყიდვა ან გაყიდვა, ისჯება თავისუფლების აღკვეთით.",
    ),
    "ar": ("المادة 3", "يعاقب كل من ارتكب جريمة الاتجار بالبشر بالسجن مدة لا تقل عن خمس سنوات."),
    "el": (
        "Άρθρο 323Α",
        "Όποιος προσλαμβάνει, μεταφέρει ή υποθάλπει πρόσωπο τιμωρείται με κάθειρξη.",
    ),
}


def main(arguments: list[str]) -> None:
    """Write every case in every kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", default="en", choices=list(languages()))
    parser.add_argument("--paper", default=PAPERS[0], choices=PAPERS)
    parser.add_argument("--style", type=Path)
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    whole = check(CheckRequest(paths=(SAMPLE,), jurisdiction="Valdoria"))
    for name, make in CASES.items():
        made = make(whole)
        for kind in DOCUMENTS:
            choices = ExportChoices(
                document=kind, language=asked.language, paper=asked.paper, style=asked.style
            )
            export(made, asked.out / f"{name}.{kind}.docx", kind="docx", choices=choices)
        choices = ExportChoices(language=asked.language)
        export(made, asked.out / f"{name}.xlsx", kind="xlsx", choices=choices)
        print(name)


def no_gap(whole: Assessment) -> Assessment:
    """Only what is met."""
    return _only(whole, [f for f in whole.findings if f.verdict is Verdict.MET])


def one_gap(whole: Assessment) -> Assessment:
    """One criterion, not found."""
    return _only(whole, [f for f in whole.findings if f.verdict is Verdict.NOT_FOUND][:1])


def all_gaps(whole: Assessment) -> Assessment:
    """Every criterion is a gap of one kind or another."""
    turns = zip(whole.findings, cycle(GAPS), strict=False)
    return replace(whole, findings=tuple(_as_gap(f, verdict) for f, verdict in turns))


def scripts(whole: Assessment) -> Assessment:
    """Laws in Georgian, Arabic and Greek, with long quotations of them."""
    laws = tuple(_law(code, pin, text) for code, (pin, text) in SCRIPTS.items())
    findings = zip(whole.findings[:30], cycle(laws), cycle(GAPS[::2]), strict=False)
    made = [_quoting(finding, law, verdict) for finding, law, verdict in findings]
    bundle = replace(whole.bundle, statutes=laws)
    return replace(_only(whole, made), bundle=bundle)


def reviewed(whole: Assessment) -> Assessment:
    """Two people have decided; some decisions differ from the machine's finding."""
    turns = zip(whole.findings, cycle(range(5)), strict=False)
    decisions = {f.criterion: _decision(f, turn) for f, turn in turns if turn < 4}
    return replace(whole, decisions=decisions)


def unread(whole: Assessment) -> Assessment:
    """Files that were not read, or not in full, and notes on others."""
    file = whole.bundle.statutes[0].file
    problems = (
        Problem(file="decree-17.pdf", code="encrypted", message="“decree-17.pdf” is protected by "
                "a password.", hint="Give its password."),
        Problem(file=file, code="page-damaged", message=f"“{file}” has damaged pages, which were "
                "left out: 3, 7–9.", hint="Ask for the file again."),
        Problem(file=file, code="tracked-changes", message=f"“{file}” has 4 tracked changes: "
                "insertions were read as accepted, deletions were left out."),
    )  # fmt: skip
    return replace(whole, bundle=replace(whole.bundle, problems=problems))


CASES: Mapping[str, Callable[[Assessment], Assessment]] = {
    "no-gap": no_gap,
    "one-gap": one_gap,
    "all-gaps": all_gaps,
    "scripts": scripts,
    "reviewed": reviewed,
    "unread": unread,
}


def _only(whole: Assessment, findings: list[Finding]) -> Assessment:
    """The assessment with these findings alone."""
    names = {finding.criterion for finding in findings}
    return replace(
        whole,
        findings=tuple(findings),
        criteria={name: one for name, one in whole.criteria.items() if name in names},
        checklists=tuple(
            replace(r, verdicts={n: v for n, v in r.verdicts.items() if n in names})
            for r in whole.checklists
        ),
    )


def _as_gap(finding: Finding, verdict: Verdict) -> Finding:
    """The finding with another verdict; words found in part, or none."""
    if verdict is Verdict.NOT_FOUND:
        elements = tuple(
            replace(e, found=False, weakened=False, evidence=()) for e in finding.elements
        )
        missing = tuple(e.id for e in elements if e.required)
        reason = Reason(missing=missing, looked_in=finding.reason.looked_in)
        return replace(finding, verdict=verdict, elements=elements, evidence=(), reason=reason)
    missing = tuple(e.id for e in finding.elements if e.required)[:2]
    return replace(finding, verdict=verdict, reason=replace(finding.reason, missing=missing))


def _law(code: str, pin: str, sentence: str) -> Statute:
    text = f"{pin}. " + " ".join([sentence] * LONG)
    span = Span(start=0, end=len(text))
    number = pin.rsplit(maxsplit=1)[-1]
    article = Provision(
        kind=ProvisionKind.ARTICLE, number=number, label=pin, heading="", span=span, own=span,
        parent=-1, article=0, depth=0,
    )  # fmt: skip
    return Statute(
        id=code, title=sentence[:40], file=f"law-{code}.txt", language=code, sha256="0" * 64,
        words=len(text.split()), text=text, provisions=(article,),
    )  # fmt: skip


def _quoting(finding: Finding, law: Statute, verdict: Verdict) -> Finding:
    pin = law.provisions[0].label
    start = law.text.index(" ", len(pin) + 30) + 1
    words = Span(start=start, end=law.text.index(" ", start + 20))
    evidence = Evidence(
        statute=law.id, file=law.file, provision=pin, quote=law.text,
        span=Span(start=0, end=len(law.text)), elements=(), highlights=(words,),
    )  # fmt: skip
    elements = tuple(_shown(element, evidence) for element in finding.elements)
    missing = tuple(e.id for e in elements if e.required)[-1:]
    return replace(
        finding, verdict=verdict, elements=elements, evidence=(evidence,), near_misses=(),
        reason=Reason(deciding=(law.quote(words),), missing=missing, looked_in=(law.file,)),
    )  # fmt: skip


def _shown(element: ElementResult, evidence: Evidence) -> ElementResult:
    return replace(element, found=True, weakened=False, evidence=(evidence,), flags=())


def _decision(finding: Finding, turn: int) -> Decision:
    """One of four decisions, in turn."""
    who = ("Dr Amira Haddad", "Jürgen Ó Briain")[turn % 2]
    date = f"2026-05-{10 + turn}"
    if turn == 0:
        return Decision(
            state=DecisionState.CONFIRMED, verdict=finding.verdict, reviewer=who, date=date
        )
    if turn == 1:
        return Decision(
            state=DecisionState.OVERRIDDEN,
            verdict=Verdict.PARTLY_MET,
            reason="Section 9 of the Regulation of 2019 goes half of the way.",
            reviewer=who,
            date=date,
            body="Ministry of Migration",
        )
    if turn == 2:
        reason = "The point is a matter of the federal units."
        return Decision(state=DecisionState.NOT_APPLICABLE, reason=reason, reviewer=who, date=date)
    return Decision(state=DecisionState.FLAGGED, reviewer=who, date=date)


if __name__ == "__main__":
    main(sys.argv[1:])
