"""What a report recommends on a finding, and how hard it presses.

Urgency follows from the verdict and the strongest source; the author may change it in each row.
The sentence keeps the courteous register of OSCE and ODIHR reports whatever the urgency.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from lawgap.model.checklist import Criterion, Force, Source
from lawgap.model.finding import Finding, Verdict
from lawgap.reports import phrases
from lawgap.reports.clean_text import one_line
from lawgap.reports.report import Quote, Urgency
from lawgap.reports.wording import capitalised, mid_sentence, not_covered, role_names

_STRENGTH: Final = (  # strongest first
    Force.MANDATORY,
    Force.SHALL_CONSIDER,
    Force.SHALL_ENDEAVOUR,
    Force.POLITICAL_COMMITMENT,
    Force.RECOMMENDATION,
    Force.OPTIONAL,
)
_WEAKER_DUTIES: Final = (Force.SHALL_CONSIDER, Force.SHALL_ENDEAVOUR)
_GAPS: Final = (Verdict.CONTRADICTED, Verdict.NOT_FOUND, Verdict.PARTLY_MET)
_ORDER: Final = tuple(Urgency)
# An action begins with a verb: "Define …". Not with "The …", "No …", "EU …" or "Article 5 …".
_VERB_FIRST = re.compile(r"[A-Z][a-z]+(?=[ ,:])")
_NO_VERBS: Final = frozenset({
    "A", "All", "An", "Any", "Article", "At", "By", "Each", "Every", "For", "If", "In", "It",
    "No", "Not", "Of", "On", "Only", "Other", "Section", "Some", "That", "The", "There", "These",
    "They", "This", "To", "Under", "Victims", "Where", "When", "Whether", "With", "Without",
})  # fmt: skip
_SENTENCE_END = re.compile(r"[.!?]\s")


def strongest(sources: Sequence[Source]) -> Force | None:
    """The force of the strongest source; ``None`` where there is no source."""
    forces = [source.force for source in sources]
    return min(forces, key=_STRENGTH.index, default=None)


def urgency(verdict: Verdict, force: Force | None) -> Urgency:
    """The verb to propose for a verdict under a source of this force."""
    if verdict is Verdict.NOT_ASSESSED:
        return Urgency.NONE
    if verdict is Verdict.MET:
        return Urgency.WELCOME
    partly = verdict is Verdict.PARTLY_MET
    if force is Force.MANDATORY:
        return Urgency.STRONGLY_ENCOURAGE if partly else Urgency.URGE
    if force in _WEAKER_DUTIES:
        return Urgency.CONSIDER if partly else Urgency.STRONGLY_ENCOURAGE
    if force is Force.POLITICAL_COMMITMENT:
        return Urgency.CONSIDER
    return Urgency.INVITE


def seriousness(verdict: Verdict, force: Force | None) -> tuple[int, int]:
    """A key by which gaps sort, the most serious first: urgency, then verdict."""
    return _ORDER.index(urgency(verdict, force)), _GAPS.index(verdict)


def is_gap(verdict: Verdict) -> bool:
    """Whether something is recommended on this verdict."""
    return verdict in _GAPS


def recommendation(
    finding: Finding, criterion: Criterion, *, quotes: Sequence[Quote], source: str
) -> str:
    """The recommendation as whole sentences. ``source``: the strongest source in words."""
    cite = one_line(quotes[0].cite) if quotes else ""
    force = strongest(criterion.sources)
    verdict = finding.verdict
    if verdict is Verdict.MET:
        return _welcome(cite)
    if not_covered(finding):
        return phrases.RECOMMEND_READ
    if verdict is Verdict.NOT_ASSESSED:
        roles = role_names(criterion.where) or phrases.ROLES_UNKNOWN
        return phrases.RECOMMEND_NOT_ASSESSED.format(roles=roles)
    action = criterion.if_partly if verdict is Verdict.PARTLY_MET else criterion.if_missing
    lead = _lead(action, urgency(verdict, force))
    if verdict is Verdict.NOT_FOUND:
        return phrases.RECOMMEND_NOT_FOUND.format(lead=lead)
    if verdict is Verdict.PARTLY_MET:
        template = phrases.RECOMMEND_PARTLY if cite else phrases.RECOMMEND_PARTLY_UNPINNED
        return capitalised(template.format(cite=cite, lead=lead))
    template = phrases.RECOMMEND_CONTRADICTED if cite else phrases.RECOMMEND_CONTRADICTED_UNPINNED
    values: Mapping[str, str] = {"cite": cite, "source": source or phrases.THE_STANDARD}
    return capitalised(template.format(lead=capitalised(lead), **values))


def _welcome(cite: str) -> str:
    return phrases.RECOMMEND_MET.format(cite=cite) if cite else phrases.RECOMMEND_MET_UNPINNED


def _lead(action: str, level: Urgency) -> str:
    """The action behind its verb: "it is recommended to define …", with a full stop."""
    action = one_line(action).rstrip(".")
    first = _VERB_FIRST.match(action)
    if first and first.group() not in _NO_VERBS and not _SENTENCE_END.search(action):
        return phrases.LEADS[level].format(action=mid_sentence(action)) + "."
    return phrases.STEPS_LEADS[level].format(action=action) + "."
