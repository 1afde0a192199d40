"""Every English name and sentence that a report prints: later a catalogue, with ``labels``.

Names stand in a mapping by their enum; sentences are constants, with {fields} where values go.
``wording`` puts them together; ``labels`` holds headings and columns. No other file of this room
holds words for a reader.
"""

from __future__ import annotations

from typing import Final

from lawgap.model.checklist import Force
from lawgap.model.finding import Flag, Verdict
from lawgap.model.statute import StatuteRole
from lawgap.reports.report import ElementStatus, Urgency

LANGUAGE: Final = "en-GB"

# ---- names ---------------------------------------------------------------------------------

VERDICTS: Final = {
    Verdict.MET: "Met",
    Verdict.PARTLY_MET: "Partly met",
    Verdict.NOT_FOUND: "Not found",
    Verdict.CONTRADICTED: "Contradicted",
    Verdict.NOT_ASSESSED: "Not assessed",
}
SYMBOLS: Final = {
    Verdict.MET: "●",
    Verdict.PARTLY_MET: "◐",
    Verdict.NOT_FOUND: "○",
    Verdict.CONTRADICTED: "✕",
    Verdict.NOT_ASSESSED: "–",
}
ASCII_SYMBOLS: Final = {
    Verdict.MET: "+",
    Verdict.PARTLY_MET: "~",
    Verdict.NOT_FOUND: "o",
    Verdict.CONTRADICTED: "x",
    Verdict.NOT_ASSESSED: "-",
}
VERDICT_MEANINGS: Final = {
    Verdict.MET: "Every required element is in the texts reviewed, in binding words.",
    Verdict.PARTLY_MET: "At least one required element is in the texts reviewed; another was not "
    "found there, or stands there in a weakened or limited form.",
    Verdict.NOT_FOUND: "No provision on the point was found in the texts reviewed.",
    Verdict.CONTRADICTED: "The texts reviewed say the opposite, or set a condition that takes the "
    "requirement away.",
    Verdict.NOT_ASSESSED: "The kind of law that would hold the rule was not among the texts "
    "reviewed and nothing was found elsewhere; or LawGap has no wordings for the rule in the "
    "language of the texts.",
}
STATUSES: Final = {
    ElementStatus.FOUND: "Found",
    ElementStatus.WEAKENED: "Weakened",
    ElementStatus.NOT_FOUND: "Not found",
    ElementStatus.NOT_ASSESSED: "Not assessed",
}
STATUS_SYMBOLS: Final = {
    ElementStatus.FOUND: SYMBOLS[Verdict.MET],
    ElementStatus.WEAKENED: SYMBOLS[Verdict.PARTLY_MET],
    ElementStatus.NOT_FOUND: SYMBOLS[Verdict.NOT_FOUND],
    ElementStatus.NOT_ASSESSED: SYMBOLS[Verdict.NOT_ASSESSED],
}
FLAGS: Final = {
    Flag.DISCRETIONARY: "the text says what may be done where a duty is asked",
    Flag.CHILDREN_ONLY: "the rule covers children only",
    Flag.WOMEN_ONLY: "the rule covers women only",
    Flag.FOREIGNERS_ONLY: "the rule covers foreigners only",
    Flag.CROSS_BORDER_ONLY: "the rule covers cross-border cases only",
    Flag.COOPERATION: "the rule covers only those who cooperate with the authorities",
    Flag.GENERAL: "the rule is a general one, not specific to trafficking",
    Flag.MENTION: "the words only refer to another law",
    Flag.WEAKENED: "an element stands there in a weakened form",
    Flag.LIMITED: "another provision limits it",
    Flag.CONFLICT: "two provisions point in different directions",
    Flag.SPLIT: "the parts of the rule stand in different articles",
    Flag.BY_SILENCE: "the texts are silent, and silence meets this point",
    Flag.SEVERAL_STATUTES: "the evidence comes from several statutes",
    Flag.AMENDING_TEXT: "the words stand in a text that amends another law",
    Flag.LAW_NOT_SUPPLIED: "a kind of law that could hold the rule was not supplied",
    Flag.LANGUAGE_NOT_COVERED: "LawGap has no wordings for this rule in the language of a text",
}
FORCES: Final = {
    Force.MANDATORY: "binding duty",
    Force.SHALL_CONSIDER: "binding duty to consider",
    Force.SHALL_ENDEAVOUR: "binding duty of effort",
    Force.OPTIONAL: "option",
    Force.POLITICAL_COMMITMENT: "political commitment",
    Force.RECOMMENDATION: "recommendation",
}
FORCE_MEANINGS: Final = {
    Force.MANDATORY: "parties to the treaty shall do it",
    Force.SHALL_CONSIDER: "parties shall consider doing it",
    Force.SHALL_ENDEAVOUR: "parties shall endeavour to do it, or encourage it",
    Force.OPTIONAL: "the instrument permits it",
    Force.POLITICAL_COMMITMENT: "adopted by consensus; binding politically, not legally",
    Force.RECOMMENDATION: "guidance, model law or expert advice",
}
URGENCIES: Final = {
    Urgency.URGE: "urge",
    Urgency.STRONGLY_ENCOURAGE: "strongly encourage",
    Urgency.CONSIDER: "consider",
    Urgency.INVITE: "invite",
    Urgency.WELCOME: "welcome",
    Urgency.NONE: "none",
}
ROLES: Final = {
    StatuteRole.ANTI_TRAFFICKING: "anti-trafficking law",
    StatuteRole.CRIMINAL: "criminal law",
    StatuteRole.CRIMINAL_PROCEDURE: "criminal procedure law",
    StatuteRole.ALIENS: "aliens and immigration law",
    StatuteRole.LABOUR: "labour law",
    StatuteRole.CHILD: "child protection law",
    StatuteRole.PASSPORTS: "passport law",
    StatuteRole.VICTIMS: "victims' rights law",
    StatuteRole.COMPANIES: "company law",
    StatuteRole.FINANCIAL_CRIME: "law on money laundering and proceeds of crime",
    StatuteRole.EXTRADITION: "extradition and mutual assistance law",
    StatuteRole.SOCIAL: "social and health law",
    StatuteRole.CONSTITUTION: "constitution",
    StatuteRole.PUBLIC_ORDER: "public order and administrative offences law",
    StatuteRole.OTHER: "other laws",
}
COMPARATORS: Final = {
    "at-least": "at least",
    ">=": "at least",
    "at-most": "at most",
    "<=": "at most",
    "equal": "exactly",
    "=": "exactly",
    ">": "more than",
    "<": "less than",
}
LANGUAGES: Final = {
    "ar": "Arabic",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "ka": "Georgian",
    "ru": "Russian",
    "uk": "Ukrainian",
}
YES: Final = "yes"
NO: Final = "no"
REQUIRED: Final = "required"
OPTIONAL: Final = "optional"
AND: Final = "and"
MORE: Final = "{number} more"
NUMBERED_ITEM: Final = "({number}) {item}"
PIN: Final = "{provision} ({file})"
PINS_OF: Final = "{title}: {pins}"
CITE: Final = "{provision}, {title}"
QUOTED: Final = "“{words}”"
QUOTED_AT: Final = "“{words}” ({pin})"
GAP: Final = "[…]"
OMITTED: Final = " … "

