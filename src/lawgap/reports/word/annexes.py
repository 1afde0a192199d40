"""The annexes of a Word report: correspondence, extracts, files, pins, method, the record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lawgap.model.statute import Span
from lawgap.reports.certificate import how_read, left_out_text, sums
from lawgap.reports.clean_text import one_line, runs_right_to_left
from lawgap.reports.decided import decided_by, state_text
from lawgap.reports.palette import SYMBOLS
from lawgap.reports.recommend import STRENGTH
from lawgap.reports.report import ElementStatus, Entry, Quote, Report, Standing, StatuteRow
from lawgap.reports.word.draft import (
    FINGERPRINT,
    Draft,
    annex_heading,
    caption,
    quote_runs,
    table,
    text_cell,
    verdict_cell,
)
from lawgap.reports.word.entry import shortened
from lawgap.reports.word.xml import BOLD, CENTRED, Cell, Layout, Look, Xml, joined, paragraph, run
from lawgap.reports.wording import capitalised, cites_by_law, element_list, inserted, record_text
from lawgap.reports.words import Words

_QUOTE_LIMIT: Final = 90  # characters of the quotation in the table of correspondence
_SOURCES: Final = 4  # of one criterion in the table of correspondence
_EXTRACT_LIMIT: Final = 320


def correspondence(report: Report, draft: Draft) -> Xml:
    """The table of correspondence: one row for each criterion, on pages that lie."""
    words = report.words
    keys = ("criterion", "standard", "finding", "national", "comment")
    title = words["captions.correspondence"]
    rows = [_row(entry, words) for entry in report.entries]
    return joined((
        annex_heading(draft, words["headings.correspondence"]),
        paragraph(run(words["annexes.correspondence-intro"])),
        caption(draft, title),
        table(draft, title, (2700, 3000, 1300, 4300, 3270),
              [words[f"columns.{key}"] for key in keys], rows),
    ))  # fmt: skip


def _row(entry: Entry, words: Words) -> list[Cell]:
    criterion = joined((
        paragraph(run(one_line(entry.criterion.title), BOLD), "SmallCell"),
        paragraph(run(entry.criterion.id), "SmallCell"),
    ))  # fmt: skip
    return [
        Cell(inside=criterion),
        text_cell(_standard(entry, words), style="SmallCell"),
        verdict_cell(words, entry.standing, style="SmallCell"),
        _national(entry, words),
        text_cell(*_comment(entry, words), style="SmallCell"),
    ]


def _standard(entry: Entry, words: Words) -> str:
    """The strongest sources; the workbook has a row for each."""
    rows = sorted(entry.sources, key=lambda source: STRENGTH.index(source.force))
    texts = [row.text for row in rows[:_SOURCES]]
    if len(rows) > _SOURCES:
        texts.append(words.say("joints.more", number=len(rows) - _SOURCES))
    return "; ".join(texts) or words["entry.no-source"]


def _national(entry: Entry, words: Words) -> Cell:
    """The pin-cites, and the first words quoted."""
    if not entry.quotes or entry.standing in (Standing.NOT_FOUND, Standing.NOT_APPLICABLE):
        return text_cell("")
    pins = [
        paragraph(run(line, BOLD), "SmallCell")
        for line in cites_by_law(words, entry.quotes, limit=4)
    ]
    if entry.standing is Standing.MET:  # the extracts have the words
        return Cell(inside=joined(pins))
    best = entry.quotes[0]
    right = runs_right_to_left(best.evidence.quote)
    quoted = quote_runs(words, shortened(best, _QUOTE_LIMIT), right_to_left=right)
    shown = paragraph(quoted, "SmallCell", Layout(right_to_left=right))
    return Cell(inside=joined((*pins, shown)))


def _comment(entry: Entry, words: Words) -> Iterable[str]:
    """What was not found of the required elements, and what weakens the rest."""
    if entry.decision and entry.reason != entry.machine_reason:
        yield entry.reason
        return
    missing = entry.missing
    if missing and len(missing) < sum(row.required for row in entry.elements):
        names = element_list(words, missing, limit=len(missing))
        yield capitalised(words.say("reasons.not-found-elements", elements=names)) + "."
    weak = [row for row in entry.elements if row.status is ElementStatus.WEAKENED]
    if weak:
        notes = "; ".join(row.why or row.label.rstrip(".") for row in weak)
        yield capitalised(words.say("reasons.weakened", elements=notes)) + "."
    limits = element_list(words, entry.finding.reason.limits)
    if limits and entry.standing is Standing.CONTRADICTED:
        yield capitalised(limits) + "."
    elif limits:
        yield capitalised(words.say("reasons.limited", limits=limits)) + "."


def extracts(report: Report, draft: Draft) -> Xml:
    """The provisions that the findings rest on, law by law, each once."""
    words = report.words
    title = annex_heading(draft, words["headings.extracts"])
    laws: dict[str, list[Quote]] = {}
    seen: set[tuple[str, Span]] = set()
    for entry in report.entries:
        for quote in entry.quotes:
            place = (quote.evidence.statute, quote.evidence.span)
            if place not in seen:
                seen.add(place)
                laws.setdefault(quote.title, []).append(quote)
    if not laws:
        return joined((title, paragraph(run(words["annexes.extracts-none"]))))
    return joined((
        title,
        paragraph(run(words["annexes.extracts-intro"])),
        *(_of_law(name, laws[name], words) for name in sorted(laws)),
    ))  # fmt: skip


def _of_law(name: str, quotes: list[Quote], words: Words) -> Xml:
    head = paragraph(run(name, BOLD), "SmallText", Layout(keep_next=True))
    quotes = sorted(quotes, key=lambda quote: quote.evidence.span.start)
    return joined((head, *(_extract(quote, words) for quote in quotes)))


def _extract(quote: Quote, words: Words) -> Xml:
    right = runs_right_to_left(quote.evidence.quote)
    pin = run(f"{inserted(quote.evidence.provision)}: ", BOLD)
    quoted = quote_runs(words, shortened(quote, _EXTRACT_LIMIT), right_to_left=right)
    return paragraph(joined((pin, quoted)), "SmallText", Layout(right_to_left=right))


def files(report: Report, draft: Draft) -> Xml:
    """The statutes and checklists with their fingerprints, and what was read of each file."""
    words = report.words
    statutes = [
        [_fingerprinted(row.title, row.file, row.sha256), _certificate(row, words)]
        for row in report.statutes
    ]
    checklists = [
        [_fingerprinted(row.title, row.id, row.sha256), text_cell(row.version)]
        for row in report.checklists
    ]
    heads = (words["columns.text-and-sha"], words["columns.left-out"])
    others = (words["columns.checklist-and-sha"], words["columns.version"])
    title, second = words["captions.certificates"], words["captions.checklist-files"]
    return joined((
        annex_heading(draft, words["headings.certificates"]),
        paragraph(run(words["annexes.files-intro"])),
        paragraph(run(words["annexes.certificates-intro"])),
        caption(draft, title),
        table(draft, title, (5270, 3800), heads, statutes),
        caption(draft, second),
        table(draft, second, (6970, 2100), others, checklists),
    ))  # fmt: skip


def _fingerprinted(title: str, name: str, digest: str) -> Cell:
    """A title, the file or id under it, and the SHA-256 in small even letters."""
    lines = [paragraph(run(title, BOLD), "TableText")]
    if name != title:
        lines.append(paragraph(run(name), "TableText"))
    lines.append(paragraph(run(digest, FINGERPRINT), "TableText"))
    return Cell(inside=joined(lines))


def _certificate(row: StatuteRow, words: Words) -> Cell:
    certificate = row.certificate
    if certificate is None:
        return text_cell(words["annexes.no-certificate"])
    source = words.number(certificate.source_words)
    read = words.number(certificate.words)
    unaccounted = words.number(certificate.unaccounted)
    return text_cell(
        words.say("certificate.sum", source=source, read=read, unaccounted=unaccounted),
        *(left_out_text(words, part) for part in certificate.left_out),
        *sums(words, certificate),
        *how_read(words, certificate),
    )


def instruments(report: Report, draft: Draft) -> Xml:
    """The instruments cited, by the short names that the report uses."""
    words = report.words
    cited = {s.short: s for entry in report.entries for s in entry.sources}
    rows = [
        [
            text_cell(row.short, look=BOLD, style="SmallCell"),
            text_cell(row.instrument, style="SmallCell"),
            text_cell(str(row.year or ""), style="SmallCell"),
            text_cell(row.nature, style="SmallCell"),
        ]
        for row in sorted(cited.values(), key=lambda row: (row.year or 0, row.short))
    ]
    keys = ("short", "instrument", "year", "nature")
    title = words["captions.instruments"]
    return joined((
        annex_heading(draft, words["headings.instruments"]),
        caption(draft, title),
        table(draft, title, (2200, 4470, 800, 1600),
              [words[f"columns.{key}"] for key in keys], rows),
    ))  # fmt: skip


def unverified(report: Report, draft: Draft) -> Xml:
    """Every source whose pin nobody has seen in a copy, one line for each instrument."""
    words = report.words
    pins: dict[str, dict[str, None]] = {}
    for entry in report.entries:
        for source in entry.sources:
            if not source.verified:
                pins.setdefault(source.short, {})[source.pin] = None
    title = annex_heading(draft, words["headings.unverified"])
    if not pins:
        return joined((title, paragraph(run(words["annexes.unverified-none"]))))
    rows = [
        [
            text_cell(name, look=BOLD, style="SmallCell"),
            text_cell("; ".join(pins[name]), style="SmallCell"),
        ]
        for name in sorted(pins)
    ]
    titles = (words["columns.instrument"], words["columns.pin"])
    name = words["captions.unverified"]
    return joined((
        title,
        paragraph(run(words["annexes.unverified-intro"])),
        caption(draft, name),
        table(draft, name, (2700, 6370), titles, rows),
    ))  # fmt: skip


def method(report: Report, draft: Draft, notes: Iterable[str] = ()) -> Xml:
    """How the findings came about, and what they cannot say. ``notes``: on this document."""
    words = report.words
    texts = (*words.group("method"), *notes)
    return joined((
        annex_heading(draft, words["headings.method"]),
        *(paragraph(run(text), "ListBullet") for text in texts),
    ))  # fmt: skip


def record(report: Report, draft: Draft) -> Xml:
    """The engine's record: for each criterion its own finding, how sure, and what a person said."""
    words = report.words
    rows = [
        [
            text_cell(entry.criterion.id, style="SmallCell"),
            text_cell(words.of("verdicts", entry.finding.verdict), style="SmallCell"),
            text_cell(words.share(entry.finding.confidence), layout=CENTRED, style="SmallCell"),
            text_cell(state_text(words, entry.decision) or words["states.none"], style="SmallCell"),
            text_cell(record_text(words, entry.criterion), layout=CENTRED, style="SmallCell"),
        ]
        for entry in report.entries
    ]
    keys = ("id", "machine", "confidence", "decision", "record")
    titles = [words[f"columns.{key}"] for key in keys]
    name = words["captions.record"]
    intro = words.say("annexes.record-intro", version=report.version)
    return joined((
        annex_heading(draft, words["headings.record"]),
        paragraph(run(intro)),
        caption(draft, name),
        table(draft, name, (3300, 1500, 1170, 1900, 1200), titles, rows),
    ))  # fmt: skip


