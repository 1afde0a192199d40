"""Zip files and XML from outside: opened with limits, parsed without entities."""

from __future__ import annotations

import io
import zipfile
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
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


class Archive:
    """A zip file whose directory was checked; members are counted again while they inflate."""

    def __init__(self, data: bytes, name: str) -> None:
        """Raises ReadError where the file is no zip file, or one that is made to do harm."""
        self.name = name
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
        self.members = frozenset(member.filename for member in members)

    def read(self, member: str) -> bytes:
        """The bytes of a member. Raises ReadError where it is damaged, locked or too large."""
        try:
            info = self._zip.getinfo(member)
            with self._zip.open(info) as stream:
                return self._inflate(stream, info)
        except NotImplementedError as error:  # a way of packing that Word never uses
            raise self._damaged() from error
        except RuntimeError as error:  # zipfile's word for a member that needs a password
            raise ReadError(
                f"“{self.name}” is protected by a password.",
                hint="Remove the password in Word and save the file again.",
                code="encrypted",
            ) from error
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

    def _damaged(self) -> ReadError:
        return ReadError(
            f"“{self.name}” is damaged and cannot be opened.",
            hint="Ask for the file again, or open it in Word and save it again.",
            code="damaged",
        )


def parse_xml(data: bytes, name: str) -> _Element:
    """The root of an XML document. Raises ReadError where it is damaged or declares a DOCTYPE."""
    from lxml import etree

    if any(doctype in data for doctype in _DOCTYPES):
        raise ReadError(
            f"“{name}” is refused: its XML declares a document type (DOCTYPE).",
            hint="Open the file in Word and save it again.",
            code="refused",
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
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