# ---- reasons: one sentence each, made of clauses ---------------------------------------------

MET: Final = "Met: {clause}"
MET_BOTH: Final = "Met: both required elements are found, in words such as {words}"
MET_ALL: Final = "Met: all {number} required elements are found, in words such as {words}"
MET_UNQUOTED: Final = "Met: every required element is found"
MET_BY_SILENCE: Final = "Met: nothing in the texts reviewed sets such a condition"
PARTLY: Final = "Partly met: {clauses}"
FOUND_IS: Final = "{words} is found"
FOUND_ARE: Final = "{words} are found"
FOUND_PART: Final = "part of it is found"
NOT_FOUND_ELEMENTS: Final = "not found: {elements}"
WEAKENED: Final = "weakened: {elements}"
WEAKENED_WHY: Final = "{element} ({why})"
LIMITED: Final = "limited: {limits}"
TO_CHECK: Final = "to check: {flags}"
NOT_FOUND: Final = "Not found in the texts reviewed"
LOOKED_IN: Final = "looked in {files}"
NEAREST: Final = "nearest: {pin}"
CONTRADICTED_BY: Final = "Contradicted by {words}"
CONTRADICTED: Final = "Contradicted"
NOT_ASSESSED: Final = "Not assessed: the kind of law that would hold this rule was not supplied"
NOT_ASSESSED_LANGUAGE: Final = (
    "Not assessed: LawGap has no wordings for this rule in the language of the texts"
)
NOT_ASSESSED_ROLES: Final = "Not assessed: no text was supplied that would hold this rule ({roles})"

# ---- recommendations, in the courteous register ------------------------------------------------

