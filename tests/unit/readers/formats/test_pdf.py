"""PDF files: reading order, paragraphs, running heads, scans."""

from __future__ import annotations

import pytest

from lawgap.model.errors import ReadError
from lawgap.readers.formats.pdf import read_pdf
from lawgap.readers.plain import Source


def read(path):
    """The plain text of a PDF file."""
    return read_pdf(Source(data=path.read_bytes(), path=path))


def lines(*words: str, x: int = 72, top: int = 700) -> list[tuple[int, int, str]]:
    """Lines below one another."""
    return [(x, top - 12 * at, line) for at, line in enumerate(words)]


def test_lines_of_a_paragraph_are_joined(pdf_file):
    """A paragraph is one line of the text; a new mark begins a new one."""
    path = pdf_file(
        lines(
            "1. Every person who recruits, transports, transfers, harbours or receives another",
            "person by means of force commits an offence and is liable to imprisonment for ten",
            "years.",
            "2. An attempt is punished in the same way as the completed offence is punished, and",
            "(a) the court may order forfeiture;",
            "(b) the court may order compensation.",
        )
    )
    assert read(path).text.split("\n") == [
        (
            "1. Every person who recruits, transports, transfers, harbours or receives another "
            "person by means of force commits an offence and is liable to imprisonment for ten "
            "years."
        ),
        "2. An attempt is punished in the same way as the completed offence is punished, and",
        "(a) the court may order forfeiture;",
        "(b) the court may order compensation.",
        "",
    ]


def test_columns_are_read_one_after_the_other(pdf_file):
    """A gazette with two languages side by side is not read across."""
    left = lines(*[f"left column line {at} goes on here" for at in range(20)], x=50)
    right = lines(*[f"right column line {at} goes on here" for at in range(20)], x=330)
    text = read(pdf_file(sorted([*left, *right], key=lambda piece: -piece[1]))).text
    assert text.index("left column line 19") < text.index("right column line 0")


def test_running_heads_and_page_numbers_are_left_out(pdf_file):
    """What repeats at the edges of the pages is no law."""
    words = ["alpha law.", "beta law.", "gamma law.", "delta law.", "omega law."]
    pages = [
        [(72, 760, f"Official Gazette No. {n} of 2020"), *lines(f"The {word}"), (300, 30, str(n))]
        for n, word in enumerate(words, 1)
    ]
    text = read(pdf_file(*pages)).text
    assert text.split("\n") == [*(f"The {word}" for word in words), ""]


def test_pages_are_known_by_their_offset(pdf_file):
    """Evidence can be led back to its page."""
    plain = read(pdf_file(lines("First page of the law."), lines("Second page of the law.")))
    assert plain.text[plain.pages[1] :].startswith("Second page")


def test_a_scan_is_called_a_scan_with_its_pages(pdf_file):
    """Pages without text cannot be checked, and the user hears which."""
    with pytest.raises(ReadError, match="page 1") as caught:
        read(pdf_file([]))
    assert caught.value.code == "scan"
    partly = read(pdf_file(lines("A page that has enough text to be read."), []))
    assert [notice.code for notice in partly.notices] == ["scan"]
    assert "page 2" in partly.notices[0].message


def test_a_locked_file_and_a_broken_one_say_so(pdf_file, tmp_path):
    """A password is asked for in words; broken bytes are called damaged."""
    lock = "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
    locked = pdf_file(lines("Secret law."), trailer=lock % ("11" * 32, "22" * 32))
    with pytest.raises(ReadError) as caught:
        read(locked)
    assert caught.value.code == "encrypted"
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4\n" + b"\0\xff" * 500)
    with pytest.raises(ReadError) as caught:
        read(broken)
    assert caught.value.code == "damaged"
