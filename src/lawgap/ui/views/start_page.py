"""The first page: what LawGap needs, and where to begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.project import Recoverable
from lawgap.ui.look.colours import muted
from lawgap.ui.views.left_box import LeftBox

_WIDEST = 140  # characters of the column in the middle
_MOST = 6  # recent ones before the list scrolls
_PATH = Qt.ItemDataRole.UserRole


class StartPage(QWidget):
    """Shown while nothing is open."""

    folder_wanted = Signal()
    sample_wanted = Signal()
    project_wanted = Signal()
    recent_wanted = Signal(object)  # Path
    left_wanted = Signal(object)  # Recoverable
    left_unwanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self.tr("LawGap"), self)
        self._size_title()
        self._what = QLabel(
            self.tr(
                "Compares a country's statutes with checklists on trafficking in persons. For each "
                "criterion it shows the words that answer it, or says that nothing was found in "
                "the texts reviewed. Nothing leaves this computer."
            ),
            self,
        )
        self._what.setWordWrap(True)
        self._open = QCommandLinkButton(
            self.tr("Open a fol&der of statutes"),
            self.tr("Text, HTML, Word or PDF. You can also drop files or a folder here."),
            self,
        )
        self._open.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_DirOpenIcon))
        self._open.clicked.connect(self.folder_wanted)
        self._project = QCommandLinkButton(
            self.tr("Open a &project"),
            self.tr("A file that ends in .lawgap: statutes, findings and what was decided."),
            self,
        )
        self._project.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_DialogOpenButton))
        self._project.clicked.connect(self.project_wanted)
        self._sample = QCommandLinkButton(
            self.tr("Try the &sample country"),
            self.tr("Valdoria is invented: three laws, with gaps to find."),
            self,
        )
        self._sample.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_FileIcon))
        self._sample.clicked.connect(self.sample_wanted)
        self._recent_title = QLabel(self.tr("Rece&nt projects and folders"), self)
        self._recent = QListWidget(self)
        self._recent.setAccessibleName(self.tr("Recent projects and folders"))
        self._recent.setSpacing(2)
        self._recent.itemActivated.connect(self._choose_recent)
        self._recent.itemClicked.connect(self._choose_recent)
        self._recent_title.setBuddy(self._recent)
        self.left = LeftBox(self)
        self.left.wanted.connect(self.left_wanted)
        self.left.unwanted.connect(self.left_unwanted)
        self._arrange()
        self._paint()

    def show_left(self, left: tuple[Recoverable, ...]) -> None:
        """Offer untitled projects that were not closed."""
        self.left.show_left(left)

    def show_recent(self, folders: tuple[Path, ...]) -> None:
        """Offer the projects and folders opened last."""
        self._recent.clear()
        for folder in folders:
            item = QListWidgetItem(f"{folder.name}   –   {folder.parent}")
            item.setData(_PATH, folder)
            item.setToolTip(str(folder))
            self._recent.addItem(item)
        shown = max(min(len(folders), _MOST), 1)
        height = max(self._recent.sizeHintForRow(0), 0) + 2 * self._recent.spacing()
        self._recent.setFixedHeight(height * shown + 2 * self._recent.frameWidth() + 4)
        for widget in (self._recent, self._recent_title):
            widget.setVisible(bool(folders))

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent, /) -> None:
        """Colours follow the palette, the title the size of the words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._paint()
        elif event.type() == QEvent.Type.FontChange:
            self._size_title()

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.addStretch(2)
        for widget in (self._title, self._what):
            column.addWidget(widget)
        column.addSpacing(14)
        column.addWidget(self.left)
        for button in (self._open, self._project, self._sample):
            column.addWidget(button)
        column.addSpacing(14)
        column.addWidget(self._recent_title)
        column.addWidget(self._recent)
        column.addStretch(3)
        middle = QWidget(self)
        middle.setMaximumWidth(_WIDEST * self.fontMetrics().averageCharWidth())
        middle.setLayout(column)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(middle, 3)
        row.addStretch(1)

    def _size_title(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 2)
        font.setBold(True)
        self._title.setFont(font)

    def _paint(self) -> None:
        parent = self.parentWidget()
        palette = QPalette(parent.palette() if parent else QPalette())
        palette.setColor(QPalette.ColorRole.WindowText, muted(palette))
        self._what.setPalette(palette)

    def _choose_recent(self, item: QListWidgetItem) -> None:
        self.recent_wanted.emit(item.data(_PATH))
