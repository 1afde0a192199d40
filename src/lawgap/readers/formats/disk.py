"""The bytes of a file on a disk."""

from __future__ import annotations

from pathlib import Path

from lawgap.model.errors import ReadError

LARGEST_FILE = 50_000_000
"""Bytes above which a file is refused."""


def bytes_on_disk(path: Path) -> bytes:
    """The bytes of a file. Raises ReadError where it is missing, locked away or too large."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise ReadError(f"“{path.name}” is no file.", hint="Name a file.", code="no-file")
        if size > LARGEST_FILE:
            raise ReadError(
                f"“{path.name}” has {size / 1e6:.0f} MB; "
                f"LawGap reads files of up to {LARGEST_FILE / 1e6:.0f} MB.",
                hint="Split the file, or save it without pictures.",
                code="too-large",
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError(
            f"There is no file “{path}”.", hint="Check the name.", code="missing"
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it cannot be opened"
        raise ReadError(
            f"“{path.name}” cannot be read: {reason}.",
            hint="Check that you may open it.",
            code="not-readable",
        ) from error
