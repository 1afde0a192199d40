"""How the shown statute was read: its import certificate, and the way to read it otherwise."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from lawgap.model.reading import Certificate
from lawgap.ui.words.translation import window_language
from lawgap.usecases.wording import wording_in


class ReadingTab(QWidget):
    """What was read of a file, word for word, and what was left out and why."""

    otherwise_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = QTextBrowser(self)
        self.facts.setOpenLinks(False)
        self.facts.setFrameShape(QFrame.Shape.NoFrame)
        self.facts.setTabChangesFocus(True)
        self.facts.setAccessibleName(self.tr("How the statute was read"))
        self.otherwise = QPushButton(self.tr("Read it otherwise…"), self)
        self.otherwise.setToolTip(
            self.tr("Choose the language, the encoding, or which text of tracked changes (Ctrl+R)")
        )
        self.otherwise.clicked.connect(self.otherwise_wanted)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(6, 0, 6, 6)
        buttons.addWidget(self.otherwise)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.facts, 1)
        layout.addLayout(buttons)

    def show_certificate(self, certificate: Certificate | None) -> None:
        """Show what was read; None: the statute has no certificate."""
        self.otherwise.setEnabled(certificate is not None)
        if certificate is None:
            self.facts.setPlainText(self.tr("Nothing is known of how this statute was read."))
            return
        rows = "".join(
            f"<p style='margin: 0 0 7px 0'><b>{escape(name[:1].upper() + name[1:])}</b><br>"
            f"{escape(_breakable(value))}</p>"
            for name, value in wording_in(window_language()).certificate(certificate)
        )
        self.facts.setHtml(rows)


def _breakable(value: str) -> str:
    """A value whose long words (a hash) may be broken at the line's end."""
    return " ".join(
        "\u200b".join(word[at : at + 16] for at in range(0, len(word), 16))
        for word in value.split(" ")
    )
