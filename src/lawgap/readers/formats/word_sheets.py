"""The stylesheets that go through Word's XML inside libxml2, at the speed of C.

``FLAT`` writes a document as records: ``MARK``, one letter, fields parted by ``SEP``, and the
words up to the next record. ``COUNTED`` writes its words paragraph by paragraph, each with the
reason why it is left out, found by looking up from the words and not down from the top. Both have
a fuller form for documents with tracked changes, hidden words or a table of contents.

| record | what begins; the capital letter ends it |
| --- | --- |
| p | a paragraph: its style, list, level, outline level and flags, then its words |
| d i h o g f | words deleted, inserted, hidden, in a table of contents, drawn, a field's code |
| x t r c w | a text box, a table, a row, a cell, a note |
| b y n a | a mark of a field, a symbol, a reference to a note, another file's text |
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element

MARK, SEP = "\x80", "\x81"
"""Control characters that no text holds; from hostile ones they go. They take a byte each in
Python, so that the records of a text in Latin letters do."""

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_OFF = "@w:val='0' or @w:val='false' or @w:val='off'"

_COMMON = """
<xsl:output method="text" encoding="UTF-8"/>
<xsl:param name="hidden"/>
<xsl:template match="text()"/>
<xsl:template match="mc:AlternateContent">
 <xsl:choose>
  <xsl:when test="mc:Choice"><xsl:apply-templates select="mc:Choice[1]"/></xsl:when>
  <xsl:otherwise><xsl:apply-templates select="mc:Fallback[1]"/></xsl:otherwise>
 </xsl:choose>
</xsl:template>
<xsl:template match="w:tab|w:ptab"><xsl:text>&#9;</xsl:text></xsl:template>
<xsl:template match="w:br|w:cr">
 <xsl:choose>
  <xsl:when test="@w:type='page' or @w:type='column'"><xsl:text> </xsl:text></xsl:when>
  <xsl:otherwise><xsl:text>&#10;</xsl:text></xsl:otherwise>
 </xsl:choose>
</xsl:template>
<xsl:template match="w:noBreakHyphen"><xsl:text>\u2011</xsl:text></xsl:template>
<xsl:template match="w:pPr|w:rPr|w:tblPr|w:tblGrid|w:trPr|w:tcPr|w:sectPr|w:sdtPr|w:sdtEndPr|
 w:tblPrEx|w:rubyPr"/>
"""


def _record(letter: str, *fields: str) -> str:
    """The stylesheet's instructions that write a record."""
    between = f"<xsl:text>{SEP}</xsl:text>"
    values = between.join(f'<xsl:value-of select="{one}"/>' for one in fields)
    return f"<xsl:text>{MARK}{letter}</xsl:text>{values}"


def _field(letter: str, select: str) -> str:
    """The instructions that write one more field of a record, where it is known by its letter."""
    return f'<xsl:text>{SEP}{letter}</xsl:text><xsl:value-of select="{select}"/>'


def _around(match: str, letter: str, *fields: str) -> str:
    """A template that puts a record before and behind what an element holds."""
    return (
        f'<xsl:template match="{match}">{_record(letter, *fields)}'
        f"<xsl:apply-templates/><xsl:text>{MARK}{letter.upper()}</xsl:text></xsl:template>"
    )


def _flag(letter: str, test: str) -> str:
    return f"substring('{letter}', 1 div boolean({test}))"


def _flags(*flags: tuple[str, str]) -> str:
    return "concat(" + ", ".join(_flag(letter, test) for letter, test in flags) + ", '')"


