"""The import certificate in words."""

from __future__ import annotations

from dataclasses import replace

from builders import a_certificate

from lawgap.model.reading import LeftOut, LeftOutKind
from lawgap.reports.certificate import certificate_text, left_out_rows, left_out_text
from lawgap.reports.words import load_words

GERMAN = load_words("de")
HEADER = LeftOut(kind=LeftOutKind.HEADER, words=4, where="header, pages 3–9", sample="Draft of May")


def test_a_german_certificate_names_places_in_german():
    """Where words were left out is said by the reader in English."""
    assert left_out_text(GERMAN, HEADER).endswith("Kopfzeile, Seiten 3–9 („Draft of May“)")
    certificate = replace(a_certificate(), left_out=(HEADER,))
    ((_, _, where, _),) = left_out_rows(GERMAN, certificate)
    assert where == "Kopfzeile, Seiten 3–9"


def test_a_german_certificate_writes_shares_as_german_does():
    """With a space before the sign."""
    certificate = replace(a_certificate(), language="pl", language_share=0.25)
    assert "Polnisch (erkannt; 25\u00a0%" in certificate_text(GERMAN, certificate)
