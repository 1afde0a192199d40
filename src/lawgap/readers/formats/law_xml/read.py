"""Laws in XML (.xml): Akoma Ntoso, CLML, USLM, Formex 4 and Canada's Justice Laws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgap.model.errors import ReadError
from lawgap.readers.formats.archive import parse_xml, refuse_many
from lawgap.readers.formats.law_xml.dialect import Dialect, local
from lawgap.readers.formats.law_xml.dialects import NO_STATUTES, ROOTS, dialect_of
from lawgap.readers.formats.law_xml.walk import Walk
from lawgap.readers.formats.law_xml.words import source_words
from lawgap.readers.plain import Account, PlainText, Source, lay_out

if TYPE_CHECKING:
    from lxml.etree import _Element

LONGEST_TITLE = 300
MOST_TAGS = 1_000_000
"""Tags of a law; the longest bills have a tenth of it."""


def read_law_xml(source: Source) -> PlainText:
    """The text of a law in XML, with the units that its publisher marks.

    Raises ReadError where the XML is damaged, of an unknown format, or no statute.
    """
    from lxml import etree

    refuse_many(source.data.count(b"<"), MOST_TAGS, source.name)
    root = parse_xml(source.data, source.name)
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    dialect = dialect_of(root)
    if dialect is None:
        raise _unknown(source.name, local(root))
    _check_statute(source.name, root)
    walk = Walk(dialect=dialect, article=_article(root, dialect))
    walk.read(root)
    end = walk.read_notes()
    layout = lay_out(walk.rows)
    return PlainText(
        text=layout.text,
        title=_title(root, dialect),
        headings=layout.headings,
        units=walk.result(layout),
        whole_lines=True,
        places=layout.places,
        account=Account(
            source_words=source_words(root, dialect),
            added_words=walk.tally.added,
            joined_words=walk.tally.joined,
            left_out=walk.tally.left_out(),
            encoding=(root.getroottree().docinfo.encoding or "utf-8").lower(),
            images=sum(1 for one in root.iter("*") if local(one) in ("img", "Image", "figure")),
        ),
        format=dialect.name,
        notes=layout.starts[end] if end < len(walk.rows) else -1,
    )


def _article(root: _Element, dialect: Dialect) -> str:
    """The name of the units that are numbered through this law: the likeliest that it has."""
    present = {
        local(one)
        for one in root.iter("*")
        if local(one) in dialect.articles and any(local(x) in dialect.numbers for x in one)
    }
    return next((name for name in dialect.articles if name in present), dialect.articles[0])


def _title(root: _Element, dialect: Dialect) -> str:
    for name in dialect.titles:
        for element in root.iter(name if name[0] == "{" else f"{{*}}{name}"):
            words = " ".join("".join(element.itertext()).split())
            if words:
                return words[:LONGEST_TITLE]
    return ""


def _check_statute(name: str, root: _Element) -> None:
    for element in (root, *root):
        what = NO_STATUTES.get(local(element))
        if what:
            raise ReadError(
                f"“{name}” is {what}, not a statute.",
                hint="Leave it out, or give LawGap the law itself.",
                code="no-statute",
            )


def _unknown(name: str, root: str) -> ReadError:
    known = ", ".join(sorted({dialect.name for dialect in ROOTS.values()}))
    return ReadError(
        f"“{name}” is XML of a kind that LawGap does not know (its root is “{root[:60]}”).",
        hint=f"It reads {known}. Save the text of the law as .docx or .html.",
        code="unknown-format",
    )
