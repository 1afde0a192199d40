"""The dialog in which a user says how one file is to be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.reading import ReadChoices, Tracked
from lawgap.ui.process.jobs import ReadingQuestion

_DOCUMENTS = frozenset((".docx", ".docm", ".dotx", ".dotm", ".doc", ".odt", ".rtf"))
_PDF = ".pdf"


class ReadingDialog(QDialog):
    """Asks only what bears on the file's kind."""

    def __init__(self, question: ReadingQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self.setWindowTitle(self.tr("How to read “{file}”").format(file=question.path.name))
        suffix = question.path.suffix.casefold()
        form = QFormLayout()
        self._make_language(form)
        self._make_tracked(form, shown=suffix in _DOCUMENTS)
        self._make_encoding(form, shown=bool(question.encodings))
        zipped = any(one.suffix.casefold() == ".zip" for one in question.path.parents)
        self._make_password(form, shown=suffix == _PDF or zipped)
        self._make_ocr(form, shown=suffix == _PDF)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Read it so"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(0)
        layout.addWidget(buttons)
        self.resize(560, 420 if question.encodings else self.sizeHint().height())

    def chosen(self) -> ReadChoices:
        """What the user chose; what was not asked stays as it was."""
        return ReadChoices(
            tracked=Tracked(self.tracked.currentData()),
            language=str(self.language.currentData()),
            encoding=str(self.encoding.currentData()),
            password=self.password.text(),
            ocr=self.ocr.isChecked(),
        )

    def _make_language(self, form: QFormLayout) -> None:
        self.language = self._combo(
            self.tr("Language of the law"),
            [("", self.tr("As LawGap finds")), *self._question.languages],
            self._question.choices.language,
        )
        self._row(form, self.tr("&Language of the law"), self.language, shown=True)

    def _make_tracked(self, form: QFormLayout, *, shown: bool) -> None:
        self.tracked = self._combo(
            self.tr("Tracked changes"),
            [
                (Tracked.ACCEPTED, self.tr("As if all were accepted")),
                (Tracked.ORIGINAL, self.tr("As it stood before them")),
                (Tracked.BOTH, self.tr("Both, as two statutes")),
            ],
            self._question.choices.tracked,
        )
        self._row(form, self.tr("&Tracked changes"), self.tracked, shown=shown)

    def _make_encoding(self, form: QFormLayout, *, shown: bool) -> None:
        previews = dict(self._question.encodings)
        names = [(name, name) for name in previews]
        self.encoding = self._combo(
            self.tr("Encoding"),
            [("", self.tr("As LawGap finds")), *names],
            self._question.choices.encoding,
        )
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("The beginning of the file in this encoding"))

        def show() -> None:
            first = next(iter(previews.values()), "")
            self.preview.setPlainText(previews.get(str(self.encoding.currentData()), first))

        self.encoding.currentIndexChanged.connect(show)
        show()
        self._row(form, self.tr("&Encoding"), self.encoding, shown=shown)
        self._row(form, self.tr("&Beginning"), self.preview, shown=shown)

    def _make_password(self, form: QFormLayout, *, shown: bool) -> None:
        self.password = QLineEdit(self._question.choices.password, self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password"))
        self._row(form, self.tr("&Password"), self.password, shown=shown)

    def _make_ocr(self, form: QFormLayout, *, shown: bool) -> None:
        self.ocr = QCheckBox(self.tr("&Recognise the text of scanned pages"), self)
        self.ocr.setChecked(self._question.choices.ocr)
        self.ocr.setVisible(shown)
        if shown:
            form.addRow("", self.ocr)

    def _combo(self, name: str, items: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.view().setAccessibleName(name)
        for value, words in items:
            combo.addItem(words, str(value))
        combo.setCurrentIndex(max(combo.findData(str(chosen)), 0))
        return combo

    def _row(self, form: QFormLayout, title: str, widget: QWidget, *, shown: bool) -> None:
        widget.setVisible(shown)
        if shown:
            label = QLabel(title, self)
            label.setBuddy(widget)
            form.addRow(label, widget)