LEADS: Final = {  # urgency -> how an action is put; {action} begins with a verb
    Urgency.URGE: "it is strongly recommended to {action}",
    Urgency.STRONGLY_ENCOURAGE: "it is recommended to {action}",
    Urgency.CONSIDER: "the authorities are encouraged to {action}",
    Urgency.INVITE: "the authorities are invited to {action}",
}
STEPS_LEADS: Final = {  # for an action that is no single clause
    Urgency.URGE: "the following is strongly recommended: {action}",
    Urgency.STRONGLY_ENCOURAGE: "the following is recommended: {action}",
    Urgency.CONSIDER: "the authorities are encouraged to take this step: {action}",
    Urgency.INVITE: "the authorities are invited to take this step: {action}",
}
RECOMMEND_PARTLY: Final = "The rule in {cite}, would benefit from being supplemented: {lead}"
RECOMMEND_PARTLY_UNPINNED: Final = "The texts reviewed would benefit from a supplement: {lead}"
RECOMMEND_NOT_FOUND: Final = "No provision on this point was found in the texts reviewed; {lead}"
RECOMMEND_CONTRADICTED: Final = (
    "The rule in {cite}, may not be fully in line with {source}; it is recommended to reconsider "
    "it. {lead}"
)
RECOMMEND_CONTRADICTED_UNPINNED: Final = (
    "The texts reviewed may not be fully in line with {source}; it is recommended to reconsider "
    "them. {lead}"
)
RECOMMEND_MET: Final = "It is welcome that {cite}, provides for this."
RECOMMEND_MET_UNPINNED: Final = "It is welcome that the texts reviewed meet this requirement."
RECOMMEND_NOT_ASSESSED: Final = (
    "The review did not extend to the laws in which this rule would be expected ({roles}). They "
    "should be supplied before anything is recommended."
)
RECOMMEND_READ: Final = (
    "LawGap could not look for this rule in the language of the texts. A reader of that language "
    "should do so before anything is recommended."
)
THE_STANDARD: Final = "the international standard"
ROLES_UNKNOWN: Final = "kinds of law not named"

# ---- the analysis of one criterion ------------------------------------------------------------

LABEL_REQUIREMENT: Final = "Requirement."
LABEL_FINDING: Final = "Finding."
LABEL_MISSING: Final = "Not found in the texts reviewed:"
LABEL_ELEMENTS: Final = "Elements."
LABEL_OTHER_LAWS: Final = "Other laws to check."
LABEL_RECOMMENDATION: Final = "Recommendation."
LABEL_WELCOME: Final = "Assessment."
LABEL_NEXT: Final = "Next step."
LABEL_SOURCES: Final = "Sources:"
LABEL_NEAREST: Final = "Nearest provisions."
TO_CHECK_NOTE: Final = "To check: {flags}."
NEAREST_NOTE: Final = "These came closest, but were not taken as an answer:"
NOTHING_FOUND: Final = "None of the required elements was found in the texts reviewed."
MORE_QUOTES: Final = "Also in point: {pins}."
MEASURE: Final = "{comparator} {value} {unit}"
MEASURES: Final = "Measure: {measures}."
ELSEWHERE: Final = "The rule may stand in: {roles}."
DIFFERS: Final = "Under the checklist {checklist}: {verdict}."
STRONGEST: Final = "Strongest source: {force}"
NO_SOURCE: Final = "No source named"
NOT_VERIFIED: Final = "pin not verified"
SOURCE: Final = "{text} ({notes})"
ALT_ELEMENTS: Final = "Elements of: {title}"

# ---- the sections of the report ------------------------------------------------------------

