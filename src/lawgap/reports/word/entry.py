"""One criterion in the analysis: requirement, finding, words of the law, recommendation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from zlib import crc32

from lawgap.model.checklist import Force
from lawgap.model.finding import Flag
from lawgap.reports.clean_text import one_line, runs_right_to_left
from lawgap.reports.decided import state_text
from lawgap.reports.palette import FILLS, INK, STATUS_SYMBOLS
from lawgap.reports.quotes import pieces
from lawgap.reports.recommend import STRENGTH
from lawgap.reports.report import ElementRow, ElementStatus, Entry, Quote, Standing, Urgency
from lawgap.reports.word.draft import (
    Draft,
    footnote,
    heading,
    labelled,
    numbered,
    quote_runs,
    verdict_mark,
)
from lawgap.reports.word.xml import (
    BOLD,
    EMPTY,
    Look,
    Xml,
    joined,
    paragraph,
    run,
)
from lawgap.reports.wording import capitalised, cites_by_law, inserted, listed
from lawgap.reports.words import Words

_QUOTES: Final = 2  # quotations of one gap; the workbook holds all
_WELCOMED: Final = 1  # quotations of what is met
_QUOTE_LIMIT: Final = 300  # characters
_WELCOME_LIMIT: Final = 170
_NEAR_LIMIT: Final = 160
_SAID: Final = (Flag.WEAKENED, Flag.LIMITED, Flag.LAW_NOT_SUPPLIED)  # the reason says it better


def gap_block(entry: Entry, draft: Draft) -> Xml:
    """A criterion that is not met in full: all that a reader needs to act on it."""
    return joined((
        heading(draft, 3, one_line(entry.criterion.title)),
        finding_line(entry, draft.words),
        _requirement(entry, draft),
        labelled(draft, draft.words["entry.label-finding"], finding_text(entry, draft.words),
                 keep=bool(entry.quotes), after=_nearest(entry, draft)),
        *quotations(entry, draft, most=_QUOTES, limit=_QUOTE_LIMIT),
        _elements(entry, draft.words),
        recommendation(entry, draft),
    ))  # fmt: skip


def met_block(entry: Entry, draft: Draft) -> Xml:
    """A criterion that is met: what it asks, the words that meet it, what to check."""
    return joined((
        heading(draft, 3, one_line(entry.criterion.title)),
        finding_line(entry, draft.words),
        _requirement(entry, draft),
        *quotations(entry, draft, most=_WELCOMED, limit=_WELCOME_LIMIT),
        _welcome(entry, draft),
    ))  # fmt: skip


def _welcome(entry: Entry, draft: Draft) -> Xml:
    """That it is welcome, where else the point is met, what to check: one paragraph."""
    words = draft.words
    label = words["entry.label-welcome"]
    decided = entry.reason != entry.machine_reason
    parts = [entry.reason if decided else words["recommendations.met-unpinned"]]
    if entry.quotes[_WELCOMED:]:
        pins = "; ".join(cites_by_law(words, entry.quotes[_WELCOMED:]))
        parts.append(words.say("entry.more-quotes", pins=pins))
    if notes := notes_text(entry, words):
        parts.append(notes)
    told = joined((run(f"{label} ", BOLD), run(" ".join(parts))))
    return numbered(draft, told, name=recommendation_name(entry))


def finding_line(entry: Entry, words: Words) -> Xml:
    """The verdict in symbol, word and colour; the id; the strongest source."""
    mark = Look(bold=True, fill=FILLS[entry.standing], colour=INK)
    force = words.of("forces", entry.force) if entry.force else ""
    strongest = words.say("entry.strongest", force=force) if force else words["entry.no-source"]
    label = joined((verdict_mark(words, entry.standing, mark), run("\u00a0", mark)))
    told = [entry.criterion.id, strongest, state_text(words, entry.decision)]
    rest = run("   " + "  |  ".join(part for part in told if part))
    return paragraph(joined((label, rest)), "FindingLine")


def _requirement(entry: Entry, draft: Draft) -> Xml:
    """What is asked; the sources with pin and strength stand in a footnote."""
    words = draft.words
    text = one_line(entry.criterion.requirement)
    if entry.measures:
        measures = listed(words, entry.measures, limit=len(entry.measures))
        text = f"{text} {words.say('entry.measures', measures=measures)}"
    mark = sources_mark(entry, draft)
    return labelled(draft, words["entry.label-requirement"], text, after=mark)


def sources_mark(entry: Entry, draft: Draft) -> Xml:
    """The mark of a footnote with the criterion's sources."""
    return footnote(draft, sources_text(entry, draft.words))


def sources_text(entry: Entry, words: Words) -> str:
    """Every source with its pin, by strength, with a mark where the pin was not verified."""
    groups: dict[Force, list[str]] = {}
    for source in sorted(entry.sources, key=lambda source: STRENGTH.index(source.force)):
        text = source.text
        if not source.verified:
            text = words.say("entry.source", text=text, notes=words["entry.not-verified"])
        groups.setdefault(source.force, []).append(text)
    if not groups:
        return words["entry.no-source"] + "."
    told = (f"{capitalised(words.of('forces', f))}: {'; '.join(t)}." for f, t in groups.items())
    return " ".join(told)


def finding_text(entry: Entry, words: Words) -> str:
    """The reason, what to check, other laws to look at."""
    parts = [entry.reason, notes_text(entry, words)]
    if entry.other_laws:
        parts.append(f"{words['entry.label-other-laws']} {entry.other_laws}")
    return " ".join(part for part in parts if part)


