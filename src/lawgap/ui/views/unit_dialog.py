"""The dialog that asks for the kind, number and heading of a unit of a statute."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.statute import ProvisionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitWords:
    """What the user calls a unit."""

    kind: ProvisionKind
    number: str = ""
    heading: str = ""


class UnitDialog(QDialog):
    """Asks what a unit is called; its kind too where it is new. ``shown``: how its text begins."""

    def __init__(
        self, shown: str, words: UnitWords, *, new: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New unit") if new else self.tr("Number and heading"))
        self.resize(460, 180)
        begins = QLabel(self.tr("It begins: “{words}”").format(words=shown), self)
        begins.setWordWrap(True)
        self.kind = QComboBox(self)
        for kind, name in self._kinds():
            self.kind.addItem(name, kind.value)
        self.kind.setCurrentIndex(max(self.kind.findData(words.kind.value), 0))
        self.kind.setEnabled(new)
        self.kind.setAccessibleName(self.tr("Kind of unit"))
        self.kind.view().setAccessibleName(self.tr("Kind of unit"))
        self.number = QLineEdit(words.number, self)
        self.number.setAccessibleName(self.tr("Number"))
        self.heading = QLineEdit(words.heading, self)
        self.heading.setAccessibleName(self.tr("Heading"))
        form = QFormLayout()
        form.addRow(self.tr("&Kind"), self.kind)
        form.addRow(self.tr("&Number"), self.number)
        form.addRow(self.tr("&Heading"), self.heading)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(begins)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.number.setFocus()
        self.number.selectAll()

    def chosen(self) -> UnitWords:
        """What the user typed."""
        return UnitWords(
            kind=ProvisionKind(self.kind.currentData()),
            number=self.number.text().strip(),
            heading=self.heading.text().strip(),
        )

    def _kinds(self) -> tuple[tuple[ProvisionKind, str], ...]:
        return (
            (ProvisionKind.ARTICLE, self.tr("Article or section")),
            (ProvisionKind.PARAGRAPH, self.tr("Paragraph or subsection")),
            (ProvisionKind.POINT, self.tr("Point")),
            (ProvisionKind.DEFINITION, self.tr("Definition")),
            (ProvisionKind.PART, self.tr("Part or chapter")),
            (ProvisionKind.SCHEDULE, self.tr("Schedule or annex")),
        )
