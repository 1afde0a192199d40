"""PDF files as office programs print them: centred headings, hanging numbers, tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden_readings import gap_of
from pdf_files import Page, Words, column, pdf_of

from lawgap.model.reading import ReadChoices
from lawgap.readers.formats.pdf import read_pdf
from lawgap.readers.plain import Source

LINE = "The permit shall be refused or revoked where it was obtained by false statements or where"
HALF = "The costs of the removal are borne by"
LEFT = 72


def lines(*words: Words) -> list[str]:
    """The lines of a page, all of whose words are accounted for."""
    source = Source(data=pdf_of([Page(words)]), path=Path("a.pdf"), choices=ReadChoices(ocr=False))
    plain = read_pdf(source)
    assert gap_of(plain) == 0
    return [line for line in plain.text.splitlines() if line]


def width_of(words: str, size: float) -> float:
    """How wide words are printed, in points."""
    data = pdf_of([Page([Words(LEFT, 700, words, size)])])
    left, _, right, _ = read_pdf(Source(data=data, path=Path("a.pdf"))).places[0].rect
    return right - left


def centred(words: str, y: float, size: float = 10) -> Words:
    """Words in the middle between the edges of a column of ``LINE``."""
    return Words(LEFT + (width_of(LINE, 10) - width_of(words, size)) / 2, y, words, size)


def test_an_article_below_a_centred_heading_begins_a_paragraph():
    """A long heading of a chapter touches neither edge; what stands below it is no part of it."""
    heading = "CHAPTER V. Recruitment and placement agencies of the Republic"
    found = lines(
        *column(LINE, LINE, LINE, top=700),
        centred(heading, 650),
        *column("Article 20. Licence", LINE, top=638),
    )
    assert found[1:] == [heading, "Article 20. Licence", LINE]


def test_a_centred_title_of_several_lines_stays_one():
    """Each of its lines stands in the middle; the text below does not."""
    found = lines(
        centred("LAW ON THE PREVENTION OF TRAFFICKING IN BEINGS", 712),
        centred("AND ON THE CARE OF ALL THE PERSONS WHO SUFFER", 700),
        *column(LINE, LINE, top=688),
    )
    assert found == [
        (
            "LAW ON THE PREVENTION OF TRAFFICKING IN BEINGS "
            "AND ON THE CARE OF ALL THE PERSONS WHO SUFFER"
        ),
        f"{LINE} {LINE}",
    ]


def test_a_larger_heading_of_an_article_does_not_run_into_its_text():
    """Letters of another size, and the form of an article's head, are enough."""
    head = "Article 7. Conditions under which a work permit is given"
    found = lines(
        *column(LINE, LINE, top=724), Words(LEFT, 700, head, 14), *column(LINE, LINE, top=688)
    )
    assert found == [f"{LINE} {LINE}", head, f"{LINE} {LINE}"]


@pytest.mark.parametrize("rows", [9, 14])
def test_the_rows_of_a_table_are_lines_and_numbers_stay_with_their_words(rows):
    """The columns of a table in a text are no columns of the page."""
    text = column(*[LINE] * 12, top=740)
    table = [
        Words(x, 560 - 12 * at, words, 10)
        for at in range(rows)
        for x, words in ((LEFT, "Visa"), (200, f"Article {at + 1}"), (330, "worker"), (450, "40"))
    ]
    after = [Words(LEFT, 380, "(2)", 10), Words(LEFT + 28, 380, LINE, 10)]
    found = lines(*text, *table, *after)
    assert found[1 : rows + 1] == [f"Visa Article {at + 1} worker 40" for at in range(rows)]
    assert found[rows + 1] == f"(2) {LINE}"


def test_a_number_before_a_line_that_crosses_the_columns_stays_with_it():
    """On a page in two columns too."""
    left, right = ([Words(x, 700 - 12 * at, HALF, 10) for at in range(12)] for x in (LEFT, 320))
    wide = [Words(LEFT, 540, "(2)", 10), Words(LEFT + 28, 540, LINE, 10)]
    found = lines(*left, *right, *wide, *[Words(x, 516, HALF, 10) for x in (LEFT, 320)])
    assert any(line.startswith(f"(2) {LINE}") for line in found)


@pytest.mark.parametrize(
    ("above", "head"),
    [
        (
            "IX. ENDING OF ASYLUM AND REMOVAL OF A FOREIGNER FROM THE LAND TO WHICH",
            "Article 81. End",
        ),
        (
            "Part IV – Centres for the victims of trafficking and those who come with",
            "40. Founding",
        ),
        (f"{LINE[:-8]} [Cap. 43]", "23. Declaring a country"),
        (f"{LINE[:-8]} [Cap. 43]", "2B. Director"),
        (f"{LINE[:-6]} land.", "2.. Offences"),
        (f"{LINE[:-6]} land.", "21 (1) Whoever does so"),
        (f"{LINE[:-6]} land.", "Section 5: Appeal"),
    ],
)
def test_the_head_of_an_article_begins_a_paragraph_below_a_full_line(above, head):
    """Below a part's heading, and below a sentence or a note that fills its line."""
    assert lines(*column(LINE, LINE, above, head, LINE, top=700))[1].startswith(head)


def test_a_reference_at_the_beginning_of_a_line_does_not():
    """The sentence goes on."""
    reference = f"Article 12. {LINE[:-12]}"
    assert len(lines(*column(LINE, f"{LINE[:-5]} under", reference, LINE, top=700))) == 1


def body(page: int) -> list[str]:
    """Lines that no other page has."""
    name = "".join(chr(ord("a") + int(digit)) for digit in str(page))
    return [f"{LINE} {name}{letter}" for letter in "bdfhj"]


def test_an_articles_number_alone_at_the_top_of_a_page_is_no_page_number():
    """Article 3 begins page 3; every page has a number of its own below."""
    pages = [
        Page([
            *column(*(["3"] if number == 3 else []), *body(number)),
            Words(300, 40, str(number)),
        ])
        for number in range(1, 6)
    ]  # fmt: skip
    plain = read_pdf(Source(data=pdf_of(pages), path=Path("a.pdf")))
    assert [line for line in plain.text.splitlines() if line.startswith("3")]
    assert [part.words for part in plain.account.left_out] == [5]


def test_numbers_that_happen_to_grow_with_a_few_pages_are_no_page_numbers():
    """A law without page numbers whose articles stand at the tops of some pages."""
    pages = [
        Page(column(*([f"{number + 26}.1"] if number in {3, 7, 11} else []), *body(number)))
        for number in range(1, 16)
    ]
    plain = read_pdf(Source(data=pdf_of(pages), path=Path("a.pdf")))
    assert plain.account.left_out == ()
    assert {"29.1", "33.1", "37.1"} <= set(plain.text.split())
