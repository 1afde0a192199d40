"""Which file is read how, and what is said of one that is not."""

from __future__ import annotations

import zipfile

import pytest
from pdf_files import Page, Words, pdf_of

from lawgap.model.errors import ReadError
from lawgap.readers.formats import disk
from lawgap.readers.formats.table import HINTS, READERS, read_text


def failing(path) -> ReadError:
    """The error that reading a file raises."""
    with pytest.raises(ReadError) as caught:
        read_text(path)
    assert caught.value.message
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("act.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "unknown-format"),
        ("act.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("act.docx", b"not a Word file", "wrong-name"),
        ("act.pdf", b"not a PDF file", "wrong-name"),
        ("act.docx", b"PK\x03\x04" + bytes(50), "damaged"),
        ("act.rtf", b"law", "wrong-name"),
        ("act.odt", b"law", "wrong-name"),
        ("act.docm", b"law", "wrong-name"),
        ("act.doc", b"law", "wrong-name"),
        ("photo.png", b"\x89PNG....", "unknown-format"),
        ("act.xyz", b"law", "unknown-format"),
        ("act", b"law", "unknown-format"),
    ],
)
def test_files_that_cannot_be_read_say_why_and_what_to_do(tmp_path, name, data, code):
    """Every kind of bad file has its own message and a way out."""
    path = tmp_path / name
    path.write_bytes(data)
    assert failing(path).code == code


def test_a_locked_opendocument_file_of_any_version_says_so(tmp_path):
    """Newer programs lock the whole file into one part of it."""
    locked = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    )
    for part in ("content.xml", "encrypted-package"):
        path = tmp_path / "act.odt"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            archive.writestr("META-INF/manifest.xml", locked)
            archive.writestr(part, b"\x93\x11")
        assert failing(path).code == "encrypted"


def test_missing_files_and_folders_are_said_to_be_so(tmp_path):
    """A path that is not there, and one that is no file."""
    assert failing(tmp_path / "none.txt").code == "missing"
    (tmp_path / "folder.txt").mkdir()
    assert failing(tmp_path / "folder.txt").code == "no-file"


def test_too_large_a_file_is_refused_before_it_is_read(tmp_path, monkeypatch):
    """The limit is checked by the file's size."""
    monkeypatch.setattr(disk, "LARGEST_FILE", 100)
    path = tmp_path / "act.txt"
    path.write_bytes(b"1. Law\n" * 50)
    assert failing(path).code == "too-large"


def test_a_wrongly_named_file_is_read_as_what_it_is_with_a_notice(word_file, tmp_path):
    """A Word file that is called .txt, a PDF that is called .docx, a page called .txt."""
    word = word_file("<w:p><w:r><w:t>1. Law</w:t></w:r></w:p>", name="act.txt")
    pdf = tmp_path / "law.docx"
    pdf.write_bytes(pdf_of([Page([Words(72, 700, "1. The law of the land is this.")])]))
    page = tmp_path / "page.txt"
    page.write_text("<!DOCTYPE html><html><p>1. Law</p></html>")
    for path, words in ((word, "1. Law"), (pdf, "1. The law"), (page, "1. Law")):
        plain = read_text(path)
        assert plain.text.startswith(words)
        assert [notice.code for notice in plain.notices] == ["wrong-name"]


@pytest.mark.parametrize(
    ("name", "data", "shown"),
    [
        ("act.doc", b"{\\rtf1 1. Law\\par}", "rtf"),
        ("act.txt", b"{\\rtf1 1. Law\\par}", "rtf"),
        ("act.doc", b"<html><body><p>1. Law</p></body></html>", "html"),
        ("act.xml", b"<?xml version='1.0'?><html><p>1. Law</p></html>", "html"),
        (
            "act.txt",
            (
                b"<?xml version='1.0'?><akomaNtoso><act><body><section><num>1.</num> Law</section>"
                b"</body></act></akomaNtoso>"
            ),
            "akoma-ntoso",
        ),
    ],
)
def test_what_programs_save_under_another_name_is_read_as_what_it_is(tmp_path, name, data, shown):
    """Rich Text and pages called .doc are what ministries often send."""
    path = tmp_path / name
    path.write_bytes(data)
    plain = read_text(path)
    assert plain.text == "1. Law\n"
    assert plain.format == shown
    assert [notice.code for notice in plain.notices] == ["wrong-name"]


def test_other_zip_files_get_their_own_hint(tmp_path):
    """What a zip file is called when it holds no document."""
    for members, suffix in ((("page.xhtml",), ".epub"), (("laws/act.txt",), ".zip")):
        path = tmp_path / f"act{suffix}"
        with zipfile.ZipFile(path, "w") as archive:
            for member in members:
                archive.writestr(member, "x")
        assert failing(path).hint == HINTS[suffix]


def test_the_formats_of_the_table_are_not_among_the_hints():
    """What is read needs no hint how to turn it into something that is."""
    assert not set(READERS) & set(HINTS)
