"""Assessments that the tests of the reports share: a small one with every verdict, a large one."""

from __future__ import annotations

from dataclasses import replace

from builders import (
    a_certificate,
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

from lawgap.model.checklist import Force
from lawgap.model.finding import (
    Assessment,
    ChecklistResult,
    Decision,
    DecisionState,
    Finding,
    Flag,
    Reason,
    Verdict,
)
from lawgap.model.reading import LeftOut, LeftOutKind, Place
from lawgap.model.statute import Edition, Problem, StatuteRole

WORK = """WORK ACT 2001

5. (1) No person shall hold the passport of a worker.
(2) Whoever does so is liable to a fine.

12. The Minister may open shelters for victims of trafficking in persons."""
PERMITS = """ALIENS ACT 1998

8. The permit of a foreign worker lapses when the employment ends."""
GEORGIAN = (
    "მუხლი 143. ადამიანით ვაჭრობა, ანუ ადამიანის ყიდვა ან გაყიდვა, ისჯება თავისუფლების აღკვეთით."
)
ARABIC = "المادة 3. يعاقب كل من ارتكب جريمة الاتجار بالبشر بالسجن مدة لا تقل عن خمس سنوات."
GREEK = "Άρθρο 323Α. Όποιος προσλαμβάνει, μεταφέρει ή υποθάλπει πρόσωπο τιμωρείται με κάθειρξη."

work_act = a_statute(WORK, file="work.txt", title="Work Act 2001")
aliens_act = replace(
    a_statute(
        PERMITS,
        file="aliens.txt",
        title="Aliens Act 1998",
        places=[
            Place(start=0, page=1, rect=(72.0, 80.0, 300.0, 92.0)),
            Place(start=PERMITS.index("8."), page=2, rect=(72.0, 400.0, 520.25, 412.0)),
        ],
    ),
    certificate=a_certificate(
        PERMITS,
        file="aliens.txt",
        left_out=[
            LeftOut(
                kind=LeftOutKind.RUNNING_HEAD,
                words=14,
                where="pages 1–2",
                sample="Official Gazette",
            )
        ],
    ),
)


def every_verdict() -> Assessment:
    """Five criteria, one for each verdict, from two statutes, with a file that was not read."""
    criteria = [
        a_criterion(several_laws="ban and sanction often sit in two laws"),
        a_criterion(
            "shelters",
            title="Shelters for victims",
            theme="protection",
            requirement="Victims must be given safe housing.",
            elements=[an_element("housing", "Safe housing is provided.")],
            sources=[a_source("osce", "V.3", force=Force.POLITICAL_COMMITMENT, verified=False)],
            if_partly="Turn the power into a duty.",
        ),
        a_criterion(
            "consent",
            title="Consent is irrelevant",
            theme="definition",
            requirement="Consent must be no defence.",
            elements=[an_element("no-defence", "Consent is no defence.")],
            if_missing="Provide that consent is no defence.",
        ),
        a_criterion(
            "free-permit",
            title="Permit not tied to one employer",
            theme="protection",
            requirement="A permit must survive the loss of the job.",
            elements=[an_element("survives", "The permit survives.")],
            sources=[a_source("palermo", "art 7", force=Force.SHALL_CONSIDER)],
            if_missing="Let the worker change employer.",
        ),
        a_criterion(
            "unions",
            title="Freedom to organise",
            theme="offences",
            requirement="Migrant workers may join unions.",
            elements=[an_element("join", "They may join.")],
            where=[StatuteRole.LABOUR, StatuteRole.CONSTITUTION],
            sources=[],
        ),
    ]
    made = an_assessment(
        _consent(),
        _retention(),
        _shelters(),
        _permit(),
        a_finding(
            "unions",
            Verdict.NOT_ASSESSED,
            flags=[Flag.LAW_NOT_SUPPLIED],
            elements=[an_element_result("join", found=False)],
            reason=Reason(looked_in=("work.txt", "aliens.txt")),
        ),
        statutes=[work_act, aliens_act],
        criteria=criteria,
        problems=[
            Problem(
                file="scan.pdf",
                code="no-text",
                message="The file holds pictures of pages and no text.",
                hint="Run text recognition on it first.",
            )
        ],
        themes={"definition": "Definition", "offences": "Offences", "protection": "Protection"},
        results=_checklists(),
    )
    return replace(made, tried={"consent": ("consent is no defence", "irrespective of consent")})


def _checklists() -> list[ChecklistResult]:
    names = ("document-retention", "shelters", "consent", "free-permit", "unions")
    verdicts = (
        Verdict.PARTLY_MET, Verdict.PARTLY_MET, Verdict.NOT_FOUND, Verdict.CONTRADICTED,
        Verdict.NOT_ASSESSED,
    )  # fmt: skip
    palermo = dict(zip(names, verdicts, strict=True))
    osce = {"shelters": Verdict.MET, "unions": Verdict.NOT_ASSESSED}
    return [
        ChecklistResult(checklist=a_checklist(*palermo), verdicts=palermo),
        ChecklistResult(
            checklist=a_checklist(*osce, id="osce", title="OSCE commitments"), verdicts=osce
        ),
    ]


def _retention() -> Finding:
    ban = evidence_in(
        work_act,
        "No person shall hold the passport of a worker.",
        provision="s 5(1)",
        deciding=["shall hold the passport"],
    )
    return a_finding(
        "document-retention",
        Verdict.PARTLY_MET,
        reason=Reason(
            deciding=("shall hold the passport",),
            missing=("permits",),
            weakened=("ban",),
            looked_in=("work.txt", "aliens.txt"),
        ),
        flags=[Flag.WEAKENED],
        elements=[
            an_element_result("ban", weakened=True, evidence=[ban], why="Only a fine."),
            an_element_result("permits", found=False),
        ],
        evidence=[ban],
    )


def _shelters() -> Finding:
    words = "The Minister may open shelters for victims of trafficking in persons."
    power = evidence_in(
        work_act, words, provision="s 12", elements=["housing"], deciding=["may open shelters"]
    )
    return a_finding(
        "shelters",
        Verdict.MET,
        reason=Reason(deciding=("may open shelters",)),
        flags=[Flag.DISCRETIONARY],
        elements=[an_element_result("housing", evidence=[power], flags=[Flag.DISCRETIONARY])],
        evidence=[power],
    )


def _consent() -> Finding:
    near = evidence_in(work_act, "Whoever does so is liable to a fine.", provision="s 5(2)")
    return a_finding(
        "consent",
        Verdict.NOT_FOUND,
        reason=Reason(missing=("no-defence",), looked_in=("work.txt", "aliens.txt")),
        elements=[an_element_result("no-defence", found=False)],
        near_misses=[near],
    )


def _permit() -> Finding:
    words = "The permit of a foreign worker lapses when the employment ends."
    lapse = evidence_in(
        aliens_act, words, provision="s 8", elements=["survives"], deciding=["permit", "lapses"]
    )
    return a_finding(
        "free-permit",
        Verdict.CONTRADICTED,
        reason=Reason(deciding=("permit", "lapses"), limits=("The permit depends on the job.",)),
        elements=[an_element_result("survives", found=False)],
        evidence=[lapse],
    )


def large(number: int = 139) -> Assessment:
    """``number`` findings with long quotations, also in Georgian, Arabic and Greek script."""
    filler = " and any further measure that the Minister may by regulation prescribe" * 12
    texts = {
        "work.txt": ("en", f"5. No person shall hold the passport of a worker{filler}."),
        "ka.txt": ("ka", GEORGIAN),
        "ar.txt": ("ar", ARABIC),
        "el.txt": ("el", GREEK),
    }
    statutes = [
        a_statute(text, file=file, title=file, language=code, provisions=[a_provision(text)])
        for file, (code, text) in texts.items()
    ]
    verdicts = list(Verdict)
    findings, criteria = [], []
    for place in range(number):
        verdict = verdicts[place % len(verdicts)]
        statute = statutes[place % len(statutes)]
        name = f"criterion-{place:03d}"
        criteria.append(a_criterion(name, title=f"Title {place}", theme=f"theme-{place % 7}"))
        quoted = verdict in (Verdict.MET, Verdict.PARTLY_MET, Verdict.CONTRADICTED)
        evidence = [evidence_in(statute, statute.text)] if quoted else []
        ban = an_element_result(found=quoted, evidence=evidence)
        findings.append(
            a_finding(
                name,
                verdict,
                elements=[ban, an_element_result("permits", found=verdict is Verdict.MET)],
                evidence=evidence,
                reason=Reason(looked_in=tuple(texts)),
            )
        )
    return an_assessment(
        *findings,
        statutes=statutes,
        criteria=criteria,
        themes={f"theme-{number}": f"Theme {number}" for number in range(7)},
    )


def one_gap() -> Assessment:
    """One criterion, not found."""
    finding = a_finding(verdict=Verdict.NOT_FOUND)
    return an_assessment(finding, statutes=[work_act])


def without_gaps() -> Assessment:
    """Two criteria, both met."""
    ban = evidence_in(
        work_act, "No person shall hold the passport of a worker.", provision="s 5(1)"
    )
    findings = [a_finding(name, Verdict.MET, evidence=[ban]) for name in ("a", "b")]
    return an_assessment(*findings, statutes=[work_act])


def decided() -> Assessment:
    """Every verdict, with a person's decisions: one other verdict, one that does not apply."""
    return replace(
        every_verdict(),
        decisions={
            "consent": Decision(
                state=DecisionState.OVERRIDDEN,
                verdict=Verdict.MET,
                reason="Section 9 of the regulation says so.",
                reviewer="A. Reviewer",
                date="2026-05-31",
            ),
            "unions": Decision(
                state=DecisionState.NOT_APPLICABLE,
                reason="Unions are a matter of the regions.",
                reviewer="A. Reviewer",
                date="2026-05-30",
            ),
            "free-permit": Decision(
                state=DecisionState.CONFIRMED,
                verdict=Verdict.CONTRADICTED,
                reviewer="A. Reviewer",
                verb="urge",
                body="Ministry of Migration",
            ),
            "shelters": Decision(state=DecisionState.FLAGGED, reviewer="A. Reviewer"),
        },
    )


NAUGHTY = (
    "",
    " ",
    "=1+1",
    '=HYPERLINK("http://example.org";"x")',
    "+1",
    "-5",
    "@SUM(A1)",
    "\t=1+1",
    "  =cmd|' /C calc'!A0",
    "\x00\x01\x08\x0b\x0c\x0e\x1f\x7f\x85",
    "\ud800 lone",
    "\ufffe\uffff",
    "<w:p/> & ]]> <!-- --> &amp; \"quoted\" 'single'",
    "{{ ''.__class__ }} ${7*7} {0} {title} %s %(x)s",
    "\u202eright to left\u202c \u200b\u2060\ufeff",
    "\x1b[2J\x1b]0;title\x07",
    "_x000D_ _x0041_",
    "a\r\nb\rc\nd\u2028e",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧 é é",
    "../../etc/passwd C:\\CON \\\\server\\share",
    "x" * 40_000,
    "line\n" * 400,
)


def naughty(text: str) -> Assessment:
    """An assessment with the text in every field that comes from outside."""
    law = a_statute(f"1. {text}.", file=f"{text[:100]}.txt", title=text, language=text[:20])
    left_out = [LeftOut(kind=LeftOutKind.RUNNING_HEAD, words=1, where=text, sample=text)]
    law = replace(
        law,
        edition=Edition(number=text, date=text, version=text),
        certificate=a_certificate(law.text, file=law.file, left_out=left_out),
    )
    words = evidence_in(law, law.text, provision=text[:500], deciding=[text] if text else [])
    source = a_source("palermo", text, note=text)
    criterion = a_criterion(
        "naughty",
        title=text,
        theme=text,
        requirement=text,
        elements=[an_element("ban", text)],
        several_laws=text,
        sources=[source, a_source(text, text, verified=False)],
        if_missing=text,
        if_partly=text,
    )
    finding = a_finding(
        "naughty",
        Verdict.PARTLY_MET,
        reason=Reason(deciding=(text,), missing=("ban",), limits=(text,), looked_in=(text,)),
        elements=[an_element_result(evidence=[words], why=text)],
        evidence=[words],
        near_misses=[words],
    )
    verdicts = {"naughty": Verdict.MET}
    made = an_assessment(
        finding,
        statutes=[law],
        criteria=[criterion],
        jurisdiction=text,
        problems=[Problem(file=text, code=text, message=text, hint=text)],
        themes={text: text},
        results=[ChecklistResult(checklist=a_checklist("naughty", title=text), verdicts=verdicts)],
    )
    decision = Decision(
        state=DecisionState.CONFIRMED, verdict=Verdict.PARTLY_MET, reason=text, reviewer=text,
        date=text, verb=text, recommendation=text, body=text,
    )  # fmt: skip
    return replace(made, decisions={"naughty": decision}, tried={"naughty": (text, text)})