def notes_text(entry: Entry, words: Words) -> str:
    """What to check, and where a checklist comes to another verdict."""
    parts = []
    flags = [words.of("flags", flag) for flag in entry.finding.flags if flag not in _SAID]
    flags = [flag for flag in flags if flag not in entry.reason]
    if flags:
        parts.append(words.say("entry.to-check-note", flags="; ".join(flags)))
    if entry.stale:
        changes = listed(words, entry.stale, limit=len(entry.stale))
        parts.append(words.say("entry.stale", changes=changes))
    others: dict[str, list[str]] = {}
    for title, standing in entry.differing:
        others.setdefault(words.of("verdicts-counted", standing), []).append(title)
    for name, titles in others.items():
        key = "entry.differs" if len(titles) == 1 else "entry.differs-several"
        parts.append(words.say(key, checklist="; ".join(titles), verdict=name))
    return " ".join(parts)


def quotations(entry: Entry, draft: Draft, *, most: int, limit: int) -> Iterable[Xml]:
    """The best quotations behind their pins, and the pins of the others."""
    if entry.standing in (Standing.NOT_FOUND, Standing.NOT_APPLICABLE):
        return  # words that a person did not take for an answer stand in the annex
    for quote in entry.quotes[:most]:
        yield quotation(quote, draft, limit=limit)
    rest = entry.quotes[most:]
    if rest and entry.is_gap:
        pins = "; ".join(cites_by_law(draft.words, rest))
        text = draft.words.say("entry.more-quotes", pins=pins)
        yield paragraph(run(text), "Elements")


def quotation(quote: Quote, draft: Draft, *, limit: int) -> Xml:
    """The words behind their pin, in their own language and direction; the law in a footnote."""
    right = runs_right_to_left(quote.evidence.quote)
    shown = shortened(quote, limit)
    mark = footnote(draft, law_text(quote, draft.words))
    pin = run(f"{inserted(quote.evidence.provision)}: ", BOLD)
    inside = joined((pin, quote_runs(draft.words, shown, right_to_left=right), mark))
    return paragraph(inside, "StatuteQuoteRight" if right else "StatuteQuote")


def shortened(quote: Quote, limit: int) -> Quote:
    """The quotation cut around its deciding words, every omission marked."""
    return Quote(
        evidence=quote.evidence,
        cite=quote.cite,
        title=quote.title,
        short=quote.short,
        language=quote.language,
        pieces=pieces(quote.evidence, limit=limit),
    )


def law_text(quote: Quote, words: Words) -> str:
    """The law and the file that a quotation comes from."""
    pin = words.say("joints.cite", provision=inserted(quote.evidence.provision),
                    title=inserted(quote.title))  # fmt: skip
    file = inserted(quote.evidence.file)
    return f"{pin}." if quote.title == quote.evidence.file else f"{pin} ({file})."


def _nearest(entry: Entry, draft: Draft) -> Xml:
    """A footnote with the words that came closest, where nothing was found."""
    found = entry.quotes and entry.standing is not Standing.NOT_FOUND
    if found or not entry.near_misses:
        return EMPTY
    words, near = draft.words, entry.near_misses[0]
    right = runs_right_to_left(near.evidence.quote)
    shown = shortened(near, _NEAR_LIMIT)
    before = run(f"{words['entry.nearest-note']} {near.cite}: ")
    inside = joined((before, quote_runs(words, shown, right_to_left=right)))
    return footnote(draft, inside, raw=True)


def _elements(entry: Entry, words: Words) -> Xml:
    """What became of each element, in one paragraph; nothing where none was found."""
    if all(row.status is ElementStatus.NOT_FOUND for row in entry.elements):
        return EMPTY
    parts = [run(f"{words['entry.label-elements']} ", BOLD)]
    for place, row in enumerate(entry.elements):
        parts.append(run("; " if place else ""))
        parts.append(_element(row, words))
    return paragraph(joined((*parts, run("."))), "Elements")


def _element(row: ElementRow, words: Words) -> Xml:
    """For example "◐ weakened: the ban (s 5; only a fine)"."""
    label = one_line(row.label).rstrip(".")
    notes = (
        [] if row.status is ElementStatus.NOT_FOUND else cites_by_law(words, row.quotes, limit=3)
    )
    if row.why:
        notes.append(row.why)
    if not row.required:
        notes.append(words["general.optional"])
    told = f" ({'; '.join(notes)})" if notes else ""
    status = words.of("statuses", row.status).lower()
    sign = run(f"{STATUS_SYMBOLS[row.status]}\u00a0", Look(symbol=True))
    return joined((sign, run(f"{status}: ", Look(italic=True)), run(f"{label}{told}")))


def recommendation(entry: Entry, draft: Draft) -> Xml:
    """The recommendation in bold, as the field prints it where it arises."""
    words = draft.words
    label = words[_LABELS.get(entry.urgency, "entry.label-recommendation")]
    text = run(f"{label} {capitalised(entry.recommendation)}", BOLD)
    return numbered(draft, text, name=recommendation_name(entry))


_LABELS: Final = {Urgency.WELCOME: "entry.label-welcome", Urgency.NONE: "entry.label-next"}


def titled_action(entry: Entry) -> Xml:
    """What is to be done behind what it is about: an action alone often does not say."""
    title = one_line(entry.criterion.title)
    return joined((run(f"{title}: ", BOLD), run(entry.action)))


def recommendation_name(entry: Entry) -> str:
    """The bookmark of an entry's recommendation; Word allows 40 letters, digits and "_"."""
    kept = "".join(c if c.isascii() and c.isalnum() else "_" for c in entry.criterion.id)
    return f"rec_{kept[:24]}_{crc32(entry.criterion.id.encode(errors='replace')):08x}"
