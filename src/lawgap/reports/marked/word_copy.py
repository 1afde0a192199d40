"""A marked statute as a Word document: its text as it was read, the evidence as comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from lawgap.reports.clean_text import one_line, runs_right_to_left
from lawgap.reports.kinds import Paper
from lawgap.reports.marked.copies import Line, MarkedCopy, MarkKind, Note, Segment, Spot
from lawgap.reports.marked.words import criterion_line, element_line, kind_name
from lawgap.reports.palette import FILLS, INK
from lawgap.reports.report import Standing
from lawgap.reports.word.draft import Draft, caption, table, text_cell, verdict_cell
from lawgap.reports.word.package import Made, Part, Properties, packed
from lawgap.reports.word.page import PAGES, Page, section
from lawgap.reports.word.styles import numbering_xml, styles_xml
from lawgap.reports.word.theme import font_table_xml, theme_xml
from lawgap.reports.word.xml import (
    BOLD,
    NAMESPACES,
    Cell,
    Look,
    Xml,
    attribute,
    field,
    joined,
    paragraph,
    run,
    text_xml,
)
from lawgap.reports.words import Words

_UNDERLINES: Final = {  # the look of a mark without its colour
    MarkKind.FOUND: "single",
    MarkKind.WEAKENED: "dash",
    MarkKind.CONTRADICTED: "double",
    MarkKind.IN_POINT: "dotted",
}
_FILLS: Final = {
    MarkKind.FOUND: FILLS[Standing.MET],
    MarkKind.WEAKENED: FILLS[Standing.PARTLY_MET],
    MarkKind.CONTRADICTED: FILLS[Standing.CONTRADICTED],
    MarkKind.IN_POINT: FILLS[Standing.NOT_ASSESSED],
}
_SMALL: Final = 19  # half points


def marked_docx(copy: MarkedCopy, paper: Paper = Paper.A4) -> bytes:
    """The marked statute as the bytes of a .docx file."""
    words = copy.report.words
    page = PAGES[paper].with_references('<w:footerReference w:type="default" r:id="rIdFooter"/>')
    draft = Draft(words=words, page=page)
    properties = Properties(
        title=words.say("marked.title", title=copy.title),
        subject=words["front.subtitle"],
        author=words.say("front.lawgap", version=copy.report.version),
        comments=words["front.draft-note"],
        language=words.tag,
    )
    body = joined(
        (*_head(copy, draft), *map(_line, copy.lines), *_back(copy, draft), section(page))
    )
    parts = (
        Part(name="styles", kind="styles", xml=styles_xml(words, page), relation="rIdStyles"),
        Part(name="numbering", kind="numbering", xml=numbering_xml(words), relation="rIdLists"),
        Part(name="fontTable", kind="fontTable", xml=font_table_xml(), relation="rIdFonts"),
        Part(name="theme/theme1", kind="theme", xml=theme_xml(), relation="rIdTheme"),
        Part(name="footer", kind="footer", xml=_footer(copy, page), relation="rIdFooter"),
        Part(name="comments", kind="comments", xml=_comments(copy), relation="rIdComments"),
    )
    return packed(Made(draft=draft, body=body, properties=properties, parts=parts))


def _footer(copy: MarkedCopy, _page: Page) -> str:
    words = copy.report.words
    inside = joined((
        run(f"{words.say('marked.title', title=copy.title)}   |   {words['front.page']}"),
        field("PAGE", run("1")),
        run(words["front.page-of"]),
        field("NUMPAGES", run("1")),
    ))  # fmt: skip
    return f"<w:ftr {NAMESPACES}>{paragraph(inside, 'Footer')}</w:ftr>"


def _head(copy: MarkedCopy, draft: Draft) -> Iterator[Xml]:
    words = copy.report.words
    yield paragraph(run(words.say("marked.title", title=copy.title)), "NoteTitle")
    file = f"{one_line(copy.statute.file)}, SHA-256 {copy.statute.sha256}"
    yield paragraph(run(file), "SmallText")
    yield paragraph(run(words["front.draft-note"]))
    yield paragraph(run(f"{words['marked.intro']} {words['marked.intro-comments']}"))
    name = words["marked.scale"]
    rows = [
        [
            Cell(inside=paragraph(_marked(words.of("mark-kinds", kind), kind), "TableText")),
            text_cell(words.of("mark-lines", kind)),
        ]
        for kind in MarkKind
    ]
    heads = [words["columns.result"], words["columns.meaning"]]
    yield caption(draft, name)
    yield table(draft, name, (2, 5), heads, rows)


def _line(line: Line) -> Xml:
    """A line of the statute as a paragraph; parts and articles can be found in the outline."""
    text = "".join(segment.text for segment in line.segments)
    style = "" if text.strip() else '<w:pStyle w:val="AfterTable"/>'
    right = runs_right_to_left(text)
    outline = f'<w:outlineLvl w:val="{line.level - 1}"/>' if line.level else ""
    keep = "<w:keepNext/>" if line.level else ""
    bidi = "<w:bidi/>" if right else ""
    inside = joined(
        _segment(segment, right=right, head=bool(line.level)) for segment in line.segments
    )
    return Xml(f"<w:p><w:pPr>{style}{keep}{bidi}{outline}</w:pPr>{inside}</w:p>")


def _segment(segment: Segment, *, right: bool, head: bool) -> Xml:
    starts = "".join(f'<w:commentRangeStart w:id="{spot.number}"/>' for spot in segment.begins)
    ends = "".join(
        f'<w:commentRangeEnd w:id="{spot.number}"/>'
        f'<w:r><w:commentReference w:id="{spot.number}"/></w:r>'
        for spot in segment.ends
    )
    if segment.deciding and segment.kind:
        text = _marked(segment.text, segment.kind, right=right)
    else:
        text = run(segment.text, Look(bold=head, right_to_left=right)) if segment.text else Xml("")
    return Xml(f"{starts}{text}{ends}")


def _marked(text: str, kind: MarkKind, *, right: bool = False) -> Xml:
    """Deciding words: bold, underlined in the way of their kind, shaded."""
    properties = (
        f'<w:b/><w:bCs/><w:u w:val="{_UNDERLINES[kind]}" w:color="{INK}"/>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{_FILLS[kind]}"/>'
    )
    rtl = "<w:rtl/>" if right else ""
    return Xml(f"<w:r><w:rPr>{properties}{rtl}</w:rPr>{text_xml(text)}</w:r>")


def _comments(copy: MarkedCopy) -> str:
    notes = {note.number: note for note in copy.notes}
    inside = "".join(_comment(copy.report.words, spot, notes) for spot in copy.spots)
    return f"<w:comments {NAMESPACES}>{inside}</w:comments>"


def _comment(words: Words, spot: Spot, notes: dict[int, Note]) -> str:
    author = attribute(words["marked.author"])
    lines = "".join(line for number in spot.notes for line in _note_lines(words, notes[number]))
    return f'<w:comment w:id="{spot.number}" w:author={author} w:initials="LG">{lines}</w:comment>'


def _note_lines(words: Words, note: Note) -> Iterable[Xml]:
    small = Look(half_points=_SMALL)
    bold = Look(half_points=_SMALL, bold=True)
    first = joined(
        (
            run(f"[{note.number}] {kind_name(words, note.kind)}. ", bold),
            run(element_line(note), small),
        )
    )
    yield paragraph(first)
    yield paragraph(run(criterion_line(words, note.entry), small))


def _back(copy: MarkedCopy, draft: Draft) -> Iterator[Xml]:
    """What the numbers stand for, and the criteria for which nothing is quoted here."""
    words = copy.report.words
    name = words["marked.notes"]
    yield Xml('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
    yield caption(draft, name)
    if copy.notes:
        keys = ("letter", "element", "result", "criterion", "finding")
        heads = [words[f"columns.{key}"] for key in keys]
        yield table(draft, name, (5, 38, 16, 26, 15), heads, [_row(words, n) for n in copy.notes])
    else:
        yield paragraph(run(words["marked.nothing"]))
    if copy.unquoted:
        name = words["marked.unquoted"]
        heads = [words[f"columns.{key}"] for key in ("criterion", "id", "finding")]
        rows = [
            [
                text_cell(one_line(entry.criterion.title)),
                text_cell(entry.criterion.id),
                verdict_cell(words, entry.standing),
            ]
            for entry in copy.unquoted
        ]
        yield caption(draft, name)
        yield table(draft, name, (5, 4, 2), heads, rows)


def _row(words: Words, note: Note) -> list[Cell]:
    return [
        text_cell(str(note.number), look=BOLD),
        text_cell(element_line(note)),
        Cell(
            inside=paragraph(run(kind_name(words, note.kind)), "TableText"), fill=_FILLS[note.kind]
        ),
        text_cell(one_line(note.entry.criterion.title), note.entry.criterion.id),
        verdict_cell(words, note.entry.standing),
    ]
