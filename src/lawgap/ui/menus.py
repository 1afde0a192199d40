"""The menus and the tool bar: which actions stand where."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QToolButton, QWidget

from lawgap.model.finding import Verdict
from lawgap.ui.actions import Actions

_EXPORTS = ("export-docx", "export-xlsx", "export-json", "export-csv", "export-marked")
_OUTLINE = ("split-unit", "merge-unit", "renumber-unit", "not-law-unit", "", "undo-unit")


def fill_menu_bar(bar: QMenuBar, actions: Actions, recent: QMenu) -> None:
    """Put every action into a menu; ``recent`` is the menu of folders opened last."""
    file = bar.addMenu(_tr("&File"))
    _fill(file, actions, "open-folder", "open-files")
    file.addMenu(recent)
    _fill(file, actions, "open-sample", "", *_EXPORTS, "")
    _fill(file, actions, "close", "quit")
    check = bar.addMenu(_tr("&Check"))
    _fill(check, actions, "checklists", "check", "cancel", "", "reading", "problems")
    go = bar.addMenu(_tr("F&indings"))
    _fill(go, actions, "next-finding", "previous-finding", "next-evidence", "previous-evidence")
    _fill(go, actions, "next-statute", "", "filter", "show-all", "")
    _fill(go, actions, *(f"only-{verdict}" for verdict in Verdict))
    view = bar.addMenu(_tr("&View"))
    _fill(view, actions, "go-findings", "go-finding", "go-evidence", "go-outline", "go-text")
    _fill(view, actions, "go-reading", "", "next-pane", "previous-pane", "", "larger", "smaller")
    _fill(view, actions, "", "beside")
    fill_outline_menu(bar.addMenu(_tr("&Outline")), actions)
    _fill(bar.addMenu(_tr("&Help")), actions, "keyboard", "about")


def fill_outline_menu(menu: QMenu, actions: Actions) -> None:
    """Put in what corrects the outline of a statute."""
    _fill(menu, actions, *_OUTLINE)


class ToolBar(QToolBar):
    """The main actions as buttons."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Main actions"), parent)
        self.setObjectName("tools")
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        names = ("open-folder", "checklists", "check")
        for name in names:
            self.addAction(actions[name])
        self.export = QToolButton(self)
        self.export.setText(_tr("Export"))
        self.export.setAccessibleName(_tr("Export the findings"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.export)
        _fill(menu, actions, *_EXPORTS)
        self.export.setMenu(menu)
        self.addWidget(self.export)
        for name in names:
            self._tip(actions[name])

    def _tip(self, action: QAction) -> None:
        """A tool's tip is its words with its keys; its name is its words."""
        words = action.text().replace("&", "").rstrip("…")
        button = self.widgetForAction(action)
        button.setToolTip(f"{words} ({action.shortcut().toString()})")
        button.setAccessibleName(words)


def _fill(menu: QMenu, actions: Actions, *names: str) -> None:
    """Add actions to ``menu``; an empty name is a line."""
    for name in names:
        if name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)
