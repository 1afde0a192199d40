"""What a report recommends on a finding, and how hard it presses.

Urgency follows from the verdict and the strongest source; the author may change it in each row.
The sentence keeps the courteous register of OSCE and ODIHR reports whatever the urgency.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lawgap.model.checklist import Criterion, Force, Source
from lawgap.model.finding import Finding
from lawgap.reports.clean_text import one_line
from lawgap.reports.report import Standing, Urgency
from lawgap.reports.wording import capitalised, mid_sentence, not_covered, role_names
from lawgap.reports.words import Words

STRENGTH: Final = (  # strongest first
    Force.MANDATORY,
    Force.SHALL_CONSIDER,
    Force.SHALL_ENDEAVOUR,
    Force.POLITICAL_COMMITMENT,
    Force.RECOMMENDATION,
    Force.OPTIONAL,
)
_WEAKER_DUTIES: Final = (Force.SHALL_CONSIDER, Force.SHALL_ENDEAVOUR)
_GAPS: Final = (Standing.CONTRADICTED, Standing.NOT_FOUND, Standing.PARTLY_MET)
_ORDER: Final = tuple(Urgency)
# An action begins with a verb: "Define …". Not with "The …", "No …", "EU …" or "Article 5 …".
_VERB_FIRST = re.compile(r"[A-Z][a-z]+(?=[ ,:])")
_NO_VERBS: Final = frozenset({
    "A", "All", "An", "Any", "Article", "At", "By", "Each", "Every", "For", "If", "In", "It",
    "No", "Not", "Of", "On", "Only", "Other", "Section", "Some", "That", "The", "There", "These",
    "They", "This", "To", "Under", "Victims", "Where", "When", "Whether", "With", "Without",
})  # fmt: skip
_SENTENCE_END = re.compile(r"[.!?]\s")


class Register(StrEnum):
    """In which tone a report speaks."""

    OSCE = "osce"  # courteous: "it is recommended to"
    TREATY = "treaty"  # a treaty body's: "the authorities are urged to"


def strongest(sources: Sequence[Source]) -> Force | None:
    """The force of the strongest source; ``None`` where there is no source."""
    forces = [source.force for source in sources]
    return min(forces, key=STRENGTH.index, default=None)


def urgency(standing: Standing, force: Force | None) -> Urgency:
    """The verb to propose for a standing under a source of this force."""
    if standing in (Standing.NOT_ASSESSED, Standing.NOT_APPLICABLE):
        return Urgency.NONE
    if standing == Standing.MET:
        return Urgency.WELCOME
    partly = standing == Standing.PARTLY_MET
    if force is Force.MANDATORY:
        return Urgency.STRONGLY_ENCOURAGE if partly else Urgency.URGE
    if force in _WEAKER_DUTIES:
        return Urgency.CONSIDER if partly else Urgency.STRONGLY_ENCOURAGE
    if force is Force.POLITICAL_COMMITMENT:
        return Urgency.CONSIDER
    return Urgency.INVITE


def seriousness(verb: Urgency, standing: Standing) -> tuple[int, int]:
    """A key by which gaps sort, the most serious first: urgency, then standing."""
    return _ORDER.index(verb), _GAPS.index(standing)


def action_text(criterion: Criterion, standing: Standing) -> str:
    """What is to be done, as the checklist puts it."""
    partly = standing == Standing.PARTLY_MET
    return one_line(criterion.if_partly if partly else criterion.if_missing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a recommendation is made on. ``source``: the strongest source in words."""

    finding: Finding
    criterion: Criterion
    standing: Standing
    verb: Urgency
    cite: str
    source: str


def recommendation(words: Words, case: Case, *, register: Register = Register.OSCE) -> str:
    """The recommendation as whole sentences."""
    standing, cite = case.standing, case.cite
    if standing == Standing.NOT_APPLICABLE:
        return words["recommendations.not-applicable"]
    if standing == Standing.MET:
        key = "met" if cite else "met-unpinned"
        return words.say(f"recommendations.{key}", cite=cite)
    if standing == Standing.NOT_ASSESSED:
        return _not_assessed(words, case)
    lead = lead_text(words, action_text(case.criterion, standing), case.verb, register=register)
    if register is Register.TREATY:
        return capitalised(lead)
    if standing == Standing.NOT_FOUND:
        return words.say("recommendations.not-found", lead=lead)
    if standing == Standing.PARTLY_MET:
        key = "partly" if cite else "partly-unpinned"
        return capitalised(words.say(f"recommendations.{key}", cite=cite, lead=lead))
    key = "contradicted" if cite else "contradicted-unpinned"
    source = case.source or words["recommendations.the-standard"]
    text = words.say(f"recommendations.{key}", cite=cite, source=source, lead=capitalised(lead))
    return capitalised(text)


def lead_text(words: Words, action: str, verb: Urgency, *, register: Register) -> str:
    """The action behind its verb: "it is recommended to define …", with a full stop."""
    level = _BY_GAP.get(verb, verb)
    whole = action.endswith(".")
    action = action.rstrip(".")
    if is_clause(words, action, whole=whole):
        lead = words.of(f"leads.{register.value}", level)
        return lead.format(action=mid_sentence(words, action)) + "."
    return words.of(f"steps.{register.value}", level).format(action=action) + "."


def lead_parts(
    words: Words, action: str, verb: Urgency, verbs: Sequence[Urgency], register: Register
) -> tuple[tuple[str, ...], str, str]:
    """A recommendation whose verb can still change: every lead, the one proposed, the action."""
    whole = action.endswith(".")
    action = action.rstrip(".")
    clause = is_clause(words, action, whole=whole)
    group = f"{'leads' if clause else 'steps'}.{register.value}"
    leads = {level: capitalised(words.of(group, level)) for level in verbs}
    shown = leads[_BY_GAP.get(verb, verb)]
    first, _, last = shown.partition("{action}")
    rest = (mid_sentence(words, action) if clause else action) + last.rstrip() + "."
    return tuple(_before(lead) for lead in leads.values()), first.strip(), rest


def _before(lead: str) -> str:
    return lead.partition("{action}")[0].strip()


_BY_GAP: Final = {Urgency.WELCOME: Urgency.INVITE, Urgency.NONE: Urgency.INVITE}
"""A verb that recommends nothing, chosen by a person for a gap, still needs a sentence."""


def is_clause(words: Words, action: str, *, whole: bool) -> bool:
    """Whether an action can follow "it is recommended to".

    English begins with a verb ("Define …"). A language that keeps capitals writes a clause
    without a full stop ("eine Bestimmung aufzunehmen, …"); what has one is a sentence.
    """
    if words.keeps_case:
        return not whole
    first = _VERB_FIRST.match(action)
    if first is None or first.group() in _NO_VERBS:
        return False
    return not _SENTENCE_END.search(action)


def _not_assessed(words: Words, case: Case) -> str:
    if not_covered(case.finding):
        return words["recommendations.read"]
    roles = role_names(words, case.criterion.where) or words["recommendations.roles-unknown"]
    return words.say("recommendations.not-assessed", roles=roles)
