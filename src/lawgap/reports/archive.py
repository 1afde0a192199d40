"""Office files are zip archives; written so that the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

# The date that every file carries: a report has no clock. Zip knows no year before 1980.
FIXED_DATE: Final = datetime(2000, 1, 1, tzinfo=UTC)
_ZIP_DATE: Final = (1980, 1, 1, 0, 0, 0)
_LEVEL: Final = 6
_TYPES: Final = "[Content_Types].xml"


def repacked(data: bytes, *, replaced: Mapping[str, bytes] | None = None) -> bytes:
    """The archive with fixed dates and systems, its members in their order, some replaced."""
    replaced = replaced or {}
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as result,
    ):
        names = source.namelist()
        for name in sorted(names, key=lambda name: name != _TYPES):  # readers look for it first
            content = replaced[name] if name in replaced else source.read(name)
            result.writestr(member(name), content)
    return target.getvalue()


def member(name: str) -> zipfile.ZipInfo:
    """The head of a member that tells neither date nor system."""
    info = zipfile.ZipInfo(name, date_time=_ZIP_DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 0  # else it tells the operating system
    info.external_attr = 0
    return info
