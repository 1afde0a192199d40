"""Code points and UTF-16 units."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from lawgap.ui.text.positions import Positions, displayable

TEXTS = st.text(
    alphabet=st.sampled_from("ab \n\r\u2029\u2028\x00\x0c\ufdd0𝔄😀é\udc80ا"), max_size=60
)


def units(text: str) -> int:
    """How many UTF-16 units a text takes."""
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_positions_are_those_of_utf_16(text):
    """Every offset maps to the units before it, and back."""
    shown = displayable(text)
    positions = Positions(shown)
    for offset in range(len(shown) + 1):
        assert positions.to_qt(offset) == units(shown[:offset])
        assert positions.to_text(positions.to_qt(offset)) == offset


@given(TEXTS)
def test_a_document_keeps_the_length_of_what_is_displayed(qapp, text):
    """Qt neither joins nor drops a character, so that no offset behind it is wrong."""
    shown = displayable(text)
    assert len(shown) == len(text)
    document = QTextDocument()
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    document.setPlainText(shown)
    assert document.characterCount() - 1 == units(shown)
