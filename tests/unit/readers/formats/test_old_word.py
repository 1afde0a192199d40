"""Old Word files: read with LibreOffice's help, or a clear line where that is not to be had."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from word_files import paragraph, word_bytes

from lawgap.model.errors import ReadError
from lawgap.readers.formats import old_word
from lawgap.readers.formats.old_word import read_old_word
from lawgap.readers.formats.table import read_source
from lawgap.readers.plain import Source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = OLE + bytes(504) + b"\xec\xa5" + bytes(600) + "WordDocument".encode("utf-16-le")


def source_of(data: bytes, name: str = "act.doc") -> Source:
    """A file of this name."""
    return Source(data=data, path=Path(name))


def failing(data: bytes, name: str = "act.doc") -> ReadError:
    """The error that reading a file raises."""
    with pytest.raises(ReadError) as caught:
        read_source(source_of(data, name))
    assert caught.value.hint
    return caught.value


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Puts a script in the place of LibreOffice."""
    if sys.platform == "win32":
        pytest.skip("a shell script stands for the program")

    def make(script: str) -> None:
        path = tmp_path / "soffice"
        path.write_text("#!/bin/sh\n" + script)
        path.chmod(0o755)
        monkeypatch.setattr(old_word, "find_program", lambda: str(path))

    return make


def test_without_libreoffice_the_user_is_told_how_to_get_it(monkeypatch):
    """Nothing is guessed from the bytes of an old file."""
    monkeypatch.setattr(old_word, "find_program", lambda: "")
    error = failing(WORD)
    assert error.code == "needs-libreoffice"
    assert "LibreOffice" in error.hint


def test_a_locked_old_file_is_refused_before_any_program_is_started(monkeypatch):
    """Its header says that it is encrypted."""
    monkeypatch.setattr(old_word, "find_program", lambda: pytest.fail("started"))
    locked = bytearray(WORD)
    locked[522:524] = b"\x00\x01"
    assert failing(bytes(locked)).code == "encrypted"


def test_other_files_in_the_old_container_are_refused():
    """A workbook or a message is no law."""
    assert failing(OLE + bytes(600)).code == "unknown-format"


def test_the_converted_file_is_read_and_the_user_hears_of_it(program, tmp_path):
    """The text is that of the .docx, the format is still called doc."""
    (tmp_path / "made.docx").write_bytes(word_bytes(paragraph("1. Law.")))
    copy = f'cp {tmp_path}/made.docx "$2/given.docx"'
    program(f'while [ "$1" != --outdir ]; do shift; done; {copy}\n')
    plain = read_source(source_of(WORD))
    assert plain.text == "1. Law.\n"
    assert plain.format == "doc"
    assert [notice.code for notice in plain.notices] == ["converted"]


def test_a_program_that_makes_nothing_is_an_error(program):
    """A damaged file."""
    program("exit 1\n")
    assert failing(WORD).code == "damaged"


def test_a_program_that_hangs_is_ended_with_its_children(program, monkeypatch):
    """Time is limited; what it started does not live on."""
    monkeypatch.setattr(old_word, "LONGEST", 0.3)
    program("sleep 600 & sleep 600\n")
    assert failing(WORD).code == "too-slow"


@pytest.mark.office
def test_a_real_old_file_is_read_through_libreoffice(tmp_path):
    """From .docx to .doc and back, with its automatic numbers."""
    soffice = shutil.which("soffice")
    if not soffice:
        pytest.skip("LibreOffice is not installed")
    import subprocess

    given = tmp_path / "act.docx"
    given.write_bytes(word_bytes(paragraph("Section 1. This is the law.") + paragraph("Two.")))
    subprocess.run(
        [soffice, "--headless", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}",
         "--convert-to", "doc", "--outdir", str(tmp_path), str(given)],
        check=True, capture_output=True, timeout=100,
    )  # fmt: skip
    plain = read_old_word(source_of((tmp_path / "act.doc").read_bytes()))
    assert plain.text == "Section 1. This is the law.\nTwo.\n"
