"""The view "Jurisdictions": the matrix, the provisions side by side, models to borrow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.jurisdictions import Judgement, Matrix, Order, Survey
from lawgap.ui.desk import Desk, tell
from lawgap.ui.remembering import remember
from lawgap.ui.session import Doing
from lawgap.ui.views.survey_before import BeforeMenu
from lawgap.ui.views.survey_controls import SurveyControls, legend
from lawgap.ui.views.survey_models import ModelsPane
from lawgap.ui.views.survey_passages import PassagesPane
from lawgap.ui.views.survey_table import SurveyTable
from lawgap.ui.words.translation import window_language
from lawgap.ui.work.searching import go_to_finding
from lawgap.ui.work.surveying import Surveying
from lawgap.usecases.jurisdictions import KINDS, value_symbol, value_word


class AsksTarget(Protocol):
    """What asks where a file is to go."""

    def target(self, suggestion: Path) -> Path | None:
        """Where to write; None where the user thought better of it."""

    def folder(self) -> Path | None:
        """A folder to check."""


class JurisdictionsView(QWidget):
    """Shows the survey of a ``Surveying``; its buttons say what is wanted."""

    def __init__(self, desk: Desk, dialogs: AsksTarget) -> None:
        super().__init__()
        self._desk = desk
        self._dialogs = dialogs
        self.surveying = Surveying(desk, self)
        self.controls = SurveyControls(self)
        self.table = SurveyTable(self)
        self.passages = PassagesPane(self)
        self.models = ModelsPane(self)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.empty = QLabel(self._how_to_begin(), self)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._make_buttons()
        remember(self.controls.transpose, desk.memory, "survey-rows")
        remember(self.controls.with_words, desk.memory, "survey-words")
        self._arrange()
        self._connect()
        self._follow_session()
        self._show_survey()

    def focus_first(self) -> None:
        """Put the focus into the table, or on the first button."""
        target = self.table if self.surveying.survey else self.open_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc leads from the words below back to the cell."""
        if event.key() == Qt.Key.Key_Escape and self.surveying.survey is not None:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _how_to_begin(self) -> str:
        return self.tr(
            "Nothing to compare yet.\n\n"
            "Check a folder that holds one folder for each jurisdiction, open results or a saved "
            "comparison, or take the countries of the open project."
        )

    def _make_buttons(self) -> None:
        self.open_button = self._button(self.tr("A&dd…"))
        menu = QMenu(self.open_button)
        self._doing(menu, self.tr("&Check a folder of jurisdictions…"), self._check_folder)
        self._doing(menu, self.tr("Open &results or a saved comparison…"), self._open_results)
        self._doing(menu, self.tr("Open a &folder of results…"), self._open_folder)
        self._project = self._doing(
            menu, self.tr("Countries of the &project"), self.surveying.open_project
        )
        self._checked = self._doing(
            menu, self.tr("The country &just checked, as one’s own"), self.surveying.add_checked
        )
        before = BeforeMenu(self.tr("Compared &last"), self._desk.memory, menu)
        before.check_wanted.connect(self._check)
        before.open_wanted.connect(lambda path: self._open((path,)))
        menu.addMenu(before)
        menu.addSeparator()
        self._doing(menu, self.tr("&Begin anew"), lambda: self.surveying.show(None, None))
        self.open_button.setMenu(menu)
        self.pin_button = self._button(self.tr("Pi&n"))
        pins = QMenu(self.pin_button)
        self._doing(pins, self.tr("&Criterion first"), self._pin_criterion, "Alt+Shift+P")
        self._doing(pins, self.tr("&Jurisdiction first"), self._pin_jurisdiction, "Alt+Shift+J")
        self.pin_button.setMenu(pins)
        keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        finding = QAction(f"{self.tr('Go to the &finding')}\t{keys}", self.table)
        finding.triggered.connect(self._go_to_finding)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.addActions([finding, *pins.actions()])
        self.export_button = self._button(self.tr("E&xport"))
        exports = QMenu(self.export_button)
        for kind, words in self._exports():
            self._doing(exports, words, self._exporting(kind))
        self.export_button.setMenu(exports)

    def _exports(self) -> tuple[tuple[str, str], ...]:
        named = {
            "json": self.tr("&Save the comparison (JSON)…"),
            "xlsx": self.tr("&Excel workbook…"),
            "docx": self.tr("&Word chapter…"),
            "html": self.tr("&Page for a browser (HTML)…"),
            "csv": self.tr("&Table (CSV)…"),
            "svg": self.tr("Heat &map (SVG)…"),
            "png": self.tr("Heat map as a p&icture (PNG)…"),
        }
        return tuple((kind, words) for kind, words in named.items() if kind in KINDS)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _doing(
        self, menu: QMenu, text: str, doing: Callable[[], object], keys: str = ""
    ) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked: doing())
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        return action

    def _arrange(self) -> None:
        top = QHBoxLayout()
        for button in (self.open_button, self.pin_button, self.export_button):
            top.addWidget(button)
        top.addWidget(self.count, 1)
        self.below = QTabWidget(self)
        for part in (self.below, self.below.tabBar()):
            part.setAccessibleName(self.tr("Provisions, or models to borrow"))
        self.below.addTab(self.passages, self.tr("Pro&visions side by side"))
        self.below.addTab(self.models, self.tr("Models to &borrow"))
        language = window_language()
        signs = [f"{value_symbol(j)} {value_word(j, language=language)}" for j in Judgement]
        signs.append(self.tr("° LawGap’s own finding; in a frame: decided by a person"))
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        upper = QWidget(self.split)
        inside = QVBoxLayout(upper)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.controls)
        inside.addWidget(self.table, 1)
        inside.addWidget(legend(signs, upper))
        self.split.addWidget(upper)
        self.split.addWidget(self.below)
        self.split.setSizes([520, 260])
        self.split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(top)
        layout.addWidget(self.split, 1)
        layout.addWidget(self.empty, 1)

    def _connect(self) -> None:
        surveying = self.surveying
        self.controls.changed.connect(surveying.choose)
        self.controls.look_changed.connect(self._show_matrix)
        self.table.cell_wanted.connect(self._open_cell)
        self.table.pin_wanted.connect(self._pin)
        self.table.finding_wanted.connect(self._go_to_finding)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_models())
        self.below.currentChanged.connect(lambda _: self._show_models())
        self.models.own_wanted.connect(surveying.set_own)
        self.models.copied.connect(self._copy)
        surveying.changed.connect(self._show_survey)
        surveying.rearranged.connect(self._show_rearranged)
        session = self._desk.session
        session.jurisdictions_wanted.connect(self._check)
        for changed in (session.doing_changed, session.assessment_changed, session.project_changed):
            changed.connect(self._follow_session)

    def _follow_session(self) -> None:
        session = self._desk.session
        idle = session.doing is Doing.NOTHING
        self.open_button.setEnabled(idle)
        self._project.setEnabled(session.project is not None)
        self._checked.setEnabled(session.assessment is not None)
        found = self.surveying.survey is not None
        self.export_button.setEnabled(idle and found)
        self.pin_button.setEnabled(found)

    def _show_survey(self) -> None:
        shown = self.surveying.shown
        self.empty.setVisible(shown is None)
        self.split.setVisible(shown is not None)
        self.count.setText("")
        self.passages.clear()
        self.models.clear()
        if shown is not None:
            self.controls.show_survey(shown, self.surveying.choices)
            self.models.show_own(shown)
        self._show_matrix()
        self._follow_session()
        if shown is not None and self.isVisible():
            self.focus_first()

    def _show_rearranged(self) -> None:
        self.controls.show_choices(self.surveying.choices)
        self._show_matrix()
        self._show_models()

    def _show_matrix(self) -> None:
        arranged = self.surveying.arranged
        if arranged is None:
            return
        self.table.show_matrix(
            arranged.matrix,
            arranged.tree,
            transposed=self.controls.transpose.isChecked(),
            words=self.controls.with_words.isChecked(),
            regions=self.surveying.choices.order is Order.REGION,
        )
        self.count.setText(_count_text(arranged.matrix, self.surveying.shown))

    def _open_cell(self, row: int, column: int) -> None:
        """Show the provisions of that jurisdiction, of the others chosen, and of one’s own."""
        model = self.table.matrix_model
        line, survey = model.line_at(row, column), self.surveying.shown
        if line is None or survey is None:
            return
        chosen = self.table.chosen_jurisdictions()  # several stand as in the table
        names = chosen if len(chosen) > 1 else (model.jurisdiction_at(row, column),)
        names = (*names, survey.own, *self.surveying.choices.pinned_jurisdictions)
        shown = tuple(dict.fromkeys(name for name in names if name))
        self.passages.show_criterion(survey, line.criterion, shown)
        self.below.setCurrentWidget(self.passages)
        self.passages.focus_first()

    def _show_models(self) -> None:
        """The models for the criterion that the cursor is on, while their tab shows."""
        index = self.table.currentIndex()
        survey = self.surveying.shown
        if not index.isValid() or survey is None or self.below.currentWidget() is not self.models:
            return
        line = self.table.matrix_model.line_at(index.row(), index.column())
        if line is not None:
            self.models.show_criterion(survey, line.criterion)

    def _pin(self, row: int, column: int) -> None:
        """Pin what a head stands for: -1 where the head is of the other side."""
        model = self.table.matrix_model
        if row >= 0:
            name = model.jurisdiction_at(row, 0) if model.transposed else ""
            line = None if model.transposed else model.line_at(row, 0)
        else:
            name = "" if model.transposed else model.jurisdiction_at(0, column)
            line = model.line_at(0, column) if model.transposed else None
        self.surveying.toggle_pin(criterion=line.criterion if line else "", jurisdiction=name)

    def _pin_criterion(self) -> None:
        index = self.table.currentIndex()
        line = index.isValid() and self.table.matrix_model.line_at(index.row(), index.column())
        if line:
            self.surveying.toggle_pin(criterion=line.criterion)

    def _pin_jurisdiction(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            name = self.table.matrix_model.jurisdiction_at(index.row(), index.column())
            self.surveying.toggle_pin(jurisdiction=name)

    def _go_to_finding(self) -> None:
        """Show the finding itself, where the jurisdiction is a country of the open project."""
        index, model = self.table.currentIndex(), self.table.matrix_model
        line = model.line_at(index.row(), index.column()) if index.isValid() else None
        name = model.jurisdiction_at(index.row(), index.column()) if line else ""
        if line and name and not go_to_finding(self._desk, name, line.criterion):
            text = self.tr("{name} is no country of the open project.").format(name=name)
            tell(self._desk, text, hint=self.tr("Enter shows its provisions."))

    def _check_folder(self) -> None:
        if folder := self._dialogs.folder():
            self._check(folder)

    def _check(self, folder: Path, only: tuple[str, ...] = ()) -> None:
        if not only:
            self._desk.memory.add_compared(folder, check=True)
        self.surveying.check_folder(folder, only)

    def _open(self, paths: tuple[Path, ...]) -> None:
        for path in paths:
            self._desk.memory.add_compared(path, check=False)
        self.surveying.open_files(paths)

    def _open_results(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Open results or a saved comparison"),
            "",
            self.tr("Comparisons and projects (*.json *.lawgap)"),
        )
        if names:
            self._open(tuple(map(Path, names)))

    def _open_folder(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self.tr("Folder of results")):
            self._open((Path(folder),))

    def _exporting(self, kind: str) -> Callable[[], None]:
        def ask_and_export() -> None:
            folder = self._desk.memory.export_folder() or Path.home()
            name = self.tr("comparison")
            if path := self._dialogs.target(folder / f"{name}.{kind}"):
                if kind == "json":
                    self._desk.memory.add_compared(path, check=False)
                self.surveying.export(path, kind)

        return ask_and_export

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        tell(self._desk, self.tr("Copied, with its source."))


def _count_text(matrix: Matrix, survey: Survey | None) -> str:
    """How many jurisdictions and criteria are shown, and where files could not be read."""
    jurisdictions = _trn("%n jurisdiction(s)", len(matrix.columns))
    criteria = _trn("%n criterion(s)", len({line.criterion for line in matrix.lines}))
    unread = [one for one in survey.jurisdictions if one.problems] if survey else []
    names = ", ".join(f"{one.name} ({one.problems})" for one in unread)
    told = f"   ⚠ {_tr('Files not read: {names}').format(names=names)}" if unread else ""
    return f"{jurisdictions}, {criteria}{told}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("JurisdictionsView", text)


def _trn(text: str, count: int) -> str:
    return QCoreApplication.translate("JurisdictionsView", text, None, count)
