"""An instrument's own text, opened at the articles that a source's pin names."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.ui.text.marks import Mark
from lawgap.ui.views.find_bar import FindBar
from lawgap.ui.views.statute_text import StatuteText
from lawgap.usecases.instruments import InstrumentText


class InstrumentWindow(QDialog):
    """Stays open beside the main window."""

    other_wanted = Signal()

    def __init__(
        self, title: str, pin: str, shown: InstrumentText, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{title}, {pin}" if pin else title)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, on=True)
        self.text = StatuteText(self)
        self.text.show_statute(shown.statute)
        self.text.setAccessibleName(title)
        self.text.set_marks(
            [Mark(start=s.start, end=s.end, slot=0, deciding=False) for s in shown.spans]
        )
        self.find_bar = FindBar(self.text, self)
        note = QLabel(self.tr("{file}: the text that you added.").format(file=shown.statute.file))
        note.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        find = QPushButton(self.tr("&Find…"), self)
        find.clicked.connect(self.find_bar.open)
        other = QPushButton(self.tr("&Another text…"), self)
        other.clicked.connect(self.other_wanted)
        buttons.addButton(find, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(other, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.find_bar)
        layout.addWidget(buttons)
        self.resize(640, 620)
        if shown.spans:
            self.text.reveal(shown.spans[0])
