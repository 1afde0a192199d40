"""The XML formats of laws that LawGap reads, and how a file's format is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from lawgap.model.reading import LeftOutKind
from lawgap.readers.formats.law_xml.dialect import INLINE, Dialect, attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_META, _NOTE = LeftOutKind.METADATA, LeftOutKind.EDITORIAL
_DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def _akoma_name(element: _Element, name: str) -> str:
    """A general container of Akoma Ntoso by the name that it bears."""
    if name not in ("hcontainer", "container", "doc", "attachment", "component"):
        return name
    own = attribute(element, "name").casefold()
    if own.startswith(("schedule", "annex", "appendix")):
        return "schedule"
    return {"regulation": "rule", "definition": "definition"}.get(own, name)


AKOMA_NTOSO = Dialect(
    name="akoma-ntoso",
    articles=("article", "section", "rule", "clause", "paragraph"),
    parts=frozenset(("book", "title", "subtitle", "part", "subpart", "chapter", "subchapter",
                     "division", "subdivision", "tome", "crossHeading", "crossheading")),
    hierarchy=frozenset(("article", "section", "rule", "clause", "paragraph", "subparagraph",
                         "subsection", "subclause", "subrule", "alinea", "level", "point",
                         "indent", "proviso", "transitional", "hcontainer", "item")),
    points=frozenset(("item", "point", "indent")),
    definitions=frozenset(("definition",)),
    schedules=frozenset(("schedule", "attachment")),
    fronts=frozenset(("preface", "preamble", "coverPage", "longTitle")),
    numbers=frozenset(("num",)),
    headings=frozenset(("heading", "subheading")),
    quoted=frozenset(("quotedStructure", "embeddedStructure")),
    notes=frozenset(("authorialNote",)),
    left_out={"meta": _META, "toc": LeftOutKind.CONTENTS, "note": _NOTE},
    titles=("shortTitle", "docTitle", "longTitle"),
    ids=("eId", "id", "wId", "GUID"),
    words={"attachment": "schedule"},
    renamed=_akoma_name,
)  # fmt: skip

CLML = Dialect(
    name="clml",
    articles=("P1",),
    parts=frozenset(("Part", "Chapter", "Pblock", "PsubBlock", "EUPart", "EUTitle", "EUChapter",
                     "EUSection")),
    hierarchy=frozenset(("P1", "P2", "P3", "P4", "P5", "P6", "P7", "ListItem")),
    points=frozenset(("ListItem",)),
    schedules=frozenset(("Schedule", "Appendix")),
    fronts=frozenset(("PrimaryPrelims", "SecondaryPrelims", "EUPrelims", "Introduction",
                      "ExplanatoryNotes")),
    numbers=frozenset(("Number", "Pnumber")),
    headings=frozenset(("Title", "TitleBlock", "Subtitle")),
    quoted=frozenset(("BlockAmendment",)),
    notes=frozenset(("Footnote",)),
    inline=INLINE | frozenset(("Addition", "Substitution", "Repeal", "Emphasis", "Strong",
                               "Citation", "CitationSubRef", "CommentaryRef", "FootnoteRef",
                               "InlineAmendment", "Acronym", "Abbreviation", "Term", "Superior",
                               "Inferior", "SmallCaps", "Underline", "Character", "InternalLink",
                               "ExternalLink", "Definition", "Span", "Strike", "Uppercase")),
    groups={"P1group": "P1"},
    words={"P1": "section"},
    bracketed=frozenset(("P2", "P3", "P4", "P5", "P6", "P7")),
    left_out={"Metadata": _META, "Contents": LeftOutKind.CONTENTS, "Commentaries": _NOTE,
              "MarginNotes": _NOTE, "Versions": _NOTE, "Resources": _META},
    titles=(_DC_TITLE, "Title"),
    ids=("id", "IdURI"),
)  # fmt: skip

USLM = Dialect(
    name="uslm",
    articles=("section", "article", "rule"),
    parts=frozenset(("title", "subtitle", "part", "subpart", "chapter", "subchapter", "division",
                     "subdivision", "appropriations")),
    hierarchy=frozenset(("section", "article", "rule", "subsection", "paragraph", "subparagraph",
                         "clause", "subclause", "item", "subitem", "subsubitem", "level",
                         "listItem")),
    points=frozenset(("item", "listItem")),
    schedules=frozenset(("schedule", "appendix")),
    fronts=frozenset(("preface", "longTitle", "enactingFormula", "preamble")),
    numbers=frozenset(("num",)),
    headings=frozenset(("heading", "subheading")),
    quoted=frozenset(("quotedContent",)),
    notes=frozenset(("footnote",)),
    inline=INLINE | frozenset(("proviso", "amendingAction", "shortTitle", "headingText",
                               "designator", "label", "target")),
    left_out={"meta": _META, "toc": LeftOutKind.CONTENTS, "notes": _NOTE, "note": _NOTE,
              "sourceCredit": _NOTE, "sidenote": _NOTE, "page": LeftOutKind.PAGE_NUMBER},
    titles=("officialTitle", _DC_TITLE),
    ids=("identifier", "id"),
)  # fmt: skip


def _code_point(element: _Element) -> str:
    """The character that a Formex element stands for: QUOT.START CODE="2018"."""
    try:
        number = int(attribute(element, "CODE"), 16)
    except ValueError:
        return ""
    return chr(number) if 0x20 <= number < 0xD800 else ""


FORMEX = Dialect(
    name="formex",
    articles=("ARTICLE",),
    parts=frozenset(("DIVISION", "GR.SEQ", "PART")),
    hierarchy=frozenset(("ARTICLE", "PARAG", "ITEM", "SUBDIV")),
    points=frozenset(("ITEM",)),
    schedules=frozenset(("ANNEX",)),
    fronts=frozenset(("PREAMBLE", "TITLE.ACT")),
    numbers=frozenset(("TI.ART", "NO.PARAG", "NO.P", "NO.SUBDIV")),
    headings=frozenset(("TITLE", "STI.ART", "STI")),
    quoted=frozenset(("QUOT.S",)),
    notes=frozenset(("NOTE",)),
    inline=INLINE | frozenset(("HT", "DATE", "REF.DOC", "REF.DOC.OJ", "REF.NP", "FT", "IE",
                               "KEYWORD", "QUOT.START", "QUOT.END", "ADDR.S", "NOTE",
                               "NO.DOC.TXT", "DLIST.S")),
    left_out={"BIB.INSTANCE": _META, "BIB.DATA": _META, "TOC": LeftOutKind.CONTENTS,
              "BIB.DOC": _META, "INCL.ELEMENT": _META},
    titles=("TITLE", "TI"),
    ids=("IDENTIFIER", "ID"),
    signs={"QUOT.START": _code_point, "QUOT.END": _code_point},
)  # fmt: skip


def _heading_level(element: _Element) -> int:
    level = attribute(element, "level")
    return min(int(level), 6) if level.isdecimal() and level != "0" else 1


CANADA = Dialect(
    name="justice-laws",
    articles=("Section",),
    hierarchy=frozenset(("Section", "Subsection", "Paragraph", "Subparagraph", "Clause",
                         "Subclause", "Subsubclause", "Provision", "Item")),
    points=frozenset(("Item",)),
    definitions=frozenset(("Definition",)),
    schedules=frozenset(("Schedule",)),
    fronts=frozenset(("LongTitle", "Preamble", "Introduction", "Order")),
    numbers=frozenset(("Label",)),
    headings=frozenset(("MarginalNote", "TitleText", "ScheduleFormHeading")),
    quoted=frozenset(("AmendedText", "ReadAsText", "SectionPiece")),
    notes=frozenset(("Footnote",)),
    inline=INLINE | frozenset(("XRefExternal", "XRefInternal", "DefinedTermEn", "DefinedTermFr",
                               "DefinitionRef", "DefinitionEnOnly", "DefinitionFrOnly", "Emphasis",
                               "Language", "Sup", "Sub", "Repealed", "Ins", "Del", "FootnoteRef",
                               "BaseText", "Leader", "LeaderRightJustified", "Separator",
                               "FormBlank", "LineBreak", "SmallCaps")),
    left_out={"Identification": _META, "HistoricalNote": _NOTE, "ReaderNote": _NOTE,
              "RelatedOrNotInForce": _NOTE, "RecentAmendments": _NOTE, "TableOfProvisions":
              LeftOutKind.CONTENTS, "RunningHead": LeftOutKind.RUNNING_HEAD},
    kept=frozenset(("LongTitle",)),
    repealed=frozenset(("Repealed",)),
    titles=("ShortTitle", "LongTitle"),
    ids=("id",),
    flat={"Heading": _heading_level},
)  # fmt: skip

_USLM_ROOTS = ("bill", "resolution", "lawDoc", "pLaw", "uscDoc", "amendment", "statutesAtLarge",
               "constitutionalAmendment", "engrossedAmendment", "presidentialDoc")  # fmt: skip
ROOTS: Mapping[str, Dialect] = {
    "akomaNtoso": AKOMA_NTOSO,
    "akomantoso": AKOMA_NTOSO,
    "Legislation": CLML,
    **dict.fromkeys(_USLM_ROOTS, USLM),
    **dict.fromkeys(("ACT", "CONS.ACT", "ANNEX", "GENERAL", "AGR", "DECISION"), FORMEX),
    **dict.fromkeys(("Statute", "Regulation"), CANADA),
}
"""The root element of a file -> its format."""

NO_STATUTES: Mapping[str, str] = {
    "judgment": "a judgment",
    "debate": "a record of a debate",
    "debateReport": "a record of a debate",
    "officialGazette": "a gazette",
    "CASE": "a case",
    "JUDGMENT": "a judgment",
    "OPINION": "an opinion",
}
"""The element that tells that a document in one of these formats is no statute -> what it is."""


def dialect_of(root: _Element) -> Dialect | None:
    """The format of a file, or None."""
    found = ROOTS.get(local(root))
    if found is AKOMA_NTOSO and "documentCollection" in {local(one) for one in root}:
        return replace(found, fronts=found.fronts | {"explanatory"})
    return found
