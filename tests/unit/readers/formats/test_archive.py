"""Zip files that are made to do harm are refused, and quickly."""

from __future__ import annotations

import io
import zipfile

import pytest

from lawgap.model.errors import ReadError
from lawgap.readers.formats import archive
from lawgap.readers.formats.archive import Archive, parse_xml


def zipped(*members: tuple[str, bytes]) -> bytes:
    """A zip file with some members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members:
            made.writestr(name, data)
    return out.getvalue()


def code_of(data: bytes, member: str = "word/document.xml") -> str:
    """The code of the error that reading a member raises."""
    with pytest.raises(ReadError) as caught:
        Archive(data, "act.docx").read(member)
    return caught.value.code


def test_a_member_packed_too_tightly_is_refused_unread():
    """Twenty megabytes of one letter in twenty kilobytes."""
    assert code_of(zipped(("word/document.xml", b"a" * 20_000_000))) == "too-large"


def test_a_directory_that_lies_about_sizes_is_found_out():
    """The size in the directory is small, what comes out is not."""
    data = bytearray(zipped(("word/document.xml", b"a" * 300_000)))
    true = (300_000).to_bytes(4, "little")
    while true in data:
        at = data.index(true)
        data[at : at + 4] = (10).to_bytes(4, "little")
    assert code_of(bytes(data)) in ("too-large", "damaged")


def test_too_many_members_are_refused(monkeypatch):
    """A directory of thousands of parts is no Word file."""
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    assert code_of(zipped(*((f"{at}.xml", b"x") for at in range(4)))) == "too-large"


def test_too_much_in_all_is_refused(monkeypatch):
    """Many members of a harmless size each."""
    monkeypatch.setattr(archive, "LARGEST_TOTAL", 1_000)
    assert code_of(zipped(*((f"{at}.xml", b"x" * 400) for at in range(4)))) == "too-large"


def test_a_damaged_member_is_called_damaged():
    """Flipped bytes in the packed data."""
    data = bytearray(zipped(("word/document.xml", bytes(range(256)) * 40)))
    data[60:90] = bytes(30)
    assert code_of(bytes(data)) == "damaged"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_with_a_document_type_is_refused_in_any_encoding(encoding):
    """A billion laughs never reaches the parser."""
    bomb = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    with pytest.raises(ReadError) as caught:
        parse_xml(bomb.encode(encoding), "act.docx")
    assert caught.value.code == "refused"


def test_broken_xml_is_called_damaged():
    """Cut off in the middle."""
    with pytest.raises(ReadError) as caught:
        parse_xml(b"<a><b>", "act.docx")
    assert caught.value.code == "damaged"
