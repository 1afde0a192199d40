"""Old Word files (.doc), turned into .docx by LibreOffice where it is installed."""

from __future__ import annotations

from dataclasses import replace

from lawgap.model.errors import ReadError
from lawgap.readers.formats.libreoffice import converted, find_program
from lawgap.readers.formats.word import read_word
from lawgap.readers.plain import Notice, PlainText, Source

LONGEST = 90.0
"""Seconds that a conversion may take."""

INSTALL = (
    "Install LibreOffice (libreoffice.org) and LawGap will read it, "
    "or open it in Word and save it as .docx."
)
_ENCRYPTED = 0x0100  # a flag in the header of the main stream
_HEADER = 512


def read_old_word(source: Source) -> PlainText:
    """The text of a .doc file, as LibreOffice understands it.

    Raises ReadError where LibreOffice is not installed, fails or takes too long, or where the
    file is locked.
    """
    if _is_locked(source.data):
        raise ReadError(
            f"“{source.name}” is protected by a password.",
            hint="Remove the password in Word and save the file again.",
            code="encrypted",
        )
    program = find_program()
    if not program:
        raise ReadError(
            f"“{source.name}” is a file of an old Word version, which LawGap reads with the help "
            "of LibreOffice; it is not installed here.",
            hint=INSTALL,
            code="needs-libreoffice",
        )
    plain = read_word(replace(source, data=_convert(program, source)))
    notice = Notice(
        code="converted",
        message=f"“{source.name}” is a file of an old Word version; LibreOffice turned it into "
        "a newer one, and that was read.",
        hint="Numbers and tracked changes may differ from Word’s: save it as .docx in Word.",
    )
    return replace(plain, format="doc", notices=(notice, *plain.notices))


def _convert(program: str, source: Source) -> bytes:
    """The file as .docx."""

    def alive(done: int, total: int, _note: str) -> None:
        source.progress(done, total, "")

    try:
        made = converted(
            program,
            source.data,
            given="doc",
            wanted="docx:MS Word 2007 XML",
            seconds=LONGEST,
            progress=alive,
        )
    except TimeoutError as error:
        raise ReadError(
            f"“{source.name}” is left out: LibreOffice took more than {LONGEST:.0f} seconds "
            "over it.",
            hint="Open it in Word and save it as .docx.",
            code="too-slow",
        ) from error
    if not made:
        raise ReadError(
            f"“{source.name}” could not be read by LibreOffice: it may be damaged or locked.",
            hint="Open it in Word and save it as .docx.",
            code="damaged",
        )
    return made


def _is_locked(data: bytes) -> bool:
    """Whether the header of the main stream, where it stands first, says “encrypted”."""
    head = data[_HEADER : _HEADER + 12]
    return head[:2] == b"\xec\xa5" and bool(int.from_bytes(head[10:12], "little") & _ENCRYPTED)
