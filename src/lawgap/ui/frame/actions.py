"""Every action made of its words and keys, and what those that are not about views do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, qVersion
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from lawgap import __version__
from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.frame.action_table import ActionWords, action_table
from lawgap.ui.frame.view_table import views
from lawgap.ui.session import Doing, Session
from lawgap.ui.views.help_dialogs import AboutDialog, KeyboardMap
from lawgap.ui.work import operations, wishes
from lawgap.ui.work.previewing import connect_preview

_ON_FINDINGS = ("next-", "previous-", "only-", "order-", "go-", "try-", "filter", "show-all")


class Actions(QObject):
    """The window's actions by name. Those about views are connected by the window."""

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._made: dict[str, QAction] = {}
        self._needing = {view.name for view in views() if view.needs_findings}
        for words in action_table():
            self._add(words)
        for beginning in ("see-", "order-"):  # one of them at a time: a menu shows it so
            group = QActionGroup(self)
            for name, action in self._made.items():
                if name.startswith(beginning):
                    group.addAction(action)
        self._made["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self._made["about"].setMenuRole(QAction.MenuRole.AboutRole)
        self.connect_doings(self._doings())
        for changed in (
            desk.session.paths_changed,
            desk.session.assessment_changed,
            desk.session.project_changed,
            desk.session.problems_changed,
            desk.session.checklists_changed,
            desk.session.doing_changed,
        ):
            changed.connect(self._enable)
        self._enable()

    def __getitem__(self, name: str) -> QAction:
        """The action called ``name``."""
        return self._made[name]

    @property
    def all(self) -> Mapping[str, QAction]:
        """Every action by name."""
        return MappingProxyType(self._made)

    def connect_doings(self, doings: Mapping[str, Callable[[], object]]) -> None:
        """Say what actions do."""
        for name, doing in doings.items():
            self._made[name].triggered.connect(_without_arguments(doing))

    def keys(self) -> list[tuple[str, str]]:
        """Each action's words and keys, for the keyboard map."""
        return [
            (
                action.text().replace("&", "").rstrip("…"),
                ", ".join(
                    key.toString(QKeySequence.SequenceFormat.NativeText)
                    for key in action.shortcuts()
                ),
            )
            for action in self._made.values()
        ]

    def _add(self, words: ActionWords) -> None:
        action = QAction(words.text, self)
        action.setShortcuts([QKeySequence(keys) for keys in words.keys.split()])
        action.setCheckable(words.checkable)
        context = Qt.ShortcutContext
        action.setShortcutContext(
            context.WidgetWithChildrenShortcut if words.letter else context.WindowShortcut
        )
        self._made[words.name] = action

    def _doings(self) -> Mapping[str, Callable[[], object]]:
        """What the actions do that are not about views."""
        return {
            "check": lambda: operations.check(self._desk),
            "cancel": lambda: operations.cancel(self._desk),
            "checklists": self._choose_checklists,
            "export-marked": self._export_marked,
            "preferences": lambda: wishes.ask_preferences(self._desk, self._dialogs),
            "palette": lambda: wishes.ask_command(self._desk, self._dialogs, self._made),
            "meanings": lambda: wishes.show_meanings(self._dialogs),
            "keyboard": self._show_keyboard,
            "about": self._show_about,
        } | {f"export-{kind}": self._exporting(kind) for kind in ("docx", "xlsx", "json", "csv")}

    def _enable(self) -> None:
        """Offer only what can be done now."""
        session = self._desk.session
        idle = session.doing is Doing.NOTHING
        found = session.assessment is not None
        for name in ("open-folder", "open-files", "open-sample", "checklists"):
            self._made[name].setEnabled(idle)
        opened = bool(session.paths or session.head)
        for name, may in (
            ("check", session.paths or _can_check_kept(session)),
            ("close", opened),
            ("reading", session.paths),
        ):
            self._made[name].setEnabled(idle and bool(may))
        self._made["cancel"].setEnabled(not idle)
        self._made["watch"].setEnabled(bool(session.paths))
        self._made["problems"].setEnabled(bool(session.problems))
        for name, action in self._made.items():
            if name.startswith("export-"):
                action.setEnabled(idle and found)
            elif name.startswith(_ON_FINDINGS):
                action.setEnabled(found)
            elif name.startswith("see-"):
                action.setEnabled(found or name.removeprefix("see-") not in self._needing)
            elif name.endswith("-unit"):
                action.setEnabled(idle and found)

    def _choose_checklists(self) -> None:
        session = self._desk.session
        chosen = self._dialogs.checklists(session.available, session.chosen)
        if chosen is not None:
            operations.choose_checklists(self._desk, chosen)

    def _exporting(self, kind: str) -> Callable[[], None]:
        def ask_and_export() -> None:
            suggestion = operations.suggested_target(self._desk, kind)
            choices = self._dialogs.export_choices(
                kind,
                self._desk.memory.export_choices(),
                lambda dialog: connect_preview(self._desk, dialog),
            )
            path: Path | None = self._dialogs.target(suggestion) if choices else None
            if path is not None and choices is not None:
                operations.export(self._desk, path, kind, choices)

        return ask_and_export

    def _export_marked(self) -> None:
        if folder := self._dialogs.target_folder():
            operations.export_marked(self._desk, folder)

    def _show_keyboard(self) -> None:
        self._dialogs.show(KeyboardMap(self.keys(), self._dialogs.parent))

    def _show_about(self) -> None:
        self._dialogs.show(AboutDialog(__version__, qVersion(), self._dialogs.parent))


def _can_check_kept(session: Session) -> bool:
    """Whether the country can be checked from the files that its project keeps."""
    return bool(session.country and session.head and session.head.read_only is None)


def _without_arguments(doing: Callable[[], object]) -> Callable[[], None]:
    """Qt tells a slot whether the action is checked, which none of ours wants to know."""

    def slot() -> None:
        doing()

    return slot
