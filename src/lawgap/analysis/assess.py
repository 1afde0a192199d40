"""Compares a bundle with checklists: the one door of the analysis room."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence

from lawgap.analysis.asked import concepts_of
from lawgap.analysis.evidence import ANCILLARY
from lawgap.analysis.forms import FORM_CONCEPTS
from lawgap.analysis.index import HEADING_FILLER, NOT_BINDING, SUBJECT, TREATY, StatuteIndex, Step
from lawgap.analysis.judge import judge
from lawgap.analysis.memory import Memory
from lawgap.analysis.rules import MODALS
from lawgap.analysis.tokens import make_tokenizer
from lawgap.analysis.verdicts import checklist_verdicts
from lawgap.model.checklist import Catalogue, Criterion
from lawgap.model.errors import LanguageUnavailable
from lawgap.model.finding import Assessment, ChecklistResult
from lawgap.model.language import Language
from lawgap.model.statute import Bundle, Progress, Statute, no_progress


def _no_step(_done: int, _statute: Statute) -> None:
    """Tell nobody."""


def assess(
    bundle: Bundle,
    catalogue: Catalogue,
    *,
    checklists: Sequence[str],
    languages: Mapping[str, Language],
    version: str,
    memory: Memory | None = None,
    progress: Progress = no_progress,
) -> Assessment:
    """One finding for each criterion of any of ``checklists`` (ids), in checklist order.

    ``memory``: what the last check left behind; with it a check of nearly the same texts takes
    time in proportion to what changed, and finds the same.

    Raises LanguageUnavailable where a statute's language has no lexicon in ``languages``;
    whatever ``progress`` raises goes through.
    """
    chosen = [catalogue.checklists[c] for c in checklists]
    criteria = {c: catalogue.criteria[c] for checklist in chosen for c in checklist.criteria}
    total = len(bundle.statutes) + len(criteria)

    def step(done: int, statute: Statute) -> None:
        progress(done, total, statute.title)

    def next_one(_criterion: Criterion) -> None:
        number = next(count)
        progress(len(indexes) + number - 1, total, f"criterion {number} of {len(criteria)}")

    memory = memory or Memory(only_lexicons=True)
    indexes = index_bundle(bundle, criteria.values(), languages, step, memory)
    count = itertools.count(1)
    findings = memory.judged(tuple(criteria.values()), indexes, judge, next_one)
    progress(total, total, "")
    spoken = dict.fromkeys(statute.language for statute in bundle.statutes)
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
        findings=findings,
        tried=memory.tried(criteria, [languages[code] for code in spoken]),
    )


def warm_up() -> None:
    """Load spaCy, which takes longest, while a caller waits for its files to be read."""
    make_tokenizer()


def index_bundle(
    bundle: Bundle,
    criteria: Iterable[Criterion],
    languages: Mapping[str, Language],
    step: Step = _no_step,
    memory: Memory | None = None,
) -> list[StatuteIndex]:
    """The statutes of a bundle, in order, made ready for the queries of ``criteria``.

    ``step`` is told of each statute before it is read. Raises LanguageUnavailable.
    """
    memory = memory or Memory(only_lexicons=True)
    wanted = memory.wanted(tuple(criteria), _concepts)
    codes = dict.fromkeys(statute.language for statute in bundle.statutes)
    taggers = {code: memory.tagger(_language(code, languages), wanted) for code in codes}
    return memory.index(bundle.statutes, taggers, step)


def _concepts(criteria: Iterable[Criterion]) -> frozenset[str]:
    """Every concept that the criteria, or the engine itself, ask for."""
    asked = (c for criterion in criteria for c in concepts_of(criterion))
    return frozenset(
        (SUBJECT, TREATY, NOT_BINDING, HEADING_FILLER, ANCILLARY, *FORM_CONCEPTS, *MODALS, *asked)
    )


def _language(code: str, languages: Mapping[str, Language]) -> Language:
    if code not in languages:
        raise LanguageUnavailable(
            f"There is no lexicon for the language '{code}'.",
            hint="Add resources/languages/CODE.yaml, or leave the file out.",
        )
    return languages[code]