_RUN_HIDDEN = (
    f"(w:rPr/w:vanish[not({_OFF})]) or (not(w:rPr/w:vanish) and w:rPr/w:rStyle and "
    "contains($hidden, concat('|', w:rPr/w:rStyle/@w:val, '|')))"
)
_PARAGRAPH = f"""
<xsl:param name="original"/>
<xsl:template match="w:p">
 <xsl:text>{MARK}p</xsl:text>
 <xsl:apply-templates select="w:pPr" mode="look"/>
 <xsl:text>{SEP}</xsl:text><xsl:apply-templates/><xsl:text>{MARK}P</xsl:text>
</xsl:template>
<xsl:template match="*" mode="look"/>
<xsl:template match="w:pPr" mode="look"><xsl:apply-templates mode="look"/></xsl:template>
<xsl:template match="w:pPr[w:pPrChange]" mode="look">
 <xsl:choose>
  <xsl:when test="$original">
   <xsl:apply-templates select="w:pPrChange/w:pPr/*|w:rPr" mode="look"/>
  </xsl:when>
  <xsl:otherwise><xsl:apply-templates mode="look"/></xsl:otherwise>
 </xsl:choose>
</xsl:template>
<xsl:template match="w:pStyle" mode="look">{_field("s", "@w:val")}</xsl:template>
<xsl:template match="w:outlineLvl" mode="look">{_field("o", "@w:val")}</xsl:template>
<xsl:template match="w:numPr" mode="look">
 <xsl:if test="not($original and w:ins)">
  {_field("n", "w:numId/@w:val")}{_field("l", "w:ilvl/@w:val")}
 </xsl:if>
</xsl:template>
<xsl:template match="w:rPr" mode="look"><xsl:apply-templates mode="look"/></xsl:template>
<xsl:template match="w:rPr/w:ins|w:rPr/w:moveTo" mode="look">{_field("f", "'i'")}</xsl:template>
<xsl:template match="w:rPr/w:del|w:rPr/w:moveFrom" mode="look">{_field("f", "'d'")}</xsl:template>
<xsl:template match="w:rPr/w:vanish[not({_OFF})]" mode="look">{_field("f", "'v'")}</xsl:template>
<xsl:template match="w:rPr/w:specVanish[not({_OFF})]" mode="look">{_field("f", "'s'")}
</xsl:template>
"""
_WORDS = """
<xsl:template match="w:t|w:delText|m:t"><xsl:value-of select="."/>
</xsl:template>
"""
_HIDDEN_RUNS = f"""
<xsl:template match="w:r">
 <xsl:choose>
  <xsl:when test="w:rPr and ({_RUN_HIDDEN})">
   {_record("h")}<xsl:apply-templates/><xsl:text>{MARK}H</xsl:text>
  </xsl:when>
  <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
 </xsl:choose>
</xsl:template>
"""


def _flat(hidden: str) -> str:
    return f"""<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
 {_NAMESPACES}>{_COMMON}{_WORDS}{_PARAGRAPH}
{hidden}{_around("w:del|w:moveFrom", "d")}
{_around("w:ins|w:moveTo", "i")}
{_around("w:txbxContent", "x")}
{_around("w:tbl", "t")}
{
        _around(
            "w:tr",
            "r",
            _flags(("i", "w:trPr/w:ins"), ("d", "w:trPr/w:del"), ("v", "w:trPr/w:hidden")),
        )
    }
{_around("w:tc", "c", _flags(("i", "w:tcPr/w:cellIns"), ("d", "w:tcPr/w:cellDel")))}
{_around("w:footnote|w:endnote", "w", "@w:id", "@w:type")}
{_around("w:sdt[w:sdtPr/w:docPartObj/w:docPartGallery/@w:val='Table of Contents']", "o")}
<xsl:template match="w:instrText|w:delInstrText">
 {_record("f")}<xsl:value-of select="."/><xsl:text>{MARK}F</xsl:text>
</xsl:template>
<xsl:template match="a:t">
 {_record("g")}<xsl:value-of select="."/><xsl:text>{MARK}G</xsl:text>
</xsl:template>
<xsl:template match="w:fldChar">{_record("b", "@w:fldCharType")}<xsl:text>{SEP}</xsl:text>
</xsl:template>
<xsl:template match="w:sym">{_record("y", "@w:char", "@w:font")}<xsl:text>{SEP}</xsl:text>
</xsl:template>
<xsl:template match="w:footnoteReference">
 {_record("n", "'footnote'", "@w:id", "@w:customMarkFollows")}<xsl:text>{SEP}</xsl:text>
</xsl:template>
<xsl:template match="w:endnoteReference">
 {_record("n", "'endnote'", "@w:id", "@w:customMarkFollows")}<xsl:text>{SEP}</xsl:text>
</xsl:template>
<xsl:template match="w:altChunk">{_record("a", "@r:id")}<xsl:text>{SEP}</xsl:text></xsl:template>
</xsl:stylesheet>"""


