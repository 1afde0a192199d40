"""The page of a file as its reader sees it, beside the text that LawGap read of it."""

from __future__ import annotations

from pathlib import Path

from lawgap.model.reading import PagePicture


def picture_of_page(
    source: Path | bytes, page: int, *, width: int, password: str = ""
) -> PagePicture:
    """Page ``page`` (from 1) of a PDF, ``width`` pixels wide; ``source``: a file or its bytes.

    Raises:
        ReadError: the file is gone or cannot be opened, or it has no such page.
    """
    from lawgap.readers.formats.pdf_pictures import page_picture
    from lawgap.readers.formats.zipped import bytes_of

    data = source if isinstance(source, bytes) else bytes_of(source, password)
    return page_picture(data, page, width=width, password=password)
