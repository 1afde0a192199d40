"""A report as a Word document (.docx): real styles, numbers and fields; same report, same bytes.

Each kind is a function that writes the body; this file chooses the kind, the page, the house style
and packs the parts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from lawgap.reports.kinds import Order, Paper, WordKind
from lawgap.reports.report import Report
from lawgap.reports.word import xml as word_xml
from lawgap.reports.word.country import by_instrument, country_assessment
from lawgap.reports.word.draft import Draft, again
from lawgap.reports.word.gap_note import gap_note
from lawgap.reports.word.house_style import HouseStyle, house_parts, house_styles
from lawgap.reports.word.minister import minister_page
from lawgap.reports.word.opinion import legislative_opinion
from lawgap.reports.word.package import Made, Part, Properties, packed
from lawgap.reports.word.page import PAGES, Page
from lawgap.reports.word.styles import numbering_xml, styles_xml
from lawgap.reports.word.theme import font_table_xml, theme_xml
from lawgap.reports.word.treaty import treaty_register
from lawgap.reports.word.versions import Versions, versions_report
from lawgap.reports.word.xml import NAMESPACES, Xml, joined, paragraph, run
from lawgap.reports.words import Words

_STRANGE_FONT: Final = 1.4  # how much wider the letters of a house style may be


_Body = Callable[[Report, Draft, Sequence[str]], Xml]

BODIES: Final[Mapping[WordKind, _Body]] = {
    WordKind.COUNTRY: country_assessment,
    WordKind.OPINION: legislative_opinion,
    WordKind.GAP_NOTE: gap_note,
    WordKind.TREATY: treaty_register,
    WordKind.MINISTER: minister_page,
}
"""Every kind with what writes it: add one here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordChoices:
    """What the user decides about a Word report."""

    kind: WordKind = WordKind.COUNTRY
    paper: Paper = Paper.A4
    order: Order = Order.THEME
    style: HouseStyle | None = None


def versions_docx(versions: Versions, report: Report, choices: WordChoices | None = None) -> bytes:
    """Two versions of a law as the bytes of a .docx file; ``report`` is on the new one."""
    return _docx(report, choices or WordChoices(), partial(versions_report, versions))


def to_docx(report: Report, choices: WordChoices | None = None) -> bytes:
    """The report as the bytes of a .docx file."""
    choices = choices or WordChoices()
    return _docx(report, choices, BODIES[choices.kind])


def _docx(report: Report, choices: WordChoices, write: _Body) -> bytes:
    if choices.order is Order.INSTRUMENT:
        report = by_instrument(report)
    words, style = report.words, choices.style
    page = style.page if style and style.page else PAGES[choices.paper]
    page = replace(page, wide=_STRANGE_FONT) if style else page
    parts = house_parts(style) if style else ()
    parts = (*parts, *_own_lines(report, parts))
    page = _with_lines(page, parts)
    draft, body = _written(report, choices, page, write)
    styles = house_styles(style, words, page) if style else styles_xml(words, page)
    made = Made(
        draft=draft,
        body=body,
        properties=_properties(report, choices.kind),
        parts=(
            Part(name="styles", kind="styles", xml=styles, relation="rIdStyles"),
            Part(name="numbering", kind="numbering", xml=numbering_xml(words), relation="rIdLists"),
            Part(name="fontTable", kind="fontTable", xml=font_table_xml(), relation="rIdFonts"),
            *_theme(parts),
            *parts,
        ),
        media=style.media if style else {},
    )
    return packed(made)


def _written(report: Report, choices: WordChoices, page: Page, write: _Body) -> tuple[Draft, Xml]:
    """The body, written twice: the second time knows every number."""
    notes = _notes(report.words, choices.style)
    first = Draft(words=report.words, page=page)
    write(report, first, notes)
    second = again(first)
    return second, write(report, second, notes)


def _notes(words: Words, style: HouseStyle | None) -> tuple[str, ...]:
    """What a reader should know of the house style."""
    if style is None:
        return ()
    return tuple(words.say(f"house.{note.key}", names=note.names) for note in style.notes)


def _own_lines(report: Report, parts: Sequence[Part]) -> tuple[Part, ...]:
    """Our own running foot ("page x of y") where the house style has none."""
    if any(part.kind == "footer" for part in parts):
        return ()
    words = report.words
    inside = joined((
        run(words.say("front.footer", jurisdiction=report.jurisdiction) + "   |   "),
        run(words["front.page"]),
        word_xml.field("PAGE", run("1")),
        run(words["front.page-of"]),
        word_xml.field("NUMPAGES", run("1")),
    ))  # fmt: skip
    line = f"<w:ftr {NAMESPACES}>{paragraph(inside, 'Footer')}</w:ftr>"
    return (Part(name="footer", kind="footer", xml=line, relation="rIdFooter"),)


def _theme(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Our plain theme where the house style has none."""
    if any(part.kind == "theme" for part in parts):
        return ()
    return (Part(name="theme/theme1", kind="theme", xml=theme_xml(), relation="rIdTheme"),)


def _with_lines(page: Page, parts: Sequence[Part]) -> Page:
    """The page with its headers and footers; ours is the default one."""
    own = [part for part in parts if part.relation == "rIdFooter"]
    if not own:
        return page
    line = '<w:footerReference w:type="default" r:id="rIdFooter"/>'
    return page.with_references(page.references + line)


def _properties(report: Report, kind: WordKind) -> Properties:
    words = report.words
    return Properties(
        title=f"{words.of('documents', kind)} – {report.jurisdiction}",
        subject=words["front.subtitle"],
        author=words.say("front.lawgap", version=report.version),
        comments=words["front.draft-note"],
        language=words.tag,
    )
