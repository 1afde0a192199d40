"""Good files of every format in one act of own words, and ways to break them."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator, Mapping

from tests.hostile_files import docx_of, odt_of, pdf_of, zip_of

ACT = (
    ("Act on the Freedom of Persons", "", "An Act to protect persons from servitude."),
    ("1. Interpretation", "In this Act—", "“child” means a person under the age of 18;"),
    ("2. Offence", "(1) A person who holds another—", "(a) by force; or", "(b) by deceit,"),
    ("", "commits an offence under section 3 of this Act.", "(2) Consent is no defence."),
    ("3. Penalty", "A person who commits it is liable to imprisonment for ten years.", ""),
    ("SCHEDULE", "(Section 3)", "1. The court shall order compensation."),
)
LINES = [line for block in ACT for line in (*block, "")]


def good_files() -> Mapping[str, bytes]:
    """Ending -> the act in that format."""
    text = "\n".join(LINES)
    paragraphs = "".join(
        f"<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>{line}</w:t></w:r></w:p>"
        if line[:1].isdecimal()
        else f"<w:p><w:ins w:id='1'><w:r><w:t>{line}</w:t></w:r></w:ins></w:p>"
        for line in LINES
    )
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>4. Table</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    docx = docx_of((paragraphs + table).encode())
    return {
        ".txt": text.encode("utf-8"),
        ".md": ("# " + text).encode("utf-8"),
        ".html": _html().encode("utf-8"),
        ".docx": docx,
        ".odt": odt_of(_odt().encode("utf-8")),
        ".rtf": _rtf().encode("ascii"),
        ".xml": _akoma_ntoso().encode("utf-8"),
        ".pdf": _pdf(),
        ".zip": zip_of({"laws/act.docx": docx, "act.txt": text.encode("utf-8")}),
    }


def broken_files(seed: int, number: int) -> Iterator[tuple[str, bytes]]:
    """``number`` broken files (name, bytes), the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - for variety, not for secrets
    good = good_files()
    endings = sorted(good)
    for at in range(number):
        ending = endings[at % len(endings)]
        data = good[ending]
        if zipfile.is_zipfile(io.BytesIO(data)) and chance.random() < 0.6:
            data = _broken_inside(data, chance)
        else:
            data = _broken(data, good[chance.choice(endings)], chance)
        yield f"{at:05d}{ending}", data


def _broken_inside(data: bytes, chance: random.Random) -> bytes:
    """A zip file that is whole, with one broken member."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(members))
    members[name] = _broken(members[name], members[chance.choice(sorted(members))], chance)
    return zip_of(members)


def _broken(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """One to three ways of breaking, one after the other."""
    for _ in range(chance.randint(1, 3)):
        way = chance.choice((_cut, _flip, _splice, _drop, _repeat, _swap_words))
        data = way(data or b"x", other or b"y", chance)
    return data


def _cut(data: bytes, _other: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data)) + 1]


def _flip(data: bytes, _other: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def _splice(data: bytes, other: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data)) + 1] + other[chance.randrange(len(other)) :]


def _drop(data: bytes, _other: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.randint(1, 40) :]


def _repeat(data: bytes, _other: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    piece = data[at : at + chance.randint(1, 60)]
    return data[:at] + piece * chance.randint(2, 50) + data[at:]


_WORDS = (
    b"<", b">", b"/>", b"{", b"}", b"\\", b"&amp;", b"\0", b"\xff\xfe", b"99999999999", b"-1",
    b"<w:p>", b"</w:p>", b"<w:sdt>", b"obj", b"endstream", b"\\u-32768?", b"\\bin9 ", b"(((((",
    "\u202e“".encode(), b"<!--", b"<![CDATA[", b"<?xml version='1.0' encoding='utf-7'?>",
)  # fmt: skip


def _swap_words(data: bytes, _other: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(_WORDS) + data[at + chance.randint(0, 4) :]
    return data


def _html() -> str:
    body = "".join(f"<h2>{b[0]}</h2><p>{b[1]}</p><ul><li>{b[2]}</ul>" for b in ACT)
    return f"<html><head><title>Act</title></head><body><nav>Menu</nav>{body}</body></html>"


def _odt() -> str:
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "text", "table")
    )
    body = "".join(
        f'<text:h text:outline-level="1">{line}</text:h>'
        if line[:1].isdecimal()
        else f"<text:p>{line}</text:p>"
        for line in LINES
    )
    changes = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        "<text:p>Gone</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    )
    return (
        f"<office:document-content{names}><office:body><office:text>{changes}"
        f'<text:list><text:list-item><text:p>One<text:change text:change-id="c1"/></text:p>'
        f"</text:list-item></text:list>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def _rtf() -> str:
    def escaped(line: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line)

    body = "\\par ".join(map(escaped, LINES))
    fonts = "{\\fonttbl{\\f0\\fcharset204 Times;}}"
    return f"{{\\rtf1\\ansi\\ansicpg1252{fonts}{{\\*\\gen x;}}{{\\deleted gone}} {body}\\'e9}}"


def _akoma_ntoso() -> str:
    sections = "".join(
        f'<section eId="sec_{n}"><num>{n}.</num><heading>{block[0]}</heading>'
        f"<subsection><num>(1)</num><content><p>{block[1]} {block[2]}</p></content></subsection>"
        "</section>"
        for n, block in enumerate(ACT, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><akomaNtoso '
        'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta/>'
        f"<body>{sections}</body></act></akomaNtoso>"
    )


def _pdf() -> bytes:
    shown = "".join(
        f"BT /F1 10 Tf 72 {740 - 14 * at} Td ({_ascii(line)}) Tj ET\n"
        for at, line in enumerate(LINES)
    ).encode("ascii")
    fonts = b"/Resources << /Font << /F1 3 0 R >> >>"
    return pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R %s >>" % fonts,
            b"<< /Length %d >>\nstream\n%sendstream" % (len(shown), shown),
        ]
    )


def _ascii(line: str) -> str:
    plain = line.encode("ascii", "replace").decode("ascii")
    return plain.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
