"""Write the Word files of the sample country from the plain texts in ``tools/sample/``.

    python tools/make_sample.py            write resources/sample/**/*.docx
    python tools/make_sample.py --check    exit 1 if a committed file differs from its source

A source is the statute as one reads it, numbers included, under a few header lines
("Title: ..."). In the Word file the numbers are *automatic* (Word counts them), so the script
counts as Word does and refuses a source whose printed numbers would come out otherwise. The
output holds no clock: the same source and library versions give the same files.

python-docx has no public way to numbering, footnotes and fields, hence the access to its elements.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "tools" / "sample"
SAMPLE = ROOT / "resources" / "sample"

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_LANGUAGE = "en-GB"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FOOTNOTES = f"{_OFFICE}/footnotes"
# Parts of python-docx's template that say nothing here, or that validators object to.
_UNWANTED = ("stylesWithEffects", "thumbnail", "customXml", "printerSettings")

# A line of a source by what it starts with; everything else is running text.
_LINE = re.compile(
    r"(?:CHAPTER (?P<chapter>[IVXLC]+)\. "  # CHAPTER IV. Work permits
    r"|Article (?P<article>\d+)\. (?=[A-Z])"  # Article 12. Conditions of ...
    r"|\((?P<paragraph>\d+)\) "  # (2) The Authority shall ...
    r"|\((?P<point>[a-z])\) )"  # (a) a valid passport
)
# kind of line -> style, list of numbering.xml and level in it
_FORMS = {
    "chapter": ("Heading 1", 1, 0),
    "article": ("Heading 2", 2, 0),
    "paragraph": ("Statute Paragraph", 2, 1),
    "point": ("Statute Point", 2, 2),
}


class SourceMistake(Exception):
    """A source whose printed numbers differ from those that Word would count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A statute in plain text: its header lines and the lines of its body."""

    name: str
    header: dict[str, list[str]]
    lines: tuple[str, ...]

    def one(self, key: str, default: str = "") -> str:
        """The only value of a header line."""
        return self.header.get(key, [default])[0]


@dataclass(slots=True)
class Counter:
    """Counts articles, paragraphs and points as a multilevel list of Word does."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_FORMS, 0))

    def next(self, kind: str) -> str:
        """The number that Word prints for the next unit of this kind."""
        self.counts[kind] += 1
        deeper = {"article": ("paragraph", "point"), "paragraph": ("point",)}
        for below in deeper.get(kind, ()):
            self.counts[below] = 0
        number = self.counts[kind]
        if kind == "chapter":
            return _roman(number)
        return chr(ord("a") + number - 1) if kind == "point" else str(number)


def main(argv: list[str] | None = None) -> int:
    """Write the sample's Word files, or check them; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments = parser.parse_args(argv)
    sources = sorted(SOURCES.glob("*.txt"))
    stale = [path for path in sources if not _make(path, check=arguments.check)]
    for path in stale:
        print(f"out of date: {path.relative_to(ROOT)}; run tools/make_sample.py", file=sys.stderr)
    return 1 if stale else 0


def read_source(path: Path) -> Source:
    """The header and the body lines of a source; blank lines are dropped."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    header: dict[str, list[str]] = {}
    for line in head.splitlines():
        key, _, value = line.partition(": ")
        header.setdefault(key, []).append(value)
    lines = tuple(line for line in body.splitlines() if line.strip())
    source = Source(name=path.name, header=header, lines=lines)
    mistakes = list(_wrong_numbers(source))
    if mistakes:
        raise SourceMistake("\n".join(mistakes))
    return source


