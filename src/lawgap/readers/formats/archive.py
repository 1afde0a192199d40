"""Zip files and XML from outside: opened with limits, parsed without entities."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from itertools import pairwise
from typing import IO, TYPE_CHECKING

from lawgap.model.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_MEMBERS = 5_000
LARGEST_MEMBER = 64_000_000  # bytes of one member when inflated
LARGEST_TOTAL = 400_000_000
LARGEST_RATIO = 150  # of inflated to packed bytes, for members above SMALL
SMALL = 4_000_000
_CHUNK = 1 << 20
_LOCKED = 1  # a flag of a member
_AES = 99  # its kind of packing where it is locked in the newer way
_DOCTYPE = "<!DOCTYPE"


class Archive:
    """A zip file whose directory was checked; members are counted again while they inflate."""

    def __init__(self, data: bytes, name: str, password: str = "") -> None:
        """Raises ReadError where the file is no zip file, or one that is made to do harm."""
        self.name = name
        self._password = password.encode() or None
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged() from error
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS:
            raise self._refused(f"it holds {len(members):,} parts")
        if sum(member.file_size for member in members) > LARGEST_TOTAL:
            raise self._refused("it grows too large when it is unpacked")
        for member in members:
            self._check(member)
        if self._overlap(members):
            raise self._refused("parts of it lie over one another")
        self.files = tuple(members)
        self.members = frozenset(member.filename for member in members)

    def read(self, member: str) -> bytes:
        """The bytes of a member. Raises ReadError where it is damaged, locked or too large."""
        try:
            info = self._zip.getinfo(member)
            if info.flag_bits & _LOCKED and (not self._password or info.compress_type == _AES):
                raise self._locked(info)
            with self._zip.open(info, pwd=self._password) as stream:
                return self._inflate(stream, info)
        except NotImplementedError as error:  # a way of packing that Word never uses
            raise self._damaged() from error
        except RuntimeError as error:  # zipfile's word for a wrong password
            raise self._locked() from error
        except (
            KeyError,
            EOFError,
            OSError,
            ValueError,
            zipfile.BadZipFile,
            _zlib_error(),
        ) as error:
            raise self._damaged() from error

    def _inflate(self, stream: IO[bytes], info: zipfile.ZipInfo) -> bytes:
        pieces, size = [], 0
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > LARGEST_MEMBER or size > info.file_size:  # the directory may lie
                raise self._refused("a part of it grows too large when it is unpacked")
            pieces.append(chunk)
        return b"".join(pieces)

    @staticmethod
    def _overlap(members: Sequence[zipfile.ZipInfo]) -> bool:
        """Whether two members share packed bytes: how small files grow without bound."""
        places = sorted((one.header_offset, one.compress_size) for one in members)
        return any(start + size > after for (start, size), (after, _) in pairwise(places))

    def _check(self, member: zipfile.ZipInfo) -> None:
        if member.file_size > LARGEST_MEMBER and member.filename.endswith(".xml"):
            raise self._refused("a part of it grows too large when it is unpacked")
        if member.file_size > SMALL and member.file_size > LARGEST_RATIO * member.compress_size:
            raise self._refused("a part of it is packed suspiciously tightly")

    def _refused(self, why: str) -> ReadError:
        return ReadError(
            f"“{self.name}” is refused: {why}.",
            hint="If you trust the file, open it in Word and save it again.",
            code="too-large",
        )

    def _locked(self, info: zipfile.ZipInfo | None = None) -> ReadError:
        """The error of a member that the password, if there is one, does not open."""
        wrong = "" if info else "; the password given does not open it"
        hint = "Give its password, or unpack it and give LawGap the folder."
        if info and info.compress_type == _AES:
            hint = "Unpack it and give LawGap the folder: it is locked in a way LawGap cannot open."
        return ReadError(
            f"“{self.name}” is protected by a password{wrong}.", hint=hint, code="encrypted"
        )

    def _damaged(self) -> ReadError:
        return ReadError(
            f"“{self.name}” is damaged and cannot be opened.",
            hint="Ask for the file again, or open it in Word and save it again.",
            code="damaged",
        )


def refuse_many(count: int, most: int, name: str) -> None:
    """Raise ReadError where a document has more parts than any law, before they are read."""
    if count > most:
        raise ReadError(
            f"“{name}” is refused: it has more than {most:,} parts, more than any statute.",
            hint="Save the text of the law alone, as .docx or .txt.",
            code="too-large",
        )


def parse_xml(data: bytes, name: str, *, blanks: bool = True) -> _Element:
    """The root of an XML document. Raises ReadError where it is damaged or declares a DOCTYPE.

    ``blanks``: keep the white space that only lays the XML out.
    """
    from lxml import etree

    codes = ["utf-8", *(("utf-16-le", "utf-16-be") if b"\0" in data[:1000] else ())]
    if any(_DOCTYPE.encode(code) in data for code in codes):
        raise ReadError(
            f"“{name}” is refused: its XML declares a document type (DOCTYPE).",
            hint="Open the file in Word and save it again.",
            code="refused",
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=False,
        remove_blank_text=not blanks,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(
            f"“{name}” is damaged: its XML cannot be read.",
            hint="Open the file in Word and save it again.",
            code="damaged",
        ) from error


def _zlib_error() -> type[Exception]:
    import zlib

    return zlib.error
