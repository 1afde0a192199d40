"""Between opening and checking: which statutes, which country, which checklists."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.checklist import Checklist
from lawgap.ui.views.checklist_chooser import ChecklistChooser

_LISTED = 1000


class ReadyPage(QWidget):
    """Shown when files are open and not yet checked."""

    check_wanted = Signal()
    jurisdiction_edited = Signal(str)
    checklists_chosen = Signal(object)  # frozenset of ids
    reading_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = False
        self._make_widgets()
        self._arrange()

    def show_paths(self, paths: tuple[Path, ...], jurisdiction: str) -> None:
        """Show what is open."""
        self._name.setText(jurisdiction)
        self._where.setText("\n".join(str(path) for path in paths[:3]))
        self._busy = False
        self._show_ready()

    def show_files(self, files: Sequence[Path] | None) -> None:
        """List the files that a check will read, the first thousand of them; None: not known."""
        self._files.clear()
        self._none.setVisible(files is not None and not files)
        self._files_title.setText(self.tr("Fi&les to read"))
        if files is None:
            return
        for file in files[:_LISTED]:
            item = QListWidgetItem(file.name)
            item.setToolTip(str(file))
            item.setData(Qt.ItemDataRole.UserRole, file)
            self._files.addItem(item)
        self._files_title.setText(self.tr("Fi&les to read: {count}").format(count=len(files)))
        self._show_ready()

    @property
    def chosen_file(self) -> Path | None:
        """The file that the cursor is on; the only one where there is one."""
        item: QListWidgetItem | None = self._files.currentItem()
        if item is None and self._files.count() == 1:
            item = self._files.item(0)
        path = item.data(Qt.ItemDataRole.UserRole) if item else None
        return path if isinstance(path, Path) else None

    def show_checklists(self, available: tuple[Checklist, ...], chosen: frozenset[str]) -> None:
        """Offer checklists."""
        if chosen != self._chooser.chosen() or not chosen:
            self._chooser.show_checklists(available, chosen)
        self._show_ready()

    def set_busy(self, *, busy: bool) -> None:
        """While a check runs nothing here can be changed."""
        self._busy = busy
        for widget in (self._name, self._chooser):
            widget.setEnabled(not busy)
        self._show_ready()

    def focus_first(self) -> None:
        """Put the focus on the next step."""
        self._check.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_widgets(self) -> None:
        self._name = QLineEdit(self)
        self._name.setAccessibleName(self.tr("Country or jurisdiction"))
        self._name.setMaximumWidth(420)
        self._name.setAcceptDrops(False)
        self._name.textEdited.connect(self.jurisdiction_edited)
        self._name_title = QLabel(self.tr("Country or &jurisdiction"), self)
        self._name_title.setBuddy(self._name)
        self._where = QLabel(self)
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._make_files()
        self._chooser = ChecklistChooser(self)
        self._chooser.chosen_changed.connect(self._tell_chosen)
        self._chooser_title = QLabel(self.tr("Chec&klists to compare them with"), self)
        self._chooser_title.setBuddy(self._chooser)
        self._check = QPushButton(self.tr("Check"), self)
        self._check.setDefault(True)
        self._check.setMinimumWidth(160)
        self._check.setToolTip(self.tr("Read the files and compare them (F5)"))
        self._check.clicked.connect(self.check_wanted)
        for title in (self._name_title, self._files_title, self._chooser_title):
            font = QFont(title.font())
            font.setBold(True)
            title.setFont(font)

    def _make_files(self) -> None:
        self._files_title = QLabel(self)
        self._files = QListWidget(self)
        self._files.setAccessibleName(self.tr("Files to read"))
        self._files.setAlternatingRowColors(True)
        self._files.setSpacing(2)
        self._files.itemActivated.connect(lambda _item: self.reading_wanted.emit())
        self._files.currentRowChanged.connect(lambda _row: self._show_ready())
        self._files_title.setBuddy(self._files)
        self._reading = QPushButton(self.tr("Ho&w it is read…"), self)
        self._reading.setToolTip(
            self.tr("Choose how the chosen file is read: language, encoding, changes (Ctrl+R)")
        )
        self._reading.clicked.connect(self.reading_wanted)
        self._none = QLabel(
            self.tr(
                "There is no file here that LawGap reads: text, HTML, Word or PDF.\n\n"
                "Open another folder (Ctrl+Shift+O), or drop files on the window."
            ),
            self,
        )
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._none.setMargin(8)
        within = QVBoxLayout(self._files)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(self._none)

    def _arrange(self) -> None:
        name = QVBoxLayout()
        name.addWidget(self._name_title)
        name.addWidget(self._name)
        name.addWidget(self._where)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.addLayout(name, 0, 0, 1, 2)
        bottom_edge = Qt.AlignmentFlag.AlignBottom
        grid.addWidget(self._files_title, 1, 0, bottom_edge)
        grid.addWidget(self._chooser_title, 1, 1, bottom_edge)
        files = QVBoxLayout()  # ends where the checklists end
        files.setSpacing(6)
        files.addWidget(self._files, 1)
        files.addWidget(self._reading, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addLayout(files, 2, 0)
        grid.addWidget(self._chooser, 2, 1)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 5)
        grid.setRowStretch(2, 1)
        grid.setVerticalSpacing(6)
        grid.setRowMinimumHeight(1, 40)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self._check)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 20)
        layout.setSpacing(12)
        layout.addLayout(grid, 1)
        layout.addLayout(bottom)

    def _tell_chosen(self, chosen: frozenset[str]) -> None:
        self.checklists_chosen.emit(chosen)
        self._show_ready()

    def _show_ready(self) -> None:
        self._reading.setEnabled(not self._busy and self.chosen_file is not None)
        some = not self._none.isVisibleTo(self)
        self._check.setEnabled(not self._busy and some and bool(self._chooser.chosen()))