def build(source: Source) -> bytes:
    """The Word file of a source."""
    document = docx.Document()
    _drop_unwanted_parts(document)
    _set_properties(document, source)
    in_styles = source.one("Numbers-in") == "styles"
    _make_styles(document, numbered=in_styles)
    document.part.numbering_part._element = parse_xml(_numbering_xml())  # noqa: SLF001
    _write_front(document, source)
    _write_body(document, source, numbered_paragraphs=not in_styles)
    _write_header_and_footer(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return _same_bytes_every_time(buffer.getvalue())


def _make(path: Path, *, check: bool) -> bool:
    source = read_source(path)
    target = SAMPLE / source.one("Document")
    made = build(source)
    if check:
        return target.is_file() and _members(target.read_bytes()) == _members(made)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(made)
    print(target.relative_to(ROOT))
    return True


def _wrong_numbers(source: Source) -> Iterator[str]:
    counter = Counter()
    for line in source.lines:
        kind, printed, _ = _split(line)
        if kind and printed != (counted := counter.next(kind)):
            yield f"{source.name}: {line[:60]!r}: Word would print {kind} {counted}"


def _split(line: str) -> tuple[str, str, str]:
    """The kind of a line ("" for running text), its printed number, and its words."""
    found = _LINE.match(line)
    if found is None or found.lastgroup is None:
        return "", "", line
    return found.lastgroup, found.group(found.lastgroup), line[found.end() :]


def _roman(number: int) -> str:
    digits = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    text = ""
    for value, letters in digits:
        text += letters * (number // value)
        number %= value
    return text


def _set_properties(document: Document, source: Source) -> None:
    properties = document.core_properties
    moment = dt.datetime.fromisoformat(source.one("Date"))
    properties.title = source.one("Title").capitalize()
    properties.author = properties.last_modified_by = "Republic of Valdoria (invented)"
    properties.comments = "Invented text: a sample for LawGap"
    properties.created = properties.modified = moment
    properties.language = _LANGUAGE
    properties.revision = 1


def _drop_unwanted_parts(document: Document) -> None:
    for relations in (document.part.rels, document.part.package.rels):
        unwanted = [key for key, rel in relations.items() if rel.reltype.endswith(_UNWANTED)]
        for key in unwanted:
            del relations[key]
    zoom = document.settings.element.find(qn("w:zoom"))
    if zoom is not None:
        zoom.set(qn("w:percent"), "100")


def _make_styles(document: Document, *, numbered: bool) -> None:
    styles = document.styles
    normal = styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(11)
    for name in ("Statute Paragraph", "Statute Point", "Statute Text"):
        styles.add_style(name, 1).base_style = normal  # 1: a paragraph style
    for name in ("Heading 1", "Heading 2", "Title", "Subtitle", *_styles_of_text()):
        style = styles[name]
        style.font.name, style.font.color.rgb = "Times New Roman", RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        style.paragraph_format.space_after = Pt(6)
    styles["Heading 1"].font.size = Pt(13)
    styles["Heading 1"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Heading 2"].font.size = Pt(11)
    _without_line(styles["Title"])
    styles["Title"].font.size = Pt(16)
    styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Subtitle"].font.size = Pt(11)
    styles["Subtitle"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind in _FORMS if numbered else ():
        style, number_id, level = _FORMS[kind]
        styles[style].element.get_or_add_pPr().append(_number_properties(number_id, level))
        _order_number_properties(styles[style].element.pPr)


def _styles_of_text() -> tuple[str, ...]:
    return ("Statute Paragraph", "Statute Point", "Statute Text")


def _without_line(style: Any) -> None:
    border = style.element.pPr.find(qn("w:pBdr"))
    if border is not None:
        style.element.pPr.remove(border)


def _number_properties(number_id: int, level: int) -> Any:
    return parse_xml(
        f"<w:numPr {nsdecls('w')}><w:ilvl w:val='{level}'/><w:numId w:val='{number_id}'/></w:numPr>"
    )


def _order_number_properties(properties: Any) -> None:
    """Put w:numPr where the schema wants it: after keepNext, keepLines, pageBreakBefore."""
    numbers = properties.find(qn("w:numPr"))
    properties.remove(numbers)
    before = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
    place = sum(1 for child in properties if child.tag in {qn(f"w:{name}") for name in before})
    properties.insert(place, numbers)


def _numbering_xml() -> str:
    """numbering.xml: a list for chapters, and one of three levels for articles and below."""

    def level(index: int, form: str, text: str, left: int, hanging: int) -> str:
        follow = "space" if hanging == 0 else "tab"
        return (
            f"<w:lvl w:ilvl='{index}'><w:start w:val='1'/><w:numFmt w:val='{form}'/>"
            f"<w:suff w:val='{follow}'/><w:lvlText w:val='{text}'/><w:lvlJc w:val='left'/>"
            f"<w:pPr><w:ind w:left='{left}' w:hanging='{hanging}'/></w:pPr></w:lvl>"
        )

    chapters = level(0, "upperRoman", "CHAPTER %1.", 0, 0)
    articles = (
        level(0, "decimal", "Article %1.", 0, 0)
        + level(1, "decimal", "(%2)", 567, 567)
        + level(2, "lowerLetter", "(%3)", 1134, 567)
    )
    lists = "".join(
        f"<w:abstractNum w:abstractNumId='{key}'><w:multiLevelType w:val='multilevel'/>"
        f"{levels}</w:abstractNum>"
        for key, levels in ((1, chapters), (2, articles))
    )
    uses = "".join(
        f"<w:num w:numId='{key}'><w:abstractNumId w:val='{key}'/></w:num>" for key in (1, 2)
    )
    return f"<w:numbering {nsdecls('w')}>{lists}{uses}</w:numbering>"


def _write_front(document: Document, source: Source) -> None:
    document.add_paragraph(source.one("State"), style="Subtitle")
    document.add_paragraph(source.one("Title"), style="Title")
    subtitles = [document.add_paragraph(t, style="Subtitle") for t in source.header["Subtitle"]]
    if footnote := source.one("Footnote"):
        _add_footnote(document, subtitles[0], footnote)


def _write_body(document: Document, source: Source, *, numbered_paragraphs: bool) -> None:
    rows: list[list[str]] | None = None
    for line in source.lines:
        if line == "TABLE":
            rows = []
        elif line == "END" and rows is not None:
            _write_table(document, rows)
            rows = None
        elif rows is not None:
            rows.append([cell.strip() for cell in line.split("|")])
        else:
            _write_line(document, line, numbered=numbered_paragraphs)


def _write_line(document: Document, line: str, *, numbered: bool) -> None:
    kind, _, words = _split(line)
    style, number_id, level = _FORMS.get(kind, ("Statute Text", 0, 0))
    paragraph = document.add_paragraph(words, style=style)
    if kind and numbered:
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
        properties.append(_number_properties(number_id, level))
    elif line == "PREAMBLE":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _write_table(document: Document, rows: list[list[str]]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    repeated = parse_xml(f"<w:tblHeader {nsdecls('w')}/>")  # the header row, on each page
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001
    document.add_paragraph(style="Statute Text").paragraph_format.space_after = Pt(0)


def _add_footnote(document: Document, paragraph: Paragraph, words: str) -> None:
    marks = "".join(
        f"<w:footnote w:type='{kind}' w:id='{key}'><w:p><w:r><w:{tag}/></w:r></w:p></w:footnote>"
        for key, kind, tag in (
            (-1, "separator", "separator"),
            (0, "continuationSeparator", "continuationSeparator"),
        )
    )
    raised = "<w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
    note = (
        f"<w:footnote w:id='1'><w:p><w:r>{raised}<w:footnoteRef/></w:r>"
        f"<w:r><w:rPr><w:sz w:val='18'/></w:rPr><w:t xml:space='preserve'> {words}</w:t></w:r>"
        f"</w:p></w:footnote>"
    )
    xml = f"<w:footnotes {nsdecls('w')}>{marks}{note}</w:footnotes>"
    content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), content_type, xml.encode("utf-8"), package)
    document.part.relate_to(part, _FOOTNOTES)
    mark = f"<w:r {nsdecls('w')}>{raised}<w:footnoteReference w:id='1'/></w:r>"
    paragraph._p.append(parse_xml(mark))  # noqa: SLF001


def _write_header_and_footer(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    header = section.header.paragraphs[0]
    header.add_run("Invented text of an invented country").italic = True
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for words, code in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        footer.add_run(words)
        shown = "<w:r><w:t>1</w:t></w:r>"
        code_xml = f"<w:fldSimple {nsdecls('w')} w:instr=' {code} '>{shown}</w:fldSimple>"
        footer._p.append(parse_xml(code_xml))  # noqa: SLF001


def _same_bytes_every_time(package: bytes) -> bytes:
    """The package with its members in order of name and without a clock.

    [Content_Types].xml stays first, as readers of the format expect.
    """
    members = _members(package)
    first = "[Content_Types].xml"
    names = [first, *sorted(name for name in members if name != first)]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, date_time=_ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same on every platform
            archive.writestr(entry, members[name])
    return buffer.getvalue()


def _members(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


if __name__ == "__main__":
    sys.exit(main())
