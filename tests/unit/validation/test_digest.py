"""Fingerprints of files."""

from lawgap.validation.digest import digest


def test_line_ends_and_byte_order_marks_do_not_count() -> None:
    """A checkout on Windows has the same fingerprint."""
    assert digest([b"\xef\xbb\xbfa\r\nb"]) == digest([b"a\nb"])


def test_a_line_moved_to_the_next_file_shows() -> None:
    """The border between files is part of the fingerprint."""
    assert digest([b"ab", b"c"]) != digest([b"a", b"bc"])
