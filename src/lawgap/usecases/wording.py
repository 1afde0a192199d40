"""The words for what LawGap found, as a report says them, for whoever shows them elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lawgap.model.checklist import Force
from lawgap.model.finding import Assessment, Flag, Verdict
from lawgap.model.reading import Certificate
from lawgap.reports import certificate as certificates
from lawgap.reports import wording
from lawgap.reports.build import build_report
from lawgap.reports.palette import SYMBOLS
from lawgap.reports.words import load_words


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingWords:
    """What is said on one finding. ``measures``: the numbers that the criterion asks for."""

    reason: str
    recommendation: str
    other_laws: str
    measures: tuple[str, ...]


def finding_words(assessment: Assessment) -> Mapping[str, FindingWords]:
    """The words on each finding, by criterion."""
    return {
        entry.criterion.id: FindingWords(
            reason=entry.reason,
            recommendation=entry.recommendation,
            other_laws=entry.other_laws,
            measures=entry.measures,
        )
        for entry in build_report(assessment).entries
    }


def verdict_name(verdict: Verdict) -> str:
    """The name in the report: Partly met."""
    return wording.verdict_name(load_words(), verdict)


def verdict_symbol(verdict: Verdict) -> str:
    """The sign before the name, never shown without it: ◐."""
    return SYMBOLS[verdict]


def flag_text(flag: Flag) -> str:
    """What a flag means, in plain words."""
    return wording.flag_text(load_words(), flag)


def force_name(force: Force) -> str:
    """The name in the report: binding duty."""
    return wording.force_name(load_words(), force)


def certificate_rows(certificate: Certificate) -> tuple[tuple[str, str], ...]:
    """What the certificate says, fact by fact: its name and its value."""
    return certificates.certificate_rows(load_words(), certificate)


def left_out_rows(certificate: Certificate) -> tuple[tuple[str, str, str, str], ...]:
    """What was left out, part by part: why, how many words, where, how it begins."""
    return certificates.left_out_rows(load_words(), certificate)
