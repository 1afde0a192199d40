"""Files made to do harm, written on the spot: what no reader may hang on, or grow without bound.

Each maker takes a folder and a size (1: as large as a benchmark wants it; tests take less) and
writes one file.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

Maker = Callable[[Path, float], Path]

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def zip_of(members: Mapping[str, bytes]) -> bytes:
    """A zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx_of(body: bytes, *, before: str = "", more: Mapping[str, bytes] | None = None) -> bytes:
    """A Word document with this inside its body."""
    document = f"{before}<w:document {W}><w:body>".encode() + body + b"</w:body></w:document>"
    return zip_of(
        {"[Content_Types].xml": b"<Types/>", "word/document.xml": document, **(more or {})}
    )


def odt_of(content: bytes) -> bytes:
    """An OpenDocument text with this content.xml."""
    return zip_of({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content})


def pdf_of(objects: list[bytes], root: int = 1) -> bytes:
    """A PDF with these objects, numbered from 1."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root %d 0 R >>\n" % (len(objects) + 1, root)
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def pages_of(kids: int, stream: bytes, *, coded: str = "") -> list[bytes]:
    """The objects of a PDF of ``kids`` pages that all show one stream."""
    listed = b" ".join(b"%d 0 R" % (5 + at) for at in range(kids))
    coding = f"/Filter {coded}".encode() if coded else b""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 3 0 R >> >> >>"
    )
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, kids),
        font,
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), coding, stream),
        *[page] * kids,
    ]


def _times(size: float, number: int) -> int:
    return max(2, int(number * size))


def _bomb(size: float) -> bytes:
    """A zip file of ten zip files of ten ..., each of zeros."""
    inner = zip_of({"0.txt": bytes(_times(size, 60_000_000))})
    for _ in range(4):
        inner = zip_of({f"{at}.zip": inner for at in range(10)})
    return inner


def _overlapping(size: float) -> bytes:
    """A zip file whose members all are the same packed bytes."""
    packed = zlib.compress(b"1. Law\n" * _times(size, 1_000_000), 9)[2:-4]
    full = 7 * _times(size, 1_000_000)
    crc = zlib.crc32(b"1. Law\n" * _times(size, 1_000_000))
    sizes = struct.pack("<LLL", crc, len(packed), full)
    local = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 0) + sizes
    out = bytearray(local + struct.pack("<HH", 5, 0) + b"0.txt" + packed)
    start = len(out)
    count = _times(size, 3_000)
    for at in range(count):
        name = b"%d.txt" % at
        out += b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0) + sizes
        out += struct.pack("<HHHHHLL", len(name), 0, 0, 0, 0, 0, 0) + name
    tail = struct.pack("<HHHHLLH", 0, 0, count, count, len(out) - start, start, 0)
    return bytes(out + b"PK\x05\x06" + tail)


def _lying(size: float) -> bytes:
    """A Word document whose directory says that a part is small."""
    data = bytearray(docx_of(b"<w:p/>" + b" " * _times(size, 300_000_000)))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<L", 5_000)
    first = data.index(b"word/document.xml") - 30
    data[first + 22 : first + 26] = struct.pack("<L", 5_000)
    return bytes(data)


def _paragraph(words: str) -> bytes:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>".encode()


def _deep(opening: bytes, closing: bytes, depth: int, inside: bytes = b"x") -> bytes:
    return opening * depth + inside + closing * depth


_AKN = b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body>'
_AKN_END = b"</body></act></akomaNtoso>"
_TEXT = b"1. Short title\nThis is the Act.\n\n"


def _content(inside: bytes, before: bytes = b"") -> bytes:
    return (
        before + b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:'
        b'office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
        b"<office:text>" + inside + b"</office:text></office:body></office:document-content>"
    )


DATA: Mapping[str, Callable[[float], bytes]] = {
    # --- zip bombs
    "bomb-nested.zip": _bomb,
    "bomb-flat.zip": lambda s: zip_of({"a.txt": bytes(_times(s, 300_000_000))}),
    "bomb-many.zip": lambda s: zip_of(
        {f"{n}.txt": b"1. a\n" * 2000 for n in range(_times(s, 4_000))}
    ),
    "bomb-overlapping.zip": _overlapping,
    "bomb-flat.docx": lambda s: docx_of(b"<w:p/>" + b" " * _times(s, 60_000_000)),
    "bomb-picture.docx": lambda s: docx_of(
        _paragraph("1. Law"), more={"word/media/a.png": bytes(_times(s, 300_000_000))}
    ),
    "bomb-lying.docx": _lying,
    "bomb-flat.odt": lambda s: odt_of(_content(b" " * _times(s, 60_000_000))),
    # --- entities
    "laughs.docx": lambda _: docx_of(_paragraph("&a9;"), before=LAUGHS),
    "laughs.xml": lambda _: LAUGHS.encode() + _AKN + b"<p>&a9;</p>" + _AKN_END,
    "laughs.html": lambda _: LAUGHS.encode() + b"<html><body><p>&a9;</p></body></html>",
    "laughs.odt": lambda _: odt_of(_content(b"<text:p>&a9;</text:p>", LAUGHS.encode())),
    "outside.docx": lambda _: docx_of(_paragraph("&x;"), before=OUTSIDE),
    "outside.xml": lambda _: OUTSIDE.encode() + _AKN + b"<p>&x;</p>" + _AKN_END,
    "laughs-utf16.xml": lambda _: (LAUGHS + "<act><p>&a9;</p></act>").encode("utf-16"),
    # --- one node of text
    "node.docx": lambda s: docx_of(
        b"<w:p><w:r><w:t>" + b"a b " * _times(s, 50_000_000) + b"</w:t></w:r></w:p>"
    ),
    "node-random.docx": lambda s: docx_of(
        b"<w:p><w:r><w:t>" + _words(_times(s, 6_000_000)) + b"</w:t></w:r></w:p>"
    ),
    "node.xml": lambda s: _AKN + b"<p>" + b"a b " * _times(s, 12_000_000) + b"</p>" + _AKN_END,
    "node.html": lambda s: b"<html><body><p>" + b"a b " * _times(s, 12_000_000) + b"</p></body>",
    "node.txt": lambda s: b"a b " * _times(s, 12_000_000),
    "node.rtf": lambda s: b"{\\rtf1 " + b"a b " * _times(s, 12_000_000) + b"}",
    "too-large.txt": lambda s: b"a b " * _times(s, 50_000_000),
    # --- three million paragraphs
    "paragraphs.docx": lambda s: docx_of(b"<w:p/>" * _times(s, 3_000_000)),
    "paragraphs-1.docx": lambda s: docx_of(_paragraph("a") * _times(s, 1_000_000)),
    "paragraphs.odt": lambda s: odt_of(_content(b"<text:p>a</text:p>" * _times(s, 3_000_000))),
    "paragraphs.html": lambda s: b"<html><body>" + b"<p>a" * _times(s, 3_000_000),
    "paragraphs.txt": lambda s: b"a\n" * _times(s, 3_000_000),
    "paragraphs.md": lambda s: b"# a\n\n" * _times(s, 3_000_000),
    "paragraphs.rtf": lambda s: b"{\\rtf1 " + b"a\\par " * _times(s, 3_000_000) + b"}",
    "paragraphs.xml": lambda s: _AKN + b"<p>a</p>" * _times(s, 3_000_000) + _AKN_END,
    "articles.txt": lambda s: b"".join(b"%d. A\n" % n for n in range(1, _times(s, 3_000_000))),
    "sections.txt": lambda s: (
        b"Section 1\n\n" + b"See section 5, 6 and 7 of the Act\n" * _times(s, 1_000_000)
    ),
    # --- depth
    "deep.docx": lambda s: docx_of(_deep(b"<w:sdt>", b"</w:sdt>", _times(s, 200_000))),
    "deep-tables.docx": lambda _: docx_of(
        _deep(b"<w:tbl><w:tr><w:tc>", b"</w:tc></w:tr></w:tbl>", 80, _paragraph("1. Law"))
    ),
    "deep.html": lambda s: _deep(b"<div>", b"</div>", _times(s, 300_000)),
    "deep.xml": lambda s: _AKN + _deep(b"<p>", b"</p>", _times(s, 300_000)) + _AKN_END,
    "deep.rtf": lambda s: b"{\\rtf1 " + _deep(b"{", b"}", _times(s, 5_000_000)) + b"}",
    "deep.odt": lambda s: odt_of(
        _content(_deep(b"<text:section>", b"</text:section>", _times(s, 200_000)))
    ),
    "deep.pdf": lambda s: pdf_of(
        [b"<< /Type /Catalog /Pages 2 0 R >>", _deep(b"[", b"]", _times(s, 1_000_000))]
    ),
    # --- PDF
    "objects.pdf": lambda s: pdf_of(pages_of(1, b"BT ET") + [b"0"] * _times(s, 1_000_000)),
    "pages.pdf": lambda s: pdf_of(pages_of(_times(s, 200_000), b"BT ET")),
    "stream.pdf": lambda s: pdf_of(
        pages_of(
            1,
            zlib.compress(b"BT /F1 9 Tf (a) Tj ET\n" * _times(s, 10_000_000), 9),
            coded="/FlateDecode",
        )
    ),
    "stream-twice.pdf": lambda s: pdf_of(
        pages_of(
            1,
            zlib.compress(zlib.compress(b" " * _times(s, 900_000_000), 9), 9),
            coded="[/FlateDecode /FlateDecode]",
        )
    ),
    "circle.pdf": lambda _: pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>",
        ]
    ),
    # --- bait for slow patterns
    "brackets.txt": lambda s: _TEXT + b"(" * _times(s, 1_000_000),
    "marks.txt": lambda s: _TEXT + b"(a) (b) (c) (i) (ii) " * _times(s, 100_000),
    "quotes.txt": lambda s: _TEXT + "“„«\"‘'".encode() * _times(s, 200_000),
    "quoted-lines.txt": lambda s: _TEXT + "says—\n“open\n".encode() * _times(s, 200_000),
    "digits.txt": lambda s: _TEXT + b"1" * _times(s, 2_000_000),
    "dotted.txt": lambda s: _TEXT + b"section 1.1.1.1.1.1 " * _times(s, 300_000),
    "means.txt": lambda s: _TEXT + "“a” means “a” ".encode() * _times(s, 200_000),
    "dashes.txt": lambda s: _TEXT + "Heading. — — — -- ".encode() * _times(s, 200_000),
    "spaces.txt": lambda s: _TEXT + b" " * _times(s, 20_000_000) + b"x\n",
    "words.txt": lambda s: _TEXT + b"Part Schedule Section Chapter " * _times(s, 300_000),
    "part-lines.txt": lambda s: _TEXT + b"Part II General\n" * _times(s, 500_000),
    "nul.txt": lambda s: _TEXT + bytes(_times(s, 10_000_000)),
    "control.rtf": lambda s: b"{\\rtf1 " + b"\\bin99999999 \\u-1?\\'zz" * _times(s, 500_000),
}
"""Name -> what makes the file's bytes at a size."""


def _words(number: int) -> bytes:
    """Words that cannot be packed tightly."""
    value, out = 12345, bytearray()
    for _ in range(number // 8):
        value = (value * 1103515245 + 12345) & 0x7FFFFFFF
        out += b"%07x " % (value & 0xFFFFFFF)
    return bytes(out)


def write(name: str, folder: Path, size: float = 1.0) -> Path:
    """Write the file called ``name`` into ``folder``."""
    path = folder / name
    path.write_bytes(DATA[name](size))
    return path