_GONE = (
    "ancestor::w:del or ancestor::w:moveFrom or ancestor::w:tr[w:trPr/w:del] "
    "or ancestor::w:tc[w:tcPr/w:cellDel]"
)
_NEW = (
    "ancestor::w:ins or ancestor::w:moveTo or ancestor::w:tr[w:trPr/w:ins] "
    "or ancestor::w:tc[w:tcPr/w:cellIns]"
)
_CONTENTS = "ancestor::w:sdt[w:sdtPr/w:docPartObj/w:docPartGallery/@w:val='Table of Contents']"
_REASONS = f"""
<xsl:param name="original"/>
<xsl:template match="w:t|w:delText|m:t|w:instrText|w:delInstrText|a:t">
 <xsl:variable name="reason"><xsl:call-template name="reason"/></xsl:variable>
 <xsl:if test="string($reason)">
  <xsl:text>{MARK}z</xsl:text><xsl:value-of select="$reason"/><xsl:text>{SEP}</xsl:text>
 </xsl:if>
 <xsl:value-of select="."/>
 <xsl:if test="string($reason)"><xsl:text>{MARK}Z</xsl:text></xsl:if>
</xsl:template>
<xsl:template name="reason">
 <xsl:choose>
  <xsl:when test="not($original) and ({_GONE})">deleted</xsl:when>
  <xsl:when test="$original and ({_NEW})">inserted</xsl:when>
  <xsl:when test="self::w:instrText or self::w:delInstrText">field</xsl:when>
  <xsl:when test="{_CONTENTS}">contents</xsl:when>
  <xsl:when test="self::a:t">drawing</xsl:when>
  <xsl:when test="ancestor::w:tr[w:trPr/w:hidden] or ancestor::w:r[1][{_RUN_HIDDEN}]"
   >hidden</xsl:when>
 </xsl:choose>
</xsl:template>
"""
_FEW_REASONS = f"""{_WORDS}
<xsl:template match="w:instrText|w:delInstrText">
 {_record("z", "'field'")}<xsl:text>{SEP}</xsl:text><xsl:value-of select="."/>
 <xsl:text>{MARK}Z</xsl:text></xsl:template>
<xsl:template match="a:t">
 {_record("z", "'drawing'")}<xsl:text>{SEP}</xsl:text><xsl:value-of select="."/>
 <xsl:text>{MARK}Z</xsl:text></xsl:template>
"""


def _counted(reasons: str) -> str:
    return f"""<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
 {_NAMESPACES}>{_COMMON}{reasons}
<xsl:template match="w:p"><xsl:text>{MARK}p</xsl:text>
 <xsl:apply-templates/><xsl:text>{MARK}P</xsl:text></xsl:template>
<xsl:template match="w:fldChar"><xsl:text>{MARK}b</xsl:text>
 <xsl:value-of select="@w:fldCharType"/><xsl:text>{SEP}</xsl:text></xsl:template>
</xsl:stylesheet>"""


FLAT, FLAT_FULL = _flat(""), _flat(_HIDDEN_RUNS)
COUNTED, COUNTED_FULL = _counted(_FEW_REASONS), _counted(_REASONS)


def transform(sheet: str, root: _Element, **parameters: str) -> str:
    """What a stylesheet writes of an element and everything in it."""
    return str(_compiled(sheet)(root, **parameters))


@cache
def _compiled(sheet: str) -> Any:
    from lxml import etree

    return etree.XSLT(etree.XML(sheet), access_control=etree.XSLTAccessControl.DENY_ALL)
