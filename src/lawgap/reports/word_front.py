"""The front of a Word report: title page, contents, scope of the review, summary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from zlib import crc32

from lawgap.model.checklist import Force
from lawgap.model.finding import Verdict
from lawgap.reports import labels, phrases, word_xml
from lawgap.reports.clean_text import one_line
from lawgap.reports.palette import FILLS
from lawgap.reports.report import Counts, Entry, Report
from lawgap.reports.word_draft import (
    FINGERPRINT,
    Draft,
    Place,
    after_table,
    caption,
    head_table,
    heading,
    number_cell,
    numbered,
    reference,
    table,
    text_cell,
    verdict_cell,
    verdict_heads,
    verdict_mark,
)
from lawgap.reports.word_xml import BOLD, CENTRED, PLAIN, Cell, Layout, Xml, joined, paragraph, run
from lawgap.reports.wording import (
    capitalised,
    counted,
    language_name,
    listed,
)

_WELCOMED: Final = 3  # criteria named as met in the summary
_CONTENTS_LEVELS: Final = (0, 1, 2)
_COUNT_WIDTHS: Final = (2290, 800, 1100, 1100, 1600, 1330, 850)
_HASH_SHOWN: Final = 12


def title_page(report: Report) -> Xml:
    """The title, what was reviewed against what, and who has to sign."""
    details = (
        (labels.JURISDICTION, report.jurisdiction),
        (labels.STATUTES, statutes_line(report)),
        (labels.CHECKLISTS, "; ".join(row.title for row in report.checklists)),
        (labels.ENGINE, labels.LAWGAP.format(version=report.version)),
        (labels.REVIEWED_BY, labels.BLANK_LINE),
        (labels.REVIEWED_ON, labels.BLANK_LINE),
    )
    return joined((
        paragraph(run(labels.TITLE), "Title"),
        paragraph(run(labels.SUBTITLE), "Subtitle"),
        paragraph(run(report.jurisdiction), "Jurisdiction"),
        *(paragraph(joined((run(f"{name}: ", BOLD), run(text)))) for name, text in details),
        paragraph(run(labels.DRAFT_MARK), "DraftMark"),
        paragraph(run(labels.DRAFT_NOTE)),
    ))  # fmt: skip


def statutes_line(report: Report) -> str:
    """How many statutes with how many words."""
    words = sum(row.words for row in report.statutes)
    statutes = counted(len(report.statutes), phrases.N_STATUTES)
    return f"{statutes}, {counted(words, phrases.N_WORDS)}"


def contents(draft: Draft) -> Xml:
    """The table of contents: a field with its entries written in, each a link."""
    title = paragraph(run(labels.CONTENTS), "TOCHeading", Layout(page_break=True))
    shown = [place for place in draft.contents if place.level in _CONTENTS_LEVELS]
    start = word_xml.field_start('TOC \\o "1-2" \\h \\z \\u')
    lines = [_contents_line(place) for place in shown]
    if not lines:  # the first writing knows no places yet
        return title
    first, *others = lines
    begun = paragraph(joined((start, first)), _contents_style(shown[0]))
    rest = (paragraph(line, _contents_style(p)) for line, p in zip(others, shown[1:], strict=True))
    return joined((title, begun, *rest, paragraph(word_xml.field_end(), "AfterTable")))


def _contents_style(place: Place) -> str:
    return "TOC2" if place.level == 2 else "TOC1"


def _contents_line(place: Place) -> Xml:
    """For example "3.2 Offences … paras 12–30": paragraph numbers are known before any layout."""
    end = ""
    if place.last > place.first:
        end = "\t" + labels.PARAS.format(first=place.first, last=place.last)
    elif place.first:
        end = "\t" + labels.PARA.format(number=place.first)
    return word_xml.link(place.bookmark, run(f"{place.number}\t{place.title}{end}"))


def scope(report: Report, draft: Draft) -> Xml:
    """What was reviewed, what was not, and how to read the findings."""
    return joined((
        heading(draft, 1, labels.H_SCOPE, page_break=True),
        numbered(draft, run(_scope_count(report))),
        numbered(draft, run(phrases.SCOPE_LIMIT)),
        heading(draft, 2, labels.H_READ),
        *_texts_read(report, draft),
        heading(draft, 2, labels.H_NOT_READ),
        *_problems(report, draft),
        heading(draft, 2, labels.H_SCALES),
        *_scales(draft),
    ))  # fmt: skip


def _scope_count(report: Report) -> str:
    return phrases.SCOPE_COUNT.format(
        statutes=counted(len(report.statutes), phrases.N_STATUTES),
        criteria=counted(report.totals.total, phrases.N_CRITERIA),
        checklists=counted(len(report.checklists), phrases.N_CHECKLISTS),
    )


def _texts_read(report: Report, draft: Draft) -> Iterable[Xml]:
    if not report.statutes:
        yield numbered(draft, run(phrases.SCOPE_NO_TEXT))
        return
    yield numbered(draft, run(phrases.SCOPE_TRANSLATION))
    yield caption(draft, labels.T_STATUTES)
    titles = (labels.C_TEXT, labels.C_FILE, labels.C_LANGUAGE, labels.C_WORDS,
              labels.C_SHA_SHORT)  # fmt: skip
    rows = [
        [
            text_cell(row.title),
            text_cell(row.file),
            text_cell(language_name(row.language)),
            number_cell(row.words),
            text_cell(row.sha256[:_HASH_SHOWN], look=FINGERPRINT),
        ]
        for row in report.statutes
    ]
    yield table(labels.T_STATUTES, (3320, 2250, 1200, 900, 1400), titles, rows)


def _problems(report: Report, draft: Draft) -> Iterable[Xml]:
    if not report.problems:
        yield numbered(draft, run(phrases.SCOPE_NO_PROBLEMS))
        return
    yield numbered(draft, run(phrases.SCOPE_PROBLEMS))
    yield caption(draft, labels.T_PROBLEMS)
    rows = [
        [
            text_cell(one_line(problem.file)),
            text_cell(one_line(problem.message)),
            text_cell(one_line(problem.hint)),
        ]
        for problem in report.problems
    ]
    titles = (labels.C_FILE, labels.C_PROBLEM, labels.C_HINT)
    yield table(labels.T_PROBLEMS, (2570, 3500, 3000), titles, rows)


def _scales(draft: Draft) -> Iterable[Xml]:
    yield numbered(draft, run(phrases.SCALE_INTRO), keep=True)
    yield caption(draft, labels.T_SCALE)
    meanings = [
        [verdict_cell(verdict), text_cell(phrases.VERDICT_MEANINGS[verdict])] for verdict in Verdict
    ]
    yield table(labels.T_SCALE, (1900, 7170), (labels.C_FINDING, labels.C_MEANING), meanings)
    yield numbered(draft, run(phrases.FORCE_INTRO), keep=True)
    yield caption(draft, labels.T_FORCES)
    forces = [
        [
            text_cell(capitalised(phrases.FORCES[force]), look=BOLD),
            text_cell(capitalised(phrases.FORCE_MEANINGS[force]) + "."),
        ]
        for force in Force
    ]
    yield table(labels.T_FORCES, (2600, 6470), (labels.C_STRENGTH, labels.C_MEANING), forces)


def summary(report: Report, draft: Draft) -> Xml:
    """The counts by theme and checklist, and the key gaps with what is recommended."""
    return joined((
        heading(draft, 1, labels.H_SUMMARY, page_break=True),
        heading(draft, 2, labels.H_BY_THEME),
        numbered(draft, run(_count_sentence(report.totals))),
        *_welcome(report, draft),
        caption(draft, labels.T_THEMES),
        _counts_table(
            labels.T_THEMES,
            labels.C_THEME,
            [*(section.counts for section in report.sections), report.totals],
        ),
        heading(draft, 2, labels.H_BY_CHECKLIST),
        numbered(draft, run(phrases.SUMMARY_CHECKLISTS)),
        caption(draft, labels.T_CHECKLISTS),
        _counts_table(
            labels.T_CHECKLISTS, labels.C_CHECKLIST, [row.counts for row in report.checklists]
        ),
        heading(draft, 2, labels.H_KEY_GAPS),
        *_key_gaps(report, draft),
    ))  # fmt: skip


def counts_text(counts: Counts) -> str:
    """For example "3 met and 1 not found in the texts reviewed"; zeros are left out."""
    parts = [
        phrases.COUNTED.format(number=number, verdict=phrases.VERDICTS_COUNTED[verdict])
        for verdict, number in counts.by_verdict
        if number
    ]
    return listed(parts, limit=len(parts))


def _count_sentence(totals: Counts) -> str:
    criteria = counted(totals.total, phrases.N_CRITERIA)
    return phrases.SUMMARY_COUNT.format(criteria=criteria, counts=counts_text(totals))


def _welcome(report: Report, draft: Draft) -> Iterable[Xml]:
    met = [entry for entry in report.entries if entry.finding.verdict is Verdict.MET]
    if met:
        titles = "; ".join(one_line(entry.criterion.title) for entry in met[:_WELCOMED])
        criteria = counted(len(met), phrases.N_MET)
        some = len(met) > _WELCOMED
        template = phrases.SUMMARY_WELCOME_SOME if some else phrases.SUMMARY_WELCOME
        text = template.format(criteria=criteria, titles=titles)
        yield numbered(draft, run(text))


def _counts_table(name: str, first: str, rows: list[Counts]) -> Xml:
    head = [
        Cell(inside=paragraph(run(first), "TableHead")),
        *verdict_heads(),
        Cell(inside=paragraph(run(labels.C_TOTAL), "TableHead", CENTRED)),
    ]
    body = [_counts_row(row) for row in rows]
    return joined((head_table(name, _COUNT_WIDTHS, head, body), after_table()))


def _counts_row(row: Counts) -> list[Cell]:
    look = BOLD if row.title == labels.C_TOTAL else PLAIN
    numbers = [
        number_cell(number, fill=FILLS[verdict] if number else "", look=look)
        for verdict, number in row.by_verdict
    ]
    return [text_cell(row.title, look=look), *numbers, number_cell(row.total, look=BOLD)]


def _key_gaps(report: Report, draft: Draft) -> Iterable[Xml]:
    yield numbered(draft, run(_gaps_intro(report)), keep=bool(report.key_gaps))
    if not report.key_gaps:
        return
    yield caption(draft, labels.T_KEY_GAPS)
    rows = [_gap_row(number, entry, draft) for number, entry in enumerate(report.key_gaps)]
    titles = (labels.C_LETTER, labels.C_GAP, labels.C_RECOMMENDATION, labels.PARA_SHORT)
    yield table(labels.T_KEY_GAPS, (560, 2700, 4960, 850), titles, rows)


def _gaps_intro(report: Report) -> str:
    gaps = sum(n for v, n in report.totals.by_verdict if v in _GAP_VERDICTS)
    assessed = report.totals.total - dict(report.totals.by_verdict)[Verdict.NOT_ASSESSED]
    if not assessed:
        return phrases.GAPS_NOTHING_ASSESSED
    if not gaps:
        return phrases.GAPS_NONE
    return phrases.GAPS_INTRO_ONE if gaps == 1 else phrases.GAPS_INTRO.format(number=gaps)


_GAP_VERDICTS: Final = (Verdict.PARTLY_MET, Verdict.NOT_FOUND, Verdict.CONTRADICTED)


def _gap_row(number: int, entry: Entry, draft: Draft) -> list[Cell]:
    force = phrases.FORCES[entry.force] if entry.force else phrases.NO_SOURCE
    gap = joined((
        paragraph(run(one_line(entry.criterion.title), BOLD), "TableText"),
        paragraph(joined((verdict_mark(entry.finding.verdict), run(f"; {force}"))), "TableText"),
    ))  # fmt: skip
    where = paragraph(reference(draft, recommendation_name(entry)), "TableText", CENTRED)
    return [
        text_cell(chr(ord("A") + number), look=BOLD, layout=CENTRED),
        Cell(inside=gap, fill=FILLS[entry.finding.verdict]),
        text_cell(entry.recommendation),
        Cell(inside=where),
    ]


def recommendation_name(entry: Entry) -> str:
    """The bookmark of an entry's recommendation; Word allows 40 letters, digits and "_"."""
    kept = "".join(c if c.isascii() and c.isalnum() else "_" for c in entry.criterion.id)
    return f"rec_{kept[:24]}_{crc32(entry.criterion.id.encode(errors='replace')):08x}"
