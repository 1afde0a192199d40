"""Which two versions are compared: files, folders, what is checked, or one tracked document."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from lawgap.ui.dialogs import Dialogs

Paths = tuple[Path, ...]


class VersionChooser(QWidget):
    """Two buttons with what is chosen, and one that compares."""

    compare_wanted = Signal()
    changed = Signal()

    def __init__(self, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._checked: Paths = ()
        self.old: Paths = ()
        self.new: Paths = ()
        self.tracked = False
        self.old_button = self._button(self.tr("Ol&d version"))
        self.new_button = self._button(self.tr("&New version"))
        self._old_name, self._new_name = self._label(), self._label()
        self._here = [
            self._fill(self.old_button, old=True),
            self._fill(self.new_button, old=False),
        ]
        self._before = self.old_button.menu().addAction(
            self.tr("The text &before the new version’s tracked changes")
        )
        self._before.triggered.connect(self.choose_tracked)
        self.swap_button = QPushButton(self.tr("S&wap"), self)
        self.swap_button.clicked.connect(self.swap)
        self.compare_button = QPushButton(self.tr("Com&pare"), self)
        self.compare_button.setAutoDefault(True)  # Enter presses it
        self.compare_button.clicked.connect(self.compare_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.old_button, self._old_name, self.new_button, self._new_name):
            layout.addWidget(widget, 1 if isinstance(widget, QLabel) else 0)
        layout.addWidget(self.swap_button)
        layout.addWidget(self.compare_button)
        self._show()

    @property
    def ready(self) -> bool:
        """Whether both versions are chosen."""
        return bool(self.new) and (self.tracked or bool(self.old))

    def show_checked(self, paths: Paths, last: tuple[Paths, Paths] = ((), ())) -> None:
        """What is open in the findings: it can be chosen, and is the new version to begin with.

        ``last``: the old and the new version compared last; the same new one gets the same old one.
        """
        self._checked = paths
        if not self.new:
            self.new = paths or last[1]
        if not self.old and self.new == last[1]:
            self.old = last[0]
        self._show()

    def choose(self, *, old: Paths | None = None, new: Paths | None = None) -> None:
        """Choose one version or both."""
        if old is not None:
            self.old, self.tracked = old, False
        self.new = self.new if new is None else new
        self._show()
        self.changed.emit()

    def choose_tracked(self) -> None:
        """Compare both texts of the new version, which has tracked changes."""
        self.tracked = True
        self._show()
        self.changed.emit()
        self.compare_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def swap(self) -> None:
        """Make the old version the new one."""
        self.choose(old=self.new, new=self.old)

    def _fill(self, button: QToolButton, *, old: bool) -> QAction:
        menu = QMenu(button)
        files = menu.addAction(self.tr("&Files…"))
        files.triggered.connect(lambda _checked: self._take(self._dialogs.files(), old=old))
        folder = menu.addAction(self.tr("A f&older…"))
        folder.triggered.connect(lambda _checked: self._take_folder(old=old))
        here = menu.addAction(self.tr("What is &open here"))
        here.triggered.connect(lambda _checked: self._take(self._checked, old=old))
        button.setMenu(menu)
        return here

    def _take_folder(self, *, old: bool) -> None:
        folder = self._dialogs.folder()
        self._take((folder,) if folder else (), old=old)

    def _take(self, paths: Paths, *, old: bool) -> None:
        if paths:
            self.choose(old=tuple(paths) if old else None, new=None if old else tuple(paths))
        if paths and self.ready:
            self.compare_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        before = self.tr("before the tracked changes")
        self._old_name.setText(before if self.tracked else _named(self.old) or self.tr("none yet"))
        self._new_name.setText(_named(self.new) or self.tr("none yet"))
        for label, paths in ((self._old_name, self.old), (self._new_name, self.new)):
            label.setToolTip("\n".join(map(str, paths)))
        self._before.setEnabled(len(self.new) == 1 and self.new[0].suffix.casefold() == ".docx")
        self.compare_button.setEnabled(self.ready)
        self.swap_button.setEnabled(self.ready and not self.tracked)
        for here in self._here:
            here.setEnabled(bool(self._checked))

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMinimumWidth(60)
        return label


def _named(paths: Paths) -> str:
    """The name of a file or folder, with the number of the others."""
    if not paths:
        return ""
    more = f" (+{len(paths) - 1})" if len(paths) > 1 else ""
    return f"{paths[0].name}{more}"
