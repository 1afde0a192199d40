"""Which statute is shown, and which piece of evidence of how many."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from lawgap.model.statute import Statute
from lawgap.usecases.wording import title_of


class StatuteHead(QWidget):
    """Chooses a statute; steps through the evidence."""

    statute_chosen = Signal(str)  # its id
    step_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chooser = QComboBox(self)
        self.chooser.setAccessibleName(self.tr("Statute"))
        self.chooser.view().setAccessibleName(self.tr("Statutes"))
        self.chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.chooser.setMinimumContentsLength(16)
        self.chooser.currentIndexChanged.connect(
            lambda at: self.statute_chosen.emit(self.chooser.itemData(at) or "")
        )
        self.place = QLabel(self)
        self._back = self._arrow(Qt.ArrowType.LeftArrow, self.tr("Previous evidence"), -1)
        self._forth = self._arrow(Qt.ArrowType.RightArrow, self.tr("Next evidence"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chooser, 1)
        for widget in (self._back, self.place, self._forth):
            row.addWidget(widget)

    def show_statutes(self, statutes: tuple[Statute, ...]) -> None:
        """Offer these statutes; the choice of the first is not told."""
        self.chooser.blockSignals(True)
        self.chooser.clear()
        for statute in statutes:
            self.chooser.addItem(title_of(statute), statute.id)
            last = self.chooser.count() - 1
            self.chooser.setItemData(last, statute.file, Qt.ItemDataRole.ToolTipRole)
        self.chooser.blockSignals(False)

    def choose(self, statute: str) -> None:
        """Choose a statute by its id, as a user would."""
        at = self.chooser.findData(statute)
        if at >= 0 and at != self.chooser.currentIndex():
            self.chooser.setCurrentIndex(at)

    def choose_next(self) -> None:
        """Choose the next statute, after the last the first."""
        if self.chooser.count():
            self.chooser.setCurrentIndex((self.chooser.currentIndex() + 1) % self.chooser.count())

    def say_place(self, here: int, total: int) -> None:
        """Piece ``here`` (from 1) of ``total`` is looked at."""
        words = self.tr("{here} of {total}").format(here=here, total=total)
        self.place.setText(words if total else "")
        self._back.setEnabled(here > 1)
        self._forth.setEnabled(here < total)

    def _arrow(self, arrow: Qt.ArrowType, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setArrowType(arrow)
        button.setAutoRaise(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.step_wanted.emit(by))
        return button