def criteria_by_finding(report: Report, *, page_break: bool = False) -> Xml:
    """Every criterion's id under its finding, in small letters: the record of a short paper."""
    words = report.words
    lines = []
    for standing, number in report.totals.by_verdict:
        ids = [entry.criterion.id for entry in report.entries if entry.standing is standing]
        if ids:
            name = f"{words.of('verdicts', standing)} ({words.number(number)}): "
            sign = run(f"{SYMBOLS[standing]}\u00a0", Look(symbol=True))
            inside = joined((sign, run(name, BOLD), run(", ".join(ids) + ".")))
            lines.append(paragraph(inside, "SmallText"))
    layout = Layout(keep_next=True, page_break=page_break)
    head = paragraph(run(words["headings.criteria"], BOLD), "SmallText", layout)
    return joined((head, *lines, *_differing(report)))


def _differing(report: Report) -> Iterable[Xml]:
    """Where a person came to another finding than the machine, in one paragraph."""
    words = report.words
    groups: dict[tuple[str, str, str], list[str]] = {}
    for entry in report.entries:
        if entry.overruled:
            machine = words.of("verdicts-counted", entry.finding.verdict)
            decided = words.of("verdicts-counted", entry.standing)
            by = decided_by(words, entry.decision)
            groups.setdefault((machine, decided, by), []).append(entry.criterion.id)
    told = [
        words.say("decisions.differs", machine=machine, verdict=verdict, who=by, ids=", ".join(ids))
        for (machine, verdict, by), ids in groups.items()
    ]
    if told:
        label = run(f"{words['annexes.differing']} ", BOLD)
        yield paragraph(joined((label, run(" ".join(told)))), "SmallText")
