"""The front that several kinds of Word report share: title page, contents, scope, scales."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lawgap.model.checklist import Force
from lawgap.reports.report import ProblemRow, Report, Standing
from lawgap.reports.reviews import draft_note
from lawgap.reports.word import xml as word_xml
from lawgap.reports.word.draft import (
    Draft,
    Place,
    caption,
    heading,
    number_cell,
    numbered,
    table,
    text_cell,
    verdict_cell,
)
from lawgap.reports.word.page import Page
from lawgap.reports.word.signing import signature_block
from lawgap.reports.word.xml import BOLD, Layout, Xml, joined, paragraph, run
from lawgap.reports.wording import capitalised, language_name, listed

_CONTENTS_LEVELS: Final = (0, 1, 2)
_TITLES: Final = 1134  # where titles begin in the contents, in twentieths of a point
_NAMED: Final = 4  # files that a short paper names
_TITLED: Final = 24  # laws named on the title page


def title_page(report: Report, draft: Draft, title: str, subtitle: str) -> Xml:
    """The title, the laws reviewed, against what, and who answers for it."""
    words = report.words
    details = (
        (words["front.jurisdiction"], report.jurisdiction),
        (words["front.statutes"], statutes_line(report)),
        (words["front.checklists"], "; ".join(row.title for row in report.checklists)),
        (words["front.engine"], words.say("front.lawgap", version=report.version)),
    )
    return joined((
        paragraph(run(title), "Title"),
        paragraph(run(subtitle), "Subtitle"),
        paragraph(run(report.jurisdiction), "Jurisdiction"),
        *(paragraph(joined((run(f"{name}: ", BOLD), run(text)))) for name, text in details),
        paragraph(run(words["front.draft-mark"]), "DraftMark"),
        paragraph(run(draft_note(report))),
        *_laws(report),
        signature_block(report, draft),
    ))  # fmt: skip


def _laws(report: Report) -> Iterable[Xml]:
    """The titles of the laws reviewed, as many as a page holds."""
    words = report.words
    if report.statutes:
        yield paragraph(run(words["front.laws"], BOLD), layout=Layout(keep_next=True))
    for row in report.statutes[:_TITLED]:
        told = (row.edition, language_name(words, row.language))
        text = f"{row.title} ({', '.join(part for part in told if part)})"
        yield paragraph(run(text), "ListBullet")
    if len(report.statutes) > _TITLED:
        more = len(report.statutes) - _TITLED
        yield paragraph(run(words.say("joints.more", number=more)), "ListBullet")


def statutes_line(report: Report) -> str:
    """How many statutes with how many words."""
    words = report.words
    length = words.counted(sum(row.words for row in report.statutes), "words")
    return f"{words.counted(len(report.statutes), 'statutes')}, {length}"


def contents(draft: Draft) -> Xml:
    """The table of contents: a field with its entries written in, each a link."""
    words = draft.words
    title = paragraph(run(words["front.contents"]), "TOCHeading", Layout(page_break=True))
    shown = [place for place in draft.contents if place.level in _CONTENTS_LEVELS]
    start = word_xml.field_start('TOC \\o "1-2" \\h \\z \\u')
    lines = [_contents_line(draft, place) for place in shown]
    if not lines:  # the first writing knows no places yet
        return title
    first, *others = lines
    layout = Layout(tabs=_tabs(draft.page))  # a house style may have others
    begun = paragraph(joined((start, first)), _contents_style(shown[0]), layout)
    rest = (
        paragraph(line, _contents_style(place), layout)
        for line, place in zip(others, shown[1:], strict=True)
    )
    return joined((title, begun, *rest, paragraph(word_xml.field_end(), "AfterTable")))


def _tabs(page: Page) -> str:
    """Where the titles of the contents begin, and where the dots end."""
    dots = f'<w:tab w:val="right" w:leader="dot" w:pos="{page.text_width}"/>'
    return f'<w:tab w:val="left" w:pos="{_TITLES}"/>{dots}'


def _contents_style(place: Place) -> str:
    return "TOC2" if place.level == 2 else "TOC1"


def _contents_line(draft: Draft, place: Place) -> Xml:
    """For example "3.2 Offences … paras 12–30": paragraph numbers are known before any layout."""
    end = ""
    if place.last > place.first:
        end = "\t" + draft.words.say("front.paras", first=place.first, last=place.last)
    elif place.first:
        end = "\t" + draft.words.say("front.para", number=place.first)
    return word_xml.link(place.bookmark, run(f"{place.number}\t{place.title}{end}"))


def unread_text(report: Report) -> str:
    """The names of files that were not read or not in full, in a sentence; empty without any."""
    words = report.words
    files = list(dict.fromkeys(row.file for row in report.unread))
    return words.say("scope.unread", files=listed(words, files, limit=_NAMED)) if files else ""


def scope(report: Report, draft: Draft) -> Xml:
    """What was reviewed, what was not, and how to read the findings."""
    words = report.words
    return joined((
        heading(draft, 1, words["headings.scope"]),
        numbered(draft, run(scope_count(report))),
        numbered(draft, run(words["scope.limit"])),
        *not_supplied(report, draft),
        heading(draft, 2, words["headings.read"]),
        *texts_read(report, draft),
        *not_read(report, draft),
        heading(draft, 2, words["headings.scales"]),
        *scales(report, draft),
    ))  # fmt: skip


def not_supplied(report: Report, draft: Draft) -> Iterable[Xml]:
    """The kinds of law that criteria look to and that were not among the texts."""
    words = report.words
    waiting = [e for e in report.entries if e.standing is Standing.NOT_ASSESSED]
    roles = dict.fromkeys(role for entry in waiting for role in entry.criterion.where)
    if roles:
        names = listed(words, [words.of("roles", role) for role in roles], limit=len(roles))
        yield numbered(draft, run(words.say("scope.not-supplied", roles=names)))


def scope_count(report: Report) -> str:
    """How many statutes were compared with how many criteria of which checklists."""
    words = report.words
    return words.say(
        "scope.count",
        statutes=words.counted(len(report.statutes), "statutes"),
        criteria=words.counted(report.totals.total, "criteria"),
        checklists=words.counted(len(report.checklists), "checklists"),
    )


def texts_read(report: Report, draft: Draft) -> Iterable[Xml]:
    """The statutes reviewed, with what is known of each."""
    words = report.words
    if not report.statutes:
        yield numbered(draft, run(words["scope.no-text"]))
        return
    if not all(row.edition for row in report.statutes):
        yield numbered(draft, run(words["scope.translation"]))
    yield caption(draft, words["captions.statutes"])
    rows = [
        [
            text_cell(row.title, row.edition),
            text_cell(row.file),
            text_cell(language_name(words, row.language)),
            number_cell(words, row.words),
            number_cell(words, row.provisions),
        ]
        for row in report.statutes
    ]
    keys = ("text", "file", "language", "words", "provisions")
    titles = [words[f"columns.{key}"] for key in keys]
    yield table(draft, words["captions.statutes"], (3000, 2250, 1400, 1050, 1370), titles, rows)


def not_read(report: Report, draft: Draft) -> Iterable[Xml]:
    """What was not read; apart from it, what was noticed of files that were."""
    words = report.words
    if report.unread:
        yield heading(draft, 2, words["headings.not-read"])
        yield numbered(draft, run(words["scope.problems"]), keep=True)
        yield _problem_table(report.unread, draft, words["captions.problems"], "problem")
    else:
        yield numbered(draft, run(words["scope.no-problems"]))
    if report.reading_notes:
        yield heading(draft, 2, words["headings.reading-notes"])
        yield numbered(draft, run(words["scope.reading-notes"]), keep=True)
        yield _problem_table(report.reading_notes, draft, words["captions.reading-notes"], "note")


def _problem_table(problems: Iterable[ProblemRow], draft: Draft, name: str, what: str) -> Xml:
    rows = [[text_cell(row.file), text_cell(row.message), text_cell(row.hint)] for row in problems]
    titles = [draft.words[f"columns.{key}"] for key in ("file", what, "hint")]
    shown = table(draft, name, (2570, 3500, 3000), titles, rows)
    return joined((caption(draft, name), shown))


def scales(report: Report, draft: Draft) -> Iterable[Xml]:
    """What each finding and each strength means."""
    words = draft.words
    yield numbered(draft, run(words["scope.scale-intro"]), keep=True)
    yield caption(draft, words["captions.scale"])
    meanings = [
        [verdict_cell(words, standing), text_cell(words.of("verdict-meanings", standing))]
        for standing, _ in report.totals.by_verdict
    ]
    titles = (words["columns.finding"], words["columns.meaning"])
    yield table(draft, words["captions.scale"], (1900, 7170), titles, meanings)
    yield numbered(draft, run(words["scope.force-intro"]), keep=True)
    yield caption(draft, words["captions.forces"])
    forces = [
        [
            text_cell(capitalised(words.of("forces", force)), look=BOLD),
            text_cell(capitalised(words.of("force-meanings", force)) + "."),
        ]
        for force in Force
    ]
    titles = (words["columns.strength"], words["columns.meaning"])
    yield table(draft, words["captions.forces"], (2600, 6470), titles, forces)
