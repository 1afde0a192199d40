"""Rich Text files made by hand."""

from __future__ import annotations

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}"
    r"{\f1\froman\fcharset204 Times Cyr;}{\f2\froman\fcharset238 Times CE;}}"
    r"{\colortbl;\red0\green0\blue0;}{\*\generator Test 1.0;}"
)


def rtf_bytes(body: str) -> bytes:
    """A file with some fonts; the body is written as it is."""
    return (HEAD + body + "}").encode("latin-1")


def draft_law() -> bytes:
    """A draft with list numbers, tracked changes, a note, a table, a field and left-out parts."""
    label = r"{\listtext\pard\plain %s\tab}"
    lines = [
        r"{\info{\title Draft}{\author Ministry of Justice}}",
        r"{\header\pard Draft of May\par}",
        r"\pard\plain\outlinelevel0 Part I General\par",
        r"\pard\plain\outlinelevel1 " + label % "Article 1." + r"Purpose\par",
        r"\pard\plain " + label % "(1)" + r"This law protects victims"
        r"{\super\chftn{\footnote\pard\plain {\super\chftn} See the Protocol.}}.\par",
        r"\pard\plain\outlinelevel1 " + label % "Article 2." + r"Non-punishment\par",
        r"\pard\plain " + label % "(1)" + r"A victim shall {\revised\revauth1 not }be "
        r"{\deleted\revauthdel1 severely }punished.\par",
        r"\pard\plain " + label % "(2)" + r"Caf\'e9 owners \f1\'e7\'e0\'ea\'ee\'ed\f0  are liable "
        r"\uc1\u8364?100{\*\annotation\pard\plain Why so little?}.\par",
        r"\pard\plain See {\field{\*\fldinst REF a}{\fldrslt Article 1}}{\v secret}.\par",
        r"\trowd\cellx1\cellx2\pard\intbl Offence\cell\pard\intbl Penalty\cell\row",
        r"\pard\plain End.\par",
    ]
    return rtf_bytes("\n".join(lines))
