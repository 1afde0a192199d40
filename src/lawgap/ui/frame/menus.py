"""The menus and the tool bar: which actions stand where."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QMenuBar,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from lawgap.model.finding import Verdict
from lawgap.ui.frame.actions import Actions
from lawgap.ui.frame.view_table import views
from lawgap.ui.values.queue import Order

_EXPORTS = ("export-docx", "export-xlsx", "export-json", "export-csv", "export-marked")
_COUNTRIES = ("add-country", "next-country", "", "rename-country", "remove-country")
_DECISIONS = ("confirm", "override", "not-applicable", "flag", "note", "", "keep", "withdraw")
_EVIDENCE = ("accept-evidence", "reject-evidence", "add-evidence")
_OUTLINE = ("split-unit", "merge-unit", "renumber-unit", "not-law-unit", "", "undo-unit")


def fill_menu_bar(bar: QMenuBar, actions: Actions, recent: QMenu) -> None:
    """Put every action into a menu; ``recent`` is the menu of what was opened last."""
    file = bar.addMenu(_tr("&File"))
    _fill(file, actions, "new-project", "open-project")
    file.addMenu(recent)
    _fill(file, actions, "", "open-folder", "open-files", "open-sample", "")
    _fill(file, actions, "save", "save-as", "backups", "")
    _fill(file.addMenu(_tr("Coun&tries")), actions, *_COUNTRIES)
    _fill(file, actions, "")
    _fill(file, actions, *_EXPORTS, "", "close", "preferences", "quit")
    check = bar.addMenu(_tr("&Check"))
    _fill(check, actions, "checklists", "check", "watch", "cancel", "", "reading", "problems")
    review = bar.addMenu(_tr("&Review"))
    _fill(review, actions, "undo", "redo", "", *_DECISIONS, "", *_EVIDENCE, "")
    _fill(review, actions, "next-open", "previous-open", "only-open", "only-stale", "")
    _fill(review, actions, "carry-over", "history")
    go = bar.addMenu(_tr("F&indings"))
    _fill(go, actions, "next-finding", "previous-finding", "next-evidence", "previous-evidence")
    _fill(go, actions, "next-statute", "", *(f"order-{order}" for order in Order), "")
    _fill(go, actions, "try-wording", "", "filter", "show-all", "")
    _fill(go, actions, *(f"only-{verdict}" for verdict in Verdict))
    view = bar.addMenu(_tr("&View"))
    _fill(view, actions, *(f"see-{one.name}" for one in views()), "")
    panes = view.addMenu(_tr("&Panes"))
    _fill(panes, actions, "go-findings", "go-finding", "go-evidence", "go-outline", "go-text")
    _fill(panes, actions, "go-reading", "go-page", "", "next-pane", "previous-pane")
    words = view.addMenu(_tr("&Words of the statute"))
    _fill(words, actions, "go-find", "go-find-back", "", "go-link", "go-back", "", "go-peek")
    _fill(words, actions, "go-words")
    _fill(view, actions, "", "larger", "smaller", "", "beside", "usual-layout")
    fill_outline_menu(bar.addMenu(_tr("&Outline")), actions)
    _fill(bar.addMenu(_tr("&Help")), actions, "palette", "meanings", "keyboard", "about")


def fill_outline_menu(menu: QMenu, actions: Actions) -> None:
    """Put in what corrects the outline of a statute."""
    _fill(menu, actions, *_OUTLINE)


def tip_of(action: QAction) -> str:
    """An action's words with its keys, for a button that does the same."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{_plain(action)} ({keys})"


class ToolBar(QToolBar):
    """The main actions as buttons, the project's countries; on the right the views."""

    def __init__(self, actions: Actions, countries: QWidget, parent: QWidget | None = None) -> None:
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
        holder = QWidget(self)
        beside = QHBoxLayout(holder)
        beside.setContentsMargins(12, 0, 0, 0)
        beside.addWidget(countries)
        self.countries = self.addWidget(holder)
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        seen = tuple(f"see-{one.name}" for one in views())
        for name in seen:
            self.addAction(actions[name])
        for name in (*names, *seen):
            self._tip(actions[name])

    def _tip(self, action: QAction) -> None:
        """A tool's tip is its words with its keys; its name is its words."""
        button = self.widgetForAction(action)
        button.setToolTip(tip_of(action))
        button.setAccessibleName(_plain(action))


def _fill(menu: QMenu, actions: Actions, *names: str) -> None:
    """Add actions to ``menu``; an empty name is a line."""
    for name in names:
        if name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()


def _plain(action: QAction) -> str:
    return action.text().replace("&", "").rstrip("…")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)
