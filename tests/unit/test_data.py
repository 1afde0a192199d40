"""The shipped files."""

from __future__ import annotations

from lawgap.data import data_dir


def test_shipped_folders_are_found():
    """In a checkout as in an installed package."""
    assert (data_dir("checklists") / "criteria").is_dir()
    assert (data_dir("resources") / "languages" / "en.yaml").is_file()
