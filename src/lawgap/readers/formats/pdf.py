"""PDF files: words in reading order, paragraphs joined, running heads left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawgap.model.errors import ReadError
from lawgap.model.reading import LeftOutKind, RecognisedPage
from lawgap.readers.common_words import NAMES
from lawgap.readers.formats import ocr
from lawgap.readers.formats.pdf_furniture import Aside, page_list, without_furniture
from lawgap.readers.formats.pdf_languages import ChosenColumns, choose_columns
from lawgap.readers.formats.pdf_layout import groups_on, lines_of
from lawgap.readers.formats.pdf_pictures import Pictures, picture_of, pictures_on
from lawgap.readers.formats.pdf_pieces import PageText, Piece, TooMuchText, page_text
from lawgap.readers.formats.pdf_text import PageLines, join_pages
from lawgap.readers.plain import Account, Notice, PlainText, Source

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MOST_PAGES = 3_000
FEWEST_CHARACTERS = 20
"""Characters below which a page with a picture counts as one without text: a scan."""
_THIN = 200  # characters: fewer, over a picture of the whole page, are stamps on a scan
_STEP = 25  # pages between two signs of life


@dataclass(slots=True)
class _Found:
    """What was found while the pages were opened."""

    pages: list[PageText] = field(default_factory=list)
    scanned: list[int] = field(default_factory=list)
    recognised: list[RecognisedPage] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    images: int = 0


def read_pdf(source: Source) -> PlainText:
    """The text of a PDF file, columns one after the other.

    Raises ReadError where it is locked, damaged, too long, or has no text to read.
    """
    document = _open(source)
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise _too_large(source.name, f"it has {count:,} pages; LawGap reads {MOST_PAGES:,}")
        found = _read_pages(document, source)
    finally:
        document.close()
    _refuse_nothing(found, source)
    return _text(found, source)


def _open(source: Source) -> PdfDocument:
    import pypdfium2

    password = source.choices.password
    try:
        return pypdfium2.PdfDocument(source.data, password=password or None)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold():
            wrong = "; the password given does not open it" if password else ""
            raise ReadError(
                f"“{source.name}” is protected by a password{wrong}.",
                hint="Give its password, or open it in a PDF viewer and save a copy without one.",
                code="encrypted",
            ) from error
        raise ReadError(
            f"“{source.name}” is damaged and cannot be opened.",
            hint="Ask for the file again.",
            code="damaged",
        ) from error


def _read_pages(document: PdfDocument, source: Source) -> _Found:
    """The text of every page; scans are recognised where that can be done."""
    found = _Found()
    count = len(document)
    pictures: list[Pictures] = []
    for number in range(count):
        if number % _STEP == 0:
            source.progress(number, count, f"page {number + 1} of {count}")
        text, on_page = _read_page(document, number, source.name)
        if text is None:
            found.damaged.append(number + 1)
        found.pages.append(text or PageText([], 0.0, 0.0, 0))
        pictures.append(on_page)
    found.images = sum(on_page.number for on_page in pictures)
    found.scanned = [
        number
        for number, (page, on_page) in enumerate(zip(found.pages, pictures, strict=True), 1)
        if _is_scan(page, on_page)
    ]
    if found.scanned and source.choices.ocr and ocr.program():
        _recognise(document, found, source)
    return found


def _read_page(document: PdfDocument, number: int, name: str) -> tuple[PageText | None, Pictures]:
    """One page's text, None where the page is damaged, and its pictures."""
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return None, Pictures()
    try:
        text = page_text(page)
        return text, pictures_on(page)
    except pypdfium2.PdfiumError:
        return None, Pictures()
    except TooMuchText as error:
        raise _too_large(name, f"page {number + 1} has more text than any page of law") from error
    finally:
        page.close()


def _is_scan(page: PageText, pictures: Pictures) -> bool:
    characters = sum(len(piece.text) for piece in page.pieces)
    if characters < FEWEST_CHARACTERS:
        return pictures.is_drawn
    return characters < _THIN and pictures.covered > 0.6


def _recognise(document: PdfDocument, found: _Found, source: Source) -> None:
    """Recognise the scanned pages; what a page's own text already says is not doubled."""
    wanted = source.choices.language
    packs = ocr.packs_for((wanted,) if wanted else source.known_languages)
    if not packs:
        return
    for done, number in enumerate(tuple(found.scanned)):
        source.progress(done, len(found.scanned), f"recognising page {number}")
        picture = picture_of(document, number - 1)
        result = ocr.recognise(picture, packs) if picture else None
        if result is None:
            continue
        page = found.pages[number - 1]
        new = [piece for piece in result.pieces if not _is_known(piece, page.pieces)]
        words = sum(len(piece.text.split()) for piece in new)
        if not words:
            continue
        found.pages[number - 1] = page._replace(
            pieces=[*page.pieces, *new],
            words=page.words + words,
        )
        found.recognised.append(
            RecognisedPage(page=number, words=words, confidence=result.confidence)
        )


