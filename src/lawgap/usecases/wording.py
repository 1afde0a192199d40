"""The words for what LawGap found, as a report says them, for whoever shows them elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawgap.model.checklist import Force
from lawgap.model.finding import Assessment, Flag, Verdict
from lawgap.model.reading import Certificate
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

    def of_findings(self, assessment: Assessment) -> Mapping[str, FindingWords]:
        """The words on each finding, by criterion."""
        from lawgap.reports.build import build_report

        return {
            entry.criterion.id: FindingWords(
                reason=entry.reason,
                recommendation=entry.recommendation,
                other_laws=entry.other_laws,
                measures=entry.measures,
            )
            for entry in build_report(assessment, self.words).entries
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


def verdict_symbol(verdict: Verdict) -> str:
    """The sign before the name, never shown without it: ◐."""
    from lawgap.reports.palette import SYMBOLS

    return SYMBOLS[verdict]
