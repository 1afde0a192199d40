"""Every action with its words and keys, and what those that are not about views do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, qVersion
from PySide6.QtGui import QAction, QKeySequence

from lawgap import __version__
from lawgap.ui import operations
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.operations import Desk
from lawgap.ui.session import Doing
from lawgap.ui.views.help_dialogs import AboutDialog, KeyboardMap

_ON_FINDINGS = ("next-", "previous-", "only-", "go-", "filter", "show-all")


class Actions(QObject):
    """The window's actions by name. View actions (``VIEW``) are connected by the window."""

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._made: dict[str, QAction] = {}
        self._make_file_actions()
        self._make_check_actions()
        self._make_go_actions()
        self._make_view_actions()
        self._make_outline_actions()
        self._make_help_actions()
        for changed in (
            desk.session.paths_changed,
            desk.session.assessment_changed,
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

    def connect_views(self, doings: Mapping[str, Callable[[], object]]) -> None:
        """Say what the actions about views do."""
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

    def _make_file_actions(self) -> None:
        tr = self.tr
        self._add("open-folder", tr("&Open folder…"), "Ctrl+O", self._open_folder)
        self._add("open-files", tr("Open &files…"), "Ctrl+Shift+O", self._open_files)
        self._add("open-sample", tr("&Sample country"), "Ctrl+Shift+N", self._open_sample)
        self._add("export-docx", tr("Export to &Word…"), "Ctrl+E", self._exporting("docx"))
        self._add("export-xlsx", tr("Export to &Excel…"), "Ctrl+Shift+E", self._exporting("xlsx"))
        self._add("export-json", tr("Export to &JSON…"), "Ctrl+Alt+E", self._exporting("json"))
        self._add("export-csv", tr("Export to C&SV…"), "Ctrl+Alt+C", self._exporting("csv"))
        self._add("export-marked", tr("&Marked copies…"), "Ctrl+Alt+M", self._export_marked)
        self._add("close", tr("&Close"), "Ctrl+W", self._close)
        self._add("quit", tr("&Quit"), "Ctrl+Q")
        self._made["quit"].setMenuRole(QAction.MenuRole.QuitRole)

    def _make_check_actions(self) -> None:
        tr = self.tr
        self._add("check", tr("&Check"), "F5", self._check)
        self._add("cancel", tr("C&ancel"), "Esc", self._cancel)
        self._add("checklists", tr("Check&lists…"), "Ctrl+L", self._choose_checklists)
        self._add("reading", tr("How a file is &read…"), "Ctrl+R")
        self._add("problems", tr("&Problems with files"), "Ctrl+P")

    def _make_go_actions(self) -> None:
        tr = self.tr
        self._add("next-finding", tr("&Next finding"), "Alt+Down")
        self._add("previous-finding", tr("&Previous finding"), "Alt+Up")
        self._add("next-evidence", tr("Next &evidence"), "Alt+Right")
        self._add("previous-evidence", tr("Pre&vious evidence"), "Alt+Left")
        self._add("next-statute", tr("Next &statute"), "Ctrl+T")
        self._add("filter", tr("&Filter findings"), "Ctrl+F")
        self._add("show-all", tr("Show &all findings"), "Ctrl+0")
        self._add("only-met", tr("Only &met"), "Ctrl+1")
        self._add("only-partly-met", tr("Only part&ly met"), "Ctrl+2")
        self._add("only-not-found", tr("Only n&ot found"), "Ctrl+3")
        self._add("only-contradicted", tr("Only &contradicted"), "Ctrl+4")
        self._add("only-not-assessed", tr("Only not assesse&d"), "Ctrl+5")

    def _make_view_actions(self) -> None:
        tr = self.tr
        self._add("next-pane", tr("Next p&ane"), "F6")
        self._add("previous-pane", tr("Previo&us pane"), "Shift+F6")
        self._add("go-findings", tr("&Findings"), "Alt+1")
        self._add("go-finding", tr("&Chosen finding"), "Alt+2")
        self._add("go-evidence", tr("&Evidence"), "Alt+3")
        self._add("go-outline", tr("&Outline"), "Alt+4")
        self._add("go-text", tr("Statute &text"), "Alt+5")
        self._add("go-reading", tr("How it was &read"), "Alt+6")
        self._add("larger", tr("&Larger statute text"), "Ctrl++")
        self._made["larger"].setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self._add("smaller", tr("&Smaller statute text"), "Ctrl+-")
        self._add("beside", tr("Statute &beside the finding"), "Ctrl+B")
        self._made["beside"].setCheckable(True)

    def _make_outline_actions(self) -> None:
        tr = self.tr
        self._add("split-unit", tr("A unit &begins here…"), "Ctrl+Shift+B")
        self._add("merge-unit", tr("&Join with the unit before"), "Ctrl+Shift+J")
        self._add("renumber-unit", tr("&Number and heading…"), "F2")
        self._add("not-law-unit", tr("Not &law"), "Ctrl+Shift+L")
        self._add("undo-unit", tr("Take the last correction &back"), "Ctrl+Shift+Z")

    def _make_help_actions(self) -> None:
        self._add("keyboard", self.tr("&Keyboard"), "F1", self._show_keyboard)
        self._add("about", self.tr("&About LawGap"), "Shift+F1", self._show_about)
        self._made["about"].setMenuRole(QAction.MenuRole.AboutRole)

    def _add(
        self, name: str, text: str, keys: str, doing: Callable[[], object] | None = None
    ) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if doing:
            action.triggered.connect(_without_arguments(doing))
        self._made[name] = action

    def _enable(self) -> None:
        """Offer only what can be done now."""
        session = self._desk.session
        idle = session.doing is Doing.NOTHING
        found = session.assessment is not None
        for name in ("open-folder", "open-files", "open-sample", "checklists"):
            self._made[name].setEnabled(idle)
        for name in ("check", "close", "reading"):
            self._made[name].setEnabled(idle and bool(session.paths))
        self._made["cancel"].setEnabled(not idle)
        self._made["problems"].setEnabled(bool(session.problems))
        for name, action in self._made.items():
            if name.startswith("export-"):
                action.setEnabled(idle and found)
            elif name.startswith(_ON_FINDINGS):
                action.setEnabled(found)
            elif name.endswith("-unit"):
                action.setEnabled(idle and found)

    def _open_folder(self) -> None:
        if folder := self._dialogs.folder():
            operations.open_paths(self._desk, [folder])

    def _open_files(self) -> None:
        operations.open_paths(self._desk, self._dialogs.files())

    def _open_sample(self) -> None:
        operations.open_sample(self._desk)

    def _close(self) -> None:
        self._desk.session.set_paths((), "")

    def _check(self) -> None:
        operations.check(self._desk)

    def _cancel(self) -> None:
        operations.cancel(self._desk)

    def _choose_checklists(self) -> None:
        session = self._desk.session
        chosen = self._dialogs.checklists(session.available, session.chosen)
        if chosen is not None:
            operations.choose_checklists(self._desk, chosen)

    def _exporting(self, kind: str) -> Callable[[], None]:
        def ask_and_export() -> None:
            suggestion = operations.suggested_target(self._desk, kind)
            choices = self._dialogs.export_choices(kind, self._desk.memory.export_choices())
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


def _without_arguments(doing: Callable[[], object]) -> Callable[[], None]:
    """Qt tells a slot whether the action is checked, which none of ours wants to know."""

    def slot() -> None:
        doing()

    return slot
