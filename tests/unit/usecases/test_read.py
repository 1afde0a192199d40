"""Reading one statute."""

from __future__ import annotations

import pytest

from lawgap.model.errors import ReadError
from lawgap.usecases.read import certificate_of, encodings_of, read_file


def test_file_is_read_as_one_statute(tmp_path):
    """The same reading as in a check."""
    file = tmp_path / "act.txt"
    file.write_text("Act\n\n1. Theft is an offence.\n", encoding="utf-8")
    (statute,) = read_file(file).statutes
    assert statute.file == "act.txt"
    assert "Theft" in statute.text


def test_unreadable_file_is_an_error_that_names_it(tmp_path):
    """Alone, a file's problem is the whole answer."""
    with pytest.raises(ReadError, match=r"nowhere\.txt"):
        read_file(tmp_path / "nowhere.txt")


def test_folder_is_refused(tmp_path):
    """A folder has no one text."""
    with pytest.raises(ReadError, match="folder"):
        read_file(tmp_path)


def test_the_certificate_of_a_file(tmp_path):
    """Every word accounted for."""
    path = tmp_path / "law.txt"
    path.write_text("1. Every person is free.\n\n2. Slavery is an offence.\n")
    certificate = certificate_of(path)
    assert certificate.file == "law.txt"
    assert certificate.unaccounted == 0


def test_the_encodings_that_a_file_may_be_in(tmp_path):
    """With a preview of each, for the user to choose."""
    path = tmp_path / "law.txt"
    path.write_bytes("Članak 1. Žrtva se neće kazniti za što je učinila.\n".encode("iso-8859-2"))
    first, *_ = encodings_of(path)
    assert first.encoding == "iso-8859-2"
    assert "Žrtva" in first.preview
