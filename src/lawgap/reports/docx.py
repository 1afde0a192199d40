"""A report as a Word document (.docx): real styles, numbers and fields; same report, same bytes.

python-docx brings the package; the body is built as XML by the ``word_*`` files.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from lawgap.reports import labels, phrases, word_analysis, word_annexes, word_front, word_xml
from lawgap.reports.archive import FIXED_DATE, repacked
from lawgap.reports.clean_text import for_xml
from lawgap.reports.report import Report
from lawgap.reports.word_draft import Draft, again
from lawgap.reports.word_styles import numbering_xml, styles_xml
from lawgap.reports.word_xml import NAMESPACES, Layout, Xml, joined, paragraph, run

if TYPE_CHECKING:
    from docx.document import Document

_UPRIGHT: Final = '<w:pgSz w:w="11906" w:h="16838"/>'
_LYING: Final = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
_WIDE_MARGINS: Final = (1418, 1418)  # top and bottom, left and right
_NARROW_MARGINS: Final = (1134, 1134)
_LEFTOVERS: Final = ("/stylesWithEffects", "/thumbnail", "/customXml")
_APP: Final = "docProps/app.xml"
_APP_XML: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.'
    b'openxmlformats.org/officeDocument/2006/extended-properties"><Application>LawGap'
    b"</Application></Properties>"
)
_TITLE_LIMIT: Final = 255  # Office refuses longer properties


def to_docx(report: Report) -> bytes:
    """The report as the bytes of a .docx file."""
    import docx

    document = docx.Document()
    _set_properties(document, report)
    _set_styles(document)
    _drop_leftovers(document)
    _set_settings(document)
    footer = _set_footer(document, report)
    _set_body(document, _body(report, footer))
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue(), replaced={_APP: _APP_XML})


def _body(report: Report, footer: str) -> Xml:
    """The whole body, written twice: the second time knows every number."""
    first = Draft()
    _written(report, first, footer)
    return _written(report, again(first), footer)


def _written(report: Report, draft: Draft, footer: str) -> Xml:
    front = joined((
        word_front.title_page(report),
        word_front.contents(draft),
        word_front.scope(report, draft),
        word_front.summary(report, draft),
        word_analysis.analysis(report, draft),
        _section_end(footer, _UPRIGHT, _WIDE_MARGINS, title_page=True),
    ))  # fmt: skip
    annexes = joined((
        word_annexes.correspondence(report, draft),
        _section_end(footer, _LYING, _NARROW_MARGINS),
        word_annexes.files(report, draft),
        word_annexes.instruments(report, draft),
        word_annexes.unverified(report, draft),
        word_annexes.method(draft),
    ))  # fmt: skip
    return joined((front, annexes, _section(footer, _UPRIGHT, _WIDE_MARGINS)))


def _section_end(
    footer: str, page: str, margins: tuple[int, int], *, title_page: bool = False
) -> Xml:
    """An empty paragraph that ends a section."""
    section = _section(footer, page, margins, title_page=title_page)
    return paragraph(word_xml.EMPTY, "AfterTable", Layout(section=section))


def _section(footer: str, page: str, margins: tuple[int, int], *, title_page: bool = False) -> Xml:
    upright, sideways = margins
    return Xml(
        f'<w:sectPr><w:footerReference w:type="default" r:id="{footer}"/>'
        f'<w:type w:val="nextPage"/>{page}'
        f'<w:pgMar w:top="{upright}" w:right="{sideways}" w:bottom="{upright}" '
        f'w:left="{sideways}" w:header="709" w:footer="567" w:gutter="0"/>'
        f"{'<w:titlePg/>' if title_page else ''}</w:sectPr>"
    )


def _set_properties(document: Document, report: Report) -> None:
    properties = document.core_properties
    title = for_xml(f"{labels.TITLE} – {report.jurisdiction}")
    properties.title = title[:_TITLE_LIMIT]
    properties.subject = labels.SUBTITLE
    properties.author = labels.LAWGAP.format(version=report.version)
    properties.last_modified_by = properties.author
    properties.comments = labels.DRAFT_NOTE
    properties.language = phrases.LANGUAGE
    properties.keywords = ""
    properties.revision = 1
    # python-docx asks for a time without a zone and writes it as UTC.
    properties.created = properties.modified = FIXED_DATE.replace(tzinfo=None)


def _set_styles(document: Document) -> None:
    """Our own styles and numberings in place of the library's."""
    _replace(document.styles.element, styles_xml())
    _replace(document.part.numbering_part.element, numbering_xml())


def _drop_leftovers(document: Document) -> None:
    """Leave out what the library's template brings: a picture of it, a list of sources."""
    for relations in (document.part.rels, document.part.package.rels):
        for name, relation in list(relations.items()):
            if relation.reltype.endswith(_LEFTOVERS):
                relations.pop(name)


def _set_settings(document: Document) -> None:
    from docx.oxml.parser import parse_xml

    settings = f"""<w:settings {NAMESPACES}><w:zoom w:percent="100"/>
      <w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>
      <w:compat><w:compatSetting w:name="compatibilityMode"
        w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
      <w:themeFontLang w:val="{phrases.LANGUAGE}" w:bidi="ar-SA"/>
      <w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>"""
    element = document.settings.element
    element.clear()
    element.extend(parse_xml(settings))


def _set_footer(document: Document, report: Report) -> str:
    """Make the footer ("page x of y") and return the id by which sections name it."""
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    inside = joined((
        run(labels.FOOTER.format(jurisdiction=report.jurisdiction) + "   |   "),
        run(labels.PAGE),
        word_xml.field("PAGE", run("1")),
        run(labels.PAGE_OF),
        word_xml.field("NUMPAGES", run("1")),
    ))  # fmt: skip
    line = paragraph(inside, "Footer")
    _replace(footer.part.element, f"<w:ftr {NAMESPACES}>{line}</w:ftr>")
    relations = document.part.rels.items()
    return next(str(name) for name, rel in relations if rel.target_part is footer.part)


def _set_body(document: Document, body: Xml) -> None:
    _replace(document.element.body, f"<w:body {NAMESPACES}>{body}</w:body>")


def _replace(element: object, xml: str) -> None:
    """Put the parsed XML's children in place of the element's."""
    from docx.oxml.parser import parse_xml

    for child in list(element):  # type: ignore[call-overload]
        element.remove(child)  # type: ignore[attr-defined]
    element.extend(parse_xml(xml))  # type: ignore[attr-defined]
