"""Compares a bundle with checklists: the one door of the analysis room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lawgap.analysis.asked import concepts_of
from lawgap.analysis.evidence import ANCILLARY
from lawgap.analysis.forms import FORM_CONCEPTS
from lawgap.analysis.index import NOT_BINDING, SUBJECT, TREATY, StatuteIndex, Step, index_statutes
from lawgap.analysis.judge import judge
from lawgap.analysis.rules import MODALS
from lawgap.analysis.tokens import make_tokenizer
from lawgap.analysis.verdicts import checklist_verdicts
from lawgap.analysis.wordings import read_lexicon
from lawgap.model.checklist import Catalogue, Criterion
from lawgap.model.errors import LanguageUnavailable
from lawgap.model.finding import Assessment, ChecklistResult
from lawgap.model.language import Language
from lawgap.model.statute import Bundle, Progress, Statute, no_progress


def assess(
    bundle: Bundle,
    catalogue: Catalogue,
    *,
    checklists: Sequence[str],
    languages: Mapping[str, Language],
    version: str,
    progress: Progress = no_progress,
) -> Assessment:
    """One finding for each criterion of any of ``checklists`` (ids), in checklist order.

    Raises LanguageUnavailable where a statute's language has no lexicon in ``languages``;
    whatever ``progress`` raises goes through.
    """
    chosen = [catalogue.checklists[c] for c in checklists]
    ids = list(dict.fromkeys(c for checklist in chosen for c in checklist.criteria))
    criteria = {c: catalogue.criteria[c] for c in ids}
    total = len(bundle.statutes) + len(criteria)

    def step(done: int, statute: Statute) -> None:
        progress(done, total, statute.title)

    indexes = index_bundle(bundle, criteria.values(), languages, step)
    findings = []
    for done, criterion in enumerate(criteria.values(), start=len(indexes)):
        progress(done, total, criterion.title)
        findings.append(judge(criterion, indexes))
    progress(total, total, "")
    by_id = {f.criterion: f for f in findings}
    return Assessment(
        version=version,
        bundle=bundle,
        checklists=tuple(
            ChecklistResult(checklist=c, verdicts=checklist_verdicts(c, by_id)) for c in chosen
        ),
        criteria=criteria,
        instruments=catalogue.instruments,
        themes=catalogue.themes,
        findings=tuple(findings),
    )


def warm_up() -> None:
    """Load spaCy, which takes longest, while a caller waits for its files to be read."""
    make_tokenizer()


def index_bundle(
    bundle: Bundle,
    criteria: Iterable[Criterion],
    languages: Mapping[str, Language],
    step: Step | None = None,
) -> list[StatuteIndex]:
    """The statutes of a bundle, in order, made ready for the queries of ``criteria``.

    ``step`` is told of each statute before it is read. Raises LanguageUnavailable.
    """
    asked = (c for criterion in criteria for c in concepts_of(criterion))
    wanted = {SUBJECT, TREATY, NOT_BINDING, ANCILLARY, *FORM_CONCEPTS, *MODALS, *asked}
    tokenizer = make_tokenizer()
    indexes: dict[str, StatuteIndex] = {}
    for code in dict.fromkeys(statute.language for statute in bundle.statutes):
        lexicon = read_lexicon(_language(code, languages), wanted)
        spoken = [s for s in bundle.statutes if s.language == code]
        made = index_statutes(spoken, lexicon, tokenizer, _later(step, len(indexes)))
        indexes.update(zip((s.id for s in spoken), made, strict=True))
    return [indexes[s.id] for s in bundle.statutes]


def _later(step: Step | None, before: int) -> Step | None:
    """A step that counts from ``before``."""
    return (lambda done, statute: step(before + done, statute)) if step else None


def _language(code: str, languages: Mapping[str, Language]) -> Language:
    if code not in languages:
        raise LanguageUnavailable(
            f"There is no lexicon for the language '{code}'.",
            hint="Add resources/languages/CODE.yaml, or leave the file out.",
        )
    return languages[code]
