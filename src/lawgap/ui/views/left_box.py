"""The offer to go on with a project that was not closed, because the window or computer stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from lawgap.model.finding import Verdict
from lawgap.model.project import Recoverable
from lawgap.ui.views.bars import Bar
from lawgap.ui.words.review_words import when_words

_MOST = 3


class LeftBox(Bar):
    """One line for each such project, the newest first; hidden without any."""

    wanted = Signal(object)  # Recoverable
    unwanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 12, 8)
        title = QLabel(
            self.tr("LawGap was stopped before this was saved under a name. Nothing is lost:"), self
        )
        title.setWordWrap(True)
        self._layout.addWidget(title)

    def show_left(self, left: tuple[Recoverable, ...]) -> None:
        """Offer these."""
        for line in self._lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(one) for one in left[:_MOST]]
        for line in self._lines:
            self._layout.addWidget(line)
        self.tint(Verdict.PARTLY_MET)
        self.setVisible(bool(left))

    @property
    def texts(self) -> tuple[str, ...]:
        """What each line says."""
        labels = (line.findChild(QLabel) for line in self._lines)
        return tuple(label.text() for label in labels if label is not None)

    def _line(self, left: Recoverable) -> QWidget:
        line = QWidget(self)
        words = self.tr("{countries}, {when}: %n step(s) of review", "", left.acts).format(
            countries=", ".join(left.countries) or self.tr("no country"),
            when=when_words(left.changed),
        )
        text = QLabel(words, line)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        go_on = QPushButton(self.tr("Go on with it"), line)
        go_on.setAccessibleName(self.tr("Go on with {project}").format(project=words))
        go_on.clicked.connect(lambda: self.wanted.emit(left))
        away = QPushButton(self.tr("Delete…"), line)
        away.setAccessibleName(self.tr("Delete {project}").format(project=words))
        away.clicked.connect(lambda: self.unwanted.emit(left))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text, 1)
        row.addWidget(go_on)
        row.addWidget(away)
        return line
