"""PDF files made byte by byte: words at places, columns, pictures, turned and locked pages."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 612, 792
LEADING = 12
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


@dataclass(frozen=True)
class Words:
    """Words at a place, in points from the lower left corner; ``mark``: raised behind them."""

    x: float
    y: float
    text: str
    size: float = 10
    raised: float = 0
    mark: str = ""
    turned: bool = False


@dataclass(frozen=True)
class Page:
    """A page of words; ``picture`` covers it with a grey picture; ``turn``: degrees."""

    words: Sequence[Words | tuple[float, float, str]] = ()
    picture: bool = False
    turn: int = 0
    box: tuple[float, float, float, float] = (0, 0, WIDTH, HEIGHT)
    drawn: str = ""  # further operators


@dataclass
class _Writer:
    objects: list[bytes] = field(default_factory=list)

    def add(self, content: bytes) -> int:
        self.objects.append(content)
        return len(self.objects)


def column(
    *lines: str, x: float = 72, top: float = 700, size: float = 10, leading: float = LEADING
) -> list[Words]:
    """Lines below one another."""
    return [Words(x, top - leading * at, line, size) for at, line in enumerate(lines)]


def pdf_of(pages: Sequence[Page], *, password: str = "", trailer: str = "") -> bytes:
    """The bytes of a PDF in Helvetica; with a password it is encrypted (RC4, 40 bits)."""
    writer = _Writer()
    writer.add(b"<< /Type /Catalog /Pages 2 0 R >>")
    writer.add(b"")  # the pages, when their numbers are known
    writer.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding "
               b"/BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> >>")  # fmt: skip
    writer.add(
        b"<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 "
        b"/ColorSpace /DeviceGray /Length 4 >>\nstream\n\x80\x90\xa0\xb0\nendstream"
    )
    kids = []
    for page in pages:
        content = _content(page)
        stream = writer.add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        box = " ".join(map(str, page.box))
        kids.append(writer.add(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Rotate {page.turn} /Resources << "
            f"/Font << /F1 3 0 R >> /XObject << /Im 4 0 R >> >> /Contents {stream} 0 R >>".encode()
        ))  # fmt: skip
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    writer.objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode()
    if password:
        trailer += _lock(writer, password)
    return _file(writer.objects, trailer)


def _content(page: Page) -> bytes:
    parts = [b"q %g 0 0 %g 0 0 cm /Im Do Q" % (page.box[2], page.box[3])] if page.picture else []
    for words in page.words:
        one = words if isinstance(words, Words) else Words(*words)
        matrix = f"0 1 -1 0 {one.x} {one.y} Tm" if one.turned else f"1 0 0 1 {one.x} {one.y} Tm"
        shown = one.text.replace("ﬁ", "\x01").replace("ﬂ", "\x02")
        for sign in "\\()":
            shown = shown.replace(sign, f"\\{sign}")
        parts.append(
            f"BT /F1 {one.size} Tf {matrix} {one.raised} Ts ({shown}) Tj "
            f"/F1 6 Tf 4 Ts ({one.mark}) Tj ET".encode("cp1252")
        )
    return b"\n".join([*parts, page.drawn.encode()])


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer << /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer.encode()))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def _lock(writer: _Writer, password: str) -> str:
    """Encrypt every stream by the standard's oldest way (revision 2)."""
    name = b"0123456789abcdef"
    padded = (password.encode() + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)  # noqa: S324
    rights = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(padded + owner + rights + name).digest()[:5]  # noqa: S324
    user = _rc4(key, _PADDING)
    for at, content in enumerate(writer.objects):
        before, mark, rest = content.partition(b"\nstream\n")
        if mark:
            inner = rest.removesuffix(b"\nendstream")
            own = key + (at + 1).to_bytes(3, "little") + b"\0\0"
            locked = _rc4(hashlib.md5(own).digest()[:10], inner)  # noqa: S324
            writer.objects[at] = before + mark + locked + b"\nendstream"
    return (
        f"/ID [<{name.hex()}> <{name.hex()}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
        f"/O <{owner.hex()}> /U <{user.hex()}> >>"
    )


def _rc4(key: bytes, data: bytes) -> bytes:
    return bytes(byte ^ pad for byte, pad in zip(data, _stream(key), strict=False))


def _stream(key: bytes) -> Iterator[int]:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    while True:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        yield state[(state[i] + state[j]) % 256]
