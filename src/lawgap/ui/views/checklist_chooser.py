"""Which checklists a check uses: a list with boxes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.checklist import Checklist

_ID = Qt.ItemDataRole.UserRole


class ChecklistChooser(QWidget):
    """Shows checklists and says which are chosen."""

    chosen_changed = Signal(object)  # frozenset of ids

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Checklists"))
        self._list.setAlternatingRowColors(True)
        self._list.setSpacing(2)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._list.itemChanged.connect(self._tell)
        self._all = QPushButton(self.tr("Choose &all"), self)
        self._all.clicked.connect(lambda: self._tick_all(Qt.CheckState.Checked))
        self._none = QPushButton(self.tr("Choose &none"), self)
        self._none.clicked.connect(lambda: self._tick_all(Qt.CheckState.Unchecked))
        self._count = QLabel(self)
        buttons = QHBoxLayout()
        buttons.addWidget(self._all)
        buttons.addWidget(self._none)
        buttons.addStretch(1)
        buttons.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)

    def show_checklists(self, available: tuple[Checklist, ...], chosen: frozenset[str]) -> None:
        """Offer ``available``, with a tick at each of ``chosen``."""
        self._list.blockSignals(True)
        self._list.clear()
        for checklist in available:
            count = len(checklist.criteria)
            item = QListWidgetItem(
                self.tr("{title}   ({count} criteria)").format(title=checklist.title, count=count)
            )
            item.setData(_ID, checklist.id)
            item.setToolTip(checklist.description)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | _CHECKABLE)
            ticked = checklist.id in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._show_count()

    def chosen(self) -> frozenset[str]:
        """The ids of those with a tick."""
        items = (self._list.item(place) for place in range(self._list.count()))
        return frozenset(i.data(_ID) for i in items if i.checkState() is Qt.CheckState.Checked)

    def tick(self, checklist: str, *, on: bool) -> None:
        """Set the tick of one checklist."""
        for place in range(self._list.count()):
            item = self._list.item(place)
            if item.data(_ID) == checklist:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _tick_all(self, state: Qt.CheckState) -> None:
        self._list.blockSignals(True)
        for place in range(self._list.count()):
            self._list.item(place).setCheckState(state)
        self._list.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        self._show_count()
        self.chosen_changed.emit(self.chosen())

    def _show_count(self) -> None:
        self._count.setText(
            self.tr("{chosen} of {total} chosen").format(
                chosen=len(self.chosen()), total=self._list.count()
            )
        )


_CHECKABLE = Qt.ItemFlag.ItemIsUserCheckable


class ChecklistDialog(QDialog):
    """The same list on its own, for when findings are already shown."""

    def __init__(
        self,
        available: tuple[Checklist, ...],
        chosen: frozenset[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Checklists"))
        self.resize(700, 420)
        self.chooser = ChecklistChooser(self)
        self.chooser.show_checklists(available, chosen)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.chooser.chosen_changed.connect(lambda chosen: self._ok.setEnabled(bool(chosen)))
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("The next check compares the statutes with these:"), self))
        layout.addWidget(self.chooser, 1)
        layout.addWidget(buttons)
