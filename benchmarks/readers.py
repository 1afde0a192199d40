"""How fast files are read, as ratios measured in one run on one machine.

    python benchmarks/readers.py [--runs N]

* .docx: LawGap's reader against python-docx opening the same file; at most 3.
* .pdf: LawGap's reader against pypdfium2 extracting the bare text; at most 4.

The files are made on the spot: a statute of 8,000 paragraphs, bare and as Word writes it, and a
gazette of 400 pages in two columns. Real files beside the checkout are measured too where they
stand there. Each program is run on its own, several times over, and the best times are compared:
they disturb each other least, in time of the processor, whatever else the machine does.
"""

from __future__ import annotations

import argparse
import gc
import io
import random
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from pdf_files import Page, Words, column, pdf_of  # type: ignore[import-not-found]  # noqa: E402

from lawgap.model.reading import ReadChoices  # noqa: E402
from lawgap.readers.formats.pdf import read_pdf  # noqa: E402
from lawgap.readers.formats.word import read_word  # noqa: E402
from lawgap.readers.plain import PlainText, Source  # noqa: E402

_NO_OCR = ReadChoices(ocr=False)
FORMATS = ROOT.parent / "shared" / "corpus" / "formats"
MAX_WORD, MAX_PDF = 3.0, 4.0
PARAGRAPHS, PAGES = 8_000, 400
SENTENCE = (
    "A person who recruits, transports, transfers, harbours or receives another person by means "
    "of threat for the purpose of exploitation commits an offence and is liable to imprisonment."
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def main() -> int:
    """Print a line for each file; returns 1 where a bound is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of each (default 5)")
    runs = parser.parse_args().runs
    print(f"{'file':34} {'MB':>6} {'library':>9} {'LawGap':>9} {'ratio':>6}  at most")
    broken = 0
    for name, data, read, bare, most in _cases():
        source = Source(data=data, path=Path(name), choices=_NO_OCR, known_languages=("en",))
        library = _best(lambda data=data, bare=bare: bare(data), runs)  # type: ignore[misc]
        own = _best(lambda source=source, read=read: read(source), runs)  # type: ignore[misc]
        ratio = own / library
        broken += ratio > most
        print(
            f"{name:34} {len(data) / 1e6:6.2f} {library * 1000:7.0f}ms {own * 1000:7.0f}ms "
            f"{ratio:6.2f}  {most:g}{'' if ratio <= most else '  TOO SLOW'}"
        )
    return int(broken > 0)


_Case = tuple[str, bytes, Callable[[Source], PlainText], Callable[[bytes], object], float]


def _cases() -> Iterator[_Case]:
    yield "statute.docx", statute_docx(plain=True), read_word, open_by_docx, MAX_WORD
    yield (
        "statute as Word writes.docx",
        statute_docx(plain=False),
        read_word,
        open_by_docx,
        MAX_WORD,
    )
    yield "gazette.pdf", gazette_pdf(), read_pdf, text_by_pdfium, MAX_PDF
    for name in ("rw7.pdf", "rw25.pdf", "fr.pdf"):
        if (FORMATS / name).is_file():
            yield name, (FORMATS / name).read_bytes(), read_pdf, text_by_pdfium, MAX_PDF


def statute_docx(*, plain: bool) -> bytes:
    """A Word file of many paragraphs: each one run, or in the many small runs of Word itself."""
    chance = random.Random(1)  # noqa: S311  # words in ever other orders, as text is packed
    body = "".join(
        _paragraph(chance.sample(SENTENCE.split(), 28), plain) for _ in range(PARAGRAPHS)
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr(
            "word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>"
        )
    return data.getvalue()


def _paragraph(words: list[str], plain: bool) -> str:  # noqa: FBT001
    if plain:
        return f"<w:p><w:r><w:t>{' '.join(words)}</w:t></w:r></w:p>"
    look = '<w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr>'
    runs = "".join(
        f'<w:r w:rsidRPr="00A1B2C3">{look}<w:t xml:space="preserve">{" ".join(part)} </w:t></w:r>'
        for part in (words[:7], words[7:16], words[16:])
    )
    number = '<w:pPr><w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr>'
    return f'<w:p w:rsidR="00D4E5F6">{number}{runs}</w:p>'


def gazette_pdf() -> bytes:
    """A gazette in two columns with running heads."""
    words = SENTENCE.split()
    lines = [" ".join(words[at : at + 6]) for at in range(0, len(words), 6)] * 10
    made: bytes = pdf_of([
        Page([
            Words(200, 770, f"Official Gazette no. 12, page {number}"),
            *column(*lines[:48], x=40),
            *column(*lines[:48], x=320),
        ])
        for number in range(1, PAGES + 1)
    ])  # fmt: skip
    return made


def open_by_docx(data: bytes) -> object:
    """What python-docx does to open a file."""
    import docx

    return docx.Document(io.BytesIO(data))


def text_by_pdfium(data: bytes) -> object:
    """The bare text of every page."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    texts = []
    for number in range(len(document)):
        textpage = document[number].get_textpage()
        texts.append(textpage.get_text_range())
        textpage.close()
    document.close()
    return texts


def _best(run: Callable[[], object], runs: int) -> float:
    """The least processor time of several runs, in seconds; the first warms up."""
    run()
    times = []
    gc.disable()  # as in the worker process
    for _ in range(runs):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    gc.enable()
    return min(times)


if __name__ == "__main__":
    sys.exit(main())
