"""The words for what LawGap found, as a report says them, for whoever shows them elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawgap.model.checklist import Catalogue, Checklist, Force
from lawgap.model.finding import Assessment, Flag, Verdict
from lawgap.model.project import StatuteHead
from lawgap.model.reading import Certificate
from lawgap.model.statute import Statute
from lawgap.reports.kinds import ENGLISH

if TYPE_CHECKING:
    from lawgap.reports.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingWords:
    """What is said on one finding. ``measures``: the numbers that the criterion asks for."""

    reason: str
    recommendation: str
    other_laws: str
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The names and sentences of one language. ``words``: its catalogue."""

    words: Words

    def translated(self, assessment: Assessment) -> Assessment:
        """The assessment with the checklists' own words in this language; quotes stay."""
        from lawgap.reports.translate import in_language

        return in_language(assessment, self.words)

    def of_checklists(self, checklists: Sequence[Checklist]) -> tuple[Checklist, ...]:
        """Checklists with their titles and descriptions in this language."""
        from lawgap.reports.translate import checklists_in_language

        return checklists_in_language(checklists, self.words)

    def of_findings(self, assessment: Assessment) -> Mapping[str, FindingWords]:
        """LawGap's own words on each finding, by criterion; what people decided stands apart."""
        from lawgap.reports.build import build_report

        own = replace(assessment, decisions={})
        return {
            entry.criterion.id: FindingWords(
                reason=entry.reason,
                recommendation=entry.recommendation,
                other_laws=entry.other_laws,
                measures=entry.measures,
            )
            for entry in build_report(own, self.words).entries
        }

    def verdict(self, verdict: Verdict) -> str:
        """The name in the report: Partly met."""
        from lawgap.reports import wording

        return wording.verdict_name(self.words, verdict)

    def verdict_meaning(self, verdict: Verdict) -> str:
        """When a verdict is given, in plain words."""
        return self.words.of("verdict-meanings", verdict)

    def force_meaning(self, force: Force) -> str:
        """What a source of this strength asks of a state."""
        return self.words.of("force-meanings", force)

    def flag(self, flag: Flag) -> str:
        """What a flag means, in plain words."""
        from lawgap.reports import wording

        return wording.flag_text(self.words, flag)

    def force(self, force: Force) -> str:
        """The name in the report: binding duty."""
        from lawgap.reports import wording

        return wording.force_name(self.words, force)

    def verbs(self) -> tuple[tuple[str, str], ...]:
        """How hard a recommendation can press: its value in a decision, and its name."""
        from lawgap.reports.report import Urgency

        return tuple((one.value, self.words.of("verbs", one)) for one in Urgency if one != "none")

    def certificate(self, certificate: Certificate) -> tuple[tuple[str, str], ...]:
        """What the certificate says, fact by fact: its name and its value."""
        from lawgap.reports import certificate as certificates

        return certificates.certificate_rows(self.words, certificate)

    def left_out(self, certificate: Certificate) -> tuple[tuple[str, str, str, str], ...]:
        """What was left out, part by part: why, how many words, where, how it begins."""
        from lawgap.reports import certificate as certificates

        return certificates.left_out_rows(self.words, certificate)


def wording_in(language: str = ENGLISH) -> Wording:
    """The words of ``language``; English where there are none of it."""
    from lawgap.reports.words import load_words, report_languages

    return Wording(words=load_words(language if language in report_languages() else ENGLISH))


def in_other_languages(catalogue: Catalogue) -> tuple[Catalogue, ...]:
    """A catalogue with its criteria in every language of reports but English."""
    from lawgap.reports.translate import criteria_in_language
    from lawgap.reports.words import load_words, report_languages

    return tuple(
        replace(catalogue, criteria=criteria_in_language(catalogue.criteria, load_words(code)))
        for code in report_languages()
        if code != ENGLISH
    )


def verdict_symbol(verdict: Verdict) -> str:
    """The sign before the name, never shown without it: ◐."""
    from lawgap.reports.palette import SYMBOLS

    return SYMBOLS[verdict]


def title_of(statute: Statute | StatuteHead) -> str:
    """What to call a statute: its title without shouting capitals; without one its file."""
    from lawgap.reports.titles import calm_title

    return calm_title(statute.title, statute.language) or statute.file
