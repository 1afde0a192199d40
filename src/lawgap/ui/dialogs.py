"""What the window asks in dialogs of its own; tests hand in answers instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from lawgap.model.checklist import Checklist
from lawgap.model.finding import DecisionState
from lawgap.model.project import Backup, CountryHead
from lawgap.model.reading import ReadChoices
from lawgap.ui.memory import Preferences
from lawgap.ui.process.jobs import ReadingQuestion
from lawgap.ui.values.rows import ElementRow, FindingRow
from lawgap.ui.views.checklist_chooser import ChecklistDialog
from lawgap.ui.views.decision_dialog import DecisionDialog, Wish
from lawgap.ui.views.export_dialog import ExportDialog
from lawgap.ui.views.leave_dialog import Leaving, ask_leaving
from lawgap.ui.views.preferences_dialog import PreferencesDialog
from lawgap.ui.views.reading_dialog import ReadingDialog
from lawgap.ui.views.several_dialog import Several, ask_several
from lawgap.ui.views.small_dialogs import BackupDialog, CarryDialog, ElementDialog, NoteDialog
from lawgap.ui.views.unit_dialog import UnitDialog, UnitWords
from lawgap.usecases.export import ExportChoices
from lawgap.usecases.files import readable_endings

_Dialog = TypeVar("_Dialog", bound=QDialog)
_Answer = TypeVar("_Answer")


class Dialogs:
    """Each method asks one thing; None or empty: the user thought better of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parent = parent

    def folder(self) -> Path | None:
        """A folder of statutes."""
        name = QFileDialog.getExistingDirectory(self.parent, _tr("Open a folder of statutes"))
        return Path(name) if name else None

    def files(self) -> tuple[Path, ...]:
        """Single statutes."""
        endings = " ".join(f"*{ending}" for ending in readable_endings())
        kinds = _tr("Statutes ({endings});;All files (*)").format(endings=endings)
        names, _ = QFileDialog.getOpenFileNames(self.parent, _tr("Open statutes"), "", kinds)
        return tuple(map(Path, names))

    def target(self, suggestion: Path) -> Path | None:
        """Where to write a report; the suffix is kept."""
        suffix = suggestion.suffix
        name, _ = QFileDialog.getSaveFileName(
            self.parent, _tr("Export"), str(suggestion), f"*{suffix}"
        )
        path = Path(name)
        return (path if path.suffix else path.with_suffix(suffix)) if name else None

    def target_folder(self) -> Path | None:
        """Where to write the marked copies."""
        name = QFileDialog.getExistingDirectory(self.parent, _tr("Folder for the marked copies"))
        return Path(name) if name else None

    def checklists(
        self, available: tuple[Checklist, ...], chosen: frozenset[str]
    ) -> frozenset[str] | None:
        """Which checklists to use."""
        return _answer(
            ChecklistDialog(available, chosen, self.parent), lambda asked: asked.chooser.chosen()
        )

    def reading(self, question: ReadingQuestion) -> ReadChoices | None:
        """How a file is to be read."""
        return _answer(ReadingDialog(question, self.parent), ReadingDialog.chosen)

    def unit(self, shown: str, words: UnitWords, *, new: bool) -> UnitWords | None:
        """What a unit of a statute is called."""
        dialog = UnitDialog(shown, words, new=new, parent=self.parent)
        return _answer(dialog, UnitDialog.chosen)

    def export_choices(
        self, kind: str, choices: ExportChoices, connect: Callable[[ExportDialog], None]
    ) -> ExportChoices | None:
        """What kind of report is wanted; a format without choices asks nothing.

        ``connect`` lets the dialog have its preview.
        """
        if kind == "json":
            return choices
        dialog = ExportDialog(kind, choices, self.parent)
        connect(dialog)
        return _answer(dialog, ExportDialog.chosen)

    def preferences(self, preferences: Preferences) -> Preferences | None:
        """What the user prefers."""
        dialog = PreferencesDialog(preferences, self.parent, ask_folder=self.backups_folder)
        return _answer(dialog, PreferencesDialog.chosen)

    def backups_folder(self) -> Path | None:
        """Where dated copies are to go."""
        name = QFileDialog.getExistingDirectory(self.parent, _tr("Folder for dated copies"))
        return Path(name) if name else None

    def instrument_file(self, instrument: str) -> Path | None:
        """The user's own file of an instrument, whose text LawGap has not yet."""
        title = _tr("Add the text of {instrument}").format(instrument=instrument)
        endings = " ".join(f"*{ending}" for ending in readable_endings())
        name, _ = QFileDialog.getOpenFileName(self.parent, title, "", f"({endings})")
        return Path(name) if name else None

    def keep_open(self, dialog: QDialog) -> None:
        """Show a dialog beside the window until it is closed."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def project_file(self) -> Path | None:
        """A project to open."""
        name, _ = QFileDialog.getOpenFileName(
            self.parent, _tr("Open a project"), "", _tr("LawGap projects (*.lawgap)")
        )
        return Path(name) if name else None

    def project_target(self, suggestion: Path) -> Path | None:
        """Where to keep the project; a file that is there is written over after asking."""
        name, _ = QFileDialog.getSaveFileName(
            self.parent,
            _tr("Save the project as"),
            str(suggestion),
            _tr("LawGap projects (*.lawgap)"),
        )
        path = Path(name)
        return (path if path.suffix else path.with_suffix(suggestion.suffix)) if name else None

    def history_target(self, suggestion: Path) -> Path | None:
        """Where to write the history: a table or JSON."""
        name, _ = QFileDialog.getSaveFileName(
            self.parent, _tr("Export the history"), str(suggestion), _tr("Tables (*.csv *.json)")
        )
        path = Path(name)
        return (path if path.suffix else path.with_suffix(suggestion.suffix)) if name else None

    def leaving(self, name: str, gone: Path | None) -> Leaving:
        """What is to become of a project without a name, or whose file is ``gone``."""
        return ask_leaving(name, gone, self.parent)

    def several(self, folder: Path, names: tuple[str, ...]) -> Several:
        """Whether the folders in ``folder`` are jurisdictions, or one country's law together."""
        return ask_several(folder, names, self.parent)

    def sure(self, question: str, yes: str) -> bool:
        """Whether the user means it; ``yes``: the word on the button that does it."""
        box = QMessageBox(self.parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(question)
        button = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        sure = box.clickedButton() is button
        box.deleteLater()
        return sure

    def backup(self, path: Path, copies: tuple[Backup, ...]) -> Backup | None:
        """Which dated copy to go back to."""
        return _answer(BackupDialog(path, copies, self.parent), BackupDialog.chosen)

    def country(self, here: CountryHead, others: tuple[CountryHead, ...]) -> CountryHead | None:
        """From which country decisions are taken over to the one that is shown."""
        return _answer(CarryDialog(here, others, self.parent), CarryDialog.chosen)

    def reviewer(self) -> str:
        """The name that stands beside decisions; empty: not given."""
        name, given = QInputDialog.getText(
            self.parent,
            _tr("Your name"),
            _tr("Your name stands beside your decisions and in the report:"),
        )
        return str(name) if given else ""

    def decision(self, row: FindingRow, state: DecisionState, wish: Wish) -> Wish | None:
        """What a decision needs: its verdict, its reason."""
        return _answer(DecisionDialog(row, state, wish, self.parent), DecisionDialog.chosen)

    def note(self, title: str, note: str) -> str | None:
        """The note on a finding."""
        return _answer(NoteDialog(title, note, self.parent), NoteDialog.chosen)

    def element(self, elements: tuple[ElementRow, ...], quote: str) -> str | None:
        """Which element the words show; empty: the criterion as a whole."""
        return _answer(ElementDialog(elements, quote, self.parent), ElementDialog.chosen)

    def name(self, title: str, question: str, suggestion: str = "") -> str:
        """A name for something; empty: not given."""
        name, given = QInputDialog.getText(self.parent, title, question, text=suggestion)
        return str(name).strip() if given else ""

    def show(self, dialog: QDialog) -> None:
        """Show a dialog that asks nothing, until it is closed."""
        dialog.exec()
        dialog.deleteLater()

    def open_folder_of(self, path: Path) -> None:
        """Show a written file's folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _answer(dialog: _Dialog, read: Callable[[_Dialog], _Answer]) -> _Answer | None:
    """What a dialog was told; None where it was left."""
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    answer = read(dialog) if accepted else None
    dialog.deleteLater()
    return answer


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)
