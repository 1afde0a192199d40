"""Write an assessment as a file that leaves LawGap."""

from __future__ import annotations

import re
from pathlib import Path

from lawgap.model.finding import Assessment
from lawgap.reports import write
from lawgap.reports.json_report import to_json
from lawgap.reports.table import summary

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


def refuse_bad_target(path: Path) -> None:
    """Raise ``ExportError`` where ``path`` can be seen not to be writable, before the long work."""
    write.checked_target(path)


def default_target(jurisdiction: str, *, kind: str) -> Path:
    """The file in the current folder that a report on ``jurisdiction`` is written to."""
    name = _UNSAFE.sub("-", jurisdiction).strip(" .-") or "report"
    return Path(f"{name}.{kind}")
