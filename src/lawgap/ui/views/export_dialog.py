"""The dialog that asks what kind of report is wanted, in which language and dress."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.ui.views.report_preview import WIDTH, ReportPreview
from lawgap.ui.words.translation import window_language
from lawgap.usecases.export import (
    BOOKS,
    ORDERS,
    PAPERS,
    ExportChoices,
    book_names,
    document_names,
    languages,
)

_WIDE = 520  # pixels of the dialog without a preview
_TALL = 640  # with one
_BESIDE = 90  # of the preview beside its pages


class ExportDialog(QDialog):
    """Asks what bears on the format; a Word report has a preview, a workbook official forms.

    ``preview_wanted``: the user asks to see the first pages; ``preview`` shows them.
    """

    preview_wanted = Signal(object)  # ExportChoices

    def __init__(self, kind: str, choices: ExportChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report"))
        word, book = kind == "docx", kind == "xlsx"
        self._form = QFormLayout()
        self._add_kinds(choices, word=word, book=book)
        self._add_looks(choices, word=word)
        self.preview = ReportPreview(self)
        self.preview.setVisible(False)
        self.see = QPushButton(self.tr("Pre&view"), self)
        self.see.clicked.connect(self._ask_preview)
        self.see.setVisible(word)
        buttons = self._buttons()
        asked = QVBoxLayout()
        asked.setSpacing(12)
        asked.addLayout(self._form)
        asked.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.see)
        below.addWidget(buttons, 1)
        asked.addLayout(below)
        layout = QHBoxLayout(self)
        layout.addLayout(asked)
        layout.addWidget(self.preview, 1)
        self.book.currentIndexChanged.connect(self._explain)
        self._explain()
        self._fit()

    def chosen(self) -> ExportChoices:
        """What the user chose."""
        style = self.style_file.text().strip()
        return ExportChoices(
            language=str(self.language.currentData()),
            document=str(self.document.currentData()),
            paper=str(self.paper.currentData()),
            order=str(self.order.currentData()),
            style=Path(style) if style else None,
            book=str(self.book.currentData()),
        )

    def _add_kinds(self, choices: ExportChoices, *, word: bool, book: bool) -> None:
        self.document = self._combo(
            self.tr("Kind"), document_names(window_language()), choices.document
        )
        self.book = self._combo(
            self.tr("Kind of workbook"), book_names(window_language()), choices.book
        )
        self.form_note = QLabel(
            self.tr(
                "An official form holds the same findings in the columns of that form. It is no "
                "authority’s own file: copy the columns over."
            ),
            self,
        )
        self.form_note.setWordWrap(True)
        self.language = self._combo(self.tr("Language"), languages(), choices.language)
        self._row(self.tr("&Kind"), self.document, shown=word)
        self._row(self.tr("&Kind of workbook"), self.book, shown=book)
        self._row("", self.form_note, shown=book)
        self._row(self.tr("&Language of the report"), self.language, shown=True)

    def _add_looks(self, choices: ExportChoices, *, word: bool) -> None:
        orders = dict(zip(ORDERS, (self.tr("By theme"), self.tr("By instrument")), strict=True))
        self.order = self._combo(self.tr("Arrangement"), orders, choices.order)
        papers = dict(zip(PAPERS, (self.tr("A4"), self.tr("Letter")), strict=True))
        self.paper = self._combo(self.tr("Paper"), papers, choices.paper)
        self._row(self.tr("&Arrangement"), self.order, shown=word)
        self._row(self.tr("Pa&per"), self.paper, shown=word)
        self.style_file = QLineEdit(str(choices.style or ""), self)
        self.style_file.setAccessibleName(self.tr("House style"))
        self.style_file.setPlaceholderText(self.tr("LawGap’s own"))
        self._row(self.tr("&House style (.docx)"), self._with_button(), shown=word)

    def _explain(self) -> None:
        """Say what a form is where one is chosen."""
        form = self.book.currentData() != BOOKS[0]
        if self._form.indexOf(self.form_note) >= 0:
            self._form.setRowVisible(self.form_note, form)
            self._fit()

    def _fit(self) -> None:
        """As high as what is asked; words that wrap need the width first."""
        layout = self.layout()
        if layout is not None and self.preview.isHidden():
            layout.activate()
            self.resize(_WIDE, max(layout.sizeHint().height(), layout.heightForWidth(_WIDE)))

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Choose the file…"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _ask_preview(self) -> None:
        """Make room for the pages and ask for them; the dialog stays alive meanwhile."""
        if self.preview.isHidden():
            self.preview.show()
            self.resize(_WIDE + WIDTH + _BESIDE, _TALL)
        self.preview_wanted.emit(self.chosen())

    def _combo(self, name: str, items: Mapping[str, str], chosen: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.view().setAccessibleName(name)
        for value, words in items.items():
            combo.addItem(words, value)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))
        return combo

    def _row(self, title: str, widget: QWidget, *, shown: bool) -> None:
        widget.setVisible(shown)
        if shown:
            self._form.addRow(title, widget)

    def _with_button(self) -> QWidget:
        """The house style's field with a button that looks for the file."""
        both = QWidget(self)
        both.setFocusProxy(self.style_file)  # the label's letter leads to the field
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
