"""What the window asks in dialogs of its own; tests hand in answers instead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from lawgap.model.checklist import Checklist
from lawgap.model.reading import ReadChoices
from lawgap.ui.jobs import ReadingQuestion
from lawgap.ui.views.checklist_chooser import ChecklistDialog
from lawgap.ui.views.export_dialog import ExportDialog
from lawgap.ui.views.reading_dialog import ReadingDialog
from lawgap.ui.views.unit_dialog import UnitDialog, UnitWords
from lawgap.usecases.export import ExportChoices
from lawgap.usecases.files import readable_endings


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
        dialog = ChecklistDialog(available, chosen, self.parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        answer = dialog.chooser.chosen() if accepted else None
        dialog.deleteLater()
        return answer

    def reading(self, question: ReadingQuestion) -> ReadChoices | None:
        """How a file is to be read."""
        dialog = ReadingDialog(question, self.parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        answer = dialog.chosen() if accepted else None
        dialog.deleteLater()
        return answer

    def unit(self, shown: str, words: UnitWords, *, new: bool) -> UnitWords | None:
        """What a unit of a statute is called."""
        dialog = UnitDialog(shown, words, new=new, parent=self.parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        answer = dialog.chosen() if accepted else None
        dialog.deleteLater()
        return answer

    def export_choices(self, kind: str, choices: ExportChoices) -> ExportChoices | None:
        """What kind of report is wanted; a format without choices asks nothing."""
        if kind == "json":
            return choices
        dialog = ExportDialog(kind, choices, self.parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        answer = dialog.chosen() if accepted else None
        dialog.deleteLater()
        return answer

    def show(self, dialog: QDialog) -> None:
        """Show a dialog that asks nothing, until it is closed."""
        dialog.exec()
        dialog.deleteLater()

    def open_folder_of(self, path: Path) -> None:
        """Show a written file's folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)
