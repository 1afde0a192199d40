"""A report on disk: whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from report_samples import every_verdict

from lawgap.model.errors import ExportError
from lawgap.reports.write import KINDS, write_report, write_whole

needs_permissions = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere"
)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_written(tmp_path, kind):
    """Nothing but the report is left in the folder."""
    write_report(every_verdict(), tmp_path / f"report.{kind}", kind=kind)
    assert [path.name for path in tmp_path.iterdir()] == [f"report.{kind}"]
    assert (tmp_path / f"report.{kind}").stat().st_size > 1000


@pytest.mark.parametrize("kind", KINDS)
def test_same_assessment_gives_the_same_bytes(tmp_path, kind):
    """No clock, no path, no order of a set."""
    for name in ("a", "b"):
        write_report(every_verdict(), tmp_path / name, kind=kind)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_an_older_report_is_replaced(tmp_path):
    """In one step."""
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")
    write_report(every_verdict(), target, kind="json")
    assert target.read_text(encoding="utf-8").startswith("{")


def test_unknown_format_lists_those_there_are(tmp_path):
    """The user learns what to ask for."""
    with pytest.raises(ExportError, match="docx") as caught:
        write_report(every_verdict(), tmp_path / "report.odt", kind="odt")
    assert caught.value.code == "bad-format"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "is a folder"),
        ("none/report.docx", "does not exist"),
        ("x" * 300 + ".docx", "no name for a file"),
        ("a\x00b.docx", "no name for a file"),
        ("file.txt/report.docx", "does not exist"),
    ],
)
def test_bad_places_get_one_clear_line(tmp_path, name, words):
    """What is wrong and what to do, and the folder is as it was."""
    (tmp_path / "file.txt").write_text("kept", encoding="utf-8")
    with pytest.raises(ExportError, match=words) as caught:
        write_report(every_verdict(), tmp_path / name, kind="docx")
    assert caught.value.hint
    assert "\n" not in str(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EACCES, "No permission"),
        (errno.EROFS, "cannot be written to"),
        (errno.EBUSY, "open in another program"),
        (errno.EIO, "could not be written"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_failure_on_the_way_leaves_the_old_file(tmp_path, monkeypatch, number, words, step):
    """A full disk or a file open in Word: the old report stays, no half one beside it."""
    target = tmp_path / "report.docx"
    target.write_bytes(b"old")

    def fail(*_args: object) -> None:
        raise OSError(number, os.strerror(number))

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ExportError, match=words) as caught:
        write_whole(b"new", target)
    monkeypatch.undo()
    assert caught.value.hint
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.docx"]


def test_file_open_in_word_is_told_on_windows(tmp_path, monkeypatch):
    """Windows refuses to replace a file that another program holds."""

    def fail(*_args: object) -> None:
        error = PermissionError(errno.EACCES, "used by another process")
        error.winerror = 32
        raise error

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ExportError, match="open in another program") as caught:
        write_whole(b"new", tmp_path / "report.docx")
    assert "report (2).docx" in caught.value.hint


def test_a_file_that_may_not_be_replaced_has_another_name_proposed(tmp_path, monkeypatch):
    """Windows often says only "access is denied" of a file that Word has open."""
    target = tmp_path / "report.docx"
    target.write_bytes(b"old")
    (tmp_path / "report (2).docx").touch()

    def fail(*_args: object) -> None:
        raise PermissionError(errno.EACCES, "access is denied")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ExportError, match="No permission") as caught:
        write_whole(b"new", target)
    assert "report (3).docx" in caught.value.hint
    assert target.read_bytes() == b"old"


@needs_permissions
def test_folder_without_permission(tmp_path):
    """The line says where to go instead."""
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ExportError, match="No permission"):
            write_whole(b"new", tmp_path / "report.docx")
    finally:
        tmp_path.chmod(0o700)


@needs_permissions
def test_write_protected_file_is_not_replaced(tmp_path):
    """Replacing it would be possible, but nobody asked for that."""
    target = tmp_path / "report.docx"
    target.write_bytes(b"old")
    target.chmod(0o400)
    with pytest.raises(ExportError, match="write-protected"):
        write_whole(b"new", target)
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(os.name != "posix", reason="devices are files here")
def test_a_device_is_not_replaced():
    """Moving a file over /dev/null would break the machine."""
    with pytest.raises(ExportError, match="not an ordinary file"):
        write_whole(b"new", Path(os.devnull))


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path):
    """The file that it points to gets the report."""
    real = tmp_path / "real.docx"
    real.write_bytes(b"old")
    link = tmp_path / "link.docx"
    link.symlink_to(real)
    write_whole(b"new", link)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
