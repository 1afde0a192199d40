"""An invented country for the window's tests: two statutes, five findings, every verdict."""

from __future__ import annotations

from builders import (
    a_checklist,
    a_criterion,
    a_finding,
    a_provision,
    a_source,
    a_statute,
    an_assessment,
    an_element,
    an_element_result,
    evidence_in,
)

from lawgap.model.checklist import Force, Override
from lawgap.model.finding import (
    Assessment,
    ChecklistResult,
    Flag,
    Reason,
    Verdict,
)
from lawgap.model.statute import Problem

# A character outside the basic plane, so that Python and Qt count differently after it.
CODE = """CRIMINAL CODE 𝔄𝔅

5. Documents
No person shall hold the passport of a worker 𝔠. Whoever does so commits an offence.

6. Consent
The consent of the victim is irrelevant.
"""
LABOUR = """EMPLOYMENT ACT

12. An employer may keep the passport of a worker for safety.

13. The inspector may enter a workplace.
"""

BAN = "No person shall hold the passport of a worker 𝔠."


def an_invented_country() -> Assessment:
    """Findings with every verdict, on two statutes, under two checklists that disagree once."""
    code = a_statute(
        CODE,
        file="code.txt",
        title="Criminal Code",
        provisions=[
            a_provision(
                "x" * (CODE.index("6. ") - CODE.index("5. ")), "s 5", start=CODE.index("5. ")
            ),
            a_provision("x" * (len(CODE) - CODE.index("6. ")), "s 6", start=CODE.index("6. ")),
        ],
    )
    labour = a_statute(LABOUR, file="labour.txt", title="Employment Act")
    ban = evidence_in(code, BAN, deciding=["hold the passport"])
    offence = evidence_in(
        code,
        "Whoever does so commits an offence.",
        elements=["penalty"],
        deciding=["commits an offence"],
    )
    consent = evidence_in(
        code, "The consent of the victim is irrelevant.", provision="s 6", elements=["consent"]
    )
    keep = evidence_in(labour, "may keep the passport of a worker", provision="s 12", elements=[])
    enter = evidence_in(labour, "may enter a workplace", provision="s 13", elements=[])
    criteria = [
        a_criterion(
            "retention",
            title="Keeping passports is an offence",
            elements=[
                an_element("ban", "Holding another person's passport is prohibited"),
                an_element("penalty", "There is a penalty"),
                an_element("permits", "Work permits are covered"),
            ],
            sources=[
                a_source(),
                a_source("osce", "Ch. III", force=Force.POLITICAL_COMMITMENT, verified=False),
            ],
        ),
        a_criterion(
            "consent",
            title="Consent does not matter",
            theme="definition",
            elements=[an_element("consent", "Consent is irrelevant")],
        ),
        a_criterion("free-choice", title="Workers keep their passports", theme="labour"),
        a_criterion("inspection", title="Inspectors look for trafficking", theme="labour"),
        a_criterion("laundering", title="Money laundering is an offence"),
    ]
    findings = [
        a_finding(
            "retention",
            Verdict.PARTLY_MET,
            reason=Reason(deciding=("hold the passport",), missing=("permits",)),
            flags=[Flag.WEAKENED],
            elements=[
                an_element_result("ban", evidence=[ban]),
                an_element_result("penalty", weakened=True, evidence=[offence], why="only a fine"),
                an_element_result("permits", found=False),
            ],
            evidence=[ban, offence],
        ),
        a_finding(
            "consent",
            Verdict.MET,
            elements=[an_element_result("consent", evidence=[consent])],
            evidence=[consent],
        ),
        a_finding("free-choice", Verdict.CONTRADICTED, evidence=[keep]),
        a_finding("inspection", Verdict.NOT_FOUND, near_misses=[enter]),
        a_finding("laundering", Verdict.NOT_ASSESSED),
    ]
    verdicts = {finding.criterion: finding.verdict for finding in findings}
    osce = a_checklist("consent", "retention", id="osce", title="OSCE commitments")
    stricter = Override(criterion="retention", required=("ban",), note="The ban is enough.")
    return an_assessment(
        *findings,
        statutes=[code, labour],
        criteria=criteria,
        problems=[
            Problem(file="scan.pdf", code="no-text", message="It holds pictures only.", hint="OCR.")
        ],
        results=[
            ChecklistResult(checklist=a_checklist(*verdicts), verdicts=verdicts),
            ChecklistResult(
                checklist=_with_override(osce, stricter),
                verdicts={"consent": Verdict.MET, "retention": Verdict.MET},
            ),
        ],
        themes={"definition": "Definition", "offences": "Offences", "labour": "Labour"},
    )


def _with_override(checklist, override):
    from dataclasses import replace

    return replace(checklist, overrides=(override,))