def _is_known(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether the middle of a recognised line lies on words that the page has as text."""
    across, high = (piece.left + piece.right) / 2, (piece.bottom + piece.top) / 2
    return any(
        other.left <= across <= other.right and other.bottom <= high <= other.top
        for other in pieces
    )


def _text(found: _Found, source: Source) -> PlainText:
    """The text of all pages with its account."""
    aside = Aside()
    for number, page in enumerate(found.pages, 1):
        for words in page.unseen:
            aside.put(LeftOutKind.HIDDEN, number, [Piece(0, 0, 0, 0, words)])
    kept = without_furniture([page.pieces for page in found.pages], aside)
    columns = choose_columns(
        groups_on(kept),
        source.choices.language,
        source.known_languages,
        aside,
    )
    joined = join_pages(
        [
            PageLines(number, page, [line for group in groups for line in lines_of(group.pieces)])
            for number, (page, groups) in enumerate(zip(found.pages, columns.pages, strict=True), 1)
        ]
    )
    return PlainText(
        text=joined.text,
        pages=joined.pages,
        whole_lines=True,
        notices=tuple(_notices(found, columns, source)),
        places=joined.places,
        notes=joined.notes,
        account=Account(
            source_words=sum(page.words for page in found.pages),
            joined_words=joined.joined + sum(page.joined for page in found.pages),
            left_out=aside.left_out(),
            scanned=tuple(found.scanned),
            recognised=tuple(found.recognised),
            images=found.images,
        ),
    )


def _refuse_nothing(found: _Found, source: Source) -> None:
    """Raise ReadError where there is no text at all."""
    if any(page.pieces for page in found.pages):
        return
    if found.damaged:
        raise ReadError(
            f"“{source.name}” is damaged: its pages cannot be read.",
            hint="Ask for the file again.",
            code="damaged",
        )
    if found.scanned:
        pages = page_list(found.scanned)
        count = len(found.pages)
        none = "its only page has no" if count == 1 else f"none of its {count:,} pages has"
        raise ReadError(
            f"“{source.name}” is a scan: {none} text that can be read ({pages}).",
            hint=_about_ocr(source),
            code="scan",
        )
    raise ReadError(
        f"“{source.name}” has no text: its pages are empty.",
        hint="Ask for the file again.",
        code="empty",
    )


def _notices(found: _Found, columns: ChosenColumns, source: Source) -> Iterator[Notice]:
    done = {page.page for page in found.recognised}
    unread = [number for number in found.scanned if number not in done]
    if unread:
        yield Notice(
            code="scan",
            message=f"“{source.name}” has pages without text that can be read: "
            f"{page_list(unread)}.",
            hint=_about_ocr(source),
        )
    if found.recognised:
        words = sum(page.words for page in found.recognised)
        sure = sum(page.words * page.confidence for page in found.recognised) / words
        yield Notice(
            code="ocr",
            message=f"“{source.name}” has scanned pages, whose text was recognised (OCR): "
            f"{page_list(sorted(done))}, confidence {sure:.0%}.",
            hint="Compare what is quoted from these pages with the pages themselves.",
        )
    if found.damaged:
        yield Notice(
            code="page-damaged",
            message=f"“{source.name}” has damaged pages, which were left out: "
            f"{page_list(found.damaged)}.",
            hint="Ask for the file again.",
        )
    if columns.languages:
        yield _several_languages(columns, source.name)


def _several_languages(columns: ChosenColumns, name: str) -> Notice:
    names = [NAMES.get(code, code) for code in columns.languages]
    where = f"columns on {columns.mixed_pages} pages" if columns.mixed_pages else "pages"
    read = f"{NAMES.get(columns.chosen, columns.chosen)} was" if columns.chosen else "all were"
    return Notice(
        code="several-languages",
        message=f"“{name}” is in {', '.join(names[:-1])} and {names[-1]}, in {where}; {read} read.",
        hint="To read another of them, choose its language.",
    )


def _about_ocr(source: Source) -> str:
    """What to do about pages without text."""
    if not source.choices.ocr:
        return "Allow text recognition (OCR), or use another copy of the law."
    wanted = [source.choices.language] if source.choices.language else []
    if not ocr.program() or (wanted and not ocr.is_installed(wanted[0])):
        return ocr.how_to_install(wanted or source.known_languages[:1])
    return "Use another copy of the law; text recognition (OCR) found nothing."


def _too_large(name: str, why: str) -> ReadError:
    return ReadError(f"“{name}” is refused: {why}.", hint="Split the file.", code="too-large")
