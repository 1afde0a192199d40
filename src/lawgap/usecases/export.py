"""Write an assessment as a file that leaves LawGap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from lawgap.model.errors import ExportError
from lawgap.model.finding import Assessment
from lawgap.reports import write
from lawgap.reports.json_report import to_json
from lawgap.reports.table import summary
from lawgap.usecases.files import is_read

KINDS = tuple(write.KINDS)
"""The formats: "json", "docx", "xlsx"."""

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')  # refused in file names by one system or another


def export(assessment: Assessment, path: Path, *, kind: str) -> Path:
    """Write ``assessment`` to ``path`` as ``kind`` (one of ``KINDS``) and return the path.

    Raises:
        ExportError: it cannot be written there; an older file is left as it was.
    """
    write.write_report(assessment, path, kind=kind)
    return path


def json_of(assessment: Assessment) -> str:
    """The assessment as JSON text; the same input gives the same text."""
    return to_json(assessment)


def summary_of(assessment: Assessment, *, encoding: str = "utf-8") -> str:
    """The assessment as a table for a terminal that shows what ``encoding`` holds."""
    return summary(assessment, encoding=encoding)


def refuse_bad_target(path: Path, *, inputs: Sequence[Path] = ()) -> None:
    """Raise ``ExportError`` where nothing should be written to ``path``, before the long work.

    It can be seen not to be writable, or a check of ``inputs`` reads it: a report must never
    take the place of a statute, nor be read as one.
    """
    write.checked_target(path)
    if path.exists() and is_read(path, inputs):
        raise ExportError(
            f"{path} is one of the files to be checked, so it is not written over.",
            hint="Choose another name, or a folder outside the statutes.",
        )


def default_target(jurisdiction: str, *, kind: str) -> Path:
    """The file in the current folder that a report on ``jurisdiction`` is written to."""
    name = _UNSAFE.sub("-", jurisdiction).strip(" .-") or "report"
    return Path(f"{name}.{kind}")
