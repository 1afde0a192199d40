"""Archives that are the same whenever and wherever they are made."""

from __future__ import annotations

import io
import zipfile

from lawgap.reports.archive import repacked


def archive(date: tuple[int, int, int, int, int, int]) -> bytes:
    """An archive of two files of this date."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        for name in ("word/a.xml", "[Content_Types].xml"):
            made.writestr(zipfile.ZipInfo(name, date), name)
    return data.getvalue()


def test_dates_do_not_change_the_bytes():
    """Two runs a year apart."""
    first, second = (archive((year, 1, 1, 0, 0, 0)) for year in (2025, 2026))
    assert first != second
    assert repacked(first) == repacked(second)


def test_content_types_come_first():
    """Some readers look at the first member only."""
    with zipfile.ZipFile(io.BytesIO(repacked(archive((2026, 1, 1, 0, 0, 0))))) as made:
        assert made.namelist() == ["[Content_Types].xml", "word/a.xml"]


def test_members_can_be_replaced():
    """And the others stay as they were."""
    data = repacked(archive((2026, 1, 1, 0, 0, 0)), replaced={"word/a.xml": b"new"})
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        assert made.read("word/a.xml") == b"new"
        assert made.read("[Content_Types].xml") == b"[Content_Types].xml"
