"""The dialog that asks what kind of report is wanted, in which language and dress."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.usecases.export import ORDERS, PAPERS, ExportChoices, document_names, languages


class ExportDialog(QDialog):
    """Asks what bears on the format; a Word report has kinds, papers and a house style."""

    def __init__(self, kind: str, choices: ExportChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report"))
        self.resize(520, 120)
        form = QFormLayout()
        word = kind == "docx"
        self.document = self._combo(self.tr("Kind"), document_names(), choices.document)
        self.language = self._combo(self.tr("Language"), languages(), choices.language)
        orders = dict(zip(ORDERS, (self.tr("By theme"), self.tr("By instrument")), strict=True))
        self.order = self._combo(self.tr("Arrangement"), orders, choices.order)
        papers = dict(zip(PAPERS, (self.tr("A4"), self.tr("Letter")), strict=True))
        self.paper = self._combo(self.tr("Paper"), papers, choices.paper)
        self._row(form, self.tr("&Kind"), self.document, shown=word)
        self._row(form, self.tr("&Language of the report"), self.language, shown=True)
        self._row(form, self.tr("&Arrangement"), self.order, shown=word)
        self._row(form, self.tr("&Paper"), self.paper, shown=word)
        self.style_file = QLineEdit(str(choices.style or ""), self)
        self.style_file.setAccessibleName(self.tr("House style"))
        self.style_file.setPlaceholderText(self.tr("LawGap’s own"))
        self._row(form, self.tr("&House style (.docx)"), self._with_button(), shown=word)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Choose the file…"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def chosen(self) -> ExportChoices:
        """What the user chose."""
        style = self.style_file.text().strip()
        return ExportChoices(
            language=str(self.language.currentData()),
            document=str(self.document.currentData()),
            paper=str(self.paper.currentData()),
            order=str(self.order.currentData()),
            style=Path(style) if style else None,
        )

    def _combo(self, name: str, items: Mapping[str, str], chosen: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        for value, words in items.items():
            combo.addItem(words, value)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))
        return combo

    def _row(self, form: QFormLayout, title: str, widget: QWidget, *, shown: bool) -> None:
        widget.setVisible(shown)
        if shown:
            form.addRow(title, widget)

    def _with_button(self) -> QWidget:
        """The house style's field with a button that looks for the file."""
        both = QWidget(self)
        browse = QPushButton(self.tr("&Browse…"), both)
        browse.clicked.connect(self._browse)
        layout = QHBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.style_file, 1)
        layout.addWidget(browse)
        return both

    def _browse(self) -> None:
        kinds = self.tr("Word documents (*.docx *.dotx)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("House style"), "", kinds)
        if name:
            self.style_file.setText(name)
