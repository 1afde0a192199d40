"""A made gazette and a made text file against their golden files: text, tree and certificate."""

from __future__ import annotations

from textwrap import wrap

import pytest
from golden_readings import readings_of, same_as_golden_reading
from pdf_files import Page, Words, column, pdf_of

from lawgap.languages.load import load_language
from lawgap.model.reading import ReadChoices

ENGLISH_LAW = """\
Article 1: Definitions

In this Law, “child” means a person who is under the age of eighteen years, and “victim” means a
person who has been subjected to an act that is punishable under article 2.

Article 2: Trafficking in persons

A person who recruits, transports, transfers, harbours or receives another person by means of
threat or force for the purpose of exploitation commits an offence.

The penalty is imprisonment for a term of not less than seven years.

Article 3: Consent

The consent of a victim to the intended exploi-tation is irrelevant where any of the means in
article 2 has been used against the victim or the family of the victim.
"""
FRENCH_LAW = """\
Article 1 : Définitions

Dans la présente loi, le mot enfant désigne toute personne qui est âgée de moins de dix-huit
ans, et le mot victime toute personne qui a été soumise à un acte puni par l’article 2.

Article 2 : Traite des personnes

Toute personne qui recrute, transporte, transfère, héberge ou accueille une autre personne par
la menace ou par la force aux fins de son exploitation commet une infraction.

La peine est un emprisonnement dont la durée ne peut pas être inférieure à sept ans.

Article 3 : Consentement

Le consentement de la victime à l’exploitation est indifférent lorsque l’un des moyens qui sont
visés à l’article 2 a été utilisé contre elle ou contre sa famille.
"""


def parts_of(law: str) -> list[str]:
    """The paragraphs of a law, each on one line."""
    return [" ".join(part.split()) for part in law.split("\n\n")]


ENGLISH, FRENCH = parts_of(ENGLISH_LAW), parts_of(FRENCH_LAW)


def gazette() -> bytes:
    """Three pages: two in two columns with heads and a note, then a scan."""
    pages = []
    for number, (first, last) in enumerate(((0, 5), (5, 8)), 1):
        words = [
            Words(200, 770, f"Official Gazette no. 12 of 3 May 2021, page {number}"),
            Words(300, 25, str(number)),
        ]
        for x, text, mark in ((40, ENGLISH, "1"), (320, FRENCH, "")):
            lines = [line for part in text[first:last] for line in [*_lines(part), ""]]
            made = [line for line in column(*lines, x=x, size=9) if line.text]
            words += [*made[:-1], Words(made[-1].x, made[-1].y, made[-1].text, 9, mark=mark)]
        words.append(Words(40, 60, f"1 Signed on {number} May 2021 by the Minister.", 6))
        pages.append(Page(words))
    pages.append(Page([Words(200, 770, "Official Gazette no. 12 of 3 May 2021, page 3")], True))
    return pdf_of(pages)


def _lines(text: str) -> list[str]:
    """The lines of a column; a line ends where a word is parted by a hyphen."""
    parted = text.replace("i-t", "i-\nt")
    return [line for part in parted.split("\n") for line in wrap(part, 48)]


@pytest.mark.parametrize("language", ["", "fr"])
def test_the_gazette_reads_as_it_did(tmp_path, language):
    """Columns, heads, notes, a parted word and a scan, in the language that is chosen."""
    path = tmp_path / "gazette.pdf"
    path.write_bytes(gazette())
    languages = (load_language("en"), load_language("fr"))
    choices = ReadChoices(language=language, ocr=False)
    (statute,) = readings_of(path, choices, languages)
    assert same_as_golden_reading("pdf", f"gazette-{language or 'en'}", statute)


def test_a_text_file_reads_as_it_did(tmp_path):
    """An old encoding, and articles whose headings stand on lines of their own."""
    path = tmp_path / "loi.txt"
    path.write_bytes("\r\n\r\n".join(FRENCH).replace("’", "'").encode("iso-8859-15"))
    (statute,) = readings_of(path, languages=(load_language("en"), load_language("fr")))
    assert same_as_golden_reading("txt", "loi", statute)


def test_a_markdown_file_reads_as_it_did(tmp_path):
    """The signs of headings are left out, and accounted for."""
    path = tmp_path / "law.md"
    text = "\n\n".join(f"## {part}" if part.startswith("Art") else part for part in ENGLISH)
    path.write_text(f"# Trafficking in Persons Act\n\n{text}\n", encoding="utf-8")
    (statute,) = readings_of(path)
    assert same_as_golden_reading("md", "law", statute)
