"""The options that say how statute files are read: the same for every command that reads them."""

from __future__ import annotations

import argparse
from pathlib import Path

from lawgap.model.errors import ReadError
from lawgap.model.reading import ReadChoices, Tracked


def add_choices(parser: argparse.ArgumentParser) -> None:
    """Add the options to a command."""
    group = parser.add_argument_group("how files are read")
    group.add_argument(
        "--tracked",
        choices=[choice.value for choice in Tracked],
        default=Tracked.ACCEPTED.value,
        help="which text of a document with tracked changes: as accepted (default), as original, "
        "or both, as two statutes",
    )
    group.add_argument(
        "--language",
        default="",
        metavar="CODE",
        help="the statutes' language (en); of pages in columns of several, only these are read",
    )
    group.add_argument(
        "--encoding",
        default="",
        metavar="NAME",
        help="the encoding of text files (windows-1251), where LawGap takes a wrong one",
    )
    group.add_argument(
        "--no-ocr",
        dest="ocr",
        action="store_false",
        help="do not recognise the text of scanned pages, even where tesseract is installed",
    )
    group.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="a text file whose first line is the password of protected files",
    )


def choices_of(arguments: argparse.Namespace) -> ReadChoices:
    """What the options say.

    Raises:
        ReadError: the file with the password cannot be read.
    """
    return ReadChoices(
        tracked=Tracked(arguments.tracked),
        language=arguments.language.casefold(),
        encoding=arguments.encoding,
        password=_password(arguments.password_file),
        ocr=arguments.ocr,
    )


def _password(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(
            f"The password in {file} cannot be read.", hint="Give a text file in UTF-8."
        ) from error
    return lines[0] if lines else ""