SCOPE_COUNT: Final = (
    "The review compares {statutes} with {criteria}, drawn from {checklists}. It is a review of "
    "texts (de jure): it says nothing on practice."
)
SCOPE_LIMIT: Final = (
    "It covers only the texts listed below, in the versions supplied. By-laws, case law and laws "
    "that were not supplied are outside it. “Not found” always means not found in the texts "
    "reviewed: the rule may stand in a law that was not supplied, or in words that the search "
    "did not recognise."
)
SCOPE_TRANSLATION: Final = (
    "Where a text is a translation, the findings rest on the translation. Whether it is official "
    "could not be seen from the file and should be stated by the author."
)
SCOPE_NO_TEXT: Final = "No text could be read. Nothing was assessed on the strength of a text."
SCOPE_PROBLEMS: Final = (
    "The following files were supplied and could not be read, or not in full. Findings do not "
    "rest on the parts that were not read."
)
SCOPE_NO_PROBLEMS: Final = "Every file supplied was read."
SCALE_INTRO: Final = (
    "Each criterion is split into elements. An element counts as found where words of a statute "
    "show it; those words are quoted with their pin-cite. Each finding is one of five:"
)
FORCE_INTRO: Final = (
    "Legal duties, political commitments and expert advice are kept apart. The strength stands "
    "beside every source:"
)
SUMMARY_COUNT: Final = "Results for {criteria}: {counts}."
COUNTED: Final = "{number} {verdict}"
VERDICTS_COUNTED: Final = {
    Verdict.MET: "met",
    Verdict.PARTLY_MET: "partly met",
    Verdict.NOT_FOUND: "not found in the texts reviewed",
    Verdict.CONTRADICTED: "contradicted",
    Verdict.NOT_ASSESSED: "not assessed",
}
SUMMARY_WELCOME: Final = "It is welcome that {criteria} in full: {titles}."
SUMMARY_WELCOME_SOME: Final = "It is welcome that {criteria} in full, among them: {titles}."
SUMMARY_CHECKLISTS: Final = (
    "A checklist may ask for other elements than the criterion as such, or accept one of several "
    "criteria. Its own counts are therefore given apart."
)
GAPS_INTRO: Final = (
    "The most serious gaps come first: those under a binding duty before those under a political "
    "commitment or a recommendation. All {number} recommendations stand in the analysis."
)
GAPS_INTRO_ONE: Final = "One gap was identified in the texts reviewed."
GAPS_NONE: Final = (
    "No gap was identified: each criterion that was assessed is met in the texts reviewed."
)
GAPS_NOTHING_ASSESSED: Final = "No criterion could be assessed; no gap can therefore be named."
ANALYSIS_THEME: Final = "This theme has {criteria}: {counts}."
CORRESPONDENCE_INTRO: Final = (
    "One row for each criterion. The workbook holds the same table with one row for each source, "
    "and the quotations in full for each element."
)
FILES_INTRO: Final = (
    "The fingerprint (SHA-256) shows whether a file is, byte for byte, the one that was reviewed."
)
UNVERIFIED_INTRO: Final = (
    "These pins and their strength were given from expert knowledge and were not seen in a copy "
    "of the instrument. They should be checked against the official text before publication."
)
UNVERIFIED_NONE: Final = "Every pin used in this report was seen in a copy of the instrument."
METHOD: Final = (
    (
        "LawGap reads each statute into its provisions and looks, element by element, for "
        "wordings that the checklist's concepts name. It works without a network and "
        "sends nothing anywhere."
    ),
    (
        "A finding follows from the elements by a fixed decision table. The same texts and "
        "checklists give the same findings."
    ),
    (
        "Quotations are exact. A shortened quotation shows the omission as […]; words in bold "
        "decided. Line breaks inside a sentence are not kept."
    ),
    (
        "Each finding is a proposal. The search can overlook a rule in unusual words and can take "
        "a rule to mean more than it does; the quotation and the pin-cite are there to be checked."
    ),
    (
        "The verb proposed for a recommendation follows from the finding and from the strongest "
        "source of the criterion: urge (not found or contradicted under a binding duty), strongly "
        "encourage, consider, invite, welcome. The author may change it in each case."
    ),
    "Requirements are paraphrased. The instruments themselves prevail.",
)

# ---- the terminal table ------------------------------------------------------------------------

TABLE_HEAD: Final = "{jurisdiction}: {criteria} in {statutes} ({words})"
TABLE_NO_TEXTS: Final = "no text could be read"
TABLE_BY_THEME: Final = "By theme"
TABLE_BY_CHECKLIST: Final = "By checklist"
TABLE_CRITERIA: Final = "By criterion"
TABLE_PROBLEMS: Final = "Problems"
TABLE_SHORT: Final = {
    Verdict.MET: "met",
    Verdict.PARTLY_MET: "partly met",
    Verdict.NOT_FOUND: "not found",
    Verdict.CONTRADICTED: "contradicted",
    Verdict.NOT_ASSESSED: "not assessed",
}
TABLE_NOTE: Final = (
    "Not found means: not found in the texts reviewed. Each finding is a proposal to be checked."
)

# ---- counted nouns: (one, many) -----------------------------------------------------------------

N_CRITERIA: Final = ("{number} criterion", "{number} criteria")
N_STATUTES: Final = ("{number} statute", "{number} statutes")
N_CHECKLISTS: Final = ("{number} checklist", "{number} checklists")
N_WORDS: Final = ("{number} word", "{number} words")
N_MET: Final = ("{number} criterion is met", "{number} criteria are met")
